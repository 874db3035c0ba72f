/* Two networks over one list of names. */
#ifndef ZEREN_ANALYSIS_ALIGN_H
#define ZEREN_ANALYSIS_ALIGN_H

#include "zeren/compare.h"

/* Which row of a is which row of b: by name. `of_a` has b's row or ZR_NONE for each row of a, `of_b` the
 * reverse. */
typedef struct zr_alignment {
    uint32_t *of_a, *of_b;
    uint32_t shared;
} zr_alignment;

zr_status zr_align_rows(zr_alignment *out, const zr_incidence *a, const zr_incidence *b, zr_error *err);
/* The same for measures. */
zr_status zr_align_columns(zr_alignment *out, const zr_incidence *a, const zr_incidence *b, zr_error *err);
void zr_alignment_dispose(zr_alignment *alignment);

#endif
