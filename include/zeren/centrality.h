/* Who stands where in the two-mode graph: degree, closeness, betweenness, eigenvector, hubs, PageRank,
 * BiRank.
 *
 * n units, m measures. Every figure is given for both modes, normalised within its mode, since a unit can
 * only reach measures directly and a measure only units. */
#ifndef ZEREN_CENTRALITY_H
#define ZEREN_CENTRALITY_H

#include "zeren/incidence.h"

/* What to compute; the rest of the result is NULL. */
enum {
    ZR_C_DEGREE = 1,      /* d_i / m; k_t / n */
    ZR_C_CLOSENESS = 2,   /* (m + 2(n − 1)) / Σ_v dist(i, v); (n + 2(m − 1)) / Σ */
    ZR_C_BETWEENNESS = 4, /* shortest paths through a node ÷ the most that its mode allows */
    ZR_C_EIGENVECTOR = 8, /* first singular vectors of B; both modes together have length 1 */
    ZR_C_ALL = 15
};

/* Nodes are numbered units first, then measures. Owned until zr_centrality_free. */
typedef struct zr_centrality {
    uint32_t units, measures;
    const double *degree;
    const double
        *closeness; /* times (reached / (N − 1)) where not all is reached, as NetworkX does; 0 alone */
    const double *betweenness;
    const double *betweenness_raw; /* unordered pairs; NULL with betweenness */
    const double *eigenvector; /* not negative; 0 outside the component(s) of the largest singular value */
    double singular_value;
    uint32_t components, largest; /* of the whole graph; nodes of the largest */
    uint32_t isolates;            /* nodes without a tie */
    bool converged;               /* of the eigenvector */
} zr_centrality;

/* `what`: ZR_C_ bits. Closeness and betweenness O((n + m) · cells) by our own searches from many sources at
 * once, ZR_LIMIT over 2^41 of that; components and the eigenvector come from igraph, O(steps · cells). */
ZR_API zr_status zr_centrality_measure(zr_centrality **out, const zr_incidence *incidence, unsigned what,
                                       zr_error *err);
ZR_API void zr_centrality_free(zr_centrality *centrality);

/* The largest betweenness that a node of the mode with `own` nodes can have (Borgatti & Everett 1997). */
ZR_API double zr_betweenness_most(uint32_t own, uint32_t others);

#endif
