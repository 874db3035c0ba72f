/* Every allocation refused in turn: a source is read, or the reason is "out of memory" and nothing is lost.
 */
#include "pdf_maker.h"
#include "support/refused.h"
#include "zip_maker.h"

#include "zeren/archive.h"
#include "zeren/source.h"

#include <string.h>

static void read_with_less(zr_span bytes)
{
    zr_status status = ZR_NO_MEMORY;
    for (long allowed = 0; status != ZR_OK; allowed++) {
        zr_source *source;
        zr_error err = {0};
        left = allowed;
        status = zr_source_read(&source, bytes, NULL, &err);
        left = -1;
        cr_assert(status == ZR_OK || status == ZR_NO_MEMORY, "%ld: %s", allowed, err.message);
        cr_assert_eq(status == ZR_OK, source != NULL);
        cr_assert_lt(allowed, 10000);
        zr_source_free(source);
    }
}

Test(source_memory, text_in_any_encoding)
{
    read_with_less(zr_span_of("责任单位：市科技局\n"));
    read_with_less(zr_span_of("责任\xFF单位\n"));
    read_with_less(zr_span_of("\xD4\xF0\xC8\xCE\xB5\xA5\xCE\xBB\xA3\xBA\xCA\xD0\xBF\xC6\xBC\xBC\xBE\xD6"));
    read_with_less(zr_span_of("# 甲\n<table><tr><td>1<td>乙</table>丙<br>"));
}

Test(source_memory, pages)
{
    read_with_less(
        zr_span_of("<div class=nav><a href=/>首页</a></div><div id=zoom><ol><li>甲<li>乙</ol>"
                   "<table><tr><td rowspan=2>1<td>丙<tr><td>丁</table></div><p>主办单位：某市</p>"));
}

Test(source_memory, word_files_and_archives)
{
    static const zip_part parts[] = {
        {"word/document.xml",
         "<d><p><pPr><pStyle "
         "val='a'/></pPr><r><t>甲</t></r></p><tbl><gridCol/><gridCol/><tr><tc><tcPr><vMerge "
         "val='restart'/></tcPr><p><r><t>1</t></r></p></tc><tc/></tr><tr><tc><tcPr><vMerge/></tcPr></tc><tc/"
         "></tr>"
         "</tbl></d>",
         0},
        {"word/numbering.xml",
         "<n><abstractNum abstractNumId='0'><lvl ilvl='0'><lvlText val='%1.'/></lvl></abstractNum><num "
         "numId='1'><abstractNumId val='0'/></num></n>",
         0},
        {"word/styles.xml", "<s><style styleId='a'><numId val='1'/></style></s>", 0}};
    zr_span zip = make_zip(parts, 3);
    read_with_less(zip);
    free((char *)(uintptr_t)zip.data);
    zip = make_zip(&(zip_part){"a.txt", "甲", 0}, 1);
    zr_status status = ZR_NO_MEMORY;
    for (long allowed = 0; status != ZR_OK; allowed++) {
        zr_archive *archive;
        left = allowed;
        status = zr_archive_open(&archive, zip, NULL);
        left = -1;
        cr_assert(status == ZR_OK || status == ZR_NO_MEMORY);
        zr_archive_free(archive);
    }
    free((char *)(uintptr_t)zip.data);
}

Test(source_memory, pdf)
{
    zr_buffer page = {0};
    for (int i = 0; i < 3; i++)
        pdf_rule(&page, 60, 640 + 30 * i, 421, 1);
    for (int i = 0; i < 3; i++)
        pdf_rule(&page, 60 + 210 * i, 640, 1, 61);
    pdf_words(&page, 70, 680, 14, "序号");
    pdf_words(&page, 280, 680, 14, "责任单位");
    pdf_words(&page, 70, 650, 14, "1");
    pdf_words(&page, 280, 650, 14, "市科技局");
    pdf_words(&page, 70, 600, 14, "一、甲乙丙。");
    zr_buffer pdf = make_pdf(&page, 1);
    read_with_less(zr_buffer_span(&pdf));
    zr_buffer_free(&pdf);
}
