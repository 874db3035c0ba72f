/* Rankings by iteration over the two-mode graph: PageRank, hubs and authorities, BiRank; and how much a
 * network is centred on its first. */
#ifndef ZEREN_RANKING_H
#define ZEREN_RANKING_H

#include "zeren/overlap.h"

typedef struct zr_ranking_options {
    bool weighted;  /* edges weigh what their cells weigh, else 1 */
    double damping; /* of PageRank, and α = β of BiRank: above 0, below 1; 0: 0.85 */
} zr_ranking_options;

/* Nodes are numbered units first, then measures. Owned until zr_ranking_free. */
typedef struct zr_ranking {
    uint32_t units, measures;
    const double *pagerank; /* on the undirected two-mode graph; all sum to 1 */
    const double *hits; /* hubs (units) and authorities (measures): first singular vectors, each mode sums to
                           1; 0 where there is no cell */
    const double
        *birank; /* u = α S v + (1 − α)/n, v = β Sᵀ u + (1 − β)/m, S = D_u^−½ W D_v^−½ (He et al. 2017) */
    bool converged; /* of BiRank: the change fell below 1e-12 within 10000 rounds */
} zr_ranking;

/* PageRank and HITS come from igraph. O(rounds · cells). */
ZR_API zr_status zr_ranking_measure(zr_ranking **out, const zr_incidence *incidence,
                                    const zr_ranking_options *options, zr_error *err);
ZR_API void zr_ranking_free(zr_ranking *ranking);

/* Freeman 1979: Σ (max − c_i) ÷ the most that it can be. False in `*_defined`, and 0, where that is 0. */
typedef struct zr_centralization {
    double two_mode;    /* degree within its mode: ÷ (n − 1)(m − 1) */
    double degree;      /* of the projection, ties unweighted: ÷ (n − 1)(n − 2) */
    double closeness;   /* of normalised closeness: ÷ (n − 1)(n − 2)/(2n − 3) */
    double betweenness; /* of normalised betweenness: ÷ (n − 1) */
    bool two_mode_defined, projection_defined;
    bool connected; /* the projection; else closeness uses NetworkX's rule */
} zr_centralization;

/* O(nodes · pairs); ZR_LIMIT over 2^41 of it. */
ZR_API zr_status zr_centralization_measure(zr_centralization *out, const zr_incidence *incidence,
                                           zr_mode mode, zr_error *err);

/* Freeman centralities of the projection, ties unweighted: degree/(n − 1), closeness (times reached/(n − 1)),
 * betweenness ÷ (n − 1)(n − 2)/2. Each array has room for all nodes, or is NULL. O(nodes · pairs), ZR_LIMIT
 * over 2^41. */
ZR_API zr_status zr_projection_centrality(const zr_projection *projection, double *degree, double *closeness,
                                          double *betweenness, zr_error *err);

#endif
