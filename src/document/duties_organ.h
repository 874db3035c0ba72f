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

/* Does a verb go on at `at` that begins with the character before it: 现场审核办|理, 依法处|置, 发展改革委会|同? O(1). */
bool zr_organ_torn(zr_span text, size_t at);

#endif
