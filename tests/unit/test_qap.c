/* QAP and MRQAP against plain least squares, all permutations of small matrices, and known regressions. */
#include "support/matrix.h"
#include "zeren/qap.h"

static void fill(double *x, uint32_t n, uint32_t m, zr_matrix_kind kind, zr_random *random)
{
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t j = 0; j < m; j++)
            x[i * m + j] = zr_random_below(random, 4) + (kind == ZR_MATRIX_TWO_MODE ? 0 : 0);
    }
    for (uint32_t i = 0; i < n && kind == ZR_MATRIX_TIES; i++) {
        for (uint32_t j = 0; j < i; j++)
            x[i * m + j] = x[j * m + i];
    }
}

static bool counts(uint32_t i, uint32_t j, zr_matrix_kind kind)
{
    return kind == ZR_MATRIX_TWO_MODE || (kind == ZR_MATRIX_TIES ? i < j : i != j);
}

/* Pearson's r over the cells that count, x with rows and columns moved. */
static double correlation(const double *x, const double *y, uint32_t n, uint32_t m, zr_matrix_kind kind,
                          const uint32_t *rows, const uint32_t *columns)
{
    double c = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t j = 0; j < m; j++) {
            if (!counts(i, j, kind))
                continue;
            double a = x[rows[i] * m + columns[j]], b = y[i * m + j];
            c++;
            sx += a;
            sy += b;
            sxx += a * a;
            syy += b * b;
            sxy += a * b;
        }
    }
    double spread = (c * sxx - sx * sx) * (c * syy - sy * sy);
    return spread > 1e-9 ? (c * sxy - sx * sy) / sqrt(spread) : NAN;
}

static bool next_permutation(uint32_t *p, uint32_t n)
{
    uint32_t i = n - 1, j = n - 1;
    while (i > 0 && p[i - 1] >= p[i])
        i--;
    if (!i)
        return false;
    while (p[j] <= p[i - 1])
        j--;
    uint32_t keep = p[i - 1];
    p[i - 1] = p[j];
    p[j] = keep;
    for (j = n - 1; i < j; i++, j--) {
        keep = p[i];
        p[i] = p[j];
        p[j] = keep;
    }
    return true;
}

Test(qap, correlation_and_p_over_all_permutations)
{
    const zr_matrix_kind kinds[] = {ZR_MATRIX_TIES, ZR_MATRIX_ARCS};
    zr_random random = zr_random_seeded(151);
    for (int round = 0; round < 12; round++) {
        double x[25], y[25], all = 0, upper = 0, lower = 0, mean = 0, least = 1, most = -1;
        zr_matrix_kind kind = kinds[round % 2];
        fill(x, 5, 5, kind, &random);
        fill(y, 5, 5, kind, &random);
        zr_qap qap;
        zr_qap_options options = {kind, 7, 20000};
        cr_assert_eq(zr_qap_measure(&qap, x, y, 5, 5, &options, NULL), ZR_OK);
        uint32_t p[] = {0, 1, 2, 3, 4};
        cr_assert(near(qap.r, correlation(x, y, 5, 5, kind, p, p), 1e-10));
        do {
            double r = correlation(x, y, 5, 5, kind, p, p);
            all++;
            upper += r >= qap.r - 1e-9;
            lower += r <= qap.r + 1e-9;
            mean += r;
            least = fmin(least, r);
            most = fmax(most, r);
        } while (next_permutation(p, 5));
        cr_assert(near(qap.p_upper, upper / all, 5 * qap.monte_carlo_error + 1e-4));
        cr_assert(near(qap.p_lower, lower / all, 5 * qap.monte_carlo_error + 1e-4));
        cr_assert(near(qap.mean, mean / all, .02));
        cr_assert(near(qap.least, least, 1e-10) && near(qap.most, most, 1e-10));
    }
}

/* Rows and columns move independently: 3! × 4! ways. */
Test(qap, two_mode_over_all_permutations)
{
    zr_random random = zr_random_seeded(152);
    for (int round = 0; round < 8; round++) {
        double x[12], y[12], all = 0, upper = 0;
        fill(x, 3, 4, ZR_MATRIX_TWO_MODE, &random);
        fill(y, 3, 4, ZR_MATRIX_TWO_MODE, &random);
        zr_qap qap;
        zr_qap_options options = {ZR_MATRIX_TWO_MODE, 3, 20000};
        cr_assert_eq(zr_qap_measure(&qap, x, y, 3, 4, &options, NULL), ZR_OK);
        uint32_t rows[] = {0, 1, 2};
        do {
            uint32_t columns[] = {0, 1, 2, 3};
            do {
                all++;
                upper += correlation(x, y, 3, 4, ZR_MATRIX_TWO_MODE, rows, columns) >= qap.r - 1e-9;
            } while (next_permutation(columns, 4));
        } while (next_permutation(rows, 3));
        cr_assert_eq(all, 144);
        cr_assert(near(qap.p_upper, upper / all, 5 * qap.monte_carlo_error + 1e-4));
    }
}

Test(qap, constant_matrices_have_none)
{
    const double x[] = {0, 1, 1, 1, 0, 1, 1, 1, 0}, y[] = {0, 1, 2, 1, 0, 3, 2, 3, 0};
    zr_qap qap;
    zr_qap_options options = {ZR_MATRIX_TIES, 1, 50};
    cr_assert_eq(zr_qap_measure(&qap, x, y, 3, 3, &options, NULL), ZR_OK);
    cr_assert(!qap.defined && qap.r == 0 && qap.p_both == 1);
    cr_assert_eq(zr_qap_measure(&qap, x, y, 3, 2, &options, NULL), ZR_BAD_INPUT);
}

/* Least squares by elimination on the full normal equations, intercept first; t from the usual formula. */
static void least_squares(const double *y, const double *const *x, uint32_t k, uint32_t n, double *b,
                          double *t, double *r2)
{
    double a[8][9] = {{0}}, inverse[8][8] = {{0}}, sy = 0, syy = 0, cells = 0, rss = 0;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t j = 0; j < n; j++) {
            double row[8] = {1};
            if (i == j)
                continue;
            for (uint32_t c = 0; c < k; c++)
                row[c + 1] = x[c][i * n + j];
            for (uint32_t c = 0; c <= k; c++) {
                for (uint32_t d = 0; d <= k; d++)
                    a[c][d] += row[c] * row[d];
                a[c][k + 1] += row[c] * y[i * n + j];
            }
            cells++;
            sy += y[i * n + j];
            syy += y[i * n + j] * y[i * n + j];
        }
    }
    for (uint32_t c = 0; c <= k; c++)
        inverse[c][c] = 1;
    for (uint32_t c = 0; c <= k; c++) {
        double pivot = a[c][c];
        for (uint32_t d = 0; d <= k + 1; d++)
            a[c][d] /= pivot;
        for (uint32_t d = 0; d <= k; d++)
            inverse[c][d] /= pivot;
        for (uint32_t e = 0; e <= k; e++) {
            double factor = a[e][c];
            for (uint32_t d = 0; d <= k + 1 && e != c; d++)
                a[e][d] -= factor * a[c][d];
            for (uint32_t d = 0; d <= k && e != c; d++)
                inverse[e][d] -= factor * inverse[c][d];
        }
    }
    for (uint32_t c = 0; c <= k; c++)
        b[c] = a[c][k + 1];
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t j = 0; j < n; j++) {
            double predicted = b[0];
            for (uint32_t c = 0; c < k; c++)
                predicted += b[c + 1] * x[c][i * n + j];
            rss += i == j ? 0 : (y[i * n + j] - predicted) * (y[i * n + j] - predicted);
        }
    }
    for (uint32_t c = 0; c <= k; c++)
        t[c] = b[c] / sqrt(rss / (cells - k - 1) * inverse[c][c]);
    *r2 = 1 - rss / (syy - sy * sy / cells);
}

Test(mrqap, is_least_squares)
{
    zr_random random = zr_random_seeded(153);
    for (int round = 0; round < 40; round++) {
        double y[64], x1[64], x2[64], x3[64], b[8], t[8], r2;
        const double *x[] = {x1, x2, x3};
        fill(y, 8, 8, ZR_MATRIX_ARCS, &random);
        fill(x1, 8, 8, ZR_MATRIX_ARCS, &random);
        fill(x2, 8, 8, ZR_MATRIX_ARCS, &random);
        fill(x3, 8, 8, ZR_MATRIX_ARCS, &random);
        zr_mrqap fit;
        zr_qap_options options = {ZR_MATRIX_ARCS, 1, 20};
        cr_assert_eq(zr_mrqap_measure(&fit, y, x, 3, 8, 8, &options, NULL), ZR_OK);
        least_squares(y, x, 3, 8, b, t, &r2);
        cr_assert(fit.defined && near(fit.intercept, b[0], 1e-9) && near(fit.r_squared, r2, 1e-9));
        for (int j = 0; j < 3; j++)
            cr_assert(near(fit.b[j], b[j + 1], 1e-9) && near(fit.t[j], t[j + 1], 1e-7));
    }
}

/* With one predictor it is QAP; what y is made of is found, what is noise is not. */
Test(mrqap, finds_what_y_is_made_of)
{
    zr_random random = zr_random_seeded(154);
    double y[400], made[400], noise[400];
    const double *x[] = {made, noise};
    fill(made, 20, 20, ZR_MATRIX_ARCS, &random);
    fill(noise, 20, 20, ZR_MATRIX_ARCS, &random);
    for (int k = 0; k < 400; k++)
        y[k] = 2 * made[k] + zr_random_unit(&random);
    zr_mrqap fit;
    zr_qap_options options = {ZR_MATRIX_ARCS, 1, 499};
    cr_assert_eq(zr_mrqap_measure(&fit, y, x, 2, 20, 20, &options, NULL), ZR_OK);
    cr_assert(fit.p_both[0] == 1.0 / 500 && fit.p_both[1] > .05 && near(fit.b[0], 2, .05));
    zr_qap qap;
    cr_assert_eq(zr_qap_measure(&qap, made, y, 20, 20, &options, NULL), ZR_OK);
    cr_assert_eq(zr_mrqap_measure(&fit, y, x, 1, 20, 20, &options, NULL), ZR_OK);
    cr_assert(near(fit.beta[0], qap.r, 1e-9) && near(fit.r_squared, qap.r * qap.r, 1e-9));
}

Test(mrqap, collinear_predictors_are_refused_in_words)
{
    const double y[] = {0, 1, 2, 3, 0, 1, 5, 2, 0}, a[] = {0, 1, 0, 1, 0, 0, 1, 1, 0},
                 b[] = {0, 2, 0, 2, 0, 0, 2, 2, 0};
    const double *x[] = {a, b};
    zr_mrqap fit;
    zr_qap_options options = {ZR_MATRIX_ARCS, 1, 20};
    cr_assert_eq(zr_mrqap_measure(&fit, y, x, 2, 3, 3, &options, NULL), ZR_OK);
    cr_assert(!fit.defined && fit.b[0] == 0 && fit.p_both[0] == 1);
    cr_assert_eq(zr_mrqap_measure(&fit, y, x, 17, 3, 3, &options, NULL), ZR_LIMIT);
}
