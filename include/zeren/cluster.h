/* Groups of units that answer for the same measures: Leiden on the projection, and how sure each grouping is.
 */
#ifndef ZEREN_CLUSTER_H
#define ZEREN_CLUSTER_H

#include "zeren/overlap.h"

typedef struct zr_cluster_options {
    zr_weighting weighting;
    double resolution; /* γ; 0: 1 */
    uint64_t seed;
    uint32_t runs; /* of which the best is taken; 0: 20 */
} zr_cluster_options;

/* Clusters are numbered from 0 by size (largest first), then by their smallest node. A node without partners
 * is a cluster of its own. Owned until zr_clusters_free. */
typedef struct zr_clusters {
    uint32_t nodes, clusters;
    const uint32_t *cluster;  /* nodes */
    const uint32_t *size;     /* clusters */
    double modularity;        /* Q of the best run, with the resolution */
    double worst, mean;       /* Q of the other runs */
    uint32_t runs, best_runs; /* how many runs; in how many the best partition itself was found */
    const double
        *certainty; /* nodes: mean over its cluster's others of how often the two fell together; 1 alone */
    const uint32_t *together; /* nodes × nodes: in how many runs two fell together; NULL over 4096 nodes */
} zr_clusters;

/* Leiden (Traag, Waltman & van Eck 2019) for modularity with resolution γ:
 * Q = Σ_c (in_c / W − γ (strength_c / 2W)²), W the sum of all ties. O(runs · pairs · rounds).
 * Without any tie every node is alone and Q is 0. */
ZR_API zr_status zr_clusters_find(zr_clusters **out, const zr_projection *projection,
                                  const zr_cluster_options *options, zr_error *err);
ZR_API void zr_clusters_free(zr_clusters *clusters);

/* Q of any partition of the projection; 0 without ties. O(pairs + nodes). */
ZR_API zr_status zr_modularity(double *out, const zr_projection *projection, zr_weighting weighting,
                               double resolution, const uint32_t *cluster, zr_error *err);

#endif
