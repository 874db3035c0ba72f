/* Label passing in a two-mode graph (LPAwb+).
 *
 * The best label of a unit depends on the measures' labels alone, and the other way round: all of one mode
 * choose, then all of the other, and Q never falls. When nothing moves, whole modules are merged while that
 * gains. */
#include "analysis/labels.h"

#include <math.h>

enum { MOST_ROUNDS = 1000 };

zr_status zr_labels_prepare(zr_labels *out, const zr_sides *sides, bool weighted, double resolution,
                            uint64_t seed, zr_arena *arena, zr_error *err)
{
    uint32_t n = sides->side[ZR_UNITS].nodes, m = sides->side[ZR_MEASURES].nodes;
    size_t nodes = (size_t)n + m;
    *out = (zr_labels){.sides = sides,
                       .weighted = weighted,
                       .resolution = resolution,
                       .nodes = (uint32_t)nodes,
                       .random = zr_random_seeded(seed)};
    out->label = zr_arena_take(arena, nodes, sizeof(uint32_t));
    out->members = zr_arena_take(arena, nodes, sizeof(uint32_t));
    out->touched = zr_arena_take(arena, nodes, sizeof(uint32_t));
    out->order = zr_arena_take(arena, nodes, sizeof(uint32_t));
    out->empty = zr_arena_take(arena, nodes, sizeof(uint32_t));
    out->strength = zr_arena_take(arena, nodes, sizeof(double));
    out->gain = zr_arena_take(arena, nodes, sizeof(double));
    out->sum[ZR_UNITS] = zr_arena_take(arena, nodes, sizeof(double));
    out->sum[ZR_MEASURES] = zr_arena_take(arena, nodes, sizeof(double));
    out->start = zr_arena_take(arena, nodes + 1, sizeof(uint32_t));
    out->partner = zr_arena_take(arena, nodes, sizeof(uint32_t));
    if (arena->failed)
        return zr_fail_memory(err);
    for (uint32_t v = 0; v < nodes; v++) {
        const zr_side *side = &sides->side[v < n ? ZR_UNITS : ZR_MEASURES];
        uint32_t node = v < n ? v : v - n;
        out->strength[v] = weighted ? zr_strength(side, node) : zr_degree(side, node);
        out->total += v < n ? out->strength[v] : 0;
    }
    return ZR_OK;
}

static uint32_t first_of(const zr_labels *labels, int mode)
{
    return mode == ZR_UNITS ? 0 : labels->sides->side[ZR_UNITS].nodes;
}

static void give(zr_labels *labels, int mode, uint32_t v, uint32_t label)
{
    labels->label[v] = label;
    labels->sum[mode][label] += labels->strength[v];
    labels->members[label]++;
}

static void take_away(zr_labels *labels, int mode, uint32_t v)
{
    uint32_t label = labels->label[v];
    labels->sum[mode][label] -= labels->strength[v];
    if (!--labels->members[label]) {
        labels->sum[ZR_UNITS][label] = labels->sum[ZR_MEASURES][label] = 0;
        labels->empty[labels->empties++] = label;
    }
}

void zr_labels_move(zr_labels *labels, uint32_t v, uint32_t label)
{
    int mode = v < labels->sides->side[ZR_UNITS].nodes ? ZR_UNITS : ZR_MEASURES;
    take_away(labels, mode, v);
    give(labels, mode, v, label);
}

/* Weight towards each label among the neighbours; returns how many labels there are. */
static uint32_t collect(zr_labels *labels, int mode, uint32_t node)
{
    const zr_side *side = &labels->sides->side[mode];
    uint32_t count = 0, others = first_of(labels, 1 - mode);
    for (uint32_t k = side->start[node]; k < side->start[node + 1]; k++) {
        uint32_t label = labels->label[others + side->to[k]];
        double weight = labels->weighted ? side->weight[k] : 1;
        if (labels->gain[label] == 0 && weight > 0)
            labels->touched[count++] = label;
        labels->gain[label] += weight;
    }
    return count;
}

/* The label that gains most (staying where it is as good; among equals each with the same chance), or an
 * empty one where all would lose. True when the node moved. */
static bool choose(zr_labels *labels, int mode, uint32_t node)
{
    uint32_t v = first_of(labels, mode) + node, own = labels->label[v], best = own, equals = 0;
    uint32_t count = collect(labels, mode, node);
    double pull = labels->resolution * labels->strength[v] / labels->total;
    double most = labels->gain[own] - pull * labels->sum[1 - mode][own];
    double dust = ZR_LABELS_DUST * labels->strength[v];
    for (uint32_t i = 0; i < count; i++) {
        uint32_t label = labels->touched[i];
        double gain = labels->gain[label] - pull * labels->sum[1 - mode][label];
        if (gain > most + dust) {
            most = gain;
            best = label;
            equals = 1;
        } else if (equals && gain > most - dust && zr_random_below(&labels->random, ++equals) == 0) {
            best = label;
        }
    }
    for (uint32_t i = 0; i < count; i++)
        labels->gain[labels->touched[i]] = 0;
    if (most < -dust && labels->empties)
        best = labels->empty[--labels->empties];
    if (best == own)
        return false;
    zr_labels_move(labels, v, best);
    return true;
}

static void pass_labels(zr_labels *labels)
{
    bool moved = true;
    for (int round = 0; moved && round < MOST_ROUNDS; round++) {
        moved = false;
        for (int mode = ZR_MEASURES; mode >= ZR_UNITS; mode--) {
            const zr_side *side = &labels->sides->side[mode];
            for (uint32_t i = 0; i < side->nodes; i++) {
                if (zr_degree(side, i))
                    moved |= choose(labels, mode, i);
            }
        }
    }
}

/* Units get one of `modules` labels at random; measures start alone and choose first. */
static void scatter(zr_labels *labels, uint32_t modules)
{
    uint32_t n = labels->sides->side[ZR_UNITS].nodes;
    labels->empties = 0;
    for (uint32_t label = 0; label < labels->nodes; label++) {
        labels->sum[ZR_UNITS][label] = labels->sum[ZR_MEASURES][label] = 0;
        labels->members[label] = 0;
    }
    for (uint32_t v = 0; v < labels->nodes; v++) {
        bool chosen = v < n && zr_degree(&labels->sides->side[ZR_UNITS], v);
        give(labels, v < n ? ZR_UNITS : ZR_MEASURES, v,
             chosen ? zr_random_below(&labels->random, modules) : v);
    }
    for (uint32_t label = labels->nodes; label-- > 0;) {
        if (!labels->members[label])
            labels->empty[labels->empties++] = label;
    }
}

void zr_labels_search(zr_labels *labels)
{
    uint32_t n = labels->sides->side[ZR_UNITS].nodes, m = labels->sides->side[ZR_MEASURES].nodes;
    uint32_t fewer = n < m ? n : m;
    scatter(labels, 1 + zr_random_below(&labels->random, fewer ? fewer : 1));
    if (!(labels->total > 0))
        return;
    do
        pass_labels(labels);
    while (zr_labels_merge(labels));
}

double zr_labels_q(const zr_labels *labels)
{
    const zr_side *units = &labels->sides->side[ZR_UNITS];
    double inside = 0, expected = 0;
    if (!(labels->total > 0))
        return 0;
    for (uint32_t i = 0; i < units->nodes; i++) {
        for (uint32_t k = units->start[i]; k < units->start[i + 1]; k++) {
            if (labels->label[i] == labels->label[units->nodes + units->to[k]])
                inside += labels->weighted ? units->weight[k] : 1;
        }
    }
    for (uint32_t label = 0; label < labels->nodes; label++)
        expected += labels->sum[ZR_UNITS][label] / labels->total * labels->sum[ZR_MEASURES][label];
    return (inside - labels->resolution * expected) / labels->total;
}
