/* Sums of distances, by searches from 512 sources at once: a bit a source (MS-BFS, Then et al. 2014).
 *
 * Distances are the same both ways, so that a node's sum grows by the level for every source that first
 * reaches it there: counting bits is enough, and the sums are whole numbers. */
#include "analysis/vectors.h"

#include <stdlib.h>
#include <string.h>

enum { SOURCES = 512, WORDS = 8 };

typedef struct work {
    const zr_walks *graph;
    zr_bits512 *seen, *now, *next; /* nodes */
    uint32_t *list, *coming;       /* nodes with a bit in `now`, in `next` */
    uint8_t *listed;               /* nodes: in `coming` already */
    uint32_t count;
    uint64_t *sum;
    uint32_t *reached;
} work;

ZR_INLINE uint32_t count_bits(const zr_bits512 *bits)
{
    uint32_t count = 0;
    for (int i = 0; i < WORDS; i++)
        count += (uint32_t)__builtin_popcountll((*bits)[i]);
    return count;
}

ZR_INLINE bool has_bits(const zr_bits512 *bits)
{
    uint64_t any = 0;
    for (int i = 0; i < WORDS; i++)
        any |= (*bits)[i];
    return any != 0;
}

/* Bits go over every tie; what is new there is counted and goes on. Returns how many nodes have any. */
ZR_INLINE uint32_t step(work *w, uint64_t level)
{
    uint32_t coming = 0, kept = 0;
    for (uint32_t i = 0; i < w->count; i++) {
        uint32_t v = w->list[i];
        for (size_t k = w->graph->start[v]; k < w->graph->start[v + 1]; k++) {
            uint32_t u = w->graph->to[k];
            w->next[u] |= w->now[v];
            if (!w->listed[u]) {
                w->listed[u] = 1;
                w->coming[coming++] = u;
            }
        }
    }
    for (uint32_t i = 0; i < w->count; i++)
        w->now[w->list[i]] = (zr_bits512){0};
    for (uint32_t i = 0; i < coming; i++) {
        uint32_t u = w->coming[i];
        zr_bits512 fresh = w->next[u] & ~w->seen[u];
        w->listed[u] = 0;
        w->next[u] = (zr_bits512){0};
        if (!has_bits(&fresh))
            continue;
        uint32_t count = count_bits(&fresh);
        w->seen[u] |= fresh;
        w->now[u] = fresh;
        w->sum[u] += level * count;
        w->reached[u] += count;
        w->list[kept++] = u;
    }
    return kept;
}

ZR_INLINE void run_batch(work *w, const uint32_t *sources, uint32_t count)
{
    memset(w->seen, 0, w->graph->nodes * sizeof *w->seen);
    for (uint32_t i = 0; i < count; i++) {
        w->seen[sources[i]][i / 64] |= 1ull << (i % 64);
        w->now[sources[i]] = w->seen[sources[i]];
        w->list[i] = sources[i];
    }
    w->count = count;
    for (uint64_t level = 1; w->count; level++)
        w->count = step(w, level);
}

typedef void batch_runner(work *w, const uint32_t *sources, uint32_t count);

static void run_plain(work *w, const uint32_t *sources, uint32_t count)
{
    run_batch(w, sources, count);
}

ZR_FOR_AVX2 static void run_avx2(work *w, const uint32_t *sources, uint32_t count)
{
    run_batch(w, sources, count);
}

ZR_FOR_AVX512 static void run_avx512(work *w, const uint32_t *sources, uint32_t count)
{
    run_batch(w, sources, count);
}

static batch_runner *const runners[] = {run_plain, run_avx2, run_avx512}; /* by zr_vectors */

static bool take_rooms(work *w)
{
    size_t n = (size_t)w->graph->nodes + 1, wide = n * sizeof(zr_bits512);
    w->seen = aligned_alloc(sizeof(zr_bits512), wide);
    w->now = aligned_alloc(sizeof(zr_bits512), wide);
    w->next = aligned_alloc(sizeof(zr_bits512), wide);
    w->list = malloc((n + SOURCES) * sizeof *w->list);
    w->coming = malloc(n * sizeof *w->coming);
    w->listed = calloc(n, sizeof *w->listed);
    if (!w->seen || !w->now || !w->next || !w->list || !w->coming || !w->listed)
        return false;
    memset(w->now, 0, wide);
    memset(w->next, 0, wide);
    return true;
}

static void drop_rooms(work *w)
{
    free(w->seen);
    free(w->now);
    free(w->next);
    free(w->list);
    free(w->coming);
    free(w->listed);
}

zr_status zr_walks_distances(uint64_t *sum, uint32_t *reached, const zr_walks *graph, zr_vectors vectors,
                             zr_error *err)
{
    work w = {.graph = graph, .sum = sum, .reached = reached};
    uint32_t *order = malloc(((size_t)graph->nodes + 1) * sizeof *order);
    bool fine = take_rooms(&w) && order && zr_walks_order(order, graph, NULL) == ZR_OK;
    batch_runner *run = runners[zr_vectors_choose(vectors)];
    for (uint32_t v = 0; v < graph->nodes && fine; v++)
        sum[v] = reached[v] = 0;
    for (uint32_t at = 0; at < graph->nodes && fine; at += SOURCES)
        run(&w, order + at, graph->nodes - at < SOURCES ? graph->nodes - at : SOURCES);
    drop_rooms(&w);
    free(order);
    return fine ? ZR_OK : zr_fail_memory(err);
}

static uint32_t order_parts(uint32_t *order, const zr_walks *graph, uint8_t *seen)
{
    uint32_t tail = 0, parts = 0;
    for (uint32_t root = 0, head = 0; root < graph->nodes; root++) {
        if (seen[root])
            continue;
        seen[root] = 1;
        order[tail++] = root;
        parts++;
        for (; head < tail; head++) {
            for (size_t k = graph->start[order[head]]; k < graph->start[order[head] + 1]; k++) {
                if (!seen[graph->to[k]]) {
                    seen[graph->to[k]] = 1;
                    order[tail++] = graph->to[k];
                }
            }
        }
    }
    return parts;
}

zr_status zr_walks_order(uint32_t *order, const zr_walks *graph, zr_error *err)
{
    uint8_t *seen = calloc((size_t)graph->nodes + 1, 1);
    if (!seen)
        return zr_fail_memory(err);
    order_parts(order, graph, seen);
    free(seen);
    return ZR_OK;
}

zr_status zr_walks_parts(uint32_t *count, const zr_walks *graph, zr_error *err)
{
    uint8_t *seen = calloc((size_t)graph->nodes + 1, 1);
    uint32_t *order = malloc(((size_t)graph->nodes + 1) * sizeof *order);
    bool fine = seen && order;
    *count = fine ? order_parts(order, graph, seen) : 0;
    free(seen);
    free(order);
    return fine ? ZR_OK : zr_fail_memory(err);
}
