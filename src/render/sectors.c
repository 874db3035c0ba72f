/* Sectors × documents (or places, when there are many documents): circles in a grid, totals as bars. */
#include "render/job.h"
#include "zeren/load.h"

#include <math.h>
#include <stdlib.h>

#define NAME_MOST 230.0
#define ROW_HEIGHT 31.0
#define RADIUS 14.0
#define BAR_X 26.0 /* from the grid's right edge */
#define BAR_WIDTH 120.0
#define MOST_COLUMNS 12
#define MOST_ROWS 40

/* One row or column of the grid: a row or column of the matrix, or the sum of the rest. */
typedef struct line_of {
    uint32_t number; /* in the matrix; ZR_NONE: the rest */
    uint32_t load, lead;
} line_of;

typedef struct sector_grid {
    zr_job *job;
    const zr_incidence *incidence; /* by sectors */
    const zr_load_matrix *matrix;
    zr_by by;
    line_of *rows, *columns;
    uint32_t row_count, column_count;
    bool joined;                          /* too many documents */
    uint32_t joined_rows, joined_columns; /* how many are in the rest */
    zr_load_cell *cells;                  /* row_count × column_count */
    double name_width, column_width, head, scale;
    uint32_t most; /* largest total of a row */
} sector_grid;

static int heavier(const void *first, const void *second)
{
    const line_of *a = first, *b = second;
    if (a->load != b->load)
        return a->load < b->load ? 1 : -1;
    return a->number < b->number ? -1 : a->number > b->number;
}

/* Sorts by load and joins what is over `most` into one last line. Gives how many were joined. */
static uint32_t join_rest(line_of *lines, uint32_t *count, uint32_t most)
{
    if (*count <= most)
        return 0;
    uint32_t joined = *count - most + 1;
    line_of rest = {.number = ZR_NONE};
    for (uint32_t i = most - 1; i < *count; i++) {
        rest.load += lines[i].load;
        rest.lead += lines[i].lead;
    }
    lines[most - 1] = rest;
    *count = most;
    return joined;
}

static bool take_lines(sector_grid *grid)
{
    const zr_load_matrix *matrix = grid->matrix;
    zr_arena *arena = grid->job->arena;
    uint32_t top = grid->job->options->top ? grid->job->options->top : MOST_ROWS;
    grid->rows = zr_arena_take(arena, matrix->rows, sizeof *grid->rows);
    grid->columns = zr_arena_take(arena, matrix->columns, sizeof *grid->columns);
    if (!grid->rows || !grid->columns)
        return false;
    for (uint32_t i = 0; i < matrix->rows; i++)
        grid->rows[i] = (line_of){i, matrix->row_total[i].measures, matrix->row_total[i].lead};
    for (uint32_t i = 0; i < matrix->columns; i++)
        grid->columns[i] = (line_of){i, matrix->column_total[i].measures, matrix->column_total[i].lead};
    grid->row_count = matrix->rows;
    grid->column_count = matrix->columns;
    qsort(grid->rows, matrix->rows, sizeof *grid->rows, heavier);
    if (matrix->columns > MOST_COLUMNS)
        qsort(grid->columns, matrix->columns, sizeof *grid->columns, heavier);
    for (uint32_t i = matrix->rows; i-- > 0 && grid->rows[i].load < grid->job->options->least;)
        top = i + 1 < top ? i + 1 : top; /* the last line is for those left out */
    grid->joined_rows = join_rest(grid->rows, &grid->row_count, top > 1 ? top : 2);
    grid->joined_columns = join_rest(grid->columns, &grid->column_count, MOST_COLUMNS);
    return true;
}

static void add_cell(zr_load_cell *sum, const zr_load_cell *cell)
{
    sum->measures += cell->measures;
    sum->lead += cell->lead;
    sum->lead_stated += cell->lead_stated;
}

static bool sum_cells(sector_grid *grid)
{
    const zr_load_matrix *matrix = grid->matrix;
    zr_arena *arena = grid->job->arena;
    uint32_t *row_at = zr_arena_take(arena, matrix->rows, sizeof *row_at);
    uint32_t *column_at = zr_arena_take(arena, matrix->columns, sizeof *column_at);
    grid->cells = zr_arena_take(arena, (size_t)grid->row_count * grid->column_count, sizeof *grid->cells);
    if (!row_at || !column_at || !grid->cells)
        return false;
    for (uint32_t i = 0; i < matrix->rows; i++)
        row_at[i] = grid->row_count - 1;
    for (uint32_t i = 0; i < matrix->columns; i++)
        column_at[i] = grid->column_count - 1;
    for (uint32_t i = 0; i < grid->row_count; i++)
        if (grid->rows[i].number != ZR_NONE)
            row_at[grid->rows[i].number] = i;
    for (uint32_t i = 0; i < grid->column_count; i++)
        if (grid->columns[i].number != ZR_NONE)
            column_at[grid->columns[i].number] = i;
    for (uint32_t r = 0; r < matrix->rows; r++)
        for (uint32_t c = 0; c < matrix->columns; c++)
            add_cell(&grid->cells[row_at[r] * grid->column_count + column_at[c]],
                     &matrix->cell[(size_t)r * matrix->columns + c]);
    return true;
}

/* The sums of what has no line of its own are given as numbers alone: they are not to be compared. */
static bool is_rest(const sector_grid *grid, uint32_t row, uint32_t column)
{
    return grid->rows[row].number == ZR_NONE || grid->columns[column].number == ZR_NONE;
}

static void set_sizes(sector_grid *grid)
{
    uint32_t largest = 6;
    grid->most = 1;
    for (uint32_t r = 0; r < grid->row_count; r++) {
        for (uint32_t c = 0; c < grid->column_count; c++) {
            uint32_t measures = grid->cells[r * grid->column_count + c].measures;
            if (!is_rest(grid, r, c) && measures > largest)
                largest = measures;
        }
    }
    for (uint32_t i = 0; i < grid->row_count; i++)
        grid->most = grid->rows[i].load > grid->most ? grid->rows[i].load : grid->most;
    grid->scale = RADIUS / sqrt(largest);
    grid->column_width = fmin(118, fmax(58, 620.0 / grid->column_count));
}

/* --- drawing --- */

static uint32_t place_of(const sector_grid *grid, uint32_t column)
{
    uint32_t number = grid->columns[column].number;
    if (number == ZR_NONE)
        return ZR_NONE;
    number = grid->matrix->column[number];
    return grid->by == ZR_BY_PLACES || number == ZR_NONE ? number : grid->job->graph->documents[number].place;
}

static zr_hue hue_of(const sector_grid *grid, uint32_t column)
{
    return zr_colour_hue(grid->columns[column].number == ZR_NONE
                             ? ZR_HUES
                             : zr_job_hue_rank(grid->job, place_of(grid, column)));
}

static zr_span place_words(const sector_grid *grid, uint32_t column)
{
    zr_job *job = grid->job;
    uint32_t place = place_of(grid, column);
    if (grid->columns[column].number == ZR_NONE)
        return zr_job_zh(job) ? zr_arena_print(job->arena, "其余 %u %s", grid->joined_columns,
                                               grid->by == ZR_BY_PLACES ? "地" : "份文件")
                              : zr_arena_print(job->arena, "%u others", grid->joined_columns);
    return place == ZR_NONE ? zr_span_of(zr_job_say(job, "地区未定", "place unknown"))
                            : job->graph->places[place].name;
}

static double column_x(const sector_grid *grid, uint32_t column)
{
    return grid->name_width + grid->column_width * (column + 0.5);
}

static zr_lines title_words(sector_grid *grid, uint32_t column)
{
    zr_job *job = grid->job;
    if (grid->by == ZR_BY_PLACES || grid->columns[column].number == ZR_NONE)
        return (zr_lines){.text = zr_span_of("")};
    zr_span title = job->graph->documents[grid->matrix->column[grid->columns[column].number]].title;
    return zr_type_wrap(job->arena, title, ZR_SIZE_SMALL, false, grid->column_width - 8, 6);
}

/* Head of a column: place, then the document's title. */
static double draw_head(sector_grid *grid, uint32_t column)
{
    zr_job *job = grid->job;
    zr_lines place =
        zr_type_wrap(job->arena, place_words(grid, column), ZR_SIZE_TEXT, true, grid->column_width - 8, 3);
    zr_lines title = title_words(grid, column);
    double x = column_x(grid, column), y = zr_lines_height(place, ZR_SIZE_TEXT) + 1;
    zr_scene_text(job->scene, x, 0, place, ZR_SIZE_TEXT, ZR_CENTRE, hue_of(grid, column).ink, true);
    if (title.text.size)
        zr_scene_text(job->scene, x, y, title, ZR_SIZE_SMALL, ZR_CENTRE, ZR_GREY, false);
    return y + zr_lines_height(title, ZR_SIZE_SMALL) + 9;
}

static zr_span cell_tip(sector_grid *grid, zr_span name, uint32_t column, const zr_load_cell *cell)
{
    zr_job *job = grid->job;
    zr_span place = place_words(grid, column);
    if (zr_job_zh(job))
        return zr_arena_print(job->arena, "%.*s · %.*s\n承担 %u 项，牵头 %u 项", (int)name.size, name.data,
                              (int)place.size, place.data, cell->measures, cell->lead);
    return zr_arena_print(job->arena, "%.*s · %.*s\n%u measures, leads %u", (int)name.size, name.data,
                          (int)place.size, place.data, cell->measures, cell->lead);
}

static void draw_cell(sector_grid *grid, uint32_t row, uint32_t column, zr_span name)
{
    zr_scene *scene = grid->job->scene;
    const zr_load_cell *cell = &grid->cells[row * grid->column_count + column];
    double x = column_x(grid, column), y = grid->head + ROW_HEIGHT * (row + 0.5);
    if (cell->measures == 0)
        return;
    zr_span number = zr_arena_print(grid->job->arena, "%u", cell->measures);
    if (is_rest(grid, row, column)) {
        zr_scene_line(scene, x, y - ZR_SIZE_SMALL * ZR_LEADING / 2, number, ZR_SIZE_SMALL, ZR_CENTRE, ZR_GREY,
                      false);
        return;
    }
    zr_hue hue = hue_of(grid, column);
    double radius = fmax(4, grid->scale * sqrt(cell->measures)), pen = fmax(1.8, radius * 0.2);
    double all = cell->measures;
    uint32_t disc = zr_scene_ringed(scene, x, y, radius, pen, hue, false);
    zr_scene_leads(scene, x, y, radius, pen, hue, cell->lead_stated / all, cell->lead / all);
    zr_scene_at(scene, disc)->tip = cell_tip(grid, name, column, cell);
    zr_scene_at(scene, disc)->kind = "cell";
    if (radius < (cell->measures > 9 ? 9 : 7.5)) {
        zr_scene_line(scene, x + radius + 3, y - 8 * ZR_LEADING / 2, number, 8, ZR_LEFT, ZR_GREY, false);
        return;
    }
    zr_scene_number(scene, disc, cell->measures, fmin(10, radius * 0.72), hue.ink);
}

static void draw_total(sector_grid *grid, uint32_t row)
{
    zr_scene *scene = grid->job->scene;
    const line_of *line = &grid->rows[row];
    zr_hue grey = zr_colour_hue(ZR_HUES);
    double x = grid->name_width + grid->column_width * grid->column_count + BAR_X,
           y = grid->head + ROW_HEIGHT * (row + 0.5);
    double step = BAR_WIDTH / grid->most;
    zr_scene_box(scene, x, y - 5, fmax(1, step * line->load), 10, grey.fill);
    if (line->lead)
        zr_scene_box(scene, x, y - 5, fmax(1, step * line->lead), 10, grey.strong);
    zr_span number = line->lead ? zr_arena_print(grid->job->arena, "%u / %u", line->load, line->lead)
                                : zr_arena_print(grid->job->arena, "%u", line->load);
    zr_scene_line(scene, x + step * line->load + 5, y - ZR_SIZE_SMALL * ZR_LEADING / 2, number, ZR_SIZE_SMALL,
                  ZR_LEFT, ZR_GREY, false);
}

static zr_span row_words(sector_grid *grid, uint32_t row)
{
    zr_job *job = grid->job;
    if (grid->rows[row].number != ZR_NONE)
        return zr_sector_name(job, grid->incidence->row_name[grid->rows[row].number]);
    return zr_job_zh(job) ? zr_arena_print(job->arena, "其余 %u 个条线", grid->joined_rows)
                          : zr_arena_print(job->arena, "%u other sectors", grid->joined_rows);
}

static void draw_row(sector_grid *grid, uint32_t row)
{
    zr_job *job = grid->job;
    double y = grid->head + ROW_HEIGHT * (row + 0.5);
    zr_lines name =
        zr_type_wrap(job->arena, row_words(grid, row), ZR_SIZE_TEXT, false, grid->name_width - 10, 2);
    double right = grid->name_width + grid->column_width * grid->column_count + BAR_X + BAR_WIDTH;
    zr_scene_rule(job->scene, 0, y + ROW_HEIGHT / 2, right, y + ROW_HEIGHT / 2, ZR_TRACK, 0.6);
    uint32_t mark = zr_scene_text(job->scene, 0, y - zr_lines_height(name, ZR_SIZE_TEXT) / 2, name,
                                  ZR_SIZE_TEXT, ZR_LEFT, ZR_INK, false);
    zr_scene_at(job->scene, mark)->kind = "sector";
    for (uint32_t c = 0; c < grid->column_count; c++)
        draw_cell(grid, row, c, row_words(grid, row));
    draw_total(grid, row);
}

/* As wide as the longest name in two lines. */
static void set_names(sector_grid *grid)
{
    grid->name_width = 128;
    for (uint32_t r = 0; r < grid->row_count; r++) {
        zr_span words = row_words(grid, r);
        double width = zr_type_width(words, ZR_SIZE_TEXT, false) / 2 + 60;
        grid->name_width = fmin(NAME_MOST, fmax(grid->name_width, width));
    }
}

static void draw(sector_grid *grid)
{
    zr_job *job = grid->job;
    set_names(grid);
    double right = grid->name_width + grid->column_width * grid->column_count;
    for (uint32_t c = 0; c < grid->column_count; c++)
        grid->head = fmax(grid->head, draw_head(grid, c));
    zr_scene_rule(job->scene, 0, grid->head, right + BAR_X + BAR_WIDTH, grid->head, ZR_LINE, 1);
    zr_scene_line(job->scene, right + BAR_X, grid->head - 21,
                  zr_span_of(zr_job_say(job, "合计 / 牵头", "all / leads")), ZR_SIZE_SMALL, ZR_LEFT, ZR_GREY,
                  false);
    for (uint32_t r = 0; r < grid->row_count; r++)
        draw_row(grid, r);
    job->width = right + BAR_X + BAR_WIDTH + 44;
    job->height = grid->head + ROW_HEIGHT * grid->row_count;
}

static void explain(sector_grid *grid)
{
    zr_job *job = grid->job;
    zr_hue grey = zr_colour_hue(ZR_HUES);
    bool stated = false, first = false;
    for (uint32_t i = 0; i < grid->row_count * grid->column_count; i++) {
        stated = stated || grid->cells[i].lead_stated > 0;
        first = first || grid->cells[i].lead > grid->cells[i].lead_stated;
    }
    for (uint32_t c = 0; c < grid->column_count; c++)
        zr_job_use_hue(job, grid->columns[c].number == ZR_NONE ? ZR_HUES
                                                               : zr_job_hue_rank(job, place_of(grid, c)));
    zr_job_place_keys(job, ZR_SIGN_DISC);
    zr_job_ring_keys(job, stated, first);
    zr_job_key_words(job,
                     (zr_key){.sign = ZR_SIGN_BAR, .fill = grey.fill, .stroke = grey.strong, .share = 0.4},
                     "合计 / 其中牵头", "all / of these led");
    if (grid->joined && !job->options->by_place)
        zr_job_remark(
            job, zr_span_of(zr_job_say(job, "文件太多，按地区合并；可用 --place 或 --document 选出再画。",
                                       "Too many documents: joined by place; choose some with "
                                       "--place or --document.")));
    zr_job_remark(
        job, zr_span_of(
                 grid->by == ZR_BY_PLACES
                     ? zr_job_say(job,
                                  "圆内数字与面积：该条线在该地各文件中承担的措施数。一项措施由同一条线的"
                                  "几个单位承担时只计一次。",
                                  "Number and area: measures that the sector answers for in the place's "
                                  "documents; a measure that several units of one sector share counts once.")
                     : zr_job_say(job,
                                  "圆内数字与面积：该条线在该文件中承担的措施数。一项措施由同一条线的几个"
                                  "单位承担时只计一次。",
                                  "Number and area: measures that the sector answers for in the document; a "
                                  "measure that several units of one sector share counts once.")));
    job->heading = zr_job_scope(job);
    if (zr_job_zh(job))
        job->facts = zr_arena_print(job->arena, "%u 个条线 · %u %s", grid->matrix->rows,
                                    grid->matrix->columns, grid->by == ZR_BY_PLACES ? "个地区" : "份文件");
    else
        job->facts = zr_arena_print(job->arena, "%u sectors · %u %s", grid->matrix->rows,
                                    grid->matrix->columns, grid->by == ZR_BY_PLACES ? "places" : "documents");
}

static zr_status with_matrix(sector_grid *grid, zr_error *err)
{
    if (!take_lines(grid) || !sum_cells(grid))
        return zr_fail_memory(err);
    set_sizes(grid);
    draw(grid);
    explain(grid);
    return ZR_OK;
}

static zr_status with_sectors(sector_grid *grid, zr_error *err)
{
    zr_load_matrix *matrix;
    zr_status status = zr_load_matrix_make(&matrix, grid->incidence, grid->by, err);
    if (status != ZR_OK)
        return status;
    grid->matrix = matrix;
    status = with_matrix(grid, err);
    zr_load_matrix_free(matrix);
    return status;
}

zr_status zr_build_sectors(zr_job *job, zr_error *err)
{
    zr_incidence *incidence;
    zr_status status = zr_job_sectors(&incidence, job, err);
    if (status != ZR_OK)
        return status;
    bool many = zr_job_documents(job, incidence) > MOST_COLUMNS;
    bool places = many || job->options->by_place;
    sector_grid grid = {
        .job = job, .incidence = incidence, .by = places ? ZR_BY_PLACES : ZR_BY_DOCUMENTS, .joined = many};
    status = with_sectors(&grid, err);
    zr_incidence_free(incidence);
    return status;
}
