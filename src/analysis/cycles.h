/* Sums over what pairs share, without keeping the pairs. */
#ifndef ZEREN_ANALYSIS_CYCLES_H
#define ZEREN_ANALYSIS_CYCLES_H

#include "analysis/sides.h"

/* The number of four-cycles: Σ over pairs of one mode of shared (shared − 1) / 2, the same from either mode;
 * the cheaper one is counted. ZR_LIMIT over 2^36 steps. O(min(Σ k², Σ d²)). */
zr_status zr_four_cycles(double *out, const zr_sides *sides, zr_error *err);

#endif
