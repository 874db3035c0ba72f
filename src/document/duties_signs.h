/* What a document says its signs mean: 标注▲的为牵头单位，标注△的为配合单位; 加粗的为牵头单位, where the text
 * keeps Markdown's **. */
#ifndef ZEREN_DOCUMENT_DUTIES_SIGNS_H
#define ZEREN_DOCUMENT_DUTIES_SIGNS_H

#include "document/duties_pool.h"

/* Gives each mention of [start, end) the role that the statement gives to its sign or to its bold type. True
 * if any of them has one. O(line) a mention, and no line is looked at farther than a paragraph goes. */
bool zr_signs_apply(zr_span text, const zr_statement *statement, size_t start, zr_mention *mentions,
                    uint32_t count);

#endif
