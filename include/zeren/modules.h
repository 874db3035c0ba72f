/* Modules of units and measures together: groups that hold more duties inside than chance would put there. */
#ifndef ZEREN_MODULES_H
#define ZEREN_MODULES_H

#include "zeren/incidence.h"

typedef struct zr_module_options {
    bool weighted;     /* W is the cells' weights, else 0 and 1 */
    double resolution; /* γ; 0: 1 */
    uint64_t seed;
    uint32_t
        runs; /* of which the best is taken; 0: 100, fewer where cells are many (see `runs` of the result) */
} zr_module_options;

/* Barber 2007: Q = (1/M) Σ_it (W_it − γ d_i k_t / M) δ(g_i, g_t), M the sum of W, d and k its row and column
 * sums. Modules are numbered from 0 by size (units and measures together, largest first), then by smallest
 * node (units before measures). A node without a cell is a module of its own. Owned until zr_modules_free. */
typedef struct zr_modules {
    uint32_t units, measures, modules;
    const uint32_t *unit, *measure; /* module of each */
    const uint32_t *size;           /* modules: nodes in it */
    double q, mean, worst;          /* of the best run, over all runs, of the worst */
    uint32_t runs, best_runs;       /* how many runs; how many found the best partition itself */
    const double *certainty; /* units: mean over its module's other units of how often the two fell together;
                                1 where there is none; NULL over 4096 units */
} zr_modules;

/* LPAwb+ from random starts with varying numbers of modules (Liu & Murata 2010; DIRTLPAwb+ of Beckett 2016):
 * labels are passed between the modes until Q stands still, then the pair of modules that gains most is
 * merged, until nothing gains. Nothing proves the best run optimal. O(runs · (rounds · cells + n²)). */
ZR_API zr_status zr_modules_find(zr_modules **out, const zr_incidence *incidence,
                                 const zr_module_options *options, zr_error *err);
ZR_API void zr_modules_free(zr_modules *modules);

/* Barber's Q of any division: module numbers of units and of measures. False in `defined`, and 0, without
 * cells of weight. O(cells + nodes). */
ZR_API zr_status zr_barber_q(double *out, bool *defined, const zr_incidence *incidence, const uint32_t *unit,
                             const uint32_t *measure, bool weighted, double resolution, zr_error *err);

#endif
