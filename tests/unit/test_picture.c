/* A scene through cgraph and gvc: what is drawn, what is escaped, what depends on nothing but the scene. */
#include "render/dot.h"
#include "render/svg.h"

#include <criterion/criterion.h>
#include <string.h>

static zr_arena arena;
static zr_scene scene;

static void set_up(void)
{
    scene = (zr_scene){.arena = &arena, .width = 300, .height = 200, .map = "test"};
}

static void clear(void)
{
    zr_scene_free(&scene);
    zr_arena_free(&arena);
}

TestSuite(picture, .init = set_up, .fini = clear);

static zr_span draw(const char *engine)
{
    zr_buffer raw = {0}, tidy = {0};
    zr_error err = {0};
    uint32_t unknown;
    zr_dot_options options = {.font = ZR_SVG_FONT, .bold = ZR_SVG_BOLD, .links = "x.html"};
    cr_assert_eq(zr_gvc_draw(&raw, &scene, engine, &options, &unknown, &err), ZR_OK, "%s", err.message);
    if (strcmp(engine, "svg") == 0)
        zr_svg_tidy(&tidy, zr_buffer_span(&raw), zr_span_of("图 <1>"), "zh");
    else
        zr_buffer_add(&tidy, zr_buffer_span(&raw));
    zr_span bytes = zr_arena_copy(&arena, zr_buffer_span(&tidy));
    zr_buffer_free(&raw);
    zr_buffer_free(&tidy);
    return bytes;
}

static bool has(zr_span text, const char *what)
{
    return zr_span_find(text, zr_span_of(what), 0) != SIZE_MAX;
}

Test(picture, a_box_with_words)
{
    uint32_t box = zr_scene_box(&scene, 10, 20, 100, 40, 0xDDEEFFFF);
    zr_mark *mark = zr_scene_at(&scene, box);
    mark->text = zr_type_wrap(&arena, zr_span_of("自治区科技厅"), 10, false, 90, 2);
    mark->size = 10;
    mark->id = "u1";
    mark->kind = "unit";
    mark->tip = zr_span_of("科技\n厅 \\N \"x\"");
    zr_span svg = draw("svg");
    cr_assert(
        has(svg, "<g id=\"test-u1\" class=\"node unit u1\">\n<title>科技&#10;厅 \\N &quot;x&quot;</title>"),
        "%s", svg.data);
    cr_assert(has(svg, "<a xlink:href=\"x.html#u1\">"), "%s", svg.data);
    cr_assert(has(svg, "points=\"110,-180 10,-180 10,-140 110,-140 110,-180\""), "%s", svg.data);
    cr_assert(has(svg, ">自治区科技厅</text>"));
    cr_assert(has(svg, "<title>图 &lt;1&gt;</title>"));
    cr_assert(has(svg, "width=\"300pt\" height=\"200pt\""), "%s", svg.data);
}

Test(picture, the_middle_of_a_letter_stands_in_the_middle_of_its_box)
{
    zr_scene_line(&scene, 150, 100, zr_span_of("中"), 10, ZR_CENTRE, 0, false);
    /* The line is 13 high, its middle at 106.5, the baseline 3.6 below that: 109.9 of 200 from the top. */
    cr_assert(has(draw("svg"), "x=\"150\" y=\"-90.1\""), "%s", draw("svg").data);
}

Test(picture, hostile_words_stay_words)
{
    zr_scene_line(&scene, 10, 10, zr_span_of("<script>alert('1')</script>&lt;b&gt;&#60; R&D \\N\\l\\E {|}"),
                  10, ZR_LEFT, 0, false);
    zr_span svg = draw("svg"), dot = draw("dot");
    cr_assert_not(has(svg, "<script"));
    cr_assert(
        has(svg,
            "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;＆lt;b＆gt;＆#60; R&amp;D \\N\\l\\E {|}</text>"),
        "%s", svg.data);
    cr_assert_not(has(dot, "label=<"));
}

Test(picture, strokes_and_areas)
{
    zr_scene_rule(&scene, 0, 10, 300, 10, 0xFF0000FF, 1.5);
    zr_scene_arc(&scene, 100, 100, 30, 0, 0.25, 4, 0x00FF00FF);
    uint32_t a = zr_scene_disc(&scene, 50, 50, 10, 0x0000FFFF, 0),
             b = zr_scene_disc(&scene, 250, 150, 10, 0x0000FFFF, 0);
    zr_scene_add(&scene, (zr_mark){.shape = ZR_CURVE,
                                   .points = zr_scene_flow(&scene, 60, 50, 240, 150),
                                   .point_count = 4,
                                   .stroke = 0x00000080,
                                   .pen = 2,
                                   .dash = ZR_DASHED,
                                   .tail = a,
                                   .head = b,
                                   .id = "d1"});
    zr_span svg = draw("svg");
    cr_assert(has(svg, "stroke=\"#ff0000\" stroke-width=\"1.5\""), "%s", svg.data);
    cr_assert(has(svg, "d=\"M100,-130C116.57,-130 130,-116.57 130,-100\""), "%s", svg.data);
    cr_assert(has(svg, "<g id=\"test-d1\" class=\"edge d1\">"), "%s", svg.data);
    cr_assert(has(svg, "stroke-opacity=\"0.501961\""), "%s", svg.data);
}

Test(picture, two_marks_of_one_name_are_two_nodes)
{
    for (int i = 0; i < 2; i++)
        zr_scene_at(&scene, zr_scene_box(&scene, 10 + 50 * i, 10, 30, 30, 0xDDEEFFFF))->name =
            zr_span_of("甲");
    zr_span dot = draw("dot");
    cr_assert(has(dot, "甲 _1"), "%s", dot.data);
}

Test(picture, the_same_scene_gives_the_same_bytes)
{
    zr_scene_line(&scene, 10, 10, zr_span_of("同"), 10, ZR_LEFT, 0, true);
    zr_span first = draw("svg"), second = draw("svg");
    cr_assert(zr_span_equal(first, second));
    cr_assert_not(has(first, "Graphviz"));
    cr_assert_not(has(first, "graphviz version"));
}

Test(picture, a_png_is_drawn)
{
    zr_scene_line(&scene, 10, 10, zr_span_of("图"), 10, ZR_LEFT, 0, false);
    cr_assert(zr_span_starts(draw("png"), "\x89PNG"));
}
