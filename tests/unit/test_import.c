/* Two-mode data of other programs: what is read, what comes back from our own exports, what is refused. */
#include "graph/plain.h"
#include "report/csv_text.h"
#include "support/cpu_limit.h"
#include "support/graph_text.h"
#include "zeren/exchange.h"
#include "zeren/incidence.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static zr_status read_bytes(zr_graph **out, zr_span bytes, zr_error *err)
{
    zr_source *source;
    zr_status status = zr_source_read(&source, bytes, NULL, err);
    *out = NULL;
    if (status != ZR_OK)
        return status;
    zr_reading reading = {.id = zr_span_of("data"), .path = zr_span_of("data.x"), .source = source};
    status = zr_graph_read_plain(out, &reading, err);
    zr_source_free(source);
    return status;
}

/* "unit measure role[!] weight" of every duty, empty rows and columns behind, all sorted by the graph. */
static zr_buffer described(const zr_graph *graph)
{
    zr_buffer out = {0};
    for (uint32_t u = 0; u < graph->unit_count; u++)
        zr_buffer_print(&out, "U %s = %s%s\n", graph->units[u].id.data, graph->units[u].name.data,
                        graph->units[u].collective ? " *" : "");
    for (uint32_t m = 0; m < graph->measure_count; m++)
        zr_buffer_print(&out, "M %s = %s\n", graph->measures[m].id.data, graph->measures[m].title.data);
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        for (uint32_t u = 0; u < graph->unit_count; u++) {
            for (uint32_t d = 0; d < graph->duty_count; d++) {
                const zr_duty *duty = &graph->duties[d];
                if (duty->measure == m && duty->unit == u)
                    zr_buffer_print(&out, "D %u %u %s%s %g\n", m, u, zr_role_name(duty->role),
                                    duty->first ? "!" : "", duty->weight);
            }
        }
    }
    zr_buffer_char(&out, '\0');
    return out;
}

static void expect(const char *text, const char *wanted)
{
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_neq(zr_plain_tell(zr_span_of(text), ZR_NETWORK_TOLD, NULL), ZR_NOT_PLAIN, "%s", text);
    cr_assert_eq(read_bytes(&graph, zr_span_of(text), &err), ZR_OK, "%s", err.message);
    zr_buffer got = described(graph);
    cr_assert_str_eq(got.data, wanted, "%s\nof %s", got.data, text);
    zr_buffer json = written(graph, false);
    zr_graph *again = read_or_die(zr_buffer_span(&json));
    zr_graph_free(again);
    zr_buffer_free(&json);
    zr_buffer_free(&got);
    zr_graph_free(graph);
}

static const char two[] = "U -/Ann = Ann\nU -/Bea = Bea\nM E1 = E1\nM E2 = E2\nD 0 0 responsible 0\nD 0 1 "
                          "responsible 0\nD 1 1 responsible 2.5\n";

Test(import, graphml_of_igraph)
{
    expect("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml "
           "xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
           "<key id=\"v_name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
           "<key id=\"v_type\" for=\"node\" attr.name=\"type\" attr.type=\"boolean\"/>\n"
           "<key id=\"e_w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
           "<graph id=\"G\" edgedefault=\"undirected\">\n"
           "<node id=\"n0\"><data key=\"v_name\">Ann</data><data key=\"v_type\">false</data></node>\n"
           "<node id=\"n1\"><data key=\"v_name\">Bea</data><data key=\"v_type\">false</data></node>\n"
           "<node id=\"n2\"><data key=\"v_name\">E1</data><data key=\"v_type\">true</data></node>\n"
           "<node id=\"n3\"><data key=\"v_name\">E2</data><data key=\"v_type\">true</data></node>\n"
           "<edge source=\"n0\" target=\"n2\"/><edge source=\"n2\" target=\"n1\"/>\n"
           "<edge source=\"n1\" target=\"n3\"><data key=\"e_w\">2.5</data></edge>\n</graph></graphml>\n",
           two);
}

Test(import, graphml_of_networkx_and_words)
{
    expect(
        "<graphml><key id=\"d0\" for=\"node\" attr.name=\"bipartite\" attr.type=\"long\"/>"
        "<key id=\"d1\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/><graph>"
        "<node id=\"Ann\"><data key=\"d0\">0</data></node><node id=\"Bea\"><data key=\"d0\">0</data></node>"
        "<node id=\"E1\"><data key=\"d0\">1</data></node><node id=\"E2\"><data key=\"d0\">1</data></node>"
        "<edge source=\"Ann\" target=\"E1\"/><edge source=\"Bea\" target=\"E1\"/>"
        "<edge source=\"Bea\" target=\"E2\"><data key=\"d1\">2.5</data></edge></graph></graphml>",
        two);
    expect("<graphml><key id=\"m\" for=\"node\" attr.name=\"mode\"/><key id=\"r\" for=\"edge\" "
           "attr.name=\"role\"/><graph>"
           "<node id=\"甲 &amp; &#x4E59;\"><data key=\"m\">actor</data></node>"
           "<node id=\"t\"><data key=\"m\">event</data></node><node id=\"empty\"><data "
           "key=\"m\">event</data></node>"
           "<edge source=\"t\" target=\"甲 &amp; &#20057;\"><data "
           "key=\"r\">牵头</data></edge></graph></graphml>",
           "U -/甲 & 乙 = 甲 & 乙\nM t = t\nM empty = empty\nD 0 0 lead 0\n");
}

Test(import, json)
{
    expect(
        "{\"directed\": false, \"multigraph\": false, \"graph\": {}, \"nodes\": [{\"bipartite\": 0, \"id\": "
        "\"Ann\"}, {\"bipartite\": 0, \"id\": \"Bea\"}, {\"bipartite\": 1, \"id\": \"E1\"}, {\"bipartite\": "
        "1, \"id\": \"E2\"}], \"links\": [{\"source\": \"Ann\", \"target\": \"E1\"}, {\"source\": \"Bea\", "
        "\"target\": \"E1\"}, {\"source\": \"Bea\", \"target\": \"E2\", \"weight\": 2.5}]}",
        two);
    expect(
        "{\"graph\": {\"nodes\": {\"Ann\": {\"metadata\": {\"mode\": \"person\"}}, \"Bea\": {\"metadata\": "
        "{\"mode\": \"person\"}}, \"E1\": {\"metadata\": {\"mode\": \"event\"}}, \"E2\": {}},\n"
        "\"edges\": [{\"source\": \"Ann\", \"target\": \"E1\"}, {\"source\": \"Bea\", \"target\": \"E1\"}, "
        "{\"source\": \"Bea\", \"target\": \"E2\", \"metadata\": {\"weight\": 2.5}}]}}",
        two);
    expect("{\"network-type\": \"undirected\", \"incidences\": [{\"edge\": \"E1\", \"node\": \"Ann\"}, "
           "{\"edge\": \"E1\", \"node\": \"Bea\"}, {\"edge\": \"E2\", \"node\": \"Bea\", \"weight\": 2.5}]}",
           two);
    expect("{\"incidences\": [{\"edge\": 1, \"node\": 1}], \"nodes\": [{\"node\": 1}, {\"node\": 2}], "
           "\"edges\": [{\"edge\": 1}, {\"edge\": 9}]}",
           "U -/1 = 1\nU -/2 = 2\nM 1 = 1\nM 9 = 9\nD 0 0 responsible 0\n");
}

Test(import, pajek)
{
    expect("*Vertices 4 2\r\n1 \"Ann\"\r\n2 \"Bea\"\r\n3 \"E1\" 0.1 0.2\r\n4 E2\r\n*Edges\r\n1 3\r\n2 3 "
           "1\r\n2 4 "
           "2.5\r\n",
           two);
    expect("% of a book\n*Network x\n*vertices 4 2\n1 \"Ann\"\n2 \"Bea\"\n3 \"E1\"\n4 "
           "\"E2\"\n*Matrix\n1 0\n1 2.5\n",
           two);
    expect("*Vertices 3 1\n1 \"a b\"\n*Arcslist\n1 2 3\n*Edges :2 \"lead\"\n1 3\n",
           "U -/a b = a b\nM 2 = 2\nM 3 = 3\nD 0 0 responsible 0\nD 1 0 responsible 0\nD 1 0 lead 0\n");
}

Test(import, dl)
{
    expect(
        "dl nr = 2, nc = 2 format = fullmatrix\nrow labels:\nAnn\nBea\ncolumn labels:\nE1,E2\ndata:\n1 0\n1 "
        "2.5\n",
        two);
    expect(
        "DL NR=2 NC=2\nFORMAT = EDGELIST2\nROW LABELS EMBEDDED\nCOLUMN LABELS EMBEDDED\nDATA:\nAnn E1\nBea "
        "E1 1\nBea E2 2.5\n",
        two);
    expect("dl nr=2,nc=2\nformat = edgelist2\nlabels embedded\ndata:\nAnn E1\nBea E1 4\nBea E2\n",
           "U -/Ann = Ann\nU -/Bea = Bea\nM E1 = E1\nM E2 = E2\nD 0 0 responsible 0\nD 0 1 responsible 4\nD "
           "1 1 responsible 0\n");
    expect("dl nr=2,nc=2\nformat = nodelist2\nlabels embedded\ndata:\nAnn E1\nBea E1 E2\n",
           "U -/Ann = Ann\nU -/Bea = Bea\nM E1 = E1\nM E2 = E2\nD 0 0 responsible 0\nD 0 1 responsible 0\nD "
           "1 1 responsible 0\n");
    expect("dl nr=2,nc=3\nformat = edgelist2\ndata:\n1 1\n2 3 4\n",
           "U -/1 = 1\nU -/2 = 2\nM 1 = 1\nM 2 = 2\nM 3 = 3\nD 0 0 responsible 0\nD 2 1 responsible 4\n");
}

Test(import, words_in_quotes_are_labels_in_dl)
{
    expect(
        "dl nr=2,nc=2\nformat = edgelist2\nrow labels:\n\"data\"\n\"embedded\"\ncolumn "
        "labels:\n\"embedded\" \"data:\"\ndata:\n1 1\n2 2\n",
        "U -/data = data\nU -/embedded = embedded\nM embedded = embedded\nM data: = data:\nD 0 0 responsible "
        "0\nD 1 1 responsible 0\n");
}

static const char ours[] =
    "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"a\",\"place\":\"330300\"}],"
    "\"places\":[{\"code\":\"330300\",\"name\":\"温州市\",\"level\":\"city\"}],"
    "\"units\":[{\"id\":\"330300/市科技局\",\"name\":\"温州市科技局\",\"place\":\"330300\",\"sector\":"
    "\"science\"},{\"id\":\"-/各有关、单位\",\"kind\":\"collective\"},{\"id\":\"330300/idle\",\"place\":"
    "\"330300\"}],"
    "\"measures\":[{\"id\":\"a#1\",\"document\":\"a\",\"label\":\"（一）\",\"title\":\"建 <平台> & "
    "\\\"园\\\"\"},{\"id\":\"a#2\",\"document\":\"a\",\"title\":\"引人才\"},{\"id\":\"a#3\",\"document\":"
    "\"a\","
    "\"title\":\"无主\"}],"
    "\"duties\":[{\"measure\":\"a#1\",\"unit\":\"330300/市科技局\",\"role\":\"lead\"},{\"measure\":\"a#1\","
    "\"unit\":\"-/各有关、单位\",\"role\":\"support\"},{\"measure\":\"a#2\",\"unit\":\"330300/市科技局\","
    "\"role\":\"responsible\",\"first\":true},{\"measure\":\"a#2\",\"unit\":\"-/各有关、单位\",\"role\":"
    "\"guide\"},{\"measure\":\"a#2\",\"unit\":\"-/各有关、单位\",\"role\":\"responsible\",\"weight\":7}]}";

static zr_graph *round_trip(const zr_graph *graph, const char *format)
{
    zr_buffer text = {0};
    zr_error err = {0};
    zr_graph *back;
    const zr_export_format *row = zr_export_find(zr_span_of(format));
    cr_assert_not_null(row);
    cr_assert_eq(row->parts[0].write(graph, &(zr_export_options){0}, put_in_buffer, &text, &err), ZR_OK);
    cr_assert_eq(read_bytes(&back, zr_buffer_span(&text), &err), ZR_OK, "%s: %s\n%.*s", format, err.message,
                 (int)text.size, text.data);
    zr_buffer_free(&text);
    return back;
}

/* Formats that say everything give back the same nodes, names, roles, first-listed leads and weights. */
Test(import, our_own_exports_come_back)
{
    static const char *const formats[] = {"graphml", "gexf", "jgf", "hif", "node-link"};
    zr_graph *graph = read_or_die(zr_span_of(ours));
    zr_buffer wanted = described(graph);
    for (size_t i = 0; i < 5; i++) {
        zr_graph *back = round_trip(graph, formats[i]);
        zr_buffer got = described(back);
        cr_assert_str_eq(got.data, wanted.data, "%s:\n%s\nnot\n%s", formats[i], got.data, wanted.data);
        cr_assert(zr_span_equal(back->documents[0].id, zr_span_of("a")));
        uint32_t unit = zr_graph_find_unit(back, zr_span_of("330300/市科技局"));
        cr_assert(unit != ZR_NONE && back->units[unit].place != ZR_NONE);
        cr_assert(zr_span_equal(back->units[unit].sector, zr_span_of("science")));
        cr_assert(zr_span_equal(back->measures[0].label, graph->measures[0].label) || i < 2);
        zr_buffer_free(&got);
        zr_graph_free(back);
    }
    zr_buffer_free(&wanted);
    zr_graph_free(graph);
}

/* Poorer ones keep ids, empty rows and columns, and what they have of the ties. */
Test(import, poorer_exports_come_back)
{
    zr_graph *graph = read_or_die(zr_span_of(ours));
    zr_graph *pajek = round_trip(graph, "pajek"), *matrix = round_trip(graph, "incidence"),
             *edges = round_trip(graph, "csv"), *dl = round_trip(graph, "dl");
    cr_assert(pajek->unit_count == 3 && pajek->measure_count == 3 && pajek->duty_count == 5);
    cr_assert_neq(zr_graph_find_unit(pajek, zr_span_of("330300/idle")), ZR_NONE);
    cr_assert_neq(zr_graph_find_measure(pajek, zr_span_of("a#3")), ZR_NONE);
    cr_assert(matrix->unit_count == 3 && matrix->measure_count == 3 && matrix->duty_count == 4);
    cr_assert_neq(zr_graph_find_unit(matrix, zr_span_of("330300/idle")), ZR_NONE);
    cr_assert_neq(zr_graph_find_unit(matrix, zr_span_of("330300/市科技局")), ZR_NONE);
    cr_assert(edges->unit_count == 2 && edges->measure_count == 2 && edges->duty_count == 5);
    cr_assert(dl->unit_count == 3 && dl->measure_count == 3 && dl->duty_count == 4);
    cr_expect_neq(zr_graph_find_unit(matrix, zr_span_of("-/各有关、单位")),
                  ZR_NONE); /* no formula's guard left */
    cr_expect_neq(zr_graph_find_unit(edges, zr_span_of("-/各有关、单位")), ZR_NONE);
    uint32_t roles[ZR_ROLES] = {0}, first = 0;
    for (uint32_t d = 0; d < edges->duty_count; d++) {
        roles[edges->duties[d].role]++;
        first += edges->duties[d].first;
    }
    cr_assert(roles[ZR_LEAD] == 1 && roles[ZR_RESPONSIBLE] == 2 && roles[ZR_SUPPORT] == 1 &&
              roles[ZR_GUIDE] == 1);
    cr_assert_eq(first, 1);
    zr_graph_free(pajek), zr_graph_free(matrix), zr_graph_free(edges), zr_graph_free(dl);
    zr_graph_free(graph);
}

/* A group, an idle unit, and names that could break a format; the same name stands on both sides. */
static const char nasty[] =
    "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"a\"}],"
    "\"units\":[{\"id\":\"-/\\\"甲, 乙\\\"; 'x'\"},{\"id\":\"-/=SUM(A1)\"},{\"id\":\"-/@one + two\"},"
    "{\"id\":\"-/same\"},{\"id\":\"-/two\\nlines\"},{\"id\":\"-/🚀 a name of more than forty characters, "
    "which some programs would cut\"},{\"id\":\"-/idle <&> one\"}],"
    "\"measures\":[{\"id\":\"-1\",\"document\":\"a\",\"kind\":\"group\"},{\"id\":\"+2, \\\"q\\\"\","
    "\"document\":\"a\",\"parent\":\"-1\"},{\"id\":\"same\",\"document\":\"a\"},{\"id\":\"@z; =1 🚀\","
    "\"document\":\"a\"},{\"id\":\"empty, \\\"one\\\"\",\"document\":\"a\",\"kind\":\"goal\"}],"
    "\"duties\":[{\"measure\":\"+2, \\\"q\\\"\",\"unit\":\"-/\\\"甲, 乙\\\"; 'x'\",\"role\":"
    "\"responsible\"},{\"measure\":\"same\",\"unit\":\"-/=SUM(A1)\",\"role\":\"responsible\",\"weight\":3},"
    "{\"measure\":\"same\",\"unit\":\"-/same\",\"role\":\"responsible\"},{\"measure\":\"same\",\"unit\":"
    "\"-/@one + two\",\"role\":\"responsible\"},{\"measure\":\"@z; =1 🚀\",\"unit\":\"-/🚀 a name of more "
    "than forty characters, which some programs would cut\",\"role\":\"responsible\"}]}";

/* Nothing is lost on the way by a format that has a place for it; `ids` are kept but for Pajek's quotes and
 * DL's codes. */
static void check_nasty(const zr_graph *graph, const char *format, bool ids)
{
    zr_graph *back = round_trip(graph, format);
    cr_assert_eq(back->unit_count, graph->unit_count, "%s: %u units", format, back->unit_count);
    cr_assert_eq(back->measure_count, graph->measure_count, "%s: %u measures", format, back->measure_count);
    cr_assert_eq(back->duty_count, graph->duty_count, "%s: %u duties", format, back->duty_count);
    double weights = 0;
    for (uint32_t d = 0; d < back->duty_count; d++)
        weights += back->duties[d].weight > 0 ? back->duties[d].weight : 1;
    cr_assert(weights > 6.999 && weights < 7.001, "%s: %g", format, weights);
    for (uint32_t u = 0; ids && u < graph->unit_count; u++)
        cr_assert_neq(zr_graph_find_unit(back, graph->units[u].id), ZR_NONE, "%s: no %s", format,
                      graph->units[u].id.data);
    for (uint32_t m = 0; ids && m < graph->measure_count; m++)
        cr_assert_neq(zr_graph_find_measure(back, graph->measures[m].id), ZR_NONE, "%s: no %s", format,
                      graph->measures[m].id.data);
    zr_graph_free(back);
}

Test(import, names_and_isolates_come_back)
{
    static const char *const formats[] = {"graphml",   "gexf",      "jgf",   "hif",
                                          "node-link", "incidence", "pajek", "dl"};
    zr_graph *graph = read_or_die(zr_span_of(nasty));
    for (size_t i = 0; i < 8; i++)
        check_nasty(graph, formats[i], i < 6);
    zr_graph *edges = round_trip(graph, "csv"); /* ties alone: nodes without one have no row */
    cr_assert(edges->unit_count == 5 && edges->measure_count == 3 && edges->duty_count == 5);
    for (uint32_t u = 0; u < edges->unit_count; u++)
        cr_assert_neq(zr_graph_find_unit(graph, edges->units[u].id), ZR_NONE);
    zr_graph_free(edges);
    zr_graph_free(graph);
}

/* Units without measures, measures without units, nothing at all. */
Test(import, one_sided_graphs_come_back)
{
    static const char *const formats[] = {"graphml", "jgf", "hif", "node-link", "pajek", "dl", "gexf"};
    static const char *const texts[] = {
        "{\"format\":\"zeren-graph\",\"version\":1,\"units\":[{\"id\":\"-/a\"},{\"id\":\"-/b\"}]}",
        "{\"format\":\"zeren-graph\",\"version\":1,\"documents\":[{\"id\":\"a\"}],\"measures\":[{\"id\":"
        "\"a#1\",\"document\":\"a\"},{\"id\":\"a#2\",\"document\":\"a\"}]}",
        "{\"format\":\"zeren-graph\",\"version\":1}"};
    for (size_t t = 0; t < 3; t++) {
        zr_graph *graph = read_or_die(zr_span_of(texts[t]));
        for (size_t i = 0; i < 7; i++) {
            zr_graph *back = round_trip(graph, formats[i]);
            cr_assert_eq(back->unit_count, graph->unit_count, "%zu %s", t, formats[i]);
            cr_assert_eq(back->measure_count, graph->measure_count, "%zu %s", t, formats[i]);
            cr_assert_eq(back->duty_count, 0);
            zr_graph_free(back);
        }
        zr_graph_free(graph);
    }
}

/* What a spreadsheet would take for a formula, and what looks as if it had been kept from that already. */
Test(import, cells_come_back_from_csv)
{
    static const char *const texts[] = {"-/甲", "'-/甲", "''=1", "=1+1", "@x",    "＝甲", "-5",
                                        "'-5",  "'甲'",  "甲",   "a,b",  "\"q\"", "+86",  "- 5"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        zr_buffer csv = {0};
        zr_buffer_csv(&csv, zr_span_of(texts[i]));
        zr_cells cells = {.text = zr_buffer_span(&csv), .separator = ','};
        zr_cell_read cell;
        cr_assert(zr_cells_next(&cells, &cell));
        cr_expect(zr_span_equal(cell.text, zr_span_of(texts[i])), "%s → %s → %.*s", texts[i], csv.data,
                  (int)cell.text.size, cell.text.data);
        zr_buffer_free(&cells.unquoted);
        zr_buffer_free(&csv);
    }
}

Test(import, what_is_none_of_them)
{
    static const char *const texts[] = {"DL 工程：建平台。(责任单位: 市科技局)\n",
                                        "{\"documents\": [], \"nodes\": 1, \"format\": \"x\"}",
                                        "<html><body>&lt;graphml&gt; <graphml></body></html>",
                                        "* 建平台\n",
                                        "{}",
                                        ""};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        cr_assert_eq(zr_exchange_tell(zr_span_of(texts[i])), ZR_NOT_PLAIN, "%s", texts[i]);
}

static void expect_refusal(const char *text, zr_status wanted, const char *words)
{
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_neq(zr_plain_tell(zr_span_of(text), ZR_NETWORK_TOLD, NULL), ZR_NOT_PLAIN, "%s", text);
    cr_assert_eq(read_bytes(&graph, zr_span_of(text), &err), wanted, "%s: %s", text, err.message);
    cr_assert_null(graph);
    cr_assert(strstr(err.message, words), "\"%s\" is not in \"%s\"", words, err.message);
    cr_assert(strstr(err.message_zh, "行"), "%s", err.message_zh);
}

Test(import, names_of_unbounded_length)
{
    zr_buffer text = {0};
    zr_buffer_put(&text, "*Vertices 2 1\n1 \"");
    for (size_t i = 0; i < 5000; i++)
        zr_buffer_char(&text, 'x');
    zr_buffer_put(&text, "\"\n2 \"b\"\n*Edges\n1 2\n");
    zr_buffer_char(&text, '\0');
    expect_refusal(text.data, ZR_LIMIT, "more than 4096 bytes");
    zr_buffer_free(&text);
}

Test(import, refusals_of_graphml)
{
    expect_refusal("<?xml version=\"1.0\"?>\n<!DOCTYPE g [<!ENTITY a \"ha\"><!ENTITY b "
                   "\"&a;&a;&a;\">]>\n<graphml><graph><node id=\"&b;\"/></graph></graphml>",
                   ZR_LIMIT, "declares a document type");
    expect_refusal("<graphml>\n<graph>\n<node id=\"a\">", ZR_BAD_INPUT, "line 3");
    expect_refusal("<graphml><graph>\n<node id=\"a\"/>\n<node id=\"a\"/></graph></graphml>", ZR_BAD_INPUT,
                   "line 3: this node is there twice: \"a\"");
    expect_refusal("<graphml><graph>\n<node/></graph></graphml>", ZR_BAD_INPUT,
                   "line 2: a node without a name");
    expect_refusal("<graphml><key id=\"m\" for=\"node\" attr.name=\"mode\"/><graph>\n<node id=\"a\"><data "
                   "key=\"m\">unit</data></node>\n<edge source=\"a\" target=\"b\"/></graph></graphml>",
                   ZR_BAD_INPUT, "line 3: a tie names a node that is not there: \"b\"");
    expect_refusal("<graphml><key id=\"m\" for=\"node\" attr.name=\"mode\"/><graph><node id=\"a\"><data "
                   "key=\"m\">unit</data></node><node id=\"b\"><data key=\"m\">unit</data></node><node "
                   "id=\"c\"><data key=\"m\">event</data></node>\n<edge "
                   "source=\"a\" target=\"b\"/></graph></graphml>",
                   ZR_BAD_INPUT, "line 2: a tie inside of one mode");
    expect_refusal("<graphml><key id=\"m\" for=\"node\" attr.name=\"mode\"/><graph><node id=\"a\"><data "
                   "key=\"m\">event</data></node>\n<node id=\"b\"/></graph></graphml>",
                   ZR_BAD_INPUT, "line 2: nothing says which mode");
    expect_refusal("<graphml><key id=\"m\" for=\"node\" attr.name=\"mode\"/><graph>\n<node id=\"a\"><data "
                   "key=\"m\">colour</data></node></graph></graphml>",
                   ZR_BAD_INPUT, "line 2: no mode that zeren knows");
    expect_refusal(
        "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\"/><graph><node id=\"a\"/><node "
        "id=\"b\"/>\n<edge source=\"a\" target=\"b\"><data key=\"w\">NaN</data></edge></graph></graphml>",
        ZR_BAD_INPUT, "line 2: a weight should be a number: \"NaN\"");
    expect_refusal("<graphml><graph/>\n<graph/></graphml>", ZR_UNSUPPORTED, "line 2: several graphs");
    expect_refusal("<graphml>\n</graphml>", ZR_BAD_INPUT, "there is no <graph>");
}

Test(import, gexf_of_gephi)
{
    expect(
        "<?xml version='1.0'?><gexf xmlns='http://gexf.net/1.2draft' version='1.2'><graph "
        "defaultedgetype='undirected'><attributes class='node'><attribute id='m' title='mode' "
        "type='string'/></attributes><nodes><node id='a' label='Ann'><attvalues><attvalue for='m' "
        "value='actor'/></attvalues></node><node id='b' label='B &amp; C'><attvalues><attvalue for='m' "
        "value='actor'/></attvalues></node><node id='e'><attvalues><attvalue for='m' "
        "value='event'/></attvalues></node></nodes><edges><edge id='0' source='a' target='e'/><edge id='1' "
        "source='e' target='b' weight='2.5'/></edges></graph></gexf>",
        "U -/a = Ann\nU -/b = B & C\nM e = e\nD 0 0 responsible 0\nD 0 1 responsible 2.5\n");
}

Test(import, refusals_of_gexf)
{
    expect_refusal("<gexf>\n<graph>\n<nodes><node id=\"a\">", ZR_BAD_INPUT, "line 3");
    expect_refusal("<gexf><graph><nodes>\n<node id=\"a\"/>\n<node id=\"a\"/></nodes></graph></gexf>",
                   ZR_BAD_INPUT, "line 3: this node is there twice: \"a\"");
    expect_refusal("<gexf><graph><nodes><node id=\"a\"/></nodes><edges>\n<edge source=\"a\" target=\"b\" "
                   "weight=\"much\"/></edges></graph></gexf>",
                   ZR_BAD_INPUT, "line 2: a weight should be a number: \"much\"");
    expect_refusal("<gexf><graph/>\n<graph/></gexf>", ZR_UNSUPPORTED, "line 2: several graphs");
    expect_refusal("<gexf>\n</gexf>", ZR_BAD_INPUT, "there is no <graph>");
    expect_refusal("<?xml version=\"1.0\"?>\n<!DOCTYPE g [<!ENTITY a \"ha\">]>\n<gexf><graph/></gexf>",
                   ZR_LIMIT, "declares a document type");
}

Test(import, refusals_of_json)
{
    expect_refusal("{\"nodes\": [{\"id\": \"a\"},\n{\"id\": \"a\"}], \"links\": []}", ZR_BAD_INPUT,
                   "line 2: this node is there twice");
    expect_refusal("{\"nodes\": [\n7]}", ZR_BAD_INPUT, "line 2: nodes[0]: should be an object");
    expect_refusal("{\"nodes\": [\n{\"id\": []}]}", ZR_BAD_INPUT, "line 2: nodes[0].id: should be a text");
    expect_refusal("{\"nodes\": [{\"id\": 1, \"bipartite\": 0}],\n\"links\": [{\"source\": 1}]}",
                   ZR_BAD_INPUT, "line 2: links[0].target");
    expect_refusal("{\"nodes\": [],\n\"edges\": [{\"source\": 1, \"target\": 2, \"weight\": \"x\"}]}",
                   ZR_BAD_INPUT, "line 2: a weight should be a number");
    expect_refusal("{\"nodes\": [], \"edges\": [\n", ZR_BAD_INPUT, "ends in the middle");
    expect_refusal("{\"graphs\": [{}]}", ZR_UNSUPPORTED, "several graphs");
    expect_refusal("{\"graph\": {\"nodes\": {\"a\": {}},\n \"edges\": 3}}", ZR_BAD_INPUT, "line 2");
}

Test(import, deep_json_is_refused)
{
    zr_buffer text = {0};
    zr_graph *graph;
    zr_error err = {0};
    zr_buffer_put(&text, "{\"nodes\": [], \"x\":\n");
    for (int i = 0; i < 100000; i++)
        zr_buffer_char(&text, '[');
    cr_assert_eq(read_bytes(&graph, zr_buffer_span(&text), &err), ZR_LIMIT, "%s", err.message);
    cr_assert(strstr(err.message, "line 2") && strstr(err.message, "nested"));
    zr_buffer_free(&text);
}

/* "document: unit measure weight; …" of every document. */
static void expect_relations(const char *text, const char *wanted)
{
    zr_graph *graph;
    zr_error err = {0};
    zr_buffer got = {0};
    cr_assert_eq(read_bytes(&graph, zr_span_of(text), &err), ZR_OK, "%s", err.message);
    for (uint32_t d = 0; d < graph->document_count; d++) {
        zr_buffer_print(&got, "%s%s:", d ? "; " : "", graph->documents[d].id.data);
        for (uint32_t i = 0; i < graph->duty_count; i++) {
            const zr_duty *duty = &graph->duties[i];
            const zr_graph_measure *measure = &graph->measures[duty->measure];
            if (measure->document == d)
                zr_buffer_print(&got, " %s|%s|%g", graph->units[duty->unit].name.data, measure->title.data,
                                duty->weight > 0 ? duty->weight : 1);
        }
    }
    cr_assert_str_eq(got.data, wanted, "%s\nof %s", got.data, text);
    zr_buffer json = written(graph, false);
    zr_graph_free(read_or_die(zr_buffer_span(&json)));
    zr_buffer_free(&json);
    zr_buffer_free(&got);
    zr_graph_free(graph);
}

Test(import, relations_of_dl_are_documents)
{
    expect_relations("dl n=2 nm=2\nlabels:\na b\nlevel labels:\nADVICE\nHELP\ndata:\n0 1 1 0\n0 3\n0 0\n",
                     "ADVICE: a|a → b|1 b|a → b|1 b|b → a|1 a|b → a|1; HELP: a|a → b|1 b|a → b|3");
    expect_relations("dl n=2 nm=2 labels embedded\ndata:\na b\na 0 1\nb 1 0\na b\na 0 2\nb 2 0\n",
                     "data.1: a|a – b|1 b|a – b|1; data.2: a|a – b|1 b|a – b|2");
    expect_relations(
        "dl n=3 nm=2 format=edgelist1 labels embedded\nmatrix labels: x x\ndata:\na b\n!\nb a 2\nc b\n",
        "x: a|a → b|1 b|a → b|1; x~2: b|b → a|1 a|b → a|2 c|c → b|1 b|c → b|1");
    expect_relations("dl n=3 nm=3 format=nodelist1\ndata:\n1 2\n!\n!\n3 1\n",
                     "data.1: 1|1 → 2|1 2|1 → 2|1; data.2:; data.3: 3|3 → 1|1 1|3 → 1|1");
    expect_relations("dl n=3 nm=1 format=lowerhalf diagonal=absent labels embedded\ndata:\na\nb 1\nc 0 2\n",
                     "data: a|a – b|1 b|a – b|1 b|b – c|1 c|b – c|2");
    expect_relations("dl n=3 nm=1 format=upperhalf labels embedded\ndata:\na b c\na 0 1 0\nb 0 2\nc 0\n",
                     "data: a|a – b|1 b|a – b|1 b|b – c|1 c|b – c|2");
    expect_relations("dl n=2 nm=2 format=lowerhalf diagonal=absent\ndata:\n1\n2\n",
                     "data.1: 1|1 – 2|1 2|1 – 2|1; data.2: 1|1 – 2|1 2|1 – 2|2");
    expect_relations(
        "dl nr=2 nc=2 nm=2\nrow labels:\na b\ncolumn labels:\nE F\nlevel labels: now then\ndata:\n1 0\n0 "
        "2\n0 1\n0 1\n",
        "now: a|E|1 b|F|2; then: a|F|1 b|F|1");
    expect_relations("dl n=2 nm=1\nlevel labels: ADVICE\ndata:\n0 1\n0 0\n", "data: 1|1 → 2|1 2|1 → 2|1");
}

/* Every row once for every relation would be 10^10 steps. */
Test(import, many_rows_in_many_relations, .timeout = 600)
{
    limit_cpu(30);
    zr_graph *graph;
    zr_buffer text = {0};
    zr_error err = {0};
    zr_buffer_print(&text, "dl nr=100000 nc=1 nm=100000 format=edgelist2\ndata:\n");
    for (int r = 1; r < 100000; r++)
        zr_buffer_print(&text, "%d 1\n!\n", r);
    zr_buffer_print(&text, "100000 1\n");
    cr_assert_eq(read_bytes(&graph, zr_buffer_span(&text), &err), ZR_OK, "%s", err.message);
    cr_assert_eq(graph->unit_count, 100000);
    cr_assert_eq(graph->measure_count, 100000);
    cr_assert_eq(graph->duty_count, 100000);
    zr_graph_free(graph);
    zr_buffer_free(&text);
}

Test(import, refusals_of_pajek_and_dl)
{
    expect_refusal("*Vertices 4000000000 2\n1 \"a\"\n", ZR_BAD_INPUT, "line 1: more vertices than a file");
    expect_refusal("*Vertices x\n", ZR_BAD_INPUT, "line 1: should be the number of vertices");
    expect_refusal("*Vertices 2 1\n1 \"a\n", ZR_BAD_INPUT, "line 2: a quote that is never closed");
    expect_refusal("*Vertices 2 1\n1 a\n1 b\n", ZR_BAD_INPUT, "line 3: this vertex is there twice");
    expect_refusal("*Vertices 2 1\n*Edges\n1 3\n", ZR_BAD_INPUT, "line 3: should be the number of a vertex");
    expect_refusal("*Vertices 2 1\n*Edges\n1 2 much\n", ZR_BAD_INPUT, "line 3: a weight should be a number");
    expect_refusal("*Vertices 3 1\n*Matrix\n1\n", ZR_BAD_INPUT, "line 3: this row has too few numbers");
    expect_refusal("*Vertices 2 1\n*Partition x\n", ZR_BAD_INPUT, "line 2: not a section");
    expect_refusal("dl nr=4000000000 nc=2\ndata:\n1\n", ZR_BAD_INPUT, "line 1: larger than a file");
    expect_refusal("dl n=2 nm=2\ndata:\n1 1 1 1\n", ZR_BAD_INPUT, "too few numbers");
    expect_refusal("dl n=2 nm=2\ndata:\n0 1 1 0 0 1 1 0 1\n", ZR_BAD_INPUT, "line 3: too many numbers");
    expect_refusal("dl n=2 nm=0\ndata:\n", ZR_BAD_INPUT, "should be the number of relations");
    expect_refusal("dl n=2 nm=4000000000\ndata:\n", ZR_BAD_INPUT, "larger than a file of this size");
    expect_refusal("dl nr=1 nc=90000 nm=90000 format=edgelist2\ndata:\n1 1\n", ZR_BAD_INPUT,
                   "more relations, rows and columns");
    expect_refusal("dl nr=90000 nc=1 nm=90000 format=edgelist2\ndata:\n1 1\n", ZR_BAD_INPUT,
                   "more relations, rows and columns");
    expect_refusal("dl n=2 nm=2 format=edgelist1\ndata:\n1 2\n", ZR_BAD_INPUT,
                   "too few relations: a line with !");
    expect_refusal("dl n=2 nm=2 format=edgelist1\ndata:\n1 2\n!\n2 1\n!\n1 2\n", ZR_BAD_INPUT,
                   "no relation left");
    expect_refusal("dl n=2 nm=2 labels embedded\ndata:\na b\na 0 1\nb 1 0\nb a\nb 0 1\na 1 0\n", ZR_BAD_INPUT,
                   "line 6: labels of all relations should be the same, in the same order: \"b\"");
    expect_refusal("dl n=2 format=edgelist2\ndata:\n1 2\n", ZR_BAD_INPUT, "not a format of one-mode data");
    expect_refusal("dl nr=2 nc=2 format=edgelist1\ndata:\n1 2\n", ZR_BAD_INPUT,
                   "not a format of two-mode data");
    expect_refusal("dl n=2\ndata:\n0 1 1\n", ZR_BAD_INPUT, "too few numbers");
    expect_refusal("dl nr=1 nc=2\ndata:\n1\n", ZR_BAD_INPUT, "too few numbers");
    expect_refusal("dl nr=1 nc=2\ndata:\n1 1\n1\n", ZR_BAD_INPUT, "line 4: too many numbers");
    expect_refusal("dl nr=1 nc=2 format=ranked2\ndata:\n1 1\n", ZR_BAD_INPUT,
                   "line 1: not a format that is read");
    expect_refusal("dl nr=1 nc=2 row labels:\na\n", ZR_BAD_INPUT, "there is no data:");
    expect_refusal("dl nr=1 nc=1\nformat=edgelist2\ndata:\n1 2\n", ZR_BAD_INPUT,
                   "line 4: should be the number");
}

/* Any broken file gives a graph or a reason. */
Test(import, broken_anywhere)
{
    static const char *const formats[] = {"graphml", "hif", "node-link", "jgf", "pajek", "dl", "gexf"};
    static const char bytes[] = "<>\"{}[]:,&;\n0-\xFF*";
    zr_graph *graph = read_or_die(zr_span_of(ours));
    for (size_t f = 0; f < 7; f++) {
        zr_buffer text = {0};
        cr_assert_eq(zr_export_find(zr_span_of(formats[f]))
                         ->parts[0]
                         .write(graph, &(zr_export_options){0}, put_in_buffer, &text, NULL),
                     ZR_OK);
        char *copy = malloc(text.size);
        for (size_t at = 0; at < text.size; at += 1 + text.size / 400) {
            for (size_t b = 0; b < sizeof bytes; b++) {
                memcpy(copy, text.data, text.size);
                copy[at] = bytes[b];
                zr_graph *back = NULL;
                zr_error err = {0};
                zr_status status = read_bytes(&back, (zr_span){copy, b ? text.size : at}, &err);
                cr_assert(status == ZR_OK || err.message[0]);
                zr_graph_free(back);
            }
        }
        free(copy);
        zr_buffer_free(&text);
    }
    zr_graph_free(graph);
}
