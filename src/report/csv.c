/* A table as CSV (RFC 4180) that a spreadsheet cannot take for formulas. */
#include "report/csv_text.h"
#include "report/out.h"
#include "zeren/frame_write.h"

static void put_value(zr_buffer *buffer, const zr_value *value, zr_type type)
{
    if (value->undefined)
        return;
    if (type == ZR_TYPE_TEXT)
        zr_buffer_csv(buffer, value->text);
    else if (type == ZR_TYPE_REAL)
        zr_buffer_real(buffer, value->real);
    else
        zr_buffer_print(buffer, "%lld", (long long)value->count);
}

zr_status zr_frame_write_csv(const zr_frame *frame, const zr_table_style *style, zr_put *put, void *sink,
                             zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    uint32_t columns, rows = zr_frame_rows(frame);
    const zr_column *column = zr_frame_columns(frame, &columns);
    if (style->rows && style->rows < rows)
        rows = style->rows;
    zr_buffer_put(&out.buffer, style->bom ? "\xEF\xBB\xBF" : "");
    for (uint32_t c = 0; c < columns; c++) {
        zr_buffer_csv(&out.buffer, zr_span_of(column[c].key));
        zr_buffer_put(&out.buffer, c + 1 < columns ? "," : "\r\n");
    }
    for (uint32_t r = 0; r < rows; r++) {
        for (uint32_t c = 0; c < columns; c++) {
            put_value(&out.buffer, zr_frame_at(frame, r, c), column[c].type);
            zr_buffer_put(&out.buffer, c + 1 < columns ? "," : "\r\n");
        }
        zr_out_flush(&out, 65536);
    }
    return zr_out_close(&out, err);
}
