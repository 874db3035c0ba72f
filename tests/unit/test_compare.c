/* Comparisons against their definitions: links, profiles, splits, null models, bootstraps. */
#include "support/matrix.h"
#include "zeren/compare.h"

enum { MOST = 16 };

/* A matrix with names of its own choice for units and measures. */
static matrix named(const matrix *b, const char *const *units, const char *const *measures)
{
    matrix c = {.n = b->n, .m = b->m, .w = malloc(((size_t)b->n * b->m + 1) * sizeof(double))};
    zr_span rows[MOST], columns[MOST];
    memcpy(c.w, b->w, (size_t)b->n * b->m * sizeof(double));
    for (uint32_t i = 0; i < b->n; i++)
        rows[i] = zr_span_of(units[i]);
    for (uint32_t t = 0; t < b->m; t++)
        columns[t] = zr_span_of(measures[t]);
    cr_assert_eq(zr_incidence_from_cells(&c.incidence, b->n, b->m, b->incidence->cell, b->incidence->cells,
                                         rows, columns, NULL),
                 ZR_OK);
    return c;
}

static bool equals(zr_maybe value, double expected)
{
    return value.defined && near(value.value, expected, 1e-12);
}

/* a: A–B, B–C; b: B–C, C–D, A–C, with A, B, C in both and D in b alone. */
Test(beta, turnover_and_rewiring)
{
    const double wa[] = {1, 0, 1, 1, 0, 1}, wb[] = {0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 1, 0};
    const char *const rows[] = {"A", "B", "C", "D"}, *const columns[] = {"x", "y", "z"};
    matrix plain_a = matrix_of(3, 2, wa), plain_b = matrix_of(4, 3, wb);
    matrix a = named(&plain_a, rows, columns), b = named(&plain_b, rows, columns);
    zr_beta beta;
    cr_assert_eq(zr_beta_measure(&beta, a.incidence, b.incidence, ZR_LINKS_TIES, NULL), ZR_OK);
    cr_assert(beta.shared_nodes == 3 && beta.shared_links == 1 && beta.only_a == 1 && beta.only_b == 2);
    cr_assert(beta.rewired_a == 1 && beta.rewired_b == 1);
    cr_assert(equals(beta.wn, 3.0 / 5) && equals(beta.os, 2.0 / 4) && equals(beta.st, 3.0 / 5 - 2.0 / 4));
    cr_assert(equals(beta.s, 1.0 / 7));
    cr_assert_eq(zr_beta_measure(&beta, a.incidence, b.incidence, ZR_LINKS_DUTIES, NULL), ZR_OK);
    cr_assert(beta.shared_links == 2 && beta.only_a == 2 && beta.only_b == 4);
    cr_assert(beta.rewired_a == 2 && beta.rewired_b == 1);
    cr_assert_eq(zr_beta_measure(&beta, a.incidence, a.incidence, ZR_LINKS_TIES, NULL), ZR_OK);
    cr_assert(equals(beta.wn, 0) && equals(beta.os, 0) && equals(beta.st, 0) && equals(beta.s, 0));
    cr_assert_eq(zr_beta_measure(&beta, a.incidence, b.incidence, ZR_LINKS_LEADS, NULL), ZR_OK);
    cr_assert(!beta.wn.defined && !beta.st.defined);
    matrix_free(&plain_a);
    matrix_free(&plain_b);
    matrix_free(&a);
    matrix_free(&b);
}

static double profiled(const zr_profile *profile, zr_profile_value value)
{
    cr_assert(profile->value[value].defined);
    return profile->value[value].value;
}

Test(profile, southern_women)
{
    matrix b = matrix_davis();
    zr_profile p;
    cr_assert_eq(zr_profile_measure(&p, b.incidence, 1, NULL), ZR_OK);
    cr_assert(profiled(&p, ZR_P_UNITS) == 18 && profiled(&p, ZR_P_MEASURES) == 14 &&
              profiled(&p, ZR_P_DUTIES) == 89);
    cr_assert(near(profiled(&p, ZR_P_DENSITY), 89.0 / 252, 1e-12));
    cr_assert(profiled(&p, ZR_P_TIES) == 139 && near(profiled(&p, ZR_P_TRANSITIVITY), .9283962727, 5e-11));
    cr_assert(near(profiled(&p, ZR_P_OPSAHL), .7718967999, 5e-11) &&
              near(profiled(&p, ZR_P_NODF), 48.581187, 5e-7));
    cr_assert(near(profiled(&p, ZR_P_DISTANCE), (139 + 2 * 14) / 153.0, 1e-12) &&
              profiled(&p, ZR_P_DIAMETER) == 2);
    cr_assert(!p.value[ZR_P_HIERARCHY].defined && !p.value[ZR_P_GINI_LEAD].defined);
    matrix_free(&b);
}

Test(profile, of_nothing_is_undefined_and_not_an_error)
{
    const double nothing[] = {0, 0, 0, 0};
    matrix b = matrix_of(2, 2, nothing);
    zr_profile p;
    cr_assert_eq(zr_profile_measure(&p, b.incidence, 1, NULL), ZR_OK);
    cr_assert(!p.value[ZR_P_DISTANCE].defined && !p.value[ZR_P_GINI].defined && !p.value[ZR_P_CORE].defined);
    matrix_free(&b);
}

static void check_frame(const zr_frame *frame, const char *name)
{
    uint32_t columns;
    const zr_column *column = zr_frame_columns(frame, &columns);
    for (uint32_t row = 0; row < zr_frame_rows(frame); row++) {
        for (uint32_t c = 0; c < columns; c++) {
            const zr_value *value = zr_frame_at(frame, row, c);
            cr_assert(column[c].type != ZR_TYPE_REAL || value->undefined || isfinite(value->real), "%s",
                      name);
            cr_assert(column[c].type != ZR_TYPE_TEXT || !value->undefined, "%s", name);
        }
    }
}

Test(contrasts, run_on_anything)
{
    zr_random random = zr_random_seeded(163);
    uint32_t count;
    const zr_contrast *contrasts = zr_contrasts(&count);
    for (int round = 0; round < 25; round++) {
        matrix part[3] = {matrix_any(&random, 7, 0), matrix_any(&random, 7, 0), matrix_any(&random, 7, 3)};
        zr_network networks[3];
        for (int i = 0; i < 3; i++)
            networks[i] = (zr_network){zr_span_of(i == 0 ? "甲" : i == 1 ? "乙" : "丙"), part[i].incidence};
        for (uint32_t k = 0; k < count; k++) {
            zr_frame *frame = NULL, *again = NULL;
            zr_error err = {0};
            zr_method_options options = {.seed = 2, .draws = 10};
            cr_assert_eq(zr_contrast_run(&frame, contrasts[k].name, networks, 3, &options, &err), ZR_OK,
                         "%s: %s", contrasts[k].name, err.message);
            check_frame(frame, contrasts[k].name);
            cr_assert_str_eq(zr_frame_name(frame), contrasts[k].name);
            cr_assert_eq(zr_contrast_run(&again, contrasts[k].name, networks, 3, &options, &err), ZR_OK);
            cr_assert_eq(zr_frame_rows(frame), zr_frame_rows(again));
            zr_frame_free(frame);
            zr_frame_free(again);
            cr_assert_eq(
                zr_contrast_run(&frame, contrasts[k].name, networks, contrasts[k].least - 1, &options, NULL),
                ZR_BAD_INPUT);
        }
        for (int i = 0; i < 3; i++)
            matrix_free(&part[i]);
    }
}

static const zr_value *cell(const zr_frame *frame, const char *statistic, const char *key)
{
    uint32_t columns, at = 0;
    const zr_column *column = zr_frame_columns(frame, &columns);
    while (at < columns && strcmp(column[at].key, key) != 0)
        at++;
    for (uint32_t row = 0; row < zr_frame_rows(frame); row++) {
        if (zr_span_equal(zr_frame_at(frame, row, 1)->text, zr_span_of(statistic)))
            return zr_frame_at(frame, row, at);
    }
    cr_assert_fail("no %s", statistic);
    return NULL;
}

/* Margins (3,2,2,1 | 3,2,2,1) have 24 matrices: the mean over draws approaches the mean over these. */
Test(nulls, mean_is_that_over_all_matrices)
{
    const double w[] = {1, 1, 1, 0, /**/ 1, 1, 0, 0, /**/ 1, 0, 0, 1, /**/ 0, 0, 1, 0};
    const double margin[] = {3, 2, 2, 1};
    matrix b = matrix_of(4, 4, w);
    zr_network network = {zr_span_of("x"), b.incidence};
    zr_frame *frame;
    zr_method_options options = {.seed = 4, .draws = 20000};
    double sum = 0, all = 0;
    for (unsigned code = 0; code < 1u << 16; code++) {
        double v[16];
        bool fits = true;
        for (int k = 0; k < 16; k++)
            v[k] = code >> k & 1;
        for (int i = 0; i < 4; i++) {
            fits &= v[4 * i] + v[4 * i + 1] + v[4 * i + 2] + v[4 * i + 3] == margin[i];
            fits &= v[i] + v[4 + i] + v[8 + i] + v[12 + i] == margin[i];
        }
        if (!fits)
            continue;
        matrix c = matrix_of(4, 4, v);
        for (uint32_t i = 0; i < 4; i++) {
            for (uint32_t j = i + 1; j < 4; j++)
                sum += (row_common(&c, i, j) > 0) / 6.0;
        }
        all++;
        matrix_free(&c);
    }
    cr_assert_eq(all, 24);
    cr_assert_eq(zr_contrast_run(&frame, "nulls", &network, 1, &options, NULL), ZR_OK);
    const zr_value *mean = cell(frame, "tie_density", "mean"),
                   *error = cell(frame, "tie_density", "monte_carlo_error");
    cr_assert(error->real > 0 && near(mean->real, sum / all, 5 * error->real), "%g %g", mean->real,
              sum / all);
    zr_frame_free(frame);
    matrix_free(&b);
}

/* One column only: every draw is the network itself, the interval has no width. */
Test(bootstrap, of_one_measure_is_itself)
{
    const double w[] = {1, 1, 0};
    matrix b = matrix_of(3, 1, w);
    zr_network network = {zr_span_of("x"), b.incidence};
    zr_frame *frame;
    cr_assert_eq(zr_contrast_run(&frame, "bootstrap", &network, 1, NULL, NULL), ZR_OK);
    cr_assert(near(cell(frame, "density", "low")->real, 2.0 / 3, 1e-12));
    cr_assert(near(cell(frame, "density", "high")->real, 2.0 / 3, 1e-12));
    cr_assert_eq(cell(frame, "density", "draws")->count, 1000);
    zr_frame_free(frame);
    matrix_free(&b);
}

/* The standard error of a mean over columns is known: sd / √m. */
Test(bootstrap, error_of_the_density_is_that_of_a_mean)
{
    matrix b = matrix_davis();
    zr_network network = {zr_span_of("women"), b.incidence};
    zr_frame *frame;
    zr_method_options options = {.seed = 6, .draws = 4000};
    double mean = 89.0 / 14, square = 0;
    for (uint32_t t = 0; t < 14; t++)
        square += (column_degree(&b, t) - mean) * (column_degree(&b, t) - mean) / 14;
    cr_assert_eq(zr_contrast_run(&frame, "bootstrap", &network, 1, &options, NULL), ZR_OK);
    double expected = sqrt(square / 14) / 18, found = cell(frame, "density", "error")->real;
    cr_assert(near(found / expected, 1, .05), "%g %g", found, expected);
    zr_frame_free(frame);
    matrix_free(&b);
}
