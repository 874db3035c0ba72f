/* The way back through a map of places that turns: for every place of the original the first piece that came
 * from it. Pieces are taken by where they came from, those open at a place are kept in a heap with the first
 * on top. */
#include "source/places.h"

#include <stdlib.h>

typedef struct sweep {
    zr_places *map;
    size_t size;
    zr_piece *order; /* `from` and number of every piece, by `from` */
    size_t *heap;    /* numbers of open pieces, the least on top */
    size_t open;
} sweep;

static int by_origin(const void *left, const void *right)
{
    const zr_piece *a = left, *b = right;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

static void push(sweep *s, size_t number)
{
    size_t i = s->open++;
    for (; i > 0 && s->heap[(i - 1) / 2] > number; i = (i - 1) / 2)
        s->heap[i] = s->heap[(i - 1) / 2];
    s->heap[i] = number;
}

static void pop(sweep *s)
{
    size_t last = s->heap[--s->open], i = 0;
    for (size_t child; (child = 2 * i + 1) < s->open; i = child) {
        if (child + 1 < s->open && s->heap[child + 1] < s->heap[child])
            child++;
        if (s->heap[child] >= last)
            break;
        s->heap[i] = s->heap[child];
    }
    s->heap[i] = last;
}

/* Where in the original the piece on top ends. */
static size_t top_end(const sweep *s)
{
    size_t i = s->heap[0];
    return s->map->pieces[i].from + (zr_places_end(s->map, i, s->size) - s->map->pieces[i].at);
}

static void note(sweep *s, size_t from)
{
    zr_places *map = s->map;
    if (!map->way_count || map->ways[map->way_count - 1].at != s->heap[0])
        map->ways[map->way_count++] = (zr_piece){s->heap[0], from};
}

/* From one place where a piece begins or the one on top ends to the next. A way is noted for each such place
 * at most: twice as many as pieces. */
static void run(sweep *s)
{
    size_t next = 0, count = s->map->count, from = 0;
    while (next < count || s->open) {
        if (!s->open)
            from = s->order[next].from;
        for (; next < count && s->order[next].from <= from; next++)
            push(s, s->order[next].at);
        while (s->open && top_end(s) <= from)
            pop(s);
        if (!s->open)
            continue;
        note(s, from);
        from = top_end(s);
        if (next < count && s->order[next].from < from)
            from = s->order[next].from;
    }
}

bool zr_places_turn(zr_places *map, size_t size)
{
    if (!map->turns)
        return true;
    sweep s = {.map = map, .size = size};
    s.order = malloc(map->count * sizeof *s.order);
    s.heap = malloc(map->count * sizeof *s.heap);
    map->ways = malloc(2 * map->count * sizeof *map->ways);
    bool good = s.order && s.heap && map->ways;
    for (size_t i = 0; i < map->count && good; i++)
        s.order[i] = (zr_piece){i, map->pieces[i].from};
    if (good) {
        qsort(s.order, map->count, sizeof *s.order, by_origin);
        run(&s);
    }
    free(s.order);
    free(s.heap);
    return good;
}
