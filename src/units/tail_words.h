/* Words that lists with a shared tail are made of. */
#ifndef ZEREN_UNITS_TAIL_WORDS_H
#define ZEREN_UNITS_TAIL_WORDS_H

#include "base/arena.h"

/* 等, that leaves a list open. */
extern const char zr_etc[];

/* 主管部门 of 水利主管部门; ends with NULL. */
extern const char *const zr_stem_tails[];

/* Where 等 stands that ends a list; or SIZE_MAX. 天等 is a county. */
size_t zr_find_etc(zr_span text);

/* 深圳 of 深圳等. */
zr_span zr_trim_etc(zr_span text);

/* 蔡甸 of 蔡甸四(区人民政府). */
zr_span zr_without_count(zr_span name);

#endif
