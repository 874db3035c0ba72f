/* What a node is called. */
#ifndef ZEREN_DOCUMENT_OUTLINE_TITLE_H
#define ZEREN_DOCUMENT_OUTLINE_TITLE_H

#include "document/outline.h"
#include "document/outline_scan.h"

/* Sets title, body and heading of an item whose label and ends are known. `line` is the line of its start.
 * O(title). */
void zr_title_find(zr_node *node, zr_span text, const zr_scan *scan, uint32_t line, zr_arena *arena);

/* The title at the front of `words` as it is printed. */
zr_span zr_title_in_words(zr_span words);

/* 清理证明事项， before a note: without the mark at its end. */
zr_span zr_title_without_comma(zr_span title);

/* The title that stands at the front of `words`, a table's cell. */
zr_span zr_title_of_words(zr_span words, zr_arena *arena);

/* The words of a title without line breaks, page marks, Markdown's ** and spaces that a copy left; a span of
 * the text where nothing had to go. */
zr_span zr_title_clean(zr_span words, zr_arena *arena);

#endif
