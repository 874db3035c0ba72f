/* The ties between units as a network of one mode: centralities of each unit, and how closed the network is,
 * with and without the ties' values. Of one-mode data this is the network itself. */
#ifndef ZEREN_NETWORK_H
#define ZEREN_NETWORK_H

#include "zeren/overlap.h"

typedef struct zr_network_node {
    uint32_t partners;
    double degree;          /* partners / (n − 1) */
    double strength;        /* sum of its ties' values */
    double closeness;       /* reached / Σ distances, times reached / (n − 1) */
    double betweenness;     /* ÷ (n − 1)(n − 2)/2 */
    double betweenness_raw; /* pairs, unordered */
    double harmonic; /* Σ 1/distance over those reached ÷ (n − 1): Opsahl 2010 for unconnected networks */
    double eigenvector;  /* by the ties' values; all together of length 1 */
    double clustering;   /* ties among partners ÷ pairs of partners: Watts & Strogatz 1998 */
    double barrat;       /* Barrat et al. 2004: pairs weighed by the two ties' mean value */
    bool closed_defined; /* two partners; else clustering and barrat are 0 */
} zr_network_node;

/* Opsahl & Panzarasa 2009: triplets weighed by am, gm, max or min of their two ties; closed over all. */
typedef enum zr_triplet {
    ZR_TRIPLET_PLAIN,
    ZR_TRIPLET_AM,
    ZR_TRIPLET_GM,
    ZR_TRIPLET_MAX,
    ZR_TRIPLET_MIN,
    ZR_TRIPLETS
} zr_triplet;

typedef struct zr_network_whole {
    double clustering[ZR_TRIPLETS]; /* plain is transitivity */
    bool defined;                   /* there is a triplet */
    bool harmonic_defined;          /* nodes · ties up to 2^36 */
    double mean_clustering;         /* of nodes where it is defined */
    uint32_t mean_of;
    double density; /* ties / pairs */
} zr_network_whole;

/* k^(1−α) s^α of a node with k ties of strength s (Opsahl, Agneessens & Skvoretz 2010): α = 0 counts ties, 1
 * adds up their weights. 0 for a node without ties. */
ZR_API double zr_degree_alpha(double ties, double strength, double alpha);

/* Closeness and betweenness along ties that are w^−α long, w what they weigh (Opsahl, Agneessens & Skvoretz
 * 2010): α = 0 is the plain one of both, 1 that of Dijkstra 1959 and Newman 2001. Same conventions as above;
 * one a node. O(nodes · ties · log); ZR_LIMIT over 2^32 nodes · ties, or where a length cannot be
 * held. */
ZR_API zr_status zr_network_alpha(double *closeness, double *betweenness, const zr_projection *projection,
                                  zr_weighting weighting, double alpha, zr_error *err);

/* Fills one a node, and the whole. The eigenvector comes from igraph. O(nodes · ties + Σ partners²); ZR_LIMIT
 * over 2^41 of the one and 2^36 of the other. */
ZR_API zr_status zr_network_measure(zr_network_node *out, zr_network_whole *whole,
                                    const zr_projection *projection, zr_weighting weighting, zr_error *err);

#endif
