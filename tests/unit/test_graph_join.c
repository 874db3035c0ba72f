/* Several graphs into one, one into a smaller. */
#include "support/cpu_limit.h"
#include "support/graph_text.h"
#include "support/random_graph.h"
#include "zeren/incidence.h"

#include <criterion/criterion.h>
#include <string.h>

static zr_graph *join(const zr_graph *const *graphs, uint32_t count)
{
    zr_graph *joined;
    zr_error err = {0};
    cr_assert_eq(zr_graph_join(&joined, graphs, count, &err), ZR_OK, "%s", err.message);
    return joined;
}

Test(join, of_one_is_the_same)
{
    for (uint64_t seed = 1; seed <= 200; seed++) {
        zr_graph *graph = random_graph(seed);
        zr_graph *joined = join((const zr_graph *const[]){graph}, 1);
        zr_buffer before = written(graph, false), after = written(joined, false);
        cr_assert_str_eq(before.data, after.data);
        zr_buffer_free(&before);
        zr_buffer_free(&after);
        zr_graph_free(graph);
        zr_graph_free(joined);
    }
}

/* Those of one document: what is near in several is looked for again. */
static uint32_t findings_of_one(const zr_graph *graph)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < graph->finding_count; i++)
        count += graph->findings[i].code != ZR_F_NEAR_UNITS && graph->findings[i].code != ZR_F_SAME_DOCUMENT;
    return count;
}

Test(join, loses_nothing_and_can_be_read)
{
    for (uint64_t seed = 1; seed <= 200; seed++) {
        zr_graph *a = random_graph(seed), *b = random_graph(seed + 1000);
        zr_graph *joined = join((const zr_graph *const[]){a, b, a}, 3);
        cr_assert_eq(joined->document_count, 2 * a->document_count + b->document_count);
        cr_assert_eq(joined->measure_count, 2 * a->measure_count + b->measure_count);
        cr_assert_eq(joined->duty_count, 2 * a->duty_count + b->duty_count);
        cr_assert_eq(findings_of_one(joined), 2 * findings_of_one(a) + findings_of_one(b));
        cr_assert_leq(joined->unit_count, a->unit_count + b->unit_count);
        zr_buffer json = written(joined, false), lines = {0};
        zr_graph *again = read_or_die(zr_buffer_span(&json));
        zr_buffer back = written(again, false);
        cr_assert_str_eq(json.data, back.data);
        zr_buffer_free(&json), zr_buffer_free(&back), zr_buffer_free(&lines);
        zr_graph_free(a), zr_graph_free(b), zr_graph_free(joined), zr_graph_free(again);
    }
}

static const char first[] =
    "{\"type\":\"header\",\"format\":\"zeren-graph\",\"version\":1}\n"
    "{\"type\":\"document\",\"id\":\"方案\",\"place\":\"330300\"}\n"
    "{\"type\":\"place\",\"code\":\"330300\",\"name\":\"温州市\",\"level\":\"city\"}\n"
    "{\"type\":\"unit\",\"id\":\"330300/市科技局\",\"name\":\"市科技局\",\"full_name\":\"温州市科技局\","
    "\"place\":\"330300\",\"names\":[\"市科技局\"]}\n"
    "{\"type\":\"measure\",\"id\":\"方案#1\",\"document\":\"方案\"}\n"
    "{\"type\":\"duty\",\"measure\":\"方案#1\",\"unit\":\"330300/"
    "市科技局\",\"role\":\"lead\",\"name\":\"市科技局\"}\n";

static const char second[] =
    "{\"type\":\"header\",\"format\":\"zeren-graph\",\"version\":1}\n"
    "{\"type\":\"document\",\"id\":\"方案\",\"place\":\"330300\"}\n"
    "{\"type\":\"place\",\"code\":\"330300\",\"name\":\"温州市\",\"level\":\"city\"}\n"
    "{\"type\":\"unit\",\"id\":\"330300/市科技局\",\"name\":\"市科委\",\"full_name\":\"温州市科技局\","
    "\"place\":\"330300\",\"sector\":\"science\",\"names\":[\"市科委\"]}\n"
    "{\"type\":\"measure\",\"id\":\"方案#1\",\"document\":\"方案\"}\n"
    "{\"type\":\"measure\",\"id\":\"方案#2\",\"document\":\"方案\",\"parent\":\"方案#1\"}\n"
    "{\"type\":\"duty\",\"measure\":\"方案#1\",\"unit\":\"330300/"
    "市科技局\",\"role\":\"lead\",\"name\":\"市科委\"}\n"
    "{\"type\":\"duty\",\"measure\":\"方案#2\",\"unit\":\"330300/"
    "市科技局\",\"role\":\"lead\",\"name\":\"市科委\"}\n";

/* ndjson files put one behind the other are one graph: one unit, two documents of one name. */
Test(join, ndjson_one_behind_the_other)
{
    zr_buffer both = {0};
    zr_buffer_put(&both, first);
    zr_buffer_put(&both, second);
    zr_graph *graph = read_or_die(zr_buffer_span(&both));
    cr_assert_eq(graph->document_count, 2);
    cr_assert_eq(graph->place_count, 1);
    cr_assert_eq(graph->unit_count, 1);
    cr_assert_str_eq(graph->documents[1].id.data, "方案~2");
    cr_assert_str_eq(graph->measures[2].id.data, "方案~2#2");
    cr_assert_eq(graph->measures[2].parent, 1);
    cr_assert_str_eq(graph->units[0].name.data, "市科委", "used twice, the other once");
    cr_assert_str_eq(graph->units[0].sector.data, "science");
    cr_assert_eq(graph->units[0].name_count, 2);
    cr_assert_str_eq(graph->units[0].names[0].data, "市科委");
    cr_assert_str_eq(graph->units[0].names[1].data, "市科技局");
    cr_assert_eq(zr_graph_find_measure(graph, zr_span_of("方案~2#2")), 2);
    zr_graph_free(graph);
    zr_buffer_free(&both);
}

Test(join, ids_that_are_taken_get_numbers)
{
    zr_graph *a = read_or_die(zr_span_of(
        "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"x\"},{\"id\":\"x~2\"}],"
        "\"measures\":[{\"id\":\"m\",\"document\":\"x\"}]}"));
    zr_graph *joined = join((const zr_graph *const[]){a, a, a}, 3);
    static const char *const ids[] = {"x", "x~2", "x~3", "x~2~2", "x~4", "x~2~3"};
    for (size_t i = 0; i < 6; i++)
        cr_assert_str_eq(joined->documents[i].id.data, ids[i]);
    cr_assert_str_eq(joined->measures[1].id.data, "m~2");
    zr_graph_free(a);
    zr_graph_free(joined);
    joined = join(NULL, 0);
    cr_assert_eq(joined->document_count, 0);
    zr_graph_free(joined);
}

/* Ten thousand graphs of one name: linear. */
Test(join, many_of_one_name, .timeout = 600)
{
    limit_cpu(30);
    enum { COUNT = 10000 };
    zr_graph *one = read_or_die(zr_span_of(first));
    static const zr_graph *many[COUNT];
    for (int i = 0; i < COUNT; i++)
        many[i] = one;
    zr_graph *joined = join(many, COUNT);
    cr_assert_eq(joined->document_count, COUNT);
    cr_assert_str_eq(joined->documents[COUNT - 1].id.data, "方案~10000");
    cr_assert_eq(joined->unit_count, 1);
    zr_graph_free(joined);
    zr_graph_free(one);
}

static bool is_kept(const zr_graph *graph, zr_span document)
{
    return zr_graph_find_document(graph, document) != ZR_NONE;
}

/* A matrix cut from the smaller graph is the matrix cut from the larger one by the same selection. */
Test(subset, gives_the_same_matrix)
{
    for (uint64_t seed = 1; seed <= 400; seed++) {
        zr_graph *graph = random_graph(seed), *smaller;
        uint64_t state = seed;
        zr_selection wanted = {.roles = draw(&state, 2) ? draw(&state, 16) : 0,
                               .no_collectives = draw(&state, 2)};
        if (graph->document_count && draw(&state, 2))
            wanted.document = graph->documents[draw(&state, graph->document_count)].id;
        if (graph->place_count && draw(&state, 2))
            wanted.place = graph->places[draw(&state, graph->place_count)].code;
        wanted.within = draw(&state, 2);
        cr_assert_eq(zr_graph_subset(&smaller, graph, &wanted, NULL), ZR_OK);
        zr_incidence *a, *b;
        cr_assert_eq(zr_incidence_cut(&a, graph, &wanted, NULL), ZR_OK);
        zr_selection all = {.roles = wanted.roles};
        cr_assert_eq(zr_incidence_cut(&b, smaller, &all, NULL), ZR_OK);
        cr_assert(a->rows == b->rows && a->columns == b->columns && a->cells == b->cells);
        for (uint32_t i = 0; i < a->cells; i++) {
            cr_assert(a->cell[i].row == b->cell[i].row && a->cell[i].column == b->cell[i].column);
            cr_assert(a->cell[i].roles == b->cell[i].roles && a->cell[i].first == b->cell[i].first);
        }
        for (uint32_t i = 0; i < a->rows; i++)
            cr_assert(zr_span_equal(a->row_name[i], b->row_name[i]));
        for (uint32_t i = 0; i < a->columns; i++)
            cr_assert(zr_span_equal(zr_incidence_column_name(a, i), zr_incidence_column_name(b, i)));
        for (uint32_t i = 0; i < graph->document_count; i++)
            cr_assert_eq(is_kept(smaller, graph->documents[i].id),
                         !wanted.document.size || zr_span_equal(wanted.document, graph->documents[i].id));
        zr_buffer json = written(smaller, false);
        zr_graph *again = read_or_die(zr_buffer_span(&json));
        zr_buffer_free(&json);
        zr_incidence_free(a), zr_incidence_free(b);
        zr_graph_free(graph), zr_graph_free(smaller), zr_graph_free(again);
    }
}

/* … also with the measures that nobody answers for: of a place, those of its documents. */
Test(subset, keeps_what_nobody_answers_for)
{
    uint32_t unowned = 0;
    for (uint64_t seed = 1; seed <= 400; seed++) {
        zr_graph *graph = random_graph(seed), *smaller;
        uint64_t state = seed;
        zr_selection wanted = {.keep_unowned = true}, all = {.keep_unowned = true};
        if (graph->document_count && draw(&state, 2))
            wanted.document = graph->documents[draw(&state, graph->document_count)].id;
        if (graph->place_count)
            wanted.place = graph->places[draw(&state, graph->place_count)].code;
        wanted.within = draw(&state, 2);
        cr_assert_eq(zr_graph_subset(&smaller, graph, &wanted, NULL), ZR_OK);
        zr_incidence *a, *b;
        cr_assert_eq(zr_incidence_cut(&a, graph, &wanted, NULL), ZR_OK);
        cr_assert_eq(zr_incidence_cut(&b, smaller, &all, NULL), ZR_OK);
        cr_assert_eq(a->columns, b->columns);
        for (uint32_t i = 0; i < a->columns; i++) {
            const zr_graph_measure *measure = &graph->measures[a->column_measure[i]];
            uint32_t place = graph->documents[measure->document].place;
            cr_assert(zr_span_equal(zr_incidence_column_name(a, i), zr_incidence_column_name(b, i)));
            if (a->column_start[i] < a->column_start[i + 1] || !wanted.place.size)
                continue;
            cr_assert(place != ZR_NONE && zr_place_within(graph->places[place].code, wanted.place));
            unowned++;
        }
        zr_incidence_free(a), zr_incidence_free(b);
        zr_graph_free(graph), zr_graph_free(smaller);
    }
    cr_assert_gt(unowned, 0);
}

Test(subset, of_everything_drops_only_what_nothing_names)
{
    for (uint64_t seed = 1; seed <= 100; seed++) {
        zr_graph *graph = random_graph(seed), *smaller;
        cr_assert_eq(zr_graph_subset(&smaller, graph, &(zr_selection){0}, NULL), ZR_OK);
        cr_assert_eq(smaller->document_count, graph->document_count);
        cr_assert_eq(smaller->measure_count, graph->measure_count);
        cr_assert_eq(smaller->duty_count, graph->duty_count);
        cr_assert_eq(smaller->finding_count, graph->finding_count);
        zr_graph_free(graph), zr_graph_free(smaller);
    }
}

/* Names of one place that are near, in documents that never name both. */
static uint32_t near_units(const char *one, const char *other, const char *code)
{
    char text[2][1200];
    const char *names[] = {one, other};
    zr_graph *graphs[2];
    for (int i = 0; i < 2; i++) {
        snprintf(text[i], sizeof text[i],
                 "{\"type\":\"header\",\"format\":\"zeren-graph\",\"version\":1}\n"
                 "{\"type\":\"document\",\"id\":\"d%d\",\"place\":\"420000\"}\n"
                 "{\"type\":\"place\",\"code\":\"420000\",\"name\":\"湖北省\",\"level\":\"province\"}\n"
                 "{\"type\":\"unit\",\"id\":\"%s/%s\",\"name\":\"%s\",\"full_name\":\"湖北%s\","
                 "\"place\":\"420000\",\"names\":[\"%s\"]}\n"
                 "{\"type\":\"measure\",\"id\":\"d%d#1\",\"document\":\"d%d\"}\n"
                 "{\"type\":\"duty\",\"measure\":\"d%d#1\",\"unit\":\"%s/%s\",\"role\":\"lead\",\"line\":%d,"
                 "\"name\":\"%s\"}\n",
                 i, code, names[i], names[i], names[i], names[i], i, i, i, code, names[i], i + 7, names[i]);
        graphs[i] = read_or_die(zr_span_of(text[i]));
    }
    zr_graph *joined = join((const zr_graph *const *)graphs, 2), *again;
    zr_graph *more[] = {joined, graphs[0]};
    uint32_t found = 0, twice = 0;
    for (uint32_t i = 0; i < joined->finding_count; i++) {
        found += joined->findings[i].code == ZR_F_NEAR_UNITS;
        cr_expect_eq(joined->findings[i].document, 1);
        cr_expect(zr_span_find(joined->findings[i].detail, zr_span_of("（d0:7）"), 0) != SIZE_MAX);
    }
    again = join((const zr_graph *const *)more, 2);
    for (uint32_t i = 0; i < again->finding_count; i++)
        twice += again->findings[i].code == ZR_F_NEAR_UNITS;
    cr_expect_eq(found, twice, "%s, %s: told once", one, other);
    zr_graph_free(graphs[0]), zr_graph_free(graphs[1]), zr_graph_free(joined), zr_graph_free(again);
    return found;
}

Test(join, near_names_of_different_documents)
{
    cr_expect_eq(near_units("省委金融办", "省金融办", "420000"), 1);
    cr_expect_eq(near_units("省林业局", "省林业和草原局", "420000"), 1);
    cr_expect_eq(near_units("省财政厅", "省教育厅", "420000"), 0);
    cr_expect_eq(near_units("省民政一处", "省民政处", "420000"), 0);
    cr_expect_eq(near_units("省财政厅", "省财政厅", "420000"), 0);
}

static void put_unit(zr_buffer *text, int document, int unit, const char *tail)
{
    char line[800];
    snprintf(
        line, sizeof line,
        "{\"type\":\"unit\",\"id\":\"420000/省第%d%s\",\"name\":\"省第%d%s\",\"full_name\":\"湖北省第%d%s\","
        "\"place\":\"420000\",\"names\":[\"省第%d%s\"]}\n",
        unit, tail, unit, tail, unit, tail, unit, tail);
    zr_buffer_put(text, line);
    snprintf(line, sizeof line,
             "{\"type\":\"measure\",\"id\":\"d%d#%d\",\"document\":\"d%d\"}\n"
             "{\"type\":\"duty\",\"measure\":\"d%d#%d\",\"unit\":\"420000/"
             "省第%d%s\",\"role\":\"lead\",\"line\":%d,"
             "\"name\":\"省第%d%s\"}\n",
             document, unit, document, document, unit, unit, tail, unit, unit, tail);
    zr_buffer_put(text, line);
}

/* However many they are, each pair of near names is told. */
Test(join, every_pair_of_near_names)
{
    enum { PAIRS = 900 };
    static const char *const tails[] = {"林业局", "林业和草原局"};
    zr_buffer text[2] = {0};
    zr_graph *graphs[2];
    for (int d = 0; d < 2; d++) {
        char head[300];
        snprintf(head, sizeof head,
                 "{\"type\":\"header\",\"format\":\"zeren-graph\",\"version\":1}\n"
                 "{\"type\":\"document\",\"id\":\"d%d\",\"place\":\"420000\"}\n"
                 "{\"type\":\"place\",\"code\":\"420000\",\"name\":\"湖北省\",\"level\":\"province\"}\n",
                 d);
        zr_buffer_put(&text[d], head);
        for (int unit = 1000; unit < 1000 + PAIRS; unit++)
            put_unit(&text[d], d, unit, tails[d]);
        graphs[d] = read_or_die(zr_buffer_span(&text[d]));
    }
    zr_graph *joined = join((const zr_graph *const *)graphs, 2);
    uint32_t found = 0;
    for (uint32_t i = 0; i < joined->finding_count; i++)
        found += joined->findings[i].code == ZR_F_NEAR_UNITS;
    cr_expect_eq(found, PAIRS);
    for (int d = 0; d < 2; d++)
        zr_graph_free(graphs[d]), zr_buffer_free(&text[d]);
    zr_graph_free(joined);
}
