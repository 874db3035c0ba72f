/* The graph itself as tables: what a spreadsheet or a statistics program reads. */
#ifndef ZEREN_GRAPH_FRAME_H
#define ZEREN_GRAPH_FRAME_H

#include "zeren/frame.h"
#include "zeren/graph.h"

typedef enum zr_graph_table {
    ZR_TABLE_DUTIES,   /* one row an edge, with what is known of both ends */
    ZR_TABLE_MEASURES, /* the ledger: one row a measure with its lead, its other units, deadlines, targets */
    ZR_TABLE_UNITS,
    ZR_TABLE_DOCUMENTS,
    ZR_TABLE_FINDINGS, /* messages in both languages */
    ZR_GRAPH_TABLES
} zr_graph_table;

ZR_API const char *zr_graph_table_name(zr_graph_table table); /* "duties" … */

/* Rows in the graph's order. O(graph). */
ZR_API zr_status zr_graph_frame(zr_frame **out, const zr_graph *graph, zr_graph_table table, zr_error *err);

/* The message of a finding: its sentence with the words in question. malloc'd by way of `out`, to be freed
 * with free(). */
ZR_API zr_status zr_finding_message(char **out, const zr_finding *finding, zr_lang lang, zr_error *err);

#endif
