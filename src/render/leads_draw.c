/* A placed map of leads → marks, legend, remarks. */
#include "render/leads.h"

#include <math.h>

static const zr_words band_names[LEAD_BANDS] = {
    {{"牵头为主", "mostly leads"}}, {{"牵头略多", "leads more"}}, {{"被牵头略多", "is led more"}},
    {{"被牵头为主", "mostly led"}}, {{"不牵头", "never leads"}},
};

/* A column's ground, and the name of its band above. */
static void draw_column(lead_plan *plan, const lead_column *column)
{
    zr_job *job = plan->job;
    double left = column->left, right = column->right, high = 18, low = job->height;
    zr_point *points = zr_arena_take(job->arena, 13, sizeof *points);
    if (!points)
        return;
    const zr_point corners[] = {{left, high}, {right, high}, {right, low}, {left, low}, {left, high}};
    for (uint32_t i = 0; i < 4; i++) {
        zr_point *side = zr_scene_straight(job->scene, corners[i], corners[i + 1]);
        for (uint32_t k = 0; side && k < 4; k++)
            points[3 * i + k] = side[k];
    }
    zr_scene_add(
        job->scene,
        (zr_mark){.shape = ZR_AREA, .points = points, .point_count = 13, .fill = 0xF6F8FAFF, .pen = 0});
    zr_scene_line(job->scene, (left + right) / 2, 0,
                  zr_span_of(band_names[column->band].in[job->options->lang]), ZR_SIZE_SMALL, ZR_CENTRE,
                  ZR_GREY, true);
}

/* The place on the left, where there are several, and a rule between them. */
static void draw_panel(lead_plan *plan, uint32_t number)
{
    zr_job *job = plan->job;
    const lead_panel *panel = &plan->panels[number];
    uint32_t place = panel->hue < job->hues.count ? job->hues.place[panel->hue] : ZR_NONE;
    zr_span name = place == ZR_NONE ? zr_span_of(zr_job_say(job, "地区未定", "place unknown"))
                                    : job->graph->places[place].name;
    if (plan->panel_count < 2)
        return;
    zr_lines lines = zr_name_wrap(job, name, ZR_SIZE_HEAD, true, 76, 4);
    zr_scene_text(job->scene, 0, panel->y + 4, lines, ZR_SIZE_HEAD, ZR_LEFT, zr_colour_hue(panel->hue).ink,
                  true);
    if (number > 0)
        zr_scene_rule(job->scene, 0, panel->y - 13, job->width, panel->y - 13, ZR_LINE, 0.75);
}

static zr_span node_tip(lead_plan *plan, const lead_node *node)
{
    zr_job *job = plan->job;
    const zr_graph_unit *unit = &job->graph->units[job->incidence->row_unit[node->row]];
    zr_span name = zr_type_clean(job->arena, unit->full_name.size ? unit->full_name : unit->name, 200);
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "%.*s\n牵头 %u 项，带动他人 %u 次；由他人牵头 %u 次",
                              (int)name.size, name.data, node->led, node->out, node->in);
    return zr_arena_print(job->arena, "%.*s\nleads %u measures, others %u times; is led %u times",
                          (int)name.size, name.data, node->led, node->out, node->in);
}

static void draw_disc(lead_plan *plan, lead_node *node)
{
    zr_job *job = plan->job;
    uint32_t unit = job->incidence->row_unit[node->row];
    zr_hue hue = zr_colour_hue(node->hue);
    bool leads = node->led > 0, collective = job->graph->units[unit].collective;
    node->mark = zr_scene_disc(job->scene, node->at.x, node->at.y, node->radius, leads ? hue.tint : ZR_PAPER,
                               hue.strong);
    zr_mark *mark = zr_scene_at(job->scene, node->mark);
    mark->name = job->graph->units[unit].id;
    mark->id = zr_job_id(job, "u", unit);
    mark->kind = collective ? "unit collective" : "unit";
    mark->dash = collective ? ZR_DASHED : ZR_SOLID;
    mark->pen = 1;
    mark->tip = node_tip(plan, node);
    if (leads && node->radius >= 7)
        zr_scene_number(job->scene, node->mark, node->led, fmin(14, fmax(7, node->radius * 0.75)), hue.ink);
}

static void draw_label(lead_plan *plan, const lead_node *node)
{
    zr_scene_text(plan->job->scene, node->at.x + node->radius + 4,
                  node->at.y - zr_lines_height(node->label, ZR_SIZE_SMALL) / 2, node->label, ZR_SIZE_SMALL,
                  ZR_LEFT, ZR_INK, false);
}

static void draw_arc(lead_plan *plan, uint32_t chosen)
{
    zr_job *job = plan->job;
    const zr_arc *arc = &plan->arcs->arc[plan->chosen[chosen]];
    const lead_node *from = &plan->nodes[plan->shown[arc->from]], *to = &plan->nodes[plan->shown[arc->to]];
    bool up = to->band < from->band;
    zr_span a = from->label.text, b = to->label.text;
    a = zr_type_clean(job->arena, a, 60);
    b = zr_type_clean(job->arena, b, 60);
    zr_span tip = zr_job_zh(job) ? zr_arena_print(job->arena, "%.*s → %.*s：%u 项", (int)a.size, a.data,
                                                  (int)b.size, b.data, arc->measures)
                                 : zr_arena_print(job->arena, "%.*s → %.*s: %u measures", (int)a.size, a.data,
                                                  (int)b.size, b.data, arc->measures);
    zr_scene_add(job->scene,
                 (zr_mark){.shape = ZR_CURVE,
                           .points = plan->routes[chosen],
                           .point_count = plan->route_count[chosen],
                           .stroke = up ? ZR_ALARM : zr_colour_alpha(zr_colour_hue(from->hue).fill, 0.85),
                           .pen = zr_leads_pen(arc),
                           .arrow = true,
                           .tail = from->mark,
                           .head = to->mark,
                           .kind = up ? "leads up" : "leads",
                           .tip = tip});
}

static void add_remarks(lead_plan *plan)
{
    zr_job *job = plan->job;
    bool zh = zr_job_zh(job);
    if (plan->left_out)
        zr_job_remark(
            job,
            zh ? zr_arena_print(
                     job->arena,
                     "箭头：牵头 %u 项及以上的各对，以及每个单位最主要的牵头单位；另有 %zu 对较弱的未画。",
                     plan->least, plan->left_out)
               : zr_arena_print(job->arena,
                                "Arrows: pairs of %u measures or more, and for every unit the one that "
                                "leads it most; %zu weaker pairs are left out.",
                                plan->least, plan->left_out));
    if (plan->panels_left_out)
        zr_job_remark(
            job, zh ? zr_arena_print(job->arena, "责任较少的 %u 个地区未画；可用 --place 选出再画。",
                                     plan->panels_left_out)
                    : zr_arena_print(job->arena,
                                     "%u places with fewer duties are left out; choose one with --place.",
                                     plan->panels_left_out));
    if (plan->nodes_left_out)
        zr_job_remark(job, zh ? zr_arena_print(job->arena, "只画牵头关系最多的 %u 个单位，另有 %u 个未画。",
                                               plan->count, plan->nodes_left_out)
                              : zr_arena_print(job->arena,
                                               "The %u units with the most ties are shown, %u are not.",
                                               plan->count, plan->nodes_left_out));
    zr_job_remark(job, zr_span_of(zr_job_say(
                           job, "左右：牵头次数与被牵头次数之比，越靠左越多牵头。",
                           "From left to right: how often a unit leads against how often it is led.")));
}

static void explain(lead_plan *plan)
{
    zr_job *job = plan->job;
    zr_hue hue = zr_colour_hue(plan->panel_count ? plan->panels[0].hue : 0);
    uint32_t most = 0;
    bool up = false, collective = false;
    for (uint32_t i = 0; i < plan->count; i++) {
        most = plan->nodes[i].led > most ? plan->nodes[i].led : most;
        collective = collective || job->graph->units[job->incidence->row_unit[plan->nodes[i].row]].collective;
        zr_job_use_hue(job, plan->nodes[i].hue);
    }
    for (uint32_t i = 0; i < plan->chosen_count; i++) {
        const zr_arc *arc = &plan->arcs->arc[plan->chosen[i]];
        up = up || plan->nodes[plan->shown[arc->to]].band < plan->nodes[plan->shown[arc->from]].band;
    }
    zr_job_place_keys(job, ZR_SIGN_DISC);
    if (collective)
        zr_job_collective_key(job, ZR_SIGN_DISC);
    zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_LINE, .stroke = hue.fill, .size = 3},
                     "牵头 → 责任或配合（越粗越多）", "leads → responsible or supporting (wider: more)");
    if (up)
        zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_LINE, .stroke = ZR_ALARM, .size = 2},
                         "逆向：由较多被牵头的单位牵头",
                         "against the order: led by a unit that is itself led more");
    job->sizes = (zr_sizes){.scale = plan->scale,
                            .value = {most, most > 5 ? most / 3 : 0, most > 2 ? 1 : 0},
                            .text = zr_span_of(zr_job_say(job, "面积＝牵头措施数", "area: measures led"))};
    add_remarks(plan);
    job->heading = zr_job_scope(job);
    job->facts =
        zr_job_zh(job)
            ? zr_arena_print(job->arena, "%u 项措施有牵头单位，也有其他单位", plan->arcs->led)
            : zr_arena_print(job->arena, "%u measures have a leading unit and others", plan->arcs->led);
    if (job->pages > 1)
        job->facts = zr_job_zh(job)
                         ? zr_arena_print(job->arena, "%.*s · 第 %u 页，共 %u 页", (int)job->facts.size,
                                          job->facts.data, job->page + 1, job->pages)
                         : zr_arena_print(job->arena, "%.*s · page %u of %u", (int)job->facts.size,
                                          job->facts.data, job->page + 1, job->pages);
}

void zr_leads_draw(lead_plan *plan)
{
    plan->job->scene->directed = true;
    for (uint32_t i = 0; i < plan->column_count; i++)
        draw_column(plan, &plan->columns[i]);
    for (uint32_t p = 0; p < plan->panel_count; p++)
        draw_panel(plan, p);
    for (uint32_t i = 0; i < plan->count; i++)
        draw_disc(plan, &plan->nodes[i]);
    for (uint32_t i = 0; i < plan->chosen_count; i++)
        draw_arc(plan, i);
    for (uint32_t i = 0; i < plan->count; i++)
        draw_label(plan, &plan->nodes[i]);
    explain(plan);
}
