/* Tables drawn with characters in a plain text: bars and rules, columns kept apart by spaces, or every cell
 * on a line of its own. And tables of separated values (CSV) that a spreadsheet wrote.
 *
 *   +----+--------+          ┌──┬────┐          序号   任务         责任单位
 *   | 1  | …      |          │1 │…   │          1      修建道路     甲局、乙局
 *
 * They are written as rows of "a | b |", each cell on one line, as tables of HTML and Word are. A drawing
 * that can be read in two ways stays as it is. */
#ifndef ZEREN_SOURCE_DRAWN_H
#define ZEREN_SOURCE_DRAWN_H

#include "source/drawn_cells.h"
#include "source/source.h"

/* Sets the text; leaves it lent if no table is drawn in it. O(bytes). */
zr_status zr_source_read_drawn(zr_source *source, size_t start, zr_error *err);

/* The readers: whether the lines around the one at `*start` are a drawing, put into `table`. If so, `*start`
 * is its first line, not before `floor`. `*end` is behind the last line that was looked at as part of it, and
 * past the given line in any case. */
bool zr_drawn_box(zr_drawn *table, size_t floor, size_t *start, size_t *end);
bool zr_drawn_bars(zr_drawn *table, size_t floor, size_t *start, size_t *end);
bool zr_drawn_dashed(zr_drawn *table, size_t floor, size_t *start, size_t *end);
bool zr_drawn_folded(zr_drawn *table, size_t floor, size_t *start, size_t *end);
bool zr_drawn_columns(zr_drawn *table, size_t floor, size_t *start, size_t *end);
bool zr_drawn_layout(zr_drawn *table, size_t floor, size_t *start, size_t *end);
bool zr_drawn_stacked(zr_drawn *table, size_t floor, size_t *start, size_t *end);
bool zr_drawn_spaced(zr_drawn *table, size_t *start, size_t *end);
bool zr_drawn_rowless(zr_drawn *table, size_t floor, size_t *start, size_t *end);

/* The same of rows with tabs from the head at `*start` on, of whose cells some are quoted, as a spreadsheet
 * copies those of several lines. */
bool zr_drawn_quoted(zr_drawn *table, size_t *start, size_t *end);

/* Where the row of such a table begins that goes on in the line at `line`: a quoted cell may have several
 * lines. */
size_t zr_drawn_quoted_start(zr_span text, size_t floor, size_t line);

/* The same of a whole text of separated values, from `start` on. */
bool zr_drawn_values(zr_drawn *table, size_t start);

size_t zr_drawn_line_end(zr_span text, size_t at); /* the \n or the end */

/* Blank, or the number of a page: such lines stand between the lines of a drawing. */
bool zr_drawn_is_pause(zr_span line);

/* 一、 （二） at the head of a line that stands between rows. */
bool zr_drawn_is_section(zr_span words);

#endif
