/* Greedy packing: grow one heap of boxes outwards, each to the cheapest place where it touches. */
#include "render/pack.h"

#include <math.h>
#include <stdlib.h>

typedef struct heap {
    zr_block *blocks;
    uint32_t *placed; /* in the order of placing */
    uint32_t placed_count, count;
    const uint32_t *start; /* bonds of each block, both ways */
    const zr_bond *bond;   /* a: the other block */
    double *pull;          /* sum of the bonds to what is placed */
    bool *done;
    double gap, aspect;
} heap;

static bool is_free(const heap *all, const zr_block *block, double x, double y)
{
    for (uint32_t i = all->placed_count; i-- > 0;) {
        const zr_block *other = &all->blocks[all->placed[i]];
        double dx = fabs(x - other->x), dy = fabs(y - other->y);
        if (dx < (block->width + other->width) / 2 + all->gap - 1e-6 &&
            dy < (block->height + other->height) / 2 + all->gap - 1e-6)
            return false;
    }
    return true;
}

/* Between a circle's and a square's: heaps with flat sides fill a sheet better than round ones. */
static double box_distance(double x, double y)
{
    return sqrt(sqrt(x * x * x * x + y * y * y * y));
}

static double cost_at(const heap *all, uint32_t number, double x, double y)
{
    double far = 0, weight = 0;
    for (uint32_t i = all->start[number]; i < all->start[number + 1]; i++) {
        const zr_bond *bond = &all->bond[i];
        const zr_block *other = &all->blocks[bond->a];
        if (!all->done[bond->a])
            continue;
        far += bond->weight * hypot((x - other->x) / all->aspect, y - other->y);
        weight += bond->weight;
    }
    double middle = box_distance(x / all->aspect, y);
    return weight > 0 ? 0.4 * far / weight + 0.6 * middle : middle;
}

/* Quarters of a point: the last digit of a machine's arithmetic must not decide anything. */
static double on_grid(double value)
{
    return floor(value * 4 + 0.5) / 4;
}

/* Nine places along each side of a standing block. */
static void try_around(const heap *all, uint32_t number, const zr_block *other, double *best)
{
    zr_block *block = &all->blocks[number];
    double reach_x = (block->width + other->width) / 2 + all->gap;
    double reach_y = (block->height + other->height) / 2 + all->gap;
    for (int side = 0; side < 4; side++) {
        for (int step = -4; step <= 4; step++) {
            double slide_x = on_grid(reach_x * step / 4), slide_y = on_grid(reach_y * step / 4);
            double x = other->x + (side == 0 ? reach_x : side == 1 ? -reach_x : slide_x);
            double y = other->y + (side == 2 ? reach_y : side == 3 ? -reach_y : slide_y);
            double cost = cost_at(all, number, x, y);
            if (cost < *best - 1e-9 && is_free(all, block, x, y)) {
                *best = cost;
                block->x = x;
                block->y = y;
            }
        }
    }
}

static void place(heap *all, uint32_t number)
{
    double best = INFINITY;
    zr_block *block = &all->blocks[number];
    block->x = block->y = 0;
    for (uint32_t i = 0; i < all->placed_count; i++) {
        zr_block other = all->blocks[all->placed[i]];
        try_around(all, number, &other, &best);
    }
    all->done[number] = true;
    all->placed[all->placed_count++] = number;
    for (uint32_t i = all->start[number]; i < all->start[number + 1]; i++)
        all->pull[all->bond[i].a] += all->bond[i].weight;
}

static uint32_t most_pulled(const heap *all)
{
    uint32_t best = ZR_NONE;
    for (uint32_t i = 0; i < all->count; i++) {
        if (!all->done[i] && (best == ZR_NONE || all->pull[i] > all->pull[best]))
            best = i;
    }
    return best;
}

/* Bonds of each block as the other end and the weight, by block. */
static bool list_bonds(zr_arena *arena, heap *all, const zr_bond *bonds, size_t count)
{
    uint32_t *start = zr_arena_take(arena, (size_t)all->count + 2, sizeof *start);
    zr_bond *list = zr_arena_take(arena, 2 * count, sizeof *list);
    if (!start || !list)
        return false;
    for (size_t i = 0; i < count; i++) {
        start[bonds[i].a + 2]++;
        start[bonds[i].b + 2]++;
    }
    for (uint32_t i = 2; i < all->count + 2; i++)
        start[i] += start[i - 1];
    for (size_t i = 0; i < count; i++) {
        list[start[bonds[i].a + 1]++] = (zr_bond){bonds[i].b, 0, bonds[i].weight};
        list[start[bonds[i].b + 1]++] = (zr_bond){bonds[i].a, 0, bonds[i].weight};
    }
    all->start = start;
    all->bond = list;
    return true;
}

bool zr_pack(zr_arena *arena, zr_block *blocks, uint32_t count, const zr_bond *bonds, size_t bond_count,
             double gap, double aspect)
{
    heap all = {.blocks = blocks, .count = count, .gap = gap, .aspect = aspect};
    all.placed = zr_arena_take(arena, count, sizeof *all.placed);
    all.pull = zr_arena_take(arena, count, sizeof *all.pull);
    all.done = zr_arena_take(arena, count, sizeof *all.done);
    if (!all.placed || !all.pull || !all.done || !list_bonds(arena, &all, bonds, bond_count))
        return false;
    for (uint32_t i = 0; i < count; i++) {
        blocks[i].width = ceil(blocks[i].width);
        blocks[i].height = ceil(blocks[i].height);
    }
    for (uint32_t i = 0; i < count; i++)
        place(&all, i == 0 ? 0 : most_pulled(&all));
    return true;
}
