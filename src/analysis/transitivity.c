/* Transitivity of a projection, by igraph. */
#include "analysis/backend.h"
#include "zeren/clustering.h"

#include <math.h>

typedef struct task {
    const zr_projection *projection;
    igraph_real_t value;
} task;

static igraph_error_t ask(void *opaque)
{
    task *job = opaque;
    igraph_t graph;
    igraph_error_t code = zr_backend_projection(&graph, job->projection);
    if (code == IGRAPH_SUCCESS) {
        code = igraph_transitivity_undirected(&graph, &job->value, IGRAPH_TRANSITIVITY_NAN);
        igraph_destroy(&graph);
    }
    return code;
}

zr_status zr_transitivity(double *out, bool *defined, const zr_projection *projection, zr_error *err)
{
    task job = {projection, 0};
    zr_status status = zr_backend_run(ask, &job, err);
    *defined = status == ZR_OK && isfinite(job.value);
    *out = *defined ? job.value : 0;
    return status;
}
