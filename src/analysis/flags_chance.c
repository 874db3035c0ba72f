/* Burden, partners and exclusivity against chance: what as many measures of the place would bring. */
#include "analysis/chance.h"
#include "analysis/flags_tests.h"
#include "base/table.h"

#include <math.h>

/* Steps of the exact law that one set of pools may take; above, its units are not tested. */
#define MOST_STEPS 4e8
/* Exclusivity is added up in 1/GRID. */
#define GRID 256

/* Units whose measures are drawn from the same pools: one law for all of them. */
typedef struct cohort {
    const uint32_t *pools;
    uint32_t pool_count;
    uint32_t *rows;
    uint32_t row_count;
} cohort;

static uint32_t size_of(const zr_incidence *b, uint32_t column)
{
    return b->column_start[column + 1] - b->column_start[column];
}

static uint32_t burden_of(uint32_t size)
{
    return size - 1;
}

static uint32_t exclusivity_of(uint32_t size)
{
    return (uint32_t)lround(GRID * exp(1 - (double)size));
}

/* What a kind adds up, and in which parts of 1. */
typedef struct addend {
    zr_flag_kind kind;
    uint32_t (*of)(uint32_t size);
    double scale;
} addend;

static uint32_t sum_of_row(const zr_incidence *b, uint32_t row, const addend *what)
{
    uint64_t sum = 0;
    for (uint32_t k = b->row_start[row]; k < b->row_start[row + 1]; k++)
        sum += what->of(size_of(b, b->cell[k].column));
    return sum < UINT32_MAX ? (uint32_t)sum : UINT32_MAX;
}

/* Every measure of the cohort's pools, with its chance. NULL without memory. */
static zr_chosen_trial *trials_of(size_t *count, const zr_flag_work *work, const cohort *of,
                                  const addend *what, zr_arena *scratch)
{
    size_t all = 0, at = 0;
    for (uint32_t i = 0; i < of->pool_count; i++)
        all += work->pools.pool[of->pools[i]].count;
    zr_chosen_trial *trials = zr_arena_take(scratch, all, sizeof *trials);
    for (uint32_t i = 0; i < of->pool_count && trials; i++) {
        const zr_pool *pool = &work->pools.pool[of->pools[i]];
        for (uint32_t t = 0; t < pool->count; t++) {
            uint32_t size = size_of(work->incidence, work->pools.column[pool->first + t]);
            if (size)
                trials[at++] = (zr_chosen_trial){(double)size / pool->units, what->of(size)};
        }
    }
    *count = at;
    return trials;
}

static bool test_sums(zr_flag_work *work, const cohort *of, const addend *what, zr_arena *scratch)
{
    const zr_incidence *b = work->incidence;
    size_t count;
    uint32_t most = 0, sum = 0;
    for (uint32_t i = 0; i < of->row_count; i++) {
        uint32_t load = b->row_start[of->rows[i] + 1] - b->row_start[of->rows[i]],
                 own = sum_of_row(b, of->rows[i], what);
        most = load > most ? load : most;
        sum = own > sum ? own : sum;
    }
    const zr_chosen_trial *trials = trials_of(&count, work, of, what, scratch);
    if (!trials)
        return false;
    if ((double)count * most * sum > MOST_STEPS) {
        work->left_out[what->kind] += of->row_count;
        return true;
    }
    zr_chosen chosen;
    if (!zr_chosen_make(&chosen, trials, count, most, sum, scratch))
        return false;
    for (uint32_t i = 0; i < of->row_count; i++) {
        uint32_t row = of->rows[i], own = sum_of_row(b, row, what);
        double expected,
            p = zr_chosen_upper(&chosen, b->row_start[row + 1] - b->row_start[row], own, &expected);
        work->test[what->kind][row] = (zr_flag_test){own / what->scale, expected / what->scale, p, true};
    }
    return true;
}

/* --- partners --- */

/* Distinct units that share a measure of the row; `last` is marked with the row. */
static uint32_t partners_of(const zr_incidence *b, uint32_t row, uint32_t *last)
{
    uint32_t count = 0;
    for (uint32_t k = b->row_start[row]; k < b->row_start[row + 1]; k++) {
        uint32_t column = b->cell[k].column;
        for (uint32_t i = b->column_start[column]; i < b->column_start[column + 1]; i++) {
            uint32_t other = b->cell[b->by_column[i]].row;
            count += other != row && last[other] != row + 1;
            last[other] = row + 1;
        }
    }
    return count;
}

/* The others of all the row's pools; a unit of several counts in each. */
static uint32_t others_of(const zr_flag_work *work, const cohort *of)
{
    uint32_t others = 0;
    for (uint32_t i = 0; i < of->pool_count; i++)
        others += work->pools.pool[of->pools[i]].units - 1;
    return others;
}

static bool test_partners(zr_flag_work *work, const cohort *of, uint32_t *last, zr_arena *scratch)
{
    const zr_incidence *b = work->incidence;
    uint32_t others = others_of(work, of);
    double *room = zr_arena_take(scratch, (size_t)others + 1, sizeof *room);
    uint32_t *sizes = zr_arena_take(scratch, b->columns, sizeof *sizes);
    if (!room || !sizes)
        return false;
    for (uint32_t i = 0; i < of->row_count; i++) {
        uint32_t row = of->rows[i], count = 0;
        double steps = 0, expected;
        for (uint32_t k = b->row_start[row]; k < b->row_start[row + 1]; k++) {
            sizes[count] = size_of(b, b->cell[k].column) - 1;
            steps += (double)sizes[count++] * others;
        }
        if (steps * of->row_count > MOST_STEPS / 8) {
            work->left_out[ZR_FLAG_PARTNERS]++;
            continue;
        }
        uint32_t partners = partners_of(b, row, last);
        double p = zr_covered_upper(partners, others, sizes, count, room, &expected);
        work->test[ZR_FLAG_PARTNERS][row] = (zr_flag_test){partners, expected, p, true};
    }
    return true;
}

/* --- cohorts --- */

typedef struct cohorts {
    cohort *items;
    uint32_t count;
} cohorts;

/* Rows by their set of pools, in the order in which the sets come. */
static bool find_cohorts(cohorts *out, const zr_flag_work *work)
{
    const zr_incidence *b = work->incidence;
    zr_table seen = {0};
    uint32_t *cohort_of = zr_arena_take(work->arena, b->rows, sizeof *cohort_of);
    uint32_t *room = zr_arena_take(work->arena, (size_t)b->cells + 1, sizeof *room);
    uint32_t *rows = zr_arena_take(work->arena, b->rows, sizeof *rows);
    out->items = zr_arena_take(work->arena, b->rows, sizeof *out->items);
    for (uint32_t r = 0; r < b->rows && !work->arena->failed && !seen.failed; r++) {
        uint32_t count = zr_pools_of_row(room, &work->pools, b, r);
        zr_span key = {(const char *)room, count * sizeof *room};
        uint32_t found = zr_table_get(&seen, key);
        if (found == ZR_NONE) {
            found = out->count++;
            zr_table_set(&seen, key, found);
            out->items[found] = (cohort){.pools = room, .pool_count = count};
            room += count;
        }
        cohort_of[r] = found;
        out->items[found].row_count++;
    }
    bool good = !work->arena->failed && !seen.failed;
    zr_table_free(&seen);
    for (uint32_t c = 0; c < out->count && good; c++) {
        out->items[c].rows = rows;
        rows += out->items[c].row_count;
        out->items[c].row_count = 0;
    }
    for (uint32_t r = 0; r < b->rows && good; r++)
        out->items[cohort_of[r]].rows[out->items[cohort_of[r]].row_count++] = r;
    return good;
}

zr_status zr_flags_test_chance(zr_flag_work *work, zr_error *err)
{
    static const addend burden = {ZR_FLAG_BURDEN, burden_of, 1},
                        exclusivity = {ZR_FLAG_EXCLUSIVITY, exclusivity_of, GRID};
    cohorts all = {0};
    uint32_t *last = zr_arena_take(work->arena, work->incidence->rows, sizeof *last);
    bool good = last && find_cohorts(&all, work);
    for (uint32_t c = 0; c < all.count && good; c++) {
        zr_arena scratch = {0};
        good = test_sums(work, &all.items[c], &burden, &scratch) &&
               test_sums(work, &all.items[c], &exclusivity, &scratch) &&
               test_partners(work, &all.items[c], last, &scratch);
        zr_arena_free(&scratch);
    }
    return good ? ZR_OK : zr_fail_memory(err);
}
