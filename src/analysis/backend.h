/* The border to igraph: its error handler kept quiet, its graphs made from ours, its random numbers seeded.
 */
#ifndef ZEREN_ANALYSIS_BACKEND_H
#define ZEREN_ANALYSIS_BACKEND_H

#include "graph/two_mode.h"
#include "zeren/overlap.h"

/* Work on igraph values: what it needs and where it writes is in `task`. */
typedef igraph_error_t zr_backend_work(void *task);

/* Runs `work` with igraph's error handler silenced (igraph would abort) and put back afterwards. Others that
 * call igraph wait (graph/two_mode.h): `work` must not run anything that takes the lock again. */
zr_status zr_backend_run(zr_backend_work *work, void *task, zr_error *err);

/* The same with igraph's default random numbers replaced by ones seeded here, and put back. */
zr_status zr_backend_run_seeded(zr_backend_work *work, void *task, uint64_t seed, zr_error *err);

/* The ties of a projection; edge i is pair i. */
igraph_error_t zr_backend_projection(igraph_t *graph, const zr_projection *projection);

/* igraph multiplies weights and loses itself (or its end) where the products cannot be held: what it gets is
 * scaled by a power of two first. Only for what does not depend on the unit of weight. */
void zr_backend_scale(igraph_vector_t *weights);

/* Work on those ties and what they weigh (in their order, scaled). Runs inside zr_backend_run. */
typedef igraph_error_t zr_backend_ties_work(void *task, const igraph_t *graph,
                                            const igraph_vector_t *weights);
igraph_error_t zr_backend_ties(zr_backend_ties_work *work, void *task, const zr_projection *projection,
                               zr_weighting weighting);

/* An undirected or directed graph from `count` edges given as pairs; a plain copy of numbers into vectors. */
igraph_error_t zr_backend_graph(igraph_t *graph, uint32_t vertices, const uint32_t *from, const uint32_t *to,
                                size_t count, bool directed);
igraph_error_t zr_backend_vector(igraph_vector_t *vector, const double *values, size_t count);

#endif
