/* Barber's modularity by its definition, the best division of small matrices by trying all, published
 * figures. */
#include "support/matrix.h"
#include "zeren/modules.h"

static zr_modules *modules_of(const matrix *b, zr_module_options options)
{
    zr_modules *modules = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_modules_find(&modules, b->incidence, &options, &err), ZR_OK, "%s", err.message);
    return modules;
}

static double by_definition(const matrix *b, const uint32_t *unit, const uint32_t *measure, double resolution)
{
    double rows[16] = {0}, columns[16] = {0}, total = 0, q = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t t = 0; t < b->m; t++) {
            rows[i] += at(b, i, t);
            columns[t] += at(b, i, t);
            total += at(b, i, t);
        }
    }
    for (uint32_t i = 0; i < b->n && total > 0; i++) {
        for (uint32_t t = 0; t < b->m; t++)
            q += unit[i] == measure[t] ? at(b, i, t) - resolution * rows[i] * columns[t] / total : 0;
    }
    return total > 0 ? q / total : 0;
}

/* Every division of up to nine nodes: restricted growth strings over units, then measures. */
static double best_of_all(const matrix *b, uint32_t *label, uint32_t node, uint32_t used)
{
    if (node == b->n + b->m)
        return by_definition(b, label, label + b->n, 1);
    double best = -2;
    for (uint32_t c = 0; c <= used; c++) {
        label[node] = c;
        best = fmax(best, best_of_all(b, label, node + 1, c == used ? used + 1 : used));
    }
    return best;
}

Test(modules, finds_the_best_division_of_small_matrices)
{
    zr_random random = zr_random_seeded(81);
    for (int round = 0; round < 40; round++) {
        matrix b = matrix_random(&random, 4, 5, .45, round % 2 ? 3 : 0);
        zr_modules *modules = modules_of(&b, (zr_module_options){.weighted = true, .seed = 1, .runs = 20});
        uint32_t label[9];
        cr_assert(near(modules->q, by_definition(&b, modules->unit, modules->measure, 1), 1e-12));
        cr_assert(near(modules->q, best_of_all(&b, label, 0, 0), 1e-9));
        zr_modules_free(modules);
        matrix_free(&b);
    }
}

Test(modules, q_is_its_definition)
{
    zr_random random = zr_random_seeded(82);
    for (int round = 0; round < 200; round++) {
        matrix b = matrix_any(&random, 12, 4);
        double resolution = .5 + zr_random_unit(&random), q;
        bool defined;
        zr_modules *modules = modules_of(
            &b, (zr_module_options){.weighted = true, .resolution = resolution, .seed = 2, .runs = 3});
        cr_assert(near(modules->q, by_definition(&b, modules->unit, modules->measure, resolution), 1e-12));
        cr_assert_eq(
            zr_barber_q(&q, &defined, b.incidence, modules->unit, modules->measure, true, resolution, NULL),
            ZR_OK);
        cr_assert(near(q, modules->q, 1e-12) && defined == (b.incidence->cells > 0));
        zr_modules_free(modules);
        matrix_free(&b);
    }
}

Test(modules, southern_women)
{
    matrix b = matrix_davis();
    zr_modules *modules = modules_of(&b, (zr_module_options){.seed = 1});
    cr_assert(near(modules->q, .3455371796, 5e-11), "%.10f", modules->q);
    cr_assert_geq(modules->best_runs, 1);
    zr_modules_free(modules);
    matrix_free(&b);
}

Test(modules, worked_examples)
{
    const double two_edges[] = {1, 0, 0, 1}, weighted[] = {3, 0, 0, 1};
    const double two_squares[] = {1, 1, 0, 0, /**/ 1, 1, 0, 0, /**/ 0, 0, 1, 1, /**/ 0, 0, 1, 1};
    matrix b = matrix_of(2, 2, two_edges);
    zr_modules *modules = modules_of(&b, (zr_module_options){.seed = 1});
    cr_assert(near(modules->q, .5, 1e-12) && modules->modules == 2);
    zr_modules_free(modules);
    matrix_free(&b);
    b = matrix_of(2, 2, weighted);
    modules = modules_of(&b, (zr_module_options){.weighted = true, .seed = 1});
    cr_assert(near(modules->q, .375, 1e-12));
    zr_modules_free(modules);
    matrix_free(&b);
    b = matrix_of(4, 4, two_squares);
    modules = modules_of(&b, (zr_module_options){.seed = 1});
    cr_assert(near(modules->q, .5, 1e-12) && modules->size[0] == 4 && modules->certainty[0] == 1);
    zr_modules_free(modules);
    matrix_free(&b);
}

Test(modules, nothing_to_divide)
{
    const double nothing[6] = {0};
    matrix b = matrix_of(2, 3, nothing);
    zr_modules *modules = modules_of(&b, (zr_module_options){.seed = 1, .runs = 2});
    bool defined;
    double q;
    cr_assert(modules->q == 0 && modules->modules == 5);
    cr_assert_eq(zr_barber_q(&q, &defined, b.incidence, modules->unit, modules->measure, false, 1, NULL),
                 ZR_OK);
    cr_assert(!defined);
    zr_modules_free(modules);
    matrix_free(&b);
}

/* c and z word for word, of every node of random webs. */
static void check_role(const matrix *b, const zr_modules *modules, zr_mode mode, uint32_t v, bool weighted,
                       const zr_module_role *role)
{
    bool units = mode == ZR_MODE_UNITS;
    uint32_t count = units ? b->n : b->m, others = units ? b->m : b->n;
    const uint32_t *own = units ? modules->unit : modules->measure;
    const uint32_t *other = units ? modules->measure : modules->unit;
    double inside[20] = {0}, all = 0, c = 1, members = 0, mean = 0, variance = 0;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < others; j++) {
            double w = units ? at(b, i, j) : at(b, j, i);
            w = weighted ? w : w > 0;
            inside[i] += own[i] == other[j] ? w : 0;
            all += i == v ? w : 0;
        }
    }
    cr_assert_eq(role->defined, all > 0);
    for (uint32_t s = 0; s < modules->modules && all > 0; s++) {
        double part = 0;
        for (uint32_t j = 0; j < others; j++) {
            double w = units ? at(b, v, j) : at(b, j, v);
            part += other[j] == s ? (weighted ? w : w > 0) : 0;
        }
        c -= part / all * (part / all);
    }
    if (all > 0)
        cr_assert(near(role->c, c, 1e-9), "%g %g", role->c, c);
    for (uint32_t i = 0; i < count; i++) {
        members += own[i] == own[v];
        mean += own[i] == own[v] ? inside[i] : 0;
    }
    mean /= members;
    for (uint32_t i = 0; i < count && members > 1; i++)
        variance += own[i] == own[v] ? (inside[i] - mean) * (inside[i] - mean) / (members - 1) : 0;
    cr_assert_eq(role->z_defined, all > 0 && variance > 1e-20);
    if (role->z_defined)
        cr_assert(near(role->z, (inside[v] - mean) / sqrt(variance), 1e-9));
}

Test(modules, roles_are_their_definition)
{
    zr_random random = zr_random_seeded(55);
    for (int round = 0; round < 80; round++) {
        matrix b = matrix_any(&random, 14, round % 2 ? 5 : 0);
        bool weighted = round % 4 > 1;
        zr_modules *modules = modules_of(&b, (zr_module_options){.weighted = weighted, .runs = 5});
        for (int mode = 0; mode < 2; mode++) {
            zr_module_role roles[20];
            cr_assert_eq(zr_module_roles(roles, b.incidence, (zr_mode)mode, modules, weighted, NULL), ZR_OK);
            for (uint32_t v = 0; v < (mode ? b.m : b.n); v++)
                check_role(&b, modules, (zr_mode)mode, v, weighted, &roles[v]);
        }
        zr_modules_free(modules);
        matrix_free(&b);
    }
}

Test(modules, q_does_not_depend_on_the_unit_of_weight)
{
    zr_random random = zr_random_seeded(83);
    static const double units[] = {1e-12, 1e12, 1e-300, 1e160};
    for (int round = 0; round < 20; round++) {
        matrix b = matrix_random(&random, 8, 10, .4, 9);
        zr_module_options options = {.weighted = true, .seed = 1, .runs = 20};
        zr_modules *modules = modules_of(&b, options);
        for (size_t k = 0; k < sizeof units / sizeof *units; k++) {
            double w[80];
            for (int i = 0; i < 80; i++)
                w[i] = b.w[i] * units[k];
            matrix scaled = matrix_of(8, 10, w);
            zr_modules *again = modules_of(&scaled, options);
            cr_assert(near(again->q, modules->q, 1e-9), "× %g: %g, not %g", units[k], again->q, modules->q);
            zr_modules_free(again);
            matrix_free(&scaled);
        }
        zr_modules_free(modules);
        matrix_free(&b);
    }
}
