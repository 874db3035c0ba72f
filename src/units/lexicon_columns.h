/* The columns of units.tsv and of a user's own file: cut at tabs or commas, in the order that a head line
 * says. */
#ifndef ZEREN_UNITS_LEXICON_COLUMNS_H
#define ZEREN_UNITS_LEXICON_COLUMNS_H

#include "base/arena.h"

typedef enum zr_column {
    ZR_COLUMN_NAME,
    ZR_COLUMN_PLACE,
    ZR_COLUMN_SECTOR,
    ZR_COLUMN_KIND,
    ZR_COLUMN_ALIASES,
    ZR_COLUMN_MEMBERS,
    ZR_COLUMNS
} zr_column;

enum { ZR_MOST_COLUMNS = 16 };

typedef struct zr_columns {
    char mark;                            /* between cells: a tab or a comma; 0: no line was read yet */
    unsigned char meant[ZR_MOST_COLUMNS]; /* which column each cell of a line is */
    size_t count;
} zr_columns;

/* What a first line is. */
typedef enum zr_head {
    ZR_HEAD_NONE,  /* no head: the columns stand in the order above */
    ZR_HEAD_READ,  /* it names the columns */
    ZR_HEAD_WRONG, /* it names columns, but one that is not known, one twice, or no name */
} zr_head;

/* Settles mark and order by the first line that says anything. `odd` is the cell that is wrong. */
zr_head zr_columns_begin(zr_columns *columns, zr_span line, zr_arena *arena, zr_span *odd);

/* Cells by what they are, trimmed and without the quotes of CSV. False: it has more than there are columns.
 */
bool zr_columns_cells(const zr_columns *columns, zr_span line, zr_arena *arena, zr_span cells[ZR_COLUMNS]);

#endif
