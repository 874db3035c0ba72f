/* What stands around a duties map: the legend, the heading, what is left out. */
#include "render/duties.h"

/* Lines to the one unit that the map is about are drawn beside those of the plan. */
static void use_ego_roles(const duty_plan *plan, bool *used)
{
    for (uint32_t i = 0; i < plan->row_count && plan->ego != ZR_NONE; i++) {
        const zr_cell *cell = zr_ego_cell(plan, &plan->rows[i]);
        if (cell)
            used[cell->first ? ZR_ROLES : zr_strongest_role(cell->roles)] = true;
    }
}

static void add_role_keys(duty_plan *plan)
{
    bool used[ZR_ROLES + 1] = {0};
    for (uint32_t i = 0; i < plan->edge_count; i++)
        used[plan->edges[i].role == ZR_LEAD && plan->edges[i].first ? ZR_ROLES : plan->edges[i].role] = true;
    use_ego_roles(plan, used);
    for (int i = 0; i < ZR_ROLES; i++) {
        if (used[i])
            zr_job_role_key(plan->job, (zr_role)i, false);
    }
    if (used[ZR_ROLES])
        zr_job_role_key(plan->job, ZR_LEAD, true);
}

static void add_keys(duty_plan *plan)
{
    zr_job *job = plan->job;
    bool unowned = false, collective = false, ego = plan->ego != ZR_NONE;
    for (uint32_t i = 0; i < plan->row_count; i++)
        unowned = unowned || plan->rows[i].unowned;
    for (uint32_t i = 0; i < plan->unit_count; i++) {
        const zr_graph_unit *unit = &job->graph->units[job->incidence->row_unit[plan->units[i].row]];
        collective = collective || unit->collective;
        zr_job_use_hue(job, zr_job_hue_rank(job, unit->place));
    }
    if (ego)
        zr_job_use_hue(job,
                       zr_job_hue_rank(job, job->graph->units[job->incidence->row_unit[plan->ego]].place));
    zr_job_place_keys(job, ZR_SIGN_AREA);
    add_role_keys(plan);
    if (collective)
        zr_job_collective_key(job, ZR_SIGN_AREA);
    if (unowned)
        zr_job_key_words(
            job, (zr_key){.sign = ZR_SIGN_AREA, .fill = ZR_PAPER, .stroke = ZR_ALARM, .dash = ZR_DASHED},
            "没有责任单位的措施", "measure that nobody answers for");
    zr_hue hue = zr_job_key_hue(job);
    zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_BAR, .fill = hue.fill, .stroke = hue.strong, .share = 0.4},
                     ego ? "共同承担的措施数 / 其中由其牵头" : "承担措施数 / 其中牵头",
                     ego ? "shared measures / of these led by it" : "measures / of these led");
}

/* A unit's map names the documents of its own measures only. */
static void name_sources(duty_plan *plan)
{
    zr_job *job = plan->job;
    job->documents_used = zr_arena_take(job->arena, job->graph->document_count, sizeof *job->documents_used);
    for (uint32_t i = 0; job->documents_used && i < plan->row_count; i++)
        job->documents_used[job->graph->measures[plan->rows[i].measure].document] = true;
}

static zr_span ego_facts(duty_plan *plan)
{
    zr_job *job = plan->job;
    uint32_t partners = 0, load = plan->load[plan->ego], lead = plan->lead[plan->ego];
    for (uint32_t i = 0; i < job->incidence->rows; i++)
        partners += i != plan->ego && plan->load[i] > 0;
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "承担 %u 项措施，其中牵头 %u 项 · 合作单位 %u 个", load, lead,
                              partners);
    return zr_arena_print(job->arena, "%u measures, leads %u · %u partners", load, lead, partners);
}

static zr_span document_facts(duty_plan *plan)
{
    zr_job *job = plan->job;
    zr_span facts = zr_job_facts(job, job->incidence);
    uint32_t unowned = 0;
    for (uint32_t i = 0; i < job->incidence->columns; i++)
        unowned += zr_cells_of(job->incidence, i) == 0;
    if (unowned == 0)
        return facts;
    return zr_job_zh(job)
               ? zr_arena_print(job->arena, "%.*s · %u 项没有责任单位", (int)facts.size, facts.data, unowned)
               : zr_arena_print(job->arena, "%.*s · %u without a unit", (int)facts.size, facts.data, unowned);
}

static void set_heading(duty_plan *plan)
{
    zr_job *job = plan->job;
    const zr_graph_document *document =
        &job->graph->documents[job->graph->measures[plan->rows[0].measure].document];
    job->heading = document->title.size ? document->title : document->id;
    if (plan->ego != ZR_NONE) {
        const zr_graph_unit *unit = &job->graph->units[job->incidence->row_unit[plan->ego]];
        job->heading = unit->full_name.size ? unit->full_name : unit->name;
    }
    zr_span facts = plan->ego != ZR_NONE ? ego_facts(plan) : document_facts(plan);
    if (job->pages > 1)
        facts = zr_job_zh(job) ? zr_arena_print(job->arena, "%.*s · 第 %u 页，共 %u 页", (int)facts.size,
                                                facts.data, job->page + 1, job->pages)
                               : zr_arena_print(job->arena, "%.*s · page %u of %u", (int)facts.size,
                                                facts.data, job->page + 1, job->pages);
    job->facts = facts;
}

static void say_hidden(duty_plan *plan)
{
    zr_job *job = plan->job;
    if (plan->hidden_count)
        zr_job_remark(
            job, zr_job_zh(job)
                     ? zr_arena_print(job->arena, "负担较轻的 %u 个单位未画。", plan->hidden_count)
                     : zr_arena_print(job->arena, "%u units with less are left out.", plan->hidden_count));
}

static void say_beyond(duty_plan *plan)
{
    zr_job *job = plan->job;
    if (plan->beyond)
        zr_job_remark(
            job,
            zr_job_zh(job)
                ? zr_arena_print(job->arena, "后面的 %u 行未画，可用 --document、--place、--unit 分开画。",
                                 plan->beyond)
                : zr_arena_print(job->arena,
                                 "%u further rows are left out; --document, --place, --unit draw parts.",
                                 plan->beyond));
}

void zr_duties_surround(duty_plan *plan)
{
    add_keys(plan);
    say_hidden(plan);
    say_beyond(plan);
    set_heading(plan);
    name_sources(plan);
}
