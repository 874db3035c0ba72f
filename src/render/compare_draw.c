/* Planned small multiples → marks. */
#include "render/compare.h"

#include <math.h>
#include <string.h>

#define PAD 16.0
#define GAP 22.0

const zr_load_cell *zr_compare_cell(const compare_plan *plan, const compare_spot *spot,
                                    const compare_panel *panel)
{
    return &plan->matrix->cell[(size_t)spot->row * plan->matrix->columns + panel->column];
}

/* Height of a panel's words. */
static double head(const compare_plan *plan)
{
    return plan->by == ZR_BY_PLACES ? 26 : 50;
}

static uint32_t place_of(const compare_plan *plan, const compare_panel *panel)
{
    uint32_t number = plan->matrix->column[panel->column];
    return plan->by == ZR_BY_PLACES || number == ZR_NONE ? number : plan->job->graph->documents[number].place;
}

static bool belongs(const compare_plan *plan, const compare_panel *panel, uint32_t column)
{
    const zr_graph *graph = plan->job->graph;
    uint32_t document = graph->measures[plan->incidence->column_measure[column]].document;
    uint32_t number = plan->matrix->column[panel->column];
    return plan->by == ZR_BY_PLACES ? graph->documents[document].place == number : document == number;
}

/* Shared measures of the spots inside one panel. O(Σ k²). */
static void count_shared(compare_plan *plan, const compare_panel *panel)
{
    const zr_incidence *incidence = plan->incidence;
    memset(plan->shared, 0, sizeof *plan->shared * plan->spot_count * plan->spot_count);
    for (uint32_t c = 0; c < incidence->columns; c++) {
        if (!belongs(plan, panel, c))
            continue;
        for (uint32_t i = incidence->column_start[c]; i < incidence->column_start[c + 1]; i++) {
            uint32_t a = plan->shown[incidence->cell[incidence->by_column[i]].row];
            for (uint32_t k = i + 1; a != ZR_NONE && k < incidence->column_start[c + 1]; k++) {
                uint32_t b = plan->shown[incidence->cell[incidence->by_column[k]].row];
                if (b != ZR_NONE)
                    plan->shared[(a < b ? a : b) * plan->spot_count + (a < b ? b : a)]++;
            }
        }
    }
}

/* The smallest weight that leaves at most `most` ties. */
static uint32_t find_least(const compare_plan *plan, uint32_t most)
{
    uint32_t least = plan->job->options->least;
    if (least)
        return least;
    for (least = 2;; least++) {
        uint32_t count = 0;
        for (uint32_t i = 0; i < plan->spot_count * plan->spot_count; i++)
            count += plan->shared[i] >= least;
        if (count <= most)
            return least;
    }
}

static void draw_ties(compare_plan *plan, const compare_panel *panel, zr_point corner)
{
    zr_scene *scene = plan->job->scene;
    zr_hue hue = zr_colour_hue(zr_job_hue_rank(plan->job, place_of(plan, panel)));
    uint32_t least = find_least(plan, 26);
    for (uint32_t i = 0; i < plan->spot_count * plan->spot_count; i++) {
        if (plan->shared[i] < least)
            continue;
        zr_point a = plan->spots[i / plan->spot_count].at, b = plan->spots[i % plan->spot_count].at;
        zr_point *points = zr_scene_straight(scene, (zr_point){corner.x + a.x, corner.y + a.y},
                                             (zr_point){corner.x + b.x, corner.y + b.y});
        if (points)
            zr_scene_add(scene, (zr_mark){.shape = ZR_CURVE,
                                          .points = points,
                                          .point_count = 4,
                                          .stroke = zr_colour_alpha(hue.fill, 0.7),
                                          .pen = 0.4 + 0.35 * fmin(plan->shared[i], 10),
                                          .tail = ZR_NONE,
                                          .head = ZR_NONE,
                                          .behind = true});
    }
}

static zr_span panel_words(const compare_plan *plan, const compare_panel *panel)
{
    uint32_t place = place_of(plan, panel);
    return place == ZR_NONE ? zr_span_of(zr_job_say(plan->job, "地区未定", "place unknown"))
                            : plan->job->graph->places[place].name;
}

static zr_span spot_tip(compare_plan *plan, const compare_spot *spot, const compare_panel *panel,
                        const zr_load_cell *cell)
{
    zr_job *job = plan->job;
    zr_span name = zr_sector_name(job, plan->incidence->row_name[spot->row]),
            place = panel_words(plan, panel);
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "%.*s · %.*s\n承担 %u 项，牵头 %u 项", (int)name.size, name.data,
                              (int)place.size, place.data, cell->measures, cell->lead);
    return zr_arena_print(job->arena, "%.*s · %.*s\n%u measures, leads %u", (int)name.size, name.data,
                          (int)place.size, place.data, cell->measures, cell->lead);
}

static void draw_circle(compare_plan *plan, const compare_spot *spot, const compare_panel *panel, double x,
                        double y)
{
    zr_scene *scene = plan->job->scene;
    const zr_load_cell *cell = zr_compare_cell(plan, spot, panel);
    zr_hue hue = zr_colour_hue(zr_job_hue_rank(plan->job, place_of(plan, panel)));
    if (cell->measures == 0) {
        uint32_t dot = zr_scene_disc(scene, x, y, 1.5, ZR_LINE, 0);
        zr_scene_at(scene, dot)->kind = "absent";
        return;
    }
    double radius = fmax(3.5, plan->scale * sqrt(cell->measures)), pen = fmax(1.6, radius * 0.18);
    double all = cell->measures;
    uint32_t disc = zr_scene_ringed(scene, x, y, radius, pen, hue, false);
    zr_scene_leads(scene, x, y, radius, pen, hue, cell->lead_stated / all, cell->lead / all);
    zr_mark *mark = zr_scene_at(scene, disc);
    mark->kind = "cell";
    mark->tip = spot_tip(plan, spot, panel, cell);
    if (radius >= 7)
        zr_scene_number(scene, disc, cell->measures, fmin(11, radius * 0.72), hue.ink);
}

/* The name keeps its spot in every panel; it is pale where the sector is absent. */
static void draw_spot(compare_plan *plan, const compare_spot *spot, const compare_panel *panel,
                      zr_point corner)
{
    bool absent = zr_compare_cell(plan, spot, panel)->measures == 0;
    double x = corner.x + spot->at.x, y = corner.y + spot->at.y;
    draw_circle(plan, spot, panel, x, y);
    uint32_t label = zr_scene_text(plan->job->scene, x, y + spot->radius + 1, spot->name, ZR_SIZE_SMALL,
                                   ZR_CENTRE, absent ? 0xA3ADB9FF : ZR_INK, false);
    zr_scene_at(plan->job->scene, label)->fill = zr_colour_alpha(0xFAFBFCFF, 0.75);
    zr_scene_at(plan->job->scene, label)->kind = absent ? "sector absent" : "sector";
}

static void draw_ground(compare_plan *plan, double x, double y, double width, double height)
{
    const zr_point corners[] = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}, {x, y}};
    zr_point *points = zr_arena_take(plan->job->arena, 13, sizeof *points);
    for (uint32_t i = 0; points && i < 4; i++) {
        zr_point *side = zr_scene_straight(plan->job->scene, corners[i], corners[i + 1]);
        for (uint32_t k = 0; side && k < 4; k++)
            points[3 * i + k] = side[k];
    }
    if (points)
        zr_scene_add(plan->job->scene, (zr_mark){.shape = ZR_AREA,
                                                 .points = points,
                                                 .point_count = 13,
                                                 .fill = 0xFAFBFCFF,
                                                 .stroke = ZR_TRACK,
                                                 .pen = 1});
}

static void draw_head(compare_plan *plan, const compare_panel *panel, double x, double y)
{
    zr_job *job = plan->job;
    zr_hue hue = zr_colour_hue(zr_job_hue_rank(job, place_of(plan, panel)));
    const zr_load_cell *total = &plan->matrix->column_total[panel->column];
    zr_scene_line(job->scene, x, y, panel_words(plan, panel), ZR_SIZE_HEAD, ZR_LEFT, hue.ink, true);
    zr_span facts = zr_job_zh(job) ? zr_arena_print(job->arena, "%u 项有责任单位的措施", total->measures)
                                   : zr_arena_print(job->arena, "%u measures with a unit", total->measures);
    zr_scene_line(job->scene, x + plan->width, y + 3, facts, ZR_SIZE_SMALL, ZR_RIGHT, ZR_GREY, false);
    if (plan->by == ZR_BY_PLACES)
        return;
    zr_span title = job->graph->documents[plan->matrix->column[panel->column]].title;
    zr_lines lines = zr_type_wrap(job->arena, title, ZR_SIZE_SMALL, false, plan->width, 2);
    uint32_t mark = zr_scene_text(job->scene, x, y + 19, lines, ZR_SIZE_SMALL, ZR_LEFT, ZR_GREY, false);
    zr_scene_at(job->scene, mark)->tip = zr_type_clean(job->arena, title, 0);
}

static void draw_panel(compare_plan *plan, const compare_panel *panel, double x, double y)
{
    zr_point corner = {x + PAD, y + PAD + head(plan)};
    draw_ground(plan, x, y, plan->width + 2 * PAD, plan->height + 2 * PAD + head(plan));
    count_shared(plan, panel);
    draw_ties(plan, panel, corner);
    draw_head(plan, panel, x + PAD, y + PAD);
    for (uint32_t i = 0; i < plan->spot_count; i++)
        draw_spot(plan, &plan->spots[i], panel, corner);
    zr_job_use_hue(plan->job, zr_job_hue_rank(plan->job, place_of(plan, panel)));
}

/* As many panels side by side as make the sheet about one and a half times as wide as high. */
static uint32_t panels_across(const compare_plan *plan)
{
    uint32_t best = 1;
    double least = INFINITY;
    for (uint32_t across = 1; across <= plan->panel_count; across++) {
        uint32_t down = (plan->panel_count + across - 1) / across;
        double width = across * (plan->width + 2 * PAD + GAP),
               height = down * (plan->height + 2 * PAD + head(plan) + GAP);
        double cost = fabs(log(width / height / 1.4)) + 0.15 * (across * down - plan->panel_count);
        if (cost < least) {
            least = cost;
            best = across;
        }
    }
    return best;
}

static void explain(compare_plan *plan)
{
    zr_job *job = plan->job;
    bool stated = false, first = false, zh = zr_job_zh(job);
    for (uint32_t i = 0; i < plan->matrix->rows * plan->matrix->columns; i++) {
        stated = stated || plan->matrix->cell[i].lead_stated > 0;
        first = first || plan->matrix->cell[i].lead > plan->matrix->cell[i].lead_stated;
    }
    zr_job_place_keys(job, ZR_SIGN_DISC);
    zr_job_ring_keys(job, stated, first);
    zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_DISC, .fill = ZR_LINE, .stroke = ZR_LINE, .size = 2},
                     "没有该条线", "absent");
    zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_LINE, .stroke = ZR_TIE, .size = 2.5},
                     "共同承担（各图最强的，至少 2 项）",
                     "shared measures (the strongest of each panel, 2 or more)");
    zr_job_remark(job, zr_span_of(zr_job_say(
                           job, "同一条线在各图中的位置相同，面积可以直接比较。",
                           "A sector stands at the same spot in every panel; areas compare directly.")));
    if (plan->matrix->rows > plan->spot_count)
        zr_job_remark(job, zh ? zr_arena_print(job->arena, "负担较轻的 %u 个条线未画。",
                                               plan->matrix->rows - plan->spot_count)
                              : zr_arena_print(job->arena, "%u less loaded sectors are left out.",
                                               plan->matrix->rows - plan->spot_count));
    if (plan->panels_left_out)
        zr_job_remark(job, zh ? zr_arena_print(job->arena, "措施较少的 %u %s未画。", plan->panels_left_out,
                                               plan->by == ZR_BY_PLACES ? "个地区" : "份文件")
                              : zr_arena_print(job->arena, "%u panels with fewer measures are left out.",
                                               plan->panels_left_out));
    job->heading = zr_job_scope(job);
    job->facts = zr_job_facts(job, job->incidence);
}

zr_status zr_compare_draw(compare_plan *plan, zr_error *err)
{
    zr_job *job = plan->job;
    plan->width = fmax(plan->width, 220);
    plan->shared =
        zr_arena_take(job->arena, (size_t)plan->spot_count * plan->spot_count, sizeof *plan->shared);
    if (!plan->shared)
        return zr_fail_memory(err);
    uint32_t across = panels_across(plan);
    double width = plan->width + 2 * PAD, height = plan->height + 2 * PAD + head(plan);
    uint32_t down = (plan->panel_count + across - 1) / across;
    for (uint32_t i = 0; i < plan->panel_count; i++) {
        uint32_t row = i / across, in_row = row + 1 < down ? across : plan->panel_count - row * across;
        double left =
            (across - in_row) * (width + GAP) / 2; /* a last row that is not full stands in the middle */
        draw_panel(plan, &plan->panels[i], left + (width + GAP) * (i % across), (height + GAP) * row);
    }
    job->width = (width + GAP) * (across < plan->panel_count ? across : plan->panel_count) - GAP;
    job->height = (height + GAP) * down - GAP;
    explain(plan);
    return ZR_OK;
}
