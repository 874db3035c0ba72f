/* Clusters: modularity by its definition, the best partition of small graphs by trying all, the same with one
 * seed. */
#include "support/cpu_limit.h"
#include "support/matrix.h"
#include "zeren/cluster.h"

#include <igraph/igraph.h>

static zr_projection *projection_of(const matrix *b)
{
    zr_projection *projection = NULL;
    cr_assert_eq(zr_projection_make(&projection, b->incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    return projection;
}

static zr_clusters *clusters_of(const zr_projection *projection, zr_cluster_options options)
{
    zr_clusters *clusters = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_clusters_find(&clusters, projection, &options, &err), ZR_OK, "%s", err.message);
    return clusters;
}

/* Newman & Girvan: Σ_ab (A_ab − γ s_a s_b / 2W) δ / 2W. */
static double by_definition(const matrix *b, const uint32_t *cluster, double resolution)
{
    double strength[32] = {0}, total = 0, q = 0;
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t j = 0; j < b->n; j++)
            strength[i] += i == j ? 0 : row_common(b, i, j);
        total += strength[i];
    }
    if (total == 0)
        return 0;
    for (uint32_t i = 0; i < b->n; i++) {
        for (uint32_t j = 0; j < b->n; j++) {
            double tie = i == j ? 0 : row_common(b, i, j);
            q += cluster[i] == cluster[j] ? tie - resolution * strength[i] * strength[j] / total : 0;
        }
    }
    return q / total;
}

/* The best Q over every partition of up to eight nodes: restricted growth strings. */
static double best_of_all(const matrix *b, uint32_t *cluster, uint32_t node, uint32_t used)
{
    if (node == b->n)
        return by_definition(b, cluster, 1);
    double best = -2;
    for (uint32_t c = 0; c <= used; c++) {
        cluster[node] = c;
        best = fmax(best, best_of_all(b, cluster, node + 1, c == used ? used + 1 : used));
    }
    return best;
}

Test(cluster, finds_the_best_partition_of_small_graphs)
{
    zr_random random = zr_random_seeded(41);
    for (int round = 0; round < 40; round++) {
        matrix b = matrix_random(&random, 7, 10, .25, 0);
        zr_projection *projection = projection_of(&b);
        zr_clusters *clusters = clusters_of(projection, (zr_cluster_options){.seed = 1, .runs = 10});
        uint32_t scratch[8];
        cr_assert(near(clusters->modularity, by_definition(&b, clusters->cluster, 1), 1e-12));
        cr_assert(near(clusters->modularity, best_of_all(&b, scratch, 0, 0), 1e-9));
        zr_clusters_free(clusters);
        zr_projection_free(projection);
        matrix_free(&b);
    }
}

Test(cluster, resolution_counts_and_numbers_are_by_size)
{
    zr_random random = zr_random_seeded(42);
    for (int round = 0; round < 40; round++) {
        matrix b = matrix_random(&random, 20, 25, .1, 0);
        zr_projection *projection = projection_of(&b);
        double resolution = .5 + 1.5 * zr_random_unit(&random), q;
        zr_clusters *clusters =
            clusters_of(projection, (zr_cluster_options){.resolution = resolution, .seed = 7});
        cr_assert(near(clusters->modularity, by_definition(&b, clusters->cluster, resolution), 1e-12));
        cr_assert_eq(zr_modularity(&q, projection, ZR_W_COUNT, resolution, clusters->cluster, NULL), ZR_OK);
        cr_assert(near(q, clusters->modularity, 1e-12));
        uint32_t nodes = 0, last = 0;
        for (uint32_t c = 0; c < clusters->clusters; c++) {
            uint32_t smallest = 0;
            while (clusters->cluster[smallest] != c)
                smallest++;
            nodes += clusters->size[c];
            cr_assert(!c || clusters->size[c] < clusters->size[c - 1] ||
                      (clusters->size[c] == clusters->size[c - 1] && smallest > last));
            last = smallest;
        }
        cr_assert_eq(nodes, b.n);
        zr_clusters_free(clusters);
        zr_projection_free(projection);
        matrix_free(&b);
    }
}

Test(cluster, one_seed_one_result_and_the_callers_numbers_untouched)
{
    zr_random random = zr_random_seeded(43);
    matrix b = matrix_random(&random, 60, 90, .06, 0);
    zr_projection *projection = projection_of(&b);
    igraph_rng_seed(igraph_rng_default(), 42);
    igraph_integer_t untouched = igraph_rng_get_integer(igraph_rng_default(), 0, 1 << 30);
    igraph_rng_seed(igraph_rng_default(), 42);
    zr_clusters *one = clusters_of(projection, (zr_cluster_options){.seed = 5});
    zr_clusters *two = clusters_of(projection, (zr_cluster_options){.seed = 5});
    cr_assert_eq(igraph_rng_get_integer(igraph_rng_default(), 0, 1 << 30), untouched);
    cr_assert_arr_eq(one->cluster, two->cluster, 60 * sizeof(uint32_t));
    cr_assert_arr_eq(one->together, two->together, 60 * 60 * sizeof(uint32_t));
    for (uint32_t v = 0; v < 60; v++) {
        cr_assert_eq(one->together[v * 60 + v], one->runs);
        cr_assert(one->certainty[v] >= 0 && one->certainty[v] <= 1);
    }
    zr_clusters_free(one);
    zr_clusters_free(two);
    zr_projection_free(projection);
    matrix_free(&b);
}

Test(cluster, two_groups_that_share_nothing_are_two_clusters)
{
    const double w[] = {1, 0, 1, 0, 0, 1, 0, 1, 0, 0};
    matrix b = matrix_of(5, 2, w);
    zr_projection *projection = projection_of(&b);
    zr_clusters *clusters = clusters_of(projection, (zr_cluster_options){.seed = 1});
    const uint32_t expected[] = {0, 0, 1, 1, 2};
    cr_assert_arr_eq(clusters->cluster, expected, sizeof expected);
    cr_assert(near(clusters->modularity, .5, 1e-12));
    zr_clusters_free(clusters);
    zr_projection_free(projection);
    matrix_free(&b);
}

Test(cluster, nothing_shared_everybody_alone)
{
    const double w[] = {1, 0, 0, 1};
    matrix b = matrix_of(2, 2, w);
    zr_projection *projection = projection_of(&b);
    zr_clusters *clusters = clusters_of(projection, (zr_cluster_options){.seed = 1});
    cr_assert(clusters->clusters == 2 && clusters->modularity == 0 && clusters->certainty[0] == 1);
    zr_clusters_free(clusters);
    zr_clusters *none = NULL;
    cr_assert_eq(zr_clusters_find(&none, projection, &(zr_cluster_options){.resolution = -1}, NULL),
                 ZR_BAD_INPUT);
    zr_projection_free(projection);
    matrix_free(&b);
}

/* Two triangles and a tie between them, as one-mode data: a column a tie, its value at one end. */
static matrix two_triangles(double unit)
{
    static const int ends[7][2] = {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}};
    double w[6 * 7] = {0};
    for (int t = 0; t < 7; t++) {
        w[ends[t][0] * 7 + t] = 1;
        w[ends[t][1] * 7 + t] = unit;
    }
    return matrix_of(6, 7, w);
}

Test(cluster, ends_whatever_the_unit_of_weight, .timeout = 600)
{
    limit_cpu(20);
    static const double units[] = {1, 1e154, 1e307, 1e-310, 5e-324};
    for (size_t k = 0; k < sizeof units / sizeof *units; k++) {
        matrix b = two_triangles(units[k]);
        zr_projection *projection = projection_of(&b);
        zr_clusters *clusters =
            clusters_of(projection, (zr_cluster_options){.weighting = ZR_W_ROLES, .seed = 1});
        cr_assert_eq(clusters->clusters, 2, "× %g: %u", units[k], clusters->clusters);
        cr_assert(near(clusters->modularity, 6. / 7 - .5, 1e-12));
        zr_clusters_free(clusters);
        zr_projection_free(projection);
        matrix_free(&b);
    }
}
