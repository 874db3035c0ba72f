/* One row of a projection: a dense row of sums, cleared only where it was touched; which nodes were touched
 * is kept as bits, so that they come out in order without sorting. */
#include "analysis/projection_row.h"

#include "analysis/vectors.h"
#include "base/large.h"

#include <stdlib.h>
#include <string.h>

enum { STEP = ZR_SIDE_SPARE, FULL = 1024, SOON = 16 };

typedef int64_t words2 __attribute__((vector_size(16)));
typedef uint32_t four __attribute__((vector_size(16)));
typedef uint32_t eight __attribute__((vector_size(32)));

static bool enlarge(zr_pair_list *list, size_t room)
{
    zr_pair *pairs = realloc(list->pairs, room * sizeof *pairs);
    list->pairs = pairs ? pairs : list->pairs;
    double *products = list->weighted && pairs ? realloc(list->products, room * sizeof *products) : NULL;
    list->products = products ? products : list->products;
    if (!pairs || (list->weighted && !products))
        return false;
    list->room = room;
    return true;
}

bool zr_pair_list_reserve(zr_pair_list *list, size_t more)
{
    size_t needed = list->count + more;
    if (needed > list->room && !list->failed)
        list->failed = !enlarge(list, needed + list->room + 64);
    return !list->failed;
}

void zr_pair_list_foresee(zr_pair_list *list, size_t most)
{
    if (!enlarge(list, most + 1))
        return;
    zr_large_pages(list->pairs, list->room * sizeof *list->pairs);
    zr_large_pages(list->products, list->room * sizeof *list->products);
}

void zr_pair_list_fit(zr_pair_list *list)
{
    if (list->room > list->count + 1)
        (void)enlarge(list, list->count + 1);
}

void zr_pair_list_drop(zr_pair_list *list)
{
    free(list->pairs);
    free(list->products);
}

uint64_t zr_meets_work(const zr_side *back, uint32_t *largest)
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

zr_shared *zr_meets_gives(uint32_t largest)
{
    zr_shared *gives = calloc((size_t)largest + 1, sizeof *gives);
    for (uint32_t k = 2; k <= largest && gives; k++)
        gives[k] = (zr_shared){1.0 / (k - 1.0), 1};
    return gives;
}

bool zr_meets_take(zr_meets *row, const zr_side *side, const zr_shared *gives)
{
    size_t nodes = (size_t)side->nodes + 1;
    row->gives = gives;
    row->wide = zr_vectors_choose(ZR_VECTORS_BEST) >= ZR_VECTORS_AVX2;
    row->sums = calloc(nodes, sizeof *row->sums);
    row->product = side->weight ? calloc(nodes, sizeof *row->product) : NULL;
    row->met_product = side->weight ? malloc((FULL + STEP) * sizeof *row->met_product) : NULL;
    row->first_met = malloc(nodes * sizeof *row->first_met);
    row->met = malloc((FULL + STEP) * sizeof *row->met);
    row->degree = malloc((FULL + STEP) * sizeof *row->degree);
    row->seen = calloc(nodes / 64 + 1, sizeof *row->seen);
    row->summary = calloc(nodes / 4096 + 1, sizeof *row->summary);
    return row->sums && row->first_met && row->met && row->degree && row->seen && row->summary &&
           ((row->product && row->met_product) || !side->weight);
}

void zr_meets_drop(zr_meets *row)
{
    free(row->sums);
    free(row->product);
    free(row->met_product);
    free(row->first_met);
    free(row->met);
    free(row->degree);
    free(row->seen);
    free(row->summary);
}

/* Adds up the copies. In the order they came: no digit depends on how many were copied at a time. */
ZR_INLINE void add_up(zr_meets *row, uint32_t waiting)
{
    const zr_shared *gives = row->gives;
    const uint32_t *met = row->met, *degree = row->degree;
    uint32_t *first_met = row->first_met, firsts = row->firsts;
    zr_shared *sums = row->sums;
    for (uint32_t i = 0; i < waiting; i++) {
        uint32_t b = met[i];
        zr_shared before = sums[b];
        first_met[firsts] = b;
        firsts += ((words2)before)[1] == 0;
        sums[b] = before + gives[degree[i]];
    }
    for (uint32_t i = 0; i < waiting && row->product; i++)
        row->product[met[i]] += row->met_product[i];
    row->firsts = firsts;
}

/* How many of a list of at most eight, in order, are behind `a`; `last` are the eight up to its end. */
ZR_INLINE uint32_t behind_of_short(const uint32_t *last, uint32_t length, uint32_t a)
{
    static const uint32_t ends[2 * STEP] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1};
    eight nodes, own;
    memcpy(&nodes, last, sizeof nodes);
    memcpy(&own, ends + length, sizeof own);
    eight yes = (eight)(nodes > a) & own;
    four half = __builtin_shufflevector(yes, yes, 0, 1, 2, 3) + __builtin_shufflevector(yes, yes, 4, 5, 6, 7);
    words2 both = (words2)half;
    uint64_t sum = (uint64_t)both[0] + (uint64_t)both[1];
    return (uint32_t)(sum + (sum >> 32));
}

/* Where in t's list, which ends at `end`, the nodes behind `a` begin; `a` is in the list. */
ZR_INLINE uint32_t behind(const zr_side *back, uint32_t t, uint32_t end, uint32_t degree, uint32_t a)
{
    if (degree <= STEP && end >= STEP)
        return end - behind_of_short(back->to + end - STEP, degree, a);
    return zr_side_not_below(back, t, a) + 1;
}

static void copy_products(double *to, const double *weights, double weight)
{
    for (uint32_t j = 0; j < STEP; j++)
        to[j] = weight * weights[j];
}

/* Copies eight from one of the lists behind the `waiting` others; how many of them count is for the caller.
 */
ZR_INLINE void copy_step(zr_meets *row, uint32_t waiting, const zr_side *back, uint32_t from, uint32_t degree)
{
    eight nodes, same = (eight){0} + degree;
    memcpy(&nodes, back->to + from, sizeof nodes);
    memcpy(row->met + waiting, &nodes, sizeof nodes);
    memcpy(row->degree + waiting, &same, sizeof same);
}

/* Of each list eight are copied at least once: whether there is any at all is anybody's guess. Lists that are
 * wanted soon are fetched ahead: a node's neighbours may lie far from one another. */
ZR_INLINE void count_row(zr_meets *row, const zr_side *side, const zr_side *back, uint32_t a)
{
    const uint32_t *start = back->start, *to = side->to;
    uint32_t last = side->start[side->nodes] - 1, waiting = 0;
    for (uint32_t k = side->start[a], stop = side->start[a + 1]; k < stop; k++) {
        uint32_t soon = k + SOON < last ? k + SOON : last, later = k + 2 * SOON < last ? k + 2 * SOON : last;
        __builtin_prefetch(&start[to[later]]);
        __builtin_prefetch(&back->to[start[to[soon]]]);
        uint32_t t = to[k], end = start[t + 1], degree = end - start[t];
        uint32_t from = behind(back, t, end, degree, a);
        do {
            uint32_t left = end - from;
            copy_step(row, waiting, back, from, degree);
            if (row->product)
                copy_products(row->met_product + waiting, back->weight + from, side->weight[k]);
            waiting += left < STEP ? left : STEP;
            if (waiting >= FULL) {
                add_up(row, waiting);
                waiting = 0;
            }
            from += STEP;
        } while (from < end);
    }
    add_up(row, waiting);
}

ZR_FOR_AVX2 static void count_row_avx2(zr_meets *row, const zr_side *side, const zr_side *back, uint32_t a)
{
    count_row(row, side, back, a);
}

void zr_meets_count(zr_meets *row, const zr_side *side, const zr_side *back, uint32_t a)
{
    if (row->wide)
        count_row_avx2(row, side, back, a);
    else
        count_row(row, side, back, a);
}

static void put_pair(zr_pair_list *out, zr_meets *row, uint32_t a, uint32_t b)
{
    zr_shared sum = row->sums[b];
    out->pairs[out->count] = (zr_pair){a, b, (uint32_t)sum[1], sum[0]};
    row->sums[b] = (zr_shared){0};
    if (row->product) {
        out->products[out->count] = row->product[b];
        row->product[b] = 0;
    }
    out->count++;
}

/* Marks whom the row met; the first and the last word of `summary` that this touches. */
static void mark(zr_meets *row, uint32_t *first, uint32_t *last)
{
    *first = UINT32_MAX;
    *last = 0;
    for (uint32_t i = 0; i < row->firsts; i++) {
        uint32_t b = row->first_met[i], word = b / 4096;
        row->seen[b / 64] |= 1ull << (b % 64);
        row->summary[word] |= 1ull << (b / 64 % 64);
        *first = word < *first ? word : *first;
        *last = word > *last ? word : *last;
    }
}

void zr_meets_move(zr_pair_list *out, zr_meets *row, uint32_t a)
{
    uint32_t first, last;
    if (!zr_pair_list_reserve(out, row->firsts))
        return; /* nothing is asked of the row any more */
    mark(row, &first, &last);
    for (size_t s = first; s <= last; s++) {
        for (; row->summary[s]; row->summary[s] &= row->summary[s] - 1) {
            size_t w = s * 64 + (size_t)__builtin_ctzll(row->summary[s]);
            for (; row->seen[w]; row->seen[w] &= row->seen[w] - 1)
                put_pair(out, row, a, (uint32_t)(w * 64) + (uint32_t)__builtin_ctzll(row->seen[w]));
        }
    }
    row->firsts = 0;
}
