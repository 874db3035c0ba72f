/* Rows that merged cells left short: their cells at the right columns. */
#ifndef ZEREN_DOCUMENT_OUTLINE_FIT_H
#define ZEREN_DOCUMENT_OUTLINE_FIT_H

#include "document/outline_columns.h"

/* What whole rows look like, for fitting the short ones. O(cells). */
void zr_columns_learn(zr_columns *columns, const zr_row *rows, uint32_t count);

/* Puts the cells of a short row, or of one that a copy filled up with empty cells at its end, at the columns
 * that suit them best; it has room for one a column. The caller fills what is missing from above with
 * zr_columns_find_groups(). False: names have been moved, and could belong elsewhere. O(columns²). */
bool zr_row_fit(zr_row *row, const zr_columns *columns);

#endif
