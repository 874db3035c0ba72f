/* Tables and lists of one mode: a square matrix of who is tied to whom, or a list from … to … */
#include "graph/square.h"

#include <stdio.h>
#include <stdlib.h>

/* The same with the number of the cell. */
static void fail_at(zr_square *of, const zr_cell_read *cell, const char *zh, const char *en)
{
    char words_zh[200], words_en[200];
    snprintf(words_zh, sizeof words_zh, "第 %u 格：%s", cell->number, zh);
    snprintf(words_en, sizeof words_en, "cell %u: %s", cell->number, en);
    zr_square_fail(of, cell, words_zh, words_en);
}

/* Cells of the first row that stand above row names. */
static uint32_t skipped(const zr_square *of)
{
    return of->shape.row_names && (!of->shape.header || of->shape.corner) ? 1 : 0;
}

static bool take_name(zr_square *of, size_t *room, zr_span name)
{
    void *grown = of->name;
    bool fits = of->columns < ZR_NONE - 1 && zr_grow(&grown, of->columns, room, sizeof *of->name);
    of->name = grown;
    if (!fits) {
        of->import->store->failed = true;
        return false;
    }
    of->name[of->columns++] = name;
    return true;
}

/* Names of the columns: of the first row, or 1, 2 … */
static void read_names(zr_square *of)
{
    zr_cell_read cell = {0};
    size_t room = 0;
    while (!cell.last && zr_square_next(of, &cell)) {
        if (cell.number <= skipped(of))
            continue;
        zr_span name = of->shape.header
                           ? zr_store_copy(of->import->store, cell.text)
                           : zr_arena_print(&of->import->store->arena, "%u", cell.number - skipped(of));
        if (!take_name(of, &room, name))
            return;
    }
    if (!of->shape.header)
        zr_square_rewind(of);
}

/* Are the rows named as the columns, one by one? Without names: as many, and nothing on the diagonal. */
static bool is_same(zr_square *of)
{
    zr_cell_read cell;
    uint32_t row = 0;
    double number;
    for (bool first = true; zr_square_next(of, &cell); first = cell.last) {
        bool names = of->shape.row_names;
        if (first && names && (row >= of->columns || !zr_span_equal(cell.text, of->name[row])))
            return false;
        if (!names && cell.number == row + 1 && (!zr_cell_number(&number, cell.text) || number != 0))
            return false;
        row += cell.last;
    }
    return row == of->columns && row > 2;
}

#define MOST_NAMELESS 4096 /* rows of a table without names that is looked at: 128 MB of values */

/* A table without any names must be symmetric too, to be told by content. */
static bool is_symmetric(zr_square *of)
{
    size_t n = of->columns;
    if (n > MOST_NAMELESS)
        return false;
    double *value = calloc(n * n + 1, sizeof *value);
    bool same = value != NULL;
    of->import->store->failed |= !same;
    zr_cell_read cell;
    size_t row = 0;
    while (same && zr_square_next(of, &cell)) {
        if (row < n && cell.number <= n)
            zr_cell_number(&value[row * n + cell.number - 1], cell.text);
        row += cell.last;
    }
    for (size_t i = 0; i < n * n && same; i++)
        same = !(value[i] < value[i % n * n + i / n]);
    free(value);
    return same;
}

static bool is_told(zr_square *of)
{
    bool same = is_same(of);
    zr_square_rewind(of);
    if (same && !of->shape.row_names) {
        if (of->shape.header)
            zr_square_skip_row(of);
        same = is_symmetric(of);
        zr_square_rewind(of);
    }
    if (of->shape.header)
        zr_square_skip_row(of);
    return same;
}

static uint32_t row_node(zr_square *of, uint32_t row, const zr_cell_read *cell)
{
    uint32_t known = ZR_NONE;
    if (of->shape.row_names)
        known = zr_table_get(&of->import->ids[0], cell->text);
    else if (row < of->columns)
        known = zr_table_get(&of->import->ids[0], of->name[row]);
    if (known == ZR_NONE)
        zr_square_fail(of, cell, "一模矩阵的行与列应是同样的节点",
                       "rows and columns of a one-mode matrix should be "
                       "the same nodes");
    return known;
}

static void read_value(zr_square *of, const zr_cell_read *cell, uint32_t row, uint32_t column)
{
    zr_import_tie tie = {.a = row, .b = column, .role = ZR_RESPONSIBLE, .weight = 1, .line = cell->line};
    if (!cell->text.size)
        return;
    bool number = zr_cell_number(&tie.weight, cell->text);
    if (number)
        zr_import_tie_says(of->import, &tie, zr_span_of("weight"), cell->text);
    else if (row != column) /* what stands for "none" on the diagonal may be anything */
        fail_at(of, cell, "矩阵的格应为数字；没有连线的写 0 或留空",
                "a cell of a matrix should be a number; write 0, or nothing, where there is no tie");
    if (number)
        zr_import_add(of->import, &tie);
}

static void fail_width(zr_square *of, zr_cell_read *cell)
{
    char words_zh[200], words_en[200];
    uint32_t wanted = of->columns + of->shape.row_names;
    while (!cell->last && zr_square_next(of, cell))
        continue;
    snprintf(words_zh, sizeof words_zh, "这一行有 %u 格，应有 %u 格（%u 列）；没有连线的写 0 或留空",
             cell->number, wanted, of->columns);
    snprintf(
        words_en, sizeof words_en,
        "this row has %u cells and should have %u (columns: %u); write 0, or nothing between separators, "
        "where there is no tie",
        cell->number, wanted, of->columns);
    if (of->import->status == ZR_OK)
        zr_import_fail(of->import, ZR_BAD_INPUT, cell->line, words_zh, words_en, (zr_span){0});
}

static void read_row(zr_square *of, zr_cell_read *cell, uint32_t row)
{
    uint32_t node = row_node(of, row, cell), column = 0;
    bool more = node != ZR_NONE;
    if (more && of->shape.row_names)
        more = !cell->last && zr_square_next(of, cell);
    while (more && column < of->columns) {
        uint32_t other = zr_table_get(&of->import->ids[0], of->name[column++]);
        read_value(of, cell, node, other);
        more = !cell->last && zr_square_next(of, cell);
    }
    if (of->import->status == ZR_OK && (more || column < of->columns))
        fail_width(of, cell);
}

static void read_rows(zr_square *of)
{
    zr_cell_read cell;
    uint32_t row = 0;
    for (uint32_t c = 0; c < of->columns; c++)
        zr_import_say(of->import, 0, of->name[c], 1);
    while (zr_square_next(of, &cell))
        read_row(of, &cell, row++);
    if (of->import->status == ZR_OK && row != of->columns)
        zr_import_fail(of->import, ZR_BAD_INPUT, of->cells.line, "一模矩阵的行数与列数不同",
                       "a one-mode matrix has as many rows as columns", (zr_span){0});
}

/* Rows from here on. */
static uint32_t count_rows(zr_square *of)
{
    zr_cell_read cell;
    uint32_t rows = 0;
    zr_cells here = of->cells;
    while (zr_square_next(of, &cell))
        rows += cell.last;
    here.unquoted = of->cells.unquoted; /* it may have grown */
    of->cells = here;
    return rows;
}

static bool take_matrix(zr_square *of)
{
    read_names(of);
    bool wanted = of->import->reading->network != ZR_NETWORK_TOLD;
    if (!wanted && !is_told(of))
        return false;
    if (of->shape.row_names || of->columns > 3 || count_rows(of) == of->columns) {
        read_rows(of);
        return true;
    }
    /* Numbers alone, two or three in a row: a list of numbered nodes. */
    of->shape.columns =
        (zr_tie_columns){.unit = 0, .measure = 1, .role = ZR_NONE, .weight = 2, ZR_NONE, ZR_NONE};
    zr_square_rewind(of);
    zr_square_read_list(of);
    return true;
}

bool zr_import_square(zr_import *import)
{
    zr_square of = {.import = import, .shape = zr_plain_shape_of(import->text, import->reading->network)};
    bool taken = false;
    import->store->failed |= of.shape.failed;
    zr_square_rewind(&of);
    if (import->reading->network != ZR_NETWORK_TWO_MODE && of.shape.kind == ZR_PLAIN_TABLE)
        taken = take_matrix(&of);
    else if (import->reading->network != ZR_NETWORK_TWO_MODE && of.shape.kind == ZR_PLAIN_TIES)
        taken = zr_square_take_list(&of);
    import->one_mode = taken;
    zr_buffer_free(&of.cells.unquoted);
    free(of.name);
    return zr_import_failed(import) || taken; /* what memory was refused to is no table of two modes */
}
