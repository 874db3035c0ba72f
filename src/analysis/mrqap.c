/* MRQAP with double semi-partialling.
 *
 * All matrices are centred first, which takes the intercept out. G is the table of products of x_1 … x_k; b
 * solves G b = xᵀy. For x_j, its residual e on the other x is permuted and takes x_j's place: only e's
 * products change. */
#include "zeren/qap.h"

#include "analysis/cells.h"
#include "base/arena.h"

#include <math.h>
#include <string.h>

enum { USUAL_DRAWS = 1000, MOST = ZR_MRQAP_MOST };

/* A regression over centred cells: products of the x with one another and with y. */
typedef struct products {
    uint32_t k;
    double xx[MOST][MOST], xy[MOST], yy;
    double freedom; /* cells − k − 1 */
} products;

typedef struct fitted {
    double b[MOST], t[MOST], r_squared;
    bool defined;
} fitted;

static double dot(const double *a, const double *b, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

/* The inverse of xx by Gauss–Jordan with pivots on the diagonal scaled to 1; false where x are collinear. */
static bool invert(const products *of, double inverse[MOST][MOST])
{
    double a[MOST][2 * MOST] = {{0}};
    for (uint32_t i = 0; i < of->k; i++) {
        for (uint32_t j = 0; j < of->k; j++)
            a[i][j] = of->xx[i][j] / sqrt(of->xx[i][i] * of->xx[j][j]);
        a[i][of->k + i] = 1;
    }
    for (uint32_t c = 0; c < of->k; c++) {
        if (!(a[c][c] > 1e-10))
            return false;
        double pivot = a[c][c];
        for (uint32_t j = 0; j < 2 * of->k; j++)
            a[c][j] /= pivot;
        for (uint32_t i = 0; i < of->k; i++) {
            double factor = a[i][c];
            for (uint32_t j = 0; j < 2 * of->k && i != c; j++)
                a[i][j] -= factor * a[c][j];
        }
    }
    for (uint32_t i = 0; i < of->k; i++) {
        for (uint32_t j = 0; j < of->k; j++)
            inverse[i][j] = a[i][of->k + j] / sqrt(of->xx[i][i] * of->xx[j][j]);
    }
    return true;
}

static fitted fit(const products *of)
{
    fitted f = {.defined = of->freedom > 0 && of->yy > 0};
    double inverse[MOST][MOST], explained = 0;
    for (uint32_t i = 0; i < of->k; i++)
        f.defined &= of->xx[i][i] > 0;
    f.defined = f.defined && invert(of, inverse);
    if (!f.defined)
        return f;
    for (uint32_t i = 0; i < of->k; i++) {
        for (uint32_t j = 0; j < of->k; j++)
            f.b[i] += inverse[i][j] * of->xy[j];
        explained += f.b[i] * of->xy[i];
    }
    double error = fmax(of->yy - explained, of->yy * 1e-15) / of->freedom;
    for (uint32_t i = 0; i < of->k; i++)
        f.t[i] = f.b[i] / sqrt(error * inverse[i][i]);
    f.r_squared = explained / of->yy;
    return f;
}

/* The work of one measurement. x and y are centred cells. */
typedef struct regression {
    zr_mrqap *out;
    zr_cells cells;
    uint32_t k;
    double *y, *x[MOST], *residual, *moved, *matrix;
    double mean_y, mean_x[MOST];
    products all;
    zr_random random;
} regression;

static double centre(double *values, size_t count)
{
    double mean = 0, largest = 0;
    for (size_t i = 0; i < count; i++) {
        mean += values[i] / (double)count;
        largest = fmax(largest, fabs(values[i]));
    }
    for (size_t i = 0; i < count; i++)
        values[i] = fabs(values[i] - mean) < largest * 1e-13 ? 0 : values[i] - mean;
    return mean;
}

static void fill_products(regression *r)
{
    size_t count = r->cells.count;
    r->all = (products){.k = r->k, .freedom = (double)count - r->k - 1, .yy = dot(r->y, r->y, count)};
    for (uint32_t i = 0; i < r->k; i++) {
        r->all.xy[i] = dot(r->x[i], r->y, count);
        for (uint32_t j = 0; j <= i; j++)
            r->all.xx[i][j] = r->all.xx[j][i] = dot(r->x[i], r->x[j], count);
    }
}

/* What the other x leave of x_j. */
static bool fill_residual(regression *r, uint32_t j)
{
    products others = {.k = r->k - 1, .freedom = 1, .yy = r->all.xx[j][j]};
    for (uint32_t a = 0, i = 0; i < r->k; i++) {
        if (i == j)
            continue;
        others.xy[a] = r->all.xx[i][j];
        for (uint32_t c = 0, l = 0; l < r->k; l++) {
            if (l != j)
                others.xx[a][c++] = r->all.xx[i][l];
        }
        a++;
    }
    fitted f = fit(&others);
    memcpy(r->residual, r->x[j], r->cells.count * sizeof *r->residual);
    for (uint32_t a = 0, i = 0; i < r->k; i++) {
        if (i == j)
            continue;
        for (size_t c = 0; c < r->cells.count; c++)
            r->residual[c] -= f.b[a] * r->x[i][c];
        a++;
    }
    return f.defined;
}

static fitted fit_moved(regression *r, uint32_t j)
{
    size_t count = r->cells.count;
    products with = r->all;
    zr_cells_shuffle(&r->cells, &r->random);
    zr_cells_copy(r->moved, r->matrix, &r->cells);
    with.xy[j] = dot(r->moved, r->y, count);
    for (uint32_t i = 0; i < r->k; i++)
        with.xx[i][j] = with.xx[j][i] = dot(r->moved, i == j ? r->moved : r->x[i], count);
    return fit(&with);
}

static double error_of(double p, double draws)
{
    return sqrt(p * (1 - p) / draws);
}

static void test(regression *r, uint32_t j)
{
    zr_mrqap *out = r->out;
    double upper = 0, lower = 0, both = 0, sum = 0, draws = out->draws, t = out->t[j];
    out->t_least[j] = INFINITY, out->t_most[j] = -INFINITY;
    for (uint32_t i = 0; i < out->draws; i++) {
        fitted f = fit_moved(r, j);
        sum += f.t[j];
        out->t_least[j] = fmin(out->t_least[j], f.t[j]);
        out->t_most[j] = fmax(out->t_most[j], f.t[j]);
        upper += f.t[j] >= t - 1e-12;
        lower += f.t[j] <= t + 1e-12;
        both += fabs(f.t[j]) >= fabs(t) - 1e-12;
    }
    out->t_mean[j] = sum / draws;
    out->p_upper[j] = (upper + 1) / (draws + 1);
    out->p_lower[j] = (lower + 1) / (draws + 1);
    out->p_both[j] = (both + 1) / (draws + 1);
    out->monte_carlo_error = fmax(out->monte_carlo_error, error_of(both / draws, draws));
}

static void regress(regression *r)
{
    zr_mrqap *out = r->out;
    fill_products(r);
    fitted f = fit(&r->all);
    out->defined = f.defined;
    if (!f.defined)
        return;
    out->intercept = r->mean_y;
    out->r_squared = f.r_squared;
    out->adjusted_r_squared = 1 - (1 - f.r_squared) * ((double)r->cells.count - 1) / r->all.freedom;
    for (uint32_t j = 0; j < r->k; j++) {
        out->b[j] = f.b[j];
        out->t[j] = f.t[j];
        out->beta[j] = f.b[j] * sqrt(r->all.xx[j][j] / r->all.yy);
        out->intercept -= f.b[j] * r->mean_x[j];
    }
    for (uint32_t j = 0; j < r->k; j++) {
        fill_residual(r, j);
        for (uint32_t i = 0; i < r->cells.n; i++)
            r->cells.row[i] = i;
        for (uint32_t t = 0; t < r->cells.m; t++)
            r->cells.column[t] = t;
        zr_cells_spread(r->matrix, r->residual, &r->cells);
        test(r, j);
    }
}

static zr_status with_rooms(regression *r, const double *y, const double *const *x, zr_arena *scratch,
                            zr_error *err)
{
    size_t count = r->cells.count;
    r->y = zr_arena_take(scratch, count, sizeof(double));
    r->residual = zr_arena_take(scratch, count, sizeof(double));
    r->moved = zr_arena_take(scratch, count, sizeof(double));
    r->matrix = zr_arena_take(scratch, (size_t)r->cells.n * r->cells.m, sizeof(double));
    for (uint32_t j = 0; j < r->k; j++)
        r->x[j] = zr_arena_take(scratch, count, sizeof(double));
    if (scratch->failed)
        return zr_fail_memory(err);
    zr_cells_copy(r->y, y, &r->cells);
    r->mean_y = count ? centre(r->y, count) : 0;
    for (uint32_t j = 0; j < r->k; j++) {
        zr_cells_copy(r->x[j], x[j], &r->cells);
        r->mean_x[j] = count ? centre(r->x[j], count) : 0;
    }
    regress(r);
    return ZR_OK;
}

zr_status zr_mrqap_measure(zr_mrqap *out, const double *y, const double *const *x, uint32_t predictors,
                           uint32_t n, uint32_t m, const zr_qap_options *options, zr_error *err)
{
    *out = (zr_mrqap){.predictors = predictors, .draws = options->draws ? options->draws : USUAL_DRAWS};
    if (!predictors || predictors > MOST)
        return zr_fail_words(err, ZR_LIMIT, "MRQAP 取 1 到 %d 个自变量，而不是 %u 个",
                             "MRQAP takes 1 to %d predictors, not %u", MOST, predictors);
    for (uint32_t j = 0; j < predictors; j++)
        out->p_upper[j] = out->p_lower[j] = out->p_both[j] = 1;
    regression r = {.out = out, .k = predictors, .random = zr_random_seeded(options->seed)};
    zr_status status = zr_cells_make(&r.cells, n, m, options->kind, err);
    if (status != ZR_OK)
        return status;
    zr_arena scratch = {0};
    status = with_rooms(&r, y, x, &scratch, err);
    zr_arena_free(&scratch);
    zr_cells_dispose(&r.cells);
    return status;
}
