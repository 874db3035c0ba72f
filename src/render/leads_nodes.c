/* Who leads whom: the nodes of one page, their bands, and the arcs that are drawn. */
#include "render/leads.h"

#include <math.h>
#include <stdlib.h>

#define PANELS 3 /* on a page */
#define MOST_PANELS 12
#define MOST_NODES 90

static void sum_arcs(const lead_plan *plan, uint32_t *out, uint32_t *in)
{
    for (size_t i = 0; i < plan->arcs->arcs; i++) {
        out[plan->arcs->arc[i].from] += plan->arcs->arc[i].measures;
        in[plan->arcs->arc[i].to] += plan->arcs->arc[i].measures;
    }
}

/* From −1 (is only led) to 1 (only leads). */
static uint32_t band_of(uint32_t out, uint32_t in)
{
    double balance = ((double)out - (double)in) / ((double)out + (double)in);
    if (out == 0)
        return 4;
    return balance >= 0.5 ? 0 : balance >= 0 ? 1 : balance >= -0.5 ? 2 : 3;
}

static int most_first(const void *first, const void *second)
{
    const lead_node *a = first, *b = second;
    if (a->out + a->in != b->out + b->in)
        return a->out + a->in < b->out + b->in ? 1 : -1;
    return a->row < b->row ? -1 : a->row > b->row;
}

static int by_panel(const void *first, const void *second)
{
    const lead_node *a = first, *b = second;
    if (a->panel != b->panel)
        return a->panel < b->panel ? -1 : 1;
    if (a->band != b->band)
        return a->band < b->band ? -1 : 1;
    return most_first(first, second);
}

/* The place whose documents name the unit most, so that who leads and who is led stand in one panel. `count`
 * has room for every rank and is given back zeroed. */
static uint32_t panel_of(const zr_job *job, uint32_t row, uint32_t *count)
{
    const zr_incidence *incidence = job->incidence;
    uint32_t best = ZR_NONE;
    for (uint32_t i = incidence->row_start[row]; i < incidence->row_start[row + 1]; i++) {
        uint32_t document =
            job->graph->measures[incidence->column_measure[incidence->cell[i].column]].document;
        uint32_t rank = zr_job_hue_rank(job, job->graph->documents[document].place);
        count[rank]++;
        if (best == ZR_NONE || count[rank] > count[best] || (count[rank] == count[best] && rank < best))
            best = rank;
    }
    for (uint32_t i = incidence->row_start[row]; i < incidence->row_start[row + 1]; i++) {
        uint32_t document =
            job->graph->measures[incidence->column_measure[incidence->cell[i].column]].document;
        count[zr_job_hue_rank(job, job->graph->documents[document].place)] = 0;
    }
    return best;
}

static bool take_nodes(lead_plan *plan)
{
    zr_job *job = plan->job;
    uint32_t rows = job->incidence->rows;
    uint32_t *out = zr_arena_take(job->arena, rows, sizeof *out),
             *in = zr_arena_take(job->arena, rows, sizeof *in);
    plan->nodes = zr_arena_take(job->arena, rows, sizeof *plan->nodes);
    uint32_t *ranks = zr_arena_take(job->arena, (size_t)job->graph->place_count + 1, sizeof *ranks);
    if (!out || !in || !ranks || !plan->nodes)
        return false;
    sum_arcs(plan, out, in);
    for (uint32_t i = 0; i < rows; i++) {
        if (out[i] + in[i] == 0)
            continue;
        uint32_t hue = zr_job_hue_rank(job, job->graph->units[job->incidence->row_unit[i]].place);
        plan->nodes[plan->count++] = (lead_node){.row = i,
                                                 .hue = hue,
                                                 .panel = panel_of(job, i, ranks),
                                                 .out = out[i],
                                                 .in = in[i],
                                                 .led = plan->loads->load[i].lead,
                                                 .band = band_of(out[i], in[i])};
    }
    return true;
}

/* Panels in the order of the hues; a page shows PANELS of them. */
static bool take_panels(lead_plan *plan)
{
    zr_job *job = plan->job;
    uint32_t total = 0, first = 0;
    qsort(plan->nodes, plan->count, sizeof *plan->nodes, by_panel);
    plan->panels = zr_arena_take(job->arena, plan->count, sizeof *plan->panels);
    if (!plan->panels)
        return false;
    for (uint32_t i = 0; i < plan->count; i++) {
        if (i == 0 || plan->nodes[i].panel != plan->nodes[i - 1].panel)
            plan->panels[total++] = (lead_panel){.hue = plan->nodes[i].panel, .first = i};
        plan->panels[total - 1].count++;
    }
    plan->panels_left_out = total > MOST_PANELS ? total - MOST_PANELS : 0;
    total -= plan->panels_left_out;
    job->pages = total > PANELS ? (total + PANELS - 1) / PANELS : 1;
    first = job->page * PANELS;
    plan->panel_count = total > first ? (total - first < PANELS ? total - first : PANELS) : 0;
    plan->panels += first;
    return true;
}

/* Nodes of the page alone; of a crowded page the busiest. */
static void cut_page(lead_plan *plan)
{
    uint32_t top = plan->job->options->top ? plan->job->options->top : MOST_NODES;
    if (plan->panel_count == 0) {
        plan->count = 0;
        return;
    }
    const lead_panel *last = &plan->panels[plan->panel_count - 1];
    plan->nodes += plan->panels[0].first;
    plan->count = last->first + last->count - plan->panels[0].first;
    if (plan->count > top) {
        plan->nodes_left_out = plan->count - top;
        qsort(plan->nodes, plan->count, sizeof *plan->nodes, most_first);
        plan->count = top;
        qsort(plan->nodes, plan->count, sizeof *plan->nodes, by_panel);
    }
    plan->panel_count = 0;
    for (uint32_t i = 0; i < plan->count; i++) {
        if (i == 0 || plan->nodes[i].panel != plan->nodes[i - 1].panel)
            plan->panels[plan->panel_count++] = (lead_panel){.hue = plan->nodes[i].panel, .first = i};
        plan->panels[plan->panel_count - 1].count++;
    }
}

static bool is_inside(const lead_plan *plan, const zr_arc *arc)
{
    return plan->shown[arc->from] != ZR_NONE && plan->shown[arc->to] != ZR_NONE;
}

/* The smallest weight that keeps at most one and a half arcs a node. */
static bool find_least(lead_plan *plan, size_t *inside)
{
    uint32_t highest = 0;
    for (size_t i = 0; i < plan->arcs->arcs; i++)
        highest = plan->arcs->arc[i].measures > highest ? plan->arcs->arc[i].measures : highest;
    uint32_t *histogram = zr_arena_take(plan->job->arena, (size_t)highest + 2, sizeof *histogram);
    if (!histogram)
        return false;
    for (size_t i = 0; i < plan->arcs->arcs; i++) {
        if (is_inside(plan, &plan->arcs->arc[i])) {
            histogram[plan->arcs->arc[i].measures]++;
            ++*inside;
        }
    }
    size_t kept = 0, most = 8 + (size_t)plan->count * 3 / 2;
    plan->least = highest + 1;
    while (plan->least > 1 && kept + histogram[plan->least - 1] <= most)
        kept += histogram[--plan->least];
    if (plan->job->options->least)
        plan->least = plan->job->options->least;
    return true;
}

/* Strong arcs, and for every unit the strongest by which it is led. */
static bool take_arcs(lead_plan *plan)
{
    size_t inside = 0;
    if (!find_least(plan, &inside))
        return false;
    uint32_t *strongest = zr_arena_take(plan->job->arena, plan->arcs->nodes, sizeof *strongest); /* arc + 1 */
    plan->chosen = zr_arena_take(plan->job->arena, inside, sizeof *plan->chosen);
    if (!strongest || !plan->chosen)
        return false;
    for (size_t i = 0; i < plan->arcs->arcs; i++) {
        const zr_arc *arc = &plan->arcs->arc[i];
        uint32_t *best = &strongest[arc->to];
        if (is_inside(plan, arc) && (*best == 0 || arc->measures > plan->arcs->arc[*best - 1].measures))
            *best = (uint32_t)i + 1;
    }
    for (size_t i = 0; i < plan->arcs->arcs; i++) {
        const zr_arc *arc = &plan->arcs->arc[i];
        if (is_inside(plan, arc) && (arc->measures >= plan->least || strongest[arc->to] == i + 1))
            plan->chosen[plan->chosen_count++] = (uint32_t)i;
    }
    plan->left_out = inside - plan->chosen_count;
    return true;
}

static void set_sizes(lead_plan *plan)
{
    uint32_t most = 6;
    for (uint32_t i = 0; i < plan->count; i++)
        most = plan->nodes[i].led > most ? plan->nodes[i].led : most;
    plan->scale = 21 / sqrt(most);
    for (uint32_t i = 0; i < plan->count; i++) {
        lead_node *node = &plan->nodes[i];
        zr_span name = zr_unit_name(plan->job, plan->job->incidence->row_unit[node->row]);
        node->radius = fmax(4, plan->scale * sqrt(node->led));
        node->label = zr_name_wrap(plan->job, name, ZR_SIZE_SMALL, false, 118, 3);
    }
}

bool zr_leads_nodes(lead_plan *plan)
{
    uint32_t rows = plan->job->incidence->rows;
    plan->shown = zr_arena_take(plan->job->arena, rows, sizeof *plan->shown);
    if (!plan->shown || !take_nodes(plan) || !take_panels(plan))
        return false;
    cut_page(plan);
    for (uint32_t i = 0; i < rows; i++)
        plan->shown[i] = ZR_NONE;
    for (uint32_t i = 0; i < plan->count; i++)
        plan->shown[plan->nodes[i].row] = i;
    set_sizes(plan);
    return take_arcs(plan);
}
