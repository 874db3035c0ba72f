/* The runs behind the list of comparisons, and what they share. */
#ifndef ZEREN_ANALYSIS_COMPARISONS_H
#define ZEREN_ANALYSIS_COMPARISONS_H

#include "zeren/compare.h"
#include "zeren/qap.h"

typedef zr_status zr_contrast_runner(zr_frame **out, const zr_network *networks, uint32_t count,
                                     const zr_method_options *options, zr_error *err);

zr_contrast_runner zr_compare_profile, zr_compare_top, zr_compare_rows, zr_compare_pairs, zr_compare_qap;
zr_contrast_runner zr_compare_nulls, zr_compare_bootstrap;

/* What a matrix of a network holds: shared measures, or measures that the row leads and the column answers
 * for. Of one-mode data either is the network itself, with its values and, if any has direction, as arcs;
 * ties without direction are nobody's leads. */
typedef enum zr_common_kind { ZR_COMMON_TIES, ZR_COMMON_LEADS } zr_common_kind;

/* Several networks over the rows that all of them have, as dense matrices. */
typedef struct zr_common {
    uint32_t rows;
    zr_matrix_kind kind;
    double **matrix; /* one a network: rows × rows */
    struct zr_arena *arena;
} zr_common;

/* ZR_LIMIT over 2048 common rows. Give it back with zr_common_dispose. */
zr_status zr_common_make(zr_common *out, const zr_network *networks, uint32_t count, zr_common_kind kind,
                         zr_error *err);
void zr_common_dispose(zr_common *common);
/* A note of how many units QAP has left out, where it has. */
zr_status zr_common_tell(zr_frame *frame, const zr_network *networks, uint32_t count, zr_error *err);

#endif
