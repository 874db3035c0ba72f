/* Shortest paths along ties with values: a tie of value w is w^−α long. */
#ifndef ZEREN_ANALYSIS_WALKS_VALUED_H
#define ZEREN_ANALYSIS_WALKS_VALUED_H

#include "analysis/ties.h"

/* Closeness (reached / Σ distances, times reached / (n − 1)) and betweenness (÷ (n − 1)(n − 2)/2) of every
 * node: Dijkstra's search from each, dependencies added up on the way back (Brandes 2001). Paths whose
 * lengths differ by less than 10^−10 of them are equally long. O(nodes · ties · log);
 * ZR_LIMIT where a length is no finite number above 0. */
zr_status zr_walks_valued(double *closeness, double *betweenness, const zr_ties *ties, double alpha,
                          zr_error *err);

#endif
