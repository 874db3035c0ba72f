/* The measures that chance gives to a unit. */
#include "analysis/flags_pools.h"

#include <stdlib.h>

static void place_columns(zr_pools *out, const zr_incidence *incidence)
{
    const zr_graph *graph = incidence->graph;
    for (uint32_t t = 0; t < incidence->columns; t++) {
        uint32_t document = graph->measures[incidence->column_measure[t]].document;
        uint32_t place = graph->documents[document].place;
        out->pool_of[t] = place == ZR_NONE ? graph->place_count + document : place;
        out->pool[out->pool_of[t]].count++;
    }
}

static void sort_columns(zr_pools *out, uint32_t columns)
{
    uint32_t at = 0;
    for (uint32_t p = 0; p < out->count; p++) {
        out->pool[p].first = at;
        at += out->pool[p].count;
        out->pool[p].count = 0;
    }
    for (uint32_t t = 0; t < columns; t++) {
        zr_pool *pool = &out->pool[out->pool_of[t]];
        out->column[pool->first + pool->count++] = t;
    }
}

static void count_units(zr_pools *out, const zr_incidence *incidence, uint32_t *last)
{
    for (uint32_t r = 0; r < incidence->rows; r++)
        for (uint32_t k = incidence->row_start[r]; k < incidence->row_start[r + 1]; k++) {
            uint32_t p = out->pool_of[incidence->cell[k].column];
            out->pool[p].units += last[p] != r + 1;
            last[p] = r + 1;
        }
}

bool zr_pools_make(zr_pools *out, const zr_incidence *incidence, zr_arena *arena)
{
    out->count = incidence->graph->place_count + incidence->graph->document_count;
    out->pool = zr_arena_take(arena, out->count, sizeof *out->pool);
    out->pool_of = zr_arena_take(arena, incidence->columns, sizeof *out->pool_of);
    out->column = zr_arena_take(arena, incidence->columns, sizeof *out->column);
    uint32_t *last = zr_arena_take(arena, out->count, sizeof *last);
    if (arena->failed)
        return false;
    place_columns(out, incidence);
    sort_columns(out, incidence->columns);
    count_units(out, incidence, last);
    return true;
}

static int by_number(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

uint32_t zr_pools_of_row(uint32_t *out, const zr_pools *pools, const zr_incidence *incidence, uint32_t row)
{
    uint32_t all = 0, count = 0;
    for (uint32_t k = incidence->row_start[row]; k < incidence->row_start[row + 1]; k++)
        out[all++] = pools->pool_of[incidence->cell[k].column];
    if (all)
        qsort(out, all, sizeof *out, by_number);
    for (uint32_t i = 0; i < all; i++)
        if (i == 0 || out[i] != out[count - 1])
            out[count++] = out[i];
    return count;
}
