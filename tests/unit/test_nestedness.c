/* Nestedness and C-score against their definitions, pair by pair, and against published figures. */
#include "support/matrix.h"
#include "zeren/nestedness.h"

static zr_nestedness nestedness_of(const matrix *b)
{
    zr_nestedness n;
    zr_error err = {0};
    cr_assert_eq(zr_nestedness_measure(&n, b->incidence, &err), ZR_OK, "%s", err.message);
    return n;
}

/* Sum over pairs of rows of 100 × (what the emptier one has that the fuller has too) ÷ (what it has). */
static double pair_sum(const matrix *b, bool weighted)
{
    double sum = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t j = 0; j < b->n; j++) {
            double both = 0;
            for (uint32_t t = 0; t < b->m; t++)
                both += has(b, i, t) && has(b, j, t) && (!weighted || at(b, i, t) > at(b, j, t));
            if (row_degree(b, i) > row_degree(b, j) && row_degree(b, j) > 0)
                sum += 100 * both / row_degree(b, j);
        }
    }
    return sum;
}

Test(nestedness, is_its_definition)
{
    zr_random random = zr_random_seeded(71);
    for (int round = 0; round < 300; round++) {
        matrix b = matrix_any(&random, 12, round % 2 ? 4 : 0), turned = matrix_turned(&b);
        zr_nestedness n = nestedness_of(&b);
        double rows = b.n * (b.n - 1.0) / 2, columns = b.m * (b.m - 1.0) / 2;
        for (int weighted = 0; weighted < 2; weighted++) {
            double by_rows = pair_sum(&b, weighted), by_columns = pair_sum(&turned, weighted);
            double units = weighted ? n.weighted_units : n.units,
                   total = weighted ? n.weighted_total : n.total;
            double measures = weighted ? n.weighted_measures : n.measures;
            cr_assert(near(units, rows > 0 ? by_rows / rows : 0, 1e-9));
            cr_assert(near(measures, columns > 0 ? by_columns / columns : 0, 1e-9));
            cr_assert(near(total, rows + columns > 0 ? (by_rows + by_columns) / (rows + columns) : 0, 1e-9));
        }
        cr_assert(round % 2 || n.weighted_total == 0);
        matrix_free(&b);
        matrix_free(&turned);
    }
}

Test(nestedness, worked_example)
{
    const double w[] = {1, 0, 1,      1, 1, /**/ 1, 1, 1,      0, 0, /**/ 0, 1, 1,
                        1, 0, /**/ 1, 1, 0, 0,      0, /**/ 1, 1, 0, 0,      0};
    matrix b = matrix_of(5, 5, w);
    zr_nestedness n = nestedness_of(&b);
    cr_assert(near(n.measures, 63.3333, 5e-5) && near(n.units, 53.3333, 5e-5) &&
              near(n.total, 58.3333, 5e-5));
    matrix_free(&b);
}

Test(nestedness, triangle_identity_and_full)
{
    double triangle[36] = {0}, identity[36] = {0}, full[36];
    for (int k = 0; k < 36; k++) {
        triangle[k] = k / 6 + k % 6 < 6;
        identity[k] = k / 6 == k % 6;
        full[k] = 1;
    }
    const double *cases[] = {triangle, identity, full};
    for (int i = 0; i < 3; i++) {
        matrix b = matrix_of(6, 6, cases[i]);
        cr_assert(near(nestedness_of(&b).total, i == 0 ? 100 : 0, 1e-12));
        matrix_free(&b);
    }
}

Test(nestedness, southern_women)
{
    matrix b = matrix_davis();
    zr_nestedness n = nestedness_of(&b);
    cr_assert(near(n.total, 48.581187, 5e-7) && near(n.measures, 49.212454, 5e-7) &&
              near(n.units, 48.205727, 5e-7));
    cr_assert_eq(n.weighted_total, 0);
    matrix_free(&b);
}

Test(c_score, is_its_definition)
{
    zr_random random = zr_random_seeded(72);
    for (int round = 0; round < 200; round++) {
        matrix b = matrix_any(&random, 12, 0);
        zr_c_score score;
        double sum = 0, pairs = 0;
        cr_assert_eq(zr_c_score_measure(&score, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
        for (uint32_t i = 0; i < b.n; i++) {
            for (uint32_t j = i + 1; j < b.n; j++) {
                double shared = row_common(&b, i, j);
                sum += (row_degree(&b, i) - shared) * (row_degree(&b, j) - shared);
                pairs++;
            }
        }
        cr_assert_eq(score.defined, pairs > 0);
        cr_assert(near(score.mean, pairs > 0 ? sum / pairs : 0, 1e-9));
        matrix_free(&b);
    }
}

Test(c_score, southern_women)
{
    matrix b = matrix_davis();
    zr_c_score events, women;
    cr_assert_eq(zr_c_score_measure(&events, b.incidence, ZR_MODE_MEASURES, NULL), ZR_OK);
    cr_assert_eq(zr_c_score_measure(&women, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert(near(events.mean, 12.593407, 5e-7), "%f (women %f)", events.mean, women.mean);
    matrix_free(&b);
}
