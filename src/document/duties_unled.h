/* Lists that put nobody first: 未明确牵头单位的按职责分工负责. */
#ifndef ZEREN_DOCUMENT_DUTIES_UNLED_H
#define ZEREN_DOCUMENT_DUTIES_UNLED_H

#include "document/duties_pool.h"

/* Do words right before the 牵头 at `at` say that there is none: 未明确, 没有, 无, 不设? */
bool zr_lead_is_missing(zr_span text, size_t at);

/* Does a sentence, cleaned, speak of lists without a lead: 无牵头单位的, …? Where that ends, or SIZE_MAX.
 * O(size). */
size_t zr_without_lead(zr_span sentence);

/* Is a clause no more than 排名不分先后, said of the list it stands in? O(size). */
bool zr_is_unordered(zr_span clause);

/* Do words of a label or of a column's head say so: 责任单位（排名不分先后）? O(size). */
bool zr_head_unorders(zr_span head);

/* Does a sentence, cleaned, say that nobody leads where no lead is named, or that the order of a list means
 * nothing (责任单位排名不分先后)? O(size). */
bool zr_statement_unled(zr_span sentence);

#endif
