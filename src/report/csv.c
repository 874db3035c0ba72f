/* A table as CSV (RFC 4180) that a spreadsheet cannot take for formulas. */
#include "report/csv_text.h"
#include "report/out.h"
#include "report/shown_columns.h"
#include "zeren/frame_write.h"

static void put_value(zr_buffer *buffer, const zr_frame *frame, uint32_t row, uint32_t column, zr_type type,
                      const zr_table_style *style)
{
    const zr_value *value = zr_frame_at(frame, row, column);
    if (value->undefined)
        return;
    if (type == ZR_TYPE_TEXT)
        zr_buffer_csv(buffer, style->titles ? zr_frame_word(frame, row, column, style->lang) : value->text);
    else if (type == ZR_TYPE_REAL)
        zr_buffer_real(buffer, value->real);
    else
        zr_buffer_print(buffer, "%lld", (long long)value->count);
}

zr_status zr_frame_write_csv(const zr_frame *frame, const zr_table_style *style, zr_put *put, void *sink,
                             zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    zr_arena arena = {0};
    uint32_t all, shown, rows = zr_frame_rows(frame);
    const zr_column *column = zr_frame_columns(frame, &all);
    const uint32_t *which = zr_shown_columns(&shown, frame, style->titles ? style->columns : NULL, &arena);
    if (style->rows && style->rows < rows)
        rows = style->rows;
    zr_buffer_put(&out.buffer, style->bom ? "\xEF\xBB\xBF" : "");
    for (uint32_t c = 0; c < shown; c++) {
        zr_buffer_csv(&out.buffer, zr_span_of(style->titles ? column[which[c]].title.in[style->lang]
                                                            : column[which[c]].key));
        zr_buffer_put(&out.buffer, c + 1 < shown ? "," : "\r\n");
    }
    for (uint32_t r = 0; r < rows; r++) {
        for (uint32_t c = 0; c < shown; c++) {
            put_value(&out.buffer, frame, r, which[c], column[which[c]].type, style);
            zr_buffer_put(&out.buffer, c + 1 < shown ? "," : "\r\n");
        }
        zr_out_flush(&out, 65536);
    }
    out.buffer.failed |= arena.failed;
    zr_arena_free(&arena);
    return zr_out_close(&out, err);
}
