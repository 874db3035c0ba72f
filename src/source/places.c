/* Places in one text → places in the one it was made from: sorted pieces and a binary search. */
#include "source/places.h"

#include "base/arena.h"

#include <stdlib.h>

static bool continues(const zr_piece *last, size_t at, size_t from)
{
    return from >= last->from && at - last->at == from - last->from;
}

void zr_places_add(zr_places *map, size_t at, size_t from)
{
    if (map->failed)
        return;
    if (map->count && map->pieces[map->count - 1].at == at) {
        map->pieces[map->count - 1].from = from;
        return;
    }
    void *pieces = map->pieces;
    if (!zr_grow(&pieces, map->count, &map->capacity, sizeof *map->pieces)) {
        map->failed = true;
        return;
    }
    map->pieces = pieces;
    map->turns |= map->count && from < map->pieces[map->count - 1].from;
    map->pieces[map->count++] = (zr_piece){at, from};
}

void zr_places_join(zr_places *map, size_t at, size_t from)
{
    if (!map->count || !continues(&map->pieces[map->count - 1], at, from))
        zr_places_add(map, at, from);
}

const zr_piece *zr_places_piece(const zr_places *map, size_t at)
{
    size_t low = 0, high = map->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (map->pieces[middle].at <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low ? &map->pieces[low - 1] : NULL;
}

size_t zr_places_place(const zr_places *map, size_t at)
{
    const zr_piece *piece = zr_places_piece(map, at);
    if (!piece)
        return map->count ? map->pieces[0].from : at;
    size_t place = piece->from + (at - piece->at);
    const zr_piece *next = piece + 1;
    bool bounded = next < map->pieces + map->count && next->from >= piece->from;
    return bounded && place > next->from ? next->from : place;
}

size_t zr_places_end(const zr_places *map, size_t i, size_t size)
{
    return i + 1 < map->count ? map->pieces[i + 1].at : size;
}

static bool holds(const zr_places *map, size_t i, size_t from, size_t size)
{
    const zr_piece *piece = &map->pieces[i];
    return from >= piece->from && from - piece->from < zr_places_end(map, i, size) - piece->at;
}

/* The number of the first of `list` that came from behind `from`. */
static size_t pieces_before(const zr_piece *list, size_t count, size_t from)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (list[middle].from <= from)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static size_t find_way(const zr_places *map, size_t from, size_t size)
{
    size_t next = pieces_before(map->ways, map->way_count, from);
    if (next > 0 && holds(map, map->ways[next - 1].at, from, size)) {
        const zr_piece *piece = &map->pieces[map->ways[next - 1].at];
        return piece->at + (from - piece->from);
    }
    if (next == map->way_count)
        return size;
    const zr_piece *piece = &map->pieces[map->ways[next].at];
    return piece->at + (map->ways[next].from - piece->from);
}

size_t zr_places_find(const zr_places *map, size_t from, size_t size)
{
    if (!map->count)
        return from < size ? from : size;
    if (map->turns)
        return find_way(map, from, size);
    size_t i = pieces_before(map->pieces, map->count, from);
    if (i > 0 && holds(map, i - 1, from, size))
        return map->pieces[i - 1].at + (from - map->pieces[i - 1].from);
    return i == map->count ? size : map->pieces[i].at;
}

void zr_places_free(zr_places *map)
{
    free(map->pieces);
    free(map->ways);
    *map = (zr_places){0};
}
