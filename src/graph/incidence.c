/* The two-mode matrix: cells sorted by counting (by column, then stably by row), merged, indexed both ways.
 */
#include "zeren/incidence.h"

#include "base/arena.h"
#include "graph/matrix.h"
#include "graph/select.h"

#include <math.h>
#include <stdlib.h>

/* Sorts cells stably by row or by column in linear time. `starts` is working room for `groups + 1`. */
static void sort_by(zr_cell *to, const zr_cell *from, uint32_t count, uint32_t groups, bool by_row,
                    uint32_t *starts)
{
    for (uint32_t i = 0; i <= groups; i++)
        starts[i] = 0;
    for (uint32_t i = 0; i < count; i++)
        starts[by_row ? from[i].row : from[i].column]++;
    uint32_t sum = 0;
    for (uint32_t i = 0; i <= groups; i++) {
        uint32_t size = starts[i];
        starts[i] = sum;
        sum += size;
    }
    for (uint32_t i = 0; i < count; i++)
        to[starts[by_row ? from[i].row : from[i].column]++] = from[i];
}

static void merge_into(zr_cell *cell, const zr_cell *other)
{
    bool stated =
        (cell->roles & 1u << ZR_LEAD && !cell->first) || (other->roles & 1u << ZR_LEAD && !other->first);
    cell->first = (cell->first || other->first) && !stated;
    cell->roles = (uint8_t)(cell->roles | other->roles);
    cell->weight = cell->weight > other->weight ? cell->weight : other->weight;
}

/* Cells in order → every place once; returns how many are left. */
static uint32_t merge(zr_cell *cells, uint32_t count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (kept && cells[kept - 1].row == cells[i].row && cells[kept - 1].column == cells[i].column)
            merge_into(&cells[kept - 1], &cells[i]);
        else
            cells[kept++] = cells[i];
    }
    return kept;
}

static void index_rows(zr_incidence *incidence, uint32_t *starts)
{
    for (uint32_t i = 0; i < incidence->cells; i++)
        starts[incidence->cell[i].row + 1]++;
    for (uint32_t row = 0; row < incidence->rows; row++)
        starts[row + 1] += starts[row];
    incidence->row_start = starts;
}

/* Cells are by row already, so that filling in their order leaves every column by row. */
static void index_columns(zr_incidence *incidence, uint32_t *starts, uint32_t *by_column)
{
    for (uint32_t i = 0; i < incidence->cells; i++)
        starts[incidence->cell[i].column + 1]++;
    for (uint32_t column = 0; column < incidence->columns; column++)
        starts[column + 1] += starts[column];
    for (uint32_t i = 0; i < incidence->cells; i++)
        by_column[starts[incidence->cell[i].column]++] = i;
    for (uint32_t column = incidence->columns; column > 0; column--)
        starts[column] = starts[column - 1];
    starts[0] = 0;
    incidence->column_start = starts;
    incidence->by_column = by_column;
}

static zr_status index_both_ways(zr_incidence *incidence, zr_error *err)
{
    zr_arena *arena = incidence->arena;
    uint32_t *row_start = zr_arena_take(arena, (size_t)incidence->rows + 1, sizeof *row_start);
    uint32_t *column_start = zr_arena_take(arena, (size_t)incidence->columns + 1, sizeof *column_start);
    uint32_t *by_column = zr_arena_take(arena, incidence->cells, sizeof *by_column);
    if (!row_start || !column_start || !by_column)
        return zr_fail_memory(err);
    index_rows(incidence, row_start);
    index_columns(incidence, column_start, by_column);
    return ZR_OK;
}

zr_status zr_matrix_fill(zr_incidence *incidence, const zr_cell *cells, uint32_t count, zr_error *err)
{
    uint32_t widest = incidence->rows > incidence->columns ? incidence->rows : incidence->columns;
    zr_cell *by_row = zr_arena_take(incidence->arena, count, sizeof *by_row);
    zr_cell *by_column = calloc(count ? count : 1, sizeof *by_column);
    uint32_t *starts = calloc((size_t)widest + 1, sizeof *starts);
    bool fine = by_row && by_column && starts;
    if (fine) {
        sort_by(by_column, cells, count, incidence->columns, false, starts);
        sort_by(by_row, by_column, count, incidence->rows, true, starts);
        incidence->cells = merge(by_row, count);
        incidence->cell = by_row;
    }
    free(by_column);
    free(starts);
    return fine ? index_both_ways(incidence, err) : zr_fail_memory(err);
}

zr_incidence *zr_matrix_new(void)
{
    zr_arena *arena = calloc(1, sizeof *arena);
    zr_incidence *incidence = arena ? zr_arena_take(arena, 1, sizeof *incidence) : NULL;
    if (!incidence) {
        free(arena);
        return NULL;
    }
    incidence->arena = arena;
    return incidence;
}

void zr_incidence_free(zr_incidence *incidence)
{
    if (!incidence)
        return;
    zr_arena *arena = incidence->arena; /* the incidence itself lives in it */
    zr_arena_free(arena);
    free(arena);
}

zr_span zr_incidence_column_name(const zr_incidence *incidence, uint32_t column)
{
    if (incidence->column_name)
        return incidence->column_name[column];
    return incidence->graph->measures[incidence->column_measure[column]].id;
}

static const zr_span *keep_names(zr_arena *arena, const zr_span *names, uint32_t count)
{
    zr_span *kept = zr_arena_take(arena, count, sizeof *kept);
    for (uint32_t i = 0; i < count && kept; i++)
        kept[i] = names ? zr_arena_copy(arena, names[i]) : zr_arena_print(arena, "%u", i + 1);
    return kept;
}

static const uint32_t *no_rows(zr_arena *arena, uint32_t count)
{
    uint32_t *none = zr_arena_take(arena, count, sizeof *none);
    for (uint32_t i = 0; i < count && none; i++)
        none[i] = ZR_NONE;
    return none;
}

static zr_status check_cells(const zr_cell *cells, uint32_t count, uint32_t rows, uint32_t columns,
                             zr_error *err)
{
    for (uint32_t i = 0; i < count; i++) {
        if (cells[i].row >= rows || cells[i].column >= columns)
            return zr_fail_words(err, ZR_BAD_INPUT, "第 %u 格超出 %u × %u", "cell %u lies outside of %u × %u",
                                 i, rows, columns);
        if (!(cells[i].weight >= 0) || !isfinite(cells[i].weight))
            return zr_fail_words(err, ZR_BAD_INPUT, "第 %u 格的权重小于 0 或不是数",
                                 "cell %u has a weight below 0 or none at all", i);
    }
    return rows == ZR_NONE || columns == ZR_NONE
               ? zr_fail_words(err, ZR_LIMIT, "行或列太多", "too many rows or columns")
               : ZR_OK;
}

static zr_status fill_plain(zr_incidence *incidence, const zr_cell *cells, uint32_t count, zr_error *err)
{
    zr_cell *filled = calloc(count ? count : 1, sizeof *filled);
    if (!filled)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < count; i++) {
        filled[i] = cells[i];
        filled[i].roles = cells[i].roles ? cells[i].roles : (uint8_t)(1u << ZR_RESPONSIBLE);
        filled[i].weight = cells[i].weight > 0 ? cells[i].weight : 1;
    }
    zr_status status = zr_matrix_fill(incidence, filled, count, err);
    free(filled);
    return status;
}

zr_status zr_incidence_from_cells(zr_incidence **out, uint32_t rows, uint32_t columns, const zr_cell *cells,
                                  uint32_t count, const zr_span *row_names, const zr_span *column_names,
                                  zr_error *err)
{
    *out = NULL;
    zr_status status = check_cells(cells, count, rows, columns, err);
    if (status != ZR_OK)
        return status;
    zr_incidence *incidence = zr_matrix_new();
    if (!incidence)
        return zr_fail_memory(err);
    incidence->rows = rows;
    incidence->columns = columns;
    incidence->row_name = incidence->row_label = keep_names(incidence->arena, row_names, rows);
    incidence->column_name = keep_names(incidence->arena, column_names, columns);
    incidence->row_unit = no_rows(incidence->arena, rows);
    incidence->column_measure = no_rows(incidence->arena, columns);
    zr_selection_defaults(&incidence->selection);
    status = incidence->arena->failed ? zr_fail_memory(err) : fill_plain(incidence, cells, count, err);
    if (status != ZR_OK)
        zr_incidence_free(incidence);
    else
        *out = incidence;
    return status;
}

zr_span zr_incidence_row_label(const zr_incidence *incidence, uint32_t row, zr_lang lang)
{
    return incidence->selection.rows == ZR_ROWS_SECTORS ? zr_sector_label(incidence->row_name[row], lang)
                                                        : incidence->row_label[row];
}
