/* The projection onto one mode: who shares how much with whom. */
#include "zeren/overlap.h"

#include "analysis/sides.h"
#include "base/arena.h"

#include <math.h>
#include <stdlib.h>

static const uint64_t most_work = 1ull << 36;
static const size_t most_pairs = (size_t)1 << 26;

typedef struct owned {
    zr_projection projection;
    zr_arena arena;
    zr_pair *pairs;
} owned;

/* One dense row of the projection, cleared only where it was touched. */
typedef struct row {
    uint32_t *shared;
    double *newman, *product;
    uint32_t *touched;
    uint32_t count;
} row;

static int by_number(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static void add_shared(row *sums, const zr_side *back, uint32_t a, uint32_t t, double weight)
{
    double newman = 1.0 / (zr_degree(back, t) - 1.0);
    for (uint32_t k = back->start[t + 1]; k-- > back->start[t] && back->to[k] > a;) {
        uint32_t b = back->to[k];
        if (!sums->shared[b]++)
            sums->touched[sums->count++] = b;
        sums->newman[b] += newman;
        sums->product[b] += weight * back->weight[k];
    }
}

/* Moves a finished row to the list of pairs and clears it. False: no memory. */
static bool take_row(owned *out, size_t *room, row *sums, uint32_t a, uint32_t *partners)
{
    zr_projection *projection = &out->projection;
    qsort(sums->touched, sums->count, sizeof *sums->touched, by_number);
    for (uint32_t i = 0; i < sums->count; i++) {
        uint32_t b = sums->touched[i];
        void *grown = out->pairs;
        bool fits = zr_grow(&grown, projection->pairs, room, sizeof(zr_pair));
        out->pairs = grown;
        if (!fits)
            return false;
        out->pairs[projection->pairs++] = (zr_pair){a, b, sums->shared[b], sums->newman[b], sums->product[b]};
        partners[a]++;
        partners[b]++;
        sums->shared[b] = 0;
        sums->newman[b] = sums->product[b] = 0;
    }
    sums->count = 0;
    return true;
}

static zr_status fill(owned *out, const zr_sides *sides, row *sums, uint32_t *partners, zr_error *err)
{
    zr_projection *projection = &out->projection;
    const zr_side *side = &sides->side[projection->mode], *back = &sides->side[1 - projection->mode];
    size_t room = 0;
    for (uint32_t a = 0; a < side->nodes; a++) {
        for (uint32_t k = side->start[a]; k < side->start[a + 1]; k++)
            add_shared(sums, back, a, side->to[k], side->weight[k]);
        if (projection->pairs + sums->count > most_pairs)
            return zr_fail_words(err, ZR_LIMIT, "有共同措施的单位对超过 %zu 对，请先缩小范围",
                                 "more than %zu pairs share something; cut the graph first", most_pairs);
        if (!take_row(out, &room, sums, a, partners))
            return zr_fail_memory(err);
    }
    projection->pair = out->pairs;
    return ZR_OK;
}

static zr_status check_work(const zr_side *back, zr_error *err)
{
    uint64_t work = 0;
    for (uint32_t t = 0; t < back->nodes; t++)
        work += (uint64_t)zr_degree(back, t) * zr_degree(back, t);
    if (work > most_work)
        return zr_fail_words(err, ZR_LIMIT, "数各对的共同措施需要 %llu 步，请先缩小范围",
                             "counting what all pairs share would take %llu steps; cut the graph first",
                             (unsigned long long)work);
    return ZR_OK;
}

static zr_status make(owned *out, const zr_sides *sides, zr_mode mode, zr_arena *scratch, zr_error *err)
{
    const zr_side *side = &sides->side[mode];
    out->projection = (zr_projection){.mode = mode, .nodes = side->nodes, .others = side->others};
    zr_status status = check_work(&sides->side[1 - mode], err);
    if (status != ZR_OK)
        return status;
    uint32_t *degree = zr_arena_take(&out->arena, side->nodes, sizeof *degree);
    uint32_t *partners = zr_arena_take(&out->arena, side->nodes, sizeof *partners);
    row sums = {.shared = zr_arena_take(scratch, side->nodes, sizeof(uint32_t)),
                .newman = zr_arena_take(scratch, side->nodes, sizeof(double)),
                .product = zr_arena_take(scratch, side->nodes, sizeof(double)),
                .touched = zr_arena_take(scratch, side->nodes, sizeof(uint32_t))};
    if (out->arena.failed || scratch->failed)
        return zr_fail_memory(err);
    for (uint32_t a = 0; a < side->nodes; a++)
        degree[a] = zr_degree(side, a);
    out->projection.degree = degree;
    out->projection.partners = partners;
    return fill(out, sides, &sums, partners, err);
}

static zr_status make_with_scratch(owned *out, const zr_sides *sides, zr_mode mode, zr_error *err)
{
    zr_arena scratch = {0};
    zr_status status = make(out, sides, mode, &scratch, err);
    zr_arena_free(&scratch);
    return status;
}

zr_status zr_projection_make(zr_projection **out, const zr_incidence *incidence, zr_mode mode, zr_error *err)
{
    *out = NULL;
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    owned *result = calloc(1, sizeof *result);
    status = result ? make_with_scratch(result, &sides, mode, err) : zr_fail_memory(err);
    zr_sides_dispose(&sides);
    if (status == ZR_OK)
        *out = &result->projection;
    else if (result)
        zr_projection_free(&result->projection);
    return status;
}

void zr_projection_free(zr_projection *projection)
{
    if (!projection)
        return;
    owned *result = (owned *)projection;
    zr_arena_free(&result->arena);
    free(result->pairs);
    free(result);
}

size_t zr_projection_find(const zr_projection *projection, uint32_t a, uint32_t b)
{
    uint32_t from = a < b ? a : b, to = a < b ? b : a;
    size_t low = 0, high = projection->pairs;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const zr_pair *pair = &projection->pair[middle];
        if (pair->a < from || (pair->a == from && pair->b < to))
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < projection->pairs && projection->pair[low].a == from && projection->pair[low].b == to;
    return found ? low : SIZE_MAX;
}
