/* 其有关部门 behind 各县区政府: bodies that are named by whose they are, which the name before them says. */
#ifndef ZEREN_UNITS_OWNED_H
#define ZEREN_UNITS_OWNED_H

#include "units/generic.h"

/* The name with its owner before it (各县区政府有关部门, 市教育局所属单位, 市大气污染防治领导小组成员单位),
 * or empty where it needs none. `joined`: 和 or 及 stands between the two. O(bytes of both). */
zr_span zr_owned_name(const zr_context *context, zr_span owner, zr_span name, bool joined);

#endif
