/* The projection onto one mode: who shares how much with whom.
 *
 * Row by row. Rows are shared out among threads in blocks of about equal work, and the blocks' pairs are put
 * behind one another in order: the result is the same with any number of threads. */
#include "analysis/projection.h"

#include "analysis/projection_row.h"
#include "analysis/steps.h"
#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BLOCKS = 256 };
static const uint64_t worth_threads = 1u << 22;   /* below, starting threads costs more */
static const size_t most_pairs = (size_t)1 << 24; /* 2 GB, with what community search keeps of each */

typedef struct owned {
    zr_projection projection;
    zr_arena arena;
    zr_pair_list all;
} owned;

/* Blocks that are done wait here until those before them are; nobody waits for them. */
typedef struct queue {
    zr_pair_list all, waiting[MOST_BLOCKS];
    bool done[MOST_BLOCKS];
    uint32_t next; /* block to be put behind `all` */
    zr_pair_list spare[MOST_BLOCKS];
    uint32_t spares;
    uint32_t *partners;
} queue;

static void fill_block(zr_pair_list *out, zr_meets *row, const zr_side *side, const zr_side *back,
                       const uint32_t *block)
{
    out->count = 0;
    for (uint32_t a = block[0]; a < block[1] && !out->failed && out->count <= most_pairs; a++) {
        zr_meets_count(row, side, back, a);
        zr_meets_move(out, row, a);
    }
}

/* Puts a block's pairs behind those of the blocks before it, and counts who meets whom. */
static void append(zr_pair_list *all, const zr_pair_list *block, uint32_t *partners)
{
    all->failed |= block->failed;
    if (all->failed || all->count > most_pairs || !zr_pair_list_reserve(all, block->count))
        return;
    zr_pair *to = all->pairs + all->count;
    for (size_t i = 0; i < block->count; i++) {
        to[i] = block->pairs[i];
        partners[to[i].a]++;
        partners[to[i].b]++;
    }
    if (block->products && block->count)
        memcpy(all->products + all->count, block->products, block->count * sizeof *all->products);
    all->count += block->count;
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

/* Takes the pairs of block i, and gives room for the next ones. One thread at a time. */
static void hand_in(queue *line, uint32_t i, zr_pair_list *own)
{
    line->waiting[i] = *own;
    line->done[i] = true;
    while (line->next < MOST_BLOCKS && line->done[line->next]) {
        zr_pair_list *block = &line->waiting[line->next++];
        append(&line->all, block, line->partners);
        line->spare[line->spares++] = *block;
    }
    *own = line->spares ? line->spare[--line->spares] : (zr_pair_list){.weighted = line->all.weighted};
}

static void fill_all(queue *line, const zr_side *side, const zr_side *back, const zr_shared *gives,
                     uint64_t work)
{
    uint32_t block[MOST_BLOCKS + 1], count = cut_blocks(block, side, work);
#pragma omp parallel if (count > 1)
    {
        zr_meets row = {0};
        zr_pair_list own = {.weighted = side->weight};
        bool failed = !zr_meets_take(&row, side, gives);
#pragma omp for schedule(dynamic, 1)
        for (uint32_t i = 0; i < count; i++) {
            own.failed |= failed;
            fill_block(&own, &row, side, back, block + i);
            failed |= own.failed;
#pragma omp critical
            hand_in(line, i, &own);
        }
        zr_pair_list_drop(&own);
        zr_meets_drop(&row);
    }
    while (line->spares)
        zr_pair_list_drop(&line->spare[--line->spares]);
}

/* No more pairs than meetings, nor than there are pairs of nodes. */
static size_t most_that_share(size_t nodes, uint64_t work)
{
    uint64_t most = work / 2 < most_pairs ? work / 2 : most_pairs;
    return nodes * nodes / 2 < most ? nodes * nodes / 2 : (size_t)most;
}

static zr_status too_many(zr_error *err)
{
    return zr_fail_words(
        err, ZR_LIMIT, "有共同点的两两组合超过 %zu 对；请缩小范围（--place、--document、--sector）",
        "more than %zu pairs share something; choose a part (--place, --document, --sector)", most_pairs);
}

/* All of one measure are pairs of one another: that much is known before anything is counted. */
static zr_status check_largest(zr_mode mode, uint64_t largest, zr_error *err)
{
    if (largest * (largest - (largest > 0)) / 2 <= most_pairs)
        return ZR_OK;
    if (mode == ZR_MODE_UNITS)
        return zr_fail_words(
            err, ZR_LIMIT,
            "一条措施有 %llu 个单位，两两组合超过 %zu 对；请缩小范围（--place、--document、--sector）",
            "one measure has %llu units, more than %zu pairs; choose a part (--place, --document, --sector)",
            (unsigned long long)largest, most_pairs);
    return zr_fail_words(
        err, ZR_LIMIT,
        "一个单位有 %llu 条措施，两两组合超过 %zu 对；请缩小范围（--place、--document、--sector）",
        "one unit has %llu measures, more than %zu pairs; choose a part (--place, --document, --sector)",
        (unsigned long long)largest, most_pairs);
}

static zr_status fill(owned *out, uint32_t *partners, const zr_side *side, const zr_side *back, zr_error *err)
{
    uint32_t largest;
    uint64_t work = zr_meets_work(back, &largest);
    if (work > ZR_MEETS_MOST)
        return zr_steps_fail((double)work, "数各对的共同措施", "counting what all pairs share", err);
    zr_status status = check_largest(out->projection.mode, largest, err);
    if (status != ZR_OK)
        return status;
    zr_shared *gives = zr_meets_gives(largest);
    if (!gives)
        return zr_fail_memory(err);
    queue *line = calloc(1, sizeof *line);
    out->all = (zr_pair_list){.weighted = side->weight, .failed = !line};
    if (line) {
        line->partners = partners;
        line->all = out->all;
        if (work > worth_threads)
            zr_pair_list_foresee(&line->all, most_that_share(side->nodes, work));
        fill_all(line, side, back, gives, work);
        out->all = line->all;
        zr_pair_list_fit(&out->all);
    }
    free(line);
    free(gives);
    out->projection.pairs = out->all.count;
    if (out->all.failed)
        return zr_fail_memory(err);
    return out->all.count <= most_pairs ? ZR_OK : too_many(err);
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
    out->projection.pair = out->all.pairs;
    out->projection.product = out->all.products;
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
    zr_pair_list_drop(&result->all);
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
