/* A date or a quantity that the end of a page parts: 2024年3月 | # Page 12: | 底前. */
#ifndef ZEREN_DOCUMENT_JOINED_H
#define ZEREN_DOCUMENT_JOINED_H

#include "zeren/span.h"

/* The words around a place without the page mark, or the end of a line, that parts them. */
typedef struct zr_joined {
    zr_span words;
    size_t place;       /* in them */
    size_t floor;       /* likewise */
    size_t base;        /* where they begin in the text */
    size_t gap_at, gap; /* what is left out, and before which of the words; SIZE_MAX, 0: nothing */
    char bytes[400];
} zr_joined;

/* Is what begins at `place` parted by a page mark, or by the end of a line before a word that only goes on
 * (底前)? If not, the words are the text. Words before `floor` are left out. O(1). */
bool zr_joined_make(zr_joined *out, zr_span text, size_t floor, size_t place);

/* Where a word begins, and ends, in the text. */
static inline size_t zr_joined_start(const zr_joined *at, size_t start)
{
    return at->base + start + (start >= at->gap_at ? at->gap : 0);
}
static inline size_t zr_joined_end(const zr_joined *at, size_t end)
{
    return at->base + end + (end > at->gap_at ? at->gap : 0);
}

#endif
