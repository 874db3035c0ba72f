/* Clustering coefficients against walking every path, and against published figures. */
#include "analysis/opsahl_classes.h"
#include "analysis/projection.h"
#include "support/matrix.h"
#include "zeren/clustering.h"

static zr_opsahl *opsahl_of(const matrix *b, zr_mode mode)
{
    zr_opsahl *opsahl = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_opsahl_measure(&opsahl, b->incidence, mode, &err), ZR_OK, "%s", err.message);
    return opsahl;
}

static bool ends_meet(const matrix *b, uint32_t i1, uint32_t i3, uint32_t t1, uint32_t t2)
{
    for (uint32_t t = 0; t < b->m; t++) {
        if (t != t1 && t != t2 && has(b, i1, t) && has(b, i3, t))
            return true;
    }
    return false;
}

static void add_path(zr_four_paths *paths, const double w[4], bool closed)
{
    double value[ZR_PATH_VALUES] = {1, 0, 1, w[0], w[0]};
    for (int i = 0; i < 4; i++) {
        value[ZR_PATH_AM] += w[i] / 4;
        value[ZR_PATH_GM] *= w[i];
        value[ZR_PATH_MAX] = fmax(value[ZR_PATH_MAX], w[i]);
        value[ZR_PATH_MIN] = fmin(value[ZR_PATH_MIN], w[i]);
    }
    value[ZR_PATH_GM] = pow(value[ZR_PATH_GM], .25);
    for (int i = 0; i < ZR_PATH_VALUES; i++) {
        paths->all[i] += value[i];
        paths->closed[i] += closed ? value[i] : 0;
    }
}

/* i1–t1–i2–t2–i3, all distinct, each path once (i1 < i3). */
static zr_four_paths walk(const matrix *b, uint32_t i2)
{
    zr_four_paths paths = {0};
    for (uint32_t i1 = 0; i1 < b->n; i1++) {
        for (uint32_t i3 = i1 + 1; i3 < b->n; i3++) {
            for (uint32_t t1 = 0; t1 < b->m && i1 != i2 && i3 != i2; t1++) {
                for (uint32_t t2 = 0; t2 < b->m; t2++) {
                    if (t1 == t2 || !has(b, i1, t1) || !has(b, i2, t1) || !has(b, i2, t2) || !has(b, i3, t2))
                        continue;
                    const double w[] = {at(b, i1, t1), at(b, i2, t1), at(b, i2, t2), at(b, i3, t2)};
                    add_path(&paths, w, ends_meet(b, i1, i3, t1, t2));
                }
            }
        }
    }
    return paths;
}

static void check_opsahl(const matrix *b, const zr_opsahl *opsahl)
{
    cr_assert(opsahl->weighted);
    for (uint32_t v = 0; v < b->n; v++) {
        zr_four_paths paths = walk(b, v);
        for (int i = 0; i < ZR_PATH_VALUES; i++) {
            cr_assert(near(opsahl->centred[v].all[i], paths.all[i], 1e-8));
            cr_assert(near(opsahl->centred[v].closed[i], paths.closed[i], 1e-8));
        }
    }
}

/* The other way of counting them, whichever the measure itself took. */
static void check_classes(const matrix *b, zr_mode mode, const zr_opsahl *opsahl)
{
    zr_sides sides;
    zr_projection *projection;
    zr_ties ties;
    zr_four_paths *centred = calloc(opsahl->nodes + 1, sizeof *centred);
    cr_assert_eq(zr_sides_make(&sides, b->incidence, NULL), ZR_OK);
    cr_assert_eq(zr_projection_from_sides(&projection, &sides, mode, NULL), ZR_OK);
    cr_assert_eq(zr_ties_make(&ties, projection, ZR_W_COUNT, NULL), ZR_OK);
    cr_assert_gt(zr_opsahl_classes_cost(&sides, &ties, mode), 0);
    cr_assert_eq(zr_opsahl_classes_count(centred, &sides, &ties, mode, NULL), ZR_OK);
    for (uint32_t v = 0; v < opsahl->nodes; v++) {
        for (int i = 0; i < ZR_PATH_VALUES; i++) {
            cr_assert(near(opsahl->centred[v].all[i], centred[v].all[i], 1e-8));
            cr_assert(near(opsahl->centred[v].closed[i], centred[v].closed[i], 1e-8));
        }
    }
    zr_ties_dispose(&ties);
    zr_projection_free(projection);
    zr_sides_dispose(&sides);
    free(centred);
}

Test(opsahl, is_its_definition_for_both_modes)
{
    zr_random random = zr_random_seeded(61);
    for (int round = 0; round < 120; round++) {
        matrix b = matrix_any(&random, 9, round % 2 ? 5 : 0), turned = matrix_turned(&b);
        zr_opsahl *units = opsahl_of(&b, ZR_MODE_UNITS), *measures = opsahl_of(&b, ZR_MODE_MEASURES);
        check_opsahl(&b, units);
        check_opsahl(&turned, measures);
        check_classes(&b, ZR_MODE_UNITS, units);
        check_classes(&b, ZR_MODE_MEASURES, measures);
        zr_opsahl_free(units);
        zr_opsahl_free(measures);
        matrix_free(&b);
        matrix_free(&turned);
    }
}

static double share(const zr_four_paths *paths, zr_path_value value)
{
    double out;
    cr_assert(zr_four_paths_share(&out, paths, value));
    return out;
}

Test(opsahl, southern_women)
{
    matrix b = matrix_davis();
    zr_opsahl *women = opsahl_of(&b, ZR_MODE_UNITS), *events = opsahl_of(&b, ZR_MODE_MEASURES);
    cr_assert_eq(2 * women->total.all[ZR_PATH_BINARY], 18062); /* tnet counts a path from both ends */
    cr_assert_eq(2 * women->total.closed[ZR_PATH_BINARY], 13942);
    cr_assert(near(share(&women->total, ZR_PATH_BINARY), .7718967999, 1e-10));
    cr_assert(near(share(&events->total, ZR_PATH_BINARY), .8187362358, 1e-10));
    cr_assert(near(share(&women->total, ZR_PATH_GM), .7718967999, 1e-10));
    zr_opsahl_free(women);
    zr_opsahl_free(events);
    matrix_free(&b);
}

/* The example of tnet's manual. */
Test(opsahl, manual_example)
{
    const double w[] = {
        3,      5, 0, 0, 0, /**/ 6, 0, 1, 2, 0, /**/ 0, 6, 2, 0, 0,
        /**/ 0, 0, 0, 1, 0, /**/ 0, 0, 3, 0, 1, /**/ 0, 0, 0, 0, 2,
    };
    matrix b = matrix_of(6, 5, w);
    zr_opsahl *opsahl = opsahl_of(&b, ZR_MODE_UNITS);
    cr_assert(near(share(&opsahl->total, ZR_PATH_BINARY), .3, 1e-10));
    cr_assert(near(share(&opsahl->total, ZR_PATH_AM), .4, 1e-10));
    cr_assert(near(share(&opsahl->total, ZR_PATH_GM), .3976441248, 5e-11));
    cr_assert(near(share(&opsahl->total, ZR_PATH_MAX), .3829787234, 5e-11));
    cr_assert(near(share(&opsahl->total, ZR_PATH_MIN), .3846153846, 5e-11));
    zr_opsahl_free(opsahl);
    matrix_free(&b);
}

Test(opsahl, no_path_is_undefined)
{
    matrix b = matrix_of(2, 1, (const double[]){1, 1});
    zr_opsahl *opsahl = opsahl_of(&b, ZR_MODE_UNITS);
    double out;
    cr_assert(!zr_four_paths_share(&out, &opsahl->total, ZR_PATH_BINARY));
    cr_assert_eq(out, 0);
    zr_opsahl_free(opsahl);
    matrix_free(&b);
}

static void check_latapy(const matrix *b, const zr_latapy *latapy, uint32_t u)
{
    double dot = 0, min = 0, max = 0, neighbours = 0, pairs = 0, linked = 0;
    for (uint32_t v = 0; v < b->n; v++) {
        double shared = row_common(b, u, v), du = row_degree(b, u), dv = row_degree(b, v);
        if (v == u || shared == 0)
            continue;
        neighbours++;
        dot += shared / (du + dv - shared);
        min += shared / fmin(du, dv);
        max += shared / fmax(du, dv);
    }
    for (uint32_t s = 0; s < b->m; s++) {
        for (uint32_t t = s + 1; t < b->m; t++) {
            bool other = false;
            if (!has(b, u, s) || !has(b, u, t))
                continue;
            for (uint32_t v = 0; v < b->n; v++)
                other |= v != u && has(b, v, s) && has(b, v, t);
            pairs++;
            linked += other;
        }
    }
    cr_assert_eq(latapy->defined, neighbours > 0);
    cr_assert_eq(latapy->redundant, pairs > 0);
    cr_assert(near(latapy->dot, neighbours > 0 ? dot / neighbours : 0, 1e-12));
    cr_assert(near(latapy->min, neighbours > 0 ? min / neighbours : 0, 1e-12));
    cr_assert(near(latapy->max, neighbours > 0 ? max / neighbours : 0, 1e-12));
    cr_assert(near(latapy->redundancy, pairs > 0 ? linked / pairs : 0, 1e-12));
}

Test(latapy, is_its_definition)
{
    zr_random random = zr_random_seeded(62);
    for (int round = 0; round < 200; round++) {
        matrix b = matrix_any(&random, 10, 0), turned = matrix_turned(&b);
        zr_latapy units[10], measures[10];
        cr_assert_eq(zr_latapy_measure(units, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
        cr_assert_eq(zr_latapy_measure(measures, b.incidence, ZR_MODE_MEASURES, NULL), ZR_OK);
        for (uint32_t i = 0; i < b.n; i++)
            check_latapy(&b, &units[i], i);
        for (uint32_t t = 0; t < b.m; t++)
            check_latapy(&turned, &measures[t], t);
        matrix_free(&b);
        matrix_free(&turned);
    }
}

Test(latapy, southern_women)
{
    matrix b = matrix_davis();
    zr_latapy nodes[32];
    cr_assert_eq(zr_latapy_measure(nodes, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert_eq(zr_latapy_measure(nodes + 18, b.incidence, ZR_MODE_MEASURES, NULL), ZR_OK);
    FILE *file = open_data("tests/oracle/data/davis_measures.tsv");
    char line[1024];
    double mean = 0;
    cr_assert_not_null(fgets(line, sizeof line, file));
    for (int v = 0; v < 32; v++) {
        double redundancy, dot, min, max;
        cr_assert_not_null(fgets(line, sizeof line, file));
        sscanf(strchr(line, '\t'), "%*f %*f %*f %*f %*f %*f %lf %lf %lf %lf", &redundancy, &dot, &min, &max);
        cr_assert(near(nodes[v].redundancy, redundancy, 5.1e-7), "%s", line);
        cr_assert(near(nodes[v].dot, dot, 5.1e-7) && near(nodes[v].min, min, 5.1e-7) &&
                      near(nodes[v].max, max, 5.1e-7),
                  "%s", line);
        mean += nodes[v].dot / 32;
    }
    fclose(file);
    cr_assert(near(mean, .32848584, 5e-9));
    matrix_free(&b);
}

/* Every closed and open path of three edges, walked: i–t–j–s with i ≠ j, t ≠ s; closed when i has s too. */
static void check_cycles(const matrix *b, const zr_cycles *cycles)
{
    double paths = 0, closed = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t j = 0; j < b->n; j++) {
            for (uint32_t t = 0; t < b->m; t++) {
                for (uint32_t s = 0; s < b->m; s++) {
                    bool path = i != j && t != s && has(b, i, t) && has(b, j, t) && has(b, j, s);
                    paths += path;
                    closed += path && has(b, i, s);
                }
            }
        }
    }
    cr_assert_eq(cycles->three_paths, paths);
    cr_assert_eq(4 * cycles->four_cycles, closed);
    cr_assert_eq(cycles->defined, paths > 0);
    cr_assert(near(cycles->clustering, paths > 0 ? closed / paths : 0, 1e-12));
}

Test(cycles, are_counted_as_walked)
{
    zr_random random = zr_random_seeded(63);
    for (int round = 0; round < 200; round++) {
        matrix b = matrix_any(&random, 10, 0);
        zr_cycles cycles;
        cr_assert_eq(zr_cycles_measure(&cycles, b.incidence, NULL), ZR_OK);
        check_cycles(&b, &cycles);
        matrix_free(&b);
    }
}

Test(cycles, southern_women)
{
    matrix b = matrix_davis();
    zr_cycles cycles;
    cr_assert_eq(zr_cycles_measure(&cycles, b.incidence, NULL), ZR_OK);
    cr_assert(near(cycles.clustering, .4677640604, 5e-11));
    zr_projection *projection;
    double transitivity;
    bool defined;
    cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert_eq(zr_transitivity(&transitivity, &defined, projection, NULL), ZR_OK);
    cr_assert(defined && near(transitivity, .9283962727, 5e-11));
    zr_projection_free(projection);
    matrix_free(&b);
}
