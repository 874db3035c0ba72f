/* The duties of every measure. */
#ifndef ZEREN_GRAPH_DUTY_INDEX_H
#define ZEREN_GRAPH_DUTY_INDEX_H

#include "base/arena.h"
#include "zeren/graph.h"

/* duties[start[m] … start[m + 1]) are the duties of measure m, in the graph's order. Lives in the arena. */
typedef struct zr_duty_index {
    uint32_t *start;  /* measures + 2 */
    uint32_t *duties; /* the graph's duties, by measure */
} zr_duty_index;

/* Counting sort, O(measures + duties); false without memory. */
bool zr_duty_index_make(zr_duty_index *index, const zr_graph *graph, zr_arena *arena);

#endif
