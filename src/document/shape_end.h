/* Where the last item of a plan ends. */
#ifndef ZEREN_DOCUMENT_SHAPE_END_H
#define ZEREN_DOCUMENT_SHAPE_END_H

#include "document/outline.h"

/* The end of a node; of the last item of a plan the start of a paragraph behind its own words that asks
 * something of everybody (各单位要于每季度末前报送进展): its limits are none of the item's. O(its words). */
size_t zr_last_item_end(const zr_outline *outline, uint32_t node, zr_span text);

/* 请各单位抓好落实 at `at`: to everybody who reads it. 各部门要… is so too behind a limit; elsewhere 各部门
 * may be one of a list. */
bool zr_asks_readers(zr_span text, size_t at, bool limit);

#endif
