/* Pieces of text that somebody else owns. */
#include "zeren/span.h"

#include "base/utf8.h"

#include <string.h>

int zr_span_compare(zr_span a, zr_span b)
{
    size_t shared = a.size < b.size ? a.size : b.size;
    int order = shared ? memcmp(a.data, b.data, shared) : 0;
    if (order != 0)
        return order < 0 ? -1 : 1;
    return (a.size > b.size) - (a.size < b.size);
}

size_t zr_span_find(zr_span text, zr_span what, size_t from)
{
    if (from > text.size || what.size > text.size - from)
        return SIZE_MAX;
    if (what.size == 0)
        return from;
    const char *hit = memmem(text.data + from, text.size - from, what.data, what.size);
    return hit ? (size_t)(hit - text.data) : SIZE_MAX;
}

zr_span zr_span_trim(zr_span text)
{
    size_t start = 0, end = text.size;
    size_t step;
    while (start < end && (step = zr_utf8_space(zr_span_cut(text, start, end))) > 0)
        start += step;
    while (end > start && (step = zr_utf8_space_before(zr_span_cut(text, start, end))) > 0)
        end -= step;
    return zr_span_cut(text, start, end);
}

size_t zr_span_characters(zr_span text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.size; count++) {
        uint32_t unused;
        at += zr_utf8_read(zr_span_cut(text, at, text.size), &unused);
    }
    return count;
}
