/* Which lines are rows of cells. */
#ifndef ZEREN_DOCUMENT_OUTLINE_CELLS_H
#define ZEREN_DOCUMENT_OUTLINE_CELLS_H

#include "zeren/span.h"

#include <stdbool.h>

enum { ZR_CELL_BAR, ZR_CELL_TAB, ZR_CELL_MARKS };

/* The next bar and the next tab of the text: lines are asked in their order, so that a text without any is
 * looked through once. */
typedef struct zr_cell_walk {
    size_t next[ZR_CELL_MARKS];
    size_t below[ZR_CELL_MARKS]; /* where the line below the last row of such marks begins */
} zr_cell_walk;

zr_cell_walk zr_cells_start(zr_span text);

/* Two bars or tabs, or a bar at the start or the end (a row of one cell); one right below such a row, that
 * merged cells left short, or behind the name of a field. The line is one of the text's, and none that was
 * asked before stands behind it. O(line). */
bool zr_cells_stand_in(zr_cell_walk *walk, zr_span text, zr_span line);

#endif
