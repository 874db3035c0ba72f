/* Which columns of a table's row name those who answer. */
#ifndef ZEREN_DOCUMENT_DUTIES_COLUMNS_H
#define ZEREN_DOCUMENT_DUTIES_COLUMNS_H

#include "document/duties_labels.h"
#include "document/outline.h"

/* Does the column, whose head is that label, name who answers, who supports or by when? 部门分工 names bodies
 * too, where no other column does: its cells say in which role. 成员单位 does beside 牵头单位 or 工作任务.
 * O(columns). */
bool zr_column_answers(const zr_outline *outline, const zr_node *row, zr_duty_label label, zr_span column);

/* Does a column of the row name those who answer? O(columns). */
bool zr_row_names_owners(const zr_outline *outline, const zr_node *row);

/* … beyond doubt: 责任单位, 牵头部门? */
bool zr_row_says_who_answers(const zr_outline *outline, const zr_node *row);

/* 职责分工 beside 涉及部门 tells what the bodies of the row do, unless its cell names others. */
bool zr_cell_tells_deeds(const zr_outline *outline, const zr_node *row, zr_span text,
                         const zr_cell_text *cell);

/* 万元 below 单位: no body, where the column need not name any. */
bool zr_cell_counts(zr_span text, const zr_cell_text *cell);

#endif
