/* Word files: numbers that Word computes, merged cells, tracked changes; and hostile ones. */
#include "support/cpu_limit.h"
#include "zip_maker.h"

#include "base/buffer.h"
#include "zeren/source.h"

#include <string.h>

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

static zr_span document(const char *body, const char *numbering, const char *styles)
{
    zr_buffer xml = {0};
    zr_buffer_put(&xml, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " W "><w:body>");
    zr_buffer_put(&xml, body);
    zr_buffer_put(&xml, "</w:body></w:document>");
    zip_part parts[3] = {{"word/document.xml", xml.data, 0}};
    size_t count = 1;
    if (numbering)
        parts[count++] = (zip_part){"word/numbering.xml", numbering, 0};
    if (styles)
        parts[count++] = (zip_part){"word/styles.xml", styles, 0};
    zr_span zip = make_zip(parts, count);
    zr_buffer_free(&xml);
    return zip;
}

static void check_with(const char *body, const char *numbering, const char *styles, const char *text)
{
    zr_span zip = document(body, numbering, styles);
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zip, NULL, &err), ZR_OK, "%s", err.message);
    cr_assert_eq(zr_source_format(source), ZR_DOCX);
    zr_span found = zr_source_text(source);
    cr_assert(zr_span_equal(found, zr_span_of(text)), "\n%s\ngives\n%.*s", body, (int)found.size, found.data);
    zr_source_free(source);
    free((char *)(uintptr_t)zip.data);
}

static void check_body(const char *body, const char *text)
{
    check_with(body, NULL, NULL, text);
}

#define P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"

Test(docx, paragraphs_are_lines)
{
    check_body(P("一、总则") "<w:p/>" P("责任&amp;单位"), "一、总则\n\n责任&单位\n");
    check_body("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/>"
               "<w:t>丙</w:t><w:noBreakHyphen/></w:r></w:p>",
               "甲\t乙\n丙-\n");
}

Test(docx, signs_of_fonts_of_pictures)
{
    check_body("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0AB\"/><w:t>为牵头单位，</w:t></w:r><w:r>"
               "<w:t>占比</w:t><w:sym w:font=\"Symbol\" w:char=\"00B3\"/><w:t>5%</w:t>"
               "<w:sym w:font=\"Arial\" w:char=\"F0AB\"/><w:sym w:char=\"ZZ\"/></w:r></w:p>",
               "★为牵头单位，占比≥5%\n");
}

Test(docx, tracked_changes_show_the_new_text)
{
    check_body("<w:p><w:r><w:t>由</w:t></w:r><w:del><w:r><w:delText>教育局</w:delText></w:r></w:del>"
               "<w:ins><w:r><w:t>科技局</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>无</w:t></w:r></w:moveFrom>"
               "<w:moveTo><w:r><w:t>牵头</w:t></w:r></w:moveTo></w:p>",
               "由科技局牵头\n");
    check_body("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>责任</w:t></w:r></w:p>" P("单位"),
               "责任单位\n");
    check_body("<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
               "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" P("无") "</w:tc><w:tc>" P(
                   "无") "</w:tc></w:tr>"
                         "<w:tr><w:tc>" P("甲") "</w:tc><w:tc>" P("乙") "</w:tc></w:tr></w:tbl>",
               "甲 | 乙 |\n");
}

Test(docx, hidden_words_and_instructions_are_left_aside)
{
    check_body(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>无</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
        "<w:t>甲</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:t>乙</w:t></w:r></w:p>",
        "甲乙\n");
    check_body("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of "
               "Contents\"/></w:docPartObj></w:sdtPr>"
               "<w:sdtContent>" P("一、甲\t1") "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" P(
                   "乙") "</w:sdtContent></w:sdt>",
               "乙\n");
}

/* Foot notes that share out work are not read, and told of; others say nothing. */
Test(docx, notes_that_assign_are_told_of)
{
    static const char *const notes[] = {"责任单位：市财政局", "甲指乙。"};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        zr_buffer xml = {0};
        zr_buffer_print(&xml,
                        "<w:footnotes " W "><w:footnote><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:footnote>"
                        "</w:footnotes>",
                        notes[i]);
        zip_part parts[] = {
            {"word/document.xml", "<w:document " W "><w:body>" P("一、甲") "</w:body></w:document>", 0},
            {"word/footnotes.xml", xml.data, 0}};
        zr_span zip = make_zip(parts, 2);
        zr_source *source;
        cr_assert_eq(zr_source_read(&source, zip, NULL, NULL), ZR_OK);
        size_t count;
        const zr_remark *remarks = zr_source_remarks(source, &count);
        cr_expect_eq(count, i == 0);
        cr_expect(!count || (remarks->kind == ZR_REMARK_LOST &&
                             zr_span_equal(zr_span_trim(remarks->words), zr_span_of(notes[i]))));
        zr_source_free(source);
        zr_buffer_free(&xml);
        free((char *)(uintptr_t)zip.data);
    }
}

/* The one remark on a file whose text is `text`; none where `part` is NULL. */
static void check_remark(const zip_part *parts, size_t count, const char *text, zr_remark_kind kind,
                         const char *part, const char *words)
{
    zr_span zip = make_zip(parts, count);
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zip, NULL, &err), ZR_OK, "%s", err.message);
    cr_expect(zr_span_equal(zr_source_text(source), zr_span_of(text)), "%.*s",
              (int)zr_source_text(source).size, zr_source_text(source).data);
    size_t remarks;
    const zr_remark *remark = zr_source_remarks(source, &remarks);
    cr_assert_eq(remarks, part ? 1 : 0, "%zu remarks, %s", remarks, part ? part : "none");
    if (part) {
        cr_expect_eq(remark->kind, kind);
        cr_expect(zr_span_equal(remark->part, zr_span_of(part)), "%s", remark->part.data);
        cr_expect(zr_span_equal(remark->words, zr_span_of(words)), "%s", remark->words.data);
        cr_expect_leq(remark->start, zr_source_text(source).size);
    }
    zr_source_free(source);
    free((char *)(uintptr_t)zip.data);
}

#define BODY(words) "<w:document " W "><w:body>" words "</w:body></w:document>"
#define PART(name, words)                                                                                    \
    {                                                                                                        \
        name, "<w:any " W ">" words "</w:any>", 0                                                            \
    }

/* What stands beside the text is told by its part, from the line that assigns; the same headers once. */
Test(docx, parts_beside_the_text_are_told_of)
{
    const zip_part notes[] = {{"word/document.xml", BODY(P("甲")), 0},
                              PART("word/comments.xml", P("改") P("由市财政局牵头")),
                              PART("word/theme/theme1.xml", P("责任单位：无"))};
    check_remark(notes, 3, "甲\n", ZR_REMARK_LOST, "comments.xml", "由市财政局牵头");
    const zip_part heads[] = {{"word/document.xml", BODY(P("甲")), 0},
                              PART("word/header1.xml", P("责任单位：市科技局")),
                              PART("word/header2.xml", P("责任单位：市科技局")),
                              PART("word/footer1.xml", P("第一页"))};
    check_remark(heads, 4, "甲\n", ZR_REMARK_LOST, "header1.xml", "责任单位：市科技局");
}

/* A torn part beside the text is told of, and the text is read. */
Test(docx, torn_parts_do_not_cost_the_text)
{
    const zip_part torn[] = {{"word/document.xml", BODY(P("甲")), 0},
                             {"word/footnotes.xml", "<w:footnotes><w:p>", 0}};
    check_remark(torn, 2, "甲\n", ZR_REMARK_PART, "footnotes.xml", "");
    size_t size = 40 << 20; /* it grows too much */
    char *zeros = calloc(1, size);
    const zip_part bomb[] = {{"word/document.xml", BODY(P("甲")), 0}, {"word/endnotes.xml", zeros, size}};
    check_remark(bomb, 2, "甲\n", ZR_REMARK_PART, "endnotes.xml", "");
    free(zeros);
}

Test(docx, hidden_words_that_assign_are_told_of)
{
#define HIDDEN(words) "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" words "</w:t></w:r></w:p>"
    const zip_part said[] = {{"word/document.xml", BODY(P("甲") HIDDEN("市科技局负责") P("乙")), 0}};
    check_remark(said, 1, "甲\n\n乙\n", ZR_REMARK_LOST, "w:vanish", "市科技局负责");
    const zip_part silent[] = {{"word/document.xml", BODY(P("甲") HIDDEN("第一稿")), 0}};
    check_remark(silent, 1, "甲\n\n", ZR_REMARK_LOST, NULL, NULL);
#undef HIDDEN
}

Test(docx, files_inside_of_the_file_are_told_of)
{
    const zip_part chunk[] = {{"word/document.xml", BODY("<w:altChunk r:id=\"r1\" xmlns:r=\"r\"/>"), 0}};
    check_remark(chunk, 1, "", ZR_REMARK_PART, "altChunk", "");
#define OBJECT(program)                                                                                      \
    BODY("<w:p><w:r><w:object xmlns:o=\"o\"><o:OLEObject ProgID=\"" program "\"/></w:object></w:r></w:p>")
    const zip_part sheet[] = {{"word/document.xml", OBJECT("Excel.Sheet.12"), 0}};
    check_remark(sheet, 1, "\n", ZR_REMARK_PART, "Excel.Sheet.12", "");
    const zip_part formula[] = {{"word/document.xml", OBJECT("Equation.DSMT4"), 0}};
    check_remark(formula, 1, "\n", ZR_REMARK_PART, NULL, NULL);
#undef OBJECT
}

Test(docx, boxes_in_boxes_are_read_or_told_of)
{
    zr_buffer xml = {0};
    zr_buffer_put(&xml, "<w:document " W "><w:body>");
    for (int i = 0; i < 9; i++)
        zr_buffer_put(&xml, "<w:p><w:r><w:txbxContent>");
    zr_buffer_put(&xml, P("深"));
    for (int i = 0; i < 9; i++)
        zr_buffer_put(&xml, "</w:txbxContent></w:r></w:p>");
    zr_buffer_put(&xml, "</w:body></w:document>");
    const zip_part deep[] = {{"word/document.xml", xml.data, 0}};
    check_remark(deep, 1, "\n", ZR_REMARK_PART, "txbxContent", "");
    zr_buffer_free(&xml);
}

Test(docx, bold_type_is_kept_where_the_text_speaks_of_it)
{
#define B(mark, words) "<w:r><w:rPr>" mark "</w:rPr><w:t>" words "</w:t></w:r>"
    check_body(P("加粗的为牵头单位。") "<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr>" B("<w:b/>", "甲")
                   B("", "、乙、") B("<w:b w:val=\"0\"/>", "丙") B("<w:b w:val=\"1\"/>", "丁") "</w:p>",
               "加粗的为牵头单位。\n**甲**、乙、丙**丁**\n");
    check_body("<w:p>" B("<w:b/>", "甲") B("", "乙") "</w:p>", "甲乙\n");
#undef B
}

Test(docx, text_boxes_follow_their_paragraph_once)
{
    check_body(
        "<w:p><w:r><w:t>甲</w:t><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent>" P(
            "框") "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" P("框") "</w:txbxContent></"
                                                                                     "mc:Fallback></"
                                                                                     "mc:AlternateContent></"
                                                                                     "w:r><w:r><w:t>乙</"
                                                                                     "w:t></w:r></w:p>",
        "甲乙\n框\n");
}

static const char table[] =
    "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    "<w:tr><w:tc>" P("序号") "</w:tc><w:tc>" P("任务") "</w:tc><w:tc>" P("责任")
        P("单位") "</w:tc></w:tr>"
                  "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" P("1") "</w:tc><w:tc>" P(
                      "甲|"
                      "乙") "</w:tc><w:tc><w:tcPr><w:vMerge "
                            "w:val=\"restart\"/></w:tcPr>" P(
                                "市科技局") "</w:tc></w:tr>"
                                            "<w:tr><w:tc><"
                                            "w:tcPr><w:"
                                            "vMerge/></"
                                            "w:tcPr><w:p/"
                                            "></"
                                            "w:tc><w:tc>" P(
                                                "丙") "</"
                                                      "w:"
                                                      "tc>"
                                                      "<w:"
                                                      "tc><"
                                                      "w:"
                                                      "tcPr"
                                                      "><w:"
                                                      "vMer"
                                                      "ge/"
                                                      "></"
                                                      "w:"
                                                      "tcPr"
                                                      "><w:"
                                                      "p/"
                                                      "></"
                                                      "w:"
                                                      "tc><"
                                                      "/w:"
                                                      "tr>"
                                                      "<w:"
                                                      "tr><"
                                                      "w:"
                                                      "tc><"
                                                      "w:"
                                                      "tcPr"
                                                      "><w:"
                                                      "grid"
                                                      "Span"
                                                      " w:"
                                                      "val="
                                                      "\"3"
                                                      "\"/"
                                                      "></"
                                                      "w:"
                                                      "tcPr"
                                                      ">" P("二、其他") "</w:tc></w:tr>"
                                                                        "<w:tr><w:tc>" P(
                                                                            "2") "</"
                                                                                 "w:tc><w:tc><w:tcPr><w:"
                                                                                 "gridSpan "
                                                                                 "w:val=\"2\"/></w:tcPr>" P(
                                                                                     "丁") "</w:tc></w:tr></"
                                                                                           "w:tbl>";

Test(docx, merged_cells_stand_in_every_row_and_column)
{
    check_body(table, "序号 | 任务 | 责任 单位 |\n1 | 甲/乙 | 市科技局 |\n1 | 丙 | 市科技局 |\n二、其他 |\n2 "
                      "| 丁 | 丁 |\n");
    check_body("<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" P("甲")
                   P("乙") "</w:tc></w:tr></w:tbl>",
               "甲\n乙\n");
}

/* Cells outside of any row begin with their own table, and take nothing of the words before it. */
Test(docx, cells_without_row)
{
    check_body("<w:tbl><w:tr><w:tc>" P("甲") "</w:tc></w:tr></w:tbl>" P("乙") "<w:tbl><w:tc>" P(
                   "丙") "</w:tc><w:tc>" P("丁") "</w:tc></w:tbl>",
               "甲\n乙\n丙 | 丁 |\n");
}

/* The same without w:tblGrid, or with one that says nothing: the cells are there to count. */
static void check_without_columns(const char *grid)
{
    static const char stated[] = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>";
    zr_buffer body = {0};
    const char *rest = table + strlen("<w:tbl>") + strlen(stated);
    zr_buffer_print(&body, "<w:tbl>%s%s", grid, rest);
    zr_buffer_char(&body, '\0');
    check_body(body.data, "序号 | 任务 | 责任 单位 |\n1 | 甲/乙 | 市科技局 |\n1 | 丙 | 市科技局 |\n"
                          "二、其他 |\n2 | 丁 | 丁 |\n");
    zr_buffer_free(&body);
}

#define CELL(words) "<w:tc>" words "</w:tc>"

Test(docx, cells_are_counted_where_columns_are_not_stated)
{
    check_without_columns("");
    check_without_columns("<w:tblGrid/>");
    check_without_columns("<w:tblGrid><w:gridCol/></w:tblGrid>");
    check_body(P("前") "<w:tbl><w:tr>" CELL(P("附表")) "</w:tr><w:tr>" CELL("<w:p/>" P("甲") P("乙"))
                   CELL(P("丙")) "</w:tr><w:tr>" CELL("<w:p/>") CELL(P("丁")) "</w:tr></w:tbl>" P("后"),
               "前\n附表\n甲 乙 | 丙 |\n| 丁 |\n后\n");
    check_body("<w:tbl><w:tr>" CELL(P("甲") P("乙")) "</w:tr></w:tbl>", "甲\n乙\n");
    check_body("<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" CELL(P("无"))
                   CELL(P("无")) "</w:tr><w:tr>" CELL(P("甲")) CELL(P("乙")) "</w:tr></w:tbl>",
               "甲 | 乙 |\n");
    check_body("<w:tbl><w:tr>" CELL("<w:tbl><w:tr>" CELL(P("甲")) CELL(P("乙")) "</w:tr></w:tbl>") "</w:tr></"
                                                                                                   "w:tbl>",
               "甲 | 乙 |\n");
}

#define LEVEL(n, format, text)                                                                               \
    "<w:lvl w:ilvl=\"" #n "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format                               \
    "\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"

static const char numbering[] =
    "<w:numbering " W "><w:abstractNum w:abstractNumId=\"0\">" LEVEL(0, "chineseCounting", "%1、")
        LEVEL(1, "chineseCounting", "（%2）") LEVEL(2, "decimal", "%3.")
            LEVEL(3, "decimalEnclosedCircle",
                  "%4") "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">"
                        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt "
                        "w:val=\"upperRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
                        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:isLgl/><w:numFmt "
                        "w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
                        "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
                        "<w:lvl w:ilvl=\"0\"><w:pStyle w:val=\"Item\"/><w:numFmt "
                        "w:val=\"decimal\"/><w:lvlText w:val=\"第%1条\"/>"
                        "<w:suff w:val=\"nothing\"/></w:lvl></w:abstractNum>"
                        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride "
                        "w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
                        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num>"
                        "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>";

#define N(list, level, words)                                                                                \
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" #level "\"/><w:numId w:val=\"" #list                             \
    "\"/></w:numPr></w:pPr><w:r><w:t>" words "</w:t></w:r></w:p>"

Test(docx, numbers_count_restart_and_go_on)
{
    check_with(N(1, 0, "甲") N(1, 1, "a") N(1, 1, "b") N(1, 0, "乙") N(1, 1, "c") N(1, 2, "d") N(1, 3, "e")
                   N(1, 3, "f"),
               numbering, NULL, "一、甲\n（一）a\n（二）b\n二、乙\n（一）c\n1. d\n①e\n②f\n");
    check_with(N(1, 0, "甲") N(2, 0, "乙") N(1, 0, "丙"), numbering, NULL, "一、甲\n一、乙\n二、丙\n");
    check_with(N(3, 0, "甲") N(3, 1, "乙") N(3, 0, "丙"), numbering, NULL, "III 甲\n3.1 乙\nIV 丙\n");
    check_with(N(9, 0, "甲") N(0, 0, "乙"), numbering, NULL, "甲\n乙\n");
}

Test(docx, items_without_a_number_have_a_mark)
{
    static const char marks[] =
        "<w:numbering " W
        "><w:abstractNum w:abstractNumId=\"0\">" LEVEL(0, "bullet", "\uF06C") LEVEL(1, "bullet", " ")
            LEVEL(2, "none", "") "</w:abstractNum>"
                                 "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
    check_with(N(1, 0, "甲") N(1, 1, "乙") N(1, 2, "丙") N(1, 0, "一、丁") N(1, 0, "■ 戊") N(1, 0, " "),
               marks, NULL, "• 甲\n乙\n丙\n一、丁\n■ 戊\n \n");
}

/* A style based on that of a higher level: its own level is said by the list, or by the style. */
Test(docx, styles_based_on_others_have_their_own_level)
{
    static const char first[] = "<w:styles " W "><w:style w:styleId=\"H1\"><w:pPr><w:numPr>"
                                "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                "<w:style w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/>";
    static const char *const said[] = {"", "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr>"};
    for (int i = 0; i < 2; i++) {
        char list[1000], styles[1000];
        const char *linked = i ? "" : "<w:pStyle w:val=\"H2\"/>";
        snprintf(list, sizeof list,
                 "<w:numbering " W "><w:abstractNum w:abstractNumId=\"1\">"
                 "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"第%%1章\"/></w:lvl>"
                 "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/>%s<w:lvlText w:val=\"（%%2）\"/></w:lvl>"
                 "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
                 linked);
        snprintf(styles, sizeof styles, "%s%s</w:style></w:styles>", first, said[i]);
        check_with("<w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
                   "<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>"
                   "<w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>",
                   list, styles, "第1章甲\n（1）乙\n第2章丙\n");
    }
}

Test(docx, numbers_come_from_styles_too)
{
    static const char styles[] =
        "<w:styles " W "><w:style w:styleId=\"Item\"><w:name w:val=\"item\"/><w:pPr><w:numPr>"
        "<w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId=\"Sub\"><w:basedOn w:val=\"Item\"/></w:style>"
        "<w:style w:styleId=\"10\"><w:name w:val=\"TOC 1\"/></w:style></w:styles>";
    check_with("<w:p><w:pPr><w:pStyle w:val=\"Item\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
               "<w:p><w:pPr><w:pStyle w:val=\"10\"/></w:pPr><w:r><w:t>无</w:t></w:r></w:p>"
               "<w:p><w:pPr><w:pStyle w:val=\"Sub\"/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>"
               "<w:p><w:pPr><w:pStyle w:val=\"Sub\"/><w:numPr><w:numId "
               "w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>丙</w:t></w:r></w:p>",
               numbering, styles, "第1条甲\n第2条乙\n丙\n");
}

Test(docx, words_know_their_paragraph)
{
    zr_span zip = document(P("甲") "<w:p/>" P("乙"), NULL, NULL);
    zr_source *source;
    cr_assert_eq(zr_source_read(&source, zip, NULL, NULL), ZR_OK);
    size_t at = zr_span_find(zr_source_text(source), zr_span_of("乙"), 0);
    cr_assert_eq(zr_source_page(source, 0), 1);
    cr_assert_eq(zr_source_page(source, at), 3);
    cr_assert_eq(zr_source_line(source, at), 3);
    cr_assert_eq(zr_source_offset(source, at), at);
    zr_source_free(source);
    free((char *)(uintptr_t)zip.data);
}

static void check_refused(zr_span zip, zr_status status, const char *words)
{
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zip, NULL, &err), status, "%s", err.message);
    cr_assert_null(source);
    cr_assert(strstr(err.message, words), "%s", err.message);
    free((char *)(uintptr_t)zip.data);
}

static zr_span raw_document(const char *xml, size_t size)
{
    return make_zip(&(zip_part){"word/document.xml", xml, size}, 1);
}

Test(docx, entities_and_outside_files_are_refused)
{
    static const char laughs[] =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
        "<d>&b;</d>";
    static const char outside[] = "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>";
    check_refused(raw_document(laughs, 0), ZR_LIMIT, "document type");
    check_refused(raw_document(outside, 0), ZR_LIMIT, "document type");
}

/* `piece` again and again; # in it stands for a number that grows. */
static zr_span repeated(const char *head, const char *piece, size_t times, const char *tail)
{
    zr_buffer xml = {0};
    zr_buffer_put(&xml, head);
    for (size_t i = 0; i < times; i++) {
        for (const char *c = piece; *c; c++) {
            if (*c == '#')
                zr_buffer_print(&xml, "%zu", i);
            else
                zr_buffer_char(&xml, *c);
        }
    }
    zr_buffer_put(&xml, tail);
    zr_span zip = raw_document(xml.data, xml.size);
    zr_buffer_free(&xml);
    return zip;
}

Test(docx, depth_attributes_and_growth_are_bounded, .timeout = 600)
{
    limit_cpu(60);
    check_refused(repeated("", "<w#>", 5000, ""), ZR_LIMIT, "nested deeper than 1000");
    check_refused(repeated("<w ", "a#=\"\" ", 100000, "/>"), ZR_LIMIT, "1000 attributes");
    size_t size = 40 << 20;
    char *zeros = calloc(1, size);
    check_refused(raw_document(zeros, size), ZR_LIMIT, "200 times");
    free(zeros);
}

/* ASCII → UTF-16 or UTF-32, its lowest byte first. */
static zr_span widened(const char *xml, size_t unit)
{
    zr_buffer wide = {0};
    for (const char *c = xml; *c; c++) {
        zr_buffer_char(&wide, *c);
        for (size_t i = 1; i < unit; i++)
            zr_buffer_char(&wide, 0);
    }
    zr_span zip = raw_document(wide.data, wide.size);
    zr_buffer_free(&wide);
    return zip;
}

Test(docx, parts_in_utf_16_are_read)
{
    zr_span zip = widened("<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:document " W
                          "><w:body><w:p><w:r><w:t>office</w:t></w:r></w:p></w:body></w:document>",
                          2);
    zr_source *source;
    zr_error err = {0};
    cr_assert_eq(zr_source_read(&source, zip, NULL, &err), ZR_OK, "%s", err.message);
    cr_expect(zr_span_equal(zr_source_text(source), zr_span_of("office\n")));
    zr_source_free(source);
    free((char *)(uintptr_t)zip.data);
}

/* Bounds are checked on the bytes: none may mean something else there than they mean to the parser. */
Test(docx, parts_in_other_encodings_are_refused)
{
    static const char ebcdic[] =
        "\x4C\x6F\xA7\x94\x93\x40\xA5\x85\x99\xA2\x89\x96\x95\x7E\x7F\xF1\x4B\xF0\x7F"
        "\x6F\x6E\x4C\x84\x61\x6E";
    check_refused(raw_document(ebcdic, 0), ZR_UNSUPPORTED, "EBCDIC");
    check_refused(raw_document("<?xml version='1.0' encoding='GBK'?><d/>", 0), ZR_UNSUPPORTED, "as GBK");
    check_refused(raw_document("<?xml version='1.0' encoding = \"UTF-7\"?><d/>", 0), ZR_UNSUPPORTED, "UTF-7");
    check_refused(widened("<d/>", 4), ZR_UNSUPPORTED, "UCS-4");
}

/* U+2200 and U+3E00 hold the bytes of a quotation mark and of the end of a tag. */
Test(docx, attributes_in_utf_16_are_counted_too)
{
    zr_buffer xml = {0};
    zr_buffer_add(&xml, (zr_span){"\xFF\xFE<\0w\0", 6});
    for (unsigned i = 0; i < 2000; i++) {
        char name[16];
        int size = snprintf(name, sizeof name, " a%u=\"", i);
        for (int k = 0; k < size; k++)
            zr_buffer_add(&xml, (zr_span){(char[2]){name[k], 0}, 2});
        zr_buffer_add(&xml, (zr_span){"\0\x22\0\x3E\"\0", 6});
    }
    zr_buffer_add(&xml, (zr_span){"/\0>\0", 4});
    check_refused(raw_document(xml.data, xml.size), ZR_LIMIT, "1000 attributes");
    zr_buffer_free(&xml);
}

Test(docx, merged_cells_cannot_fill_the_memory)
{
    zr_buffer words = {0};
    zr_buffer_put(&words, "<w:document " W
                          "><w:body><w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc>"
                          "<w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>");
    for (int i = 0; i < 10000; i++)
        zr_buffer_put(&words, "甲");
    zr_buffer_put(&words, "</w:t></w:r></w:p></w:tc><w:tc/></w:tr>");
    zr_span zip = repeated(words.data, "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc><w:tc/></w:tr>", 60000,
                           "</w:tbl></w:body></w:document>");
    zr_buffer_free(&words);
    check_refused(zip, ZR_LIMIT, "larger than");
}

Test(docx, broken_files_say_so)
{
    check_refused(raw_document("<w:document " W "><w:body><w:p>", 0), ZR_BAD_INPUT, "not well-formed");
    check_refused(raw_document("", 0), ZR_BAD_INPUT, "not well-formed");
    zr_span zip = document(P("甲"), NULL, NULL);
    for (size_t size = 0; size < zip.size; size++) {
        zr_source *source;
        zr_error err = {0};
        zr_status status = zr_source_read(&source, (zr_span){zip.data, size}, NULL, &err);
        cr_assert(size < 4 || status == ZR_BAD_INPUT, "%zu: %s", size, err.message);
        zr_source_free(source);
    }
    free((char *)(uintptr_t)zip.data);
}

/* Word in a browser names the main part so. */
Test(docx, the_second_document_is_one)
{
    const zip_part part = {"word/document2.xml", BODY(P("甲")), 0};
    check_remark(&part, 1, "甲\n", ZR_REMARK_LOST, NULL, NULL);
}

Test(docx, other_office_files_are_refused_with_advice)
{
    check_refused(make_zip(&(zip_part){"xl/workbook.xml", "x", 0}, 1), ZR_UNSUPPORTED, "spreadsheet");
    check_refused(make_zip(&(zip_part){"xl/workbook.bin", "x", 0}, 1), ZR_UNSUPPORTED, "spreadsheet");
    check_refused(make_zip(&(zip_part){"Index/Document.iwa", "x", 0}, 1), ZR_UNSUPPORTED, "Pages");
    check_refused(make_zip(&(zip_part){"OFD.xml", "x", 0}, 1), ZR_UNSUPPORTED, "OFD");
    const zip_part sheets[] = {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet", 0},
                               {"content.xml", "x", 0}};
    check_refused(make_zip(sheets, 2), ZR_UNSUPPORTED, ".ods");
    check_refused(make_zip(&(zip_part){"content.xml", "x", 0}, 1), ZR_UNSUPPORTED, "OpenDocument");
    check_refused(make_zip(&(zip_part){"a.txt", "x", 0}, 1), ZR_UNSUPPORTED, "archive");
}
