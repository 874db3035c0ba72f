/* The columns of units.tsv and of a user's own file: cut at tabs or commas, in the order that a head line
 * says. */
#include "units/lexicon_columns.h"

#include "base/words.h"

#include <string.h>

/* What a head may call each column. */
static const char *const heads[ZR_COLUMNS][14] = {
    [ZR_COLUMN_NAME] = {"name", "unit", "名称", "单位名称", "单位", "规范名称", "标准名称", "全称",
                        "机构名称", "机构", "责任单位"},
    [ZR_COLUMN_PLACE] = {"place", "code", "地方", "地区", "区划", "区划代码", "行政区划", "行政区划代码",
                         "所在地"},
    [ZR_COLUMN_SECTOR] = {"sector", "条线", "领域", "系统"},
    [ZR_COLUMN_KIND] = {"kind", "type", "类别", "类型", "种类"},
    [ZR_COLUMN_ALIASES] = {"aliases", "alias", "别名", "简称", "又称", "其他名称", "曾用名"},
    [ZR_COLUMN_MEMBERS] = {"members", "member", "成员", "成员单位", "所指", "包括", "包含"},
};

/* "a ""b""" without its quotes. */
static zr_span unquote(zr_span cell, zr_arena *arena)
{
    char *own = zr_arena_take(arena, cell.size ? cell.size : 1, 1);
    size_t size = 0;
    for (size_t i = 1; own && i + 1 < cell.size; i++) {
        own[size++] = cell.data[i];
        i += cell.data[i] == '"' && cell.data[i + 1] == '"';
    }
    return (zr_span){own, size};
}

/* Bytes of the cell that begins the line, up to its mark. */
static size_t cell_size(zr_span line, char mark)
{
    bool quoted = line.size && *line.data == '"';
    size_t at = 0;
    for (bool open = false; at < line.size && (open || line.data[at] != mark); at++)
        open ^= quoted && line.data[at] == '"';
    return at;
}

static zr_span next_cell(zr_span *rest, char mark, zr_arena *arena)
{
    size_t size = cell_size(*rest, mark);
    zr_span cell = zr_span_trim(zr_span_cut(*rest, 0, size));
    *rest = zr_span_cut(*rest, size + 1, rest->size);
    bool quoted = cell.size > 1 && *cell.data == '"' && cell.data[cell.size - 1] == '"';
    return quoted ? zr_span_trim(unquote(cell, arena)) : cell;
}

/* Which column the head means, or ZR_COLUMNS. */
static zr_column column_of(zr_span head)
{
    char low[32];
    if (head.size >= sizeof low)
        return ZR_COLUMNS;
    for (size_t i = 0; i < head.size; i++)
        low[i] =
            (char)(head.data[i] >= 'A' && head.data[i] <= 'Z' ? head.data[i] + ('a' - 'A') : head.data[i]);
    zr_column column = 0;
    while (column < ZR_COLUMNS && !zr_equals_any((zr_span){low, head.size}, heads[column]))
        column++;
    return column;
}

static char mark_of(zr_span line)
{
    bool tabs = zr_span_find(line, zr_span_of("\t"), 0) != SIZE_MAX;
    return !tabs && zr_span_find(line, zr_span_of(","), 0) != SIZE_MAX ? ',' : '\t';
}

/* Fills `meant` from the head's cells; false: the cell `odd` is no column, or one more of a kind. */
static bool read_head(zr_columns *columns, zr_span line, zr_arena *arena, zr_span *odd)
{
    unsigned seen = 0;
    for (zr_span rest = line; rest.size && columns->count < ZR_MOST_COLUMNS;) {
        zr_span cell = next_cell(&rest, columns->mark, arena);
        zr_column column = column_of(cell);
        *odd = cell;
        if (cell.size && (column == ZR_COLUMNS || seen >> column & 1))
            return false;
        seen |= cell.size ? 1u << column : 0;
        columns->meant[columns->count++] = (unsigned char)column;
    }
    *odd = line;
    return seen & 1u << ZR_COLUMN_NAME;
}

/* Does any cell name a column? 单位 alone may be a name as well as a head. */
static bool is_head(const zr_columns *columns, zr_span line, zr_arena *arena)
{
    size_t known = 0, cells = 0;
    for (zr_span rest = line; rest.size && cells < ZR_MOST_COLUMNS; cells++)
        known += column_of(next_cell(&rest, columns->mark, arena)) != ZR_COLUMNS;
    zr_span rest = line;
    bool first = column_of(next_cell(&rest, columns->mark, arena)) != ZR_COLUMNS;
    return known == cells || (first && known) || known > 1;
}

zr_head zr_columns_begin(zr_columns *columns, zr_span line, zr_arena *arena, zr_span *odd)
{
    *columns = (zr_columns){.mark = mark_of(line)};
    if (is_head(columns, line, arena))
        return read_head(columns, line, arena, odd) ? ZR_HEAD_READ : ZR_HEAD_WRONG;
    columns->count = ZR_COLUMNS;
    for (unsigned char i = 0; i < ZR_COLUMNS; i++)
        columns->meant[i] = i;
    return ZR_HEAD_NONE;
}

bool zr_columns_cells(const zr_columns *columns, zr_span line, zr_arena *arena, zr_span cells[ZR_COLUMNS])
{
    memset(cells, 0, ZR_COLUMNS * sizeof *cells);
    size_t count = 0;
    for (zr_span rest = line; rest.size; count++) {
        zr_span cell = next_cell(&rest, columns->mark, arena);
        zr_column column = count < columns->count ? (zr_column)columns->meant[count] : ZR_COLUMNS;
        if (column == ZR_COLUMNS && cell.size)
            return false;
        if (column != ZR_COLUMNS)
            cells[column] = cell;
    }
    return true;
}
