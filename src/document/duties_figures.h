/* Numbers among the characters of a name that are none of it. */
#ifndef ZEREN_DOCUMENT_DUTIES_FIGURES_H
#define ZEREN_DOCUMENT_DUTIES_FIGURES_H

#include "document/duties_read.h"

/* 各区政府 |鄞州 海曙 30 20: where behind a whole name and white space words with figures begin that are none
 * of it, or `end`. O(end - start). */
size_t zr_figures_behind(const zr_reading *reading, size_t start, size_t end);

/* 市残 3 联: a page's number that stood alone between two blanks, and now inside a name that is one without
 * it: the name, in the arena; else empty. O(end - start). */
zr_span zr_name_without_page(const zr_reading *reading, size_t start, size_t end);

#endif
