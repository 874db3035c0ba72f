/* What a unit is called: the name that its duties use most. */
#include "graph/build.h"

#include <stdlib.h>

enum { BY_NAME, BY_FULL_NAME, BY_SURFACE };

/* One text of every duty. */
typedef struct naming {
    const zr_duty *duties;
    const zr_duty_words *words;
    int which;
} naming;

static zr_span text_of(const naming *of, uint32_t duty)
{
    if (of->which == BY_FULL_NAME)
        return of->words[duty].full_name;
    return of->which == BY_NAME ? of->duties[duty].name : of->duties[duty].surface;
}

static int compare(const void *left, const void *right, void *context)
{
    const naming *of = context;
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    if (of->duties[a].unit != of->duties[b].unit)
        return of->duties[a].unit < of->duties[b].unit ? -1 : 1;
    zr_span x = text_of(of, a), y = text_of(of, b);
    return x.data == y.data && x.size == y.size
               ? 0
               : zr_span_compare(x, y); /* most are the same bytes in place */
}

/* End of the run of duties with the unit and text of order[first]. */
static uint32_t run_end(const naming *of, const uint32_t *order, uint32_t count, uint32_t first)
{
    naming copy = *of;
    uint32_t end = first + 1;
    while (end < count && compare(&order[first], &order[end], &copy) == 0)
        end++;
    return end;
}

/* Texts of one unit come in byte order, so that the first of the longest runs wins. */
static void choose(zr_graph_store *store, const naming *of, const uint32_t *order, uint32_t count)
{
    uint32_t most = 0;
    for (uint32_t first = 0, end; first < count; first = end) {
        end = run_end(of, order, count, first);
        uint32_t unit = of->duties[order[first]].unit;
        if (first == 0 || of->duties[order[first - 1]].unit != unit)
            most = 0;
        if (end - first <= most)
            continue;
        most = end - first;
        zr_graph_unit *row = &zr_store_units(store)[unit];
        *(of->which == BY_NAME ? &row->name : &row->full_name) = text_of(of, order[first]);
    }
}

static uint32_t texts_of_unit(const naming *of, const uint32_t *order, uint32_t count, uint32_t first,
                              zr_span *out)
{
    uint32_t texts = 0;
    uint32_t unit = of->duties[order[first]].unit;
    for (uint32_t end; first < count && of->duties[order[first]].unit == unit; first = end) {
        end = run_end(of, order, count, first);
        if (out)
            out[texts] = text_of(of, order[first]);
        texts++;
    }
    return texts;
}

static bool list_surfaces(zr_graph_store *store, const naming *of, const uint32_t *order, uint32_t count)
{
    for (uint32_t first = 0; first < count; first++) {
        uint32_t unit = of->duties[order[first]].unit;
        if (first && of->duties[order[first - 1]].unit == unit)
            continue;
        uint32_t texts = texts_of_unit(of, order, count, first, NULL);
        zr_span *names = zr_arena_take(&store->arena, texts, sizeof *names);
        if (!names)
            return false;
        texts_of_unit(of, order, count, first, names);
        zr_store_units(store)[unit].names = names;
        zr_store_units(store)[unit].name_count = texts;
    }
    return true;
}

/* Sorts the duties of each unit by one of their texts; most units have one text only. */
static void sort_by(naming *of, int which, uint32_t *order, uint32_t count)
{
    of->which = which;
    for (uint32_t first = 0, end; first < count; first = end) {
        bool same = true;
        for (end = first + 1; end < count && of->duties[order[end]].unit == of->duties[order[first]].unit;
             end++)
            same = same && compare(&order[first], &order[end], of) == 0;
        if (!same)
            qsort_r(order + first, end - first, sizeof *order, compare, of);
    }
}

/* The duties in the order of their units: count, then add up. */
static uint32_t *by_unit(const zr_graph_store *store, uint32_t count)
{
    const zr_duty *duties = zr_store_duties(store);
    uint32_t units = zr_store_count(store, ZR_UNITS);
    uint32_t *order = malloc(((size_t)count + 1) * sizeof *order);
    uint32_t *starts = calloc((size_t)units + 1, sizeof *starts);
    for (uint32_t i = 0; i < count && starts; i++)
        starts[duties[i].unit + 1]++;
    for (uint32_t u = 0; u < units && starts; u++)
        starts[u + 1] += starts[u];
    for (uint32_t i = 0; i < count && order && starts; i++)
        order[starts[duties[i].unit]++] = i;
    if (!starts) {
        free(order);
        order = NULL;
    }
    free(starts);
    return order;
}

zr_status zr_name_units(zr_graph_store *store, const zr_duty_words *words, zr_error *err)
{
    uint32_t count = zr_store_count(store, ZR_DUTIES);
    uint32_t *order = by_unit(store, count);
    if (!order)
        return zr_fail_memory(err);
    naming of = {.duties = zr_store_duties(store), .words = words};
    sort_by(&of, BY_NAME, order, count);
    choose(store, &of, order, count);
    sort_by(&of, BY_FULL_NAME, order, count);
    choose(store, &of, order, count);
    free(order);
    return ZR_OK;
}

zr_status zr_list_surfaces(zr_graph_store *store, zr_error *err)
{
    uint32_t count = zr_store_count(store, ZR_DUTIES);
    uint32_t *order = by_unit(store, count);
    naming of = {.duties = zr_store_duties(store)};
    if (order)
        sort_by(&of, BY_SURFACE, order, count);
    bool fine = order && list_surfaces(store, &of, order, count);
    free(order);
    return fine ? ZR_OK : zr_fail_memory(err);
}
