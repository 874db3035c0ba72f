/* Units × measures or the headings they stand under (of one document) or × sections (of several): who answers
 * for what as a matrix, the most loaded above, the widest shared on the left, cells coloured by role. */
#include "render/heat.h"

#include "document/role_words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define NAME_MOST 420.0 /* forty letters and more on one line */
#define MOST_ROWS 80
#define MOST_COLUMNS 48
#define BAR_WIDTH 70.0

static const zr_graph_measure *measure_of(const heat *map, uint32_t column)
{
    return &map->job->graph->measures[map->job->incidence->column_measure[column]];
}

/* The outermost item that holds a measure, or itself; items stand before what they hold. */
static const zr_graph_measure *outermost(const heat *map, const zr_graph_measure *measure)
{
    while (measure->parent != ZR_NONE)
        measure = &map->job->graph->measures[measure->parent];
    return measure;
}

static zr_span column_words(const heat *map, const zr_graph_measure *measure)
{
    if (map->by == HEAT_GROUPS)
        measure = outermost(map, measure);
    if (map->by <= HEAT_GROUPS)
        return measure->title.size ? measure->title : measure->label;
    if (map->by == HEAT_DOCUMENTS)
        return zr_document_name(map->job, measure->document);
    return measure->section_count ? measure->sections[0]
                                  : zr_span_of(zr_job_say(map->job, "不分章节", "no sections"));
}

static bool goes_on(const heat *map, const zr_graph_measure *before, const zr_graph_measure *here)
{
    if (map->by == HEAT_GROUPS)
        return outermost(map, before) == outermost(map, here);
    return map->by != HEAT_MEASURES && before->document == here->document &&
           zr_span_equal(column_words(map, before), column_words(map, here));
}

static int wider(const void *first, const void *second)
{
    const heat_column *a = first, *b = second;
    if (a->hue != b->hue)
        return a->hue < b->hue ? -1 : 1;
    if (a->document_load != b->document_load)
        return a->document_load < b->document_load ? 1 : -1;
    if (a->document != b->document)
        return a->document < b->document ? -1 : 1;
    if (a->load != b->load)
        return a->load < b->load ? 1 : -1;
    return a->first < b->first ? -1 : a->first > b->first;
}

/* Cells of a column in rows that are shown. */
static uint32_t shown_cells(const heat *map, uint32_t column)
{
    const zr_incidence *incidence = map->job->incidence;
    uint32_t count = 0;
    for (uint32_t i = incidence->column_start[column]; i < incidence->column_start[column + 1]; i++)
        count += map->shown[incidence->cell[incidence->by_column[i]].row];
    return count;
}

static uint32_t take_columns(heat *map)
{
    const zr_incidence *incidence = map->job->incidence;
    uint32_t count = 0;
    for (uint32_t i = 0; i < incidence->columns; i++) {
        const zr_graph_measure *measure = measure_of(map, i);
        if (i == 0 || !goes_on(map, measure_of(map, i - 1), measure))
            map->columns[count++] = (heat_column){
                .first = i,
                .words = column_words(map, measure),
                .document = measure->document,
                .hue = zr_job_hue_rank(map->job, map->job->graph->documents[measure->document].place)};
        map->columns[count - 1].end = i + 1;
        map->columns[count - 1].load += shown_cells(map, i);
    }
    return count;
}

static int heaviest(const void *first, const void *second)
{
    const heat_column *a = first, *b = second;
    if (a->load != b->load)
        return a->load < b->load ? 1 : -1;
    return a->first < b->first ? -1 : a->first > b->first;
}

/* Measures when one document is shown and they fit, else their groups, else sections, else documents; those
 * with most cells. */
static bool choose_columns(heat *map)
{
    const zr_incidence *incidence = map->job->incidence;
    map->columns = zr_arena_take(map->job->arena, incidence->columns, sizeof *map->columns);
    if (!map->columns)
        return false;
    map->by = zr_job_documents(map->job, incidence) > 1 ? HEAT_SECTIONS : HEAT_MEASURES;
    uint32_t count = take_columns(map);
    while (count > MOST_COLUMNS && map->by != HEAT_DOCUMENTS) {
        map->by++;
        count = take_columns(map);
    }
    qsort(map->columns, count, sizeof *map->columns, heaviest);
    map->column_count = count < MOST_COLUMNS ? count : MOST_COLUMNS;
    while (map->column_count > 1 && map->columns[map->column_count - 1].load == 0)
        map->column_count--;
    map->columns_left_out = count - map->column_count;
    zr_heat_documents_order(map);
    qsort(map->columns, map->column_count, sizeof *map->columns, wider);
    zr_heat_documents_count(map);
    return true;
}

static int heavier(const void *first, const void *second)
{
    const heat_row *a = first, *b = second;
    if (a->load != b->load)
        return a->load < b->load ? 1 : -1;
    return a->row < b->row ? -1 : a->row > b->row;
}

/* Places stand apart: what they share is rare, and each is nested in itself. */
static int by_place(const void *first, const void *second)
{
    const heat_row *a = first, *b = second;
    if (a->hue != b->hue)
        return a->hue < b->hue ? -1 : 1;
    return heavier(first, second);
}

/* Beyond the places that have a colour of their own rows say where they are: 市科技局 is in many. */
static zr_span row_name(zr_job *job, uint32_t unit, uint32_t hue)
{
    zr_span name = zr_unit_name(job, unit), whole = job->graph->units[unit].full_name;
    uint32_t at = job->graph->units[unit].place;
    if (hue < ZR_HUES || at == ZR_NONE)
        return name;
    zr_span place = job->graph->places[at].name;
    if (whole.size > place.size && memcmp(whole.data, place.data, place.size) == 0)
        return whole;
    return zr_arena_print(job->arena, "%.*s %.*s", (int)place.size, place.data, (int)name.size, name.data);
}

static bool choose_rows(heat *map)
{
    zr_job *job = map->job;
    const zr_incidence *incidence = job->incidence;
    uint32_t most = job->options->top ? job->options->top : MOST_ROWS;
    map->rows = zr_arena_take(job->arena, incidence->rows, sizeof *map->rows);
    if (!map->rows)
        return false;
    for (uint32_t i = 0; i < incidence->rows; i++)
        map->rows[i] =
            (heat_row){.row = i,
                       .load = incidence->row_start[i + 1] - incidence->row_start[i],
                       .hue = zr_job_hue_rank(job, job->graph->units[incidence->row_unit[i]].place)};
    qsort(map->rows, incidence->rows, sizeof *map->rows, heavier);
    most = most < 400 ? most : 400;
    map->row_count = incidence->rows < most ? incidence->rows : most;
    while (map->row_count > 1 && map->rows[map->row_count - 1].load < job->options->least)
        map->row_count--;
    map->most = map->row_count ? map->rows[0].load : 1;
    qsort(map->rows, map->row_count, sizeof *map->rows, by_place);
    map->shown = zr_arena_take(job->arena, incidence->rows, sizeof *map->shown);
    for (uint32_t i = 0; map->shown && i < map->row_count; i++) {
        map->shown[map->rows[i].row] = true;
        map->rows[i].name =
            zr_type_wrap(job->arena, row_name(job, incidence->row_unit[map->rows[i].row], map->rows[i].hue),
                         ZR_SIZE_SMALL, false, NAME_MOST, 1);
        map->name_width = fmax(map->name_width, map->rows[i].name.width + 24);
    }
    return map->shown != NULL;
}

static bool fill_cells(heat *map)
{
    const zr_incidence *incidence = map->job->incidence;
    uint32_t *column_of = zr_arena_take(map->job->arena, incidence->columns, sizeof *column_of);
    map->cells =
        zr_arena_take(map->job->arena, (size_t)map->row_count * map->column_count, sizeof *map->cells);
    if (!column_of || !map->cells)
        return false;
    for (uint32_t i = 0; i < incidence->columns; i++)
        column_of[i] = ZR_NONE;
    for (uint32_t c = 0; c < map->column_count; c++)
        for (uint32_t i = map->columns[c].first; i < map->columns[c].end; i++)
            column_of[i] = c;
    for (uint32_t r = 0; r < map->row_count; r++) {
        uint32_t row = map->rows[r].row;
        for (uint32_t i = incidence->row_start[row]; i < incidence->row_start[row + 1]; i++) {
            const zr_cell *from = &incidence->cell[i];
            if (column_of[from->column] == ZR_NONE)
                continue;
            heat_cell *cell = &map->cells[r * map->column_count + column_of[from->column]];
            cell->measures++;
            cell->roles |= from->roles;
            cell->stated = cell->stated || (from->roles & 1u << ZR_LEAD && !from->first);
        }
    }
    return true;
}

/* --- drawing --- */

static zr_colour cell_colour(const heat_cell *cell)
{
    zr_role role = zr_strongest_role(cell->roles);
    zr_colour colour = zr_colour_role(role)->cell;
    return role == ZR_LEAD && !cell->stated ? zr_colour_mix(colour, ZR_PAPER, 0.35) : colour;
}

static zr_span cell_tip(heat *map, const heat_cell *cell, uint32_t row, uint32_t column)
{
    zr_job *job = map->job;
    zr_span name = map->rows[row].name.text,
            words = zr_type_clean(job->arena, map->columns[column].words, 120);
    zr_span document = zr_type_clean(job->arena, zr_document_name(job, map->columns[column].document), 60);
    if (map->documents)
        words = zr_arena_print(job->arena, "%.*s · %.*s", (int)words.size, words.data, (int)document.size,
                               document.data);
    const char *role = zr_role_does(zr_strongest_role(cell->roles)).in[job->options->lang];
    if (cell->measures == 1)
        return zr_arena_print(job->arena, "%.*s · %s\n%.*s", (int)name.size, name.data, role, (int)words.size,
                              words.data);
    return zr_job_zh(job) ? zr_arena_print(job->arena, "%.*s · %u 项，最重的是%s\n%.*s", (int)name.size,
                                           name.data, cell->measures, role, (int)words.size, words.data)
                          : zr_arena_print(job->arena, "%.*s · %u measures, at most %s\n%.*s", (int)name.size,
                                           name.data, cell->measures, role, (int)words.size, words.data);
}

static void draw_cell(heat *map, uint32_t row, uint32_t column, double y)
{
    zr_job *job = map->job;
    const heat_cell *cell = &map->cells[row * map->column_count + column];
    if (cell->measures == 0)
        return;
    double x = map->name_width + HEAT_CELL * column;
    uint32_t box = zr_scene_box(job->scene, x + 1, y + 1, HEAT_CELL - 2, HEAT_CELL - 2, cell_colour(cell));
    zr_mark *mark = zr_scene_at(job->scene, box);
    mark->kind = "cell";
    mark->tip = cell_tip(map, cell, row, column);
    if (cell->measures > 1)
        zr_scene_number(job->scene, box, cell->measures, ZR_SIZE_SMALL, cell->stated ? ZR_PAPER : ZR_INK);
}

static void draw_row(heat *map, uint32_t number)
{
    zr_job *job = map->job;
    heat_row *row = &map->rows[number];
    uint32_t unit = job->incidence->row_unit[row->row];
    zr_hue hue = zr_job_hue(job, unit);
    double y = map->head_height + HEAT_CELL * number, right = map->name_width + HEAT_CELL * map->column_count;
    uint32_t label =
        zr_scene_text(job->scene, map->name_width - 16, y + (HEAT_CELL - ZR_SIZE_SMALL * ZR_LEADING) / 2,
                      row->name, ZR_SIZE_SMALL, ZR_RIGHT, ZR_INK, false);
    zr_mark *mark = zr_scene_at(job->scene, label);
    mark->id = zr_job_id(job, "u", unit);
    mark->name = job->graph->units[unit].id;
    mark->kind = "unit";
    mark->tip = zr_type_clean(job->arena, job->graph->units[unit].full_name, 0);
    uint32_t dot = zr_scene_disc(job->scene, map->name_width - 8, y + HEAT_CELL / 2, 4, hue.tint, hue.strong);
    if (job->graph->units[unit].collective)
        zr_scene_at(job->scene, dot)->fill = ZR_PAPER;
    zr_scene_rule(job->scene, map->name_width, y + HEAT_CELL, right, y + HEAT_CELL, ZR_TRACK, 0.6);
    for (uint32_t c = 0; c < map->column_count; c++)
        draw_cell(map, number, c, y);
    double bar = BAR_WIDTH * row->load / map->most;
    zr_scene_box(job->scene, right + 12, y + HEAT_CELL / 2 - 4, fmax(1, bar), 8, hue.fill);
    zr_scene_line(job->scene, right + 12 + bar + 4, y + (HEAT_CELL - ZR_SIZE_SMALL * ZR_LEADING) / 2,
                  zr_arena_print(job->arena, "%u", row->load), ZR_SIZE_SMALL, ZR_LEFT, ZR_GREY, false);
    zr_job_use_hue(job, zr_job_hue_rank(job, job->graph->units[unit].place));
}

static void draw(heat *map)
{
    zr_job *job = map->job;
    zr_heat_heads_measure(map);
    double right = map->name_width + HEAT_CELL * map->column_count,
           bottom = map->head_height + HEAT_CELL * map->row_count;
    for (uint32_t c = 0; c <= map->column_count; c++)
        zr_scene_rule(job->scene, map->name_width + HEAT_CELL * c, map->head_height,
                      map->name_width + HEAT_CELL * c, bottom, ZR_TRACK, 0.6);
    for (uint32_t c = 0; c < map->column_count; c++)
        zr_heat_head_draw(map, c);
    zr_heat_documents_draw(map, bottom);
    zr_scene_rule(job->scene, 0, map->head_height, right, map->head_height, ZR_LINE, 1);
    for (uint32_t r = 0; r < map->row_count; r++)
        draw_row(map, r);
    job->width = right + BAR_WIDTH + 36;
    job->height = bottom;
    zr_heat_list_draw(map);
}

static void add_role_keys(heat *map)
{
    bool used[ZR_ROLES + 1] = {0};
    for (uint32_t i = 0; i < map->row_count * map->column_count; i++) {
        zr_role role = zr_strongest_role(map->cells[i].roles);
        if (map->cells[i].measures)
            used[role == ZR_LEAD && !map->cells[i].stated ? ZR_ROLES : role] = true;
    }
    for (int i = 0; i <= ZR_ROLES; i++) {
        zr_role role = i == ZR_ROLES ? ZR_LEAD : (zr_role)i;
        heat_cell cell = {1, 1u << role, i != ZR_ROLES};
        zr_key key = {.sign = ZR_SIGN_CELL, .fill = cell_colour(&cell)};
        if (used[i])
            zr_job_key_of_role(map->job, key, role, i == ZR_ROLES);
    }
}

static void explain(heat *map)
{
    static const char *const what[][2] = {
        {"措施", "measures"}, {"措施组", "groups of measures"}, {"章节", "sections"}, {"文件", "documents"}};
    zr_job *job = map->job;
    const char *words = what[map->by][job->options->lang];
    uint32_t rest = job->incidence->rows - map->row_count;
    add_role_keys(map);
    zr_job_place_keys(job, ZR_SIGN_DISC);
    zr_job_remark(
        job, zr_job_zh(job)
                 ? zr_arena_print(
                       job->arena,
                       "行：单位，按地区，最重的在上；列：%s，最多单位分担的在左。格内数字是项数。", words)
                 : zr_arena_print(job->arena,
                                  "Rows: units by place, the most loaded above. Columns: %s, the widest "
                                  "shared on the left. Numbers: measures.",
                                  words));
    if (map->documents)
        zr_job_remark(job,
                      zr_span_of(zr_job_say(job, "字母：各列所在的文件，见图下。",
                                            "Letters: the documents that columns are of, listed below.")));
    if (rest > 0)
        zr_job_remark(job, zr_job_zh(job)
                               ? zr_arena_print(job->arena, "负担较轻的 %u 个单位未画。", rest)
                               : zr_arena_print(job->arena, "%u units with less are left out.", rest));
    if (map->columns_left_out > 0)
        zr_job_remark(job, zr_job_zh(job)
                               ? zr_arena_print(job->arena, "责任较少的 %u 列未画。", map->columns_left_out)
                               : zr_arena_print(job->arena, "%u columns with fewer duties are left out.",
                                                map->columns_left_out));
    job->heading = zr_job_scope(job);
    job->facts = zr_job_facts(job, job->incidence);
}

zr_status zr_build_heat(zr_job *job, zr_error *err)
{
    heat map = {.job = job};
    if (!choose_rows(&map) || !choose_columns(&map) || !fill_cells(&map))
        return zr_fail_memory(err);
    draw(&map);
    explain(&map);
    return ZR_OK;
}
