/* PDF files: lines to paragraphs, ruled tables to rows, what stands in the margins. */
#include "pdf_maker.h"

#include "zeren/source.h"

#include <criterion/criterion.h>
#include <string.h>

static zr_source *read_pdf(zr_buffer pdf)
{
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zr_buffer_span(&pdf), NULL, &err), ZR_OK, "%s", err.message);
    cr_assert_eq(zr_source_format(source), ZR_PDF);
    return source;
}

static void check_pages(zr_buffer *pages, int count, const char *text)
{
    zr_buffer pdf = make_pdf(pages, count);
    zr_source *source = read_pdf(pdf);
    zr_span found = zr_source_text(source);
    cr_assert(zr_span_equal(found, zr_span_of(text)), "gives\n%.*s\nnot\n%s", (int)found.size, found.data,
              text);
    zr_source_free(source);
    zr_buffer_free(&pdf);
}

/* A page of 28 characters a line, 16 points each, from 72 to 520. */
static const char full_line[] = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未";
static const char first_line[] = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳";

Test(pdf, full_lines_go_on_and_indents_begin_paragraphs)
{
    zr_buffer page = {0};
    pdf_words(&page, 104, 760, 16, first_line);
    pdf_words(&page, 72, 732, 16, full_line);
    pdf_words(&page, 72, 704, 16, "（责任单位：市科技局）");
    pdf_words(&page, 104, 676, 16, first_line);
    pdf_words(&page, 72, 648, 16, "完。");
    pdf_words(&page, 104, 620, 16, "一、重点任务");
    pdf_words(&page, 104, 592, 16, "（一）甲");
    char text[1000];
    snprintf(text, sizeof text, "%s%s（责任单位：市科技局）\n%s完。\n一、重点任务\n（一）甲\n", first_line,
             full_line, first_line);
    check_pages(&page, 1, text);
}

/* A space a quarter of a character wide parts two labels; a line stretched by as much has no spaces. */
Test(pdf, narrow_spaces_between_characters_are_kept)
{
    zr_buffer page = {0};
    static const char *const stretched[] = {"建", "设", "算", "力", "平", "台", "。"};
    pdf_words(&page, 104, 760, 16, "牵头科室：医务科");
    pdf_words(&page, 236, 760, 16, "配合科室：检验科");
    for (int i = 0; i < 7; i++)
        pdf_words(&page, 104 + 20 * i, 720, 16, stretched[i]);
    pdf_words(&page, 72, 680, 16, full_line);
    char text[1000];
    snprintf(text, sizeof text, "牵头科室：医务科 配合科室：检验科\n建设算力平台。\n%s\n", full_line);
    check_pages(&page, 1, text);
}

/* Most lines are first lines of short paragraphs: those that go on begin at the left edge all the same. A
 * page of first lines alone has the edge of the page before. */
Test(pdf, short_paragraphs_do_not_hide_the_left_edge)
{
    zr_buffer pages[2] = {0};
    zr_buffer text = {0};
    double y = 780;
    for (int i = 0; i < 14; i++) {
        zr_buffer *page = &pages[i / 8];
        y = i % 8 ? y - 28 : 780;
        pdf_words(page, 104, y, 16, first_line);
        zr_buffer_put(&text, first_line);
        if (i < 2)
            pdf_words(page, 72, y -= 28, 16, "完。");
        zr_buffer_put(&text, i < 2 ? "完。\n" : "\n");
    }
    check_pages(pages, 2, text.data);
    zr_buffer_free(&text);
}

/* Lines that begin at the margin and follow full ones: told by their numbers and marks, and by their places.
 */
Test(pdf, numbers_marks_and_space_begin_paragraphs)
{
    zr_buffer page = {0};
    static const char full_note[] = "一二三四五六七八九十甲乙丙丁戊己庚辛（责任单位：甲局）";
    static const char full_title[] = "某市人民政府办公室关于印发行动方案和任务清单两件文的通知";
    pdf_words(&page, 72, 780, 16, full_title);
    pdf_words(&page, 72, 752, 16, "某政办发〔2025〕12号");
    pdf_words(&page, 72, 724, 16, full_note);
    pdf_words(&page, 72, 696, 16, "● 甲。");
    pdf_words(&page, 72, 668, 16, full_note);
    pdf_words(&page, 72, 640, 16, "2.乙。");
    char text[2000];
    snprintf(text, sizeof text, "%s\n某政办发〔2025〕12号\n%s\n● 甲。\n%s\n2.乙。\n", full_title, full_note,
             full_note);
    check_pages(&page, 1, text);
    page = (zr_buffer){0};
    for (int i = 0; i < 5; i++)
        pdf_words(&page, 72, 780 - 28 * i, 16, full_line);
    pdf_words(&page, 72, 626, 16, "甲。");
    snprintf(text, sizeof text, "%s%s%s%s%s\n甲。\n", full_line, full_line, full_line, full_line, full_line);
    check_pages(&page, 1, text);
}

Test(pdf, what_a_browser_prints_around_a_page_is_left_aside)
{
    zr_buffer pages[2] = {0};
    for (int i = 0; i < 2; i++) {
        pdf_words(&pages[i], 24, 815, 8, "2025/3/6 18:31");
        pdf_words(&pages[i], 300, 815, 8, "行动方案");
        pdf_words(&pages[i], 72, 700, 16, full_line);
        pdf_words(&pages[i], 24, 20, 8,
                  i ? "https://www.example.cn/a.html 2/2" : "https://www.example.cn/a.html 1/2");
    }
    char text[1000];
    snprintf(text, sizeof text, "%s%s\n", full_line, full_line);
    check_pages(pages, 2, text);
}

Test(pdf, bold_type_is_kept_where_the_document_speaks_of_it)
{
    for (int speaks = 0; speaks < 2; speaks++) {
        zr_buffer page = {0};
        const char *star = speaks ? "**" : "", *remark = speaks ? "注：加粗的为牵头单位。" : "注：见附表。";
        pdf_bold_words(&page, 104, 760, 16, "一、重点任务");
        pdf_words(&page, 104, 720, 16, "建平台。（责任单位：");
        pdf_bold_words(&page, 264, 720, 16, "市科技局");
        pdf_words(&page, 328, 720, 16, "、市财政局）");
        pdf_words(&page, 104, 680, 16, remark);
        pdf_words(&page, 72, 640, 16, full_line);
        char text[1000];
        snprintf(text, sizeof text, "一、重点任务\n建平台。（责任单位：%s市科技局%s、市财政局）\n%s\n%s\n",
                 star, star, remark, full_line);
        check_pages(&page, 1, text);
    }
}

Test(pdf, paragraphs_go_on_over_pages_without_their_numbers)
{
    zr_buffer pages[3] = {0};
    for (int i = 0; i < 3; i++) {
        pdf_words(&pages[i], 72, 810, 9, "某市人民政府公报");
        pdf_words(&pages[i], 72, 700, 16, full_line);
        pdf_words(&pages[i], 72, 672, 16, full_line);
        pdf_words(&pages[i], 280, 30, 10, i == 0 ? "—1—" : i == 1 ? "第2页共3页" : "3/3");
    }
    char text[2000];
    snprintf(text, sizeof text, "%s%s%s%s%s%s\n", full_line, full_line, full_line, full_line, full_line,
             full_line);
    check_pages(pages, 3, text);
}

Test(pdf, words_know_their_page)
{
    zr_buffer pages[2] = {0};
    pdf_words(&pages[0], 72, 760, 16, "甲");
    pdf_words(&pages[1], 72, 760, 16, "乙");
    zr_buffer pdf = make_pdf(pages, 2);
    zr_source *source = read_pdf(pdf);
    cr_assert_eq(zr_source_page(source, 0), 1);
    cr_assert_eq(zr_source_page(source, zr_span_find(zr_source_text(source), zr_span_of("乙"), 0)), 2);
    zr_source_free(source);
    zr_buffer_free(&pdf);
}

/* Three columns: 60–120–320–480; borders of one point. */
static void draw_rows(zr_buffer *page, const double *y, int rows)
{
    for (int i = 0; i <= rows; i++)
        pdf_rule(page, 60, y[i], 421, 1);
    static const double x[] = {60, 120, 320, 480};
    for (int i = 0; i < 4; i++)
        pdf_rule(page, x[i], y[rows], 1, y[0] - y[rows]);
}

static void write_head(zr_buffer *page)
{
    pdf_words(page, 70, 680, 14, "序号");
    pdf_words(page, 180, 680, 14, "任务");
    pdf_words(page, 370, 680, 14, "责任单位");
}

Test(pdf, ruled_tables_are_rows)
{
    static const double y[] = {700, 670, 610, 570};
    zr_buffer page = {0};
    pdf_words(&page, 200, 740, 16, "任务分解表");
    draw_rows(&page, y, 3);
    write_head(&page);
    pdf_words(&page, 80, 634, 14, "1");
    pdf_words(&page, 126, 644, 14, "一二三四五六七八九十甲乙丙");
    pdf_words(&page, 126, 624, 14, "丁戊");
    pdf_words(&page, 326, 644, 14, "省科技厅、省人力资源社");
    pdf_words(&page, 326, 624, 14, "会保障厅");
    pdf_words(&page, 80, 584, 14, "2");
    pdf_words(&page, 126, 584, 14, "己庚");
    pdf_words(&page, 326, 584, 14, "各有关单位");
    check_pages(&page, 1,
                "任务分解表\n序号 | 任务 | 责任单位 |\n1 | 一二三四五六七八九十甲乙丙丁戊 | "
                "省科技厅、省人力资源社会保障厅 |\n"
                "2 | 己庚 | 各有关单位 |\n");
}

Test(pdf, merged_cells_and_page_breaks)
{
    zr_buffer pages[2] = {0};
    for (int i = 0; i < 2; i++) {
        zr_buffer *page = &pages[i];
        pdf_rule(page, 60, 700, 421, 1);
        pdf_rule(page, 60, 670, 421, 1);
        pdf_rule(page, 60, 640, 261, 1); /* the last column is one cell over two rows */
        pdf_rule(page, 60, 610, 421, 1);
        pdf_rule(page, 60, 610, 1, 91);
        pdf_rule(page, 120, 610, 1, 91);
        pdf_rule(page, 320, 610, 1, 91);
        pdf_rule(page, 480, 610, 1, 91);
        write_head(page);
        pdf_words(page, 80, 650, 14, i ? "3" : "1");
        pdf_words(page, 180, 650, 14, "甲乙");
        pdf_words(page, 80, 620, 14, i ? "4" : "2");
        pdf_words(page, 180, 620, 14, "丙丁");
    }
    pdf_words(&pages[0], 370, 634, 14, "市科技局");
    check_pages(
        pages, 2,
        "序号 | 任务 | 责任单位 |\n1 | 甲乙 | 市科技局 |\n2 | 丙丁 | 市科技局 |\n3 | 甲乙 | 市科技局 |\n"
        "4 | 丙丁 | 市科技局 |\n");
}

/* Two columns below a title, 14 characters a line: an item goes on from the foot of one to the head of the
 * other, and from there on the next page, where the second column is shorter. */
Test(pdf, columns_are_read_one_after_the_other)
{
    static const char line[] = "一二三四五六七八九十甲乙丙丁", first[] = "一二三四五六七八九十甲乙";
    zr_buffer pages[2] = {0};
    pdf_words(&pages[0], 180, 780, 16, "某市关于发展算力产业的若干措施");
    for (int side = 0; side < 2; side++) {
        pdf_words(&pages[0], 80 + 240 * side, 740, 14, first);
        for (int i = 1; i < 8; i++)
            pdf_words(&pages[0], 52 + 240 * side, 740 - 24 * i, 14, line);
        for (int i = 0; i < (side ? 2 : 5); i++)
            pdf_words(&pages[1], 52 + 240 * side, 740 - 24 * i, 14, line);
        pdf_words(&pages[side], 270, 30, 10, side ? "- 2 -" : "- 1 -");
    }
    pdf_words(&pages[1], 292, 692, 14, "完。（市科技局）");
    zr_buffer text = {0};
    zr_buffer_put(&text, "某市关于发展算力产业的若干措施\n");
    for (int side = 0; side < 2; side++) {
        zr_buffer_put(&text, first);
        for (int i = 1; i < (side ? 15 : 8); i++)
            zr_buffer_put(&text, line);
        zr_buffer_put(&text, side ? "完。（市科技局）\n" : "\n");
    }
    check_pages(pages, 2, text.data);
    zr_buffer_free(&text);
}

/* The last page has two short lines in its second column. */
Test(pdf, a_short_last_page_has_the_columns_of_the_others)
{
    static const char line[] = "一二三四五六七八九十甲乙丙丁";
    zr_buffer pages[2] = {0};
    zr_buffer text = {0};
    for (int i = 0; i < 12; i++) {
        pdf_words(&pages[0], 52 + 240 * (i / 6), 700 - 24 * (i % 6), 14, line);
        zr_buffer_put(&text, line);
    }
    pdf_words(&pages[1], 52, 700, 14, line);
    pdf_words(&pages[1], 52, 676, 14, "完。");
    pdf_words(&pages[1], 320, 700, 14, "一、甲");
    pdf_words(&pages[1], 320, 676, 14, "乙。");
    zr_buffer_put(&text, line);
    zr_buffer_put(&text, "完。\n一、甲\n乙。\n");
    check_pages(pages, 2, text.data);
    zr_buffer_free(&text);
}

/* Two columns of six numbered items, `width` characters of 12 points each. */
static void write_columns(zr_buffer *page, zr_buffer *text, double left, double right, int width)
{
    static const char words[] = "一二三四五六七八九十甲乙丙丁戊己庚辛";
    for (int i = 0; i < 12; i++) {
        char item[100];
        snprintf(item, sizeof item, "%c.%.*s。", "123456789"[i % 9], 3 * (width - 2), words);
        pdf_words(page, i < 6 ? left : right, 700 - 24 * (i % 6), 12, item);
        zr_buffer_put(text, item);
        zr_buffer_put(text, "\n");
    }
}

/* Wider columns on one page move no gutter of the next. */
Test(pdf, each_page_has_its_own_sides)
{
    zr_buffer pages[3] = {0};
    zr_buffer text = {0};
    for (int i = 0; i < 3; i++)
        write_columns(&pages[i], &text, 52, i == 1 ? 324 : 220, i == 1 ? 18 : 12);
    check_pages(pages, 3, text.data);
    zr_buffer_free(&text);
}

/* What follows a page of tables goes on from no column. */
Test(pdf, columns_end_before_a_page_of_tables)
{
    static const double y[] = {700, 670, 640};
    zr_buffer pages[3] = {0};
    zr_buffer text = {0};
    write_columns(&pages[0], &text, 52, 292, 14);
    draw_rows(&pages[1], y, 2);
    write_head(&pages[1]);
    pdf_words(&pages[1], 80, 650, 14, "1");
    pdf_words(&pages[1], 180, 650, 14, "修路");
    pdf_words(&pages[1], 370, 650, 14, "市财政局");
    zr_buffer_put(&text, "序号 | 任务 | 责任单位 |\n1 | 修路 | 市财政局 |\n");
    for (int i = 0; i < 2; i++) {
        pdf_words(&pages[2], 52, 740 - 24 * i, 12, "一二三四五六七八九十甲乙丙丁");
        zr_buffer_put(&text, "一二三四五六七八九十甲乙丙丁\n");
    }
    for (int i = 0; i < 8; i++) {
        pdf_words(&pages[2], 52, 660 - 24 * i, 16, full_line);
        zr_buffer_put(&text, full_line);
    }
    zr_buffer_put(&text, "\n");
    check_pages(pages, 3, text.data);
    zr_buffer_free(&text);
}

/* Names side by side, and the lines of a form, are no columns. */
Test(pdf, words_side_by_side_are_read_across)
{
    zr_buffer page = {0};
    zr_buffer text = {0};
    pdf_words(&page, 72, 780, 16, full_line);
    zr_buffer_put(&text, full_line);
    zr_buffer_put(&text, "\n");
    for (int i = 0; i < 6; i++) {
        pdf_words(&page, 104, 740 - 24 * i, 16, "市财政局");
        pdf_words(&page, 340, 740 - 24 * i, 16, "王某");
        zr_buffer_put(&text, "市财政局\t王某\n");
    }
    check_pages(&page, 1, text.data);
    zr_buffer_free(&text);
}

/* Names each on a line of its own: one that fills the cell ends there as the others do. A name broken at the
 * cell's edge goes on. */
Test(pdf, names_on_lines_of_their_own_stay_apart)
{
    static const double y[] = {700, 670, 600, 530};
    static const char *const names[][3] = {{"省科技厅", "省人力资源社会保障厅", "省税务局"},
                                           {"省财政厅", "省产业创新综合体建设", "促进中心"}};
    zr_buffer page = {0};
    draw_rows(&page, y, 3);
    write_head(&page);
    for (int row = 0; row < 2; row++) {
        pdf_words(&page, 80, 634 - 70 * row, 14, row ? "2" : "1");
        pdf_words(&page, 126, 634 - 70 * row, 14, "修路");
        for (int i = 0; i < 3; i++)
            pdf_words(&page, 330, 654 - 70 * row - 20 * i, 14, names[row][i]);
    }
    check_pages(&page, 1,
                "序号 | 任务 | 责任单位 |\n1 | 修路 | 省科技厅 省人力资源社会保障厅 省税务局 |\n"
                "2 | 修路 | 省财政厅 省产业创新综合体建设促进中心 |\n");
}

/* A table of four columns: 60–120–160–320–480, the first of which is one cell below the head; its head has
 * two rows, whose last columns have one name above them. */
static void draw_headed(zr_buffer *page, const double *y, int rows)
{
    pdf_rule(page, 60, 730, 421, 1);
    pdf_rule(page, 160, 700, 321, 1);
    pdf_rule(page, 60, 670, 421, 1);
    for (int i = 1; i < rows; i++)
        pdf_rule(page, 120, y[i], 361, 1);
    pdf_rule(page, 60, y[rows], 421, 1);
    static const double x[] = {60, 120, 160, 320, 480};
    for (int i = 0; i < 5; i++)
        pdf_rule(page, x[i], y[rows], 1, (i == 3 ? 700 : 731) - y[rows]);
    pdf_words(page, 70, 695, 14, "领域");
    pdf_words(page, 126, 695, 14, "序号");
    pdf_words(page, 280, 710, 14, "任务分工");
    pdf_words(page, 220, 680, 14, "任务");
    pdf_words(page, 370, 680, 14, "责任单位");
}

/* Two pages of it, with the first row and the number of the second. */
static void draw_two_headed(zr_buffer *pages)
{
    static const double first[] = {670, 630, 590}, second[] = {670, 640, 600};
    draw_headed(&pages[0], first, 2);
    draw_headed(&pages[1], second, 2);
    pdf_words(&pages[0], 70, 640, 14, "交通");
    pdf_words(&pages[0], 134, 640, 14, "1");
    pdf_words(&pages[0], 180, 640, 14, "修路");
    pdf_words(&pages[0], 326, 640, 14, "市财政局");
    pdf_words(&pages[0], 134, 610, 14, "2");
}

/* On the second page the head is printed again, row 2 ends, and row 3 follows below the same heading. */
Test(pdf, rows_cut_by_a_page_go_on_below_the_head)
{
    zr_buffer pages[2] = {0};
    draw_two_headed(pages);
    pdf_words(&pages[0], 180, 610, 14, "架桥");
    pdf_words(&pages[0], 326, 610, 14, "市交通运输局、市住房和");
    pdf_words(&pages[1], 326, 650, 14, "城乡建设局");
    pdf_words(&pages[1], 134, 615, 14, "3");
    pdf_words(&pages[1], 180, 615, 14, "通车");
    pdf_words(&pages[1], 326, 615, 14, "市商务局");
    check_pages(pages, 2,
                "领域 | 序号 | 任务分工 | 任务分工 |\n领域 | 序号 | 任务 | 责任单位 |\n"
                "交通 | 1 | 修路 | 市财政局 |\n交通 | 2 | 架桥 | 市交通运输局、市住房和城乡建设局 |\n"
                "交通 | 3 | 通车 | 市商务局 |\n");
}

/* The last row below a heading, alone on its page, is no rest of the one before. */
Test(pdf, a_row_with_its_own_number_is_no_rest)
{
    static const double first[] = {670, 630, 590}, second[] = {670, 630};
    zr_buffer pages[2] = {0};
    draw_headed(&pages[0], first, 2);
    draw_headed(&pages[1], second, 1);
    pdf_words(&pages[0], 70, 640, 14, "交通");
    for (int i = 0; i < 3; i++) {
        zr_buffer *page = &pages[i / 2];
        double y = i == 1 ? 600 : 640;
        pdf_words(page, 134, y, 14, i == 0 ? "1" : i == 1 ? "2" : "3");
        pdf_words(page, 180, y, 14, i == 0 ? "修路" : i == 1 ? "架桥" : "通车");
        pdf_words(page, 326, y, 14, i == 0 ? "市财政局" : i == 1 ? "市商务局" : "市教育局");
    }
    check_pages(pages, 2,
                "领域 | 序号 | 任务分工 | 任务分工 |\n领域 | 序号 | 任务 | 责任单位 |\n"
                "交通 | 1 | 修路 | 市财政局 |\n交通 | 2 | 架桥 | 市商务局 |\n交通 | 3 | 通车 | 市教育局 |\n");
}

/* Only the task of a row went on on the second page, whose first cell goes on with the row below it too. A
 * head in small print runs over both pages. */
Test(pdf, a_row_whose_words_go_on_is_one_row)
{
    zr_buffer pages[2] = {0};
    draw_two_headed(pages);
    pdf_words(&pages[0], 166, 610, 14, "建设跨越青石河的新桥");
    pdf_words(&pages[0], 326, 610, 14, "市商务局");
    pdf_words(&pages[1], 166, 650, 14, "梁。");
    pdf_words(&pages[1], 134, 615, 14, "3");
    pdf_words(&pages[1], 180, 615, 14, "通车");
    pdf_words(&pages[1], 326, 615, 14, "市教育局");
    for (int i = 0; i < 2; i++) {
        pdf_words(&pages[i], 200, 800, 9, "青石市交通行动方案");
    }
    for (int i = 0; i < 3; i++)
        pdf_words(&pages[1], 72, 500 - 28 * i, 16, full_line);
    char text[1000];
    snprintf(text, sizeof text,
             "领域 | 序号 | 任务分工 | 任务分工 |\n领域 | 序号 | 任务 | 责任单位 |\n"
             "交通 | 1 | 修路 | 市财政局 |\n交通 | 2 | 建设跨越青石河的新桥梁。 | 市商务局 |\n"
             "交通 | 3 | 通车 | 市教育局 |\n%s%s%s\n",
             full_line, full_line, full_line);
    check_pages(pages, 2, text);
}

/* Cells stand in the middle of their rows, 市科技局 in that of two; the head is there again on the second
 * page. */
Test(pdf, tables_without_rules_are_rows)
{
    zr_buffer pages[2] = {0};
    pdf_words(&pages[0], 200, 780, 16, "任务分解表");
    for (int i = 0; i < 2; i++) {
        pdf_words(&pages[i], 72, 740, 12, "序号");
        pdf_words(&pages[i], 180, 740, 12, "任务");
        pdf_words(&pages[i], 330, 740, 12, "牵头单位");
        pdf_words(&pages[i], 430, 740, 12, "配合单位");
    }
    static const char *const tasks[][2] = {{"建设算力中心，降低用算成本，", "统一调度。"},
                                           {"推进千兆光网进楼入户，全面深", "度覆盖。"}};
    for (int row = 0; row < 2; row++) {
        for (int i = 0; i < 2; i++)
            pdf_words(&pages[0], 110, 710 - 32 * row - 16 * i, 12, tasks[row][i]);
        pdf_words(&pages[0], 78, 702 - 32 * row, 12, row ? "2" : "1");
        pdf_words(&pages[0], 430, 702 - 32 * row, 12, row ? "市教育局" : "市财政局");
    }
    pdf_words(&pages[0], 330, 686, 12, "市科技局");
    pdf_words(&pages[1], 110, 710, 12, "培育数字化转型服务商，建立对");
    pdf_words(&pages[1], 110, 694, 12, "接机制。");
    pdf_words(&pages[1], 78, 702, 12, "3");
    pdf_words(&pages[1], 330, 702, 12, "市商务局");
    pdf_words(&pages[1], 430, 710, 12, "市工业和信息");
    pdf_words(&pages[1], 430, 694, 12, "化局");
    for (int i = 0; i < 3; i++)
        pdf_words(&pages[1], 72, 640 - 20 * i, 16, full_line);
    char text[2000];
    snprintf(text, sizeof text,
             "任务分解表\n序号 | 任务 | 牵头单位 | 配合单位 |\n"
             "1 | 建设算力中心，降低用算成本，统一调度。 | 市科技局 | 市财政局 |\n"
             "2 | 推进千兆光网进楼入户，全面深度覆盖。 | 市科技局 | 市教育局 |\n"
             "3 | 培育数字化转型服务商，建立对接机制。 | 市商务局 | 市工业和信息化局 |\n\n\n\n%s%s%s\n",
             full_line, full_line, full_line);
    check_pages(pages, 2, text);
}

/* What only looks like the head of one leaves the lines as they are. */
Test(pdf, a_head_without_rows_changes_nothing)
{
    zr_buffer page = {0};
    pdf_words(&page, 72, 780, 16, "序号");
    pdf_words(&page, 180, 780, 16, "任务");
    pdf_words(&page, 330, 780, 16, "责任单位");
    pdf_words(&page, 104, 740, 16, first_line);
    pdf_words(&page, 72, 712, 16, full_line);
    pdf_words(&page, 72, 684, 16, "完。");
    char text[1000];
    snprintf(text, sizeof text, "序号\t任务\t责任单位\n%s%s完。\n", first_line, full_line);
    check_pages(&page, 1, text);
}

static void check_refused(zr_span bytes, zr_status status, const char *words)
{
    zr_source *source;
    zr_error err = {0};
    zr_source_options options = {.max_pages = 10};
    cr_assert_eq(zr_source_read(&source, bytes, &options, &err), status, "%s", err.message);
    cr_assert_null(source);
    cr_assert(strstr(err.message, words), "%s", err.message);
}

Test(pdf, scans_and_broken_files_are_refused)
{
    zr_buffer pages[12] = {0};
    zr_buffer pdf = make_pdf(pages, 1);
    check_refused(zr_buffer_span(&pdf), ZR_UNSUPPORTED, "neither text nor images");
    zr_buffer_free(&pdf);
    zr_buffer_put(&pages[0], "q 100 0 0 100 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n");
    pdf = make_pdf(pages, 1);
    check_refused(zr_buffer_span(&pdf), ZR_UNSUPPORTED, "OCR");
    zr_buffer_free(&pdf);
    pdf = make_pdf(pages, 12);
    check_refused(zr_buffer_span(&pdf), ZR_LIMIT, "10 pages");
    zr_buffer_free(&pdf);
    check_refused(zr_span_of("%PDF-1.4\nnothing"), ZR_BAD_INPUT, "broken PDF");
}

Test(pdf, a_text_about_pdf_is_a_text)
{
    zr_source *source;
    const char *text = "文件以 %PDF- 开头。";
    cr_assert_eq(zr_source_read(&source, zr_span_of(text), NULL, NULL), ZR_OK);
    cr_assert_eq(zr_source_format(source), ZR_TEXT);
    zr_source_free(source);
}
