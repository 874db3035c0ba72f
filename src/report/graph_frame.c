/* The graph itself as tables. */
#include "report/graph_frame.h"

#include <string.h>

typedef struct table_row {
    const char *name;
    zr_status (*make)(zr_frame **out, const zr_graph *graph, zr_error *err);
} table_row;

static const table_row tables[ZR_GRAPH_TABLES] = {[ZR_TABLE_DUTIES] = {"duties", zr_frame_of_duties},
                                                  [ZR_TABLE_MEASURES] = {"measures", zr_frame_of_measures},
                                                  [ZR_TABLE_UNITS] = {"units", zr_frame_of_units},
                                                  [ZR_TABLE_DOCUMENTS] = {"documents", zr_frame_of_documents},
                                                  [ZR_TABLE_FINDINGS] = {"findings", zr_frame_of_findings}};

const char *zr_graph_table_name(zr_graph_table table)
{
    return tables[table].name;
}

zr_status zr_graph_frame(zr_frame **out, const zr_graph *graph, zr_graph_table table, zr_error *err)
{
    zr_status status = tables[table].make(out, graph, err);
    if (status == ZR_OK)
        status = zr_frame_status(*out, err);
    if (status != ZR_OK) {
        zr_frame_free(*out);
        *out = NULL;
    }
    return status;
}

zr_row zr_row_begin(zr_frame *frame)
{
    zr_frame_row(frame);
    return (zr_row){frame, 0};
}

void zr_row_text(zr_row *row, zr_span text)
{
    if (text.size)
        zr_frame_text(row->frame, row->column, text);
    row->column++;
}

void zr_row_word(zr_row *row, const char *text)
{
    zr_row_text(row, zr_span_of(text));
}

void zr_row_count(zr_row *row, int64_t count)
{
    zr_frame_count(row->frame, row->column++, count);
}

void zr_row_flag(zr_row *row, bool flag)
{
    zr_frame_flag(row->frame, row->column++, flag);
}

void zr_row_place(zr_row *row, const zr_graph *graph, uint32_t place)
{
    zr_row_text(row, place == ZR_NONE ? (zr_span){0} : graph->places[place].code);
    zr_row_text(row, place == ZR_NONE ? (zr_span){0} : graph->places[place].name);
}

void zr_row_joined(zr_row *row, zr_buffer *text)
{
    zr_row_text(row, zr_buffer_span(text));
    text->size = 0;
}

void zr_list_add(zr_buffer *list, const char *mark, zr_span text)
{
    zr_buffer_put(list, list->size ? mark : "");
    zr_buffer_add(list, text);
}
