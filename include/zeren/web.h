/* Weighted two-mode networks as ecology describes them: who is how specialised, how even and how dense the
 * web is (the indices of R bipartite). Units are its rows, the lower level; measures its columns, the higher.
 */
#ifndef ZEREN_WEB_H
#define ZEREN_WEB_H

#include "zeren/overlap.h"

/* Of one node i with cells w_ij, its sum W_i, the others' sums W_j, all W; p_ij = w_ij / W_i, q_j = W_j / W;
 * R nodes of the other mode that have a cell. */
typedef struct zr_web_node {
    uint32_t degree;                 /* d */
    double normalised_degree;        /* d / R */
    double weight;                   /* W_i: the node's strength in its plain sense */
    double strength;                 /* Σ_j w_ij / W_j: Bascompte et al. 2006 */
    double push_pull;                /* (strength − 1) / d: Vázquez et al. 2007 */
    double diversity, partners;      /* H = −Σ p ln p; e^H effective partners */
    double proportional_generality;  /* e^H / e^H(q) */
    double proportional_similarity;  /* Σ_j min(p_ij, q_j): Feinsinger et al. 1981 */
    double service;                  /* Σ_j (w_ij / W_j) (w_ij / W_i): pollination service, β = 1 */
    double pdi;                      /* Σ_j (1 − w_ij / max w_i) / (R − 1): Poisot et al. 2012 */
    double range;                    /* (R − d) / (R − 1): unused resources */
    double specificity;              /* coefficient of variation ÷ √R, 0 … 1: Julliard et al. 2006 */
    double d, d_min, d_max, d_prime; /* Σ p ln(p/q); (d − min)/(max − min): Blüthgen et al. 2006 */
    bool defined, spread, d_defined; /* it has a cell; R > 1 (pdi, range, specificity); max > min */
} zr_web_node;

/* Fills one a node of the mode. d_max is ln(W / W_i). d_min is what W_i whole interactions can at least have,
 * put one by one where they raise d least (as R bipartite); 0 where weights are not whole numbers. O(cells +
 * nodes · others); ZR_LIMIT over 2^32 of that. */
ZR_API zr_status zr_web_nodes(zr_web_node *out, const zr_incidence *incidence, zr_mode mode, zr_error *err);

/* What is said of each mode; means weigh a node by W_i. */
typedef struct zr_web_level {
    uint32_t nodes;        /* with a cell */
    double links;          /* mean d */
    double diversity;      /* mean H */
    double partners;       /* mean e^H: generality of columns, vulnerability of rows (Bersier et al. 2002) */
    double shared;         /* mean shared partners over all pairs */
    double overlap;        /* mean Morisita–Horn overlap over all pairs */
    double variance_ratio; /* Schluter 1984, of presences */
    bool pairs_defined, ratio_defined; /* two nodes; some presence varies */
} zr_web_level;

typedef struct zr_web {
    zr_web_level level[2]; /* by zr_mode */
    uint32_t links, compartments;
    double connectance;              /* L / (I J) */
    double asymmetry;                /* (J − I) / (I + J) */
    double links_per_node;           /* L / (I + J) */
    double linkage_density;          /* (generality + vulnerability) / 2: Bersier et al. 2002 */
    double weighted_connectance;     /* linkage density / (I + J) */
    double shannon;                  /* H2 = −Σ p ln p over all cells */
    double evenness;                 /* H2 / ln(I J) */
    double alatalo;                  /* (1/Σp² − 1) / (e^H2 − 1): Alatalo 1981 */
    double h2_min, h2_max, h2_prime; /* (max − H2)/(max − min): Blüthgen et al. 2006, whole interactions */
    double h2_max_real, h2_prime_real; /* max without whole numbers: H(rows) + H(columns) */
    double fisher; /* α of L = α ln(1 + W/α): Fisher, Corbet & Williams 1943; whole weights, some above 1 */
    bool defined, evenness_defined, alatalo_defined, h2_min_defined, h2_defined, h2_real_defined;
    bool fisher_defined;
} zr_web;

/* min fills the largest row and column first; max begins with the whole parts of what the margins expect and
 * puts the rest where it is missed most, with the one exchange that R bipartite makes where a cell dominates:
 * neither is proven to be the extreme. Of more than 46 340 nodes only H2 itself is
 * given; h2_defined only for whole weights and cells · interactions up to
 * 2^31. O(I J · interactions at most). */
ZR_API zr_status zr_web_measure(zr_web *out, const zr_incidence *incidence, zr_error *err);

/* How much of one mode is left while the other's nodes go one after the other: the area under the share that
 * still has a neighbour, by the rule of trapezes, 0 … 1 (Memmott, Waser & Price 2004; Burgos et al. 2007). It
 * is the mean over all orders, exact and without draws: among m nodes in any order the last of k is the (r)th
 * with chance C(r, k)/C(m, k) − C(r − 1, k)/C(m, k). Nodes without a cell are left out. */
typedef struct zr_robustness {
    double by_chance;               /* they go in any order */
    double most_first, least_first; /* by degree, those of one degree in any order */
    bool defined;                   /* there is a cell; else 0 */
} zr_robustness;

/* Of `mode`, when the other goes. O(cells). */
ZR_API zr_status zr_robustness_measure(zr_robustness *out, const zr_incidence *incidence, zr_mode mode,
                                       zr_error *err);

#endif
