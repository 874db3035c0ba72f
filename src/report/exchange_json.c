/* JSON Graph Format 2, HIF and node-link JSON: three shapes of the same nodes and duties. */
#include "base/json_text.h"
#include "report/exchange_parts.h"

static void put_pair(zr_buffer *buffer, const char *key, zr_span text, bool first)
{
    if (!text.size && !first)
        return;
    zr_buffer_print(buffer, "%s\"%s\":", first ? "" : ",", key);
    zr_buffer_json(buffer, text);
}

static void put_measure_attributes(zr_buffer *buffer, const zr_graph *graph, uint32_t m)
{
    const zr_graph_measure *measure = &graph->measures[m];
    put_pair(buffer, "mode", zr_span_of("measure"), true);
    put_pair(buffer, "label", measure->label, false);
    put_pair(buffer, "title", measure->title, false);
    put_pair(buffer, "kind", zr_span_of(zr_kind_name(measure->kind)), false);
    put_pair(buffer, "document", zr_export_document(graph, m), false);
    zr_buffer_print(buffer, ",\"line\":%u", measure->line);
}

static void put_unit_attributes(zr_buffer *buffer, const zr_graph *graph, const zr_graph_unit *unit)
{
    put_pair(buffer, "mode", zr_span_of("unit"), true);
    put_pair(buffer, "name", unit->name, false);
    put_pair(buffer, "full_name", unit->full_name, false);
    put_pair(buffer, "kind", zr_span_of(zr_export_unit_kind(unit)), false);
    put_pair(buffer, "place", zr_export_place(graph, unit->place), false);
    put_pair(buffer, "sector", unit->sector, false);
}

static void put_duty_attributes(zr_buffer *buffer, const zr_duty *duty)
{
    put_pair(buffer, "role", zr_span_of(zr_role_name(duty->role)), true);
    put_pair(buffer, "basis", zr_span_of(zr_basis_name(duty->basis)), false);
    zr_buffer_print(buffer, ",\"first\":%s,\"rank\":%u,\"expression\":%u", duty->first ? "true" : "false",
                    duty->rank, duty->expression);
    put_pair(buffer, "surface", duty->surface, false);
}

static void put_weight(zr_buffer *buffer, const zr_export_options *options, const zr_duty *duty)
{
    zr_buffer_put(buffer, ",\"weight\":");
    zr_buffer_real(buffer, zr_export_weight(options, duty));
}

static void put_jgf_node(zr_buffer *buffer, zr_span id, zr_span label, bool first)
{
    zr_buffer_put(buffer, first ? "\n" : ",\n");
    zr_buffer_json(buffer, id);
    zr_buffer_put(buffer, ":{");
    put_pair(buffer, "label", label, true);
    zr_buffer_put(buffer, ",\"metadata\":{");
}

static void put_ends(zr_buffer *buffer, const zr_graph *graph, const zr_duty *duty, bool first)
{
    zr_buffer_put(buffer, first ? "\n{" : ",\n{");
    put_pair(buffer, "source", graph->measures[duty->measure].id, true);
    put_pair(buffer, "target", graph->units[duty->unit].id, false);
}

zr_status zr_export_jgf(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                        zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    zr_buffer_put(&out.buffer,
                  "{\"graph\":{\"id\":\"zeren\",\"type\":\"two-mode\",\"directed\":false,\"nodes\":{");
    for (uint32_t m = 0; m < graph->measure_count; m++, zr_out_flush(&out, 65536)) {
        put_jgf_node(&out.buffer, graph->measures[m].id, graph->measures[m].title, m == 0);
        put_measure_attributes(&out.buffer, graph, m);
        zr_buffer_put(&out.buffer, "}}");
    }
    for (uint32_t u = 0; u < graph->unit_count; u++, zr_out_flush(&out, 65536)) {
        put_jgf_node(&out.buffer, graph->units[u].id, graph->units[u].name, u + graph->measure_count == 0);
        put_unit_attributes(&out.buffer, graph, &graph->units[u]);
        zr_buffer_put(&out.buffer, "}}");
    }
    zr_buffer_put(&out.buffer, "},\n\"edges\":[");
    for (uint32_t d = 0; d < graph->duty_count; d++, zr_out_flush(&out, 65536)) {
        const zr_duty *duty = &graph->duties[d];
        put_ends(&out.buffer, graph, duty, d == 0);
        put_pair(&out.buffer, "relation", zr_span_of(zr_role_name(duty->role)), false);
        zr_buffer_put(&out.buffer, ",\"metadata\":{");
        put_duty_attributes(&out.buffer, duty);
        put_weight(&out.buffer, options, duty);
        zr_buffer_put(&out.buffer, "}}");
    }
    zr_buffer_put(&out.buffer, "]}}\n");
    return zr_out_close(&out, err);
}

static void put_hif_members(zr_out *out, const zr_graph *graph)
{
    zr_buffer_put(&out->buffer, "\"nodes\":[");
    for (uint32_t u = 0; u < graph->unit_count; u++, zr_out_flush(out, 65536)) {
        zr_buffer_put(&out->buffer, u ? ",\n{" : "\n{");
        put_pair(&out->buffer, "node", graph->units[u].id, true);
        zr_buffer_put(&out->buffer, ",\"attrs\":{");
        put_unit_attributes(&out->buffer, graph, &graph->units[u]);
        zr_buffer_put(&out->buffer, "}}");
    }
    zr_buffer_put(&out->buffer, "],\n\"edges\":[");
    for (uint32_t m = 0; m < graph->measure_count; m++, zr_out_flush(out, 65536)) {
        zr_buffer_put(&out->buffer, m ? ",\n{" : "\n{");
        put_pair(&out->buffer, "edge", graph->measures[m].id, true);
        zr_buffer_put(&out->buffer, ",\"attrs\":{");
        put_measure_attributes(&out->buffer, graph, m);
        zr_buffer_put(&out->buffer, "}}");
    }
}

/* https://github.com/pszufe/HIF-standard: a measure is a hyperedge, a unit a node, a duty an incidence. */
zr_status zr_export_hif(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                        zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    zr_buffer_put(&out.buffer, "{\"network-type\":\"undirected\",\"metadata\":{\"name\":\"zeren\"},\n");
    put_hif_members(&out, graph);
    zr_buffer_put(&out.buffer, "],\n\"incidences\":[");
    for (uint32_t d = 0; d < graph->duty_count; d++, zr_out_flush(&out, 65536)) {
        const zr_duty *duty = &graph->duties[d];
        zr_buffer_put(&out.buffer, d ? ",\n{" : "\n{");
        put_pair(&out.buffer, "edge", graph->measures[duty->measure].id, true);
        put_pair(&out.buffer, "node", graph->units[duty->unit].id, false);
        put_weight(&out.buffer, options, duty);
        zr_buffer_put(&out.buffer, ",\"attrs\":{");
        put_duty_attributes(&out.buffer, duty);
        zr_buffer_put(&out.buffer, "}}");
    }
    zr_buffer_put(&out.buffer, "]}\n");
    return zr_out_close(&out, err);
}

static void open_linked(zr_buffer *buffer, zr_span id, bool unit, bool first)
{
    zr_buffer_put(buffer, first ? "\n{" : ",\n{");
    put_pair(buffer, "id", id, true);
    zr_buffer_print(buffer, ",\"bipartite\":%d,", unit);
}

/* NetworkX 3.4 and later read it as it is; D3 and older NetworkX call "edges" "links". */
zr_status zr_export_node_link(const zr_graph *graph, const zr_export_options *options, zr_put *put,
                              void *sink, zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    zr_buffer_put(&out.buffer,
                  "{\"directed\":false,\"multigraph\":true,\"graph\":{\"name\":\"zeren\"},\"nodes\":[");
    for (uint32_t m = 0; m < graph->measure_count; m++, zr_out_flush(&out, 65536)) {
        open_linked(&out.buffer, graph->measures[m].id, false, m == 0);
        put_measure_attributes(&out.buffer, graph, m);
        zr_buffer_char(&out.buffer, '}');
    }
    for (uint32_t u = 0; u < graph->unit_count; u++, zr_out_flush(&out, 65536)) {
        open_linked(&out.buffer, graph->units[u].id, true, u + graph->measure_count == 0);
        put_unit_attributes(&out.buffer, graph, &graph->units[u]);
        zr_buffer_char(&out.buffer, '}');
    }
    zr_buffer_put(&out.buffer, "],\n\"edges\":[");
    for (uint32_t d = 0; d < graph->duty_count; d++, zr_out_flush(&out, 65536)) {
        put_ends(&out.buffer, graph, &graph->duties[d], d == 0);
        zr_buffer_print(&out.buffer, ",\"key\":%u,", d);
        put_duty_attributes(&out.buffer, &graph->duties[d]);
        put_weight(&out.buffer, options, &graph->duties[d]);
        zr_buffer_char(&out.buffer, '}');
    }
    zr_buffer_put(&out.buffer, "]}\n");
    return zr_out_close(&out, err);
}
