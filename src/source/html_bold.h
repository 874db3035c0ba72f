/* Headings in bold type that a page has in one block with the words they head. */
#ifndef ZEREN_SOURCE_HTML_BOLD_H
#define ZEREN_SOURCE_HTML_BOLD_H

#include "zeren/span.h"

/* <b>一、深化改革</b> alone on a line of the page's source, or first in its block and last on the line: does
 * the bold element at `at` head what follows it, though a browser shows one line? `begun`: words of the block
 * stand before it. O(1), but for the white space around it. */
bool zr_html_bold_alone(zr_span html, size_t at, bool begun);

/* Are the words, that stand bold at the head of a paragraph, the heading of what goes on in it: 一、推进改革
 * of <b>一、推进改革</b>县发改局要…? `html`: the page from behind the bold words on. Not a number alone, a
 * label, words that end with a mark, nor the name of a body that does what follows. O(size of the words). */
bool zr_html_bold_first(zr_span words, zr_span html);

#endif
