/* Plain two-mode data: what is taken for it, what it becomes, what is refused. */
#include "support/cpu_limit.h"
#include "support/graph_text.h"
#include "support/read_file.h"
#include "zeren/incidence.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static zr_status read_plain(zr_graph **out, zr_span text, zr_error *err)
{
    zr_source *source;
    cr_assert_eq(zr_source_read(&source, text, NULL, err), ZR_OK, "%s", err->message);
    zr_reading reading = {.id = zr_span_of("data"), .path = zr_span_of("data.csv"), .source = source};
    zr_status status = zr_graph_read_plain(out, &reading, err);
    zr_source_free(source);
    return status;
}

static zr_graph *plain(const char *text)
{
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_neq(zr_plain_tell(zr_span_of(text), ZR_NETWORK_TOLD, NULL), ZR_NOT_PLAIN, "%s", text);
    cr_assert_eq(read_plain(&graph, zr_span_of(text), &err), ZR_OK, "%s", err.message);
    return graph;
}

/* "unit measure [role] [weight]; …" in the order of the matrix. */
static void expect_ties(const char *text, const char *expected)
{
    zr_graph *graph = plain(text);
    zr_incidence *matrix;
    zr_buffer ties = {0};
    cr_assert_eq(zr_incidence_cut(&matrix, graph, &(zr_selection){.lead = ZR_LEAD_STATED}, NULL), ZR_OK);
    for (uint32_t i = 0; i < matrix->cells; i++) {
        const zr_cell *cell = &matrix->cell[i];
        zr_buffer_print(&ties, "%s%s %s", i ? "; " : "", matrix->row_label[cell->row].data,
                        zr_incidence_column_name(matrix, cell->column).data);
        for (int role = 0; role < ZR_ROLES; role++) {
            if (role != ZR_RESPONSIBLE && cell->roles & 1 << role)
                zr_buffer_print(&ties, " %s", zr_role_name((zr_role)role));
        }
        if (cell->roles == 1 << ZR_RESPONSIBLE && cell->weight != 1) {
            zr_buffer_char(&ties, ' ');
            zr_buffer_real(&ties, cell->weight);
        }
    }
    zr_buffer_char(&ties, '\n');
    ties.data[ties.size - 1] = '\0';
    cr_assert_str_eq(ties.data, expected, "of %s", text);
    zr_buffer json = written(graph, false);
    zr_graph *again = read_or_die(zr_buffer_span(&json));
    zr_buffer back = written(again, false);
    cr_assert_str_eq(json.data, back.data);
    zr_buffer_free(&json), zr_buffer_free(&back), zr_buffer_free(&ties);
    zr_incidence_free(matrix);
    zr_graph_free(graph), zr_graph_free(again);
}

Test(plain, incidence_tables)
{
    expect_ties("\"\",\"E1\",\"E2\"\n\"W1\",1,0\n\"W2\",1,1\n", "W1 E1; W2 E1; W2 E2");
    expect_ties("woman,E1,E2\nW1,1,0\nW2,1,1", "W1 E1; W2 E1; W2 E2");
    expect_ties("E1,E2\nW1,1,0\nW2,1,1\n", "W1 E1; W2 E1; W2 E2");
    expect_ties("\xEF\xBB\xBFx\tE1\tE2\r\nW1\t\t0.5\r\n\r\nW2\t1\t3\r\n", "W1 E2 0.5; W2 E1; W2 E2 3");
    expect_ties("x;措施一;措施二\n市科技局;1;0\n市教育局;1;1\n",
                "市教育局 措施一; 市教育局 措施二; 市科技局 措施一");
    expect_ties("1,0,1\n0,1,1\n", "1 1; 1 3; 2 2; 2 3");
    expect_ties("x,a,b\nu,lead,support\nv,牵头,1\n", "u a lead; u b support; v a lead; v b");
    expect_ties("x,\"a, \"\"b\"\"\",c\n\"u\nv\",1,1\nw,0,1\n", "u\nv a, \"b\"; u\nv c; w c");
}

Test(plain, lists_of_ties)
{
    expect_ties("measure,unit\nm1,u1\nm1,u2\nm2,u1\n", "u1 m1; u1 m2; u2 m1");
    expect_ties("unit,measure,role\nu1,m1,lead\nu2,m1,support\nu2,m1,\n", "u1 m1 lead; u2 m1 support");
    expect_ties("Measure\tUnit\tWeight\nm1\tu1\t2.5\nm1\tu2\t1\nm2\tu2\t0\n", "u1 m1 2.5; u2 m1");
    expect_ties("id,措施,单位,角色\n1,甲,市科技局,牵头\n2,乙,市科技局,配合\n",
                "市科技局 甲 lead; 市科技局 乙 support");
    expect_ties("u1,m1\nu1,m2\nu2,m1\n", "u1 m1; u1 m2; u2 m1");
    expect_ties("u1,m1,3\nu1,m2,lead\nu2,m1,1\n", "u1 m1 3; u1 m2 lead; u2 m1");
    expect_ties("measure,unit,weight\nm,u,1\nm,u,1\nm,u,0.5\n", "u m 2.5");
}

/* As zeren and R bipartite write them: what measures are called says nothing of the columns. */
Test(plain, tables_that_zeren_writes)
{
    expect_ties("unit,责任单位,牵头,任务\n\"'-/乙\",0,1,0\n450000/甲,2,0,1\n",
                "乙 牵头; 甲 责任单位 2; 甲 任务");
    expect_ties("unit,1,2\n\"'-/1\",1,0\n\"'-/2\",0,3\n", "1 1; 2 2 3");
    expect_ties("unit,from,to\n-/source,1,0\n-/target,0,1\n", "source from; target to");
    expect_ties("higher,lower,freq,webID\n\"'-/=1\",\"'-x\",2,d\n-/b,x,1,d\n", "=1 -x 2; b x");
    expect_ties("lower,higher,freq\nm1,u1,1\nm1,u2,3\n", "u1 m1; u2 m1 3");
}

Test(plain, documents_of_lists)
{
    zr_graph *graph = plain("unit,measure,document\na,m1,x\na,m2,y\nb,m1,x\nb,m3,\n");
    cr_assert_eq(graph->document_count, 3);
    static const char *const documents[] = {"x", "y", "data"};
    for (uint32_t m = 0; m < 3; m++)
        cr_assert_str_eq(graph->documents[graph->measures[m].document].id.data, documents[m]);
    zr_graph_free(graph);
    graph = plain("document,unit,measure,weight\nx,a,m1,0\n");
    cr_assert_eq(graph->document_count, 1);
    cr_assert_eq(graph->duty_count, 0);
    zr_graph_free(graph);
}

/* Which words say that a program wrote it for programs, and where a person may have. */
Test(plain, tables_of_which_nothing_is_known)
{
    static const struct {
        const char *text;
        zr_plain_grid grid;
    } cases[] = {{"name,place,note\nA,b,c\nB,b,d\n", ZR_GRID_OF_PROGRAM},
                 {"id,lead,words\n甲,1,“各区（县、市）政府”\n", ZR_GRID_OF_PROGRAM},
                 {"名称,地方,备注\nA,b,c\nB,b,d\n", ZR_GRID_EVEN},
                 {"名称,地方,备注\nA,“甲、乙”,c\nB,b,d\n", ZR_GRID_NONE},
                 {"Dear all, and others, too\nplease read this, and that, and more.\nYours,\n", ZR_GRID_NONE},
                 {"建平台\n（责任单位：市科技局）\n", ZR_GRID_NONE}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_plain_grid grid;
        zr_plain_tell(zr_span_of(cases[i].text), ZR_NETWORK_TOLD, &grid);
        cr_assert_eq(grid, cases[i].grid, "%s", cases[i].text);
    }
}

static zr_span told(const zr_graph *graph, zr_code code)
{
    for (uint32_t i = 0; i < graph->finding_count; i++)
        if (graph->findings[i].code == code)
            return graph->findings[i].detail;
    return (zr_span){0};
}

static void expect_told(const char *text, zr_code code, const char *detail)
{
    zr_graph *graph = plain(text);
    cr_assert_str_eq(detail ? detail : "", told(graph, code).size ? told(graph, code).data : "", "%s", text);
    zr_graph_free(graph);
}

/* Rows of a table are units, and so is the first column of a list, unless names that are known say otherwise.
 */
Test(plain, lists_with_names_of_their_own)
{
    static const char ties[] = "A E1; A E2; B E1";
    expect_ties("woman,event\nA,E1\nA,E2\nB,E1\n", ties);
    expect_ties("person,group\nA,E1\nA,E2\nB,E1\n", ties);
    expect_ties("director;company\nA;E1\nA;E2\nB;E1\n", ties);
    expect_ties("event,woman\nE1,A\nE2,A\nE1,B\n", ties);
    expect_ties("company,person\nE1,A\nE2,A\nE1,B\n", ties);
    expect_ties("A,E1\nA,E2\nB,E1\n", ties);
    expect_ties("plant,pollinator,visits\na,x,3\nb,x,1\nb,y,0.5\n", "a x 3; b x; b y 0.5");
    expect_ties("Espèce\tSite\tn\na\tx\t3\nb\tx\t1\nb\ty\t2\n", "a x 3; b x; b y 2");
    expect_ties("部门,会议,次数\n财政局,甲会,3\n教育局,甲会,1\n", "教育局 甲会; 财政局 甲会 3");
    expect_told("woman,event\nA,E1\nA,E2\nB,E1\n", ZR_F_COLUMNS, "woman → unit, event → measure");
    expect_told("A,E1,2\nA,E2,1\nB,E1,1\n", ZR_F_COLUMNS, "1 → unit, 2 → measure, 3 → weight");
    expect_told("measure,unit\nm1,u1\nm1,u2\nm2,u1\n", ZR_F_COLUMNS, NULL);
    expect_told(",E1,E2\nA,1,0\nB,1,1\n", ZR_F_COLUMNS, NULL);
}

/* As tnet keeps them: i, j, w. */
Test(plain, lists_of_numbers)
{
    static const char ties[] = "1 1 3; 1 2 5; 2 1 6";
    expect_ties("1\t1\t3\n1\t2\t5\n2\t1\t6\n", ties);
    expect_ties("1 1 3\n1 2 5\n2 1 6\n", ties);
    expect_ties("  1  1  3 \n  1  2  5 \n  2  1  6 \n", ties);
    expect_ties("i,j,w\n1,1,3\n1,2,5\n2,1,6\n", ties);
    expect_ties("1 1\n1 2\n2 1\n", "1 1; 1 2; 2 1");
    expect_ties("bee,1,3\nbee,2,5\nfly,1,6\n", "bee 1 3; bee 2 5; fly 1 6");
    expect_told("1,1,3\n1,2,5\n2,1,6\n", ZR_F_NUMBERS, "3");
    expect_ties("2,0,1\n0,1,1\n3,0,0\n", "1 1 2; 1 3; 2 2; 2 3; 3 1 3");
    expect_ties("1,1,1\n1,1,2\n2,1,1\n", "1 1; 1 2; 1 3; 2 1; 2 2; 2 3 2; 3 1 2; 3 2; 3 3");
    expect_ties("1,90,2\n2,80,2\n1,70,1\n", "1 1; 1 2 90; 1 3 2; 2 1 2; 2 2 80; 2 3 2; 3 1; 3 2 70; 3 3");
}

/* Numbers as written where a comma is the decimal point. */
Test(plain, decimal_commas)
{
    expect_ties("x;a;b\nu;1,5;0\nv;0,25;1\n", "u a 1.5; v a 0.25; v b");
    expect_ties("1,5;0;2,5\n0;1,5;0\n", "1 1 1.5; 1 3 2.5; 2 2 1.5");
    expect_ties("unit;measure;weight\nu;m;2,5\nv;m;1\n", "u m 2.5; v m");
}

/* A name may hold commas of its own; they come to be weighed only where no program wrote the table. */
Test(plain, names_with_commas_of_their_own)
{
    expect_ties("measure,unit\na,各区（县、市）政府\nb,市科技局\n", "各区（县、市）政府 a; 市科技局 b");
    expect_ties("source,target,weight\n甲、乙,x,2\n丙,y,1\n", "丙 y; 甲、乙 x 2");
    expect_ties(",a,b\n各区（县、市）政府,1,0\n市科技局,0,1\n", "各区（县、市）政府 a; 市科技局 b");
}

Test(plain, what_is_no_plain_data)
{
    static const char *const texts[] = {
        "",
        "\n",
        "责任",
        "市科技局关于印发方案的通知\n一、总体要求\n(一)建平台。(责任单位:市科技局,市教育局)\n",
        "序号,任务,责任单位\n1,建平台,市科技局、市教育局\n2,引人才,市人社局\n",
        "任务\t责任单位\n建平台\t市科技局\n引人才\t市人社局\n修路\t市交通局\n",
        "任务,单位\n建平台,市科技局、市教育局\n引人才,市人社局\n",
        "一,二\n三,四\n五,六\n",
        "{\"format\": \"zeren-graph\", \"version\": 1}\n",
        "a,b\n1,2\n",
        "Dear all,\nplease read this, and that, and more.\nYours,\n",
        "1 | 建平台 | 市科技局 |\n2 | 引人才 | 市教育局 |\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        zr_graph *graph;
        zr_error err = {0};
        cr_assert_eq(zr_plain_tell(zr_span_of(texts[i]), ZR_NETWORK_TOLD, NULL), ZR_NOT_PLAIN, "%s",
                     texts[i]);
        cr_assert_eq(read_plain(&graph, zr_span_of(texts[i]), &err), ZR_BAD_INPUT);
    }
}

static void expect_refusal(const char *text, const char *words)
{
    zr_graph *graph;
    zr_error err = {0};
    cr_assert_neq(zr_plain_tell(zr_span_of(text), ZR_NETWORK_TOLD, NULL), ZR_NOT_PLAIN, "%s", text);
    cr_assert_eq(read_plain(&graph, zr_span_of(text), &err), ZR_BAD_INPUT);
    cr_assert_null(graph);
    cr_assert(strstr(err.message, words), "\"%s\" is not in \"%s\"", words, err.message);
    cr_assert(strstr(err.message_zh, "行"));
}

Test(plain, refusals_say_where)
{
    expect_refusal("x,a,b,c\nu,1,0,1\nv,1,0,1\nw,1,0,1\ny,1,0,1\nz,1,?,1\n",
                   "line 6, cell 3 \"?\": should be a number");
    expect_refusal("x,a,b\nu,1,0\nv,1,-1\n", "line 3, cell 3 \"-1\": should be 0 or more");
    expect_refusal("x,a,b\nu,1,1e999\nv,1,1\nw,1,1\ny,1,1\nz,1,1\n",
                   "line 2, cell 3 \"1e999\": should be a number");
    expect_refusal("x,a,b\nu,1,0\nu,1,1\n", "line 3, cell 1 \"u\": this row's name is there twice");
    expect_refusal("x,a,a\nu,1,0\nv,1,1\n", "line 1, cell 3 \"a\": this column's name is there twice");
    expect_refusal("x,a,\nu,1,0\nv,1,1\n", "line 1, cell 3 \"\": a column without a name");
    expect_refusal("x,a,b\nu,1,0\nu2,1,0\nu3,1,0\nu4,1,0\nu5,1,0\nu6,1,0\nu7,1,0\nu8,1,0\nv,1\n",
                   "line 10, cell 2 \"1\": this row has fewer");
    expect_refusal("x,a,b\nu,1,0\nu2,1,0\nu3,1,0\nu4,1,0\nu5,1,0\nu6,1,0\nu7,1,0\nu8,1,0\nv,1,0,0\n",
                   "this row has more");
    expect_refusal("measure,unit\na,\nb,u\n", "line 2, cell 2 \"\": the name is empty");
    expect_refusal("measure,unit,role\na,u,boss\nb,u,lead\n", "line 2, cell 3 \"boss\": not a role");
    expect_refusal("measure,unit,weight\na,u,1e308\na,u,1e308\n",
                   "line 3, cell 3 \"1e308\": the weights add up");
    expect_refusal("measure,unit\na,u\nb,\"u\n", "a quote that is never closed");
}

/* Any bytes give a graph or a reason. */
Test(plain, broken_anywhere)
{
    static const char *const texts[] = {"\"\",\"E1\",\"E2\"\r\n\"W1\",1,0\r\n\"W2\",1,2.5\r\n",
                                        "measure,unit,role,weight\nm1,\"u \"\"1\",lead,2\nm1,u2,guide,\n"};
    static const char bytes[] = ",;\t\"\n\r0-.eE\xFF";
    for (size_t t = 0; t < 2; t++) {
        size_t size = strlen(texts[t]);
        char *copy = malloc(size);
        for (size_t at = 0; at < size; at++) {
            for (size_t b = 0; b < sizeof bytes; b++) {
                memcpy(copy, texts[t], size);
                copy[at] = bytes[b];
                for (size_t end = at + 1; end <= size; end += size - at - 1 ? size - at - 1 : 1) {
                    zr_graph *graph;
                    zr_error err = {0};
                    zr_plain kind = zr_plain_tell((zr_span){copy, end}, ZR_NETWORK_TOLD, NULL);
                    zr_status status = read_plain(&graph, (zr_span){copy, end}, &err);
                    cr_assert(kind != ZR_NOT_PLAIN || status == ZR_BAD_INPUT);
                    cr_assert(status == ZR_OK || err.message[0]);
                    zr_graph_free(graph);
                }
            }
        }
        free(copy);
    }
}

Test(plain, davis)
{
    zr_buffer text = read_file(ZEREN_ROOT "/graphs/davis.csv");
    zr_graph *graph = plain(text.data);
    cr_assert_eq(graph->unit_count, 18);
    cr_assert_eq(graph->measure_count, 14);
    cr_assert_eq(graph->duty_count, 89);
    cr_assert_eq(graph->documents[0].place, ZR_NONE);
    const zr_duty *duty = &graph->duties[0];
    cr_assert(zr_span_equal(zr_span_cut(zr_buffer_span(&text), duty->start, duty->end), zr_span_of("1")));
    cr_assert_eq(duty->line, 2);
    zr_graph_free(graph);
    zr_buffer_free(&text);
}

Test(plain, rows_told_by_their_layout_are_remarked)
{
    static const char text[] = "序号    任务                        责任单位\n"
                               "        加快修建产业园区的道路和\n"
                               "1                                   市交通局\n"
                               "        桥梁。\n"
                               "        组织开展多层次职业技能培\n"
                               "2                                   市人社局\n"
                               "        训。\n";
    zr_source *source = NULL;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zr_span_of(text), NULL, &err), ZR_OK);
    size_t count = 0;
    const zr_remark *remarks = zr_source_remarks(source, &count);
    cr_assert_eq(count, 1);
    cr_assert_eq(remarks[0].kind, ZR_REMARK_LAYOUT);
    cr_assert_eq(remarks[0].start, 0);
    zr_source_free(source);
    cr_assert_eq(zr_source_read(&source, zr_span_of("责任单位 市交通局\n"), NULL, &err), ZR_OK);
    zr_source_remarks(source, &count);
    cr_assert_eq(count, 0);
    zr_source_free(source);
}

/* 40,000 documents × 1 MB would be 40 GB to go through. */
Test(plain, many_documents_of_one_file_share_its_digits, .timeout = 600)
{
    limit_cpu(15);
    zr_buffer text = {0};
    zr_buffer_print(&text, "单位,措施,文件\n");
    for (int i = 0; i < 40000; i++)
        zr_buffer_print(&text, "甲局,任务%d,文件%d\n", i, i);
    zr_buffer_char(&text, '\0');
    zr_graph *graph = plain(text.data);
    cr_assert_eq(graph->document_count, 40000);
    cr_assert_eq(graph->documents[0].sha256.size, 64);
    for (uint32_t d = 1; d < graph->document_count; d++)
        cr_assert_eq(graph->documents[d].sha256.data, graph->documents[0].sha256.data);
    zr_graph_free(graph);
    zr_buffer_free(&text);
}

/* Of two columns of bodies one is empty in a row, and nothing tells which. */
Test(plain, rows_whose_names_may_stand_elsewhere_are_remarked)
{
    static const struct {
        const char *text;
        size_t remarks;
    } cases[] = {{"序号\n任务\n牵头单位\n配合单位\n时限\n1\n修建道路\n市交通局\n市财政局\n6月底\n"
                  "2\n改造危桥\n市交通局\n9月底\n3\n加固水库\n市水利局\n市财政局\n年底\n",
                  1},
                 {"序号\n任务\n牵头单位\n配合单位\n时限\n1\n修建道路\n市交通局\n市财政局\n6月底\n"
                  "2\n改造危桥\n市交通局\n市公安局\n9月底\n3\n加固水库\n市水利局\n市财政局\n年底\n",
                  0}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_source *source = NULL;
        zr_error err = {0};
        size_t count = 0;
        cr_assert_eq(zr_source_read(&source, zr_span_of(cases[i].text), NULL, &err), ZR_OK);
        zr_source_remarks(source, &count);
        cr_expect_eq(count, cases[i].remarks, "%s", cases[i].text);
        zr_source_free(source);
    }
}
