/* PageRank, hubs and authorities, BiRank. */
#include "zeren/ranking.h"

#include "analysis/backend.h"
#include "analysis/birank.h"
#include "base/arena.h"

#include <math.h>
#include <stdlib.h>

typedef struct owned {
    zr_ranking ranking;
    zr_arena arena;
} owned;

typedef struct task {
    const zr_incidence *incidence;
    const zr_ranking_options *options;
    double damping;
    zr_two_mode both;
    double *pagerank, *hits;
} task;

/* Each mode sums to 1; dust of rounding beside the leading component is taken away. */
static void normalise(double *scores, uint32_t count)
{
    double sum = 0;
    for (uint32_t v = 0; v < count; v++) {
        scores[v] = fabs(scores[v]) < 1e-12 ? 0 : fabs(scores[v]);
        sum += scores[v];
    }
    for (uint32_t v = 0; v < count && sum > 0; v++)
        scores[v] /= sum;
}

static igraph_error_t ask_pagerank(task *job, const igraph_vector_t *weights, igraph_vector_t *scores)
{
    igraph_real_t value;
    igraph_error_t code = igraph_pagerank(&job->both.graph, IGRAPH_PAGERANK_ALGO_PRPACK, scores, &value,
                                          igraph_vss_all(), IGRAPH_UNDIRECTED, job->damping, weights, NULL);
    for (igraph_integer_t v = 0; v < igraph_vector_size(scores) && code == IGRAPH_SUCCESS; v++)
        job->pagerank[v] = VECTOR(*scores)[v];
    return code;
}

static igraph_error_t ask_hits(task *job, const igraph_vector_t *weights, igraph_vector_t *scores)
{
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    options.mxiter = 100000;
    igraph_real_t value;
    igraph_error_t code = igraph_eigenvector_centrality(&job->both.graph, scores, &value, IGRAPH_UNDIRECTED,
                                                        /* scale = */ true, weights, &options);
    for (igraph_integer_t v = 0; v < igraph_vector_size(scores) && code == IGRAPH_SUCCESS; v++)
        job->hits[v] = VECTOR(*scores)[v];
    normalise(job->hits, job->incidence->rows);
    normalise(job->hits + job->incidence->rows, job->incidence->columns);
    return code;
}

static igraph_error_t with_scores(task *job, const igraph_vector_t *weights)
{
    igraph_vector_t scores;
    igraph_error_t code = igraph_vector_init(&scores, 0);
    if (code != IGRAPH_SUCCESS)
        return code;
    code = ask_pagerank(job, weights, &scores);
    if (code == IGRAPH_SUCCESS && job->incidence->cells)
        code = ask_hits(job, weights, &scores);
    igraph_vector_destroy(&scores);
    return code;
}

static igraph_error_t with_weights(void *opaque)
{
    task *job = opaque;
    igraph_vector_t weights;
    if (!job->options->weighted)
        return with_scores(job, NULL);
    igraph_error_t code = zr_two_mode_weights(&weights, job->incidence);
    if (code == IGRAPH_SUCCESS) {
        zr_backend_scale(&weights);
        code = with_scores(job, &weights);
        igraph_vector_destroy(&weights);
    }
    return code;
}

static zr_status ask_igraph(task *job, zr_error *err)
{
    zr_status status = zr_two_mode_make(&job->both, job->incidence, err);
    if (status != ZR_OK)
        return status;
    status = zr_backend_run_seeded(with_weights, job, 1, err); /* ARPACK begins anywhere */
    zr_two_mode_free(&job->both);
    return status;
}

static zr_status ask_birank(zr_ranking *ranking, double *scores, const task *job, zr_error *err)
{
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, job->incidence, err);
    if (status != ZR_OK)
        return status;
    zr_birank options = {job->options->weighted, job->damping};
    status = zr_birank_scores(scores, scores + ranking->units, &ranking->converged, &sides, &options, err);
    zr_sides_dispose(&sides);
    return status;
}

static zr_status measure(owned *out, const zr_incidence *incidence, const zr_ranking_options *options,
                         zr_error *err)
{
    zr_ranking *ranking = &out->ranking;
    ranking->units = incidence->rows;
    ranking->measures = incidence->columns;
    size_t nodes = (size_t)incidence->rows + incidence->columns;
    task job = {.incidence = incidence, .options = options};
    job.damping = options->damping > 0 ? options->damping : .85;
    job.pagerank = zr_arena_take(&out->arena, nodes, sizeof(double));
    job.hits = zr_arena_take(&out->arena, nodes, sizeof(double));
    double *birank = zr_arena_take(&out->arena, nodes, sizeof(double));
    if (out->arena.failed)
        return zr_fail_memory(err);
    zr_status status = nodes ? ask_igraph(&job, err) : ZR_OK;
    if (status == ZR_OK)
        status = ask_birank(ranking, birank, &job, err);
    ranking->pagerank = job.pagerank;
    ranking->hits = job.hits;
    ranking->birank = birank;
    return status;
}

zr_status zr_ranking_measure(zr_ranking **out, const zr_incidence *incidence,
                             const zr_ranking_options *options, zr_error *err)
{
    *out = NULL;
    if (!(options->damping >= 0) || !(options->damping < 1))
        return zr_fail_words(err, ZR_BAD_INPUT, "阻尼 %g 不在 0 与 1 之间",
                             "the damping %g is not above 0 and below 1", options->damping);
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    zr_status status = measure(result, incidence, options, err);
    if (status == ZR_OK)
        *out = &result->ranking;
    else
        zr_ranking_free(&result->ranking);
    return status;
}

void zr_ranking_free(zr_ranking *ranking)
{
    if (!ranking)
        return;
    owned *result = (owned *)ranking;
    zr_arena_free(&result->arena);
    free(result);
}
