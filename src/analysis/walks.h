/* Shortest paths from all nodes of an unweighted, undirected graph, many sources at a time. */
#ifndef ZEREN_ANALYSIS_WALKS_H
#define ZEREN_ANALYSIS_WALKS_H

#include "zeren/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An adjacency that somebody else owns: each tie stands at both its ends, no loops, no doubles. */
typedef struct zr_walks {
    uint32_t nodes;
    const size_t *start; /* nodes + 1 */
    const uint32_t *to;
} zr_walks;

/* Which instructions to use; the results are the same to the last digit. */
typedef enum zr_vectors { ZR_VECTORS_PLAIN, ZR_VECTORS_AVX2, ZR_VECTORS_AVX512, ZR_VECTORS_BEST } zr_vectors;

/* Betweenness over unordered pairs, by Brandes' accumulation for 16 sources at once. Both cores where
 * compiled with OpenMP; the same digits with any number of threads. ZR_LIMIT when nodes × ties are over 2^41.
 * O(nodes · ties). */
zr_status zr_walks_betweenness(double *out, const zr_walks *graph, zr_vectors vectors, zr_error *err);

/* For each node the sum of its distances to all that it reaches, and how many these are, by searches from 512
 * sources at once, a bit each. Sums are exact. O(nodes · ties · levels ÷ 512). */
zr_status zr_walks_distances(uint64_t *sum, uint32_t *reached, const zr_walks *graph, zr_vectors vectors,
                             zr_error *err);

/* An order in which neighbours stand near one another: by search from the first node of each part. Searches
 * whose sources are near visit nodes at the same levels, so that their lanes are full. `order` has room for
 * all nodes. */
zr_status zr_walks_order(uint32_t *order, const zr_walks *graph, zr_error *err);

/* Connected parts, isolates counted. O(nodes + ties). */
zr_status zr_walks_parts(uint32_t *count, const zr_walks *graph, zr_error *err);

#endif
