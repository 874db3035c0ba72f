/* Who leads for whom: units in columns, leaders on the left, arrows to those who answer with them. */
#include "render/leads.h"

static zr_status with_loads(lead_plan *plan, zr_error *err)
{
    if (!zr_leads_nodes(plan))
        return zr_fail_memory(err);
    if (plan->count == 0) {
        zr_job_empty(plan->job, "没有一项措施同时有牵头单位和其他单位",
                     "no measure has a leading unit and others");
        return ZR_OK;
    }
    if (!zr_leads_places(plan))
        return zr_fail_memory(err);
    zr_leads_draw(plan);
    return ZR_OK;
}

static zr_status with_arcs(lead_plan *plan, zr_error *err)
{
    zr_loads *loads;
    zr_status status = zr_loads_measure(&loads, plan->job->incidence, err);
    if (status != ZR_OK)
        return status;
    plan->loads = loads;
    status = with_loads(plan, err);
    zr_loads_free(loads);
    return status;
}

zr_status zr_build_leads(zr_job *job, zr_error *err)
{
    lead_plan plan = {.job = job};
    zr_arcs *arcs;
    zr_status status = zr_arcs_make(&arcs, job->incidence, 0, 0, err);
    if (status != ZR_OK)
        return status;
    plan.arcs = arcs;
    status = with_arcs(&plan, err);
    zr_arcs_free(arcs);
    return status;
}
