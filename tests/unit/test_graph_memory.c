/* Refused memory: let 0, 1, 2 … allocations succeed until the call does. Each time before, the status says
 * so, the output is NULL, and (under a sanitizer) nothing is left over. */
#include "support/graph_text.h"
#include "support/random_graph.h"
#include "support/reading.h"
#include "support/refused.h"
#include "zeren/incidence.h"

#include <criterion/criterion.h>

/* What is tried: gives NULL in *out and a status. */
typedef zr_status attempt(void **out, const void *input, zr_error *err);
typedef void release(void *made);

static void until_it_succeeds(attempt *try, release *free_made, const void *input)
{
    enum { PATIENCE = 20000 };
    for (long allowed = 0; allowed < PATIENCE; allowed++) {
        zr_error err = {0};
        void *made = NULL;
        left = allowed;
        zr_status status = try(&made, input, &err);
        left = -1;
        if (status == ZR_OK) {
            cr_assert_gt(allowed, 0, "it takes some memory");
            free_made(made);
            return;
        }
        cr_assert_eq(status, ZR_NO_MEMORY, "after %ld: %s", allowed, err.message);
        cr_assert_null(made);
    }
    cr_assert_fail("never succeeds");
}

/* One refused allocation of all: the status says so, or the graph is as ever. */
static void refuse_each(attempt *try, const void *input)
{
    enum { PATIENCE = 20000 };
    zr_error err = {0};
    void *made = NULL;
    cr_assert_eq(try(&made, input, &err), ZR_OK, "%s", err.message);
    zr_buffer expected = written(made, false);
    zr_graph_free(made);
    bool refused = true;
    for (long allowed = 0; refused; allowed++) {
        cr_assert_lt(allowed, PATIENCE, "no end of allocations");
        left = allowed;
        once = true;
        zr_status status = try(&made, input, &err);
        refused = left < 0;
        left = -1;
        once = false;
        if (status == ZR_OK) {
            zr_buffer got = written(made, false);
            cr_assert_str_eq(got.data, expected.data, "without allocation %ld:\n%s", allowed, got.data);
            zr_buffer_free(&got);
            zr_graph_free(made);
        } else {
            cr_assert_eq(status, ZR_NO_MEMORY, "without allocation %ld: %d %s", allowed, (int)status,
                         err.message);
            cr_assert_null(made);
        }
    }
    zr_buffer_free(&expected);
}

static void free_graph(void *graph)
{
    zr_graph_free(graph);
}

static void free_incidence(void *incidence)
{
    zr_incidence_free(incidence);
}

static void free_nothing(void *nothing)
{
    (void)nothing;
}

static zr_status try_read(void **out, const void *input, zr_error *err)
{
    zr_graph *graph;
    zr_status status = zr_graph_read(&graph, *(const zr_span *)input, err);
    *out = graph;
    return status;
}

static zr_status try_join(void **out, const void *input, zr_error *err)
{
    zr_graph *graph;
    const zr_graph *const graphs[] = {input, input};
    zr_status status = zr_graph_join(&graph, graphs, 2, err);
    *out = graph;
    return status;
}

static zr_status try_subset(void **out, const void *input, zr_error *err)
{
    zr_graph *graph;
    zr_status status = zr_graph_subset(&graph, input, &(zr_selection){.no_collectives = true}, err);
    *out = graph;
    return status;
}

static zr_status try_cut(void **out, const void *input, zr_error *err)
{
    zr_incidence *matrix;
    zr_status status = zr_incidence_cut(&matrix, input, &(zr_selection){.keep_unowned = true}, err);
    *out = matrix;
    return status;
}

static zr_status try_sectors(void **out, const void *input, zr_error *err)
{
    zr_incidence *matrix;
    zr_status status = zr_incidence_cut(&matrix, input, &(zr_selection){.rows = ZR_ROWS_SECTORS}, err);
    *out = matrix;
    return status;
}

static zr_status try_cells(void **out, const void *input, zr_error *err)
{
    zr_incidence *matrix;
    static const zr_cell cells[] = {{.row = 1}, {.column = 1}};
    (void)input;
    zr_status status = zr_incidence_from_cells(&matrix, 2, 2, cells, 2, NULL, NULL, err);
    *out = matrix;
    return status;
}

static bool count_bytes(void *sink, const char *data, size_t size)
{
    (void)data;
    *(size_t *)sink += size;
    return true;
}

static zr_status try_write(void **out, const void *input, zr_error *err)
{
    size_t size = 0;
    *out = NULL;
    return zr_graph_write(input, false, count_bytes, &size, err);
}

static zr_status try_build(void **out, const void *input, zr_error *err)
{
    zr_graph *graph;
    zr_status status = zr_graph_build(&graph, input, 2, err);
    *out = graph;
    return status;
}

static zr_status try_plain(void **out, const void *input, zr_error *err)
{
    zr_graph *graph;
    zr_status status = zr_graph_read_plain(&graph, input, err);
    *out = graph;
    return status;
}

Test(memory, refused_while_reading)
{
    zr_span json = zr_span_of(small);
    until_it_succeeds(try_read, free_graph, &json);
    zr_graph *graph = read_or_die(json);
    zr_buffer twice = written(graph, true), lines = written(graph, true);
    zr_buffer_add(&twice, zr_buffer_span(&lines));
    zr_span both = zr_buffer_span(&twice);
    until_it_succeeds(try_read, free_graph, &both);
    zr_buffer_free(&twice);
    zr_buffer_free(&lines);
    zr_graph_free(graph);
}

Test(memory, refused_while_working_on_a_graph)
{
    for (uint64_t seed = 7; seed < 12; seed++) {
        zr_graph *graph = random_graph(seed);
        until_it_succeeds(try_write, free_nothing, graph);
        until_it_succeeds(try_join, free_graph, graph);
        until_it_succeeds(try_subset, free_graph, graph);
        until_it_succeeds(try_cut, free_incidence, graph);
        until_it_succeeds(try_sectors, free_incidence, graph);
        zr_graph_free(graph);
    }
    until_it_succeeds(try_cells, free_incidence, NULL);
}

Test(memory, refused_while_building)
{
    static const char text[] =
        "温州市人民政府办公室关于印发实施方案的通知\n一、重点任务\n"
        "（一）建平台。2025年底前建设平台3个。（责任单位：市科技局、市教育局）\n（二）引人才。引进人才。\n";
    zr_lexicon *lexicon;
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
    text_read read = read_text(zr_span_of(text), lexicon);
    zr_source_line(read.source, 10); /* its own memory is taken on first use */
    zr_reading reading = {.id = zr_span_of("x"),
                          .path = zr_span_of("x.txt"),
                          .source = read.source,
                          .document = read.document,
                          .names = read.names};
    zr_reading readings[] = {reading, reading};
    until_it_succeeds(try_build, free_graph, readings);
    free_text(&read);
    zr_lexicon_free(lexicon);
}

Test(memory, refused_while_reading_plain_data)
{
    static const char *const texts[] = {
        "x,\"a \"\"b\"\"\",c\nu,1,2\nv,0,1\n",
        ",a,b,c\na,0,2,0\nb,0,0,1\nc,0,1,3\n",
        "0,1,0\n1,0,1\n0,1,0\n",
        "from,to,weight\na,b,2\nb,a,2\nc,c,1\n",
        "*Vertices 3\n*Arcs\n1 2\n2 1\n",
        "dl n=2\nlabels:\na b\ndata:\n0 1 1 0\n",
        "dl nr=2 nc=2 nm=2\nrow labels:\na b\ncolumn labels:\nE F\nlevel labels: now "
        "then\ndata:\n1 0\n0 2\n0 1\n0 1\n",
        "dl n=3 nm=2 format=edgelist1 labels embedded\ndata:\na b\n!\nb a 2\nc b\n",
        "dl n=4 format=nodelist1\ndata:\n1 2 3\n3 1\n",
        "unit,measure,role,weight,document\na,m1,lead,,x\nb,m1,support,2,x\na,m2,,3,y\n",
        "plant;pollinator;n\na;x;1,5\nb;x;1\nb;y;2\n",
        "*Vertices 3 1\n1 \"a\"\n2 \"E\"\n*Edges :1 \"lead\"\n1 2 2\n*Matrix\n1 3\n",
        "{\"nodes\": [{\"id\": \"a\", \"bipartite\": 0}, {\"id\": \"E\", \"bipartite\": 1}], "
        "\"links\": [{\"source\": \"a\", \"target\": \"E\", \"weight\": 2}]}",
        "{\"graph\": {\"nodes\": {\"a\": {}, \"b\": {}}, \"edges\": [{\"source\": \"a\", "
        "\"target\": \"b\"}]}}",
        "<gexf><graph defaultedgetype=\"undirected\"><attributes class=\"node\"><attribute id=\"0\" "
        "title=\"mode\"/></attributes><nodes><node id=\"a\"><attvalues><attvalue for=\"0\" "
        "value=\"actor\"/></attvalues></node><node id=\"t\"/></nodes><edges><edge "
        "source=\"t\" target=\"a\" weight=\"3\"/></edges></graph></gexf>",
        "<graphml><key id=\"m\" for=\"node\" attr.name=\"mode\"/><key id=\"r\" "
        "for=\"edge\" attr.name=\"role\"/><graph><node id=\"a\"><data "
        "key=\"m\">actor</data></node><node id=\"t\"><data "
        "key=\"m\">event</data></node><edge source=\"t\" target=\"a\"><data "
        "key=\"r\">lead</data></edge></graph></graphml>"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        zr_source *source;
        cr_assert_eq(zr_source_read(&source, zr_span_of(texts[i]), NULL, NULL), ZR_OK);
        zr_source_line(source, 10);
        zr_reading reading = {.id = zr_span_of("x"), .path = zr_span_of("x.csv"), .source = source};
        until_it_succeeds(try_plain, free_graph, &reading);
        refuse_each(try_plain, &reading);
        zr_source_free(source);
    }
}
