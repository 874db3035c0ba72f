/* Core and periphery of a network of one mode. */
#include "zeren/core.h"

#include "analysis/scale.h"
#include "analysis/steps.h"
#include "analysis/tables.h"
#include "analysis/ties.h"
#include "base/arena.h"
#include "base/random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { RUNS = 20 };

static const double most_work = 4294967296.0; /* 2^32 */

/* Over the pairs of a block: how many, the sum and the squares of their ties' values. */
typedef struct block {
    double pairs, sum, squares;
} block;

enum { CORE, BETWEEN, PERIPHERY };

typedef struct climb {
    const zr_ties *ties;
    zr_off_diagonal off;
    double unit; /* that the ties' weights were divided by */
    bool *core;
    uint32_t size;                        /* of the core */
    double *strength, *squares;           /* of each node's ties */
    double *core_strength, *core_squares; /* of those to the core */
    block block[3];
} climb;

static void count_pairs(climb *of)
{
    double n = of->ties->nodes, c = of->size;
    of->block[CORE].pairs = c * (c - 1) / 2;
    of->block[PERIPHERY].pairs = (n - c) * (n - c - 1) / 2;
    of->block[BETWEEN].pairs = c * (n - c);
}

/* −2 where it is not defined: one block only, or ties that differ by no more than rounding. */
static double correlation(const block *blocks, zr_off_diagonal off)
{
    block one = blocks[CORE], all = {0};
    if (off == ZR_OFF_ONE) {
        one.pairs += blocks[BETWEEN].pairs;
        one.sum += blocks[BETWEEN].sum;
    }
    for (int k = CORE; k <= PERIPHERY; k++) {
        if (k == BETWEEN && off == ZR_OFF_MISSING)
            continue;
        all.pairs += blocks[k].pairs;
        all.sum += blocks[k].sum;
        all.squares += blocks[k].squares;
    }
    if (!(all.pairs > 0))
        return -2;
    double share = one.pairs / all.pairs, mean = all.sum / all.pairs;
    double squares = all.squares / all.pairs, variance = squares - mean * mean;
    if (!(share * (1 - share) > 0) || !(variance > 1e-12 * squares))
        return -2;
    return (one.sum / all.pairs - share * mean) / sqrt(share * (1 - share) * variance);
}

/* What the blocks are when one node changes sides. */
static void flipped(block *blocks, const climb *of, uint32_t v)
{
    double to_core = of->core_strength[v], core_squares = of->core_squares[v];
    double to_rest = of->strength[v] - to_core, rest_squares = of->squares[v] - core_squares;
    double sign = of->core[v] ? -1 : 1, n = of->ties->nodes, c = of->size + sign;
    memcpy(blocks, of->block, 3 * sizeof *blocks);
    blocks[CORE].sum += sign * to_core;
    blocks[CORE].squares += sign * core_squares;
    blocks[BETWEEN].sum += sign * (to_rest - to_core);
    blocks[BETWEEN].squares += sign * (rest_squares - core_squares);
    blocks[PERIPHERY].sum -= sign * to_rest;
    blocks[PERIPHERY].squares -= sign * rest_squares;
    blocks[CORE].pairs = c * (c - 1) / 2;
    blocks[PERIPHERY].pairs = (n - c) * (n - c - 1) / 2;
    blocks[BETWEEN].pairs = c * (n - c);
}

static void flip(climb *of, uint32_t v)
{
    block blocks[3];
    flipped(blocks, of, v);
    memcpy(of->block, blocks, sizeof blocks);
    double sign = of->core[v] ? -1 : 1;
    of->core[v] = !of->core[v];
    of->size = of->core[v] ? of->size + 1 : of->size - 1;
    for (size_t k = of->ties->start[v]; k < of->ties->start[v + 1]; k++) {
        of->core_strength[of->ties->to[k]] += sign * of->ties->weight[k];
        of->core_squares[of->ties->to[k]] += sign * of->ties->weight[k] * of->ties->weight[k];
    }
}

/* Nobody is in the core. */
static void clear(climb *of)
{
    uint32_t n = of->ties->nodes;
    memset(of->core, 0, n * sizeof *of->core);
    memset(of->core_strength, 0, n * sizeof *of->core_strength);
    memset(of->core_squares, 0, n * sizeof *of->core_squares);
    memset(of->block, 0, sizeof of->block);
    of->size = 0;
    for (uint32_t v = 0; v < n; v++) {
        of->block[PERIPHERY].sum += of->strength[v] / 2;
        of->block[PERIPHERY].squares += of->squares[v] / 2;
    }
    count_pairs(of);
}

/* No more steps than there are nodes. */
static double climb_up(climb *of)
{
    double now = correlation(of->block, of->off);
    for (uint32_t step = 0; step < of->ties->nodes; step++) {
        uint32_t best = ZR_NONE;
        double most = now + 1e-12;
        for (uint32_t v = 0; v < of->ties->nodes; v++) {
            block blocks[3];
            flipped(blocks, of, v);
            double then = correlation(blocks, of->off);
            if (then > most) {
                most = then;
                best = v;
            }
        }
        if (best == ZR_NONE)
            return now;
        flip(of, best);
        now = correlation(of->block, of->off);
    }
    return now;
}

/* The strongest first, as long as that is the best cut. */
static void start_by_strength(climb *of, const uint32_t *order)
{
    uint32_t n = of->ties->nodes, best = 0;
    double most = -2;
    clear(of);
    for (uint32_t i = 0; i < n; i++) {
        flip(of, order[i]);
        double now = correlation(of->block, of->off);
        if (now > most) {
            most = now;
            best = i + 1;
        }
    }
    clear(of);
    for (uint32_t i = 0; i < best; i++)
        flip(of, order[i]);
}

static void start_at_random(climb *of, zr_random *random)
{
    clear(of);
    double share = zr_random_unit(random);
    for (uint32_t v = 0; v < of->ties->nodes; v++) {
        if (zr_random_unit(random) < share)
            flip(of, v);
    }
}

static void take(bool *core, zr_core_of_ties *out, const climb *of, double now)
{
    out->best_runs += out->defined && fabs(now - out->correlation) <= 1e-9;
    if (now < -1 - 1e-9 || (out->defined && now <= out->correlation + 1e-9))
        return;
    out->defined = true;
    out->correlation = now;
    out->best_runs = 1;
    out->core_units = of->size;
    memcpy(core, of->core, of->ties->nodes * sizeof *core);
    for (int k = CORE; k <= PERIPHERY; k++)
        out->mean[k] = of->block[k].pairs > 0 ? of->block[k].sum / of->block[k].pairs * of->unit : 0;
}

static zr_status find(bool *core, zr_core_of_ties *out, climb *of, uint64_t seed, zr_arena *scratch,
                      zr_error *err)
{
    uint32_t n = of->ties->nodes;
    of->core = zr_arena_take(scratch, n, sizeof *of->core);
    of->strength = zr_arena_take(scratch, n, sizeof(double));
    of->squares = zr_arena_take(scratch, n, sizeof(double));
    of->core_strength = zr_arena_take(scratch, n, sizeof(double));
    of->core_squares = zr_arena_take(scratch, n, sizeof(double));
    uint32_t *order = zr_arena_take(scratch, n, sizeof *order);
    if (scratch->failed)
        return zr_fail_memory(err);
    for (uint32_t v = 0; v < n; v++) {
        for (size_t k = of->ties->start[v]; k < of->ties->start[v + 1]; k++) {
            of->strength[v] += of->ties->weight[k];
            of->squares[v] += of->ties->weight[k] * of->ties->weight[k];
        }
    }
    zr_status status = zr_table_order(order, of->strength, n, err);
    if (status != ZR_OK)
        return status;
    zr_random random = zr_random_seeded(seed);
    start_by_strength(of, order);
    take(core, out, of, climb_up(of));
    for (uint32_t run = 1; run < out->runs; run++) {
        start_at_random(of, &random);
        take(core, out, of, climb_up(of));
    }
    return ZR_OK;
}

zr_status zr_core_of_ties_find(bool *core, zr_core_of_ties *out, const zr_projection *projection,
                               zr_weighting weighting, const zr_core_options *options, zr_error *err)
{
    zr_core_options usual = options ? *options : (zr_core_options){0};
    *out = (zr_core_of_ties){.units = projection->nodes, .runs = (usual.runs ? usual.runs : RUNS) + 1};
    memset(core, 0, projection->nodes * sizeof *core);
    double work = (double)out->runs * projection->nodes * projection->nodes;
    if (work > most_work)
        return zr_steps_fail(work, "单位的核心与边缘", "core and periphery of units", err);
    zr_ties ties;
    zr_status status = zr_ties_make(&ties, projection, weighting, err);
    if (status != ZR_OK)
        return status;
    zr_arena scratch = {0};
    climb of = {.ties = &ties, .off = usual.off_diagonal};
    of.unit = zr_scale(ties.weight, ties.start[ties.nodes]);
    status = find(core, out, &of, usual.seed ? usual.seed : 1, &scratch, err);
    zr_arena_free(&scratch);
    zr_ties_dispose(&ties);
    return status;
}
