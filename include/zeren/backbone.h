/* Which ties of the projection are more than chance would make: backbones under six null models. */
#ifndef ZEREN_BACKBONE_H
#define ZEREN_BACKBONE_H

#include "zeren/overlap.h"

/* What is held fixed while the rest is left to chance. */
typedef enum zr_backbone_model {
    ZR_B_SDSM,      /* row and column sums on average: P(PoissonBinomial({p_it p_jt}) ≥ w), exact */
    ZR_B_SDSM_RNA,  /* the same by the refined normal approximation, as R's backbone gives it */
    ZR_B_FDSM,      /* row and column sums exactly: (r + 1)/(N + 1) over N random matrices */
    ZR_B_FIXEDROW,  /* row sums exactly: hypergeometric(w; d_i, m − d_i, d_j) */
    ZR_B_FIXEDCOL,  /* column sums exactly: Poisson-binomial with p_t = k_t (k_t − 1) / (n (n − 1)) */
    ZR_B_FIXEDFILL, /* the number of cells alone */
    ZR_BACKBONES
} zr_backbone_model;
ZR_API const char *zr_backbone_name(zr_backbone_model model); /* "sdsm" … */
ZR_API bool zr_backbone_read(zr_backbone_model *out, zr_span name);
ZR_API zr_words zr_backbone_title(zr_backbone_model model);

/* How p-values are adjusted for the number of pairs tested. */
typedef enum zr_adjustment {
    ZR_ADJUST_BH,
    ZR_ADJUST_HOLM,
    ZR_ADJUST_BONFERRONI,
    ZR_ADJUST_NONE,
    ZR_ADJUST_HOCHBERG,
    ZR_ADJUST_BY,
    ZR_ADJUSTMENTS
} zr_adjustment;
ZR_API const char *zr_adjustment_name(zr_adjustment adjustment);  /* "BH", "holm" …, as R's p.adjust */
ZR_API bool zr_adjustment_read(zr_adjustment *out, zr_span name); /* also "bh", "by" */

typedef struct zr_backbone_options {
    zr_backbone_model model;
    double level; /* ties with adjusted p below it are kept; 0: 0.05 */
    zr_adjustment adjustment;
    uint64_t seed;
    uint32_t draws; /* of FDSM; 0: enough for one p to pass an adjustment, 1000 at least, within 1e8 steps */
} zr_backbone_options;

/* One p-value a pair of the projection, in its order. All n(n − 1)/2 pairs count as tested; those that share
 * nothing have p = 1. Owned until zr_backbone_free. */
typedef struct zr_backbone {
    size_t pairs;
    const double *p; /* P(as many shared or more) */
    const double *adjusted;
    const bool *kept; /* adjusted < level */
    size_t kept_count;
    double tests;             /* n (n − 1)/2 */
    uint32_t draws;           /* of FDSM, else 0 */
    double monte_carlo_error; /* largest standard error of a p of FDSM, else 0 */
    double residual;          /* of the configuration model of SDSM, else 0 */
    bool converged;
} zr_backbone;

/* SDSM: O(kinds of pairs · trials), kinds by degrees and shared; FDSM: O(draws · Σ k²), ZR_LIMIT over 8192
 * nodes; the others O(kinds of pairs · terms). */
ZR_API zr_status zr_backbone_extract(zr_backbone **out, const zr_incidence *incidence,
                                     const zr_projection *projection, const zr_backbone_options *options,
                                     zr_error *err);
ZR_API void zr_backbone_free(zr_backbone *backbone);

/* Adjusts `count` of `tests` p-values, the others being 1. O(count log count). */
ZR_API zr_status zr_p_adjust(double *adjusted, const double *p, size_t count, double tests,
                             zr_adjustment adjustment, zr_error *err);

#endif
