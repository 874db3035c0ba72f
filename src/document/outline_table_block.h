/* A table as it is read: its lines, its columns, its rows. */
#ifndef ZEREN_DOCUMENT_OUTLINE_TABLE_BLOCK_H
#define ZEREN_DOCUMENT_OUTLINE_TABLE_BLOCK_H

#include "document/outline_columns.h"
#include "document/outline_scan.h"
#include "document/outline_tree.h"

typedef struct zr_table_block {
    zr_tree *tree;
    zr_span text;
    const zr_scan *scan;
    zr_arena *arena;
    uint32_t parent, first, head, begin, end; /* lines: first, the head's, the first row's, behind the last */
    bool indented;                            /* a tab stands before the first cell of each row */
    bool headless;                            /* `head` is the first row: looks tell the columns */
    zr_columns columns;
    zr_row *rows;
    uint32_t row_count;
} zr_table_block;

/* Where a cell stands in the text. */
static inline size_t zr_table_offset(const zr_table_block *at, zr_span cell)
{
    return (size_t)(cell.data - at->text.data);
}

/* The words of a line with the tabs around them, which empty cells have. */
zr_span zr_table_line(const zr_table_block *at, uint32_t line);

/* 一, （一）, 一、: is a cell the number of headings? */
bool zr_is_heading_number(zr_span cell);

/* 一 ⇥ 优化服务 without the empty cells behind it: a heading between rows. */
bool zr_is_heading_line(zr_span text, const zr_line *line);

/* Adds a node for each row, heading and group. O(rows · columns). */
void zr_table_add_nodes(const zr_table_block *at);

#endif
