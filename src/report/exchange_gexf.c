/* GEXF 1.3 (https://gexf.net): nodes with attributes, one edge a duty, its kind the role. */
#include "report/exchange_parts.h"
#include "report/xml.h"

static const char *const node_attributes[] = {"mode", "kind", "document", "place", "sector", "full_name"};

static void put_head(zr_buffer *buffer)
{
    zr_buffer_put(
        buffer,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
        "<meta><creator>zeren</creator></meta>\n<graph defaultedgetype=\"undirected\">\n"
        "<attributes class=\"node\">\n");
    for (size_t i = 0; i < sizeof node_attributes / sizeof *node_attributes; i++)
        zr_buffer_print(buffer, "<attribute id=\"%zu\" title=\"%s\" type=\"string\"/>\n", i,
                        node_attributes[i]);
    zr_buffer_put(buffer, "</attributes>\n<attributes class=\"edge\">\n<attribute id=\"role\" title=\"role\" "
                          "type=\"string\"/>\n"
                          "<attribute id=\"basis\" title=\"basis\" type=\"string\"/>\n"
                          "<attribute id=\"first\" title=\"first\" type=\"boolean\"/>\n</attributes>\n");
}

static void put_node(zr_buffer *buffer, zr_span id, zr_span label, const zr_span values[6])
{
    zr_buffer_put(buffer, "<node id=\"");
    zr_buffer_xml(buffer, id);
    zr_buffer_put(buffer, "\" label=\"");
    zr_buffer_xml(buffer, label);
    zr_buffer_put(buffer, "\"><attvalues>");
    for (size_t i = 0; i < 6; i++) {
        if (!values[i].size)
            continue;
        zr_buffer_print(buffer, "<attvalue for=\"%zu\" value=\"", i);
        zr_buffer_xml(buffer, values[i]);
        zr_buffer_put(buffer, "\"/>");
    }
    zr_buffer_put(buffer, "</attvalues></node>\n");
}

static void put_nodes(zr_out *out, const zr_graph *graph)
{
    zr_buffer_put(&out->buffer, "<nodes>\n");
    for (uint32_t m = 0; m < graph->measure_count; m++, zr_out_flush(out, 65536)) {
        const zr_graph_measure *measure = &graph->measures[m];
        zr_span values[6] = {zr_span_of("measure"), zr_span_of(zr_kind_name(measure->kind)),
                             zr_export_document(graph, m)};
        put_node(&out->buffer, measure->id, measure->title, values);
    }
    for (uint32_t u = 0; u < graph->unit_count; u++, zr_out_flush(out, 65536)) {
        const zr_graph_unit *unit = &graph->units[u];
        zr_span values[6] = {zr_span_of("unit"),
                             zr_span_of(zr_export_unit_kind(unit)),
                             {0},
                             zr_export_place(graph, unit->place),
                             unit->sector,
                             unit->full_name};
        put_node(&out->buffer, unit->id, unit->name, values);
    }
    zr_buffer_put(&out->buffer, "</nodes>\n");
}

static void put_edge(zr_buffer *buffer, const zr_graph *graph, const zr_export_options *options, uint32_t d)
{
    const zr_duty *duty = &graph->duties[d];
    zr_buffer_print(buffer, "<edge id=\"%u\" source=\"", d);
    zr_buffer_xml(buffer, graph->measures[duty->measure].id);
    zr_buffer_put(buffer, "\" target=\"");
    zr_buffer_xml(buffer, graph->units[duty->unit].id);
    zr_buffer_print(buffer, "\" kind=\"%s\" weight=\"", zr_role_name(duty->role));
    zr_buffer_real(buffer, zr_export_weight(options, duty));
    zr_buffer_print(
        buffer,
        "\"><attvalues><attvalue for=\"role\" value=\"%s\"/><attvalue for=\"basis\" value=\"%s\"/>"
        "<attvalue for=\"first\" value=\"%s\"/></attvalues></edge>\n",
        zr_role_name(duty->role), zr_basis_name(duty->basis), duty->first ? "true" : "false");
}

zr_status zr_export_gexf(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                         zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    put_head(&out.buffer);
    put_nodes(&out, graph);
    zr_buffer_put(&out.buffer, "<edges>\n");
    for (uint32_t d = 0; d < graph->duty_count; d++, zr_out_flush(&out, 65536))
        put_edge(&out.buffer, graph, options, d);
    zr_buffer_put(&out.buffer, "</edges>\n</graph>\n</gexf>\n");
    return zr_out_close(&out, err);
}
