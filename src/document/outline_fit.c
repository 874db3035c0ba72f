/* Rows that merged cells left short: each cell goes to the column that suits it best, by what it looks like.
 */
#include "document/outline_fit.h"

#include "source/drawn_words.h"

#include <math.h>

/* A column without a name whose cells are numbers numbers the rows. */
static void learn_number(zr_columns *columns, const zr_row *rows, uint32_t count)
{
    for (uint32_t i = 0; i < columns->count; i++) {
        bool numbers = columns->name[i].size == 0;
        uint32_t seen = 0;
        for (uint32_t r = 0; r < count && numbers; r++) {
            if (rows[r].heading || i >= rows[r].count || rows[r].cell[i].size == 0)
                continue;
            numbers = zr_cell_is_number(rows[r].cell[i]);
            seen++;
        }
        if (numbers && seen > 1)
            columns->kind[i] = ZR_COLUMN_NUMBER;
    }
}

void zr_columns_learn(zr_columns *columns, const zr_row *rows, uint32_t count)
{
    learn_number(columns, rows, count);
    uint32_t whole = 0;
    for (uint32_t r = 0; r < count; r++) {
        if (rows[r].heading || rows[r].count != columns->count || rows[r].cell[columns->count - 1].size == 0)
            continue;
        whole++;
        for (uint32_t i = 0; i < columns->count; i++)
            columns->length[i] += log((double)zr_span_characters(rows[r].cell[i]) + 1);
    }
    for (uint32_t i = 0; i < columns->count; i++)
        columns->length[i] = whole ? columns->length[i] / whole : 0;
}

/* What a cell looks like, seen once for all columns that it may stand in. */
typedef struct cell_look {
    bool empty, numeric, bodies;
    double length; /* as columns learn it */
} cell_look;

static cell_look look_at(zr_span cell, bool units)
{
    return (cell_look){.empty = cell.size == 0,
                       .numeric = zr_cell_is_number(cell),
                       .bodies = units && zr_words_are_bodies(cell),
                       .length = log((double)zr_span_characters(cell) + 1)};
}

/* How badly a cell suits a column: 0 is well. */
static double misfit(const cell_look *cell, const zr_columns *columns, uint32_t column)
{
    if (cell->empty)
        return 1;
    if (columns->kind[column] == ZR_COLUMN_NUMBER)
        return cell->numeric ? 0 : 8;
    if (columns->kind[column] == ZR_COLUMN_UNIT)
        return cell->bodies ? 0 : 4;
    double cost = cell->numeric ? 4 : 0;
    if (columns->length[column] > 0)
        cost += fabs(cell->length - columns->length[column]);
    return cost;
}

/* What it costs to leave a column empty: merged cells stand on the left, numbers and bodies are seldom
 * missing. */
static double absence(const zr_columns *columns, uint32_t column)
{
    if (columns->kind[column] == ZR_COLUMN_NUMBER)
        return 1.5;
    return columns->kind[column] == ZR_COLUMN_UNIT ? 3 : 0.3 + 0.4 * column;
}

typedef struct fit {
    double cost[ZR_COLUMNS + 1][ZR_COLUMNS + 1];
    bool taken[ZR_COLUMNS + 1][ZR_COLUMNS + 1];
} fit;

/* cost[i][j]: the best placing of the first i cells in the first j columns. */
static void fill_fit(fit *best, const zr_row *row, uint32_t cells, const zr_columns *columns)
{
    bool units = false;
    for (uint32_t j = 0; j < columns->count; j++)
        units |= columns->kind[j] == ZR_COLUMN_UNIT;
    for (uint32_t i = 0; i <= cells; i++) {
        cell_look cell = i ? look_at(row->cell[i - 1], units) : (cell_look){0};
        for (uint32_t j = 0; j <= columns->count; j++) {
            double skip = j ? best->cost[i][j - 1] + absence(columns, j - 1) : (i ? 1e9 : 0);
            double take = i && j ? best->cost[i - 1][j - 1] + misfit(&cell, columns, j - 1) : 1e9;
            best->taken[i][j] = take <= skip;
            best->cost[i][j] = take <= skip ? take : skip;
        }
    }
}

/* 2 | 培育企业 | 市经信局 | | : a row with all its columns stands as it is when somebody answers under a
 * column of bodies: its empty cells are meant to be empty. */
static bool stands(const zr_row *row, const zr_columns *columns)
{
    for (uint32_t i = 0; i < columns->count && row->count >= columns->count; i++) {
        if (columns->kind[i] == ZR_COLUMN_UNIT && row->cell[i].size && zr_words_are_bodies(row->cell[i]))
            return true;
    }
    return false;
}

void zr_row_fit(zr_row *row, const zr_columns *columns)
{
    uint32_t cells = row->count < columns->count ? row->count : columns->count;
    bool full = row->count >= columns->count && row->cell[columns->count - 1].size;
    if (full || stands(row, columns)) {
        row->count = columns->count;
        return;
    }
    while (cells && row->cell[cells - 1].size == 0)
        cells--;
    fit best;
    fill_fit(&best, row, cells, columns);
    zr_span none = {0};
    for (uint32_t i = cells, j = columns->count; j > 0; j--) /* no cell goes left */
        row->cell[j - 1] = best.taken[i][j] ? row->cell[--i] : none;
    *row = (zr_row){.cell = row->cell, .count = columns->count, .line = row->line, .last = row->last};
}
