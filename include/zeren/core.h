/* A core of units that do nearly everything together, and a periphery: two-mode core–periphery. */
#ifndef ZEREN_CORE_H
#define ZEREN_CORE_H

#include "zeren/incidence.h"

/* What the ideal has between core units and peripheral measures, and the other way round. */
typedef enum zr_off_diagonal { ZR_OFF_MISSING, ZR_OFF_ZERO, ZR_OFF_ONE } zr_off_diagonal;

typedef struct zr_core_options {
    zr_off_diagonal off_diagonal; /* usual: not looked at */
    uint64_t seed;
    uint32_t runs; /* random starts besides the one by degree; 0: 20 */
} zr_core_options;

/* Borgatti & Everett 1999: the two groups of units and of measures for which B (0/1) correlates most with the
 * ideal: core × core 1, periphery × periphery 0. Owned until zr_core_free. */
typedef struct zr_core {
    uint32_t units, measures;
    const bool *unit, *measure; /* in the core? */
    uint32_t core_units, core_measures;
    double correlation;       /* Pearson, of the best run */
    double density[2][2];     /* [units in the periphery?][measures …] */
    bool defined;             /* some division has a correlation (B is neither empty nor full) */
    uint32_t runs, best_runs; /* how many starts; how many ended at the best correlation */
} zr_core;

/* Hill climbing from several starts, one node at a time; nothing proves the best optimal. O(runs · rounds ·
 * (cells + nodes)). */
ZR_API zr_status zr_core_find(zr_core **out, const zr_incidence *incidence, const zr_core_options *options,
                              zr_error *err);
ZR_API void zr_core_free(zr_core *core);

#endif
