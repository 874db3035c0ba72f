/* White space between names: where it parts two, and where a name only goes on behind it. */
#ifndef ZEREN_DOCUMENT_DUTIES_GAPS_H
#define ZEREN_DOCUMENT_DUTIES_GAPS_H

#include "document/duties_read.h"

/* Does what stood before the clean byte `at` part the name that begins at `start` from another? */
bool zr_splits_at_gap(zr_reading *reading, size_t start, size_t at, size_t end);

/* The same in a cell of a table, whose lines its writer broke: 县财政局 | 白石镇 | 各街道
 * (duties_cell_gaps.c).
 */
bool zr_splits_in_cell(const zr_reading *reading, size_t start, size_t at, size_t end);

#endif
