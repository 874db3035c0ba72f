/* The columns of a table, by its head; the cells of a row. */
#include "document/outline_columns.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"
#include "source/body_kinds.h"
#include "source/drawn_words.h"

#include <string.h>

static size_t cell_end(zr_span line, size_t start, char mark)
{
    const char *hit = start < line.size ? memchr(line.data + start, mark, line.size - start) : NULL;
    return hit ? (size_t)(hit - line.data) : line.size;
}

static char mark_of(zr_span line)
{
    return line.size && memchr(line.data, '|', line.size) ? '|' : '\t';
}

/* **一**: a number in bold is a number; what is bold of other cells may be a sign. */
static zr_span without_bold(zr_span cell)
{
    enum { MARK = 2, LONGEST = 24 };
    static const char *const bold = "**";
    if (cell.size <= 2 * MARK || cell.size > LONGEST || cell.data[0] != '*' || !zr_span_starts(cell, bold) ||
        !zr_span_ends(cell, bold))
        return cell; /* as nearly all */
    zr_span inside = zr_span_trim(zr_span_cut(cell, MARK, cell.size - MARK));
    return zr_cell_is_number(inside) ? inside : cell;
}

/* All cells of the line, those before its first mark and behind its last too. */
static zr_row split_all(zr_span line, char mark, zr_span room[ZR_COLUMNS])
{
    zr_row row = {.cell = room};
    for (size_t start = 0; start <= line.size && !row.beyond.size;) {
        size_t end = cell_end(line, start, mark);
        zr_span cell = without_bold(zr_span_trim(zr_span_cut(line, start, end)));
        if (row.count < ZR_COLUMNS)
            row.cell[row.count++] = cell;
        else
            row.beyond = cell;
        start = end + 1;
    }
    return row;
}

static void drop_first(zr_row *row)
{
    row->cell++;
    row->count--;
}

/* One cell with words over the whole width? */
static bool is_heading(const zr_row *row)
{
    uint32_t filled = 0;
    for (uint32_t i = 0; i < row->count; i++)
        filled += row->cell[i].size > 0;
    return filled == 1 && row->cell[0].size && zr_span_characters(row->cell[0]) <= 60;
}

static bool ends_empty(const zr_row *row)
{
    return row->count && row->cell[row->count - 1].size == 0;
}

static bool begins_empty(const zr_row *row)
{
    return row->count && row->cell[0].size == 0;
}

zr_row zr_row_split(zr_span line, zr_span room[ZR_COLUMNS])
{
    char mark = mark_of(line);
    bool framed = mark == '|' && zr_span_starts(zr_span_trim(line), "|");
    zr_row row = split_all(line, mark, room);
    row.count -= framed && ends_empty(&row);
    if (framed && begins_empty(&row))
        drop_first(&row);
    row.heading = is_heading(&row);
    return row;
}

zr_row zr_row_split_below(const zr_columns *columns, zr_span line, zr_span room[ZR_COLUMNS])
{
    char mark = mark_of(line);
    zr_row row = split_all(line, mark, room);
    row.count -= mark == '|' && ends_empty(&row) && (columns->right || row.count > columns->count);
    bool edge = columns->left || (mark == '|' && row.count > columns->count);
    zr_row rest = row;
    if (begins_empty(&row))
        drop_first(&rest);
    rest.heading = is_heading(&rest);
    return rest.heading || edge ? rest : row;
}

bool zr_cell_is_number(zr_span cell)
{
    zr_cursor at = {cell, 0};
    zr_cursor_take(&at, "（(");
    zr_number number = zr_number_read(at.rest);
    zr_cursor_skip(&at, number.size);
    zr_cursor_take(&at, ".．、）)");
    return number.size && at.rest.size == 0;
}

/* 12: the number of a row, which no head has. */
static bool is_row_number(zr_span cell)
{
    for (size_t i = 0; i < cell.size; i++) {
        if (cell.data[i] < '0' || cell.data[i] > '9')
            return false;
    }
    return cell.size > 0;
}

/* Short, and without a stop. */
static bool is_head_cell(zr_span cell)
{
    enum { MOST = 24 };
    size_t at = 0;
    cell = zr_words_of_head(cell);
    for (int count = 0; at < cell.size; count++) {
        uint32_t character;
        at += zr_utf8_read(zr_span_cut(cell, at, cell.size), &character);
        if (count == MOST || character == u'。' || character == u'：' || character == ':' ||
            character == u'；')
            return false;
    }
    return !zr_cell_is_number(cell);
}

/* The first cell of a row; that before a frame's first bar is none. */
static zr_span first_cell(zr_span line)
{
    char mark = mark_of(line);
    size_t end = cell_end(line, 0, mark);
    zr_span cell = zr_span_trim(zr_span_cut(line, 0, end));
    if (cell.size || mark != '|')
        return cell;
    size_t next = end + 1;
    return zr_span_trim(zr_span_cut(line, next, cell_end(line, next, mark)));
}

/* Could the row be a head? Most are none by their first long cell. */
static bool may_be_head(const zr_row *row)
{
    if (row->count && is_row_number(row->cell[0]))
        return false; /* 1 | … | 各行业主管部门 names a body, and is no head */
    for (uint32_t i = 0; i < row->count; i++) {
        if (!is_head_cell(row->cell[i]))
            return false;
    }
    return row->count > 1;
}

/* 细化分工 beside 责任处室 parts the work, not those who answer for it. */
static void judge_shares(zr_columns *columns)
{
    bool named = false;
    for (uint32_t i = 0; i < columns->count; i++)
        named |= columns->kind[i] == ZR_COLUMN_UNIT && !zr_span_ends(columns->name[i], "分工");
    for (uint32_t i = 0; i < columns->count && named; i++) {
        if (columns->kind[i] == ZR_COLUMN_UNIT && zr_span_ends(columns->name[i], "分工"))
            columns->kind[i] = ZR_COLUMN_TASK;
    }
}

/* 单位 | 职责: what each body has to do is its work, where no other column names any, and 单位 is who answers
 * for it. */
static void judge_remits(zr_columns *columns)
{
    static const char *const nouns[] = {"单位", "单位名称", "部门名称", "成员单位", NULL};
    uint32_t unit = columns->count, remit = columns->count;
    for (uint32_t i = 0; i < columns->count; i++) {
        bool told = zr_holds(zr_words_of_head(columns->name[i]), "职责");
        if (columns->kind[i] == ZR_COLUMN_UNIT)
            unit = unit == columns->count ? i : unit;
        else if (told && columns->kind[i] != ZR_COLUMN_NUMBER)
            remit = remit == columns->count ? i : remit;
        else if (columns->kind[i] == ZR_COLUMN_TASK)
            return;
    }
    if (unit == columns->count || remit == columns->count)
        return;
    columns->kind[remit] = ZR_COLUMN_TASK;
    if (zr_equals_any(zr_words_of_head(columns->name[unit]), nouns))
        columns->name[unit] = zr_span_of("责任单位");
}

/* 牵 头 部 门 → 牵头部门, if white space stands between all characters. */
static zr_span close_up(zr_span name, char *room, size_t size)
{
    size_t at = 0, to = 0;
    if (!zr_words_are_apart(name))
        return name;
    for (uint32_t c; at < name.size && to + 4 <= size;) {
        size_t step = zr_utf8_read(zr_span_cut(name, at, name.size), &c);
        if (!zr_is_space(c)) {
            memcpy(room + to, name.data + at, step);
            to += step;
        }
        at += step;
    }
    return (zr_span){room, to};
}

/* Most lines are told by their first cell: the number of a row, or words. */
static bool may_begin_head(zr_span line)
{
    zr_span cell = first_cell(line);
    return !is_row_number(cell) && is_head_cell(cell);
}

bool zr_columns_read(zr_columns *out, zr_span line, zr_arena *arena)
{
    if (!may_begin_head(line))
        return false;
    zr_span room[ZR_COLUMNS];
    zr_row row = zr_row_split(line, room);
    uint32_t named = 0, useful = 0;
    if (!may_be_head(&row))
        return false;
    zr_span edges = zr_span_trim(line);
    *out = (zr_columns){
        .count = row.count, .left = zr_span_starts(edges, "|"), .right = zr_span_ends(edges, "|")};
    for (uint32_t i = 0; i < row.count; i++) {
        char closed[96];
        zr_span name = close_up(row.cell[i], closed, sizeof closed);
        bool same = name.data == row.cell[i].data;
        out->name[i] = same || !arena ? row.cell[i] : zr_arena_copy(arena, name);
        out->kind[i] = zr_column_kind_of(name);
    }
    judge_shares(out);
    judge_remits(out);
    for (uint32_t i = 0; i < row.count; i++) {
        named += out->kind[i] != ZR_COLUMN_OTHER;
        useful += out->kind[i] == ZR_COLUMN_UNIT;
        useful += out->kind[i] == ZR_COLUMN_TASK && i > 0 && out->kind[0] == ZR_COLUMN_NUMBER;
    }
    while (out->count && out->name[out->count - 1].size == 0)
        out->count--;
    uint32_t empty = row.count - out->count, mark = out->right && !out->left;
    out->padded = empty > mark ? empty - mark : 0;
    return named >= 2 && useful >= 1 && out->count >= 2;
}

/* How many columns of bodies there are; `last` is the last of them. */
static uint32_t count_units(const zr_columns *columns, uint32_t *last)
{
    uint32_t units = 0;
    for (uint32_t i = 0; i < columns->count; i++) {
        if (columns->kind[i] != ZR_COLUMN_UNIT)
            continue;
        units++;
        *last = i;
    }
    return units;
}

/* A lower head with an empty cell below each name that is merged over both. */
static bool lay_over(zr_columns *upper, const zr_columns *lower)
{
    uint32_t merged = 0;
    for (uint32_t i = 0; i < lower->count && lower->count <= upper->count; i++)
        merged += lower->name[i].size == 0 && upper->name[i].size > 0;
    for (uint32_t i = 0; i < lower->count && merged; i++) {
        if (lower->name[i].size == 0)
            continue;
        upper->name[i] = lower->name[i];
        upper->kind[i] = lower->kind[i];
    }
    return merged > 0;
}

/* 信息更新 over 责任部门 | 生成时间, the empty cells before them lost in a copy: the lower names stand below
 * the last of the upper ones, none of which is of bodies. */
static bool lay_under_last(zr_columns *upper, const zr_columns *lower)
{
    uint32_t none, from = upper->count - 1;
    if (count_units(upper, &none) || upper->count < 3 || lower->count < 2 ||
        lower->kind[0] != ZR_COLUMN_UNIT || from + lower->count > ZR_COLUMNS)
        return false;
    for (uint32_t i = 0; i < lower->count; i++) {
        if (lower->name[i].size == 0 || lower->kind[i] == ZR_COLUMN_TASK)
            return false; /* a head of its own */
    }
    memcpy(upper->name + from, lower->name, lower->count * sizeof *lower->name);
    memcpy(upper->kind + from, lower->kind, lower->count * sizeof *lower->kind);
    upper->count = from + lower->count;
    return true;
}

bool zr_columns_join(zr_columns *upper, const zr_columns *lower)
{
    if (lay_over(upper, lower) || lay_under_last(upper, lower))
        return true;
    uint32_t seat = 0, none, from, count = upper->count;
    if (count_units(upper, &seat) != 1 || count_units(lower, &none) != lower->count ||
        lower->count >= count || count + lower->count > ZR_COLUMNS)
        return false;
    for (from = seat + 1; from < count && upper->name[from].size == 0 && from < seat + lower->count;)
        from++; /* the empty cells that it reaches over */
    uint32_t to = seat + lower->count;
    memmove(upper->name + to, upper->name + from, (count - from) * sizeof *upper->name);
    memmove(upper->kind + to, upper->kind + from, (count - from) * sizeof *upper->kind);
    memcpy(upper->name + seat, lower->name, lower->count * sizeof *lower->name);
    memcpy(upper->kind + seat, lower->kind, lower->count * sizeof *lower->kind);
    upper->count = to + count - from;
    return true;
}

bool zr_columns_names_bodies(const zr_columns *columns)
{
    enum { LONGEST = 14 }; /* characters */
    static const char *const nouns[] = {"单位", "部门", "处室", "科室", "主体", NULL};
    static const char *const duties[] = {"责任", "牵头", "主管", "主办", "配合", "落实", "实施", NULL};
    bool named = false;
    for (uint32_t i = 0; i < columns->count; i++) {
        zr_span name = columns->name[i];
        if (zr_span_characters(name) > LONGEST)
            return false;
        named |= (zr_holds_any(name, nouns) || zr_ends_as_body_kind(name)) && zr_holds_any(name, duties) &&
                 !zr_holds(name, "、") && !zr_holds(name, "，");
    }
    return named;
}

bool zr_column_is_text(const zr_columns *columns, uint32_t column)
{
    return columns->kind[column] == ZR_COLUMN_TASK || columns->kind[column] == ZR_COLUMN_OTHER;
}

zr_span zr_row_number(const zr_row *row, const zr_columns *columns)
{
    for (uint32_t i = 0; i < columns->count; i++) {
        if (columns->kind[i] == ZR_COLUMN_NUMBER)
            return row->cell[i];
    }
    return (zr_span){0};
}
