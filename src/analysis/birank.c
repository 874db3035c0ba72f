/* BiRank: scores passed between the modes over the symmetrically normalised matrix. */
#include "analysis/birank.h"

#include <math.h>
#include <stdlib.h>

enum { MOST_ROUNDS = 10000 };

typedef struct passing {
    const zr_sides *sides;
    const zr_birank *options;
    double *score[2]; /* where the caller wants them */
    double *scale[2]; /* 1 / √strength, 0 for nodes without */
} passing;

static void fill_scale(const passing *job, int mode)
{
    const zr_side *side = &job->sides->side[mode];
    for (uint32_t v = 0; v < side->nodes; v++) {
        double strength = job->options->weighted ? zr_strength(side, v) : zr_degree(side, v);
        job->scale[mode][v] = strength > 0 ? 1 / sqrt(strength) : 0;
        job->score[mode][v] = 1.0 / side->nodes;
    }
}

/* One mode's scores from the other's; returns the largest change. */
static double pass(const passing *job, int mode)
{
    const zr_side *side = &job->sides->side[mode];
    double damping = job->options->damping, change = 0;
    for (uint32_t v = 0; v < side->nodes; v++) {
        double sum = 0;
        for (uint32_t k = side->start[v]; k < side->start[v + 1]; k++) {
            double weight = job->options->weighted ? side->weight[k] : 1;
            sum += weight * job->scale[1 - mode][side->to[k]] * job->score[1 - mode][side->to[k]];
        }
        double score = damping * job->scale[mode][v] * sum + (1 - damping) / side->nodes;
        change = fmax(change, fabs(score - job->score[mode][v]));
        job->score[mode][v] = score;
    }
    return change;
}

static bool iterate(const passing *job)
{
    fill_scale(job, ZR_UNITS);
    fill_scale(job, ZR_MEASURES);
    for (int round = 0; round < MOST_ROUNDS; round++) {
        double change = pass(job, ZR_UNITS);
        if (fmax(change, pass(job, ZR_MEASURES)) < 1e-15)
            return true;
    }
    return fmax(pass(job, ZR_UNITS), pass(job, ZR_MEASURES)) < 1e-12;
}

zr_status zr_birank_scores(double *units, double *measures, bool *converged, const zr_sides *sides,
                           const zr_birank *options, zr_error *err)
{
    passing job = {.sides = sides, .options = options, .score = {units, measures}};
    job.scale[ZR_UNITS] = calloc((size_t)sides->side[ZR_UNITS].nodes + 1, sizeof(double));
    job.scale[ZR_MEASURES] = calloc((size_t)sides->side[ZR_MEASURES].nodes + 1, sizeof(double));
    bool fine = job.scale[ZR_UNITS] && job.scale[ZR_MEASURES];
    if (fine)
        *converged = iterate(&job);
    free(job.scale[ZR_UNITS]);
    free(job.scale[ZR_MEASURES]);
    return fine ? ZR_OK : zr_fail_memory(err);
}
