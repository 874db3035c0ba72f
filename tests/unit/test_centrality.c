/* Two-mode centralities against the Southern Women and against plain searches on random matrices. */
#include "support/matrix.h"
#include "zeren/centrality.h"

static zr_centrality *centrality_of(const matrix *b, unsigned what)
{
    zr_centrality *result = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_centrality_measure(&result, b->incidence, what, &err), ZR_OK, "%s", err.message);
    return result;
}

Test(centrality, southern_women_to_six_digits)
{
    matrix b = matrix_davis();
    zr_centrality *result = centrality_of(&b, ZR_C_ALL);
    FILE *file = open_data("tests/oracle/data/davis_measures.tsv");
    char line[1024];
    cr_assert_not_null(fgets(line, sizeof line, file));
    for (uint32_t v = 0; v < 32; v++) {
        cr_assert_not_null(fgets(line, sizeof line, file));
        double ties, degree, between, raw, close, eigen;
        sscanf(strchr(line, '\t'), "%lf %lf %lf %lf %lf %lf", &ties, &degree, &between, &raw, &close, &eigen);
        cr_assert(near(result->degree[v], degree, 5.1e-7), "%s", line);
        cr_assert(near(result->betweenness[v], between, 5.1e-7), "%s", line);
        cr_assert(near(result->betweenness_raw[v], raw, 5.1e-7), "%s", line);
        cr_assert(near(result->closeness[v], close, 5.1e-7), "%s", line);
        cr_assert(near(result->eigenvector[v], eigen, 5.1e-7), "%s", line);
    }
    fclose(file);
    cr_assert_eq(result->components, 1);
    zr_centrality_free(result);
    matrix_free(&b);
}

enum { FAR = 1000000 };

/* Distances by repeated relaxation, and numbers of shortest paths by their recurrence; v numbered units
 * first. */
static bool tied(const matrix *b, uint32_t u, uint32_t v)
{
    if ((u < b->n) == (v < b->n))
        return false;
    return u < b->n ? has(b, u, v - b->n) : has(b, v, u - b->n);
}

static void shortest(const matrix *b, uint32_t from, uint32_t *distance, double *paths)
{
    uint32_t nodes = b->n + b->m;
    for (uint32_t v = 0; v < nodes; v++) {
        distance[v] = v == from ? 0 : FAR;
        paths[v] = v == from;
    }
    for (uint32_t step = 1; step <= nodes; step++) {
        for (uint32_t v = 0; v < nodes; v++) {
            for (uint32_t u = 0; u < nodes && distance[v] > step; u++) {
                if (distance[u] == step - 1 && tied(b, u, v)) {
                    distance[v] = step;
                    for (uint32_t w = 0; w < nodes; w++)
                        paths[v] += distance[w] == step - 1 && tied(b, w, v) ? paths[w] : 0;
                }
            }
        }
    }
}

static void check_against_paths(const matrix *b)
{
    enum { MOST = 20 };
    uint32_t distance[MOST][MOST], nodes = b->n + b->m;
    double paths[MOST][MOST];
    zr_centrality *result = centrality_of(b, ZR_C_ALL);
    for (uint32_t v = 0; v < nodes; v++)
        shortest(b, v, distance[v], paths[v]);
    for (uint32_t v = 0; v < nodes; v++) {
        double total = 0, reached = 0, between = 0;
        for (uint32_t u = 0; u < nodes; u++) {
            total += distance[v][u] < FAR ? distance[v][u] : 0;
            reached += distance[v][u] < FAR && u != v;
            for (uint32_t w = u + 1; w < nodes; w++) {
                if (u != v && w != v && distance[u][w] < FAR &&
                    distance[u][v] + distance[v][w] == distance[u][w])
                    between += paths[u][v] * paths[v][w] / paths[u][w];
            }
        }
        double own = v < b->n ? b->n : b->m, others = nodes - own;
        double close = reached > 0 ? (others + 2 * (own - 1)) / total * reached / (nodes - 1) : 0;
        cr_assert(near(result->closeness[v], close, 1e-12));
        cr_assert(near(result->betweenness_raw[v], between, 1e-9));
        cr_assert_leq(result->betweenness[v], 1 + 1e-12);
    }
    zr_centrality_free(result);
}

Test(centrality, closeness_and_betweenness_are_their_definitions)
{
    zr_random random = zr_random_seeded(21);
    for (int round = 0; round < 150; round++) {
        matrix b = matrix_any(&random, 9, 0);
        check_against_paths(&b);
        matrix_free(&b);
    }
}

/* B v = s u and Bᵀ u = s v, and no start gives a larger s. */
Test(centrality, eigenvector_is_the_first_pair_of_singular_vectors)
{
    zr_random random = zr_random_seeded(22);
    for (int round = 0; round < 150; round++) {
        matrix b = matrix_any(&random, 9, 0);
        zr_centrality *result = centrality_of(&b, ZR_C_EIGENVECTOR);
        cr_assert_null(result->closeness);
        double length = 0;
        for (uint32_t i = 0; i < b.n; i++) {
            double image = 0;
            for (uint32_t t = 0; t < b.m; t++)
                image += at(&b, i, t) * result->eigenvector[b.n + t];
            cr_assert(near(image, result->singular_value * result->eigenvector[i], 1e-8));
            length += result->eigenvector[i] * result->eigenvector[i];
        }
        cr_assert(!b.incidence->cells || near(length, .5, 1e-9));
        double u[9], s = 0;
        for (uint32_t i = 0; i < b.n; i++)
            u[i] = 1 + zr_random_unit(&random);
        for (int step = 0; step < 300; step++) {
            double v[9] = {0}, norm = 0;
            for (uint32_t t = 0; t < b.m; t++) {
                for (uint32_t i = 0; i < b.n; i++)
                    v[t] += at(&b, i, t) * u[i];
            }
            for (uint32_t i = 0; i < b.n; i++) {
                u[i] = 0;
                for (uint32_t t = 0; t < b.m; t++)
                    u[i] += at(&b, i, t) * v[t];
                norm += u[i] * u[i];
            }
            s = sqrt(sqrt(norm));
            for (uint32_t i = 0; i < b.n && norm > 0; i++)
                u[i] /= sqrt(norm);
        }
        cr_assert(near(s, result->singular_value, 1e-4), "%g %g", s, result->singular_value);
        zr_centrality_free(result);
        matrix_free(&b);
    }
}

Test(centrality, extremes)
{
    const double nothing[] = {0, 0, 0, 0}, one[] = {1}, star[] = {1, 1, 1, 1};
    matrix b = matrix_of(2, 2, nothing);
    zr_centrality *result = centrality_of(&b, ZR_C_ALL);
    for (uint32_t v = 0; v < 4; v++)
        cr_assert(result->closeness[v] == 0 && result->betweenness[v] == 0 && result->eigenvector[v] == 0);
    cr_assert_eq(result->isolates, 4);
    zr_centrality_free(result);
    matrix_free(&b);
    b = matrix_of(1, 1, one);
    result = centrality_of(&b, ZR_C_ALL);
    cr_assert(result->closeness[0] == 1 && result->betweenness[0] == 0);
    zr_centrality_free(result);
    matrix_free(&b);
    b = matrix_of(1, 4, star);
    result = centrality_of(&b, ZR_C_ALL);
    cr_assert(near(result->betweenness[0], 1, 1e-12) && near(result->closeness[0], 1, 1e-12));
    zr_centrality_free(result);
    matrix_free(&b);
}

Test(centrality, no_nodes_at_all)
{
    matrix b = matrix_of(0, 0, NULL);
    zr_centrality *result = centrality_of(&b, ZR_C_ALL);
    cr_assert_eq(result->components, 0);
    zr_centrality_free(result);
    matrix_free(&b);
}

Test(centrality, refuses_what_would_never_end)
{
    matrix b = matrix_of(1, 1, (const double[]){1});
    zr_incidence huge = *b.incidence;
    const zr_cell bad = {0, 0, 1, false, -1};
    huge.cell = &bad;
    zr_centrality *result = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_centrality_measure(&result, &huge, ZR_C_ALL, &err), ZR_BAD_INPUT);
    cr_assert_null(result);
    matrix_free(&b);
}
