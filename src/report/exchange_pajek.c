/* Pajek two-mode network: units first, then measures; one relation a role (igraph's writer loses both).
 * "*Vertices N n1" says how many of the N vertices are of the first mode. */
#include "base/shown.h"
#include "report/exchange_parts.h"

/* A label stands in double quotes and cannot hold one, nor a line break or another control character. */
static void put_vertex(zr_out *out, uint32_t number, zr_span label)
{
    zr_buffer_print(&out->buffer, "%u \"", number);
    size_t from = out->buffer.size;
    zr_buffer_shown(&out->buffer, label);
    for (size_t i = from; i < out->buffer.size; i++)
        if (out->buffer.data[i] == '"')
            out->buffer.data[i] = '\'';
    zr_buffer_put(&out->buffer, "\"\r\n");
    zr_out_flush(out, 65536);
}

static void put_relation(zr_out *out, const zr_graph *graph, const zr_export_options *options, zr_role role)
{
    zr_buffer_print(&out->buffer, "*Edges :%d \"%s\"\r\n", (int)role + 1, zr_role_name(role));
    for (uint32_t d = 0; d < graph->duty_count; d++) {
        const zr_duty *duty = &graph->duties[d];
        if (duty->role != role)
            continue;
        zr_buffer_print(&out->buffer, "%u %u ", duty->unit + 1, graph->unit_count + duty->measure + 1);
        zr_buffer_real(&out->buffer, zr_export_weight(options, duty));
        zr_buffer_put(&out->buffer, "\r\n");
        zr_out_flush(out, 65536);
    }
}

zr_status zr_export_pajek(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                          zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    zr_buffer_put(&out.buffer, options->bom ? "\xEF\xBB\xBF" : "");
    zr_buffer_print(&out.buffer, "*Network zeren\r\n*Vertices %u %u\r\n",
                    graph->unit_count + graph->measure_count, graph->unit_count);
    for (uint32_t u = 0; u < graph->unit_count; u++)
        put_vertex(&out, u + 1, graph->units[u].id);
    for (uint32_t m = 0; m < graph->measure_count; m++)
        put_vertex(&out, graph->unit_count + m + 1, graph->measures[m].id);
    for (int role = 0; role < ZR_ROLES; role++)
        put_relation(&out, graph, options, (zr_role)role);
    return zr_out_close(&out, err);
}
