/* How much a network is centred on its first: Freeman's centralization, two-mode and of the projection. */
#include "analysis/backend.h"
#include "zeren/ranking.h"

#include <math.h>
#include <stdlib.h>

static const double most_steps = 137438953472.0; /* 2^37 */

typedef struct task {
    const zr_projection *projection;
    double *closeness, *betweenness; /* or NULL */
    igraph_bool_t connected;
} task;

static igraph_error_t collect_closeness(task *job, const igraph_t *graph, igraph_vector_t *raw,
                                        igraph_vector_int_t *reached)
{
    double n = job->projection->nodes;
    igraph_error_t code = igraph_closeness(graph, raw, reached, NULL, igraph_vss_all(), IGRAPH_ALL, NULL,
                                           /* normalized = */ true);
    for (uint32_t v = 0; v < job->projection->nodes && code == IGRAPH_SUCCESS; v++) {
        double others = (double)VECTOR(*reached)[v];
        job->closeness[v] = others > 0 ? VECTOR(*raw)[v] * others / (n - 1) : 0;
    }
    return code;
}

static igraph_error_t with_reached(task *job, const igraph_t *graph, igraph_vector_t *raw)
{
    igraph_vector_int_t reached;
    igraph_error_t code = igraph_vector_int_init(&reached, 0);
    if (code == IGRAPH_SUCCESS) {
        code = collect_closeness(job, graph, raw, &reached);
        igraph_vector_int_destroy(&reached);
    }
    return code;
}

static igraph_error_t collect_betweenness(task *job, const igraph_t *graph, igraph_vector_t *raw)
{
    double n = job->projection->nodes, most = (n - 1) * (n - 2) / 2;
    igraph_error_t code = igraph_betweenness(graph, raw, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL);
    for (uint32_t v = 0; v < job->projection->nodes && code == IGRAPH_SUCCESS; v++)
        job->betweenness[v] = most > 0 ? VECTOR(*raw)[v] / most : 0;
    return code;
}

static igraph_error_t with_vector(task *job, const igraph_t *graph)
{
    igraph_vector_t raw;
    igraph_error_t code = igraph_vector_init(&raw, 0);
    if (code != IGRAPH_SUCCESS)
        return code;
    code = igraph_is_connected(graph, &job->connected, IGRAPH_WEAK);
    if (code == IGRAPH_SUCCESS && job->closeness)
        code = with_reached(job, graph, &raw);
    if (code == IGRAPH_SUCCESS && job->betweenness)
        code = collect_betweenness(job, graph, &raw);
    igraph_vector_destroy(&raw);
    return code;
}

static igraph_error_t with_graph(void *opaque)
{
    task *job = opaque;
    igraph_t graph;
    igraph_error_t code = zr_backend_projection(&graph, job->projection);
    if (code == IGRAPH_SUCCESS) {
        code = with_vector(job, &graph);
        igraph_destroy(&graph);
    }
    return code;
}

static zr_status ask(task *job, zr_error *err)
{
    double steps = (double)job->projection->nodes * ((double)job->projection->pairs + 1);
    if (steps > most_steps)
        return zr_fail_words(err, ZR_LIMIT, "%u 个节点、%zu 条连线的中心性耗时太长",
                             "centralities of %u nodes and %zu ties would take too long",
                             job->projection->nodes, job->projection->pairs);
    return zr_backend_run(with_graph, job, err);
}

zr_status zr_projection_centrality(const zr_projection *projection, double *degree, double *closeness,
                                   double *betweenness, zr_error *err)
{
    for (uint32_t v = 0; v < projection->nodes && degree; v++)
        degree[v] = projection->nodes > 1 ? projection->partners[v] / (projection->nodes - 1.0) : 0;
    task job = {projection, closeness, betweenness, false};
    return closeness || betweenness ? ask(&job, err) : ZR_OK;
}

static double gap(const double *values, uint32_t count)
{
    double most = 0, sum = 0;
    for (uint32_t v = 0; v < count; v++)
        most = fmax(most, values[v]);
    for (uint32_t v = 0; v < count; v++)
        sum += most - values[v];
    return sum;
}

static zr_status of_projection(zr_centralization *out, const zr_projection *projection, double *values,
                               zr_error *err)
{
    uint32_t nodes = projection->nodes;
    double n = nodes, *degree = values, *closeness = values + nodes,
           *betweenness = values + 2 * (size_t)nodes;
    zr_projection_centrality(projection, degree, NULL, NULL, err);
    task job = {projection, closeness, betweenness, false};
    zr_status status = ask(&job, err);
    out->connected = job.connected;
    out->projection_defined = status == ZR_OK && nodes > 2;
    if (!out->projection_defined)
        return status;
    out->degree = gap(degree, nodes) * (n - 1) / ((n - 1) * (n - 2));
    out->closeness = gap(closeness, nodes) * (2 * n - 3) / ((n - 1) * (n - 2));
    out->betweenness = gap(betweenness, nodes) / (n - 1);
    return status;
}

static void of_two_modes(zr_centralization *out, const zr_projection *projection, double *values)
{
    double n = projection->nodes, m = projection->others;
    for (uint32_t v = 0; v < projection->nodes; v++)
        values[v] = projection->degree[v];
    out->two_mode_defined = n > 1 && m > 1;
    out->two_mode = out->two_mode_defined ? gap(values, projection->nodes) / ((n - 1) * (m - 1)) : 0;
}

zr_status zr_centralization_measure(zr_centralization *out, const zr_incidence *incidence, zr_mode mode,
                                    zr_error *err)
{
    *out = (zr_centralization){0};
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, incidence, mode, err);
    if (status != ZR_OK)
        return status;
    double *values = calloc(3 * (size_t)projection->nodes + 1, sizeof *values);
    if (values) {
        of_two_modes(out, projection, values);
        status = of_projection(out, projection, values, err);
    } else {
        status = zr_fail_memory(err);
    }
    free(values);
    zr_projection_free(projection);
    return status;
}
