/* A table or a list of one mode while it is read. */
#ifndef ZEREN_GRAPH_SQUARE_H
#define ZEREN_GRAPH_SQUARE_H

#include "graph/import.h"
#include "graph/plain.h"

typedef struct zr_square {
    zr_import *import;
    zr_plain_shape shape;
    zr_cells cells;
    zr_span *name; /* of the columns */
    uint32_t columns;
} zr_square;

/* The next cell; false behind the last one, and after a failure. */
bool zr_square_next(zr_square *of, zr_cell_read *cell);

/* Passes over a row. */
void zr_square_skip_row(zr_square *of);

/* From the first cell again. */
void zr_square_rewind(zr_square *of);

/* ZR_BAD_INPUT at a cell. */
void zr_square_fail(zr_square *of, const zr_cell_read *cell, const char *zh, const char *en);

/* Reads rows as ties (square_list.c), from where the cells stand. O(size). */
void zr_square_read_list(zr_square *of);

/* Reads the list if it is one of one mode: as was asked, or as its columns and names tell. O(size). */
bool zr_square_take_list(zr_square *of);

#endif
