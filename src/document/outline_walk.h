/* From the lines and labels of a text to its nodes. */
#ifndef ZEREN_DOCUMENT_OUTLINE_WALK_H
#define ZEREN_DOCUMENT_OUTLINE_WALK_H

#include "document/outline_front.h"
#include "document/outline_tree.h"

/* Walks through the lines of the body once. Node 0 is always the first plan. `body_end` is where a page's
 * foot begins. O(lines + marks). */
zr_status zr_outline_walk(zr_tree *out, size_t *body_end, zr_span text, const zr_scan *scan,
                          const zr_front *front, zr_arena *arena, zr_notes *notes, zr_error *err);

#endif
