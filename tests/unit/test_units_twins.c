/* Names of one body that a document uses by turns, and those that it tells apart. */
#include "units/twins.h"

#include "base/buffer.h"

#include <criterion/criterion.h>

Test(twins, each_word_is_there_with_its_first_character_or_whole)
{
    static const struct {
        const char *brief, *name;
        bool is;
    } cases[] = {{"人教处", "人事教育处", true},
                 {"信用监管处", "信用监督管理处", true},
                 {"规财处", "规划财务处", true},
                 {"市市场监管局信用监管处", "市市场监管局信用监督管理处", true},
                 {"综合处", "综合规划处", false},
                 {"法规处", "政策法规处", false},
                 {"财务处", "规划财务处", false},
                 {"人教科", "人事教育处", false},
                 {"育人处", "人事教育处", false},
                 {"人事教育处", "人教处", false},
                 {"人教处", "人教处", false},
                 {"处", "人事处", false},
                 {"教育局人教处", "公安局人事教育处", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(zr_is_cut_short(zr_span_of(cases[i].brief), zr_span_of(cases[i].name)), cases[i].is,
                     "%s, %s", cases[i].brief, cases[i].name);
}

/* The units of a document of an issuer with one item for each list, and how many pairs it tells of by `code`.
 */
static void check_issued(const char *issuer, zr_code code, const char *const *lists, const char *units,
                         size_t pairs)
{
    zr_lexicon *lexicon;
    zr_document *document;
    zr_names *names;
    uint32_t count;
    zr_buffer text = {0}, got = {0};
    zr_buffer_print(&text, "%s关于印发方案的通知\n", issuer);
    for (int i = 0; lists[i]; i++)
        zr_buffer_print(&text, "%d. 做好第%d件事。（责任单位：%s）\n", i + 1, i + 1, lists[i]);
    cr_assert_eq(zr_lexicon_new(&lexicon, (zr_span){0}, NULL, NULL), ZR_OK);
    cr_assert_eq(zr_document_parse(&document, zr_buffer_span(&text), NULL), ZR_OK);
    cr_assert_eq(zr_names_resolve(&names, document, lexicon, NULL), ZR_OK);
    const zr_resolved *table = zr_names_table(names, &count);
    for (uint32_t i = 0; i < count; i++)
        zr_buffer_print(&got, "%s%.*s", i ? " " : "", (int)table[i].canonical.size, table[i].canonical.data);
    zr_buffer_put(&got, "");
    cr_expect_str_eq(got.data, units, "%s", got.data);
    const zr_note *notes = zr_names_notes(names, &count);
    size_t told = 0;
    for (uint32_t i = 0; i < count; i++)
        told += notes[i].code == code;
    cr_expect_eq(told, pairs, "%zu pairs are told", told);
    zr_buffer_free(&text);
    zr_buffer_free(&got);
    zr_names_free(names);
    zr_document_free(document);
    zr_lexicon_free(lexicon);
}

static void check_code(zr_code code, const char *const *lists, const char *units, size_t pairs)
{
    check_issued("温州市人民政府", code, lists, units, pairs);
}

static void check(const char *const *lists, const char *units, size_t pairs)
{
    check_code(ZR_F_SAME_BODY, lists, units, pairs);
}

/* An office of the Party that the document calls the government's elsewhere. */
Test(twins, the_partys_office_with_its_mark_and_without)
{
    check((const char *[]){"市委金融办、市教育局", "市金融办", "市金融办", NULL},
          "市委金融办 市教育局 市委金融办 市委金融办", 1);
    check((const char *[]){"市委金融办", "市财政局", NULL}, "市委金融办 市财政局", 0);
    check((const char *[]){"市委金融办", "市金融监管局", NULL}, "市委金融办 市金融办", 0);
    check((const char *[]){"市宣传部", "市委宣传部", NULL}, "市委宣传部 市委宣传部", 0);
}

Test(twins, universities_and_what_they_are_called_for_short)
{
    check((const char *[]){"温州医科大学、温州大学", "温医大、温大", "医大", NULL},
          "温州医科大学 温州大学 温州医科大学 温州大学 医大", 2);
}

/* One list holds two bodies: then they are two everywhere. */
Test(twins, what_one_list_names_twice_is_two)
{
    check((const char *[]){"市委金融办、市金融办", "市金融办", NULL}, "市委金融办 市金融办 市金融办", 0);
    check((const char *[]){"人教处、人事教育处", "人教处", NULL}, "人教处 人事教育处 人教处", 0);
}

/* 规财处 could be short for two: it stays what it is. */
Test(twins, a_name_short_for_two_is_left_alone)
{
    check((const char *[]){"人教处", "人事教育处、综合处、综合规划处", NULL},
          "人事教育处 人事教育处 综合处 综合规划处", 1);
    check((const char *[]){"规财处", "规划财务处", "规费财产处", NULL}, "规财处 规划财务处 规费财产处", 0);
}

/* 监利县 is 监利市 today: whatever is named behind them is one, also in one list. */
Test(twins, bodies_of_a_place_by_the_name_of_then_and_of_today)
{
    check((const char *[]){"监利县政府、洪湖市政府", "监利市政府", NULL}, "监利县政府 洪湖市政府 监利县政府",
          1);
    check((const char *[]){"监利县水利局", "监利市水利局、监利市财政局", NULL}, "县水利局 县水利局 市财政局",
          1);
}

/* A third way to write it joins them too. */
Test(twins, one_body_in_three_ways)
{
    check((const char *[]){"监利县东港管理处、市财政局", "监利县东（港）管理处、市林业局",
                           "监利市东港管理处、市水利局", NULL},
          "县东（港）管理处 市财政局 县东（港）管理处 市林业局 县东（港）管理处 市水利局", 2);
}

/* The same characters, with their brackets in another place. */
Test(twins, brackets_that_were_misplaced)
{
    check((const char *[]){"空港（经济合作区）管委会", "空港（经济合作）区管委会、市财政局", NULL},
          "空港（经济合作区）管委会 空港（经济合作区）管委会 市财政局", 1);
}

/* Most likely one, but not for certain: both stay, and are told of. */
Test(twins, names_that_lack_a_word)
{
    check_code(ZR_F_NEAR_NAMES, (const char *[]){"空港区管委会", "空港经济区管委会", NULL},
               "空港区管委会 空港经济区管委会", 1);
    check_code(ZR_F_NEAR_NAMES, (const char *[]){"市空港区管委会", "空港经济区管委会", NULL},
               "市空港区管委会 空港经济区管委会", 1);
    check_code(ZR_F_NEAR_NAMES,
               (const char *[]){"市政务服务和资源交易中心", "市政务服务和公共资源交易中心", NULL},
               "市政务服务和资源交易中心 市政务服务和公共资源交易中心", 1);
}

/* In one list; told apart by a number; of a kind that has many. */
Test(twins, names_that_look_alike_and_are_two)
{
    check_code(ZR_F_NEAR_NAMES, (const char *[]){"空港区管委会、空港经济区管委会", "空港区管委会", NULL},
               "空港区管委会 空港经济区管委会 空港区管委会", 0);
    check_code(ZR_F_NEAR_NAMES, (const char *[]){"武汉大学", "武汉理工大学", NULL}, "武汉大学 武汉理工大学",
               0);
    check_issued("温州市人民检察院", ZR_F_NEAR_NAMES, (const char *[]){"办公室", "案件管理办公室", NULL},
                 "市检察院办公室 市检察院案件管理办公室", 0);
    check_code(ZR_F_NEAR_NAMES, (const char *[]){"市法院民事审判庭", "市法院民事审判二庭", NULL},
               "市法院民事审判庭 市法院民事审判二庭", 0);
}
