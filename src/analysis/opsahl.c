/* Opsahl's two-mode clustering: of all 4-paths, how many have ends that meet elsewhere too.
 *
 * Binary counts come from sets, not from walking: with x, y, s what i2 shares with i1, i2 with i3 and i1 with
 * i3, and z what all three share, there are xy − z paths over i2; a path that uses a node shared by all three
 * takes it away from s, so the parts with none, one and two such nodes are closed when s is at least 1, 2
 * and 3. */
#include "zeren/clustering.h"

#include "analysis/opsahl_classes.h"
#include "analysis/sides.h"
#include "analysis/steps.h"
#include "analysis/ties.h"
#include "base/arena.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const uint64_t most_work = 1ull << 36;
static const double most_paths = 2147483648.0; /* 2^31 */

typedef struct owned {
    zr_opsahl opsahl;
    zr_arena arena;
} owned;

/* One centre i2 at a time: its partners are numbered 0 … count − 1, tables are count × count. */
typedef struct centre {
    const zr_side *side, *back;
    const zr_ties *ties;
    uint32_t node, count;
    const uint32_t *partner; /* its partners */
    uint32_t *number;        /* nodes: a partner's number */
    uint32_t *shared;        /* by two partners: s */
    uint32_t *triple;        /* by two partners and the centre: z */
    bool *member;            /* partner × the centre's neighbours */
} centre;

static void fill_shared(centre *c)
{
    memset(c->shared, 0, (size_t)c->count * c->count * sizeof *c->shared);
    for (uint32_t p = 0; p < c->count; p++) {
        uint32_t v = c->partner[p];
        for (size_t k = c->ties->start[v]; k < c->ties->start[v + 1]; k++) {
            uint32_t q = c->number[c->ties->to[k]];
            if (q != ZR_NONE)
                c->shared[(size_t)p * c->count + q] = (uint32_t)c->ties->weight[k];
        }
    }
}

/* All pairs of partners in one neighbour t of the centre. */
static void add_triples(centre *c, uint32_t t)
{
    for (uint32_t a = c->back->start[t]; a < c->back->start[t + 1]; a++) {
        uint32_t p = c->number[c->back->to[a]];
        for (uint32_t b = a + 1; b < c->back->start[t + 1] && p != ZR_NONE; b++) {
            uint32_t q = c->number[c->back->to[b]];
            if (q != ZR_NONE)
                c->triple[(size_t)p * c->count + q]++;
        }
    }
}

static void fill_triple(centre *c)
{
    memset(c->triple, 0, (size_t)c->count * c->count * sizeof *c->triple);
    for (uint32_t k = c->side->start[c->node]; k < c->side->start[c->node + 1]; k++)
        add_triples(c, c->side->to[k]);
}

static void count_binary(const centre *c, zr_four_paths *paths)
{
    const double *with_centre = c->ties->weight + c->ties->start[c->node];
    double all = 0, closed = 0;
    for (uint32_t p = 0; p < c->count; p++) {
        for (uint32_t q = p + 1; q < c->count; q++) {
            double x = with_centre[p], y = with_centre[q];
            double z = c->triple[(size_t)p * c->count + q];
            uint32_t s = c->shared[(size_t)p * c->count + q];
            all += x * y - z;
            closed += s >= 1 ? (x - z) * (y - z) : 0;
            closed += s >= 2 ? z * (y - z) + (x - z) * z : 0;
            closed += s >= 3 ? z * (z - 1) : 0;
        }
    }
    paths->all[ZR_PATH_BINARY] = all;
    paths->closed[ZR_PATH_BINARY] = closed;
}

static void fill_member(centre *c, uint32_t degree)
{
    memset(c->member, 0, (size_t)c->count * degree);
    for (uint32_t k = 0; k < degree; k++) {
        uint32_t t = c->side->to[c->side->start[c->node] + k];
        for (uint32_t a = c->back->start[t]; a < c->back->start[t + 1]; a++) {
            uint32_t p = c->number[c->back->to[a]];
            if (p != ZR_NONE)
                c->member[(size_t)p * degree + k] = true;
        }
    }
}

/* One half of a path: from the centre over its k-th neighbour to a partner. */
typedef struct half {
    uint32_t neighbour, partner;
    double near, far; /* weights of the two edges */
} half;

static void add_path(zr_four_paths *paths, const half *one, const half *two, bool closed)
{
    const double value[ZR_PATH_VALUES] = {
        [ZR_PATH_AM] = (one->near + one->far + two->near + two->far) / 4,
        [ZR_PATH_GM] = sqrt(sqrt(one->near * one->far) * sqrt(two->near * two->far)),
        [ZR_PATH_MAX] = fmax(fmax(one->near, one->far), fmax(two->near, two->far)),
        [ZR_PATH_MIN] = fmin(fmin(one->near, one->far), fmin(two->near, two->far)),
    };
    for (int i = ZR_PATH_AM; i < ZR_PATH_VALUES; i++) {
        paths->all[i] += value[i];
        paths->closed[i] += closed ? value[i] : 0;
    }
}

static uint32_t list_halves(const centre *c, half *halves)
{
    uint32_t count = 0, first = c->side->start[c->node];
    for (uint32_t k = 0; k < zr_degree(c->side, c->node); k++) {
        uint32_t t = c->side->to[first + k];
        for (uint32_t a = c->back->start[t]; a < c->back->start[t + 1]; a++) {
            if (c->back->to[a] != c->node)
                halves[count++] =
                    (half){k, c->number[c->back->to[a]], c->side->weight[first + k], c->back->weight[a]};
        }
    }
    return count;
}

static void count_weighted(const centre *c, zr_four_paths *paths, half *halves)
{
    uint32_t count = list_halves(c, halves), degree = zr_degree(c->side, c->node);
    for (uint32_t a = 0; a < count; a++) {
        for (uint32_t b = a + 1; b < count; b++) {
            const half *one = &halves[a], *two = &halves[b];
            if (one->neighbour == two->neighbour || one->partner == two->partner)
                continue;
            uint32_t used = c->member[(size_t)two->partner * degree + one->neighbour] +
                            c->member[(size_t)one->partner * degree + two->neighbour];
            add_path(paths, one, two, c->shared[(size_t)one->partner * c->count + two->partner] > used);
        }
    }
}

static uint64_t halves_of(const zr_side *side, const zr_side *back, uint32_t node)
{
    uint64_t halves = 0;
    for (uint32_t k = side->start[node]; k < side->start[node + 1]; k++)
        halves += zr_degree(back, side->to[k]) - 1;
    return halves;
}

/* How large the tables of the largest centre are, and whether it all can be done. */
typedef struct sizes {
    size_t pairs, members, halves;
    uint64_t work;
    double paths;
} sizes;

static void size_up(sizes *out, const zr_sides *sides, const zr_ties *ties, zr_mode mode)
{
    const zr_side *side = &sides->side[mode], *back = &sides->side[1 - mode];
    for (uint32_t v = 0; v < side->nodes; v++) {
        size_t partners = ties->start[v + 1] - ties->start[v];
        uint64_t halves = halves_of(side, back, v);
        out->work += (uint64_t)partners * partners;
        out->pairs = partners * partners > out->pairs ? partners * partners : out->pairs;
        out->members =
            partners * zr_degree(side, v) > out->members ? partners * zr_degree(side, v) : out->members;
        out->halves = halves > out->halves ? (size_t)halves : out->halves;
        out->paths += (double)halves * (double)halves / 2;
    }
    for (uint32_t t = 0; t < back->nodes; t++)
        out->work += (uint64_t)zr_degree(back, t) * zr_degree(back, t) * zr_degree(back, t);
}

static zr_status fail_work(uint64_t work, zr_error *err)
{
    return zr_steps_fail((double)work, "数 4-路径", "counting 4-paths", err);
}

static void count_centre(centre *c, zr_four_paths *paths, bool weighted, half *halves)
{
    for (uint32_t p = 0; p < c->count; p++)
        c->number[c->partner[p]] = p;
    fill_shared(c);
    fill_triple(c);
    count_binary(c, paths);
    if (weighted) {
        fill_member(c, zr_degree(c->side, c->node));
        count_weighted(c, paths, halves);
    }
    for (uint32_t p = 0; p < c->count; p++)
        c->number[c->partner[p]] = ZR_NONE;
}

static void count_all(centre *c, bool weighted, half *halves, zr_four_paths *centred)
{
    for (uint32_t v = 0; v < c->side->nodes; v++)
        c->number[v] = ZR_NONE;
    for (uint32_t v = 0; v < c->side->nodes; v++) {
        c->node = v;
        c->count = (uint32_t)(c->ties->start[v + 1] - c->ties->start[v]);
        c->partner = c->ties->to + c->ties->start[v];
        count_centre(c, &centred[v], weighted, halves);
    }
}

static void add_up(zr_opsahl *opsahl)
{
    for (uint32_t v = 0; v < opsahl->nodes; v++) {
        for (int i = 0; i < ZR_PATH_VALUES; i++) {
            opsahl->total.all[i] += opsahl->centred[v].all[i];
            opsahl->total.closed[i] += opsahl->centred[v].closed[i];
        }
    }
}

/* Path by path. */
static zr_status walk_paths(owned *out, zr_four_paths *centred, const zr_sides *sides, const zr_ties *ties,
                            const sizes *need, zr_arena *scratch, zr_error *err)
{
    zr_mode mode = out->opsahl.mode;
    centre c = {.side = &sides->side[mode], .back = &sides->side[1 - mode], .ties = ties};
    out->opsahl.weighted = need->paths <= most_paths && need->members < (1u << 30);
    if (need->work > most_work || need->pairs > (1u << 28))
        return fail_work(need->work, err);
    c.number = zr_arena_take(scratch, c.side->nodes, sizeof *c.number);
    c.shared = zr_arena_take(scratch, need->pairs, sizeof *c.shared);
    c.triple = zr_arena_take(scratch, need->pairs, sizeof *c.triple);
    c.member = zr_arena_take(scratch, out->opsahl.weighted ? need->members : 0, sizeof *c.member);
    half *halves = zr_arena_take(scratch, out->opsahl.weighted ? need->halves : 0, sizeof *halves);
    if (scratch->failed)
        return zr_fail_memory(err);
    count_all(&c, out->opsahl.weighted, halves, centred);
    return ZR_OK;
}

/* By pairs of middles where that takes less. */
static zr_status measure(owned *out, const zr_sides *sides, const zr_ties *ties, zr_arena *scratch,
                         zr_error *err)
{
    zr_opsahl *opsahl = &out->opsahl;
    sizes need = {0};
    size_up(&need, sides, ties, opsahl->mode);
    opsahl->nodes = sides->side[opsahl->mode].nodes;
    zr_four_paths *centred = zr_arena_take(&out->arena, opsahl->nodes, sizeof *centred);
    if (out->arena.failed)
        return zr_fail_memory(err);
    uint64_t cost = zr_opsahl_classes_cost(sides, ties, opsahl->mode);
    opsahl->weighted = true;
    opsahl->centred = centred;
    bool by_classes = cost && cost <= most_work && (double)cost < need.paths + (double)need.work;
    zr_status status = by_classes ? zr_opsahl_classes_count(centred, sides, ties, opsahl->mode, err)
                                  : walk_paths(out, centred, sides, ties, &need, scratch, err);
    if (status == ZR_OK)
        add_up(opsahl);
    return status;
}

static zr_status with_ties(owned *out, const zr_sides *sides, const zr_projection *projection, zr_error *err)
{
    zr_ties ties;
    zr_status status = zr_ties_make(&ties, projection, ZR_W_COUNT, err);
    if (status != ZR_OK)
        return status;
    zr_arena scratch = {0};
    status = measure(out, sides, &ties, &scratch, err);
    zr_arena_free(&scratch);
    zr_ties_dispose(&ties);
    return status;
}

static zr_status with_projection(owned *out, const zr_incidence *incidence, const zr_sides *sides,
                                 zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, out->opsahl.mode, err);
    if (status != ZR_OK)
        return status;
    status = with_ties(out, sides, projection, err);
    zr_projection_free(projection);
    return status;
}

static zr_status with_sides(owned *out, const zr_incidence *incidence, zr_error *err)
{
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    status = with_projection(out, incidence, &sides, err);
    zr_sides_dispose(&sides);
    return status;
}

zr_status zr_opsahl_measure(zr_opsahl **out, const zr_incidence *incidence, zr_mode mode, zr_error *err)
{
    *out = NULL;
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    result->opsahl.mode = mode;
    zr_status status = with_sides(result, incidence, err);
    if (status == ZR_OK)
        *out = &result->opsahl;
    else
        zr_opsahl_free(&result->opsahl);
    return status;
}

void zr_opsahl_free(zr_opsahl *opsahl)
{
    if (!opsahl)
        return;
    owned *result = (owned *)opsahl;
    zr_arena_free(&result->arena);
    free(result);
}

bool zr_four_paths_share(double *out, const zr_four_paths *paths, zr_path_value value)
{
    bool defined = paths->all[value] > 0;
    *out = defined ? paths->closed[value] / paths->all[value] : 0;
    return defined;
}

const char *zr_path_value_name(zr_path_value value)
{
    static const char *const names[ZR_PATH_VALUES] = {"binary", "am", "gm", "max", "min"};
    return names[value];
}
