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

/* Are the words, that stand bold at the head of a paragraph, the heading of what goes on in it: 一、推进改革 of
 * <b>一、推进改革</b>县发改局要…? `html`: the page from behind the bold words on. Not a number alone, a label,
 * words that end with a mark, nor the name of a body that does what follows. */
bool zr_bold_heads(zr_span words, zr_span html);

#endif
