/* One-mode networks: how they are read, and published figures of their ties. */
#include "support/graph_text.h"
#include "zeren/compare.h"
#include "zeren/hierarchy.h"
#include "zeren/qap.h"
#include "zeren/structure.h"

#include "base/buffer.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static zr_status read_as(zr_graph **out, const char *text, zr_network_kind network, zr_error *err)
{
    zr_source *source;
    zr_status status = zr_source_read(&source, zr_span_of(text), NULL, err);
    *out = NULL;
    if (status != ZR_OK)
        return status;
    zr_reading reading = {
        .id = zr_span_of("data"), .path = zr_span_of("data.x"), .source = source, .network = network};
    status = zr_graph_read_plain(out, &reading, err);
    zr_source_free(source);
    return status;
}

static zr_graph *graph_of(const char *text, zr_network_kind network)
{
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_eq(read_as(&graph, text, network, &err), ZR_OK, "%s: %s", text, err.message);
    return graph;
}

static bool has_finding(const zr_graph *graph, zr_code code)
{
    for (uint32_t i = 0; i < graph->finding_count; i++) {
        if (graph->findings[i].code == code)
            return true;
    }
    return false;
}

/* "a>b=2 b-c=1 d": ties in the graph's order, then nodes without one; and what the finding says. */
static void expect_as(const char *text, zr_network_kind network, const char *wanted)
{
    char got[2000] = "";
    zr_graph *graph = graph_of(text, network);
    size_t at = 0;
    for (uint32_t m = 0; m < graph->measure_count; m++) {
        const zr_duty *tail = &graph->duties[2 * m], *head = &graph->duties[2 * m + 1];
        cr_assert_eq(graph->measures[m].kind, ZR_TIE);
        cr_assert(tail->measure == m && head->measure == m && fabs(tail->weight - 1) < 1e-12);
        cr_assert_eq(head->role, ZR_RESPONSIBLE);
        at += (size_t)snprintf(got + at, sizeof got - at, "%s%s%c%s=%g", m ? " " : "",
                               graph->units[tail->unit].name.data, tail->role == ZR_LEAD ? '>' : '-',
                               graph->units[head->unit].name.data, head->weight);
    }
    for (uint32_t u = 0; u < graph->unit_count; u++) {
        bool idle = true;
        for (uint32_t d = 0; d < graph->duty_count; d++)
            idle &= graph->duties[d].unit != u;
        if (idle)
            at += (size_t)snprintf(got + at, sizeof got - at, " %s", graph->units[u].name.data);
    }
    cr_assert_str_eq(got, wanted, "%s\nof %s", got, text);
    cr_assert_eq(has_finding(graph, strchr(wanted, '>') ? ZR_F_DIRECTED : ZR_F_UNDIRECTED), true);
    zr_buffer json = written(graph, false);
    zr_graph *again = read_or_die(zr_buffer_span(&json));
    zr_buffer twice = written(again, false);
    cr_assert(zr_span_equal(zr_buffer_span(&json), zr_buffer_span(&twice)));
    zr_buffer_free(&json);
    zr_buffer_free(&twice);
    zr_graph_free(again);
    zr_graph_free(graph);
}

static void expect(const char *text, const char *wanted)
{
    expect_as(text, ZR_NETWORK_TOLD, wanted);
}

static void expect_two_modes(const char *text, zr_network_kind network)
{
    zr_graph *graph = graph_of(text, network);
    cr_assert(!has_finding(graph, ZR_F_DIRECTED) && !has_finding(graph, ZR_F_UNDIRECTED), "%s", text);
    for (uint32_t m = 0; m < graph->measure_count; m++)
        cr_assert_eq(graph->measures[m].kind, ZR_TASK);
    zr_graph_free(graph);
}

Test(one_mode, matrices)
{
    expect("a,b,c\n0,1,0\n1,0,2\n0,2,0\n", "a-b=1 b-c=2");
    expect_as("a,b,c\n0,1,0\n1,0,3\n0,2,0\n", ZR_NETWORK_DIRECTED, "a>b=1 b>a=1 b>c=3 c>b=2");
    expect_as("下属,上级\n甲,乙\n丙,乙\n", ZR_NETWORK_DIRECTED, "甲>乙=1 丙>乙=1");
    expect_as("甲,乙\n丙,乙\n乙,丁\n", ZR_NETWORK_UNDIRECTED, "甲-乙=1 乙-丁=1 丙-乙=1");
    expect_as("1,2,5\n2,3,1\n3,1,1\n1,3,1\n", ZR_NETWORK_DIRECTED, "1>2=5 1>3=1 2>3=1 3>1=1");
    expect(",a,b,c\na,0,2,0\nb,0,0,1\nc,0,0,0\n", "a>b=2 b>c=1");
    expect(",a,b,c,d\na,0,2,0,0\nb,2,0,1,0\nc,0,1,0,0\nd,0,0,0,0\n", "a-b=2 b-c=1 d");
    expect(",1,2,3\n1,0,1,1\n2,1,0,0\n3,1,0,0\n", "1-2=1 1-3=1");
    expect("1,2,3\n1,0,1,1\n2,1,0,0\n3,1,0,0\n", "1-2=1 1-3=1"); /* as R writes tables */
    expect(",a,b,c\na,NA,1,0\nb,0,-,1\nc,0,0,\n", "a>b=1 b>c=1");
    expect("0,1,0\n1,0,1\n0,1,0\n", "1-2=1 2-3=1");
    expect_as(",a,b,c\na,0,2,0\nb,0,0,1\nc,3,0,0\n", ZR_NETWORK_UNDIRECTED, "a-b=2 b-c=1 c-a=3");
    expect_as(",a,b,c\nc,0,0,5\na,0,2,0\nb,4,0,0\n", ZR_NETWORK_ONE_MODE, "a>b=2 b>a=4 c");
    expect_two_modes(",a,b,c\nc,0,0,5\na,0,2,0\nb,4,0,0\n", ZR_NETWORK_TOLD);
    expect_two_modes(",a,b,c\na,0,2,0\nb,0,0,1\nc,0,0,0\n", ZR_NETWORK_TWO_MODE);
    expect_two_modes("0,1,0\n1,0,1\n0,1,1\n", ZR_NETWORK_TOLD);
    expect_two_modes("0,1,0\n1,0,1\n0,0,0\n", ZR_NETWORK_TOLD);
}

Test(one_mode, lists)
{
    expect("from,to\na,b\nb,c\nd,d\n", "a>b=1 b>c=1 d");
    expect("from,to,weight\na,b,2\nb,a,2\nb,c,1\nc,b,1\n", "a-b=2 b-c=1");
    expect("from,to,weight\na,b,2\na,b,3\nb,c,1\n", "a>b=5 b>c=1");
    expect("Source,Target,Type,Weight\na,b,Undirected,2\nb,c,Undirected,1\n", "a-b=2 b-c=1");
    expect("Source,Target,Type,Weight\na,b,Directed,2\nb,c,Directed,1\n", "a>b=2 b>c=1");
    expect_two_modes("Source,Target,Weight\na,e1,2\nb,e1,1\n", ZR_NETWORK_TOLD);
    expect_two_modes("1,1,3\n1,2,5\n2,1,6\n", ZR_NETWORK_TOLD);
    expect_as("1,2,3\n1,3,5\n2,1,6\n1,4,1\n", ZR_NETWORK_DIRECTED, "1>2=3 1>3=5 1>4=1 2>1=6");
    expect_as("1,2,3\n1,3,5\n2,1,6\n1,4,1\n", ZR_NETWORK_UNDIRECTED, "1-2=6 1-3=5 1-4=1");
}

/* Columns that share no name may be two modes, whatever they are called. */
Test(one_mode, columns_that_share_no_name)
{
    static const char apart[] = "from,to,weight\na,x,1\nb,x,2\nb,y,1\n";
    zr_graph *graph = graph_of(apart, ZR_NETWORK_TOLD);
    cr_assert(has_finding(graph, ZR_F_TWO_SIDES));
    cr_assert(has_finding(graph, ZR_F_DIRECTED));
    zr_graph_free(graph);
    graph = graph_of(apart, ZR_NETWORK_DIRECTED);
    cr_assert(!has_finding(graph, ZR_F_TWO_SIDES));
    zr_graph_free(graph);
    expect_two_modes(apart, ZR_NETWORK_TWO_MODE);
    static const char *const one[] = {"from,to\na,b\nb,c\n", "from,to\na,b\na,c\n"};
    for (int i = 0; i < 2; i++) {
        graph = graph_of(one[i], ZR_NETWORK_TOLD);
        cr_assert(!has_finding(graph, ZR_F_TWO_SIDES), "%s", one[i]);
        zr_graph_free(graph);
    }
}

Test(one_mode, other_programs)
{
    expect("*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Edges\n1 2 2\n", "a-b=2 c");
    expect("*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Arcs\n1 2 2\n*Edges\n2 3\n", "a>b=2 b>c=1 c>b=1");
    expect("*Vertices 3\n*Arcslist\n1 2 3\n", "1>2=1 1>3=1");
    expect("*Vertices 3\n*Matrix\n0 1 0\n0 0 1\n0 0 0\n", "1>2=1 2>3=1");
    expect("dl n=3 format=fullmatrix\nlabels:\na,b,c\ndata:\n0 1 0\n0 0 1\n0 0 0\n", "a>b=1 b>c=1");
    expect("dl n=3\nlabels embedded\ndata:\na b c\na 0 1 0\nb 1 0 0\nc 0 0 0\n", "a-b=1 c");
    expect("dl n = 3, nm = 1, format = fullmatrix, diagonal = absent\ndata:\n1 0\n0 1\n0 0\n", "1>2=1 2>3=1");
    expect("dl n=3 format=lowerhalf\ndata:\n0\n2 0\n0 3 0\n", "1-2=2 2-3=3");
    expect("dl n=3 format=upperhalf diagonal=absent\ndata:\n2 0\n3\n", "1-2=2 2-3=3");
    expect("dl n=3 format=edgelist1\nlabels embedded\ndata:\nx y 2\ny z\n", "x>y=2 y>z=1");
    expect("dl n=4 format=nodelist1\ndata:\n1 2 3\n3 1\n", "1>2=1 1>3=1 3>1=1 4");
    expect("<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/><node id=\"b\"/><node id=\"c\"/><edge "
           "source=\"a\" target=\"b\"/></graph></graphml>",
           "a-b=1 c");
    expect("<graphml><graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/><edge "
           "source=\"a\" target=\"b\"/></graph></graphml>",
           "a>b=1");
    expect("<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/><node id=\"b\"/><edge "
           "directed=\"true\" source=\"b\" target=\"a\"/></graph></graphml>",
           "b>a=1");
    expect("{\"directed\": false, \"nodes\": [{\"id\": 1}, {\"id\": 2}], \"links\": [{\"source\": 2, "
           "\"target\": 1, \"directed\": true}]}",
           "2>1=1");
    expect("{\"directed\": false, \"nodes\": [{\"id\": 1}, {\"id\": 2}], \"links\": [{\"source\": 1, "
           "\"target\": 2, \"weight\": 3}]}",
           "1-2=3");
    expect(
        "{\"graph\": {\"directed\": true, \"nodes\": {\"a\": {}, \"b\": {}}, \"edges\": [{\"source\": \"b\", "
        "\"target\": \"a\"}]}}",
        "b>a=1");
}

Test(one_mode, refusals)
{
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_eq(read_as(&graph, ",a,b,c\na,0,1,1\nb,1,0,0\n", ZR_NETWORK_ONE_MODE, &err), ZR_BAD_INPUT);
    cr_assert(strstr(err.message, "as many rows as columns"), "%s", err.message);
    err = (zr_error){0};
    cr_assert_eq(read_as(&graph, ",a,b,c\na,0,1,1\nb,1,0,0\nx,1,0,0\n", ZR_NETWORK_ONE_MODE, &err),
                 ZR_BAD_INPUT);
    cr_assert(strstr(err.message, "the same nodes"), "%s", err.message);
    err = (zr_error){0};
    cr_assert_eq(read_as(&graph, ",a,b,c\na,0,1,1\nb,1,0,-2\nc,1,0,0\n", ZR_NETWORK_TOLD, &err),
                 ZR_BAD_INPUT);
    cr_assert(strstr(err.message, "0 or more"), "%s", err.message);
}

/* Any broken text, read in any way, gives a graph or a reason. */
Test(one_mode, broken_anywhere)
{
    static const char *const texts[] = {
        ",a,b,c\na,0,2,NA\nb,0,0,1\nc,\"0\",0,0\n",
        "0,1,0\n1,0,1\n0,1,0\n",
        "Source,Target,Type,Weight\na,b,Undirected,2\nb,c,,1\n",
        "from,to\na,b\nb,c\nd,d\n",
        "1,2\n2,3\n3,1\n",
        "*Vertices 3\n1 \"a\"\n*Arcs\n1 2 2\n*Edges\n2 3\n*Matrix\n0 1 0\n",
        "dl n=3 format=lowerhalf diagonal=absent\nlabels:\na b c\ndata:\n2\n0 3\n",
        "dl n=4 format=nodelist1\nlabels embedded\ndata:\na b c\nc a\n"};
    static const char bytes[] = "\",\n0-\xFF*= 9";
    char copy[200];
    for (size_t t = 0; t < sizeof texts / sizeof *texts; t++) {
        size_t size = strlen(texts[t]);
        for (size_t at = 0; at < size; at++) {
            for (size_t b = 0; b < sizeof bytes; b++) {
                snprintf(copy, sizeof copy, "%s", texts[t]);
                copy[at] = bytes[b]; /* the last is the end */
                for (int kind = 0; kind <= ZR_NETWORK_UNDIRECTED; kind++) {
                    zr_graph *graph = NULL;
                    zr_error err = {0};
                    zr_status status = read_as(&graph, copy, (zr_network_kind)kind, &err);
                    cr_assert(status == ZR_OK ? graph != NULL : err.message[0] != 0, "%s", copy);
                    zr_graph_free(graph);
                }
            }
        }
    }
}

/* --- published figures --- */

typedef struct network {
    zr_graph *graph;
    zr_incidence *incidence;
    zr_projection *projection;
} network;

static network network_of(const char *text, zr_network_kind kind)
{
    network net = {.graph = graph_of(text, kind)};
    zr_selection all = {0};
    cr_assert_eq(zr_incidence_cut(&net.incidence, net.graph, &all, NULL), ZR_OK);
    cr_assert(net.incidence->one_mode);
    cr_assert_eq(zr_projection_make(&net.projection, net.incidence, ZR_MODE_UNITS, NULL), ZR_OK);
    return net;
}

static void network_free(network *net)
{
    zr_projection_free(net->projection);
    zr_incidence_free(net->incidence);
    zr_graph_free(net->graph);
}

typedef struct hole {
    const char *node;
    double constraint, size;
} hole;

static void expect_holes(const char *text, zr_network_kind kind, const hole *wanted, size_t count)
{
    network net = network_of(text, kind);
    zr_holes *holes = calloc(net.projection->nodes, sizeof *holes);
    cr_assert_eq(zr_holes_measure(holes, net.projection, ZR_W_ROLES, NULL), ZR_OK);
    for (size_t i = 0; i < count; i++) {
        uint32_t row = 0;
        while (!zr_span_equal(net.incidence->row_label[row], zr_span_of(wanted[i].node)))
            row++;
        cr_assert(fabs(holes[row].constraint - wanted[i].constraint) < 5.1e-4, "%s: %g", wanted[i].node,
                  holes[row].constraint);
        cr_assert(fabs(holes[row].effective_size - wanted[i].size) < 5.1e-3, "%s: %g", wanted[i].node,
                  holes[row].effective_size);
    }
    free(holes);
    network_free(&net);
}

/* Borgatti 1997, unpacking Burt's redundancy measure: his figure, plain and valued, and three with direction
 * (Burt's digraph case), with the digits that NetworkX' tests hold. */
Test(one_mode, structural_holes_as_published)
{
    static const hole plain[] = {{"G", .400, 4.67}, {"A", .595, 2.50}, {"C", 1, 1}};
    static const hole valued[] = {{"G", .299, 5.47}, {"A", .795, 2.47}, {"C", 1, 1}};
    static const hole arcs[] = {{"0", 1.003, 1.167}, {"1", 1.003, 1.167}, {"2", 1.389, 1}};
    expect_holes("from,to\nA,B\nA,F\nA,G\nA,E\nE,G\nF,G\nB,G\nB,D\nD,G\nG,C\n", ZR_NETWORK_UNDIRECTED, plain,
                 3);
    expect_holes("from,to,weight\nA,B,2\nA,F,3\nA,G,5\nA,E,2\nE,G,8\nF,G,3\nB,G,4\nB,D,1\nD,G,3\nC,G,10\n",
                 ZR_NETWORK_UNDIRECTED, valued, 3);
    expect_holes("from,to\n0,1\n0,2\n1,0\n2,1\n", ZR_NETWORK_TOLD, arcs, 3);
}
