/* Rows of a table that are none of its measures: what is said of the table, and sums. */
#include "document/outline_row_kinds.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_words.h"
#include "document/remarks.h"

#include <string.h>

enum { CLOSED = 36 };

/* The words without white space, in the room; empty: they are too long for a name. */
static zr_span close_up(zr_span cell, char room[CLOSED])
{
    size_t size = 0;
    for (size_t at = 0; at < cell.size; at += zr_step(cell, at)) {
        size_t step = zr_step(cell, at);
        if (zr_utf8_space(zr_span_cut(cell, at, cell.size)))
            continue;
        if (size + step > CLOSED)
            return (zr_span){0};
        memcpy(room + size, cell.data + at, step);
        size += step;
    }
    return (zr_span){room, size};
}

/* 说明, 注1, 填表 说明: the name of a note in a cell of its own. */
static bool names_note(zr_span cell)
{
    char room[CLOSED];
    zr_span name = close_up(cell, room);
    while (name.size && ((name.data[name.size - 1] >= '0' && name.data[name.size - 1] <= '9')))
        name.size--;
    return name.size && zr_remark_name(name) == name.size;
}

bool zr_row_is_note(const zr_row *row)
{
    bool named = row->count > 1 && names_note(row->cell[0]);
    if (!named && !(row->count && zr_remark_head(row->cell[0])))
        return false;
    zr_span words = {0}; /* of the note whose name stands alone, perhaps once for each column */
    for (uint32_t i = 1; i < row->count; i++) {
        zr_span cell = row->cell[i];
        words = named && !words.size ? cell : words;
        if (cell.size && !zr_span_equal(cell, row->cell[0]) && !zr_span_equal(cell, words))
            return false;
    }
    return true;
}

bool zr_cell_is_quantity(zr_span cell)
{
    enum { LONGEST_UNIT = 9 };
    static const char *const units[] = {"分", "项",   "个",   "件", "条", "人",   "户",
                                        "%",  "％",   "万元", "元", "年", "亿元", "平方米",
                                        "亩", "公里", "处",   "所", "座", "家",   NULL};
    size_t at = 0;
    while (at < cell.size && ((cell.data[at] >= '0' && cell.data[at] <= '9') || cell.data[at] == '.'))
        at++;
    zr_span unit = zr_span_trim(zr_span_cut(cell, at, cell.size));
    return at && (!unit.size || (unit.size <= LONGEST_UNIT && zr_equals_any(unit, units)));
}

/* 合计, 合 计, 总分（100分）, 小计：12项, 水利项目小计. */
static bool names_sum(zr_span cell)
{
    enum { LONGEST = 45 };
    static const char *const ends[] = {"小计", "合计", "总计", "共计", NULL};
    if (cell.size <= LONGEST && zr_ends_any(cell, ends))
        return true;
    static const char *const words[] = {"合计", "总计", "小计", "共计", "总分", "总得分", "累计", NULL};
    char room[CLOSED];
    static const char *const opens[] = {"（", "(", "：", ":", NULL}, *const closes[] = {"）", ")", NULL};
    zr_span name = close_up(cell, room), rest = zr_behind(name, zr_starts_any(name, words));
    if (rest.size == name.size)
        return false;
    rest = zr_without_any(zr_behind(rest, zr_starts_any(rest, opens)), closes);
    return !rest.size || zr_cell_is_quantity(rest);
}

bool zr_row_is_sum(const zr_row *row)
{
    static const char *const marks[] = {"—", "——", "-", "/", "－", NULL};
    bool sum = false;
    for (uint32_t i = 0; i < row->count; i++) {
        zr_span cell = row->cell[i];
        bool quantity = !cell.size || zr_cell_is_quantity(cell) || zr_equals_any(cell, marks);
        if (!quantity && !names_sum(cell))
            return false;
        sum |= !quantity;
    }
    return sum;
}
