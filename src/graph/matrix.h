/* What cutting from a graph and plain matrices share. */
#ifndef ZEREN_GRAPH_MATRIX_H
#define ZEREN_GRAPH_MATRIX_H

#include "zeren/incidence.h"

/* An empty matrix with its arena; NULL when refused. */
zr_incidence *zr_matrix_new(void);

/* Sorts, merges and indexes `cells`; rows and columns are set already and hold every cell. O(all). */
zr_status zr_matrix_fill(zr_incidence *incidence, const zr_cell *cells, uint32_t count, zr_error *err);

#endif
