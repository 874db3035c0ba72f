/* Do the units of rarely shared measures stand among those of widely shared ones; do units avoid each other?
 */
#ifndef ZEREN_NESTEDNESS_H
#define ZEREN_NESTEDNESS_H

#include "zeren/overlap.h"

/* NODF (Almeida-Neto et al. 2008) and its weighted form (Almeida-Neto & Ulrich 2011), 0 … 100. A pair of rows
 * (of columns) counts 0 unless one has more cells than the other; else 100 × the share of the smaller one's
 * cells that the larger has too (and, weighted, where the larger weighs more). Means over all pairs. */
typedef struct zr_nestedness {
    double units, measures, total;                            /* NODF of rows, of columns, of both together */
    double weighted_units, weighted_measures, weighted_total; /* WNODF; 0 on any 0/1 matrix */
    bool units_defined, measures_defined;                     /* there are two rows (two columns); else 0 */
} zr_nestedness;

/* O(cells · log). */
ZR_API zr_status zr_nestedness_measure(zr_nestedness *out, const zr_incidence *incidence, zr_error *err);

/* C-score (Stone & Roberts 1990) of one mode: the mean over all pairs of (d_i − shared)(d_j − shared). False
 * in `defined`, and 0, with fewer than two nodes. O(min(Σ k², Σ d²)). */
typedef struct zr_c_score {
    double mean;
    bool defined;
} zr_c_score;
ZR_API zr_status zr_c_score_measure(zr_c_score *out, const zr_incidence *incidence, zr_mode mode,
                                    zr_error *err);

/* Of pairs i, j with s in common, among N nodes of the other mode that have a cell. Shares are means over the
 * pairs where the most is above 0, which are those of nodes that have some of the N and not all. */
typedef struct zr_co_occurrence {
    double togetherness;       /* mean over all pairs of s (N − d_i − d_j + s): Stone & Roberts 1992 */
    double togetherness_share; /* of the most it can be, min(d) (N − max(d)) */
    double c_score_share;      /* (d_i − s)(d_j − s) of the most it can be, s as small as it can */
    bool defined, shares_defined;
} zr_co_occurrence;

/* O(Σ k²), memory O(nodes); ZR_LIMIT when Σ k² is over 2^36. */
ZR_API zr_status zr_co_occurrence_measure(zr_co_occurrence *out, const zr_incidence *incidence, zr_mode mode,
                                          zr_error *err);

#endif
