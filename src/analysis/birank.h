/* BiRank (He, Gao, Kan & Wang 2017). */
#ifndef ZEREN_ANALYSIS_BIRANK_H
#define ZEREN_ANALYSIS_BIRANK_H

#include "analysis/sides.h"

/* α = β = damping, below 1: with 1 and no query the result is only ∝ √degree. The query is even. */
typedef struct zr_birank {
    bool weighted;
    double damping;
} zr_birank;

/* Fills the scores of both modes. O(rounds · cells). */
zr_status zr_birank_scores(double *units, double *measures, bool *converged, const zr_sides *sides,
                           const zr_birank *options, zr_error *err);

#endif
