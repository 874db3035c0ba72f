/* The projection onto one mode: who shares how much with whom.
 *
 * Row by row into a dense row of sums, cleared only where it was touched; which nodes were touched is kept as
 * bits, so that they come out in order without sorting. Rows are shared out among threads in blocks of about
 * equal work, and the blocks' pairs are put together in order: the result is the same with any number of
 * threads. */
#include "analysis/projection.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BLOCKS = 64 };
static const uint64_t most_work = 1ull << 36;
static const uint64_t worth_threads = 1u << 22; /* below, starting threads costs more */
static const size_t most_pairs = (size_t)1 << 26;

typedef struct owned {
    zr_projection projection;
    zr_arena arena;
    zr_pair *pairs;
} owned;

/* Rows [from, to) and their pairs. */
typedef struct block {
    uint32_t from, to;
    zr_pair *pairs;
    size_t count, room;
    bool failed;
} block;

/* One dense row: what the node at hand shares with each other. */
typedef struct row {
    uint32_t *shared;
    double *newman, *product;
    uint64_t *touched, *summary; /* bits: nodes; words of `touched` that are not 0 */
    size_t words;
} row;

static bool row_take(row *sums, uint32_t nodes)
{
    sums->words = ((size_t)nodes + 63) / 64;
    sums->shared = calloc((size_t)nodes + 1, sizeof *sums->shared);
    sums->newman = calloc((size_t)nodes + 1, sizeof *sums->newman);
    sums->product = calloc((size_t)nodes + 1, sizeof *sums->product);
    sums->touched = calloc(sums->words + 1, sizeof *sums->touched);
    sums->summary = calloc(sums->words / 64 + 1, sizeof *sums->summary);
    return sums->shared && sums->newman && sums->product && sums->touched && sums->summary;
}

static void row_drop(row *sums)
{
    free(sums->shared);
    free(sums->newman);
    free(sums->product);
    free(sums->touched);
    free(sums->summary);
}

static void touch(row *sums, uint32_t node)
{
    sums->touched[node / 64] |= 1ull << (node % 64);
    sums->summary[node / 4096] |= 1ull << (node / 64 % 64);
}

static void add_weighted(row *sums, const zr_side *back, uint32_t a, uint32_t t, double weight)
{
    double newman = 1.0 / (zr_degree(back, t) - 1.0);
    for (uint32_t k = back->start[t + 1]; k-- > back->start[t] && back->to[k] > a;) {
        uint32_t b = back->to[k];
        touch(sums, b);
        sums->shared[b]++;
        sums->newman[b] += newman;
        sums->product[b] += weight * back->weight[k];
    }
}

static void add_plain(row *sums, const zr_side *back, uint32_t a, uint32_t t)
{
    double newman = 1.0 / (zr_degree(back, t) - 1.0);
    for (uint32_t k = back->start[t + 1]; k-- > back->start[t] && back->to[k] > a;) {
        uint32_t b = back->to[k];
        touch(sums, b);
        sums->shared[b]++;
        sums->newman[b] += newman;
    }
}

static void add_row(row *sums, const zr_side *side, const zr_side *back, uint32_t a)
{
    for (uint32_t k = side->start[a]; k < side->start[a + 1]; k++) {
        if (side->weight)
            add_weighted(sums, back, a, side->to[k], side->weight[k]);
        else
            add_plain(sums, back, a, side->to[k]);
    }
}

static void put_pair(block *of, row *sums, uint32_t a, uint32_t b, bool weighted)
{
    void *grown = of->pairs;
    of->failed |= !zr_grow(&grown, of->count, &of->room, sizeof(zr_pair));
    of->pairs = grown;
    double product = weighted ? sums->product[b] : sums->shared[b];
    if (!of->failed)
        of->pairs[of->count++] = (zr_pair){a, b, sums->shared[b], sums->newman[b], product};
    sums->shared[b] = 0;
    sums->newman[b] = sums->product[b] = 0;
}

/* Moves a finished row to the block's pairs, in order, and clears it. */
static void take_row(block *of, row *sums, uint32_t a, bool weighted)
{
    for (size_t s = a / 4096; s <= sums->words / 64; s++) {
        for (; sums->summary[s]; sums->summary[s] &= sums->summary[s] - 1) {
            size_t w = s * 64 + (size_t)__builtin_ctzll(sums->summary[s]);
            for (; sums->touched[w]; sums->touched[w] &= sums->touched[w] - 1)
                put_pair(of, sums, a, (uint32_t)(w * 64) + (uint32_t)__builtin_ctzll(sums->touched[w]),
                         weighted);
        }
    }
}

static void fill_block(block *of, const zr_side *side, const zr_side *back)
{
    row sums = {0};
    of->failed = !row_take(&sums, side->nodes);
    for (uint32_t a = of->from; a < of->to && !of->failed && of->count <= most_pairs; a++) {
        add_row(&sums, side, back, a);
        take_row(of, &sums, a, side->weight != NULL);
    }
    row_drop(&sums);
}

/* Steps that a row takes: what stands in the lists that it looks through. */
static uint64_t work_of(const zr_side *side, const zr_side *back, uint32_t a)
{
    uint64_t work = 1;
    for (uint32_t k = side->start[a]; k < side->start[a + 1]; k++)
        work += zr_degree(back, side->to[k]);
    return work;
}

/* One block where threads are not worth it. */
static uint32_t cut_blocks(block *blocks, const zr_side *side, const zr_side *back, uint64_t all)
{
    uint32_t count = 0;
    uint64_t each = all > worth_threads ? all / MOST_BLOCKS + 1 : UINT64_MAX, work = 0;
    blocks[0] = (block){0};
    for (uint32_t a = 0; a < side->nodes; a++) {
        if (work > each && count + 1 < MOST_BLOCKS) {
            blocks[count++].to = a;
            blocks[count] = (block){.from = a};
            work = 0;
        }
        work += work_of(side, back, a);
    }
    blocks[count++].to = side->nodes;
    return count;
}

/* Joins the blocks' pairs; a block is given back as soon as it is copied. */
static bool join(owned *out, block *blocks, uint32_t count)
{
    size_t pairs = 0;
    for (uint32_t i = 0; i < count; i++)
        pairs += blocks[i].count;
    out->projection.pairs = pairs;
    if (count == 1) {
        out->pairs = blocks[0].pairs;
        blocks[0].pairs = NULL;
        return true;
    }
    out->pairs = malloc((pairs + 1) * sizeof *out->pairs);
    pairs = 0;
    for (uint32_t i = 0; i < count && out->pairs; i++) {
        if (blocks[i].count)
            memcpy(out->pairs + pairs, blocks[i].pairs, blocks[i].count * sizeof *out->pairs);
        pairs += blocks[i].count;
        free(blocks[i].pairs);
        blocks[i].pairs = NULL;
    }
    return out->pairs;
}

static zr_status collect(owned *out, block *blocks, uint32_t count, zr_error *err)
{
    size_t pairs = 0;
    bool failed = false;
    for (uint32_t i = 0; i < count; i++) {
        pairs += blocks[i].count;
        failed |= blocks[i].failed;
    }
    zr_status status = failed ? zr_fail_memory(err) : ZR_OK;
    if (!failed && pairs > most_pairs)
        status = zr_fail_words(err, ZR_LIMIT, "有共同措施的单位对超过 %zu 对，请先缩小范围",
                               "more than %zu pairs share something; cut the graph first", most_pairs);
    if (status == ZR_OK && !join(out, blocks, count))
        status = zr_fail_memory(err);
    for (uint32_t i = 0; i < count; i++)
        free(blocks[i].pairs);
    return status;
}

static uint64_t squares(const zr_side *back)
{
    uint64_t work = 0;
    for (uint32_t t = 0; t < back->nodes; t++)
        work += (uint64_t)zr_degree(back, t) * zr_degree(back, t);
    return work;
}

static zr_status fill(owned *out, const zr_side *side, const zr_side *back, zr_error *err)
{
    block blocks[MOST_BLOCKS];
    uint64_t work = squares(back);
    if (work > most_work)
        return zr_fail_words(err, ZR_LIMIT, "数各对的共同措施需要 %llu 步，请先缩小范围",
                             "counting what all pairs share would take %llu steps; cut the graph first",
                             (unsigned long long)work);
    uint32_t count = cut_blocks(blocks, side, back, work);
#pragma omp parallel for schedule(dynamic, 1) if (count > 1)
    for (uint32_t i = 0; i < count; i++)
        fill_block(&blocks[i], side, back);
    return collect(out, blocks, count, err);
}

static zr_status make(owned *out, const zr_sides *sides, zr_mode mode, zr_error *err)
{
    const zr_side *side = &sides->side[mode];
    out->projection = (zr_projection){.mode = mode, .nodes = side->nodes, .others = side->others};
    uint32_t *degree = zr_arena_take(&out->arena, side->nodes, sizeof *degree);
    uint32_t *partners = zr_arena_take(&out->arena, side->nodes, sizeof *partners);
    if (out->arena.failed)
        return zr_fail_memory(err);
    zr_status status = fill(out, side, &sides->side[1 - mode], err);
    for (uint32_t a = 0; a < side->nodes; a++)
        degree[a] = zr_degree(side, a);
    for (size_t i = 0; i < out->projection.pairs && status == ZR_OK; i++) {
        partners[out->pairs[i].a]++;
        partners[out->pairs[i].b]++;
    }
    out->projection.degree = degree;
    out->projection.partners = partners;
    out->projection.pair = out->pairs;
    return status;
}

zr_status zr_projection_from_sides(zr_projection **out, const zr_sides *sides, zr_mode mode, zr_error *err)
{
    *out = NULL;
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    zr_status status = make(result, sides, mode, err);
    if (status == ZR_OK)
        *out = &result->projection;
    else
        zr_projection_free(&result->projection);
    return status;
}

zr_status zr_projection_make(zr_projection **out, const zr_incidence *incidence, zr_mode mode, zr_error *err)
{
    *out = NULL;
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    status = zr_projection_from_sides(out, &sides, mode, err);
    zr_sides_dispose(&sides);
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
