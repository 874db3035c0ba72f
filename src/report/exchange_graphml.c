/* GraphML: nodes with igraph's `type` (true: a unit), NetworkX' `bipartite` (0 measures, 1 units) and a
 * readable `mode`; one edge a duty. http://graphml.graphdrawing.org/specification.html */
#include "report/exchange_parts.h"
#include "report/xml.h"

typedef struct attribute {
    const char *id, *of, *type;
} attribute;

static const attribute attributes[] = {
    {"type", "node", "boolean"},     {"bipartite", "node", "int"},  {"mode", "node", "string"},
    {"name", "node", "string"},      {"label", "node", "string"},   {"kind", "node", "string"},
    {"document", "node", "string"},  {"place", "node", "string"},   {"sector", "node", "string"},
    {"full_name", "node", "string"}, {"line", "node", "int"},       {"role", "edge", "string"},
    {"weight", "edge", "double"},    {"basis", "edge", "string"},   {"first", "edge", "boolean"},
    {"rank", "edge", "int"},         {"expression", "edge", "int"}, {"surface", "edge", "string"},
};

static void put_data(zr_buffer *buffer, const char *key, zr_span text)
{
    if (!text.size)
        return;
    zr_buffer_print(buffer, "<data key=\"%s\">", key);
    zr_buffer_xml(buffer, text);
    zr_buffer_put(buffer, "</data>");
}

static void put_plain(zr_buffer *buffer, const char *key, const char *text)
{
    put_data(buffer, key, zr_span_of(text));
}

static void put_whole(zr_buffer *buffer, const char *key, uint32_t number)
{
    zr_buffer_print(buffer, "<data key=\"%s\">%u</data>", key, number);
}

static void open_node(zr_buffer *buffer, zr_span id, bool unit)
{
    zr_buffer_put(buffer, "<node id=\"");
    zr_buffer_xml(buffer, id);
    zr_buffer_put(buffer, "\">");
    put_plain(buffer, "type", unit ? "true" : "false");
    put_whole(buffer, "bipartite", unit);
    put_plain(buffer, "mode", unit ? "unit" : "measure");
    put_data(buffer, "name", id);
}

static void put_measure(zr_buffer *buffer, const zr_graph *graph, uint32_t m)
{
    open_node(buffer, graph->measures[m].id, false);
    put_data(buffer, "label", graph->measures[m].title);
    put_plain(buffer, "kind", zr_kind_name(graph->measures[m].kind));
    put_data(buffer, "document", zr_export_document(graph, m));
    put_whole(buffer, "line", graph->measures[m].line);
    zr_buffer_put(buffer, "</node>\n");
}

static void put_unit(zr_buffer *buffer, const zr_graph *graph, const zr_graph_unit *unit)
{
    open_node(buffer, unit->id, true);
    put_data(buffer, "label", unit->name);
    put_plain(buffer, "kind", zr_export_unit_kind(unit));
    put_data(buffer, "place", zr_export_place(graph, unit->place));
    put_data(buffer, "sector", unit->sector);
    put_data(buffer, "full_name", unit->full_name);
    zr_buffer_put(buffer, "</node>\n");
}

static void put_duty(zr_buffer *buffer, const zr_graph *graph, const zr_export_options *options,
                     const zr_duty *duty)
{
    zr_buffer_put(buffer, "<edge source=\"");
    zr_buffer_xml(buffer, graph->measures[duty->measure].id);
    zr_buffer_put(buffer, "\" target=\"");
    zr_buffer_xml(buffer, graph->units[duty->unit].id);
    zr_buffer_put(buffer, "\">");
    put_plain(buffer, "role", zr_role_name(duty->role));
    zr_buffer_put(buffer, "<data key=\"weight\">");
    zr_buffer_real(buffer, zr_export_weight(options, duty));
    zr_buffer_put(buffer, "</data>");
    put_plain(buffer, "basis", zr_basis_name(duty->basis));
    put_plain(buffer, "first", duty->first ? "true" : "false");
    put_whole(buffer, "rank", duty->rank);
    put_whole(buffer, "expression", duty->expression);
    put_data(buffer, "surface", duty->surface);
    zr_buffer_put(buffer, "</edge>\n");
}

static void put_head(zr_buffer *buffer)
{
    zr_buffer_put(buffer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++)
        zr_buffer_print(buffer, "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n",
                        attributes[i].id, attributes[i].of, attributes[i].id, attributes[i].type);
    zr_buffer_put(buffer, "<graph id=\"zeren\" edgedefault=\"undirected\">\n");
}

zr_status zr_export_graphml(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                            zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    put_head(&out.buffer);
    for (uint32_t m = 0; m < graph->measure_count; m++, zr_out_flush(&out, 65536))
        put_measure(&out.buffer, graph, m);
    for (uint32_t u = 0; u < graph->unit_count; u++, zr_out_flush(&out, 65536))
        put_unit(&out.buffer, graph, &graph->units[u]);
    for (uint32_t d = 0; d < graph->duty_count; d++, zr_out_flush(&out, 65536))
        put_duty(&out.buffer, graph, options, &graph->duties[d]);
    zr_buffer_put(&out.buffer, "</graph>\n</graphml>\n");
    return zr_out_close(&out, err);
}
