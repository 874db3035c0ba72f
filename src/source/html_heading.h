/* The heading of a page, and what stands above it. */
#ifndef ZEREN_SOURCE_HTML_HEADING_H
#define ZEREN_SOURCE_HTML_HEADING_H

#include "source/html.h"

/* Leaves aside what small blocks of the site stand above the heading, if the page tells in its <title> what
 * that is; `text`: the node that is taken as the text. */
void zr_heading_clear(zr_page *page, uint32_t text);

#endif
