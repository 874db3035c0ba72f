/* Rows of a table whose cells hold line breaks. */
#ifndef ZEREN_DOCUMENT_OUTLINE_BROKEN_ROWS_H
#define ZEREN_DOCUMENT_OUTLINE_BROKEN_ROWS_H

#include "document/outline_scan.h"

/* What the rows of a table have: marks between their cells, which are tabs, or bars where there is no tab;
 * and does a bar close each of them? */
typedef struct zr_row_form {
    uint32_t marks;
    bool closed;
} zr_row_form;

/* That of a line. O(line). */
zr_row_form zr_row_form_of(zr_span text, const zr_scan *scan, uint32_t line);

/* The last line of the row that begins at `line`, in a table whose rows have this form: `line` itself but
 * where the row has a number, too few marks, and the next lines bring just those that are missing; or where
 * no bar closes it, and the next lines go on up to one that does. O(8 lines). */
uint32_t zr_row_last_line(zr_span text, const zr_scan *scan, uint32_t line, zr_row_form form);

#endif
