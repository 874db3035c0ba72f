/* What a number counts: 家 万元 亿枝 元/千克. */
#ifndef ZEREN_DOCUMENT_TARGET_UNITS_H
#define ZEREN_DOCUMENT_TARGET_UNITS_H

#include "zeren/span.h"

/* Bytes of the unit that the words begin with, its scale (万, 百万, 亿) before it; a blank or the end of a
 * line may stand between them. 0: no unit, or the first character of another word (20 项目). O(1). */
size_t zr_unit_read(zr_span words);

/* 3个工作日: a time, which sets a goal only as a limit. */
bool zr_unit_is_time(zr_span unit);

bool zr_unit_is_money(zr_span unit);

/* Are its words in order? For the tests. */
bool zr_target_words_sorted(void);

#endif
