/* QAP correlation: two matrices against permutations of one of them. */
#include "zeren/qap.h"

#include "analysis/cells.h"
#include "base/arena.h"

#include <math.h>

enum { USUAL_DRAWS = 1000 };

/* Centres values and gives them length 1; false where they are constant. */
static bool standardise(double *values, size_t count)
{
    double mean = 0, squares = 0, largest = 0;
    for (size_t i = 0; i < count; i++) {
        mean += values[i] / (double)count;
        largest = fmax(largest, fabs(values[i]));
    }
    for (size_t i = 0; i < count; i++) {
        values[i] -= mean;
        squares += values[i] * values[i];
    }
    if (!(squares > largest * largest * 1e-24 * (double)count))
        return false;
    for (size_t i = 0; i < count; i++)
        values[i] /= sqrt(squares);
    return true;
}

static double dot(const double *a, const double *b, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

static double error_of(double p, double draws)
{
    return sqrt(p * (1 - p) / draws);
}

/* Whole cells, both standardised: permuting keeps x's mean and length, so each draw is one product. */
static void draw_all(zr_qap *out, const double *x, const double *fixed, double *moved, zr_cells *cells,
                     zr_random *random)
{
    out->least = 1, out->most = -1;
    double upper = 0, lower = 0, both = 0, sum = 0, squares = 0, draws = out->draws;
    for (uint32_t i = 0; i < out->draws; i++) {
        zr_cells_shuffle(cells, random);
        zr_cells_copy(moved, x, cells);
        double r = dot(fixed, moved, cells->count);
        out->least = fmin(out->least, r);
        out->most = fmax(out->most, r);
        upper += r >= out->r - 1e-12;
        lower += r <= out->r + 1e-12;
        both += fabs(r) >= fabs(out->r) - 1e-12;
        sum += r;
        squares += r * r;
    }
    out->mean = sum / draws;
    out->deviation = draws > 1 ? sqrt(fmax(0, (squares - sum * sum / draws) / (draws - 1))) : 0;
    out->p_upper = (upper + 1) / (draws + 1);
    out->p_lower = (lower + 1) / (draws + 1);
    out->p_both = (both + 1) / (draws + 1);
    out->monte_carlo_error = fmax(error_of(upper / draws, draws),
                                  fmax(error_of(lower / draws, draws), error_of(both / draws, draws)));
}

static zr_status measure(zr_qap *out, const double *x, const double *y, zr_cells *cells, zr_arena *scratch,
                         uint64_t seed, zr_error *err)
{
    size_t size = (size_t)cells->n * cells->m;
    double *fixed = zr_arena_take(scratch, cells->count, sizeof *fixed);
    double *moved = zr_arena_take(scratch, cells->count, sizeof *moved);
    double *matrix = zr_arena_take(scratch, size, sizeof *matrix);
    if (scratch->failed)
        return zr_fail_memory(err);
    zr_cells_copy(fixed, y, cells);
    zr_cells_copy(moved, x, cells);
    out->defined = cells->count > 1 && standardise(fixed, cells->count) && standardise(moved, cells->count);
    if (!out->defined)
        return ZR_OK;
    zr_cells_spread(matrix, moved, cells);
    out->r = dot(fixed, moved, cells->count);
    zr_random random = zr_random_seeded(seed);
    draw_all(out, matrix, fixed, moved, cells, &random);
    return ZR_OK;
}

zr_status zr_qap_measure(zr_qap *out, const double *x, const double *y, uint32_t n, uint32_t m,
                         const zr_qap_options *options, zr_error *err)
{
    *out = (zr_qap){
        .draws = options->draws ? options->draws : USUAL_DRAWS, .p_upper = 1, .p_lower = 1, .p_both = 1};
    zr_cells cells;
    zr_status status = zr_cells_make(&cells, n, m, options->kind, err);
    if (status != ZR_OK)
        return status;
    zr_arena scratch = {0};
    status = measure(out, x, y, &cells, &scratch, options->seed, err);
    zr_arena_free(&scratch);
    zr_cells_dispose(&cells);
    return status;
}
