/* Where units stand on the map of leads: in their band, those led by the same side by side. */
#include "render/leads.h"

#include <math.h>
#include <stdlib.h>

#define CELL_WIDTH 80.0
#define PANEL_GAP 34.0
#define BAND_GAP 34.0
#define NAME_WIDTH 74.0 /* of the bands */
#define HEAD 26.0

static uint32_t end_of_band(const lead_plan *plan, const lead_panel *panel, uint32_t at)
{
    uint32_t end = at;
    while (end < panel->first + panel->count && plan->nodes[end].band == plan->nodes[at].band)
        end++;
    return end;
}

static uint32_t rows_of(uint32_t nodes, uint32_t across)
{
    return (nodes + across - 1) / across;
}

/* A panel is as wide as its widest band needs, up to `across` units. */
static void set_panels(lead_plan *plan, uint32_t across)
{
    double x = NAME_WIDTH;
    for (uint32_t p = 0; p < plan->panel_count; p++) {
        lead_panel *panel = &plan->panels[p];
        double wide = 1;
        for (uint32_t i = panel->first; i < panel->first + panel->count; i = end_of_band(plan, panel, i)) {
            uint32_t size = end_of_band(plan, panel, i) - i;
            uint32_t in_row = (size + rows_of(size, across) - 1) / rows_of(size, across);
            wide = fmax(wide, in_row + (rows_of(size, across) > 1 ? 0.5 : 0));
        }
        zr_lines name = {.width = 0};
        uint32_t place = panel->hue < plan->job->hues.count ? plan->job->hues.place[panel->hue] : ZR_NONE;
        if (place != ZR_NONE)
            name.width = zr_type_width(plan->job->graph->places[place].name, ZR_SIZE_HEAD, true);
        panel->x = x;
        panel->width = fmax(wide * CELL_WIDTH, name.width + 8);
        x += panel->width + PANEL_GAP;
    }
    plan->job->width = x - PANEL_GAP;
}

static double cell_height(const lead_plan *plan, uint32_t band)
{
    double radius = 0, label = 0;
    for (uint32_t i = 0; i < plan->count; i++) {
        if (plan->nodes[i].band != band)
            continue;
        radius = fmax(radius, plan->nodes[i].radius);
        label = fmax(label, zr_lines_height(plan->nodes[i].label, ZR_SIZE_SMALL));
    }
    return radius > 0 ? 2 * radius + 3 + label + 12 : 0;
}

/* A band is as high as the fullest panel needs in it; an empty one has no height. */
static void set_bands(lead_plan *plan, uint32_t across)
{
    double y = HEAD;
    for (uint32_t band = 0; band < LEAD_BANDS; band++) {
        uint32_t rows = 0;
        for (uint32_t p = 0; p < plan->panel_count; p++) {
            uint32_t size = 0;
            for (uint32_t i = 0; i < plan->panels[p].count; i++)
                size += plan->nodes[plan->panels[p].first + i].band == band;
            rows = rows_of(size, across) > rows ? rows_of(size, across) : rows;
        }
        plan->band_top[band] = y;
        y += rows ? rows * cell_height(plan, band) + BAND_GAP : 0;
    }
    plan->band_top[LEAD_BANDS] = y;
    plan->job->height = y - BAND_GAP + 6;
}

static int by_wish(const void *first, const void *second)
{
    const lead_node *a = first, *b = second;
    if (a->band != b->band)
        return a->band < b->band ? -1 : 1;
    if (fabs(a->wish - b->wish) > 1e-6)
        return a->wish < b->wish ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

/* The mean place of those that lead it, weighted by measures; the middle for those that nobody leads. */
static void set_wishes(lead_plan *plan, const lead_panel *panel)
{
    for (uint32_t i = panel->first; i < panel->first + panel->count; i++)
        plan->shown[plan->nodes[i].row] = i;
    double *sum = zr_arena_take(plan->job->arena, plan->count, sizeof *sum);
    double *weight = zr_arena_take(plan->job->arena, plan->count, sizeof *weight);
    if (!sum || !weight)
        return;
    for (size_t k = 0; k < plan->arcs->arcs; k++) {
        const zr_arc *arc = &plan->arcs->arc[k];
        uint32_t from = plan->shown[arc->from], to = plan->shown[arc->to];
        if (from == ZR_NONE || to == ZR_NONE || plan->nodes[from].band >= plan->nodes[to].band)
            continue;
        sum[to] += arc->measures * plan->nodes[from].at.x;
        weight[to] += arc->measures;
    }
    for (uint32_t i = panel->first; i < panel->first + panel->count; i++)
        plan->nodes[i].wish = weight[i] > 0 ? sum[i] / weight[i] : panel->x + panel->width / 2;
}

/* One band of a panel: rows filled column by column, so that the order of wishes stays the order from left to
 * right; every second row half a column aside, so that lines to the next row pass between labels. */
static void place_band(lead_plan *plan, const lead_panel *panel, uint32_t first, uint32_t end,
                       uint32_t across)
{
    uint32_t size = end - first, rows = rows_of(size, across), columns = (size + rows - 1) / rows;
    double height = cell_height(plan, plan->nodes[first].band), top = plan->band_top[plan->nodes[first].band],
           radius = 0;
    for (uint32_t i = 0; i < plan->count; i++)
        radius =
            plan->nodes[i].band == plan->nodes[first].band ? fmax(radius, plan->nodes[i].radius) : radius;
    double left = panel->x + (panel->width - columns * CELL_WIDTH - (rows > 1 ? CELL_WIDTH / 2 : 0)) / 2;
    for (uint32_t i = 0; i < size; i++) {
        lead_node *node = &plan->nodes[first + i];
        node->at.x = left + CELL_WIDTH * (i / rows + 0.5 + (i % rows % 2 ? 0.5 : 0));
        node->at.y = top + height * (i % rows) + radius + 3;
    }
}

/* The first bands are placed before the wishes of the later ones are known. */
static void place_panel(lead_plan *plan, const lead_panel *panel, uint32_t across)
{
    for (uint32_t band = 0; band < LEAD_BANDS; band++) {
        set_wishes(plan, panel);
        qsort(&plan->nodes[panel->first], panel->count, sizeof *plan->nodes, by_wish);
        for (uint32_t i = panel->first; i < panel->first + panel->count; i = end_of_band(plan, panel, i))
            place_band(plan, panel, i, end_of_band(plan, panel, i), across);
    }
    for (uint32_t i = panel->first; i < panel->first + panel->count; i++)
        plan->shown[plan->nodes[i].row] = i;
}

void zr_leads_places(lead_plan *plan)
{
    uint32_t across = plan->panel_count <= 1 ? 12 : plan->panel_count == 2 ? 7 : 5;
    set_panels(plan, across);
    set_bands(plan, across);
    for (uint32_t p = 0; p < plan->panel_count; p++)
        place_panel(plan, &plan->panels[p], across);
}
