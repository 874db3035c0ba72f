/* Tables whose rows are measures.
 *
 * 1. the block: lines of cells, blank lines and page marks between them
 * 2. its head: a row of short cells of which some name tasks or bodies
 * 3. each row's cells go to columns; a row that merged cells left short is fitted by what its cells look like
 * 4. a row of one cell over the whole width heads the rows below it
 * 5. a column left of the title that is merged makes groups
 * 6. nodes */
#include "document/outline_table.h"

#include "document/outline_broken_rows.h"

#include "base/words.h"
#include "document/outline_columns.h"
#include "document/outline_counting_column.h"
#include "document/outline_fields.h"
#include "document/outline_fit.h"
#include "document/outline_headless.h"
#include "document/outline_label.h"
#include "document/outline_merged.h"
#include "document/outline_page.h"
#include "document/outline_row_kinds.h"
#include "document/outline_spans.h"
#include "document/outline_table_block.h"
#include "document/outline_title.h"
#include "source/drawn_words.h"

#include <string.h>

typedef zr_table_block block;

enum { TOP_ROWS = 4 };

/* The first words of a row behind its last column; empty: none. */
static zr_span beyond_columns(const block *at, const zr_row *row)
{
    for (uint32_t i = at->columns.count; i < row->count; i++) {
        if (row->cell[i].size)
            return row->cell[i];
    }
    return row->beyond;
}

/* The head stands in the first rows; a title in one merged cell may stand above it. Of two rows of heads the
 * lower one says more: 责任单位 over 牵头单位 and 配合单位. */
static bool find_head(block *at)
{
    bool found = false;
    for (uint32_t i = at->first, rows = 0; i < at->end && rows < 4; i++) {
        if (at->scan->lines[i].kind != ZR_LINE_TABLE)
            continue;
        zr_columns columns;
        bool head = zr_columns_read(&columns, zr_table_line(at, i), at->arena);
        if (found && !head)
            break;
        if (head) {
            if (!found || !zr_columns_join(&at->columns, &columns))
                at->columns = columns;
            at->head = i;
            at->begin = i + 1;
            found = true;
        }
        rows++;
    }
    return found;
}

static uint32_t number_of(const zr_row *row, const zr_columns *columns)
{
    zr_span words = zr_row_number(row, columns);
    uint32_t value = 0;
    for (size_t i = 0; i < words.size && i < 6; i++) {
        if (words.data[i] < '0' || words.data[i] > '9')
            return i && (words.data[i] == '.' || i + 3 == words.size) ? value : 0;
        value = value * 10 + (uint32_t)(words.data[i] - '0');
    }
    return value;
}

/* Rows without a head that go on where the table above was broken off, by its end or by a heading right below
 * its head: as many cells, and the next number. */
static bool follows(block *at, const zr_table_above *above)
{
    bool counts = above->number > 0 || above->bare;
    if (!above->read || !counts || at->first >= at->end)
        return false;
    zr_columns columns;
    zr_span room[ZR_COLUMNS];
    zr_row row = zr_row_split(zr_table_line(at, at->first), room);
    if (!zr_columns_read(&columns, zr_table_line(at, above->head), at->arena) || row.count < columns.count ||
        row.count > columns.count + 1 || number_of(&row, &columns) != above->number + 1)
        return false;
    at->columns = columns;
    at->head = above->head;
    at->begin = at->first;
    return true;
}

static void remember(const block *at, zr_table_above *above)
{
    *above = (zr_table_above){.read = true, .bare = at->row_count == 0, .head = at->head};
    for (uint32_t i = 0; i < at->row_count; i++) {
        uint32_t number = at->rows[i].heading ? 0 : number_of(&at->rows[i], &at->columns);
        above->number = number ? number : above->number;
    }
}

/* 序号, which no row has. */
static bool numbers_rows(const zr_columns *columns)
{
    return columns->kind[0] == ZR_COLUMN_NUMBER && columns->name[0].size;
}

/* Another table's head further down ends this one: tables that follow each other without a word between. So
 * does what a page tells of itself: 索引号: | 1137/2022 | 成文日期: | 2022-10-08 | */
static void find_end(block *at)
{
    zr_columns columns;
    for (uint32_t i = at->begin; i < at->end; i++) {
        zr_span words = zr_table_line(at, i);
        if (zr_is_page_row(words)) {
            at->end = i;
            return;
        }
        if (at->scan->lines[i].kind != ZR_LINE_TABLE || zr_span_equal(words, zr_table_line(at, at->head)) ||
            !zr_columns_read(&columns, words, at->arena) || columns.count < 2 ||
            !(zr_columns_names_bodies(&columns) || numbers_rows(&columns)))
            continue;
        at->end = i;
        return;
    }
}

/* A row with more cells than columns that are read: the first words that were not are told. */
static void tell_beyond(const block *at, zr_span cell)
{
    size_t start = zr_table_offset(at, cell);
    zr_notes_tell(at->tree->notes, ZR_F_LEFT_OVER, at->text, start, start + cell.size);
}

/* 31 below 分值: what the rows under a heading come to, and none of its words. */
static bool is_score(const zr_columns *columns, uint32_t column, zr_span cell)
{
    return column > 0 && column < columns->count && columns->kind[column] == ZR_COLUMN_OTHER &&
           zr_cell_is_quantity(cell);
}

/* The words that all cells of a row hold that hold any, those of its number and score apart; empty: not one
 * text. */
static zr_span only_words(const zr_row *row, const zr_columns *columns, zr_span *number)
{
    zr_span words = {0};
    *number = (zr_span){0};
    for (uint32_t i = 0; i < row->count; i++) {
        zr_span cell = row->cell[i];
        bool digits = columns->kind[0] == ZR_COLUMN_NUMBER && zr_digits_read(cell).size == cell.size;
        if (!cell.size || is_score(columns, i, cell))
            continue;
        if (i == 0 && (digits || zr_is_heading_number(cell)))
            *number = cell;
        else if (words.size && !zr_span_equal(cell, words))
            return (zr_span){0};
        else
            words = cell;
    }
    return words;
}

/* A merged cell is written in each column that it covers: 一 | 优化服务 | 优化服务 | 优化服务. */
static bool covers(const zr_row *row, const zr_columns *columns, zr_column_kind kind, zr_span words)
{
    for (uint32_t i = 0; i < row->count && i < columns->count; i++) {
        if (columns->kind[i] == kind && zr_span_equal(row->cell[i], words))
            return true;
    }
    return false;
}

/* Words over a column of tasks and one of bodies at once are no body: they head the rows below. So do words
 * that the table's empty cells stand behind, 一 | 优化服务 | | |, 一、优化服务 | 31 | |, where rows are
 * counted with digits, and if they were left out behind 一 | 优化服务. Empty: none. */
static zr_span heading_words(const zr_row *row, const zr_columns *columns, bool digits, zr_span *number)
{
    zr_span words = only_words(row, columns, number);
    bool short_row = number->size && zr_is_heading_number(*number) && !zr_words_are_bodies(words);
    bool whole = words.size && (row->count >= columns->count || short_row);
    bool task = whole && covers(row, columns, ZR_COLUMN_TASK, words);
    if (task && covers(row, columns, ZR_COLUMN_UNIT, words))
        return words;
    zr_style style = zr_label_of_line(words).style;
    bool counted = number->size ? zr_is_heading_number(*number)
                                : style == ZR_STYLE_COMMA || style == ZR_STYLE_ROUND ||
                                      (task && covers(row, columns, ZR_COLUMN_NUMBER, words));
    return digits && counted ? words : (zr_span){0};
}

/* 优化营商环境 | | | among rows that nothing heads: words over all rows from here on would have stood over
 * the first one too; nobody answers for it. Not words with a number of their own, or that cells cover. */
static bool lacks_bodies(const block *at, const zr_row *row)
{
    return row->heading && !at->rows[0].heading && row->count >= at->columns.count &&
           at->columns.kind[0] == ZR_COLUMN_TASK && !zr_label_of_line(row->cell[0]).style &&
           !zr_span_ends(row->cell[0], "：") && !zr_span_starts(row->cell[0], "注");
}

/* Rows whose one text is no row of its own head the others. */
static void find_headings(block *at)
{
    bool digits = false;
    for (uint32_t r = 0; r < at->row_count && !digits; r++)
        digits = zr_digits_read(at->rows[r].cell[0]).size > 0;
    for (uint32_t r = 0; r < at->row_count && at->columns.count > 2; r++) {
        zr_row *row = &at->rows[r];
        row->heading &= !lacks_bodies(at, row);
        zr_span number,
            words = row->heading ? (zr_span){0} : heading_words(row, &at->columns, digits, &number);
        if (!words.size)
            continue;
        row->heading = true;
        row->label = number;
        row->cell[0] = words;
    }
}

/* A row with cells of its own: as many as it has, and one a column at least. */
static bool add_row(block *at, zr_row row)
{
    uint32_t room = row.count > at->columns.count ? row.count : at->columns.count;
    zr_span *cells = zr_arena_take(at->arena, room, sizeof *cells);
    if (!cells)
        return false;
    memcpy(cells, row.cell, row.count * sizeof *cells);
    row.cell = cells;
    at->rows[at->row_count++] = row;
    return true;
}

/* A short row whose names could stand under other columns too. */
static void tell_moved(const block *at, zr_row *row)
{
    row->guessed = true;
    zr_notes_tell(at->tree->notes, ZR_F_LAYOUT, at->text, at->scan->lines[row->line].start,
                  at->scan->lines[row->last].end);
}

/* That columns are guessed is told of the head, or of the first row where there is none. */
static void tell_headless(const block *at)
{
    const zr_line *line = &at->scan->lines[at->head];
    zr_notes_tell(at->tree->notes, ZR_F_LAYOUT, at->text, line->start, line->end);
}

/* How many bytes the cells that rows take from above may have: one long cell for every row of a table would
 * take room as the square of it. */
static size_t room_below(const block *at)
{
    enum { GROWTH = 8, SMALL_TABLE = 1 << 14 };
    const zr_line *lines = at->scan->lines;
    return at->row_count ? SMALL_TABLE + GROWTH * (lines[at->rows[at->row_count - 1].last].end -
                                                   lines[at->rows[0].line].start)
                         : 0;
}

/* A head with empty cells at its end whose bodies stand further right in the rows that are as wide. */
static void widen(block *at)
{
    uint32_t further = 0, below = 0;
    zr_span room[ZR_COLUMNS];
    for (uint32_t i = at->begin; i < at->end && at->columns.padded; i++) {
        if (at->scan->lines[i].kind != ZR_LINE_TABLE)
            continue;
        zr_row row = zr_row_split_below(&at->columns, zr_table_line(at, i), room);
        int by = zr_columns_spread_by(&at->columns, &row);
        further += by > 0;
        below += by < 0;
    }
    if (further > below)
        zr_columns_widen(&at->columns);
}

static bool read_rows(block *at)
{
    widen(at);
    at->rows = zr_arena_take(at->arena, at->end - at->begin + 1, sizeof *at->rows);
    if (!at->rows)
        return false;
    bool told = false;
    zr_span room[ZR_COLUMNS];
    zr_row_form form = zr_row_form_of(at->text, at->scan, at->head);
    for (uint32_t i = at->begin; i < at->end; i++) {
        zr_span words = zr_table_line(at, i);
        bool again = !at->headless && zr_span_equal(words, zr_table_line(at, at->head));
        uint32_t last = zr_row_last_line(at->text, at->scan, i, form);
        if (last > i)
            words = zr_span_cut(at->text, zr_table_offset(at, words), at->scan->lines[last].end);
        bool cells =
            at->scan->lines[i].kind == ZR_LINE_TABLE || zr_is_heading_line(at->text, &at->scan->lines[i]);
        if ((!cells && last == i) || zr_row_is_rule(words) || again)
            continue;
        zr_row row = zr_row_split_below(&at->columns, words, room);
        row.line = i;
        row.last = i = last;
        if (zr_row_is_note(&row) || zr_row_is_sum(&row))
            continue;
        zr_span beyond = beyond_columns(at, &row);
        if (beyond.size && !told)
            tell_beyond(at, beyond);
        told |= beyond.size > 0;
        row.heading &= at->columns.count > 2;
        if (row.count && !add_row(at, row))
            return false;
    }
    zr_columns_find_counting(&at->columns, at->rows, at->row_count);
    find_headings(at);
    zr_columns_learn(&at->columns, at->rows, at->row_count);
    for (uint32_t i = 0; i < at->row_count; i++) {
        if (!at->rows[i].heading && !zr_row_fit(&at->rows[i], &at->columns))
            tell_moved(at, &at->rows[i]);
    }
    size_t left = room_below(at);
    zr_cells_repeat(&at->columns, at->rows, at->row_count, &left);
    zr_columns_find_groups(&at->columns, at->rows, at->row_count);
    zr_bodies_carry(&at->columns, at->rows, at->row_count, &left, at->text, at->tree->notes);
    return true;
}

void zr_table_tell_bare(const zr_table_above *above, zr_span text, const zr_scan *scan, zr_notes *notes)
{
    if (!above->bare)
        return;
    const zr_line *head = &scan->lines[above->head];
    zr_notes_tell(notes, ZR_F_LEFT_OVER, text, head->start, head->end);
}

uint32_t zr_outline_rows_take(zr_tree *tree, uint32_t parent, zr_span text, const zr_scan *scan,
                              uint32_t first, zr_rows_block rows, zr_table_above *above, zr_arena *arena)
{
    block at = {.tree = tree,
                .text = text,
                .scan = scan,
                .arena = arena,
                .parent = parent,
                .first = first,
                .end = rows.end,
                .indented = first >= rows.indented};
    if (zr_is_page_row(zr_table_line(&at, first)))
        return first;
    bool further = follows(&at, above);
    uint32_t fields = further ? first : zr_fields_take(tree, parent, text, scan, first, rows.end, arena);
    if (fields > first)
        return fields;
    bool top =
        first < rows.first + TOP_ROWS; /* asked but there, that a long table takes time in proportion */
    if (!further && !find_head(&at) && !(top && zr_headless_find(&at)))
        return first;
    if (!further)
        zr_table_tell_bare(above, text, scan, tree->notes);
    find_end(&at);
    bool guessed = zr_headed_bodies(&at) || at.headless;
    if (read_rows(&at)) {
        if (guessed)
            tell_headless(&at);
        zr_table_add_nodes(&at);
        remember(&at, above);
    } else {
        tree->failed = true;
    }
    return at.end;
}
