/* The order that a graph promises: places by code, units by id, measures by document, duties by document and
 * expression, findings by document, place and code. */
#include "graph/store.h"

#include <stdlib.h>
#include <string.h>

/* <0, 0, >0 for two rows of one table. */
typedef int compare_rows(const zr_graph_store *store, uint32_t a, uint32_t b);

static int compare_numbers(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_places(const zr_graph_store *store, uint32_t a, uint32_t b)
{
    return zr_span_compare(zr_store_places(store)[a].code, zr_store_places(store)[b].code);
}

static int compare_units(const zr_graph_store *store, uint32_t a, uint32_t b)
{
    return zr_span_compare(zr_store_units(store)[a].id, zr_store_units(store)[b].id);
}

static int compare_measures(const zr_graph_store *store, uint32_t a, uint32_t b)
{
    return compare_numbers(zr_store_measures(store)[a].document, zr_store_measures(store)[b].document);
}

static int compare_duties(const zr_graph_store *store, uint32_t a, uint32_t b)
{
    const zr_duty *x = &zr_store_duties(store)[a], *y = &zr_store_duties(store)[b];
    int order = compare_measures(store, x->measure, y->measure);
    return order ? order : compare_numbers(x->expression, y->expression);
}

static int compare_findings(const zr_graph_store *store, uint32_t a, uint32_t b)
{
    const zr_finding *x = &zr_store_findings(store)[a], *y = &zr_store_findings(store)[b];
    int order = compare_numbers(x->document, y->document);
    if (order == 0)
        order = compare_numbers(x->start, y->start);
    return order ? order : compare_numbers(x->code, y->code);
}

typedef struct sorting {
    const zr_graph_store *store;
    compare_rows *compare;
} sorting;

static int compare_stably(const void *left, const void *right, void *context)
{
    const sorting *sort = context;
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    int order = sort->compare(sort->store, a, b);
    return order ? order : compare_numbers(a, b);
}

static bool is_ordered(const sorting *sort, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        if (sort->compare(sort->store, i - 1, i) > 0)
            return false;
    }
    return true;
}

/* Moves the rows of a table so that row i is the old row order[i]. */
static bool move_rows(zr_rows_table *table, const uint32_t *order, size_t size)
{
    char *moved = malloc(table->room * size);
    if (!moved)
        return false;
    for (size_t i = 0; i < table->count; i++)
        memcpy(moved + i * size, (char *)table->items + order[i] * size, size);
    free(table->items);
    table->items = moved;
    return true;
}

/* Sorts one table. `*moved_to` becomes NULL when nothing moved, else where every old row went (to free). */
static bool sort_rows(zr_graph_store *store, zr_rows_kind kind, size_t size, compare_rows *compare,
                      uint32_t **moved_to)
{
    uint32_t count = zr_store_count(store, kind);
    sorting sort = {store, compare};
    *moved_to = NULL;
    if (is_ordered(&sort, count))
        return true;
    uint32_t *order = malloc(count * sizeof *order);
    uint32_t *inverse = malloc(count * sizeof *inverse);
    bool fine = order && inverse;
    for (uint32_t i = 0; i < count && fine; i++)
        order[i] = i;
    if (fine) {
        qsort_r(order, count, sizeof *order, compare_stably, &sort);
        fine = move_rows(&store->tables[kind], order, size);
    }
    for (uint32_t i = 0; i < count && fine; i++)
        inverse[order[i]] = i;
    free(order);
    if (fine)
        *moved_to = inverse;
    else
        free(inverse);
    return fine;
}

static void follow(uint32_t *reference, const uint32_t *moved_to)
{
    if (*reference != ZR_NONE)
        *reference = moved_to[*reference];
}

static bool order_places(zr_graph_store *store)
{
    uint32_t *moved_to;
    if (!sort_rows(store, ZR_PLACES, sizeof(zr_graph_place), compare_places, &moved_to))
        return false;
    for (uint32_t i = 0; moved_to && i < zr_store_count(store, ZR_DOCUMENTS); i++)
        follow(&zr_store_documents(store)[i].place, moved_to);
    for (uint32_t i = 0; moved_to && i < zr_store_count(store, ZR_UNITS); i++)
        follow(&zr_store_units(store)[i].place, moved_to);
    free(moved_to);
    return true;
}

static bool order_units(zr_graph_store *store)
{
    uint32_t *moved_to;
    if (!sort_rows(store, ZR_UNITS, sizeof(zr_graph_unit), compare_units, &moved_to))
        return false;
    for (uint32_t i = 0; moved_to && i < zr_store_count(store, ZR_DUTIES); i++)
        follow(&zr_store_duties(store)[i].unit, moved_to);
    free(moved_to);
    return true;
}

static bool order_measures(zr_graph_store *store)
{
    uint32_t *moved_to;
    if (!sort_rows(store, ZR_MEASURES, sizeof(zr_graph_measure), compare_measures, &moved_to))
        return false;
    for (uint32_t i = 0; moved_to && i < zr_store_count(store, ZR_MEASURES); i++)
        follow(&zr_store_measures(store)[i].parent, moved_to);
    for (uint32_t i = 0; moved_to && i < zr_store_count(store, ZR_DUTIES); i++)
        follow(&zr_store_duties(store)[i].measure, moved_to);
    for (uint32_t i = 0; moved_to && i < zr_store_count(store, ZR_FINDINGS); i++)
        follow(&zr_store_findings(store)[i].measure, moved_to);
    free(moved_to);
    return true;
}

static bool order_leaves(zr_graph_store *store)
{
    uint32_t *duties = NULL, *findings = NULL;
    bool fine = sort_rows(store, ZR_DUTIES, sizeof(zr_duty), compare_duties, &duties) &&
                sort_rows(store, ZR_FINDINGS, sizeof(zr_finding), compare_findings, &findings);
    free(duties);
    free(findings);
    return fine;
}

zr_status zr_store_order(zr_graph_store *store, zr_error *err)
{
    bool fine = order_places(store) && order_units(store) && order_measures(store) && order_leaves(store);
    return fine ? ZR_OK : zr_fail_memory(err);
}
