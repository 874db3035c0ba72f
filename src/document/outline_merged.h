/* Cells that stand for those of the row above: 同上, and bodies of merged cells. */
#ifndef ZEREN_DOCUMENT_OUTLINE_MERGED_H
#define ZEREN_DOCUMENT_OUTLINE_MERGED_H

#include "document/outline.h"
#include "document/outline_columns.h"

/* 〃 and 同上 stand for the cell above. Those whose cells have more than `*room` bytes in all are left, and
 * name a body that nobody knows; `*room` is what is left of it. O(cells). */
void zr_cells_repeat(const zr_columns *columns, zr_row *rows, uint32_t count, size_t *room);

/* Rows without any body whose class came from above take the bodies of the row above, each with a note: a
 * person compares. `text` holds the cells; behind `*room` bytes
 * of them rows stay without. O(cells). */
void zr_bodies_carry(const zr_columns *columns, zr_row *rows, uint32_t count, size_t *room, zr_span text,
                     zr_notes *notes);

#endif
