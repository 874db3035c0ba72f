/* The map of all units: area is load, colour is place, the ring is the share led, lines are shared measures.
 */
#include "render/load.h"

#define TOO_MANY 260 /* units: then sectors */

static zr_status with_clusters(load_plan *plan, zr_error *err)
{
    if (!zr_load_nodes(plan) || !zr_load_places(plan))
        return zr_fail_memory(err);
    zr_load_draw(plan);
    return ZR_OK;
}

static zr_status with_projection(load_plan *plan, zr_error *err)
{
    zr_clusters *clusters;
    zr_status status = zr_clusters_find(&clusters, plan->projection, &(zr_cluster_options){.seed = 1}, err);
    if (status != ZR_OK)
        return status;
    plan->clusters = clusters;
    status = with_clusters(plan, err);
    zr_clusters_free(clusters);
    return status;
}

static zr_status with_loads(load_plan *plan, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, plan->incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    plan->projection = projection;
    status = with_projection(plan, err);
    zr_projection_free(projection);
    return status;
}

static zr_status with_incidence(load_plan *plan, zr_error *err)
{
    zr_loads *loads;
    zr_status status = zr_loads_measure(&loads, plan->incidence, err);
    if (status != ZR_OK)
        return status;
    plan->loads = loads;
    status = with_loads(plan, err);
    zr_loads_free(loads);
    return status;
}

static zr_status by_sectors(load_plan *plan, zr_error *err)
{
    zr_incidence *incidence;
    zr_status status = zr_job_sectors(&incidence, plan->job, err);
    if (status != ZR_OK)
        return status;
    plan->incidence = incidence;
    plan->sectors = true;
    status = with_incidence(plan, err);
    zr_incidence_free(incidence);
    return status;
}

zr_status zr_build_load(zr_job *job, zr_error *err)
{
    load_plan plan = {.job = job, .incidence = job->incidence};
    if (job->incidence->rows > TOO_MANY && !job->options->top)
        return by_sectors(&plan, err);
    return with_incidence(&plan, err);
}
