/* Plain two-mode data: what reads the cells of a text.
 *
 *     plain_survey.c what its first rows hold
 *     plain_tell.c   what kind of table it is
 *     plain_list.c   lists whose columns have other names, or none
 *     plain.c        cells → graph
 *     plain_ties.c   the same, of lists of ties */
#ifndef ZEREN_GRAPH_PLAIN_H
#define ZEREN_GRAPH_PLAIN_H

#include "base/cells.h"
#include "zeren/graph.h"

/* lead, 牵头 …: the role a word of a table means. */
bool zr_role_word(zr_role *out, zr_span word);

/* What the columns of a list of ties are: the index of a cell in its row, or ZR_NONE. Role and weight may be
 * one column: a word is a role then, a number a weight. */
typedef struct zr_tie_columns {
    uint32_t measure, unit, role, weight, first, document;
} zr_tie_columns;

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
