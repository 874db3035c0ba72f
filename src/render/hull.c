/* Convex hulls: Andrew's monotone chain (1979); round corners by one Bézier each; the separating axis
 * theorem. */
#include "render/hull.h"

#include <math.h>
#include <stdlib.h>

static int left_first(const void *first, const void *second)
{
    const zr_point *a = first, *b = second;
    if (a->x != b->x)
        return a->x < b->x ? -1 : 1;
    return a->y < b->y ? -1 : a->y > b->y;
}

static double turn(zr_point a, zr_point b, zr_point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static uint32_t chain(zr_point *out, uint32_t base, uint32_t size, zr_point next)
{
    while (size >= base + 2 && turn(out[size - 2], out[size - 1], next) <= 1e-9)
        size--;
    out[size] = next;
    return size + 1;
}

static void set_outward(zr_polygon *polygon)
{
    for (uint32_t i = 0; i < polygon->count; i++) {
        zr_point a = polygon->corner[i], b = polygon->corner[(i + 1) % polygon->count];
        double length = fmax(hypot(b.x - a.x, b.y - a.y), 1e-9);
        polygon->outward[i] = (zr_point){(b.y - a.y) / length, -(b.x - a.x) / length};
    }
}

bool zr_hull_around(zr_polygon *out, zr_arena *arena, const zr_block *blocks, uint32_t count)
{
    uint32_t points = 4 * count, size = 0;
    zr_point *all = zr_arena_take(arena, points, sizeof *all);
    out->corner = zr_arena_take(arena, 2 * (size_t)points + 2, sizeof *out->corner);
    out->outward = zr_arena_take(arena, 2 * (size_t)points + 2, sizeof *out->outward);
    if (!all || !out->corner || !out->outward)
        return false;
    for (uint32_t i = 0; i < points; i++) {
        const zr_block *block = &blocks[i / 4];
        all[i].x = block->x + (i & 1 ? 0.5 : -0.5) * block->width;
        all[i].y = block->y + (i & 2 ? 0.5 : -0.5) * block->height;
    }
    qsort(all, points, sizeof *all, left_first);
    for (uint32_t i = 0; i < points; i++)
        size = chain(out->corner, 0, size, all[i]);
    uint32_t base = size - 1;
    for (uint32_t i = points - 1; i-- > 0;)
        size = chain(out->corner, base, size, all[i]);
    out->count = size - 1; /* the last is the first again */
    set_outward(out);
    return true;
}

static zr_point step(zr_point from, zr_point way, double length)
{
    return (zr_point){from.x + way.x * length, from.y + way.y * length};
}

/* From `from`, three points of a straight Bézier to `to`. */
static void add_side(zr_point *out, zr_point from, zr_point to)
{
    out[0] = (zr_point){from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3};
    out[1] = (zr_point){from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3};
    out[2] = to;
}

zr_point *zr_hull_outline(zr_arena *arena, const zr_polygon *polygon, double radius, uint32_t *point_count)
{
    uint32_t n = polygon->count, at = 0;
    zr_point *points = zr_arena_take(arena, 6 * (size_t)n + 1, sizeof *points);
    *point_count = 0;
    if (!points || n < 3)
        return NULL;
    points[at++] = step(polygon->corner[0], polygon->outward[0], radius);
    for (uint32_t i = 0; i < n; i++) {
        zr_point corner = polygon->corner[(i + 1) % n];
        zr_point before = polygon->outward[i], after = polygon->outward[(i + 1) % n];
        zr_point start = step(corner, before, radius), end = step(corner, after, radius);
        add_side(&points[at], points[at - 1], start);
        at += 3;
        double angle = acos(fmax(-1, fmin(1, before.x * after.x + before.y * after.y)));
        double handle = radius * 4 / 3 * tan(angle / 4);
        points[at++] = step(start, (zr_point){-before.y, before.x}, handle);
        points[at++] = step(end, (zr_point){after.y, -after.x}, handle);
        points[at++] = end;
    }
    *point_count = at;
    return points;
}

/* Whether a side of `a` has all of `b`, moved by `by`, at a distance in front of it. */
static bool is_apart(const zr_polygon *a, const zr_polygon *b, zr_point by, double distance)
{
    for (uint32_t i = 0; i < a->count; i++) {
        zr_point way = a->outward[i];
        double limit = (a->corner[i].x - by.x) * way.x + (a->corner[i].y - by.y) * way.y + distance;
        uint32_t k = 0;
        while (k < b->count && b->corner[k].x * way.x + b->corner[k].y * way.y >= limit)
            k++;
        if (k == b->count)
            return true;
    }
    return false;
}

bool zr_hull_touch(const zr_polygon *a, const zr_polygon *b, zr_point by, double distance)
{
    return !is_apart(a, b, by, distance) && !is_apart(b, a, (zr_point){-by.x, -by.y}, distance);
}
