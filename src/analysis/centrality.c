/* Degree, closeness, betweenness and eigenvector of both modes, normalised for two-mode graphs. */
#include "zeren/centrality.h"

#include "analysis/backend.h"
#include "analysis/sides.h"
#include "analysis/ties.h"
#include "analysis/walks.h"
#include "base/arena.h"

#include <math.h>
#include <stdlib.h>

static const uint64_t most_steps = 1ull << 41; /* about half an hour of two cores */

typedef struct owned {
    zr_centrality centrality;
    zr_arena arena;
} owned;

typedef struct task {
    const zr_sides *sides;
    zr_two_mode both;
    zr_centrality *result;
    unsigned what;
    double *eigenvector;
} task;

double zr_betweenness_most(uint32_t own, uint32_t others)
{
    if (!own || !others)
        return 0;
    double m = others, s = (own - 1) / others, t = (own - 1) % others;
    return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

/* Rounding leaves dust beside the leading component; both modes together get length 1. */
static void clean_eigenvector(task *job, const igraph_vector_t *raw)
{
    double length = 0;
    uint32_t nodes = job->result->units + job->result->measures;
    for (uint32_t v = 0; v < nodes; v++) {
        double value = fabs(VECTOR(*raw)[v]);
        job->eigenvector[v] = value < 1e-12 ? 0 : value;
        length += job->eigenvector[v] * job->eigenvector[v];
    }
    for (uint32_t v = 0; v < nodes && length > 0; v++)
        job->eigenvector[v] /= sqrt(length);
}

static igraph_error_t collect_eigenvector(task *job, const igraph_t *graph, igraph_vector_t *raw)
{
    igraph_arpack_options_t options;
    igraph_arpack_options_init(&options);
    options.mxiter = 100000;
    igraph_real_t value = 0;
    igraph_error_t code =
        igraph_eigenvector_centrality(graph, raw, &value, IGRAPH_UNDIRECTED, /* scale = */ true,
                                      /* weights = */ NULL, &options);
    if (code == IGRAPH_SUCCESS) {
        job->result->singular_value = value;
        job->result->converged = true;
        clean_eigenvector(job, raw);
    }
    return code;
}

static igraph_error_t collect_components(task *job, const igraph_t *graph)
{
    igraph_vector_int_t sizes;
    igraph_error_t code = igraph_vector_int_init(&sizes, 0);
    if (code != IGRAPH_SUCCESS)
        return code;
    igraph_integer_t count = 0;
    code = igraph_connected_components(graph, NULL, &sizes, &count, IGRAPH_WEAK);
    for (igraph_integer_t c = 0; c < count && code == IGRAPH_SUCCESS; c++) {
        uint32_t size = (uint32_t)VECTOR(sizes)[c];
        job->result->largest = size > job->result->largest ? size : job->result->largest;
        job->result->isolates += size == 1;
    }
    job->result->components = (uint32_t)count;
    igraph_vector_int_destroy(&sizes);
    return code;
}

static igraph_error_t collect(task *job, const igraph_t *graph, igraph_vector_t *raw)
{
    igraph_error_t code = collect_components(job, graph);
    if (code == IGRAPH_SUCCESS && job->what & ZR_C_EIGENVECTOR && job->sides->edges)
        code = collect_eigenvector(job, graph, raw);
    return code;
}

static igraph_error_t with_vector(task *job, const igraph_t *graph)
{
    igraph_vector_t raw;
    igraph_error_t code = igraph_vector_init(&raw, 0);
    if (code == IGRAPH_SUCCESS) {
        code = collect(job, graph, &raw);
        igraph_vector_destroy(&raw);
    }
    return code;
}

static igraph_error_t with_graph(void *opaque)
{
    task *job = opaque;
    return with_vector(job, &job->both.graph);
}

static void fill_degree(double *degree, const zr_sides *sides)
{
    uint32_t n = sides->side[ZR_UNITS].nodes;
    for (int mode = 0; mode < 2; mode++) {
        const zr_side *side = &sides->side[mode];
        for (uint32_t v = 0; v < side->nodes; v++)
            degree[v + (mode ? n : 0)] = side->others ? (double)zr_degree(side, v) / side->others : 0;
    }
}

static void normalise_betweenness(double *normalised, const double *raw, uint32_t n, uint32_t m)
{
    double units = zr_betweenness_most(n, m), measures = zr_betweenness_most(m, n);
    for (uint32_t v = 0; v < n + m; v++) {
        double most = v < n ? units : measures;
        normalised[v] = most > 0 ? raw[v] / most : 0;
    }
}

/* Distances of the whole two-mode graph; what is not reached counts as in NetworkX. */
static zr_status measure_closeness(double *out, const zr_walks *graph, uint32_t units, zr_error *err)
{
    double n = units, m = graph->nodes - units;
    uint64_t *sum = calloc((size_t)graph->nodes + 1, sizeof *sum);
    uint32_t *reached = calloc((size_t)graph->nodes + 1, sizeof *reached);
    zr_status status =
        sum && reached ? zr_walks_distances(sum, reached, graph, ZR_VECTORS_BEST, err) : zr_fail_memory(err);
    for (uint32_t v = 0; v < graph->nodes && status == ZR_OK; v++) {
        double best = v < units ? m + 2 * (n - 1) : n + 2 * (m - 1);
        out[v] = sum[v] ? best / (double)sum[v] * (reached[v] / (n + m - 1)) : 0;
    }
    free(sum);
    free(reached);
    return status;
}

static zr_status measure_paths(double *closeness, double *betweenness, const zr_incidence *incidence,
                               unsigned what, zr_error *err)
{
    if (!(what & (ZR_C_CLOSENESS | ZR_C_BETWEENNESS)))
        return ZR_OK;
    zr_ties ties;
    zr_status status = zr_ties_two_mode(&ties, incidence, err);
    if (status != ZR_OK)
        return status;
    zr_walks graph = {ties.nodes, ties.start, ties.to};
    if (what & ZR_C_CLOSENESS)
        status = measure_closeness(closeness, &graph, incidence->rows, err);
    if (status == ZR_OK && what & ZR_C_BETWEENNESS)
        status = zr_walks_betweenness(betweenness, &graph, ZR_VECTORS_BEST, err);
    zr_ties_dispose(&ties);
    return status;
}

static zr_status check_cost(const zr_sides *sides, unsigned what, zr_error *err)
{
    uint64_t nodes = (uint64_t)sides->side[ZR_UNITS].nodes + sides->side[ZR_MEASURES].nodes;
    if (nodes > INT32_MAX)
        return zr_fail_words(err, ZR_LIMIT, "%llu 个节点太多，不算中心性",
                             "%llu nodes are more than centralities are computed for",
                             (unsigned long long)nodes);
    if (what & (ZR_C_CLOSENESS | ZR_C_BETWEENNESS) && nodes * (sides->edges + 1ull) > most_steps)
        return zr_fail_words(err, ZR_LIMIT, "%llu 个节点、%u 个格子的接近与中介中心性耗时太长",
                             "closeness and betweenness of %llu nodes and %u cells would take too long",
                             (unsigned long long)nodes, sides->edges);
    return ZR_OK;
}

static zr_status ask_igraph(task *job, const zr_incidence *incidence, zr_error *err)
{
    zr_status status = zr_two_mode_make(&job->both, incidence, err);
    if (status != ZR_OK)
        return status;
    status = zr_backend_run_seeded(with_graph, job, 1, err); /* ARPACK begins anywhere */
    zr_two_mode_free(&job->both);
    return status;
}

static zr_status measure(owned *out, const zr_incidence *incidence, const zr_sides *sides, unsigned what,
                         zr_error *err)
{
    zr_centrality *result = &out->centrality;
    result->units = sides->side[ZR_UNITS].nodes;
    result->measures = sides->side[ZR_MEASURES].nodes;
    size_t nodes = (size_t)result->units + result->measures;
    double *degree = zr_arena_take(&out->arena, nodes, sizeof(double));
    double *normalised = zr_arena_take(&out->arena, nodes, sizeof(double));
    task job = {.sides = sides, .result = result, .what = what};
    double *closeness = zr_arena_take(&out->arena, nodes, sizeof(double));
    double *betweenness = zr_arena_take(&out->arena, nodes, sizeof(double));
    job.eigenvector = zr_arena_take(&out->arena, nodes, sizeof(double));
    if (out->arena.failed)
        return zr_fail_memory(err);
    zr_status status = check_cost(sides, what, err);
    if (status == ZR_OK && nodes)
        status = ask_igraph(&job, incidence, err);
    if (status == ZR_OK)
        status = measure_paths(closeness, betweenness, incidence, what, err);
    if (status != ZR_OK)
        return status;
    fill_degree(degree, sides);
    normalise_betweenness(normalised, betweenness, result->units, result->measures);
    result->degree = what & ZR_C_DEGREE ? degree : NULL;
    result->closeness = what & ZR_C_CLOSENESS ? closeness : NULL;
    result->betweenness = what & ZR_C_BETWEENNESS ? normalised : NULL;
    result->betweenness_raw = what & ZR_C_BETWEENNESS ? betweenness : NULL;
    result->eigenvector = what & ZR_C_EIGENVECTOR ? job.eigenvector : NULL;
    return ZR_OK;
}

zr_status zr_centrality_measure(zr_centrality **out, const zr_incidence *incidence, unsigned what,
                                zr_error *err)
{
    *out = NULL;
    zr_sides sides;
    zr_status status = zr_sides_make(&sides, incidence, err);
    if (status != ZR_OK)
        return status;
    owned *result = calloc(1, sizeof *result);
    status = result ? measure(result, incidence, &sides, what, err) : zr_fail_memory(err);
    zr_sides_dispose(&sides);
    if (status == ZR_OK)
        *out = &result->centrality;
    else if (result)
        zr_centrality_free(&result->centrality);
    return status;
}

void zr_centrality_free(zr_centrality *centrality)
{
    if (!centrality)
        return;
    owned *result = (owned *)centrality;
    zr_arena_free(&result->arena);
    free(result);
}
