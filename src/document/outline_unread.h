/* Rows of a table that is read as none. */
#ifndef ZEREN_DOCUMENT_OUTLINE_UNREAD_H
#define ZEREN_DOCUMENT_OUTLINE_UNREAD_H

#include "document/outline.h"

/* The row that was looked at last. Zero-initialise it. */
typedef struct zr_unread {
    size_t start, end; /* bytes */
    uint64_t bodies;   /* its columns that name bodies */
    uint32_t cells;
    bool told; /* of the rows that it goes on with */
} zr_unread;

/* Looks at one more row that belongs to no table; tells of the first of two that name bodies in one column.
 * O(line). */
void zr_unread_row(zr_unread *at, zr_span text, zr_span line, zr_notes *notes);

#endif
