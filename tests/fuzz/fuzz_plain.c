/* Any bytes as plain two-mode data: a reason, or a graph that its file gives back. */
#include "fuzz_graph.h"
#include "zeren/graph.h"

static void check(const zr_graph *graph, zr_span bytes)
{
    zr_buffer json = {0};
    zr_graph *again;
    insist(zr_graph_write(graph, false, put, &json, NULL) == ZR_OK);
    insist(zr_graph_read(&again, zr_buffer_span(&json), NULL) == ZR_OK);
    for (uint32_t i = 0; i < graph->duty_count; i++)
        insist(graph->duties[i].start <= graph->duties[i].end && graph->duties[i].end <= bytes.size);
    zr_buffer_free(&json);
    zr_graph_free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    zr_span bytes = {(const char *)data, size};
    zr_source *source;
    if (zr_source_read(&source, bytes, NULL, NULL) != ZR_OK)
        return 0;
    zr_graph *graph;
    zr_error err = {0};
    zr_reading reading = {.source = source};
    zr_plain kind = zr_plain_tell(zr_source_text(source), ZR_NETWORK_TOLD, NULL);
    zr_status status = zr_graph_read_plain(&graph, &reading, &err);
    insist((status == ZR_OK) == (graph != NULL));
    insist(kind != ZR_NOT_PLAIN || status == ZR_BAD_INPUT);
    insist(status == ZR_OK || err.message[0]);
    if (graph && zr_source_format(source) == ZR_TEXT)
        check(graph, bytes);
    zr_graph_free(graph);
    zr_source_free(source);
    return 0;
}
