/* Who answers for the measures of a page: units in an order that crosses little, and the lines to them. */
#include "render/duties.h"
#include "render/order.h"

#include <math.h>
#include <stdlib.h>

typedef struct unit_weight {
    uint32_t row, load;
} unit_weight;

static int heavier(const void *first, const void *second)
{
    const unit_weight *a = first, *b = second;
    if (a->load != b->load)
        return a->load < b->load ? 1 : -1;
    return a->row < b->row ? -1 : a->row > b->row;
}

/* Only the most loaded are drawn when the options ask for so many, or for so much. */
bool zr_duties_hide(duty_plan *plan)
{
    uint32_t rows = plan->job->incidence->rows, top = plan->job->options->top,
             least = plan->job->options->least, count = 0;
    plan->hidden = zr_arena_take(plan->job->arena, rows, sizeof *plan->hidden);
    unit_weight *units = zr_arena_take(plan->job->arena, rows, sizeof *units);
    if (!plan->hidden || !units)
        return false;
    for (uint32_t i = 0; i < rows; i++)
        if (i != plan->ego && plan->load[i] > 0)
            units[count++] = (unit_weight){i, plan->load[i]};
    qsort(units, count, sizeof *units, heavier);
    for (uint32_t i = 0; i < count; i++)
        plan->hidden[units[i].row] = (top && i >= top) || units[i].load < least;
    for (uint32_t i = 0; i < rows; i++)
        plan->hidden_count += plan->hidden[i];
    return true;
}

static bool take_edges(duty_plan *plan)
{
    const zr_incidence *incidence = plan->job->incidence;
    uint32_t count = 0;
    for (uint32_t i = 0; i < plan->row_count; i++)
        count += zr_cells_of(incidence, plan->rows[i].column);
    plan->edges = zr_arena_take(plan->job->arena, count, sizeof *plan->edges);
    if (!plan->edges)
        return false;
    for (uint32_t i = 0; i < plan->row_count; i++) {
        uint32_t column = plan->rows[i].column;
        for (uint32_t n = 0; n < zr_cells_of(incidence, column); n++) {
            uint32_t k = incidence->column_start[column] + n;
            const zr_cell *cell = &incidence->cell[incidence->by_column[k]];
            if (cell->row == plan->ego || plan->hidden[cell->row])
                continue;
            plan->edges[plan->edge_count++] = (duty_line){.row = i,
                                                          .unit = cell->row,
                                                          .role = zr_strongest_role(cell->roles),
                                                          .first = cell->first,
                                                          .cell = incidence->by_column[k]};
        }
    }
    return true;
}

static int by_unit(const void *first, const void *second)
{
    const duty_line *a = first, *b = second;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

typedef struct unit_list {
    uint32_t *start, *neighbour,
        *who; /* by unit of the page: its edges, their rows, its row in the incidence */
    uint32_t count;
} unit_list;

static bool list_units(unit_list *list, duty_plan *plan)
{
    zr_arena *arena = plan->job->arena;
    list->start = zr_arena_take(arena, (size_t)plan->edge_count + 1, sizeof *list->start);
    list->neighbour = zr_arena_take(arena, plan->edge_count, sizeof *list->neighbour);
    list->who = zr_arena_take(arena, plan->edge_count, sizeof *list->who);
    if (!list->start || !list->neighbour || !list->who)
        return false;
    qsort(plan->edges, plan->edge_count, sizeof *plan->edges, by_unit);
    for (uint32_t i = 0; i < plan->edge_count; i++) {
        if (i == 0 || plan->edges[i].unit != plan->edges[i - 1].unit) {
            list->who[list->count] = plan->edges[i].unit;
            list->start[list->count++] = i;
        }
        list->neighbour[i] = plan->edges[i].row;
    }
    list->start[list->count] = plan->edge_count;
    return true;
}

static unit_row make_unit(duty_plan *plan, uint32_t row)
{
    zr_job *job = plan->job;
    unit_row unit = {.row = row, .load = plan->load[row], .lead = plan->lead[row]};
    zr_span name = zr_unit_name(job, job->incidence->row_unit[row]);
    unit.text = zr_name_wrap(job, name, ZR_SIZE_TEXT, false, UNIT_TEXT - 18, 3);
    unit.height = zr_lines_height(unit.text, ZR_SIZE_TEXT) + 7;
    return unit;
}

/* Units of the page; edges then name them by their place in the column. */
static bool take_units(duty_plan *plan)
{
    zr_arena *arena = plan->job->arena;
    unit_list list = {0};
    if (!list_units(&list, plan))
        return false;
    uint32_t *order = zr_order_few_crossings(arena, &(zr_sides){list.count, list.start, list.neighbour});
    plan->units = zr_arena_take(arena, list.count, sizeof *plan->units);
    if (!order || !plan->units)
        return false;
    plan->unit_count = list.count;
    for (uint32_t i = 0; i < list.count; i++) {
        plan->units[i] = make_unit(plan, list.who[order[i]]);
        for (uint32_t e = list.start[order[i]]; e < list.start[order[i] + 1]; e++)
            plan->edges[e].unit = i;
    }
    return true;
}

bool zr_duties_lines(duty_plan *plan)
{
    return take_edges(plan) && take_units(plan);
}

/* The shorter of the two columns is spread over the height of the longer one, units at most 30 apart. */
static double place_units(duty_plan *plan, double rows_height)
{
    double needed = 0;
    for (uint32_t i = 0; i < plan->unit_count; i++)
        needed += plan->units[i].height;
    double gap = plan->unit_count > 1 ? (rows_height - needed) / (plan->unit_count - 1) : 0;
    gap = fmin(fmax(gap, 4), 30);
    double used = needed + gap * (plan->unit_count > 0 ? plan->unit_count - 1 : 0);
    double y = fmax(0, (rows_height - used) / 2);
    for (uint32_t i = 0; i < plan->unit_count; i++) {
        plan->units[i].y = y;
        y += plan->units[i].height + gap;
    }
    return fmax(rows_height, y - gap);
}

static void centre_rows(duty_plan *plan, double rows_height, double height)
{
    if (plan->row_count == 0)
        return;
    double gap = plan->row_count > 1 ? fmin(18, (height - rows_height) / plan->row_count) : 0;
    double down = (height - rows_height - gap * (plan->row_count - 1)) / 2;
    for (uint32_t i = 0; i < plan->row_count; i++)
        plan->rows[i].y += fmax(0, down) + fmax(0, gap) * i;
}

/* Lines leave a box one under the other, in the order of their other ends. Edges are by unit, then row. */
static void set_ends(duty_plan *plan)
{
    uint32_t *count = zr_arena_take(plan->job->arena, plan->row_count + plan->unit_count, sizeof *count);
    uint32_t *seen = zr_arena_take(plan->job->arena, plan->row_count + plan->unit_count, sizeof *seen);
    if (!count || !seen)
        return;
    for (uint32_t i = 0; i < plan->edge_count; i++) {
        count[plan->edges[i].row]++;
        count[plan->row_count + plan->edges[i].unit]++;
    }
    qsort(plan->edges, plan->edge_count, sizeof *plan->edges, by_unit);
    for (uint32_t i = 0; i < plan->edge_count; i++) {
        duty_line *edge = &plan->edges[i];
        const measure_row *row = &plan->rows[edge->row];
        const unit_row *unit = &plan->units[edge->unit];
        uint32_t left = edge->row, right = plan->row_count + edge->unit;
        edge->from = row->y + row->height * (++seen[left]) / (count[left] + 1);
        edge->to = unit->y + unit->height * (++seen[right]) / (count[right] + 1);
    }
}

void zr_duties_ends(duty_plan *plan, double height)
{
    plan->job->height = place_units(plan, fmax(height, zr_ego_height(plan)));
    centre_rows(plan, height, plan->job->height);
    set_ends(plan);
}
