/* Rows of numbers that are no items. Both are asked of every mark, in order. */
#ifndef ZEREN_DOCUMENT_OUTLINE_ROWS_H
#define ZEREN_DOCUMENT_OUTLINE_ROWS_H

#include "document/outline_levels.h"

/* 1.牵头单位：… 2.配合单位：… 3.完成时限：…: a row of what an item's note may say. */
bool zr_row_is_of_fields(zr_levels *at, uint32_t index);

/* 责任单位：①市科技局；②市教育局: inside a line, a row of numbers before names counts these. In a row of
 * clauses one may begin like a name: （1）推行…；（2）联合市电影协会，…. */
bool zr_row_counts_names(zr_levels *at, uint32_t index);

#endif
