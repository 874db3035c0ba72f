/* The pairs of a projection that share most, without keeping the others. */
#ifndef ZEREN_ANALYSIS_OVERLAP_MOST_H
#define ZEREN_ANALYSIS_OVERLAP_MOST_H

#include "analysis/projection_row.h"

/* Zero-initialise; zr_overlap_most_drop. */
typedef struct zr_overlap_most {
    zr_projection projection; /* its pairs are those that are kept: by a, then b; no partners */
    uint64_t pairs;           /* that share anything */
    uint64_t fewer;           /* of these share fewer than asked for */
    uint64_t beyond;          /* share enough, but less than those that are kept */
    zr_pair_list kept;
    uint32_t *degree;
} zr_overlap_most;

/* The `most` pairs that share most, `least` or more; of those that share alike the first by a, then b. O(Σ k²
 * + pairs), memory O(nodes + most); ZR_LIMIT when Σ k² is over 2^36. */
zr_status zr_overlap_most_find(zr_overlap_most *out, const zr_incidence *incidence, zr_mode mode,
                               uint32_t least, size_t most, zr_error *err);
void zr_overlap_most_drop(zr_overlap_most *found);

#endif
