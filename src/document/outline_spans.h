/* Columns below a name that stands over several of them. */
#ifndef ZEREN_DOCUMENT_OUTLINE_SPANS_H
#define ZEREN_DOCUMENT_OUTLINE_SPANS_H

#include "document/outline_columns.h"

/* Has the row a cell for every column, and words in the last? */
static inline bool zr_row_is_whole(const zr_row *row, const zr_columns *columns)
{
    return row->count == columns->count && row->cell[columns->count - 1].size > 0;
}

/* What a row that is as wide as the head with its empty cells says of the columns: do its bodies stand so
 * many columns further right than their name (1), below it (-1), or neither (0)? */
int zr_columns_spread_by(const zr_columns *columns, const zr_row *row);

/* 任务 | 具体要求 | 责任单位 | | over rows of five cells: puts the columns without a name at the right of the
 * words that stand before those who answer. */
void zr_columns_widen(zr_columns *columns);

/* Before rows are fitted: which of the columns that share a name, or have none, number the rows, and which go
 * on with what there is to do. O(cells). */
void zr_columns_learn_spans(zr_columns *columns, const zr_row *rows, uint32_t count);

#endif
