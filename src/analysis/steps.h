/* Work that is too much to begin. */
#ifndef ZEREN_ANALYSIS_STEPS_H
#define ZEREN_ANALYSIS_STEPS_H

#include "zeren/overlap.h"

/* ZR_LIMIT: 结构洞 需要 … 步, "structural holes" would take … steps. */
zr_status zr_steps_fail(double steps, const char *zh, const char *en, zr_error *err);

/* Of each node's partners with theirs: Σ partners². */
double zr_steps_of_partners(const zr_projection *projection);

#endif
