/* One row a duty, with what is known of both its ends. */
#include "report/graph_frame.h"

static const zr_column columns[] = {
    {"number", {{"序号", "number"}}, ZR_TYPE_COUNT, 0},
    {"document", {{"文件编号", "document"}}, ZR_TYPE_TEXT, 0},
    {"document_title", {{"文件", "document title"}}, ZR_TYPE_TEXT, 0},
    {"measure", {{"措施编号", "measure"}}, ZR_TYPE_TEXT, 0},
    {"label", {{"标号", "label"}}, ZR_TYPE_TEXT, 0},
    {"measure_title", {{"措施", "measure title"}}, ZR_TYPE_TEXT, 0},
    {"kind", {{"措施类别", "kind"}}, ZR_TYPE_TEXT, 0},
    {"unit", {{"单位编号", "unit"}}, ZR_TYPE_TEXT, 0},
    {"name", {{"单位", "name"}}, ZR_TYPE_TEXT, 0},
    {"surface", {{"原文写作", "surface"}}, ZR_TYPE_TEXT, 0},
    {"alias", {{"别名", "alias"}}, ZR_TYPE_TEXT, 0},
    {"collective", {{"集合称谓", "collective"}}, ZR_TYPE_FLAG, 0},
    {"place", {{"区划代码", "place"}}, ZR_TYPE_TEXT, 0},
    {"place_name", {{"地方", "place name"}}, ZR_TYPE_TEXT, 0},
    {"sector", {{"条线", "sector"}}, ZR_TYPE_TEXT, 0},
    {"role", {{"角色", "role"}}, ZR_TYPE_TEXT, 0},
    {"basis", {{"依据", "basis"}}, ZR_TYPE_TEXT, 0},
    {"first", {{"首位", "first"}}, ZR_TYPE_FLAG, 0},
    {"rank", {{"名次", "rank"}}, ZR_TYPE_COUNT, 0},
    {"expression", {{"表述序号", "expression"}}, ZR_TYPE_COUNT, 0},
    {"line", {{"行", "line"}}, ZR_TYPE_COUNT, 0},
    {"start", {{"起始字节", "start"}}, ZR_TYPE_COUNT, 0},
    {"end", {{"结束字节", "end"}}, ZR_TYPE_COUNT, 0},
};

static void put_measure(zr_row *row, const zr_graph *graph, const zr_graph_measure *measure)
{
    const zr_graph_document *document = &graph->documents[measure->document];
    zr_row_text(row, document->id);
    zr_row_text(row, document->title);
    zr_row_text(row, measure->id);
    zr_row_text(row, measure->label);
    zr_row_text(row, measure->title);
    zr_row_word(row, zr_kind_name(measure->kind));
}

static void put_unit(zr_row *row, const zr_graph *graph, const zr_duty *duty)
{
    const zr_graph_unit *unit = &graph->units[duty->unit];
    zr_row_text(row, unit->id);
    zr_row_text(row, duty->name);
    zr_row_text(row, duty->surface);
    zr_row_text(row, duty->alias);
    zr_row_flag(row, unit->collective);
    zr_row_place(row, graph, unit->place);
    zr_row_text(row, unit->sector);
}

zr_status zr_frame_of_duties(zr_frame **out, const zr_graph *graph, zr_error *err)
{
    zr_status status = zr_frame_new(out, "duties", (zr_words){{"责任", "duties"}}, columns,
                                    sizeof columns / sizeof *columns, err);
    for (uint32_t i = 0; i < graph->duty_count && status == ZR_OK; i++) {
        const zr_duty *duty = &graph->duties[i];
        zr_row row = zr_row_begin(*out);
        zr_row_count(&row, (int64_t)i + 1);
        put_measure(&row, graph, &graph->measures[duty->measure]);
        put_unit(&row, graph, duty);
        zr_row_word(&row, zr_role_name(duty->role));
        zr_row_word(&row, zr_basis_name(duty->basis));
        zr_row_flag(&row, duty->first);
        zr_row_count(&row, duty->rank);
        zr_row_count(&row, duty->expression);
        zr_row_count(&row, duty->line);
        zr_row_count(&row, (int64_t)duty->start);
        zr_row_count(&row, (int64_t)duty->end);
    }
    return status;
}
