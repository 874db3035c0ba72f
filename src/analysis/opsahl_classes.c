/* Opsahl's 4-paths by pairs of middles.
 *
 * Whether p–i–c–j–q is closed asks for something that p and q share beside i and j: nothing about c. So for
 * each pair of middles i < j the closed (p, q) are counted once, by the weights of their outer edges; each c
 * between i and j then has them all but those where p or q is c itself. Weights are few (one a role), so that
 * counts by weight do for every kind of mean. */
#include "analysis/opsahl_classes.h"

#include "base/arena.h"

#include <math.h>

enum { MOST_CLASSES = 8 };
static const uint64_t most_counts = 1u << 25; /* middles² × classes² */
static const uint64_t most_own = 1u << 24;    /* degree² × classes */

typedef struct job {
    const zr_side *side;
    const zr_ties *ties;
    uint32_t classes, middles, largest; /* weights; t's; degree */
    double weight[MOST_CLASSES];
    uint8_t *class_of;       /* edges */
    uint32_t *ends;          /* middle × class: edges */
    uint32_t *both, *closed; /* i < j × class of p–i × class of q–j: p = q; p and q share more than i, j */
    uint32_t *own;           /* of one centre, i × j × class of q–j: closed pairs whose p is the centre */
    uint32_t *at;            /* of one pair: where the p's neighbour stands in q's list, or ZR_NONE */
    bool *shared;            /* of one pair: does p have this neighbour of q? */
} job;

static uint32_t class_of_weight(const job *of, double weight)
{
    uint32_t a = 0;
    while (a < of->classes && of->weight[a] != weight)
        a++;
    return a;
}

/* False: more than there is room for. */
static bool list_classes(job *of)
{
    for (uint32_t k = 0; k < of->side->start[of->side->nodes]; k++) {
        uint32_t a = class_of_weight(of, of->side->weight[k]);
        if (a == MOST_CLASSES)
            return false;
        if (a == of->classes)
            of->weight[of->classes++] = of->side->weight[k];
    }
    return true;
}

static void size_up(job *of, const zr_sides *sides, const zr_ties *ties, zr_mode mode)
{
    *of = (job){.side = &sides->side[mode], .ties = ties, .middles = sides->side[mode].others};
    for (uint32_t v = 0; v < of->side->nodes; v++) {
        uint32_t degree = zr_degree(of->side, v);
        of->largest = degree > of->largest ? degree : of->largest;
    }
}

uint64_t zr_opsahl_classes_cost(const zr_sides *sides, const zr_ties *ties, zr_mode mode)
{
    job of;
    size_up(&of, sides, ties, mode);
    uint64_t middles = of.middles, largest = of.largest, cost = 1;
    if (!list_classes(&of) || middles > UINT16_MAX ||
        middles * middles * of.classes * of.classes > most_counts ||
        largest * largest * of.classes > most_own)
        return 0;
    for (uint32_t p = 0; p < of.side->nodes; p++) {
        for (size_t k = ties->start[p]; k < ties->start[p + 1]; k++)
            cost += (uint64_t)zr_degree(of.side, p) * zr_degree(of.side, ties->to[k]);
    }
    return cost;
}

/* How many neighbours p and q share, and which. */
static uint32_t meet(const job *of, uint32_t p, uint32_t q)
{
    const uint32_t *left = of->side->to + of->side->start[p], *right = of->side->to + of->side->start[q];
    uint32_t count = 0, y = 0, k = zr_degree(of->side, q);
    for (uint32_t i = 0; i < k; i++)
        of->shared[i] = false;
    for (uint32_t x = 0; x < zr_degree(of->side, p); x++) {
        while (y < k && right[y] < left[x])
            y++;
        bool same = y < k && right[y] == left[x];
        of->at[x] = same ? y : ZR_NONE;
        count += same;
        if (same)
            of->shared[y] = true;
    }
    return count;
}

static size_t table_of(const job *of, uint32_t i, uint32_t j)
{
    return ((size_t)i * of->middles + j) * of->classes * of->classes;
}

/* Closed pairs with this p and q, by their middles. */
static void add_closed(const job *of, uint32_t p, uint32_t q)
{
    uint32_t common = meet(of, p, q), first = of->side->start[p], second = of->side->start[q];
    for (uint32_t x = 0; x < zr_degree(of->side, p); x++) {
        uint32_t i = of->side->to[first + x], a = of->class_of[first + x], used = of->at[x] != ZR_NONE;
        for (uint32_t y = 0; y < zr_degree(of->side, q); y++) {
            uint32_t j = of->side->to[second + y];
            if (i < j && common > used + of->shared[y])
                of->closed[table_of(of, i, j) + a * of->classes + of->class_of[second + y]]++;
        }
    }
}

static void add_both(const job *of, uint32_t v)
{
    uint32_t end = of->side->start[v + 1];
    for (uint32_t k = of->side->start[v]; k < end; k++) {
        of->ends[(size_t)of->side->to[k] * of->classes + of->class_of[k]]++;
        for (uint32_t l = k + 1; l < end; l++)
            of->both[table_of(of, of->side->to[k], of->side->to[l]) + of->class_of[k] * of->classes +
                     of->class_of[l]]++;
    }
}

static void count_pairs(const job *of)
{
    for (uint32_t v = 0; v < of->side->nodes; v++) {
        add_both(of, v);
        for (size_t k = of->ties->start[v]; k < of->ties->start[v + 1]; k++)
            add_closed(of, v, of->ties->to[k]);
    }
}

/* Closed pairs that have the centre itself at one end and `q` at the other: q's middle j is shared then. */
static void add_own(const job *of, uint32_t centre, uint32_t q)
{
    uint32_t common = meet(of, centre, q), degree = zr_degree(of->side, centre);
    for (uint32_t y = 0; y < degree; y++) {
        if (of->at[y] == ZR_NONE)
            continue;
        uint32_t b = of->class_of[of->side->start[q] + of->at[y]];
        for (uint32_t x = 0; x < degree; x++) {
            if (x != y && common > 1u + (of->at[x] != ZR_NONE))
                of->own[((size_t)x * degree + y) * of->classes + b]++;
        }
    }
}

/* `all` and `closed` paths over edges of these four weights. */
static void add_paths(zr_four_paths *paths, double all, double closed, const double w[4])
{
    const double value[ZR_PATH_VALUES] = {
        [ZR_PATH_BINARY] = 1,
        [ZR_PATH_AM] = (w[0] + w[1] + w[2] + w[3]) / 4,
        [ZR_PATH_GM] = sqrt(sqrt(w[0] * w[1]) * sqrt(w[2] * w[3])),
        [ZR_PATH_MAX] = fmax(fmax(w[0], w[1]), fmax(w[2], w[3])),
        [ZR_PATH_MIN] = fmin(fmin(w[0], w[1]), fmin(w[2], w[3])),
    };
    for (int i = 0; i < ZR_PATH_VALUES; i++) {
        paths->all[i] += all * value[i];
        paths->closed[i] += closed * value[i];
    }
}

/* Paths over the centre whose middles are its x-th and its y-th neighbour, x < y. */
static void count_middles(zr_four_paths *paths, const job *of, uint32_t centre, uint32_t x, uint32_t y)
{
    uint32_t first = of->side->start[centre], degree = zr_degree(of->side, centre), classes = of->classes;
    uint32_t i = of->side->to[first + x], j = of->side->to[first + y];
    uint32_t own_a = of->class_of[first + x], own_b = of->class_of[first + y];
    const uint32_t *from_i = of->own + ((size_t)x * degree + y) * classes;
    const uint32_t *from_j = of->own + ((size_t)y * degree + x) * classes;
    for (uint32_t a = 0; a < classes; a++) {
        double left = (double)of->ends[(size_t)i * classes + a] - (a == own_a);
        for (uint32_t b = 0; b < classes; b++) {
            size_t cell = table_of(of, i, j) + a * classes + b;
            double right = (double)of->ends[(size_t)j * classes + b] - (b == own_b);
            double same = (double)of->both[cell] - (a == own_a && b == own_b);
            double closed = of->closed[cell] - (a == own_a ? (double)from_i[b] : 0) -
                            (b == own_b ? (double)from_j[a] : 0);
            const double w[4] = {of->weight[own_a], of->weight[a], of->weight[own_b], of->weight[b]};
            add_paths(paths, left * right - same, closed, w);
        }
    }
}

static void count_centre(zr_four_paths *paths, const job *of, uint32_t centre)
{
    uint32_t degree = zr_degree(of->side, centre);
    for (size_t k = 0; k < (size_t)degree * degree * of->classes; k++)
        of->own[k] = 0;
    for (size_t k = of->ties->start[centre]; k < of->ties->start[centre + 1]; k++)
        add_own(of, centre, of->ties->to[k]);
    for (uint32_t x = 0; x < degree; x++) {
        for (uint32_t y = x + 1; y < degree; y++)
            count_middles(paths, of, centre, x, y);
    }
}

static zr_status with_rooms(zr_four_paths *centred, job *of, zr_arena *arena, zr_error *err)
{
    size_t edges = of->side->start[of->side->nodes], middles = of->middles, classes = of->classes;
    of->class_of = zr_arena_take(arena, edges, sizeof *of->class_of);
    of->ends = zr_arena_take(arena, middles * classes, sizeof *of->ends);
    of->both = zr_arena_take(arena, middles * middles * classes * classes, sizeof *of->both);
    of->closed = zr_arena_take(arena, middles * middles * classes * classes, sizeof *of->closed);
    of->own = zr_arena_take(arena, (size_t)of->largest * of->largest * classes, sizeof *of->own);
    of->at = zr_arena_take(arena, of->largest, sizeof *of->at);
    of->shared = zr_arena_take(arena, of->largest, sizeof *of->shared);
    if (arena->failed)
        return zr_fail_memory(err);
    for (size_t k = 0; k < edges; k++)
        of->class_of[k] = (uint8_t)class_of_weight(of, of->side->weight[k]);
    count_pairs(of);
    for (uint32_t v = 0; v < of->side->nodes; v++)
        count_centre(&centred[v], of, v);
    return ZR_OK;
}

zr_status zr_opsahl_classes_count(zr_four_paths *centred, const zr_sides *sides, const zr_ties *ties,
                                  zr_mode mode, zr_error *err)
{
    job of;
    size_up(&of, sides, ties, mode);
    list_classes(&of);
    zr_arena arena = {0};
    zr_status status = with_rooms(centred, &of, &arena, err);
    zr_arena_free(&arena);
    return status;
}
