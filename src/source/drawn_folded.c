/* A head whose cells a copy left each on a line of its own, above rows that are whole:
 *
 *   序号 |
 *   任务 |
 *   责任单位 |
 *   1 | 修路 | 甲局、乙局 |
 *
 * The first row tells how many lines above it are the head. It alone is drawn again; the rows stay. */
#include "source/drawn.h"

#include "base/lines.h"
#include "base/utf8.h"
#include "source/drawn_words.h"

#include <string.h>

enum { PAUSES = 3, LEAST_COLUMNS = 3, LONGEST_HEAD_LINE = 160 };

/* The line without white space and bars at its edges. */
static zr_span bare(zr_span line)
{
    line = zr_span_trim(line);
    if (zr_span_starts(line, "|"))
        line = zr_span_trim(zr_span_cut(line, 1, line.size));
    if (zr_span_ends(line, "|"))
        line = zr_span_trim(zr_span_cut(line, 0, line.size - 1));
    return line;
}

/* How many cells bars part in the line; those at its edges part none. */
static uint32_t cells_of(zr_span line)
{
    zr_span words = zr_span_trim(line);
    words = zr_span_starts(words, "|") ? zr_span_cut(words, 1, words.size) : words;
    words = zr_span_ends(words, "|") ? zr_span_cut(words, 0, words.size - 1) : words;
    uint32_t cells = words.size > 0;
    for (size_t at = 0; at < words.size && cells <= ZR_DRAWN_COLUMNS; at++)
        cells += words.data[at] == '|';
    return cells;
}

static bool may_be_cell(zr_span line)
{
    return line.size <= LONGEST_HEAD_LINE && zr_words_may_head(bare(line));
}

/* The first row below the line at `at`, with only cells of the head between; else the end of the text. */
static size_t first_row(zr_span text, size_t at, uint32_t *columns)
{
    for (uint32_t lines = 0, pauses = 0; at < text.size && lines < ZR_DRAWN_COLUMNS && pauses <= PAUSES;) {
        size_t end = zr_drawn_line_end(text, at);
        zr_span line = zr_span_cut(text, at, end);
        bool blank = zr_span_trim(line).size == 0;
        *columns = blank ? 0 : cells_of(line);
        if (*columns >= LEAST_COLUMNS)
            return at;
        if (!blank && !may_be_cell(line))
            break;
        pauses = blank ? pauses + 1 : 0;
        lines += !blank;
        at = end + 1;
    }
    return text.size;
}

static bool names_columns(const zr_drawn *table, const size_t *starts, uint32_t count)
{
    bool bodies = false, task = false;
    for (uint32_t i = 0; i < count; i++) {
        size_t end = zr_drawn_line_end(table->text, starts[i]);
        zr_head_kind kind = zr_words_head_kind(bare(zr_span_cut(table->text, starts[i], end)));
        bodies |= zr_head_names_bodies(kind);
        task |= kind == ZR_HEAD_TASK || kind == ZR_HEAD_NUMBER;
    }
    return bodies && task;
}

/* The starts of the `count` lines with words above `row`, the first of them first. */
static bool head_above(const zr_drawn *table, size_t floor, size_t row, size_t *starts, uint32_t count)
{
    size_t at = row;
    for (uint32_t found = 0, pauses = 0; found < count && pauses <= PAUSES;) {
        if (at <= floor)
            return false;
        size_t end = at - 1;
        at = zr_line_start(table->text, zr_line_floor(floor, end, LONGEST_HEAD_LINE + 1), end);
        zr_span line = zr_span_cut(table->text, at, end);
        if (zr_span_trim(line).size == 0) {
            pauses++;
            continue;
        }
        if (!may_be_cell(line))
            return false;
        pauses = 0;
        starts[count - ++found] = at;
    }
    return starts[0] != SIZE_MAX;
}

bool zr_drawn_folded(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    uint32_t columns = 0;
    size_t starts[ZR_DRAWN_COLUMNS], row = first_row(table->text, *start, &columns);
    starts[0] = SIZE_MAX;
    *end = zr_drawn_line_end(table->text, *start) + 1;
    if (row == table->text.size || columns > ZR_DRAWN_COLUMNS ||
        !head_above(table, floor, row, starts, columns) || starts[0] > *start ||
        !names_columns(table, starts, columns))
        return false;
    zr_drawn_reset(table, columns);
    zr_drawn_row(table, 0);
    for (uint32_t i = 0; i < columns; i++) {
        zr_span name = bare(zr_span_cut(table->text, starts[i], zr_drawn_line_end(table->text, starts[i])));
        size_t from = (size_t)(name.data - table->text.data);
        zr_drawn_add(table, i, from, from + name.size);
    }
    *start = starts[0];
    *end = row;
    return !table->failed;
}
