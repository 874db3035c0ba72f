/* Soft outlines around groups, and where to put such outlines so that none touches another. */
#ifndef ZEREN_RENDER_HULL_H
#define ZEREN_RENDER_HULL_H

#include "render/pack.h"
#include "render/scene.h"

/* A convex polygon, corners in one turning direction. */
typedef struct zr_polygon {
    zr_point *corner;
    zr_point *outward; /* of the side that begins at the corner; unit length */
    uint32_t count;
} zr_polygon;

/* The smallest convex polygon around boxes. False when memory was refused. O(count · log count). */
bool zr_hull_around(zr_polygon *out, zr_arena *arena, const zr_block *blocks, uint32_t count);

/* The polygon `radius` further out with round corners, as closed Béziers (3n + 1 points). */
zr_point *zr_hull_outline(zr_arena *arena, const zr_polygon *polygon, double radius, uint32_t *point_count);

/* Whether two polygons, the second moved by `by`, are nearer than `distance`. O(n · m), both small. */
bool zr_hull_touch(const zr_polygon *a, const zr_polygon *b, zr_point by, double distance);

#endif
