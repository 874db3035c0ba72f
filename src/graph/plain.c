/* Plain two-mode data → graph. */
#include "graph/plain_reader.h"

#include "graph/brief.h"
#include "graph/build.h"
#include "graph/import.h"
#include "graph/store.h"

#include <math.h>
#include <stdio.h>

void zr_plain_fail(zr_plain_reader *reader, const zr_cell_read *cell, const char *zh, const char *en)
{
    char words_zh[480], words_en[480];
    zr_brief text = zr_brief_of(cell->text);
    if (reader->status != ZR_OK)
        return;
    snprintf(words_zh, sizeof words_zh, "第 %u 行第 %u 格“%s”：%s", cell->line, cell->number, text.text, zh);
    snprintf(words_en, sizeof words_en, "line %u, cell %u \"%s\": %s", cell->line, cell->number, text.text,
             en);
    reader->status = zr_fail_said(reader->err, ZR_BAD_INPUT, words_zh, words_en);
}

bool zr_plain_next(zr_plain_reader *reader, zr_cell_read *cell)
{
    if (reader->status == ZR_OK)
        reader->status = zr_store_status(reader->store, reader->err);
    if (reader->status != ZR_OK || !zr_cells_next(&reader->cells, cell))
        return false;
    if (cell->open)
        zr_plain_fail(reader, cell, "引号没有结束", "a quote that is never closed");
    else if (reader->cells.unquoted.failed)
        reader->status = zr_fail_memory(reader->err);
    return reader->status == ZR_OK;
}

uint32_t zr_plain_remember(zr_plain_reader *reader, zr_table *table, zr_span name, uint32_t row)
{
    if (!name.data || !zr_table_set(table, name, row)) {
        reader->store->failed = true;
        return ZR_NONE;
    }
    return row;
}

uint32_t zr_plain_measure(zr_plain_reader *reader, zr_span name, const zr_cell_read *cell)
{
    uint32_t row = zr_store_count(reader->store, ZR_MEASURES);
    zr_graph_measure *measure = zr_store_add(reader->store, ZR_MEASURES);
    if (!measure)
        return ZR_NONE;
    measure->id = measure->title = zr_store_copy(reader->store, name);
    measure->parent = ZR_NONE;
    measure->document =
        reader->shape.columns.document == ZR_NONE || reader->shape.kind == ZR_PLAIN_TABLE ? 0 : ZR_NONE;
    measure->kind = ZR_TASK;
    measure->start = cell->start;
    measure->end = cell->end;
    return zr_plain_remember(reader, &reader->measures, measure->id, row);
}

uint32_t zr_plain_unit(zr_plain_reader *reader, zr_span name, const zr_cell_read *cell)
{
    zr_span id;
    uint32_t row = zr_store_count(reader->store, ZR_UNITS);
    if (!zr_import_unit(reader->store, &reader->places, name, &id))
        return ZR_NONE;
    if (zr_table_get(&reader->ids, id) != ZR_NONE)
        zr_plain_fail(reader, cell, "两个单位同名", "two units of one name");
    zr_span kept = zr_store_copy(reader->store, name);
    zr_plain_remember(reader, &reader->ids, id, row);
    return zr_plain_remember(reader, &reader->units, kept, row);
}

/* The duty of a measure, a unit and a role that a row before has made, or ZR_NONE; `*key` is kept for it. */
static uint32_t known_tie(zr_plain_reader *reader, const zr_duty *duty, zr_span *key)
{
    *key = zr_arena_print(&reader->store->arena, "%u %u %d", duty->measure, duty->unit, (int)duty->role);
    return zr_table_get(&reader->ties, *key);
}

/* Ties that come twice add up. */
void zr_plain_tie(zr_plain_reader *reader, const zr_cell_read *cell, const zr_duty *tie)
{
    zr_span key;
    uint32_t known = known_tie(reader, tie, &key);
    if (known != ZR_NONE) {
        zr_duty *duty = &zr_store_duties(reader->store)[known];
        duty->weight = (duty->weight > 0 ? duty->weight : 1) + (tie->weight > 0 ? tie->weight : 1);
        if (!isfinite(duty->weight))
            zr_plain_fail(reader, cell, "权重之和太大，无法表示",
                          "the weights add up to more than can be held");
        return;
    }
    uint32_t row = zr_store_count(reader->store, ZR_DUTIES);
    zr_duty *duty = zr_store_add(reader->store, ZR_DUTIES);
    if (!duty)
        return;
    *duty = *tie;
    duty->basis = ZR_BY_LABEL;
    duty->expression = row + 1;
    duty->name = duty->surface = zr_store_units(reader->store)[tie->unit].name;
    duty->alias = zr_store_name(reader->store, (zr_span){0});
    zr_plain_remember(reader, &reader->ties, key, row);
}

bool zr_plain_value(zr_plain_reader *reader, const zr_cell_read *cell, zr_duty *tie)
{
    double weight = 1;
    if (cell->text.size == 0)
        return false;
    if (zr_role_word(&tie->role, cell->text))
        return true;
    if (!zr_cell_number(&weight, cell->text))
        zr_plain_fail(reader, cell, "应为数字或角色", "should be a number or a role");
    else if (weight < 0)
        zr_plain_fail(reader, cell, "应不小于 0", "should be 0 or more");
    tie->weight = weight > 0 && (weight < 1 || weight > 1) ? weight : 0;
    return weight > 0 && reader->status == ZR_OK;
}

/* Names of the columns: the first row, or 1, 2 … without one. */
static void read_header(zr_plain_reader *reader)
{
    zr_cell_read cell = {0};
    uint32_t skip = reader->shape.row_names && (!reader->shape.header || reader->shape.corner) ? 1 : 0;
    zr_cells start = reader->cells;
    do {
        if (!zr_plain_next(reader, &cell))
            return;
        zr_span name = reader->shape.header ? cell.text
                                            : zr_arena_print(&reader->store->arena, "%u", cell.number - skip);
        if (cell.number <= skip)
            continue;
        if (!name.size)
            zr_plain_fail(reader, &cell, "列没有名称", "a column without a name");
        else if (zr_table_get(&reader->measures, name) != ZR_NONE)
            zr_plain_fail(reader, &cell, "列名出现两次", "this column's name is there twice");
        else
            zr_plain_measure(reader, name, &cell);
    } while (!cell.last && reader->status == ZR_OK);
    if (!reader->shape.header) {
        start.unquoted = reader->cells.unquoted; /* it may have grown */
        reader->cells = start;
    }
}

/* The unit of a row: named in its first cell, or numbered. */
static uint32_t unit_of_row(zr_plain_reader *reader, const zr_cell_read *cell)
{
    zr_span name = reader->shape.row_names ? cell->text
                                           : zr_arena_print(&reader->store->arena, "%u",
                                                            zr_store_count(reader->store, ZR_UNITS) + 1);
    if (!name.size)
        zr_plain_fail(reader, cell, "行没有名称", "a row without a name");
    else if (zr_table_get(&reader->units, name) != ZR_NONE)
        zr_plain_fail(reader, cell, "行名出现两次", "this row's name is there twice");
    else
        return zr_plain_unit(reader, name, cell);
    return ZR_NONE;
}

static void read_table_row(zr_plain_reader *reader, zr_cell_read *cell)
{
    uint32_t columns = zr_store_count(reader->store, ZR_MEASURES);
    uint32_t unit = unit_of_row(reader, cell);
    if (unit == ZR_NONE)
        return;
    bool more = true;
    if (reader->shape.row_names)
        more = more && !cell->last && zr_plain_next(reader, cell);
    uint32_t column = 0;
    for (; more && column < columns; column++) {
        zr_duty tie = {.measure = column,
                       .unit = unit,
                       .role = ZR_RESPONSIBLE,
                       .rank = 1,
                       .start = cell->start,
                       .end = cell->end};
        if (zr_plain_value(reader, cell, &tie))
            zr_plain_tie(reader, cell, &tie);
        more = reader->status == ZR_OK && !cell->last && zr_plain_next(reader, cell);
    }
    if (reader->status == ZR_OK && (more || column < columns))
        zr_plain_fail(reader, cell, more ? "这一行的格比表头多" : "这一行的格比表头少",
                      more ? "this row has more cells than there are columns"
                           : "this row has fewer cells than there are columns");
}

static void read_table(zr_plain_reader *reader)
{
    zr_cell_read cell;
    read_header(reader);
    while (zr_plain_next(reader, &cell))
        read_table_row(reader, &cell);
}

static void fill_empty_texts(zr_graph_store *store)
{
    zr_span empty = zr_store_name(store, (zr_span){0});
    for (uint32_t i = 0; i < zr_store_count(store, ZR_MEASURES); i++)
        zr_store_measures(store)[i].label = empty;
}

/* Bytes of the text → bytes and lines of the file as given. */
static void set_places(const zr_plain_reader *reader)
{
    const zr_source *source = reader->reading->source;
    for (uint32_t i = 0; i < zr_store_count(reader->store, ZR_MEASURES); i++) {
        zr_graph_measure *row = &zr_store_measures(reader->store)[i];
        row->line = zr_source_line(source, row->start);
        zr_source_range(source, row->start, row->end, &row->start, &row->end);
    }
    for (uint32_t i = 0; i < zr_store_count(reader->store, ZR_DUTIES); i++) {
        zr_duty *row = &zr_store_duties(reader->store)[i];
        row->line = zr_source_line(source, row->start);
        zr_source_range(source, row->start, row->end, &row->start, &row->end);
    }
}

static void add_finding(zr_plain_reader *reader, zr_code code, zr_span detail)
{
    zr_finding *finding = zr_store_add(reader->store, ZR_FINDINGS);
    if (!finding)
        return;
    *finding = (zr_finding){.code = code, .document = 0, .measure = ZR_NONE, .line = 1};
    finding->detail = zr_store_copy(reader->store, detail);
    finding->quote = zr_quote(reader->store, zr_source_text(reader->reading->source), 0);
}

/* "woman → unit, event → measure": cells of the first row, or numbers of columns. */
static void tell_columns(zr_plain_reader *reader)
{
    const zr_tie_columns *columns = &reader->shape.columns;
    zr_buffer words = {0};
    zr_cell_read cell = {0};
    zr_cells cells = {.text = reader->cells.text, .separator = reader->cells.separator};
    while (!cell.last && zr_cells_next(&cells, &cell)) {
        uint32_t at = cell.number - 1;
        zr_brief name = zr_brief_of(cell.text);
        zr_buffer_put(&words, at ? ", " : "");
        if (reader->shape.header)
            zr_buffer_put(&words, name.text);
        else
            zr_buffer_print(&words, "%u", cell.number);
        zr_buffer_print(&words, " → %s",
                        at == columns->unit      ? "unit"
                        : at == columns->measure ? "measure"
                                                 : "weight");
    }
    add_finding(reader, ZR_F_COLUMNS, zr_buffer_span(&words));
    reader->store->failed |= words.failed || cells.unquoted.failed;
    zr_buffer_free(&words);
    zr_buffer_free(&cells.unquoted);
    if (reader->shape.numbers)
        add_finding(reader, ZR_F_NUMBERS, zr_arena_print(&reader->store->arena, "%u", reader->shape.numbers));
}

static zr_status read_all(zr_plain_reader *reader)
{
    bool named = reader->shape.kind == ZR_PLAIN_TIES && reader->shape.columns.document != ZR_NONE;
    if (!named)
        zr_import_document(reader->store, reader->reading, (zr_span){0});
    if (reader->shape.kind == ZR_PLAIN_TABLE)
        read_table(reader);
    else if (reader->shape.kind == ZR_PLAIN_TIES) {
        if (reader->shape.guessed)
            tell_columns(reader);
        zr_plain_read_ties(reader);
        if (named && reader->status == ZR_OK && zr_store_count(reader->store, ZR_DOCUMENTS) == 0)
            zr_plain_document(reader, (zr_span){0});
    } else
        reader->status = zr_fail_words(reader->err, ZR_BAD_INPUT, "既不是边表，也不是关联表",
                                       "neither a list of ties nor an incidence table");
    fill_empty_texts(reader->store);
    set_places(reader);
    zr_status status = reader->status == ZR_OK ? zr_store_status(reader->store, reader->err) : reader->status;
    return status == ZR_OK ? zr_store_order(reader->store, reader->err) : status;
}

zr_status zr_graph_read_plain(zr_graph **out, const zr_reading *reading, zr_error *err)
{
    *out = NULL;
    zr_span text = zr_source_text(reading->source);
    zr_plain foreign = zr_exchange_tell(text);
    if (foreign != ZR_NOT_PLAIN)
        return zr_import_read(out, reading, foreign, err);
    zr_status square = zr_import_read(out, reading, ZR_NOT_PLAIN, err);
    if (square != ZR_OK || *out)
        return square;
    zr_plain_reader reader = {.reading = reading,
                              .shape = zr_plain_shape_of(text, reading->network),
                              .store = zr_store_new(),
                              .err = err};
    reader.cells = (zr_cells){.text = text, .separator = reader.shape.separator};
    zr_status status = reader.store && !reader.shape.failed ? read_all(&reader) : zr_fail_memory(err);
    zr_table_free(&reader.measures);
    zr_table_free(&reader.units);
    zr_table_free(&reader.ties);
    zr_table_free(&reader.ids);
    zr_table_free(&reader.places);
    zr_table_free(&reader.documents);
    zr_buffer_free(&reader.cells.unquoted);
    if (status == ZR_OK)
        return zr_store_finish(out, reader.store, err);
    zr_store_free(reader.store);
    return status;
}
