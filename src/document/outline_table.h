/* Tables whose rows are measures. */
#ifndef ZEREN_DOCUMENT_OUTLINE_TABLE_H
#define ZEREN_DOCUMENT_OUTLINE_TABLE_H

#include "document/outline_scan.h"
#include "document/outline_tree.h"

/* A block of lines with cells. */
typedef struct zr_rows_block {
    uint32_t first;
    uint32_t end;      /* the first line behind it */
    uint32_t indented; /* from this line on a tab stands before the first cell of each row */
} zr_rows_block;

/* The block that holds line `first`. O(block). */
zr_rows_block zr_outline_rows_block(zr_span text, const zr_scan *scan, uint32_t first);

/* The table that was read last. Zero-initialise it. */
typedef struct zr_table_above {
    bool read;
    bool bare;       /* no row stood below its head */
    uint32_t head;   /* the line of its head */
    uint32_t number; /* its last row's; 0: none */
} zr_table_above;

/* Reads the table that begins at line `first` of a block, if its head names tasks or
 * bodies (任务 措施 … 责任单位 …), or if it has no head and its numbers and cells go on with the table above:
 * adds a node for each row under `parent` and returns the first line behind it; returns `first` where there
 * is no such table. Rows that merged cells left short get their cells back at the right columns. O(table ·
 * columns²). */
uint32_t zr_outline_rows_take(zr_tree *tree, uint32_t parent, zr_span text, const zr_scan *scan,
                              uint32_t first, zr_rows_block rows, zr_table_above *above, zr_arena *arena);

/* Tells of a head below which no rows were found. */
void zr_table_tell_bare(const zr_table_above *above, zr_span text, const zr_scan *scan, zr_notes *notes);

#endif
