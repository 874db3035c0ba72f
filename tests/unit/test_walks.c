/* Betweenness, distances from many sources at once and connected parts against igraph, on every kind of
 * processor this one can play. */
#include "analysis/backend.h"
#include "analysis/ties.h"
#include "analysis/walks.h"
#include "support/matrix.h"

typedef struct answer {
    const zr_projection *projection;
    double *betweenness, *mean_distance;
    uint32_t *reached;
    uint32_t parts;
} answer;

static igraph_error_t ask_igraph(void *opaque)
{
    answer *job = opaque;
    igraph_t graph;
    igraph_vector_t raw;
    igraph_vector_int_t reached;
    igraph_vector_init(&raw, 0);
    igraph_vector_int_init(&reached, 0);
    zr_backend_projection(&graph, job->projection);
    igraph_betweenness(&graph, &raw, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
    for (uint32_t v = 0; v < job->projection->nodes; v++)
        job->betweenness[v] = VECTOR(raw)[v];
    igraph_closeness(&graph, &raw, &reached, NULL, igraph_vss_all(), IGRAPH_ALL, NULL, true);
    for (uint32_t v = 0; v < job->projection->nodes; v++) {
        job->reached[v] = (uint32_t)VECTOR(reached)[v];
        job->mean_distance[v] = job->reached[v] ? 1 / VECTOR(raw)[v] : 0;
    }
    igraph_integer_t parts;
    igraph_connected_components(&graph, NULL, NULL, &parts, IGRAPH_WEAK);
    job->parts = (uint32_t)parts;
    igraph_destroy(&graph);
    igraph_vector_destroy(&raw);
    igraph_vector_int_destroy(&reached);
    return IGRAPH_SUCCESS;
}

static void check(const matrix *b)
{
    zr_projection *projection;
    zr_ties ties;
    cr_assert_eq(zr_projection_make(&projection, b->incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    cr_assert_eq(zr_ties_make(&ties, projection, ZR_W_BINARY, NULL), ZR_OK);
    uint32_t n = projection->nodes;
    zr_walks walks = {n, ties.start, ties.to};
    double *theirs = malloc((n + 1) * sizeof *theirs), *mean = malloc((n + 1) * sizeof *mean);
    double *ours = malloc((n + 1) * sizeof *ours), *plain = malloc((n + 1) * sizeof *plain);
    uint32_t *reached = malloc((n + 1) * sizeof *reached), *count = malloc((n + 1) * sizeof *count);
    uint64_t *sum = malloc((n + 1) * sizeof *sum);
    answer job = {projection, theirs, mean, count, 0};
    cr_assert_eq(zr_backend_run(ask_igraph, &job, NULL), ZR_OK);
    uint32_t parts;
    cr_assert_eq(zr_walks_parts(&parts, &walks, NULL), ZR_OK);
    cr_assert_eq(parts, job.parts);
    for (zr_vectors vectors = ZR_VECTORS_PLAIN; vectors <= ZR_VECTORS_BEST; vectors++) {
        cr_assert_eq(zr_walks_betweenness(ours, &walks, vectors, NULL), ZR_OK);
        cr_assert_eq(zr_walks_distances(sum, reached, &walks, vectors, NULL), ZR_OK);
        for (uint32_t v = 0; v < n; v++) {
            cr_assert(near(ours[v], theirs[v], 1e-9 * (1 + theirs[v])), "%g %g", ours[v], theirs[v]);
            cr_assert_eq(reached[v], count[v]);
            cr_assert(near((double)sum[v], mean[v] * count[v], 1e-6));
        }
        if (vectors == ZR_VECTORS_PLAIN)
            memcpy(plain, ours, n * sizeof *plain);
        cr_assert_arr_eq(plain, ours, n * sizeof *plain, "the digits depend on the processor");
    }
    zr_ties_dispose(&ties);
    zr_projection_free(projection);
    free(theirs);
    free(mean);
    free(ours);
    free(plain);
    free(reached);
    free(count);
    free(sum);
}

Test(walks, agree_with_igraph_on_small_graphs)
{
    zr_random random = zr_random_seeded(171);
    for (int round = 0; round < 150; round++) {
        matrix b = matrix_any(&random, 40, 0);
        check(&b);
        matrix_free(&b);
    }
}

Test(walks, agree_with_igraph_on_sparse_graphs_of_many_levels)
{
    zr_random random = zr_random_seeded(172);
    for (int round = 0; round < 6; round++) {
        matrix b = matrix_random(&random, 600, 400, .004 + .002 * (round % 3), 0);
        check(&b);
        matrix_free(&b);
    }
}

/* A path: as many levels as nodes, every lane at another level. */
Test(walks, on_a_path)
{
    enum { N = 70 };
    double w[N * N] = {0};
    for (int i = 0; i + 1 < N; i++)
        w[i * N + i] = w[(i + 1) * N + i] = 1;
    matrix b = matrix_of(N, N, w);
    check(&b);
    matrix_free(&b);
}

Test(walks, of_nothing)
{
    matrix b = matrix_of(0, 0, NULL);
    check(&b);
    matrix_free(&b);
    const double alone[] = {0, 0, 0};
    b = matrix_of(3, 1, alone);
    check(&b);
    matrix_free(&b);
}
