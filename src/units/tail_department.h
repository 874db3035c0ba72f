/* 数据管理部门 of 贵阳市、遵义市、贵安新区数据管理部门: the department of its line that each place has. */
#ifndef ZEREN_UNITS_TAIL_DEPARTMENT_H
#define ZEREN_UNITS_TAIL_DEPARTMENT_H

#include "units/sharing.h"

/* 各县区, 各市（州）: levels and no body of theirs. */
bool zr_is_set_of_places(const zr_context *context, zr_span name);

/* As zr_find_tail, of departments: a tail without words where the list ends with none. The look is bounded.
 */
zr_tail zr_department_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t end);

#endif
