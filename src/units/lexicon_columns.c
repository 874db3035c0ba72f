/* The columns of units.tsv and of a user's own file: cut at tabs or commas, in the order that a head line
 * says. */
#include "units/lexicon_columns.h"

#include "base/cells.h"
#include "base/words.h"

#include <string.h>

/* What a head may call each column. */
static const char *const heads[ZR_LEXICON_COLUMNS][14] = {
    [ZR_LEXICON_NAME] = {"name", "unit", "名称", "单位名称", "单位", "规范名称", "标准名称", "全称",
                         "机构名称", "机构", "责任单位"},
    [ZR_LEXICON_PLACE] = {"place", "code", "地方", "地区", "区划", "区划代码", "行政区划", "行政区划代码",
                          "所在地"},
    [ZR_LEXICON_SECTOR] = {"sector", "条线", "领域", "系统"},
    [ZR_LEXICON_KIND] = {"kind", "type", "类别", "类型", "种类"},
    [ZR_LEXICON_ALIASES] = {"aliases", "alias", "别名", "简称", "又称", "其他名称", "曾用名"},
    [ZR_LEXICON_MEMBERS] = {"members", "member", "成员", "成员单位", "所指", "包括", "包含"},
};

/* The cells of one line, so many of them: one more than a head may have. */
typedef struct row {
    zr_span cells[ZR_LEXICON_MOST_COLUMNS + 1];
    size_t count;
} row;

/* A cell whose quotes do not hold all of it stays as it is printed, and is no name then. */
static row cells_of(zr_span line, char mark, zr_arena *arena)
{
    row out = {.count = 0};
    zr_cells cells = {.text = line, .separator = mark};
    zr_cell_read cell;
    while (out.count <= ZR_LEXICON_MOST_COLUMNS && zr_cells_next(&cells, &cell)) {
        zr_span printed = zr_span_trim(zr_span_cut(line, cell.start, cell.last ? cells.at : cells.at - 1));
        bool held = !cell.open && printed.size == cell.end - cell.start;
        out.cells[out.count++] = held ? zr_arena_copy(arena, cell.text) : printed;
    }
    zr_buffer_free(&cells.unquoted);
    return out;
}

/* Which column the head means, or ZR_LEXICON_COLUMNS. */
static zr_lexicon_column column_of(zr_span head)
{
    char low[32];
    if (head.size >= sizeof low)
        return ZR_LEXICON_COLUMNS;
    for (size_t i = 0; i < head.size; i++)
        low[i] =
            (char)(head.data[i] >= 'A' && head.data[i] <= 'Z' ? head.data[i] + ('a' - 'A') : head.data[i]);
    zr_lexicon_column column = 0;
    while (column < ZR_LEXICON_COLUMNS && !zr_equals_any((zr_span){low, head.size}, heads[column]))
        column++;
    return column;
}

static char mark_of(zr_span line)
{
    bool tabs = zr_span_find(line, zr_span_of("\t"), 0) != SIZE_MAX;
    return !tabs && zr_span_find(line, zr_span_of(","), 0) != SIZE_MAX ? ',' : '\t';
}

/* Fills `meant` from the head's cells; false: the cell `odd` is no column, or one more of a kind. */
static bool read_head(zr_lexicon_columns *columns, const row *head, zr_span *odd)
{
    unsigned seen = 0;
    for (size_t i = 0; i < head->count && i < ZR_LEXICON_MOST_COLUMNS; i++) {
        zr_span cell = head->cells[i];
        zr_lexicon_column column = column_of(cell);
        if (cell.size && (column == ZR_LEXICON_COLUMNS || seen >> column & 1)) {
            *odd = cell;
            return false;
        }
        seen |= cell.size ? 1u << column : 0;
        columns->meant[columns->count++] = (unsigned char)column;
    }
    return seen & 1u << ZR_LEXICON_NAME;
}

/* Does the first cell name a column, or do two? 单位 behind a name is a kind as well as a head. */
static bool is_head(const row *line)
{
    size_t known = 0;
    for (size_t i = 0; i < line->count; i++)
        known += column_of(line->cells[i]) != ZR_LEXICON_COLUMNS;
    return known > 1 || (known && column_of(line->cells[0]) != ZR_LEXICON_COLUMNS);
}

zr_lexicon_head zr_lexicon_columns_begin(zr_lexicon_columns *columns, zr_span line, zr_arena *arena,
                                         zr_span *odd)
{
    *columns = (zr_lexicon_columns){.mark = mark_of(line)};
    row first = cells_of(line, columns->mark, arena);
    *odd = line;
    if (is_head(&first))
        return read_head(columns, &first, odd) ? ZR_LEXICON_HEAD_READ : ZR_LEXICON_HEAD_WRONG;
    columns->count = ZR_LEXICON_COLUMNS;
    for (unsigned char i = 0; i < ZR_LEXICON_COLUMNS; i++)
        columns->meant[i] = i;
    return ZR_LEXICON_HEAD_NONE;
}

bool zr_lexicon_columns_cells(const zr_lexicon_columns *columns, zr_span line, zr_arena *arena,
                              zr_span cells[ZR_LEXICON_COLUMNS])
{
    row read = cells_of(line, columns->mark, arena);
    memset(cells, 0, ZR_LEXICON_COLUMNS * sizeof *cells);
    for (size_t i = 0; i < read.count; i++) {
        zr_lexicon_column column =
            i < columns->count ? (zr_lexicon_column)columns->meant[i] : ZR_LEXICON_COLUMNS;
        if (column == ZR_LEXICON_COLUMNS && read.cells[i].size)
            return false;
        if (column != ZR_LEXICON_COLUMNS)
            cells[column] = read.cells[i];
    }
    return true;
}
