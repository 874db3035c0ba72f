/* The lines of a table's cells → their words. */
#ifndef ZEREN_SOURCE_PDF_CELLS_H
#define ZEREN_SOURCE_PDF_CELLS_H

#include "source/pdf.h"

typedef struct zr_cell_line {
    uint32_t cell;
    zr_box box, frame; /* of its words, of its cell: left and right */
    float em, first_word;
    zr_span text;
} zr_cell_line;

/* Of one table. Zero-initialise it and set the first four; free `lines`. */
typedef struct zr_pdf_cells {
    zr_arena *arena;
    uint32_t columns;
    zr_span *words;      /* of each cell, by its first field */
    zr_cell_end *ends;   /* … how its last line ends */
    zr_cell_line *lines; /* those of a cell together, from the top */
    size_t count, capacity;
    bool failed;
} zr_pdf_cells;

/* Adds the glyphs of a cell, the `cell`th of all fields, which lies between the sides of `frame`. */
void zr_pdf_cells_add(zr_pdf_cells *cells, uint32_t cell, zr_box frame, zr_glyph **glyphs, size_t count);

/* Gives `words` and `ends`: a line that left no room for more goes on in the next one, any other was ended by
 * its writer. */
void zr_pdf_cells_write(zr_pdf_cells *cells);

/* Is `next`, below `words` of the same cell that end so, apart from them? */
bool zr_pdf_cell_parts(zr_cell_end end, zr_span words, zr_span next);

#endif
