/* Drawings are well-formed XML whatever the names hold. */
#include "support/graph_text.h"
#include "zeren/map.h"

static const char hostile[] =
    "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"a\",\"title\":"
    "\"\\u0001甲\\u001b方案\\uffff\","
    "\"place\":\"330300\"}],\"places\":[{\"code\":\"330300\",\"name\":\"温\\u0002州\",\"level\":\"city\"}],"
    "\"units\":[{\"id\":\"330300/"
    "a\",\"name\":\"\\u0003科技局\\ufffe\",\"full_name\":\"\\u0007\",\"place\":\"330300\","
    "\"sector\":\"science\"},{\"id\":\"330300/"
    "b\",\"name\":\"教\\b育\\f局\",\"place\":\"330300\",\"sector\":\"education\"}],"
    "\"measures\":[{\"id\":\"a#1\",\"document\":\"a\",\"label\":\"\\u001f（一）\",\"title\":"
    "\"建\\u0000园\\t区\"},"
    "{\"id\":\"a#2\",\"document\":\"a\",\"label\":\"（二）\",\"title\":\"引\\u000b才\",\"section\":["
    "\"\\u0004\"]}],"
    "\"duties\":[{\"measure\":\"a#1\",\"unit\":\"330300/"
    "a\",\"role\":\"lead\"},{\"measure\":\"a#1\",\"unit\":\"330300/b\","
    "\"role\":\"support\"},{\"measure\":\"a#2\",\"unit\":\"330300/"
    "b\",\"role\":\"responsible\",\"first\":true},"
    "{\"measure\":\"a#2\",\"unit\":\"330300/a\",\"role\":\"responsible\"}]}";

/* XML 1.0 takes no control characters but tab and the ends of lines, nor U+FFFE and U+FFFF. */
static size_t foreign_at(zr_span svg)
{
    for (size_t i = 0; i < svg.size; i++) {
        unsigned char byte = (unsigned char)svg.data[i];
        zr_span rest = zr_span_cut(svg, i, svg.size);
        if ((byte < ' ' && byte != '\n' && byte != '\t' && byte != '\r') ||
            zr_span_starts(rest, "\xEF\xBF\xBE") || zr_span_starts(rest, "\xEF\xBF\xBF"))
            return i;
    }
    return SIZE_MAX;
}

Test(svg, holds_no_character_that_xml_has_not)
{
    zr_graph *graph = read_or_die(zr_span_of(hostile));
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    for (uint32_t i = 0; i < count; i++) {
        zr_buffer svg = {0};
        zr_error err = {0};
        zr_map_options options = {.unit = 0};
        options.select.document = graph->documents[0].id;
        zr_status status =
            zr_map_draw(&kinds[i], graph, &options, ZR_MAP_SVG, put_in_buffer, &svg, NULL, &err);
        size_t at = foreign_at(zr_buffer_span(&svg));
        cr_expect(status == ZR_OK || svg.size == 0, "%s: %s", kinds[i].name, err.message);
        cr_expect_eq(at, SIZE_MAX, "%s: byte %zu", kinds[i].name, at);
        zr_buffer_free(&svg);
    }
    zr_graph_free(graph);
}
