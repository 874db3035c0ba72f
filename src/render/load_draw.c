/* A placed load map → marks, legend, remarks. */
#include "render/load.h"

#include <math.h>

static void draw_hull(load_plan *plan, uint32_t number)
{
    zr_job *job = plan->job;
    uint32_t count;
    zr_point *outline = zr_hull_outline(job->arena, &plan->islands[number].polygon, LOAD_PAD, &count);
    zr_hue hue = zr_colour_hue(plan->groups[number].hue);
    if (outline)
        zr_scene_add(job->scene, (zr_mark){.shape = ZR_AREA,
                                           .points = outline,
                                           .point_count = count,
                                           .fill = zr_colour_mix(ZR_PAPER, hue.tint, 0.45),
                                           .stroke = hue.tint,
                                           .pen = 1});
}

static void draw_name(load_plan *plan, const load_group *group)
{
    uint32_t mark = zr_scene_text(plan->job->scene, group->name_at.x, group->name_at.y, group->name,
                                  ZR_SIZE_TEXT, ZR_CENTRE, zr_colour_hue(group->hue).ink, true);
    zr_scene_at(plan->job->scene, mark)->kind = "cluster";
}

/* --- nodes --- */

static zr_span tip_of(load_plan *plan, const load_node *node)
{
    zr_job *job = plan->job;
    const zr_load *load = node->load;
    zr_span name = plan->sectors ? zr_sector_name(job, plan->incidence->row_name[node->row]) : (zr_span){0};
    if (!plan->sectors) {
        const zr_graph_unit *unit = &job->graph->units[plan->incidence->row_unit[node->row]];
        name = unit->full_name.size ? unit->full_name : unit->name;
    }
    name = zr_type_clean(job->arena, name, 200);
    if (zr_job_zh(job))
        return zr_arena_print(
            job->arena, "%.*s\n承担 %u 项措施，牵头 %u 项（其中文中写明 %u 项）\n合作单位 %u 个",
            (int)name.size, name.data, load->measures, load->lead, load->lead_stated, load->partners);
    return zr_arena_print(job->arena, "%.*s\n%u measures, leads %u (%u stated)\n%u partners", (int)name.size,
                          name.data, load->measures, load->lead, load->lead_stated, load->partners);
}

static double ring_pen(const load_node *node)
{
    return fmax(2, node->radius * 0.17);
}

static zr_colour ground_of(const load_plan *plan, uint32_t group)
{
    return zr_colour_mix(ZR_PAPER, zr_colour_hue(plan->groups[group].hue).tint, 0.45);
}

/* The dark part of the ring is the share of measures led, first what the words state. */
static void draw_ring(load_plan *plan, const load_node *node, zr_hue hue)
{
    double all = node->load->measures;
    zr_scene_leads(plan->job->scene, node->at.x, node->at.y, node->radius, ring_pen(node), hue,
                   node->load->lead_stated / all, node->load->lead / all);
}

static void draw_node(load_plan *plan, load_node *node)
{
    zr_job *job = plan->job;
    zr_hue hue = zr_colour_hue(node->hue);
    uint32_t unit = plan->sectors ? ZR_NONE : plan->incidence->row_unit[node->row];
    bool collective = unit != ZR_NONE && job->graph->units[unit].collective;
    zr_scene_at(job->scene, node->mark)->name = plan->incidence->row_name[node->row];
    zr_mark *disc = zr_scene_at(job->scene, node->mark);
    disc->id = plan->sectors ? zr_job_id(job, "s", node->row) : zr_job_id(job, "u", unit);
    disc->kind = plan->sectors ? "sector" : collective ? "unit collective" : "unit";
    disc->tip = tip_of(plan, node);
    if (node->radius >= 7.5)
        zr_scene_number(job->scene, node->mark, node->load->measures, fmin(15, fmax(6.5, node->radius * 0.6)),
                        hue.ink);
    uint32_t label = zr_scene_text(job->scene, node->at.x, node->at.y + node->radius + 2, node->label,
                                   ZR_SIZE_SMALL, ZR_CENTRE, ZR_INK, false);
    zr_scene_at(job->scene, label)->fill = zr_colour_alpha(ground_of(plan, node->group), 0.8);
}

/* --- ties --- */

static void draw_tie(load_plan *plan, const zr_tie *tie, uint32_t number)
{
    const load_node *a = &plan->nodes[tie->a], *b = &plan->nodes[tie->b];
    zr_scene *scene = plan->job->scene;
    zr_point *points = zr_scene_straight(scene, a->at, b->at);
    if (!points)
        return;
    double dx = b->at.x - a->at.x, dy = b->at.y - a->at.y, bend = number % 2 ? 0.1 : -0.1;
    for (int i = 1; i < 3; i++) {
        points[i].x += dy * bend;
        points[i].y -= dx * bend;
    }
    bool inside = a->group == b->group;
    zr_colour colour = inside ? zr_colour_hue(a->hue).fill : ZR_TIE;
    zr_span tip = zr_job_zh(plan->job) ? zr_arena_print(plan->job->arena, "共同承担 %u 项", tie->shared)
                                       : zr_arena_print(plan->job->arena, "%u shared measures", tie->shared);
    zr_scene_add(scene,
                 (zr_mark){.shape = ZR_CURVE,
                           .points = points,
                           .point_count = 4,
                           .stroke = zr_colour_alpha(colour, inside ? 0.75 : 0.4),
                           .pen = (0.6 + 5.2 * pow(tie->shared / plan->widest, 0.75)) * (inside ? 1 : 0.7),
                           .tail = a->mark,
                           .head = b->mark,
                           .kind = inside ? "tie" : "tie between",
                           .tip = tip});
}

/* --- around it --- */

static void add_remarks(load_plan *plan)
{
    zr_job *job = plan->job;
    bool zh = zr_job_zh(job);
    uint32_t rest = plan->incidence->rows - plan->count;
    if (plan->sectors)
        zr_job_remark(
            job,
            zh ? zr_arena_print(job->arena,
                                "单位太多（%u 个），按条线合并成一图；可用地区、文件或 --top 选出单位再画。",
                                job->incidence->rows)
               : zr_arena_print(job->arena,
                                "Too many units (%u): joined by sector. Choose a place, a document or "
                                "--top to see units.",
                                job->incidence->rows));
    if (plan->ties.left_out > 0)
        zr_job_remark(
            job, zh ? zr_arena_print(
                          job->arena,
                          "连线：共同承担 %u 项及以上的各对，以及每个单位最强的一对；另有 %zu 对较弱的未画。",
                          plan->ties.least, plan->ties.left_out)
                    : zr_arena_print(job->arena,
                                     "Lines: pairs that share %u measures or more, and the strongest of "
                                     "each unit; %zu weaker pairs are left out.",
                                     plan->ties.least, plan->ties.left_out));
    if (rest > 0)
        zr_job_remark(
            job, zh ? zr_arena_print(job->arena, "只画负担最重的 %u 个，另有 %u 个未画。", plan->count, rest)
                    : zr_arena_print(job->arena, "The %u most loaded are shown, %u others are not.",
                                     plan->count, rest));
}

static void add_size_key(load_plan *plan)
{
    zr_job *job = plan->job;
    uint32_t most = 1;
    for (uint32_t i = 0; i < plan->count; i++)
        most = plan->nodes[i].load->measures > most ? plan->nodes[i].load->measures : most;
    job->sizes = (zr_sizes){.scale = plan->scale,
                            .value = {most, most > 8 ? most / 3 : 0, most > 2 ? 1 : 0},
                            .text = zr_span_of(zr_job_say(job, "面积＝承担措施数", "area: measures"))};
}

static void add_keys(load_plan *plan)
{
    zr_job *job = plan->job;
    zr_hue hue = zr_job_key_hue(job);
    bool stated = false, first = false, collective = false;
    for (uint32_t i = 0; i < plan->count; i++) {
        uint32_t unit = plan->sectors ? ZR_NONE : plan->incidence->row_unit[plan->nodes[i].row];
        stated = stated || plan->nodes[i].load->lead_stated > 0;
        first = first || plan->nodes[i].load->lead_first > 0;
        collective = collective || (unit != ZR_NONE && job->graph->units[unit].collective);
        zr_job_use_hue(job, plan->nodes[i].hue);
    }
    if (!plan->sectors)
        zr_job_place_keys(job, ZR_SIGN_DISC);
    if (collective)
        zr_job_collective_key(job, ZR_SIGN_DISC);
    zr_job_ring_keys(job, stated, first);
    add_size_key(plan);
    zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_LINE, .stroke = ZR_TIE, .size = 3},
                     "共同承担措施（越粗越多）", "shared measures (wider: more)");
    zr_job_key_words(
        job,
        (zr_key){.sign = ZR_SIGN_AREA, .fill = zr_colour_mix(ZR_PAPER, hue.tint, 0.45), .stroke = hue.tint},
        "常一起担责的一群，以最重的条线命名", "often answer together; named by leading sectors");
}

void zr_load_draw(load_plan *plan)
{
    zr_scene *scene = plan->job->scene;
    for (uint32_t g = 0; g < plan->group_count; g++)
        draw_hull(plan, g);
    for (uint32_t i = 0; i < plan->count; i++) {
        load_node *node = &plan->nodes[i];
        zr_hue hue = zr_colour_hue(node->hue);
        uint32_t unit = plan->sectors ? ZR_NONE : plan->incidence->row_unit[node->row];
        bool collective = unit != ZR_NONE && plan->job->graph->units[unit].collective;
        node->mark =
            zr_scene_ringed(scene, node->at.x, node->at.y, node->radius, ring_pen(node), hue, collective);
    }
    plan->widest = 12;
    for (uint32_t i = 0; i < plan->ties.count; i++)
        plan->widest = fmax(plan->widest, plan->ties.tie[i].shared);
    for (uint32_t i = 0; i < plan->ties.count; i++)
        draw_tie(plan, &plan->ties.tie[i], i);
    for (uint32_t i = 0; i < plan->count; i++)
        draw_node(plan, &plan->nodes[i]);
    for (uint32_t i = 0; i < plan->count; i++)
        draw_ring(plan, &plan->nodes[i], zr_colour_hue(plan->nodes[i].hue));
    for (uint32_t g = 0; g < plan->group_count; g++)
        draw_name(plan, &plan->groups[g]);
    add_keys(plan);
    add_remarks(plan);
    plan->job->heading = zr_job_scope(plan->job);
    plan->job->facts = zr_job_facts(plan->job, plan->job->incidence);
}
