/* A planned duties map → marks. */
#include "render/duties.h"

#include "document/role_words.h"

#include <math.h>

static zr_span measure_tip(zr_job *job, const measure_row *row)
{
    const zr_graph_measure *measure = &job->graph->measures[row->measure];
    zr_span words = zr_measure_words(job, measure);
    uint32_t units = zr_cells_of(job->incidence, row->column);
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "%.*s\n责任单位 %u 个 · 第 %u 行", (int)words.size, words.data,
                              units, measure->line);
    return zr_arena_print(job->arena, "%.*s\n%u units · line %u", (int)words.size, words.data, units,
                          measure->line);
}

static void draw_row(duty_plan *plan, measure_row *row)
{
    zr_job *job = plan->job;
    if (row->heading) {
        zr_scene_text(job->scene, plan->measure_x + row->depth * INDENT, row->y + 2, row->text, ZR_SIZE_SMALL,
                      ZR_LEFT, ZR_GREY, true);
        return;
    }
    zr_mark mark = {.shape = ZR_BOX,
                    .x = plan->measure_x + row->depth * INDENT,
                    .y = row->y,
                    .width = plan->measure_width - row->depth * INDENT,
                    .height = row->height,
                    .fill = row->unowned ? ZR_PAPER : 0xF4F6F9FF,
                    .stroke = row->unowned ? ZR_ALARM : ZR_LINE,
                    .dash = row->unowned ? ZR_DASHED : ZR_SOLID,
                    .text = row->text,
                    .size = ZR_SIZE_TEXT,
                    .align = ZR_LEFT,
                    .name = job->graph->measures[row->measure].id,
                    .id = zr_job_id(job, "m", row->measure),
                    .kind = row->unowned ? "measure unowned" : "measure",
                    .tip = measure_tip(job, row),
                    .label = true};
    row->mark = zr_scene_add(job->scene, mark);
}

static zr_span unit_tip(zr_job *job, const unit_row *unit)
{
    const zr_graph_unit *one = &job->graph->units[job->incidence->row_unit[unit->row]];
    zr_span name = zr_type_clean(job->arena, one->full_name.size ? one->full_name : one->name, 200);
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "%.*s\n承担 %u 项，牵头 %u 项", (int)name.size, name.data,
                              unit->load, unit->lead);
    return zr_arena_print(job->arena, "%.*s\n%u measures, leads %u", (int)name.size, name.data, unit->load,
                          unit->lead);
}

static void draw_load(duty_plan *plan, const unit_row *unit, zr_hue hue)
{
    zr_scene *scene = plan->job->scene;
    double x = plan->unit_x + plan->unit_width + 8, middle = unit->y + unit->height / 2,
           step = BAR_WIDTH / plan->most;
    zr_scene_box(scene, x, middle - 4, fmax(1, step * unit->load), 8, hue.fill);
    if (unit->lead)
        zr_scene_box(scene, x, middle - 4, fmax(1, step * unit->lead), 8, hue.strong);
    zr_span number = zr_arena_print(plan->job->arena, unit->lead ? "%u / %u" : "%u", unit->load, unit->lead);
    zr_scene_line(scene, x + step * unit->load + 5, middle - ZR_SIZE_SMALL * ZR_LEADING / 2, number,
                  ZR_SIZE_SMALL, ZR_LEFT, ZR_GREY, false);
}

static void draw_unit(duty_plan *plan, unit_row *unit)
{
    zr_job *job = plan->job;
    uint32_t number = job->incidence->row_unit[unit->row];
    const zr_graph_unit *one = &job->graph->units[number];
    zr_hue hue = zr_job_hue(job, number);
    zr_mark mark = {.shape = ZR_BOX,
                    .rounded = true,
                    .x = plan->unit_x,
                    .y = unit->y,
                    .width = plan->unit_width,
                    .height = unit->height,
                    .fill = hue.tint,
                    .stroke = hue.strong,
                    .pen = 0.8,
                    .dash = one->collective ? ZR_DASHED : ZR_SOLID,
                    .text = unit->text,
                    .size = ZR_SIZE_TEXT,
                    .align = ZR_LEFT,
                    .name = one->id,
                    .id = zr_job_id(job, "u", number),
                    .kind = one->collective ? "unit collective" : "unit",
                    .tip = unit_tip(job, unit),
                    .label = true};
    unit->mark = zr_scene_add(job->scene, mark);
    draw_load(plan, unit, hue);
}

static const char *const classes[ZR_ROLES] = {"duty lead", "duty responsible", "duty support", "duty guide"};

static zr_span edge_tip(zr_job *job, const duty_line *edge, const duty_plan *plan)
{
    zr_span name = zr_type_clean(
        job->arena, zr_unit_name(job, job->incidence->row_unit[plan->units[edge->unit].row]), 200);
    zr_span words = zr_measure_words(job, &job->graph->measures[plan->rows[edge->row].measure]);
    const char *role = zr_role_does(edge->role).in[job->options->lang];
    const char *first =
        edge->role == ZR_LEAD && edge->first ? zr_job_say(job, "（首位）", " (first-listed)") : "";
    return zr_arena_print(job->arena, "%.*s · %s%s\n%.*s", (int)name.size, name.data, role, first,
                          (int)words.size, words.data);
}

/* Lines of leads join the unit to the measure, all others the measure to the unit: the graph has no
 * direction, and Graphviz then draws the bold ones over the others. */
static void draw_edge(duty_plan *plan, const duty_line *edge)
{
    zr_job *job = plan->job;
    uint32_t row = plan->rows[edge->row].mark, unit = plan->units[edge->unit].mark;
    const zr_role_look *look = zr_colour_role(edge->role);
    zr_hue hue = zr_job_hue(job, job->incidence->row_unit[plan->units[edge->unit].row]);
    bool lead = edge->role == ZR_LEAD;
    zr_mark mark = {.shape = ZR_CURVE,
                    .points = zr_scene_flow(job->scene, plan->measure_x + plan->measure_width, edge->from,
                                            plan->unit_x, edge->to),
                    .point_count = 4,
                    .stroke = lead ? (edge->first ? hue.fill : hue.strong) : ZR_THREAD,
                    .pen = look->pen,
                    .dash = look->dash,
                    .tail = lead ? unit : row,
                    .head = lead ? row : unit,
                    .kind = classes[edge->role],
                    .tip = edge_tip(job, edge, plan)};
    if (mark.points)
        zr_scene_add(job->scene, mark);
}

/* Lines of the one unit to its measures, on a unit's map. */
static void draw_ego_line(duty_plan *plan, uint32_t ego, const zr_cell *cell, const measure_row *row,
                          double from)
{
    zr_job *job = plan->job;
    zr_role role = zr_strongest_role(cell->roles);
    const zr_role_look *look = zr_colour_role(role);
    zr_hue hue = zr_job_hue(job, job->incidence->row_unit[plan->ego]);
    zr_mark mark = {.shape = ZR_CURVE,
                    .points = zr_scene_flow(job->scene, EGO_WIDTH, from,
                                            plan->measure_x + row->depth * INDENT, row->y + row->height / 2),
                    .point_count = 4,
                    .stroke = role != ZR_LEAD ? ZR_THREAD
                              : cell->first   ? hue.fill
                                              : hue.strong,
                    .pen = look->pen,
                    .dash = look->dash,
                    .tail = role == ZR_LEAD ? row->mark : ego,
                    .head = role == ZR_LEAD ? ego : row->mark,
                    .kind = classes[role],
                    .tip = zr_span_of(zr_role_does(role).in[job->options->lang])};
    if (mark.points)
        zr_scene_add(job->scene, mark);
}

static zr_lines ego_words(const duty_plan *plan)
{
    zr_span name = zr_unit_name(plan->job, plan->job->incidence->row_unit[plan->ego]);
    return zr_name_wrap(plan->job, name, ZR_SIZE_HEAD, true, EGO_WIDTH - 22, 6);
}

double zr_ego_height(const duty_plan *plan)
{
    return plan->ego == ZR_NONE ? 0 : zr_lines_height(ego_words(plan), ZR_SIZE_HEAD) + 30;
}

static uint32_t draw_ego_box(duty_plan *plan)
{
    zr_job *job = plan->job;
    uint32_t number = job->incidence->row_unit[plan->ego];
    zr_hue hue = zr_job_hue(job, number);
    zr_lines text = ego_words(plan);
    double height = zr_ego_height(plan);
    return zr_scene_add(job->scene,
                        (zr_mark){.shape = ZR_BOX,
                                  .rounded = true,
                                  .y = fmax(0, (job->height - height) / 2),
                                  .width = EGO_WIDTH,
                                  .height = height,
                                  .fill = hue.tint,
                                  .stroke = hue.strong,
                                  .pen = 1.6,
                                  .dash = job->graph->units[number].collective ? ZR_DASHED : ZR_SOLID,
                                  .text = text,
                                  .size = ZR_SIZE_HEAD,
                                  .bold = true,
                                  .name = job->graph->units[number].id,
                                  .id = zr_job_id(job, "u", number),
                                  .kind = "unit ego",
                                  .tip = job->graph->units[number].full_name,
                                  .label = true});
}

static void draw_ego(duty_plan *plan)
{
    uint32_t ego = draw_ego_box(plan), lines = 0, seen = 0;
    zr_mark box = *zr_scene_at(plan->job->scene, ego);
    for (uint32_t i = 0; i < plan->row_count; i++)
        lines += !plan->rows[i].heading;
    for (uint32_t i = 0; i < plan->row_count; i++) {
        const measure_row *row = &plan->rows[i];
        const zr_cell *cell = zr_ego_cell(plan, row);
        if (cell)
            draw_ego_line(plan, ego, cell, row, box.y + box.height * ++seen / (lines + 1));
    }
}

static void draw_section(duty_plan *plan, uint32_t first, uint32_t last)
{
    zr_job *job = plan->job;
    const zr_graph_measure *measure = &job->graph->measures[plan->rows[first].measure];
    double top = plan->rows[first].y, bottom = plan->rows[last].y + plan->rows[last].height;
    if (measure->section_count == 0 || plan->ego != ZR_NONE)
        return;
    zr_lines lines = zr_section_words(plan, first);
    double height = zr_lines_height(lines, ZR_SIZE_TEXT);
    zr_scene_box(job->scene, SECTION_WIDTH + 14, top, 3, bottom - top, ZR_LINE);
    double middle = (top + bottom - height) / 2; /* of a short section; a long one is named where it begins */
    uint32_t mark =
        zr_scene_text(job->scene, 0, fmin(middle, top + 4), lines, ZR_SIZE_TEXT, ZR_LEFT, ZR_INK, true);
    zr_scene_at(job->scene, mark)->tip =
        zr_type_clean(job->arena, measure->sections[measure->section_count - 1], 0);
    zr_scene_at(job->scene, mark)->kind = "section";
}

static void draw_sections(duty_plan *plan)
{
    for (uint32_t first = 0; first < plan->row_count; first = zr_section_end(plan, first))
        draw_section(plan, first, zr_section_end(plan, first) - 1);
}

static void draw_head(duty_plan *plan, double x, const char *zh, const char *en)
{
    zr_scene_line(plan->job->scene, x, -20, zr_span_of(zr_job_say(plan->job, zh, en)), ZR_SIZE_SMALL, ZR_LEFT,
                  ZR_GREY, false);
}

static void draw_all(duty_plan *plan)
{
    draw_head(plan, plan->measure_x, "措施", "measures");
    draw_head(plan, plan->unit_x, plan->ego == ZR_NONE ? "责任单位" : "合作单位",
              plan->ego == ZR_NONE ? "units" : "partners");
    draw_head(plan, plan->unit_x + plan->unit_width + 8,
              plan->ego == ZR_NONE ? "承担 / 牵头" : "共同承担 / 由其牵头",
              plan->ego == ZR_NONE ? "carries / leads" : "shared / led by it");
    draw_sections(plan);
    for (uint32_t i = 0; i < plan->row_count; i++)
        draw_row(plan, &plan->rows[i]);
    for (uint32_t i = 0; i < plan->unit_count; i++)
        draw_unit(plan, &plan->units[i]);
    for (uint32_t i = 0; i < plan->edge_count; i++)
        draw_edge(plan, &plan->edges[i]);
    if (plan->ego != ZR_NONE)
        draw_ego(plan);
}

void zr_duties_draw(duty_plan *plan)
{
    draw_all(plan);
    zr_duties_surround(plan);
}
