/* Headings that words follow in their own line, told by their words or by the type. */
#ifndef ZEREN_DOCUMENT_OUTLINE_TITLE_HEADING_H
#define ZEREN_DOCUMENT_OUTLINE_TITLE_HEADING_H

#include "document/outline_tree.h"

/* Bytes of a heading that all plans have (总体要求) and that others follow at once; 0: none. */
size_t zr_heading_usual(zr_span words);

/* Bytes of the heading that Markdown's bold type ends behind the node's label; 0: none. `own`: the words
 * behind it in its line. */
size_t zr_heading_in_bold(zr_span text, const zr_node *node, zr_span own);

#endif
