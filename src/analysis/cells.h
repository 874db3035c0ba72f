/* The cells of a matrix that count, in order, under a permutation of its rows and columns. */
#ifndef ZEREN_ANALYSIS_CELLS_H
#define ZEREN_ANALYSIS_CELLS_H

#include "base/random.h"
#include "zeren/qap.h"

#include <stddef.h>

/* A way to look at an n × m matrix; `row` and `column` say which ones of the matrix stand where. */
typedef struct zr_cells {
    uint32_t n, m;
    zr_matrix_kind kind;
    uint32_t *row, *column; /* the same array unless two-mode */
    size_t count;           /* cells that count */
} zr_cells;

zr_status zr_cells_make(zr_cells *out, uint32_t n, uint32_t m, zr_matrix_kind kind, zr_error *err);
void zr_cells_dispose(zr_cells *cells);
void zr_cells_shuffle(zr_cells *cells, zr_random *random);

/* Copies the cells that count, as they stand, to `to` (room for count). */
void zr_cells_copy(double *to, const double *matrix, const zr_cells *cells);

/* Writes them back where they came from (for matrices that were made from cells). */
void zr_cells_spread(double *matrix, const double *from, const zr_cells *cells);

#endif
