/* Columns that number a table's rows under another name than 序号. */
#ifndef ZEREN_DOCUMENT_OUTLINE_COUNTING_COLUMN_H
#define ZEREN_DOCUMENT_OUTLINE_COUNTING_COLUMN_H

#include "document/outline_columns.h"

/* Makes the first column one of numbers, if its cells are, and no other is. O(rows). */
void zr_columns_find_counting(zr_columns *columns, const zr_row *rows, uint32_t count);

#endif
