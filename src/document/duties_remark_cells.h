/* Remarks in the rows of a table that tell who answers. */
#ifndef ZEREN_DOCUMENT_DUTIES_REMARK_CELLS_H
#define ZEREN_DOCUMENT_DUTIES_REMARK_CELLS_H

#include "document/outline.h"

/* 备注, 情况说明: a column for whatever else is said of the work. O(1). */
bool zr_is_remark_column(zr_span column);

/* Where in a cell a label of a role begins, behind a mark or white space, with its colon or 为:
 * 牵头：市水利局; the cell's end: nowhere. O(cell). */
size_t zr_cell_label(zr_span text, const zr_cell_text *cell);

/* The same of a remark that shares out the work of its row, since no column of it names who answers.
 * O(columns + cell): who asks it of every row of a merged cell asks it once. */
size_t zr_remark_shares(const zr_outline *outline, const zr_node *row, zr_span text,
                        const zr_cell_text *cell);

#endif
