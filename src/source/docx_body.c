/* word/document.xml → lines: one table says what each element does where it opens and closes.
 *
 * What Word shows is kept: inserted text, results of fields, text boxes (behind the paragraph that they hang
 * on). Left aside: deleted and hidden text, instructions of fields, tables of contents; notes and comments
 * lie in parts of their own (docx_aside.c, which says what is told of).
 */
#include "source/docx_body.h"

#include "base/words.h"
#include "source/bold.h"
#include "source/docx_aside.h"
#include "source/docx_state.h"

#include <stdlib.h>
#include <string.h>

static bool is(zr_span text, const char *word)
{
    return zr_span_equal(text, zr_span_of(word));
}

static void open_properties(zr_docx_body *b, const zr_xml_tag *tag)
{
    b->in_paragraph_mark = b->properties > 0 && is(tag->name, "rPr");
    b->properties++;
}

static void close_properties(zr_docx_body *b)
{
    b->properties -= b->properties > 0;
    b->in_paragraph_mark = false;
}

/* Among properties: the end of the paragraph or the row was deleted. Elsewhere: the words inside were. */
static void open_deleted(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    if (!b->properties) {
        b->skipped = 1;
        return;
    }
    zr_docx_paragraph *p = zr_docx_current(b);
    if (b->in_paragraph_mark && p)
        p->joined = true;
    else if (!b->in_paragraph_mark && !p)
        b->row_deleted = true;
}

static void skip(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    b->skipped = 1;
}

static void open_run(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    b->hidden = b->bold = false;
}

static void embolden_run(zr_docx_body *b, const zr_xml_tag *tag)
{
    if (b->properties && !b->in_paragraph_mark)
        b->bold = b->keeps_bold && zr_xml_is_on(tag);
}

static void hide_run(zr_docx_body *b, const zr_xml_tag *tag)
{
    if (!b->in_paragraph_mark)
        b->hidden = zr_xml_is_on(tag);
}

static void open_text(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    b->in_text = true;
}

static void close_text(zr_docx_body *b)
{
    b->in_text = false;
}

static void close_run(zr_docx_body *b)
{
    b->hidden = b->bold = false;
}

static void put(zr_docx_body *b, const char *words)
{
    zr_docx_paragraph *p = zr_docx_current(b);
    if (p && !b->hidden && !b->properties)
        zr_buffer_put(&p->text, words);
}

static void put_tab(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    put(b, "\t");
}

static void put_break(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    put(b, "\n");
}

static void put_hyphen(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    put(b, "-");
}

static void open_choices(zr_docx_body *b, const zr_xml_tag *tag)
{
    (void)tag;
    if (b->choices++ < ZR_DOCX_CHOICES)
        b->chosen[b->choices - 1] = false;
}

static void close_choices(zr_docx_body *b)
{
    b->choices -= b->choices > 0;
}

static void choose(zr_docx_body *b, const zr_xml_tag *tag)
{
    if (!b->choices || b->choices > ZR_DOCX_CHOICES)
        return;
    bool *chosen = &b->chosen[b->choices - 1];
    if (*chosen)
        skip(b, tag);
    *chosen = true;
}

/* Another document that Word puts in here when it opens the file. */
static void tell_chunk(zr_docx_body *b, const zr_xml_tag *tag)
{
    zr_docx_tell_part(b->told, b->out->out.size, tag->name);
}

/* A table of Excel, a file in a file: not formulas and drawings, which are pictures to the reader too. */
static void tell_object(zr_docx_body *b, const zr_xml_tag *tag)
{
    static const char *const documents[] = {"Excel.", "Word.",       "ET.",     "KET.",     "WPS.",
                                            "KWPS.",  "PowerPoint.", "Package", "AcroExch", NULL};
    zr_span program = zr_xml_value(tag, "ProgID");
    if (zr_starts_any(program, documents))
        zr_docx_tell_part(b->told, b->out->out.size, program);
}

static void note_contents(zr_docx_body *b, const zr_xml_tag *tag)
{
    b->is_contents = zr_span_find(zr_xml_value(tag, "val"), zr_span_of("Table of Contents"), 0) != SIZE_MAX;
}

static void open_control(zr_docx_body *b, const zr_xml_tag *tag)
{
    if (b->is_contents)
        skip(b, tag);
    b->is_contents = false;
}

/* In the order of names (bytes). An element that is not here is passed through. */
static const struct {
    const char *name;
    void (*open)(zr_docx_body *, const zr_xml_tag *);
    void (*close)(zr_docx_body *);
} elements[] = {
    {"AlternateContent", open_choices, close_choices},
    {"Choice", choose, NULL},
    {"Fallback", choose, NULL},
    {"OLEObject", tell_object, NULL},
    {"altChunk", tell_chunk, NULL},
    {"b", embolden_run, NULL},
    {"br", put_break, NULL},
    {"cr", put_break, NULL},
    {"del", open_deleted, NULL},
    {"delInstrText", skip, NULL},
    {"delText", skip, NULL},
    {"docPartGallery", note_contents, NULL},
    {"fldData", skip, NULL},
    {"gridBefore", zr_docx_skip_columns, NULL},
    {"gridCol", zr_docx_count_column, NULL},
    {"gridSpan", zr_docx_set_span, NULL},
    {"ilvl", zr_docx_set_level, NULL},
    {"instrText", skip, NULL},
    {"moveFrom", open_deleted, NULL},
    {"noBreakHyphen", put_hyphen, NULL},
    {"numId", zr_docx_set_list, NULL},
    {"numberingChange", skip, NULL},
    {"p", zr_docx_open_paragraph, zr_docx_close_paragraph},
    {"pPr", open_properties, close_properties},
    {"pPrChange", skip, NULL},
    {"pStyle", zr_docx_set_style, NULL},
    {"r", open_run, close_run},
    {"rPr", open_properties, close_properties},
    {"rPrChange", skip, NULL},
    {"rt", skip, NULL},
    {"sdtContent", open_control, NULL},
    {"sectPr", skip, NULL},
    {"subDoc", tell_chunk, NULL},
    {"sym", zr_docx_put_symbol, NULL},
    {"t", open_text, close_text},
    {"tab", put_tab, NULL},
    {"tbl", zr_docx_open_table, zr_docx_close_table},
    {"tblGridChange", skip, NULL},
    {"tblPr", open_properties, close_properties},
    {"tblPrChange", skip, NULL},
    {"tc", zr_docx_begin_cell, zr_docx_close_cell},
    {"tcPr", open_properties, close_properties},
    {"tcPrChange", skip, NULL},
    {"tr", zr_docx_open_row, zr_docx_close_row},
    {"trPr", open_properties, close_properties},
    {"trPrChange", skip, NULL},
    {"vMerge", zr_docx_set_merge, NULL},
    {"vanish", hide_run, NULL},
};

static size_t element_named(zr_span name)
{
    size_t low = 0, high = sizeof elements / sizeof *elements;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = zr_span_compare(name, zr_span_of(elements[middle].name));
        if (order == 0)
            return middle;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return SIZE_MAX;
}

static void open_element(void *self, const zr_xml_tag *tag)
{
    zr_docx_body *b = self;
    if (b->skipped) {
        b->skipped++;
        return;
    }
    size_t element = element_named(tag->name);
    if (element != SIZE_MAX)
        elements[element].open(b, tag);
}

static void close_element(void *self, zr_span name)
{
    zr_docx_body *b = self;
    if (b->skipped) {
        b->skipped--;
        return;
    }
    size_t element = element_named(name);
    if (element != SIZE_MAX && elements[element].close)
        elements[element].close(b);
}

static void read_text(void *self, zr_span text)
{
    zr_docx_body *b = self;
    zr_docx_paragraph *p = zr_docx_current(b);
    if (!b->in_text || b->skipped)
        return;
    if (b->hidden && b->told)
        zr_buffer_add(&b->unseen, text);
    b->deep |= b->depth > ZR_DOCX_NESTING;
    if (!p || b->hidden)
        return;
    if (!b->bold) {
        zr_buffer_add(&p->text, text);
        return;
    }
    if (p->text.size && p->text.size == b->bold_end)
        p->text.size -= 2; /* they go on */
    else
        zr_buffer_put(&p->text, "**");
    zr_buffer_add(&p->text, text);
    zr_buffer_put(&p->text, "**");
    b->bold_end = p->text.size;
}

static bool is_full(const zr_docx_body *b)
{
    return b->out->full || b->grid.cells.full || b->grid.store.full;
}

static bool has_failed(const zr_docx_body *b)
{
    bool failed =
        zr_draft_failed(b->out) || zr_draft_failed(&b->grid.cells) || zr_draft_failed(&b->grid.store);
    for (size_t i = 0; i < ZR_DOCX_NESTING; i++)
        failed |= b->stack[i].text.failed;
    return failed || b->boxes.failed || b->label.failed || b->unseen.failed || b->lists->failed ||
           (b->told && b->told->aside.failed);
}

static bool must_stop(const void *self)
{
    const zr_docx_body *b = self;
    return is_full(b) || has_failed(b);
}

static void dispose(zr_docx_body *b)
{
    for (size_t i = 0; i < ZR_DOCX_NESTING; i++)
        zr_buffer_free(&b->stack[i].text);
    zr_buffer_free(&b->boxes);
    zr_buffer_free(&b->label);
    zr_buffer_free(&b->unseen);
    zr_grid_free(&b->grid);
    free(b);
}

zr_status zr_docx_read_body(zr_draft *out, zr_lists *lists, zr_span xml, zr_source *told, zr_error *err)
{
    zr_docx_body *b = calloc(1, sizeof *b);
    if (!b)
        return zr_fail_memory(err);
    b->out = out;
    b->lists = lists;
    b->told = told;
    b->keeps_bold = zr_bold_matters(xml);
    b->grid.cells.max = b->grid.store.max = out->max;
    b->grid.cells.steps = b->grid.store.steps = true;
    zr_xml_reader reader = {
        .open = open_element, .close = close_element, .text = read_text, .stop = must_stop, .self = b};
    zr_status status = zr_xml_read(xml, "word/document.xml", &reader, err);
    if (b->deep)
        zr_docx_tell_part(told, out->out.size, zr_span_of("txbxContent"));
    if (status == ZR_OK && is_full(b))
        status = zr_fail_words(err, ZR_LIMIT, "文档展开后超过 %zu 字节",
                               "the document's text is larger than %zu bytes", out->max);
    if (status == ZR_OK && has_failed(b))
        status = zr_fail_memory(err);
    dispose(b);
    return status;
}
