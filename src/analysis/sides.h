/* The incidence as two flat adjacencies, one a mode, so that every method serves units and measures alike. */
#ifndef ZEREN_ANALYSIS_SIDES_H
#define ZEREN_ANALYSIS_SIDES_H

#include "base/arena.h"
#include "zeren/incidence.h"

/* Lists may be read in steps of so many: there is room for as many behind the last one. */
enum { ZR_SIDE_SPARE = 8 };

/* The nodes of one mode, each with its neighbours in the other. */
typedef struct zr_side {
    uint32_t nodes, others;
    uint32_t *start; /* nodes + 1 */
    uint32_t *to;    /* start[nodes], ascending within a node */
    double *weight;  /* beside `to`: the cell's weight; or NULL */
} zr_side;

enum { ZR_UNITS, ZR_MEASURES };

/* side[ZR_UNITS] goes from units to measures, side[ZR_MEASURES] back. zr_sides_dispose gives it back. */
typedef struct zr_sides {
    zr_side side[2];
    uint32_t edges;
} zr_sides;

/* Cells of negative weight (or none) fail: no formula here has a meaning for them. O(rows + columns +
 * cells). */
zr_status zr_sides_make(zr_sides *out, const zr_incidence *incidence, zr_error *err);
/* The same from plain pairs in any order, without weights (`weight` is NULL then: every cell weighs 1). A
 * pair that comes twice is one cell. O(rows + columns + count), without sorting. */
zr_status zr_sides_from_pairs(zr_sides *out, uint32_t rows, uint32_t columns, const uint32_t *row,
                              const uint32_t *column, uint32_t count, zr_error *err);
void zr_sides_dispose(zr_sides *sides);

/* Work on the sides of an incidence, with room for what is needed on the way; both are given back after. */
typedef zr_status zr_sides_work(void *task, const zr_sides *sides, zr_arena *scratch, zr_error *err);
zr_status zr_sides_run(zr_sides_work *work, void *task, const zr_incidence *incidence, zr_error *err);

static inline uint32_t zr_degree(const zr_side *side, uint32_t node)
{
    return side->start[node + 1] - side->start[node];
}

/* The first place in `to` of the node's list that is not below `bound`; its end if all are. O(log degree). */
uint32_t zr_side_not_below(const zr_side *side, uint32_t node, uint32_t bound);

/* Is `other` a neighbour of `node`? O(log degree). */
bool zr_side_has(const zr_side *side, uint32_t node, uint32_t other);

/* Neighbours that two nodes share, from two ascending lists. O(sum of lengths), or O(short · log long). */
uint32_t zr_side_common(const zr_side *side, uint32_t a, uint32_t b);

/* Sum of the weights of a node's cells. */
double zr_strength(const zr_side *side, uint32_t node);

#endif
