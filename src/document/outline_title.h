/* What a node is called. */
#ifndef ZEREN_DOCUMENT_OUTLINE_TITLE_H
#define ZEREN_DOCUMENT_OUTLINE_TITLE_H

#include "document/outline.h"

/* Sets title, body and heading of a node whose label and ends are known. O(title). */
void zr_title_find(zr_node *node, zr_span text, zr_arena *arena);

/* The words of a title without line breaks, page marks, Markdown's ** and spaces that a copy left; a span of
 * the text where nothing had to go. */
zr_span zr_title_clean(zr_span words, zr_arena *arena);

#endif
