/* UCINET DL: a two-mode edge list with code labels (U1, M1; DL cuts labels at 18 characters), and the key
 * that says what each code stands for. */
#include "report/csv_text.h"
#include "report/exchange_parts.h"

zr_status zr_export_dl(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                       zr_error *err)
{
    zr_incidence *matrix = NULL;
    zr_status status = zr_export_matrix(&matrix, graph, options, err);
    if (status != ZR_OK)
        return status;
    zr_out out = {.put = put, .sink = sink};
    zr_buffer_print(&out.buffer, "dl nr = %u, nc = %u format = edgelist2\r\nrow labels:\r\n", matrix->rows,
                    matrix->columns);
    for (uint32_t r = 0; r < matrix->rows; r++)
        zr_buffer_print(&out.buffer, "U%u\r\n", r + 1);
    zr_buffer_put(&out.buffer, "column labels:\r\n");
    for (uint32_t c = 0; c < matrix->columns; c++)
        zr_buffer_print(&out.buffer, "M%u\r\n", c + 1);
    zr_buffer_put(&out.buffer, "data:\r\n");
    for (uint32_t i = 0; i < matrix->cells; i++) {
        zr_buffer_print(&out.buffer, "%u %u ", matrix->cell[i].row + 1, matrix->cell[i].column + 1);
        zr_buffer_real(&out.buffer, options->binary ? 1 : matrix->cell[i].weight);
        zr_buffer_put(&out.buffer, "\r\n");
        zr_out_flush(&out, 65536);
    }
    zr_incidence_free(matrix);
    return zr_out_close(&out, err);
}

static void put_key(zr_out *out, char mode, uint32_t number, zr_span id, zr_span name)
{
    zr_buffer_print(&out->buffer, "%c%u,", mode, number);
    zr_buffer_csv(&out->buffer, id);
    zr_buffer_char(&out->buffer, ',');
    zr_buffer_csv(&out->buffer, name);
    zr_buffer_put(&out->buffer, "\r\n");
    zr_out_flush(out, 65536);
}

zr_status zr_export_dl_key(const zr_graph *graph, const zr_export_options *options, zr_put *put, void *sink,
                           zr_error *err)
{
    zr_incidence *matrix = NULL;
    zr_status status = zr_export_matrix(&matrix, graph, options, err);
    if (status != ZR_OK)
        return status;
    zr_out out = {.put = put, .sink = sink};
    zr_buffer_put(&out.buffer, options->bom ? "\xEF\xBB\xBF" : "");
    zr_buffer_put(&out.buffer, "code,id,name\r\n");
    for (uint32_t r = 0; r < matrix->rows; r++)
        put_key(&out, 'U', r + 1, matrix->row_name[r], matrix->row_label[r]);
    for (uint32_t c = 0; c < matrix->columns; c++)
        put_key(&out, 'M', c + 1, zr_incidence_column_name(matrix, c),
                graph->measures[matrix->column_measure[c]].title);
    zr_incidence_free(matrix);
    return zr_out_close(&out, err);
}
