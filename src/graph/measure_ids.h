/* Measures by their ids, for loops: zr_graph_find_measure walks all measures where an id is not there. */
#ifndef ZEREN_GRAPH_MEASURE_IDS_H
#define ZEREN_GRAPH_MEASURE_IDS_H

#include "base/table.h"
#include "zeren/graph.h"

/* Fills an empty table: id → row, asked with zr_table_get. Keys are borrowed from the graph. False when
 * memory was refused; zr_table_free is the caller's in any case. O(measures). */
bool zr_measure_ids(zr_table *out, const zr_graph *graph);

#endif
