/* A text of separated values (CSV, TSV) → its cells, one after the other. */
#ifndef ZEREN_BASE_CELLS_H
#define ZEREN_BASE_CELLS_H

#include "base/buffer.h"

/* Where reading stands. Zero-initialise; free `unquoted` with zr_buffer_free. */
typedef struct zr_cells {
    zr_span text;
    char separator;
    size_t at;
    uint32_t line;      /* of `at`, from 1 */
    uint32_t cell;      /* cells read of the row, from 0 */
    bool row_over;      /* the cell read last ended its row */
    zr_buffer unquoted; /* of a cell with doubled quotes */
} zr_cells;

typedef struct zr_cell_read {
    zr_span text;          /* trimmed, without quotes and guard; valid until the next cell is read */
    size_t start, end;     /* bytes of the text, quotes included */
    uint32_t line, number; /* its line; which cell of the row, from 1 */
    bool last;             /* of its row */
    bool open;             /* a quote that is never closed */
} zr_cell_read;

/* The separator of the first line: the most frequent of , ; and tab outside of quotes; 0 if there is none. */
char zr_cells_separator(zr_span text);

/* The next cell; false at the end. Rows without anything in them are passed over. */
bool zr_cells_next(zr_cells *cells, zr_cell_read *out);

/* Is each of the words (ends with NULL) a cell of the line, in quotes or not, or of "a | b |", as sources
 * write tables? O(size · words). */
bool zr_cells_have(zr_span line, const char *const *words);

/* A number without the locale; false for anything else, infinities and NaN among it. */
bool zr_cell_number(double *out, zr_span text);

#endif
