/* Networks side by side: documents, places, years, files. Rows are aligned by their names: by unit, or across
 * places by sector (cut the incidences with ZR_ROWS_SECTORS). */
#ifndef ZEREN_COMPARE_H
#define ZEREN_COMPARE_H

#include "zeren/method.h"

typedef struct zr_network {
    zr_span name; /* borrowed, as is the incidence */
    const zr_incidence *incidence;
} zr_network;

/* Units that some but not all of the networks have, of networks that are all of one mode; else 0. QAP leaves
 * them out: a list of ties does not name actors without any. O(all rows). */
ZR_API zr_status zr_network_left_out(uint32_t *out, const zr_network *networks, uint32_t count,
                                     zr_error *err);

/* A value that may not exist. */
typedef struct zr_maybe {
    double value; /* 0 where not defined */
    bool defined;
} zr_maybe;

/* Parts of one incidence: its documents, the places or the years of these. Owned until zr_split_free; the
 * names point into the graph. */
typedef enum zr_split_by { ZR_SPLIT_DOCUMENTS, ZR_SPLIT_PLACES, ZR_SPLIT_YEARS } zr_split_by;
typedef struct zr_split {
    const zr_network *network; /* documents and places in the graph's order, years ascending; "-": unknown */
    uint32_t count;
    const zr_span *empty; /* names of the parts left out: nothing of the incidence is in them */
    uint32_t empty_count;
} zr_split;
/* Each part has the rows and columns that have a cell in it; of one-mode data every row. ZR_BAD_INPUT for a
 * plain matrix. O(parts · rows + cells). */
ZR_API zr_status zr_split_make(zr_split **out, const zr_incidence *incidence, zr_split_by by, zr_error *err);
ZR_API void zr_split_free(zr_split *split);

/* What ties of two networks are compared. */
typedef enum zr_link_kind {
    ZR_LINKS_TIES,  /* two units share a measure */
    ZR_LINKS_LEADS, /* one leads the other */
    ZR_LINKS_DUTIES /* a unit answers for a measure: for files about the same measures */
} zr_link_kind;

/* Poisot et al. 2012, with Whittaker's measure (b + c)/(2a + b + c) as in betalink. */
typedef struct zr_beta {
    zr_maybe wn; /* all links: dissimilarity */
    zr_maybe os; /* links among nodes that both have: rewiring */
    zr_maybe st; /* the rest, wn − os: turnover of nodes; os counts as 0 where it is not defined */
    zr_maybe s;  /* nodes */
    uint32_t shared_nodes, nodes_a, nodes_b; /* of units */
    uint64_t shared_links, only_a, only_b;   /* of links */
    uint64_t rewired_a, rewired_b;           /* of these only in one, though both nodes are in both */
} zr_beta;
/* O((links + nodes) · log) of both. */
ZR_API zr_status zr_beta_measure(zr_beta *out, const zr_incidence *a, const zr_incidence *b,
                                 zr_link_kind kind, zr_error *err);

/* Portrait divergence (Bagrow & Bollt 2019): Jensen–Shannon divergence (base 2) of the two portraits B_lk,
 * the number of nodes with k nodes at distance l. `program` weighs P ∝ k B_lk, as the authors' program does;
 * `paper` has P(k, l) = B_lk / N · Σ_k' k' B_lk' / Σ_c n_c², as printed. ZR_LIMIT over 2^35 steps. O(nodes ·
 * ties). */
typedef struct zr_divergence {
    double program, paper;
    bool defined; /* both have nodes */
} zr_divergence;
/* On the projections, ties unweighted. */
ZR_API zr_status zr_portrait_of_units(zr_divergence *out, const zr_projection *a, const zr_projection *b,
                                      zr_error *err);
/* On the two-mode graphs. */
ZR_API zr_status zr_portrait_two_mode(zr_divergence *out, const zr_incidence *a, const zr_incidence *b,
                                      zr_error *err);

/* NetSimile (Berlingerio et al. 2012): Canberra distance of 35 numbers: median, mean, standard deviation,
 * skewness and kurtosis of seven features of the nodes of the projection. O(Σ partners²). */
ZR_API zr_status zr_netsimile(double *out, const zr_projection *a, const zr_projection *b, zr_error *err);

/* The report table of coordination studies. */
typedef enum zr_profile_value {
    ZR_P_UNITS,
    ZR_P_MEASURES,
    ZR_P_DUTIES,
    ZR_P_DENSITY,
    ZR_P_PER_UNIT,
    ZR_P_PER_MEASURE,
    ZR_P_REDUNDANCY,
    ZR_P_GINI,
    ZR_P_GINI_LEAD,
    ZR_P_COMPONENTS,
    ZR_P_LARGEST,
    ZR_P_TIES,
    ZR_P_TIE_DENSITY,
    ZR_P_TIE_STRENGTH,
    ZR_P_DISTANCE,
    ZR_P_DIAMETER,
    ZR_P_CLUSTERING,
    ZR_P_TRANSITIVITY,
    ZR_P_OPSAHL,
    ZR_P_NODF,
    ZR_P_DEGREE,
    ZR_P_CLOSENESS,
    ZR_P_BETWEENNESS, /* centralization */
    ZR_P_CORE,
    ZR_P_CORE_UNITS,
    ZR_P_CLUSTERS,
    ZR_P_MODULARITY,
    ZR_P_CONSTRAINT,
    ZR_P_EFFECTIVE_SIZE,
    ZR_P_CONNECTEDNESS,
    ZR_P_HIERARCHY,
    ZR_P_EFFICIENCY,
    ZR_P_LUBNESS,
    ZR_P_BREADTH,
    ZR_P_DEPTH,
    ZR_PROFILE_VALUES
} zr_profile_value;
typedef struct zr_profile {
    zr_maybe value[ZR_PROFILE_VALUES];
} zr_profile;
ZR_API zr_column zr_profile_column(zr_profile_value value);
/* `seed` for clusters and core. What is too large to be computed stays undefined. The cost of the methods of
 * the same names: O(nodes · ties) and their draws. */
ZR_API zr_status zr_profile_measure(zr_profile *out, const zr_incidence *incidence, uint64_t seed,
                                    zr_error *err);

/* One comparison. As zr_method, but over several networks; what is told of one that is made of a single
 * network too is told of the method of its name. */
typedef struct zr_contrast {
    const char *name;
    zr_words title;
    zr_words formula, source, cost, conventions; /* or all empty: the method's */
    unsigned takes; /* as zr_method */
    uint32_t least; /* networks that it needs */
    zr_status (*run)(zr_frame **out, const zr_network *networks, uint32_t count,
                     const zr_method_options *options, zr_error *err);
} zr_contrast;
ZR_API const zr_contrast *zr_contrasts(uint32_t *count);
ZR_API const zr_contrast *zr_contrast_find(zr_span name);       /* or NULL */
ZR_API zr_method zr_contrast_told(const zr_contrast *contrast); /* what is told of it; run is NULL */
/* Runs one by its name; ZR_BAD_INPUT for a name that is not in the list or too few networks. */
ZR_API zr_status zr_contrast_run(zr_frame **out, const char *name, const zr_network *networks, uint32_t count,
                                 const zr_method_options *options, zr_error *err);

#endif
