/* Modules of units and measures together: groups that hold more duties inside than chance would put there. */
#ifndef ZEREN_MODULES_H
#define ZEREN_MODULES_H

#include "zeren/overlap.h"

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

/* What a node is in the division (Guimerà & Amaral 2005; of two modes Olesen et al. 2007), k_is what node i
 * has in the other mode's nodes of module s. */
typedef struct zr_module_role {
    double c;                /* participation 1 − Σ_s (k_is / k_i)² */
    double z;                /* (k_is − mean) / deviation in its own module, among its mode's nodes there */
    bool defined, z_defined; /* it has a cell; the module's nodes differ (deviation over n − 1) */
} zr_module_role;

/* Fills one a node of the mode. O(cells + nodes + modules). */
ZR_API zr_status zr_module_roles(zr_module_role *out, const zr_incidence *incidence, zr_mode mode,
                                 const zr_modules *modules, bool weighted, zr_error *err);

#endif
