/* Paragraphs of word/document.xml: kept while they are open, written where they end, with the label that Word
 * counts. */
#include "source/docx_aside.h"
#include "source/docx_state.h"

#include <string.h>

zr_docx_paragraph *zr_docx_current(zr_docx_body *b)
{
    return b->depth && b->depth <= ZR_DOCX_NESTING ? &b->stack[b->depth - 1] : NULL;
}

static void copy_name(char *to, size_t room, zr_span text)
{
    size_t size = text.size < room ? text.size : 0;
    if (size)
        memcpy(to, text.data, size);
    to[size] = '\0';
}

/* Where a finished paragraph goes: a cell, or the text. */
static zr_draft *target(zr_docx_body *b)
{
    return b->grid_table ? &b->grid.cells : b->out;
}

/* One line; inside of a cell, words behind a space. Lines made by hand stay lines. */
static void write_line(zr_docx_body *b, zr_span label, zr_span words, uint32_t number)
{
    zr_draft *to = target(b);
    if (b->grid_table)
        zr_draft_words(to, zr_span_of(" "), number);
    if (label.size + words.size) {
        zr_draft_verbatim(to, label, number);
        zr_draft_verbatim(to, words, number);
    }
    if (!b->grid_table)
        zr_draft_newline(to, number);
}

static void write_boxes(zr_docx_body *b, uint32_t number)
{
    zr_span rest = zr_buffer_span(&b->boxes);
    while (rest.size) {
        size_t end = zr_span_find(rest, zr_span_of("\n"), 0);
        end = end == SIZE_MAX ? rest.size : end;
        write_line(b, (zr_span){0}, zr_span_cut(rest, 0, end), number);
        rest = zr_span_cut(rest, end + 1, rest.size);
    }
    b->boxes.size = 0;
}

static bool is_contents_line(const zr_docx_body *b, const zr_docx_paragraph *p)
{
    return zr_lists_is_contents(b->lists, zr_span_of(p->style));
}

void zr_docx_open_paragraph(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    zr_docx_open_cell(b);
    b->paragraphs++;
    b->depth++;
    zr_docx_paragraph *p = zr_docx_current(b);
    if (!p)
        return;
    if (!p->joined) {
        p->text.size = b->bold_end = 0;
        p->number = b->paragraphs;
    }
    p->style[0] = p->list[0] = '\0';
    p->level = ZR_NONE;
    p->joined = false;
}

/* The number, or a mark where the words have none of their own. */
static zr_span label_before(const zr_docx_body *b, zr_span words)
{
    zr_span label = zr_buffer_span(&b->label);
    bool mark = zr_span_equal(label, zr_span_of(zr_item_mark));
    bool own = !zr_span_trim(words).size || zr_is_listed(words);
    return mark && own ? (zr_span){0} : label;
}

static void tell_unseen(zr_docx_body *b)
{
    zr_docx_tell_words(b->told, b->out->out.size, zr_span_of("w:vanish"), zr_buffer_span(&b->unseen));
    b->unseen.size = 0;
}

void zr_docx_close_paragraph(zr_docx_body *b)
{
    zr_docx_paragraph *p = zr_docx_current(b);
    b->bold_end = 0;
    b->depth -= b->depth > 0;
    if (b->unseen.size)
        tell_unseen(b);
    if (!p || p->joined)
        return;
    zr_lists_count(b->lists, zr_span_of(p->style), zr_span_of(p->list), p->level, &b->label);
    if (is_contents_line(b, p))
        return;
    zr_span words = zr_buffer_span(&p->text), label = label_before(b, words);
    if (b->depth == 0) {
        write_line(b, label, words, p->number);
        write_boxes(b, p->number);
    } else if (words.size) {
        zr_buffer_add(&b->boxes, label);
        zr_buffer_add(&b->boxes, words);
        zr_buffer_char(&b->boxes, '\n');
    }
}

void zr_docx_set_style(zr_docx_body *b, const zr_xml_tag *tag)
{
    zr_docx_paragraph *p = zr_docx_current(b);
    if (p)
        copy_name(p->style, sizeof p->style, zr_xml_value(tag, "val"));
}

void zr_docx_set_list(zr_docx_body *b, const zr_xml_tag *tag)
{
    zr_docx_paragraph *p = zr_docx_current(b);
    if (p)
        copy_name(p->list, sizeof p->list, zr_xml_value(tag, "val"));
}

void zr_docx_set_level(zr_docx_body *b, const zr_xml_tag *tag)
{
    zr_docx_paragraph *p = zr_docx_current(b);
    if (p)
        p->level = zr_xml_number(tag, "val", ZR_NONE);
}
