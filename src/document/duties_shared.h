/* 分别负责, where a document's rule for the lead says that all of them lead. */
#ifndef ZEREN_DOCUMENT_DUTIES_SHARED_H
#define ZEREN_DOCUMENT_DUTIES_SHARED_H

#include "zeren/document.h"

/* Does a rule, cleaned, say so? O(size). */
bool zr_statement_shares(zr_span sentence);

/* Makes leads of the mentions of an expression that 分别负责 stands behind. True if there are any. O(count).
 */
bool zr_shared_lead(zr_span text, zr_mention *mentions, uint32_t count);

#endif
