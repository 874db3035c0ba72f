/* Where lines begin and end. */
#ifndef ZEREN_BASE_LINES_H
#define ZEREN_BASE_LINES_H

#include "zeren/span.h"

/* Where the line of `at` ends: at its line feed, or at `end` (<= text.size). O(bytes passed), as below. */
static inline size_t zr_line_end(zr_span text, size_t at, size_t end)
{
    const char *feed = at < end ? memchr(text.data + at, '\n', end - at) : NULL;
    return feed ? (size_t)(feed - text.data) : end;
}

/* Where the line of `at` begins, looked for back to `floor`: behind its line feed, or `floor`; `at` itself
 * where no byte stands between the two. */
static inline size_t zr_line_start(zr_span text, size_t floor, size_t at)
{
    if (at <= floor)
        return at;
    const char *feed = memrchr(text.data + floor, '\n', at - floor);
    return feed ? (size_t)(feed - text.data) + 1 : floor;
}

/* A floor for it: `most` bytes before `at`, and not before `floor`. */
static inline size_t zr_line_floor(size_t floor, size_t at, size_t most)
{
    return at > floor && at - floor > most ? at - most : floor;
}

#endif
