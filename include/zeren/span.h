/* A piece of text that somebody else owns.
 *
 * Spans are passed by value. Where a span lies inside a zr_graph its bytes are
 * followed by a NUL, so `data` may go to C functions; elsewhere they are not. */
#ifndef ZEREN_SPAN_H
#define ZEREN_SPAN_H

#include "zeren/export.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct zr_span {
    const char *data; /* may be NULL when size is 0 */
    size_t size;      /* bytes */
} zr_span;

/* No such item: the index that stands for "none" in every table. */
#define ZR_NONE UINT32_MAX

/* The five that every scan asks again and again stand here, so that a compiler sees the literals' sizes. */

/* Of a NUL-terminated string; NULL gives the empty span. */
static inline zr_span zr_span_of(const char *text)
{
    return text ? (zr_span){text, strlen(text)} : (zr_span){0};
}

/* Bytes [start, end), clamped to text. */
static inline zr_span zr_span_cut(zr_span text, size_t start, size_t end)
{
    if (end > text.size)
        end = text.size;
    if (start > end)
        start = end;
    return (zr_span){start ? text.data + start : text.data, end - start}; /* nothing is added to NULL */
}

static inline bool zr_span_equal(zr_span a, zr_span b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

static inline bool zr_span_starts(zr_span text, const char *head)
{
    if (head[0] && (text.size == 0 || text.data[0] != head[0]))
        return false; /* as most do */
    if (head[0] && head[1] && (text.size == 1 || text.data[1] != head[1]))
        return false; /* and most others: leads of Chinese characters are few */
    size_t size = strlen(head);
    return text.size >= size && (size == 0 || memcmp(text.data, head, size) == 0);
}

static inline bool zr_span_ends(zr_span text, const char *tail)
{
    size_t size = strlen(tail);
    if (size == 0 || text.size < size || text.data[text.size - 1] != tail[size - 1])
        return size == 0; /* as most do */
    return memcmp(text.data + text.size - size, tail, size) == 0;
}

ZR_API int zr_span_compare(zr_span a, zr_span b); /* by bytes, then by length: a total order, no locale */
ZR_API size_t zr_span_find(zr_span text, zr_span what,
                           size_t from);   /* first at or after `from`, else SIZE_MAX */
ZR_API zr_span zr_span_trim(zr_span text); /* without ASCII and ideographic white space at both ends */

/* Characters, not bytes; an invalid byte counts as one character. O(size). */
ZR_API size_t zr_span_characters(zr_span text);

#endif
