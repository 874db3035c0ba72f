/* Which measure of the new version is which of the old. */
#ifndef ZEREN_ANALYSIS_CHANGE_MATCH_H
#define ZEREN_ANALYSIS_CHANGE_MATCH_H

#include "analysis/measure_letters.h"
#include "zeren/change.h"

/* One version with what is asked of it often. */
typedef struct zr_side {
    zr_version version;
    zr_duty_index duties;
    zr_letters *letters; /* one a measure */
    uint32_t *match;     /* one a measure: its counterpart, or ZR_NONE */
} zr_side;

/* Reads a version's letters; zr_side_dispose in any case. False without memory. */
bool zr_side_read(zr_side *side, const zr_version *version, zr_arena *arena);
void zr_side_dispose(zr_side *side);

/* Fills both `match`. False without memory. */
bool zr_sides_match(zr_side *before, zr_side *after);

#endif
