/* Letter widths, line breaks, and what may be shown. */
#include "render/type.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static zr_arena arena;

static void clear(void)
{
    zr_arena_free(&arena);
}

TestSuite(type, .fini = clear);

static const char *wrapped(const char *text, double width, uint32_t most)
{
    return zr_type_wrap(&arena, zr_span_of(text), 10, false, width, most).text.data;
}

Test(type, a_chinese_letter_is_one_em_and_a_latin_one_about_half)
{
    cr_assert_eq(zr_type_width(zr_span_of("责任单位"), 10, false), 40);
    cr_assert_eq(zr_type_width(zr_span_of("（）、。“”…"), 10, false), 70);
    double latin = zr_type_width(zr_span_of("responsibility"), 10, false) / 14;
    cr_assert(latin > 4.5 && latin < 6.5, "%g", latin);
}

Test(type, marks_that_stand_on_a_letter_take_no_room)
{
    cr_assert_eq(zr_type_em(0x0301), 0);
    cr_assert_eq(zr_type_em(0xFE0F), 0);
}

Test(type, lines_fit_and_are_of_even_length)
{
    zr_lines lines =
        zr_type_wrap(&arena, zr_span_of("自治区人力资源社会保障厅职业能力建设处"), 10, false, 100, 0);
    cr_assert_str_eq(lines.text.data, "自治区人力资源社会保\n障厅职业能力建设处");
    cr_assert_eq(lines.count, 2);
    cr_assert_eq(lines.width, 100);
}

Test(type, no_line_begins_with_closing_or_ends_with_opening_punctuation)
{
    cr_assert_str_eq(wrapped("各县（市、区）政府", 40, 0), "各县\n（市、\n区）政府");
}

Test(type, short_quotes_stay_on_one_line_where_that_costs_none)
{
    cr_assert_str_eq(wrapped("深化改革“放管服”方案", 70, 0), "深化改革\n“放管服”方案");
    cr_assert_str_eq(wrapped("关于落实《桥梁办法》的分工", 80, 0), "关于落实\n《桥梁办法》\n的分工");
    cr_assert_str_eq(wrapped("“一二三四五六七八九十”", 60, 0),
                     "“一二三四五\n六七八九十”");                                   /* wider than a line */
    cr_assert_str_eq(wrapped("一二“三四五六”七八", 60, 2), "一二“三四\n五六”七八"); /* else a third line */
}

Test(type, text_across_a_sheet_fills_each_line_and_leaves_no_letter_alone)
{
    zr_lines lines =
        zr_type_fill(&arena, zr_span_of("一二三四五六七八九十一二三四五六七八"), 10, false, 140, 0);
    cr_assert_str_eq(lines.text.data, "一二三四五六七八九十一二三四\n五六七八");
    lines = zr_type_fill(&arena, zr_span_of("一二三四五六七八九十一二三四五六七八九"), 10, false, 180, 0);
    cr_assert_str_eq(lines.text.data, "一二三四五六七八九十一二三四\n五六七八九");
}

Test(type, words_of_letters_stay_whole)
{
    cr_assert_str_eq(wrapped("shared measures between units", 90, 0), "shared measures\nbetween units");
}

Test(type, even_lines_do_not_cut_a_word_that_fits)
{
    cr_assert_str_eq(wrapped("cyberspace affairs", 82, 0), "cyberspace\naffairs");
    cr_assert_str_eq(wrapped("state-owned assets", 82, 0), "state-owned\nassets");
}

Test(type, a_word_longer_than_the_line_is_broken)
{
    zr_lines lines = zr_type_wrap(&arena, zr_span_of("abcdefghijklmnopqrstuvwxyz"), 10, false, 60, 9);
    cr_assert_gt(lines.count, 1);
    cr_assert_leq(lines.width, 60);
    cr_assert_not(lines.shortened);
}

Test(type, what_does_not_fit_the_lines_ends_in_an_ellipsis)
{
    zr_lines lines =
        zr_type_wrap(&arena, zr_span_of("一二三四五六七八九十一二三四五六七八九十"), 10, false, 50, 2);
    cr_assert_str_eq(lines.text.data, "一二三四五\n六七八…");
    cr_assert(lines.shortened);
    cr_assert_eq(lines.count, 2);
}

Test(type, what_cannot_be_shown_is_left_out)
{
    zr_span text = {"\x01 甲\t\n 乙\xE2\x80\xAE丙\0丁\xEF\xBB\xBF\xFF ", 26};
    cr_assert_str_eq(zr_type_clean(&arena, text, 0).data, "甲 乙丙丁\xEF\xBF\xBD");
}

Test(type, a_name_of_ten_thousand_letters_is_shortened)
{
    char *name = zr_arena_text(&arena, 30000);
    for (size_t i = 0; i < 30000; i += 3)
        memcpy(name + i, "名", 3);
    zr_lines lines = zr_type_wrap(&arena, (zr_span){name, 30000}, 10, false, 80, 3);
    cr_assert_eq(lines.count, 3);
    cr_assert(lines.shortened);
    cr_assert_leq(lines.width, 80);
}

Test(type, nothing_is_one_empty_line)
{
    zr_lines lines = zr_type_wrap(&arena, (zr_span){0}, 10, false, 80, 3);
    cr_assert_eq(lines.count, 1);
    cr_assert_eq(lines.text.size, 0);
}

Test(type, upright_text_stands_one_letter_under_the_other)
{
    zr_lines lines = zr_type_columns(&arena, zr_span_of("科技2025"), 9, 6, 1);
    cr_assert_str_eq(lines.text.data, "科\n技\n2\n0\n2\n5");
    cr_assert_eq(lines.count, 6);
    cr_assert_eq(lines.width, 9);
}

Test(type, a_second_stack_stands_to_the_left_of_the_first)
{
    zr_lines lines = zr_type_columns(&arena, zr_span_of("一二三四5"), 9, 3, 2);
    cr_assert_str_eq(lines.text.data, "四一\n５二\n　三");
    cr_assert_eq(lines.count, 3);
    cr_assert_eq(lines.width, 18);
}

Test(type, upright_text_that_does_not_fit_ends_in_an_ellipsis)
{
    cr_assert_str_eq(zr_type_columns(&arena, zr_span_of("一二三四五六"), 9, 3, 1).text.data, "一\n二\n…");
}
