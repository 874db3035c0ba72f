/* A number of the load table, of a unit or a functional line, taken apart: what each measure adds to it, and
 * in which words. */
#include "base/shown.h"
#include "cli/explain.h"
#include "cli/message.h"
#include "graph/measure_name.h"
#include "graph/select.h"
#include "zeren/load.h"

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

/* What stands behind the number: a sum of parts of cells, or two of those. */
typedef enum zr_made_of { OF_CELLS, OF_PARTNERS, OF_SHARED_AND_PARTNERS, OF_WORK_AND_MEASURES } zr_made_of;

typedef struct load_quantity {
    const char *name;
    zr_words title; /* as tables head it */
    double (*part)(const cell_view *view);
    bool whole; /* a count: its parts are ones */
    const char *formula;
    zr_made_of made_of;
} load_quantity;

static const load_quantity quantities[] = {
    {"measures", {{"措施数", "measures"}}, part_measures, true, "1", OF_CELLS},
    {"lead", {{"牵头", "lead"}}, part_lead, true, "1", OF_CELLS},
    {"lead_stated", {{"明示牵头", "stated lead"}}, part_lead_stated, true, "1", OF_CELLS},
    {"lead_first", {{"首位", "first-listed"}}, part_lead_first, true, "1", OF_CELLS},
    {"responsible", {{"责任", "responsible"}}, part_responsible, true, "1", OF_CELLS},
    {"support", {{"配合", "support"}}, part_support, true, "1", OF_CELLS},
    {"guide", {{"指导", "guide"}}, part_guide, true, "1", OF_CELLS},
    {"sole", {{"独自负责", "sole"}}, part_sole, true, "1", OF_CELLS},
    {"shared", {{"共同负责", "shared"}}, part_shared, true, "1", OF_CELLS},
    {"partners", {{"合作单位", "partners"}}, part_shared, true, "1", OF_PARTNERS},
    {"breadth", {{"合作广度", "breadth"}}, part_shared, true, "1", OF_PARTNERS},
    {"depth", {{"合作深度", "depth"}}, part_shared, true, "1", OF_SHARED_AND_PARTNERS},
    {"burden", {{"协调负担", "burden"}}, part_burden, false, "k − 1", OF_CELLS},
    {"fractional", {{"均分负荷", "fractional"}}, part_fractional, false, "1/k", OF_CELLS},
    {"work", {{"加权负荷", "work"}}, part_work, false, "w / Σw", OF_CELLS},
    {"share", {{"份额", "share"}}, part_work, false, "w / Σw", OF_WORK_AND_MEASURES},
    {"exclusivity", {{"任务独占", "exclusivity"}}, part_exclusivity, false, "exp(1 − k)", OF_CELLS}};

static zr_span without_number(zr_span name)
{
    return zr_span_ends(name, "数") && name.size > strlen("数")
               ? zr_span_cut(name, 0, name.size - strlen("数"))
               : name;
}

/* 牵头数 is 牵头, and 措施 is 措施数. */
static bool is_called(const char *title, zr_span name)
{
    return zr_span_equal(without_number(zr_span_of(title)), without_number(name));
}

bool zr_is_column_called(const char *key, const zr_words *title, const char *name)
{
    zr_span word = zr_span_trim(zr_span_of(name));
    return zr_span_equal(zr_span_of(key), word) || is_called(title->in[ZR_ZH], word) ||
           is_called(title->in[ZR_EN], word);
}

static const load_quantity *find(const char *name)
{
    for (size_t i = 0; i < sizeof quantities / sizeof *quantities; i++)
        if (zr_is_column_called(quantities[i].name, &quantities[i].title, name))
            return &quantities[i];
    return NULL;
}

bool zr_is_quantity(const char *name)
{
    return find(name) != NULL;
}

bool zr_has_quantities(zr_topic topic)
{
    return topic.kind == ZR_TOPIC_UNIT || topic.kind == ZR_TOPIC_SECTOR;
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

static uint32_t row_of(const zr_incidence *incidence, zr_topic topic)
{
    uint32_t count;
    for (uint32_t r = 0; r < incidence->rows; r++) {
        if (topic.kind == ZR_TOPIC_UNIT
                ? incidence->row_unit[r] == topic.index
                : zr_span_equal(incidence->row_name[r], zr_sectors(&count)[topic.index].id))
            return r;
    }
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

/* Does a duty stand behind a cell of the row, for this quantity? */
static bool is_of_row(const zr_incidence *incidence, uint32_t row, const zr_selector *selector,
                      const zr_duty *duty, const load_quantity *quantity)
{
    const zr_graph_unit *unit = &incidence->graph->units[duty->unit];
    bool own = incidence->row_unit[row] == ZR_NONE ? zr_span_equal(unit->sector, incidence->row_name[row])
                                                   : incidence->row_unit[row] == duty->unit;
    return own && zr_selector_takes_unit(selector, unit) && is_part(quantity, duty);
}

static uint32_t count_places(const zr_incidence *incidence, const zr_selector *selector,
                             const duty_lists *lists, const zr_cell *cell, const load_quantity *quantity)
{
    uint32_t count = 0, measure = incidence->column_measure[cell->column];
    for (uint32_t i = lists->first[measure]; i != ZR_NONE; i = lists->next[i])
        count += is_of_row(incidence, cell->row, selector, &incidence->graph->duties[i], quantity);
    return count;
}

static void explain_cell(zr_explanation *explain, const zr_incidence *incidence, const zr_selector *selector,
                         const duty_lists *lists, uint32_t cell, const load_quantity *quantity)
{
    cell_view view = view_of(incidence, cell);
    double part = quantity->part(&view);
    if (part == 0)
        return;
    if (!quantity->whole)
        zr_buffer_print(&explain->out,
                        explain->lang == ZR_ZH ? "+ %.4f（%s，共 %u 个单位）\n" : "+ %.4f (%s, %u units)\n",
                        part, quantity->formula, view.units);
    uint32_t measure = incidence->column_measure[view.cell->column];
    uint32_t places = count_places(incidence, selector, lists, view.cell, quantity);
    if (quantity->whole && places > 1)
        say_measure(explain, measure, places);
    for (uint32_t i = lists->first[measure]; i != ZR_NONE; i = lists->next[i])
        if (is_of_row(incidence, view.cell->row, selector, &explain->graph->duties[i], quantity))
            zr_explain_duty(explain, i);
}

/* The row's own measures of this quantity, and what it is of all that have a unit. */
static void say_total(zr_explanation *explain, const zr_incidence *incidence, uint32_t row,
                      const load_quantity *quantity, const zr_loads *loads, const char *asked)
{
    const zr_load *load = &loads->load[row];
    bool zh = explain->lang == ZR_ZH;
    zr_buffer *out = &explain->out;
    zr_buffer_shown(out, incidence->row_name[row]);
    zr_buffer_put(out, " ");
    zr_buffer_shown(out, zr_span_of(asked));
    switch (quantity->made_of) {
    case OF_PARTNERS:
        zr_buffer_print(out, " = %u\n", load->partners);
        return;
    case OF_SHARED_AND_PARTNERS:
        zr_buffer_print(
            out, zh ? " = %.4f（共同负责 %u 条 ÷ 合作单位 %u 个）\n" : " = %.4f (shared %u ÷ partners %u)\n",
            load->depth, load->shared, load->partners);
        return;
    case OF_WORK_AND_MEASURES:
        zr_buffer_print(out,
                        zh ? " = %.4f（加权负荷 %.4f ÷ 有责任单位的措施 %u 条）\n"
                           : " = %.4f (work %.4f ÷ measures with a unit %u)\n",
                        load->share, load->work, loads->owned);
        return;
    default:
        zr_buffer_print(out, quantity->whole ? " = %.0f\n" : " = %.4f\n", total_of(incidence, row, quantity));
    }
}

static zr_status explain_row(zr_explanation *explain, const zr_incidence *incidence, uint32_t row,
                             const load_quantity *quantity, const char *asked, zr_error *err)
{
    zr_loads *loads = NULL;
    duty_lists lists = {0};
    zr_selector selector;
    zr_status status = zr_selector_new(&selector, explain->graph, &incidence->selection, err);
    if (status == ZR_OK)
        status = zr_loads_measure(&loads, incidence, err);
    if (status == ZR_OK && !make_lists(&lists, explain->graph))
        status = zr_fail_memory(err);
    if (status == ZR_OK) {
        say_total(explain, incidence, row, quantity, loads, asked);
        if (quantity->made_of == OF_PARTNERS || quantity->made_of == OF_SHARED_AND_PARTNERS)
            zr_explain_partners(explain, incidence, row);
        for (uint32_t c = incidence->row_start[row];
             quantity->made_of != OF_PARTNERS && c < incidence->row_start[row + 1]; c++)
            explain_cell(explain, incidence, &selector, &lists, c, quantity);
    }
    free_lists(&lists);
    zr_loads_free(loads);
    return status;
}

/* The one asked about has no row: nothing of it is selected. */
static void say_nothing(zr_explanation *explain, zr_topic topic, const char *asked)
{
    uint32_t count;
    zr_span id = topic.kind == ZR_TOPIC_UNIT ? explain->graph->units[topic.index].id
                                             : zr_sectors(&count)[topic.index].id;
    zr_buffer_shown(&explain->out, id);
    zr_buffer_put(&explain->out, " ");
    zr_buffer_shown(&explain->out, zr_span_of(asked));
    zr_buffer_put(&explain->out, " = 0\n");
}

zr_exit zr_explain_quantity(zr_explanation *explain, zr_topic topic, const char *name)
{
    zr_error err = {0};
    zr_incidence *incidence;
    zr_selection wanted = explain->selection;
    wanted.rows = topic.kind == ZR_TOPIC_SECTOR ? ZR_ROWS_SECTORS : ZR_ROWS_UNITS;
    if (zr_incidence_cut(&incidence, explain->graph, &wanted, &err) != ZR_OK)
        return zr_say_error(explain->call, NULL, &err);
    uint32_t row = row_of(incidence, topic);
    zr_status status = ZR_OK;
    if (row == ZR_NONE)
        say_nothing(explain, topic, name);
    else
        status = explain_row(explain, incidence, row, find(name), name, &err);
    zr_incidence_free(incidence);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(explain->call, NULL, &err);
}
