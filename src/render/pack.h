/* Boxes side by side without overlap, those that belong together near each other. */
#ifndef ZEREN_RENDER_PACK_H
#define ZEREN_RENDER_PACK_H

#include "base/arena.h"

/* A box to place; x, y is its centre. */
typedef struct zr_block {
    double width, height;
    double x, y;
} zr_block;

/* Two blocks that should stand near each other. */
typedef struct zr_bond {
    uint32_t a, b;
    double weight;
} zr_bond;

/* Places blocks around (0, 0) with at least `gap` between any two. The first block stands in the middle; then
 * always the block most bonded to what stands there (ties: the smaller number) goes to the free place, of
 * those that touch a standing block, that is nearest to its partners and to the middle. `aspect` is width to
 * height of the whole. Widths and heights are rounded up to whole points. At most ZR_PACK_MOST blocks.
 * O(count² · free places) and far less in practice. */
#define ZR_PACK_MOST 600
bool zr_pack(zr_arena *arena, zr_block *blocks, uint32_t count, const zr_bond *bonds, size_t bond_count,
             double gap, double aspect);

#endif
