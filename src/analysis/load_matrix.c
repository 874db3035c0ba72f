/* The loads of every row in every document or place: what the sector map shows. */
#include "zeren/load.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

static const uint64_t most_cells = 1u << 26;

typedef struct owned {
    zr_load_matrix matrix;
    zr_arena arena;
} owned;

/* Group of a measure: its document, or its document's place; one past the last place for none. */
static uint32_t group_of(const zr_graph *graph, uint32_t measure, zr_by by)
{
    uint32_t document = graph->measures[measure].document;
    if (by == ZR_BY_DOCUMENTS)
        return document;
    uint32_t place = graph->documents[document].place;
    return place == ZR_NONE ? graph->place_count : place;
}

/* Numbers the groups that occur, in the graph's order; fills column[t] with the number of measure t's group.
 */
static uint32_t number_groups(owned *out, const zr_incidence *incidence, zr_by by, uint32_t *column)
{
    const zr_graph *graph = incidence->graph;
    uint32_t groups = by == ZR_BY_DOCUMENTS ? graph->document_count : graph->place_count + 1;
    uint32_t *number = zr_arena_take(&out->arena, groups, sizeof *number);
    uint32_t *occurring = zr_arena_take(&out->arena, groups, sizeof *occurring);
    if (out->arena.failed)
        return 0;
    for (uint32_t t = 0; t < incidence->columns; t++)
        number[group_of(graph, incidence->column_measure[t], by)] = 1;
    uint32_t count = 0;
    for (uint32_t g = 0; g < groups; g++) {
        if (number[g]) {
            occurring[count] = by == ZR_BY_PLACES && g == graph->place_count ? ZR_NONE : g;
            number[g] = count++;
        }
    }
    for (uint32_t t = 0; t < incidence->columns; t++)
        column[t] = number[group_of(graph, incidence->column_measure[t], by)];
    out->matrix.column = occurring;
    return count;
}

static void add(zr_load_cell *sum, const zr_cell *cell, double work)
{
    bool lead = cell->roles & 1u << ZR_LEAD;
    sum->measures++;
    sum->lead += lead;
    sum->lead_stated += lead && !cell->first;
    sum->work += work;
}

/* The column's own total: its measures, and those of them that somebody leads. */
static void add_measure(zr_load_cell *total, const zr_incidence *incidence, uint32_t t)
{
    bool lead = false, stated = false;
    for (uint32_t k = incidence->column_start[t]; k < incidence->column_start[t + 1]; k++) {
        const zr_cell *cell = &incidence->cell[incidence->by_column[k]];
        lead |= (cell->roles & 1u << ZR_LEAD) != 0;
        stated |= (cell->roles & 1u << ZR_LEAD) && !cell->first;
    }
    bool any = incidence->column_start[t] < incidence->column_start[t + 1];
    total->measures += any;
    total->lead += lead;
    total->lead_stated += stated;
    total->work += any;
}

static void add_all(zr_load_matrix *matrix, const zr_incidence *incidence, const uint32_t *column,
                    zr_load_cell *cells, zr_load_cell *rows, zr_load_cell *columns)
{
    for (uint32_t t = 0; t < incidence->columns; t++) {
        double weights = 0;
        for (uint32_t k = incidence->column_start[t]; k < incidence->column_start[t + 1]; k++)
            weights += incidence->cell[incidence->by_column[k]].weight;
        for (uint32_t k = incidence->column_start[t]; k < incidence->column_start[t + 1]; k++) {
            const zr_cell *cell = &incidence->cell[incidence->by_column[k]];
            double work = weights > 0 ? cell->weight / weights : 0;
            add(&cells[(size_t)cell->row * matrix->columns + column[t]], cell, work);
            add(&rows[cell->row], cell, work);
        }
        add_measure(&columns[column[t]], incidence, t);
    }
}

static zr_status make(owned *out, const zr_incidence *incidence, zr_by by, zr_error *err)
{
    zr_load_matrix *matrix = &out->matrix;
    uint32_t *column = zr_arena_take(&out->arena, incidence->columns, sizeof *column);
    if (!column)
        return zr_fail_memory(err);
    matrix->rows = incidence->rows;
    matrix->columns = number_groups(out, incidence, by, column);
    uint64_t size = (uint64_t)matrix->rows * matrix->columns;
    if (size > most_cells)
        return zr_fail_words(err, ZR_LIMIT, "%u 行 × %u 列超过 %llu 个格子",
                             "%u rows × %u columns are more than %llu cells", matrix->rows, matrix->columns,
                             (unsigned long long)most_cells);
    zr_load_cell *cells = zr_arena_take(&out->arena, (size_t)size, sizeof *cells);
    zr_load_cell *rows = zr_arena_take(&out->arena, matrix->rows, sizeof *rows);
    zr_load_cell *columns = zr_arena_take(&out->arena, matrix->columns, sizeof *columns);
    if (out->arena.failed)
        return zr_fail_memory(err);
    add_all(matrix, incidence, column, cells, rows, columns);
    matrix->cell = cells;
    matrix->row_total = rows;
    matrix->column_total = columns;
    return ZR_OK;
}

zr_status zr_load_matrix_make(zr_load_matrix **out, const zr_incidence *incidence, zr_by by, zr_error *err)
{
    *out = NULL;
    if (!incidence->graph)
        return zr_fail_words(err, ZR_BAD_INPUT, "普通矩阵没有文件", "a plain matrix has no documents");
    owned *result = calloc(1, sizeof *result);
    if (!result)
        return zr_fail_memory(err);
    zr_status status = make(result, incidence, by, err);
    if (status == ZR_OK)
        *out = &result->matrix;
    else
        zr_load_matrix_free(&result->matrix);
    return status;
}

void zr_load_matrix_free(zr_load_matrix *matrix)
{
    if (!matrix)
        return;
    owned *result = (owned *)matrix;
    zr_arena_free(&result->arena);
    free(result);
}
