/* After an edit: one duty a unit and measure, and who is first in a plain list. */
#include "graph/edit_first.h"

#include "graph/build.h"

#include <stdlib.h>
#include <string.h>

/* By measure, unit, strength: the one to keep comes first. */
static int by_unit(const void *left, const void *right)
{
    const zr_duty *a = left, *b = right;
    if (a->measure != b->measure)
        return a->measure < b->measure ? -1 : 1;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    if (a->role != b->role)
        return a->role < b->role ? -1 : 1;
    if (a->expression != b->expression)
        return a->expression < b->expression ? -1 : 1;
    return (a->rank > b->rank) - (a->rank < b->rank);
}

static int by_rank(const void *left, const void *right)
{
    const zr_duty *a = left, *b = right;
    if (a->measure != b->measure)
        return a->measure < b->measure ? -1 : 1;
    if (a->expression != b->expression)
        return a->expression < b->expression ? -1 : 1;
    if (a->rank != b->rank)
        return a->rank < b->rank ? -1 : 1;
    return (a->unit > b->unit) - (a->unit < b->unit);
}

static size_t drop_doubles(zr_duty *duties, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++)
        if (!kept || duties[kept - 1].measure != duties[i].measure || duties[kept - 1].unit != duties[i].unit)
            duties[kept++] = duties[i];
    return kept;
}

static bool may_be_first(const zr_duty *duty)
{
    return duty->role == ZR_RESPONSIBLE && duty->basis != ZR_BY_CARRY && duty->basis != ZR_BY_PROSE;
}

/* The duties of one measure and expression: [begin, end). */
static void settle_first(const zr_graph_unit *units, zr_duty *duties, size_t begin, size_t end)
{
    size_t responsible = 0, first = end;
    bool led = false;
    for (size_t i = begin; i < end; i++) {
        led |= duties[i].role == ZR_LEAD || duties[i].unled;
        duties[i].first = false;
        if (may_be_first(&duties[i]) && responsible++ == 0)
            first = i;
    }
    if (!led && responsible > 1 && !units[duties[first].unit].collective)
        duties[first].first = true;
}

static void settle(const zr_graph_unit *units, zr_duty *duties, size_t count)
{
    for (size_t begin = 0, end; begin < count; begin = end) {
        for (end = begin + 1; end < count && duties[end].measure == duties[begin].measure &&
                              duties[end].expression == duties[begin].expression;)
            end++;
        settle_first(units, duties, begin, end);
    }
}

/* A lead in other words of the measure, or on the heading above it, leaves no room for a convention. */
static bool withdraw_first(zr_graph_store *store, zr_duty *settled, size_t count)
{
    zr_graph all = {.measures = zr_store_measures(store),
                    .measure_count = zr_store_count(store, ZR_MEASURES),
                    .duties = zr_store_duties(store),
                    .duty_count = zr_store_count(store, ZR_DUTIES)};
    bool *led = calloc(all.measure_count + (size_t)1, sizeof *led);
    if (!led)
        return false;
    zr_leads_stated(&all, 0, led);
    for (size_t i = 0; i < count; i++)
        settled[i].first = settled[i].first && !led[settled[i].measure];
    free(led);
    return true;
}

zr_status zr_settle_duties(zr_graph_store *store, const bool *touched, const uint32_t *row_of, uint32_t count,
                           zr_error *err)
{
    size_t measures = zr_store_count(store, ZR_MEASURES), total = store->tables[ZR_DUTIES].count, kept = 0;
    bool *wanted = calloc(measures + 1, sizeof *wanted);
    zr_duty *some = calloc(total + 1, sizeof *some), *all = zr_store_duties(store);
    size_t chosen = 0;
    if (!wanted || !some) {
        free(wanted);
        free(some);
        return zr_fail_memory(err);
    }
    for (uint32_t m = 0; m < count; m++)
        if (touched[m] && row_of[m] != ZR_NONE)
            wanted[row_of[m]] = true;
    for (size_t d = 0; d < total; d++) {
        if (wanted[all[d].measure])
            some[chosen++] = all[d];
        else
            all[kept++] = all[d];
    }
    qsort(some, chosen, sizeof *some, by_unit);
    chosen = drop_doubles(some, chosen);
    qsort(some, chosen, sizeof *some, by_rank);
    settle(zr_store_units(store), some, chosen);
    if (chosen)
        memcpy(all + kept, some, chosen * sizeof *some);
    store->tables[ZR_DUTIES].count = kept + chosen;
    bool fine = withdraw_first(store, all + kept, chosen);
    free(wanted);
    free(some);
    return fine ? ZR_OK : zr_fail_memory(err);
}
