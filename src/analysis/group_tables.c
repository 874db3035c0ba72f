/* One row a document, or a place: how much it asks for, of how many, and who carries most of it. */
#include "analysis/methods.h"
#include "analysis/tables.h"
#include "zeren/load.h"

#include <stdlib.h>
#include <string.h>

static const zr_column columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"title", {{"名称", "title"}}, ZR_TYPE_TEXT, 0},
    {"place", {{"地方", "place"}}, ZR_TYPE_TEXT, 0},
    {"measures", {{"措施数", "measures"}}, ZR_TYPE_COUNT, 0},
    {"lead", {{"有牵头", "with a lead"}}, ZR_TYPE_COUNT, 0},
    {"units", {{"单位数", "units"}}, ZR_TYPE_COUNT, 0},
    {"mean_units", {{"每条平均单位", "units a measure"}}, ZR_TYPE_REAL, 2},
    {"gini", {{"基尼系数", "Gini"}}, ZR_TYPE_REAL, 3},
    {"top_unit", {{"担子最重", "carries most"}}, ZR_TYPE_TEXT, 0},
    {"top_measures", {{"其措施数", "its measures"}}, ZR_TYPE_COUNT, 0},
};

/* Rows by measures; ties by the incidence's order, which is that of ids. */
static uint32_t heaviest(const zr_loads *loads)
{
    uint32_t top = ZR_NONE;
    for (uint32_t r = 0; r < loads->rows; r++)
        if (top == ZR_NONE || loads->load[r].measures > loads->load[top].measures)
            top = r;
    return top;
}

/* Measures that somebody leads, under the incidence's rule. */
static uint32_t led(const zr_incidence *incidence)
{
    uint32_t count = 0;
    for (uint32_t t = 0; t < incidence->columns; t++) {
        bool lead = false;
        for (uint32_t i = incidence->column_start[t]; i < incidence->column_start[t + 1]; i++)
            lead = lead || (incidence->cell[incidence->by_column[i]].roles & (1u << ZR_LEAD));
        count += lead;
    }
    return count;
}

static void put_group(zr_frame *frame, const zr_incidence *part, const zr_loads *loads,
                      const zr_span names[3])
{
    uint32_t top = heaviest(loads);
    const zr_inequality *spread = &loads->inequality[ZR_Q_MEASURES];
    zr_frame_row(frame);
    for (uint32_t c = 0; c < 3; c++)
        zr_frame_text(frame, c, names[c]);
    zr_frame_count(frame, 3, part->columns);
    zr_frame_count(frame, 4, led(part));
    zr_frame_count(frame, 5, part->rows);
    if (part->columns)
        zr_frame_real(frame, 6, (double)part->cells / part->columns);
    if (spread->defined)
        zr_frame_real(frame, 7, spread->gini);
    if (top == ZR_NONE)
        zr_frame_text(frame, 8, (zr_span){0});
    else
        zr_table_put_label(frame, 8, part, top);
    zr_frame_count(frame, 9, top == ZR_NONE ? 0 : loads->load[top].measures);
}

/* Cuts the group out and adds its row, unless nothing of it is in the selection. */
static zr_status add_group(zr_frame *frame, const zr_graph *graph, const zr_selection *selection,
                           const zr_span names[3], zr_error *err)
{
    zr_incidence *part;
    zr_loads *loads = NULL;
    zr_status status = zr_incidence_cut(&part, graph, selection, err);
    if (status != ZR_OK)
        return status;
    if (part->rows)
        status = zr_loads_measure(&loads, part, err);
    if (loads)
        put_group(frame, part, loads, names);
    zr_loads_free(loads);
    zr_incidence_free(part);
    return status;
}

static zr_span name_of(const zr_graph *graph, uint32_t place)
{
    return place == ZR_NONE ? zr_span_of("") : graph->places[place].name;
}

static zr_status add_documents(zr_frame *frame, const zr_incidence *incidence, zr_error *err)
{
    const zr_graph *graph = incidence->graph;
    zr_selection selection = incidence->selection;
    zr_status status = ZR_OK;
    selection.keep_unowned = false;
    for (uint32_t d = 0; d < graph->document_count && status == ZR_OK; d++) {
        const zr_graph_document *document = &graph->documents[d];
        if (incidence->selection.document.size && !zr_span_equal(incidence->selection.document, document->id))
            continue;
        selection.document = document->id;
        status = add_group(frame, graph, &selection,
                           (zr_span[]){document->id, document->title, name_of(graph, document->place)}, err);
    }
    return status;
}

/* A place is where the units are, not where the document was issued; each stands for itself alone. */
static zr_status add_places(zr_frame *frame, const zr_incidence *incidence, zr_error *err)
{
    const zr_graph *graph = incidence->graph;
    const zr_selection *wanted = &incidence->selection;
    zr_selection selection = *wanted;
    zr_status status = ZR_OK;
    selection.keep_unowned = selection.within = false;
    for (uint32_t p = 0; p < graph->place_count && status == ZR_OK; p++) {
        zr_span code = graph->places[p].code;
        if (wanted->place.size &&
            !(wanted->within ? zr_place_within(code, wanted->place) : zr_span_equal(code, wanted->place)))
            continue;
        selection.place = code;
        status = add_group(frame, graph, &selection,
                           (zr_span[]){code, graph->places[p].name, graph->places[p].name}, err);
    }
    return status;
}

typedef zr_status add_rows(zr_frame *frame, const zr_incidence *incidence, zr_error *err);

static zr_status run_groups(zr_frame **out, const char *method, zr_words head, const zr_incidence *incidence,
                            add_rows *add, zr_error *err)
{
    enum { COLUMNS = sizeof columns / sizeof *columns };
    zr_column own[COLUMNS];
    memcpy(own, columns, sizeof own);
    own[1].title = head;
    *out = NULL;
    if (!incidence->graph)
        return zr_fail_words(err, ZR_BAD_INPUT, "普通矩阵没有文件和地方",
                             "a plain matrix has no documents or places");
    zr_status status = zr_table_new(out, method, own, COLUMNS, err);
    if (status != ZR_OK)
        return status;
    status = add(*out, incidence, err);
    zr_table_roles(*out, incidence);
    if (status == ZR_OK)
        return zr_table_end(out, err);
    zr_frame_free(*out);
    *out = NULL;
    return status;
}

zr_status zr_run_documents(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                           zr_error *err)
{
    (void)options;
    return run_groups(out, "documents", zr_bilingual("文件", "document"), incidence, add_documents, err);
}

zr_status zr_run_places(zr_frame **out, const zr_incidence *incidence, const zr_method_options *options,
                        zr_error *err)
{
    (void)options;
    return run_groups(out, "places", zr_bilingual("地方", "place"), incidence, add_places, err);
}
