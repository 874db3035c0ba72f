/* Weighted webs against their definitions, and against published figures of the Safariland web. */
#include "support/matrix.h"
#include "zeren/modules.h"
#include "zeren/network.h"
#include "zeren/web.h"

typedef struct sums {
    double row[40], column[40], total, rows, columns, links;
} sums;

static sums sums_of(const matrix *b)
{
    sums s = {0};
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t t = 0; t < b->m; t++) {
            s.row[i] += at(b, i, t);
            s.column[t] += at(b, i, t);
            s.total += at(b, i, t);
            s.links += has(b, i, t);
        }
    }
    for (uint32_t i = 0; i < b->n; i++)
        s.rows += s.row[i] > 0;
    for (uint32_t t = 0; t < b->m; t++)
        s.columns += s.column[t] > 0;
    return s;
}

static double plogp(double p)
{
    return p > 0 ? -p * log(p) : 0;
}

/* w as seen from a mode. */
static double seen(const matrix *b, zr_mode mode, uint32_t i, uint32_t j)
{
    return mode == ZR_MODE_UNITS ? at(b, i, j) : at(b, j, i);
}

/* The least d of so many whole interactions among all ways to put them (small numbers only). */
static double least_of(const double *q, uint32_t columns, uint32_t rest, double *put, uint32_t from,
                       double total, const double *room)
{
    if (from + 1 == columns) {
        double d = 0;
        put[from] = rest;
        if (put[from] > room[from])
            return INFINITY;
        for (uint32_t j = 0; j < columns; j++)
            d += put[j] > 0 ? put[j] / total * log(put[j] / total / q[j]) : 0;
        return d;
    }
    double least = INFINITY;
    for (uint32_t x = 0; x <= rest && x <= room[from]; x++) {
        put[from] = x;
        least = fmin(least, least_of(q, columns, rest - x, put, from + 1, total, room));
    }
    return least;
}

static void check_node(const matrix *b, zr_mode mode, uint32_t i, const zr_web_node *node)
{
    sums s = sums_of(b);
    uint32_t others = mode == ZR_MODE_UNITS ? b->m : b->n;
    const double *own = mode == ZR_MODE_UNITS ? s.row : s.column;
    const double *other = mode == ZR_MODE_UNITS ? s.column : s.row;
    double r = mode == ZR_MODE_UNITS ? s.columns : s.rows;
    double degree = 0, strength = 0, h = 0, hq = 0, similar = 0, psi = 0, most = 0, d = 0, mean = own[i] / r;
    cr_assert_eq(node->defined, own[i] > 0);
    if (!node->defined)
        return;
    for (uint32_t j = 0; j < others; j++) {
        double w = seen(b, mode, i, j), p = w / own[i], q = other[j] / s.total;
        hq += plogp(q);
        if (!(w > 0))
            continue;
        degree++;
        strength += w / other[j];
        h += plogp(p);
        similar += fmin(p, q);
        psi += w / other[j] * p;
        most = fmax(most, w);
        d += p * log(p / q);
    }
    cr_assert_eq(node->degree, (uint32_t)degree);
    cr_assert(near(node->normalised_degree, degree / r, 1e-12));
    cr_assert(near(node->weight, own[i], 1e-12));
    cr_assert(near(node->strength, strength, 1e-12));
    cr_assert(near(node->push_pull, (strength - 1) / degree, 1e-12));
    cr_assert(near(node->diversity, h, 1e-12));
    cr_assert(near(node->partners, exp(h), 1e-12));
    cr_assert(near(node->proportional_generality, exp(h) / exp(hq), 1e-12));
    cr_assert(near(node->proportional_similarity, similar, 1e-12));
    cr_assert(near(node->service, psi, 1e-12));
    cr_assert(near(node->d, d, 1e-12));
    cr_assert(near(node->d_max, log(s.total / own[i]), 1e-12));
    cr_assert_eq(node->spread, r > 1);
    double pdi = 0, variance = 0;
    for (uint32_t j = 0; j < others && node->spread; j++) {
        if (!(other[j] > 0))
            continue;
        double w = seen(b, mode, i, j);
        pdi += (1 - w / most) / (r - 1);
        variance += (w - mean) * (w - mean) / (r * (r - 1));
    }
    if (node->spread) {
        cr_assert(near(node->pdi, pdi, 1e-9));
        cr_assert(near(node->range, (r - degree) / (r - 1), 1e-12));
        cr_assert(near(node->specificity, sqrt(variance) / mean, 1e-9));
    }
    if (node->d_defined)
        cr_assert(near(node->d_prime, (node->d - node->d_min) / (node->d_max - node->d_min), 1e-9));
}

Test(web, nodes_are_their_definition)
{
    zr_random random = zr_random_seeded(31);
    for (int round = 0; round < 200; round++) {
        matrix b = matrix_any(&random, 12, round % 3 ? 9 : 0);
        for (int mode = 0; mode < 2; mode++) {
            zr_web_node nodes[40];
            cr_assert_eq(zr_web_nodes(nodes, b.incidence, (zr_mode)mode, NULL), ZR_OK);
            for (uint32_t i = 0; i < (mode ? b.m : b.n); i++)
                check_node(&b, (zr_mode)mode, i, &nodes[i]);
        }
        matrix_free(&b);
    }
}

/* Putting one by one finds the least d there is. */
Test(web, least_d_is_the_least)
{
    zr_random random = zr_random_seeded(32);
    for (int round = 0; round < 60; round++) {
        matrix b = matrix_random(&random, 4, 4, .7, 3);
        zr_web_node nodes[4];
        sums s = sums_of(&b);
        cr_assert_eq(zr_web_nodes(nodes, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
        for (uint32_t i = 0; i < b.n; i++) {
            double q[8], put[8], room[8];
            uint32_t columns = 0;
            for (uint32_t t = 0; t < b.m; t++) {
                if (s.column[t] > 0) {
                    room[columns] = s.column[t];
                    q[columns++] = s.column[t] / s.total;
                }
            }
            if (!nodes[i].defined)
                continue;
            double least = least_of(q, columns, (uint32_t)s.row[i], put, 0, s.row[i], room);
            cr_assert(near(nodes[i].d_min, least, 1e-9), "%g %g", nodes[i].d_min, least);
        }
        matrix_free(&b);
    }
}

static void check_level(const matrix *b, zr_mode mode, const zr_web_level *level)
{
    sums s = sums_of(b);
    uint32_t n = mode == ZR_MODE_UNITS ? b->n : b->m, others = mode == ZR_MODE_UNITS ? b->m : b->n;
    const double *own = mode == ZR_MODE_UNITS ? s.row : s.column;
    double r = mode == ZR_MODE_UNITS ? s.columns : s.rows, nodes = 0, links = 0, h = 0, partners = 0;
    double shared = 0, overlap = 0, pairs = 0, alone = 0, sum = 0, squares = 0;
    for (uint32_t i = 0; i < n; i++) {
        double own_h = 0, degree = 0;
        for (uint32_t j = 0; j < others && own[i] > 0; j++) {
            own_h += plogp(seen(b, mode, i, j) / own[i]);
            degree += seen(b, mode, i, j) > 0;
        }
        nodes += own[i] > 0;
        links += own[i] / s.total * degree;
        h += own[i] / s.total * own_h;
        partners += own[i] > 0 ? own[i] / s.total * exp(own_h) : 0;
        alone += degree / r * (1 - degree / r);
        for (uint32_t k = 0; k < i; k++) {
            if (!(own[i] > 0) || !(own[k] > 0))
                continue;
            double common = 0, product = 0, a = 0, c = 0;
            for (uint32_t j = 0; j < others; j++) {
                double x = seen(b, mode, i, j), y = seen(b, mode, k, j);
                common += x > 0 && y > 0;
                product += x * y;
                a += x * x / (own[i] * own[i]);
                c += y * y / (own[k] * own[k]);
            }
            pairs++;
            shared += common;
            overlap += 2 * product / ((a + c) * own[i] * own[k]);
        }
    }
    for (uint32_t j = 0; j < others; j++) {
        double degree = 0;
        for (uint32_t i = 0; i < n; i++)
            degree += seen(b, mode, i, j) > 0;
        sum += degree;
        squares += degree * degree;
    }
    cr_assert_eq(level->nodes, (uint32_t)nodes);
    cr_assert(near(level->links, links, 1e-9) && near(level->diversity, h, 1e-9));
    cr_assert(near(level->partners, partners, 1e-9));
    cr_assert_eq(level->pairs_defined, pairs > 0);
    if (pairs > 0)
        cr_assert(near(level->shared, shared / pairs, 1e-9) && near(level->overlap, overlap / pairs, 1e-9));
    cr_assert_eq(level->ratio_defined, alone > 1e-12);
    if (level->ratio_defined)
        cr_assert(near(level->variance_ratio, (squares / r - sum / r * (sum / r)) / alone, 1e-9));
}

static void check_web(const matrix *b, const zr_web *web)
{
    sums s = sums_of(b);
    double h2 = 0, p2 = 0, rows = 0, columns = 0, nm = s.rows * s.columns;
    cr_assert_eq(web->defined, s.total > 0);
    if (!web->defined)
        return;
    for (size_t k = 0; k < (size_t)b->n * b->m; k++) {
        h2 += plogp(b->w[k] / s.total);
        p2 += b->w[k] / s.total * (b->w[k] / s.total);
    }
    for (uint32_t i = 0; i < b->n; i++)
        rows += plogp(s.row[i] / s.total);
    for (uint32_t t = 0; t < b->m; t++)
        columns += plogp(s.column[t] / s.total);
    cr_assert(near(web->connectance, s.links / nm, 1e-12));
    cr_assert(near(web->asymmetry, (s.columns - s.rows) / (s.columns + s.rows), 1e-12));
    cr_assert(near(web->links_per_node, s.links / (s.rows + s.columns), 1e-12));
    cr_assert(near(web->linkage_density, (web->level[0].partners + web->level[1].partners) / 2, 1e-12));
    cr_assert(near(web->weighted_connectance, web->linkage_density / (s.rows + s.columns), 1e-12));
    cr_assert(near(web->shannon, h2, 1e-9));
    cr_assert(near(web->h2_max_real, rows + columns, 1e-9));
    cr_assert_eq(web->evenness_defined, nm > 1);
    if (nm > 1)
        cr_assert(near(web->evenness, h2 / log(nm), 1e-9));
    cr_assert_eq(web->alatalo_defined, s.links > 1);
    if (s.links > 1)
        cr_assert(near(web->alatalo, (1 / p2 - 1) / (exp(h2) - 1), 1e-9));
    cr_assert_leq(web->h2_min, web->h2_max_real + 1e-9);
    if (web->h2_defined) {
        cr_assert_leq(web->h2_max, web->h2_max_real + 1e-9);
        cr_assert(web->h2_prime > -1e-12 && web->h2_prime < 1 + 1e-12);
    }
}

Test(web, whole_is_its_definition)
{
    zr_random random = zr_random_seeded(33);
    for (int round = 0; round < 200; round++) {
        matrix b = matrix_any(&random, 12, round % 3 ? 9 : 0);
        zr_web web;
        cr_assert_eq(zr_web_measure(&web, b.incidence, NULL), ZR_OK);
        check_web(&b, &web);
        if (web.defined) {
            check_level(&b, ZR_MODE_UNITS, &web.level[0]);
            check_level(&b, ZR_MODE_MEASURES, &web.level[1]);
        }
        matrix_free(&b);
    }
}

Test(web, known_webs)
{
    static const double apart[] = {4, 0, 0, 4}, even[] = {2, 2, 2, 2}, half[] = {.5, 1, 1, .5};
    zr_web web;
    matrix b = matrix_of(2, 2, apart);
    cr_assert_eq(zr_web_measure(&web, b.incidence, NULL), ZR_OK);
    cr_assert(near(web.h2_prime, 1, 1e-12) && web.compartments == 2 && near(web.linkage_density, 1, 1e-12));
    matrix_free(&b);
    b = matrix_of(2, 2, even);
    cr_assert_eq(zr_web_measure(&web, b.incidence, NULL), ZR_OK);
    cr_assert(near(web.h2_prime, 0, 1e-12) && web.compartments == 1 && near(web.linkage_density, 2, 1e-12));
    cr_assert(near(web.evenness, 1, 1e-12) && near(web.alatalo, 1, 1e-12));
    matrix_free(&b);
    b = matrix_of(2, 2, half);
    cr_assert_eq(zr_web_measure(&web, b.incidence, NULL), ZR_OK);
    cr_assert(!web.h2_defined && web.h2_real_defined);
    matrix_free(&b);
    static const double small[] = {.1, 0, 0, .1};
    b = matrix_of(2, 2, small);
    cr_assert_eq(zr_web_measure(&web, b.incidence, NULL), ZR_OK);
    cr_assert(near(web.h2_min, log(2), 1e-12) && near(web.h2_prime_real, 1, 1e-12));
    matrix_free(&b);
    b = matrix_of(2, 2, (double[4]){0});
    cr_assert_eq(zr_web_measure(&web, b.incidence, NULL), ZR_OK);
    cr_assert(!web.defined && !web.h2_real_defined && web.compartments == 0);
    matrix_free(&b);
}

/* --- Safariland: Vázquez & Simberloff 2003, as R bipartite holds it --- */

typedef struct species {
    uint32_t degree;
    double strength, d_prime;
} species;

/* specieslevel() of R bipartite, printed by two courses independently. */
static const species plants[9] = {
    {6, 4.0607759, .9613968}, {17, 13.6071500, .8043229}, {1, .9375, .9846607},
    {2, .6603103, .5619798},  {4, 1.0517241, .5590405},   {4, 4, 1},
    {2, 1.4285714, .9036839}, {1, .1111111, .6625752},    {2, 1.1428571, .9106928}};
static const species pollinators[27] = {
    {1, .851898734, .6905693}, {2, 1.670940171, .8581794}, {2, .539240506, .1554289},
    {1, .4, .8474066},         {3, .360149573, .3859789},  {1, .033653846, .3202602},
    {4, .988141026, .6482363}, {1, .014423077, .2647268},  {2, 1.038461538, .3916793},
    {2, .009870983, 0},        {1, .004807692, .2000132},  {1, .4, .8115396},
    {1, .05, .5510016},        {2, .219230769, .4092484},  {2, 1.001265823, .9007713},
    {1, .1, .6165417},         {1, .75, .9500994},         {1, .019230769, .2834746},
    {1, .45, .832274},         {1, .004807692, .2000132},  {1, .028846154, .3083018},
    {1, .004807692, .2000132}, {1, .004807692, .2000132},  {2, .0156889, .1209998},
    {1, .019230769, .2834746}, {1, .019230769, .2834746},  {1, .001265823, 0}};

static matrix safariland(void)
{
    double w[9 * 27];
    char line[1000];
    FILE *file = fopen(ZEREN_ROOT "/tests/oracle/data/safariland.csv", "r");
    cr_assert_not_null(file);
    cr_assert_not_null(fgets(line, sizeof line, file));
    for (int i = 0; i < 9; i++) {
        cr_assert_not_null(fgets(line, sizeof line, file));
        char *at_comma = line;
        for (int t = 0; t < 27; t++) {
            at_comma = strchr(at_comma, ',') + 1;
            w[i * 27 + t] = atof(at_comma);
        }
    }
    fclose(file);
    return matrix_of(9, 27, w);
}

static void expect_species(const matrix *b, zr_mode mode, const species *wanted, uint32_t count)
{
    zr_web_node nodes[40];
    cr_assert_eq(zr_web_nodes(nodes, b->incidence, mode, NULL), ZR_OK);
    for (uint32_t i = 0; i < count; i++) {
        cr_assert_eq(nodes[i].degree, wanted[i].degree);
        cr_assert(near(nodes[i].strength, wanted[i].strength, 6e-8), "%u: %.9g", i, nodes[i].strength);
        cr_assert(near(nodes[i].d_prime, wanted[i].d_prime, 6e-8), "%u: %.9g", i, nodes[i].d_prime);
    }
}

Test(web, safariland_as_published)
{
    matrix b = safariland();
    zr_web web;
    cr_assert_eq(zr_web_measure(&web, b.incidence, NULL), ZR_OK);
    cr_assert(near(web.h2_prime, .8537307, 6e-8), "%.9g", web.h2_prime);
    cr_assert(near(web.connectance, .1604938, 6e-8));
    cr_assert_eq(web.compartments, 2);
    expect_species(&b, ZR_MODE_UNITS, plants, 9);
    expect_species(&b, ZR_MODE_MEASURES, pollinators, 27);
    matrix_free(&b);
}

/* BC() of R bipartite gives betweenness of the plants as shares, .3 .5 .2 (6 paths run through the first, as
 * its vignette counts); networklevel() finds modules of Q .4300807 and .4301558 in two runs. */
Test(web, safariland_paths_and_modules_as_published)
{
    static const double paths[9] = {6, 10, 0, 0, 4, 0, 0, 0, 0};
    matrix b = safariland();
    zr_projection *projection;
    zr_network_node nodes[9];
    zr_network_whole whole;
    cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert_eq(zr_network_measure(nodes, &whole, projection, ZR_W_COUNT, NULL), ZR_OK);
    for (uint32_t i = 0; i < 9; i++)
        cr_assert(near(nodes[i].betweenness_raw, paths[i], 1e-9));
    zr_projection_free(projection);
    zr_modules *modules;
    zr_module_options options = {.weighted = true};
    cr_assert_eq(zr_modules_find(&modules, b.incidence, &options, NULL), ZR_OK);
    cr_assert(modules->q >= .4301558 && modules->q < .4305, "%.9g", modules->q);
    zr_modules_free(modules);
    matrix_free(&b);
}

/* --- robustness --- */

typedef struct orders {
    const matrix *b;
    uint32_t goes[8], count;
    double areas[3], counts[3]; /* any order; degrees falling; degrees rising */
} orders;

/* The area under the share of rows that still have a column, while columns go in this order. */
static double area_of(const orders *of)
{
    double area = 0, rows = 0;
    for (uint32_t i = 0; i < of->b->n; i++)
        rows += row_degree(of->b, i) > 0;
    for (uint32_t gone = 0; gone <= of->count; gone++) {
        double alive = 0;
        for (uint32_t i = 0; i < of->b->n; i++) {
            bool any = false;
            for (uint32_t k = gone; k < of->count; k++)
                any |= has(of->b, i, of->goes[k]);
            alive += any;
        }
        area += alive / rows * (gone == 0 || gone == of->count ? .5 : 1) / of->count;
    }
    return area;
}

static void take_order(orders *of)
{
    bool falls = true, rises = true;
    double area = area_of(of);
    for (uint32_t k = 1; k < of->count; k++) {
        falls &= column_degree(of->b, of->goes[k]) <= column_degree(of->b, of->goes[k - 1]);
        rises &= column_degree(of->b, of->goes[k]) >= column_degree(of->b, of->goes[k - 1]);
    }
    const bool is[] = {true, falls, rises};
    for (int kind = 0; kind < 3; kind++) {
        of->areas[kind] += is[kind] ? area : 0;
        of->counts[kind] += is[kind];
    }
}

static void all_orders(orders *of, uint32_t from)
{
    if (from == of->count)
        take_order(of);
    for (uint32_t k = from; k < of->count; k++) {
        uint32_t first = of->goes[from];
        of->goes[from] = of->goes[k];
        of->goes[k] = first;
        all_orders(of, from + 1);
        of->goes[k] = of->goes[from];
        of->goes[from] = first;
    }
}

/* Every order of removal, the area of each, their mean. */
Test(robustness, is_the_mean_over_all_orders)
{
    zr_random random = zr_random_seeded(41);
    for (int round = 0; round < 60; round++) {
        matrix b = matrix_random(&random, 1 + (uint32_t)round % 5, 1 + (uint32_t)round % 6, .5, 1);
        orders of = {.b = &b};
        zr_robustness found;
        for (uint32_t t = 0; t < b.m; t++) {
            if (column_degree(&b, t))
                of.goes[of.count++] = t;
        }
        cr_assert_eq(zr_robustness_measure(&found, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
        cr_assert_eq(found.defined, of.count > 0);
        if (of.count > 0) {
            all_orders(&of, 0);
            cr_assert(near(found.by_chance, of.areas[0] / of.counts[0], 1e-12));
            cr_assert(near(found.most_first, of.areas[1] / of.counts[1], 1e-12));
            cr_assert(near(found.least_first, of.areas[2] / of.counts[2], 1e-12));
        }
        matrix_free(&b);
    }
}

/* By hand: rows 11, 01. Columns of degree 1 and 2. First the one of degree 1: both rows live till the end,
 * the trapezes give ½ + ½ · ½; first the other: the second row dies at once, ¼ + ½ · ½ + … */
Test(robustness, worked_example)
{
    const double w[] = {1, 1, 0, 1};
    matrix b = matrix_of(2, 2, w);
    zr_robustness found;
    cr_assert_eq(zr_robustness_measure(&found, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert(near(found.least_first, (.5 * 1 + 1 + .5 * 0) / 2, 1e-12));
    cr_assert(near(found.most_first, (.5 * 1 + .5 + .5 * 0) / 2, 1e-12));
    cr_assert(near(found.by_chance, (.75 + .5) / 2, 1e-12));
    matrix_free(&b);
}

/* --- Fisher's alpha --- */

Test(web, fisher_alpha_solves_its_equation)
{
    zr_random random = zr_random_seeded(42);
    uint32_t solved = 0;
    for (int round = 0; round < 100; round++) {
        matrix b = matrix_any(&random, 10, round % 4 ? 9 : 0);
        zr_web web;
        double links = 0, total = 0;
        for (uint32_t k = 0; k < b.n * b.m; k++) {
            links += b.w[k] > 0;
            total += b.w[k];
        }
        cr_assert_eq(zr_web_measure(&web, b.incidence, NULL), ZR_OK);
        cr_assert(!web.fisher_defined || total > links);
        if (web.fisher_defined)
            cr_assert(near(web.fisher * log(1 + total / web.fisher), links, 1e-9 * links));
        solved += web.fisher_defined;
        matrix_free(&b);
    }
    cr_assert_gt(solved, 20);
}

/* By hand: 1.0505 · ln(1 + 6/1.0505) = 1.0505 · 1.90384 = 2.0000. */
Test(web, fisher_alpha_of_two_links)
{
    const double w[] = {3, 0, 0, 3};
    matrix b = matrix_of(2, 2, w);
    zr_web web;
    cr_assert_eq(zr_web_measure(&web, b.incidence, NULL), ZR_OK);
    cr_assert(web.fisher_defined && near(web.fisher, 1.0505, 5e-5), "%.9g", web.fisher);
    matrix_free(&b);
}
