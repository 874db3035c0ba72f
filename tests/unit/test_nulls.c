/* The walk visits every matrix of the same margins equally often; the configuration model has the margins. */
#include "support/matrix.h"
#include "zeren/nulls.h"

/* A 0/1 matrix of up to 16 cells as one number. */
static unsigned code_of(const zr_incidence *b)
{
    unsigned code = 0;
    for (uint32_t k = 0; k < b->cells; k++)
        code |= 1u << (b->cell[k].row * b->columns + b->cell[k].column);
    return code;
}

static bool same_margins(unsigned code, uint32_t n, const uint32_t *rows, const uint32_t *columns)
{
    for (uint32_t i = 0; i < n; i++) {
        uint32_t row = 0, column = 0;
        for (uint32_t t = 0; t < n; t++) {
            row += code >> (i * n + t) & 1;
            column += code >> (t * n + i) & 1;
        }
        if (row != rows[i] || column != columns[i])
            return false;
    }
    return true;
}

/* Any matrix with the margins, to start from. */
static matrix some_matrix(uint32_t n, const uint32_t *rows, const uint32_t *columns)
{
    double w[16];
    unsigned code = 0;
    while (!same_margins(code, n, rows, columns))
        code++;
    for (uint32_t k = 0; k < n * n; k++)
        w[k] = code >> k & 1;
    return matrix_of(n, n, w);
}

/* Pearson's chi-square of the visits to all matrices; `most` is its 99.9 % point for count − 1 degrees. */
static void check_uniform(uint32_t n, const uint32_t *rows, const uint32_t *columns, uint32_t count,
                          double most)
{
    enum { VISITS_EACH = 400 };
    static uint32_t visits[1u << 16];
    memset(visits, 0, sizeof visits);
    matrix b = some_matrix(n, rows, columns);
    zr_shuffle *shuffle;
    cr_assert_eq(zr_shuffle_new(&shuffle, b.incidence, 5, NULL), ZR_OK);
    for (uint32_t i = 0; i < VISITS_EACH * count; i++) {
        zr_shuffle_draw(shuffle, 0);
        visits[code_of(zr_shuffle_matrix(shuffle))]++;
    }
    uint32_t found = 0;
    double chi = 0;
    for (unsigned code = 0; code < 1u << (n * n); code++) {
        bool possible = same_margins(code, n, rows, columns);
        found += possible;
        cr_assert(possible || !visits[code]);
        chi += possible ? pow((double)visits[code] - VISITS_EACH, 2) / VISITS_EACH : 0;
    }
    cr_assert_eq(found, count);
    cr_assert_lt(chi, most, "chi-square %g", chi);
    zr_shuffle_free(shuffle);
    matrix_free(&b);
}

Test(shuffle, visits_every_matrix_equally_often)
{
    const uint32_t five[] = {2, 1, 1}, twenty_four[] = {3, 2, 2, 1}, ninety[] = {2, 2, 2, 2};
    check_uniform(3, five, five, 5, 18.47);
    check_uniform(4, twenty_four, twenty_four, 24, 49.73);
    check_uniform(4, ninety, ninety, 90, 135.98);
}

Test(shuffle, keeps_the_margins_and_a_valid_matrix)
{
    zr_random random = zr_random_seeded(121);
    for (int round = 0; round < 100; round++) {
        matrix b = matrix_any(&random, 15, 0);
        zr_shuffle *shuffle;
        cr_assert_eq(zr_shuffle_new(&shuffle, b.incidence, (uint64_t)round, NULL), ZR_OK);
        for (int draw = 0; draw < 3; draw++) {
            zr_shuffle_draw(shuffle, 0);
            const zr_incidence *now = zr_shuffle_matrix(shuffle);
            cr_assert_arr_eq(now->row_start, b.incidence->row_start, (b.n + 1) * sizeof(uint32_t));
            cr_assert_arr_eq(now->column_start, b.incidence->column_start, (b.m + 1) * sizeof(uint32_t));
            for (uint32_t i = 0; i < b.n; i++) {
                for (uint32_t k = now->row_start[i]; k < now->row_start[i + 1]; k++) {
                    cr_assert_eq(now->cell[k].row, i);
                    cr_assert(k == now->row_start[i] || now->cell[k].column > now->cell[k - 1].column);
                }
            }
            for (uint32_t t = 0; t < b.m; t++) {
                for (uint32_t k = now->column_start[t]; k < now->column_start[t + 1]; k++) {
                    cr_assert_eq(now->cell[now->by_column[k]].column, t);
                    cr_assert(k == now->column_start[t] || now->by_column[k] > now->by_column[k - 1]);
                }
            }
        }
        zr_shuffle_free(shuffle);
        matrix_free(&b);
    }
}

static zr_bicm *bicm_of(const matrix *b)
{
    zr_bicm *bicm = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_bicm_fit(&bicm, b->incidence, &err), ZR_OK, "%s", err.message);
    return bicm;
}

/* The margins come out on average, and the odds are a product x_i y_t wherever they are finite. */
static void check_bicm(const matrix *b, const zr_bicm *bicm)
{
    for (uint32_t i = 0; i < b->n; i++) {
        double sum = 0;
        for (uint32_t t = 0; t < b->m; t++)
            sum += zr_bicm_p(bicm, i, t);
        cr_assert(near(sum, row_degree(b, i), 1e-6), "%g %u", sum, row_degree(b, i));
    }
    for (uint32_t t = 0; t < b->m; t++) {
        double sum = 0;
        for (uint32_t i = 0; i < b->n; i++)
            sum += zr_bicm_p(bicm, i, t);
        cr_assert(near(sum, column_degree(b, t), 1e-6));
    }
    for (uint32_t i = 1; i < b->n; i++) {
        for (uint32_t t = 1; t < b->m; t++) {
            double a = zr_bicm_p(bicm, 0, 0), c = zr_bicm_p(bicm, i, t), d = zr_bicm_p(bicm, 0, t),
                   e = zr_bicm_p(bicm, i, 0);
            cr_assert(near(a * (1 - d) * c * (1 - e), d * (1 - a) * e * (1 - c), 1e-7));
        }
    }
}

Test(bicm, has_the_margins_and_product_odds)
{
    zr_random random = zr_random_seeded(122);
    for (int round = 0; round < 300; round++) {
        matrix b = matrix_any(&random, 14, 0);
        zr_bicm *bicm = bicm_of(&b);
        cr_assert(bicm->converged, "%u × %u: %g", b.n, b.m, bicm->residual);
        check_bicm(&b, bicm);
        zr_bicm_free(bicm);
        matrix_free(&b);
    }
}

/* Margins that only one matrix has: nested ones, and two full blocks, where the odds run off to infinity. */
Test(bicm, forced_margins)
{
    double nested[36], blocks[16];
    for (int k = 0; k < 36; k++)
        nested[k] = k / 6 + k % 6 < 6;
    for (int k = 0; k < 16; k++)
        blocks[k] = k / 4 == 0 || k % 4 == 0 || (k / 4 == 1 && k % 4 == 1);
    matrix b = matrix_of(6, 6, nested);
    zr_bicm *bicm = bicm_of(&b);
    for (uint32_t i = 0; i < 6; i++) {
        for (uint32_t t = 0; t < 6; t++)
            cr_assert(near(zr_bicm_p(bicm, i, t), at(&b, i, t), 1e-6));
    }
    zr_bicm_free(bicm);
    matrix_free(&b);
    b = matrix_of(4, 4, blocks);
    bicm = bicm_of(&b);
    cr_assert(bicm->converged);
    zr_bicm_free(bicm);
    matrix_free(&b);
}

Test(bicm, one_degree_everywhere_is_the_density)
{
    const double ring[] = {1, 1, 0, 0, /**/ 0, 1, 1, 0, /**/ 0, 0, 1, 1, /**/ 1, 0, 0, 1};
    matrix b = matrix_of(4, 4, ring);
    zr_bicm *bicm = bicm_of(&b);
    cr_assert_eq(bicm->unit_classes, 1);
    cr_assert(near(zr_bicm_p(bicm, 2, 3), .5, 1e-12));
    zr_bicm_free(bicm);
    matrix_free(&b);
}
