/* Titles of headings that have a note on them: 二、科技创新（市科技局牵头）. */
#ifndef ZEREN_DOCUMENT_SHAPE_TITLE_H
#define ZEREN_DOCUMENT_SHAPE_TITLE_H

#include "document/outline.h"

/* What begins at `note` in the title of the measure's node, a bracket or a label with what it labels, is no
 * part of the title; words of a sentence that assigns are. O(title). */
void zr_shape_trim_title(zr_measure *measure, const zr_node *node, zr_span text, size_t note,
                         zr_arena *arena);

#endif
