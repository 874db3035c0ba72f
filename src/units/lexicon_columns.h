/* The columns of units.tsv and of a user's own file: cut at tabs or commas, in the order that a head line
 * says. */
#ifndef ZEREN_UNITS_LEXICON_COLUMNS_H
#define ZEREN_UNITS_LEXICON_COLUMNS_H

#include "base/arena.h"

typedef enum zr_lexicon_column {
    ZR_LEXICON_NAME,
    ZR_LEXICON_PLACE,
    ZR_LEXICON_SECTOR,
    ZR_LEXICON_KIND,
    ZR_LEXICON_ALIASES,
    ZR_LEXICON_MEMBERS,
    ZR_LEXICON_COLUMNS
} zr_lexicon_column;

enum { ZR_LEXICON_MOST_COLUMNS = 16 };

typedef struct zr_lexicon_columns {
    char mark; /* between cells: a tab or a comma; 0: no line was read yet */
    unsigned char meant[ZR_LEXICON_MOST_COLUMNS]; /* which column each cell of a line is */
    size_t count;
} zr_lexicon_columns;

/* What a first line is. */
typedef enum zr_lexicon_head {
    ZR_LEXICON_HEAD_NONE,  /* no head: the columns stand in the order above */
    ZR_LEXICON_HEAD_READ,  /* it names the columns */
    ZR_LEXICON_HEAD_WRONG, /* it names columns, but one that is not known, one twice, or no name */
} zr_lexicon_head;

/* Settles mark and order by the first line that says anything. `odd` is the cell that is wrong. */
zr_lexicon_head zr_lexicon_columns_begin(zr_lexicon_columns *columns, zr_span line, zr_arena *arena,
                                         zr_span *odd);

/* Cells by what they are, trimmed and without the quotes of CSV. False: it has more than there are columns.
 */
bool zr_lexicon_columns_cells(const zr_lexicon_columns *columns, zr_span line, zr_arena *arena,
                              zr_span cells[ZR_LEXICON_COLUMNS]);

#endif
