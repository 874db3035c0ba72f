/* The map of one document: sections → measures → units, three columns, lead lines bold. */
#include "render/duties.h"
#include "render/order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PAGE_HEIGHT 1080.0
#define PAGE_UNITS 52
#define HEADS 22.0 /* of the columns */

uint32_t zr_cells_of(const zr_incidence *incidence, uint32_t column)
{
    if (column == ZR_NONE)
        return 0;
    return incidence->column_start[column + 1] - incidence->column_start[column];
}

zr_span zr_measure_words(zr_job *job, const zr_graph_measure *measure)
{
    zr_span label = zr_span_trim(measure->label), title = zr_span_trim(measure->title);
    bool digit = label.size && label.data[label.size - 1] >= '0' && label.data[label.size - 1] <= '9';
    return zr_arena_print(job->arena, "%.*s%s%.*s", (int)label.size, label.data, digit ? " " : "",
                          (int)(title.size < 2000 ? title.size : 2000), title.data);
}

static void add_row(duty_plan *plan, measure_row row)
{
    zr_job *job = plan->job;
    double size = row.heading ? ZR_SIZE_SMALL : ZR_SIZE_TEXT;
    zr_span words = zr_measure_words(job, &job->graph->measures[row.measure]);
    row.text = zr_type_wrap(job->arena, words, size, row.heading, MEASURE_TEXT, 4);
    row.height = zr_lines_height(row.text, size) + (row.heading ? 4 : 12);
    plan->measure_width = fmax(plan->measure_width, row.text.width + 22);
    plan->rows[plan->row_count++] = row;
}

/* A group that is not itself a row stands as a heading above the first of its items. */
static void add_column(duty_plan *plan, uint32_t column)
{
    const zr_incidence *incidence = plan->job->incidence;
    const zr_graph_measure *measures = plan->job->graph->measures;
    uint32_t number = incidence->column_measure[column], parent = measures[number].parent;
    uint32_t last = plan->row_count ? plan->rows[plan->row_count - 1].measure : ZR_NONE;
    bool follows = last != ZR_NONE && (last == parent || measures[last].parent == parent);
    if (parent != ZR_NONE && !follows)
        add_row(plan, (measure_row){.column = ZR_NONE, .measure = parent, .heading = true});
    add_row(plan, (measure_row){
                      .column = column, .measure = number, .unowned = zr_cells_of(incidence, column) == 0});
}

bool zr_same_sections(const zr_graph_measure *a, const zr_graph_measure *b)
{
    if (a->section_count != b->section_count)
        return false;
    for (uint32_t i = 0; i < a->section_count; i++) {
        if (!zr_span_equal(a->sections[i], b->sections[i]))
            return false;
    }
    return true;
}

static bool same_section(const duty_plan *plan, uint32_t a, uint32_t b)
{
    const zr_graph_measure *measures = plan->job->graph->measures;
    return zr_same_sections(&measures[plan->rows[a].measure], &measures[plan->rows[b].measure]);
}

zr_lines zr_section_words(const duty_plan *plan, uint32_t row)
{
    const zr_graph_measure *measure = &plan->job->graph->measures[plan->rows[row].measure];
    if (measure->section_count == 0)
        return (zr_lines){.text = zr_span_of("")};
    return zr_type_wrap(plan->job->arena, measure->sections[measure->section_count - 1], ZR_SIZE_TEXT, true,
                        SECTION_WIDTH, 8);
}

uint32_t zr_section_end(const duty_plan *plan, uint32_t first)
{
    uint32_t end = first + 1;
    while (end < plan->row_count && same_section(plan, first, end))
        end++;
    return end;
}

/* Rows of one section one under the other, in the middle of the height that its name needs. */
static double place_section(duty_plan *plan, uint32_t first, uint32_t end, double top)
{
    double y = top, needed = zr_lines_height(zr_section_words(plan, first), ZR_SIZE_TEXT);
    for (uint32_t i = first; i < end; i++) {
        y += i == first ? 0 : plan->rows[i].heading ? 10 : 6;
        plan->rows[i].y = y;
        y += plan->rows[i].height;
    }
    double down = fmax(0, (needed - (y - top)) / 2);
    for (uint32_t i = first; i < end; i++)
        plan->rows[i].y += down;
    return y + 2 * down;
}

static double place_rows(duty_plan *plan)
{
    double y = 0;
    for (uint32_t first = 0; first < plan->row_count;) {
        uint32_t end = zr_section_end(plan, first);
        y = place_section(plan, first, end, first ? y + 20 : 0);
        first = end;
    }
    return y;
}

/* --- pages --- */

/* Units of a row that are not on the page yet (`seen` holds the last page of each unit, from 1). */
static uint32_t new_units(const duty_plan *plan, uint32_t row, uint32_t page, uint32_t *seen)
{
    const zr_incidence *incidence = plan->job->incidence;
    uint32_t column = plan->rows[row].column, count = 0;
    for (uint32_t k = 0; k < zr_cells_of(incidence, column); k++) {
        uint32_t i = incidence->column_start[column] + k;
        uint32_t unit = incidence->cell[incidence->by_column[i]].row;
        count += seen[unit] != page;
        seen[unit] = page;
    }
    return count;
}

/* Gives every row its page: a new one where the height or the units of a page are full, never right behind a
 * heading. Gives the number of pages. O(rows + edges). */
static uint32_t split(duty_plan *plan, double limit, uint32_t *page_of, uint32_t *seen)
{
    uint32_t page = 1, units = 0, rows = plan->job->incidence->rows;
    double top = 0;
    memset(seen, 0, rows * sizeof *seen);
    for (uint32_t i = 0; i < plan->row_count; i++) {
        const measure_row *row = &plan->rows[i];
        units += new_units(plan, i, page, seen);
        bool full = row->y + row->height - top > limit || units > PAGE_UNITS;
        if (full && i > 0 && page_of[i - 1] == page && !plan->rows[i - 1].heading) {
            page++;
            top = row->y;
            units = new_units(plan, i, page, seen);
        }
        page_of[i] = page;
    }
    return page;
}

/* Rows of the page asked for. Pages are as even as their number allows. */
static bool take_page(duty_plan *plan)
{
    zr_job *job = plan->job;
    uint32_t *page_of = zr_arena_take(job->arena, plan->row_count, sizeof *page_of);
    uint32_t *seen = zr_arena_take(job->arena, job->incidence->rows, sizeof *seen);
    if (!page_of || !seen)
        return false;
    double height = place_rows(plan), limit = PAGE_HEIGHT;
    job->pages = split(plan, limit, page_of, seen);
    for (int i = 0; i < 10 && job->pages > 1; i++) {
        limit = height / job->pages * (1 + 0.05 * i);
        if (split(plan, limit, page_of, seen) == job->pages)
            break;
        split(plan, PAGE_HEIGHT, page_of, seen);
    }
    uint32_t first = 0, end = 0;
    for (uint32_t i = 0; i < plan->row_count; i++) {
        first += page_of[i] < job->page + 1;
        end += page_of[i] <= job->page + 1;
    }
    plan->rows += first;
    plan->row_count = end - first;
    return true;
}

/* --- edges --- */

static zr_role strongest(unsigned roles)
{
    zr_role role = ZR_LEAD;
    while (role < ZR_GUIDE && !(roles & 1u << role))
        role++;
    return role;
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
            plan->edges[plan->edge_count++] = (duty_line){.row = i,
                                                          .unit = cell->row,
                                                          .role = strongest(cell->roles),
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

static uint32_t leads_of(const zr_incidence *incidence, uint32_t row)
{
    uint32_t count = 0;
    for (uint32_t i = incidence->row_start[row]; i < incidence->row_start[row + 1]; i++)
        count += incidence->cell[i].roles & 1u << ZR_LEAD ? 1 : 0;
    return count;
}

/* Units of the page; edges then name them by their place in the column. */
static bool take_units(duty_plan *plan)
{
    zr_job *job = plan->job;
    const zr_incidence *incidence = job->incidence;
    uint32_t *start = zr_arena_take(job->arena, plan->edge_count + 1, sizeof *start);
    uint32_t *neighbour = zr_arena_take(job->arena, plan->edge_count, sizeof *neighbour);
    uint32_t *who = zr_arena_take(job->arena, plan->edge_count, sizeof *who);
    if (!start || !neighbour || !who)
        return false;
    qsort(plan->edges, plan->edge_count, sizeof *plan->edges, by_unit);
    uint32_t count = 0;
    for (uint32_t i = 0; i < plan->edge_count; i++) {
        if (i == 0 || plan->edges[i].unit != plan->edges[i - 1].unit) {
            who[count] = plan->edges[i].unit;
            start[count++] = i;
        }
        neighbour[i] = plan->edges[i].row;
    }
    start[count] = plan->edge_count;
    uint32_t *order = zr_order_few_crossings(job->arena, &(zr_sides){count, start, neighbour});
    plan->units = zr_arena_take(job->arena, count, sizeof *plan->units);
    if (!order || !plan->units)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t row = who[order[i]];
        plan->units[i] = (unit_row){.row = row,
                                    .load = incidence->row_start[row + 1] - incidence->row_start[row],
                                    .lead = leads_of(incidence, row)};
        plan->units[i].text = zr_type_wrap(job->arena, zr_unit_name(job, incidence->row_unit[row]),
                                           ZR_SIZE_TEXT, false, UNIT_TEXT - 18, 3);
        plan->units[i].height = zr_lines_height(plan->units[i].text, ZR_SIZE_TEXT) + 7;
        for (uint32_t e = start[order[i]]; e < start[order[i] + 1]; e++)
            plan->edges[e].unit = i;
    }
    plan->unit_count = count;
    for (uint32_t i = 0; i < incidence->rows; i++) {
        uint32_t load = incidence->row_start[i + 1] - incidence->row_start[i];
        plan->most = load > plan->most ? load : plan->most;
    }
    return true;
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

static bool take_rows(duty_plan *plan)
{
    const zr_incidence *incidence = plan->job->incidence;
    plan->rows = zr_arena_take(plan->job->arena, 2 * (size_t)incidence->columns, sizeof *plan->rows);
    for (uint32_t i = 0; plan->rows && i < incidence->columns; i++)
        add_column(plan, i);
    return plan->rows != NULL;
}

/* The columns are as wide as their words need. */
static void set_columns(duty_plan *plan)
{
    plan->unit_x = MEASURE_X + plan->measure_width + LINES_WIDTH;
    for (uint32_t i = 0; i < plan->unit_count; i++)
        plan->unit_width = fmax(plan->unit_width, plan->units[i].text.width + 22);
}

zr_status zr_build_duties(zr_job *job, zr_error *err)
{
    duty_plan plan = {.job = job, .most = 1, .measure_width = 160, .unit_width = 90};
    if (!take_rows(&plan) || !take_page(&plan) || !take_edges(&plan) || !take_units(&plan))
        return zr_fail_memory(err);
    set_columns(&plan);
    double rows_height = place_rows(&plan);
    job->height = place_units(&plan, rows_height);
    centre_rows(&plan, rows_height, job->height);
    set_ends(&plan);
    job->width = plan.unit_x + plan.unit_width + BAR_WIDTH + 60;
    size_t first = job->scene->count;
    if (plan.row_count)
        zr_duties_draw(&plan);
    for (size_t i = first; i < job->scene->count; i++)
        zr_mark_shift(&job->scene->marks[i], 0, HEADS);
    job->height += HEADS;
    return ZR_OK;
}
