/* Plain two-mode data: cells of a text, and what reads them.
 *
 *     cells.c        a text → cells, one after the other
 *     plain_survey.c what its first rows hold
 *     plain_tell.c   what kind of table it is
 *     plain_list.c   lists whose columns have other names, or none
 *     plain.c        cells → graph
 *     plain_ties.c   the same, of lists of ties */
#ifndef ZEREN_GRAPH_PLAIN_H
#define ZEREN_GRAPH_PLAIN_H

#include "base/buffer.h"
#include "zeren/graph.h"

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

/* '-/甲 is how zeren and spreadsheets keep what begins like a formula a text: the same without its
 * apostrophe. */
zr_span zr_cell_unguarded(zr_span text);

/* A number without the locale; false for anything else, infinities and NaN among it. */
bool zr_cell_number(double *out, zr_span text);

/* lead, 牵头 …: the role a word of a table means. */
bool zr_role_word(zr_role *out, zr_span word);

/* What the columns of a list of ties are: the index of a cell in its row, or ZR_NONE. Role and weight may be
 * one column: a word is a role then, a number a weight. */
typedef struct zr_tie_columns {
    uint32_t measure, unit, role, weight, first, document;
} zr_tie_columns;

/* Whether a first row names columns of a list of ties. */
bool zr_ties_header(zr_tie_columns *out, zr_span text, char separator);

/* How the table is laid out. */
typedef struct zr_plain_shape {
    zr_plain kind;
    char separator;
    bool header;    /* the first row holds names */
    bool row_names; /* the first cell of every row is a name */
    bool corner;    /* the header has a cell above the row names */
    zr_tie_columns columns;
    bool arcs;        /* a list of one mode: `unit` is where a tie comes from, `measure` where it goes */
    uint32_t type;    /* column of "Directed" or "Undirected", or ZR_NONE */
    bool guessed;     /* a list: nothing says which column is which */
    uint32_t numbers; /* … and its nodes are numbers: so many rows */
    zr_plain_grid grid;
    bool failed; /* memory was refused: nothing of it counts */
} zr_plain_shape;

zr_plain_shape zr_plain_shape_of(zr_span text, zr_network_kind network);

/* Of a list of two columns: no cell of the first row is a number or comes again below. O(size). `*failed` is
 * set when memory was refused. */
bool zr_list_has_header(zr_span text, char separator, bool *failed);

/* Are rows of three cells ties i, j, w, the second node (or both) a number from 1, rather than rows of a
 * table? No pair comes twice, nodes do, and their numbers have no great gaps. O(size). */
bool zr_list_of_numbers(zr_span text, zr_plain_shape *shape);

#endif
