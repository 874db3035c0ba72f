/* In what two measures of different documents differ. */
#ifndef ZEREN_ANALYSIS_CONSISTENCY_DIFFER_H
#define ZEREN_ANALYSIS_CONSISTENCY_DIFFER_H

#include "zeren/consistency.h"

/* ZR_DIFFER_… bits. Duties of measure m are duties[start[m] … start[m + 1]). O(duties of both, squared: notes
 * are short lists; over 200 units only the first 200 are compared). */
unsigned zr_consistency_differ(const zr_graph *graph, uint32_t a, uint32_t b, const uint32_t *start,
                               const uint32_t *duties);

#endif
