/* A table that a person keeps beside the graph (capacities, statuses): rows of cells, each with its place. */
#ifndef ZEREN_GRAPH_USER_TABLE_H
#define ZEREN_GRAPH_USER_TABLE_H

#include "base/arena.h"
#include "zeren/error.h"

typedef struct zr_user_cell {
    zr_span text; /* trimmed, without quotes and without the apostrophe that keeps a formula from being one */
    uint32_t line, column; /* in characters, from 1 */
} zr_user_cell;

typedef struct zr_user_row {
    const zr_user_cell *cells;
    uint32_t count;
} zr_user_row;

/* Lives in an arena; rows without anything in them are left out. */
typedef struct zr_user_table {
    const char *name; /* of the file, for messages */
    zr_user_row *rows;
    uint32_t count;
    zr_arena *arena;
} zr_user_table;

/* Separated by commas, semicolons or tabs, whichever the first line has most of. ZR_BAD_INPUT for a quote
 * that is never closed or bytes that are no text. O(size). */
zr_status zr_user_table_read(zr_user_table *out, zr_span text, const char *name, zr_arena *arena,
                             zr_error *err);

/* The cell of a row, or an empty one at the row's end. */
zr_user_cell zr_user_at(const zr_user_row *row, uint32_t column);

/* Which column the first row calls by one of these words (ends with NULL; letters in either case), or
 * ZR_NONE. */
uint32_t zr_user_column(const zr_user_table *table, const char *const *words);
/* Is the cell one of these words? */
bool zr_user_is(const zr_user_cell *cell, const char *const *words);

/* ZR_BAD_INPUT: "NAME:LINE:COLUMN: words “cell”". */
zr_status zr_user_wrong(const zr_user_table *table, const zr_user_cell *cell, const char *zh, const char *en,
                        zr_error *err);

#endif
