/* Columns whose cells are merged over rows, and what each row belongs to. */
#include "document/outline_columns.h"

#include "base/words.h"

/* Rows whose cell is empty or the same as above while the next text column has its own words. */
static bool is_merged_column(const zr_row *rows, uint32_t count, uint32_t column)
{
    for (uint32_t r = 1; r < count; r++) {
        zr_span cell = rows[r].cell[column], above = rows[r - 1].cell[column];
        if (rows[r].heading || rows[r - 1].heading)
            continue;
        if (cell.size == 0 || (above.size && zr_span_equal(cell, above)))
            return true;
    }
    return false;
}

static void fill_from_above(zr_row *rows, uint32_t count, uint32_t column)
{
    for (uint32_t r = 1; r < count; r++) {
        if (!rows[r].heading && !rows[r - 1].heading && rows[r].cell[column].size == 0 &&
            rows[r - 1].cell[column].size) {
            rows[r].cell[column] = rows[r - 1].cell[column];
            rows[r].merged |= (uint64_t)1 << column;
        }
    }
}

/* 类别, 领域: what a row belongs to, not what it asks for. */
static bool is_class(zr_span name)
{
    static const char *const words[] = {"类别", "领域", "分类", "类型", "板块", NULL};
    return zr_holds_any(name, words);
}

static uint32_t next_text_column(const zr_columns *columns, uint32_t from)
{
    while (from < columns->count && !zr_column_is_text(columns, from))
        from++;
    return from;
}

static uint32_t number_column(const zr_columns *columns)
{
    uint32_t number = 0;
    while (number < columns->count && columns->kind[number] != ZR_COLUMN_NUMBER)
        number++;
    return number;
}

/* 类别 | 阶段 | 序号 | 名称: how many columns stand before the number and its task; 0 where a task is not
 * counted so. */
static uint32_t columns_ahead(const zr_columns *columns, uint32_t number)
{
    uint32_t task = next_text_column(columns, number + 1);
    for (uint32_t i = 0; i < number; i++) {
        if (!zr_column_is_text(columns, i))
            return 0;
    }
    return task < columns->count && columns->kind[task] == ZR_COLUMN_TASK ? number : 0;
}

void zr_columns_find_groups(zr_columns *columns, zr_row *rows, uint32_t count)
{
    uint32_t column = next_text_column(columns, 0), number = number_column(columns),
             ahead = columns_ahead(columns, number);
    for (;;) {
        uint32_t next = next_text_column(columns, column + 1);
        bool is_ahead = column < ahead && (ahead > 1 || columns->kind[column] == ZR_COLUMN_OTHER);
        if (next >= columns->count || (columns->kind[next] == ZR_COLUMN_OTHER && next > ahead) ||
            (!is_ahead && !is_merged_column(rows, count, column) && !is_class(columns->name[column])))
            break;
        columns->group[column] = true;
        fill_from_above(rows, count, column);
        column = next;
    }
    columns->title = column < columns->count ? column : 0;
    for (uint32_t r = 1; r < count && number < columns->count; r++)
        columns->numbers_groups |= rows[r].merged && rows[r].cell[number].size == 0;
}
