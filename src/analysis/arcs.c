/* Who leads for whom: from the units of a measure in one role to those in another. */
#include "zeren/overlap.h"

#include "base/arena.h"

#include <stdlib.h>

static const size_t most_arcs = (size_t)1 << 24;

typedef struct owned {
    zr_arcs arcs;
    zr_arc *arc;
} owned;

typedef struct question {
    const zr_incidence *incidence;
    unsigned from, to;
} question;

/* One dense row: what one unit leads, cleared only where it was touched. */
typedef struct row {
    uint32_t *measures, *stated, *touched;
    uint32_t count;
} row;

static int by_number(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static bool is_led(const question *asked, const zr_cell *leader, const zr_cell *cell)
{
    if (cell == leader || !(cell->roles & asked->to))
        return false;
    return asked->from == asked->to || !(cell->roles & asked->from);
}

/* The role of `from` that the cell has is not the conventional lead alone. */
static bool is_stated(const question *asked, const zr_cell *leader)
{
    unsigned conventional = leader->first ? 1u << ZR_LEAD : 0;
    return leader->roles & asked->from & ~conventional;
}

static void add_measure(row *sums, const question *asked, const zr_cell *leader)
{
    const zr_incidence *incidence = asked->incidence;
    uint32_t t = leader->column;
    for (uint32_t k = incidence->column_start[t]; k < incidence->column_start[t + 1]; k++) {
        const zr_cell *cell = &incidence->cell[incidence->by_column[k]];
        if (!is_led(asked, leader, cell))
            continue;
        if (!sums->measures[cell->row]++)
            sums->touched[sums->count++] = cell->row;
        sums->stated[cell->row] += is_stated(asked, leader);
    }
}

static bool take_row(owned *out, size_t *room, row *sums, uint32_t from)
{
    qsort(sums->touched, sums->count, sizeof *sums->touched, by_number);
    for (uint32_t i = 0; i < sums->count; i++) {
        uint32_t to = sums->touched[i];
        void *grown = out->arc;
        bool fits = zr_grow(&grown, out->arcs.arcs, room, sizeof(zr_arc));
        out->arc = grown;
        if (!fits)
            return false;
        out->arc[out->arcs.arcs++] = (zr_arc){from, to, sums->measures[to], sums->stated[to]};
        sums->measures[to] = sums->stated[to] = 0;
    }
    sums->count = 0;
    return true;
}

/* Measures where the question has an answer at all. */
static uint32_t count_led(const question *asked)
{
    const zr_incidence *incidence = asked->incidence;
    uint32_t led = 0;
    for (uint32_t t = 0; t < incidence->columns; t++) {
        unsigned leaders = 0, followers = 0;
        for (uint32_t k = incidence->column_start[t]; k < incidence->column_start[t + 1]; k++) {
            const zr_cell *cell = &incidence->cell[incidence->by_column[k]];
            leaders += (cell->roles & asked->from) != 0;
            followers +=
                (cell->roles & asked->to) && (asked->from == asked->to || !(cell->roles & asked->from));
        }
        led += asked->from == asked->to ? leaders > 1 : leaders && followers;
    }
    return led;
}

static zr_status fill(owned *out, const question *asked, row *sums, zr_error *err)
{
    const zr_incidence *incidence = asked->incidence;
    size_t room = 0;
    for (uint32_t i = 0; i < incidence->rows; i++) {
        for (uint32_t k = incidence->row_start[i]; k < incidence->row_start[i + 1]; k++) {
            if (incidence->cell[k].roles & asked->from)
                add_measure(sums, asked, &incidence->cell[k]);
        }
        if (out->arcs.arcs + sums->count > most_arcs)
            return zr_fail_words(
                err, ZR_LIMIT, "连线超过 %zu 条；请缩小范围（--place、--document、--sector）",
                "more than %zu arcs; choose a part (--place, --document, --sector)", most_arcs);
        if (!take_row(out, &room, sums, i))
            return zr_fail_memory(err);
    }
    out->arcs.arc = out->arc;
    out->arcs.led = count_led(asked);
    return ZR_OK;
}

static zr_status make(owned *out, const question *asked, zr_error *err)
{
    uint32_t nodes = asked->incidence->rows;
    zr_arena scratch = {0};
    row sums = {.measures = zr_arena_take(&scratch, nodes, sizeof(uint32_t)),
                .stated = zr_arena_take(&scratch, nodes, sizeof(uint32_t)),
                .touched = zr_arena_take(&scratch, nodes, sizeof(uint32_t))};
    out->arcs.nodes = nodes;
    zr_status status = scratch.failed ? zr_fail_memory(err) : fill(out, asked, &sums, err);
    zr_arena_free(&scratch);
    return status;
}

zr_status zr_arcs_make(zr_arcs **out, const zr_incidence *incidence, unsigned from, unsigned to,
                       zr_error *err)
{
    *out = NULL;
    question asked = {incidence, from, to};
    if (!from && !to)
        asked = (question){incidence, 1u << ZR_LEAD, 1u << ZR_RESPONSIBLE | 1u << ZR_SUPPORT};
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    zr_status status = make(result, &asked, err);
    if (status == ZR_OK)
        *out = &result->arcs;
    else
        zr_arcs_free(&result->arcs);
    return status;
}

void zr_arcs_free(zr_arcs *arcs)
{
    if (!arcs)
        return;
    owned *result = (owned *)arcs;
    free(result->arc);
    free(result);
}
