#include "analysis/unit_names.h"

#include "base/arena.h"
#include "base/sort.h"
#include "base/utf8.h"

#include <stdlib.h>

/* One unit of a list, and where the next is. */
struct zr_unit_link {
    uint32_t unit, next; /* ZR_NONE: the last */
};

struct zr_unit_run {
    uint32_t first, last, count;
};

/* Units are added by row: a list is in order, and has each once. */
static void add(zr_unit_map *map, zr_span key, uint32_t unit)
{
    uint32_t list = key.size ? zr_table_get(&map->keys, key) : ZR_NONE;
    bool known = list != ZR_NONE;
    if (!key.size || map->failed || (known && map->links[map->lists[list].last].unit == unit))
        return;
    uint32_t link = (uint32_t)map->link_count;
    map->failed |= !zr_grow((void **)&map->links, map->link_count, &map->link_capacity, sizeof *map->links);
    if (!known)
        map->failed |=
            !zr_grow((void **)&map->lists, map->list_count, &map->list_capacity, sizeof *map->lists) ||
            !zr_table_set(&map->keys, key, list = (uint32_t)map->list_count);
    if (map->failed)
        return;
    map->links[map->link_count++] = (struct zr_unit_link){unit, ZR_NONE};
    if (!known) {
        map->lists[map->list_count++] = (struct zr_unit_run){link, link, 1};
        return;
    }
    map->links[map->lists[list].last].next = link;
    map->lists[list].last = link;
    map->lists[list].count++;
}

static void add_pairs(zr_unit_map *map, zr_span name, uint32_t unit)
{
    uint32_t unused;
    size_t first = zr_utf8_read(name, &unused);
    for (size_t at = 0, second; at + first < name.size; at += first, first = second) {
        second = zr_utf8_read(zr_span_cut(name, at + first, name.size), &unused);
        add(map, zr_span_cut(name, at, at + first + second), unit);
    }
}

bool zr_unit_names_make(zr_unit_names *out, const zr_graph *graph)
{
    *out = (zr_unit_names){.graph = graph};
    for (uint32_t u = 0; u < graph->unit_count; u++) {
        const zr_graph_unit *unit = &graph->units[u];
        add(&out->own, unit->id, u);
        add(&out->own, unit->name, u);
        add(&out->own, unit->full_name, u);
        add_pairs(&out->pairs, unit->name, u);
        add_pairs(&out->pairs, unit->full_name, u);
        for (uint32_t i = 0; i < unit->name_count; i++) {
            add(&out->printed, unit->names[i], u);
            add_pairs(&out->pairs, unit->names[i], u);
        }
    }
    return !out->own.failed && !out->printed.failed && !out->pairs.failed;
}

static void free_map(zr_unit_map *map)
{
    zr_table_free(&map->keys);
    free(map->lists);
    free(map->links);
}

void zr_unit_names_free(zr_unit_names *names)
{
    free_map(&names->own);
    free_map(&names->printed);
    free_map(&names->pairs);
}

static void put(zr_unit_list *out, uint32_t unit)
{
    if (zr_grow((void **)&out->units, out->count, &out->capacity, sizeof *out->units))
        out->units[out->count++] = unit;
    else
        out->failed = true;
}

void zr_unit_names_called(const zr_unit_names *names, zr_span name, bool printed, zr_unit_list *out)
{
    const zr_unit_map *map = printed ? &names->printed : &names->own;
    uint32_t list = zr_table_get(&map->keys, name);
    uint32_t at = list == ZR_NONE ? ZR_NONE : map->lists[list].first;
    for (; at != ZR_NONE; at = map->links[at].next)
        put(out, map->links[at].unit);
}

static bool holds(const zr_graph_unit *unit, zr_span piece)
{
    bool found =
        zr_span_find(unit->name, piece, 0) != SIZE_MAX || zr_span_find(unit->full_name, piece, 0) != SIZE_MAX;
    for (uint32_t i = 0; i < unit->name_count && !found; i++)
        found = zr_span_find(unit->names[i], piece, 0) != SIZE_MAX;
    return found;
}

/* The shortest list of a pair of the piece; NULL: one pair is in no name. The piece has two characters. */
static const struct zr_unit_run *rarest(const zr_unit_map *map, zr_span piece)
{
    uint32_t unused;
    const struct zr_unit_run *best = NULL;
    size_t first = zr_utf8_read(piece, &unused);
    for (size_t at = 0, second; at + first < piece.size; at += first, first = second) {
        second = zr_utf8_read(zr_span_cut(piece, at + first, piece.size), &unused);
        uint32_t list = zr_table_get(&map->keys, zr_span_cut(piece, at, at + first + second));
        if (list == ZR_NONE)
            return NULL;
        best = !best || map->lists[list].count < best->count ? &map->lists[list] : best;
    }
    return best;
}

void zr_unit_names_holding(const zr_unit_names *names, zr_span piece, size_t most, zr_unit_list *out)
{
    uint32_t unused;
    const zr_graph *graph = names->graph;
    size_t until = out->count + most;
    if (!piece.size)
        return;
    if (zr_utf8_read(piece, &unused) == piece.size) {
        for (uint32_t u = 0; u < graph->unit_count && out->count < until && !out->failed; u++)
            if (holds(&graph->units[u], piece))
                put(out, u);
        return;
    }
    const struct zr_unit_run *run = rarest(&names->pairs, piece);
    const struct zr_unit_link *links = names->pairs.links;
    for (uint32_t at = run ? run->first : ZR_NONE; at != ZR_NONE && out->count < until && !out->failed;
         at = links[at].next)
        if (holds(&graph->units[links[at].unit], piece))
            put(out, links[at].unit);
}

static int by_row(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

void zr_unit_list_settle(zr_unit_list *list)
{
    size_t kept = 0;
    zr_sort(list->units, list->count, sizeof *list->units, by_row);
    for (size_t i = 0; i < list->count; i++)
        if (!kept || list->units[kept - 1] != list->units[i])
            list->units[kept++] = list->units[i];
    list->count = kept;
}
