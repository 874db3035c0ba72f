/* Which duties came, went or changed between two graphs. */
#include "render/difference.h"

#include "graph/duty_index.h"

#include <stdlib.h>

/* Both graphs' units as one list by id, and what is counted over it. */
typedef struct both {
    const zr_graph *graph[2];
    zr_duty_index duties[2];
    uint32_t *unit_of[2]; /* by unit of either graph: its row in `units` */
    zr_diff_unit *units;
    uint32_t unit_count;
    zr_stand *stand[2]; /* by row: in the measure at hand */
    uint32_t *touched;  /* rows with a stand in it */
    uint32_t touched_count;
    bool *gone_measure; /* by measure before: is it none's counterpart? */
} both;

/* Both lists are sorted by id: one walk merges them. */
static void merge_units(both *all)
{
    const zr_graph *old = all->graph[0], *new = all->graph[1];
    uint32_t b = 0, a = 0;
    while (b < old->unit_count || a < new->unit_count) {
        int order = b == old->unit_count   ? 1
                    : a == new->unit_count ? -1
                                           : zr_span_compare(old->units[b].id, new->units[a].id);
        zr_diff_unit *unit = &all->units[all->unit_count];
        unit->before = order <= 0 ? b : ZR_NONE;
        unit->after = order >= 0 ? a : ZR_NONE;
        if (order <= 0)
            all->unit_of[0][b++] = all->unit_count;
        if (order >= 0)
            all->unit_of[1][a++] = all->unit_count;
        all->unit_count++;
    }
}

static zr_stand stand_of(const zr_duty *duty)
{
    static const zr_stand stands[ZR_ROLES] = {ZR_STAND_LEAD, ZR_STAND_RESPONSIBLE, ZR_STAND_SUPPORT,
                                              ZR_STAND_GUIDE};
    return duty->role == ZR_RESPONSIBLE && duty->first ? ZR_STAND_FIRST : stands[duty->role];
}

/* Notes who stands how in a measure of graph `which`, and counts it for their loads. */
static void stand_in(both *all, int which, uint32_t measure)
{
    for (uint32_t i = all->duties[which].start[measure]; i < all->duties[which].start[measure + 1]; i++) {
        const zr_duty *duty = &all->graph[which]->duties[all->duties[which].duties[i]];
        uint32_t row = all->unit_of[which][duty->unit];
        zr_stand now = stand_of(duty);
        if (all->stand[0][row] == ZR_STAND_NONE && all->stand[1][row] == ZR_STAND_NONE)
            all->touched[all->touched_count++] = row;
        if (all->stand[which][row] == ZR_STAND_NONE)
            *(which ? &all->units[row].load_after : &all->units[row].load_before) += 1;
        if (now < all->stand[which][row])
            all->stand[which][row] = now;
    }
}

static int by_number(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/* The edges of the measure at hand that differ; forgets who stood in it. */
static void take_edges(both *all, zr_difference *out, zr_diff_measure measure, bool keep)
{
    uint32_t found = 0;
    if (all->touched_count)
        qsort(all->touched, all->touched_count, sizeof *all->touched, by_number);
    for (uint32_t i = 0; i < all->touched_count; i++) {
        uint32_t row = all->touched[i];
        zr_stand was = all->stand[0][row], is = all->stand[1][row];
        all->stand[0][row] = all->stand[1][row] = ZR_STAND_NONE;
        all->units[row].lead_before += zr_stand_leads(was);
        all->units[row].lead_after += zr_stand_leads(is);
        if (was == is)
            continue;
        found++;
        if (keep)
            out->edges[out->edge_count++] = (zr_diff_edge){out->measure_count, row,
                                                           was == ZR_STAND_NONE  ? ZR_EDGE_ADDED
                                                           : is == ZR_STAND_NONE ? ZR_EDGE_DROPPED
                                                                                 : ZR_EDGE_CHANGED,
                                                           was, is};
    }
    all->touched_count = 0;
    if (!found)
        return;
    measure.edges = found;
    if (keep)
        out->measures[out->measure_count++] = measure;
    else
        out->measures_left_out++;
}

/* New measures in their order; those that are gone before what followed them. */
static void walk(both *all, zr_difference *out, const uint32_t *old_of, uint32_t most)
{
    uint32_t old_count = all->graph[0]->measure_count, next = 0;
    for (uint32_t m = 0; m <= all->graph[1]->measure_count; m++) {
        bool end = m == all->graph[1]->measure_count;
        uint32_t old = end ? old_count : old_of[m];
        for (; old != ZR_NONE && next < old; next++)
            if (all->gone_measure[next]) {
                stand_in(all, 0, next);
                take_edges(all, out, (zr_diff_measure){.before = next, .after = ZR_NONE},
                           out->measure_count < most);
            }
        if (end)
            return;
        if (old != ZR_NONE)
            stand_in(all, 0, old);
        stand_in(all, 1, m);
        take_edges(all, out, (zr_diff_measure){.before = old, .after = m}, out->measure_count < most);
    }
}

/* --- units with an edge, by the place of their measures --- */

typedef struct sorted_unit {
    zr_diff_unit unit;
    uint32_t row;
} sorted_unit;

static int by_place(const void *left, const void *right)
{
    const sorted_unit *a = left, *b = right;
    if (a->unit.place < b->unit.place || a->unit.place > b->unit.place)
        return a->unit.place < b->unit.place ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

static bool keep_units(both *all, zr_difference *out, zr_arena *arena)
{
    sorted_unit *sorted = zr_arena_take(arena, all->unit_count, sizeof *sorted);
    uint32_t *row_of = zr_arena_take(arena, all->unit_count, sizeof *row_of);
    out->units = zr_arena_take(arena, all->unit_count, sizeof *out->units);
    if (arena->failed)
        return false;
    for (uint32_t e = 0; e < out->edge_count; e++) {
        all->units[out->edges[e].unit].edges++;
        all->units[out->edges[e].unit].place += out->edges[e].measure;
    }
    for (uint32_t u = 0; u < all->unit_count; u++) {
        if (!all->units[u].edges)
            continue;
        sorted[out->unit_count] = (sorted_unit){all->units[u], u};
        sorted[out->unit_count++].unit.place /= all->units[u].edges;
        uint32_t more = all->units[u].load_before > all->units[u].load_after ? all->units[u].load_before
                                                                             : all->units[u].load_after;
        out->most = more > out->most ? more : out->most;
    }
    if (out->unit_count)
        qsort(sorted, out->unit_count, sizeof *sorted, by_place);
    for (uint32_t i = 0; i < out->unit_count; i++) {
        out->units[i] = sorted[i].unit;
        row_of[sorted[i].row] = i;
    }
    for (uint32_t e = 0; e < out->edge_count; e++)
        out->edges[e].unit = row_of[out->edges[e].unit];
    return true;
}

static bool make_room(both *all, zr_difference *out, const uint32_t *old_of, zr_arena *arena)
{
    size_t units = (size_t)all->graph[0]->unit_count + all->graph[1]->unit_count,
           measures = (size_t)all->graph[0]->measure_count + all->graph[1]->measure_count,
           duties = (size_t)all->graph[0]->duty_count + all->graph[1]->duty_count;
    all->units = zr_arena_take(arena, units, sizeof *all->units);
    all->touched = zr_arena_take(arena, units, sizeof *all->touched);
    all->gone_measure = zr_arena_take(arena, all->graph[0]->measure_count, sizeof *all->gone_measure);
    out->measures = zr_arena_take(arena, measures, sizeof *out->measures);
    out->edges = zr_arena_take(arena, duties, sizeof *out->edges);
    for (int i = 0; i < 2; i++) {
        all->unit_of[i] = zr_arena_take(arena, all->graph[i]->unit_count, sizeof *all->unit_of[i]);
        all->stand[i] = zr_arena_take(arena, units, sizeof *all->stand[i]);
        for (size_t u = 0; u < units && all->stand[i]; u++)
            all->stand[i][u] = ZR_STAND_NONE;
        if (!zr_duty_index_make(&all->duties[i], all->graph[i], arena))
            return false;
    }
    for (uint32_t m = 0; m < all->graph[0]->measure_count && all->gone_measure; m++)
        all->gone_measure[m] = true;
    for (uint32_t m = 0; m < all->graph[1]->measure_count && all->gone_measure; m++)
        if (old_of[m] != ZR_NONE)
            all->gone_measure[old_of[m]] = false;
    return !arena->failed;
}

bool zr_difference_find(zr_difference *out, const zr_graph *before, const zr_graph *after,
                        const uint32_t *old_of, uint32_t most, zr_arena *arena)
{
    both all = {.graph = {before, after}};
    *out = (zr_difference){0};
    if (!make_room(&all, out, old_of, arena))
        return false;
    merge_units(&all);
    walk(&all, out, old_of, most);
    return keep_units(&all, out, arena);
}
