/* Constraint, effective size and efficiency on the projection. */
#include "analysis/backend.h"
#include "analysis/steps.h"
#include "analysis/ties.h"
#include "zeren/structure.h"

#include <math.h>
#include <stdlib.h>

static const double most_work = 68719476736.0; /* 2^36 */

typedef struct task {
    const zr_projection *projection;
    zr_weighting weighting;
    zr_holes *out;
} task;

static igraph_error_t collect(void *opaque, const igraph_t *graph, const igraph_vector_t *weights)
{
    task *job = opaque;
    igraph_vector_t constraint;
    igraph_error_t code = igraph_vector_init(&constraint, 0);
    if (code != IGRAPH_SUCCESS)
        return code;
    code = igraph_constraint(graph, &constraint, igraph_vss_all(), weights);
    for (uint32_t v = 0; v < job->projection->nodes && code == IGRAPH_SUCCESS; v++) {
        double value = VECTOR(constraint)[v];
        job->out[v].defined = job->projection->partners[v] > 0 && isfinite(value);
        job->out[v].constraint = job->out[v].defined ? value : 0;
    }
    igraph_vector_destroy(&constraint);
    return code;
}

static igraph_error_t ask_igraph(void *opaque)
{
    task *job = opaque;
    return zr_backend_ties(collect, job, job->projection, job->weighting);
}

/* Redundancy of i's partners: Σ_j Σ_q p_iq m_jq, with i's ties spread out in `mine` (by node, 0 elsewhere).
 */
static double redundancy(const zr_ties *ties, uint32_t i, const double *mine, const double *strongest)
{
    double sum = 0;
    for (size_t k = ties->start[i]; k < ties->start[i + 1]; k++) {
        uint32_t j = ties->to[k];
        for (size_t l = ties->start[j]; l < ties->start[j + 1]; l++)
            sum += strongest[j] > 0 ? mine[ties->to[l]] * ties->weight[l] / strongest[j] : 0;
    }
    return sum;
}

static void size_node(zr_holes *out, const zr_ties *ties, uint32_t i, double *mine, const double *strongest)
{
    double strength = 0, partners = (double)(ties->start[i + 1] - ties->start[i]);
    for (size_t k = ties->start[i]; k < ties->start[i + 1]; k++)
        strength += ties->weight[k];
    if (!(strength > 0)) {
        out[i] = (zr_holes){0};
        return;
    }
    for (size_t k = ties->start[i]; k < ties->start[i + 1]; k++)
        mine[ties->to[k]] = ties->weight[k] / strength;
    out[i].effective_size = partners - redundancy(ties, i, mine, strongest);
    out[i].efficiency = out[i].effective_size / partners;
    for (size_t k = ties->start[i]; k < ties->start[i + 1]; k++)
        mine[ties->to[k]] = 0;
}

static void size_all(zr_holes *out, const zr_ties *ties, double *mine, double *strongest)
{
    for (uint32_t v = 0; v < ties->nodes; v++) {
        for (size_t k = ties->start[v]; k < ties->start[v + 1]; k++)
            strongest[v] = fmax(strongest[v], ties->weight[k]);
    }
    for (uint32_t v = 0; v < ties->nodes; v++)
        size_node(out, ties, v, mine, strongest);
}

static zr_status with_ties(zr_holes *out, const zr_projection *projection, zr_weighting weighting,
                           zr_error *err)
{
    zr_ties ties;
    zr_status status = zr_ties_make(&ties, projection, weighting, err);
    if (status != ZR_OK)
        return status;
    double *mine = calloc((size_t)projection->nodes + 1, sizeof *mine);
    double *strongest = calloc((size_t)projection->nodes + 1, sizeof *strongest);
    if (mine && strongest)
        size_all(out, &ties, mine, strongest);
    else
        status = zr_fail_memory(err);
    free(mine);
    free(strongest);
    zr_ties_dispose(&ties);
    return status;
}

zr_status zr_holes_measure(zr_holes *out, const zr_projection *projection, zr_weighting weighting,
                           zr_error *err)
{
    double work = zr_steps_of_partners(projection);
    for (uint32_t v = 0; v < projection->nodes; v++)
        out[v] = (zr_holes){0};
    if (work > most_work)
        return zr_steps_fail(work, "结构洞", "structural holes", err);
    task job = {projection, weighting, out};
    zr_status status = projection->pairs ? zr_backend_run(ask_igraph, &job, err) : ZR_OK;
    return status == ZR_OK ? with_ties(out, projection, weighting, err) : status;
}
