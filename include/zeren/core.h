/* A core of units that do nearly everything together, and a periphery: two-mode core–periphery. */
#ifndef ZEREN_CORE_H
#define ZEREN_CORE_H

#include "zeren/overlap.h"

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

/* The same for a network of one mode: the core whose ties among itself are strong, the periphery's weak.
 * Pearson's correlation of the ties' values (0 where there is none) with core × core 1, periphery × periphery
 * 0, over pairs of units. */
typedef struct zr_core_of_ties {
    uint32_t units, core_units;
    double correlation;
    double mean[3]; /* tie among the core, between, among the periphery */
    bool defined;   /* some division with two units or more on a side has a correlation */
    uint32_t runs, best_runs;
} zr_core_of_ties;

/* `core` has room for all nodes. Steepest climbs, one unit at a time, from the best cut by strength and from
 * random starts, of at most as many steps as there are units: O(runs · nodes²); ZR_LIMIT beyond 2^32. */
ZR_API zr_status zr_core_of_ties_find(bool *core, zr_core_of_ties *out, const zr_projection *projection,
                                      zr_weighting weighting, const zr_core_options *options, zr_error *err);

#endif
