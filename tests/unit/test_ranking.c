/* PageRank, HITS and BiRank satisfy their equations; centralization is its definition and 1 on a star. */
#include "support/matrix.h"
#include "zeren/centrality.h"
#include "zeren/ranking.h"

static zr_ranking *ranking_of(const matrix *b, zr_ranking_options options)
{
    zr_ranking *ranking = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_ranking_measure(&ranking, b->incidence, &options, &err), ZR_OK, "%s", err.message);
    return ranking;
}

static double row_sum(const matrix *b, uint32_t i)
{
    double sum = 0;
    for (uint32_t t = 0; t < b->m; t++)
        sum += at(b, i, t);
    return sum;
}

static double column_sum(const matrix *b, uint32_t t)
{
    double sum = 0;
    for (uint32_t i = 0; i < b->n; i++)
        sum += at(b, i, t);
    return sum;
}

/* p_v = (1 − c)/N + c Σ_u w_uv p_u / s_u, where nodes without ties give to all alike. */
static void check_pagerank(const matrix *b, const zr_ranking *ranking, double c)
{
    double nodes = b->n + b->m, lost = 0, sum = 0;
    for (uint32_t i = 0; i < b->n; i++)
        lost += row_sum(b, i) > 0 ? 0 : ranking->pagerank[i];
    for (uint32_t t = 0; t < b->m; t++)
        lost += column_sum(b, t) > 0 ? 0 : ranking->pagerank[b->n + t];
    for (uint32_t i = 0; i < b->n; i++) {
        double p = (1 - c) / nodes + c * lost / nodes;
        for (uint32_t t = 0; t < b->m; t++)
            p += has(b, i, t) ? c * at(b, i, t) * ranking->pagerank[b->n + t] / column_sum(b, t) : 0;
        cr_assert(near(p, ranking->pagerank[i], 1e-8), "%g %g", p, ranking->pagerank[i]);
    }
    for (uint32_t v = 0; v < nodes; v++)
        sum += ranking->pagerank[v];
    cr_assert(near(sum, 1, 1e-9));
}

static void check_birank(const matrix *b, const zr_ranking *ranking, double a)
{
    cr_assert(ranking->converged);
    for (uint32_t i = 0; i < b->n; i++) {
        double u = (1 - a) / b->n;
        for (uint32_t t = 0; t < b->m; t++) {
            if (has(b, i, t))
                u += a * at(b, i, t) / sqrt(row_sum(b, i) * column_sum(b, t)) * ranking->birank[b->n + t];
        }
        cr_assert(near(u, ranking->birank[i], 1e-11));
    }
}

static void check_hits(const matrix *b, const zr_ranking *ranking)
{
    double hub[16] = {0}, sum = 0, all = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t t = 0; t < b->m; t++)
            hub[i] += at(b, i, t) * ranking->hits[b->n + t];
        sum += hub[i];
        all += ranking->hits[i];
    }
    cr_assert(b->incidence->cells == 0 ? all == 0 : near(all, 1, 1e-9));
    for (uint32_t i = 0; i < b->n && sum > 0; i++)
        cr_assert(near(hub[i] / sum, ranking->hits[i], 1e-7));
}

Test(ranking, satisfies_its_equations)
{
    zr_random random = zr_random_seeded(101);
    for (int round = 0; round < 150; round++) {
        bool weighted = round % 2;
        matrix b = matrix_any(&random, 10, weighted ? 4 : 0);
        double damping = .3 + .65 * zr_random_unit(&random);
        zr_ranking *ranking = ranking_of(&b, (zr_ranking_options){weighted, damping});
        check_pagerank(&b, ranking, damping);
        check_birank(&b, ranking, damping);
        check_hits(&b, ranking);
        zr_ranking_free(ranking);
        matrix_free(&b);
    }
}

Test(ranking, refuses_a_damping_of_one)
{
    matrix b = matrix_of(1, 1, (const double[]){1});
    zr_ranking *ranking = NULL;
    zr_ranking_options options = {.damping = 1};
    cr_assert_eq(zr_ranking_measure(&ranking, b.incidence, &options, NULL), ZR_BAD_INPUT);
    matrix_free(&b);
}

/* Women: the first singular vector by the two-mode eigenvector, scaled to sum 1. */
Test(ranking, hits_of_the_southern_women_are_the_eigenvector)
{
    matrix b = matrix_davis();
    zr_ranking *ranking = ranking_of(&b, (zr_ranking_options){0});
    zr_centrality *centrality;
    cr_assert_eq(zr_centrality_measure(&centrality, b.incidence, ZR_C_EIGENVECTOR, NULL), ZR_OK);
    double sum = 0;
    for (uint32_t i = 0; i < 18; i++)
        sum += centrality->eigenvector[i];
    for (uint32_t i = 0; i < 18; i++)
        cr_assert(near(ranking->hits[i], centrality->eigenvector[i] / sum, 1e-9));
    zr_centrality_free(centrality);
    zr_ranking_free(ranking);
    matrix_free(&b);
}

static zr_centralization centralization_of(const matrix *b, zr_mode mode)
{
    zr_centralization c;
    zr_error err = {0};
    cr_assert_eq(zr_centralization_measure(&c, b->incidence, mode, &err), ZR_OK, "%s", err.message);
    return c;
}

/* One unit shares a measure with each other, who share none: the projection is a star. */
Test(centralization, is_one_on_a_star_and_nothing_on_a_ring)
{
    const double star[] = {1, 1, 1, /**/ 1, 0, 0, /**/ 0, 1, 0, /**/ 0, 0, 1};
    const double ring[] = {1, 0, 0, 1, /**/ 1, 1, 0, 0, /**/ 0, 1, 1, 0, /**/ 0, 0, 1, 1};
    matrix b = matrix_of(4, 3, star);
    zr_centralization c = centralization_of(&b, ZR_MODE_UNITS);
    cr_assert(near(c.degree, 1, 1e-12) && near(c.closeness, 1, 1e-12) && near(c.betweenness, 1, 1e-12));
    cr_assert(near(c.two_mode, 6.0 / (3 * 2), 1e-12) && c.connected);
    matrix_free(&b);
    b = matrix_of(4, 4, ring);
    c = centralization_of(&b, ZR_MODE_UNITS);
    cr_assert(near(c.degree, 0, 1e-12) && near(c.closeness, 0, 1e-12) && near(c.betweenness, 0, 1e-12));
    matrix_free(&b);
}

Test(centralization, two_mode_degree_is_its_definition)
{
    zr_random random = zr_random_seeded(102);
    for (int round = 0; round < 100; round++) {
        matrix b = matrix_any(&random, 10, 0);
        zr_centralization c = centralization_of(&b, ZR_MODE_UNITS);
        double most = 0, sum = 0;
        for (uint32_t i = 0; i < b.n; i++)
            most = fmax(most, row_degree(&b, i));
        for (uint32_t i = 0; i < b.n; i++)
            sum += most - row_degree(&b, i);
        cr_assert_eq(c.two_mode_defined, b.n > 1 && b.m > 1);
        if (c.two_mode_defined)
            cr_assert(near(c.two_mode, sum / ((b.n - 1.0) * (b.m - 1.0)), 1e-12));
        cr_assert_eq(c.projection_defined, b.n > 2);
        matrix_free(&b);
    }
}
