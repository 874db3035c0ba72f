/* Lists of ties whose columns have no names that zeren knows: which rows and columns they have. */
#include "base/table.h"
#include "graph/plain.h"

/* A row of three as far as it is read. */
typedef struct list_row {
    zr_span raw[3]; /* quotes included: these bytes stay where they are */
    double number[3];
    bool is_number[3];
    uint32_t cells;
} list_row;

static bool next_row(zr_cells *cells, list_row *row)
{
    zr_cell_read cell = {0};
    *row = (list_row){0};
    while (!cell.last && zr_cells_next(cells, &cell)) {
        uint32_t at = row->cells++;
        if (at >= 3)
            continue;
        row->raw[at] = zr_span_trim(zr_span_cut(cells->text, cell.start, cell.end));
        row->is_number[at] = zr_cell_number(&row->number[at], cell.text);
    }
    return row->cells > 0;
}

bool zr_list_has_header(zr_span text, char separator, bool *failed)
{
    zr_cells cells = {.text = text, .separator = separator};
    list_row first, row;
    bool header = next_row(&cells, &first) && !first.is_number[0] && !first.is_number[1];
    while (header && next_row(&cells, &row)) {
        for (uint32_t i = 0; i < 4 && header; i++)
            header = !zr_span_equal(first.raw[i / 2], row.raw[i % 2]);
    }
    *failed |= cells.unquoted.failed;
    zr_buffer_free(&cells.unquoted);
    return header;
}

/* What a column of nodes holds. */
typedef struct node_column {
    zr_table seen;
    uint32_t distinct;
    double largest; /* 0: a name is there */
    bool names;
} node_column;

static bool see_node(node_column *column, const list_row *row, uint32_t at)
{
    double number = row->number[at];
    bool whole = row->is_number[at] && number >= 1 && number < 4e9 && number <= (double)(uint32_t)number;
    if (row->is_number[at] && !whole)
        return false;
    column->names |= !whole;
    column->largest = whole && number > column->largest ? number : column->largest;
    if (zr_table_get(&column->seen, row->raw[at]) == ZR_NONE) {
        column->distinct++;
        return zr_table_set(&column->seen, row->raw[at], 0);
    }
    return true;
}

/* Numbers of nodes run from 1 without great gaps. */
static bool is_dense(const node_column *column)
{
    return column->names || column->largest <= 2.0 * column->distinct;
}

bool zr_list_of_numbers(zr_span text, zr_plain_shape *shape)
{
    zr_cells cells = {.text = text, .separator = shape->separator};
    uint32_t *rows = &shape->numbers;
    node_column ends[2] = {0};
    zr_table pairs = {0};
    list_row row;
    bool fits = !shape->header || next_row(&cells, &row);
    for (*rows = 0; fits && next_row(&cells, &row); ++*rows) {
        zr_span pair = {row.raw[0].data,
                        row.cells > 1 ? (size_t)(row.raw[1].data - row.raw[0].data) + row.raw[1].size : 0};
        fits = row.cells == 3 && row.is_number[1] && row.is_number[2] && row.raw[0].size &&
               see_node(&ends[0], &row, 0) && see_node(&ends[1], &row, 1) &&
               zr_table_get(&pairs, pair) == ZR_NONE && zr_table_set(&pairs, pair, 0);
    }
    /* Names that do not come twice are those of a table's rows. */
    bool again = ends[0].distinct < *rows || (!ends[0].names && ends[1].distinct < *rows);
    fits = fits && *rows > 2 && again && is_dense(&ends[0]) && is_dense(&ends[1]);
    shape->failed |= cells.unquoted.failed || pairs.failed;
    for (int i = 0; i < 2; i++) {
        shape->failed |= ends[i].seen.failed;
        zr_table_free(&ends[i].seen);
    }
    zr_table_free(&pairs);
    zr_buffer_free(&cells.unquoted);
    return fits;
}
