/* Two graphs side by side: what a plan would change in the whole. */
#ifndef ZEREN_OUTLOOK_H
#define ZEREN_OUTLOOK_H

#include "zeren/frame.h"
#include "zeren/graph.h"

/* Rows: measures, unowned, with one unit alone (single points of failure), units, duties, flags, the largest
 * load and lead and whose, Gini of both, clusters (Leiden, seed) and modularity; columns: before, after. Each
 * row is the same formula as the load and cluster methods use. Where more pairs of units share something than
 * are kept (the ZR_LIMIT of zr_projection_make), the cells of clusters and modularity stay empty: of a plan
 * for a large graph the other figures are told all the same. Any other refusal is handed on. The frame is the
 * caller's. O(loads + flags + pairs of both). */
ZR_API zr_status zr_outlook_frame(zr_frame **out, const zr_graph *before, const zr_graph *after,
                                  uint64_t seed, zr_error *err);

/* Flags side by side: those of the one that the other does not have, and those of both. O(flags of both · log
 * units), and what zr_flags_find costs. */
ZR_API zr_status zr_flags_shift_frame(zr_frame **out, const zr_graph *before, const zr_graph *after,
                                      zr_error *err);

/* Measures that one unit alone answers for, before or after but not both. O(measures and duties of
 * both). */
ZR_API zr_status zr_alone_shift_frame(zr_frame **out, const zr_graph *before, const zr_graph *after,
                                      zr_error *err);

#endif
