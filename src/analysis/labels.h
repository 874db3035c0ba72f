/* Label passing in a two-mode graph: the search behind modules. */
#ifndef ZEREN_ANALYSIS_LABELS_H
#define ZEREN_ANALYSIS_LABELS_H

#include "analysis/sides.h"
#include "base/arena.h"
#include "base/random.h"

/* Gains closer to each other than this share of the weight that moves are the same: they differ by rounding.
 */
#define ZR_LABELS_DUST 1e-12

/* One search. Labels run over 0 … nodes − 1; nodes are units, then measures. */
typedef struct zr_labels {
    const zr_sides *sides;
    bool weighted;
    double resolution, total;  /* γ; M */
    uint32_t nodes;            /* of both modes */
    uint32_t *label;           /* nodes */
    double *strength;          /* nodes: row and column sums of W */
    double *sum[2];            /* labels: strengths of its units, of its measures */
    uint32_t *members;         /* labels: nodes with it */
    double *gain;              /* labels: work of one choice */
    uint32_t *touched, *order; /* labels, nodes: work */
    uint32_t *empty;           /* labels without members, as a stack */
    uint32_t empties;
    uint32_t *start, *partner; /* labels: work of merging */
    zr_random random;
} zr_labels;

/* Sums and rooms; labels are set by zr_labels_search. */
zr_status zr_labels_prepare(zr_labels *out, const zr_sides *sides, bool weighted, double resolution,
                            uint64_t seed, zr_arena *arena, zr_error *err);

/* Gives a node another label. */
void zr_labels_move(zr_labels *labels, uint32_t v, uint32_t label);

/* Merges modules that gain by it; false when none do. O(nodes + cells). */
bool zr_labels_merge(zr_labels *labels);

/* One run from a random start. O(rounds · (nodes + cells)). */
void zr_labels_search(zr_labels *labels);

/* Barber's Q of the labels as they are; 0 without cells. */
double zr_labels_q(const zr_labels *labels);

#endif
