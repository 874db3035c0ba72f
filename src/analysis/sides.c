/* The incidence as two flat adjacencies. */
#include "analysis/sides.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const uint32_t worth_threads = 1u << 18; /* pairs; below, starting threads costs more */

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

/* Starts of each node's list, moved on by filling the lists, one node back. */
static void settle(zr_side *side)
{
    memmove(side->start + 1, side->start, side->nodes * sizeof *side->start);
    side->start[0] = 0;
}

/* Puts each pair into its node's list. */
static void deal_out(zr_side *side, const uint32_t *node, const uint32_t *other, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        side->to[side->start[node[i]]++] = other[i];
    settle(side);
}

/* The first place in a node's list, which is in order, that is not below `bound`. */
static uint32_t not_below(const zr_side *side, uint32_t node, uint32_t bound)
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

/* Of each list only what lies in [first, last). */
static void turn_part(zr_side *to, const zr_side *from, uint32_t first, uint32_t last)
{
    for (uint32_t v = 0; v < from->nodes; v++) {
        uint32_t end = from->start[v + 1], k = first ? not_below(from, v, first) : from->start[v];
        for (; k < end && from->to[k] < last; k++)
            to->to[to->start[from->to[k]]++] = v;
    }
}

/* Lists of the one side, read in order, fill those of the other in order; doubles are then neighbours. Two
 * halves of the other side at the same time. */
static void turn_round(zr_side *to, const zr_side *from)
{
    uint32_t half = to->nodes / 2;
#pragma omp parallel for schedule(static, 1) if (from->start[from->nodes] > worth_threads)
    for (int i = 0; i < 2; i++)
        turn_part(to, from, i ? half : 0, i ? to->nodes : half);
    settle(to);
}

static uint32_t drop_doubles(zr_side *side)
{
    uint32_t kept = 0, from = 0;
    for (uint32_t v = 0; v < side->nodes; v++) {
        uint32_t end = side->start[v + 1], last = UINT32_MAX; /* no node's number */
        for (; from < end; from++) {
            uint32_t to = side->to[from];
            side->to[kept] = to;
            kept += to != last;
            last = to;
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

static bool is_ascending(const uint32_t *list, uint32_t count)
{
    uint32_t falls = 0;
    for (uint32_t i = 1; i < count; i++)
        falls += list[i] < list[i - 1];
    return falls == 0;
}

/* The same as counting and dealing out, with the first and the second half of the pairs at the same time:
 * room for where each half begins in each node's list. False without memory. */
static bool deal_halves(zr_side *side, const uint32_t *node, const uint32_t *other, uint32_t count)
{
    uint32_t *at = calloc((size_t)side->nodes * 2 + 1, sizeof *at), half = count / 2;
    if (!at)
        return false;
#pragma omp parallel for schedule(static, 1) if (count > worth_threads)
    for (int h = 0; h < 2; h++) {
        uint32_t *of = at + (h ? side->nodes : 0), end = h ? count : half;
        for (uint32_t i = h ? half : 0; i < end; i++)
            of[node[i]]++;
    }
    for (uint32_t v = 0; v < side->nodes; v++) {
        uint32_t first = at[v], second = at[side->nodes + v];
        at[v] = side->start[v];
        at[side->nodes + v] = side->start[v] + first;
        side->start[v + 1] = side->start[v] + first + second;
    }
#pragma omp parallel for schedule(static, 1) if (count > worth_threads)
    for (int h = 0; h < 2; h++) {
        uint32_t *of = at + (h ? side->nodes : 0), end = h ? count : half;
        for (uint32_t i = h ? half : 0; i < end; i++)
            side->to[of[node[i]]++] = other[i];
    }
    free(at);
    return true;
}

static void count_into(zr_side *side, const uint32_t *node, uint32_t count)
{
    memset(side->start, 0, ((size_t)side->nodes + 1) * sizeof *side->start);
    for (uint32_t i = 0; i < count; i++)
        side->start[node[i] + 1]++;
    sum_up(side->start, side->nodes);
}

/* Each unit's measures in order, doubles beside one another. Pairs that come measure by measure, as a
 * document has them, go straight to their units; others go to their measures first. */
static bool list_units(zr_side *units, zr_side *measures, const uint32_t *row, const uint32_t *column,
                       uint32_t count)
{
    if (is_ascending(column, count))
        return deal_halves(units, row, column, count);
    count_into(measures, column, count);
    deal_out(measures, column, row, count);
    count_into(units, row, count);
    for (uint32_t t = 0; t < measures->nodes; t++) {
        for (uint32_t k = measures->start[t]; k < measures->start[t + 1]; k++)
            units->to[units->start[measures->to[k]]++] = t;
    }
    settle(units);
    return true;
}

static bool fill_from_pairs(zr_sides *out, const uint32_t *row, const uint32_t *column, uint32_t count)
{
    zr_side *units = &out->side[ZR_UNITS], *measures = &out->side[ZR_MEASURES];
    if (!list_units(units, measures, row, column, count))
        return false;
    out->edges = drop_doubles(units);
    count_into(measures, units->to, out->edges);
    turn_round(measures, units);
    return true;
}

/* The first pair outside, or `count`. */
static uint32_t first_outside(uint32_t rows, uint32_t columns, const uint32_t *row, const uint32_t *column,
                              uint32_t count)
{
    uint32_t largest_row = 0, largest_column = 0, i = 0;
    for (uint32_t k = 0; k < count; k++) {
        largest_row = row[k] > largest_row ? row[k] : largest_row;
        largest_column = column[k] > largest_column ? column[k] : largest_column;
    }
    if (largest_row < rows && largest_column < columns)
        return count;
    while (i < count && row[i] < rows && column[i] < columns)
        i++;
    return i;
}

zr_status zr_sides_from_pairs(zr_sides *out, uint32_t rows, uint32_t columns, const uint32_t *row,
                              const uint32_t *column, uint32_t count, zr_error *err)
{
    *out = (zr_sides){0};
    uint32_t outside = first_outside(rows, columns, row, column, count);
    if (outside < count)
        return zr_fail_words(err, ZR_BAD_INPUT, "第 %u 对超出 %u × %u", "pair %u is outside %u × %u", outside,
                             rows, columns);
    if (!rooms_for_pairs(&out->side[ZR_UNITS], rows, columns, count) ||
        !rooms_for_pairs(&out->side[ZR_MEASURES], columns, rows, count) ||
        !fill_from_pairs(out, row, column, count)) {
        zr_sides_dispose(out);
        return zr_fail_memory(err);
    }
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
    uint32_t at = not_below(side, node, other);
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
