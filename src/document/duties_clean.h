/* A stretch of text without what the layout put into it: line breaks, spaces, page marks, Markdown's **. */
#ifndef ZEREN_DOCUMENT_DUTIES_CLEAN_H
#define ZEREN_DOCUMENT_DUTIES_CLEAN_H

#include "base/arena.h"
#include "document/letters.h"

/* What stood between two characters that are neighbours now. */
typedef enum zr_gap { ZR_GAP_NONE, ZR_GAP_SPACE, ZR_GAP_LINE, ZR_GAP_PAGE } zr_gap;

/* From clean byte `at` on, the bytes are those of the text from `source` on. */
typedef struct zr_piece {
    size_t at, source;
    zr_gap gap; /* before it */
} zr_piece;

/* Lives in the arena, or is the text itself where there was nothing to leave out. */
typedef struct zr_clean {
    zr_span text;
    const zr_piece *pieces; /* at least one */
    size_t count;
    const unsigned char *traits; /* of its characters, see letters.h; NULL until they are told */
} zr_clean;

/* Bytes [start, end) of `text`, cleaned. A single space between two ASCII letters or digits stays. On refused
 * memory arena->failed is set and the result is empty. O(end - start). */
zr_clean zr_clean_make(zr_span text, size_t start, size_t end, zr_arena *arena);

/* Tells its traits, where that is not done; false on refused memory. O(size). */
bool zr_clean_tell(zr_clean *clean, zr_arena *arena);

size_t zr_clean_source_any(const zr_clean *clean, size_t at);

/* Place in the text of the clean byte `at`; just behind the one before `at`. O(log gaps). */
static inline size_t zr_clean_source(const zr_clean *clean, size_t at)
{
    return clean->count == 1 ? clean->pieces->source + (at - clean->pieces->at)
                             : zr_clean_source_any(clean, at);
}
static inline size_t zr_clean_source_end(const zr_clean *clean, size_t at)
{
    return at == 0 ? zr_clean_source(clean, 0) : zr_clean_source(clean, at - 1) + 1;
}

/* The first clean byte whose place in the text is `source` or behind it; the size where none is. O(log gaps).
 */
size_t zr_clean_at(const zr_clean *clean, size_t source);

zr_gap zr_clean_gap_any(const zr_clean *clean, size_t at);

/* What stood just before the clean byte `at`. O(log gaps). */
static inline zr_gap zr_clean_gap(const zr_clean *clean, size_t at)
{
    return clean->count == 1 && at > clean->pieces->at ? ZR_GAP_NONE : zr_clean_gap_any(clean, at);
}

size_t zr_clean_next_gap_any(const zr_clean *clean, size_t at);

/* First clean byte at or behind `at` before which something stood; the text's size where nothing did. O(log
 * gaps). */
static inline size_t zr_clean_next_gap(const zr_clean *clean, size_t at)
{
    return clean->count == 1 && at > clean->pieces->at ? clean->text.size : zr_clean_next_gap_any(clean, at);
}

/* Length of the white space and page marks at the start of text[at..end), and how much they part. */
size_t zr_gap_read(zr_span text, size_t at, size_t end, zr_gap *gap);

/* Is this line (without its break) a page mark: # Page 12:   — 12 —   12? */
bool zr_is_page_line(zr_span line);

/* The end of text[start, end) without white space and page marks. */
size_t zr_trim_pages(zr_span text, size_t start, size_t end);

#endif
