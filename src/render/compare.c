/* Small multiples: a panel a document (or place), the same sector at the same spot in each, so that the
 * difference is what moves. */
#include "render/compare.h"

#include <math.h>
#include <stdlib.h>

#define LARGEST_RADIUS 20.0
#define MOST_SECTORS 28
#define MOST_PANELS 9

static int heavier(const void *first, const void *second)
{
    const compare_spot *a = first, *b = second;
    if (a->load != b->load)
        return a->load < b->load ? 1 : -1;
    return a->row < b->row ? -1 : a->row > b->row;
}

/* The sectors that carry most over all panels. */
static bool take_spots(compare_plan *plan)
{
    const zr_load_matrix *matrix = plan->matrix;
    zr_job *job = plan->job;
    uint32_t most = job->options->top ? job->options->top : MOST_SECTORS;
    plan->spots = zr_arena_take(job->arena, matrix->rows, sizeof *plan->spots);
    plan->shown = zr_arena_take(job->arena, matrix->rows, sizeof *plan->shown);
    if (!plan->spots || !plan->shown)
        return false;
    for (uint32_t i = 0; i < matrix->rows; i++)
        plan->spots[i] = (compare_spot){.row = i, .load = matrix->row_total[i].measures};
    qsort(plan->spots, matrix->rows, sizeof *plan->spots, heavier);
    most = most < ZR_PACK_MOST ? most : ZR_PACK_MOST;
    plan->spot_count = matrix->rows < most ? matrix->rows : most;
    for (uint32_t i = 0; i < matrix->rows; i++)
        plan->shown[i] = ZR_NONE;
    for (uint32_t i = 0; i < plan->spot_count; i++)
        plan->shown[plan->spots[i].row] = i;
    return true;
}

static int panel_order(const void *first, const void *second)
{
    const compare_panel *a = first, *b = second;
    if (a->load != b->load)
        return a->load < b->load ? 1 : -1;
    return a->column < b->column ? -1 : a->column > b->column;
}

static int by_column(const void *first, const void *second)
{
    const compare_panel *a = first, *b = second;
    return a->column < b->column ? -1 : a->column > b->column;
}

/* The panels with most measures, in the graph's order. */
static bool take_panels(compare_plan *plan)
{
    uint32_t columns = plan->matrix->columns;
    plan->panels = zr_arena_take(plan->job->arena, columns, sizeof *plan->panels);
    if (!plan->panels)
        return false;
    for (uint32_t i = 0; i < columns; i++)
        plan->panels[i] = (compare_panel){.column = i, .load = plan->matrix->column_total[i].measures};
    qsort(plan->panels, columns, sizeof *plan->panels, panel_order);
    plan->panel_count = columns < MOST_PANELS ? columns : MOST_PANELS;
    plan->panels_left_out = columns - plan->panel_count;
    qsort(plan->panels, plan->panel_count, sizeof *plan->panels, by_column);
    return true;
}

/* A spot has room for the largest circle that the sector has in any panel, and for its name. */
static void set_sizes(compare_plan *plan)
{
    uint32_t most = 6;
    for (uint32_t i = 0; i < plan->matrix->rows * plan->matrix->columns; i++)
        most = plan->matrix->cell[i].measures > most ? plan->matrix->cell[i].measures : most;
    plan->scale = LARGEST_RADIUS / sqrt(most);
    for (uint32_t i = 0; i < plan->spot_count; i++) {
        compare_spot *spot = &plan->spots[i];
        uint32_t largest = 0;
        for (uint32_t p = 0; p < plan->panel_count; p++) {
            uint32_t load = zr_compare_cell(plan, spot, &plan->panels[p])->measures;
            largest = load > largest ? load : largest;
        }
        spot->radius = fmax(4, plan->scale * sqrt(largest));
        spot->name =
            zr_type_wrap(plan->job->arena, zr_sector_name(plan->job, plan->incidence->row_name[spot->row]),
                         ZR_SIZE_SMALL, false, zr_job_zh(plan->job) ? 54 : 82, 5);
    }
}

/* Spots of sectors that answer together over all panels stand near each other. */
static bool place_spots(compare_plan *plan)
{
    zr_arena *arena = plan->job->arena;
    zr_block *blocks = zr_arena_take(arena, plan->spot_count, sizeof *blocks);
    zr_bond *bonds = zr_arena_take(arena, plan->projection->pairs, sizeof *bonds);
    size_t count = 0;
    if (!blocks || !bonds)
        return false;
    for (uint32_t i = 0; i < plan->spot_count; i++) {
        compare_spot *spot = &plan->spots[i];
        blocks[i].width = fmax(2 * spot->radius + 4, spot->name.width + 4);
        blocks[i].height = 2 * spot->radius + 4 + zr_lines_height(spot->name, ZR_SIZE_SMALL);
    }
    for (size_t i = 0; i < plan->projection->pairs; i++) {
        const zr_pair *pair = &plan->projection->pair[i];
        uint32_t a = plan->shown[pair->a], b = plan->shown[pair->b];
        if (a != ZR_NONE && b != ZR_NONE)
            bonds[count++] = (zr_bond){a, b, zr_jaccard(plan->projection, pair)};
    }
    if (!zr_pack(arena, blocks, plan->spot_count, bonds, count, 7, 1.35))
        return false;
    double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
    for (uint32_t i = 0; i < plan->spot_count; i++) {
        left = fmin(left, blocks[i].x - blocks[i].width / 2);
        right = fmax(right, blocks[i].x + blocks[i].width / 2);
        top = fmin(top, blocks[i].y - blocks[i].height / 2);
        bottom = fmax(bottom, blocks[i].y + blocks[i].height / 2);
    }
    for (uint32_t i = 0; i < plan->spot_count; i++)
        plan->spots[i].at = (zr_point){blocks[i].x - left,
                                       blocks[i].y - blocks[i].height / 2 - top + plan->spots[i].radius + 2};
    plan->width = right - left;
    plan->height = bottom - top;
    return true;
}

static zr_status with_projection(compare_plan *plan, zr_error *err)
{
    if (!take_spots(plan) || !take_panels(plan))
        return zr_fail_memory(err);
    set_sizes(plan);
    if (!place_spots(plan))
        return zr_fail_memory(err);
    return zr_compare_draw(plan, err);
}

static zr_status with_matrix(compare_plan *plan, zr_error *err)
{
    zr_projection *projection;
    zr_status status = zr_projection_make(&projection, plan->incidence, ZR_MODE_UNITS, err);
    if (status != ZR_OK)
        return status;
    plan->projection = projection;
    status = with_projection(plan, err);
    zr_projection_free(projection);
    return status;
}

static zr_status with_sectors(compare_plan *plan, zr_error *err)
{
    zr_load_matrix *matrix;
    zr_status status = zr_load_matrix_make(&matrix, plan->incidence, plan->by, err);
    if (status != ZR_OK)
        return status;
    plan->matrix = matrix;
    status = with_matrix(plan, err);
    zr_load_matrix_free(matrix);
    return status;
}

zr_status zr_build_compare(zr_job *job, zr_error *err)
{
    zr_incidence *incidence;
    zr_status status = zr_job_sectors(&incidence, job, err);
    if (status != ZR_OK)
        return status;
    bool places = job->options->by_place || zr_job_documents(job, incidence) > MOST_PANELS;
    compare_plan plan = {.job = job, .incidence = incidence, .by = places ? ZR_BY_PLACES : ZR_BY_DOCUMENTS};
    status = with_sectors(&plan, err);
    zr_incidence_free(incidence);
    return status;
}
