/* The cells of a table that is drawn with characters: words that stand on several lines of the drawing. */
#ifndef ZEREN_SOURCE_DRAWN_CELLS_H
#define ZEREN_SOURCE_DRAWN_CELLS_H

#include "source/draft.h"

enum { ZR_DRAWN_COLUMNS = 64 }; /* further columns are joined to the last */

typedef struct zr_drawn_word {
    size_t start, end; /* in the text that is read */
    uint32_t next;     /* word of the same cell, or ZR_NONE */
    bool parted;       /* a line's end before it is the writer's own */
} zr_drawn_word;

typedef struct zr_drawn_cell {
    uint32_t first, last; /* words */
} zr_drawn_cell;

/* Zero-initialise it and set `text` and `printed`. */
typedef struct zr_drawn {
    zr_span text;    /* as it is read: in simplified characters */
    zr_span printed; /* as it is written: the same bytes in number and places */
    uint32_t columns;
    zr_drawn_word *words;
    zr_drawn_cell *cells;
    uint32_t
        *rows; /* cell of each column; several rows may have the same. A wide row: the rest are ZR_NONE */
    uint32_t word_count, cell_count, row_count;
    uint32_t word_room, cell_room, row_room;
    size_t unruled;  /* up to here bars stand without rules */
    size_t unquoted; /* up to here no cell between tabs is quoted */
    size_t in_vain;  /* bytes that were looked at for columns or boxes, and were none */
    bool by_layout;  /* no line told where a row begins */
    bool by_hand;    /* lines inside a cell were broken by its writer, and part words */
    bool failed;     /* memory was refused; sticky */
} zr_drawn;

/* Forgets rows, cells and words; memory stays. */
void zr_drawn_reset(zr_drawn *table, uint32_t columns);

/* Begins a row. Columns whose bit is set in `keep` go on with the cell above. */
void zr_drawn_row(zr_drawn *table, uint64_t keep);

/* Makes the last row one cell over the whole width. */
void zr_drawn_widen(zr_drawn *table);

/* Words that are added to the column from here on are the last row's own, and not of the cell above too. */
void zr_drawn_cut(zr_drawn *table, uint32_t column);

/* Adds bytes [start, end) of the text, without white space at the ends, to a cell of the last row. */
void zr_drawn_add(zr_drawn *table, uint32_t column, size_t start, size_t end);

/* The words added last do not go on with those above them in their cell. */
void zr_drawn_part(zr_drawn *table);

/* The same as zr_drawn_add of each line of [start, end). */
void zr_drawn_add_lines(zr_drawn *table, uint32_t column, size_t start, size_t end);

/* Writes the rows as source/grid.h does. `at` is where the table begins. */
void zr_drawn_write(const zr_drawn *table, zr_draft *out, size_t at);

void zr_drawn_free(zr_drawn *table);

#endif
