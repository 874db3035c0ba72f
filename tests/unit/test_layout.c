/* Ordering, packing, hulls and islands, against their definitions. */
#include "render/islands.h"
#include "render/order.h"

#include <criterion/criterion.h>
#include <math.h>

static zr_arena arena;

static void clear(void)
{
    zr_arena_free(&arena);
}

TestSuite(layout, .fini = clear);

static uint32_t dice(uint64_t *state, uint32_t sides)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((*state >> 33) % sides);
}

/* --- order --- */

/* Random neighbours, rising. */
static zr_sides random_sides(uint32_t count, uint32_t across, uint64_t seed)
{
    uint32_t *start = zr_arena_take(&arena, count + 1, sizeof *start), edges = 0;
    uint32_t *neighbour = zr_arena_take(&arena, (size_t)count * across, sizeof *neighbour);
    for (uint32_t i = 0; i < count; i++) {
        start[i] = edges;
        for (uint32_t k = 0; k < across; k++)
            if (dice(&seed, 3) == 0)
                neighbour[edges++] = k;
    }
    start[count] = edges;
    return (zr_sides){count, start, neighbour};
}

/* The definition: two lines cross when their ends stand in opposite order. */
static uint64_t count_crossings(const zr_sides *sides, const uint32_t *order)
{
    uint64_t count = 0;
    for (uint32_t i = 0; i < sides->count; i++)
        for (uint32_t j = i + 1; j < sides->count; j++)
            for (uint32_t a = sides->start[order[i]]; a < sides->start[order[i] + 1]; a++)
                for (uint32_t b = sides->start[order[j]]; b < sides->start[order[j] + 1]; b++)
                    count += sides->neighbour[a] > sides->neighbour[b];
    return count;
}

Test(layout, crossings_are_counted_as_defined_and_are_few)
{
    for (uint64_t seed = 1; seed < 30; seed++) {
        zr_sides sides = random_sides(3 + seed % 12, 9, seed);
        uint32_t *order = zr_order_few_crossings(&arena, &sides), plain[20], seen = 0;
        for (uint32_t i = 0; i < sides.count; i++) {
            plain[i] = i;
            seen |= 1u << order[i];
        }
        cr_expect_eq(seen, (1u << sides.count) - 1, "not a permutation");
        cr_expect_eq(zr_order_crossings(&sides, order), count_crossings(&sides, order));
        cr_expect_leq(count_crossings(&sides, order), count_crossings(&sides, plain));
    }
}

Test(layout, an_order_without_crossings_is_found)
{
    static const uint32_t start[] = {0, 1, 2, 3, 4}, neighbour[] = {3, 1, 0, 2};
    zr_sides sides = {4, start, neighbour};
    cr_assert_eq(zr_order_crossings(&sides, zr_order_few_crossings(&arena, &sides)), 0);
}

/* --- packing --- */

Test(layout, packed_blocks_keep_their_distance)
{
    uint64_t seed = 7;
    for (uint32_t count = 1; count < 120; count = count * 2 + 1) {
        zr_block *blocks = zr_arena_take(&arena, count, sizeof *blocks);
        zr_bond *bonds = zr_arena_take(&arena, 2 * count, sizeof *bonds);
        for (uint32_t i = 0; i < count; i++) {
            blocks[i] =
                (zr_block){.width = 10 + dice(&seed, 900) / 10.0, .height = 8 + dice(&seed, 500) / 10.0};
            bonds[2 * i] = (zr_bond){i, (i + 1) % count, 1};
            bonds[2 * i + 1] = (zr_bond){i, dice(&seed, count), 2};
        }
        cr_assert(zr_pack(&arena, blocks, count, bonds, 2 * (size_t)count, 9, 1.4));
        for (uint32_t i = 0; i < count; i++)
            for (uint32_t j = i + 1; j < count; j++) {
                double dx = fabs(blocks[i].x - blocks[j].x) - (blocks[i].width + blocks[j].width) / 2;
                double dy = fabs(blocks[i].y - blocks[j].y) - (blocks[i].height + blocks[j].height) / 2;
                cr_expect(dx > 8.99 || dy > 8.99, "%u and %u of %u: %.2f, %.2f apart", i, j, count, dx, dy);
            }
    }
}

Test(layout, bonded_blocks_stand_near_each_other)
{
    zr_block blocks[40];
    for (int i = 0; i < 40; i++)
        blocks[i] = (zr_block){.width = 30, .height = 30};
    zr_bond bond = {0, 39, 1};
    cr_assert(zr_pack(&arena, blocks, 40, &bond, 1, 5, 1));
    cr_expect_lt(hypot(blocks[0].x - blocks[39].x, blocks[0].y - blocks[39].y), 40);
}

/* --- hulls --- */

static bool is_inside(const zr_polygon *polygon, double x, double y)
{
    for (uint32_t i = 0; i < polygon->count; i++) {
        zr_point corner = polygon->corner[i], out = polygon->outward[i];
        if ((x - corner.x) * out.x + (y - corner.y) * out.y > 1e-6)
            return false;
    }
    return true;
}

static zr_polygon hull_of(const zr_block *blocks, uint32_t count)
{
    zr_polygon polygon;
    cr_assert(zr_hull_around(&polygon, &arena, blocks, count));
    return polygon;
}

Test(layout, a_hull_holds_all_its_blocks)
{
    uint64_t seed = 3;
    zr_block blocks[25];
    for (uint32_t i = 0; i < 25; i++)
        blocks[i] =
            (zr_block){10 + dice(&seed, 50), 10 + dice(&seed, 30), dice(&seed, 400), dice(&seed, 300)};
    zr_polygon hull = hull_of(blocks, 25);
    for (uint32_t i = 0; i < 25; i++)
        for (int corner = 0; corner < 4; corner++)
            cr_expect(is_inside(&hull, blocks[i].x + (corner & 1 ? 0.5 : -0.5) * blocks[i].width,
                                blocks[i].y + (corner & 2 ? 0.5 : -0.5) * blocks[i].height));
}

Test(layout, an_outline_keeps_its_distance_all_around)
{
    zr_block block = {100, 50, 0, 0};
    zr_polygon hull = hull_of(&block, 1);
    uint32_t count;
    zr_point *outline = zr_hull_outline(&arena, &hull, 12, &count);
    cr_assert_eq(count % 3, 1);
    for (uint32_t i = 0; i < count; i += 3) { /* ends of the pieces lie on it */
        double dx = fmax(0, fabs(outline[i].x) - 50), dy = fmax(0, fabs(outline[i].y) - 25);
        cr_expect_float_eq(hypot(dx, dy), 12, 1e-6);
    }
}

Test(layout, polygons_touch_when_nearer_than_the_distance)
{
    zr_block block = {100, 50, 0, 0};
    zr_polygon hull = hull_of(&block, 1);
    cr_expect(zr_hull_touch(&hull, &hull, (zr_point){109, 0}, 10));
    cr_expect_not(zr_hull_touch(&hull, &hull, (zr_point){110, 0}, 10));
    cr_expect(zr_hull_touch(&hull, &hull, (zr_point){10, 10}, 0));
    cr_expect_not(zr_hull_touch(&hull, &hull, (zr_point){0, -60}, 10));
}

/* --- islands --- */

Test(layout, islands_never_touch)
{
    uint64_t seed = 11;
    for (uint32_t count = 1; count <= 14; count++) {
        zr_island *islands = zr_arena_take(&arena, count, sizeof *islands);
        for (uint32_t i = 0; i < count; i++) {
            zr_block blocks[3];
            for (int k = 0; k < 3; k++)
                blocks[k] = (zr_block){40 + dice(&seed, 100), 30 + dice(&seed, 60), dice(&seed, 120) - 60.0,
                                       dice(&seed, 80) - 40.0};
            islands[i].polygon = hull_of(blocks, 3);
        }
        cr_assert(zr_islands_place(&arena, islands, count, NULL, 0, 30, 1.5));
        for (uint32_t i = 0; i < count; i++)
            for (uint32_t j = i + 1; j < count; j++) {
                zr_point by = {islands[j].at.x - islands[i].at.x, islands[j].at.y - islands[i].at.y};
                cr_expect_not(zr_hull_touch(&islands[i].polygon, &islands[j].polygon, by, 29),
                              "%u and %u of %u", i, j, count);
            }
    }
}
