/* Lists without numbers whose items carry duties of their own: ● 建平台。（责任单位：A）
 * ● 育人才。（责任单位：B）
 *
 * Whether such a paragraph is a measure or a detail of the item above is known only when the duties are. */
#ifndef ZEREN_DOCUMENT_SHAPE_LISTS_H
#define ZEREN_DOCUMENT_SHAPE_LISTS_H

#include "document/duties.h"

/* Adds a node without a label for every item of a list in which most items, and two at least, carry a duty of
 * their own, and of the lists that such a list stands in; the expressions go with them. A list whose last
 * item alone ends in a note, and a list of units, stay words of the item above. O(size of the body) where
 * lines begin with a list's mark, else O(1). */
zr_status zr_lists_take(zr_outline *outline, zr_duties *duties, zr_span text, zr_arena *arena, zr_error *err);

#endif
