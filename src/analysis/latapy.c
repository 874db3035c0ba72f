/* Clustering by shared neighbours, and redundancy (Latapy, Magnien & Del Vecchio 2008). */
#include "zeren/clustering.h"

#include "analysis/sides.h"
#include "analysis/steps.h"

#include <math.h>
#include <stdlib.h>

static const uint64_t most_work = 1ull << 36;

static void add_pair(zr_latapy *node, const zr_projection *projection, const zr_pair *pair)
{
    double a = projection->degree[pair->a], b = projection->degree[pair->b];
    node->dot += zr_jaccard(projection, pair);
    node->min += pair->shared / fmin(a, b);
    node->max += pair->shared / fmax(a, b);
}

static void cluster(zr_latapy *out, const zr_projection *projection)
{
    for (size_t i = 0; i < projection->pairs; i++) {
        add_pair(&out[projection->pair[i].a], projection, &projection->pair[i]);
        add_pair(&out[projection->pair[i].b], projection, &projection->pair[i]);
    }
    for (uint32_t v = 0; v < projection->nodes; v++) {
        double partners = projection->partners[v];
        out[v].defined = partners > 0;
        if (!out[v].defined)
            continue;
        out[v].dot /= partners;
        out[v].min /= partners;
        out[v].max /= partners;
    }
}

/* How many other neighbours of v does t meet over another node than v? `met` remembers for which (v, t) a
 * neighbour was met last, `mine` which nodes are neighbours of v. */
static uint32_t linked(const zr_side *side, const zr_side *back, uint32_t v, uint32_t t, const uint32_t *mine,
                       uint64_t *met, uint64_t stamp)
{
    uint32_t count = 0;
    met[t] = stamp;
    for (uint32_t a = back->start[t]; a < back->start[t + 1]; a++) {
        uint32_t x = back->to[a];
        for (uint32_t b = side->start[x]; b < side->start[x + 1] && x != v; b++) {
            uint32_t u = side->to[b];
            count += mine[u] == v + 1 && met[u] != stamp;
            met[u] = stamp;
        }
    }
    return count;
}

static void count_redundancy(zr_latapy *out, const zr_side *side, const zr_side *back, uint32_t *mine,
                             uint64_t *met)
{
    uint64_t stamp = 0;
    for (uint32_t v = 0; v < side->nodes; v++) {
        uint64_t pairs = 0;
        double degree = zr_degree(side, v);
        for (uint32_t k = side->start[v]; k < side->start[v + 1]; k++)
            mine[side->to[k]] = v + 1;
        for (uint32_t k = side->start[v]; k < side->start[v + 1]; k++)
            pairs += linked(side, back, v, side->to[k], mine, met, ++stamp);
        out[v].redundant = degree >= 2;
        out[v].redundancy = out[v].redundant ? (double)pairs / (degree * (degree - 1)) : 0;
    }
}

static zr_status check_work(const zr_side *side, const zr_side *back, zr_error *err)
{
    uint64_t work = 0;
    for (uint32_t t = 0; t < back->nodes; t++) {
        uint64_t reach = 0;
        for (uint32_t k = back->start[t]; k < back->start[t + 1]; k++)
            reach += zr_degree(side, back->to[k]);
        work += reach * zr_degree(back, t);
    }
    if (work > most_work)
        return zr_steps_fail((double)work, "冗余", "redundancy", err);
    return ZR_OK;
}

static zr_status redundancy(zr_latapy *out, const zr_sides *sides, zr_mode mode, zr_error *err)
{
    const zr_side *side = &sides->side[mode], *back = &sides->side[1 - mode];
    zr_status status = check_work(side, back, err);
    if (status != ZR_OK)
        return status;
    uint32_t *mine = calloc((size_t)back->nodes + 1, sizeof *mine);
    uint64_t *met = calloc((size_t)back->nodes + 1, sizeof *met);
    if (mine && met)
        count_redundancy(out, side, back, mine, met);
    else
        status = zr_fail_memory(err);
    free(mine);
    free(met);
    return status;
}

static zr_status with_sides(zr_latapy *out, const zr_incidence *incidence, zr_mode mode, zr_error *err)
{
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    status = redundancy(out, &sides, mode, err);
    zr_sides_dispose(&sides);
    return status;
}

zr_status zr_latapy_measure(zr_latapy *out, const zr_incidence *incidence, zr_mode mode, zr_error *err)
{
    uint32_t nodes = mode == ZR_MODE_UNITS ? incidence->rows : incidence->columns;
    for (uint32_t v = 0; v < nodes; v++)
        out[v] = (zr_latapy){0};
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, mode, err);
    if (status != ZR_OK)
        return status;
    cluster(out, projection);
    zr_projection_free(projection);
    return with_sides(out, incidence, mode, err);
}
