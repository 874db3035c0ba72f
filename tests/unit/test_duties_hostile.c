/* Hostile input to the grammar of duties. */
#include "base/buffer.h"
#include "zeren/document.h"

#include <criterion/criterion.h>
#include <time.h>

/* Every text gives a document, in time that grows with its size. The bound is for a slow
 * machine under sanitizers; a quadratic step would take minutes. */
static uint32_t expressions_of(const zr_buffer *text)
{
    zr_document *document = NULL;
    zr_error err = {0};
    clock_t start = clock();
    cr_assert_not(text->failed);
    cr_assert_eq(zr_document_parse(&document, zr_buffer_span(text), &err), ZR_OK, "%s", err.message);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    cr_expect_lt(seconds, 20.0, "%.1f s", seconds);
    uint32_t count;
    zr_document_expressions(document, &count);
    zr_document_free(document);
    return count;
}

/* Sanitizers look for bytes out of bounds, not for time: a quarter is enough for them. */
#ifdef __SANITIZE_ADDRESS__
enum { SHARE = 4 };
#else
enum { SHARE = 1 };
#endif

static void put_times(zr_buffer *text, const char *piece, size_t times)
{
    for (size_t i = 0; i < times / SHARE; i++)
        zr_buffer_put(text, piece);
}

static uint32_t repeated(const char *head, const char *piece, size_t times, const char *tail)
{
    zr_buffer text = {0};
    zr_buffer_put(&text, head);
    put_times(&text, piece, times);
    zr_buffer_put(&text, tail);
    uint32_t count = expressions_of(&text);
    zr_buffer_free(&text);
    return count;
}

/* So many of one piece, and as many of another behind what stands between. */
static uint32_t nested(const char *head, const char *first, const char *between, const char *second,
                       size_t times)
{
    zr_buffer text = {0};
    zr_buffer_put(&text, head);
    put_times(&text, first, times);
    zr_buffer_put(&text, between);
    put_times(&text, second, times);
    uint32_t count = expressions_of(&text);
    zr_buffer_free(&text);
    return count;
}

Test(duties_hostile, open_brackets)
{
    repeated("一、任务\n", "（", 300000, "");
    repeated("一、任务\n", "（责任单位：", 100000, "");
    repeated("一、任务\n", "(市科技局负责", 100000, "");
}

Test(duties_hostile, nested_brackets)
{
    nested("", "（市科技局", "", "负责）", 100000);
}

/* Each label of a clause looks for the next one. */
Test(duties_hostile, unknown_labels_before_closed_brackets)
{
    nested("责任单位：", "两部门：待定", "", ")", 60000);
}

/* Each label's run would walk over all words labelled otherwise that follow. */
Test(duties_hostile, labels_of_asides_without_end)
{
    repeated("序号 | 任务 | 责任单位\n1 | 修路 | ", "合联系人：【）—", 40000, "");
    repeated("", "重点任务\n责任单位\n牵头单位\n1\n备注\n备注\n2\n- 1 -\n", 8000, "");
    repeated("责任单位：", "备注：无\n", 100000, "");
}

/* Whether a bracket or a name ends the text is asked without a look at the blank lines at its end. */
Test(duties_hostile, blank_lines_without_end)
{
    zr_buffer blanks = {0};
    for (int i = 0; i < 1000000; i++)
        zr_buffer_put(&blanks, "\n");
    zr_buffer_put(&blanks, "");
    repeated("一、任务\n", "甲事。（修缮房屋）\n", 30000, blanks.data);
    repeated("一、任务\n", "甲事。责任单位：市\n", 30000, blanks.data);
    zr_buffer_free(&blanks);
}

/* Each label asks whether it ends its line. */
Test(duties_hostile, nested_labels_of_one_line)
{
    nested("一、甲", "（责任单位：", "市教育局", "）", 400000);
}

Test(duties_hostile, closed_brackets_without_openers)
{
    repeated("一、任务\n", "）〕", 200000, "");
    repeated("（（（（（（（（（（（（（（（（", "〔）", 200000, "");
}

Test(duties_hostile, a_very_long_list)
{
    cr_assert_eq(repeated("一、任务\n1.甲事。（责任单位：", "市科技局、", 200000, "市财政局）\n2.乙事。\n"),
                 1);
    cr_assert_eq(repeated("一、任务\n1.甲事。\n责任单位：", "市科技局、", 200000, "市财政局\n2.乙事。\n"), 1);
}

/* The rule's comma stands nowhere, or behind all of them but one. */
Test(duties_hostile, a_very_long_list_under_a_rule)
{
    static const char head[] = "各责任单位中第一个逗号前的为牵头单位。\n一、甲事。（责任单位：市水利局";
    cr_expect_eq(repeated(head, "、市财政局", 200000, "）\n"), 1);
    cr_expect_eq(repeated(head, "、市财政局", 200000, "，市审计局）\n"), 1);
}

Test(duties_hostile, labels_without_end)
{
    repeated("一、任务\n", "责任单位：", 200000, "");
    repeated("一、任务\n", "责任单位：x牵头单位：", 100000, "");
    repeated("一、任务\n", "牵头单位：市科技局\n责任单位：\n", 50000, "");
    repeated("一、任务\n", "：", 300000, "");
    repeated("一、任务\n", "责任单位：市交通局。", 300000, "");
    repeated("一、任务\n", "责任单位：市科技局、", 300000, "");
    repeated("一、任务\n", "责任单位为", 300000, "");
    repeated("一、任务\n", "该项任务责任单位是；", 50000, "");
    repeated("一、任务\n1.甲事。", "责任单位：责任单位市县委办公室", 40000, "");
    repeated("一、任务\n1.甲事。", "甲<!---->", 160000, "");
    repeated("| 任务 | 责任单位 |\n|---|---|\n| 修路 | ", "2025年，", 240000, "");
    repeated("一、任务\n1.甲事。责任单位：", " 党工委书记:", 100000, "");
    repeated("一、任务\n1.甲事。责任单位：", "★△|主办单位：", 100000, "市交通局\n");
    repeated("一、任务\n1.甲事。责任单位：", "党工委书记:（", 100000, "");
    repeated("序号\n任务\n责任单位\n", "等部门：为", 100000, "）");
    repeated("一、任务\n", "该项任务责任单位是，", 50000, "");
    repeated("一、任务\n", "该项任务责任单位是（；", 50000, "");
}

Test(duties_hostile, statements_without_end)
{
    repeated("一、任务\n1.甲事。", "以下均需各区政府落实，不再列出", 30000, "");
    repeated("一、任务\n1.甲事。", "（市科技局负责。以下均需各区落实，不再列出）", 30000, "");
    repeated("", "列第一位的为牵头单位", 50000, "");
    repeated("一、任务\n1.甲事。（责任单位：市科技局", "（列首位的为牵头单位）", 50000, "）");
    repeated("一、任务\n1.甲事。（责任单位：市科技局", "（下同）（2023年底）", 50000, "）");
}

/* `count` of one line, then as many of another: each of the second has all of the first to look at. */
static uint32_t two_rows(const char *first, const char *second, size_t count)
{
    return nested("一、任务\n", first, "", second, count);
}

/* A hundred statements of one plan: the last is heard too, by the first item. */
Test(duties_hostile, what_is_carried_back_by_many_statements)
{
    zr_buffer text = {0};
    zr_buffer_put(&text, "一、任务\n1. 甲事。（责任单位：市财政局）\n");
    for (int i = 0; i < 100; i++)
        zr_buffer_print(&text, "以上任务均需%s落实，不再列出。\n2. 乙事。（责任单位：市科技局）\n",
                        i < 99 ? "各学院" : "各医院");
    zr_document *document = NULL;
    cr_assert_eq(zr_document_parse(&document, zr_buffer_span(&text), NULL), ZR_OK);
    uint32_t count, all;
    const zr_expression *expressions = zr_document_expressions(document, &count);
    const zr_mention *mentions = zr_document_mentions(document, &all);
    cr_assert_gt(count, 0);
    bool heard = false;
    for (uint32_t i = 0; i < expressions->mentions; i++)
        heard |= zr_span_equal(mentions[expressions->mention + i].surface, zr_span_of("各医院"));
    cr_expect(heard);
    zr_document_free(document);
    zr_buffer_free(&text);
}

Test(duties_hostile, statements_about_everything)
{
    const char *signs = "注：▲为牵头单位，△为配合单位\n", *turned = "注：▲为配合单位，△为牵头单位\n";
    const char *rule = "注：列第一位的为牵头单位，其他为配合单位。\n";
    cr_expect_eq(two_rows(signs, "1.修路。（▲市交通局、△市建设局）\n", 60000), 60000 / SHARE);
    cr_expect_eq(two_rows("1.修路。（▲市交通局、△市建设局）\n", turned, 60000), 60000 / SHARE);
    cr_expect_eq(two_rows("1.修路。（市交通局、市财政局）\n", rule, 60000), 60000 / SHARE);
}

Test(duties_hostile, hosts_behind_many_lines)
{
    zr_buffer text = {0};
    for (int i = 0; i < 140000; i++)
        zr_buffer_put(&text, i < 80000 ? "某话\n" : "主办：某局\n话\n");
    expressions_of(&text);
    zr_buffer_free(&text);
}

Test(duties_hostile, one_line_of_prose)
{
    repeated("一、任务\n（一）甲事。", "市科技局要加强统筹协调市科技局会同", 100000, "");
    repeated("一、任务\n（一）甲事。", "等和及、", 200000, "部门要");
    repeated("一、任务\n（一）甲事。", "市财政局要牵头、市教育局要配合、", 60000, "");
    repeated("一、任务\n（一）甲事。", "由市财政局牵头、由市教育局配合了", 60000, "");
    repeated("一、任务\n（一）甲事。责任单位：", "1", 800000, "");
    repeated("一、任务\n（一）甲事。", "报送材料；", 200000, "");
    repeated("一、任务\n（一）甲事。", "\n", 400000, "");
    repeated("一、任务\n（一）甲事。\n乙", " \n", 400000, "");
    repeated("一、任务\n（一）甲事。", "到2025年底前，增长5%，", 200000, "");
    repeated("", "1\t修建公路\t市交通局\n", 100000, ""); /* a number without a mark, one row like the other */
}

Test(duties_hostile, many_bodies_in_one_item)
{
    zr_buffer text = {0};
    for (int i = 1; i < 300000; i++)
        zr_buffer_print(&text, "第%d条市财政局负责建设平台的工作。", i);
    expressions_of(&text);
    zr_buffer_free(&text);
}

/* How many measures the expressions of so many items close in all. */
static uint64_t closed_by(const char *words, int items)
{
    zr_buffer text = {0};
    zr_document *document = NULL;
    zr_error err = {0};
    zr_buffer_put(&text, "一、任务\n");
    for (int i = 1; i <= items; i++)
        zr_buffer_print(&text, "%d. 修路。%s\n", i, words);
    cr_assert_eq(zr_document_parse(&document, zr_buffer_span(&text), &err), ZR_OK, "%s", err.message);
    uint32_t count;
    uint64_t sum = 0;
    const zr_expression *expressions = zr_document_expressions(document, &count);
    for (uint32_t i = 0; i < count; i++)
        sum += expressions[i].measures;
    zr_document_free(document);
    zr_buffer_free(&text);
    return sum;
}

/* 以上各项 behind every item would make a graph of the square of the items. */
Test(duties_hostile, words_about_the_same_items_over_and_over)
{
    enum { ITEMS = 5000 };
    cr_expect_lt(closed_by("以上各项任务由市水利局负责。", ITEMS), 2 * ITEMS);
    cr_expect_lt(closed_by("本部分由市水利局负责。", ITEMS), 2 * ITEMS);
    cr_expect_lt(closed_by("以上200项由市水利局负责。", ITEMS), 11 * ITEMS);
    cr_expect_lt(closed_by("（第1至200项由市水利局负责）", ITEMS), 11 * ITEMS);
}

/* What joins with all before it, or asks for an end that never comes. */
Test(duties_hostile, lists_that_grow)
{
    const char *list = "一、任务\n1.甲事。责任单位：";
    repeated(list, "市财政局（不含", 100000, "");
    repeated(list, "省、市、县", 100000, "");
    repeated(list, "甲乙丙等部门、", 100000, "");
    repeated(list, "市 ", 300000, "");
    repeated(list, "有甲、", 150000, "");
    repeated(list, "，下同", 150000, "");
}

Test(duties_hostile, rows_without_words)
{
    repeated("一、任务\n", "\n", 600000, "负责）\n");
    repeated("一、任务\n1.甲事。\n乙", " \n", 400000, "丙");
    repeated("一、任务\n", "|\n", 500000, "");
    repeated("一、任务\n", "|||||||||\n", 200000, "");
}

/* The names and the limit of the first row are those of all: every row's words begin in one place. */
Test(duties_hostile, one_cell_of_all_rows)
{
    const char *head = "序号 | 任务 | 责任单位 | 时限\n1 | 修路 | 市科技局 | 2024年底前\n";
    cr_expect_eq(repeated(head, "2 | 架桥 | 同上 | 同上\n", 100000, ""), 100000 / SHARE + 1);
}

/* Names of all expressions of a text, per 100 of its bytes. */
static uint64_t names_of(zr_buffer *text)
{
    zr_document *document = NULL;
    zr_error err = {0};
    uint32_t count;
    uint64_t sum = 0;
    cr_assert_not(text->failed);
    cr_assert_eq(zr_document_parse(&document, zr_buffer_span(text), &err), ZR_OK, "%s", err.message);
    const zr_expression *expressions = zr_document_expressions(document, &count);
    for (uint32_t i = 0; i < count; i++)
        sum += expressions[i].mentions;
    sum = 100 * sum / text->size;
    zr_document_free(document);
    zr_buffer_free(text);
    return sum;
}

/* `head`, so many names of bodies, `tail`, and so many rows with a number in each. */
static uint64_t names_said_again(const char *head, int names, const char *tail, const char *row,
                                 const char *end, int rows)
{
    zr_buffer text = {0};
    zr_buffer_put(&text, head);
    for (int i = 0; i < names; i++)
        zr_buffer_print(&text, "%s市第%d教育局", i ? "、" : "", i);
    zr_buffer_put(&text, tail);
    for (int i = 2; i < rows + 2; i++)
        zr_buffer_print(&text, "%s%d%s", row, i, end);
    return names_of(&text);
}

/* Each row says the names of the row above again: as many names as the square of the text. */
Test(duties_hostile, many_names_said_again_by_many_rows)
{
    const char *head = "序号 | 任务 | 责任单位\n1 | 修路 | ";
    const char *bars = "| 类别 | 任务 | 责任单位 |\n| 准入 | 修路 | ";
    cr_expect_lt(names_said_again(head, 2000, "\n", "", " | 架桥 | 同上\n", 4000), 70);
    cr_expect_lt(names_said_again(head, 2000, "\n", "", " | 架桥 | 〃\n", 4000), 70);
    cr_expect_lt(names_said_again(bars, 2000, " |\n", "| | 推行", " | |\n", 4000), 70);
    cr_expect_lt(
        names_said_again("一、任务\n1.修路。责任单位：", 64, "\n", "", ".架桥。\n责任单位：同上\n", 8000),
        70);
}

/* Rows as plans have them say all of them again. */
Test(duties_hostile, few_names_said_again_by_all_rows)
{
    const char *head = "序号 | 任务 | 责任单位\n1 | 修路 | ";
    cr_expect_gt(names_said_again(head, 12, "\n", "", " | 架桥铺路 | 同上\n", 4000), 30);
}

/* 48 rows of items, and the same names for each of them. */
Test(duties_hostile, many_items_of_the_same_names)
{
    zr_buffer text = {0};
    zr_buffer_put(&text, "序号 | 任务 | 责任单位\n1 | 修路 | ");
    for (int i = 1; i < 8000; i++)
        zr_buffer_print(&text, "第%d项负责。", i);
    cr_expect_lt(names_of(&text), 70);
}

/* A label that a verb of saying parts from its names, in a text without a comma to end the clause. */
Test(duties_hostile, no_comma_behind_what_is_said)
{
    cr_expect_gt(repeated("", "1. 修路\n责任单位为县财政局\n", 60000, ""), 0);
}

/* A page's empty lines, in a plan whose items its breaks have lost. */
Test(duties_hostile, lines_without_words)
{
    repeated("某市人民政府关于修路的方案 一、任务 1.修路。（责任单位：", "\n", 300000, "县财政局）\n");
}

/* Whether a remark shares out the work of its row is asked of each label and bracket in it. */
Test(duties_hostile, a_very_long_remark)
{
    static const char head[] = "| 序号 | 任务 | 备注 |\n|---|---|---|\n| 1 | 修渠 | ";
    repeated(head, "责任单位各自", 40000, " |\n");
    repeated(head, "（完成时限：6月底）", 40000, " |\n");
}

/* Each verb might have all words behind it as its object. */
Test(duties_hostile, verbs_without_a_mark)
{
    repeated("一、任务\n1.修渠。（牵头：市交通局 ", "配合 ", 250000, "市财政局）\n");
    repeated("一、任务\n1.修渠。（牵头：市交通局 ", "配合 ", 250000, "：市财政局）\n");
}

Test(duties_hostile, bytes_without_meaning)
{
    repeated("（责任单位：", "\xEF\xBC", 100000, "）");
    repeated("\xE8\xB4", "\xE3\x80\x82（\xFF", 50000, "）");
}

/* However many heads part a list, each answers for its own items alone. */
Test(duties_hostile, as_many_groups_as_there_are)
{
    enum { GROUPS = 5000 };
    static const char *const bodies[] = {"市水利局", "市教育局"};
    zr_buffer text = {0};
    zr_document *document = NULL;
    zr_error err = {0};
    uint32_t count, odd = 0;
    zr_buffer_put(&text, "一、任务\n");
    for (int i = 1; i <= GROUPS; i++)
        zr_buffer_print(&text, "%s：\n%d. 推进这类工程建设。\n", bodies[i % 2], i);
    cr_assert_not(text.failed);
    cr_assert_eq(zr_document_parse(&document, zr_buffer_span(&text), &err), ZR_OK, "%s", err.message);
    const zr_mention *mentions = zr_document_mentions(document, &count);
    cr_assert_eq(count, GROUPS);
    for (uint32_t i = 0; i < count; i++)
        odd += !zr_span_equal(mentions[i].surface, zr_span_of(bodies[(i + 1) % 2]));
    cr_expect_eq(odd, 0);
    zr_document_free(document);
    zr_buffer_free(&text);
}
