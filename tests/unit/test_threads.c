/* Several threads at once: igraph keeps global state, and every thread still gets what one alone gets. */
#include "support/matrix.h"
#include "zeren/centrality.h"
#include "zeren/cluster.h"
#include "zeren/clustering.h"
#include "zeren/ranking.h"
#include "zeren/structure.h"

#include <pthread.h>

enum { THREADS = 4, ROUNDS = 40 };

typedef struct figures {
    double modularity, transitivity, constraint, pagerank, degree;
    uint32_t clusters;
} figures;

typedef struct shared {
    const zr_incidence *incidence;
    const zr_projection *projection;
    figures alone;
} shared;

static bool ask(figures *out, const shared *job)
{
    zr_clusters *clusters = NULL;
    zr_centrality *centrality = NULL;
    zr_ranking *ranking = NULL;
    zr_holes holes[64];
    bool defined;
    bool good =
        zr_clusters_find(&clusters, job->projection, &(zr_cluster_options){.seed = 7}, NULL) == ZR_OK &&
        zr_centrality_measure(&centrality, job->incidence, ZR_C_DEGREE | ZR_C_EIGENVECTOR, NULL) == ZR_OK &&
        zr_ranking_measure(&ranking, job->incidence, &(zr_ranking_options){0}, NULL) == ZR_OK &&
        zr_holes_measure(holes, job->projection, ZR_W_COUNT, NULL) == ZR_OK &&
        zr_transitivity(&out->transitivity, &defined, job->projection, NULL) == ZR_OK;
    if (good) {
        out->modularity = clusters->modularity;
        out->clusters = clusters->clusters;
        out->degree = centrality->degree[0];
        out->pagerank = ranking->pagerank[0];
        out->constraint = holes[0].constraint;
    }
    zr_clusters_free(clusters);
    zr_centrality_free(centrality);
    zr_ranking_free(ranking);
    return good;
}

static bool same(const figures *a, const figures *b)
{
    return a->modularity == b->modularity && a->transitivity == b->transitivity &&
           a->constraint == b->constraint && a->pagerank == b->pagerank && a->degree == b->degree &&
           a->clusters == b->clusters;
}

static void *ask_often(void *opaque)
{
    const shared *job = opaque;
    for (uintptr_t round = 1; round <= ROUNDS; round++) {
        figures found = {0};
        if (!ask(&found, job) || !same(&found, &job->alone))
            return (void *)round;
    }
    return NULL;
}

Test(threads, get_what_one_alone_gets, .timeout = 600)
{
    zr_random random = zr_random_seeded(5);
    matrix b = matrix_random(&random, 60, 90, .06, 0);
    zr_projection *projection = NULL;
    cr_assert_eq(zr_projection_make(&projection, b.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    shared job = {.incidence = b.incidence, .projection = projection};
    cr_assert(ask(&job.alone, &job));
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        cr_assert_eq(pthread_create(&threads[i], NULL, ask_often, &job), 0);
    for (int i = 0; i < THREADS; i++) {
        void *round = NULL;
        pthread_join(threads[i], &round);
        cr_expect_null(round, "thread %d differs in round %zu", i, (size_t)(uintptr_t)round);
    }
    zr_projection_free(projection);
    matrix_free(&b);
}
