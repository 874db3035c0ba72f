/* Units renamed, merged or split between two versions: what became of the measures of a unit that is gone. */
#include "analysis/change_list.h"

#include "analysis/pair_map.h"
#include "base/table.h"

#include <stdlib.h>

typedef struct unit_counts {
    uint32_t *old, *new; /* per unit: matched measures that lose it, that gain it */
} unit_counts;

static bool match_ids(zr_unit_changes *units, const zr_graph *before, const zr_graph *after, zr_arena *arena)
{
    zr_table table = {0};
    units->same = zr_arena_take(arena, before->unit_count, sizeof *units->same);
    units->becomes = zr_arena_take(arena, before->unit_count, sizeof *units->becomes);
    units->is_new = zr_arena_take(arena, after->unit_count, sizeof *units->is_new);
    for (uint32_t u = 0; u < after->unit_count && !arena->failed; u++) {
        zr_table_set(&table, after->units[u].id, u);
        units->is_new[u] = true;
    }
    for (uint32_t u = 0; u < before->unit_count && !arena->failed; u++) {
        units->same[u] = zr_table_get(&table, before->units[u].id);
        units->becomes[u] = ZR_NONE;
        if (units->same[u] != ZR_NONE)
            units->is_new[units->same[u]] = false;
    }
    bool good = !arena->failed && !table.failed;
    zr_table_free(&table);
    return good;
}

static bool has_unit(const zr_side *side, uint32_t measure, uint32_t unit)
{
    for (uint32_t i = side->duties.start[measure]; i < side->duties.start[measure + 1]; i++)
        if (side->version.graph->duties[side->duties.duties[i]].unit == unit)
            return true;
    return false;
}

/* In one matched pair: every unit that is gone with every one that came. */
static bool add_pairs(zr_pair_map *map, unit_counts *counts, const zr_side *before, const zr_side *after,
                      uint32_t old, const zr_unit_changes *units)
{
    uint32_t new = before->match[old];
    const zr_graph *was = before->version.graph, *is = after->version.graph;
    for (uint32_t i = before->duties.start[old]; i < before->duties.start[old + 1]; i++) {
        uint32_t gone = was->duties[before->duties.duties[i]].unit;
        if (units->same[gone] != ZR_NONE && has_unit(after, new, units->same[gone]))
            continue;
        counts->old[gone]++;
        for (uint32_t j = after->duties.start[new]; j < after->duties.start[new + 1]; j++) {
            const zr_duty *duty = &is->duties[after->duties.duties[j]];
            bool alike = zr_span_equal(was->units[gone].sector, is->units[duty->unit].sector) &&
                         was->units[gone].sector.size > 0;
            bool ranked = was->duties[before->duties.duties[i]].rank == duty->rank;
            if (!zr_pair_map_add(map, gone, duty->unit, 1 + 0.001 * alike + 0.0001 * ranked))
                return false;
        }
    }
    return true;
}

static void count_new(unit_counts *counts, const zr_side *after)
{
    const zr_graph *is = after->version.graph;
    for (uint32_t m = 0; m < is->measure_count; m++)
        for (uint32_t j = after->duties.start[m]; j < after->duties.start[m + 1]; j++)
            counts->new[is->duties[after->duties.duties[j]].unit] += after->match[m] != ZR_NONE;
}

static int by_old(const void *left, const void *right)
{
    const zr_pair_slot *a = left, *b = right;
    uint32_t old_a = (uint32_t)((a->key - 1) >> 32), old_b = (uint32_t)((b->key - 1) >> 32);
    if (old_a != old_b)
        return old_a < old_b ? -1 : 1;
    if (a->shared != b->shared)
        return a->shared > b->shared ? -1 : 1;
    return (a->key > b->key) - (a->key < b->key);
}

/* The stand-ins of the units that are wholly gone, all of whose measures the other has now; best first. */
static size_t keep_whole(zr_pair_map *map, const unit_counts *counts, const zr_unit_changes *units)
{
    size_t kept = 0;
    for (size_t i = 0; i < map->capacity; i++) {
        if (!map->slots[i].key)
            continue;
        uint32_t old = (uint32_t)((map->slots[i].key - 1) >> 32), new = (uint32_t)(map->slots[i].key - 1);
        bool whole = (uint32_t)map->slots[i].shared >= counts->old[old];
        /* a unit that was there before has taken them over only if it gained in every one: then it is no
           longer "the same unit beside", which add_pairs cannot tell; so only new units stand in */
        if (units->same[old] == ZR_NONE && whole && units->is_new[new])
            map->slots[kept++] = map->slots[i];
    }
    if (kept)
        qsort(map->slots, kept, sizeof *map->slots, by_old);
    return kept;
}

static void choose(zr_unit_changes *units, const zr_pair_map *map, size_t kept)
{
    for (size_t i = 0; i < kept; i++) {
        uint32_t old = (uint32_t)((map->slots[i].key - 1) >> 32);
        if (units->becomes[old] == ZR_NONE) /* the first is the best */
            units->becomes[old] = (uint32_t)(map->slots[i].key - 1);
    }
}

/* A second stand-in as good as the first, in two measures and more: the unit was split. */
static void add_splits(zr_change_list *list, const zr_unit_changes *units, const zr_pair_map *map,
                       size_t kept, const unit_counts *counts)
{
    for (size_t i = 0; i < kept; i++) {
        uint32_t old = (uint32_t)((map->slots[i].key - 1) >> 32), new = (uint32_t)(map->slots[i].key - 1);
        bool alone = counts->new[new] == counts->old[old];
        if (units->becomes[old] != new && counts->old[old] >= 2 && alone)
            zr_change_add(list, (zr_change){ZR_CHANGE_UNIT_SPLIT, ZR_NONE, ZR_NONE, old, new, {0}, {0}});
    }
}

static void add_renames(zr_change_list *list, const zr_unit_changes *units, const zr_graph *before,
                        uint32_t *heirs)
{
    for (uint32_t u = 0; u < before->unit_count; u++)
        if (units->becomes[u] != ZR_NONE)
            heirs[units->becomes[u]]++;
    for (uint32_t u = 0; u < before->unit_count; u++)
        if (units->becomes[u] != ZR_NONE)
            zr_change_add(list, (zr_change){heirs[units->becomes[u]] > 1 ? ZR_CHANGE_UNITS_MERGED
                                                                         : ZR_CHANGE_UNIT_RENAMED,
                                            ZR_NONE,
                                            ZR_NONE,
                                            u,
                                            units->becomes[u],
                                            {0},
                                            {0}});
}

bool zr_unit_changes_find(zr_unit_changes *out, zr_change_list *list, const zr_side *before,
                          const zr_side *after, zr_arena *arena)
{
    const zr_graph *was = before->version.graph, *is = after->version.graph;
    zr_pair_map map = {0};
    unit_counts counts = {zr_arena_take(arena, was->unit_count, sizeof(uint32_t)),
                          zr_arena_take(arena, is->unit_count, sizeof(uint32_t))};
    uint32_t *heirs = zr_arena_take(arena, is->unit_count, sizeof *heirs);
    bool good = match_ids(out, was, is, arena);
    for (uint32_t m = 0; m < was->measure_count && good; m++)
        if (before->match[m] != ZR_NONE)
            good = add_pairs(&map, &counts, before, after, m, out);
    if (good) {
        count_new(&counts, after);
        size_t kept = keep_whole(&map, &counts, out);
        choose(out, &map, kept);
        add_renames(list, out, was, heirs);
        add_splits(list, out, &map, kept, &counts);
    }
    zr_pair_map_free(&map);
    return good;
}
