/* What a measure is called: its label and its title, as one text. */
#ifndef ZEREN_GRAPH_MEASURE_NAME_H
#define ZEREN_GRAPH_MEASURE_NAME_H

#include "base/buffer.h"
#include "zeren/graph.h"

/* Adds （七）强化转化激励. The bare number of a table's row is left out, and a label that ends in a digit
 * (1-1) gets a blank behind it: neither may run into the title. */
void zr_measure_name(zr_buffer *out, const zr_graph_measure *measure);

#endif
