/* Structural holes and core–periphery against their definitions. */
#include "support/matrix.h"
#include "zeren/core.h"
#include "zeren/structure.h"

typedef struct tie_matrix {
    double w[12][12], sum[12], most[12], partners[12];
} tie_matrix;

static tie_matrix ties_of(const matrix *b, bool counted)
{
    tie_matrix ties = {0};
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t j = 0; j < b->n; j++) {
            double shared = i == j ? 0 : row_common(b, i, j);
            ties.w[i][j] = counted ? shared : shared > 0;
            ties.sum[i] += ties.w[i][j];
            ties.most[i] = fmax(ties.most[i], ties.w[i][j]);
            ties.partners[i] += ties.w[i][j] > 0;
        }
    }
    return ties;
}

static void check_holes(const matrix *b, const tie_matrix *ties, const zr_holes *holes, uint32_t i)
{
    double constraint = 0, size = 0;
    cr_assert_eq(holes->defined, ties->partners[i] > 0);
    if (!holes->defined)
        return;
    for (uint32_t j = 0; j < b->n; j++) {
        double direct = ties->w[i][j] / ties->sum[i], redundancy = 0;
        if (j == i || ties->w[i][j] == 0)
            continue;
        for (uint32_t q = 0; q < b->n; q++) {
            if (q == i || q == j || ties->w[i][q] == 0)
                continue;
            direct += ties->w[i][q] / ties->sum[i] * (ties->w[q][j] / ties->sum[q]);
            redundancy += ties->w[i][q] / ties->sum[i] * (ties->w[j][q] / ties->most[j]);
        }
        constraint += direct * direct;
        size += 1 - redundancy;
    }
    cr_assert(near(holes->effective_size, size, 1e-9));
    cr_assert(near(holes->efficiency, size / ties->partners[i], 1e-9));
    cr_assert(near(holes->constraint, constraint, 1e-9), "%g %g", holes->constraint, constraint);
}

Test(holes, are_their_definition)
{
    zr_random random = zr_random_seeded(111);
    for (int round = 0; round < 150; round++) {
        matrix b = matrix_any(&random, 12, 0);
        bool counted = round % 2;
        tie_matrix ties = ties_of(&b, counted);
        zr_projection *projection;
        zr_holes holes[12];
        cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
        cr_assert_eq(zr_holes_measure(holes, projection, counted ? ZR_W_COUNT : ZR_W_BINARY, NULL), ZR_OK);
        for (uint32_t i = 0; i < b.n; i++)
            check_holes(&b, &ties, &holes[i], i);
        zr_projection_free(projection);
        matrix_free(&b);
    }
}

static zr_core *core_of(const matrix *b, zr_core_options options)
{
    zr_core *core = NULL;
    cr_assert_eq(zr_core_find(&core, b->incidence, &options, NULL), ZR_OK);
    return core;
}

/* Pearson's r between B and the ideal, cell by cell; −2 where it is not defined. */
static double correlation(const matrix *b, unsigned units, unsigned measures, zr_off_diagonal off)
{
    double n = 0, x = 0, y = 0, xy = 0, xx = 0, yy = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t t = 0; t < b->m; t++) {
            bool a = units & 1u << i, c = measures & 1u << t;
            double ideal = a != c ? off == ZR_OFF_ONE : a, one = has(b, i, t);
            if (a != c && off == ZR_OFF_MISSING)
                continue;
            n++;
            x += one;
            y += ideal;
            xy += one * ideal;
            xx += one * one;
            yy += ideal * ideal;
        }
    }
    double spread = (n * xx - x * x) * (n * yy - y * y);
    return spread > 1e-12 ? (n * xy - x * y) / sqrt(spread) : -2;
}

Test(core, finds_the_best_division_of_small_matrices)
{
    zr_random random = zr_random_seeded(112);
    for (int round = 0; round < 60; round++) {
        matrix b = matrix_random(&random, 5, 6, .4, 0);
        zr_off_diagonal off = (zr_off_diagonal)(round % 3);
        zr_core *core = core_of(&b, (zr_core_options){.off_diagonal = off, .seed = 1, .runs = 60});
        double best = -2;
        unsigned units = 0, measures = 0;
        for (unsigned u = 0; u < 1u << 5; u++) {
            for (unsigned m = 0; m < 1u << 6; m++)
                best = fmax(best, correlation(&b, u, m, off));
        }
        for (uint32_t i = 0; i < 5; i++)
            units |= core->unit[i] ? 1u << i : 0;
        for (uint32_t t = 0; t < 6; t++)
            measures |= core->measure[t] ? 1u << t : 0;
        cr_assert_eq(core->defined, best > -2);
        cr_assert(!core->defined || near(core->correlation, best, 1e-9), "%g %g", core->correlation, best);
        cr_assert(!core->defined || near(core->correlation, correlation(&b, units, measures, off), 1e-9));
        zr_core_free(core);
        matrix_free(&b);
    }
}

Test(core, empty_and_full_have_none)
{
    const double full[] = {1, 1, 1, 1}, empty[] = {0, 0, 0, 0};
    matrix b = matrix_of(2, 2, full);
    zr_core *core = core_of(&b, (zr_core_options){.seed = 1});
    cr_assert(!core->defined);
    zr_core_free(core);
    matrix_free(&b);
    b = matrix_of(2, 2, empty);
    core = core_of(&b, (zr_core_options){.seed = 1});
    cr_assert(!core->defined);
    zr_core_free(core);
    matrix_free(&b);
}

static double ideal(zr_off_diagonal off, bool a, bool b)
{
    return a && b ? 1 : !a && !b ? 0 : off == ZR_OFF_ONE ? 1 : 0;
}

/* Pearson's correlation over the pairs that count; −2 where it is not defined. */
static double core_correlation(const tie_matrix *ties, uint32_t n, unsigned core, zr_off_diagonal off)
{
    double c = 0, sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t j = 0; j < i; j++) {
            bool a = core >> i & 1, b = core >> j & 1;
            if (a != b && off == ZR_OFF_MISSING)
                continue;
            double x = ties->w[i][j], y = ideal(off, a, b);
            c++;
            sx += x, sy += y, sxx += x * x, syy += y * y, sxy += x * y;
        }
    }
    double spread = (c * sxx - sx * sx) * (c * syy - sy * sy);
    return c > 0 && spread > 1e-9 ? (c * sxy - sx * sy) / sqrt(spread) : -2;
}

/* The climbs find what trying every division finds. */
Test(core, of_ties_is_the_best_of_all)
{
    static const zr_off_diagonal offs[] = {ZR_OFF_MISSING, ZR_OFF_ZERO, ZR_OFF_ONE};
    zr_random random = zr_random_seeded(113);
    for (int round = 0; round < 60; round++) {
        matrix b = matrix_any(&random, 9, 0);
        tie_matrix ties = ties_of(&b, true);
        zr_projection *projection;
        cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
        for (int k = 0; k < 3; k++) {
            bool core[12];
            unsigned mine = 0;
            zr_core_of_ties found;
            zr_core_options options = {.off_diagonal = offs[k], .runs = 40};
            double best = -2;
            for (unsigned c = 0; c < 1u << b.n; c++)
                best = fmax(best, core_correlation(&ties, b.n, c, offs[k]));
            cr_assert_eq(zr_core_of_ties_find(core, &found, projection, ZR_W_COUNT, &options, NULL), ZR_OK);
            cr_assert_eq(found.defined, best > -1.5);
            for (uint32_t i = 0; i < b.n; i++)
                mine |= core[i] ? 1u << i : 0;
            if (!found.defined)
                continue;
            cr_assert(near(found.correlation, core_correlation(&ties, b.n, mine, offs[k]), 1e-9));
            cr_assert(near(found.correlation, best, 1e-9), "%g %g", found.correlation, best);
        }
        zr_projection_free(projection);
        matrix_free(&b);
    }
}

/* A triangle of three with a tail, every tie with the same value, or the whole of four. */
static zr_core_of_ties core_of_values(double value, bool whole)
{
    static const int ends[6][2] = {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {0, 3}, {1, 3}};
    double w[4 * 6] = {0};
    for (int t = 0; t < (whole ? 6 : 4); t++) {
        w[ends[t][0] * 6 + t] = 1;
        w[ends[t][1] * 6 + t] = value;
    }
    matrix b = matrix_of(4, 6, w);
    zr_projection *projection;
    zr_core_of_ties found;
    bool core[4];
    cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert_eq(zr_core_of_ties_find(core, &found, projection, ZR_W_ROLES, NULL, NULL), ZR_OK);
    zr_projection_free(projection);
    matrix_free(&b);
    return found;
}

Test(structure, core_of_ties_does_not_depend_on_the_unit_of_weight)
{
    static const double units[] = {1e-9, 123456789.1, 1e-310, 1e300};
    zr_core_of_ties plain = core_of_values(1, false);
    cr_assert(plain.defined);
    for (size_t k = 0; k < sizeof units / sizeof *units; k++) {
        zr_core_of_ties found = core_of_values(units[k], false);
        cr_assert(found.defined && near(found.correlation, plain.correlation, 1e-9), "× %g", units[k]);
        cr_assert(near(found.mean[0] / units[k], plain.mean[0], 1e-6));
        cr_assert_not(core_of_values(units[k], true).defined, "all ties are %g", units[k]);
    }
}

Test(structure, core_of_ties_that_would_take_too_long_is_refused)
{
    static const double w[] = {1, 1, 0, 1, 1, 1, 0, 1, 1};
    matrix b = matrix_of(3, 3, w);
    zr_projection *projection;
    zr_core_of_ties found;
    bool core[3];
    zr_error err = {0};
    cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    zr_core_options options = {.runs = 477218588}; /* × 3 × 3 is just beyond 2^32 */
    cr_assert_eq(zr_core_of_ties_find(core, &found, projection, ZR_W_COUNT, &options, &err), ZR_LIMIT);
    cr_assert_str_eq(err.message,
                     "core and periphery of units would take 4294967301 steps; choose a part (--place, --document, --sector)");
    cr_assert(strstr(err.message_zh, "请缩小范围"));
    zr_projection_free(projection);
    matrix_free(&b);
}
