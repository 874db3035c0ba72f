/* Where units stand on the map of leads: a column for every band, leaders on the left, a panel a place.
 *
 * A line that passes a column has a lane of its own between the units there, so that no line runs through a
 * name: between columns there are no names, and in a column nothing shares the height of a unit. */
#include "render/leads.h"

#include <math.h>
#include <stdlib.h>

#define GAP 120.0     /* between columns */
#define APPROACH 13.0 /* lines run level before and behind a column: room for arrows */
#define HEAD 22.0     /* names of the bands */
#define PLACE_WIDTH 84.0
#define PANEL_GAP 26.0
#define SWEEPS 8

/* A unit or a lane in a column. */
typedef struct lead_slot {
    uint32_t panel, column;
    uint32_t node; /* ZR_NONE: a lane */
    double height, y, wish;
    uint32_t number;
} lead_slot;

/* Two slots of neighbouring columns joined by a line, the left one first. */
typedef struct lead_link {
    uint32_t left, right;
    double weight;
} lead_link;

typedef struct lead_lanes {
    lead_plan *plan;
    lead_slot *slots; /* nodes by number, then lanes */
    uint32_t count;
    uint32_t *order; /* slots by column, panel, place */
    lead_slot **sorted;
    uint32_t start[LEAD_BANDS + 1];
    lead_link *links;
    uint32_t link_count;
    uint32_t *first_lane; /* by chosen arc */
} lead_lanes;

/* --- columns --- */

static void set_columns(lead_plan *plan)
{
    double x = plan->panel_count > 1 ? PLACE_WIDTH : 0;
    bool used[LEAD_BANDS] = {false};
    double radius[LEAD_BANDS] = {0}, label[LEAD_BANDS] = {0};
    for (uint32_t i = 0; i < plan->count; i++) {
        const lead_node *node = &plan->nodes[i];
        used[node->band] = true;
        radius[node->band] = fmax(radius[node->band], node->radius);
        label[node->band] = fmax(label[node->band], node->label.width);
    }
    plan->column_count = 0;
    for (uint32_t band = 0; band < LEAD_BANDS; band++) {
        if (!used[band])
            continue;
        lead_column *column = &plan->columns[plan->column_count];
        *column = (lead_column){band, x, x + 2 * LEAD_APPROACH + 2 * radius[band] + 4 + label[band],
                                x + LEAD_APPROACH + 2 * radius[band]};
        plan->column_of[band] = plan->column_count++;
        x = column->right + LEAD_GAP;
    }
    plan->job->width = plan->columns[plan->column_count - 1].right;
}

static uint32_t column_of(const lead_plan *plan, uint32_t node)
{
    return plan->column_of[plan->nodes[node].band];
}

/* --- slots and links --- */

static double node_height(const lead_node *node)
{
    return fmax(2 * node->radius + 5, zr_lines_height(node->label, ZR_SIZE_SMALL) + 5);
}

double zr_leads_pen(const zr_arc *arc)
{
    return 0.6 + 0.5 * fmin(arc->measures, 9);
}

static void ends_of(const lead_plan *plan, uint32_t chosen, uint32_t *left, uint32_t *right)
{
    const zr_arc *arc = &plan->arcs->arc[plan->chosen[chosen]];
    uint32_t from = plan->shown[arc->from], to = plan->shown[arc->to];
    bool forward = column_of(plan, from) <= column_of(plan, to);
    *left = forward ? from : to;
    *right = forward ? to : from;
}

static uint32_t panel_of_node(const lead_plan *plan, uint32_t node)
{
    uint32_t panel = 0;
    while (panel + 1 < plan->panel_count && node >= plan->panels[panel + 1].first)
        panel++;
    return panel;
}

/* How many lanes and links all lines need. */
static void count_lanes(const lead_plan *plan, uint32_t *lanes, uint32_t *links)
{
    for (uint32_t i = 0; i < plan->chosen_count; i++) {
        uint32_t left, right;
        ends_of(plan, i, &left, &right);
        uint32_t steps = column_of(plan, right) - column_of(plan, left);
        *links += steps;
        *lanes += steps > 1 ? steps - 1 : 0;
    }
}

static bool take_room(lead_lanes *lanes)
{
    uint32_t extra = 0, links = 0;
    zr_arena *arena = lanes->plan->job->arena;
    count_lanes(lanes->plan, &extra, &links);
    lanes->slots = zr_arena_take(arena, (size_t)lanes->plan->count + extra, sizeof *lanes->slots);
    lanes->order = zr_arena_take(arena, (size_t)lanes->plan->count + extra, sizeof *lanes->order);
    lanes->sorted = zr_arena_take(arena, (size_t)lanes->plan->count + extra, sizeof *lanes->sorted);
    lanes->links = zr_arena_take(arena, links, sizeof *lanes->links);
    lanes->first_lane = zr_arena_take(arena, lanes->plan->chosen_count, sizeof *lanes->first_lane);
    return lanes->slots && lanes->order && lanes->sorted && lanes->links && lanes->first_lane;
}

static void add_line(lead_lanes *lanes, uint32_t chosen)
{
    lead_plan *plan = lanes->plan;
    const zr_arc *arc = &plan->arcs->arc[plan->chosen[chosen]];
    uint32_t left, right;
    ends_of(plan, chosen, &left, &right);
    uint32_t last = left, from = column_of(plan, left), to = column_of(plan, right);
    lanes->first_lane[chosen] = lanes->count;
    for (uint32_t column = from + 1; column <= to; column++) {
        uint32_t next = right;
        if (column < to) {
            next = lanes->count++;
            lanes->slots[next] = (lead_slot){.panel = lanes->slots[left].panel,
                                             .column = column,
                                             .node = ZR_NONE,
                                             .height = zr_leads_pen(arc) + 3,
                                             .number = next};
        }
        lanes->links[lanes->link_count++] = (lead_link){last, next, arc->measures};
        last = next;
    }
}

static bool take_slots(lead_lanes *lanes)
{
    lead_plan *plan = lanes->plan;
    if (!take_room(lanes))
        return false;
    for (uint32_t i = 0; i < plan->count; i++)
        lanes->slots[i] = (lead_slot){.panel = panel_of_node(plan, i),
                                      .column = column_of(plan, i),
                                      .node = i,
                                      .height = node_height(&plan->nodes[i]),
                                      .number = i};
    lanes->count = plan->count;
    for (uint32_t i = 0; i < plan->chosen_count; i++)
        add_line(lanes, i);
    uint32_t at = 0;
    for (uint32_t column = 0; column < plan->column_count; column++) {
        lanes->start[column] = at;
        for (uint32_t panel = 0; panel < plan->panel_count; panel++)
            for (uint32_t i = 0; i < lanes->count; i++)
                if (lanes->slots[i].column == column && lanes->slots[i].panel == panel)
                    lanes->order[at++] = i;
    }
    lanes->start[plan->column_count] = at;
    return true;
}

/* --- heights --- */

/* From where the slot at `at` on those of one panel in one column stand; `sum` is their height. */
static uint32_t end_of_panel(const lead_lanes *lanes, uint32_t column, uint32_t at, double *sum)
{
    uint32_t panel = lanes->slots[lanes->order[at]].panel;
    *sum = 0;
    while (at < lanes->start[column + 1] && lanes->slots[lanes->order[at]].panel == panel)
        *sum += lanes->slots[lanes->order[at++]].height;
    return at;
}

static void set_panels(lead_lanes *lanes)
{
    lead_plan *plan = lanes->plan;
    for (uint32_t column = 0; column < plan->column_count; column++) {
        double sum;
        for (uint32_t i = lanes->start[column]; i < lanes->start[column + 1];) {
            lead_panel *panel = &plan->panels[lanes->slots[lanes->order[i]].panel];
            i = end_of_panel(lanes, column, i, &sum);
            panel->height = fmax(panel->height, sum);
        }
    }
    double y = HEAD + 6;
    for (uint32_t p = 0; p < plan->panel_count; p++) {
        plan->panels[p].y = y;
        plan->panels[p].height = fmax(plan->panels[p].height, 44);
        y += plan->panels[p].height + PANEL_GAP;
    }
    plan->job->height = y - PANEL_GAP + 8;
}

/* The slots of one panel in one column: as near to their wishes as their order and the panel allow. */
static void stack(lead_lanes *lanes, uint32_t first, uint32_t end)
{
    lead_slot *slots = lanes->slots;
    const lead_panel *panel = &lanes->plan->panels[slots[lanes->order[first]].panel];
    double y = panel->y;
    for (uint32_t i = first; i < end; i++) {
        lead_slot *slot = &slots[lanes->order[i]];
        slot->y = fmax(slot->wish, y + slot->height / 2);
        y = slot->y + slot->height / 2;
    }
    y = panel->y + panel->height;
    for (uint32_t i = end; i-- > first;) {
        lead_slot *slot = &slots[lanes->order[i]];
        slot->y = fmin(slot->y, y - slot->height / 2);
        y = slot->y - slot->height / 2;
    }
}

static void stack_column(lead_lanes *lanes, uint32_t column)
{
    double sum;
    for (uint32_t i = lanes->start[column]; i < lanes->start[column + 1];) {
        uint32_t end = end_of_panel(lanes, column, i, &sum);
        stack(lanes, i, end);
        i = end;
    }
}

/* --- order --- */

static int by_wish(const void *first, const void *second)
{
    const lead_slot *a = *(lead_slot *const *)first, *b = *(lead_slot *const *)second;
    if (a->panel != b->panel)
        return a->panel < b->panel ? -1 : 1;
    if (fabs(a->wish - b->wish) > 1e-6)
        return a->wish < b->wish ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

/* Each slot of a column wishes to stand at the mean height of what it is joined to on one side. */
static void set_wishes(lead_lanes *lanes, double *sum, double *weight, uint32_t column, bool from_left)
{
    for (uint32_t i = 0; i < lanes->count; i++)
        sum[i] = weight[i] = 0;
    for (uint32_t i = 0; i < lanes->link_count; i++) {
        const lead_link *link = &lanes->links[i];
        uint32_t self = from_left ? link->right : link->left, other = from_left ? link->left : link->right;
        sum[self] += link->weight * lanes->slots[other].y;
        weight[self] += link->weight;
    }
    for (uint32_t i = lanes->start[column]; i < lanes->start[column + 1]; i++) {
        lead_slot *slot = &lanes->slots[lanes->order[i]];
        slot->wish = weight[slot->number] > 0 ? sum[slot->number] / weight[slot->number] : slot->y;
    }
}

static void sort_column(lead_lanes *lanes, uint32_t column)
{
    uint32_t first = lanes->start[column], count = lanes->start[column + 1] - first;
    for (uint32_t i = 0; i < count; i++)
        lanes->sorted[i] = &lanes->slots[lanes->order[first + i]];
    qsort(lanes->sorted, count, sizeof *lanes->sorted, by_wish);
    for (uint32_t i = 0; i < count; i++)
        lanes->order[first + i] = lanes->sorted[i]->number;
    stack_column(lanes, column);
}

/* Busiest first, evenly down the panel, to begin with. */
static void spread(lead_lanes *lanes, uint32_t column)
{
    double sum, y;
    for (uint32_t i = lanes->start[column]; i < lanes->start[column + 1];) {
        const lead_panel *panel = &lanes->plan->panels[lanes->slots[lanes->order[i]].panel];
        uint32_t end = end_of_panel(lanes, column, i, &sum), count = end - i;
        double gap = (panel->height - sum) / count;
        for (y = panel->y + gap / 2; i < end; i++) {
            lead_slot *slot = &lanes->slots[lanes->order[i]];
            slot->y = slot->wish = y + slot->height / 2;
            y += slot->height + gap;
        }
    }
}

static bool set_order(lead_lanes *lanes)
{
    uint32_t columns = lanes->plan->column_count;
    double *sum = zr_arena_take(lanes->plan->job->arena, lanes->count, sizeof *sum);
    double *weight = zr_arena_take(lanes->plan->job->arena, lanes->count, sizeof *weight);
    if (!sum || !weight)
        return false;
    for (uint32_t column = 0; column < columns; column++)
        spread(lanes, column);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
        bool from_left = sweep % 2 == 0;
        for (uint32_t k = 1; k < columns; k++) {
            uint32_t column = from_left ? k : columns - 1 - k;
            set_wishes(lanes, sum, weight, column, from_left);
            sort_column(lanes, column);
        }
        uint32_t edge = from_left ? columns - 1 : 0; /* the last one reached is spread: names need room */
        spread(lanes, edge);
    }
    return true;
}

/* What the lines need to know of the lanes. */
static bool keep_lanes(lead_lanes *lanes)
{
    lead_plan *plan = lanes->plan;
    plan->first_lane = lanes->first_lane;
    plan->slot_y = zr_arena_take(plan->job->arena, lanes->count, sizeof *plan->slot_y);
    for (uint32_t i = 0; plan->slot_y && i < lanes->count; i++)
        plan->slot_y[i] = lanes->slots[i].y;
    return plan->slot_y;
}

bool zr_leads_places(lead_plan *plan)
{
    lead_lanes lanes = {.plan = plan};
    set_columns(plan);
    if (!take_slots(&lanes))
        return false;
    set_panels(&lanes);
    if (!set_order(&lanes))
        return false;
    for (uint32_t i = 0; i < plan->count; i++) {
        lead_node *node = &plan->nodes[i];
        const lead_column *column = &plan->columns[plan->column_of[node->band]];
        node->at = (zr_point){column->names - node->radius, lanes.slots[i].y};
        node->right = column->names + 4 + node->label.width + 3;
    }
    return keep_lanes(&lanes) && zr_leads_lines(plan);
}
