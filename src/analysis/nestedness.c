/* NODF and WNODF, without looking at pairs: a pair's overlap over the smaller fill is a sum over what it
 * shares, so each shared node adds, for each smaller row b in it, (larger rows in it) ÷ fill of b. */
#include "zeren/nestedness.h"

#include "analysis/sides.h"
#include "base/arena.h"

#include <stdlib.h>

/* A cell as seen from one shared node: how full the row is, how heavy the cell, and its place by weight. */
typedef struct entry {
    uint32_t fill, rank;
    double weight;
} entry;

typedef struct sums {
    double plain, weighted;
} sums;

static int lighter_first(const void *left, const void *right)
{
    const entry *a = left, *b = right;
    return (a->weight > b->weight) - (a->weight < b->weight);
}

static int fuller_first(const void *left, const void *right)
{
    const entry *a = left, *b = right;
    if (a->fill != b->fill)
        return a->fill < b->fill ? 1 : -1;
    return (a->rank > b->rank) - (a->rank < b->rank);
}

/* A Fenwick tree over ranks 1 … count: how many entries of a rank up to some bound were put in. */
static void tree_put(uint32_t *tree, uint32_t count, uint32_t rank)
{
    for (; rank <= count; rank += rank & (0u - rank))
        tree[rank]++;
}

static uint32_t tree_up_to(const uint32_t *tree, uint32_t rank)
{
    uint32_t sum = 0;
    for (; rank; rank -= rank & (0u - rank))
        sum += tree[rank];
    return sum;
}

static void rank_by_weight(entry *entries, uint32_t count)
{
    qsort(entries, count, sizeof *entries, lighter_first);
    uint32_t rank = 0;
    for (uint32_t i = 0; i < count; i++) {
        rank += i == 0 || entries[i].weight > entries[i - 1].weight;
        entries[i].rank = rank;
    }
}

/* One shared node's part: entries of equal fill are asked together before they are put in. */
static void add_node(sums *out, entry *entries, uint32_t count, uint32_t *tree)
{
    rank_by_weight(entries, count);
    qsort(entries, count, sizeof *entries, fuller_first);
    for (uint32_t i = 0; i <= count; i++)
        tree[i] = 0;
    for (uint32_t from = 0, to; from < count; from = to) {
        for (to = from; to < count && entries[to].fill == entries[from].fill; to++) {
            double heavier = (double)from - tree_up_to(tree, entries[to].rank);
            out->plain += (double)from / entries[to].fill;
            out->weighted += heavier / entries[to].fill;
        }
        for (uint32_t i = from; i < to; i++)
            tree_put(tree, count, entries[i].rank);
    }
}

/* Sum over pairs of nodes of `side`. */
static sums over_pairs(const zr_side *side, const zr_side *back, entry *entries, uint32_t *tree)
{
    sums out = {0};
    for (uint32_t t = 0; t < back->nodes; t++) {
        uint32_t count = zr_degree(back, t);
        for (uint32_t k = 0; k < count; k++) {
            uint32_t v = back->to[back->start[t] + k];
            entries[k] = (entry){.fill = zr_degree(side, v), .weight = back->weight[back->start[t] + k]};
        }
        add_node(&out, entries, count, tree);
    }
    return out;
}

static void conclude(zr_nestedness *out, sums units, sums measures, double n, double m)
{
    double unit_pairs = n * (n - 1) / 2, measure_pairs = m * (m - 1) / 2;
    out->units_defined = unit_pairs > 0;
    out->measures_defined = measure_pairs > 0;
    if (out->units_defined) {
        out->units = 100 * units.plain / unit_pairs;
        out->weighted_units = 100 * units.weighted / unit_pairs;
    }
    if (out->measures_defined) {
        out->measures = 100 * measures.plain / measure_pairs;
        out->weighted_measures = 100 * measures.weighted / measure_pairs;
    }
    if (unit_pairs + measure_pairs > 0) {
        out->total = 100 * (units.plain + measures.plain) / (unit_pairs + measure_pairs);
        out->weighted_total = 100 * (units.weighted + measures.weighted) / (unit_pairs + measure_pairs);
    }
}

static zr_status measure(zr_nestedness *out, const zr_sides *sides, zr_error *err)
{
    const zr_side *units = &sides->side[ZR_UNITS], *measures = &sides->side[ZR_MEASURES];
    size_t largest = units->nodes > measures->nodes ? units->nodes : measures->nodes;
    entry *entries = calloc(largest + 1, sizeof *entries);
    uint32_t *tree = calloc(largest + 1, sizeof *tree);
    bool fine = entries && tree;
    if (fine)
        conclude(out, over_pairs(units, measures, entries, tree), over_pairs(measures, units, entries, tree),
                 units->nodes, measures->nodes);
    free(entries);
    free(tree);
    return fine ? ZR_OK : zr_fail_memory(err);
}

zr_status zr_nestedness_measure(zr_nestedness *out, const zr_incidence *incidence, zr_error *err)
{
    *out = (zr_nestedness){0};
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    status = measure(out, &sides, err);
    zr_sides_dispose(&sides);
    return status;
}
