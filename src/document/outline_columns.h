/* The columns of a table, and the cells of a row. */
#ifndef ZEREN_DOCUMENT_OUTLINE_COLUMNS_H
#define ZEREN_DOCUMENT_OUTLINE_COLUMNS_H

#include "base/arena.h"
#include "base/words.h"
#include "document/outline_label.h"
#include "zeren/span.h"

/* Cells further right are not read. */
enum { ZR_COLUMNS = 48 };

typedef enum zr_column_kind {
    ZR_COLUMN_OTHER,
    ZR_COLUMN_NUMBER, /* 序号 */
    ZR_COLUMN_TASK,   /* 任务 措施 内容 … */
    ZR_COLUMN_UNIT,   /* 责任单位 牵头部门 … */
    ZR_COLUMN_DATE    /* 完成时限 */
} zr_column_kind;

typedef struct zr_columns {
    uint32_t count;
    uint32_t padded; /* empty cells behind the last name: a name over several columns was written once */
    zr_span name[ZR_COLUMNS];
    zr_column_kind kind[ZR_COLUMNS];
    double length[ZR_COLUMNS];  /* mean characters of its cells in whole rows */
    zr_style style[ZR_COLUMNS]; /* how all its cells in whole rows are numbered, or none: 1. 2. */
    bool group[ZR_COLUMNS];     /* merged over rows */
    uint32_t title;             /* the column that names the measure, or count */
    bool numbers_groups;        /* the number column is merged too */
    bool left, right;           /* a mark stands before the first name, behind the last */
} zr_columns;

typedef struct zr_row {
    zr_span *cell; /* trimmed; of a merged column the words from above once fitted; borrowed */
    uint32_t count;
    uint32_t line, last; /* the lines it begins and ends in */
    uint64_t merged;     /* bits of columns whose cell came from above */
    bool guessed;        /* its cells were moved to columns that other words would suit too: told */
    zr_span beyond;      /* the first cell with words further right than any column; else empty */
    bool heading;        /* one cell over the whole width: 一、优化服务 */
    zr_span label; /* of a heading, its number where that stands in a cell of its own: 一 | 优化服务 */
} zr_row;

/* Reads a head; false, and `*out` is left alone, if the line is none: every cell short and without stops,
 * some naming tasks or bodies. Names whose characters are set apart are closed up, in the arena; it may be
 * NULL where nobody asks for them.
 */
bool zr_columns_read(zr_columns *out, zr_span line, zr_arena *arena);

/* 责任分工 over 牵头单位 | 配合单位: puts the names of a lower head that has no others at the place of the
 * one column of bodies above them; false if there is none, or not room. */
bool zr_columns_join(zr_columns *upper, const zr_columns *lower);

/* A head beyond doubt: all its cells are words of heads, and one says 责任单位 or the like. */
bool zr_columns_names_bodies(const zr_columns *columns);

/* What stands in a column of that name. O(size). */
zr_column_kind zr_column_kind_of(zr_span name);

/* 处理意见, 办理结果, 牵头单位意见: what was said or done; 实施层级, 监管对象: what it is about; but
 * 责任单位及联系方式 names bodies. */
bool zr_column_tells_outcome(zr_span name);

/* 二季度完成情况, 目前进展: what was reached, and not what is to be. */
bool zr_column_tells_progress(zr_span name);

/* 被检查单位, 受检单位: those to whom it is done. */
bool zr_column_tells_object(zr_span name);

/* Does the column say what there is to do, as far as its name tells? */
bool zr_column_is_text(const zr_columns *columns, uint32_t column);

/* |---|:--:|, +----+: the line between two rows, or nothing. */
static inline bool zr_row_is_rule(zr_span line)
{
    return zr_is_made_of(line, "|-+: \t");
}

/* 12, 一, （3）, 4.: a number and nothing else. */
bool zr_cell_is_number(zr_span cell);

/* Cells between | or tabs, into `room`; where a bar begins the line, an empty one at either end is no cell.
 */
zr_row zr_row_split(zr_span line, zr_span room[ZR_COLUMNS]);

/* The same of a row below a head: the marks at its ends close the row where they close the head, and part an
 * empty cell off where they do not. */
zr_row zr_row_split_below(const zr_columns *columns, zr_span line, zr_span room[ZR_COLUMNS]);

/* Which columns are merged, and which names the measure; gives merged cells the words from above
 * (outline_column_groups.c). O(cells). */
void zr_columns_find_groups(zr_columns *columns, zr_row *rows, uint32_t count);

zr_span zr_row_number(const zr_row *row, const zr_columns *columns);

/* Are its words in order? For the tests. */
bool zr_column_words_sorted(void);

#endif
