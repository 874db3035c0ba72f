/* Rows that merged cells left short: each cell goes to the column that suits it best, by what it looks like.
 */
#include "document/outline_fit.h"

#include "base/words.h"
#include "document/duties_nobody.h"
#include "document/outline_spans.h"
#include "source/drawn_words.h"

#include <math.h>
#include <string.h>

/* The style of a cell's number that a mark closes: 2. */
static zr_style style_of(zr_span cell)
{
    zr_label label = zr_label_of_line(cell);
    return label.bare || label.size >= cell.size ? ZR_STYLE_NONE : label.style;
}

void zr_columns_learn(zr_columns *columns, const zr_row *rows, uint32_t count)
{
    zr_columns_learn_spans(columns, rows, count);
    uint32_t whole = 0;
    for (uint32_t r = 0; r < count; r++) {
        if (rows[r].heading || !zr_row_is_whole(&rows[r], columns))
            continue;
        for (uint32_t i = 0; i < columns->count; i++) {
            zr_style style = style_of(rows[r].cell[i]);
            columns->length[i] += log((double)zr_span_characters(rows[r].cell[i]) + 1);
            columns->style[i] = whole == 0 || columns->style[i] == style ? style : ZR_STYLE_NONE;
        }
        whole++;
    }
    for (uint32_t i = 0; i < columns->count; i++)
        columns->length[i] = whole ? columns->length[i] / whole : 0;
}

/* What a cell looks like, seen once for all columns that it may stand in. */
typedef struct cell_look {
    bool empty, numeric, bodies, time;
    bool ditto;     /* what it stands for is not known yet */
    bool misplaced; /* a time, in a table with a column for times */
    double length;  /* as columns learn it */
    zr_style style; /* as well */
} cell_look;

static bool has_kind(const zr_columns *columns, zr_column_kind kind)
{
    bool has = false;
    for (uint32_t i = 0; i < columns->count; i++)
        has |= columns->kind[i] == kind;
    return has;
}

static cell_look look_at(zr_span cell, bool units)
{
    return (cell_look){.empty = cell.size == 0,
                       .numeric = zr_cell_is_number(cell),
                       .bodies = units && zr_words_are_bodies(cell),
                       .time = zr_words_are_time(cell),
                       .ditto = zr_is_ditto_cell(cell),
                       .style = style_of(cell),
                       .length = log((double)zr_span_characters(cell) + 1)};
}

/* How badly a cell suits a column: 0 is well. */
static double misfit(const cell_look *cell, const zr_columns *columns, uint32_t column)
{
    if (cell->empty)
        return 1;
    if (cell->ditto)
        return 0;
    if (columns->kind[column] == ZR_COLUMN_NUMBER)
        return cell->numeric ? 0 : 8;
    if (columns->kind[column] == ZR_COLUMN_UNIT)
        return cell->bodies ? 0 : cell->time ? 6 : 4;
    if (columns->kind[column] == ZR_COLUMN_DATE && cell->time)
        return 0;
    zr_style style = columns->style[column];
    if (style && style == cell->style)
        return 0; /* 3. in a column of 1. and 2., however long */
    double cost = (cell->numeric ? 4 : 0) + (style && cell->style ? 2 : 0) + (cell->bodies ? 2 : 0) +
                  (cell->misplaced ? 1.5 : 0);
    if (columns->length[column] > 0)
        cost += fabs(cell->length - columns->length[column]);
    return cost;
}

/* The only column that says what there is to do. */
static bool is_only_text(const zr_columns *columns, uint32_t column)
{
    uint32_t texts = 0;
    for (uint32_t i = 0; i < columns->count; i++)
        texts += i == column || zr_column_is_text(columns, i);
    return texts == 1;
}

/* What it costs to leave a column empty: merged cells stand on the left; numbers, tasks and those who answer
 * are seldom missing, and of several columns of bodies the first least of all. */
static double absence(const zr_columns *columns, uint32_t column)
{
    bool first = true;
    for (uint32_t i = 0; i < column; i++)
        first &= columns->kind[i] != ZR_COLUMN_UNIT;
    if (columns->kind[column] == ZR_COLUMN_NUMBER)
        return 1.5;
    if (columns->kind[column] == ZR_COLUMN_UNIT)
        return first ? 3 : 2.5;
    return is_only_text(columns, column) ? 3 : 0.3 + 0.4 * column;
}

typedef struct fit {
    double cost[ZR_COLUMNS + 1][ZR_COLUMNS + 1];
    bool taken[ZR_COLUMNS + 1][ZR_COLUMNS + 1];
} fit;

/* cost[i][j]: the best placing of the first i cells in the first j columns. */
static double fill_fit(fit *best, const zr_row *row, uint32_t cells, const zr_columns *columns)
{
    bool units = has_kind(columns, ZR_COLUMN_UNIT), times = has_kind(columns, ZR_COLUMN_DATE);
    double missing[ZR_COLUMNS];
    for (uint32_t j = 0; j < columns->count; j++)
        missing[j] = absence(columns, j);
    for (uint32_t i = 0; i <= cells; i++) {
        cell_look cell = i ? look_at(row->cell[i - 1], units) : (cell_look){0};
        cell.misplaced = cell.time && times;
        for (uint32_t j = 0; j <= columns->count; j++) {
            double skip = j ? best->cost[i][j - 1] + missing[j - 1] : (i ? 1e9 : 0);
            double take = i && j ? best->cost[i - 1][j - 1] + misfit(&cell, columns, j - 1) : 1e9;
            best->taken[i][j] = take <= skip;
            best->cost[i][j] = take <= skip ? take : skip;
        }
    }
    return best->cost[cells][columns->count];
}

/* 市园林局, but not 市民服务中心, which could be a task's name. */
static bool names_office(zr_span cell)
{
    static const char *const ends[] = {"局",   "厅",     "委",     "部",   "办",
                                       "政府", "委员会", "办公室", "部门", NULL};
    return zr_ends_any(cell, ends) && zr_words_are_bodies(cell);
}

/* How many cells with words stand under columns of bodies and name some, or those of the cell above;
 * `others`: how many name offices under other columns; `open`: columns of bodies for which the row has no
 * cell that could name any. */
typedef struct seats {
    uint32_t bodies, others, open;
} seats;

static seats seats_of(const zr_row *row, const zr_columns *columns)
{
    seats seen = {0};
    for (uint32_t i = 0; i < columns->count; i++) {
        bool unit = columns->kind[i] == ZR_COLUMN_UNIT;
        bool bodies = unit && (zr_words_are_bodies(row->cell[i]) || zr_is_ditto_cell(row->cell[i]));
        seen.bodies += bodies;
        seen.others += !unit && names_office(row->cell[i]);
        seen.open += unit && !bodies && (row->cell[i].size || !row->cell[i].data);
    }
    return seen;
}

/* Does any of the cells go to another column than that of its place? */
static bool moves(const fit *best, uint32_t cells, uint32_t columns)
{
    while (columns > cells && !best->taken[cells][columns])
        columns--;
    return columns > cells;
}

static void place(zr_row *row, const fit *best, uint32_t cells, uint32_t columns)
{
    zr_span none = {0};
    for (uint32_t i = cells, j = columns; j > 0; j--) /* no cell goes left */
        row->cell[j - 1] = best->taken[i][j] ? row->cell[--i] : none;
}

/* A row with all its columns stands as it is; a copy that filled it up at its end is told by bodies that
 * stand under other columns, and would all stand under theirs. */
static bool is_filled_up(const zr_row *row, const fit *best, uint32_t cells, const zr_columns *columns)
{
    zr_span room[ZR_COLUMNS];
    zr_row moved = {.cell = room};
    seats now = seats_of(row, columns);
    if (now.others == 0 || !moves(best, cells, columns->count))
        return false;
    memcpy(room, row->cell, cells * sizeof *room);
    place(&moved, best, cells, columns->count);
    seats then = seats_of(&moved, columns);
    return then.others == 0 && then.open == 0 && then.bodies == now.bodies + now.others;
}

/* The best placing of a row's cells: without the empty ones at its end, or of all, where those are its own.
 * How many cells were placed. */
static uint32_t find_fit(fit *best, const zr_row *row, const zr_columns *columns)
{
    uint32_t given = row->count < columns->count ? row->count : columns->count, cells = given;
    while (cells && row->cell[cells - 1].size == 0)
        cells--;
    double cost = fill_fit(best, row, cells, columns);
    if (cells == given || given == columns->count)
        return cells;
    fit all;
    if (fill_fit(&all, row, given, columns) >= cost)
        return cells;
    *best = all;
    return given;
}

bool zr_row_fit(zr_row *row, const zr_columns *columns)
{
    bool whole = row->count >= columns->count, moved = false;
    zr_span none = {0};
    if (!whole || row->cell[columns->count - 1].size == 0) {
        fit best;
        uint32_t cells = find_fit(&best, row, columns);
        bool stays = whole && seats_of(row, columns).bodies && !is_filled_up(row, &best, cells, columns);
        moved = !stays && moves(&best, cells, columns->count);
        if (moved)
            place(row, &best, cells, columns->count);
    }
    for (uint32_t i = row->count; i < columns->count && !moved; i++)
        row->cell[i] = none;
    row->count = columns->count;
    return !moved || seats_of(row, columns).open == 0;
}
