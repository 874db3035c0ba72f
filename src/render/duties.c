/* The map of one document: sections → measures → units; and of one unit: its measures and its partners. */
#include "render/duties.h"

#include <math.h>

#define HEADS 22.0 /* of the columns */

uint32_t zr_cells_of(const zr_incidence *incidence, uint32_t column)
{
    if (column == ZR_NONE)
        return 0;
    return incidence->column_start[column + 1] - incidence->column_start[column];
}

const zr_cell *zr_ego_cell(const duty_plan *plan, const measure_row *row)
{
    const zr_incidence *incidence = plan->job->incidence;
    for (uint32_t i = 0; i < zr_cells_of(incidence, row->column); i++) {
        const zr_cell *cell =
            &incidence->cell[incidence->by_column[incidence->column_start[row->column] + i]];
        if (cell->row == plan->ego)
            return cell;
    }
    return NULL;
}

zr_span zr_measure_words(zr_job *job, const zr_graph_measure *measure)
{
    zr_span label = zr_span_trim(measure->label), title = zr_span_trim(measure->title);
    bool digit = label.size && label.data[label.size - 1] >= '0' && label.data[label.size - 1] <= '9';
    return zr_arena_print(job->arena, "%.*s%s%.*s", (int)label.size, label.data, digit ? " " : "",
                          (int)(title.size < 2000 ? title.size : 2000), title.data);
}

static void add_row(duty_plan *plan, measure_row row)
{
    plan->level[row.measure] = (uint8_t)(row.heading ? 0 : row.depth + 1);
    plan->rows[plan->row_count++] = row;
}

/* What a row is called, in lines. */
static void set_words(duty_plan *plan, measure_row *row)
{
    zr_job *job = plan->job;
    double size = row->heading ? ZR_SIZE_SMALL : ZR_SIZE_TEXT;
    const zr_graph_measure *measure = &job->graph->measures[row->measure];
    bool document = row->heading && plan->ego != ZR_NONE;
    zr_span words = document ? zr_document_name(job, measure->document) : zr_measure_words(job, measure);
    double indent = row->depth * INDENT;
    row->text = zr_type_wrap(job->arena, words, size, row->heading, MEASURE_TEXT - indent, 4);
    row->height = zr_lines_height(row->text, size) + (row->heading ? 4 : 12);
    plan->measure_width = fmax(plan->measure_width, row->text.width + indent + 22);
}

/* A group that is not itself a row stands as a heading above the first of its items. */
static void add_column(duty_plan *plan, uint32_t column)
{
    const zr_incidence *incidence = plan->job->incidence;
    const zr_graph_measure *measures = plan->job->graph->measures;
    uint32_t number = incidence->column_measure[column], parent = measures[number].parent;
    uint32_t last = plan->row_count ? plan->rows[plan->row_count - 1].measure : ZR_NONE;
    bool follows = last != ZR_NONE && measures[last].parent == parent;
    if (parent != ZR_NONE && plan->level[parent] == 0 && !follows)
        add_row(plan, (measure_row){.column = ZR_NONE, .measure = parent, .heading = true});
    uint32_t depth = parent == ZR_NONE ? 0 : plan->level[parent];
    add_row(plan, (measure_row){.column = column,
                                .measure = number,
                                .depth = depth < 2 ? depth : 2,
                                .unowned = zr_cells_of(incidence, column) == 0});
}

/* A group's heading on a document's map, the document's title on a unit's. */
static void add_ego_column(duty_plan *plan, uint32_t column)
{
    const zr_graph_measure *measures = plan->job->graph->measures;
    uint32_t number = plan->job->incidence->column_measure[column];
    const measure_row *last = plan->row_count ? &plan->rows[plan->row_count - 1] : NULL;
    if (!last || measures[last->measure].document != measures[number].document)
        add_row(plan, (measure_row){.column = ZR_NONE, .measure = number, .heading = true});
    add_row(plan, (measure_row){.column = column, .measure = number});
}

/* Every page is planned among all rows: more than these would take minutes, and nobody reads a hundred pages.
 */
enum { MOST_ROWS = 3000 };

static void bound_rows(duty_plan *plan)
{
    if (plan->row_count <= MOST_ROWS)
        return;
    plan->beyond = plan->row_count - MOST_ROWS;
    plan->row_count = MOST_ROWS;
}

static bool take_rows(duty_plan *plan)
{
    const zr_incidence *incidence = plan->job->incidence;
    plan->rows = zr_arena_take(plan->job->arena, 2 * (size_t)incidence->columns, sizeof *plan->rows);
    plan->level = zr_arena_take(plan->job->arena, plan->job->graph->measure_count, sizeof *plan->level);
    if (!plan->rows || !plan->level)
        return false;
    if (plan->ego == ZR_NONE) {
        for (uint32_t i = 0; i < incidence->columns; i++)
            add_column(plan, i);
    } else {
        for (uint32_t i = incidence->row_start[plan->ego]; i < incidence->row_start[plan->ego + 1]; i++)
            add_ego_column(plan, incidence->cell[i].column);
    }
    bound_rows(plan);
    for (uint32_t i = 0; i < plan->row_count; i++)
        set_words(plan, &plan->rows[i]);
    return true;
}

/* Loads of all units over all rows, before the page is cut out. */
static bool take_loads(duty_plan *plan)
{
    const zr_incidence *incidence = plan->job->incidence;
    plan->load = zr_arena_take(plan->job->arena, incidence->rows, sizeof *plan->load);
    plan->lead = zr_arena_take(plan->job->arena, incidence->rows, sizeof *plan->lead);
    if (!plan->load || !plan->lead)
        return false;
    for (uint32_t i = 0; i < plan->row_count; i++) {
        uint32_t column = plan->rows[i].column;
        for (uint32_t k = 0; k < zr_cells_of(incidence, column); k++) {
            const zr_cell *cell = &incidence->cell[incidence->by_column[incidence->column_start[column] + k]];
            plan->load[cell->row]++;
            plan->lead[cell->row] += cell->roles & 1u << ZR_LEAD ? 1 : 0;
            if (cell->row != plan->ego && plan->load[cell->row] > plan->most)
                plan->most = plan->load[cell->row];
        }
    }
    return true;
}

/* The columns are as wide as their words need. */
static void set_columns(duty_plan *plan)
{
    double lines = plan->ego == ZR_NONE ? 320 : 260;
    plan->unit_x = plan->measure_x + plan->measure_width + lines;
    for (uint32_t i = 0; i < plan->unit_count; i++)
        plan->unit_width = fmax(plan->unit_width, plan->units[i].text.width + 22);
    plan->job->width = plan->unit_x + plan->unit_width + BAR_WIDTH + 60;
}

static zr_status build(duty_plan *plan, zr_error *err)
{
    zr_job *job = plan->job;
    if (!take_rows(plan) || !take_loads(plan) || !zr_duties_hide(plan) || !zr_duties_page(plan) ||
        !zr_duties_lines(plan))
        return zr_fail_memory(err);
    set_columns(plan);
    zr_duties_ends(plan, zr_duties_place(plan));
    size_t first = job->scene->count;
    if (plan->row_count)
        zr_duties_draw(plan);
    for (size_t i = first; i < job->scene->count; i++)
        zr_mark_shift(&job->scene->marks[i], 0, HEADS);
    job->height += HEADS;
    return ZR_OK;
}

zr_status zr_build_duties(zr_job *job, zr_error *err)
{
    duty_plan plan = {
        .job = job, .ego = ZR_NONE, .most = 1, .measure_x = 160, .measure_width = 160, .unit_width = 90};
    return build(&plan, err);
}

static zr_status find_ego(uint32_t *out, const zr_job *job, zr_error *err)
{
    const zr_incidence *incidence = job->incidence;
    zr_span wanted = job->options->unit;
    for (uint32_t i = 0; i < incidence->rows; i++) {
        if (zr_span_equal(incidence->row_name[i], wanted)) {
            *out = i;
            return ZR_OK;
        }
    }
    return zr_fail_words(err, ZR_BAD_INPUT, "所选单位中没有“%.*s”", "no unit '%.*s' among those selected",
                         (int)(wanted.size < 200 ? wanted.size : 200), wanted.data);
}

zr_status zr_build_ego(zr_job *job, zr_error *err)
{
    duty_plan plan = {
        .job = job, .most = 1, .measure_x = EGO_WIDTH + 130, .measure_width = 160, .unit_width = 90};
    zr_status status = find_ego(&plan.ego, job, err);
    return status == ZR_OK ? build(&plan, err) : status;
}
