/* The border to igraph. */
#include "analysis/backend.h"

#include "analysis/scale.h"

/* OpenMP's, where igraph brings it along; ours may be built without. */
extern int omp_get_max_threads(void) __attribute__((weak));
extern void omp_set_num_threads(int count) __attribute__((weak));

/* igraph on one thread: its PageRank lets threads race, and the last digits would differ from run to run. */
static igraph_error_t alone(zr_backend_work *work, void *task)
{
    bool threads = omp_get_max_threads && omp_set_num_threads;
    int usual = threads ? omp_get_max_threads() : 1;
    if (threads)
        omp_set_num_threads(1);
    igraph_error_t code = work(task);
    if (threads)
        omp_set_num_threads(usual);
    return code;
}

zr_status zr_backend_run(zr_backend_work *work, void *task, zr_error *err)
{
    igraph_error_handler_t *outer = zr_igraph_enter();
    igraph_warning_handler_t *warnings = igraph_set_warning_handler(igraph_warning_handler_ignore);
    igraph_error_t code = alone(work, task);
    igraph_set_warning_handler(warnings);
    return zr_igraph_leave(outer, code, err);
}

typedef struct seeded {
    zr_backend_work *work;
    void *task;
    uint64_t seed;
} seeded;

/* igraph keeps its default generator by value in some versions and by pointer in others: both are put back.
 */
static igraph_error_t with_generator(void *opaque)
{
    seeded *job = opaque;
    igraph_rng_t ours;
    igraph_error_t code = igraph_rng_init(&ours, &igraph_rngtype_pcg32);
    if (code != IGRAPH_SUCCESS)
        return code;
    code = igraph_rng_seed(&ours, job->seed);
    igraph_rng_t *outer = igraph_rng_default();
    igraph_rng_t saved = *outer;
    igraph_rng_set_default(&ours);
    if (code == IGRAPH_SUCCESS)
        code = job->work(job->task);
    igraph_rng_set_default(igraph_rng_default() == outer ? &saved : outer);
    igraph_rng_destroy(&ours);
    return code;
}

zr_status zr_backend_run_seeded(zr_backend_work *work, void *task, uint64_t seed, zr_error *err)
{
    seeded job = {work, task, seed};
    return zr_backend_run(with_generator, &job, err);
}

static igraph_error_t create(igraph_t *graph, igraph_vector_int_t *edges, uint32_t vertices, bool directed)
{
    igraph_error_t code = igraph_create(graph, edges, vertices, directed);
    igraph_vector_int_destroy(edges);
    return code;
}

igraph_error_t zr_backend_projection(igraph_t *graph, const zr_projection *projection)
{
    igraph_vector_int_t edges;
    igraph_error_t code = igraph_vector_int_init(&edges, 2 * (igraph_integer_t)projection->pairs);
    if (code != IGRAPH_SUCCESS)
        return code;
    for (size_t i = 0; i < projection->pairs; i++) {
        VECTOR(edges)[2 * i] = projection->pair[i].a;
        VECTOR(edges)[2 * i + 1] = projection->pair[i].b;
    }
    return create(graph, &edges, projection->nodes, false);
}

void zr_backend_scale(igraph_vector_t *weights)
{
    zr_scale(VECTOR(*weights), (size_t)igraph_vector_size(weights));
}

igraph_error_t zr_backend_ties(zr_backend_ties_work *work, void *task, const zr_projection *projection,
                               zr_weighting weighting)
{
    igraph_t graph;
    igraph_vector_t weights;
    igraph_error_t code = igraph_vector_init(&weights, (igraph_integer_t)projection->pairs);
    if (code != IGRAPH_SUCCESS)
        return code;
    for (size_t i = 0; i < projection->pairs; i++)
        VECTOR(weights)[i] = zr_pair_weight(projection, &projection->pair[i], weighting);
    zr_backend_scale(&weights);
    code = zr_backend_projection(&graph, projection);
    if (code == IGRAPH_SUCCESS) {
        code = work(task, &graph, &weights);
        igraph_destroy(&graph);
    }
    igraph_vector_destroy(&weights);
    return code;
}

igraph_error_t zr_backend_graph(igraph_t *graph, uint32_t vertices, const uint32_t *from, const uint32_t *to,
                                size_t count, bool directed)
{
    igraph_vector_int_t edges;
    igraph_error_t code = igraph_vector_int_init(&edges, 2 * (igraph_integer_t)count);
    if (code != IGRAPH_SUCCESS)
        return code;
    for (size_t i = 0; i < count; i++) {
        VECTOR(edges)[2 * i] = from[i];
        VECTOR(edges)[2 * i + 1] = to[i];
    }
    return create(graph, &edges, vertices, directed);
}

igraph_error_t zr_backend_vector(igraph_vector_t *vector, const double *values, size_t count)
{
    igraph_error_t code = igraph_vector_init(vector, (igraph_integer_t)count);
    for (size_t i = 0; i < count && code == IGRAPH_SUCCESS; i++)
        VECTOR(*vector)[i] = values[i];
    return code;
}
