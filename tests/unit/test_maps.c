/* Every kind of map: no label over another or out of its box, nothing off the sheet; hostile names, no duty
 * at all, a unit alone, thousands of units. */
#include "support/map_checks.h"
#include "support/map_graphs.h"

#include <time.h>

/* --- the five documents --- */

Test(maps, the_five_documents_together_and_each)
{
    zr_graph *graph = five();
    if (!graph)
        cr_skip("$ZEREN is not set");
    for (int lang = 0; lang < 2; lang++) {
        compose_all(graph, (zr_map_options){.lang = (zr_lang)lang});
        compose_all(graph, (zr_map_options){.lang = (zr_lang)lang, .full_names = true});
    }
    for (uint32_t i = 0; i < graph->document_count; i++) {
        compose_all(graph,
                    (zr_map_options){.select = {.document = graph->documents[i].id}, .by_place = true});
        compose(graph, "duties",
                (zr_map_options){.select = {.document = graph->documents[i].id, .lead = ZR_LEAD_STATED}});
    }
    for (uint32_t i = 0; i < graph->unit_count; i += 7)
        compose(graph, "ego", (zr_map_options){.unit = graph->units[i].id, .lang = ZR_EN});
    zr_graph_free(graph);
}

/* --- random graphs, hostile names --- */

Test(maps, random_graphs_with_hostile_names)
{
    for (uint64_t seed = 1; seed <= 6; seed++) {
        zr_graph *graph =
            random_graph(10 + 9 * (uint32_t)seed, 20 + 15 * (uint32_t)seed, 1 + (uint32_t)seed % 4, seed);
        zr_lang lang = seed % 2 ? ZR_ZH : ZR_EN;
        compose_all(graph, (zr_map_options){.lang = lang});
        compose_all(graph, (zr_map_options){.lang = lang, .top = 5, .by_place = true});
        compose_all(graph, (zr_map_options){.lang = lang, .least = 3, .full_names = true});
        zr_graph_free(graph);
    }
}

Test(maps, hostile_names_stay_words_in_every_format)
{
    zr_graph *graph = random_graph(60, 60, 1, 3);
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    for (uint32_t k = 0; k < count; k++) {
        zr_map_options options = {.unit = graph->units[5].id, .links = "\"><script>"};
        zr_buffer svg = {0}, dot = {0};
        draw(&svg, graph, kinds[k].name, ZR_MAP_SVG, options);
        draw(&dot, graph, kinds[k].name, ZR_MAP_DOT, options);
        cr_expect_not(has(&svg, "<script"), "%s", kinds[k].name);
        cr_expect_not(has(&svg, "<i>"), "%s", kinds[k].name);
        cr_expect_not(has(&svg, "\x01"), "%s", kinds[k].name);
        cr_expect_not(has(&svg, "\xE2\x80\xAE"), "%s", kinds[k].name);
        cr_expect_not(has(&dot, "=<"), "%s", kinds[k].name);
        zr_buffer_free(&svg);
        zr_buffer_free(&dot);
    }
    zr_graph_free(graph);
}

Test(maps, a_name_of_ten_thousand_letters)
{
    zr_buffer json = {0};
    zr_buffer_put(&json, "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"d\",\"source\":"
                         "\"d\",\"title\":\"");
    for (int i = 0; i < 10000; i++)
        zr_buffer_put(&json, "长");
    zr_buffer_put(
        &json,
        "\",\"number\":null,\"issuers\":[],\"date\":null,\"place\":null,\"sha256\":"
        "\"0000000000000000000000000000"
        "000000000000000000000000000000000000\"}],\"places\":[],\"units\":[{\"id\":\"-/a\",\"name\":\"");
    for (int i = 0; i < 10000; i++)
        zr_buffer_put(&json, "名");
    zr_buffer_put(&json, "\",\"full_name\":\"x\",\"kind\":\"unit\",\"place\":null,\"sector\":null,\"names\":["
                         "]}],\"measures\":[{"
                         "\"id\":\"d#1\",\"document\":\"d\",\"parent\":null,\"label\":null,\"section\":[\"");
    for (int i = 0; i < 10000; i++)
        zr_buffer_put(&json, "节");
    zr_buffer_put(&json, "\"],\"title\":\"");
    for (int i = 0; i < 10000; i++)
        zr_buffer_put(&json, "w");
    zr_buffer_put(
        &json,
        "\",\"kind\":\"task\",\"line\":1,\"span\":[0,1],\"deadlines\":[],\"targets\":[]}],\"duties\":[{"
        "\"measure\":"
        "\"d#1\",\"unit\":\"-/a\",\"role\":\"responsible\",\"basis\":\"label\",\"first\":false,\"rank\":1,"
        "\"expression\":1,\"name\":\"x\",\"surface\":\"x\",\"line\":1,\"span\":[0,1]}],\"findings\":[]}");
    zr_graph *graph = read_graph(&json);
    compose_all(graph, (zr_map_options){0});
    compose_all(graph, (zr_map_options){.full_names = true});
    zr_graph_free(graph);
}

/* --- sizes --- */

Test(maps, no_duty_at_all)
{
    zr_graph *graph = random_graph(0, 3, 1, 1);
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    for (uint32_t k = 0; k < count; k++) {
        zr_buffer svg = {0};
        draw(&svg, graph, kinds[k].name, ZR_MAP_SVG, (zr_map_options){.unit = zr_span_of("none")});
        cr_expect(has(&svg, "没有可画的责任"), "%s", kinds[k].name);
        zr_buffer_free(&svg);
    }
    zr_graph_free(graph);
}

Test(maps, one_unit)
{
    zr_graph *graph = random_graph(1, 9, 1, 4);
    compose_all(graph, (zr_map_options){0});
    zr_graph_free(graph);
}

/* Does the map of who there is put the only unit under such a branch? */
static bool stands_under(const char *branch, const char *name, const char *sector)
{
    zr_graph *graph = random_graph(1, 3, 1, 4);
    zr_graph_unit unit = graph->units[0];
    unit.name = unit.full_name = zr_span_of(name);
    unit.sector = zr_span_of(sector);
    unit.collective = false;
    zr_graph named = *graph;
    named.units = &unit;
    zr_buffer svg = {0};
    draw(&svg, &named, "org", ZR_MAP_SVG, (zr_map_options){0});
    char label[40];
    snprintf(label, sizeof label, ">%s<", branch);
    bool found = has(&svg, label);
    zr_buffer_free(&svg);
    zr_graph_free(graph);
    return found;
}

Test(maps, who_is_of_the_government_in_lines_of_the_party)
{
    cr_expect(stands_under("政府", "市政府督查室", "assessment"));
    cr_expect(stands_under("党委", "市委督查室", "assessment"));
    cr_expect(stands_under("政府", "市金融工作局", "financial-work"));
    cr_expect(stands_under("党委", "市委金融办", "financial-work"));
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Above what reads well maps show fewer or join them: bounded marks, bounded time. */
static void check_large(uint32_t units, uint32_t measures, uint32_t documents)
{
    zr_graph *graph = random_graph(units, measures, documents, 7);
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    for (uint32_t k = 0; k < count; k++) {
        zr_map_options options = {.unit = graph->units[3].id, .page = 1};
        if (kinds[k].one_document)
            options.select.document = graph->documents[0].id;
        double start = seconds();
        size_t marks = compose(graph, kinds[k].name, options);
        cr_expect_lt(seconds() - start, 10, "%s takes %.1f s", kinds[k].name, seconds() - start);
        cr_expect_lt(marks, 12000, "%s has %zu marks", kinds[k].name, marks);
    }
    zr_graph_free(graph);
}

Test(maps, three_hundred_units)
{
    check_large(300, 400, 5);
}

Test(maps, two_thousand_units, .timeout = 600)
{
    check_large(2000, 3000, 40);
}

Test(maps, too_many_units_are_joined_and_the_map_says_so)
{
    zr_graph *graph = random_graph(400, 600, 4, 9);
    zr_buffer svg = {0};
    draw(&svg, graph, "load", ZR_MAP_SVG, (zr_map_options){0});
    cr_assert(has(&svg, "按条线合并"));
    svg.size = 0;
    draw(&svg, graph, "load", ZR_MAP_SVG, (zr_map_options){.top = 40});
    cr_assert(has(&svg, "只画负担最重的 40 个"));
    zr_buffer_free(&svg);
    zr_graph_free(graph);
}

/* Every map leaves out what is asked for, and says so. */
Test(maps, fewer_are_drawn_when_asked_for)
{
    static const char *const joined[] = {"sectors", "compare"};
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    zr_graph *graph = random_graph(40, 50, 1, 6);
    for (uint32_t k = 0; k < count; k++) {
        zr_map_options all = {.unit = kinds[k].one_unit ? some_unit(graph, (zr_span){0}) : (zr_span){0}},
                       few = all, heavy = all;
        few.top = 3;
        heavy.least = 6;
        zr_buffer whole = {0}, less = {0}, least = {0};
        draw(&whole, graph, kinds[k].name, ZR_MAP_SVG, all);
        draw(&less, graph, kinds[k].name, ZR_MAP_SVG, few);
        draw(&least, graph, kinds[k].name, ZR_MAP_SVG, heavy);
        cr_expect_lt(less.size, whole.size, "%s", kinds[k].name);
        bool sums = !strcmp(kinds[k].name, joined[0]) || !strcmp(kinds[k].name, joined[1]);
        cr_expect(least.size < whole.size || sums, "%s", kinds[k].name);
        cr_expect(has(&less, sums ? "个条线" : "未画"), "%s says what it leaves out", kinds[k].name);
        zr_buffer_free(&whole);
        zr_buffer_free(&less);
        zr_buffer_free(&least);
    }
    zr_graph_free(graph);
}

Test(maps, names_of_forty_characters)
{
    zr_graph *graph = long_names();
    whole_names = true;
    for (int lang = 0; lang < 2; lang++)
        compose_all(graph, (zr_map_options){.lang = (zr_lang)lang});
    zr_graph_free(graph);
}
