/* What kind of measure a heading announces. */
#ifndef ZEREN_DOCUMENT_SHAPE_KIND_H
#define ZEREN_DOCUMENT_SHAPE_KIND_H

#include "document/outline.h"

/* Kind of a node without items. A note that says who answers (`stated`) makes a task of it, whatever its
 * heading says. O(depth). */
zr_kind zr_kind_of_node(const zr_outline *outline, uint32_t node, bool stated);

#endif
