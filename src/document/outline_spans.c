/* Columns below a name that stands over several of them.
 *
 *     任务 | 具体要求 |                | 责任单位      任务 | 具体要求 | 责任单位 |
 *     一类 | 1       | 公开政策文件   | 甲局          一类 | 1 | 公开政策文件 | 甲局
 *
 * Copies write such a name once, and leave the cells behind it empty; some close the ranks, so that the empty
 * ones stand at the end of the head; or they write it over each of its columns. */
#include "document/outline_spans.h"

#include "source/drawn_words.h"

#include <string.h>

/* The first column of bodies, or the number of all. */
static uint32_t first_of_bodies(const zr_columns *columns)
{
    uint32_t i = 0;
    while (i < columns->count && columns->kind[i] != ZR_COLUMN_UNIT)
        i++;
    return i;
}

int zr_columns_spread_by(const zr_columns *columns, const zr_row *row)
{
    uint32_t unit = first_of_bodies(columns), moved = unit + columns->padded;
    bool whole = columns->padded && row->count == columns->count + columns->padded &&
                 row->cell[row->count - 1].size && !row->heading;
    if (!whole || unit == 0 || unit >= columns->count || !zr_column_is_text(columns, unit - 1))
        return 0;
    bool below = zr_words_are_bodies(row->cell[unit]), further = zr_words_are_bodies(row->cell[moved]);
    return below == further ? 0 : further ? 1 : -1;
}

void zr_columns_widen(zr_columns *columns)
{
    uint32_t from = first_of_bodies(columns), more = columns->padded;
    if (from == 0 || columns->count + more > ZR_COLUMNS)
        return;
    uint32_t rest = columns->count - from;
    memmove(columns->name + from + more, columns->name + from, rest * sizeof *columns->name);
    memmove(columns->kind + from + more, columns->kind + from, rest * sizeof *columns->kind);
    for (uint32_t i = from; i < from + more; i++) {
        columns->name[i] = columns->name[from - 1];
        columns->kind[i] = columns->kind[from - 1];
    }
    columns->count += more;
    columns->padded = 0;
}

/* Does the name stand over the column beside it too, or has it none? */
static bool is_spanned(const zr_columns *columns, uint32_t i)
{
    zr_span name = columns->name[i];
    return name.size == 0 || (i > 0 && zr_span_equal(name, columns->name[i - 1])) ||
           (i + 1 < columns->count && zr_span_equal(name, columns->name[i + 1]));
}

/* Cells of the column in rows that have one for each, or where no row has, in all. */
typedef struct column_cells {
    uint32_t words, numbers;
} column_cells;

static column_cells cells_of(const zr_columns *columns, const zr_row *rows, uint32_t count, uint32_t i)
{
    column_cells whole = {0}, all = {0};
    for (uint32_t r = 0; r < count; r++) {
        if (rows[r].heading || i >= rows[r].count || rows[r].cell[i].size == 0)
            continue;
        bool number = zr_cell_is_number(rows[r].cell[i]), full = zr_row_is_whole(&rows[r], columns);
        all.words++;
        all.numbers += number;
        whole.words += full;
        whole.numbers += full && number;
    }
    return whole.words > 1 ? whole : all;
}

/* The nearest column on the left that does not number the rows says what there is to do. */
static bool goes_on_with_task(const zr_columns *columns, uint32_t i)
{
    while (i > 0 && columns->kind[i - 1] == ZR_COLUMN_NUMBER)
        i--;
    return i > 0 && columns->kind[i - 1] == ZR_COLUMN_TASK;
}

void zr_columns_learn_spans(zr_columns *columns, const zr_row *rows, uint32_t count)
{
    for (uint32_t i = 0; i < columns->count; i++) {
        if (!is_spanned(columns, i) || columns->kind[i] == ZR_COLUMN_UNIT)
            continue;
        column_cells cells = cells_of(columns, rows, count, i);
        if (cells.words > 1 && cells.numbers == cells.words)
            columns->kind[i] = ZR_COLUMN_NUMBER;
        else if (cells.words > 1 && columns->kind[i] == ZR_COLUMN_OTHER && columns->name[i].size == 0 &&
                 goes_on_with_task(columns, i))
            columns->kind[i] = ZR_COLUMN_TASK;
    }
}
