/* A first column whose cells do nothing but count, whatever its name is.
 *
 *     条款   | 政策内容 | 责任部门         条目 | 任务 | 责任单位
 *     第一条 | 支持研发 | 县科技局         1    | 修路 | 县交通局
 */
#include "document/outline_counting_column.h"

#include "document/outline_label.h"

/* The label that is all of the cell: 第一条, （一）, 2. and 2. */
static zr_label label_of(zr_span cell)
{
    zr_label none = {.style = ZR_STYLE_NONE};
    zr_number number = zr_number_read(cell);
    if (number.size && number.size == cell.size)
        return (zr_label){.style = ZR_STYLE_DOT, .number = number.value, .size = cell.size};
    zr_label label = zr_label_of_line(cell);
    return label.size == cell.size && label.style != ZR_STYLE_DECIMAL ? label : none;
}

/* Does each row's first cell hold the number that comes next, or nothing, where it is merged? */
static bool count_on(const zr_row *rows, uint32_t count)
{
    enum { LEAST = 2 };
    uint32_t counted = 0;
    zr_label last = {.style = ZR_STYLE_NONE};
    for (uint32_t r = 0; r < count; r++) {
        zr_span cell = rows[r].cell[0];
        if (rows[r].heading || !cell.size)
            continue;
        zr_label label = label_of(cell);
        if (!label.style || (last.style && (label.style != last.style || label.number != last.number + 1)))
            return false; /* as nearly all at their first row */
        last = label;
        counted++;
    }
    return counted >= LEAST;
}

void zr_columns_find_counting(zr_columns *columns, const zr_row *rows, uint32_t count)
{
    bool text = false;
    for (uint32_t i = 0; i < columns->count; i++) {
        if (columns->kind[i] == ZR_COLUMN_NUMBER)
            return;
        text |= i > 0 && zr_column_is_text(columns, i);
    }
    if (text && zr_column_is_text(columns, 0) && count_on(rows, count))
        columns->kind[0] = ZR_COLUMN_NUMBER;
}
