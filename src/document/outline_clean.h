/* A line without white space and Markdown's marks, as it is asked what it is. */
#ifndef ZEREN_DOCUMENT_OUTLINE_CLEAN_H
#define ZEREN_DOCUMENT_OUTLINE_CLEAN_H

#include "zeren/span.h"

#include <stdbool.h>

enum { ZR_CLEAN_ROOM = 400 };

/* A line without white space and Markdown's marks, cut at ZR_CLEAN_ROOM bytes. */
typedef struct zr_clean_line {
    char data[ZR_CLEAN_ROOM];
    size_t size;
    size_t token; /* bytes before the first white space inside the line; size if it has none */
    bool cut;
} zr_clean_line;

/* Without the dash or dot of a list at its start, too. O(line), bounded by ZR_CLEAN_ROOM. */
void zr_line_clean(zr_clean_line *out, zr_span line);

/* The first and the last character that would be left of a line, 0 if none would. */
uint32_t zr_line_first(zr_span line);
uint32_t zr_line_last(zr_span line);

/* Would nothing be left of it? */
bool zr_line_is_empty(zr_span line);

#endif
