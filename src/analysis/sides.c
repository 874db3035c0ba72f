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
    side->to = malloc(((size_t)edges + ZR_SIDE_SPARE) * sizeof *side->to);
    side->weight = malloc(((size_t)edges + ZR_SIDE_SPARE) * sizeof *side->weight);
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

void zr_sides_dispose(zr_sides *sides)
{
    side_drop(&sides->side[ZR_UNITS]);
    side_drop(&sides->side[ZR_MEASURES]);
    sides->edges = 0;
}

zr_status zr_sides_run(zr_sides_work *work, void *task, const zr_incidence *incidence, zr_error *err)
{
    zr_sides sides;
    zr_arena scratch = {0};
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    status = work(task, &sides, &scratch, err);
    zr_arena_free(&scratch);
    zr_sides_dispose(&sides);
    return status;
}

uint32_t zr_side_not_below(const zr_side *side, uint32_t node, uint32_t bound)
{
    uint32_t low = side->start[node], high = side->start[node + 1];
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (side->to[middle] < bound)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool zr_side_has(const zr_side *side, uint32_t node, uint32_t other)
{
    uint32_t at = zr_side_not_below(side, node, other);
    return at < side->start[node + 1] && side->to[at] == other;
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
