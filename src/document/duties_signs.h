/* What a document says its signs and its type mean: 加粗的为牵头单位, where the text keeps Markdown's **. */
#ifndef ZEREN_DOCUMENT_DUTIES_SIGNS_H
#define ZEREN_DOCUMENT_DUTIES_SIGNS_H

#include "document/duties_pool.h"

/* Makes each bold mention of an expression that begins at `start` the lead where the statement speaks of bold
 * type. True if any is marked, by a sign or so. O(line) a mention, and no line is looked at farther than a
 * paragraph goes. */
bool zr_signs_apply(zr_span text, const zr_statement *statement, size_t start, zr_mention *mentions,
                    uint32_t count);

#endif
