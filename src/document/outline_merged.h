/* Bodies of merged cells, which a copy has in their first row alone. */
#ifndef ZEREN_DOCUMENT_OUTLINE_MERGED_H
#define ZEREN_DOCUMENT_OUTLINE_MERGED_H

#include "document/outline.h"
#include "document/outline_columns.h"

/* Rows without any body whose class came from above take the bodies of the row above, each with a note: a
 * person compares. `text` holds the cells. O(cells). */
void zr_bodies_carry(const zr_columns *columns, zr_row *rows, uint32_t count, zr_span text, zr_notes *notes);

#endif
