/* Portrait divergence and NetSimile, against their definitions on small graphs. */
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
