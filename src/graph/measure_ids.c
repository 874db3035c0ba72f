/* Measures by their ids. */
#include "graph/measure_ids.h"

bool zr_measure_ids(zr_table *out, const zr_graph *graph)
{
    for (uint32_t m = 0; m < graph->measure_count; m++)
        zr_table_set(out, graph->measures[m].id, m);
    return !out->failed;
}
