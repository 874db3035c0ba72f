/* Words that name measures by source, line and title, as the planner's tables have them: measures by number.
 */
#ifndef ZEREN_REPORT_PAGE_REFS_H
#define ZEREN_REPORT_PAGE_REFS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/table.h"
#include "zeren/graph.h"

/* Zero-initialise it. */
typedef struct zr_page_refs {
    zr_table measures; /* "source:line label and title" → measure */
    zr_arena arena;
} zr_page_refs;

bool zr_page_refs_make(zr_page_refs *refs, const zr_graph *graph);

/* Adds the text as JSON: an array of its parts between "；", each a string, or the number of the measure it
 * names. The script puts it together again. O(size). */
void zr_page_put_refs(zr_buffer *buffer, const zr_page_refs *refs, zr_span text);
void zr_page_refs_free(zr_page_refs *refs);

#endif
