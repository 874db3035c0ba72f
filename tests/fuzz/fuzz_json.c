/* Any bytes as a graph file: a reason, or a graph that comes back the same and that matrices can be cut from.
 */
#include "fuzz_graph.h"
#include "zeren/incidence.h"

#include <string.h>

static zr_buffer write(const zr_graph *graph, bool ndjson)
{
    zr_buffer out = {0};
    insist(zr_graph_write(graph, ndjson, put, &out, NULL) == ZR_OK);
    return out;
}

static void comes_back(const zr_graph *graph, bool ndjson)
{
    zr_buffer once = write(graph, ndjson);
    zr_graph *again;
    insist(zr_graph_read(&again, zr_buffer_span(&once), NULL) == ZR_OK);
    zr_buffer twice = write(again, ndjson);
    insist(zr_span_equal(zr_buffer_span(&once), zr_buffer_span(&twice)));
    zr_buffer_free(&once);
    zr_buffer_free(&twice);
    zr_graph_free(again);
}

static void can_be_cut(const zr_graph *graph)
{
    for (int rows = 0; rows < 2; rows++) {
        zr_incidence *matrix;
        zr_selection all = {.rows = (zr_rows)rows, .keep_unowned = rows == 0};
        insist(zr_incidence_cut(&matrix, graph, &all, NULL) == ZR_OK);
        insist(matrix->cells <= graph->duty_count);
        insist(matrix->row_start[matrix->rows] == matrix->cells);
        insist(matrix->column_start[matrix->columns] == matrix->cells);
        zr_incidence_free(matrix);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    zr_graph *graph;
    zr_error err = {0};
    zr_status status = zr_graph_read(&graph, (zr_span){(const char *)data, size}, &err);
    insist((status == ZR_OK) == (graph != NULL));
    if (!graph) {
        insist(err.status == status && err.message[0] && err.message_zh[0] && !strchr(err.message, '\n'));
        return 0;
    }
    comes_back(graph, false);
    comes_back(graph, true);
    can_be_cut(graph);
    const zr_graph *both[] = {graph, graph};
    zr_graph *joined;
    insist(zr_graph_join(&joined, both, 2, NULL) == ZR_OK);
    insist(joined->duty_count == 2 * graph->duty_count);
    comes_back(joined, false);
    zr_graph_free(joined);
    zr_graph_free(graph);
    return 0;
}
