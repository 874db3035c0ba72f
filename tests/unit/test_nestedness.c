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

/* Of each pair the 2 × 2 pieces of the matrix, counted one by one; the most of all ways to place as many
 * ones. */
static double pieces(const bool *x, const bool *y, uint32_t sites, bool checkers)
{
    double count = 0;
    for (uint32_t s = 0; s < sites; s++) {
        for (uint32_t t = 0; t < sites; t++)
            count += checkers ? x[s] && !y[s] && !x[t] && y[t] : x[s] && y[s] && !x[t] && !y[t];
    }
    return count;
}

static double most_pieces(uint32_t i, uint32_t j, uint32_t sites, bool checkers)
{
    double most = 0;
    for (unsigned x = 0; x < 1u << sites; x++) {
        bool ones[8] = {0}, others[8] = {0};
        uint32_t count = 0;
        for (uint32_t s = 0; s < sites; s++) {
            others[s] = x >> s & 1;
            count += others[s];
            ones[s] = s < i; /* only how the two lie to each other matters */
        }
        if (count == j)
            most = fmax(most, pieces(ones, others, sites, checkers));
    }
    return most;
}

static void expect_co_occurrence(const matrix *b)
{
    zr_co_occurrence found;
    double together = 0, share = 0, apart = 0, pairs = 0, some = 0;
    bool rows[12][8];
    uint32_t sites = 0;
    for (uint32_t t = 0; t < b->m; t++) {
        for (uint32_t i = 0; i < b->n && column_degree(b, t); i++)
            rows[i][sites] = has(b, i, t);
        sites += column_degree(b, t) > 0;
    }
    cr_assert_eq(zr_co_occurrence_measure(&found, b->incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t j = i + 1; j < b->n; j++) {
            double most = most_pieces(row_degree(b, i), row_degree(b, j), sites, false);
            double most_apart = most_pieces(row_degree(b, i), row_degree(b, j), sites, true);
            together += pieces(rows[i], rows[j], sites, false);
            pairs++;
            cr_assert_eq(most > 0, most_apart > 0);
            some += most > 0;
            share += most > 0 ? pieces(rows[i], rows[j], sites, false) / most : 0;
            apart += most > 0 ? pieces(rows[i], rows[j], sites, true) / most_apart : 0;
        }
    }
    cr_assert(found.defined == (pairs > 0) && found.shares_defined == (some > 0));
    cr_assert(near(found.togetherness, pairs > 0 ? together / pairs : 0, 1e-9));
    cr_assert(near(found.togetherness_share, some > 0 ? share / some : 0, 1e-9));
    cr_assert(near(found.c_score_share, some > 0 ? apart / some : 0, 1e-9));
}

Test(co_occurrence, is_its_definition)
{
    zr_random random = zr_random_seeded(73);
    for (int round = 0; round < 100; round++) {
        matrix b = matrix_any(&random, 7, 0);
        if (b.m <= 8 && b.n <= 12)
            expect_co_occurrence(&b);
        matrix_free(&b);
    }
}

/* By hand: columns 11100, 01110 and 00011. Apart 1, 6, 2 of 4, 6, 6; together 2, 0, 1 of 6, 4, 4. */
Test(co_occurrence, worked_example)
{
    const double w[] = {1, 0, 0, /**/ 1, 1, 0, /**/ 1, 1, 0, /**/ 0, 1, 1, /**/ 0, 0, 1};
    matrix b = matrix_of(5, 3, w);
    zr_co_occurrence found;
    zr_c_score score;
    cr_assert_eq(zr_co_occurrence_measure(&found, b.incidence, ZR_MODE_MEASURES, NULL), ZR_OK);
    cr_assert_eq(zr_c_score_measure(&score, b.incidence, ZR_MODE_MEASURES, NULL), ZR_OK);
    cr_assert(near(score.mean, 3, 1e-12) && near(found.c_score_share, (.25 + 1 + 1 / 3.) / 3, 1e-12));
    cr_assert(near(found.togetherness, 1, 1e-12) &&
              near(found.togetherness_share, (1 / 3. + 0 + .25) / 3, 1e-12));
    matrix_free(&b);
}
