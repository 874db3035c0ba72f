/* What changed between two versions.
 *
 *     letters ─ match ─ units (renamed, merged, split) ─ measures in the new order: words, place, units ─
 * dropped ones */
#include "zeren/change.h"

#include "analysis/change_list.h"

#include <stdlib.h>
#include <string.h>

void zr_change_add(zr_change_list *list, zr_change change)
{
    if (list->failed || !zr_grow((void **)&list->items, list->count, &list->capacity, sizeof *list->items)) {
        list->failed = true;
        return;
    }
    list->items[list->count++] = change;
}

/* Old measures that keep their order among the matched: the longest rising run of their counterparts
 * (patience sorting, O(n log n)). What is not in it was moved. `tail[k]` is the old measure that ends the
 * best run of k + 1. */
static bool find_steady(bool *steady, const zr_side *before, zr_arena *arena)
{
    uint32_t count = before->version.graph->measure_count, length = 0;
    uint32_t *tail = zr_arena_take(arena, count, sizeof *tail),
             *back = zr_arena_take(arena, count, sizeof *back);
    if (!tail || !back)
        return false;
    for (uint32_t m = 0; m < count; m++) {
        if (before->match[m] == ZR_NONE)
            continue;
        uint32_t low = 0, high = length;
        while (low < high) {
            uint32_t middle = (low + high) / 2;
            if (before->match[tail[middle]] < before->match[m])
                low = middle + 1;
            else
                high = middle;
        }
        back[m] = low ? tail[low - 1] : ZR_NONE;
        tail[low] = m;
        length += low == length;
    }
    for (uint32_t m = length ? tail[length - 1] : ZR_NONE; m != ZR_NONE; m = back[m])
        steady[m] = true;
    return true;
}

/* A heading without its number: 三、保障措施 → 保障措施. */
static zr_span without_number(zr_span heading)
{
    size_t mark = zr_span_find(zr_span_cut(heading, 0, 24), zr_span_of("、"), 0);
    return mark == SIZE_MAX ? heading : zr_span_cut(heading, mark + strlen("、"), heading.size);
}

static zr_span innermost(const zr_graph_measure *measure)
{
    return measure->section_count ? measure->sections[measure->section_count - 1] : (zr_span){0};
}

static void compare_place(zr_change_list *list, const zr_side *before, const zr_side *after, uint32_t old,
                          uint32_t new, bool steady)
{
    const zr_graph_measure *was = &before->version.graph->measures[old],
                           *is = &after->version.graph->measures[new];
    zr_span from = innermost(was), to = innermost(is);
    bool section = !zr_span_equal(without_number(from), without_number(to));
    bool group = was->parent != ZR_NONE && is->parent != ZR_NONE && before->match[was->parent] != is->parent;
    if (!steady || section || group)
        zr_change_add(list, (zr_change){ZR_CHANGE_MOVED, old, new, ZR_NONE, ZR_NONE, from, to});
    if (!zr_span_equal(was->label, is->label))
        zr_change_add(list,
                      (zr_change){ZR_CHANGE_RENUMBERED, old, new, ZR_NONE, ZR_NONE, was->label, is->label});
}

static zr_change lone(zr_change_kind kind, const zr_side *side, uint32_t measure)
{
    bool added = kind == ZR_CHANGE_ADDED;
    zr_span title = side->version.graph->measures[measure].title;
    return (zr_change){kind,    added ? ZR_NONE : measure,    added ? measure : ZR_NONE,   ZR_NONE,
                       ZR_NONE, added ? (zr_span){0} : title, added ? title : (zr_span){0}};
}

/* Dropped measures up to the old one `upto` that have not been told yet. */
static uint32_t add_dropped(zr_change_list *list, const zr_side *before, uint32_t from, uint32_t upto)
{
    for (; from < upto; from++)
        if (before->match[from] == ZR_NONE)
            zr_change_add(list, lone(ZR_CHANGE_DROPPED, before, from));
    return from;
}

static bool is_renumbering_alone(const zr_change_list *list, size_t from)
{
    for (size_t i = from; i < list->count; i++)
        if (list->items[i].kind != ZR_CHANGE_RENUMBERED)
            return false;
    return true;
}

static bool compare_all(zr_changes *out, zr_change_list *list, const zr_side *before, const zr_side *after,
                        const zr_unit_changes *units, const bool *steady)
{
    uint32_t told = 0;
    for (uint32_t n = 0; n < after->version.graph->measure_count; n++) {
        uint32_t old = after->match[n];
        if (old == ZR_NONE) {
            zr_change_add(list, lone(ZR_CHANGE_ADDED, after, n));
            continue;
        }
        if (steady[old])
            told = add_dropped(list, before, told, old);
        size_t from = list->count;
        if (!zr_change_words(list, before, after, old, n))
            return false;
        compare_place(list, before, after, old, n, steady[old]);
        zr_change_duties(list, before, after, old, n, units);
        out->matched++;
        out->same += is_renumbering_alone(list, from);
    }
    add_dropped(list, before, told, before->version.graph->measure_count);
    return !list->failed;
}

/* The counterparts outlive the sides. */
static bool keep_match(zr_changes *out, const zr_side *after)
{
    size_t count = after->version.graph->measure_count;
    out->old_of = calloc(count + 1, sizeof *out->old_of);
    if (out->old_of && count)
        memcpy(out->old_of, after->match, count * sizeof *out->old_of);
    return out->old_of != NULL;
}

static bool find(zr_changes *out, zr_change_list *list, zr_side *before, zr_side *after,
                 const zr_version *was, const zr_version *is, zr_arena *arena)
{
    zr_unit_changes units;
    bool *steady = zr_arena_take(arena, was->graph->measure_count, sizeof *steady);
    return steady && zr_side_read(before, was, arena) && zr_side_read(after, is, arena) &&
           zr_sides_match(before, after) && keep_match(out, after) && find_steady(steady, before, arena) &&
           zr_unit_changes_find(&units, list, before, after, arena) &&
           compare_all(out, list, before, after, &units, steady);
}

zr_status zr_changes_find(zr_changes *out, const zr_version *before, const zr_version *after, zr_error *err)
{
    *out = (zr_changes){0};
    zr_arena arena = {0};
    zr_change_list list = {0};
    zr_side old = {.version = *before}, new = {.version = *after};
    bool good = find(out, &list, &old, &new, before, after, &arena);
    zr_side_dispose(&old);
    zr_side_dispose(&new);
    zr_arena_free(&arena);
    out->changes = list.items;
    out->count = (uint32_t)list.count;
    if (good)
        return ZR_OK;
    zr_changes_dispose(out);
    return zr_fail_memory(err);
}

void zr_changes_dispose(zr_changes *changes)
{
    free(changes->changes);
    free(changes->old_of);
    *changes = (zr_changes){0};
}
