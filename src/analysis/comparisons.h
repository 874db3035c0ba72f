/* The runs behind the list of comparisons, and what they share. */
#ifndef ZEREN_ANALYSIS_COMPARISONS_H
#define ZEREN_ANALYSIS_COMPARISONS_H

#include "zeren/compare.h"

typedef zr_status zr_contrast_runner(zr_frame **out, const zr_network *networks, uint32_t count,
                                       const zr_method_options *options, zr_error *err);

zr_contrast_runner zr_compare_profile, zr_compare_top, zr_compare_rows, zr_compare_pairs, zr_compare_qap;
zr_contrast_runner zr_compare_nulls, zr_compare_bootstrap;

/* Ties (shared measures) of several networks over the rows that all of them have, as dense matrices. */
typedef struct zr_common {
    uint32_t rows;
    double **matrix; /* one a network: rows × rows */
    struct zr_arena *arena;
} zr_common;

/* ZR_LIMIT over 2048 common rows. Give it back with zr_common_dispose. */
zr_status zr_common_make(zr_common *out, const zr_network *networks, uint32_t count, zr_error *err);
void zr_common_dispose(zr_common *common);

#endif
