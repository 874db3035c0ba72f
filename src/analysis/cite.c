/* Where a measure stands and what it is called. */
#include "analysis/cite.h"

#include "graph/measure_name.h"

void zr_cite_measure(zr_buffer *out, const zr_graph *graph, uint32_t measure)
{
    const zr_graph_measure *of = &graph->measures[measure];
    zr_buffer_put(out, out->size ? "；" : "");
    zr_buffer_add(out, graph->documents[of->document].source);
    zr_buffer_print(out, ":%u ", of->line);
    zr_measure_name(out, of);
}
