/* Long lists are read to their ends; tables of more columns than are read say so. */
#include "base/buffer.h"
#include "zeren/document.h"

#include <criterion/criterion.h>

static zr_document *parsed(const zr_buffer *text)
{
    zr_document *document = NULL;
    cr_assert_eq(zr_document_parse(&document, zr_buffer_span(text), NULL), ZR_OK);
    return document;
}

static uint32_t left_over(const zr_document *document)
{
    uint32_t count, found = 0;
    const zr_note *notes = zr_document_notes(document, &count);
    for (uint32_t i = 0; i < count; i++)
        found += notes[i].code == ZR_F_LEFT_OVER;
    return found;
}

Test(long_lists, names_on_lines_of_their_own)
{
    enum { NAMES = 3000 };
    zr_buffer text = {0};
    zr_buffer_put(&text, "某市行动方案\n（一）建设平台。\n责任单位：\n");
    for (int i = 0; i < NAMES; i++)
        zr_buffer_print(&text, "市第%d科技局\n", i);
    zr_buffer_put(&text, "（二）培育企业。\n责任单位：市财政局\n");
    zr_document *document = parsed(&text);
    uint32_t count;
    zr_document_mentions(document, &count);
    cr_expect_eq(count, NAMES + 1, "%u", count);
    zr_document_free(document);
    zr_buffer_free(&text);
}

/* A catalogue of more than 2,000 items: each is one, also those whose numbers could be years. */
Test(long_lists, items_with_high_numbers)
{
    enum { ITEMS = 2300 };
    static const char *const marks[][2] = {{"", "."}, {"（", "）"}, {"", "\n"}};
    for (size_t form = 0; form < sizeof marks / sizeof *marks; form++) {
        zr_buffer text = {0};
        zr_buffer_put(&text, "某市行动方案\n一、重点任务\n");
        for (int i = 1; i <= ITEMS; i++)
            zr_buffer_print(&text, "%s%d%s建设平台。\n责任单位：市财政局\n", marks[form][0], i,
                            marks[form][1]);
        zr_document *document = parsed(&text);
        uint32_t count;
        zr_document_measures(document, &count);
        cr_expect_geq(count, ITEMS, "%zu: %u", form, count);
        zr_document_free(document);
        zr_buffer_free(&text);
    }
}

/* 任务 and 责任单位 at the last of `columns`. */
static zr_buffer wide_table(int columns)
{
    zr_buffer text = {0};
    zr_buffer_put(&text, "某市行动方案\n序号 | 任务 | ");
    for (int i = 3; i < columns; i++)
        zr_buffer_print(&text, "备注%d | ", i);
    zr_buffer_put(&text, "责任单位 |\n");
    for (int row = 1; row < 4; row++) {
        zr_buffer_print(&text, "%d | 建设平台 | ", row);
        for (int i = 3; i < columns; i++)
            zr_buffer_put(&text, "无 | ");
        zr_buffer_put(&text, "市科技局 |\n");
    }
    return text;
}

static void check_table(int columns, uint32_t mentions, uint32_t doubts)
{
    zr_buffer text = wide_table(columns);
    zr_document *document = parsed(&text);
    uint32_t count;
    zr_document_mentions(document, &count);
    cr_expect_eq(count, mentions, "%d columns: %u", columns, count);
    cr_expect_eq(left_over(document), doubts, "%d columns: %u", columns, left_over(document));
    zr_document_free(document);
    zr_buffer_free(&text);
}

Test(long_lists, tables_of_many_columns)
{
    check_table(25, 3, 0);
    check_table(48, 3, 0);
    check_table(60, 0, 1);
}
