/* In which order to stand so that few lines cross. */
#ifndef ZEREN_RENDER_ORDER_H
#define ZEREN_RENDER_ORDER_H

#include "base/arena.h"

/* A column of `count` nodes beside a column whose order is fixed. Neighbours of node i are the places
 * neighbour[start[i]] … neighbour[start[i + 1] - 1] of the fixed column, rising. */
typedef struct zr_sides {
    uint32_t count;
    const uint32_t *start; /* count + 1 */
    const uint32_t *neighbour;
} zr_sides;

/* Orders the nodes: by the mean place of their neighbours (ties by number), then by exchanging two that stand
 * together while that removes crossings. Gives NULL when memory was refused. O(edges · sweeps), at most 24.
 */
uint32_t *zr_order_few_crossings(zr_arena *arena, const zr_sides *sides);

/* How many pairs of lines cross under an order. O(edges · log edges) would do; this is O(nodes · edges). */
uint64_t zr_order_crossings(const zr_sides *sides, const uint32_t *order);

#endif
