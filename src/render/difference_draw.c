/* The map of a difference: measures with a change at the left, the units at the right with their loads before
 * and after, a line for every duty that came, went or changed. */
#include "render/difference.h"

#include "document/role_words.h"

#include <math.h>

#define MOST_MEASURES 60
#define TEXT_WIDTH 262.0
#define LINES_FROM 276.0
#define LINES_TO 440.0
#define NAME_WIDTH 150.0
#define BAR_WIDTH 130.0
#define ROW_GAP 9.0

typedef struct diff_map {
    zr_job *job;
    const zr_graph *before;
    zr_difference all;
    bool used[3]; /* by zr_edge_change */
    bool plain;   /* a line that leads neither before nor after */
} diff_map;

/* --- measures --- */

static const zr_graph_measure *measure_of(const diff_map *map, const zr_diff_measure *row)
{
    return row->after != ZR_NONE ? &map->job->graph->measures[row->after]
                                 : &map->before->measures[row->before];
}

static zr_lines measure_lines(diff_map *map, const zr_diff_measure *row)
{
    zr_job *job = map->job;
    const zr_graph_measure *measure = measure_of(map, row);
    const char *mark = row->after == ZR_NONE    ? zr_job_say(job, "【删去】", "[dropped] ")
                       : row->before == ZR_NONE ? zr_job_say(job, "【新增】", "[new] ")
                                                : "";
    zr_span text = zr_arena_print(job->arena, "%s%.*s%.*s", mark, (int)measure->label.size,
                                  measure->label.data, (int)measure->title.size, measure->title.data);
    return zr_type_wrap(job->arena, zr_type_clean(job->arena, text, 120), ZR_SIZE_TEXT, false, TEXT_WIDTH, 3);
}

static double draw_measure(diff_map *map, zr_diff_measure *row, double y)
{
    zr_job *job = map->job;
    zr_lines lines = measure_lines(map, row);
    row->height = zr_lines_height(lines, ZR_SIZE_TEXT);
    row->y = y + row->height / 2;
    uint32_t text = zr_scene_text(job->scene, TEXT_WIDTH, y, lines, ZR_SIZE_TEXT, ZR_RIGHT,
                                  row->after == ZR_NONE ? ZR_GREY : ZR_INK, false);
    row->mark = zr_scene_disc(job->scene, LINES_FROM - 6, row->y, 3.2,
                              row->after == ZR_NONE    ? ZR_PAPER
                              : row->before == ZR_NONE ? ZR_INK
                                                       : ZR_GREY,
                              ZR_GREY);
    zr_scene_at(job->scene, row->mark)->name = measure_of(map, row)->id;
    if (row->after != ZR_NONE) {
        zr_scene_at(job->scene, text)->id = zr_job_id(job, "m", row->after);
        zr_scene_at(job->scene, text)->kind = "measure";
    }
    return y + row->height + ROW_GAP;
}

/* --- units --- */

static const zr_graph_unit *unit_of(const diff_map *map, const zr_diff_unit *row)
{
    return row->after != ZR_NONE ? &map->job->graph->units[row->after] : &map->before->units[row->before];
}

/* The colour of its place; a place that only the old graph has is one of the rest. */
static zr_hue hue_of(diff_map *map, const zr_diff_unit *row)
{
    if (row->after != ZR_NONE) {
        zr_job_use_hue(map->job, zr_job_hue_rank(map->job, map->job->graph->units[row->after].place));
        return zr_job_hue(map->job, row->after);
    }
    uint32_t place = map->before->units[row->before].place;
    uint32_t here =
        place == ZR_NONE ? ZR_NONE : zr_graph_find_place(map->job->graph, map->before->places[place].code);
    zr_job_use_hue(map->job, zr_job_hue_rank(map->job, here));
    return zr_colour_hue(zr_job_hue_rank(map->job, here));
}

/* 17 → 18, and where leads change as well: 17 → 18（牵头 4 → 3）. */
static zr_span load_words(diff_map *map, const zr_diff_unit *row)
{
    zr_arena *arena = map->job->arena;
    zr_span loads = row->load_before == row->load_after
                        ? zr_arena_print(arena, "%u", row->load_after)
                        : zr_arena_print(arena, "%u → %u", row->load_before, row->load_after);
    if (row->lead_before == row->lead_after)
        return loads;
    if (zr_job_zh(map->job))
        return zr_arena_print(arena, "%.*s（牵头 %u → %u）", (int)loads.size, loads.data, row->lead_before,
                              row->lead_after);
    return zr_arena_print(arena, "%.*s (leads %u → %u)", (int)loads.size, loads.data, row->lead_before,
                          row->lead_after);
}

/* A hollow bar of the load before, a full one of the load after, and both numbers. */
static void draw_loads(diff_map *map, const zr_diff_unit *row, zr_hue hue)
{
    zr_job *job = map->job;
    double step = BAR_WIDTH / (map->all.most ? map->all.most : 1), x = LINES_TO + 12 + NAME_WIDTH;
    double was = step * row->load_before, is = step * row->load_after;
    if (row->load_after)
        zr_scene_box(job->scene, x, row->y - 4, fmax(1, is), 8, hue.fill);
    if (row->load_before) {
        uint32_t hollow = zr_scene_box(job->scene, x, row->y - 6.5, fmax(1, was), 13, 0);
        zr_scene_at(job->scene, hollow)->stroke = hue.ink;
        zr_scene_at(job->scene, hollow)->pen = 0.9;
    }
    zr_span numbers = load_words(map, row);
    bool same = row->load_before == row->load_after && row->lead_before == row->lead_after;
    zr_scene_line(job->scene, x + fmax(was, is) + 6, row->y - ZR_SIZE_SMALL * ZR_LEADING / 2, numbers,
                  ZR_SIZE_SMALL, ZR_LEFT, same ? ZR_GREY : hue.ink, !same);
}

static zr_lines unit_lines(diff_map *map, const zr_diff_unit *row)
{
    const zr_graph_unit *unit = unit_of(map, row);
    zr_span name = map->job->options->full_names && unit->full_name.size ? unit->full_name : unit->name;
    return zr_name_wrap(map->job, zr_type_clean(map->job->arena, name, 60), ZR_SIZE_TEXT, false, NAME_WIDTH,
                        3);
}

static double draw_unit(diff_map *map, zr_diff_unit *row, double y)
{
    zr_job *job = map->job;
    zr_hue hue = hue_of(map, row);
    zr_lines lines = unit_lines(map, row);
    row->height = fmax(14, zr_lines_height(lines, ZR_SIZE_TEXT));
    row->y = y + row->height / 2;
    row->mark = zr_scene_disc(job->scene, LINES_TO + 4, row->y, 3.6, row->load_after ? hue.fill : ZR_PAPER,
                              hue.strong);
    zr_scene_at(job->scene, row->mark)->name = unit_of(map, row)->id;
    uint32_t text =
        zr_scene_text(job->scene, LINES_TO + 12, row->y - zr_lines_height(lines, ZR_SIZE_TEXT) / 2, lines,
                      ZR_SIZE_TEXT, ZR_LEFT, row->load_after ? ZR_INK : ZR_GREY,
                      row->load_before != row->load_after || row->lead_before != row->lead_after);
    if (row->after != ZR_NONE) {
        zr_scene_at(job->scene, text)->id = zr_job_id(job, "u", row->after);
        zr_scene_at(job->scene, text)->kind = "unit";
    }
    draw_loads(map, row, hue);
    return y + row->height + ROW_GAP;
}

/* --- lines --- */

static zr_words stand_words(zr_stand stand)
{
    static const zr_role roles[] = {[ZR_STAND_LEAD] = ZR_LEAD,
                                    [ZR_STAND_RESPONSIBLE] = ZR_RESPONSIBLE,
                                    [ZR_STAND_SUPPORT] = ZR_SUPPORT,
                                    [ZR_STAND_GUIDE] = ZR_GUIDE};
    if (stand == ZR_STAND_NONE)
        return (zr_words){{"无", "nothing"}};
    return stand == ZR_STAND_FIRST ? zr_role_first() : zr_role_does(roles[stand]);
}

static zr_span edge_tip(diff_map *map, const zr_diff_edge *edge)
{
    zr_lang lang = map->job->options->lang;
    return zr_arena_print(map->job->arena, "%s → %s", stand_words(edge->was).in[lang],
                          stand_words(edge->is).in[lang]);
}

/* What comes is blue, what goes is red; so are leads that are taken over or given up. */
static zr_colour colour_of(const zr_diff_edge *edge)
{
    bool led = zr_stand_leads(edge->was), leads = zr_stand_leads(edge->is);
    if (edge->change == ZR_EDGE_CHANGED && led == leads)
        return ZR_GREY;
    bool comes = edge->change == ZR_EDGE_ADDED || (edge->change == ZR_EDGE_CHANGED && leads);
    return comes ? zr_colour_hue(0).strong : ZR_ALARM;
}

static void draw_edge(diff_map *map, const zr_diff_edge *edge)
{
    zr_job *job = map->job;
    const zr_diff_measure *from = &map->all.measures[edge->measure];
    const zr_diff_unit *to = &map->all.units[edge->unit];
    bool leads =
        zr_stand_leads(edge->change == ZR_EDGE_DROPPED ? edge->was : edge->is) || zr_stand_leads(edge->was);
    zr_colour colour = colour_of(edge);
    map->used[edge->change] = true;
    map->plain |= !leads;
    zr_scene_add(job->scene, (zr_mark){.shape = ZR_CURVE,
                                       .points = zr_scene_flow(job->scene, LINES_FROM - 2.8, from->y,
                                                               LINES_TO + 0.4, to->y),
                                       .point_count = 4,
                                       .stroke = colour,
                                       .pen = leads ? 2.2 : 1.1,
                                       .dash = edge->change == ZR_EDGE_ADDED     ? ZR_SOLID
                                               : edge->change == ZR_EDGE_DROPPED ? ZR_DASHED
                                                                                 : ZR_DOTTED,
                                       .tail = from->mark,
                                       .head = to->mark,
                                       .kind = edge->change == ZR_EDGE_ADDED     ? "duty added"
                                               : edge->change == ZR_EDGE_DROPPED ? "duty dropped"
                                                                                 : "duty changed",
                                       .tip = edge_tip(map, edge)});
}

/* --- around it --- */

static void explain(diff_map *map)
{
    zr_job *job = map->job;
    zr_hue hue = zr_job_key_hue(job);
    zr_job_place_keys(job, ZR_SIGN_DISC);
    if (map->used[ZR_EDGE_ADDED])
        zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_LINE, .stroke = zr_colour_hue(0).strong, .size = 1.6},
                         "新增的责任", "duty added");
    if (map->used[ZR_EDGE_DROPPED])
        zr_job_key_words(job,
                         (zr_key){.sign = ZR_SIGN_LINE, .stroke = ZR_ALARM, .size = 1.6, .dash = ZR_DASHED},
                         "取消的责任", "duty dropped");
    if (map->used[ZR_EDGE_CHANGED])
        zr_job_key_words(job,
                         (zr_key){.sign = ZR_SIGN_LINE, .stroke = ZR_GREY, .size = 1.6, .dash = ZR_DOTTED},
                         "角色改变（蓝：接手牵头，红：不再牵头）",
                         "role changed (blue: takes the lead, red: gives it up)");
    if (map->plain)
        zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_LINE, .stroke = ZR_GREY, .size = 2.2},
                         "粗线：牵头或首位", "bold: leads or first-listed");
    zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_AREA, .stroke = hue.ink}, "空框：原有措施数",
                     "frame: measures before");
    zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_BAR, .fill = hue.fill}, "实条：现有措施数",
                     "bar: measures after");
    if (map->all.measures_left_out)
        zr_job_remark(
            job, zr_job_zh(job)
                     ? zr_arena_print(job->arena, "只画前 %u 项有变动的措施，另有 %u 项未画。",
                                      map->all.measure_count, map->all.measures_left_out)
                     : zr_arena_print(job->arena,
                                      "The first %u measures with a change are shown, %u others are not.",
                                      map->all.measure_count, map->all.measures_left_out));
}

static void say_facts(diff_map *map)
{
    uint32_t counts[3] = {0};
    zr_job *job = map->job;
    for (uint32_t e = 0; e < map->all.edge_count; e++)
        counts[map->all.edges[e].change]++;
    job->facts =
        zr_job_zh(job)
            ? zr_arena_print(job->arena, "%u 项措施 · %u 个单位 · 新增责任 %u 条，取消 %u 条，角色改变 %u 条",
                             map->all.measure_count, map->all.unit_count, counts[ZR_EDGE_ADDED],
                             counts[ZR_EDGE_DROPPED], counts[ZR_EDGE_CHANGED])
            : zr_arena_print(job->arena, "%u measures · %u units · duties: %u added, %u dropped, %u changed",
                             map->all.measure_count, map->all.unit_count, counts[ZR_EDGE_ADDED],
                             counts[ZR_EDGE_DROPPED], counts[ZR_EDGE_CHANGED]);
    job->heading = zr_job_scope(job);
}

/* The shorter side is spread over the height of the longer. */
static double side_height(diff_map *map, bool units)
{
    double height = 0;
    for (uint32_t i = 0; i < (units ? map->all.unit_count : map->all.measure_count); i++) {
        zr_lines lines =
            units ? unit_lines(map, &map->all.units[i]) : measure_lines(map, &map->all.measures[i]);
        height += fmax(units ? 14 : 0, zr_lines_height(lines, ZR_SIZE_TEXT)) + ROW_GAP;
    }
    return height;
}

static void draw_sides(diff_map *map)
{
    double left = side_height(map, false), right = side_height(map, true), high = fmax(left, right);
    double left_gap = (high - left) / (map->all.measure_count + 1.0),
           right_gap = (high - right) / (map->all.unit_count + 1.0);
    double y = left_gap;
    for (uint32_t m = 0; m < map->all.measure_count; m++)
        y = draw_measure(map, &map->all.measures[m], y) + left_gap;
    y = right_gap;
    for (uint32_t u = 0; u < map->all.unit_count; u++)
        y = draw_unit(map, &map->all.units[u], y) + right_gap;
    for (uint32_t e = 0; e < map->all.edge_count; e++)
        draw_edge(map, &map->all.edges[e]);
    map->job->width = LINES_TO + 12 + NAME_WIDTH + BAR_WIDTH + 118;
    map->job->height = high;
}

static zr_status build(zr_job *job, zr_error *err)
{
    diff_map map = {.job = job, .before = job->options->before};
    if (!map.before || !job->options->old_of)
        return zr_fail_words(err, ZR_BAD_INPUT, "变动图要有调整前的图",
                             "a map of the difference needs the graph before");
    if (!zr_difference_find(&map.all, map.before, job->graph, job->options->old_of,
                            job->options->top ? job->options->top : MOST_MEASURES, job->arena))
        return zr_fail_memory(err);
    if (map.all.edge_count == 0) {
        zr_job_empty(job, "责任没有变动", "no duty has changed");
        return ZR_OK;
    }
    draw_sides(&map);
    say_facts(&map);
    explain(&map);
    return ZR_OK;
}

const zr_map_kind *zr_map_difference(void)
{
    static const struct zr_map_maker maker = {build, false};
    static const zr_map_kind kind = {
        .name = "difference",
        .maker = &maker,
        .title = {{"变动图", "What changes"}},
        .shows = {
            {"责任有变动的措施和单位：新增、取消、角色改变，及各单位前后的措施数",
             "measures and units whose duties differ: added, dropped, changed, and loads before and after"}}};
    return &kind;
}
