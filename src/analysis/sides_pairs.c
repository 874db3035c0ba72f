/* Both adjacencies straight from plain pairs, without sorting: pairs that come measure by measure, as a
 * document has them, are dealt out to their units, and the units' lists turned round; others are brought into
 * that order first. Each step in two halves at the same time. */
#include "analysis/sides.h"
#include "base/large.h"

#include <stdlib.h>
#include <string.h>

static const uint32_t worth_threads = 1u << 18; /* pairs; below, starting threads costs more */
static const uint32_t no_measure = UINT32_MAX;  /* a measure's number is below the number of measures */

/* Pairs by measure. */
typedef struct pairs {
    uint32_t rows, columns, count;
    const uint32_t *row, *column;
} pairs;

/* What a half of the pairs gives one unit: how many measures, or where the next one stands. A measure that
 * was the last one too is a double: measures ascend. */
typedef struct slot {
    uint32_t at, last;
} slot;

typedef struct half {
    slot *slots;       /* by unit */
    uint32_t from, to; /* pairs */
    uint32_t kept;     /* of them, without doubles */
} half;

static void clear_last(half *part, uint32_t rows)
{
    for (uint32_t i = 0; i < rows; i++)
        part->slots[i].last = no_measure;
}

/* Counts each unit's measures, and how many pairs there are up to each measure's end. */
static void count_half(half *part, uint32_t *ends, const pairs *all)
{
    uint32_t kept = 0;
    slot *slots = part->slots;
    clear_last(part, all->rows);
    for (uint32_t i = part->from; i < part->to; i++) {
        slot *unit = &slots[all->row[i]];
        uint32_t t = all->column[i];
        bool fresh = unit->last != t;
        unit->last = t;
        unit->at += fresh;
        kept += fresh;
        ends[t] = kept;
    }
    part->kept = kept;
}

/* A double is written once more where it stands. */
static void deal_half(half *part, uint32_t *lists, const pairs *all)
{
    slot *slots = part->slots;
    clear_last(part, all->rows);
    for (uint32_t i = part->from; i < part->to; i++) {
        slot *unit = &slots[all->row[i]];
        uint32_t t = all->column[i];
        unit->at += unit->last != t;
        unit->last = t;
        lists[unit->at - 1] = t;
    }
}

/* From counts to where each unit's list begins; in each half, where its part of the list does. */
static void start_lists(zr_side *units, half halves[2])
{
    uint32_t next = 0;
    for (uint32_t i = 0; i < units->nodes; i++) {
        uint32_t first = halves[0].slots[i].at, second = halves[1].slots[i].at;
        units->start[i] = next;
        halves[0].slots[i].at = next;
        halves[1].slots[i].at = next + first;
        next += first + second;
    }
    units->start[units->nodes] = next;
}

/* Measures without a pair end where the one before them does. */
static void start_columns(zr_side *measures, const half halves[2], const pairs *all)
{
    uint32_t end = 0, second = halves[1].from < all->count ? all->column[halves[1].from] : measures->nodes;
    for (uint32_t t = 0; t < measures->nodes; t++) {
        uint32_t own = measures->start[t + 1] + (t >= second ? halves[0].kept : 0);
        end = own > end ? own : end;
        measures->start[t + 1] = end;
    }
}

/* Of each list only what lies in [first, last). */
static void turn_part(zr_side *to, const zr_side *from, uint32_t first, uint32_t last)
{
    for (uint32_t v = 0; v < from->nodes; v++) {
        uint32_t end = from->start[v + 1], k = first ? zr_side_not_below(from, v, first) : from->start[v];
        for (; k < end && from->to[k] < last; k++)
            to->to[to->start[from->to[k]]++] = v;
    }
}

/* Lists of the one side, read in order, fill those of the other in order. */
static void turn_round(zr_side *to, const zr_side *from, bool threads)
{
    uint32_t middle = to->nodes / 2;
#pragma omp parallel for schedule(static, 1) if (threads)
    for (int i = 0; i < 2; i++)
        turn_part(to, from, i ? middle : 0, i ? to->nodes : middle);
    /* Starts have moved on by filling the lists, one node each. */
    memmove(to->start + 1, to->start, to->nodes * sizeof *to->start);
    to->start[0] = 0;
}

/* The middle of the pairs, or where the measure there ends. */
static uint32_t cut_between_measures(const pairs *all)
{
    uint32_t cut = all->count / 2;
    while (cut > 0 && cut < all->count && all->column[cut] == all->column[cut - 1])
        cut++;
    return cut;
}

static uint32_t fill(zr_sides *out, const pairs *all, slot *slots)
{
    zr_side *units = &out->side[ZR_UNITS], *measures = &out->side[ZR_MEASURES];
    bool threads = all->count > worth_threads;
    uint32_t cut = cut_between_measures(all);
    half halves[2] = {{slots, 0, cut, 0}, {slots + all->rows, cut, all->count, 0}};
#pragma omp parallel for schedule(static, 1) if (threads)
    for (int h = 0; h < 2; h++)
        count_half(&halves[h], measures->start + 1, all);
    start_lists(units, halves);
    start_columns(measures, halves, all);
#pragma omp parallel for schedule(static, 1) if (threads)
    for (int h = 0; h < 2; h++)
        deal_half(&halves[h], units->to, all);
    turn_round(measures, units, threads);
    return units->start[units->nodes];
}

static bool side_take(zr_side *side, uint32_t nodes, uint32_t others, uint32_t count)
{
    size_t bytes = ((size_t)count + ZR_SIDE_SPARE) * sizeof *side->to;
    *side = (zr_side){.nodes = nodes, .others = others};
    side->start = calloc((size_t)nodes + 1, sizeof *side->start);
    side->to = malloc(bytes);
    zr_large_pages(side->to, bytes);
    return side->start && side->to;
}

static zr_status from_ordered(zr_sides *out, const pairs *all, zr_error *err)
{
    slot *slots = calloc((size_t)all->rows * 2 + 1, sizeof *slots);
    bool fine = slots && side_take(&out->side[ZR_UNITS], all->rows, all->columns, all->count) &&
                side_take(&out->side[ZR_MEASURES], all->columns, all->rows, all->count);
    if (fine)
        out->edges = fill(out, all, slots);
    free(slots);
    if (fine)
        return ZR_OK;
    zr_sides_dispose(out);
    return zr_fail_memory(err);
}

/* Brings pairs into the order of their measures. */
static void order(uint32_t *row, uint32_t *column, uint32_t *next, const pairs *all)
{
    for (uint32_t i = 0; i < all->count; i++)
        next[all->column[i] + 1]++;
    for (uint32_t t = 0; t < all->columns; t++)
        next[t + 1] += next[t];
    for (uint32_t i = 0; i < all->count; i++) {
        uint32_t at = next[all->column[i]]++;
        row[at] = all->row[i];
        column[at] = all->column[i];
    }
}

static zr_status from_unordered(zr_sides *out, const pairs *all, zr_error *err)
{
    size_t room = (size_t)all->count + 1;
    uint32_t *both = malloc(2 * room * sizeof *both), *next = calloc((size_t)all->columns + 2, sizeof *next);
    zr_status status = ZR_OK;
    if (both && next) {
        order(both, both + room, next, all);
        pairs ordered = {all->rows, all->columns, all->count, both, both + room};
        status = from_ordered(out, &ordered, err);
    } else {
        status = zr_fail_memory(err);
    }
    free(both);
    free(next);
    return status;
}

static bool is_ascending(const uint32_t *list, uint32_t count)
{
    uint32_t falls = 0;
#pragma omp parallel for schedule(static) reduction(| : falls) if (count > worth_threads)
    for (uint32_t i = 1; i < count; i++)
        falls |= (uint32_t)(list[i] < list[i - 1]);
    return !falls;
}

static bool all_inside(const pairs *all)
{
    const uint32_t *row = all->row, *column = all->column;
    uint32_t rows = all->rows, columns = all->columns, outside = 0;
#pragma omp parallel for schedule(static) reduction(| : outside) if (all->count > worth_threads)
    for (uint32_t i = 0; i < all->count; i++)
        outside |= (uint32_t)(row[i] >= rows) | (uint32_t)(column[i] >= columns);
    return !outside;
}

static zr_status fail_outside(const pairs *all, zr_error *err)
{
    uint32_t i = 0;
    while (all->row[i] < all->rows && all->column[i] < all->columns)
        i++;
    return zr_fail_words(err, ZR_BAD_INPUT, "第 %u 对超出 %u × %u", "pair %u is outside %u × %u", i,
                         all->rows, all->columns);
}

zr_status zr_sides_from_pairs(zr_sides *out, uint32_t rows, uint32_t columns, const uint32_t *row,
                              const uint32_t *column, uint32_t count, zr_error *err)
{
    *out = (zr_sides){0};
    pairs all = {rows, columns, count, row, column};
    if (!all_inside(&all))
        return fail_outside(&all, err);
    return is_ascending(column, count) ? from_ordered(out, &all, err) : from_unordered(out, &all, err);
}
