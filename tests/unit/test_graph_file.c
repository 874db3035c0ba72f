/* The graph file: what is read is what was written, and nothing broken is read. */
#include "graph/store.h"
#include "zeren/graph.h"

#include "support/graph_text.h"
#include "support/random_graph.h"

#include <criterion/criterion.h>
#include <string.h>

static bool refuse(void *sink, const char *data, size_t size)
{
    (void)sink, (void)data, (void)size;
    return false;
}

static bool same_texts(const zr_span *a, uint32_t count, const zr_span *b, uint32_t other)
{
    bool same = count == other;
    for (uint32_t i = 0; i < count && same; i++)
        same = zr_span_equal(a[i], b[i]) && b[i].data[b[i].size] == '\0';
    return same;
}

static void expect_equal_documents(const zr_graph *a, const zr_graph *b)
{
    cr_assert_eq(a->document_count, b->document_count);
    for (uint32_t i = 0; i < a->document_count; i++) {
        const zr_graph_document *x = &a->documents[i], *y = &b->documents[i];
        cr_assert(zr_span_equal(x->id, y->id) && zr_span_equal(x->source, y->source));
        cr_assert(zr_span_equal(x->title, y->title) && zr_span_equal(x->number, y->number));
        cr_assert(zr_span_equal(x->date, y->date) && zr_span_equal(x->sha256, y->sha256));
        cr_assert(x->place == y->place &&
                  same_texts(x->issuers, x->issuer_count, y->issuers, y->issuer_count));
    }
    cr_assert_eq(a->place_count, b->place_count);
    for (uint32_t i = 0; i < a->place_count; i++) {
        cr_assert(zr_span_equal(a->places[i].code, b->places[i].code));
        cr_assert(zr_span_equal(a->places[i].name, b->places[i].name) &&
                  a->places[i].level == b->places[i].level);
    }
}

static void expect_equal_units(const zr_graph *a, const zr_graph *b)
{
    cr_assert_eq(a->unit_count, b->unit_count);
    for (uint32_t i = 0; i < a->unit_count; i++) {
        const zr_graph_unit *x = &a->units[i], *y = &b->units[i];
        cr_assert(zr_span_equal(x->id, y->id) && zr_span_equal(x->name, y->name));
        cr_assert(zr_span_equal(x->full_name, y->full_name) && zr_span_equal(x->sector, y->sector));
        cr_assert(x->collective == y->collective && x->place == y->place);
        cr_assert(same_texts(x->names, x->name_count, y->names, y->name_count));
        cr_assert(same_texts(x->members, x->member_count, y->members, y->member_count));
    }
}

static void expect_equal_lists(const zr_graph_measure *x, const zr_graph_measure *y)
{
    cr_assert(x->deadline_count == y->deadline_count && x->target_count == y->target_count);
    for (uint32_t i = 0; i < x->deadline_count; i++) {
        cr_assert(zr_span_equal(x->deadlines[i].quote, y->deadlines[i].quote));
        cr_assert(zr_span_equal(x->deadlines[i].date, y->deadlines[i].date));
        cr_assert_eq(x->deadlines[i].year_from, y->deadlines[i].year_from);
    }
    for (uint32_t i = 0; i < x->target_count; i++) {
        const zr_target *s = &x->targets[i], *t = &y->targets[i];
        cr_assert(zr_span_equal(s->quote, t->quote) && zr_span_equal(s->unit, t->unit));
        cr_assert(s->value == t->value && s->comparison == t->comparison);
    }
}

static void expect_equal_measures(const zr_graph *a, const zr_graph *b)
{
    cr_assert_eq(a->measure_count, b->measure_count);
    for (uint32_t i = 0; i < a->measure_count; i++) {
        const zr_graph_measure *x = &a->measures[i], *y = &b->measures[i];
        cr_assert(zr_span_equal(x->id, y->id) && x->document == y->document && x->parent == y->parent);
        cr_assert(zr_span_equal(x->label, y->label) && zr_span_equal(x->title, y->title) &&
                  x->kind == y->kind);
        cr_assert(same_texts(x->sections, x->section_count, y->sections, y->section_count));
        cr_assert(x->line == y->line && x->page == y->page && x->paragraph == y->paragraph &&
                  x->start == y->start && x->end == y->end);
        expect_equal_lists(x, y);
    }
}

static void expect_equal(const zr_graph *a, const zr_graph *b)
{
    expect_equal_documents(a, b);
    expect_equal_units(a, b);
    expect_equal_measures(a, b);
    cr_assert(a->duty_count == b->duty_count && a->finding_count == b->finding_count);
    for (uint32_t i = 0; i < a->duty_count; i++) {
        const zr_duty *x = &a->duties[i], *y = &b->duties[i];
        cr_assert(x->measure == y->measure && x->unit == y->unit && x->role == y->role &&
                  x->basis == y->basis);
        cr_assert(x->first == y->first && x->rank == y->rank && x->expression == y->expression);
        cr_assert(zr_span_equal(x->name, y->name) && zr_span_equal(x->surface, y->surface));
        cr_assert(zr_span_equal(x->alias, y->alias) && x->line == y->line && x->page == y->page &&
                  x->paragraph == y->paragraph && x->start == y->start && x->end == y->end);
    }
    for (uint32_t i = 0; i < a->finding_count; i++) {
        const zr_finding *x = &a->findings[i], *y = &b->findings[i];
        cr_assert(x->code == y->code && x->document == y->document && x->measure == y->measure);
        cr_assert(x->line == y->line && x->page == y->page && x->paragraph == y->paragraph &&
                  x->start == y->start && x->end == y->end);
        cr_assert(zr_span_equal(x->detail, y->detail) && zr_span_equal(x->quote, y->quote));
    }
}

Test(graph_file, reads_every_field)
{
    zr_graph *graph = read_or_die(zr_span_of(small));
    cr_assert_eq(graph->document_count, 1);
    cr_assert_str_eq(graph->documents[0].issuers[1].data, "乙");
    cr_assert_eq(graph->documents[0].place, 0);
    cr_assert_eq(graph->places[0].level, ZR_CITY);
    cr_assert(graph->units[0].collective && graph->units[0].place == ZR_NONE);
    cr_assert_str_eq(graph->units[1].names[1].data, "科技局");
    cr_assert_eq(graph->units[0].member_count, 2);
    cr_assert_str_eq(graph->units[0].members[1].data, "乙局");
    cr_assert_eq(graph->measures[1].parent, 0);
    cr_assert_eq(graph->measures[0].kind, ZR_GROUP);
    cr_assert_str_eq(graph->measures[0].title.data, "引号\"与\\");
    cr_assert_eq(graph->measures[1].targets[0].value, 70);
    cr_assert_eq(graph->measures[1].targets[0].comparison, ZR_AT_LEAST);
    cr_assert_eq(graph->measures[1].deadlines[1].date.size, 0);
    cr_assert_eq(graph->duties[0].unit, 1);
    cr_assert_eq(graph->duties[0].role, ZR_LEAD);
    cr_assert_eq(graph->duties[0].start, 80);
    cr_assert_str_eq(graph->duties[0].alias.data, "外专局");
    cr_assert_eq(graph->findings[0].measure, 0);
    cr_assert_str_eq(graph->findings[0].detail.data, "总");
    zr_graph_free(graph);
}

Test(graph_file, writes_the_bytes_that_it_read)
{
    zr_graph *graph = read_or_die(zr_span_of(small));
    zr_buffer json = written(graph, false);
    cr_assert_str_eq(json.data, small);
    zr_buffer lines = written(graph, true);
    zr_graph *again = read_or_die(zr_buffer_span(&lines));
    zr_buffer back = written(again, false);
    cr_assert_str_eq(back.data, small);
    cr_assert(zr_span_starts(zr_buffer_span(&lines),
                             "{\"type\": \"header\", \"format\": \"zeren-graph\", \"version\": 1}\n"
                             "{\"type\": \"document\", \"id\": \"a\", "));
    zr_buffer_free(&json);
    zr_buffer_free(&lines);
    zr_buffer_free(&back);
    zr_graph_free(graph);
    zr_graph_free(again);
}

/* Of a PDF the page, of a docx the paragraph; a file that has none says nothing of it. */
Test(graph_file, pages_and_paragraphs_come_back)
{
    zr_graph *graph = read_or_die(zr_span_of(small));
    zr_duty duty = graph->duties[0];
    duty.page = 3;
    zr_graph_measure measures[2] = {graph->measures[0], graph->measures[1]};
    measures[1].paragraph = 17;
    zr_graph given = *graph;
    given.duties = &duty;
    given.duty_count = 1;
    given.measures = measures;
    zr_buffer json = written(&given, false);
    zr_graph *again = read_or_die(zr_buffer_span(&json));
    cr_assert_eq(again->duties[0].page, 3);
    cr_assert_eq(again->duties[0].paragraph, 0);
    cr_assert_eq(again->measures[1].paragraph, 17);
    cr_assert_eq(again->measures[0].paragraph, 0);
    zr_buffer_free(&json);
    zr_graph_free(again);
    zr_graph_free(graph);
}

Test(graph_file, a_sink_that_refuses_stops_it)
{
    zr_graph *graph = read_or_die(zr_span_of(small));
    zr_error err = {0};
    cr_assert_eq(zr_graph_write(graph, false, refuse, NULL, &err), ZR_IO);
    zr_graph_free(graph);
}

Test(graph_file, empty_graph)
{
    zr_graph *graph = read_or_die(zr_span_of("{\"version\":1,\"format\":\"zeren-graph\"}"));
    zr_buffer json = written(graph, false);
    cr_assert_str_eq(
        json.data,
        "{\n \"format\": \"zeren-graph\",\n \"version\": 1,\n \"documents\": [],\n \"places\": [],\n"
        " \"units\": [],\n \"measures\": [],\n \"duties\": [],\n \"findings\": []\n}\n");
    zr_buffer_free(&json);
    zr_graph_free(graph);
}

Test(graph_file, random_graphs_come_back_whole)
{
    for (uint64_t seed = 1; seed <= 600; seed++) {
        zr_graph *graph = random_graph(seed);
        zr_buffer json = written(graph, false), lines = written(graph, true);
        zr_graph *again = read_or_die(zr_buffer_span(&json)), *joined = read_or_die(zr_buffer_span(&lines));
        zr_buffer json_again = written(again, false), lines_again = written(joined, true);
        cr_assert_str_eq(json.data, json_again.data);
        cr_assert_str_eq(lines.data, lines_again.data);
        expect_equal(graph, again);
        expect_equal(graph, joined);
        zr_buffer_free(&json), zr_buffer_free(&lines);
        zr_buffer_free(&json_again), zr_buffer_free(&lines_again);
        zr_graph_free(graph), zr_graph_free(again), zr_graph_free(joined);
    }
}
