/* Every kind of map: no label over another or out of its box, nothing off the sheet; hostile names, no duty
 * at all, a unit alone, thousands of units; the same bytes twice. */
#include "render/dot.h"
#include "render/job.h"
#include "zeren/zeren.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* --- graphs --- */

static zr_graph *read_graph(zr_buffer *json)
{
    zr_graph *graph = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_graph_read(&graph, zr_buffer_span(json), &err), ZR_OK, "%s", err.message);
    zr_buffer_free(json);
    return graph;
}

/* The five documents as the command reads them. */
static zr_graph *five(void)
{
    zr_buffer json = {0};
    char command[4096], bytes[65536];
    const char *zeren = getenv("ZEREN");
    if (!zeren)
        return NULL;
    snprintf(command, sizeof command, "'%s' extract '%s/graphs/texts'", zeren, ZEREN_ROOT);
    FILE *pipe = popen(command, "r");
    cr_assert(pipe);
    for (size_t size; (size = fread(bytes, 1, sizeof bytes, pipe)) > 0;)
        zr_buffer_add(&json, (zr_span){bytes, size});
    pclose(pipe);
    return read_graph(&json);
}

static uint32_t dice(uint64_t *state, uint32_t sides)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((*state >> 33) % sides);
}

static const char *const sectors[] = {"\"science\"", "\"education\"", "\"finance\"",
                                      "\"health\"",  "\"industry\"",  "null"};
static const char *const places[] = {"110000", "310000", "330300", "440000", "450000", "510100"};

/* Names of all lengths and scripts, as JSON. */
static void add_name(zr_buffer *json, uint32_t number, uint64_t *state)
{
    static const char *const odd[] = {
        "<script>alert(1)</script>",        "\\\"quoted\\\" & 'single' \\\\N\\\\l {a|b} &lt;i&gt;",
        "\\u0001\\u0002名\\u202e字\\u200b", "العربية والعبرية",
        "😀🏛️单位 emoji",          "averyveryverylongwordwithoutanyblankinitatallthatgoesonandon"};
    static const char *const parts[] = {"自治区", "市",         "人力资源", "社会保障", "科技",
                                        "教育",   "发展和改革", "委员会",   "厅",       "局"};
    if (dice(state, 12) == 0) {
        zr_buffer_put(json, odd[dice(state, 6)]);
    } else {
        for (uint32_t i = 1 + dice(state, 6); i-- > 0;)
            zr_buffer_put(json, parts[dice(state, 10)]);
    }
    zr_buffer_print(json, " %u", number);
}

static void add_units(zr_buffer *json, uint32_t count, uint64_t *state)
{
    for (uint32_t i = 0; i < count; i++) {
        const char *place = places[dice(state, 6)];
        zr_buffer_print(json, "%s{\"id\":\"%s/u%07u\",\"name\":\"", i ? "," : "", place, i);
        add_name(json, i, state);
        zr_buffer_print(
            json, "\",\"full_name\":\"full %u\",\"kind\":\"%s\",\"place\":\"%s\",\"sector\":%s,\"names\":[]}",
            i, dice(state, 9) ? "unit" : "collective", place, sectors[dice(state, 6)]);
    }
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Units sorted by id, as the file wants them, are not needed: the reader sorts. Ids are looked up by number
 * here. */
static zr_graph *random_graph(uint32_t units, uint32_t measures, uint32_t documents, uint64_t seed)
{
    static const char *const roles[] = {"lead",        "responsible", "responsible",
                                        "responsible", "support",     "guide"};
    zr_buffer json = {0}, list = {0};
    uint64_t state = seed;
    zr_buffer_put(&json, "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[");
    for (uint32_t i = 0; i < documents; i++)
        zr_buffer_print(&json,
                        "%s{\"id\":\"d%03u\",\"source\":\"d%03u.txt\",\"title\":\"第 %u "
                        "份关于<b>教育科技人才</b>一体发展的工作方案\","
                        "\"number\":null,\"issuers\":[],\"date\":null,\"place\":\"%s\",\"sha256\":"
                        "\"0000000000000000000000000000000000000000000000000000000000000000\"}",
                        i ? "," : "", i, i, i, places[i % 6]);
    zr_buffer_put(&json, "],\"places\":[");
    for (int i = 0; i < 6; i++)
        zr_buffer_print(&json, "%s{\"code\":\"%s\",\"name\":\"地区%d\",\"level\":\"%s\"}", i ? "," : "",
                        places[i], i, strcmp(places[i] + 2, "0000") ? "city" : "province");
    zr_buffer_put(&json, "],\"units\":[");
    size_t start = json.size;
    add_units(&json, units, &state);
    /* The ids again, for the duties. */
    char **ids = calloc(units + 1, sizeof *ids);
    uint32_t found = 0;
    for (size_t at = start;
         (at = zr_span_find(zr_buffer_span(&json), zr_span_of("{\"id\":\""), at)) != SIZE_MAX; at += 7) {
        size_t end = zr_span_find(zr_buffer_span(&json), zr_span_of("\""), at + 7);
        ids[found++] = strndup(json.data + at + 7, end - at - 7);
    }
    qsort(ids, found, sizeof *ids, by_text);
    zr_buffer_put(&json, "],\"measures\":[");
    for (uint32_t i = 0; i < measures; i++) {
        uint32_t document = i * documents / measures;
        zr_buffer_print(&json,
                        "%s{\"id\":\"d%03u#%u\",\"document\":\"d%03u\",\"parent\":null,\"label\":\"（%u）\","
                        "\"section\":[\"%u、",
                        i ? "," : "", document, i + 1, document, i + 1, i / 5);
        add_name(&json, i / 5, &state);
        zr_buffer_put(&json, "\"],\"title\":\"");
        add_name(&json, i, &state);
        zr_buffer_print(&json,
                        "\",\"kind\":\"task\",\"line\":%u,\"span\":[%u,%u],\"deadlines\":[],\"targets\":[]}",
                        i + 1, i * 10, i * 10 + 9);
        uint32_t size = dice(&state, 8), first = found ? dice(&state, found) : 0;
        for (uint32_t k = 0; k < size && k < found; k++) {
            uint32_t unit = (first + k * k * 7) % found;
            bool again = false;
            for (uint32_t j = 0; j < k; j++)
                again = again || (first + j * j * 7) % found == unit;
            if (!again)
                zr_buffer_print(&list,
                                "%s{\"measure\":\"d%03u#%u\",\"unit\":\"%s\",\"role\":\"%s\",\"basis\":"
                                "\"label\",\"first\":%s,"
                                "\"rank\":%u,\"expression\":%u,\"name\":\"x\",\"surface\":\"x\",\"line\":%u,"
                                "\"span\":[%u,%u]}",
                                list.size ? "," : "", document, i + 1, ids[unit],
                                roles[k == 0 ? dice(&state, 6) : dice(&state, 5) + 1],
                                k == 0 ? "true" : "false", k + 1, i + 1, i + 1, i * 10 + k, i * 10 + k + 1);
        }
    }
    zr_buffer_put(&json, "],\"duties\":[");
    zr_buffer_add(&json, zr_buffer_span(&list));
    zr_buffer_put(&json, "],\"findings\":[]}");
    zr_buffer_free(&list);
    for (uint32_t i = 0; i < found; i++)
        free(ids[i]);
    free(ids);
    return read_graph(&json);
}

/* --- checks --- */

static void check_text(const zr_mark *mark, const char *what)
{
    zr_span rest = mark->text.text;
    uint32_t lines = 0;
    while (rest.size) {
        size_t end = zr_span_find(rest, zr_span_of("\n"), 0);
        zr_span line = zr_span_cut(rest, 0, end == SIZE_MAX ? rest.size : end);
        double width = zr_type_width(line, mark->size, mark->bold);
        cr_expect_leq(width, mark->width + 1.5, "%s: '%.*s' is %.1f wide in a box of %.1f", what,
                      (int)line.size, line.data, width, mark->width);
        lines++;
        rest = end == SIZE_MAX ? (zr_span){0} : zr_span_cut(rest, end + 1, rest.size);
    }
    cr_expect_leq(lines * mark->size * ZR_LEADING, mark->height + 1.5, "%s: '%.*s' is too high for its box",
                  what, (int)mark->text.text.size, mark->text.text.data);
}

static bool overlap(const zr_mark *a, const zr_mark *b, double slack)
{
    return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width &&
           a->y + slack < b->y + b->height && b->y + slack < a->y + a->height;
}

static void check_label(const zr_scene *scene, size_t number, const char *what)
{
    const zr_mark *mark = &scene->marks[number];
    for (size_t i = 0; i < scene->count; i++) {
        const zr_mark *other = &scene->marks[i];
        bool label = other->label && i > number, disc = other->shape == ZR_DISC && other->width > 3;
        if (label || disc)
            cr_expect_not(overlap(mark, other, 1), "%s: '%.*s' over '%.*s' at %.0f,%.0f", what,
                          (int)mark->text.text.size, mark->text.text.data, (int)other->text.text.size,
                          other->text.text.size ? other->text.text.data : "", mark->x, mark->y);
    }
}

static void check_inside(const zr_scene *scene, const zr_mark *mark, const char *what)
{
    bool box = mark->shape == ZR_BOX || mark->shape == ZR_DISC;
    if (box)
        cr_expect(mark->x > -0.5 && mark->y > -0.5 && mark->x + mark->width < scene->width + 0.5 &&
                      mark->y + mark->height < scene->height + 0.5,
                  "%s: '%.*s' is off the sheet: %.0f,%.0f", what, (int)mark->text.text.size,
                  mark->text.text.size ? mark->text.text.data : "", mark->x, mark->y);
    for (uint32_t i = 0; i < mark->point_count; i++)
        cr_expect(mark->points[i].x > -40 && mark->points[i].x < scene->width + 40 &&
                      mark->points[i].y > -40 && mark->points[i].y < scene->height + 40,
                  "%s: a line leaves the sheet", what);
}

static zr_point on_curve(const zr_point *piece, double t)
{
    double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
    return (zr_point){a * piece[0].x + b * piece[1].x + c * piece[2].x + d * piece[3].x,
                      a * piece[0].y + b * piece[1].y + c * piece[2].y + d * piece[3].y};
}

static bool runs_through(const zr_mark *line, const zr_mark *label)
{
    for (uint32_t piece = 0; piece + 3 < line->point_count; piece += 3)
        for (int step = 0; step <= 60; step++) {
            zr_point at = on_curve(line->points + piece, step / 60.0);
            if (at.x > label->x + 1 && at.x < label->x + label->width - 1 && at.y > label->y + 1 &&
                at.y < label->y + label->height - 1)
                return true;
        }
    return false;
}

/* On the maps in columns no line between two things runs through any name. */
static void check_lines(const zr_scene *scene, const char *what)
{
    if (!strstr("leads duties ego", scene->map))
        return;
    for (size_t i = 0; i < scene->count; i++) {
        const zr_mark *line = &scene->marks[i];
        if (line->shape != ZR_CURVE || line->tail == ZR_NONE || line->head == ZR_NONE)
            continue;
        for (size_t k = 0; k < scene->count; k++)
            if (scene->marks[k].label)
                cr_expect_not(runs_through(line, &scene->marks[k]), "%s: a line runs through '%.*s'", what,
                              (int)scene->marks[k].text.text.size, scene->marks[k].text.text.data);
    }
}

static bool whole_names; /* no text may end in an ellipsis */

static void check_scene(const zr_scene *scene, const char *what)
{
    check_lines(scene, what);
    cr_expect(scene->width > 100 && scene->height > 50 && scene->width < 20000, "%s: %.0f × %.0f", what,
              scene->width, scene->height);
    for (size_t i = 0; i < scene->count; i++) {
        const zr_mark *mark = &scene->marks[i];
        check_inside(scene, mark, what);
        if (mark->text.text.size)
            check_text(mark, what);
        cr_expect_not(whole_names && mark->text.shortened, "%s: '%.*s' is cut", what,
                      (int)mark->text.text.size, mark->text.text.data);
        if (mark->label)
            check_label(scene, i, what);
    }
}

/* Composes and checks; gives the number of marks. */
static size_t compose(const zr_graph *graph, const char *kind, zr_map_options options)
{
    zr_arena arena = {0};
    zr_scene scene = {.arena = &arena, .map = kind};
    zr_error err = {0};
    zr_job job = {.graph = graph,
                  .options = &options,
                  .kind = zr_map_find(zr_span_of(kind)),
                  .scene = &scene,
                  .arena = &arena};
    char what[300];
    snprintf(what, sizeof what, "%s %s %.*s%.*s", kind, options.lang == ZR_EN ? "en" : "zh",
             (int)options.select.document.size,
             options.select.document.size ? options.select.document.data : "", (int)options.unit.size,
             options.unit.size ? options.unit.data : "");
    cr_assert_eq(zr_map_compose(&job, &err), ZR_OK, "%s: %s", what, err.message);
    check_scene(&scene, what);
    size_t count = scene.count;
    zr_scene_free(&scene);
    zr_arena_free(&arena);
    return count;
}

/* The last unit that a document names (any document: empty); nothing if none does. */
static zr_span some_unit(const zr_graph *graph, zr_span document)
{
    zr_span unit = {0};
    for (uint32_t i = 0; i < graph->duty_count; i++) {
        const zr_duty *duty = &graph->duties[i];
        if (!document.size ||
            zr_span_equal(graph->documents[graph->measures[duty->measure].document].id, document))
            unit = graph->units[duty->unit].id;
    }
    return unit;
}

static void compose_all(const zr_graph *graph, zr_map_options options)
{
    uint32_t count;
    const zr_map_kind *kinds = zr_map_kinds(&count);
    for (uint32_t k = 0; k < count; k++) {
        zr_map_options own = options;
        if (kinds[k].one_unit)
            own.unit = some_unit(graph, options.select.document);
        if (kinds[k].one_document && graph->document_count > 1)
            own.select.document = graph->documents[0].id;
        if (!kinds[k].one_unit || own.unit.size)
            compose(graph, kinds[k].name, own);
    }
}

static bool keep(void *sink, const char *data, size_t size)
{
    zr_buffer_add(sink, (zr_span){data, size});
    return true;
}

static void draw(zr_buffer *out, const zr_graph *graph, const char *kind, zr_map_format format,
                 zr_map_options options)
{
    zr_error err = {0};
    zr_status status =
        zr_map_draw(zr_map_find(zr_span_of(kind)), graph, &options, format, keep, out, NULL, &err);
    cr_assert_eq(status, ZR_OK, "%s: %s", kind, err.message);
}

static bool has(const zr_buffer *text, const char *what)
{
    return zr_span_find(zr_buffer_span(text), zr_span_of(what), 0) != SIZE_MAX;
}

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

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
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

Test(maps, two_thousand_units, .timeout = 110)
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

/* A name of forty characters, as offices have them, is never cut where there is room for lines. */
static zr_graph *long_names(void)
{
    zr_buffer json = {0};
    zr_buffer_put(&json,
                  "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"d\",\"source\":\"d\","
                  "\"title\":\"方案\",\"number\":null,\"issuers\":[],\"date\":null,\"place\":null,\"sha256\":"
                  "null}],\"places\":[],\"units\":[");
    for (int i = 0; i < 7; i++)
        zr_buffer_print(
            &json,
            "%s{\"id\":\"-/u%d\",\"name\":\"省推进政府职能转变和深化放管服改革优化营商环境工作领导小组"
            "办公室第%d专项协调组\",\"full_name\":\"\",\"kind\":\"unit\",\"place\":null,"
            "\"sector\":null,\"names\":[]}",
            i ? "," : "", i, i);
    zr_buffer_put(&json, "],\"measures\":[");
    for (int i = 0; i < 6; i++)
        zr_buffer_print(
            &json,
            "%s{\"id\":\"d#%d\",\"document\":\"d\",\"parent\":null,\"label\":\"%d.\",\"section\":[],"
            "\"title\":\"建立健全工作推进机制\",\"kind\":\"task\",\"line\":1,\"span\":[0,1],"
            "\"deadlines\":[],\"targets\":[]}",
            i ? "," : "", i, i);
    zr_buffer_put(&json, "],\"duties\":[");
    for (int i = 0; i < 12; i++)
        zr_buffer_print(
            &json,
            "%s{\"measure\":\"d#%d\",\"unit\":\"-/u%d\",\"role\":\"%s\",\"basis\":\"label\","
            "\"first\":false,\"rank\":%d,\"expression\":%d,\"name\":\"x\",\"surface\":\"x\",\"line\":1,"
            "\"span\":[0,1]}",
            i ? "," : "", i / 2, i % 7, i % 2 ? "support" : "lead", i % 2 + 1, i / 2 + 1);
    zr_buffer_put(&json, "],\"findings\":[]}");
    return read_graph(&json);
}

Test(maps, names_of_forty_characters)
{
    zr_graph *graph = long_names();
    whole_names = true;
    for (int lang = 0; lang < 2; lang++)
        compose_all(graph, (zr_map_options){.lang = (zr_lang)lang});
    zr_graph_free(graph);
}

/* --- what is promised --- */

Test(maps, the_same_graph_gives_the_same_bytes)
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

Test(maps, svg_has_ids_classes_tooltips_and_links)
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

Test(maps, a_size_asked_for_is_kept)
{
    zr_graph *graph = random_graph(12, 10, 1, 2);
    zr_buffer svg = {0};
    draw(&svg, graph, "sectors", ZR_MAP_SVG, (zr_map_options){.width = 300});
    cr_assert(has(&svg, "width=\"300pt\""), "%.300s", svg.data);
    zr_buffer_free(&svg);
    zr_graph_free(graph);
}

Test(maps, wrong_questions_are_refused)
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

Test(maps, long_documents_are_split_into_pages)
{
    zr_graph *graph = random_graph(30, 120, 1, 8);
    zr_buffer out = {0};
    zr_error err = {0};
    zr_map_result result;
    zr_map_options options = {.page = 2};
    zr_status status = zr_map_draw(zr_map_find(zr_span_of("duties")), graph, &options, ZR_MAP_SVG, keep, &out,
                                   &result, &err);
    cr_assert_eq(status, ZR_OK, "%s", err.message);
    cr_expect_gt(result.pages, 3);
    cr_expect_lt(result.height, 1500);
    cr_expect(has(&out, "第 2 页"));
    for (uint32_t page = 1; page <= result.pages; page++)
        compose(graph, "duties", (zr_map_options){.page = page});
    zr_buffer_free(&out);
    zr_graph_free(graph);
}

/* Read back by zeren itself. */
Test(maps, a_pdf_has_a_page_for_every_page_of_the_map)
{
    zr_graph *graph = random_graph(30, 120, 1, 8);
    zr_buffer out = {0};
    zr_error err = {0};
    zr_map_result result;
    zr_map_options options = {.width = 842};
    zr_source *source;
    zr_status status = zr_map_draw(zr_map_find(zr_span_of("duties")), graph, &options, ZR_MAP_PDF, keep, &out,
                                   &result, &err);
    cr_assert_eq(status, ZR_OK, "%s", err.message);
    cr_assert_gt(result.pages, 3);
    status = zr_source_read(&source, zr_buffer_span(&out), NULL, &err);
    cr_assert_eq(status, ZR_OK, "%s", err.message);
    zr_span text = zr_source_text(source);
    cr_expect_eq(zr_source_page(source, text.size - 1), result.pages);
    cr_expect_neq(zr_span_find(text, zr_span_of("教育科技人才"), 0), SIZE_MAX);
    zr_source_free(source);
    zr_buffer_free(&out);
    zr_graph_free(graph);
}
