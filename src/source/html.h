/* A web page, or a piece of one → what a reader sees of it, without what stands around the text. */
#ifndef ZEREN_SOURCE_HTML_H
#define ZEREN_SOURCE_HTML_H

#include "source/draft.h"
#include "source/html_tree.h"
#include "source/source.h"

/* What is known of one element after the first walk. */
typedef struct zr_node {
    size_t at, end;       /* its tags and all between, in the HTML */
    uint32_t parent;      /* node, or ZR_NONE */
    uint32_t last;        /* nodes [itself, last) are inside */
    uint32_t text, links; /* characters that show, white space aside; of them in links */
    uint8_t tag;          /* zr_tag */
    bool closed;          /* by its own end tag */
    bool marked;          /* by its attributes: not shown, or named as a menu, a footer … */
    bool hidden;          /* by its attributes: not shown */
    bool dropped;         /* left aside with all inside */
    bool grid;            /* a table of data; other tables only place things */
} zr_node;

typedef struct zr_page {
    zr_span html;
    size_t start;
    zr_node *nodes;
    size_t count, capacity;
    uint32_t words;     /* characters that are no links, hidden ones too */
    uint32_t top_words; /* of them outside of any element */
    bool failed, too_many;
} zr_page;

/* The first walk: counts. */
void zr_page_survey(zr_page *page);

/* Decides what is left aside: hidden elements, menus, headers and footers of the site, share buttons. Never
 * what holds a large part of the words that are not links. */
void zr_page_judge(zr_page *page);

/* What an element says of itself: that it is not shown; that, or by the names that sites give, that it is not
 * the text. */
typedef struct zr_marking {
    bool hidden, marked;
} zr_marking;

zr_marking zr_attributes_marking(zr_span attributes);

/* Writes the text of a page from `start` on; bold words between ** if they are to be kept. */
zr_status zr_html_extract(zr_draft *out, zr_span html, size_t start, bool bold, zr_error *err);

/* Markdown, and plain text that holds tables of HTML: is there any HTML to read, or a sign to be resolved? */
bool zr_markdown_has_html(zr_span text);

/* Writes it with its HTML tables as rows, <br> as line ends (a space inside of a row), &nbsp; as what it
 * means; everything else as it is. */
zr_status zr_markdown_extract(zr_draft *out, zr_span text, size_t start, zr_error *err);

/* The text of source->raw from `start` on, by source->format. */
zr_status zr_source_read_html(zr_source *source, size_t start, zr_error *err);

#endif
