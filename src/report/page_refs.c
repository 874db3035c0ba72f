/* Measures named in words, by number. */
#include "report/page_refs.h"

#include "base/json_text.h"
#include "graph/measure_name.h"

#include <string.h>

static zr_span name_of(zr_page_refs *refs, const zr_graph *graph, const zr_graph_measure *measure)
{
    zr_buffer name = {0};
    zr_buffer_add(&name, graph->documents[measure->document].source);
    zr_buffer_print(&name, ":%u ", measure->line);
    zr_measure_name(&name, measure);
    zr_span kept = name.failed ? (zr_span){0} : zr_arena_copy(&refs->arena, zr_buffer_span(&name));
    zr_buffer_free(&name);
    return kept;
}

bool zr_page_refs_make(zr_page_refs *refs, const zr_graph *graph)
{
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        zr_span name = name_of(refs, graph, &graph->measures[m]);
        if (!name.data ||
            (zr_table_get(&refs->measures, name) == ZR_NONE && !zr_table_set(&refs->measures, name, m)))
            return false;
    }
    return true;
}

void zr_page_put_refs(zr_buffer *buffer, const zr_page_refs *refs, zr_span text)
{
    static const char between[] = "；";
    zr_buffer_char(buffer, '[');
    for (size_t at = 0; at < text.size;) {
        size_t end = zr_span_find(text, zr_span_of(between), at);
        zr_span part = zr_span_cut(text, at, end == SIZE_MAX ? text.size : end);
        uint32_t measure = zr_table_get(&refs->measures, part);
        zr_buffer_put(buffer, at ? "," : "");
        if (measure == ZR_NONE)
            zr_buffer_json(buffer, part);
        else
            zr_buffer_print(buffer, "%u", measure);
        at = end == SIZE_MAX ? text.size : end + strlen(between);
    }
    zr_buffer_char(buffer, ']');
}

void zr_page_refs_free(zr_page_refs *refs)
{
    zr_table_free(&refs->measures);
    zr_arena_free(&refs->arena);
}
