/* A table that a person keeps: cells with their places. */
#include "graph/user_table.h"

#include "base/cells.h"
#include "base/utf8.h"
#include "graph/brief.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

typedef struct table_reader {
    zr_user_table *table;
    zr_span text;
    size_t row_room, cell_room;
    zr_user_cell *cells; /* of the row at hand */
    uint32_t count;
    size_t at; /* where columns were counted up to … */
    uint32_t column;
} table_reader;

/* Cells come in order: only what lies between two of them is counted. */
static uint32_t column_at(table_reader *reader, size_t at)
{
    size_t from = reader->at;
    for (size_t i = at; i > reader->at && from == reader->at; i--)
        if (reader->text.data[i - 1] == '\n' || reader->text.data[i - 1] == '\r')
            from = i;
    if (from != reader->at || from == 0)
        reader->column = 1;
    if (from == 0 && zr_span_starts(reader->text, "\xEF\xBB\xBF"))
        from = 3;
    reader->column += (uint32_t)zr_span_characters(zr_span_cut(reader->text, from, at));
    reader->at = at;
    return reader->column;
}

/* Doubles an array of the arena. */
static void *more(zr_arena *arena, const void *items, size_t count, size_t *room, size_t size)
{
    if (count < *room)
        return NULL;
    *room = *room ? *room * 2 : 16;
    void *larger = zr_arena_take(arena, *room, size);
    if (larger && count)
        memcpy(larger, items, count * size);
    return larger;
}

static void end_row(table_reader *reader)
{
    zr_user_table *table = reader->table;
    bool any = false;
    for (uint32_t i = 0; i < reader->count; i++)
        any |= reader->cells[i].text.size > 0;
    zr_user_cell *cells = zr_arena_take(table->arena, reader->count, sizeof *cells);
    void *rows = more(table->arena, table->rows, table->count, &reader->row_room, sizeof *table->rows);
    if (rows)
        table->rows = rows;
    if (!table->arena->failed && any) {
        memcpy(cells, reader->cells, reader->count * sizeof *cells);
        table->rows[table->count++] = (zr_user_row){cells, reader->count};
    }
    reader->count = 0;
}

static void add_cell(table_reader *reader, const zr_cell_read *cell)
{
    zr_arena *arena = reader->table->arena;
    void *cells = more(arena, reader->cells, reader->count, &reader->cell_room, sizeof *reader->cells);
    if (cells)
        reader->cells = cells;
    zr_span text = zr_arena_copy(arena, cell->text);
    if (!arena->failed)
        reader->cells[reader->count++] = (zr_user_cell){text, cell->line, column_at(reader, cell->start)};
}

zr_status zr_user_table_read(zr_user_table *out, zr_span text, const char *name, zr_arena *arena,
                             zr_error *err)
{
    *out = (zr_user_table){.name = name, .arena = arena};
    table_reader reader = {.table = out, .text = text};
    zr_cells cells = {.text = text, .separator = zr_cells_separator(text)};
    zr_cell_read cell;
    zr_user_cell open = {0};
    while (!arena->failed && !open.line && zr_cells_next(&cells, &cell)) {
        if (cell.open)
            open = (zr_user_cell){{0}, cell.line, column_at(&reader, cell.start)};
        add_cell(&reader, &cell);
        if (cell.last)
            end_row(&reader);
    }
    zr_buffer_free(&cells.unquoted);
    if (arena->failed)
        return zr_fail_memory(err);
    return open.line ? zr_user_wrong(out, &open, "引号没有收尾", "a quotation mark is not closed", err)
                     : ZR_OK;
}

zr_user_cell zr_user_at(const zr_user_row *row, uint32_t column)
{
    if (column < row->count)
        return row->cells[column];
    zr_user_cell last = row->cells[row->count - 1];
    last.column += (uint32_t)zr_span_characters(last.text);
    last.text = (zr_span){0};
    return last;
}

static bool is_word(zr_span text, const char *word)
{
    return text.size == strlen(word) && strncasecmp(text.data, word, text.size) == 0;
}

bool zr_user_is(const zr_user_cell *cell, const char *const *words)
{
    while (*words && !is_word(cell->text, *words))
        words++;
    return *words != NULL;
}

uint32_t zr_user_column(const zr_user_table *table, const char *const *words)
{
    for (; table->count && *words; words++) {
        for (uint32_t c = 0; c < table->rows[0].count; c++) {
            if (is_word(table->rows[0].cells[c].text, *words))
                return c;
        }
    }
    return ZR_NONE;
}

zr_status zr_user_wrong(const zr_user_table *table, const zr_user_cell *cell, const char *zh, const char *en,
                        zr_error *err)
{
    char says[2][900];
    const char *words[2] = {zh, en};
    for (int lang = 0; lang < 2; lang++)
        snprintf(says[lang], sizeof says[lang], "%s:%u:%u: %s%s%s%s",
                 zr_brief_of(zr_span_of(table->name)).text, cell->line, cell->column, words[lang],
                 cell->text.size ? lang ? ": “" : "：“" : "",
                 cell->text.size ? zr_brief_of(cell->text).text : "", cell->text.size ? "”" : "");
    return zr_fail_said(err, ZR_BAD_INPUT, says[0], says[1]);
}
