/* One-sided crossing minimisation: barycentre, then greedy switching (Eades & Kelly 1986). */
#include "render/order.h"

#include <stdlib.h>

#define SWEEPS 24

/* Crossings of the lines of u and v when u stands before v: pairs with u's neighbour after v's. Both lists
 * rise, so one walk counts them. */
static uint64_t crossings(const zr_sides *sides, uint32_t u, uint32_t v)
{
    uint64_t count = 0;
    uint32_t at = sides->start[v];
    for (uint32_t i = sides->start[u]; i < sides->start[u + 1]; i++) {
        while (at < sides->start[v + 1] && sides->neighbour[at] < sides->neighbour[i])
            at++;
        count += at - sides->start[v];
    }
    return count;
}

uint64_t zr_order_crossings(const zr_sides *sides, const uint32_t *order)
{
    uint64_t count = 0;
    for (uint32_t i = 0; i < sides->count; i++)
        for (uint32_t j = i + 1; j < sides->count; j++)
            count += crossings(sides, order[i], order[j]);
    return count;
}

typedef struct place {
    double mean;
    uint32_t node;
} place;

static int by_mean(const void *first, const void *second)
{
    const place *a = first, *b = second;
    if (a->mean != b->mean)
        return a->mean < b->mean ? -1 : 1;
    return a->node < b->node ? -1 : a->node > b->node;
}

static double mean_neighbour(const zr_sides *sides, uint32_t node)
{
    double sum = 0;
    uint32_t count = sides->start[node + 1] - sides->start[node];
    for (uint32_t i = sides->start[node]; i < sides->start[node + 1]; i++)
        sum += sides->neighbour[i];
    return count ? sum / count : 0;
}

static bool sweep(const zr_sides *sides, uint32_t *order)
{
    bool changed = false;
    for (uint32_t i = 0; i + 1 < sides->count; i++) {
        uint32_t u = order[i], v = order[i + 1];
        if (crossings(sides, v, u) < crossings(sides, u, v)) {
            order[i] = v;
            order[i + 1] = u;
            changed = true;
        }
    }
    return changed;
}

uint32_t *zr_order_few_crossings(zr_arena *arena, const zr_sides *sides)
{
    uint32_t *order = zr_arena_take(arena, sides->count, sizeof *order);
    place *places = zr_arena_take(arena, sides->count, sizeof *places);
    if (!order || !places)
        return NULL;
    for (uint32_t i = 0; i < sides->count; i++)
        places[i] = (place){mean_neighbour(sides, i), i};
    qsort(places, sides->count, sizeof *places, by_mean);
    for (uint32_t i = 0; i < sides->count; i++)
        order[i] = places[i].node;
    for (int i = 0; i < SWEEPS && sweep(sides, order); i++)
        continue;
    return order;
}
