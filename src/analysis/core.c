/* Two-mode core–periphery: hill climbing on the correlation with the ideal blocks.
 *
 * The correlation of two 0/1 tables follows from four counts: cells looked at, ones of the ideal, ones of B
 * and ones of both. Moving one node changes them by what it has in the core and outside. */
#include "zeren/core.h"

#include "analysis/sides.h"
#include "base/arena.h"
#include "base/random.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_RUNS = 20, MOST_ROUNDS = 200 };

typedef struct owned {
    zr_core core;
    zr_arena arena;
} owned;

/* What is asked for, and where it goes. */
typedef struct request {
    owned *out;
    const zr_core_options *options;
} request;

/* ones[a][b]: cells of B between units and measures, a and b true for the periphery; count[mode][periphery].
 */
typedef struct blocks {
    double ones[2][2], count[2][2];
} blocks;

typedef struct climb {
    const zr_sides *sides;
    zr_off_diagonal off;
    bool *core[2];       /* by mode: in the core? */
    uint32_t *inside[2]; /* by mode, node: neighbours in the core */
    blocks now;
    uint32_t *order; /* units + measures */
    zr_random random;
} climb;

/* Pearson's r over the cells that are looked at; −2 where it is not defined. */
static double correlation(const blocks *b, zr_off_diagonal off)
{
    double cells = 0, ideal = 0, ones = 0, both = 0;
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
            bool wanted = i == j ? i == 0 : off == ZR_OFF_ONE;
            double size = b->count[ZR_UNITS][i] * b->count[ZR_MEASURES][j];
            if (i != j && off == ZR_OFF_MISSING)
                continue;
            cells += size;
            ones += b->ones[i][j];
            ideal += wanted ? size : 0;
            both += wanted ? b->ones[i][j] : 0;
        }
    }
    double spread = ideal * (cells - ideal) * ones * (cells - ones);
    return spread > 0 ? (cells * both - ideal * ones) / sqrt(spread) : -2;
}

/* The blocks after node v of `mode` has changed sides. */
static blocks after_move(const climb *c, int mode, uint32_t v)
{
    blocks next = c->now;
    int from = !c->core[mode][v], to = !from;
    double inside = c->inside[mode][v], outside = zr_degree(&c->sides->side[mode], v) - inside;
    next.count[mode][from]--;
    next.count[mode][to]++;
    if (mode == ZR_UNITS) {
        next.ones[from][0] -= inside;
        next.ones[to][0] += inside;
        next.ones[from][1] -= outside;
        next.ones[to][1] += outside;
    } else {
        next.ones[0][from] -= inside;
        next.ones[0][to] += inside;
        next.ones[1][from] -= outside;
        next.ones[1][to] += outside;
    }
    return next;
}

static void move(climb *c, int mode, uint32_t v)
{
    const zr_side *side = &c->sides->side[mode];
    c->now = after_move(c, mode, v);
    c->core[mode][v] = !c->core[mode][v];
    for (uint32_t k = side->start[v]; k < side->start[v + 1]; k++)
        c->inside[1 - mode][side->to[k]] += c->core[mode][v] ? 1u : (uint32_t)-1;
}

static void settle(climb *c)
{
    uint32_t n = c->sides->side[ZR_UNITS].nodes, m = c->sides->side[ZR_MEASURES].nodes;
    double r = correlation(&c->now, c->off);
    bool moved = true;
    for (int round = 0; moved && round < MOST_ROUNDS; round++) {
        moved = false;
        zr_random_shuffle(&c->random, c->order, n + m);
        for (uint32_t i = 0; i < n + m; i++) {
            int mode = c->order[i] < n ? ZR_UNITS : ZR_MEASURES;
            uint32_t v = c->order[i] - (mode == ZR_UNITS ? 0 : n);
            blocks next = after_move(c, mode, v);
            double better = correlation(&next, c->off);
            if (better > r + 1e-12) {
                move(c, mode, v);
                r = better;
                moved = true;
            }
        }
    }
}

/* Everything is counted anew for the cores as set. */
static void count_blocks(climb *c)
{
    c->now = (blocks){0};
    for (int mode = 0; mode < 2; mode++) {
        const zr_side *side = &c->sides->side[mode];
        for (uint32_t v = 0; v < side->nodes; v++) {
            c->now.count[mode][!c->core[mode][v]]++;
            c->inside[mode][v] = 0;
            for (uint32_t k = side->start[v]; k < side->start[v + 1]; k++)
                c->inside[mode][v] += c->core[1 - mode][side->to[k]];
        }
    }
    const zr_side *units = &c->sides->side[ZR_UNITS];
    for (uint32_t v = 0; v < units->nodes; v++) {
        c->now.ones[!c->core[ZR_UNITS][v]][0] += c->inside[ZR_UNITS][v];
        c->now.ones[!c->core[ZR_UNITS][v]][1] += zr_degree(units, v) - c->inside[ZR_UNITS][v];
    }
}

/* The first start takes the nodes above the mean degree of their mode, the others toss a coin of random bias.
 */
static void start(climb *c, uint32_t run)
{
    double chance = zr_random_unit(&c->random);
    for (int mode = 0; mode < 2; mode++) {
        const zr_side *side = &c->sides->side[mode];
        double mean = side->nodes ? (double)c->sides->edges / side->nodes : 0;
        for (uint32_t v = 0; v < side->nodes; v++)
            c->core[mode][v] = run ? zr_random_unit(&c->random) < chance : zr_degree(side, v) > mean;
    }
    count_blocks(c);
}

static void keep(zr_core *core, const climb *c, bool *unit, bool *measure, double r)
{
    memcpy(unit, c->core[ZR_UNITS], core->units * sizeof *unit);
    memcpy(measure, c->core[ZR_MEASURES], core->measures * sizeof *measure);
    core->correlation = r;
    core->core_units = (uint32_t)c->now.count[ZR_UNITS][0];
    core->core_measures = (uint32_t)c->now.count[ZR_MEASURES][0];
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
            double size = c->now.count[ZR_UNITS][i] * c->now.count[ZR_MEASURES][j];
            core->density[i][j] = size > 0 ? c->now.ones[i][j] / size : 0;
        }
    }
}

static void run_all(zr_core *core, climb *c, bool *unit, bool *measure)
{
    for (uint32_t run = 0; run < core->runs; run++) {
        start(c, run);
        settle(c);
        double r = correlation(&c->now, c->off);
        bool better = r > -2 && (!core->defined || r > core->correlation + 1e-12);
        if (better) {
            keep(core, c, unit, measure, r);
            core->best_runs = 0;
            core->defined = true;
        }
        core->best_runs += core->defined && fabs(r - core->correlation) <= 1e-12;
    }
    core->unit = unit;
    core->measure = measure;
}

static zr_status with_rooms(void *opaque, const zr_sides *sides, zr_arena *scratch, zr_error *err)
{
    const request *asked = opaque;
    owned *out = asked->out;
    const zr_core_options *options = asked->options;
    zr_core *core = &out->core;
    core->units = sides->side[ZR_UNITS].nodes;
    core->measures = sides->side[ZR_MEASURES].nodes;
    core->runs = 1 + (options->runs ? options->runs : USUAL_RUNS);
    climb c = {.sides = sides, .off = options->off_diagonal, .random = zr_random_seeded(options->seed)};
    uint32_t nodes[] = {core->units, core->measures};
    for (int mode = 0; mode < 2; mode++) {
        c.core[mode] = zr_arena_take(scratch, nodes[mode], sizeof(bool));
        c.inside[mode] = zr_arena_take(scratch, nodes[mode], sizeof(uint32_t));
    }
    c.order = zr_arena_take(scratch, (size_t)core->units + core->measures, sizeof(uint32_t));
    bool *unit = zr_arena_take(&out->arena, core->units, sizeof *unit);
    bool *measure = zr_arena_take(&out->arena, core->measures, sizeof *measure);
    if (scratch->failed || out->arena.failed)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < core->units + core->measures; i++)
        c.order[i] = i;
    run_all(core, &c, unit, measure);
    return ZR_OK;
}

zr_status zr_core_find(zr_core **out, const zr_incidence *incidence, const zr_core_options *options,
                       zr_error *err)
{
    *out = NULL;
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    zr_status status = zr_sides_run(with_rooms, &(request){result, options}, incidence, err);
    if (status == ZR_OK)
        *out = &result->core;
    else
        zr_core_free(&result->core);
    return status;
}

void zr_core_free(zr_core *core)
{
    if (!core)
        return;
    owned *result = (owned *)core;
    zr_arena_free(&result->arena);
    free(result);
}
