/* The cells of a table that is drawn with characters. */
#include "source/drawn_cells.h"

#include "base/words.h"
#include "source/grid.h"

#include <stdlib.h>
#include <string.h>

void zr_drawn_reset(zr_drawn *table, uint32_t columns)
{
    table->columns = columns;
    table->by_layout = table->by_hand = false;
    table->word_count = table->cell_count = table->row_count = 0;
}

/* Room for `more` items behind `count`; items are `size` bytes. */
static void *grow(zr_drawn *table, void *items, uint32_t count, uint32_t more, uint32_t *room, size_t size)
{
    if (table->failed || (count <= *room && more <= *room - count))
        return items;
    uint32_t wanted = *room < UINT32_MAX / 4 ? *room * 2 + more + 64 : 0;
    void *grown = wanted ? realloc(items, wanted * size) : NULL;
    if (grown)
        *room = wanted;
    else
        table->failed = true;
    return grown ? grown : items;
}

static uint32_t new_cell(zr_drawn *table)
{
    table->cells = grow(table, table->cells, table->cell_count, 1, &table->cell_room, sizeof *table->cells);
    if (table->failed)
        return ZR_NONE;
    table->cells[table->cell_count] = (zr_drawn_cell){ZR_NONE, ZR_NONE};
    return table->cell_count++;
}

static uint32_t *row_at(const zr_drawn *table, uint32_t row)
{
    return table->rows + (size_t)row * table->columns;
}

void zr_drawn_row(zr_drawn *table, uint64_t keep)
{
    uint32_t used = table->row_count * table->columns;
    table->rows = grow(table, table->rows, used, table->columns, &table->row_room, sizeof *table->rows);
    for (uint32_t i = 0; i < table->columns && !table->failed; i++) {
        uint32_t above = table->row_count ? row_at(table, table->row_count - 1)[i] : ZR_NONE;
        bool kept = above != ZR_NONE && (keep >> i & 1);
        row_at(table, table->row_count)[i] = kept ? above : new_cell(table);
    }
    table->row_count += !table->failed;
}

void zr_drawn_widen(zr_drawn *table)
{
    if (table->failed || table->row_count == 0)
        return;
    for (uint32_t i = 1; i < table->columns; i++)
        row_at(table, table->row_count - 1)[i] = ZR_NONE;
}

void zr_drawn_cut(zr_drawn *table, uint32_t column)
{
    uint32_t *row = table->row_count ? row_at(table, table->row_count - 1) : NULL;
    bool full = row && column < table->columns && row[column] != ZR_NONE &&
                table->cells[row[column]].first != ZR_NONE;
    uint32_t cell = full ? new_cell(table) : ZR_NONE;
    if (cell != ZR_NONE)
        row[column] = cell;
}

void zr_drawn_add(zr_drawn *table, uint32_t column, size_t start, size_t end)
{
    zr_span words = zr_span_trim(zr_span_cut(table->text, start, end));
    if (words.size == 0 || table->failed || table->row_count == 0)
        return;
    column = column < table->columns ? column : table->columns - 1;
    uint32_t seat = row_at(table, table->row_count - 1)[column];
    table->words = grow(table, table->words, table->word_count, 1, &table->word_room, sizeof *table->words);
    if (table->failed || seat == ZR_NONE)
        return;
    size_t from = (size_t)(words.data - table->text.data);
    zr_drawn_cell *cell = &table->cells[seat];
    table->words[table->word_count] = (zr_drawn_word){from, from + words.size, ZR_NONE, false};
    if (cell->last != ZR_NONE)
        table->words[cell->last].next = table->word_count;
    else
        cell->first = table->word_count;
    cell->last = table->word_count++;
}

void zr_drawn_part(zr_drawn *table)
{
    if (table->word_count)
        table->words[table->word_count - 1].parted = true;
}

void zr_drawn_add_lines(zr_drawn *table, uint32_t column, size_t start, size_t end)
{
    for (size_t stop; start < end; start = stop + 1) {
        const char *line_end = memchr(table->text.data + start, '\n', end - start);
        stop = line_end ? (size_t)(line_end - table->text.data) : end;
        zr_drawn_add(table, column, start, stop);
    }
}

/* Is there a line's end between two words of a cell, and no mark before it? */
static bool is_broken(const zr_drawn *table, size_t from, size_t to)
{
    static const char *const marks[] = {"，", "、", "；", NULL};
    return from < to && memchr(table->text.data + from, '\n', to - from) &&
           !zr_ends_any(zr_span_cut(table->text, 0, from), marks);
}

/* Words that a line's end parts are one text, unless both sides are Latin: 2026年12⏎月. */
static bool is_wrapped(const zr_drawn *table, size_t from, size_t to)
{
    bool wide = from > 0 && ((unsigned char)table->text.data[from - 1] >= 0x80 ||
                             (unsigned char)table->text.data[to] >= 0x80);
    return wide && from < to && memchr(table->text.data + from, '\n', to - from);
}

/* The lines of a cell are one, and those of a head one word (责任⏎单位); white space between words of one
 * line shows unless both sides are Chinese. */
static void write_cell(const zr_drawn *table, zr_grid *grid, uint32_t seat, uint32_t columns, bool head,
                       size_t at)
{
    uint32_t word = table->cells[seat].first;
    at = word == ZR_NONE ? at : table->words[word].start;
    zr_grid_open_cell(grid, columns, 1, at);
    for (size_t before = at; word != ZR_NONE; word = table->words[word].next) {
        const zr_drawn_word *line = &table->words[word];
        grid->cells.blank = grid->cells.out.size > grid->row[grid->count - 1].start &&
                            (line->parted || (table->by_hand ? !head && is_broken(table, before, line->start)
                                                             : !is_wrapped(table, before, line->start)));
        before = line->end;
        grid->cells.blank_breaks = grid->cells.blank && !table->by_hand && !line->parted;
        grid->cells.blank_at = line->start;
        zr_draft_words(&grid->cells, zr_span_cut(table->printed, line->start, line->end), line->start);
    }
}

/* Where the row's own words begin, behind those of the row above; `at` where it has none. Empty cells stand
 * there. */
static size_t place_of_row(const zr_drawn *table, const uint32_t *row, size_t at)
{
    size_t place = SIZE_MAX;
    for (uint32_t i = 0; i < table->columns; i++) {
        uint32_t word = row[i] == ZR_NONE ? ZR_NONE : table->cells[row[i]].first;
        size_t start = word == ZR_NONE ? SIZE_MAX : table->words[word].start;
        place = start >= at && start < place ? start : place;
    }
    return place == SIZE_MAX ? at : place;
}

void zr_drawn_write(const zr_drawn *table, zr_draft *out, size_t at)
{
    zr_grid grid = {.cells.max = out->max, .store.max = out->max, .width = table->columns};
    zr_draft_break(out, at);
    for (uint32_t r = 0; r < table->row_count && !out->full; r++) {
        const uint32_t *row = row_at(table, r);
        at = place_of_row(table, row, at);
        bool wide = table->columns > 1 && row[1] == ZR_NONE;
        for (uint32_t i = 0; i < (wide ? 1 : table->columns); i++)
            write_cell(table, &grid, row[i], wide ? table->columns : 1, r == 0, at);
        zr_grid_close_row(&grid, out);
    }
    out->out.failed |= grid.cells.out.failed || grid.cells.map.failed;
    zr_grid_free(&grid);
}

void zr_drawn_free(zr_drawn *table)
{
    free(table->words);
    free(table->cells);
    free(table->rows);
}
