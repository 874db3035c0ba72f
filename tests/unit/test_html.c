/* Web pages: what a reader sees, row by row, and where in the page it stands. */
#include "source/html_token.h"
#include "source/numeral.h"
#include "zeren/source.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static zr_source *read_page(zr_span page)
{
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, page, NULL, &err), ZR_OK, "%s", err.message);
    cr_assert_eq(zr_source_format(source), ZR_HTML);
    return source;
}

static void check_page(const char *page, const char *text)
{
    zr_source *source = read_page(zr_span_of(page));
    zr_span found = zr_source_text(source);
    cr_assert(zr_span_equal(found, zr_span_of(text)), "\n%s\ngives\n%.*s", page, (int)found.size, found.data);
    zr_source_free(source);
}

/* 名 称 with a space in it is a key of the paper's as 名称 is: the site's head above the heading goes, it
 * stays. */
Test(html, keys_of_the_paper_stay_above_its_heading)
{
    zr_buffer page = {0};
    zr_buffer_put(
        &page, "<html><head><title>青石市关于加快造林的方案_青石市</title></head><body><div><ul><li>首页</li>"
               "</ul></div><table><tr><td>名 称：</td><td>青石市关于加快造林的方案</td></tr></table><div>");
    for (int i = 1; i < 9; i++)
        zr_buffer_print(
            &page, "<p>%d.建设第%d片林地，抚育幼林，防治虫害，严防火灾，管护到人。（责任单位：市林业局）</p>",
            i, i);
    zr_buffer_put(&page, "</div></body></html>");
    zr_source *source = read_page(zr_buffer_span(&page));
    cr_expect_neq(zr_span_find(zr_source_text(source), zr_span_of("名 称："), 0), SIZE_MAX);
    zr_source_free(source);
    zr_buffer_free(&page);
}

Test(html, blocks_end_lines)
{
    check_page("<div>一、<b>总</b>则<p>甲<p>乙</div>丙<h2>丁</h2>", "一、总则\n甲\n乙\n丙\n丁\n");
    check_page("<p>甲<br>乙<br/>丙</p>", "甲\n乙\n丙\n");
    check_page("<p>甲<hr>乙", "甲\n乙");
    check_page("<dl><dt>甲<dd>乙<dt>丙</dl>", "甲\n乙\n丙\n");
    check_page("<pre>甲\n  乙</pre>", "甲\n  乙\n");
}

Test(html, white_space_is_one_space_and_none_inside_chinese)
{
    check_page("<p>  责任\n   单位：A\n  B  <i> c </i> </p>", "责任单位：A B c\n");
    check_page("<p><b>牵头</b>\n<b>单位</b></p>", "牵头 单位\n");
}

Test(html, bold_type_is_kept_where_the_page_speaks_of_it)
{
    check_page(
        "<p>加粗的为牵头单位。</p><p>责任单位：<b>A</b>、<span style='font-weight:700'>B<i>C</i></span>、"
        "<strong>D<span style='font-weight: normal'>E</span> </strong><b> </b>F</p>"
        "<p style='font-weight:bold'>G</p>",
        "加粗的为牵头单位。\n责任单位：**A**、**BC**、**D**E F\nG\n");
    check_page("<p>加粗</p><table><tr><td>甲<td>乙<tr><td>丙<td><b>丁</b>、戊</table>",
               "加粗\n甲 | 乙 |\n丙 | **丁**、戊 |\n");
    check_page("<p><b>A</b>、B</p>", "A、B\n");
}

Test(html, bold_headings_of_their_own_lines)
{
    check_page(
        "<div><b>一、推进改革</b>\n县发改局要推进。<br>\n<strong>二、扩大开放</strong> \n引进外资。</div>",
        "一、推进改革\n县发改局要推进。\n二、扩大开放\n引进外资。\n");
    check_page(
        "<div>通知如下。\n<b>一、推进改革</b>\n县发改局要推进。\n<b>二、扩大开放</b>\n引进外资。</div>",
        "通知如下。\n一、推进改革\n县发改局要推进。\n二、扩大开放\n引进外资。\n");
    check_page("<p><b>一、推进改革。</b>县发改局<b>要</b>\n推进</p>", "一、推进改革。县发改局要 推进\n");
    check_page("<p><strong><span>（一）推进改革</span></strong><span>县发改局要推进。</span></p>"
               "<p><b>1.扩大开放</b> 引进外资。</p>",
               "（一）推进改革\n县发改局要推进。\n1.扩大开放\n引进外资。\n");
    check_page("<p><b>一、</b>推进改革</p><p><b>1.县发改局</b>负责推进</p><p><b>2.推进改革：</b>先试点</p>"
               "<p><b>3.推进各项改革</b>（县发改局）</p><p>要<b>（一）推进改革</b>先试点</p>",
               "一、推进改革\n1.县发改局负责推进\n2.推进改革：先试点\n3.推进各项改革（县发改局）\n"
               "要（一）推进改革先试点\n");
    check_page("<p><b>1.</b>\n推进改革</p>", "1. 推进改革\n");
    check_page("<p><b>（一）责任单位：</b>\n县发改局</p>", "（一）责任单位： 县发改局\n");
}

Test(html, references)
{
    check_page("<p>&lt;A&amp;B&gt;&nbsp;&#19968;&#x3001;&ldquo;x&rdquo;&middot;&bogus;&amp &</p>",
               "<A&B>\u00A0一、“x”·&bogus;& &\n");
    check_page("<p>&#150;&#0;&#xD800;&#1114112;</p>", "–\uFFFD\uFFFD\uFFFD\n");
}

Test(html, what_is_not_shown)
{
    check_page("<p>甲<!-- 一 > 二 --><script>if (a < b) '</p>'</script><style>p{}</style>乙</p>", "甲乙\n");
    check_page("<p>甲<span style='display : none'>无</span><span hidden>无</span>乙<del>无</del></p>",
               "甲乙\n");
    check_page("<p>甲<!--[if gte mso 9]><xml>无</xml><![endif]--><![if !supportLists]>乙<![endif]></p>",
               "甲乙\n");
    check_page("<head><title>无</title></head><body><p>甲</p><select><option>无</select></body>", "甲\n");
    check_page("<p>甲<!--->乙<!---->丙</p>", "甲乙丙\n");
}

Test(html, damage)
{
    check_page("<p>不低于<10%，3<5</p><p>甲</b></div>乙</p", "不低于<10%，3<5\n甲乙\n");
    check_page("<p title='a>b' class=x>甲</p><p a=\">乙</p>", "甲\n乙\n");
    check_page("<div>甲<svg>乙</div><p>丙</p>", "甲乙\n丙\n");
    check_page("<table><tr><td>甲</div></td><td>乙<tr><td>丙<td>丁</table>", "甲 | 乙 |\n丙 | 丁 |\n");
}

Test(html, lists_are_numbered_as_browsers_do)
{
    check_page("<ol><li>甲<li>乙<ul><li>丙</ul></ol>", "1. 甲\n2. 乙\n• 丙\n");
    check_page("<ol><li><p>甲<p>乙<li>丙<br>丁<ol><li>戊</ol><li>己</ol>",
               "1. 甲\n乙\n2. 丙\n丁\n1. 戊\n3. 己\n");
    check_page("<ol start=9 type=A><li>甲<li value=27>乙</ol>", "I. 甲\nAA. 乙\n");
    check_page("<ol style='list-style-type: cjk-ideographic'><li>甲<li>乙</ol>", "一、甲\n二、乙\n");
    check_page("<ol style='list-style:none'><li>甲</ol>", "甲\n");
    check_page("<ol><li>（一）甲<li>2．乙<li>第四条 丙<li>5G网<li>第三方</ol>",
               "（一）甲\n2．乙\n第四条 丙\n4. 5G网\n5. 第三方\n");
}

Test(html, items_without_a_number_have_a_mark)
{
    check_page("<ul><li>甲<li><p>乙<p>丙</ul>", "• 甲\n• 乙\n丙\n");
    check_page("<ul><li>● 甲<li>— 乙<li>（一）丙<li>一、丁</ul>", "● 甲\n— 乙\n（一）丙\n一、丁\n");
    check_page("<ul style='list-style: none'><li>甲</ul><ul><li style='list-style:none'>乙<li>丙</ul>",
               "甲\n乙\n• 丙\n");
    check_page("<ul style='list-style-type: decimal'><li>甲</ul>", "1. 甲\n");
    check_page("<ol style='list-style-type: disc'><li>甲</ol>", "• 甲\n");
}

Test(html, tables_are_rows_with_merged_cells_repeated)
{
    check_page(
        "<table><caption>表</caption><tr><th>序号<th>任务<th>责任<br>单位</tr>"
        "<tr><td rowspan=2>1<td>甲<td rowspan=2><p>市教育局、<p>市科技局</tr>"
        "<tr><td>乙</tr><tr><td colspan=3>二、其他</tr><tr><td>2<td "
        "colspan=2>丙|丁</tr><tr><td>3<td><td>戊</table>",
        "表\n序号 | 任务 | 责任 单位 |\n1 | 甲 | 市教育局、 市科技局 |\n1 | 乙 | 市教育局、 市科技局 |\n"
        "二、其他 |\n2 | 丙/丁 | 丙/丁 |\n3 | | 戊 |\n");
    check_page("<table><tr><td>标题：<td colspan=3>甲<tr><td>文号：<td>乙<td>日期：<td>丙</table>",
               "标题： | 甲 |\n文号： | 乙 | 日期： | 丙 |\n");
}

Test(html, tables_that_only_place_things_are_no_rows)
{
    check_page("<table><tr><td>左</td><td><table><tr><td>甲<td>乙</table><p>丙</td></tr></table>",
               "左\n甲 | 乙 |\n丙\n");
    check_page("<table><tr><td><p>甲<p>乙</td></tr></table>", "甲\n乙\n");
}

/* The words of a small one belong to its cell, if rows around it hold most. */
Test(html, a_table_inside_of_a_cell_of_data)
{
    check_page(
        "<table><tr><th>序号<th>任务<th>责任单位<tr><td>1<td>甲乙丙丁戊己庚辛<td>市科技局、市教育局"
        "<tr><td>2<td><table><tr><td>壬<td>癸<tr><td>子</"
        "table><td>市教育局<tr><td>3<td>丑寅卯辰巳午未<td>市财政局</table>",
        "序号 | 任务 | 责任单位 |\n1 | 甲乙丙丁戊己庚辛 | 市科技局、市教育局 |\n2 | 壬 癸 子 | 市教育局 |\n"
        "3 | 丑寅卯辰巳午未 | 市财政局 |\n");
}

/* A cell as long as a page, alone in its row or among few, sets a page; in a table of data it is one cell. */
Test(html, a_long_cell_among_short_rows_is_data)
{
    zr_buffer cell = {0}, table = {0}, rows = {0};
    for (int i = 0; i < 8000; i++)
        zr_buffer_put(&cell, "甲乙丙");
    zr_buffer_put(&table, "<table>");
    for (int i = 0; i < 5; i++) {
        zr_span words = i == 2 ? zr_buffer_span(&cell) : zr_span_of("任务");
        zr_buffer_print(&table, "<tr><td>%.*s<td>某局", (int)words.size, words.data);
        zr_buffer_print(&rows, "%.*s | 某局 |\n", (int)words.size, words.data);
    }
    zr_buffer_put(&table, "</table>");
    check_page(table.data, rows.data);
    table.size = rows.size = 0;
    zr_buffer_print(&table, "<table><tr><td>左<td>右<tr><td>%s</table>", cell.data);
    zr_buffer_print(&rows, "左\n右\n%s\n", cell.data);
    check_page(table.data, rows.data);
    zr_buffer_free(&cell);
    zr_buffer_free(&table);
    zr_buffer_free(&rows);
}

Test(html, fields_of_a_page_in_a_list_have_no_numbers)
{
    zr_source *source = read_page(zr_span_of(
        "<ol class=info><li>[发文机构]<span>某市人民政府</span></li><li><b>【有效性】</b>是</li>"
        "<li><i>索引号</i>：001</li></ol><ol><li>成文日期要写明。</li><li>[注]另行通知。</li></ol>"));
    zr_span text = zr_source_text(source);
    cr_assert(zr_span_equal(text, zr_span_of("[发文机构]某市人民政府\n【有效性】是\n索引号：001\n"
                                             "1. 成文日期要写明。\n2. [注]另行通知。\n")),
              "%.*s", (int)text.size, text.data);
    zr_source_free(source);
}

Test(html, fields_whose_keys_have_no_colon_are_read_with_their_values)
{
    zr_source *source =
        read_page(zr_span_of("<dl><dt>发布机构</dt><dd>某区政府</dd><dt>说明</dt><dd>无</dd></dl>"
                             "<p><span>发布机构</span><span>某局</span></p>"
                             "<p><span>某发〔2025〕1号</span><span>发布时间：今日</span></p>"
                             "<p><span>修建</span><span>道路</span></p>"
                             "<p><span>发布机构</span><span\nid=a>某局</span></p>"
                             "<p><span>发布机构</span><spanner>某局</spanner></p>"));
    zr_span text = zr_source_text(source);
    cr_assert(zr_span_equal(text, zr_span_of("发布机构：某区政府\n说明\n无\n发布机构：某局\n"
                                             "某发〔2025〕1号 发布时间：今日\n修建道路\n"
                                             "发布机构：某局\n发布机构某局\n")),
              "%.*s", (int)text.size, text.data);
    zr_source_free(source);
}

/* A page as offices publish them. */
static zr_span site_page(zr_buffer *page)
{
    zr_buffer_put(page, "<!DOCTYPE html><html><head><meta charset=utf-8><title>无</title></head><body>"
                        "<div class='top'><ul><li><a href='/'>首页</a><li><a href=/a>政务公开</a></ul></div>"
                        "<div class='breadcrumb'>当前位置：<a href='/'>首页</a> &gt; 文件</div>"
                        "<table><tr><td>发文字号：<td>某政办〔2026〕1号<td>成文日期：<td>2026年1月1日</table>"
                        "<h1>某市行动方案</h1><div id=zoom>");
    for (int i = 0; i < 30; i++)
        zr_buffer_put(page,
                      "<p>（一）提升能力。实施一批项目，建成一批平台。（责任单位：市科技局、市教育局）</p>");
    zr_buffer_put(page, "<p>承办单位：市科技局。</p></div><div class='bdsharebuttonbox'>分享到：</div>"
                        "<div><p>主办单位：某市人民政府办公室</p><p>ICP备0001号</p></div></body></html>");
    return zr_buffer_span(page);
}

Test(html, menus_and_footers_are_left_aside)
{
    zr_buffer page = {0};
    zr_source *source = read_page(site_page(&page));
    zr_span text = zr_source_text(source);
    cr_assert(zr_span_starts(
                  text, "发文字号： | 某政办〔2026〕1号 | 成文日期： | 2026年1月1日 |\n某市行动方案\n（一）"),
              "%.*s", (int)text.size, text.data);
    cr_assert(zr_span_ends(text, "市教育局）\n承办单位：市科技局。\n"), "%.*s", (int)text.size, text.data);
    zr_source_free(source);
    zr_buffer_free(&page);
}

/* `above` and `heading` before a text, on a page that is called 某市促进消费若干措施; gives what is read of
 * it before the text. */
static void check_above(const char *title, const char *above, const char *expected)
{
    zr_buffer page = {0};
    zr_buffer_print(&page, "<html><head><meta charset=utf-8><title>%s</title></head><body>%s<div id=text>",
                    title, above);
    for (int i = 0; i < 30; i++)
        zr_buffer_put(&page,
                      "<p>（一）提升能力。实施一批项目，建成一批平台。（责任单位：市科技局、市教育局）</p>");
    zr_buffer_put(&page, "</div></body></html>");
    zr_source *source = read_page(zr_buffer_span(&page));
    zr_span text = zr_source_text(source);
    text = zr_span_cut(text, 0, zr_span_find(text, zr_span_of("（一）"), 0));
    cr_expect(zr_span_equal(text, zr_span_of(expected)), "%s gives %.*s", above, (int)text.size, text.data);
    zr_source_free(source);
    zr_buffer_free(&page);
}

Test(html, what_stands_above_the_heading_that_the_page_tells_is_the_sites)
{
    static const char title[] = "某市促进消费若干措施--某市人民政府";
    check_above(title,
                "<a href=#main>轻触这里</a><a href=x>关闭目录</a><div>某市人民政府</div><div>今天是: <a "
                "href=a>设为首页</a></div>"
                "<h1>某市促进消费若干措施</h1>",
                "某市促进消费若干措施\n");
    check_above("某市促进消费 若干措施_通知公告",
                "<div>长者模式</div><div><h2>某市促进消费<br>若干措施</h2><p>来源：市商务局</p></div>",
                "某市促进消费\n若干措施\n来源：市商务局\n");
    check_above(title,
                "<div>某市人民政府文件</div><p>某政发〔2026〕1号</p><table><tr><td>索引号<td>0012</"
                "table><h1>某市促进消费若干措施</h1>",
                "某市人民政府文件\n某政发〔2026〕1号\n索引号 | 0012 |\n某市促进消费若干措施\n");
    check_above("无", "<div>轻触这里</div><h1>某市促进消费若干措施</h1>", "轻触这里\n某市促进消费若干措施\n");
    check_above(
        title, "<p>关于印发措施的通知</p><p>现印发给你们。</p><p>某市商务局</p><h1>某市促进消费若干措施</h1>",
        "关于印发措施的通知\n现印发给你们。\n某市商务局\n某市促进消费若干措施\n");
}

Test(html, who_issued_the_paper_stays_among_words_of_the_site)
{
    static const char title[] = "某市促进消费若干措施--某市人民政府";
    check_above(title,
                "<h1>某市促进消费若干措施</h1><div>发布机构： 某市商务局 字体： [<a href=x>大</a>]</div>",
                "某市促进消费若干措施\n发布机构： 某市商务局 字体： [大]\n");
    check_above(title, "<h1>某市促进消费若干措施</h1><div>浏览次数：3 字体： [<a href=x>大</a>]</div>",
                "某市促进消费若干措施\n");
}

Test(html, every_word_leads_back_to_its_bytes)
{
    const char *page = "---\ntitle: 无\n---\n<p>一、总&amp;则\n</p>\n<p>责任<b>单位</b>：市科技局</p>";
    zr_source *source = read_page(zr_span_of(page));
    zr_span text = zr_source_text(source), bytes = zr_span_of(page);
    static const char *const words[] = {"一、总", "则", "责任", "单位", "：市科技局"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t at = zr_span_find(text, zr_span_of(words[i]), 0), size = strlen(words[i]);
        cr_assert_eq(zr_source_offset(source, at), zr_span_find(bytes, zr_span_of(words[i]), 0));
        zr_span there = zr_span_cut(bytes, zr_source_offset(source, at), zr_source_end(source, at + size));
        cr_assert(zr_span_equal(there, zr_span_of(words[i])), "%.*s", (int)there.size, there.data);
        cr_assert_eq(zr_source_find(source, zr_source_offset(source, at)), at);
    }
    cr_assert_eq(zr_source_line(source, zr_span_find(text, zr_span_of("则"), 0)), 4);
    cr_assert_eq(zr_source_line(source, zr_span_find(text, zr_span_of("单位"), 0)), 6);
    zr_source_free(source);
}

Test(html, repeated_cells_lead_back_to_the_one_that_was_written)
{
    const char *page = "<table><tr><td>甲<td rowspan=2>市科技局<tr><td>乙</table>";
    zr_source *source = read_page(zr_span_of(page));
    zr_span text = zr_source_text(source), name = zr_span_of("市科技局");
    size_t first = zr_span_find(text, name, 0), second = zr_span_find(text, name, first + 1);
    cr_assert_neq(second, SIZE_MAX);
    size_t written = zr_span_find(zr_span_of(page), name, 0);
    cr_assert_eq(zr_source_offset(source, first), written);
    cr_assert_eq(zr_source_offset(source, second), written);
    cr_assert_eq(zr_source_end(source, second + name.size), written + name.size);
    cr_assert_eq(zr_source_find(source, written), first);
    cr_assert_eq(zr_source_find(source, written + 3), first + 3);
    zr_source_free(source);
}

Test(html, old_encodings_keep_their_places)
{
    /* <p>责任</p><p>单位</p> in GBK; the meta element is right. */
    const char page[] = "<meta charset=gbk><p>\xD4\xF0\xC8\xCE</p><p>\xB5\xA5\xCE\xBB</p>";
    zr_source *source = read_page((zr_span){page, sizeof page - 1});
    cr_assert_str_eq(zr_source_encoding(source), "GB18030");
    zr_span text = zr_source_text(source);
    cr_assert(zr_span_equal(text, zr_span_of("责任\n单位\n")));
    size_t at = zr_span_find(text, zr_span_of("位"), 0);
    cr_assert_eq(zr_source_offset(source, at),
                 zr_span_find((zr_span){page, sizeof page - 1}, zr_span_of("\xCE\xBB"), 0));
    zr_source_free(source);
}

Test(html, wide_encodings_keep_their_places)
{
    /* <p>责任 in UTF-16 with its mark. */
    static const char page[] = "\xFF\xFE<\0p\0>\0\x23\x8D\xFB\x4E";
    zr_source *source = read_page((zr_span){page, sizeof page - 1});
    cr_assert(zr_span_equal(zr_source_text(source), zr_span_of("责任\n")));
    cr_assert_eq(zr_source_offset(source, 3), 10);
    cr_assert_eq(zr_source_end(source, 3), 10);
    zr_source_free(source);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static zr_span repeat(zr_buffer *page, const char *head, const char *piece, size_t times, const char *tail)
{
    zr_buffer_put(page, head);
    for (size_t i = 0; i < times; i++)
        zr_buffer_put(page, piece);
    zr_buffer_put(page, tail);
    return zr_buffer_span(page);
}

Test(html, hostile_pages_take_linear_time, .timeout = 600)
{
    static const struct {
        const char *head, *piece, *tail;
    } cases[] = {{"<p>", "<div>", "甲"},
                 {"<p>", "</b></i></div></td>", "甲"},
                 {"<div><div><div><b>", "<b></div>", "甲"},
                 {"<p ", "a b=c ", ">甲</p>"},
                 {"<p>", "<!-- --!>", "甲"},
                 {"<p>", "<a b=\"", "甲"},
                 {"<p>", "&amp", "甲"},
                 {"<p>", "<script>", "甲"},
                 {"<p>", "<table><tr><td>", "甲"},
                 {"<ol>", "<ol><li>", "甲"},
                 {"<p>", "<del>主办单位：", "甲"},
                 {"<table>", "<tr><td rowspan=9>甲", "</table>"},
                 {"<p>", "<", "甲"},
                 {"# ", "<table></table>", "甲"},
                 {"# ", "<br>&nbsp;<table", "甲"},
                 {"# ", "<table>", "甲"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_buffer page = {0};
        zr_span html = repeat(&page, cases[i].head, cases[i].piece, 200000, cases[i].tail);
        double start = seconds();
        zr_source *source;
        zr_error err = {0};
        zr_status status = zr_source_read(&source, html, NULL, &err);
        cr_assert(status == ZR_OK || status == ZR_LIMIT, "%s", err.message);
        cr_assert_lt(seconds() - start, 10.0, "%s", cases[i].piece);
        zr_source_free(source);
        zr_buffer_free(&page);
    }
}

/* A style that names a property often, then white space: the end is not gone through for each. */
Test(html, long_styles_take_linear_time, .timeout = 600)
{
    zr_buffer words = {0}, page = {0};
    repeat(&words, "<p style=\"", "display", 100000, "");
    zr_span html = repeat(&page, zr_buffer_span(&words).data, " ", 100000, "\">甲");
    double start = seconds();
    zr_source *source;
    cr_assert_eq(zr_source_read(&source, html, NULL, NULL), ZR_OK);
    cr_expect_lt(seconds() - start, 2.0);
    zr_source_free(source);
    zr_buffer_free(&page);
    zr_buffer_free(&words);
}

Test(html, merged_cells_cannot_fill_the_memory)
{
    zr_buffer page = {0};
    zr_buffer_put(&page, "<table><tr><td>1<td rowspan=60000 colspan=200>");
    for (int i = 0; i < 900; i++)
        zr_buffer_put(&page, "甲");
    zr_span html = repeat(&page, "", "<tr><td>乙", 60000, "</table>");
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, html, NULL, &err), ZR_LIMIT);
    cr_assert(strstr(err.message, "merged cells"), "%s", err.message);
    zr_buffer_free(&page);
}

/* What a browser shows nowhere, since a comment or a tag has no end, is told of; not what is well hidden. */
Test(html, words_that_are_lost_are_told_of)
{
    static const struct {
        const char *page, *lost;
    } cases[] = {
        {"<p>甲</p><!-- 责任单位：市财政局</p>", "<!-- 责任单位：市财政局</p>"},
        {"<p>甲</p><script>var a;</p><p>责任单位：市财政局</p>", "var a;</p><p>责任单位：市财政局</p>"},
        {"<p>甲</p><p>乙<a href=\"责任单位：市财政局</a></p>", "<a href=\"责任单位：市财政局</a>"},
        {"<p>甲</p><p责任单位：市财政局</p><p>乙</p>", "<p责任单位：市财政局</p>"},
        {"<p>甲</p><!-- 责任单位：市财政局 --><p>乙</p>", ""},
        {"<p title=\"责任单位：<b>市财政局\">甲</p>", ""},
        {"<p>甲</p><script>document.write('责任单位：市财政局')</script>", ""},
        {"<p>甲</p><script>var a = 1;", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        zr_source *source = NULL;
        cr_assert_eq(zr_source_read(&source, zr_span_of(cases[i].page), NULL, NULL), ZR_OK);
        size_t count;
        const zr_remark *remarks = zr_source_remarks(source, &count);
        zr_span lost = count ? remarks[0].words : (zr_span){0};
        cr_expect(zr_span_equal(lost, zr_span_of(cases[i].lost)), "%s: %.*s", cases[i].page, (int)lost.size,
                  lost.size ? lost.data : "");
        cr_expect(!count || remarks[0].kind == ZR_REMARK_LOST);
        zr_source_free(source);
    }
}

Test(html, attributes_are_read_as_written)
{
    zr_span a = zr_span_of(" class=\"a b\" ID = 'x' checked rowspan=2 data-x=\"1>2\"");
    cr_assert(zr_span_equal(zr_token_attribute(a, "class"), zr_span_of("a b")));
    cr_assert(zr_span_equal(zr_token_attribute(a, "id"), zr_span_of("x")));
    cr_assert(zr_span_equal(zr_token_attribute(a, "rowspan"), zr_span_of("2")));
    cr_assert(zr_span_equal(zr_token_attribute(a, "data-x"), zr_span_of("1>2")));
    cr_assert_not_null(zr_token_attribute(a, "checked").data);
    cr_assert_null(zr_token_attribute(a, "span").data);
}

static void check_numeral(zr_numeral kind, uint32_t value, const char *text)
{
    zr_buffer out = {0};
    zr_numeral_write(&out, kind, value);
    cr_assert(zr_span_equal(zr_buffer_span(&out), zr_span_of(text)), "%u: %s, not %s", value, out.data, text);
    zr_buffer_free(&out);
}

Test(numeral, kinds)
{
    check_numeral(ZR_NUMERAL_CHINESE, 1, "一");
    check_numeral(ZR_NUMERAL_CHINESE, 10, "十");
    check_numeral(ZR_NUMERAL_CHINESE, 12, "十二");
    check_numeral(ZR_NUMERAL_CHINESE, 20, "二十");
    check_numeral(ZR_NUMERAL_CHINESE, 105, "一百零五");
    check_numeral(ZR_NUMERAL_CHINESE, 110, "一百一十");
    check_numeral(ZR_NUMERAL_CHINESE, 1001, "一千零一");
    check_numeral(ZR_NUMERAL_LEGAL, 12, "壹拾贰");
    check_numeral(ZR_NUMERAL_DIGITS, 205, "二〇五");
    check_numeral(ZR_NUMERAL_FULLWIDTH, 12, "１２");
    check_numeral(ZR_NUMERAL_CIRCLE, 20, "⑳");
    check_numeral(ZR_NUMERAL_CIRCLE, 21, "㉑");
    check_numeral(ZR_NUMERAL_CIRCLE, 50, "㊿");
    check_numeral(ZR_NUMERAL_CIRCLE, 51, "51");
    check_numeral(ZR_NUMERAL_IDEO_PAREN, 3, "㈢");
    check_numeral(ZR_NUMERAL_STEM, 3, "丙");
    check_numeral(ZR_NUMERAL_ROMAN_LOWER, 1994, "mcmxciv");
    check_numeral(ZR_NUMERAL_LOWER, 28, "bb");
    check_numeral(ZR_NUMERAL_DECIMAL_ZERO, 7, "07");
}

static void check_markdown(const char *text, const char *expected)
{
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zr_span_of(text), NULL, &err), ZR_OK, "%s", err.message);
    cr_assert_eq(zr_source_format(source), ZR_MARKDOWN);
    zr_span found = zr_source_text(source);
    cr_assert(zr_span_equal(found, zr_span_of(expected)), "\n%s\ngives\n%.*s", text, (int)found.size,
              found.data);
    zr_source_free(source);
}

Test(html, signs_of_markdown)
{
    check_markdown("# 甲\n1\\. 乙 C:\\甲\n| 1 | 丙\\|丁 | \\*戊\\* |\n",
                   "# 甲\n1. 乙 C:\\甲\n| 1 | 丙/丁 | *戊* |\n");
    check_markdown("# 甲\n责任单位：乙、\\\n丁\n", "# 甲\n责任单位：乙、\n丁\n");
}

Test(html, tables_inside_of_markdown)
{
    check_markdown("# 一、甲\n\n乙\n<table><tr><td rowspan=2>1<td>丙<tr><td>丁</table>\n戊 <b>己</b>\n",
                   "# 一、甲\n\n乙\n1 | 丙 |\n1 | 丁 |\n戊 <b>己</b>\n");
    check_markdown("甲\n<table><tr><td>1<td>丙</td></tr></table>乙", "甲\n1 | 丙 |\n乙");
    check_markdown("# 甲\n| 1 | 市科技局<br>市教育局&nbsp;|\n乙<br/>丙\n",
                   "# 甲\n| 1 | 市科技局 市教育局\u00A0|\n乙\n丙\n");
    check_markdown("# 甲\n<table><tr><td>乙", "# 甲\n乙\n");
}
