/* Levels of government and words for any body, where no unit is named. */
#ifndef ZEREN_DOCUMENT_DUTIES_LEVELS_H
#define ZEREN_DOCUMENT_DUTIES_LEVELS_H

#include "document/letters.h"

/* Is it one bare level of government, with or without 各 before and a bracket behind: 市, 各县（市、区）? Its
 * rank from the province (1) down to the village (6), else 0. */
int zr_bare_level(zr_span name);

/* Are the words those for a level, before a colon and the bodies that answer there: 县级： 市直： 乡镇：
 * 县（区）级： 市级层面： ? */
bool zr_heads_level(zr_span words);

/* Bytes of 沿江, 环湖 at the start of the text: along what those of a set lie; else 0. */
size_t zr_along_size(zr_span text);

/* Bytes of the words that say where those of a set lie: 沿江 of 沿江市、县政府, 项目所在; else 0. */
size_t zr_behind_where(zr_span name);

/* Length of the level word at `at` (市, 县区, 乡镇 …) and its rank; 0 if there is none. */
size_t zr_level_read_at(zr_span text, size_t at, int *rank);

/* Does the character count bodies: 三 and 9, and 两? Numbers that count nothing are zr_number_read's. */
bool zr_counts(uint32_t character);

/* Bytes of 9个 and 三 at the start of the text: how many the set behind it holds; else 0. */
size_t zr_count_size(zr_span text);

/* Words for any body, without saying which: 部门, 单位, 部门和单位, 部门（单位）. With its own qualifier of
 * any kind (有关, 各) too. */
bool zr_is_any_body(zr_span text);

/* 14个市有关单位, 8家市直部门（单位）: how many the names before 等 are of, and no set besides them. */
bool zr_is_counted_bodies(zr_span name);

/* Bytes of 牵头部门, 各责任（配合）单位, 牵头单位和参加单位 at the start of the text: those who have that
 * role, whoever they are; else 0. */
size_t zr_role_noun_size(zr_span text);

/* Words for a kind of bodies, which behind 等 say what the names before it are, and name nobody: 高校 of
 * 南华大学、衡阳师范学院等高校, 人民团体. */
bool zr_is_kind(zr_span name);

/* Who runs a zone: 管委会, 管理委员会, 管委. The longer before those that begin them; ends with NULL. */
extern const char *const zr_zone_bodies[];

/* The same of zones and those who govern them: 园区管委会. */
bool zr_rules_zones(zr_span name);

/* For the tests: is the word table in order? */
bool zr_levels_sorted(void);

/* 县公路段, 县农场, 县城投: bodies of a level that end as few do; in a list of names they are names too. */
bool zr_is_works(zr_span name);

#endif
