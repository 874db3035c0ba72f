/* Every allocation of a map, and of a report, refused in turn: it is drawn whole, or the reason is "out of
 * memory", nothing is put out, and (under a sanitizer) nothing is left over. */
#include "base/buffer.h"
#include "support/reading.h"
#include "support/refused.h"
#include "zeren/map.h"
#include "zeren/page.h"
#include "zeren/source.h"

#include <criterion/criterion.h>

static const char first_text[] =
    "温州市人民政府办公室关于印发工作方案的通知\n一、重点任务\n"
    "（一）建设平台。推进建设。（责任单位：市科技局、市教育局、各县（市、区）政府）\n"
    "（二）引进人才。（市人力社保局牵头，市科技局、市财政局配合）\n（三）加强宣传。定期通报。\n";
static const char second_text[] = "潜江市人民政府办公室关于印发工作方案的通知\n一、重点任务\n"
                                  "（一）建设平台。推进建设。（责任单位：市教育局、市科技局）\n（二）优化服务"
                                  "。（牵头单位：市经信局；配合单位：市教育局）\n";

static bool count_bytes(void *sink, const char *data, size_t size)
{
    (void)data;
    *(size_t *)sink += size;
    return true;
}

static zr_graph *make_graph(void)
{
    const zr_span texts[] = {zr_span_of(first_text), zr_span_of(second_text)};
    return graph_of(texts, 2, NULL);
}

/* The document's first unit, for the map of one unit. */
static zr_map_options options_for(const zr_map_kind *kind, const zr_graph *graph)
{
    zr_map_options options = {.links = ""};
    if (kind->one_document)
        options.select.document = graph->documents[0].id;
    if (kind->one_unit)
        options.unit = graph->units[graph->duties[0].unit].id;
    return options;
}

static void draw_with_less(const zr_map_kind *kind, const zr_graph *graph, zr_map_format format)
{
    zr_map_options options = options_for(kind, graph);
    size_t whole = 0;
    zr_status status = ZR_NO_MEMORY;
    cr_assert_eq(zr_map_draw(kind, graph, &options, format, count_bytes, &whole, NULL, NULL), ZR_OK);
    for (long allowed = 0; status != ZR_OK; allowed++) {
        zr_error err = {0};
        size_t put = 0;
        left = allowed;
        status = zr_map_draw(kind, graph, &options, format, count_bytes, &put, NULL, &err);
        left = -1;
        cr_assert(status == ZR_OK || status == ZR_NO_MEMORY, "%s after %ld: %s", kind->name, allowed,
                  err.message);
        cr_assert_eq(put, status == ZR_OK ? whole : 0, "%s after %ld: %zu of %zu bytes", kind->name, allowed,
                     put, whole);
        cr_assert(status != ZR_OK || allowed > 20, "%s takes memory", kind->name);
        cr_assert_lt(allowed, 20000);
    }
}

Test(render_memory, every_map, .timeout = 600)
{
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    zr_graph *graph = make_graph();
    for (uint32_t i = 0; i < count; i++)
        draw_with_less(&kinds[i], graph, ZR_MAP_SVG);
    zr_graph_free(graph);
}

Test(render_memory, every_format, .timeout = 600)
{
    zr_graph *graph = make_graph();
    for (int format = ZR_MAP_DOT; format <= ZR_MAP_PNG; format++)
        draw_with_less(zr_map_find(zr_span_of("sectors")), graph, (zr_map_format)format);
    zr_graph_free(graph);
}

Test(render_memory, the_report)
{
    zr_graph *graph = make_graph();
    zr_source *sources[2];
    cr_assert_eq(zr_source_read(&sources[0], zr_span_of(first_text), NULL, NULL), ZR_OK);
    cr_assert_eq(zr_source_read(&sources[1], zr_span_of(second_text), NULL, NULL), ZR_OK);
    const zr_source *const texts[] = {sources[0], sources[1]};
    zr_page page = {.graph = graph, .sources = texts};
    size_t whole = 0;
    zr_status status = ZR_NO_MEMORY;
    cr_assert_eq(zr_page_write(&page, count_bytes, &whole, NULL), ZR_OK);
    for (long allowed = 0; status != ZR_OK; allowed++) {
        zr_error err = {0};
        size_t put = 0;
        left = allowed;
        status = zr_page_write(&page, count_bytes, &put, &err);
        left = -1;
        cr_assert(status == ZR_NO_MEMORY || put == whole, "after %ld: %s", allowed, err.message);
        cr_assert_lt(allowed, 20000);
    }
    zr_source_free(sources[0]);
    zr_source_free(sources[1]);
    zr_graph_free(graph);
}
