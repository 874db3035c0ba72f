/* Shortest paths along ties with values: a tie of value w is w^−α long. */
#include "analysis/walks_valued.h"

#include "base/arena.h"

#include <math.h>

static const double alike = 1e-10;

/* A node to be settled, at the distance it was met; it may stand in the heap more than once. */
typedef struct waiting {
    double distance;
    uint32_t node;
} waiting;

typedef struct search {
    const zr_ties *ties;
    const double *length; /* beside the ties */
    double *distance;     /* INFINITY: not met */
    double *paths;        /* shortest ones from the source */
    double *depends;
    bool *settled;
    uint32_t *order; /* nodes as they were settled */
    uint32_t *from;  /* the node that gave the distance */
    uint32_t count;
    waiting *heap;
    size_t waits;
} search;

/* By distance, then by number, so that no digit depends on anything else. */
static bool before(const waiting *x, const waiting *y)
{
    return x->distance < y->distance || (x->distance <= y->distance && x->node < y->node);
}

static void push(search *of, waiting one)
{
    size_t at = of->waits++;
    for (; at > 0 && before(&one, &of->heap[(at - 1) / 2]); at = (at - 1) / 2)
        of->heap[at] = of->heap[(at - 1) / 2];
    of->heap[at] = one;
}

static waiting pop(search *of)
{
    waiting first = of->heap[0], last = of->heap[--of->waits];
    size_t at = 0;
    for (size_t child = 1; child < of->waits; child = 2 * at + 1) {
        child += child + 1 < of->waits && before(&of->heap[child + 1], &of->heap[child]);
        if (!before(&of->heap[child], &last))
            break;
        of->heap[at] = of->heap[child];
        at = child;
    }
    of->heap[at] = last;
    return first;
}

static bool is_alike(double x, double y)
{
    return fabs(x - y) <= alike * fmax(x, y);
}

/* A tie too short to tell its ends apart leads on from neither, or the order of nodes would decide which. */
static bool is_nearer(const search *of, uint32_t x, uint32_t y)
{
    return of->distance[x] < of->distance[y] && !is_alike(of->distance[x], of->distance[y]);
}

static void settle(search *of, uint32_t v)
{
    const zr_ties *ties = of->ties;
    of->settled[v] = true;
    of->order[of->count++] = v;
    for (size_t k = ties->start[v]; k < ties->start[v + 1]; k++) {
        uint32_t to = ties->to[k];
        double distance = of->distance[v] + of->length[k];
        if (of->settled[to])
            continue;
        if (isfinite(of->distance[to]) && is_alike(distance, of->distance[to]))
            of->paths[to] += is_nearer(of, v, to) ? of->paths[v] : 0;
        else if (distance < of->distance[to]) {
            of->distance[to] = distance;
            of->from[to] = v;
            of->paths[to] = of->paths[v];
            push(of, (waiting){distance, to});
        }
    }
}

static void walk_from(search *of, uint32_t source)
{
    of->count = 0;
    of->distance[source] = 0;
    of->paths[source] = 1;
    push(of, (waiting){0, source});
    while (of->waits > 0) {
        waiting next = pop(of);
        if (!of->settled[next.node])
            settle(of, next.node);
    }
}

/* Was a path to v counted that comes over this node? */
static bool is_on_way(const search *of, uint32_t node, double length, uint32_t v)
{
    bool equal = is_nearer(of, node, v) && is_alike(of->distance[node] + length, of->distance[v]);
    return of->settled[node] && (of->from[v] == node || equal);
}

/* From the last that was settled to the first: what hangs on those before it. */
static void add_up(search *of, double *betweenness)
{
    const zr_ties *ties = of->ties;
    for (uint32_t i = of->count; i-- > 1;) {
        uint32_t v = of->order[i];
        of->settled[v] = false; /* those that are settled still were settled before it */
        for (size_t k = ties->start[v]; k < ties->start[v + 1]; k++) {
            uint32_t from = ties->to[k];
            if (is_on_way(of, from, of->length[k], v))
                of->depends[from] += of->paths[from] / of->paths[v] * (1 + of->depends[v]);
        }
        betweenness[v] += of->depends[v];
    }
}

static double closeness_of(const search *of)
{
    double sum = 0, reached = of->count - 1.0;
    for (uint32_t i = 1; i < of->count; i++)
        sum += of->distance[of->order[i]];
    return sum > 0 ? reached / sum * (reached / (of->ties->nodes - 1.0)) : 0;
}

static void forget(search *of)
{
    for (uint32_t i = 0; i < of->count; i++) {
        uint32_t v = of->order[i];
        of->distance[v] = INFINITY;
        of->paths[v] = of->depends[v] = 0;
        of->settled[v] = false;
    }
}

static bool take(search *of, zr_arena *arena, double alpha)
{
    size_t n = of->ties->nodes, m = of->ties->start[n];
    double *length = zr_arena_take(arena, m, sizeof *length);
    of->distance = zr_arena_take(arena, n, sizeof *of->distance);
    of->paths = zr_arena_take(arena, n, sizeof *of->paths);
    of->depends = zr_arena_take(arena, n, sizeof *of->depends);
    of->settled = zr_arena_take(arena, n, sizeof *of->settled);
    of->order = zr_arena_take(arena, n, sizeof *of->order);
    of->from = zr_arena_take(arena, n, sizeof *of->from);
    of->heap = zr_arena_take(arena, m + 1, sizeof *of->heap);
    if (arena->failed)
        return false;
    for (size_t k = 0; k < m; k++)
        length[k] = pow(of->ties->weight[k], -alpha);
    for (size_t v = 0; v < n; v++)
        of->distance[v] = INFINITY;
    of->length = length;
    return true;
}

/* Neither a sum of lengths nor what is divided by one may leave the numbers there are. */
static bool can_measure(const search *of)
{
    size_t n = of->ties->nodes, m = of->ties->start[n];
    for (size_t k = 0; k < m; k++) {
        double length = of->length[k];
        if (!(length > 0) || !isfinite((double)n * length) || !isfinite((double)n / length))
            return false;
    }
    return true;
}

static zr_status refuse(bool taken, zr_error *err)
{
    return taken ? zr_fail_said(err, ZR_LIMIT, "有连边的长度 w^−α 太大或太小，无法表示",
                                "a tie is too long or too short at this α to be held")
                 : zr_fail_memory(err);
}

zr_status zr_walks_valued(double *closeness, double *betweenness, const zr_ties *ties, double alpha,
                          zr_error *err)
{
    zr_arena arena = {0};
    search of = {.ties = ties};
    double n = ties->nodes;
    bool taken = take(&of, &arena, alpha), fine = taken && can_measure(&of);
    for (uint32_t v = 0; v < ties->nodes && fine; v++)
        betweenness[v] = 0;
    for (uint32_t v = 0; v < ties->nodes && fine; v++) {
        walk_from(&of, v);
        closeness[v] = closeness_of(&of);
        add_up(&of, betweenness);
        forget(&of);
    }
    for (uint32_t v = 0; v < ties->nodes && fine; v++)
        betweenness[v] =
            n > 2 ? betweenness[v] / ((n - 1) * (n - 2)) : 0; /* every pair was met from both ends */
    zr_arena_free(&arena);
    return fine ? ZR_OK : refuse(taken, err);
}
