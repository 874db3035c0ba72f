/* The stochastic degree sequence model (Neal 2014; Neal, Domagalski & Sagan 2021): what two units share is
 * Poisson-binomial with p_it p_jt from the configuration model. */
#include "analysis/backbone_p.h"
#include "analysis/tails.h"
#include "zeren/nulls.h"

#include <stdlib.h>

/* The configuration model seen from one mode, and room for one kind of pair. */
typedef struct model {
    const zr_bicm *bicm;
    bool units, normal;
    zr_trials *trials; /* one a class of the other mode */
    uint32_t classes;
    double *room;
} model;

static double chance(const model *of, uint32_t own, uint32_t other)
{
    const zr_bicm *bicm = of->bicm;
    return of->units ? bicm->p[(size_t)own * bicm->measure_classes + other]
                     : bicm->p[(size_t)other * bicm->measure_classes + own];
}

static double compute(void *opaque, uint32_t a, uint32_t b, uint32_t shared)
{
    const model *of = opaque;
    for (uint32_t c = 0; c < of->classes; c++)
        of->trials[c].p = chance(of, a, c) * chance(of, b, c);
    return of->normal ? zr_poisson_binomial_normal(of->trials, of->classes, shared)
                      : zr_poisson_binomial_upper(of->trials, of->classes, shared, of->room);
}

static zr_status with_model(double *p, const zr_projection *projection, const zr_bicm *bicm, bool normal,
                            zr_error *err)
{
    bool units = projection->mode == ZR_MODE_UNITS;
    const uint32_t *counts = units ? bicm->measure_count : bicm->unit_count;
    model of = {.bicm = bicm, .units = units, .normal = normal};
    of.classes = units ? bicm->measure_classes : bicm->unit_classes;
    of.trials = calloc((size_t)of.classes + 1, sizeof *of.trials);
    of.room = malloc(((size_t)projection->others + 1) * sizeof *of.room);
    zr_status status = of.trials && of.room ? ZR_OK : zr_fail_memory(err);
    for (uint32_t c = 0; c < of.classes && status == ZR_OK; c++)
        of.trials[c].count = counts[c];
    if (status == ZR_OK)
        status =
            zr_p_by_kind(p, projection, units ? bicm->unit_class : bicm->measure_class, compute, &of, err);
    free(of.trials);
    free(of.room);
    return status;
}

zr_status zr_p_sdsm(double *p, zr_backbone *out, const zr_incidence *incidence,
                    const zr_projection *projection, bool normal, zr_error *err)
{
    zr_bicm *bicm;
    zr_status status = zr_bicm_fit(&bicm, incidence, err);
    if (status != ZR_OK)
        return status;
    out->residual = bicm->residual;
    out->converged = bicm->converged;
    status = with_model(p, projection, bicm, normal, err);
    zr_bicm_free(bicm);
    return status;
}
