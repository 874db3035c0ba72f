/* Lines that go on with the name that the line before them has broken, or with its list. */
#ifndef ZEREN_DOCUMENT_DUTIES_REST_H
#define ZEREN_DOCUMENT_DUTIES_REST_H

#include "document/duties_words.h"

/* 、 ， 。 ；: between the names of a value. */
bool zr_is_value_mark(uint32_t character);

/* Does the line at `next` begin with what a name may end with, and not with a sentence? 有关部 | 门 O(its
 * line). */
bool zr_rest_of_name(zr_span text, size_t next);

/* Is `last` no name without what stands at `next`: 市 | 科技局, 西陵区 | 人民政府, 有关部 | 门。 */
bool zr_rest_of(zr_span text, zr_span last, size_t next);

/* Do the last words of the value, and those at `next`, make a verb that the line's end has cut: 牵 | 头?
 * O(1). */
bool zr_rest_of_verbs(zr_span last, zr_span text, size_t next);

/* 有关部门 | 按职责分工配合: verbs up to a mark or the line's end. O(1). */
bool zr_rest_is_verbs(zr_span text, size_t next);

/* 市财政局 | 及市审计局: does the list go on at `next` behind a word that joins? O(1). */
bool zr_rest_joined(zr_span text, size_t next);

#endif
