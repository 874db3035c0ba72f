/* A number of the tables of documents and places (load --by document, --by place), taken apart: which
 * measures and which units stand behind it. */
#include "base/shown.h"
#include "cli/explain.h"
#include "cli/message.h"

#include <stdlib.h>
#include <string.h>

/* What is asked about: the duties of one document, or of the units of one place. */
typedef struct group_view {
    zr_explanation *explain;
    const zr_incidence *incidence;
    const zr_loads *loads;
} group_view;

static uint32_t units_of(const zr_incidence *incidence, uint32_t column)
{
    return incidence->column_start[column + 1] - incidence->column_start[column];
}

static bool leads(const zr_cell *cell)
{
    return cell->roles & (1u << ZR_LEAD);
}

static void put_units(const group_view *it, uint32_t column, bool lead)
{
    const zr_incidence *incidence = it->incidence;
    bool first = true;
    for (uint32_t i = incidence->column_start[column]; i < incidence->column_start[column + 1]; i++) {
        const zr_cell *cell = &incidence->cell[incidence->by_column[i]];
        if (lead && !leads(cell))
            continue;
        zr_buffer_put(&it->explain->out, first ? "    " : "、");
        zr_buffer_shown(&it->explain->out, incidence->row_label[cell->row]);
        first = false;
    }
    zr_buffer_char(&it->explain->out, '\n');
}

/* + 1 方案.txt:10: （一）开展质量普查, and below who answers for it. */
static void put_measure(const group_view *it, uint32_t column, uint32_t part, bool lead)
{
    zr_buffer_print(&it->explain->out, "+ %u ", part);
    zr_explain_measure(it->explain, it->incidence->column_measure[column]);
    put_units(it, column, lead);
}

static void of_measures(const group_view *it)
{
    zr_buffer_print(&it->explain->out, " = %u\n", it->incidence->columns);
    for (uint32_t t = 0; t < it->incidence->columns; t++)
        put_measure(it, t, 1, false);
}

static bool is_led(const zr_incidence *incidence, uint32_t column)
{
    bool lead = false;
    for (uint32_t i = incidence->column_start[column]; i < incidence->column_start[column + 1]; i++)
        lead |= leads(&incidence->cell[incidence->by_column[i]]);
    return lead;
}

static void of_lead(const group_view *it)
{
    uint32_t count = 0;
    for (uint32_t t = 0; t < it->incidence->columns; t++)
        count += is_led(it->incidence, t);
    zr_buffer_print(&it->explain->out, " = %u\n", count);
    for (uint32_t t = 0; t < it->incidence->columns; t++) {
        if (is_led(it->incidence, t))
            put_measure(it, t, 1, true);
    }
}

static void put_unit(const group_view *it, uint32_t row, const char *sign)
{
    zr_buffer_put(&it->explain->out, sign);
    zr_buffer_shown(&it->explain->out, it->incidence->row_label[row]);
    zr_buffer_print(&it->explain->out, it->explain->lang == ZR_ZH ? "：%u 条措施\n" : ": measures %u\n",
                    it->loads->load[row].measures);
}

static void of_units(const group_view *it)
{
    zr_buffer_print(&it->explain->out, " = %u\n", it->incidence->rows);
    for (uint32_t r = 0; r < it->incidence->rows; r++)
        put_unit(it, r, "+ 1 ");
}

static void of_mean_units(const group_view *it)
{
    const zr_incidence *incidence = it->incidence;
    zr_buffer_print(&it->explain->out,
                    it->explain->lang == ZR_ZH ? " = %.4f（各条措施的单位数之和 %u ÷ 措施 %u 条）\n"
                                               : " = %.4f (units of all measures %u ÷ measures %u)\n",
                    (double)incidence->cells / incidence->columns, incidence->cells, incidence->columns);
    for (uint32_t t = 0; t < incidence->columns; t++)
        put_measure(it, t, units_of(incidence, t), false);
}

/* Rows by measures, those with fewest first; ties by id. */
static int by_measures(const void *left, const void *right)
{
    const zr_load *const *a = left, *const *b = right;
    if ((*a)->measures != (*b)->measures)
        return (*a)->measures < (*b)->measures ? -1 : 1;
    return (*a > *b) - (*a < *b);
}

static void of_gini(const group_view *it)
{
    uint32_t rows = it->incidence->rows;
    const zr_load **order = calloc((size_t)rows + 1, sizeof(zr_load *));
    it->explain->out.failed |= !order;
    zr_buffer_print(
        &it->explain->out,
        it->explain->lang == ZR_ZH
            ? " = %.4f（Σ (2i − n − 1) x_i ÷ (n Σ x)；x 为各单位的措施数，由少到多，n = %u，Σ x = %u）\n"
            : " = %.4f (Σ (2i − n − 1) x_i ÷ (n Σ x); x the measures of each unit, fewest first, n = "
              "%u, Σ x = %u)\n",
        it->loads->inequality[ZR_Q_MEASURES].gini, rows, it->incidence->cells);
    for (uint32_t r = 0; order && r < rows; r++)
        order[r] = &it->loads->load[r];
    if (order)
        qsort(order, rows, sizeof *order, by_measures);
    for (uint32_t r = 0; order && r < rows; r++)
        put_unit(it, (uint32_t)(order[r] - it->loads->load), "  ");
    free(order);
}

/* The first of those that have most. */
static uint32_t heaviest(const zr_loads *loads)
{
    uint32_t top = 0;
    for (uint32_t r = 1; r < loads->rows; r++)
        top = loads->load[r].measures > loads->load[top].measures ? r : top;
    return top;
}

static void put_measures_of(const group_view *it, uint32_t row)
{
    const zr_incidence *incidence = it->incidence;
    for (uint32_t c = incidence->row_start[row]; c < incidence->row_start[row + 1]; c++) {
        zr_buffer_put(&it->explain->out, "+ 1 ");
        zr_explain_measure(it->explain, incidence->column_measure[incidence->cell[c].column]);
    }
}

static void of_top_unit(const group_view *it)
{
    uint32_t top = heaviest(it->loads);
    put_unit(it, top, " = ");
    put_measures_of(it, top);
}

static void of_top_measures(const group_view *it)
{
    uint32_t top = heaviest(it->loads);
    zr_buffer_print(&it->explain->out, " = %u", it->loads->load[top].measures);
    put_unit(it, top, it->explain->lang == ZR_ZH ? "，" : ", ");
    put_measures_of(it, top);
}

static const struct group_quantity {
    const char *name;
    zr_words title; /* as tables head it */
    void (*explain)(const group_view *view);
} quantities[] = {{"measures", {{"措施数", "measures"}}, of_measures},
                  {"lead", {{"有牵头", "with a lead"}}, of_lead},
                  {"units", {{"单位数", "units"}}, of_units},
                  {"mean_units", {{"每条平均单位", "units a measure"}}, of_mean_units},
                  {"gini", {{"基尼系数", "Gini"}}, of_gini},
                  {"top_unit", {{"担子最重", "carries most"}}, of_top_unit},
                  {"top_measures", {{"其措施数", "its measures"}}, of_top_measures}};

static const struct group_quantity *find(const char *name)
{
    for (size_t i = 0; i < sizeof quantities / sizeof *quantities; i++)
        if (zr_is_column_called(quantities[i].name, &quantities[i].title, name))
            return &quantities[i];
    return NULL;
}

bool zr_is_group_quantity(const char *name)
{
    return find(name) != NULL;
}

bool zr_has_group_quantities(zr_topic topic)
{
    return topic.kind == ZR_TOPIC_DOCUMENT || topic.kind == ZR_TOPIC_PLACE;
}

zr_exit zr_explain_group_quantity(zr_explanation *explain, zr_topic topic, const char *name)
{
    zr_error err = {0};
    zr_incidence *incidence;
    zr_loads *loads = NULL;
    zr_selection wanted = explain->selection;
    const zr_graph *graph = explain->graph;
    bool document = topic.kind == ZR_TOPIC_DOCUMENT;
    wanted.rows = ZR_ROWS_UNITS;
    wanted.keep_unowned = false;
    if (document)
        wanted.document = graph->documents[topic.index].id;
    else
        wanted.place = graph->places[topic.index].code;
    wanted.within = document && wanted.within; /* a place stands for itself alone, as in the table */
    zr_status status = zr_incidence_cut(&incidence, graph, &wanted, &err);
    if (status != ZR_OK)
        return zr_say_error(explain->call, NULL, &err);
    zr_buffer_shown(&explain->out, document ? wanted.document : graph->places[topic.index].name);
    zr_buffer_put(&explain->out, " ");
    zr_buffer_shown(&explain->out, zr_span_of(name));
    if (!incidence->rows)
        zr_buffer_put(&explain->out, " = 0\n");
    else
        status = zr_loads_measure(&loads, incidence, &err);
    if (loads)
        find(name)->explain(&(group_view){explain, incidence, loads});
    zr_loads_free(loads);
    zr_incidence_free(incidence);
    return status == ZR_OK ? ZR_EXIT_FINE : zr_say_error(explain->call, NULL, &err);
}
