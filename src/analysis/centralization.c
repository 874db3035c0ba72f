/* How much a network is centred on its first: Freeman's centralization, two-mode and of the projection. */
#include "analysis/ties.h"
#include "analysis/walks.h"
#include "zeren/ranking.h"

#include <math.h>
#include <stdlib.h>

static zr_status measure_closeness(double *out, const zr_walks *graph, zr_error *err)
{
    double n = graph->nodes;
    uint64_t *sum = calloc((size_t)graph->nodes + 1, sizeof *sum);
    uint32_t *reached = calloc((size_t)graph->nodes + 1, sizeof *reached);
    zr_status status =
        sum && reached ? zr_walks_distances(sum, reached, graph, ZR_VECTORS_BEST, err) : zr_fail_memory(err);
    for (uint32_t v = 0; v < graph->nodes && status == ZR_OK; v++)
        out[v] = sum[v] ? reached[v] / (double)sum[v] * (reached[v] / (n - 1)) : 0;
    free(sum);
    free(reached);
    return status;
}

static zr_status measure_betweenness(double *out, const zr_walks *graph, zr_error *err)
{
    double n = graph->nodes, most = (n - 1) * (n - 2) / 2;
    zr_status status = zr_walks_betweenness(out, graph, ZR_VECTORS_BEST, err);
    for (uint32_t v = 0; v < graph->nodes && status == ZR_OK; v++)
        out[v] = most > 0 ? out[v] / most : 0;
    return status;
}

static zr_status measure_paths(double *closeness, double *betweenness, const zr_projection *projection,
                               zr_error *err)
{
    zr_ties ties;
    zr_status status = zr_ties_make(&ties, projection, ZR_W_BINARY, err);
    if (status != ZR_OK)
        return status;
    zr_walks graph = {ties.nodes, ties.start, ties.to};
    if (closeness)
        status = measure_closeness(closeness, &graph, err);
    if (status == ZR_OK && betweenness)
        status = measure_betweenness(betweenness, &graph, err);
    zr_ties_dispose(&ties);
    return status;
}

zr_status zr_projection_centrality(const zr_projection *projection, double *degree, double *closeness,
                                   double *betweenness, zr_error *err)
{
    for (uint32_t v = 0; v < projection->nodes && degree; v++)
        degree[v] = projection->nodes > 1 ? projection->partners[v] / (projection->nodes - 1.0) : 0;
    return closeness || betweenness ? measure_paths(closeness, betweenness, projection, err) : ZR_OK;
}

/* Is everything reached from the first node? */
static zr_status ask_connected(bool *out, const zr_projection *projection, zr_error *err)
{
    zr_ties ties;
    zr_status status = zr_ties_make(&ties, projection, ZR_W_BINARY, err);
    if (status != ZR_OK)
        return status;
    zr_walks graph = {ties.nodes, ties.start, ties.to};
    uint32_t parts = 0;
    status = zr_walks_parts(&parts, &graph, err);
    *out = parts == 1;
    zr_ties_dispose(&ties);
    return status;
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
    zr_status status = zr_projection_centrality(projection, degree, closeness, betweenness, err);
    if (status == ZR_OK)
        status = ask_connected(&out->connected, projection, err);
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
