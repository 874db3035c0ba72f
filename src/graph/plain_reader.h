/* Plain two-mode data while it is read: what tables (plain.c) and lists of ties (plain_ties.c) share. */
#ifndef ZEREN_GRAPH_PLAIN_READER_H
#define ZEREN_GRAPH_PLAIN_READER_H

#include "graph/plain.h"
#include "graph/store.h"

typedef struct zr_plain_reader {
    const zr_reading *reading;
    zr_cells cells;
    zr_plain_shape shape;
    zr_graph_store *store;
    zr_table measures, units, ties; /* names → rows; measure, unit and role → duties */
    zr_table ids, places;           /* of units */
    zr_table documents;             /* names → rows, where a column names them */
    zr_error *err;
    zr_status status; /* sticky */
} zr_plain_reader;

/* "line 2, cell 3 …"; the first failure stays. */
void zr_plain_fail(zr_plain_reader *reader, const zr_cell_read *cell, const char *zh, const char *en);
/* The next cell; false at the end and when anything has failed. */
bool zr_plain_next(zr_plain_reader *reader, zr_cell_read *cell);

/* `row`, kept under its name; ZR_NONE without memory. */
uint32_t zr_plain_remember(zr_plain_reader *reader, zr_table *table, zr_span name, uint32_t row);
/* A new row of the graph; ZR_NONE when it failed. */
uint32_t zr_plain_measure(zr_plain_reader *reader, zr_span name, const zr_cell_read *cell);
uint32_t zr_plain_unit(zr_plain_reader *reader, zr_span name, const zr_cell_read *cell);
/* The row of the document of that name, of the file itself without one; ZR_NONE when it failed. */
uint32_t zr_plain_document(zr_plain_reader *reader, zr_span name);
void zr_plain_tie(zr_plain_reader *reader, const zr_cell_read *cell, const zr_duty *tie);

/* The tie's value: nothing and 0 none, a number its weight (1: no weight of its own), a role word that role.
 * False where there is no tie. */
bool zr_plain_value(zr_plain_reader *reader, const zr_cell_read *cell, zr_duty *tie);

void zr_plain_read_ties(zr_plain_reader *reader);

#endif
