#include "analysis/ledger_rows.h"

#include <stdlib.h>

/* A row that the ledger may have. */
typedef struct due_row {
    zr_span date; /* by which it is due; empty: the order is the document's */
    uint32_t measure;
} due_row;

static int by_date(const void *left, const void *right)
{
    const due_row *a = left, *b = right;
    int order = zr_span_compare(a->date, b->date);
    return order ? order : (a->measure > b->measure) - (a->measure < b->measure);
}

/* Which measures a part would list, by the rows of the whole graph: a subset keeps ids and their order. */
static bool *rows_of_part(const zr_graph *graph, const zr_graph *part, zr_arena *arena)
{
    zr_owners owners;
    bool *listed = zr_arena_take(arena, (size_t)graph->measure_count + 1, sizeof *listed);
    if (!listed || !zr_owners_make(&owners, part, arena))
        return NULL;
    for (uint32_t m = 0, p = 0; m < graph->measure_count && p < part->measure_count; m++) {
        if (zr_span_equal(graph->measures[m].id, part->measures[p].id))
            listed[m] = zr_owners_row(&owners, p++);
    }
    return listed;
}

/* The measures of the ledger in the order of its rows. `listed`: those that may be, or NULL. */
static uint32_t choose(due_row *rows, const zr_owners *owners, const zr_ledger_options *options,
                       const bool *listed)
{
    const char *until = options->until;
    uint32_t count = 0;
    for (uint32_t m = 0; m < owners->graph->measure_count; m++) {
        zr_span date = until ? zr_due_by(&owners->graph->measures[m], zr_span_of(until)) : (zr_span){0};
        bool wanted = listed ? listed[m] : zr_owners_row(owners, m);
        wanted = wanted && !(options->undated && zr_due_date(&owners->graph->measures[m]).size);
        if (wanted && (!until || date.size))
            rows[count++] = (due_row){date, m};
    }
    if (until && count)
        qsort(rows, count, sizeof *rows, by_date);
    return count;
}

bool zr_ledger_rows_choose(zr_ledger_rows *out, const zr_graph *graph, const zr_ledger_options *options)
{
    *out = (zr_ledger_rows){0};
    out->measures = zr_arena_take(&out->arena, (size_t)graph->measure_count + 1, sizeof *out->measures);
    due_row *rows = zr_arena_take(&out->arena, (size_t)graph->measure_count + 1, sizeof *rows);
    if (!out->measures || !rows || !zr_owners_make(&out->owners, graph, &out->arena))
        return false;
    bool *chosen = options->part ? rows_of_part(graph, options->part, &out->arena) : NULL;
    if (options->part && !chosen)
        return false;
    out->count = choose(rows, &out->owners, options, chosen);
    for (uint32_t i = 0; i < out->count; i++)
        out->measures[i] = rows[i].measure;
    return true;
}

void zr_ledger_rows_free(zr_ledger_rows *rows)
{
    zr_arena_free(&rows->arena);
}

/* Each unit of each measure once: counted behind its place in `start`, or put where `start` says and that
 * moved on. `last`: the row that a unit was met in last, and 1. */
static void go_through(zr_ledger_rows *rows, uint32_t *last, bool put)
{
    const zr_graph *graph = rows->owners.graph;
    for (uint32_t i = 0; i < rows->count; i++) {
        uint32_t count;
        const uint32_t *duties = zr_owners_of(&rows->owners, rows->measures[i], &count);
        for (uint32_t d = 0; d < count; d++) {
            uint32_t unit = graph->duties[duties[d]].unit;
            if (last[unit] == i + 1)
                continue;
            last[unit] = i + 1;
            if (put)
                rows->own[rows->start[unit]++] = rows->measures[i];
            else
                rows->start[unit + 1]++;
        }
    }
}

static bool sort_by_unit(zr_ledger_rows *rows)
{
    size_t units = rows->owners.graph->unit_count;
    uint32_t *last = zr_arena_take(&rows->arena, 2 * units + 1, sizeof *last);
    rows->start = zr_arena_take(&rows->arena, units + 1, sizeof *rows->start);
    if (!last || !rows->start)
        return false;
    go_through(rows, last, false);
    for (size_t u = 0; u < units; u++)
        rows->start[u + 1] += rows->start[u];
    rows->own = zr_arena_take(&rows->arena, (size_t)rows->start[units] + 1, sizeof *rows->own);
    if (!rows->own)
        return false;
    go_through(rows, last + units, true);
    for (size_t u = units; u > 0; u--)
        rows->start[u] = rows->start[u - 1];
    rows->start[0] = 0;
    return true;
}

const uint32_t *zr_ledger_rows_of(zr_ledger_rows *rows, uint32_t unit, uint32_t *count)
{
    *count = rows->count;
    if (unit == ZR_NONE)
        return rows->measures;
    *count = 0;
    if (!rows->own && !sort_by_unit(rows))
        return NULL;
    *count = rows->start[unit + 1] - rows->start[unit];
    return rows->own + rows->start[unit];
}
