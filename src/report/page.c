/* The report: the frame of the page, its drawings, its data, its style and script. */
#include "zeren/page.h"

#include "report/page_assets.h"
#include "report/page_data.h"

#include <string.h>

#define FALLBACK_ROWS 100

/* Text between tags. */
static void put_escaped(zr_buffer *buffer, zr_span text)
{
    for (size_t i = 0; i < text.size; i++) {
        char c = text.data[i];
        if (c == '<')
            zr_buffer_put(buffer, "&lt;");
        else if (c == '&')
            zr_buffer_put(buffer, "&amp;");
        else
            zr_buffer_char(buffer, (unsigned char)c < 0x20 ? ' ' : c);
    }
}

/* What may run and load is said to the browser: this page's own script and style, nothing from anywhere. */
static void put_head(zr_out *out, const zr_page *page)
{
    zr_buffer *buffer = &out->buffer;
    zr_buffer_put(buffer, "<!doctype html>\n<html lang=\"");
    zr_buffer_put(buffer, page->lang == ZR_EN ? "en" : "zh-CN");
    zr_buffer_put(buffer, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                          "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n"
                          "<meta name=\"generator\" content=\"zeren ");
    put_escaped(buffer, zr_span_of(page->version ? page->version : ""));
    zr_buffer_put(buffer, "\">\n<title>zeren</title>\n<style>\n");
    zr_buffer_put(buffer, zr_page_css);
    zr_buffer_put(buffer, "</style>\n</head>\n<body>\n");
    zr_buffer_put(buffer, zr_page_body);
}

static void put_cell(zr_buffer *buffer, const zr_value *value, bool text)
{
    zr_buffer_put(buffer, text ? "<td>" : "<td class=\"number\">");
    if (text)
        put_escaped(buffer, value->text);
    else
        zr_buffer_print(buffer, "%lld", (long long)value->count);
    zr_buffer_put(buffer, "</td>");
}

/* Who carries what, as plain markup: what a browser without JavaScript, or a program, finds in the page. */
static void put_fallback_table(zr_buffer *buffer, const zr_frame *frame, zr_lang lang)
{
    static const char *const keys[] = {"name", "place", "measures", "lead"};
    uint32_t columns, at[4], rows = zr_frame_rows(frame);
    const zr_column *column = zr_frame_columns(frame, &columns);
    zr_buffer_put(buffer, "<table><thead><tr>");
    for (int k = 0; k < 4; k++) {
        for (at[k] = 0; at[k] < columns && strcmp(column[at[k]].key, keys[k]) != 0;)
            at[k]++;
        zr_buffer_put(buffer, "<th>");
        put_escaped(buffer, zr_span_of(at[k] < columns ? column[at[k]].title.in[lang] : ""));
        zr_buffer_put(buffer, "</th>");
    }
    zr_buffer_put(buffer, "</tr></thead>\n<tbody>\n");
    for (uint32_t r = 0; r < rows && r < FALLBACK_ROWS; r++) {
        zr_buffer_put(buffer, "<tr>");
        for (int k = 0; k < 4; k++)
            if (at[k] < columns)
                put_cell(buffer, zr_frame_at(frame, r, at[k]), column[at[k]].type == ZR_TYPE_TEXT);
        zr_buffer_put(buffer, "</tr>\n");
    }
    zr_buffer_put(buffer, "</tbody></table>\n");
}

static void put_fallback(zr_out *out, const zr_page *page)
{
    zr_buffer *buffer = &out->buffer;
    zr_buffer_put(
        buffer,
        "<noscript><main>\n<p class=\"note\">本报告的图、原文与排序需要 JavaScript；下面是担子最重的单位，"
        "全部数字在 tables 文件夹。 Maps, words and sorting need JavaScript; below are the units that "
        "carry most, and all numbers are in the folder tables.</p>\n");
    for (uint32_t i = 0; i < page->table_count; i++) {
        if (strcmp(page->tables[i].id, "load") == 0 && page->tables[i].document == ZR_NONE)
            put_fallback_table(buffer, page->tables[i].frame, page->lang);
    }
    zr_buffer_put(buffer, "</main></noscript>\n");
    zr_out_flush(out, 65536);
}

/* The drawing itself, without the XML declaration that only a file of its own may have. */
static zr_span without_prolog(zr_span svg)
{
    size_t at = zr_span_find(svg, zr_span_of("<svg"), 0);
    return at == SIZE_MAX ? (zr_span){0} : zr_span_cut(svg, at, svg.size);
}

static void put_maps(zr_out *out, const zr_page *page)
{
    for (uint32_t i = 0; i < page->map_count; i++) {
        zr_buffer_print(&out->buffer, "<template id=\"map-%u\">", i);
        zr_buffer_add(&out->buffer, without_prolog(page->maps[i].svg));
        zr_buffer_put(&out->buffer, "</template>\n");
        zr_out_flush(out, 65536);
    }
}

zr_status zr_page_write(const zr_page *page, zr_put *put, void *sink, zr_error *err)
{
    zr_out out = {.put = put, .sink = sink};
    put_head(&out, page);
    put_fallback(&out, page);
    put_maps(&out, page);
    zr_buffer_put(&out.buffer, "<script type=\"application/json\" id=\"data\">\n");
    zr_page_put_data(&out, page);
    zr_buffer_put(&out.buffer, "</script>\n<script>\n");
    zr_buffer_put(&out.buffer, zr_page_js);
    zr_buffer_put(&out.buffer, "</script>\n</body>\n</html>\n");
    return zr_out_close(&out, err);
}
