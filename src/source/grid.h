/* A table written as rows of "a | b | c |", one line a row.
 *
 * A cell that reaches over several rows or columns stands in each of them, so that every row is whole. A row
 * that is one cell over the whole width is that cell alone: a heading inside the table. */
#ifndef ZEREN_SOURCE_GRID_H
#define ZEREN_SOURCE_GRID_H

#include "source/draft.h"

enum { ZR_GRID_COLUMNS = 256 }; /* further columns of a row are joined to the last */

typedef struct zr_grid_cell {
    size_t start, end; /* in `cells` (or, carried on, in `store`) */
    size_t at;         /* where the cell begins in what is read */
    uint32_t column, columns, rows;
} zr_grid_cell;

/* Zero-initialise it; set `max` of both drafts. */
typedef struct zr_grid {
    zr_draft cells; /* the current row; write a cell's words here */
    zr_draft store; /* the words of cells that reach further down */
    zr_grid_cell row[ZR_GRID_COLUMNS], carried[ZR_GRID_COLUMNS]; /* carried: by column, rows 0: none */
    uint32_t count;                                              /* cells in the row */
    uint32_t next;                                               /* column of the next cell */
    uint32_t width;                                              /* of the widest row so far */
    bool open;                                                   /* the last cell is still written to */
    size_t flat;                                                 /* of `cells`: flattened up to here */
} zr_grid;

/* Begins a cell, closing the one before, in the next column that no cell from above reaches into. */
void zr_grid_open_cell(zr_grid *grid, uint32_t columns, uint32_t rows, size_t at);

/* As Word counts: every row has all its cells, and one may say that it is the lower part of the one above. */
typedef enum zr_merge { ZR_MERGE_NONE, ZR_MERGE_STARTS, ZR_MERGE_GOES_ON } zr_merge;
void zr_grid_open_merged(zr_grid *grid, uint32_t columns, zr_merge merge, size_t at);

void zr_grid_close_cell(zr_grid *grid);

/* Writes the row, if it has a cell. */
void zr_grid_close_row(zr_grid *grid, zr_draft *out);

/* Forgets the row. */
void zr_grid_drop_row(zr_grid *grid);

/* Forgets the table; memory stays for the next one. */
void zr_grid_reset(zr_grid *grid);
void zr_grid_free(zr_grid *grid);

#endif
