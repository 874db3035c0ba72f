/* A measure's words with its duties marked, cut from the document it stands in. */
#ifndef ZEREN_REPORT_PAGE_TEXT_H
#define ZEREN_REPORT_PAGE_TEXT_H

#include "base/buffer.h"
#include "zeren/graph.h"
#include "zeren/source.h"

/* Adds a JSON array: plain strings, and [string, unit] for the words that name a unit. Line breaks stay. The
 * measure's own words only: those of its items are theirs. `first` is its first duty, `count` how many follow
 * one another in the graph's table. O(words · log). */
void zr_page_put_words(zr_buffer *buffer, const zr_graph *graph, uint32_t measure, const zr_source *source,
                       const uint32_t *duties, uint32_t count);

/* Adds the line in which the duty's words stand, as a JSON string of at most 200 characters. */
void zr_page_put_line(zr_buffer *buffer, const zr_duty *duty, const zr_source *source);

#endif
