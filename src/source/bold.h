/* Bold type, kept as Markdown keeps it (**words**) in a document that speaks of it: 加粗的为牵头单位. In all
 * others it says nothing. */
#ifndef ZEREN_SOURCE_BOLD_H
#define ZEREN_SOURCE_BOLD_H

#include "source/html_tree.h"

/* Does the file speak of bold type: HTML or XML before its words are taken out, the words of a PDF? O(size).
 */
bool zr_bold_matters(zr_span file);

/* Are words in the element on top of the stack bold? Its last block and what is outside of it are not asked:
 * a bold paragraph is a heading. O(1). */
bool zr_bold_element(const zr_element *stack, uint32_t depth);

#endif
