/* Time limits inside the words that assign: 2023年9月底前完成, 长期推进. */
#ifndef ZEREN_DOCUMENT_DUTIES_TIME_H
#define ZEREN_DOCUMENT_DUTIES_TIME_H

#include "zeren/span.h"

/* Is this clause a time limit and nothing else? */
bool zr_is_limit(zr_span clause);

/* Without 完成 at its end, and of a clause that goes on with no other limit without what is to be done by
 * then: what the limit is. Bytes to keep. */
size_t zr_limit_size(zr_span clause, bool more);

/* 市科技局|2025年6月底前: where a date begins that stands at the clause's end behind other words; its size if
 * none does. */
size_t zr_date_behind(zr_span clause);

#endif
