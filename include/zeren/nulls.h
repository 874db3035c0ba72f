/* What chance would make of the same margins: random matrices with the same row and column sums, and the
 * matrix of most entropy that has them on average. */
#ifndef ZEREN_NULLS_H
#define ZEREN_NULLS_H

#include "zeren/incidence.h"

/* A walk over all 0/1 matrices with the margins of one, each equally likely in the long run: curveball trades
 * (Strona et al. 2014) done as in fastball (Godard & Neal 2022). Weights and roles are not kept: cells
 * weigh 1. */
typedef struct zr_shuffle zr_shuffle;

/* Starts at the given matrix. O(cells). */
ZR_API zr_status zr_shuffle_new(zr_shuffle **out, const zr_incidence *incidence, uint64_t seed,
                                zr_error *err);
ZR_API void zr_shuffle_free(zr_shuffle *shuffle);

/* So many trades; 0: five for each node of the smaller mode, ten times as many before the first draw.
 * O(trades · mean degree). */
ZR_API void zr_shuffle_draw(zr_shuffle *shuffle, uint64_t trades);

/* The matrix as it stands, until the next draw; names are those of the original. O(cells). */
ZR_API const zr_incidence *zr_shuffle_matrix(zr_shuffle *shuffle);

/* The bipartite configuration model (Saracco et al. 2015): p_it = x_i y_t / (1 + x_i y_t) with Σ_t p_it = d_i
 * and Σ_i p_it = k_t. Nodes of one degree are alike, so it is kept by classes of degree. Owned until
 * zr_bicm_free. */
typedef struct zr_bicm {
    uint32_t unit_classes, measure_classes;
    const uint32_t *unit_class, *measure_class;   /* of each unit, of each measure */
    const uint32_t *unit_degree, *measure_degree; /* of each class, ascending */
    const uint32_t *unit_count, *measure_count;   /* nodes in each class */
    const double *p;                              /* unit_classes × measure_classes */
    double residual;                              /* largest |Σ p − degree| */
    uint32_t rounds;
    bool converged; /* residual below 1e-8 × (1 + the largest degree) */
} zr_bicm;

/* Newton's method on the logarithms, by classes; cells that the margins force to 0 or 1 are set first where
 * rows or columns are empty or full. O(rounds · classes of one mode × those of the other, squared for the
 * fewer). */
ZR_API zr_status zr_bicm_fit(zr_bicm **out, const zr_incidence *incidence, zr_error *err);
ZR_API void zr_bicm_free(zr_bicm *bicm);

static inline double zr_bicm_p(const zr_bicm *bicm, uint32_t unit, uint32_t measure)
{
    return bicm->p[(size_t)bicm->unit_class[unit] * bicm->measure_classes + bicm->measure_class[measure]];
}

#endif
