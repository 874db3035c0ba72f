/* Plans that a page prints below its call for opinions on them. */
#ifndef ZEREN_DOCUMENT_OUTLINE_ASKED_H
#define ZEREN_DOCUMENT_OUTLINE_ASKED_H

#include "document/outline_front.h"

/* The title at the top asks for opinions on a plan whose title stands before line `item`: the front is that
 * of the plan. O(lines looked at), which are few. */
bool zr_asked_find(zr_front *out, zr_span text, const zr_scan *scan, uint32_t item, zr_arena *arena);

#endif
