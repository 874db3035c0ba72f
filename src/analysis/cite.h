/* Where a measure stands and what it is called: a.txt:41 （七）强化转化激励. */
#ifndef ZEREN_ANALYSIS_CITE_H
#define ZEREN_ANALYSIS_CITE_H

#include "base/buffer.h"
#include "zeren/graph.h"

/* Adds it, with a mark before all but the first. */
void zr_cite_measure(zr_buffer *out, const zr_graph *graph, uint32_t measure);

#endif
