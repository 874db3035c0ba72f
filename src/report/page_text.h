/* A measure's words with its duties marked, cut from the document it stands in. */
#ifndef ZEREN_REPORT_PAGE_TEXT_H
#define ZEREN_REPORT_PAGE_TEXT_H

#include "report/page_strings.h"
#include "zeren/graph.h"
#include "zeren/source.h"

/* What the words are put with. */
typedef struct zr_page_words {
    const zr_graph *graph;
    const zr_source *source;
    zr_page_strings *strings;
    const uint32_t *duties; /* of the measure, by place in the text */
    uint32_t count;
    bool brief; /* long phrases without their middle, an ellipsis in its place; names always whole */
} zr_page_words;

/* Adds a JSON array: texts, and [text, unit] for the words that name a unit; a text is a string or its number
 * among the strings; between two names that follow each other stands 、. Line breaks stay. The measure's own
 * words only: those of its items are theirs. O(words · log). */
void zr_page_put_words(zr_buffer *buffer, const zr_page_words *words, uint32_t measure);

/* The line in which the duty's words stand: at most 200 characters of it. */
zr_span zr_page_line(const zr_duty *duty, const zr_source *source);

/* The first `most` characters. */
zr_span zr_page_head(zr_span text, int most);

#endif
