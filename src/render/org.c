/* The map of who there is: place → branch (Party, government, mass organisations …) → unit, with load bars.
 */
#include "base/words.h"
#include "render/job.h"
#include "zeren/load.h"

#include <math.h>
#include <stdlib.h>

#define COLUMN 268.0
#define COLUMNS 4
#define NAME_WIDTH 148.0
#define BAR_WIDTH 66.0
#define HEAD 30.0
#define PANEL_GAP 26.0
#define MOST_UNITS 80 /* of a place */
#define MOST_PLACES 12

/* Branches in the order of Chinese lists; the last stands for all others. */
static const struct {
    const char *id;
    zr_words name;
} branches[] = {
    {"party", {{"党委", "Party"}}},
    {"discipline", {{"纪检监察", "discipline inspection"}}},
    {"congress", {{"人大", "people's congress"}}},
    {"government", {{"政府", "government"}}},
    {"political-consultative", {{"政协", "political consultative conference"}}},
    {"court", {{"法院", "courts"}}},
    {"procuratorate", {{"检察院", "procuratorates"}}},
    {"military", {{"军队武警", "armed forces"}}},
    {"vertical", {{"中央和上级垂直管理", "vertical agencies"}}},
    {"financial", {{"金融机构", "financial institutions"}}},
    {"mass", {{"群团", "mass organisations"}}},
    {"association", {{"社会组织", "associations"}}},
    {"local", {{"地方政府", "local governments"}}},
    {"township", {{"乡镇街道", "townships"}}},
    {"zone", {{"开发区和功能区", "development zones"}}},
    {"university", {{"高等学校", "universities"}}},
    {"research", {{"科研机构", "research institutes"}}},
    {"enterprise", {{"企业", "enterprises"}}},
    {"collective", {{"集合单位", "collectives"}}},
    {"", {{"其他", "others"}}},
};
#define BRANCHES (sizeof branches / sizeof *branches)
#define COLLECTIVE (BRANCHES - 2)

typedef struct org_unit {
    uint32_t row, panel; /* in the incidence; rank of the place */
    uint32_t branch;
    const zr_load *load;
} org_unit;

typedef struct org_map {
    zr_job *job;
    const zr_loads *loads;
    org_unit *units;
    uint32_t count, left_out, places_left_out;
    uint32_t most;
    double x, y, deepest; /* where the next column begins; lowest point of the band of panels */
} org_map;

/* 市政府督查室, 市金融工作局: of the government, though the Party has most bodies of their lines. */
static bool is_of_government(const zr_graph_unit *unit)
{
    bool finance = zr_span_equal(unit->sector, zr_span_of("financial-work"));
    return zr_holds(unit->name, "政府") || (finance && !zr_holds(unit->name, "委"));
}

static uint32_t branch_of(const zr_graph_unit *unit)
{
    static const char party[] = "party", government[] = "government";
    uint32_t count, sector = zr_sector_find(unit->sector);
    if (unit->collective)
        return COLLECTIVE;
    zr_span branch = sector == ZR_NONE ? (zr_span){0} : zr_sectors(&count)[sector].branch;
    if (zr_span_equal(branch, zr_span_of(party)) && is_of_government(unit))
        branch = zr_span_of(government);
    for (uint32_t i = 0; sector != ZR_NONE && i < BRANCHES - 1; i++) {
        if (zr_span_equal(branch, zr_span_of(branches[i].id)))
            return i;
    }
    return BRANCHES - 1;
}

static int in_order(const void *first, const void *second)
{
    const org_unit *a = first, *b = second;
    if (a->panel != b->panel)
        return a->panel < b->panel ? -1 : 1;
    if (a->branch != b->branch)
        return a->branch < b->branch ? -1 : 1;
    if (a->load->measures != b->load->measures)
        return a->load->measures < b->load->measures ? 1 : -1;
    return a->row < b->row ? -1 : a->row > b->row;
}

static int most_loaded(const void *first, const void *second)
{
    const org_unit *a = first, *b = second;
    if (a->panel != b->panel)
        return a->panel < b->panel ? -1 : 1;
    if (a->load->measures != b->load->measures)
        return a->load->measures < b->load->measures ? 1 : -1;
    return a->row < b->row ? -1 : a->row > b->row;
}

/* Keeps the most loaded units of the first places. */
static void cut(org_map *map)
{
    uint32_t top = map->job->options->top ? map->job->options->top : MOST_UNITS;
    uint32_t kept = 0, in_panel = 0, places = 0;
    qsort(map->units, map->count, sizeof *map->units, most_loaded);
    for (uint32_t i = 0; i < map->count; i++) {
        bool next = i == 0 || map->units[i].panel != map->units[i - 1].panel;
        in_panel = next ? 0 : in_panel + 1;
        places += next;
        if (places > MOST_PLACES) {
            map->places_left_out += next;
            continue;
        }
        if (in_panel >= top || map->units[i].load->measures < map->job->options->least) {
            map->left_out++;
            continue;
        }
        map->units[kept++] = map->units[i];
    }
    map->count = kept;
    qsort(map->units, map->count, sizeof *map->units, in_order);
}

static bool take_units(org_map *map)
{
    zr_job *job = map->job;
    const zr_incidence *incidence = job->incidence;
    map->units = zr_arena_take(job->arena, incidence->rows, sizeof *map->units);
    if (!map->units)
        return false;
    for (uint32_t i = 0; i < incidence->rows; i++) {
        const zr_graph_unit *unit = &job->graph->units[incidence->row_unit[i]];
        map->units[map->count++] = (org_unit){.row = i,
                                              .panel = zr_job_hue_rank(job, unit->place),
                                              .branch = branch_of(unit),
                                              .load = &map->loads->load[i]};
        map->most = map->loads->load[i].measures > map->most ? map->loads->load[i].measures : map->most;
    }
    cut(map);
    return true;
}

/* --- drawing --- */

static zr_lines name_lines(org_map *map, const org_unit *unit)
{
    return zr_type_wrap(map->job->arena, zr_unit_name(map->job, map->job->incidence->row_unit[unit->row]),
                        ZR_SIZE_TEXT, false, NAME_WIDTH - 6, 3);
}

static double unit_height(org_map *map, const org_unit *unit)
{
    return zr_lines_height(name_lines(map, unit), ZR_SIZE_TEXT) + 4;
}

static zr_span unit_tip(org_map *map, const org_unit *unit)
{
    zr_job *job = map->job;
    const zr_graph_unit *one = &job->graph->units[job->incidence->row_unit[unit->row]];
    zr_span name = zr_type_clean(job->arena, one->full_name.size ? one->full_name : one->name, 200);
    zr_span sector = zr_sector_name(job, one->sector);
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "%.*s\n条线：%.*s\n承担 %u 项，牵头 %u 项", (int)name.size,
                              name.data, (int)sector.size, sector.data, unit->load->measures,
                              unit->load->lead);
    return zr_arena_print(job->arena, "%.*s\nsector: %.*s\n%u measures, leads %u", (int)name.size, name.data,
                          (int)sector.size, sector.data, unit->load->measures, unit->load->lead);
}

static void draw_unit(org_map *map, const org_unit *unit, double x, double y)
{
    zr_job *job = map->job;
    uint32_t number = job->incidence->row_unit[unit->row];
    zr_hue hue = zr_job_hue(job, number);
    double height = unit_height(map, unit), middle = y + height / 2, step = BAR_WIDTH / map->most;
    zr_lines name = name_lines(map, unit);
    uint32_t text = zr_scene_text(job->scene, x, middle - zr_lines_height(name, ZR_SIZE_TEXT) / 2, name,
                                  ZR_SIZE_TEXT, ZR_LEFT, ZR_INK, false);
    zr_mark *mark = zr_scene_at(job->scene, text);
    mark->name = job->graph->units[number].id;
    mark->id = zr_job_id(job, "u", number);
    mark->kind = job->graph->units[number].collective ? "unit collective" : "unit";
    mark->tip = unit_tip(map, unit);
    zr_scene_box(job->scene, x + NAME_WIDTH, middle - 4, fmax(1, step * unit->load->measures), 8, hue.fill);
    if (unit->load->lead)
        zr_scene_box(job->scene, x + NAME_WIDTH, middle - 4, fmax(1, step * unit->load->lead), 8, hue.strong);
    zr_span words = unit->load->lead
                        ? zr_arena_print(job->arena, "%u / %u", unit->load->measures, unit->load->lead)
                        : zr_arena_print(job->arena, "%u", unit->load->measures);
    zr_scene_line(job->scene, x + NAME_WIDTH + step * unit->load->measures + 4,
                  middle - ZR_SIZE_SMALL * ZR_LEADING / 2, words, ZR_SIZE_SMALL, ZR_LEFT, ZR_GREY, false);
}

static double draw_branch(org_map *map, uint32_t branch, bool again, double x, double y)
{
    zr_job *job = map->job;
    const char *words = branches[branch].name.in[job->options->lang];
    zr_span text = again
                       ? zr_arena_print(job->arena, "%s%s", words, zr_job_say(job, "（续）", " (continued)"))
                       : zr_span_of(words);
    zr_scene_line(job->scene, x, y + 4, text, ZR_SIZE_SMALL, ZR_LEFT, ZR_GREY, true);
    zr_scene_rule(job->scene, x, y + 18, x + COLUMN - 24, y + 18, ZR_TRACK, 0.8);
    return y + 22;
}

static double panel_height(org_map *map, uint32_t first, uint32_t end)
{
    double height = 0;
    for (uint32_t i = first; i < end; i++)
        height += unit_height(map, &map->units[i]) +
                  (i == first || map->units[i].branch != map->units[i - 1].branch ? 28 : 0);
    return height;
}

static void draw_panel_head(org_map *map, uint32_t first, uint32_t end, double width)
{
    zr_job *job = map->job;
    uint32_t rank = map->units[first].panel, place = rank < job->hues.count ? job->hues.place[rank] : ZR_NONE;
    zr_hue hue = zr_colour_hue(rank);
    zr_span name = place == ZR_NONE ? zr_span_of(zr_job_say(job, "地区未定", "place unknown"))
                                    : job->graph->places[place].name;
    zr_span count = zr_job_zh(job) ? zr_arena_print(job->arena, "%u 个单位", end - first)
                                   : zr_arena_print(job->arena, "%u units", end - first);
    zr_scene_line(job->scene, map->x, map->y, name, ZR_SIZE_HEAD, ZR_LEFT, hue.ink, true);
    double right = map->x + zr_type_width(name, ZR_SIZE_HEAD, true) + 12;
    zr_scene_line(job->scene, right, map->y + 4, count, ZR_SIZE_SMALL, ZR_LEFT, ZR_GREY, false);
    zr_scene_box(job->scene, map->x, map->y + 20, width, 2, hue.strong);
}

/* One place: its units flow through `columns` columns of about the same height. */
static void draw_panel(org_map *map, uint32_t first, uint32_t end, uint32_t columns)
{
    double limit = panel_height(map, first, end) / columns, top = map->y + HEAD, y = top, x = map->x;
    draw_panel_head(map, first, end, columns * COLUMN - 24);
    for (uint32_t i = first; i < end; i++) {
        const org_unit *unit = &map->units[i];
        bool begins = i == first || unit->branch != map->units[i - 1].branch;
        bool full = y - top + unit_height(map, unit) / 2 + (begins ? 28 : 0) > limit && y > top;
        if (full && x + COLUMN < map->x + columns * COLUMN - 1) {
            x += COLUMN;
            y = top;
        }
        if (begins || y == top)
            y = draw_branch(map, unit->branch, !begins, x, begins && y > top ? y + 6 : y);
        draw_unit(map, unit, x, y);
        y += unit_height(map, unit);
        map->deepest = fmax(map->deepest, y);
    }
}

static uint32_t end_of_panel(const org_map *map, uint32_t first)
{
    uint32_t end = first;
    while (end < map->count && map->units[end].panel == map->units[first].panel)
        end++;
    return end;
}

static uint32_t columns_for(org_map *map, uint32_t first)
{
    double height = panel_height(map, first, end_of_panel(map, first));
    return (uint32_t)fmin(COLUMNS, fmax(1, ceil(height / 300)));
}

/* Panels stand side by side as long as the columns of the widest are not full; one that stands alone takes
 * them all. */
static void draw(org_map *map)
{
    uint32_t used = 0, all = 1;
    for (uint32_t first = 0; first < map->count; first = end_of_panel(map, first))
        all = columns_for(map, first) > all ? columns_for(map, first) : all;
    for (uint32_t first = 0; first < map->count; first = end_of_panel(map, first)) {
        uint32_t next = end_of_panel(map, first), columns = columns_for(map, first);
        if (used > 0 && used + columns > all) {
            used = 0;
            map->x = 0;
            map->y = map->deepest + PANEL_GAP;
        }
        if (used == 0 && (next == map->count || columns + columns_for(map, next) > all))
            columns = all;
        draw_panel(map, first, next, columns);
        zr_job_use_hue(map->job, map->units[first].panel);
        used += columns;
        map->x = used * COLUMN;
    }
    map->job->width = all * COLUMN;
    map->job->height = map->deepest;
}

static void explain(org_map *map)
{
    zr_job *job = map->job;
    zr_hue hue = zr_job_key_hue(job);
    zr_job_place_keys(job, ZR_SIGN_CELL);
    zr_job_key_words(job, (zr_key){.sign = ZR_SIGN_BAR, .fill = hue.fill, .stroke = hue.strong, .share = 0.4},
                     "承担措施数 / 其中牵头", "measures / of these led");
    if (map->left_out)
        zr_job_remark(job,
                      zr_job_zh(job)
                          ? zr_arena_print(job->arena, "负担较轻的 %u 个单位未画。", map->left_out)
                          : zr_arena_print(job->arena, "%u units with less are left out.", map->left_out));
    if (map->places_left_out)
        zr_job_remark(job,
                      zr_job_zh(job)
                          ? zr_arena_print(job->arena, "负担较轻的 %u 个地区未画；可用 --place 选出再画。",
                                           map->places_left_out)
                          : zr_arena_print(job->arena,
                                           "%u places with less are left out; choose one with --place.",
                                           map->places_left_out));
    job->heading = zr_job_scope(job);
    job->facts = zr_job_facts(job, job->incidence);
}

zr_status zr_build_org(zr_job *job, zr_error *err)
{
    org_map map = {.job = job, .most = 1};
    zr_loads *loads;
    zr_status status = zr_loads_measure(&loads, job->incidence, err);
    if (status != ZR_OK)
        return status;
    map.loads = loads;
    if (take_units(&map)) {
        draw(&map);
        explain(&map);
    } else {
        status = zr_fail_memory(err);
    }
    zr_loads_free(loads);
    return status;
}
