/* The map of one document: sections → measures → units, three columns, lead lines bold. */
#include "render/job.h"
#include "render/order.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define SECTION_WIDTH 132.0
#define MEASURE_X 160.0
#define MEASURE_WIDTH 330.0
#define MEASURE_TEXT 308.0
#define LINES_WIDTH 300.0 /* between measures and units */
#define UNIT_X (MEASURE_X + MEASURE_WIDTH + LINES_WIDTH)
#define UNIT_TEXT 190.0
#define BAR_WIDTH 90.0
#define PAGE_HEIGHT 1080.0
#define PAGE_UNITS 52

/* One line of the middle column: a measure, or the heading of a group of measures. */
typedef struct row {
    uint32_t column;  /* in the incidence */
    uint32_t measure;
    bool heading, unowned;
    zr_lines text;
    double y, height;
    uint32_t mark;
} row;

typedef struct unit {
    uint32_t row;     /* in the incidence */
    uint32_t load, lead;
    zr_lines text;
    double y, height;
    uint32_t mark;
} unit;

typedef struct plan {
    zr_job *job;
    row *rows;         /* of the page */
    uint32_t row_count;
    unit *units;       /* of the page, from top to bottom */
    uint32_t unit_count;
    uint32_t *unit_at; /* by incidence row: index in units, or ZR_NONE */
    uint32_t *first_edge; /* by unit, unit_count + 1, into edges */
    struct edge *edges;
    uint32_t edge_count;
    uint32_t most;     /* largest load of a unit in the document */
} plan;

typedef struct edge {
    uint32_t row, unit;
    zr_role role;
    bool first;
    uint32_t cell;
    double from, to; /* heights of its two ends */
} edge;

static uint32_t cells_of(const zr_incidence *incidence, uint32_t column)
{
    return incidence->column_start[column + 1] - incidence->column_start[column];
}

static bool has_no_owner(const zr_graph *graph, uint32_t measure)
{
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        if (graph->findings[i].code == ZR_F_NO_OWNER && graph->findings[i].measure == measure)
            return true;
    }
    return false;
}

/* A group is a heading when a measure below it is shown: its next measure is its own child. */
static bool has_items(const zr_graph *graph, uint32_t measure)
{
    return measure + 1 < graph->measure_count && graph->measures[measure + 1].parent == measure;
}

static zr_span measure_words(zr_job *job, const zr_graph_measure *measure)
{
    zr_span label = zr_span_trim(measure->label), title = zr_span_trim(measure->title);
    bool digit = label.size && label.data[label.size - 1] >= '0' && label.data[label.size - 1] <= '9';
    return zr_arena_print(job->arena, "%.*s%s%.*s", (int)label.size, label.data, digit ? " " : "",
                          (int)(title.size < 2000 ? title.size : 2000), title.data);
}

static bool make_row(row *out, zr_job *job, uint32_t column)
{
    const zr_graph *graph = job->graph;
    uint32_t number = job->incidence->column_measure[column];
    const zr_graph_measure *measure = &graph->measures[number];
    bool owned = cells_of(job->incidence, column) > 0;
    *out = (row){.column = column, .measure = number};
    out->heading = !owned && measure->kind == ZR_GROUP && has_items(graph, number);
    out->unowned = !owned && !out->heading && has_no_owner(graph, number);
    if (!owned && !out->heading && !out->unowned)
        return false;
    double size = out->heading ? ZR_SIZE_SMALL : ZR_SIZE_TEXT;
    out->text = zr_type_wrap(job->arena, measure_words(job, measure), size, out->heading, MEASURE_TEXT, 4);
    out->height = zr_lines_height(out->text, size) + (out->heading ? 4 : 12);
    return true;
}

static bool same_sections(const zr_graph_measure *a, const zr_graph_measure *b)
{
    if (a->section_count != b->section_count)
        return false;
    for (uint32_t i = 0; i < a->section_count; i++) {
        if (!zr_span_equal(a->sections[i], b->sections[i]))
            return false;
    }
    return true;
}

/* Space above a row: more where a section begins. */
static double gap_before(const plan *plan, uint32_t at)
{
    if (at == 0)
        return 0;
    const zr_graph_measure *measures = plan->job->graph->measures;
    bool turn = !same_sections(&measures[plan->rows[at - 1].measure], &measures[plan->rows[at].measure]);
    return turn ? 20 : plan->rows[at].heading ? 10 : 6;
}

static double place_rows(plan *plan)
{
    double y = 0;
    for (uint32_t i = 0; i < plan->row_count; i++) {
        y += gap_before(plan, i);
        plan->rows[i].y = y;
        y += plan->rows[i].height;
    }
    return y;
}

/* --- pages --- */

/* Rows of the page asked for: as many pages as the height needs, all of about the same height, a heading never
 * last on a page. */
static void take_page(plan *plan)
{
    zr_job *job = plan->job;
    double height = place_rows(plan);
    job->pages = (uint32_t)fmax(1, ceil(height / PAGE_HEIGHT));
    if (job->pages == 1)
        return;
    uint32_t first = 0, last = 0, page = 0;
    for (uint32_t i = 0; i < plan->row_count; i++) {
        uint32_t of = (uint32_t)fmin(job->pages - 1, floor(plan->rows[i].y / (height / job->pages)));
        if (i > 0 && plan->rows[i - 1].heading)
            of = page;
        page = of;
        if (of < job->page)
            first = i + 1;
        if (of <= job->page)
            last = i + 1;
    }
    plan->rows += first;
    plan->row_count = last > first ? last - first : 0;
    place_rows(plan);
}

/* --- edges --- */

static zr_role strongest(unsigned roles)
{
    zr_role role = ZR_LEAD;
    while (role < ZR_GUIDE && !(roles & 1u << role))
        role++;
    return role;
}

static bool take_edges(plan *plan)
{
    const zr_incidence *incidence = plan->job->incidence;
    uint32_t count = 0;
    for (uint32_t i = 0; i < plan->row_count; i++)
        count += cells_of(incidence, plan->rows[i].column);
    plan->edges = zr_arena_take(plan->job->arena, count, sizeof *plan->edges);
    if (!plan->edges)
        return false;
    for (uint32_t i = 0; i < plan->row_count; i++) {
        uint32_t column = plan->rows[i].column;
        for (uint32_t k = incidence->column_start[column]; k < incidence->column_start[column + 1]; k++) {
            const zr_cell *cell = &incidence->cell[incidence->by_column[k]];
            plan->edges[plan->edge_count++] = (edge){.row = i,
                                                     .unit = cell->row,
                                                     .role = strongest(cell->roles),
                                                     .first = cell->first,
                                                     .cell = incidence->by_column[k]};
        }
    }
    return true;
}

static int by_unit(const void *first, const void *second)
{
    const edge *a = first, *b = second;
    if (a->unit != b->unit)
        return a->unit < b->unit ? -1 : 1;
    return a->row < b->row ? -1 : a->row > b->row;
}

static int by_row(const void *first, const void *second)
{
    const edge *a = first, *b = second;
    if (a->row != b->row)
        return a->row < b->row ? -1 : 1;
    return a->unit < b->unit ? -1 : a->unit > b->unit;
}

static uint32_t leads_of(const zr_incidence *incidence, uint32_t row)
{
    uint32_t count = 0;
    for (uint32_t i = incidence->row_start[row]; i < incidence->row_start[row + 1]; i++)
        count += incidence->cell[i].roles & 1u << ZR_LEAD ? 1 : 0;
    return count;
}

/* Units of the page; edges then name them by their place in the column. */
static bool take_units(plan *plan)
{
    zr_job *job = plan->job;
    const zr_incidence *incidence = job->incidence;
    uint32_t *start = zr_arena_take(job->arena, plan->edge_count + 1, sizeof *start);
    uint32_t *neighbour = zr_arena_take(job->arena, plan->edge_count, sizeof *neighbour);
    uint32_t *who = zr_arena_take(job->arena, plan->edge_count, sizeof *who);
    if (!start || !neighbour || !who)
        return false;
    qsort(plan->edges, plan->edge_count, sizeof *plan->edges, by_unit);
    uint32_t count = 0;
    for (uint32_t i = 0; i < plan->edge_count; i++) {
        if (i == 0 || plan->edges[i].unit != plan->edges[i - 1].unit) {
            who[count] = plan->edges[i].unit;
            start[count++] = i;
        }
        neighbour[i] = plan->edges[i].row;
    }
    start[count] = plan->edge_count;
    uint32_t *order = zr_order_few_crossings(job->arena, &(zr_sides){count, start, neighbour});
    plan->units = zr_arena_take(job->arena, count, sizeof *plan->units);
    if (!order || !plan->units)
        return false;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t row = who[order[i]];
        plan->units[i] = (unit){.row = row,
                                .load = incidence->row_start[row + 1] - incidence->row_start[row],
                                .lead = leads_of(incidence, row)};
        plan->units[i].text = zr_type_wrap(job->arena, zr_unit_name(job, incidence->row_unit[row]), ZR_SIZE_TEXT, false,
                                           UNIT_TEXT - 18, 3);
        plan->units[i].height = zr_lines_height(plan->units[i].text, ZR_SIZE_TEXT) + 7;
        for (uint32_t e = start[order[i]]; e < start[order[i] + 1]; e++)
            plan->edges[e].unit = i;
    }
    plan->unit_count = count;
    for (uint32_t i = 0; i < incidence->rows; i++) {
        uint32_t load = incidence->row_start[i + 1] - incidence->row_start[i];
        plan->most = load > plan->most ? load : plan->most;
    }
    return true;
}

/* The shorter of the two columns is spread over the height of the longer one, units at most 30 apart. */
static double place_units(plan *plan, double rows_height)
{
    double needed = 0;
    for (uint32_t i = 0; i < plan->unit_count; i++)
        needed += plan->units[i].height;
    double gap = plan->unit_count > 1 ? (rows_height - needed) / (plan->unit_count - 1) : 0;
    gap = fmin(fmax(gap, 4), 30);
    double used = needed + gap * (plan->unit_count > 0 ? plan->unit_count - 1 : 0);
    double y = fmax(0, (rows_height - used) / 2);
    for (uint32_t i = 0; i < plan->unit_count; i++) {
        plan->units[i].y = y;
        y += plan->units[i].height + gap;
    }
    return fmax(rows_height, y - gap);
}

static void centre_rows(plan *plan, double rows_height, double height)
{
    double gap = plan->row_count > 1 ? fmin(18, (height - rows_height) / plan->row_count) : 0;
    double down = (height - rows_height - gap * (plan->row_count - 1)) / 2;
    for (uint32_t i = 0; i < plan->row_count; i++)
        plan->rows[i].y += fmax(0, down) + fmax(0, gap) * i;
}

/* Lines leave a box one under the other, in the order of their other ends. Edges are by unit, then row. */
static void set_ends(plan *plan)
{
    uint32_t *count = zr_arena_take(plan->job->arena, plan->row_count + plan->unit_count, sizeof *count);
    uint32_t *seen = zr_arena_take(plan->job->arena, plan->row_count + plan->unit_count, sizeof *seen);
    if (!count || !seen)
        return;
    for (uint32_t i = 0; i < plan->edge_count; i++) {
        count[plan->edges[i].row]++;
        count[plan->row_count + plan->edges[i].unit]++;
    }
    qsort(plan->edges, plan->edge_count, sizeof *plan->edges, by_unit);
    for (uint32_t i = 0; i < plan->edge_count; i++) {
        edge *edge = &plan->edges[i];
        const row *row = &plan->rows[edge->row];
        const unit *unit = &plan->units[edge->unit];
        uint32_t left = edge->row, right = plan->row_count + edge->unit;
        edge->from = row->y + row->height * (++seen[left]) / (count[left] + 1);
        edge->to = unit->y + unit->height * (++seen[right]) / (count[right] + 1);
    }
}

/* --- drawing --- */

static zr_span measure_tip(zr_job *job, const row *row)
{
    const zr_graph_measure *measure = &job->graph->measures[row->measure];
    zr_span words = measure_words(job, measure);
    uint32_t units = cells_of(job->incidence, row->column);
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "%.*s\n责任单位 %u 个 · 第 %u 行", (int)words.size, words.data, units,
                              measure->line);
    return zr_arena_print(job->arena, "%.*s\n%u units · line %u", (int)words.size, words.data, units, measure->line);
}

static void draw_row(plan *plan, row *row)
{
    zr_job *job = plan->job;
    if (row->heading) {
        zr_scene_text(job->scene, MEASURE_X, row->y + 2, row->text, ZR_SIZE_SMALL, ZR_LEFT, ZR_GREY, true);
        return;
    }
    zr_mark mark = {.shape = ZR_BOX,
                    .x = MEASURE_X,
                    .y = row->y,
                    .width = MEASURE_WIDTH,
                    .height = row->height,
                    .fill = row->unowned ? ZR_PAPER : 0xF4F6F9FF,
                    .stroke = row->unowned ? 0xBF3F6AFF : ZR_LINE,
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

static zr_span unit_tip(zr_job *job, const unit *unit)
{
    const zr_graph_unit *one = &job->graph->units[job->incidence->row_unit[unit->row]];
    zr_span name = zr_type_clean(job->arena, one->full_name.size ? one->full_name : one->name, 200);
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "%.*s\n承担 %u 项，牵头 %u 项", (int)name.size, name.data, unit->load, unit->lead);
    return zr_arena_print(job->arena, "%.*s\n%u measures, leads %u", (int)name.size, name.data, unit->load, unit->lead);
}

static void draw_load(plan *plan, const unit *unit, zr_hue hue)
{
    zr_scene *scene = plan->job->scene;
    double x = UNIT_X + UNIT_TEXT + 8, middle = unit->y + unit->height / 2, step = BAR_WIDTH / plan->most;
    zr_scene_box(scene, x, middle - 4, fmax(1, step * unit->load), 8, hue.fill);
    if (unit->lead)
        zr_scene_box(scene, x, middle - 4, fmax(1, step * unit->lead), 8, hue.strong);
    zr_span number = zr_arena_print(plan->job->arena, unit->lead ? "%u / %u" : "%u", unit->load, unit->lead);
    zr_scene_line(scene, x + step * unit->load + 5, middle - ZR_SIZE_SMALL * ZR_LEADING / 2, number, ZR_SIZE_SMALL, ZR_LEFT,
                  ZR_GREY, false);
}

static void draw_unit(plan *plan, unit *unit)
{
    zr_job *job = plan->job;
    uint32_t number = job->incidence->row_unit[unit->row];
    const zr_graph_unit *one = &job->graph->units[number];
    zr_hue hue = zr_job_hue(job, number);
    zr_mark mark = {.shape = ZR_BOX,
                    .rounded = true,
                    .x = UNIT_X,
                    .y = unit->y,
                    .width = UNIT_TEXT,
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

static zr_span edge_tip(zr_job *job, const edge *edge, const plan *plan)
{
    zr_span name = zr_type_clean(job->arena, zr_unit_name(job, job->incidence->row_unit[plan->units[edge->unit].row]), 200);
    zr_span words = measure_words(job, &job->graph->measures[plan->rows[edge->row].measure]);
    const char *role = zr_colour_role(edge->role)->words[job->options->lang];
    const char *first = edge->role == ZR_LEAD && edge->first ? zr_say(job, "（首列）", " (first-listed)") : "";
    return zr_arena_print(job->arena, "%.*s · %s%s\n%.*s", (int)name.size, name.data, role, first, (int)words.size,
                          words.data);
}

/* Lines of leads join the unit to the measure, all others the measure to the unit: the graph has no direction,
 * and Graphviz then draws the bold ones over the others. */
static void draw_edge(plan *plan, const edge *edge)
{
    static const char *const classes[] = {"duty lead", "duty responsible", "duty support", "duty guide"};
    zr_job *job = plan->job;
    uint32_t row = plan->rows[edge->row].mark, unit = plan->units[edge->unit].mark;
    const zr_role_look *look = zr_colour_role(edge->role);
    zr_hue hue = zr_job_hue(job, job->incidence->row_unit[plan->units[edge->unit].row]);
    bool lead = edge->role == ZR_LEAD;
    zr_mark mark = {.shape = ZR_CURVE,
                    .points = zr_scene_flow(job->scene, MEASURE_X + MEASURE_WIDTH, edge->from, UNIT_X, edge->to),
                    .point_count = 4,
                    .stroke = lead ? (edge->first ? hue.fill : hue.strong) : 0xA9B3C0FF,
                    .pen = look->pen,
                    .dash = look->dash,
                    .tail = lead ? unit : row,
                    .head = lead ? row : unit,
                    .kind = classes[edge->role],
                    .tip = edge_tip(job, edge, plan)};
    if (mark.points)
        zr_scene_add(job->scene, mark);
}

static void draw_section(plan *plan, uint32_t first, uint32_t last)
{
    zr_job *job = plan->job;
    const zr_graph_measure *measure = &job->graph->measures[plan->rows[first].measure];
    double top = plan->rows[first].y, bottom = plan->rows[last].y + plan->rows[last].height;
    if (measure->section_count == 0)
        return;
    zr_span words = measure->sections[measure->section_count - 1];
    uint32_t most = (uint32_t)fmax(1, floor((bottom - top) / (ZR_SIZE_TEXT * ZR_LEADING)));
    zr_lines lines = zr_type_wrap(job->arena, words, ZR_SIZE_TEXT, true, SECTION_WIDTH, most > 8 ? 8 : most);
    double height = zr_lines_height(lines, ZR_SIZE_TEXT);
    zr_scene_box(job->scene, SECTION_WIDTH + 14, top, 3, bottom - top, ZR_LINE);
    uint32_t mark = zr_scene_text(job->scene, 0, (top + bottom - height) / 2, lines, ZR_SIZE_TEXT, ZR_LEFT, ZR_INK, true);
    zr_scene_at(job->scene, mark)->tip = zr_type_clean(job->arena, words, 0);
    zr_scene_at(job->scene, mark)->kind = "section";
}

static void draw_sections(plan *plan)
{
    const zr_graph_measure *measures = plan->job->graph->measures;
    for (uint32_t first = 0; first < plan->row_count;) {
        uint32_t last = first;
        while (last + 1 < plan->row_count &&
               same_sections(&measures[plan->rows[first].measure], &measures[plan->rows[last + 1].measure]))
            last++;
        draw_section(plan, first, last);
        first = last + 1;
    }
}

static void draw(plan *plan)
{
    draw_sections(plan);
    for (uint32_t i = 0; i < plan->row_count; i++)
        draw_row(plan, &plan->rows[i]);
    for (uint32_t i = 0; i < plan->unit_count; i++)
        draw_unit(plan, &plan->units[i]);
    for (uint32_t i = 0; i < plan->edge_count; i++)
        draw_edge(plan, &plan->edges[i]);
}

/* --- around it --- */

static void add_keys(plan *plan)
{
    zr_job *job = plan->job;
    zr_job_place_keys(job, ZR_SIGN_AREA);
    bool used[ZR_ROLES + 1] = {0}, unowned = false, collective = false;
    for (uint32_t i = 0; i < plan->edge_count; i++)
        used[plan->edges[i].role == ZR_LEAD && plan->edges[i].first ? ZR_ROLES : plan->edges[i].role] = true;
    for (uint32_t i = 0; i < plan->row_count; i++)
        unowned = unowned || plan->rows[i].unowned;
    for (uint32_t i = 0; i < plan->unit_count; i++)
        collective = collective || job->graph->units[job->incidence->row_unit[plan->units[i].row]].collective;
    zr_hue hue = zr_colour_hue(0);
    for (int i = 0; i <= ZR_ROLES; i++) {
        zr_role role = i == ZR_ROLES ? ZR_LEAD : (zr_role)i;
        const zr_role_look *look = zr_colour_role(role);
        const char *words = i == ZR_ROLES ? zr_say(job, "首列单位（按惯例视为牵头）", "first-listed (leads by convention)")
                            : i == ZR_LEAD ? zr_say(job, "牵头（文中写明）", "leads (stated)")
                                           : look->words[job->options->lang];
        zr_colour stroke = i == ZR_ROLES ? hue.fill : i == ZR_LEAD ? hue.strong : 0xA9B3C0FF;
        if (used[i])
            zr_job_key(job, (zr_key){.sign = ZR_SIGN_LINE, .stroke = stroke, .size = look->pen, .dash = look->dash,
                                     .text = zr_span_of(words)});
    }
    if (collective)
        zr_job_key(job, (zr_key){.sign = ZR_SIGN_AREA, .fill = ZR_PAPER, .stroke = ZR_GREY, .dash = ZR_DASHED,
                                 .text = zr_span_of(zr_say(job, "集合单位（各……、有关……）", "collective (all …, … concerned)"))});
    if (unowned)
        zr_job_key(job, (zr_key){.sign = ZR_SIGN_AREA, .fill = ZR_PAPER, .stroke = 0xBF3F6AFF, .dash = ZR_DASHED,
                                 .text = zr_span_of(zr_say(job, "没有责任单位的措施", "measure that nobody answers for"))});
    zr_job_key(job, (zr_key){.sign = ZR_SIGN_BAR, .fill = hue.fill, .stroke = hue.strong, .share = 0.4,
                             .text = zr_span_of(zr_say(job, "承担措施数 / 其中牵头", "measures / of these led"))});
}

static void set_heading(plan *plan)
{
    zr_job *job = plan->job;
    const zr_graph_document *document =
        &job->graph->documents[job->graph->measures[plan->rows[0].measure].document];
    zr_span facts = zr_job_facts(job, job->incidence);
    job->heading = document->title.size ? document->title : document->id;
    if (job->pages > 1 && zr_job_zh(job))
        facts = zr_arena_print(job->arena, "%.*s · 第 %u 页，共 %u 页", (int)facts.size, facts.data, job->page + 1, job->pages);
    else if (job->pages > 1)
        facts = zr_arena_print(job->arena, "%.*s · page %u of %u", (int)facts.size, facts.data, job->page + 1, job->pages);
    job->facts = facts;
}

zr_status zr_build_duties(zr_job *job, zr_error *err)
{
    const zr_incidence *incidence = job->incidence;
    plan plan = {.job = job, .most = 1};
    plan.rows = zr_arena_take(job->arena, incidence->columns, sizeof *plan.rows);
    if (!plan.rows)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < incidence->columns; i++)
        plan.row_count += make_row(&plan.rows[plan.row_count], job, i);
    take_page(&plan);
    if (plan.row_count == 0 || !take_edges(&plan) || !take_units(&plan))
        return zr_fail_memory(err);
    double rows_height = place_rows(&plan);
    job->height = place_units(&plan, rows_height);
    centre_rows(&plan, rows_height, job->height);
    set_ends(&plan);
    draw(&plan);
    job->width = UNIT_X + UNIT_TEXT + BAR_WIDTH + 60;
    add_keys(&plan);
    set_heading(&plan);
    return ZR_OK;
}
