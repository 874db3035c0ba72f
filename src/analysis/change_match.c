/* Which measure of the new version is which of the old: by the rarity of the pieces they share, the most
 * similar first; then by title. */
#include "analysis/change_match.h"

#include "analysis/pair_map.h"

#include <math.h>
#include <stdlib.h>

static const double least_alike = 0.3;
enum { MOST_COMMON = 40 }; /* a piece in more measures than that says nothing */

/* A possible match. */
typedef struct likeness {
    double alike;
    uint32_t before, after;
    uint32_t apart; /* how far their places in the documents differ */
} likeness;

bool zr_side_read(zr_side *side, const zr_version *version, zr_arena *arena)
{
    *side = (zr_side){.version = *version};
    uint32_t count = version->graph->measure_count;
    side->letters = zr_arena_take(arena, count, sizeof *side->letters);
    side->match = zr_arena_take(arena, count, sizeof *side->match);
    if (!side->letters || !side->match || !zr_duty_index_make(&side->duties, version->graph, arena))
        return false;
    for (uint32_t m = 0; m < count; m++) {
        side->match[m] = ZR_NONE;
        const zr_source *source = zr_measure_source(version->graph, version->sources, m);
        if (!zr_measure_letters(&side->letters[m], version->graph, source, m, &side->duties))
            return false;
    }
    return true;
}

void zr_side_dispose(zr_side *side)
{
    for (uint32_t m = 0; side->letters && m < side->version.graph->measure_count; m++)
        zr_letters_dispose(&side->letters[m]);
}

/* Pieces of both versions in one list: measures of the new one are numbered behind those of the old one. */
typedef struct piece_pool {
    zr_piece *pieces;
    size_t count, capacity;
    double *weight;
    uint32_t before_count;
} piece_pool;

static bool add_side(piece_pool *pool, const zr_side *side, uint32_t offset)
{
    for (uint32_t m = 0; m < side->version.graph->measure_count; m++) {
        const zr_letters *letters = &side->letters[m];
        for (uint32_t i = 0; i + ZR_PIECE <= letters->count; i++) {
            if (!zr_grow((void **)&pool->pieces, pool->count, &pool->capacity, sizeof *pool->pieces))
                return false;
            pool->pieces[pool->count++] = (zr_piece){zr_piece_hash(letters->letter + i), offset + m, i};
        }
    }
    return true;
}

static bool add_run(zr_pair_map *map, const piece_pool *pool, const zr_piece *run, size_t count,
                    double rarity)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            if (run[i].text < pool->before_count && run[j].text >= pool->before_count &&
                !zr_pair_map_add(map, run[i].text, run[j].text - pool->before_count, rarity))
                return false;
    return true;
}

static bool pair_up(zr_pair_map *map, piece_pool *pool, uint32_t texts)
{
    zr_pieces_sort(pool->pieces, pool->count);
    for (size_t begin = 0, end; begin < pool->count; begin = end) {
        size_t distinct = zr_pieces_run(pool->pieces, pool->count, begin, &end);
        double rarity = log((double)texts + 1) - log((double)(distinct + 1) / 2);
        for (size_t i = 0; i < distinct; i++)
            pool->weight[pool->pieces[begin + i].text] += rarity;
        if (distinct <= MOST_COMMON && !add_run(map, pool, pool->pieces + begin, distinct, rarity))
            return false;
    }
    return true;
}

static int by_likeness(const void *left, const void *right)
{
    const likeness *a = left, *b = right;
    if (a->alike != b->alike)
        return a->alike > b->alike ? -1 : 1;
    if (a->apart != b->apart)
        return a->apart < b->apart ? -1 : 1;
    if (a->before != b->before)
        return a->before < b->before ? -1 : 1;
    return (a->after > b->after) - (a->after < b->after);
}

static void take_best(zr_side *before, zr_side *after, likeness *list, size_t count)
{
    if (count)
        qsort(list, count, sizeof *list, by_likeness);
    for (size_t i = 0; i < count; i++) {
        if (before->match[list[i].before] != ZR_NONE || after->match[list[i].after] != ZR_NONE)
            continue;
        before->match[list[i].before] = list[i].after;
        after->match[list[i].after] = list[i].before;
    }
}

static bool match_alike(zr_side *before, zr_side *after, const zr_pair_map *map, const piece_pool *pool)
{
    likeness *list = NULL;
    size_t count = 0, capacity = 0;
    for (size_t i = 0; i < map->capacity; i++) {
        if (!map->slots[i].key)
            continue;
        uint32_t a = (uint32_t)((map->slots[i].key - 1) >> 32), b = (uint32_t)(map->slots[i].key - 1);
        double alike = 2 * map->slots[i].shared / (pool->weight[a] + pool->weight[pool->before_count + b]);
        if (alike < least_alike)
            continue;
        if (!zr_grow((void **)&list, count, &capacity, sizeof *list)) {
            free(list);
            return false;
        }
        list[count++] = (likeness){alike, a, b, a > b ? a - b : b - a};
    }
    take_best(before, after, list, count);
    free(list);
    return true;
}

/* What the words did not match, an equal title may: groups have little more. In order, the first free one. */
static void match_titles(zr_side *before, zr_side *after)
{
    const zr_graph *old = before->version.graph, *new = after->version.graph;
    uint32_t from = 0;
    for (uint32_t m = 0; m < old->measure_count; m++) {
        if (before->match[m] != ZR_NONE || !old->measures[m].title.size)
            continue;
        for (uint32_t n = from; n < new->measure_count &&n < from + 2000; n++) {
            if (after->match[n] != ZR_NONE || !zr_span_equal(old->measures[m].title, new->measures[n].title))
                continue;
            before->match[m] = n;
            after->match[n] = m;
            from = n + 1;
            break;
        }
    }
}

bool zr_sides_match(zr_side *before, zr_side *after)
{
    zr_arena arena = {0};
    zr_pair_map map = {0};
    piece_pool pool = {.before_count = before->version.graph->measure_count};
    uint32_t texts = pool.before_count + after->version.graph->measure_count;
    pool.weight = zr_arena_take(&arena, texts, sizeof *pool.weight);
    bool good = pool.weight && add_side(&pool, before, 0) && add_side(&pool, after, pool.before_count) &&
                pair_up(&map, &pool, texts) && match_alike(before, after, &map, &pool);
    if (good)
        match_titles(before, after);
    free(pool.pieces);
    zr_pair_map_free(&map);
    zr_arena_free(&arena);
    return good;
}
