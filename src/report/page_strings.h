/* Texts that stand in the page once, however often they are shown: sections, phrases between names, copies of
 * one document. */
#ifndef ZEREN_REPORT_PAGE_STRINGS_H
#define ZEREN_REPORT_PAGE_STRINGS_H

#include "base/buffer.h"
#include "base/table.h"

/* Zero-initialise it. The texts are borrowed. */
typedef struct zr_page_strings {
    zr_table numbers;
    zr_span *items;
    size_t count, capacity;
    bool failed; /* memory was refused: sticky */
} zr_page_strings;

/* Adds the text's number among the strings; a short text stands for itself, as a JSON string. O(size). */
void zr_page_put_shared(zr_buffer *buffer, zr_page_strings *strings, zr_span text);
void zr_page_strings_free(zr_page_strings *strings);

#endif
