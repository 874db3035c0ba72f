/* Ties between units as a network: closure with values, and the centralities that ask for no paths. */
#include "zeren/network.h"

#include "analysis/backend.h"
#include "analysis/steps.h"
#include "analysis/ties.h"
#include "analysis/walks_valued.h"
#include "zeren/ranking.h"

#include <math.h>
#include <stdlib.h>

static const double most_closure = 68719476736.0; /* 2^36 */
static const double most_valued = 4294967296.0;   /* 2^32 */

typedef struct task {
    const zr_projection *projection;
    zr_weighting weighting;
    zr_network_node *out;
} task;

/* --- eigenvector --- */

static igraph_error_t collect(void *opaque, const igraph_t *graph, const igraph_vector_t *weights)
{
    task *job = opaque;
    igraph_vector_t vector;
    igraph_arpack_options_t options;
    igraph_real_t value;
    double length = 0;
    igraph_arpack_options_init(&options);
    igraph_error_t code = igraph_vector_init(&vector, 0);
    if (code != IGRAPH_SUCCESS)
        return code;
    code = igraph_eigenvector_centrality(graph, &vector, &value, false, true, weights, &options);
    for (uint32_t v = 0; v < job->projection->nodes && code == IGRAPH_SUCCESS; v++)
        length += VECTOR(vector)[v] * VECTOR(vector)[v];
    for (uint32_t v = 0; v < job->projection->nodes && code == IGRAPH_SUCCESS && length > 0; v++)
        job->out[v].eigenvector = fmax(VECTOR(vector)[v], 0) / sqrt(length);
    igraph_vector_destroy(&vector);
    return code;
}

static igraph_error_t ask_igraph(void *opaque)
{
    task *job = opaque;
    return zr_backend_ties(collect, job, job->projection, job->weighting);
}

/* --- degree and strength --- */

double zr_degree_alpha(double ties, double strength, double alpha)
{
    return ties > 0 && strength > 0 ? pow(ties, 1 - alpha) * pow(strength, alpha) : 0;
}

/* --- triplets --- */

static double triplet(zr_triplet kind, double a, double b)
{
    switch (kind) {
    case ZR_TRIPLET_AM:
        return (a + b) / 2;
    case ZR_TRIPLET_GM:
        return sqrt(a) * sqrt(b);
    case ZR_TRIPLET_MAX:
        return fmax(a, b);
    case ZR_TRIPLET_MIN:
        return fmin(a, b);
    default:
        return 1;
    }
}

typedef struct closure {
    double closed[ZR_TRIPLETS], all[ZR_TRIPLETS];
} closure;

static void add_triplet(closure *sums, double a, double b, bool closed)
{
    for (int kind = 0; kind < ZR_TRIPLETS; kind++) {
        double value = triplet((zr_triplet)kind, a, b);
        sums->all[kind] += value;
        sums->closed[kind] += closed ? value : 0;
    }
}

/* Pairs of partners of one node; `near` marks the partners of one of them at a time. */
static void close_node(closure *sums, const zr_ties *ties, uint32_t i, uint32_t *near)
{
    for (size_t j = ties->start[i]; j < ties->start[i + 1]; j++) {
        uint32_t partner = ties->to[j];
        for (size_t k = ties->start[partner]; k < ties->start[partner + 1]; k++)
            near[ties->to[k]] = partner + 1;
        for (size_t h = j + 1; h < ties->start[i + 1]; h++)
            add_triplet(sums, ties->weight[j], ties->weight[h], near[ties->to[h]] == partner + 1);
    }
}

static void take_node(zr_network_node *out, const zr_ties *ties, uint32_t i, const closure *sums)
{
    for (size_t k = ties->start[i]; k < ties->start[i + 1]; k++)
        out->strength += ties->weight[k];
    out->closed_defined = out->partners > 1 && out->strength > 0;
    if (!out->closed_defined)
        return;
    out->clustering = sums->closed[ZR_TRIPLET_PLAIN] / sums->all[ZR_TRIPLET_PLAIN];
    out->barrat = sums->closed[ZR_TRIPLET_AM] * 2 / (out->strength * (out->partners - 1.0));
}

static void close_all(zr_network_node *out, zr_network_whole *whole, const zr_ties *ties, uint32_t *near)
{
    closure sum = {0};
    for (uint32_t i = 0; i < ties->nodes; i++) {
        closure own = {0};
        close_node(&own, ties, i, near);
        take_node(&out[i], ties, i, &own);
        for (int kind = 0; kind < ZR_TRIPLETS; kind++) {
            sum.all[kind] += own.all[kind];
            sum.closed[kind] += own.closed[kind];
        }
        whole->mean_of += out[i].closed_defined;
        whole->mean_clustering += out[i].clustering;
    }
    whole->mean_clustering /= whole->mean_of ? whole->mean_of : 1;
    whole->defined = sum.all[ZR_TRIPLET_MIN] > 0;
    for (int kind = 0; kind < ZR_TRIPLETS && whole->defined; kind++)
        whole->clustering[kind] = sum.closed[kind] / sum.all[kind];
}

/* --- paths --- */

/* Σ 1/distance by one search a node. `distance` is ZR_NONE everywhere before and after. */
static void search(zr_network_node *out, const zr_ties *ties, uint32_t source, uint32_t *queue,
                   uint32_t *distance)
{
    uint32_t head = 0, tail = 0;
    distance[source] = 0;
    queue[tail++] = source;
    while (head < tail) {
        uint32_t v = queue[head++];
        if (v != source)
            out->harmonic += 1.0 / distance[v];
        for (size_t k = ties->start[v]; k < ties->start[v + 1]; k++) {
            if (distance[ties->to[k]] == ZR_NONE) {
                distance[ties->to[k]] = distance[v] + 1;
                queue[tail++] = ties->to[k];
            }
        }
    }
    while (tail > 0)
        distance[queue[--tail]] = ZR_NONE;
    out->harmonic /= ties->nodes > 1 ? ties->nodes - 1.0 : 1;
}

static zr_status walk(zr_network_node *out, zr_network_whole *whole, const zr_ties *ties, zr_error *err)
{
    whole->harmonic_defined = (double)ties->nodes * (double)ties->start[ties->nodes] <= most_closure;
    uint32_t *queue = calloc((size_t)ties->nodes + 1, sizeof *queue);
    uint32_t *marks = calloc((size_t)ties->nodes + 1, sizeof *marks);
    bool fine = queue && marks;
    if (fine)
        close_all(out, whole, ties, marks);
    for (uint32_t v = 0; v < ties->nodes && fine; v++)
        marks[v] = ZR_NONE;
    for (uint32_t v = 0; v < ties->nodes && fine && whole->harmonic_defined; v++)
        search(&out[v], ties, v, queue, marks);
    free(queue);
    free(marks);
    return fine ? ZR_OK : zr_fail_memory(err);
}

static zr_status take_paths(zr_network_node *out, const zr_projection *projection, zr_error *err)
{
    size_t n = projection->nodes;
    double *values = calloc(3 * n + 1, sizeof *values);
    if (!values)
        return zr_fail_memory(err);
    zr_status status = zr_projection_centrality(projection, values, values + n, values + 2 * n, err);
    for (size_t v = 0; v < n && status == ZR_OK; v++) {
        out[v].partners = projection->partners[v];
        out[v].degree = values[v];
        out[v].closeness = values[n + v];
        out[v].betweenness = values[2 * n + v];
        out[v].betweenness_raw = values[2 * n + v] * ((double)n - 1) * ((double)n - 2) / 2;
    }
    free(values);
    return status;
}

zr_status zr_network_measure(zr_network_node *out, zr_network_whole *whole, const zr_projection *projection,
                             zr_weighting weighting, zr_error *err)
{
    double n = projection->nodes;
    *whole = (zr_network_whole){.density = n > 1 ? (double)projection->pairs / (n * (n - 1) / 2) : 0};
    for (uint32_t v = 0; v < projection->nodes; v++)
        out[v] = (zr_network_node){0};
    zr_ties ties = {0};
    task job = {projection, weighting, out};
    double work = zr_steps_of_partners(projection);
    if (work > most_closure)
        return zr_steps_fail(work, "单位网络的聚类", "clustering of the network of units", err);
    zr_status status = take_paths(out, projection, err);
    if (status == ZR_OK)
        status = zr_ties_make(&ties, projection, weighting, err);
    if (status == ZR_OK)
        status = walk(out, whole, &ties, err);
    if (status == ZR_OK && projection->pairs)
        status = zr_backend_run_seeded(ask_igraph, &job, 1, err);
    zr_ties_dispose(&ties);
    return status;
}

zr_status zr_network_alpha(double *closeness, double *betweenness, const zr_projection *projection,
                           zr_weighting weighting, double alpha, zr_error *err)
{
    zr_ties ties;
    double work = (double)projection->nodes * (double)projection->pairs * 2;
    if (work > most_valued)
        return zr_steps_fail(work, "带数值的路径", "paths along values", err);
    zr_status status = zr_ties_make(&ties, projection, weighting, err);
    if (status != ZR_OK)
        return status;
    status = zr_walks_valued(closeness, betweenness, &ties, alpha, err);
    zr_ties_dispose(&ties);
    return status;
}
