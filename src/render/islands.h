/* Groups as islands on a sheet: near those they share work with, none touching, the sheet well filled. */
#ifndef ZEREN_RENDER_ISLANDS_H
#define ZEREN_RENDER_ISLANDS_H

#include "render/hull.h"

/* One island; `at` is what its polygon is moved by. */
typedef struct zr_island {
    zr_polygon polygon; /* around (0, 0) */
    zr_point at;
    zr_point low, high; /* corners of the polygon's box, before it is moved */
} zr_island;

/* Places one after the other, each where it touches no other, the bounding box of all stays small and near
 * `aspect`, and its bonded islands are near. Of several orders (largest first, the first three in all orders)
 * the one with the smallest sheet is kept. False when memory was refused.
 * O(orders · count² · directions · corners²). */
bool zr_islands_place(zr_arena *arena, zr_island *islands, uint32_t count, const zr_bond *bonds,
                      size_t bond_count, double gap, double aspect);

#endif
