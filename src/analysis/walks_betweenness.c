/* Betweenness of an unweighted graph, 16 sources at a time.
 *
 * Brandes 2001, level by level: forwards, the number of shortest paths σ to each node; backwards, the
 * dependency δ(w) += σ(w) · (1 + δ(v)) / σ(v) from every v one level further out. A node has 16 lanes, one a
 * source, and a mask of the lanes that reached it at the present level; a tie is looked at once for all lanes
 * that agree on the level of its near end. Lanes are added up in a fixed order, and batches into a fixed
 * number of sums, so that neither the width of the registers nor the number of threads changes a digit. */
#include "analysis/vectors.h"
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { LANES = 16, HALF = 8, SUMS = 16 };
static const double most_steps = 2199023255552.0; /* 2^41 */
static const double worth_threads = 2e7;          /* steps; below, starting threads costs more */

typedef struct lanes {
    zr_reals low, high;
} lanes;

/* One node at one level, and the lanes for which it is there. */
typedef struct visit {
    uint32_t node;
    uint32_t mask;
} visit;

typedef struct work {
    const zr_walks *graph;
    lanes *sigma, *delta; /* nodes */
    uint16_t *seen, *fresh,
        *before;     /* nodes: lanes that reached it; at the next level; at the level before */
    visit *visits;   /* by level */
    size_t *level;   /* where each level begins */
    visit *open;     /* ties of one node that have something to pass */
    zr_words8 *bits; /* by a mask of eight lanes: all ones in the lanes that are in it */
    uint32_t sources[LANES], count;
    double *sum;
} work;

/* Only the lanes in the mask, the others 0. */
ZR_INLINE zr_reals keep_low(const work *w, zr_reals from, uint32_t mask)
{
    return (zr_reals)((zr_words8)from & w->bits[mask & 255]);
}

ZR_INLINE zr_reals keep_high(const work *w, zr_reals from, uint32_t mask)
{
    return (zr_reals)((zr_words8)from & w->bits[mask >> 8]);
}

/* Neighbours for which `mask` and what `of` says of them have lanes in common (or not in common) go to
 * w->open. */
ZR_INLINE size_t find_open(work *w, visit at, const uint16_t *of, uint16_t flip)
{
    size_t count = 0;
    for (size_t k = w->graph->start[at.node]; k < w->graph->start[at.node + 1]; k++) {
        uint32_t u = w->graph->to[k], open = at.mask & (uint32_t)(of[u] ^ flip);
        w->open[count] = (visit){u, open};
        count += open != 0;
    }
    return count;
}

/* Passes σ on from one level to the next; returns where the next one ends. */
ZR_INLINE size_t step_out(work *w, size_t from, size_t to)
{
    size_t end = to;
    for (size_t i = from; i < to; i++) {
        visit at = w->visits[i];
        zr_reals low = keep_low(w, w->sigma[at.node].low, at.mask);
        zr_reals high = keep_high(w, w->sigma[at.node].high, at.mask);
        size_t count = find_open(w, at, w->seen, 0xFFFF);
        for (size_t k = 0; k < count; k++) {
            uint32_t u = w->open[k].node, open = w->open[k].mask;
            w->visits[end].node = u;
            end += w->fresh[u] == 0;
            w->fresh[u] = (uint16_t)(w->fresh[u] | open);
            w->sigma[u].low += keep_low(w, low, open);
            w->sigma[u].high += keep_high(w, high, open);
        }
    }
    for (size_t i = to; i < end; i++) {
        uint32_t u = w->visits[i].node;
        w->visits[i].mask = w->fresh[u];
        w->seen[u] = (uint16_t)(w->seen[u] | w->fresh[u]);
        w->fresh[u] = 0;
    }
    return end;
}

ZR_INLINE uint32_t search(work *w)
{
    uint32_t levels = 0;
    size_t end = 0;
    for (uint32_t lane = 0; lane < w->count; lane++) {
        uint32_t v = w->sources[lane];
        w->visits[end++] = (visit){v, 1u << lane};
        w->seen[v] = (uint16_t)(1u << lane);
        if (lane < HALF)
            w->sigma[v].low[lane] = 1;
        else
            w->sigma[v].high[lane - HALF] = 1;
    }
    w->level[0] = 0;
    while (end > w->level[levels]) {
        w->level[++levels] = end;
        end = step_out(w, w->level[levels - 1], end);
    }
    return levels;
}

/* Passes dependencies back from the level [from, to) to the one before it, which is in `before`. Lanes
 * outside the mask may divide by 0: they are cut off after. */
ZR_INLINE void step_back(work *w, size_t from, size_t to)
{
    const zr_reals one = {1, 1, 1, 1, 1, 1, 1, 1};
    for (size_t i = from; i < to; i++) {
        visit at = w->visits[i];
        zr_reals low = keep_low(w, (one + w->delta[at.node].low) / w->sigma[at.node].low, at.mask);
        zr_reals high = keep_high(w, (one + w->delta[at.node].high) / w->sigma[at.node].high, at.mask);
        size_t count = find_open(w, at, w->before, 0);
        for (size_t k = 0; k < count; k++) {
            uint32_t u = w->open[k].node, near = w->open[k].mask;
            w->delta[u].low += keep_low(w, low, near) * w->sigma[u].low;
            w->delta[u].high += keep_high(w, high, near) * w->sigma[u].high;
        }
    }
}

ZR_INLINE void mark(work *w, size_t from, size_t to, bool on)
{
    for (size_t i = from; i < to; i++)
        w->before[w->visits[i].node] = on ? (uint16_t)w->visits[i].mask : 0;
}

/* Adds what a visit's lanes depend on its node, in the order of the lanes. */
ZR_INLINE void collect(work *w, visit at)
{
    zr_reals low = keep_low(w, w->delta[at.node].low, at.mask);
    zr_reals high = keep_high(w, w->delta[at.node].high, at.mask);
    double sum = 0;
    for (int lane = 0; lane < HALF; lane++)
        sum += low[lane] + high[lane];
    w->sum[at.node] += sum;
}

ZR_INLINE void run_batch(work *w)
{
    uint32_t levels = search(w);
    for (uint32_t l = levels; l-- > 1;) {
        mark(w, w->level[l - 1], w->level[l], true);
        step_back(w, w->level[l], w->level[l + 1]);
        mark(w, w->level[l - 1], w->level[l], false);
    }
    size_t end = w->level[levels];
    for (size_t i = w->level[levels ? 1 : 0]; i < end; i++)
        collect(w, w->visits[i]);
    for (size_t i = 0; i < end; i++) {
        uint32_t v = w->visits[i].node;
        w->sigma[v] = w->delta[v] = (lanes){{0}, {0}};
        w->seen[v] = 0;
    }
}

typedef void batch_runner(work *w);

static void run_plain(work *w)
{
    run_batch(w);
}

ZR_FOR_AVX2 static void run_avx2(work *w)
{
    run_batch(w);
}

ZR_FOR_AVX512 static void run_avx512(work *w)
{
    run_batch(w);
}

static batch_runner *const runners[] = {run_plain, run_avx2, run_avx512}; /* by zr_vectors */

static void fill_bits(zr_words8 *bits)
{
    for (int mask = 0; mask < 256; mask++) {
        for (int lane = 0; lane < HALF; lane++)
            bits[mask][lane] = mask >> lane & 1 ? -1 : 0;
    }
}

static size_t largest_degree(const zr_walks *graph)
{
    size_t most = 0;
    for (uint32_t v = 0; v < graph->nodes; v++)
        most = graph->start[v + 1] - graph->start[v] > most ? graph->start[v + 1] - graph->start[v] : most;
    return most;
}

/* A node is visited at most once a lane. One place more than needed is written to before it is known to be.
 */
static bool take_rooms(work *w, zr_arena *arena)
{
    size_t n = w->graph->nodes;
    void *wide = zr_arena_take(arena, (2 * n + 1) * sizeof(lanes) + 257 * sizeof(zr_words8), 1);
    w->bits = (zr_words8 *)(((uintptr_t)wide + sizeof(zr_reals) - 1) / sizeof(zr_reals) * sizeof(zr_reals));
    w->sigma = (lanes *)(w->bits + 256);
    w->delta = w->sigma + n;
    w->open = zr_arena_take(arena, largest_degree(w->graph) + 1, sizeof *w->open);
    w->seen = zr_arena_take(arena, n, sizeof *w->seen);
    w->fresh = zr_arena_take(arena, n, sizeof *w->fresh);
    w->before = zr_arena_take(arena, n, sizeof *w->before);
    w->level = zr_arena_take(arena, n + 2, sizeof *w->level);
    w->visits = zr_arena_take(arena, n * LANES + LANES + 1, sizeof *w->visits);
    if (!arena->failed)
        fill_bits(w->bits);
    return !arena->failed;
}

/* Batches s, s + SUMS, s + 2 SUMS … go into sum s. */
static bool run_sum(double *sum, const zr_walks *graph, const uint32_t *order, uint32_t s, batch_runner *run)
{
    zr_arena arena = {0};
    work w = {.graph = graph, .sum = sum};
    bool fine = take_rooms(&w, &arena);
    for (size_t at = (size_t)s * LANES; at < graph->nodes && fine; at += (size_t)SUMS * LANES) {
        w.count = 0;
        while (w.count < LANES && at + w.count < graph->nodes) {
            w.sources[w.count] = order[at + w.count];
            w.count++;
        }
        run(&w);
    }
    zr_arena_free(&arena);
    return fine;
}

static bool run_all(double *out, double *sums, const zr_walks *graph, const uint32_t *order,
                    batch_runner *run)
{
    bool fine = true;
    bool large = (double)graph->nodes * (double)graph->start[graph->nodes] > worth_threads;
#pragma omp parallel for schedule(dynamic, 1) reduction(&& : fine) if (large)
    for (int s = 0; s < SUMS; s++)
        fine = run_sum(sums + (size_t)s * graph->nodes, graph, order, (uint32_t)s, run) && fine;
    for (uint32_t v = 0; v < graph->nodes; v++) {
        out[v] = 0;
        for (int s = 0; s < SUMS; s++)
            out[v] += sums[(size_t)s * graph->nodes + v];
        out[v] /= 2;
    }
    return fine;
}

zr_status zr_walks_betweenness(double *out, const zr_walks *graph, zr_vectors vectors, zr_error *err)
{
    double steps = (double)graph->nodes * ((double)(graph->nodes ? graph->start[graph->nodes] : 0) / 2 + 1);
    if (steps > most_steps)
        return zr_fail_words(err, ZR_LIMIT, "%u 个节点、%zu 条连线的中介中心性耗时太长",
                             "betweenness of %u nodes and %zu ties would take too long", graph->nodes,
                             graph->start[graph->nodes] / 2);
    uint32_t *order = malloc(((size_t)graph->nodes + 1) * sizeof *order);
    double *sums = calloc((size_t)graph->nodes * SUMS + 1, sizeof *sums);
    for (uint32_t v = 0; v < graph->nodes; v++)
        out[v] = 0;
    if (!graph->nodes) {
        free(order);
        free(sums);
        return ZR_OK;
    }
    bool fine = order && sums && zr_walks_order(order, graph, NULL) == ZR_OK;
    fine = fine && run_all(out, sums, graph, order, runners[zr_vectors_choose(vectors)]);
    free(order);
    free(sums);
    return fine ? ZR_OK : zr_fail_memory(err);
}
