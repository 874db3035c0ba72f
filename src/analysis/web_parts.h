/* What the figures of weighted webs are made from. */
#ifndef ZEREN_ANALYSIS_WEB_PARTS_H
#define ZEREN_ANALYSIS_WEB_PARTS_H

#include "analysis/sides.h"

#include <math.h>

/* What a part adds to Shannon's entropy of the whole. */
static inline double zr_entropy_of(double part, double whole)
{
    return part > 0 ? -(part / whole) * log(part / whole) : 0;
}

/* Are all weights whole numbers? */
static inline bool zr_side_is_whole(const zr_side *side)
{
    for (uint32_t k = 0; k < side->start[side->nodes]; k++) {
        if (fabs(side->weight[k] - nearbyint(side->weight[k])) > 0)
            return false;
    }
    return true;
}

#endif
