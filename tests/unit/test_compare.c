/* Comparisons against their definitions: links, portraits, NetSimile, profiles, splits, null models,
 * bootstraps. */
#include "support/matrix.h"
#include "zeren/compare.h"

enum { MOST = 16 };

/* Distances in a plain graph by repeated relaxation. */
typedef struct plain {
    uint32_t n;
    bool tie[MOST][MOST];
    uint32_t distance[MOST][MOST];
} plain;

static void measure_distances(plain *g)
{
    for (uint32_t i = 0; i < g->n; i++) {
        for (uint32_t j = 0; j < g->n; j++)
            g->distance[i][j] = i == j ? 0 : g->tie[i][j] ? 1 : MOST * 2;
    }
    for (uint32_t k = 0; k < g->n; k++) {
        for (uint32_t i = 0; i < g->n; i++) {
            for (uint32_t j = 0; j < g->n; j++) {
                if (g->distance[i][k] + g->distance[k][j] < g->distance[i][j])
                    g->distance[i][j] = g->distance[i][k] + g->distance[k][j];
            }
        }
    }
}

static plain units_of(const matrix *b)
{
    plain g = {.n = b->n};
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t j = 0; j < b->n; j++)
            g.tie[i][j] = i != j && row_common(b, i, j);
    }
    measure_distances(&g);
    return g;
}

static plain both_modes_of(const matrix *b)
{
    plain g = {.n = b->n + b->m};
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t t = 0; t < b->m; t++)
            g.tie[i][b->n + t] = g.tie[b->n + t][i] = has(b, i, t);
    }
    measure_distances(&g);
    return g;
}

typedef struct portrait {
    double b[MOST + 1][MOST + 1]; /* distance, nodes there */
} portrait;

static portrait portrait_of(const plain *g)
{
    portrait p = {{{0}}};
    for (uint32_t i = 0; i < g->n; i++) {
        for (uint32_t l = 0; l <= MOST; l++) {
            uint32_t there = 0;
            for (uint32_t j = 0; j < g->n; j++)
                there += g->distance[i][j] == l;
            p.b[l][there]++;
        }
    }
    return p;
}

static double kl(double p, double m)
{
    return p > 0 ? p * log2(p / m) : 0;
}

/* Bagrow & Bollt: the program's weights, and the formula as printed. */
static void divergences(const plain *g, const plain *h, double *program, double *paper)
{
    portrait a = portrait_of(g), b = portrait_of(h);
    double all_a = 0, all_b = 0;
    *program = *paper = 0;
    for (int l = 0; l <= MOST; l++) {
        for (int k = 0; k <= MOST; k++) {
            all_a += k * a.b[l][k];
            all_b += k * b.b[l][k];
        }
    }
    for (int l = 0; l <= MOST; l++) {
        double at_a = 0, at_b = 0;
        for (int k = 0; k <= MOST; k++) {
            at_a += k * a.b[l][k] / all_a;
            at_b += k * b.b[l][k] / all_b;
        }
        for (int k = 0; k <= MOST; k++) {
            double p = k * a.b[l][k] / all_a, q = k * b.b[l][k] / all_b;
            *program += (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2;
            p = a.b[l][k] / g->n * at_a;
            q = b.b[l][k] / h->n * at_b;
            *paper += (kl(p, (p + q) / 2) + kl(q, (p + q) / 2)) / 2;
        }
    }
}

static zr_projection *projection_of(const matrix *b)
{
    zr_projection *projection;
    cr_assert_eq(zr_projection_make(&projection, b->incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    return projection;
}

Test(portrait, is_its_definition)
{
    zr_random random = zr_random_seeded(161);
    for (int round = 0; round < 150; round++) {
        matrix a = matrix_any(&random, 8, 0), b = matrix_any(&random, 8, 0);
        zr_projection *of_a = projection_of(&a), *of_b = projection_of(&b);
        zr_divergence units, both;
        double program, paper;
        cr_assert_eq(zr_portrait_of_units(&units, of_a, of_b, NULL), ZR_OK);
        cr_assert_eq(zr_portrait_two_mode(&both, a.incidence, b.incidence, NULL), ZR_OK);
        plain g = units_of(&a), h = units_of(&b);
        divergences(&g, &h, &program, &paper);
        cr_assert(near(units.program, program, 1e-10) && near(units.paper, paper, 1e-10), "%g %g",
                  units.paper, paper);
        g = both_modes_of(&a);
        h = both_modes_of(&b);
        divergences(&g, &h, &program, &paper);
        cr_assert(near(both.program, program, 1e-10) && near(both.paper, paper, 1e-10));
        cr_assert_eq(zr_portrait_of_units(&units, of_a, of_a, NULL), ZR_OK);
        cr_assert(units.program == 0 && units.paper == 0);
        zr_projection_free(of_a);
        zr_projection_free(of_b);
        matrix_free(&a);
        matrix_free(&b);
    }
}

/* The seven features of a node, from the adjacency matrix. */
static void features(const plain *g, double f[7][MOST])
{
    double degree[MOST] = {0}, clustering[MOST] = {0};
    for (uint32_t i = 0; i < g->n; i++) {
        double closed = 0;
        for (uint32_t j = 0; j < g->n; j++) {
            degree[i] += g->tie[i][j];
            for (uint32_t k = j + 1; k < g->n; k++)
                closed += g->tie[i][j] && g->tie[i][k] && g->tie[j][k];
        }
        clustering[i] = degree[i] > 1 ? closed / (degree[i] * (degree[i] - 1) / 2) : 0;
    }
    for (uint32_t i = 0; i < g->n; i++) {
        bool ego[MOST], beyond[MOST] = {0};
        double inside = 0, leaving = 0, degrees = 0, clusterings = 0, reached = 0;
        for (uint32_t j = 0; j < g->n; j++)
            ego[j] = j == i || g->tie[i][j];
        for (uint32_t j = 0; j < g->n; j++) {
            degrees += g->tie[i][j] ? degree[j] : 0;
            clusterings += g->tie[i][j] ? clustering[j] : 0;
            for (uint32_t k = 0; k < g->n; k++) {
                inside += j < k && g->tie[j][k] && ego[j] && ego[k];
                leaving += g->tie[j][k] && ego[j] && !ego[k];
                beyond[k] |= g->tie[j][k] && ego[j] && !ego[k];
            }
        }
        for (uint32_t k = 0; k < g->n; k++)
            reached += beyond[k];
        const double values[] = {degree[i],
                                 clustering[i],
                                 degree[i] > 0 ? degrees / degree[i] : 0,
                                 degree[i] > 0 ? clusterings / degree[i] : 0,
                                 inside,
                                 leaving,
                                 reached};
        for (int k = 0; k < 7; k++)
            f[k][i] = values[k];
    }
}

static void numbers(const plain *g, double out[35])
{
    double f[7][MOST];
    features(g, f);
    for (int k = 0; k < 7; k++) {
        double sorted[MOST], mean = 0, m[5] = {0};
        for (uint32_t i = 0; i < g->n; i++) {
            uint32_t at = i;
            for (; at > 0 && sorted[at - 1] > f[k][i]; at--)
                sorted[at] = sorted[at - 1];
            sorted[at] = f[k][i];
            mean += f[k][i] / g->n;
        }
        for (uint32_t i = 0; i < g->n; i++) {
            for (int power = 2; power <= 4; power++)
                m[power] += pow(f[k][i] - mean, power) / g->n;
        }
        bool spread = m[2] > 1e-20;
        out[5 * k] = g->n % 2 ? sorted[g->n / 2] : (sorted[g->n / 2 - 1] + sorted[g->n / 2]) / 2;
        out[5 * k + 1] = mean;
        out[5 * k + 2] = spread ? sqrt(m[2]) : 0;
        out[5 * k + 3] = spread ? m[3] / pow(m[2], 1.5) : 0;
        out[5 * k + 4] = spread ? m[4] / (m[2] * m[2]) - 3 : 0;
    }
}

/* Values that are 0 but for rounding would make the Canberra distance jump by 1: such pairs are passed over.
 */
Test(netsimile, is_its_definition)
{
    zr_random random = zr_random_seeded(162);
    int compared = 0;
    for (int round = 0; round < 150; round++) {
        matrix a = matrix_any(&random, 9, 0), b = matrix_any(&random, 9, 0);
        plain g = units_of(&a), h = units_of(&b);
        double x[35], y[35], expected = 0, found;
        bool clear = true;
        numbers(&g, x);
        numbers(&h, y);
        for (int k = 0; k < 35; k++) {
            double size = fabs(x[k]) + fabs(y[k]);
            clear &= size == 0 || size > 1e-9;
            expected += size > 0 ? fabs(x[k] - y[k]) / size : 0;
        }
        zr_projection *of_a = projection_of(&a), *of_b = projection_of(&b);
        cr_assert_eq(zr_netsimile(&found, of_a, of_b, NULL), ZR_OK);
        cr_assert(!clear || near(found, expected, 1e-6), "%g %g", found, expected);
        compared += clear;
        cr_assert_eq(zr_netsimile(&found, of_a, of_a, NULL), ZR_OK);
        cr_assert_eq(found, 0);
        zr_projection_free(of_a);
        zr_projection_free(of_b);
        matrix_free(&a);
        matrix_free(&b);
    }
    cr_assert_gt(compared, 50);
}

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
