/* Words at the ends of an item of a list that are no part of its name, [start, end) of what is read. */
#ifndef ZEREN_DOCUMENT_DUTIES_NAME_ENDS_H
#define ZEREN_DOCUMENT_DUTIES_NAME_ENDS_H

#include "document/duties_read.h"

/* Behind - 市财政局, > 市财政局: marks of Markdown before a name, dashes, arrows; or `start`. */
size_t zr_name_behind_marks(zr_span text, size_t start, size_t end);

/* Behind the limit of that name alone, which the reading takes: 2026年底前|市财政局; or `start`. */
size_t zr_name_behind_due(zr_reading *reading, size_t start, size_t end);

/* 王海明 副市长 |市财政局: where the body begins behind a person, who is counted, and white space; or
 * `start`. */
size_t zr_name_behind_person(zr_reading *reading, size_t start, size_t end);

/* 市水利局|“十四五”期间: before a limit behind the name, which the reading takes; or `end`. */
size_t zr_name_before_due(zr_reading *reading, size_t start, size_t end);

/* Before 市教育局、市财政局|两部门, 市教育局|将, behind a label 市教育局|都应落实人员, and the like; or
 * `end`. `body`: what zr_ends_like_body says of it. */
size_t zr_name_without_tail(const zr_reading *reading, size_t start, size_t end, bool body);

#endif
