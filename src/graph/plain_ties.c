/* Lists of ties, a row each → graph. */
#include "graph/import.h"
#include "graph/plain_reader.h"

/* What the cells of one row of ties say. */
typedef struct tie_row {
    zr_duty tie;
    bool wanted; /* its weight is not 0 */
    uint32_t document;
} tie_row;

static uint32_t named_row(zr_plain_reader *reader, zr_table *table, const zr_cell_read *cell, bool measure)
{
    if (!cell->text.size) {
        zr_plain_fail(reader, cell, "名称是空的", "the name is empty");
        return ZR_NONE;
    }
    uint32_t known = zr_table_get(table, cell->text);
    if (known != ZR_NONE)
        return known;
    return measure ? zr_plain_measure(reader, cell->text, cell) : zr_plain_unit(reader, cell->text, cell);
}

/* The document that a row of ties names; the file itself where it names none. */
uint32_t zr_plain_document(zr_plain_reader *reader, zr_span name)
{
    zr_span wanted = name.size ? name : reader->reading->id;
    uint32_t known = zr_table_get(&reader->documents, wanted), row;
    if (known != ZR_NONE)
        return known;
    row = zr_store_count(reader->store, ZR_DOCUMENTS);
    zr_span kept = zr_store_copy(reader->store, wanted);
    zr_import_document(reader->store, reader->reading, kept);
    return zr_plain_remember(reader, &reader->documents, kept, row);
}

static void read_tie_cell(zr_plain_reader *reader, const zr_cell_read *cell, tie_row *row)
{
    const zr_tie_columns *columns = &reader->shape.columns;
    uint32_t at = cell->number - 1;
    if (at == columns->measure)
        row->tie.measure = named_row(reader, &reader->measures, cell, true);
    else if (at == columns->unit) {
        row->tie.unit = named_row(reader, &reader->units, cell, false);
        row->tie.start = cell->start;
        row->tie.end = cell->end;
    } else if (at == columns->role && columns->role != columns->weight) {
        if (cell->text.size && !zr_role_word(&row->tie.role, cell->text))
            zr_plain_fail(reader, cell, "不认识的角色", "not a role that zeren knows");
    } else if (at == columns->first)
        row->tie.first = zr_span_equal(cell->text, zr_span_of("1"));
    else if (at == columns->document)
        row->document = zr_plain_document(reader, cell->text);
    else if (at == columns->weight && cell->text.size)
        row->wanted = zr_plain_value(reader, cell, &row->tie);
}

/* A measure is of the document that its first row names. */
static bool set_document(zr_plain_reader *reader, const tie_row *row)
{
    zr_graph_measure *measure = &zr_store_measures(reader->store)[row->tie.measure];
    if (measure->document == ZR_NONE)
        measure->document =
            row->document == ZR_NONE ? zr_plain_document(reader, (zr_span){0}) : row->document;
    return measure->document != ZR_NONE;
}

static void read_tie_row(zr_plain_reader *reader, zr_cell_read *cell)
{
    tie_row row = {
        .tie = {.measure = ZR_NONE, .unit = ZR_NONE, .role = ZR_RESPONSIBLE, .rank = 1, .line = cell->line},
        .wanted = true,
        .document = ZR_NONE};
    bool more = true;
    while (more && reader->status == ZR_OK) {
        read_tie_cell(reader, cell, &row);
        more = !cell->last && zr_plain_next(reader, cell);
    }
    if (reader->status != ZR_OK || reader->store->failed)
        return;
    if (row.tie.measure == ZR_NONE || row.tie.unit == ZR_NONE)
        zr_plain_fail(reader, cell, "这一行缺少措施或单位", "this row has no measure or no unit");
    else if (!set_document(reader, &row))
        return;
    else if (row.wanted) {
        row.tie.weight =
            row.tie.weight > 0 ? zr_import_weight(row.tie.role, row.tie.first, row.tie.weight) : 0;
        zr_plain_tie(reader, cell, &row.tie);
    }
}

static void pass_header(zr_plain_reader *reader)
{
    zr_cell_read cell = {0};
    while (!cell.last && zr_plain_next(reader, &cell))
        continue;
}

void zr_plain_read_ties(zr_plain_reader *reader)
{
    zr_cell_read cell;
    if (reader->shape.header)
        pass_header(reader);
    while (zr_plain_next(reader, &cell))
        read_tie_row(reader, &cell);
}
