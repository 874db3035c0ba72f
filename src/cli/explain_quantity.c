/* A number of the load table, taken apart: what each measure adds to it, and in which words. */
#include "base/shown.h"
#include "cli/explain.h"
#include "cli/message.h"
#include "graph/measure_name.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Duties by measure: the first of each, and the next of the same; ZR_NONE ends. */
typedef struct duty_lists {
    uint32_t *first, *next;
} duty_lists;

static bool make_lists(duty_lists *lists, const zr_graph *graph)
{
    lists->first = malloc(((size_t)graph->measure_count + 1) * sizeof *lists->first);
    lists->next = malloc(((size_t)graph->duty_count + 1) * sizeof *lists->next);
    if (!lists->first || !lists->next)
        return false;
    for (uint32_t m = 0; m < graph->measure_count; m++)
        lists->first[m] = ZR_NONE;
    for (uint32_t i = graph->duty_count; i-- > 0;) {
        lists->next[i] = lists->first[graph->duties[i].measure];
        lists->first[graph->duties[i].measure] = i;
    }
    return true;
}

static void free_lists(duty_lists *lists)
{
    free(lists->first);
    free(lists->next);
}

/* One cell of the matrix with what its column knows. */
typedef struct cell_view {
    const zr_cell *cell;
    uint32_t units;    /* of the measure */
    double all_weight; /* Σ of the cells' weights of the measure */
} cell_view;

static double in_role(const cell_view *view, zr_role role)
{
    return (view->cell->roles & (1u << role)) != 0;
}

static double part_measures(const cell_view *view)
{
    (void)view;
    return 1;
}

static double part_lead(const cell_view *view)
{
    return in_role(view, ZR_LEAD);
}

static double part_lead_stated(const cell_view *view)
{
    return in_role(view, ZR_LEAD) && !view->cell->first;
}

static double part_lead_first(const cell_view *view)
{
    return in_role(view, ZR_LEAD) && view->cell->first;
}

static double part_responsible(const cell_view *view)
{
    return in_role(view, ZR_RESPONSIBLE);
}

static double part_support(const cell_view *view)
{
    return in_role(view, ZR_SUPPORT);
}

static double part_guide(const cell_view *view)
{
    return in_role(view, ZR_GUIDE);
}

static double part_sole(const cell_view *view)
{
    return view->units == 1;
}

static double part_shared(const cell_view *view)
{
    return view->units > 1;
}

static double part_burden(const cell_view *view)
{
    return view->units - 1;
}

static double part_fractional(const cell_view *view)
{
    return 1.0 / view->units;
}

static double part_work(const cell_view *view)
{
    return view->all_weight > 0 ? view->cell->weight / view->all_weight : 0;
}

static double part_exclusivity(const cell_view *view)
{
    return exp(1.0 - view->units);
}

typedef struct load_quantity {
    const char *name;
    double (*part)(const cell_view *view);
    bool whole; /* a count: its parts are ones */
    const char *formula;
} load_quantity;

static const load_quantity quantities[] = {{"measures", part_measures, true, "1"},
                                           {"lead", part_lead, true, "1"},
                                           {"lead_stated", part_lead_stated, true, "1"},
                                           {"lead_first", part_lead_first, true, "1"},
                                           {"responsible", part_responsible, true, "1"},
                                           {"support", part_support, true, "1"},
                                           {"guide", part_guide, true, "1"},
                                           {"sole", part_sole, true, "1"},
                                           {"shared", part_shared, true, "1"},
                                           {"burden", part_burden, false, "k − 1"},
                                           {"fractional", part_fractional, false, "1/k"},
                                           {"work", part_work, false, "w / Σw"},
                                           {"exclusivity", part_exclusivity, false, "exp(1 − k)"}};

static const load_quantity *find(const char *name)
{
    for (size_t i = 0; i < sizeof quantities / sizeof *quantities; i++)
        if (strcmp(quantities[i].name, name) == 0)
            return &quantities[i];
    return NULL;
}

bool zr_is_quantity(const char *name)
{
    return find(name) != NULL;
}

static cell_view view_of(const zr_incidence *incidence, uint32_t cell)
{
    cell_view view = {.cell = &incidence->cell[cell]};
    uint32_t first = incidence->column_start[view.cell->column],
             end = incidence->column_start[view.cell->column + 1];
    view.units = end - first;
    for (uint32_t i = first; i < end; i++)
        view.all_weight += incidence->cell[incidence->by_column[i]].weight;
    return view;
}

static uint32_t row_of(const zr_incidence *incidence, uint32_t unit)
{
    for (uint32_t r = 0; r < incidence->rows; r++)
        if (incidence->row_unit[r] == unit)
            return r;
    return ZR_NONE;
}

static double total_of(const zr_incidence *incidence, uint32_t row, const load_quantity *quantity)
{
    double total = 0;
    for (uint32_t c = incidence->row_start[row]; c < incidence->row_start[row + 1]; c++) {
        cell_view view = view_of(incidence, c);
        total += quantity->part(&view);
    }
    return total;
}

/* Which duties make the cell what it is: those in the role that is asked for, or all of them. */
static bool is_part(const load_quantity *quantity, const zr_duty *duty)
{
    if (quantity->part == part_lead)
        return duty->role == ZR_LEAD || duty->first;
    if (quantity->part == part_lead_first)
        return duty->first;
    if (quantity->part == part_lead_stated)
        return duty->role == ZR_LEAD;
    if (quantity->part == part_responsible)
        return duty->role == ZR_RESPONSIBLE;
    if (quantity->part == part_support)
        return duty->role == ZR_SUPPORT;
    return quantity->part != part_guide || duty->role == ZR_GUIDE;
}

/* A measure may be told of in several places, and still counts once. */
static void say_measure(zr_explanation *explain, uint32_t measure, uint32_t places)
{
    zr_buffer name = {0};
    zr_measure_name(&name, &explain->graph->measures[measure]);
    zr_buffer_put(&explain->out, "+ 1 ");
    zr_buffer_shown(&explain->out, zr_buffer_span(&name));
    zr_buffer_print(&explain->out,
                    explain->lang == ZR_ZH ? "（%u 处，同一条措施，计一次）\n"
                                           : " (%u places, one measure, counted once)\n",
                    places);
    explain->out.failed |= name.failed;
    zr_buffer_free(&name);
}

static uint32_t count_places(const zr_explanation *explain, const duty_lists *lists, uint32_t measure,
                             uint32_t unit, const load_quantity *quantity)
{
    uint32_t count = 0;
    for (uint32_t i = lists->first[measure]; i != ZR_NONE; i = lists->next[i])
        count += explain->graph->duties[i].unit == unit && is_part(quantity, &explain->graph->duties[i]);
    return count;
}

static void explain_cell(zr_explanation *explain, const zr_incidence *incidence, const duty_lists *lists,
                         uint32_t cell, const load_quantity *quantity)
{
    cell_view view = view_of(incidence, cell);
    double part = quantity->part(&view);
    if (part == 0)
        return;
    if (!quantity->whole)
        zr_buffer_print(&explain->out,
                        explain->lang == ZR_ZH ? "+ %.4f（%s，共 %u 个单位）\n" : "+ %.4f (%s, %u units)\n",
                        part, quantity->formula, view.units);
    uint32_t measure = incidence->column_measure[view.cell->column],
             unit = incidence->row_unit[view.cell->row];
    uint32_t places = count_places(explain, lists, measure, unit, quantity);
    if (quantity->whole && places > 1)
        say_measure(explain, measure, places);
    for (uint32_t i = lists->first[measure]; i != ZR_NONE; i = lists->next[i])
        if (explain->graph->duties[i].unit == unit && is_part(quantity, &explain->graph->duties[i]))
            zr_explain_duty(explain, i);
}

static void explain_row(zr_explanation *explain, const zr_incidence *incidence, const duty_lists *lists,
                        uint32_t row, const load_quantity *quantity)
{
    double total = total_of(incidence, row, quantity);
    zr_buffer_print(&explain->out, quantity->whole ? "%s %s = %.0f\n" : "%s %s = %.4f\n",
                    explain->graph->units[incidence->row_unit[row]].id.data, quantity->name, total);
    for (uint32_t c = incidence->row_start[row]; c < incidence->row_start[row + 1]; c++)
        explain_cell(explain, incidence, lists, c, quantity);
}

zr_exit zr_explain_quantity(zr_explanation *explain, const zr_selection *selection, uint32_t unit,
                            const char *name)
{
    zr_error err = {0};
    zr_incidence *incidence;
    if (zr_incidence_cut(&incidence, explain->graph, selection, &err) != ZR_OK)
        return zr_say_error(explain->call, NULL, &err);
    duty_lists lists = {0};
    uint32_t row = row_of(incidence, unit);
    if (!make_lists(&lists, explain->graph))
        explain->out.failed = true;
    else if (row == ZR_NONE)
        zr_buffer_print(&explain->out, "%s %s = 0\n", explain->graph->units[unit].id.data, name);
    else
        explain_row(explain, incidence, &lists, row, find(name));
    free_lists(&lists);
    zr_incidence_free(incidence);
    return ZR_EXIT_FINE;
}
