/* Maps as files: the same bytes twice, ids and links, the size asked for, pages, wrong questions. */
#include "support/map_checks.h"
#include "support/map_graphs.h"

Test(map_files, the_same_graph_gives_the_same_bytes)
{
    zr_graph *graph = random_graph(50, 70, 3, 5);
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    for (uint32_t k = 0; k < count; k++) {
        for (int format = 0; format < 4; format++) {
            zr_map_options options = {.unit = graph->units[3].id,
                                      .select = {.document = graph->documents[0].id}};
            zr_buffer first = {0}, second = {0};
            draw(&first, graph, kinds[k].name, (zr_map_format)format, options);
            draw(&second, graph, kinds[k].name, (zr_map_format)format, options);
            cr_expect(zr_span_equal(zr_buffer_span(&first), zr_buffer_span(&second)), "%s %d", kinds[k].name,
                      format);
            cr_expect_gt(first.size, 100);
            zr_buffer_free(&first);
            zr_buffer_free(&second);
        }
    }
    zr_graph_free(graph);
}

Test(map_files, svg_has_ids_classes_tooltips_and_links)
{
    zr_graph *graph = random_graph(12, 10, 1, 2);
    zr_buffer svg = {0};
    draw(&svg, graph, "duties", ZR_MAP_SVG, (zr_map_options){.links = "index.html"});
    cr_assert(has(&svg, "id=\"duties-u"));
    cr_assert(has(&svg, "id=\"duties-m"));
    cr_assert(has(&svg, "class=\"edge duty "));
    cr_assert(has(&svg, "xlink:href=\"index.html#u"));
    cr_assert(has(&svg, "<title>full "));
    zr_buffer_free(&svg);
    zr_graph_free(graph);
}

Test(map_files, a_size_asked_for_is_kept)
{
    zr_graph *graph = random_graph(12, 10, 1, 2);
    zr_buffer svg = {0};
    draw(&svg, graph, "sectors", ZR_MAP_SVG, (zr_map_options){.width = 300});
    cr_assert(has(&svg, "width=\"300pt\""), "%.300s", svg.data);
    zr_buffer_free(&svg);
    zr_graph_free(graph);
}

Test(map_files, wrong_questions_are_refused)
{
    zr_graph *graph = random_graph(12, 10, 2, 2);
    zr_buffer out = {0};
    const struct {
        const char *kind;
        zr_map_options options;
        const char *words;
    } cases[] = {
        {"duties", {.page = 0}, "one document"},
        {"ego", {.page = 0}, "one unit"},
        {"ego", {.unit = {"nobody", 6}}, "no unit 'nobody'"},
        {"load", {.width = -1}, "points wide"},
        {"load", {.page = 3}, "pages"},
        {"load", {.select = {.document = {"x", 1}}}, "x"},
        {"none", {.page = 0}, "no such map"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_error err = {0};
        cr_expect_eq(zr_map_draw(zr_map_find(zr_span_of(cases[i].kind)), graph, &cases[i].options, ZR_MAP_SVG,
                                 keep, &out, NULL, &err),
                     ZR_BAD_INPUT);
        cr_expect(strstr(err.message, cases[i].words), "%s", err.message);
    }
    cr_expect_eq(out.size, 0);
    zr_buffer_free(&out);
    zr_graph_free(graph);
}

static zr_map_result draw_duties(zr_buffer *out, const zr_graph *graph, const zr_map_options *options,
                                 zr_map_format format)
{
    zr_error err = {0};
    zr_map_result result;
    zr_status status =
        zr_map_draw(zr_map_find(zr_span_of("duties")), graph, options, format, keep, out, &result, &err);
    cr_assert_eq(status, ZR_OK, "%s", err.message);
    return result;
}

Test(map_files, long_documents_are_split_into_pages)
{
    zr_graph *graph = random_graph(30, 120, 1, 8);
    zr_buffer out = {0};
    zr_map_result result = draw_duties(&out, graph, &(zr_map_options){.page = 2}, ZR_MAP_SVG);
    cr_expect_gt(result.pages, 3);
    cr_expect_lt(result.height, 1500);
    cr_expect(has(&out, "第 2 页"));
    for (uint32_t page = 1; page <= result.pages; page++)
        compose(graph, "duties", (zr_map_options){.page = page});
    zr_buffer_free(&out);
    zr_graph_free(graph);
}

/* Read back by zeren itself. */
Test(map_files, a_pdf_has_a_page_for_every_page_of_the_map)
{
    zr_graph *graph = random_graph(30, 120, 1, 8);
    zr_buffer out = {0};
    zr_error err = {0};
    zr_source *source;
    zr_map_result result = draw_duties(&out, graph, &(zr_map_options){.width = 842}, ZR_MAP_PDF);
    cr_assert_gt(result.pages, 3);
    zr_status status = zr_source_read(&source, zr_buffer_span(&out), NULL, &err);
    cr_assert_eq(status, ZR_OK, "%s", err.message);
    zr_span text = zr_source_text(source);
    cr_expect_eq(zr_source_page(source, text.size - 1), result.pages);
    cr_expect_neq(zr_span_find(text, zr_span_of("教育科技人才"), 0), SIZE_MAX);
    zr_source_free(source);
    zr_buffer_free(&out);
    zr_graph_free(graph);
}
