/* The report: the frame of the page, its drawings, its data, its style and script. */
#include "zeren/page.h"

#include "report/page_assets.h"
#include "report/page_data.h"

#include <string.h>

/* Text between tags. */
static void put_escaped(zr_buffer *buffer, const char *text)
{
    for (; *text; text++) {
        if (*text == '<')
            zr_buffer_put(buffer, "&lt;");
        else if (*text == '&')
            zr_buffer_put(buffer, "&amp;");
        else
            zr_buffer_char(buffer, *text);
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
    put_escaped(buffer, page->version ? page->version : "");
    zr_buffer_put(buffer, "\">\n<title>zeren</title>\n<style>\n");
    zr_buffer_put(buffer, zr_page_css);
    zr_buffer_put(buffer, "</style>\n</head>\n<body>\n");
    zr_buffer_put(buffer, zr_page_body);
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
    put_maps(&out, page);
    zr_buffer_put(&out.buffer, "<script type=\"application/json\" id=\"data\">\n");
    zr_page_put_data(&out, page);
    zr_buffer_put(&out.buffer, "</script>\n<script>\n");
    zr_buffer_put(&out.buffer, zr_page_js);
    zr_buffer_put(&out.buffer, "</script>\n</body>\n</html>\n");
    return zr_out_close(&out, err);
}
