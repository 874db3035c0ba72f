/* What a name stands for by itself where a later one of its list has the body that it means. */
#ifndef ZEREN_UNITS_SHARING_H
#define ZEREN_UNITS_SHARING_H

#include "units/parts.h"

/* The division that the text names with its full name (官渡区) or its brief one (广州), and no more; or
 * ZR_NONE. */
uint32_t zr_place_named(const zr_context *context, zr_span name, bool full);

/* 广州; 青山 where 青山区 lies in the place of the document. */
bool zr_is_brief_place(const zr_context *context, zr_span name);
/* With its level; also one that it had before (旬阳县, now 旬阳市). */
bool zr_is_full_place(const zr_context *context, zr_span name);
bool zr_is_place(const zr_context *context, zr_span name); /* either */

/* 空港经济区, 经开区, 北部生态新区（阳和工业新区）. */
bool zr_is_zone(const zr_context *context, zr_span name);

/* Bytes of 各地 or 各级 at the head of a name: every place has the body behind it. */
size_t zr_everywhere_size(zr_span name);

/* Bytes of 州驻 in 州驻上海, the place of a post without the office there; or 0. */
size_t zr_post_head(const zr_context *context, zr_span name);

/* The first of the endings that the text has and is more than, or "". */
const char *zr_name_ending(zr_span text, const char *const *endings);

#endif
