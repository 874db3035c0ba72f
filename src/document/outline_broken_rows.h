/* Rows of a table whose cells hold line breaks. */
#ifndef ZEREN_DOCUMENT_OUTLINE_BROKEN_ROWS_H
#define ZEREN_DOCUMENT_OUTLINE_BROKEN_ROWS_H

#include "document/outline_scan.h"

/* Marks between the cells of a line: its tabs, or its bars where it has no tab. O(line). */
uint32_t zr_row_marks(zr_span text, const zr_scan *scan, uint32_t line);

/* The last line of the row that begins at `line`, in a table whose rows have so many marks: `line` itself but
 * where the row has a number, too few marks, and the next lines bring just those that are missing. O(8
 * lines). */
uint32_t zr_row_last_line(zr_span text, const zr_scan *scan, uint32_t line, uint32_t marks);

#endif
