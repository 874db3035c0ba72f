/* Krackhardt's four against their definitions and known graphs; dominance; loads against chance. */
#include "support/matrix.h"
#include "zeren/hierarchy.h"
#include "zeren/overload.h"

enum { MOST = 9 };

typedef struct digraph {
    uint32_t n;
    bool arc[MOST][MOST], reach[MOST][MOST], weak[MOST][MOST];
    zr_arc list[MOST * MOST];
    zr_arcs arcs;
} digraph;

static void close_all(digraph *g)
{
    for (uint32_t i = 0; i < g->n; i++) {
        for (uint32_t j = 0; j < g->n; j++) {
            g->reach[i][j] = i == j || g->arc[i][j];
            g->weak[i][j] = i == j || g->arc[i][j] || g->arc[j][i];
        }
    }
    for (uint32_t k = 0; k < g->n; k++) {
        for (uint32_t i = 0; i < g->n; i++) {
            for (uint32_t j = 0; j < g->n; j++) {
                g->reach[i][j] |= g->reach[i][k] && g->reach[k][j];
                g->weak[i][j] |= g->weak[i][k] && g->weak[k][j];
            }
        }
    }
}

static void list_arcs(digraph *g)
{
    g->arcs = (zr_arcs){.nodes = g->n, .arc = g->list};
    for (uint32_t i = 0; i < g->n; i++) {
        for (uint32_t j = 0; j < g->n; j++) {
            if (g->arc[i][j])
                g->list[g->arcs.arcs++] = (zr_arc){i, j, 1, 1};
        }
    }
    close_all(g);
}

static bool has_least_upper_bound(const digraph *g, uint32_t i, uint32_t j)
{
    for (uint32_t k = 0; k < g->n; k++) {
        bool least = g->reach[k][i] && g->reach[k][j];
        for (uint32_t l = 0; l < g->n && least; l++)
            least = !(g->reach[l][i] && g->reach[l][j]) || g->reach[l][k];
        if (least)
            return true;
    }
    return false;
}

static void check(const digraph *g)
{
    double pairs = 0, together = 0, reachable = 0, mutual = 0, boundless = 0, spare = (double)g->arcs.arcs;
    double most_spare = 0, most_boundless = 0, spare_edges = 0;
    for (uint32_t i = 0; i < g->n; i++) {
        uint32_t size = 0, smallest = i;
        for (uint32_t j = 0; j < g->n; j++) {
            size += g->weak[i][j];
            smallest = g->weak[i][j] && j < smallest ? j : smallest;
        }
        if (smallest == i) {
            spare -= size - 1.0;
            spare_edges -= size - 1.0;
            most_spare += size * (size - 1.0) - (size - 1.0);
            most_boundless += (size - 1.0) * (size - 2.0) / 2;
        }
        for (uint32_t j = i + 1; j < g->n; j++) {
            pairs++;
            spare_edges += g->arc[i][j] || g->arc[j][i];
            together += g->weak[i][j];
            reachable += g->reach[i][j] || g->reach[j][i];
            mutual += g->reach[i][j] && g->reach[j][i];
            boundless += g->weak[i][j] && !has_least_upper_bound(g, i, j);
        }
    }
    zr_krackhardt k;
    cr_assert_eq(zr_krackhardt_measure(&k, &g->arcs, NULL), ZR_OK);
    cr_assert(k.connectedness_defined == (pairs > 0) && k.hierarchy_defined == (reachable > 0));
    cr_assert(k.efficiency_defined == (most_spare > 0) && k.lubness_defined == (most_boundless > 0));
    cr_assert(near(k.connectedness, pairs > 0 ? together / pairs : 0, 1e-12));
    cr_assert(near(k.hierarchy, reachable > 0 ? 1 - mutual / reachable : 0, 1e-12));
    cr_assert(near(k.efficiency, most_spare > 0 ? 1 - spare / most_spare : 0, 1e-12));
    cr_assert_eq(k.edge_efficiency_defined, most_boundless > 0);
    cr_assert(near(k.edge_efficiency, most_boundless > 0 ? 1 - spare_edges / most_boundless : 0, 1e-12));
    cr_assert(near(k.lubness, most_boundless > 0 ? 1 - boundless / most_boundless : 0, 1e-12));
}

Test(krackhardt, is_its_definition)
{
    zr_random random = zr_random_seeded(141);
    for (int round = 0; round < 400; round++) {
        digraph g = {.n = zr_random_below(&random, MOST + 1)};
        double density = zr_random_unit(&random) / 2;
        for (uint32_t i = 0; i < g.n; i++) {
            for (uint32_t j = 0; j < g.n; j++)
                g.arc[i][j] = i != j && zr_random_unit(&random) < density;
        }
        list_arcs(&g);
        check(&g);
    }
}

/* An out-tree is the perfect hierarchy; a ring has none; two bosses over two share no least upper bound. */
Test(krackhardt, known_graphs)
{
    zr_krackhardt k;
    digraph tree = {.n = 7};
    for (uint32_t v = 1; v < 7; v++)
        tree.arc[(v - 1) / 2][v] = true;
    list_arcs(&tree);
    zr_krackhardt_measure(&k, &tree.arcs, NULL);
    cr_assert(k.connectedness == 1 && k.hierarchy == 1 && k.efficiency == 1 && k.lubness == 1);
    digraph ring = {.n = 4};
    for (uint32_t v = 0; v < 4; v++)
        ring.arc[v][(v + 1) % 4] = true;
    list_arcs(&ring);
    zr_krackhardt_measure(&k, &ring.arcs, NULL);
    cr_assert(k.hierarchy == 0 && k.connectedness == 1 && k.lubness == 1 &&
              near(k.efficiency, 8.0 / 9, 1e-12));
    digraph bosses = {.n = 4};
    bosses.arc[0][2] = bosses.arc[0][3] = bosses.arc[1][2] = bosses.arc[1][3] = true;
    list_arcs(&bosses);
    zr_krackhardt_measure(&k, &bosses.arcs, NULL);
    cr_assert(near(k.lubness, 1 - 2.0 / 3, 1e-12) && k.hierarchy == 1);
}

Test(krackhardt, refuses_loops_and_disorder)
{
    zr_krackhardt k;
    zr_arc loop = {1, 1, 1, 1}, far = {0, 9, 1, 1};
    zr_arcs arcs = {.nodes = 3, .arc = &loop, .arcs = 1};
    cr_assert_eq(zr_krackhardt_measure(&k, &arcs, NULL), ZR_BAD_INPUT);
    arcs.arc = &far;
    cr_assert_eq(zr_krackhardt_measure(&k, &arcs, NULL), ZR_BAD_INPUT);
}

Test(standing, counts_both_directions)
{
    const zr_arc list[] = {{0, 1, 3, 3}, {0, 2, 1, 1}, {1, 0, 2, 0}};
    zr_arcs arcs = {.nodes = 4, .arc = list, .arcs = 3};
    zr_standing of[4];
    zr_standings(of, &arcs);
    cr_assert(of[0].leads == 2 && of[0].led_by == 1 && of[0].led_out == 4 && of[0].led_in == 2 &&
              of[0].mutual == 1);
    cr_assert(near(of[0].dominance, 2.0 / 6, 1e-12) && near(of[2].dominance, -1, 1e-12));
    cr_assert(!of[3].defined && of[3].dominance == 0);
}

/* All ways in which measures of these sizes can be given to three units, equally likely. */
Test(overload, is_the_share_of_all_ways)
{
    const double w[] = {1, 1, 1, 1, /**/ 1, 1, 0, 0, /**/ 0, 1, 0, 0};
    const unsigned of_size[4][3] = {{0}, {1, 2, 4}, {3, 5, 6}, {7, 7, 7}};
    const uint32_t sizes[] = {2, 3, 1, 1};
    enum { L = 1 << ZR_LEAD, R = 1 << ZR_RESPONSIBLE };
    const uint8_t roles[] = {L, L, L, L, /**/ R, R, 0, 0, /**/ 0, R, 0, 0};
    matrix b = matrix_with_roles(3, 4, w, roles);
    zr_overload of[3];
    cr_assert_eq(zr_overload_measure(of, b.incidence, 0, ZR_ADJUST_NONE, NULL), ZR_OK);
    for (uint32_t i = 0; i < 3; i++) {
        double all = 0, reached = 0;
        for (int way = 0; way < 81; way++) {
            uint32_t load = 0;
            for (int t = 0, rest = way; t < 4; t++, rest /= 3)
                load += of_size[sizes[t]][rest % 3] >> i & 1;
            all++;
            reached += load >= of[i].measures;
        }
        cr_assert(near(of[i].p_measures, reached / all, 1e-12));
        cr_assert(near(of[i].expected_measures, 7.0 / 3, 1e-12));
    }
    cr_assert_eq(of[0].lead, 4);
    cr_assert(near(of[0].p_lead, .5 / 3, 1e-12) && near(of[1].p_lead, 1, 1e-12));
    cr_assert(near(of[0].expected_lead, .5 + 1.0 / 3 + 2, 1e-12));
    matrix_free(&b);
}
