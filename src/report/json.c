/* A table as a JSON object. */
#include "base/json_text.h"
#include "report/out.h"
#include "zeren/frame_write.h"

#include <string.h>

static void put_string(zr_buffer *buffer, const char *text)
{
    zr_buffer_json(buffer, zr_span_of(text));
}

/* Both languages, or one string where they say the same. */
static void put_words(zr_buffer *buffer, zr_words words)
{
    const char *zh = words.in[ZR_ZH] ? words.in[ZR_ZH] : "", *en = words.in[ZR_EN] ? words.in[ZR_EN] : "";
    if (strcmp(zh, en) == 0) {
        put_string(buffer, en);
        return;
    }
    zr_buffer_put(buffer, "{\"zh\": ");
    put_string(buffer, zh);
    zr_buffer_put(buffer, ", \"en\": ");
    put_string(buffer, en);
    zr_buffer_char(buffer, '}');
}

static void put_notes(zr_buffer *buffer, const zr_frame *frame)
{
    uint32_t count;
    const zr_frame_note_entry *notes = zr_frame_notes(frame, &count);
    zr_buffer_put(buffer, ",\n \"notes\": {");
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer_put(buffer, i ? ",\n  " : "\n  ");
        put_string(buffer, notes[i].key);
        zr_buffer_put(buffer, ": ");
        put_words(buffer, notes[i].value);
    }
    zr_buffer_char(buffer, '}');
}

static void put_columns(zr_buffer *buffer, const zr_column *columns, uint32_t count)
{
    static const char *const types[] = {"text", "count", "real", "flag"};
    zr_buffer_put(buffer, ",\n \"columns\": [");
    for (uint32_t c = 0; c < count; c++) {
        zr_buffer_put(buffer, c ? ",\n  {\"key\": " : "\n  {\"key\": ");
        put_string(buffer, columns[c].key);
        zr_buffer_put(buffer, ", \"title\": ");
        put_words(buffer, columns[c].title);
        zr_buffer_print(buffer, ", \"type\": \"%s\"}", types[columns[c].type]);
    }
    zr_buffer_char(buffer, ']');
}

static void put_value(zr_buffer *buffer, const zr_value *value, zr_type type)
{
    if (value->undefined)
        zr_buffer_put(buffer, "null");
    else if (type == ZR_TYPE_TEXT)
        zr_buffer_json(buffer, value->text);
    else if (type == ZR_TYPE_REAL)
        zr_buffer_real(buffer, value->real);
    else if (type == ZR_TYPE_FLAG)
        zr_buffer_put(buffer, value->count ? "true" : "false");
    else
        zr_buffer_print(buffer, "%lld", (long long)value->count);
}

static void put_row(zr_buffer *buffer, const zr_frame *frame, uint32_t row)
{
    uint32_t count;
    const zr_column *columns = zr_frame_columns(frame, &count);
    zr_buffer_put(buffer, row ? ",\n  {" : "\n  {");
    for (uint32_t c = 0; c < count; c++) {
        zr_buffer_put(buffer, c ? ", " : "");
        put_string(buffer, columns[c].key);
        zr_buffer_put(buffer, ": ");
        put_value(buffer, zr_frame_at(frame, row, c), columns[c].type);
    }
    zr_buffer_char(buffer, '}');
}

zr_status zr_frame_write_json(const zr_frame *frame, const zr_table_style *style, zr_put *put, void *sink,
                              zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    uint32_t count, rows = zr_frame_rows(frame);
    const zr_column *columns = zr_frame_columns(frame, &count);
    zr_buffer_put(&out.buffer, "{\"name\": ");
    put_string(&out.buffer, zr_frame_name(frame));
    zr_buffer_put(&out.buffer, ",\n \"title\": ");
    put_words(&out.buffer, zr_frame_title(frame));
    put_notes(&out.buffer, frame);
    put_columns(&out.buffer, columns, count);
    zr_buffer_put(&out.buffer, ",\n \"rows\": [");
    for (uint32_t r = 0; r < rows && (!style->rows || r < style->rows); r++) {
        put_row(&out.buffer, frame, r);
        zr_out_flush(&out, 65536);
    }
    zr_buffer_put(&out.buffer, "]}");
    return zr_out_close(&out, err);
}
