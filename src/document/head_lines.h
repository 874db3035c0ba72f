/* Lines at the head and at the tail of a text, one at a time. */
#ifndef ZEREN_DOCUMENT_HEAD_LINES_H
#define ZEREN_DOCUMENT_HEAD_LINES_H

#include "document/outline_line.h"

enum { ZR_HEAD_LINES = 420 };

/* One line of words, its place in the text. */
typedef struct zr_head_line {
    size_t start, end;
} zr_head_line;

typedef struct zr_head_lines {
    zr_head_line line[ZR_HEAD_LINES];
    uint32_t count;
} zr_head_lines;

/* The lines of words in [start, end) that are not page marks: the first ones, or the last ones. O(bytes),
 * bounded by 64 KB. */
void zr_head_lines_first(zr_head_lines *out, zr_span text, size_t start, size_t end);
void zr_head_lines_last(zr_head_lines *out, zr_span text, size_t start, size_t end);

/* The first value of a field under one of the keys, the list of which ends with NULL; - and 无 are none. */
zr_span zr_head_lines_field(const zr_head_lines *lines, zr_span text, const char *const *keys);

#endif
