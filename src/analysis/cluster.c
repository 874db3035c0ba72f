/* Clusters of units by Leiden on the projection: the best of several seeded runs, and how often pairs fall
 * together. */
#include "zeren/cluster.h"

#include "analysis/backend.h"
#include "analysis/partition.h"
#include "analysis/scale.h"
#include "base/arena.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_RUNS = 20, MOST_TOGETHER = 4096 };

typedef struct owned {
    zr_clusters clusters;
    zr_arena arena;
} owned;

typedef struct task {
    const zr_projection *projection;
    const zr_cluster_options *options;
    double resolution;
    zr_clusters *result;
    double *weights;    /* pairs, scaled as igraph gets them */
    double *strength;   /* nodes */
    double total;       /* sum of the ties */
    uint32_t *label;    /* nodes: of the run under way */
    uint32_t *best;     /* nodes */
    uint32_t *size;     /* nodes */
    uint32_t *together; /* nodes × nodes, or NULL */
    bool no_memory;
} task;

/* Q from the ties inside and the strength of each cluster, `inside` and `sum` zeroed. */
static double modularity(const task *job, const uint32_t *label, double *inside, double *sum)
{
    double q = 0;
    for (size_t i = 0; i < job->projection->pairs; i++) {
        const zr_pair *pair = &job->projection->pair[i];
        if (label[pair->a] == label[pair->b])
            inside[label[pair->a]] += job->weights[i];
    }
    for (uint32_t v = 0; v < job->projection->nodes; v++)
        sum[label[v]] += job->strength[v];
    for (uint32_t c = 0; c < job->projection->nodes; c++)
        q += inside[c] / job->total - job->resolution * pow(sum[c] / (2 * job->total), 2);
    return q;
}

static double modularity_of(task *job, const uint32_t *label)
{
    if (!(job->total > 0))
        return 0;
    double *inside = calloc((size_t)job->projection->nodes + 1, sizeof *inside);
    double *sum = calloc((size_t)job->projection->nodes + 1, sizeof *sum);
    double q = inside && sum ? modularity(job, label, inside, sum) : 0;
    job->no_memory |= !inside || !sum;
    free(inside);
    free(sum);
    return q;
}

static void count_together(const task *job)
{
    uint32_t n = job->projection->nodes;
    for (uint32_t a = 0; a < n; a++) {
        for (uint32_t b = 0; b < n; b++)
            job->together[(size_t)a * n + b] += job->label[a] == job->label[b];
    }
}

/* One run's partition, numbered; better ones are kept. */
static void judge(task *job, uint32_t run)
{
    zr_clusters *result = job->result;
    uint32_t nodes = job->projection->nodes;
    uint32_t count = zr_partition_number(job->label, nodes, job->size);
    double q = modularity_of(job, job->label);
    job->no_memory |= count == UINT32_MAX;
    bool better = run == 0 || q > result->modularity + 1e-12;
    if (better) {
        memcpy(job->best, job->label, nodes * sizeof *job->best);
        result->modularity = q;
        result->clusters = count;
        result->best_runs = 0;
    }
    result->best_runs += memcmp(job->best, job->label, nodes * sizeof *job->best) == 0;
    result->worst = run == 0 || q < result->worst ? q : result->worst;
    result->mean += q / result->runs;
    if (job->together)
        count_together(job);
}

static igraph_error_t repeat(task *job, const igraph_t *graph, const igraph_vector_t *ties,
                             const igraph_vector_t *strength, igraph_vector_int_t *membership)
{
    for (uint32_t run = 0; run < job->result->runs && !job->no_memory; run++) {
        igraph_error_t code =
            igraph_community_leiden(graph, ties, strength, job->resolution / (2 * job->total),
                                    /* beta = */ 0.01, /* start = */ false,
                                    /* until nothing moves */ -1, membership, NULL, NULL);
        if (code != IGRAPH_SUCCESS)
            return code;
        for (uint32_t v = 0; v < job->projection->nodes; v++)
            job->label[v] = (uint32_t)VECTOR(*membership)[v];
        judge(job, run);
    }
    return IGRAPH_SUCCESS;
}

static igraph_error_t with_membership(task *job, const igraph_t *graph, const igraph_vector_t *ties,
                                      const igraph_vector_t *strength)
{
    igraph_vector_int_t membership;
    igraph_error_t code = igraph_vector_int_init(&membership, 0);
    if (code == IGRAPH_SUCCESS) {
        code = repeat(job, graph, ties, strength, &membership);
        igraph_vector_int_destroy(&membership);
    }
    return code;
}

static igraph_error_t with_strength(void *opaque, const igraph_t *graph, const igraph_vector_t *ties)
{
    task *job = opaque;
    igraph_vector_t strength;
    igraph_error_t code = zr_backend_vector(&strength, job->strength, job->projection->nodes);
    if (code == IGRAPH_SUCCESS) {
        code = with_membership(job, graph, ties, &strength);
        igraph_vector_destroy(&strength);
    }
    return code;
}

static igraph_error_t with_ties(void *opaque)
{
    task *job = opaque;
    return zr_backend_ties(with_strength, job, job->projection, job->options->weighting);
}

static void weigh(task *job)
{
    for (size_t i = 0; i < job->projection->pairs; i++)
        job->weights[i] = zr_pair_weight(job->projection, &job->projection->pair[i], job->options->weighting);
    zr_scale(job->weights, job->projection->pairs);
    for (size_t i = 0; i < job->projection->pairs; i++) {
        const zr_pair *pair = &job->projection->pair[i];
        job->strength[pair->a] += job->weights[i];
        job->strength[pair->b] += job->weights[i];
        job->total += job->weights[i];
    }
}

/* Mean over the others of its cluster of how often they fell together with it. */
static void fill_certainty(const task *job, double *certainty)
{
    uint32_t n = job->projection->nodes;
    for (uint32_t a = 0; a < n; a++) {
        uint64_t sum = 0;
        uint32_t mates = job->size[job->best[a]] - 1;
        for (uint32_t b = 0; b < n; b++)
            sum += b != a && job->best[a] == job->best[b] ? job->together[(size_t)a * n + b] : 0;
        certainty[a] = mates ? (double)sum / mates / job->result->runs : 1;
    }
}

static zr_status find(task *job, zr_error *err)
{
    zr_clusters *result = job->result;
    weigh(job);
    if (!(job->total > 0)) {
        result->runs = 1;
        for (uint32_t v = 0; v < job->projection->nodes; v++)
            job->label[v] = v;
        judge(job, 0);
        return ZR_OK;
    }
    return zr_backend_run_seeded(with_ties, job, job->options->seed, err);
}

static zr_status fill(owned *out, task *job, zr_error *err)
{
    uint32_t n = job->projection->nodes;
    double *certainty = n <= MOST_TOGETHER ? zr_arena_take(&out->arena, n, sizeof *certainty) : NULL;
    zr_status status = find(job, err);
    if (status != ZR_OK)
        return status;
    uint32_t *unnumbered = job->best; /* numbered already; counted once more for the sizes */
    job->no_memory |= zr_partition_number(unnumbered, n, job->size) == UINT32_MAX;
    if (job->no_memory || out->arena.failed)
        return zr_fail_memory(err);
    if (certainty)
        fill_certainty(job, certainty);
    out->clusters.cluster = job->best;
    out->clusters.size = job->size;
    out->clusters.together = job->together;
    out->clusters.certainty = certainty;
    return ZR_OK;
}

static zr_status find_with_scratch(owned *out, const zr_projection *projection,
                                   const zr_cluster_options *options, zr_error *err)
{
    uint32_t n = projection->nodes;
    zr_arena scratch = {0};
    out->clusters = (zr_clusters){.nodes = n, .runs = options->runs ? options->runs : USUAL_RUNS};
    task job = {.projection = projection, .options = options, .result = &out->clusters};
    job.resolution = options->resolution > 0 ? options->resolution : 1;
    job.weights = zr_arena_take(&scratch, projection->pairs, sizeof(double));
    job.strength = zr_arena_take(&scratch, n, sizeof(double));
    job.label = zr_arena_take(&scratch, n, sizeof(uint32_t));
    job.best = zr_arena_take(&out->arena, n, sizeof(uint32_t));
    job.size = zr_arena_take(&out->arena, (size_t)n + 1, sizeof(uint32_t));
    job.together = n <= MOST_TOGETHER ? zr_arena_take(&out->arena, (size_t)n * n, sizeof(uint32_t)) : NULL;
    bool failed = scratch.failed || out->arena.failed;
    zr_status status = failed ? zr_fail_memory(err) : fill(out, &job, err);
    zr_arena_free(&scratch);
    return status;
}

zr_status zr_clusters_find(zr_clusters **out, const zr_projection *projection,
                           const zr_cluster_options *options, zr_error *err)
{
    *out = NULL;
    zr_status status = zr_resolution_check(options->resolution, err);
    if (status != ZR_OK)
        return status;
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    status = find_with_scratch(result, projection, options, err);
    if (status == ZR_OK)
        *out = &result->clusters;
    else
        zr_clusters_free(&result->clusters);
    return status;
}

void zr_clusters_free(zr_clusters *clusters)
{
    if (!clusters)
        return;
    owned *result = (owned *)clusters;
    zr_arena_free(&result->arena);
    free(result);
}

static zr_status modularity_with_scratch(double *out, task *job, zr_arena *scratch, const uint32_t *cluster,
                                         zr_error *err)
{
    job->weights = zr_arena_take(scratch, job->projection->pairs, sizeof(double));
    job->strength = zr_arena_take(scratch, job->projection->nodes, sizeof(double));
    if (scratch->failed)
        return zr_fail_memory(err);
    weigh(job);
    *out = modularity_of(job, cluster);
    return job->no_memory ? zr_fail_memory(err) : ZR_OK;
}

zr_status zr_modularity(double *out, const zr_projection *projection, zr_weighting weighting,
                        double resolution, const uint32_t *cluster, zr_error *err)
{
    for (uint32_t v = 0; v < projection->nodes; v++) {
        if (cluster[v] >= projection->nodes)
            return zr_fail_words(err, ZR_BAD_INPUT, "节点 %u 属于群组 %u，而群组只到 %u",
                                 "node %u is in cluster %u; clusters go to %u", v, cluster[v],
                                 projection->nodes);
    }
    zr_arena scratch = {0};
    zr_cluster_options options = {.weighting = weighting};
    task job = {.projection = projection, .options = &options, .resolution = resolution};
    zr_status status = modularity_with_scratch(out, &job, &scratch, cluster, err);
    zr_arena_free(&scratch);
    return status;
}
