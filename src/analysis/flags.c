/* Who carries too much, judged.
 *
 *     flags_pools.c      which measures chance gives to whom
 *     flags_chance.c     burden, partners, exclusivity against chance
 *     flags_elsewhere.c  the same sector in other places
 *     flags.c            all tests of one kind → p adjusted → flags with their heaviest measures */
#include "analysis/flags_tests.h"
#include "zeren/backbone.h"
#include "zeren/overload.h"

#include <math.h>
#include <stdlib.h>

/* --- measures and leads: the tests of overload.c --- */

static zr_status test_loads(zr_flag_work *work, zr_error *err)
{
    uint32_t rows = work->incidence->rows;
    zr_overload *of = zr_arena_take(work->arena, rows, sizeof *of);
    if (!of)
        return zr_fail_memory(err);
    zr_status status = zr_overload_measure(of, work->incidence, 0, ZR_ADJUST_NONE, err);
    for (uint32_t r = 0; r < rows && status == ZR_OK; r++) {
        work->test[ZR_FLAG_MEASURES][r] =
            (zr_flag_test){of[r].measures, of[r].expected_measures, of[r].p_measures, true};
        work->test[ZR_FLAG_LEAD][r] =
            (zr_flag_test){of[r].lead, of[r].expected_lead, of[r].p_lead, of[r].measures > 0};
    }
    return status;
}

/* --- what stands behind a flag --- */

/* How much a cell weighs for a flag; below 0: not at all. */
static double score(const zr_flag_work *work, zr_flag_kind kind, const zr_cell *cell)
{
    const uint32_t *start = work->incidence->column_start;
    double units = start[cell->column + 1] - start[cell->column];
    bool leads = cell->roles & 1u << ZR_LEAD;
    if (kind == ZR_FLAG_LEAD || kind == ZR_FLAG_LEAD_ELSEWHERE)
        return leads ? units : -1;
    if (kind == ZR_FLAG_BURDEN || kind == ZR_FLAG_PARTNERS)
        return units;
    if (kind == ZR_FLAG_EXCLUSIVITY)
        return exp(1 - units);
    return cell->weight;
}

/* The heaviest cells of the row, ties in the graph's order. */
static void find_heaviest(zr_flag *flag, const zr_flag_work *work, uint32_t row)
{
    const zr_incidence *b = work->incidence;
    double best[ZR_FLAG_MEASURES_SHOWN] = {0};
    for (uint32_t k = b->row_start[row]; k < b->row_start[row + 1]; k++) {
        double value = score(work, flag->kind, &b->cell[k]);
        uint32_t at = flag->measure_count;
        if (value < 0)
            continue;
        while (at > 0 && best[at - 1] < value)
            at--;
        if (at >= ZR_FLAG_MEASURES_SHOWN)
            continue;
        if (flag->measure_count < ZR_FLAG_MEASURES_SHOWN)
            flag->measure_count++;
        for (uint32_t i = flag->measure_count - 1; i > at; i--) {
            best[i] = best[i - 1];
            flag->measures[i] = flag->measures[i - 1];
        }
        best[at] = value;
        flag->measures[at] = b->column_measure[b->cell[k].column];
    }
}

/* --- from tests to flags --- */

static bool is_tested(const zr_flag_work *work, zr_flag_kind kind, uint32_t row)
{
    const zr_incidence *b = work->incidence;
    return work->test[kind][row].judged && !b->graph->units[b->row_unit[row]].collective;
}

static zr_status adjust(zr_flag_work *work, zr_flags *out, zr_flag_kind kind, zr_error *err)
{
    uint32_t rows = work->incidence->rows, tests = 0;
    double *p = zr_arena_take(work->arena, rows, sizeof *p),
           *adjusted = zr_arena_take(work->arena, rows, sizeof *adjusted);
    if (!p || !adjusted)
        return zr_fail_memory(err);
    for (uint32_t r = 0; r < rows; r++)
        if (is_tested(work, kind, r))
            p[tests++] = work->test[kind][r].p;
    zr_status status = zr_p_adjust(adjusted, p, tests, tests, ZR_ADJUST_BH, err);
    for (uint32_t r = 0, at = 0; r < rows && status == ZR_OK; r++)
        work->adjusted[kind][r] = is_tested(work, kind, r) ? adjusted[at++] : 1;
    out->tests[kind].tests = tests;
    out->tests[kind].left_out = work->left_out[kind];
    return status;
}

static void collect(zr_flag_work *work, zr_flags *out, zr_flag_kind kind, zr_flag *flags)
{
    for (uint32_t r = 0; r < work->incidence->rows; r++) {
        const zr_flag_test *test = &work->test[kind][r];
        if (!is_tested(work, kind, r) || !(work->adjusted[kind][r] < out->level) ||
            !(test->observed > test->expected))
            continue;
        zr_flag *flag = &flags[out->count++];
        *flag = (zr_flag){.kind = kind,
                          .unit = work->incidence->row_unit[r],
                          .observed = test->observed,
                          .expected = test->expected,
                          .p = test->p,
                          .adjusted = work->adjusted[kind][r]};
        find_heaviest(flag, work, r);
        out->tests[kind].flags++;
    }
}

/* A flag and the smallest adjusted p of its unit. */
typedef struct ranked_flag {
    zr_flag flag;
    double best;
} ranked_flag;

static int by_rank(const void *left, const void *right)
{
    const ranked_flag *a = left, *b = right;
    if (a->best < b->best || a->best > b->best)
        return a->best < b->best ? -1 : 1;
    if (a->flag.unit != b->flag.unit)
        return a->flag.unit < b->flag.unit ? -1 : 1;
    return (a->flag.kind > b->flag.kind) - (a->flag.kind < b->flag.kind);
}

static zr_status rank(zr_flags *out, zr_flag *flags, uint32_t units, zr_arena *scratch, zr_error *err)
{
    ranked_flag *ranked = zr_arena_take(scratch, out->count, sizeof *ranked);
    double *best = zr_arena_take(scratch, units, sizeof *best);
    if (!ranked || !best)
        return zr_fail_memory(err);
    for (uint32_t u = 0; u < units; u++)
        best[u] = 1;
    for (uint32_t i = 0; i < out->count; i++)
        best[flags[i].unit] = fmin(best[flags[i].unit], flags[i].adjusted);
    for (uint32_t i = 0; i < out->count; i++)
        ranked[i] = (ranked_flag){flags[i], best[flags[i].unit]};
    if (out->count)
        qsort(ranked, out->count, sizeof *ranked, by_rank);
    for (uint32_t i = 0; i < out->count; i++)
        flags[i] = ranked[i].flag;
    return ZR_OK;
}

static zr_status find(zr_flags *out, zr_flag_work *work, zr_error *err)
{
    uint32_t rows = work->incidence->rows;
    for (int kind = 0; kind < ZR_FLAG_CAPACITY; kind++) {
        work->test[kind] = zr_arena_take(work->arena, rows, sizeof *work->test[kind]);
        work->adjusted[kind] = zr_arena_take(work->arena, rows, sizeof *work->adjusted[kind]);
    }
    zr_flag *flags = zr_arena_take(out->arena, (size_t)rows * ZR_FLAG_KINDS, sizeof *flags);
    if (work->arena->failed || !flags || !zr_pools_make(&work->pools, work->incidence, work->arena))
        return zr_fail_memory(err);
    zr_status status = test_loads(work, err);
    if (status == ZR_OK)
        status = zr_flags_test_chance(work, err);
    if (status == ZR_OK)
        status = zr_flags_test_elsewhere(work, err);
    for (int kind = 0; kind < ZR_FLAG_CAPACITY && status == ZR_OK; kind++) {
        status = adjust(work, out, (zr_flag_kind)kind, err);
        if (status == ZR_OK)
            collect(work, out, (zr_flag_kind)kind, flags);
    }
    out->flags = flags;
    return status == ZR_OK ? rank(out, flags, work->incidence->graph->unit_count, work->arena, err) : status;
}

zr_status zr_flags_find(zr_flags **out, const zr_incidence *incidence, double level, zr_error *err)
{
    *out = NULL;
    if (!incidence->graph || incidence->selection.rows != ZR_ROWS_UNITS)
        return zr_fail_words(err, ZR_BAD_INPUT, "超负荷要按单位的图来判断",
                             "overload is judged in a graph of units");
    zr_flags *flags = calloc(1, sizeof *flags);
    if (!flags || !(flags->arena = calloc(1, sizeof *flags->arena))) {
        free(flags);
        return zr_fail_memory(err);
    }
    zr_arena scratch = {0};
    zr_flag_work work = {.incidence = incidence, .arena = &scratch};
    flags->level = level > 0 ? level : .05;
    zr_status status = find(flags, &work, err);
    zr_arena_free(&scratch);
    if (status == ZR_OK)
        *out = flags;
    else
        zr_flags_free(flags);
    return status;
}

void zr_flags_free(zr_flags *flags)
{
    if (!flags)
        return;
    zr_arena_free(flags->arena);
    free(flags->arena);
    free(flags);
}
