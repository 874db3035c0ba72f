/* One row a unit; one row a document. */
#include "report/graph_frame.h"

#include <stdlib.h>

static const zr_column unit_columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "name"}}, ZR_TYPE_TEXT, 0},
    {"full_name", {{"全称", "full name"}}, ZR_TYPE_TEXT, 0},
    {"kind", {{"类别", "kind"}}, ZR_TYPE_TEXT, 0},
    {"place", {{"区划代码", "place"}}, ZR_TYPE_TEXT, 0},
    {"place_name", {{"地方", "place name"}}, ZR_TYPE_TEXT, 0},
    {"sector", {{"条线", "sector"}}, ZR_TYPE_TEXT, 0},
    {"names", {{"文中写作", "names"}}, ZR_TYPE_TEXT, 0},
    {"duties", {{"责任数", "duties"}}, ZR_TYPE_COUNT, 0},
    {"members", {{"所指", "stands for"}}, ZR_TYPE_TEXT, 0},
};

static void put_unit(zr_frame *frame, const zr_graph *graph, const zr_graph_unit *unit, uint32_t duties,
                     zr_buffer *list)
{
    zr_row row = zr_row_begin(frame);
    zr_row_text(&row, unit->id);
    zr_row_text(&row, unit->name);
    zr_row_text(&row, unit->full_name);
    zr_row_word(&row, unit->collective ? "collective" : "unit");
    zr_row_place(&row, graph, unit->place);
    zr_row_text(&row, unit->sector);
    for (uint32_t n = 0; n < unit->name_count; n++)
        zr_list_add(list, "、", unit->names[n]);
    zr_row_joined(&row, list);
    zr_row_count(&row, duties);
    for (uint32_t n = 0; n < unit->member_count; n++)
        zr_list_add(list, "、", unit->members[n]);
    zr_row_joined(&row, list);
}

zr_status zr_frame_of_units(zr_frame **out, const zr_graph *graph, zr_error *err)
{
    zr_buffer list = {0};
    zr_status status = zr_frame_new(out, "units", (zr_words){{"单位", "units"}}, unit_columns,
                                    sizeof unit_columns / sizeof *unit_columns, err);
    uint32_t *duties = calloc((size_t)graph->unit_count + 1, sizeof *duties);
    if (status == ZR_OK && !duties)
        status = zr_fail_memory(err);
    for (uint32_t i = 0; i < graph->duty_count && status == ZR_OK; i++)
        duties[graph->duties[i].unit]++;
    for (uint32_t i = 0; i < graph->unit_count && status == ZR_OK; i++)
        put_unit(*out, graph, &graph->units[i], duties[i], &list);
    free(duties);
    if (status == ZR_OK && list.failed)
        status = zr_fail_memory(err);
    zr_buffer_free(&list);
    return status;
}

static const zr_column document_columns[] = {
    {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    {"title", {{"标题", "title"}}, ZR_TYPE_TEXT, 0},
    {"number", {{"文号", "number"}}, ZR_TYPE_TEXT, 0},
    {"issuers", {{"印发单位", "issuers"}}, ZR_TYPE_TEXT, 0},
    {"date", {{"日期", "date"}}, ZR_TYPE_TEXT, 0},
    {"place", {{"区划代码", "place"}}, ZR_TYPE_TEXT, 0},
    {"place_name", {{"地方", "place name"}}, ZR_TYPE_TEXT, 0},
    {"measures", {{"措施、标题、目标", "measures, headings, goals"}}, ZR_TYPE_COUNT, 0},
    {"duties", {{"责任数", "duties"}}, ZR_TYPE_COUNT, 0},
    {"source", {{"文件", "source"}}, ZR_TYPE_TEXT, 0},
    {"sha256", {{"SHA-256", "SHA-256"}}, ZR_TYPE_TEXT, 0},
};

static void put_document(zr_frame *frame, const zr_graph *graph, uint32_t index, uint32_t duties,
                         zr_buffer *list)
{
    const zr_graph_document *document = &graph->documents[index];
    uint32_t first;
    zr_row row = zr_row_begin(frame);
    zr_row_text(&row, document->id);
    zr_row_text(&row, document->title);
    zr_row_text(&row, document->number);
    for (uint32_t n = 0; n < document->issuer_count; n++)
        zr_list_add(list, "、", document->issuers[n]);
    zr_row_joined(&row, list);
    zr_row_text(&row, document->date);
    zr_row_place(&row, graph, document->place);
    zr_row_count(&row, zr_graph_measures_of(graph, index, &first));
    zr_row_count(&row, duties);
    zr_row_text(&row, document->source);
    zr_row_text(&row, document->sha256);
}

zr_status zr_frame_of_documents(zr_frame **out, const zr_graph *graph, zr_error *err)
{
    zr_buffer list = {0};
    zr_status status = zr_frame_new(out, "documents", (zr_words){{"文件", "documents"}}, document_columns,
                                    sizeof document_columns / sizeof *document_columns, err);
    uint32_t *duties = calloc((size_t)graph->document_count + 1, sizeof *duties);
    if (status == ZR_OK && !duties)
        status = zr_fail_memory(err);
    for (uint32_t i = 0; i < graph->duty_count && status == ZR_OK; i++)
        duties[graph->measures[graph->duties[i].measure].document]++;
    for (uint32_t i = 0; i < graph->document_count && status == ZR_OK; i++)
        put_document(*out, graph, i, duties[i], &list);
    free(duties);
    if (status == ZR_OK && list.failed)
        status = zr_fail_memory(err);
    zr_buffer_free(&list);
    return status;
}
