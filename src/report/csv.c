/* A table as CSV (RFC 4180) that a spreadsheet cannot take for formulas. */
#include "report/out.h"
#include "zeren/frame_write.h"

/* Anything that Excel, LibreOffice or WPS would begin a formula with. */
static const char *const formula_heads[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

static bool is_number(zr_span text)
{
    size_t digits = 0, points = 0;
    for (size_t i = text.size && (text.data[0] == '-' || text.data[0] == '+'); i < text.size; i++) {
        digits += text.data[i] >= '0' && text.data[i] <= '9';
        points += text.data[i] == '.';
    }
    bool sign = text.size && (text.data[0] == '-' || text.data[0] == '+');
    return digits > 0 && points <= 1 && digits + points + sign == text.size;
}

static bool is_formula(zr_span text)
{
    for (size_t i = 0; i < sizeof formula_heads / sizeof *formula_heads; i++)
        if (zr_span_starts(text, formula_heads[i]))
            return !is_number(text);
    return false;
}

static bool needs_quotes(zr_span text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] == '"' || text.data[i] == ',' || text.data[i] == '\n' || text.data[i] == '\r')
            return true;
    return text.size && (text.data[0] == ' ' || text.data[text.size - 1] == ' ');
}

static void put_text(zr_buffer *buffer, zr_span text)
{
    bool formula = is_formula(text);
    if (!formula && !needs_quotes(text)) {
        zr_buffer_add(buffer, text);
        return;
    }
    zr_buffer_put(buffer, formula ? "\"'" : "\"");
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '"')
            zr_buffer_char(buffer, '"');
        zr_buffer_char(buffer, text.data[i]);
    }
    zr_buffer_char(buffer, '"');
}

static void put_value(zr_buffer *buffer, const zr_value *value, zr_type type)
{
    if (value->undefined)
        return;
    if (type == ZR_TYPE_TEXT)
        put_text(buffer, value->text);
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
        put_text(&out.buffer, zr_span_of(column[c].key));
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
