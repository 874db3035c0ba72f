/* What differs between two graphs, edge by edge: measures on one side, units on the other.
 *
 *     difference.c        which duties came, went or changed; loads before and after
 *     difference_draw.c   the drawing */
#ifndef ZEREN_RENDER_DIFFERENCE_H
#define ZEREN_RENDER_DIFFERENCE_H

#include "render/job.h"

typedef enum zr_edge_change { ZR_EDGE_ADDED, ZR_EDGE_DROPPED, ZR_EDGE_CHANGED } zr_edge_change;

/* What a unit is in a measure, the strongest first. */
typedef enum zr_stand {
    ZR_STAND_LEAD,
    ZR_STAND_FIRST,
    ZR_STAND_RESPONSIBLE,
    ZR_STAND_SUPPORT,
    ZR_STAND_GUIDE,
    ZR_STAND_NONE
} zr_stand;

static inline bool zr_stand_leads(zr_stand stand)
{
    return stand == ZR_STAND_LEAD || stand == ZR_STAND_FIRST;
}

typedef struct zr_diff_edge {
    uint32_t measure, unit; /* rows below */
    zr_edge_change change;
    zr_stand was, is;
} zr_diff_edge;

/* A measure with a change: ZR_NONE where one of the graphs does not have it. */
typedef struct zr_diff_measure {
    uint32_t before, after;
    uint32_t edges;
    double y, height;
    uint32_t mark;
} zr_diff_measure;

typedef struct zr_diff_unit {
    uint32_t before, after;
    uint32_t load_before, load_after, lead_before, lead_after; /* first-listed leads, too */
    uint32_t edges;
    double place; /* mean row of its measures */
    double y, height;
    uint32_t mark;
} zr_diff_unit;

/* In the job's arena. Measures in the new graph's order, those that are gone where they stood; units by the
 * place of their measures. */
typedef struct zr_difference {
    zr_diff_measure *measures;
    zr_diff_unit *units;
    zr_diff_edge *edges;
    uint32_t measure_count, unit_count, edge_count;
    uint32_t measures_left_out; /* of those with a change */
    uint32_t most;              /* largest load of either */
} zr_difference;

/* False without memory. O(duties of both · log). At most `most` measures, in order. */
bool zr_difference_find(zr_difference *out, const zr_graph *before, const zr_graph *after,
                        const uint32_t *old_of, uint32_t most, zr_arena *arena);

#endif
