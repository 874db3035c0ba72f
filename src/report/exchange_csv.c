/* Edges, nodes, the matrix and the long form, as CSV. */
#include "report/csv_text.h"
#include "report/exchange_parts.h"

static void put_field(zr_out *out, zr_span text, bool last)
{
    zr_buffer_csv(&out->buffer, text);
    zr_buffer_put(&out->buffer, last ? "\r\n" : ",");
}

static void put_name(zr_out *out, const char *text)
{
    put_field(out, zr_span_of(text), false);
}

static void put_count(zr_out *out, uint64_t number)
{
    zr_buffer_print(&out->buffer, "%llu,", (unsigned long long)number);
}

static zr_out start(const zr_export_options *options, zr_put *put, void *sink, const char *heads)
{
    zr_out out = {.put = put, .sink = sink};
    zr_buffer_put(&out.buffer, options->bom ? "\xEF\xBB\xBF" : "");
    zr_buffer_put(&out.buffer, heads);
    return out;
}

zr_status zr_export_edges_csv(const zr_graph *graph, const zr_export_options *options, zr_put *put,
                              void *sink, zr_error *err)
{
    zr_out out = start(options, put, sink,
                       "measure,unit,role,weight,basis,first,rank,expression,line,start,end,document,name,"
                       "surface,alias\r\n");
    for (uint32_t d = 0; d < graph->duty_count; d++) {
        const zr_duty *duty = &graph->duties[d];
        put_field(&out, graph->measures[duty->measure].id, false);
        put_field(&out, graph->units[duty->unit].id, false);
        put_name(&out, zr_role_name(duty->role));
        zr_buffer_real(&out.buffer, zr_export_weight(options, duty));
        zr_buffer_char(&out.buffer, ',');
        put_name(&out, zr_basis_name(duty->basis));
        put_count(&out, duty->first);
        put_count(&out, duty->rank);
        put_count(&out, duty->expression);
        put_count(&out, duty->line);
        put_count(&out, duty->start);
        put_count(&out, duty->end);
        put_field(&out, zr_export_document(graph, duty->measure), false);
        put_field(&out, duty->name, false);
        put_field(&out, duty->surface, false);
        put_field(&out, duty->alias, true);
        zr_out_flush(&out, 65536);
    }
    return zr_out_close(&out, err);
}

static void put_measure(zr_out *out, const zr_graph *graph, uint32_t m)
{
    const zr_graph_measure *measure = &graph->measures[m];
    put_field(out, measure->id, false);
    put_name(out, "measure");
    put_field(out, measure->title, false);
    put_name(out, zr_kind_name(measure->kind));
    put_field(out, zr_export_document(graph, m), false);
    put_name(out, "");
    put_name(out, "");
    put_name(out, "");
    put_field(out, measure->label, false);
    put_field(out, measure->parent == ZR_NONE ? (zr_span){0} : graph->measures[measure->parent].id, false);
    put_field(out, measure->section_count ? measure->sections[measure->section_count - 1] : (zr_span){0},
              false);
    zr_buffer_print(&out->buffer, "%u\r\n", measure->line);
}

static void put_unit(zr_out *out, const zr_graph *graph, const zr_graph_unit *unit)
{
    put_field(out, unit->id, false);
    put_name(out, "unit");
    put_field(out, unit->name, false);
    put_name(out, zr_export_unit_kind(unit));
    put_name(out, "");
    put_field(out, zr_export_place(graph, unit->place), false);
    put_field(out, unit->sector, false);
    put_field(out, unit->full_name, false);
    zr_buffer_put(&out->buffer, ",,,\r\n");
}

zr_status zr_export_nodes_csv(const zr_graph *graph, const zr_export_options *options, zr_put *put,
                              void *sink, zr_error *err)
{
    zr_out out = start(options, put, sink,
                       "id,mode,name,kind,document,place,sector,full_name,label,parent,section,line\r\n");
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        put_measure(&out, graph, m);
        zr_out_flush(&out, 65536);
    }
    for (uint32_t u = 0; u < graph->unit_count; u++) {
        put_unit(&out, graph, &graph->units[u]);
        zr_out_flush(&out, 65536);
    }
    return zr_out_close(&out, err);
}

static double cell_weight(const zr_export_options *options, const zr_cell *cell)
{
    return options->binary ? 1 : cell->weight;
}

static void put_matrix(zr_out *out, const zr_incidence *matrix, const zr_export_options *options)
{
    for (uint32_t c = 0; c < matrix->columns; c++) {
        zr_buffer_char(&out->buffer, ',');
        zr_buffer_csv(&out->buffer, zr_incidence_column_name(matrix, c));
    }
    zr_buffer_put(&out->buffer, "\r\n");
    for (uint32_t r = 0; r < matrix->rows; r++) {
        uint32_t next = matrix->row_start[r];
        zr_buffer_csv(&out->buffer, matrix->row_name[r]);
        for (uint32_t c = 0; c < matrix->columns; c++) {
            bool filled = next < matrix->row_start[r + 1] && matrix->cell[next].column == c;
            zr_buffer_char(&out->buffer, ',');
            zr_buffer_real(&out->buffer, filled ? cell_weight(options, &matrix->cell[next]) : 0);
            next += filled;
        }
        zr_buffer_put(&out->buffer, "\r\n");
        zr_out_flush(out, 65536);
    }
}

zr_status zr_export_incidence_csv(const zr_graph *graph, const zr_export_options *options, zr_put *put,
                                  void *sink, zr_error *err)
{
    zr_incidence *matrix = NULL;
    zr_status status = zr_export_matrix(&matrix, graph, options, err);
    if (status != ZR_OK)
        return status;
    zr_out out = start(options, put, sink, "unit");
    put_matrix(&out, matrix, options);
    zr_incidence_free(matrix);
    return zr_out_close(&out, err);
}

zr_status zr_export_long_csv(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                             zr_error *err)
{
    zr_incidence *matrix = NULL;
    zr_status status = zr_export_matrix(&matrix, graph, options, err);
    if (status != ZR_OK)
        return status;
    zr_out out = start(options, put, sink, "higher,lower,freq,webID\r\n");
    for (uint32_t i = 0; i < matrix->cells; i++) { /* by measure, so that documents keep their order */
        const zr_cell *cell = &matrix->cell[matrix->by_column[i]];
        put_field(&out, matrix->row_name[cell->row], false);
        put_field(&out, zr_incidence_column_name(matrix, cell->column), false);
        zr_buffer_real(&out.buffer, cell_weight(options, cell));
        zr_buffer_char(&out.buffer, ',');
        put_field(&out, zr_export_document(graph, matrix->column_measure[cell->column]), true);
        zr_out_flush(&out, 65536);
    }
    zr_incidence_free(matrix);
    return zr_out_close(&out, err);
}
