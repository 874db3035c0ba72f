/* Nouns that make a body's name of the verb before them: 督查|室, 指导|中心, 推进|办. */
#ifndef ZEREN_DOCUMENT_DUTIES_ORGAN_H
#define ZEREN_DOCUMENT_DUTIES_ORGAN_H

#include "zeren/span.h"

#include <stdbool.h>

/* Does such a noun begin at `at`? O(1). */
bool zr_organ_at(zr_span text, size_t at);

/* Is the verb one that such names hold, with such a noun behind it at `at`? Not 指导中心城区, 督导组织生活,
 * 推进办公. O(1). */
bool zr_organ_behind(zr_span text, size_t verb, size_t at);

/* 市市场监管局|登记注册科|负责: words at `at`, behind a body, that end with the noun of an office right before
 * 负责 or 牵头, though they may begin like a verb: bytes, or 0. Not |安排教研室|负责, which another does. O(1). */
size_t zr_office_behind(zr_span text, size_t at);

/* Does a verb go on at `at` that begins with the character before it: 现场审核办|理, 依法处|置,
 * 发展改革委会|同? O(1). */
bool zr_organ_torn(zr_span text, size_t at);

/* Does 人 at `at` mean a person or people whom a verb before it tells of: 牵头|人, 负责|人; not
 * 负责|人工智能, 牵头|人才引进? O(1). */
bool zr_person_at(zr_span text, size_t at);

/* 市人才工作联席会议: bodies that meet, and answer as one. */
bool zr_is_standing_meeting(zr_span name);

/* 建中心, 设站所: a verb of one character and a noun, no name. */
bool zr_founds_organ(zr_span name);

/* 工会, 共青团, 妇联 and their kin, as names end: what follows as 组织 may be the noun or a verb. NULL ends
 * them. */
extern const char *const zr_leagues[];

/* 工会组织, 妇联组织: the bodies of one of these everywhere; 社会组织 may be anybody. */
bool zr_is_league(zr_span name, size_t organised);

#endif
