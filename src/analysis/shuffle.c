/* A random walk over all matrices with the same margins.
 *
 * A trade takes two rows, leaves what both have, and deals what only one of them has anew, so that each keeps
 * as many as before. Every trade is as likely as its reverse, so that all matrices are equally likely in the
 * end. */
#include "zeren/nulls.h"

#include "analysis/sides.h"
#include "base/random.h"

#include <stdlib.h>
#include <string.h>

enum { TRADES_PER_NODE = 5, FIRST_TIMES = 10 };

struct zr_shuffle {
    zr_sides sides;      /* side[mode] is the matrix now; the other one is made when asked for */
    int mode;            /* whose lists are traded: the mode with fewer nodes */
    uint32_t *one, *two; /* work: the new lists of a trade */
    zr_random random;
    bool started;
    zr_incidence matrix; /* shown to the outside */
    zr_cell *cells;
    uint32_t *row_start, *column_start, *by_column;
};

void zr_shuffle_free(zr_shuffle *shuffle)
{
    if (!shuffle)
        return;
    zr_sides_dispose(&shuffle->sides);
    free(shuffle->one);
    free(shuffle->two);
    free(shuffle->cells);
    free(shuffle->row_start);
    free(shuffle->column_start);
    free(shuffle->by_column);
    free(shuffle);
}

static bool take_rooms(zr_shuffle *shuffle, const zr_incidence *incidence)
{
    size_t cells = (size_t)incidence->cells + 1;
    shuffle->one = malloc(cells * sizeof(uint32_t));
    shuffle->two = malloc(cells * sizeof(uint32_t));
    shuffle->cells = malloc(cells * sizeof(zr_cell));
    shuffle->row_start = malloc(((size_t)incidence->rows + 1) * sizeof(uint32_t));
    shuffle->column_start = malloc(((size_t)incidence->columns + 1) * sizeof(uint32_t));
    shuffle->by_column = malloc(cells * sizeof(uint32_t));
    return shuffle->one && shuffle->two && shuffle->cells && shuffle->row_start && shuffle->column_start &&
           shuffle->by_column;
}

zr_status zr_shuffle_new(zr_shuffle **out, const zr_incidence *incidence, uint64_t seed, zr_error *err)
{
    *out = NULL;
    zr_shuffle *shuffle = calloc(1, sizeof *shuffle);
    if (!shuffle)
        return zr_fail_memory(err);
    zr_status status = zr_sides_make(&shuffle->sides, incidence, err);
    if (status == ZR_OK && !take_rooms(shuffle, incidence))
        status = zr_fail_memory(err);
    if (status != ZR_OK) {
        zr_shuffle_free(shuffle);
        return status;
    }
    shuffle->mode = incidence->rows <= incidence->columns ? ZR_UNITS : ZR_MEASURES;
    shuffle->random = zr_random_seeded(seed);
    shuffle->matrix = *incidence;
    shuffle->matrix.arena = NULL;
    memcpy(shuffle->row_start, incidence->row_start, ((size_t)incidence->rows + 1) * sizeof(uint32_t));
    memcpy(shuffle->column_start, incidence->column_start,
           ((size_t)incidence->columns + 1) * sizeof(uint32_t));
    *out = shuffle;
    return ZR_OK;
}

/* Parts two ascending lists: what both have goes to both, what one has is dealt; `left` of the `spare` single
 * ones go to the first. Choosing one by one with the chance left ÷ spare makes every choice equally likely
 * and keeps the lists ascending. */
static void deal(zr_shuffle *s, const uint32_t *a, uint32_t size_a, const uint32_t *b, uint32_t size_b,
                 uint32_t left, uint32_t spare)
{
    uint32_t i = 0, j = 0, one = 0, two = 0;
    while (i < size_a || j < size_b) {
        uint32_t next = j >= size_b || (i < size_a && a[i] < b[j]) ? a[i] : b[j];
        bool in_a = i < size_a && a[i] == next, in_b = j < size_b && b[j] == next;
        i += in_a;
        j += in_b;
        if (in_a && in_b) {
            s->one[one++] = s->two[two++] = next;
        } else if (zr_random_below(&s->random, spare--) < left) {
            s->one[one++] = next;
            left--;
        } else {
            s->two[two++] = next;
        }
    }
}

static void trade(zr_shuffle *s)
{
    zr_side *side = &s->sides.side[s->mode];
    uint32_t a = zr_random_below(&s->random, side->nodes), b = zr_random_below(&s->random, side->nodes - 1);
    b += b >= a;
    uint32_t size_a = zr_degree(side, a), size_b = zr_degree(side, b), common = zr_side_common(side, a, b);
    if (size_a == common || size_b == common)
        return;
    deal(s, side->to + side->start[a], size_a, side->to + side->start[b], size_b, size_a - common,
         size_a + size_b - 2 * common);
    memcpy(side->to + side->start[a], s->one, size_a * sizeof(uint32_t));
    memcpy(side->to + side->start[b], s->two, size_b * sizeof(uint32_t));
}

void zr_shuffle_draw(zr_shuffle *shuffle, uint64_t trades)
{
    uint32_t nodes = shuffle->sides.side[shuffle->mode].nodes;
    uint64_t usual = (uint64_t)nodes * TRADES_PER_NODE * (shuffle->started ? 1 : FIRST_TIMES);
    uint64_t count = trades ? trades : usual;
    shuffle->started = true;
    for (uint64_t i = 0; i < count && nodes > 1; i++)
        trade(shuffle);
}

/* The traded side's lists turned round: walking them in order fills each other node's list in order. */
static void turn(zr_shuffle *s, uint32_t *next)
{
    const zr_side *from = &s->sides.side[s->mode];
    zr_side *to = &s->sides.side[1 - s->mode];
    for (uint32_t v = 0; v < to->nodes; v++)
        next[v] = to->start[v];
    for (uint32_t v = 0; v < from->nodes; v++) {
        for (uint32_t k = from->start[v]; k < from->start[v + 1]; k++)
            to->to[next[from->to[k]]++] = v;
    }
}

/* Cells by row, and their numbers by column; `next` counts up inside the columns. */
static void list_cells(zr_shuffle *s, uint32_t *next)
{
    const zr_side *units = &s->sides.side[ZR_UNITS], *measures = &s->sides.side[ZR_MEASURES];
    for (uint32_t t = 0; t < measures->nodes; t++)
        next[t] = measures->start[t];
    for (uint32_t i = 0; i < units->nodes; i++) {
        for (uint32_t k = units->start[i]; k < units->start[i + 1]; k++) {
            s->cells[k] = (zr_cell){i, units->to[k], 1u << ZR_RESPONSIBLE, false, 1};
            s->by_column[next[units->to[k]]++] = k;
        }
    }
}

const zr_incidence *zr_shuffle_matrix(zr_shuffle *shuffle)
{
    /* `one` and `two` hold as many numbers as there are cells, which may be fewer than nodes: nodes without a
     * cell need no counting, but are numbered; so the columns' own starts serve as counters and are put back.
     */
    uint32_t *next = shuffle->column_start;
    if (shuffle->mode == ZR_MEASURES)
        next = shuffle->row_start;
    turn(shuffle, next);
    list_cells(shuffle, shuffle->column_start);
    const zr_side *units = &shuffle->sides.side[ZR_UNITS], *measures = &shuffle->sides.side[ZR_MEASURES];
    memcpy(shuffle->row_start, units->start, ((size_t)units->nodes + 1) * sizeof(uint32_t));
    memcpy(shuffle->column_start, measures->start, ((size_t)measures->nodes + 1) * sizeof(uint32_t));
    shuffle->matrix.cell = shuffle->cells;
    shuffle->matrix.row_start = shuffle->row_start;
    shuffle->matrix.column_start = shuffle->column_start;
    shuffle->matrix.by_column = shuffle->by_column;
    return &shuffle->matrix;
}
