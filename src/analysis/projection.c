/* The projection onto one mode: who shares how much with whom.
 *
 * Row by row into a dense row of sums, cleared only where it was touched; which nodes were touched is kept as
 * bits, so that they come out in order without sorting. Rows are shared out among threads in blocks of about
 * equal work, and the blocks' pairs are put behind one another in order: the result is the same with any
 * number of threads. */
#include "analysis/projection.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BLOCKS = 256 };
static const uint64_t most_work = 1ull << 36;
static const uint64_t worth_threads = 1u << 22; /* below, starting threads costs more */
static const size_t most_pairs = (size_t)1 << 26;

typedef struct owned {
    zr_projection projection;
    zr_arena arena;
    zr_pair *pairs;
} owned;

/* Pairs of some rows. */
typedef struct list {
    zr_pair *pairs;
    size_t count, room;
    bool failed;
} list;

/* Blocks that are done wait here until those before them are; nobody waits for them. */
typedef struct queue {
    list all, waiting[MOST_BLOCKS];
    bool done[MOST_BLOCKS];
    uint32_t next; /* block to be put behind `all` */
    list spare[MOST_BLOCKS];
    uint32_t spares;
    uint32_t *partners;
} queue;

/* What the node at hand shares with another. */
typedef struct sum {
    double newman;
    uint32_t shared;
} sum;

/* One dense row of them. */
typedef struct row {
    sum *sums;
    double *product;             /* of weights; NULL without any */
    uint64_t *touched, *summary; /* bits: nodes; words of `touched` that are not 0 */
    size_t words;
    const double *newman; /* by degree: what a measure of so many units gives each pair */
} row;

static bool row_take(row *of, const zr_side *side, const double *newman)
{
    of->newman = newman;
    of->words = ((size_t)side->nodes + 63) / 64;
    of->sums = calloc((size_t)side->nodes + 1, sizeof *of->sums);
    of->product = side->weight ? calloc((size_t)side->nodes + 1, sizeof *of->product) : NULL;
    of->touched = calloc(of->words + 1, sizeof *of->touched);
    of->summary = calloc(of->words / 64 + 1, sizeof *of->summary);
    return of->sums && (of->product || !side->weight) && of->touched && of->summary;
}

static void row_drop(row *of)
{
    free(of->sums);
    free(of->product);
    free(of->touched);
    free(of->summary);
}

static inline void touch(row *of, uint32_t node, double newman)
{
    sum *at = &of->sums[node];
    if (at->shared++ == 0) {
        of->touched[node / 64] |= 1ull << (node % 64);
        of->summary[node / 4096] |= 1ull << (node / 64 % 64);
    }
    at->newman += newman;
}

static void add_weighted(row *of, const zr_side *back, uint32_t a, uint32_t t, double weight)
{
    double newman = of->newman[zr_degree(back, t)];
    for (uint32_t k = back->start[t + 1]; k-- > back->start[t] && back->to[k] > a;) {
        touch(of, back->to[k], newman);
        of->product[back->to[k]] += weight * back->weight[k];
    }
}

static void add_plain(row *of, const zr_side *back, uint32_t a, uint32_t t)
{
    double newman = of->newman[zr_degree(back, t)];
    for (uint32_t k = back->start[t + 1]; k-- > back->start[t] && back->to[k] > a;)
        touch(of, back->to[k], newman);
}

static void add_row(row *of, const zr_side *side, const zr_side *back, uint32_t a)
{
    for (uint32_t k = side->start[a]; k < side->start[a + 1]; k++) {
        if (side->weight)
            add_weighted(of, back, a, side->to[k], side->weight[k]);
        else
            add_plain(of, back, a, side->to[k]);
    }
}

static bool grow(list *of)
{
    void *grown = of->pairs;
    of->failed |= !zr_grow(&grown, of->count, &of->room, sizeof(zr_pair));
    of->pairs = grown;
    return !of->failed;
}

static void put_pair(list *out, row *from, uint32_t a, uint32_t b)
{
    sum *at = &from->sums[b];
    double product = from->product ? from->product[b] : at->shared;
    if (out->count < out->room || grow(out))
        out->pairs[out->count++] = (zr_pair){a, b, at->shared, at->newman, product};
    *at = (sum){0};
    if (from->product)
        from->product[b] = 0;
}

/* Moves a finished row to the pairs, in order, and clears it. */
static void take_row(list *out, row *from, uint32_t a)
{
    for (size_t s = a / 4096; s <= from->words / 64; s++) {
        for (; from->summary[s]; from->summary[s] &= from->summary[s] - 1) {
            size_t w = s * 64 + (size_t)__builtin_ctzll(from->summary[s]);
            for (; from->touched[w]; from->touched[w] &= from->touched[w] - 1)
                put_pair(out, from, a, (uint32_t)(w * 64) + (uint32_t)__builtin_ctzll(from->touched[w]));
        }
    }
}

static void fill_block(list *out, row *sums, const zr_side *side, const zr_side *back, const uint32_t *block)
{
    out->count = 0;
    for (uint32_t a = block[0]; a < block[1] && !out->failed && out->count <= most_pairs; a++) {
        add_row(sums, side, back, a);
        take_row(out, sums, a);
    }
}

/* Puts a block's pairs behind those of the blocks before it, and counts who meets whom. */
static void append(list *all, const list *block, uint32_t *partners)
{
    all->failed |= block->failed;
    if (all->failed || all->count > most_pairs || !block->count)
        return;
    while (all->room < all->count + block->count && !all->failed) {
        void *grown = all->pairs;
        all->failed = !zr_grow(&grown, all->room, &all->room, sizeof(zr_pair));
        all->pairs = grown;
    }
    if (all->failed)
        return;
    for (size_t i = 0; i < block->count; i++) {
        const zr_pair *pair = &block->pairs[i];
        all->pairs[all->count++] = *pair;
        partners[pair->a]++;
        partners[pair->b]++;
    }
}

/* Blocks of rows [block[i], block[i + 1]); one where threads are not worth it. A row's work is taken to go
 * with its degree. */
static uint32_t cut_blocks(uint32_t block[MOST_BLOCKS + 1], const zr_side *side, uint64_t all)
{
    uint32_t count = 0;
    uint64_t each = all > worth_threads ? side->start[side->nodes] / MOST_BLOCKS + 1 : UINT64_MAX, work = 0;
    block[0] = 0;
    for (uint32_t a = 0; a < side->nodes; a++) {
        if (work > each && count + 1 < MOST_BLOCKS) {
            block[++count] = a;
            work = 0;
        }
        work += zr_degree(side, a);
    }
    block[++count] = side->nodes;
    return count;
}

static uint64_t squares(const zr_side *back, uint32_t *largest)
{
    uint64_t work = 0;
    *largest = 0;
    for (uint32_t t = 0; t < back->nodes; t++) {
        uint32_t degree = zr_degree(back, t);
        work += (uint64_t)degree * degree;
        *largest = degree > *largest ? degree : *largest;
    }
    return work;
}

/* 1/(k − 1), by degree. */
static double *newman_weights(uint32_t largest)
{
    double *weights = calloc((size_t)largest + 1, sizeof *weights);
    for (uint32_t k = 2; k <= largest && weights; k++)
        weights[k] = 1.0 / (k - 1.0);
    return weights;
}

/* Takes the pairs of block i, and gives room for the next ones. One thread at a time. */
static void hand_in(queue *line, uint32_t i, list *own)
{
    line->waiting[i] = *own;
    line->done[i] = true;
    while (line->next < MOST_BLOCKS && line->done[line->next]) {
        list *block = &line->waiting[line->next++];
        append(&line->all, block, line->partners);
        line->spare[line->spares++] = *block;
    }
    *own = line->spares ? line->spare[--line->spares] : (list){0};
}

static void fill_all(queue *line, const zr_side *side, const zr_side *back, const double *newman,
                     uint64_t work)
{
    uint32_t block[MOST_BLOCKS + 1], count = cut_blocks(block, side, work);
#pragma omp parallel if (count > 1)
    {
        row sums = {0};
        list own = {0};
        bool failed = !row_take(&sums, side, newman);
#pragma omp for schedule(dynamic, 1)
        for (uint32_t i = 0; i < count; i++) {
            own.failed |= failed;
            fill_block(&own, &sums, side, back, block + i);
#pragma omp critical
            hand_in(line, i, &own);
        }
        free(own.pairs);
        row_drop(&sums);
    }
    while (line->spares)
        free(line->spare[--line->spares].pairs);
}

static zr_status fill(owned *out, uint32_t *partners, const zr_side *side, const zr_side *back, zr_error *err)
{
    uint32_t largest;
    uint64_t work = squares(back, &largest);
    if (work > most_work)
        return zr_fail_words(err, ZR_LIMIT, "数各对的共同措施需要 %llu 步，请先缩小范围",
                             "counting what all pairs share would take %llu steps; cut the graph first",
                             (unsigned long long)work);
    double *newman = newman_weights(largest);
    if (!newman)
        return zr_fail_memory(err);
    queue *line = calloc(1, sizeof *line);
    if (line) {
        line->partners = partners;
        fill_all(line, side, back, newman, work);
    }
    list all = line ? line->all : (list){.failed = true};
    free(line);
    free(newman);
    out->pairs = all.pairs;
    out->projection.pairs = all.count;
    if (all.failed)
        return zr_fail_memory(err);
    return all.count <= most_pairs
               ? ZR_OK
               : zr_fail_words(err, ZR_LIMIT, "有共同措施的单位对超过 %zu 对，请先缩小范围",
                               "more than %zu pairs share something; cut the graph first", most_pairs);
}

static zr_status make(owned *out, const zr_sides *sides, zr_mode mode, zr_error *err)
{
    const zr_side *side = &sides->side[mode];
    out->projection = (zr_projection){.mode = mode, .nodes = side->nodes, .others = side->others};
    uint32_t *degree = zr_arena_take(&out->arena, side->nodes, sizeof *degree);
    uint32_t *partners = zr_arena_take(&out->arena, side->nodes, sizeof *partners);
    if (out->arena.failed)
        return zr_fail_memory(err);
    zr_status status = fill(out, partners, side, &sides->side[1 - mode], err);
    for (uint32_t a = 0; a < side->nodes; a++)
        degree[a] = zr_degree(side, a);
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
