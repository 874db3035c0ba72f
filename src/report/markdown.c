/* A table as Markdown. */
#include "base/utf8.h"
#include "base/width.h"
#include "base/words.h"
#include "report/out.h"
#include "report/shown_columns.h"
#include "zeren/frame_write.h"

#include <string.h>

/* One line; a line break inside becomes <br>, what would be markup is escaped, and what would steer a
 * terminal is shown as U+FFFD. */
static void put_escaped(zr_buffer *buffer, zr_span text)
{
    uint32_t c;
    for (size_t at = 0, size; at < text.size; at += size) {
        size = zr_utf8_read(zr_behind(text, at), &c);
        if (c == '\n')
            zr_buffer_put(buffer, "<br>");
        else if (c == '<')
            zr_buffer_put(buffer, "&lt;");
        else if (c == '&')
            zr_buffer_put(buffer, "&amp;");
        else if (c == '\r' || c == '\t')
            zr_buffer_char(buffer, ' ');
        else if (zr_is_steering(c))
            zr_buffer_put(buffer, "\xEF\xBF\xBD");
        else {
            zr_buffer_put(buffer, c < 0x80 && strchr("\\`*_[]|~", (int)c) && c ? "\\" : "");
            zr_buffer_add(buffer, zr_span_cut(text, at, at + size));
        }
    }
}

static void put_cell(zr_buffer *buffer, const zr_frame *frame, uint32_t row, uint32_t index, zr_lang lang)
{
    uint32_t count;
    const zr_column *column = &zr_frame_columns(frame, &count)[index];
    const zr_value *value = zr_frame_at(frame, row, index);
    if (value->undefined)
        return;
    if (column->type == ZR_TYPE_TEXT)
        put_escaped(buffer, zr_frame_word(frame, row, index, lang));
    else if (column->type == ZR_TYPE_REAL)
        zr_buffer_fixed(buffer, value->real, column->decimals < 0 ? -column->decimals : column->decimals);
    else if (column->type == ZR_TYPE_FLAG)
        zr_buffer_put(buffer, value->count ? "✓" : "");
    else
        zr_buffer_print(buffer, "%lld", (long long)value->count);
}

static void put_head(zr_buffer *buffer, const zr_frame *frame, const uint32_t *which, uint32_t shown,
                     zr_lang lang)
{
    uint32_t count;
    const zr_column *columns = zr_frame_columns(frame, &count);
    zr_buffer_put(buffer, "## ");
    put_escaped(buffer, zr_span_of(zr_frame_title(frame).in[lang]));
    zr_buffer_put(buffer, "\n\n|");
    for (uint32_t c = 0; c < shown; c++) {
        zr_buffer_char(buffer, ' ');
        put_escaped(buffer, zr_span_of(columns[which[c]].title.in[lang]));
        zr_buffer_put(buffer, " |");
    }
    zr_buffer_put(buffer, "\n|");
    for (uint32_t c = 0; c < shown; c++)
        zr_buffer_put(buffer, columns[which[c]].type == ZR_TYPE_TEXT ? " --- |" : " ---: |");
    zr_buffer_char(buffer, '\n');
}

static void put_notes(zr_buffer *buffer, const zr_frame *frame, zr_lang lang)
{
    uint32_t count;
    const zr_frame_note_entry *notes = zr_frame_notes(frame, &count);
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer_put(buffer, i ? "- " : "\n- ");
        put_escaped(buffer, zr_span_of(notes[i].title.in[lang]));
        zr_buffer_put(buffer, lang == ZR_ZH ? "：" : ": ");
        put_escaped(buffer, zr_span_of(notes[i].value.in[lang]));
        zr_buffer_char(buffer, '\n');
    }
}

zr_status zr_frame_write_markdown(const zr_frame *frame, const zr_table_style *style, zr_put *put, void *sink,
                                  zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    zr_arena arena = {0};
    uint32_t shown, rows = zr_frame_rows(frame);
    const uint32_t *which = zr_shown_columns(&shown, frame, style->columns, &arena);
    if (style->rows && style->rows < rows)
        rows = style->rows;
    if (which)
        put_head(&out.buffer, frame, which, shown, style->lang);
    for (uint32_t r = 0; r < rows && which; r++) {
        zr_buffer_char(&out.buffer, '|');
        for (uint32_t c = 0; c < shown; c++) {
            zr_buffer_char(&out.buffer, ' ');
            put_cell(&out.buffer, frame, r, which[c], style->lang);
            zr_buffer_put(&out.buffer, " |");
        }
        zr_buffer_char(&out.buffer, '\n');
        zr_out_flush(&out, 65536);
    }
    put_notes(&out.buffer, frame, style->lang);
    out.buffer.failed |= arena.failed;
    zr_arena_free(&arena);
    return zr_out_close(&out, err);
}
