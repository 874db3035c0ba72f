/* Rows of a table that are none of its measures. */
#ifndef ZEREN_DOCUMENT_OUTLINE_ROW_KINDS_H
#define ZEREN_DOCUMENT_OUTLINE_ROW_KINDS_H

#include "document/outline_columns.h"

/* 注：1.责任单位有两个以上的，… in a row of its own, empty cells behind it: what is said of the table. */
bool zr_row_is_note(const zr_row *row);

/* 合计 | | 100 | |: a row that counts those above. Not 合计 | 100 | 县统计局, which somebody answers for. */
bool zr_row_is_sum(const zr_row *row);

/* 31, 12项, 5分, 98%: nothing but a quantity. */
bool zr_cell_is_quantity(zr_span cell);

#endif
