/* The incidence as two flat adjacencies. */
#include "analysis/sides.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool side_take(zr_side *side, uint32_t nodes, uint32_t others, uint32_t edges)
{
    side->nodes = nodes;
    side->others = others;
    side->start = calloc((size_t)nodes + 1, sizeof *side->start);
    side->to = malloc(((size_t)edges + 1) * sizeof *side->to);
    side->weight = malloc(((size_t)edges + 1) * sizeof *side->weight);
    return side->start && side->to && side->weight;
}

static void side_drop(zr_side *side)
{
    free(side->start);
    free(side->to);
    free(side->weight);
    *side = (zr_side){0};
}

static void fill(zr_sides *sides, const zr_incidence *incidence)
{
    zr_side *units = &sides->side[ZR_UNITS], *measures = &sides->side[ZR_MEASURES];
    memcpy(units->start, incidence->row_start, ((size_t)incidence->rows + 1) * sizeof(uint32_t));
    memcpy(measures->start, incidence->column_start, ((size_t)incidence->columns + 1) * sizeof(uint32_t));
    for (uint32_t i = 0; i < incidence->cells; i++) {
        const zr_cell *along = &incidence->cell[i];
        const zr_cell *down = &incidence->cell[incidence->by_column[i]];
        units->to[i] = along->column;
        units->weight[i] = along->weight;
        measures->to[i] = down->row;
        measures->weight[i] = down->weight;
    }
}

static zr_status check(const zr_incidence *incidence, zr_error *err)
{
    for (uint32_t i = 0; i < incidence->cells; i++) {
        double weight = incidence->cell[i].weight;
        if (!(weight >= 0) || !isfinite(weight))
            return zr_fail_words(
                err, ZR_BAD_INPUT, "格子 %u（第 %u 行第 %u 列）的权重为 %g；权重不能为负",
                "cell %u (row %u, column %u) has the weight %g; weights must not be negative", i,
                incidence->cell[i].row, incidence->cell[i].column, weight);
    }
    return ZR_OK;
}

zr_status zr_sides_make(zr_sides *out, const zr_incidence *incidence, zr_error *err)
{
    *out = (zr_sides){.edges = incidence->cells};
    zr_status status = check(incidence, err);
    if (status != ZR_OK)
        return status;
    if (!side_take(&out->side[ZR_UNITS], incidence->rows, incidence->columns, incidence->cells) ||
        !side_take(&out->side[ZR_MEASURES], incidence->columns, incidence->rows, incidence->cells)) {
        zr_sides_dispose(out);
        return zr_fail_memory(err);
    }
    fill(out, incidence);
    return ZR_OK;
}

/* Starts of each node's list from counts. */
static void sum_up(uint32_t *start, uint32_t nodes)
{
    for (uint32_t v = 0; v < nodes; v++)
        start[v + 1] += start[v];
}

/* Puts each pair into its node's list, which leaves the starts one node on: they are moved back after. */
static void deal_out(zr_side *side, const uint32_t *node, const uint32_t *other, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        side->to[side->start[node[i]]++] = other[i];
    memmove(side->start + 1, side->start, side->nodes * sizeof *side->start);
    side->start[0] = 0;
}

/* Lists of the one side, read in order, fill those of the other in order; doubles are then neighbours. */
static void turn_round(zr_side *to, const zr_side *from)
{
    uint32_t kept;
    for (uint32_t v = 0; v < from->nodes; v++) {
        for (uint32_t k = from->start[v]; k < from->start[v + 1]; k++) {
            kept = to->start[from->to[k]];
            to->to[kept] = v;
            to->start[from->to[k]] = kept + 1;
        }
    }
    memmove(to->start + 1, to->start, to->nodes * sizeof *to->start);
    to->start[0] = 0;
}

static uint32_t drop_doubles(zr_side *side)
{
    uint32_t kept = 0, from = 0;
    for (uint32_t v = 0; v < side->nodes; v++) {
        uint32_t end = side->start[v + 1], first = kept;
        for (; from < end; from++) {
            if (kept == first || side->to[kept - 1] != side->to[from])
                side->to[kept++] = side->to[from];
        }
        side->start[v + 1] = kept;
    }
    return kept;
}

static bool rooms_for_pairs(zr_side *side, uint32_t nodes, uint32_t others, uint32_t count)
{
    *side = (zr_side){.nodes = nodes, .others = others};
    side->start = calloc((size_t)nodes + 1, sizeof *side->start);
    side->to = malloc(((size_t)count + 1) * sizeof *side->to);
    return side->start && side->to;
}

static void fill_from_pairs(zr_sides *out, const uint32_t *row, const uint32_t *column, uint32_t count)
{
    zr_side *units = &out->side[ZR_UNITS], *measures = &out->side[ZR_MEASURES];
    for (uint32_t i = 0; i < count; i++)
        units->start[row[i] + 1]++;
    sum_up(units->start, units->nodes);
    deal_out(units, row, column, count);
    for (uint32_t i = 0; i < count; i++)
        measures->start[column[i] + 1]++;
    sum_up(measures->start, measures->nodes);
    turn_round(measures, units);
    out->edges = drop_doubles(measures);
    memset(units->start, 0, ((size_t)units->nodes + 1) * sizeof *units->start);
    for (uint32_t i = 0; i < out->edges; i++)
        units->start[measures->to[i] + 1]++;
    sum_up(units->start, units->nodes);
    turn_round(units, measures);
}

zr_status zr_sides_from_pairs(zr_sides *out, uint32_t rows, uint32_t columns, const uint32_t *row,
                              const uint32_t *column, uint32_t count, zr_error *err)
{
    *out = (zr_sides){0};
    for (uint32_t i = 0; i < count; i++) {
        if (row[i] >= rows || column[i] >= columns)
            return zr_fail_words(err, ZR_BAD_INPUT, "第 %u 对超出 %u × %u", "pair %u is outside %u × %u", i,
                                 rows, columns);
    }
    if (!rooms_for_pairs(&out->side[ZR_UNITS], rows, columns, count) ||
        !rooms_for_pairs(&out->side[ZR_MEASURES], columns, rows, count)) {
        zr_sides_dispose(out);
        return zr_fail_memory(err);
    }
    fill_from_pairs(out, row, column, count);
    return ZR_OK;
}

void zr_sides_dispose(zr_sides *sides)
{
    side_drop(&sides->side[ZR_UNITS]);
    side_drop(&sides->side[ZR_MEASURES]);
    sides->edges = 0;
}

bool zr_side_has(const zr_side *side, uint32_t node, uint32_t other)
{
    uint32_t low = side->start[node], high = side->start[node + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (side->to[middle] < other)
            low = middle + 1;
        else
            high = middle;
    }
    return low < side->start[node + 1] && side->to[low] == other;
}

static uint32_t common_by_search(const zr_side *side, uint32_t few, uint32_t many)
{
    uint32_t common = 0;
    for (uint32_t i = side->start[few]; i < side->start[few + 1]; i++)
        common += zr_side_has(side, many, side->to[i]);
    return common;
}

uint32_t zr_side_common(const zr_side *side, uint32_t a, uint32_t b)
{
    if (zr_degree(side, a) * 16ull < zr_degree(side, b))
        return common_by_search(side, a, b);
    if (zr_degree(side, b) * 16ull < zr_degree(side, a))
        return common_by_search(side, b, a);
    uint32_t common = 0, i = side->start[a], j = side->start[b];
    while (i < side->start[a + 1] && j < side->start[b + 1]) {
        uint32_t left = side->to[i], right = side->to[j];
        common += left == right;
        i += left <= right;
        j += right <= left;
    }
    return common;
}

double zr_strength(const zr_side *side, uint32_t node)
{
    double sum = 0;
    for (uint32_t i = side->start[node]; i < side->start[node + 1]; i++)
        sum += side->weight[i];
    return sum;
}
