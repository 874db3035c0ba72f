/* Tails against adding up every outcome; p-values of the Southern Women against published ones; adjustments.
 */
#include "analysis/tails.h"
#include "support/matrix.h"
#include "zeren/backbone.h"
#include "zeren/nulls.h"

/* P(X ≥ w) over all outcomes of up to a dozen trials. */
static double all_outcomes(const zr_trials *trials, size_t classes, uint32_t w)
{
    double p[16], sum = 0;
    uint32_t count = 0;
    for (size_t i = 0; i < classes; i++) {
        for (uint32_t k = 0; k < trials[i].count; k++)
            p[count++] = trials[i].p;
    }
    for (unsigned outcome = 0; outcome < 1u << count; outcome++) {
        double chance = 1;
        for (uint32_t k = 0; k < count; k++)
            chance *= outcome >> k & 1 ? p[k] : 1 - p[k];
        sum += (uint32_t)__builtin_popcount(outcome) >= w ? chance : 0;
    }
    return sum;
}

static bool close_to(double a, double b, double relative)
{
    return fabs(a - b) <= relative * fabs(b) + 1e-300;
}

Test(poisson_binomial, is_the_sum_of_all_outcomes)
{
    zr_random random = zr_random_seeded(131);
    double room[32];
    for (int round = 0; round < 300; round++) {
        zr_trials trials[4];
        for (int i = 0; i < 4; i++) {
            double p = zr_random_unit(&random);
            trials[i] = (zr_trials){round % 5 == 0 ? floor(3 * p) / 2 : p, zr_random_below(&random, 4)};
        }
        for (uint32_t w = 0; w <= 13; w++) {
            double exact = all_outcomes(trials, 4, w);
            cr_assert(close_to(zr_poisson_binomial_programme(trials, 4, w, room), exact, 1e-11));
            cr_assert(close_to(zr_poisson_binomial_transform(trials, 4, w), exact, 1e-9), "w %u: %g %g", w,
                      zr_poisson_binomial_transform(trials, 4, w), exact);
        }
    }
}

Test(poisson_binomial, the_two_ways_agree_far_out)
{
    zr_random random = zr_random_seeded(132);
    static double room[4096];
    for (int round = 0; round < 40; round++) {
        zr_trials trials[6];
        uint32_t all = 0;
        for (int i = 0; i < 6; i++) {
            double p = zr_random_unit(&random);
            trials[i] = (zr_trials){p * p * p, zr_random_below(&random, 500)};
            all += trials[i].count;
        }
        for (uint32_t w = 1; w < all; w += 1 + all / 17) {
            double exact = zr_poisson_binomial_programme(trials, 6, w, room);
            if (exact > 1e-280)
                cr_assert(close_to(zr_poisson_binomial_transform(trials, 6, w), exact, 1e-8), "w %u: %g %g",
                          w, zr_poisson_binomial_transform(trials, 6, w), exact);
        }
    }
}

/* Rare successes of many trials: the recurrence against the programme, above and below the mean, and far out.
 */
Test(poisson_binomial, recurrence_for_rare_successes)
{
    zr_random random = zr_random_seeded(136);
    static double room[256];
    int compared = 0;
    for (int round = 0; round < 30; round++) {
        zr_trials trials[5];
        double most = pow(10, -1.1 - 3 * zr_random_unit(&random));
        for (int i = 0; i < 5; i++)
            trials[i] = (zr_trials){zr_random_unit(&random) * most, 100 + zr_random_below(&random, 700)};
        for (uint32_t w = 1; w < 150; w += 1 + w / 4) {
            double exact = zr_poisson_binomial_programme(trials, 5, w, room);
            double rare = zr_poisson_binomial_recurrence(trials, 5, w);
            if (rare < 0 || exact < 1e-280)
                continue;
            compared++;
            cr_assert(close_to(rare, exact, 1e-9), "w %u: %g %g", w, rare, exact);
        }
    }
    cr_assert_gt(compared, 200);
}

/* A million trials and a mean of a thousand: what is scaled on the way comes out right. */
Test(poisson_binomial, recurrence_agrees_with_the_transform)
{
    const zr_trials trials[] = {{1e-3, 900000}, {2e-3, 100000}, {1e-5, 1000000}};
    for (uint32_t w = 900; w < 1500; w += 50) {
        double rare = zr_poisson_binomial_recurrence(trials, 3, w),
               other = zr_poisson_binomial_transform(trials, 3, w);
        cr_assert(close_to(rare, other, 1e-8), "w %u: %g %g", w, rare, other);
    }
}

static double choose(uint32_t n, uint32_t k)
{
    double c = k <= n;
    for (uint32_t i = 0; i < k && k <= n; i++)
        c *= (double)(n - i) / (i + 1);
    return c;
}

Test(hypergeometric, is_its_definition)
{
    for (uint32_t all = 1; all <= 12; all++) {
        for (uint32_t marked = 0; marked <= all; marked++) {
            for (uint32_t drawn = 0; drawn <= all; drawn++) {
                for (uint32_t w = 0; w <= all + 1; w++) {
                    double sum = 0;
                    for (uint32_t x = w; x <= drawn; x++)
                        sum += choose(marked, x) * choose(all - marked, drawn - x) / choose(all, drawn);
                    double table[16];
                    zr_log_factorials(table, all);
                    cr_assert(near(zr_hypergeometric_upper(w, marked, all, drawn), sum, 1e-11));
                    cr_assert(near(zr_hypergeometric_upper_by(table, w, marked, all, drawn), sum, 1e-11));
                }
            }
        }
    }
}

Test(adjust, known_values)
{
    /* R: p.adjust(c(.01, .02, .03, .04, .05), method = …), of 5 and of 10 tests */
    const double p[] = {.03, .01, .05, .02, .04};
    const double holm[] = {.09, .05, .09, .08, .09}, bh[] = {.05, .05, .05, .05, .05};
    const double more_bh[] = {.1, .1, .1, .1, .1};
    double out[5];
    zr_p_adjust(out, p, 5, 5, ZR_ADJUST_HOLM, NULL);
    for (int i = 0; i < 5; i++)
        cr_assert(near(out[i], holm[i], 1e-12));
    zr_p_adjust(out, p, 5, 5, ZR_ADJUST_BH, NULL);
    for (int i = 0; i < 5; i++)
        cr_assert(near(out[i], bh[i], 1e-12));
    zr_p_adjust(out, p, 5, 10, ZR_ADJUST_BH, NULL);
    for (int i = 0; i < 5; i++)
        cr_assert(near(out[i], more_bh[i], 1e-12));
    const double by[] = {.11416667, .11416667, .11416667, .11416667, .11416667};
    zr_p_adjust(out, p, 5, 5, ZR_ADJUST_HOCHBERG, NULL);
    for (int i = 0; i < 5; i++)
        cr_assert(near(out[i], .05, 1e-12));
    zr_p_adjust(out, p, 5, 5, ZR_ADJUST_BY, NULL);
    for (int i = 0; i < 5; i++)
        cr_assert(near(out[i], by[i], 1e-7));
    zr_p_adjust(out, p, 5, 30, ZR_ADJUST_BONFERRONI, NULL);
    cr_assert(near(out[0], .9, 1e-12) && near(out[2], 1, 1e-12));
    zr_p_adjust(out, p, 5, 30, ZR_ADJUST_NONE, NULL);
    cr_assert_arr_eq(out, p, sizeof p);
}

/* BY is BH by Σ 1/i, also of many tests; each name reads back. */
Test(adjust, many_dependent_tests)
{
    const double p[] = {1e-9, 3e-8};
    double bh[2], by[2], sum = 0;
    for (int tests = 1; tests < 30000; tests = tests * 3 + 1) {
        sum = 0;
        for (int i = 1; i <= tests; i++)
            sum += 1.0 / i;
        uint32_t count = tests > 1 ? 2 : 1;
        zr_p_adjust(bh, p, count, tests, ZR_ADJUST_BH, NULL);
        zr_p_adjust(by, p, count, tests, ZR_ADJUST_BY, NULL);
        for (uint32_t i = 0; i < count; i++)
            cr_assert(near(by[i], bh[i] * sum, bh[i] * sum * 1e-13));
    }
    for (int i = 0; i < ZR_ADJUSTMENTS; i++) {
        zr_adjustment read = ZR_ADJUSTMENTS;
        cr_assert(zr_adjustment_read(&read, zr_span_of(zr_adjustment_name((zr_adjustment)i))));
        cr_assert_eq((int)read, i);
    }
    zr_adjustment read;
    cr_assert(zr_adjustment_read(&read, zr_span_of("by")) && read == ZR_ADJUST_BY);
    cr_assert_not(zr_adjustment_read(&read, zr_span_of("fdr")));
}

/* Step-wise definitions on random values: Hochberg is the smallest p_(j) · (tests − j + 1) over j ≥ i, BH is
 * the smallest p_(j) · tests / j over j ≥ i. */
Test(adjust, are_their_definitions)
{
    zr_random random = zr_random_seeded(133);
    for (int round = 0; round < 100; round++) {
        double p[12], bh[12], holm[12], hochberg[12];
        for (int i = 0; i < 12; i++)
            p[i] = zr_random_below(&random, 20) / 20.0;
        zr_p_adjust(bh, p, 12, 20, ZR_ADJUST_BH, NULL);
        zr_p_adjust(holm, p, 12, 20, ZR_ADJUST_HOLM, NULL);
        zr_p_adjust(hochberg, p, 12, 20, ZR_ADJUST_HOCHBERG, NULL);
        for (int i = 0; i < 12; i++) {
            double best = 1, worst = 0, up = 1;
            for (int j = 0; j < 12; j++) {
                int at_most = 0, below = 0;
                for (int k = 0; k < 12; k++) {
                    at_most += p[k] <= p[j];
                    below += p[k] < p[j];
                }
                best = p[j] >= p[i] ? fmin(best, p[j] * 20 / at_most) : best;
                up = p[j] >= p[i] ? fmin(up, p[j] * (21 - at_most)) : up;
                worst = p[j] <= p[i] ? fmax(worst, fmin(1, p[j] * (20 - below))) : worst;
            }
            cr_assert(near(hochberg[i], up, 1e-12));
            cr_assert(near(bh[i], best, 1e-12));
            cr_assert(near(holm[i], worst, 1e-12));
        }
    }
}

static zr_projection *projection_of(const matrix *b)
{
    zr_projection *projection;
    cr_assert_eq(zr_projection_make(&projection, b->incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    return projection;
}

static zr_backbone *backbone_of(const matrix *b, const zr_projection *projection, zr_backbone_options options)
{
    zr_backbone *backbone = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_backbone_extract(&backbone, b->incidence, projection, &options, &err), ZR_OK, "%s",
                 err.message);
    return backbone;
}

static void check_published(zr_backbone_model model, const char *path, double within)
{
    matrix b = matrix_davis();
    zr_projection *projection = projection_of(&b);
    zr_backbone *backbone = backbone_of(&b, projection, (zr_backbone_options){.model = model});
    FILE *file = open_data(path);
    char line[2048];
    for (uint32_t i = 0; i < 18; i++) {
        cr_assert_not_null(fgets(line, sizeof line, file));
        char *cell = strtok(line, ",");
        for (uint32_t j = 0; j < 18; j++, cell = strtok(NULL, ",\n")) {
            size_t pair = i == j ? SIZE_MAX : zr_projection_find(projection, i, j);
            if (pair != SIZE_MAX)
                cr_assert(near(backbone->p[pair], atof(cell), within), "%s %u %u: %.12f %s", path, i, j,
                          backbone->p[pair], cell);
        }
    }
    fclose(file);
    zr_backbone_free(backbone);
    zr_projection_free(projection);
    matrix_free(&b);
}

Test(backbone, southern_women)
{
    check_published(ZR_B_SDSM, "tests/oracle/data/davis_sdsm_exact.csv", 2e-8);
    check_published(ZR_B_SDSM_RNA, "tests/oracle/data/davis_sdsm_rna.csv", 2e-8);
    check_published(ZR_B_FIXEDROW, "tests/oracle/data/davis_fixedrow.csv", 6e-11);
}

/* The share of all placements that keep what the model keeps, counted one by one. */
static bool keeps(zr_backbone_model model, const matrix *b, unsigned code)
{
    uint32_t cells = 0;
    for (uint32_t t = 0; t < b->m; t++) {
        uint32_t column = 0;
        for (uint32_t i = 0; i < b->n; i++)
            column += code >> (i * b->m + t) & 1;
        if (model == ZR_B_FIXEDCOL && column != column_degree(b, t))
            return false;
        cells += column;
    }
    for (uint32_t i = 0; i < b->n && model == ZR_B_FIXEDROW; i++) {
        uint32_t row = 0;
        for (uint32_t t = 0; t < b->m; t++)
            row += code >> (i * b->m + t) & 1;
        if (row != row_degree(b, i))
            return false;
    }
    return cells == b->incidence->cells;
}

static double counted(zr_backbone_model model, const matrix *b, uint32_t i, uint32_t j, uint32_t shared)
{
    double all = 0, reached = 0;
    for (unsigned code = 0; code < 1u << (b->n * b->m); code++) {
        if (!keeps(model, b, code))
            continue;
        uint32_t now = 0;
        for (uint32_t t = 0; t < b->m; t++)
            now += code >> (i * b->m + t) & code >> (j * b->m + t) & 1;
        all++;
        reached += now >= shared;
    }
    return reached / all;
}

Test(backbone, fixed_models_are_counted_right)
{
    const zr_backbone_model models[] = {ZR_B_FIXEDROW, ZR_B_FIXEDCOL, ZR_B_FIXEDFILL};
    zr_random random = zr_random_seeded(134);
    for (int round = 0; round < 10; round++) {
        matrix b = matrix_random(&random, 3, 4, .5, 0);
        zr_projection *projection = projection_of(&b);
        for (int k = 0; k < 3; k++) {
            zr_backbone *backbone = backbone_of(&b, projection, (zr_backbone_options){.model = models[k]});
            for (size_t i = 0; i < projection->pairs; i++) {
                const zr_pair *pair = &projection->pair[i];
                cr_assert(
                    near(backbone->p[i], counted(models[k], &b, pair->a, pair->b, pair->shared), 1e-10));
            }
            zr_backbone_free(backbone);
        }
        zr_projection_free(projection);
        matrix_free(&b);
    }
}

/* Poisson-binomial of p_it p_jt from the configuration model, over all outcomes. */
Test(backbone, sdsm_is_its_definition)
{
    zr_random random = zr_random_seeded(135);
    for (int round = 0; round < 50; round++) {
        matrix b = matrix_random(&random, 6, 10, .4, 0);
        zr_projection *projection = projection_of(&b);
        zr_backbone *backbone = backbone_of(&b, projection, (zr_backbone_options){0});
        zr_bicm *bicm;
        cr_assert_eq(zr_bicm_fit(&bicm, b.incidence, NULL), ZR_OK);
        for (size_t i = 0; i < projection->pairs; i++) {
            const zr_pair *pair = &projection->pair[i];
            zr_trials trials[10];
            for (uint32_t t = 0; t < 10; t++)
                trials[t] = (zr_trials){zr_bicm_p(bicm, pair->a, t) * zr_bicm_p(bicm, pair->b, t), 1};
            cr_assert(near(backbone->p[i], all_outcomes(trials, 10, pair->shared), 1e-10));
        }
        zr_bicm_free(bicm);
        zr_backbone_free(backbone);
        zr_projection_free(projection);
        matrix_free(&b);
    }
}

/* Margins (3,2,2,1 | 3,2,2,1) have 24 matrices: FDSM comes within its Monte Carlo error of counting them. */
Test(backbone, fdsm_approaches_counting_all_matrices)
{
    const double w[] = {1, 1, 1, 0, /**/ 1, 1, 0, 0, /**/ 1, 0, 0, 1, /**/ 0, 0, 1, 0};
    matrix b = matrix_of(4, 4, w);
    zr_projection *projection = projection_of(&b);
    zr_backbone *backbone =
        backbone_of(&b, projection, (zr_backbone_options){.model = ZR_B_FDSM, .seed = 3, .draws = 20000});
    for (size_t i = 0; i < projection->pairs; i++) {
        const zr_pair *pair = &projection->pair[i];
        double all = 0, reached = 0;
        for (unsigned code = 0; code < 1u << 16; code++) {
            if (!keeps(ZR_B_FIXEDROW, &b, code) || !keeps(ZR_B_FIXEDCOL, &b, code))
                continue;
            uint32_t now = 0;
            for (uint32_t t = 0; t < 4; t++)
                now += code >> (pair->a * 4 + t) & code >> (pair->b * 4 + t) & 1;
            all++;
            reached += now >= pair->shared;
        }
        cr_assert_eq(all, 24);
        cr_assert(near(backbone->p[i], reached / all, 5 * backbone->monte_carlo_error));
    }
    cr_assert(backbone->monte_carlo_error > 0 && backbone->monte_carlo_error < .004);
    zr_backbone_free(backbone);
    zr_projection_free(projection);
    matrix_free(&b);
}

Test(backbone, keeps_what_is_below_the_level)
{
    matrix b = matrix_davis();
    zr_projection *projection = projection_of(&b);
    zr_backbone_options options = {.adjustment = ZR_ADJUST_NONE};
    zr_backbone *loose = backbone_of(&b, projection, options), *strict;
    options.adjustment = ZR_ADJUST_HOLM;
    strict = backbone_of(&b, projection, options);
    size_t kept = 0;
    for (size_t i = 0; i < projection->pairs; i++) {
        kept += loose->p[i] < .05;
        cr_assert_eq(loose->kept[i], loose->p[i] < .05);
    }
    cr_assert(loose->kept_count == kept && strict->kept_count <= kept && loose->tests == 153);
    zr_backbone *none = NULL;
    options.level = 2;
    cr_assert_eq(zr_backbone_extract(&none, b.incidence, projection, &options, NULL), ZR_BAD_INPUT);
    zr_backbone_free(loose);
    zr_backbone_free(strict);
    zr_projection_free(projection);
    matrix_free(&b);
}

/* The figures that the tests of R backbone 2.1 hold, to three digits: its RNA where it approximates (sdsm,
 * fixedcol; exact fixedcol is 1/9 there), its Monte Carlo for fdsm. */
Test(backbone, small_webs_as_in_r)
{
    static const double three[] = {1, 0, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1}, two[] = {0, 0, 1, 0, 1, 0, 1, 0, 1};
    static const struct {
        zr_backbone_model model;
        double p, within;
    } wanted[] = {{ZR_B_SDSM_RNA, .549, 5e-4},
                  {ZR_B_FIXEDROW, .5, 1e-12},
                  {ZR_B_FIXEDFILL, .173, 5e-4},
                  {ZR_B_FIXEDCOL, 1. / 9, 1e-12},
                  {ZR_B_FDSM, .265, .03}};
    matrix b = matrix_of(3, 4, three);
    zr_projection *projection = projection_of(&b);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        zr_backbone *backbone = backbone_of(&b, projection, (zr_backbone_options){.model = wanted[i].model});
        cr_assert_eq(backbone->pairs, 1);
        cr_assert(near(backbone->p[0], wanted[i].p, wanted[i].within), "%s %.9g",
                  zr_backbone_name(wanted[i].model), backbone->p[0]);
        zr_backbone_free(backbone);
    }
    zr_projection_free(projection);
    matrix_free(&b);

    static const double bicm_wanted[] = {.216, .216, .568, .216, .216, .568, .568, .568, .863};
    b = matrix_of(3, 3, two);
    projection = projection_of(&b);
    zr_backbone *backbone = backbone_of(&b, projection, (zr_backbone_options){.model = ZR_B_SDSM_RNA});
    cr_assert(near(backbone->p[0], .606, 5e-4), "%.9g", backbone->p[0]);
    zr_bicm *bicm;
    cr_assert_eq(zr_bicm_fit(&bicm, b.incidence, NULL), ZR_OK);
    for (uint32_t k = 0; k < 9; k++)
        cr_assert(near(zr_bicm_p(bicm, k / 3, k % 3), bicm_wanted[k], 5e-4));
    zr_bicm_free(bicm);
    zr_backbone_free(backbone);
    zr_projection_free(projection);
    matrix_free(&b);
}

/* pb() of R backbone: nine trials, five successes or more. */
Test(poisson_binomial, normal_as_in_r)
{
    static const zr_trials trials[] = {{.123, 1}, {.234, 1}, {.345, 1}, {.456, 1}, {.567, 1},
                                       {.678, 1}, {.789, 1}, {.801, 1}, {.911, 1}};
    double upper = zr_poisson_binomial_normal(trials, 9, 5);
    cr_assert(near(upper, .6268476, 6e-8), "%.9g", upper);
}
