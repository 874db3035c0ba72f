/* A projection as an adjacency: each node with its partners and what each tie weighs. */
#ifndef ZEREN_ANALYSIS_TIES_H
#define ZEREN_ANALYSIS_TIES_H

#include "zeren/overlap.h"

typedef struct zr_ties {
    uint32_t nodes;
    size_t *start;  /* nodes + 1 */
    uint32_t *to;   /* partners, ascending within a node */
    double *weight; /* beside `to` */
} zr_ties;

/* O(nodes + pairs). Give it back with zr_ties_dispose. */
zr_status zr_ties_make(zr_ties *out, const zr_projection *projection, zr_weighting weighting, zr_error *err);
/* The two-mode graph itself: units are nodes 0 … rows − 1, measures follow; weights are the cells'. */
zr_status zr_ties_two_mode(zr_ties *out, const zr_incidence *incidence, zr_error *err);
void zr_ties_dispose(zr_ties *ties);

#endif
