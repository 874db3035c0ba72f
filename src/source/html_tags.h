/* The elements of HTML and what each means for reading. */
#ifndef ZEREN_SOURCE_HTML_TAGS_H
#define ZEREN_SOURCE_HTML_TAGS_H

#include "zeren/span.h"

typedef enum zr_tag {
    ZR_TAG_NONE, /* an element that only marks words: i, o:p, an invented one */
    ZR_TAG_A,
    ZR_TAG_ARTICLE,
    ZR_TAG_ASIDE,
    ZR_TAG_B,     /* strong too */
    ZR_TAG_BLOCK, /* any block without a rule of its own: center, form, figure … */
    ZR_TAG_BODY,
    ZR_TAG_BR,
    ZR_TAG_CAPTION,
    ZR_TAG_DD,
    ZR_TAG_DIV,
    ZR_TAG_DROPPED, /* never shown as words: svg, select, button … */
    ZR_TAG_DT,
    ZR_TAG_FOOTER,
    ZR_TAG_H1,
    ZR_TAG_H2,
    ZR_TAG_H3,
    ZR_TAG_H4,
    ZR_TAG_H5,
    ZR_TAG_H6,
    ZR_TAG_HEADER,
    ZR_TAG_HR,
    ZR_TAG_HTML,
    ZR_TAG_LI,
    ZR_TAG_MAIN,
    ZR_TAG_NAV,
    ZR_TAG_OL,
    ZR_TAG_P,
    ZR_TAG_PRE,
    ZR_TAG_RAW, /* its content is no HTML: script, style, title */
    ZR_TAG_SECTION,
    ZR_TAG_SPAN,
    ZR_TAG_TABLE,
    ZR_TAG_TBODY, /* thead, tfoot too */
    ZR_TAG_TD,    /* th too */
    ZR_TAG_TR,
    ZR_TAG_UL,
    ZR_TAG_VOID, /* has no content: img, input, meta … */
    ZR_TAGS
} zr_tag;

/* By name, any case. O(log tags). */
zr_tag zr_tag_named(zr_span name);

/* Begins and ends a line. */
bool zr_tag_is_block(zr_tag tag);

#endif
