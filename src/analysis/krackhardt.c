/* Krackhardt's four dimensions of hierarchy.
 *
 * anc(v) is the set of nodes that reach v, v itself among them. The upper bounds of i and j are U = anc(i) ∩
 * anc(j); each k of U has anc(k) ⊆ U, so that a least one, which all of U reach, is a k with as many
 * ancestors as U has members. */
#include "zeren/hierarchy.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_NODES = 4096 };

typedef struct reach {
    uint32_t nodes;
    size_t words;        /* of one set */
    uint64_t *ancestors; /* nodes × words */
    uint32_t *count;     /* ancestors of each */
    uint32_t *component; /* weak */
    uint32_t *queue;
    const zr_arcs *arcs;
    size_t *start; /* nodes + 1: arcs by from */
} reach;

static uint64_t *set_of(const reach *r, uint32_t v)
{
    return r->ancestors + (size_t)v * r->words;
}

static bool in_set(const reach *r, uint32_t set, uint32_t v)
{
    return set_of(r, set)[v / 64] >> (v % 64) & 1;
}

/* From each node forward: it is an ancestor of what it reaches. */
static void search_from(reach *r, uint32_t source)
{
    uint32_t head = 0, tail = 0;
    r->queue[tail++] = source;
    set_of(r, source)[source / 64] |= 1ull << (source % 64);
    while (head < tail) {
        uint32_t v = r->queue[head++];
        r->count[v]++;
        for (size_t k = r->start[v]; k < r->start[v + 1]; k++) {
            uint32_t to = r->arcs->arc[k].to;
            if (!in_set(r, to, source)) {
                set_of(r, to)[source / 64] |= 1ull << (source % 64);
                r->queue[tail++] = to;
            }
        }
    }
}

static uint32_t root_of(uint32_t *component, uint32_t v)
{
    while (component[v] != v) {
        component[v] = component[component[v]];
        v = component[v];
    }
    return v;
}

static void join_components(reach *r)
{
    for (uint32_t v = 0; v < r->nodes; v++)
        r->component[v] = v;
    for (size_t k = 0; k < r->arcs->arcs; k++) {
        uint32_t a = root_of(r->component, r->arcs->arc[k].from),
                 b = root_of(r->component, r->arcs->arc[k].to);
        r->component[a > b ? a : b] = a > b ? b : a;
    }
    for (uint32_t v = 0; v < r->nodes; v++)
        r->component[v] = root_of(r->component, v);
}

/* Do two nodes have a least upper bound? */
static bool have_bound(const reach *r, uint32_t i, uint32_t j)
{
    uint32_t members = 0, most = 0;
    for (size_t w = 0; w < r->words; w++) {
        uint64_t both = set_of(r, i)[w] & set_of(r, j)[w];
        for (; both; both &= both - 1) {
            uint32_t k = (uint32_t)(w * 64) + (uint32_t)__builtin_ctzll(both);
            members++;
            most = r->count[k] > most ? r->count[k] : most;
        }
    }
    return members > 0 && most == members;
}

typedef struct pair_counts {
    double together, reachable, mutual, boundless;
} pair_counts;

static pair_counts count_pairs(const reach *r)
{
    pair_counts c = {0};
    for (uint32_t i = 0; i < r->nodes; i++) {
        for (uint32_t j = i + 1; j < r->nodes; j++) {
            if (r->component[i] != r->component[j])
                continue;
            bool down = in_set(r, j, i), up = in_set(r, i, j);
            c.together++;
            c.reachable += down || up;
            c.mutual += down && up;
            c.boundless += !have_bound(r, i, j);
        }
    }
    return c;
}

static int by_ends(const void *left, const void *right)
{
    const zr_arc *a = left, *b = right;
    if (a->from != b->from)
        return a->from > b->from ? 1 : -1;
    return (a->to > b->to) - (a->to < b->to);
}

/* An arc whose other way is there too counts when it goes up. */
static size_t count_edges(const zr_arcs *arcs)
{
    size_t edges = 0;
    for (size_t k = 0; k < arcs->arcs; k++) {
        zr_arc back = {.from = arcs->arc[k].to, .to = arcs->arc[k].from};
        edges += back.from > back.to || !bsearch(&back, arcs->arc, arcs->arcs, sizeof back, by_ends);
    }
    return edges;
}

static void conclude(zr_krackhardt *out, const reach *r, const uint32_t *sizes)
{
    pair_counts c = count_pairs(r);
    double n = r->nodes, fewest = 0, most_spare = 0, most_boundless = 0;
    for (uint32_t v = 0; v < r->nodes; v++) {
        double size = sizes[v];
        out->components += size > 0;
        out->isolates += size == 1;
        if (size > 0) {
            fewest += size - 1;
            most_spare += size * (size - 1) - (size - 1);
            most_boundless += (size - 1) * (size - 2) / 2;
        }
    }
    out->connectedness_defined = n > 1;
    out->hierarchy_defined = c.reachable > 0;
    out->efficiency_defined = most_spare > 0;
    out->edge_efficiency_defined = out->lubness_defined = most_boundless > 0;
    out->connectedness = n > 1 ? c.together / (n * (n - 1) / 2) : 0;
    out->hierarchy = c.reachable > 0 ? 1 - c.mutual / c.reachable : 0;
    out->edges = count_edges(r->arcs);
    out->efficiency = most_spare > 0 ? 1 - ((double)out->arcs - fewest) / most_spare : 0;
    /* the spare edges of N_c nodes are at most as many as the pairs beside one: (N_c − 1)(N_c − 2)/2 */
    out->edge_efficiency = most_boundless > 0 ? 1 - ((double)out->edges - fewest) / most_boundless : 0;
    out->lubness = most_boundless > 0 ? 1 - c.boundless / most_boundless : 0;
}

static zr_status measure(zr_krackhardt *out, const zr_arcs *arcs, zr_arena *scratch, zr_error *err)
{
    uint32_t n = arcs->nodes;
    reach r = {.nodes = n, .words = ((size_t)n + 63) / 64, .arcs = arcs};
    r.ancestors = zr_arena_take(scratch, n * r.words, sizeof(uint64_t));
    r.count = zr_arena_take(scratch, n, sizeof(uint32_t));
    r.component = zr_arena_take(scratch, n, sizeof(uint32_t));
    r.queue = zr_arena_take(scratch, n, sizeof(uint32_t));
    r.start = zr_arena_take(scratch, (size_t)n + 1, sizeof(size_t));
    uint32_t *sizes = zr_arena_take(scratch, n, sizeof(uint32_t));
    if (scratch->failed)
        return zr_fail_memory(err);
    for (size_t k = 0; k < arcs->arcs; k++)
        r.start[arcs->arc[k].from + 1]++;
    for (uint32_t v = 0; v < n; v++)
        r.start[v + 1] += r.start[v];
    for (uint32_t v = 0; v < n; v++)
        search_from(&r, v);
    join_components(&r);
    for (uint32_t v = 0; v < n; v++)
        sizes[r.component[v]]++;
    conclude(out, &r, sizes);
    return ZR_OK;
}

static zr_status check(const zr_arcs *arcs, zr_error *err)
{
    if (arcs->nodes > MOST_NODES)
        return zr_fail_words(err, ZR_LIMIT, "层级度至多算 %d 个单位，而不是 %u 个",
                             "hierarchy is measured for up to %d units, not %u", MOST_NODES, arcs->nodes);
    for (size_t k = 0; k < arcs->arcs; k++) {
        const zr_arc *arc = &arcs->arc[k], *before = k ? arc - 1 : NULL;
        bool ascends =
            !before || before->from < arc->from || (before->from == arc->from && before->to < arc->to);
        if (arc->from >= arcs->nodes || arc->to >= arcs->nodes || arc->from == arc->to || !ascends)
            return zr_fail_words(err, ZR_BAD_INPUT, "第 %zu 条连线越界、次序不对或自成一圈",
                                 "arc %zu is out of range, out of order, or a loop", k);
    }
    return ZR_OK;
}

zr_status zr_krackhardt_measure(zr_krackhardt *out, const zr_arcs *arcs, zr_error *err)
{
    *out = (zr_krackhardt){.nodes = arcs->nodes, .arcs = arcs->arcs};
    zr_status status = check(arcs, err);
    if (status != ZR_OK)
        return status;
    zr_arena scratch = {0};
    status = measure(out, arcs, &scratch, err);
    zr_arena_free(&scratch);
    return status;
}
