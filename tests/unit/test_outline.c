/* The pieces of the document layer: labels, dates, the tree; and input that wants to break it. */
#include "base/arena.h"
#include "base/buffer.h"
#include "document/date.h"
#include "document/outline.h"
#include "document/outline_columns.h"
#include "document/outline_fit.h"
#include "document/outline_label.h"
#include "document/outline_line.h"
#include "document/outline_name.h"
#include "document/outline_title.h"
#include "document/outline_title_lead.h"
#include "document/spots.h"
#include "zeren/document.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <time.h>

static bool is(zr_span span, const char *text)
{
    return zr_span_equal(span, zr_span_of(text));
}

/* --- labels --- */

Test(label, every_style)
{
    static const struct {
        const char *text;
        zr_style style;
        uint32_t number;
        const char *label;
    } cases[] = {
        {"一、总体", ZR_STYLE_COMMA, 1, "一、"},
        {"二十三、", ZR_STYLE_COMMA, 23, "二十三、"},
        {"一百零五、", ZR_STYLE_COMMA, 105, "一百零五、"},
        {"三．总体", ZR_STYLE_COMMA, 3, "三．"},
        {"（十一）畅通", ZR_STYLE_ROUND, 11, "（十一）"},
        {"(二)", ZR_STYLE_ROUND, 2, "(二)"},
        {"〔四〕", ZR_STYLE_ROUND, 4, "〔四〕"},
        {"（ 五 ）", ZR_STYLE_ROUND, 5, "（ 五 ）"},
        {"十三) 强化", ZR_STYLE_HALF_ROUND, 13, "十三)"},
        {"12.推进", ZR_STYLE_DOT, 12, "12."},
        {"１．推进", ZR_STYLE_DOT, 1, "１．"},
        {"3、推进", ZR_STYLE_DOT, 3, "3、"},
        {"2.2023 年2 月", ZR_STYLE_DOT, 2, "2."},
        {"3、5G网络", ZR_STYLE_DOT, 3, "3、"},
        {"3.4月底前完成", ZR_STYLE_DOT, 3, "3."},
        {"（108）持续", ZR_STYLE_DIGIT_ROUND, 108, "（108）"},
        {"(1 ) 采购", ZR_STYLE_DIGIT_ROUND, 1, "(1 )"},
        {"7）其他", ZR_STYLE_DIGIT_HALF, 7, "7）"},
        {"①公开", ZR_STYLE_CIRCLE, 1, "①"},
        {"⑳公开", ZR_STYLE_CIRCLE, 20, "⑳"},
        {"㉑公开", ZR_STYLE_CIRCLE, 21, "㉑"},
        {"⑴甲", ZR_STYLE_DIGIT_ROUND, 1, "⑴"},
        {"⒊甲", ZR_STYLE_DOT, 3, "⒊"},
        {"㈡甲", ZR_STYLE_ROUND, 2, "㈡"},
        {"第三条 为", ZR_STYLE_ARTICLE, 3, "第三条"},
        {"第 12 条", ZR_STYLE_ARTICLE, 12, "第 12 条"},
        {"第一章 总则", ZR_STYLE_CHAPTER, 1, "第一章"},
        {"第二节", ZR_STYLE_SECTION, 2, "第二节"},
        {"第一部分", ZR_STYLE_PART, 1, "第一部分"},
        {"1.1 目标", ZR_STYLE_DECIMAL, 1, "1.1"},
        {"2.3.4 目标", ZR_STYLE_DECIMAL, 4, "2.3.4"},
        {"1-2 目标", ZR_STYLE_DECIMAL, 2, "1-2"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_span text = zr_span_of(cases[i].text);
        zr_label label = zr_label_read(text);
        cr_expect_eq(label.style, cases[i].style, "%s is style %d", cases[i].text, (int)label.style);
        cr_expect_eq(label.number, cases[i].number, "%s is number %u", cases[i].text, label.number);
        cr_expect(is(zr_span_cut(text, 0, label.size), cases[i].label), "%s: %zu bytes", cases[i].text,
                  label.size);
    }
}

Test(label, what_is_none)
{
    static const char *const cases[] = {
        "",         "总体要求",    "3.1%以上",       "2023年",     "2.5万元",    "一批企业",
        "一，加强", "〔2026〕6号", "（含技工院校）", "十四五",     "第三方机构", "5G网络",
        "1+N",      "(市科技局)",  "12345热线",      "30个工作日", "3-5年",      "0.5",
        "（）",     "（一",        "一、二、三产业", "3、4号楼"};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(zr_label_read(zr_span_of(cases[i])).style, ZR_STYLE_NONE, "%s", cases[i]);
}

/* --- dates --- */

Test(date, every_form)
{
    static const struct {
        const char *text, *date;
    } cases[] = {{"2026年01月24日", "2026-01-24"},
                 {"2025年2月8日", "2025-02-08"},
                 {"2023 年3 月31 日", "2023-03-31"},
                 {"２０２５   年 １０ 月 １３ 日", "2025-10-13"},
                 {"二〇二三年十一月十七日", "2023-11-17"},
                 {"二○二四年二月二十九日", "2024-02-29"},
                 {"2024-01-27", "2024-01-27"},
                 {"2024/1/27 10:21", "2024-01-27"},
                 {"2024.1.27", "2024-01-27"},
                 {"2025年", "2025-12-31"},
                 {"2024年2月", "2024-02-29"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char date[11];
        zr_date_write(date, zr_date_read(zr_span_of(cases[i].text)));
        cr_expect_str_eq(date, cases[i].date, "%s is %s", cases[i].text, date);
    }
}

Test(date, what_is_none)
{
    static const char *const cases[] = {"", "12345", "1848年", "2024-13-01", "2024-1", "第2024年", "二十年"};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        cr_expect_eq(zr_date_read(zr_span_of(cases[i])).size, 0, "%s", cases[i]);
    char date[11];
    zr_date_write(date, (zr_date){2023, 2, 30, 0});
    cr_expect_str_eq(date, "");
}

/* --- single lines --- */

Test(line, classes)
{
    static const struct {
        const char *line;
        zr_line_class class;
    } cases[] = {{"桂政办发〔2026〕6号", ZR_CLASS_NUMBER},
                 {"郑政文[2023]62 号", ZR_CLASS_NUMBER},
                 {"根据《通知》（人社部发〔2024〕37号）", ZR_CLASS_SHORT},
                 {"2023 年11 月17 日", ZR_CLASS_DATE},
                 {"（2018年5月30日）", ZR_CLASS_DATE},
                 {"（此件公开发布）", ZR_CLASS_REMARK},
                 {"附 件 1", ZR_CLASS_ANNEX},
                 {"附件：1.清单", ZR_CLASS_ANNEX_LIST},
                 {"附件：重点任务清单", ZR_CLASS_ANNEX_TITLE},
                 {"附近居民受益", ZR_CLASS_SHORT},
                 {"各市、县人民政府，区直各单位：", ZR_CLASS_RECIPIENTS},
                 {"抄送：市委办公室。", ZR_CLASS_COPY},
                 {"政策解读", ZR_CLASS_FOOT},
                 {"政策解读要深入开展。", ZR_CLASS_WORDS},
                 {"打印 关闭", ZR_CLASS_FOOT},
                 {"| 索 引 号: 1145/2026 | 主题分类: 科技 |", ZR_CLASS_META},
                 {"温州市人民政府办公室", ZR_CLASS_ISSUER},
                 {"某市加快人才培育实施方案", ZR_CLASS_TITLE},
                 {"某市行动计划（2025—2027年）（试行）", ZR_CLASS_TITLE}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_clean_line clean;
        zr_line_clean(&clean, zr_span_of(cases[i].line));
        cr_expect_eq(zr_line_classify(&clean), cases[i].class, "%s is %d", cases[i].line,
                     (int)zr_line_classify(&clean));
    }
}

Test(name, what_a_title_sends_out)
{
    cr_expect(is(zr_title_inside(zr_span_of("甲关于印发《乙方案》的通知")), "《乙方案》"));
    cr_expect(is(zr_title_inside(zr_span_of("甲关于印发乙方案的通知")), "乙方案"));
    cr_expect(is(zr_title_inside(zr_span_of("甲关于乙的意见")), ""));
    cr_expect(is(zr_title_trim(zr_span_of("7.乙方案（2023年4月10日）")), "乙方案"));
    cr_expect(is(zr_title_trim(zr_span_of("2023年方案（2023—2025年）")), "2023年方案（2023—2025年）"));
    cr_expect(zr_same_words(zr_span_of("甲“乙”（2026—2028年）"), zr_span_of("甲乙(2026-2028年)")));
    cr_expect_not(zr_same_words(zr_span_of("甲方案"), zr_span_of("甲方案二")));
}

/* --- tables --- */

Test(columns, a_short_row_finds_its_columns)
{
    zr_columns columns;
    cr_assert(
        zr_columns_read(&columns, zr_span_of("序号 | 任务名称 | 具体措施 | 责任单位 | 完成时限 |"), NULL));
    cr_expect_eq(columns.kind[3], ZR_COLUMN_UNIT);
    zr_span room[ZR_COLUMNS];
    zr_row row = zr_row_split(zr_span_of("7 | 推行一网通办 | 市数据局 | 2025年底 | |"), room);
    zr_row_fit(&row, &columns);
    cr_expect(is(row.cell[0], "7"));
    cr_expect(is(row.cell[1], ""));
    cr_expect(is(row.cell[2], "推行一网通办"));
    cr_expect(is(row.cell[3], "市数据局"));
}

Test(columns, what_is_no_head)
{
    zr_columns columns;
    cr_expect_not(zr_columns_read(&columns, zr_span_of("| 索引号: 1145 | 主题分类: 科技 |"), NULL));
    cr_expect_not(zr_columns_read(&columns, zr_span_of("1 | 建设平台。 | 市科技局 |"), NULL));
    cr_expect_not(zr_columns_read(&columns, zr_span_of("|||||"), NULL));
    cr_expect_not(zr_columns_read(&columns, zr_span_of(""), NULL));
}

/* --- what is always true of a document --- */

static void check_measures(const zr_document *document)
{
    uint32_t count, sections;
    size_t size = zr_document_text(document).size;
    const zr_measure *measures = zr_document_measures(document, &count);
    const zr_section *section = zr_document_sections(document, &sections);
    for (uint32_t i = 0; i < sections; i++)
        cr_assert(section[i].parent == ZR_NONE || section[i].parent < i);
    for (uint32_t i = 0; i < count; i++) {
        const zr_measure *one = &measures[i];
        cr_assert(one->start <= one->end && one->end <= size);
        cr_assert(i == 0 || measures[i - 1].start <= one->start);
        cr_assert(one->section == ZR_NONE || one->section < sections);
        cr_assert(one->parent == ZR_NONE || one->parent < i);
        if (one->parent != ZR_NONE)
            cr_assert(measures[one->parent].start <= one->start && one->end <= measures[one->parent].end);
    }
}

static void check_rest(const zr_document *document)
{
    uint32_t measures, count;
    size_t size = zr_document_text(document).size;
    zr_document_measures(document, &measures);
    const zr_expression *expressions = zr_document_expressions(document, &count);
    for (uint32_t i = 0; i < count; i++) {
        cr_assert_lt(expressions[i].measure, measures);
        cr_assert(expressions[i].start < expressions[i].end && expressions[i].end <= size);
    }
    const zr_target *targets = zr_document_targets(document, &count);
    for (uint32_t i = 0; i < count; i++)
        cr_assert(targets[i].measure < measures && (i == 0 || targets[i - 1].measure <= targets[i].measure));
    const zr_deadline *deadlines = zr_document_deadlines(document, &count);
    for (uint32_t i = 0; i < count; i++)
        cr_assert(deadlines[i].measure < measures &&
                  (i == 0 || deadlines[i - 1].measure <= deadlines[i].measure));
    const zr_note *notes = zr_document_notes(document, &count);
    for (uint32_t i = 0; i < count; i++)
        cr_assert(notes[i].measure == ZR_NONE || notes[i].measure < measures);
}

static double parse_and_check(zr_span text)
{
    zr_document *document = NULL;
    zr_error err = {0};
    clock_t start = clock();
    cr_assert_eq(zr_document_parse(&document, text, &err), ZR_OK, "%s", err.message);
    double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
    check_measures(document);
    check_rest(document);
    zr_document_free(document);
    return seconds;
}

/* Pieces of documents in any order: whatever comes out must be whole. */
Test(outline, any_order_of_pieces)
{
    static const char *const pieces[] = {"一、",
                                         "二、",
                                         "（一）",
                                         "（二）",
                                         "1.",
                                         "2．",
                                         "（1）",
                                         "（2）",
                                         "①",
                                         "②",
                                         "第一条",
                                         "第一章 ",
                                         "1.1 ",
                                         "附件",
                                         "附件1\n",
                                         "附件：1.",
                                         "\n",
                                         "\n\n",
                                         "# ",
                                         "## ",
                                         "**",
                                         "。",
                                         "；",
                                         "，",
                                         "：",
                                         "（责任单位：市科技局）",
                                         "工作方案",
                                         "关于印发",
                                         "的通知",
                                         "现印发给你们",
                                         "2023年1月2日\n",
                                         "某市人民政府\n",
                                         "到2025年",
                                         "不低于70%",
                                         "序号 | 任务 | 责任单位 |\n",
                                         "1 | 甲 | 市局 |\n",
                                         "| | |\n",
                                         "# Page 3:\n",
                                         "\f",
                                         "\t",
                                         "“",
                                         "”",
                                         "（",
                                         "）",
                                         "\xff",
                                         "\xe3\x80",
                                         "解读\n",
                                         "抄送：",
                                         "总体要求\n",
                                         "为落实",
                                         "每年",
                                         "三年内"};
    uint32_t seed = 12345;
    for (int round = 0; round < 3000; round++) {
        zr_buffer text = {0};
        int length = 1 + round % 60;
        for (int i = 0; i < length; i++) {
            seed = seed * 1664525u + 1013904223u;
            zr_buffer_put(&text, pieces[(seed >> 16) % (sizeof pieces / sizeof *pieces)]);
        }
        parse_and_check(zr_buffer_span(&text));
        zr_buffer_free(&text);
    }
}

Test(outline, every_prefix_of_a_document)
{
    zr_span text = zr_span_of(
        "某市人民政府关于印发某市方案的通知\n某政发〔2025〕1号\n各单位：\n现印发给你们。\n某市人民政府\n"
        "2025年1月2日\n某市方案\n一、任务\n（一）建设平台。到2025年建成3个。（市科技局负责）\n附件1\n清单\n"
        "序号 | 任务 | 责任单位 |\n1 | 甲 | 市局 |\n");
    for (size_t size = 0; size <= text.size; size++)
        parse_and_check(zr_span_cut(text, 0, size));
}

static zr_buffer repeated(const char *head, const char *piece, size_t count)
{
    zr_buffer text = {0};
    zr_buffer_put(&text, head);
    for (size_t i = 0; i < count; i++)
        zr_buffer_put(&text, piece);
    return text;
}

/* Ten times as much may take no more than some forty times as long: a quadratic way would take a hundred. */
static void expect_linear(const char *head, const char *piece)
{
    zr_buffer small = repeated(head, piece, 4000), large = repeated(head, piece, 40000);
    double short_time = parse_and_check(zr_buffer_span(&small));
    double long_time = parse_and_check(zr_buffer_span(&large));
    cr_expect_lt(long_time, 40 * short_time + 0.2, "%s: %.3f s, then %.3f s", piece, short_time, long_time);
    zr_buffer_free(&small);
    zr_buffer_free(&large);
}

Test(outline, nothing_is_quadratic)
{
    static const char *const pieces[] = {"（",
                                         "（）",
                                         "一、",
                                         "（一）",
                                         "一、甲\n",
                                         "1.甲\n（1）乙\n",
                                         "一、甲\n工作方案\n",
                                         "附件1\n清单\n",
                                         "某局\n2023年1月1日\n",
                                         "# 甲\n",
                                         "\n",
                                         " ",
                                         "|",
                                         "1 | 甲 | 市局 |\n",
                                         "，1.甲",
                                         "《",
                                         "2023年",
                                         "每年",
                                         "到2025年，",
                                         "30家，",
                                         "甲",
                                         "甲方案\n",
                                         "1 甲\n",
                                         "“放管服”\n"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        expect_linear("", pieces[i]);
    expect_linear("序号|任务|措施|内容|甲|乙|责任单位|\n", "1|甲|市局|\n");
    expect_linear("一、任务\n（一）甲\n", "||乙\n\t");
    expect_linear("某市关于印发", "甲");
    expect_linear("一、甲\n（一）乙\n", "（责任单位：市科技局）");
}

Test(outline, words_of_titles_are_in_order)
{
    cr_assert(zr_title_words_sorted());
}

Test(outline, at_finds_the_innermost)
{
    zr_arena arena = {0};
    zr_notes notes = {0};
    zr_outline outline;
    zr_error err = {0};
    zr_span text = zr_span_of("一、甲\n（一）乙。丙。\n二、丁。\n");
    zr_spots spots;
    cr_assert_eq(zr_spots_find(&spots, text, &err), ZR_OK);
    cr_assert_eq(zr_outline_find(&outline, text, &spots, &arena, &notes, &err), ZR_OK);
    zr_spots_free(&spots);
    cr_assert_eq(outline.node_count, 4);
    cr_expect_eq(outline.nodes[0].kind, ZR_NODE_PLAN);
    cr_expect_eq(zr_outline_at(&outline, 0), 1);
    cr_expect_eq(zr_outline_at(&outline, zr_span_find(text, zr_span_of("丙"), 0)), 2);
    cr_expect_eq(zr_outline_at(&outline, zr_span_find(text, zr_span_of("丁"), 0)), 3);
    zr_notes_free(&notes);
    zr_arena_free(&arena);
}
