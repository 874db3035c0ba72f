/* Which ties of the projection are drawn: strong ones, and of every node the strongest. */
#ifndef ZEREN_RENDER_TIES_H
#define ZEREN_RENDER_TIES_H

#include "base/arena.h"
#include "zeren/overlap.h"

typedef struct zr_tie {
    uint32_t a, b; /* numbers of shown nodes */
    uint32_t shared;
    bool strong; /* drawn for its weight; else because it is the strongest of one of its nodes */
} zr_tie;

typedef struct zr_ties {
    zr_tie *tie;
    uint32_t count;
    uint32_t least;  /* ties of so many shared measures are drawn */
    size_t left_out; /* between shown nodes */
} zr_ties;

/* `shown` gives each node of the projection its number on the map, or ZR_NONE. `least` 0: as many ties as
 * read well, about one and a half for each of the `count` shown nodes. Ties by a, then b. O(pairs + nodes).
 */
bool zr_ties_choose(zr_ties *out, zr_arena *arena, const zr_projection *projection, const uint32_t *shown,
                    uint32_t count, uint32_t least);

#endif
