/* word/document.xml → lines: one table says what each element does where it opens and closes.
 *
 * What Word shows is kept: inserted text, results of fields, text boxes (behind the paragraph that they hang
 * on). Left aside: deleted and hidden text, instructions of fields, tables of contents, notes and comments.
 */
#include "source/docx_body.h"

#include "source/grid.h"
#include "source/xml.h"

#include <stdlib.h>
#include <string.h>

enum { NESTING = 8, CHOICES = 32, STYLE_BYTES = 256 };

/* An open paragraph; text boxes put paragraphs into paragraphs. */
typedef struct paragraph {
    zr_buffer text;
    char style[STYLE_BYTES], list[16]; /* NUL-terminated; empty: not stated */
    uint32_t level, number;
    bool joined; /* its end was deleted: the next one goes on */
} paragraph;

typedef struct body {
    zr_draft *out;
    zr_lists *lists;
    zr_grid grid;
    zr_buffer boxes, label; /* paragraphs of text boxes, waiting for the end of theirs */
    paragraph stack[NESTING];
    uint32_t depth;      /* of paragraphs; more than NESTING are passed over */
    uint32_t paragraphs; /* counted so far */
    uint32_t properties; /* depth inside of pPr, rPr … */
    uint32_t skipped;    /* depth inside of what is left aside */
    uint32_t tables;     /* open tables */
    uint32_t grid_table; /* which of them is written as rows; 0: none */
    uint32_t columns, span, choices;
    zr_merge merge;
    bool in_text, hidden, in_paragraph_mark, is_contents, cell_open, row_deleted;
    bool chosen[CHOICES]; /* this AlternateContent showed its first choice */
    zr_error *err;
} body;

static paragraph *current(body *b)
{
    return b->depth && b->depth <= NESTING ? &b->stack[b->depth - 1] : NULL;
}

static bool is(zr_span text, const char *word)
{
    return zr_span_equal(text, zr_span_of(word));
}

static bool is_on(const zr_xml_tag *tag)
{
    zr_span value = zr_xml_value(tag, "val");
    return !value.data || !(is(value, "0") || is(value, "false") || is(value, "off"));
}

static uint32_t number_of(const zr_xml_tag *tag, uint32_t otherwise)
{
    zr_span text = zr_xml_value(tag, "val");
    uint32_t value = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i == 6)
            return otherwise;
        value = value * 10 + (uint32_t)(text.data[i] - '0');
    }
    return text.size ? value : otherwise;
}

static void copy_name(char *to, size_t room, zr_span text)
{
    size_t size = text.size < room ? text.size : 0;
    if (size)
        memcpy(to, text.data, size);
    to[size] = '\0';
}

/* Where a finished paragraph goes: a cell, or the text. */
static zr_draft *target(body *b)
{
    return b->grid_table ? &b->grid.cells : b->out;
}

static void open_cell(body *b)
{
    if (b->cell_open || !b->grid_table)
        return;
    zr_grid_open_merged(&b->grid, b->span, b->merge, b->paragraphs);
    b->cell_open = true;
}

/* One line; inside of a cell, words behind a space. Lines made by hand stay lines. */
static void write_line(body *b, zr_span label, zr_span words, uint32_t number)
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

static void write_boxes(body *b, uint32_t number)
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

static bool is_contents_line(const body *b, const paragraph *p)
{
    return zr_lists_is_contents(b->lists, zr_span_of(p->style));
}

static void open_paragraph(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    open_cell(b);
    b->paragraphs++;
    b->depth++;
    paragraph *p = current(b);
    if (!p)
        return;
    if (!p->joined) {
        p->text.size = 0;
        p->number = b->paragraphs;
    }
    p->style[0] = p->list[0] = '\0';
    p->level = ZR_NONE;
    p->joined = false;
}

static void close_paragraph(body *b)
{
    paragraph *p = current(b);
    b->depth -= b->depth > 0;
    if (!p || p->joined)
        return;
    zr_lists_count(b->lists, zr_span_of(p->style), zr_span_of(p->list), p->level, &b->label);
    if (is_contents_line(b, p))
        return;
    zr_span label = zr_buffer_span(&b->label), words = zr_buffer_span(&p->text);
    if (b->depth == 0) {
        write_line(b, label, words, p->number);
        write_boxes(b, p->number);
    } else if (words.size) {
        zr_buffer_add(&b->boxes, label);
        zr_buffer_add(&b->boxes, words);
        zr_buffer_char(&b->boxes, '\n');
    }
}

static void set_style(body *b, const zr_xml_tag *tag)
{
    paragraph *p = current(b);
    if (p)
        copy_name(p->style, sizeof p->style, zr_xml_value(tag, "val"));
}

static void set_list(body *b, const zr_xml_tag *tag)
{
    paragraph *p = current(b);
    if (p)
        copy_name(p->list, sizeof p->list, zr_xml_value(tag, "val"));
}

static void set_level(body *b, const zr_xml_tag *tag)
{
    paragraph *p = current(b);
    if (p)
        p->level = number_of(tag, ZR_NONE);
}

static void open_properties(body *b, const zr_xml_tag *tag)
{
    b->in_paragraph_mark = b->properties > 0 && is(tag->name, "rPr");
    b->properties++;
}

static void close_properties(body *b)
{
    b->properties -= b->properties > 0;
    b->in_paragraph_mark = false;
}

/* Among properties: the end of the paragraph or the row was deleted. Elsewhere: the words inside were. */
static void open_deleted(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    if (!b->properties) {
        b->skipped = 1;
        return;
    }
    paragraph *p = current(b);
    if (b->in_paragraph_mark && p)
        p->joined = true;
    else if (!b->in_paragraph_mark && !p)
        b->row_deleted = true;
}

static void skip(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    b->skipped = 1;
}

static void open_run(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    b->hidden = false;
}

static void hide_run(body *b, const zr_xml_tag *tag)
{
    if (!b->in_paragraph_mark)
        b->hidden = is_on(tag);
}

static void open_text(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    b->in_text = true;
}

static void close_text(body *b)
{
    b->in_text = false;
}

static void close_run(body *b)
{
    b->hidden = false;
}

static void put(body *b, const char *words)
{
    paragraph *p = current(b);
    if (p && !b->hidden && !b->properties)
        zr_buffer_put(&p->text, words);
}

static void put_tab(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    put(b, "\t");
}

static void put_break(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    put(b, "\n");
}

static void put_hyphen(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    put(b, "-");
}

static void open_table(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    b->tables++;
    if (!b->grid_table)
        b->columns = 0;
}

/* A table of one column only frames what is in it. */
static void count_column(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    if (++b->columns == 2 && !b->grid_table)
        b->grid_table = b->tables;
}

static void close_table(body *b)
{
    if (b->grid_table && b->grid_table == b->tables) {
        zr_grid_reset(&b->grid);
        b->grid_table = 0;
    }
    b->tables -= b->tables > 0;
}

static bool in_own_row(const body *b)
{
    return b->grid_table && b->grid_table == b->tables;
}

static void open_row(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    if (in_own_row(b))
        b->row_deleted = false;
}

static void close_row(body *b)
{
    if (!in_own_row(b))
        return;
    if (b->row_deleted)
        zr_grid_drop_row(&b->grid);
    else
        zr_grid_close_row(&b->grid, b->out, b->paragraphs);
}

/* Columns left out before the first cell. */
static void skip_columns(body *b, const zr_xml_tag *tag)
{
    if (in_own_row(b) && number_of(tag, 0))
        zr_grid_open_merged(&b->grid, number_of(tag, 0), ZR_MERGE_NONE, b->paragraphs);
}

static void begin_cell(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    if (!in_own_row(b))
        return;
    b->span = 1;
    b->merge = ZR_MERGE_NONE;
    b->cell_open = false;
}

static void close_cell(body *b)
{
    if (!in_own_row(b))
        return;
    open_cell(b);
    zr_grid_close_cell(&b->grid);
    b->cell_open = false;
}

static void set_span(body *b, const zr_xml_tag *tag)
{
    if (in_own_row(b))
        b->span = number_of(tag, 1);
}

static void set_merge(body *b, const zr_xml_tag *tag)
{
    if (in_own_row(b))
        b->merge = is(zr_xml_value(tag, "val"), "restart") ? ZR_MERGE_STARTS : ZR_MERGE_GOES_ON;
}

static void open_choices(body *b, const zr_xml_tag *tag)
{
    (void)tag;
    if (b->choices++ < CHOICES)
        b->chosen[b->choices - 1] = false;
}

static void close_choices(body *b)
{
    b->choices -= b->choices > 0;
}

static void choose(body *b, const zr_xml_tag *tag)
{
    if (!b->choices || b->choices > CHOICES)
        return;
    bool *chosen = &b->chosen[b->choices - 1];
    if (*chosen)
        skip(b, tag);
    *chosen = true;
}

static void note_contents(body *b, const zr_xml_tag *tag)
{
    b->is_contents = zr_span_find(zr_xml_value(tag, "val"), zr_span_of("Table of Contents"), 0) != SIZE_MAX;
}

static void open_control(body *b, const zr_xml_tag *tag)
{
    if (b->is_contents)
        skip(b, tag);
    b->is_contents = false;
}

/* In the order of names (bytes). An element that is not here is passed through. */
static const struct {
    const char *name;
    void (*open)(body *, const zr_xml_tag *);
    void (*close)(body *);
} elements[] = {
    {"AlternateContent", open_choices, close_choices},
    {"Choice", choose, NULL},
    {"Fallback", choose, NULL},
    {"br", put_break, NULL},
    {"cr", put_break, NULL},
    {"del", open_deleted, NULL},
    {"delInstrText", skip, NULL},
    {"delText", skip, NULL},
    {"docPartGallery", note_contents, NULL},
    {"fldData", skip, NULL},
    {"gridBefore", skip_columns, NULL},
    {"gridCol", count_column, NULL},
    {"gridSpan", set_span, NULL},
    {"ilvl", set_level, NULL},
    {"instrText", skip, NULL},
    {"moveFrom", open_deleted, NULL},
    {"noBreakHyphen", put_hyphen, NULL},
    {"numId", set_list, NULL},
    {"numberingChange", skip, NULL},
    {"p", open_paragraph, close_paragraph},
    {"pPr", open_properties, close_properties},
    {"pPrChange", skip, NULL},
    {"pStyle", set_style, NULL},
    {"r", open_run, close_run},
    {"rPr", open_properties, close_properties},
    {"rPrChange", skip, NULL},
    {"rt", skip, NULL},
    {"sdtContent", open_control, NULL},
    {"sectPr", skip, NULL},
    {"t", open_text, close_text},
    {"tab", put_tab, NULL},
    {"tbl", open_table, close_table},
    {"tblGridChange", skip, NULL},
    {"tblPr", open_properties, close_properties},
    {"tblPrChange", skip, NULL},
    {"tc", begin_cell, close_cell},
    {"tcPr", open_properties, close_properties},
    {"tcPrChange", skip, NULL},
    {"tr", open_row, close_row},
    {"trPr", open_properties, close_properties},
    {"trPrChange", skip, NULL},
    {"vMerge", set_merge, NULL},
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
    body *b = self;
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
    body *b = self;
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
    body *b = self;
    paragraph *p = current(b);
    if (p && b->in_text && !b->hidden && !b->skipped)
        zr_buffer_add(&p->text, text);
}

static bool is_full(const body *b)
{
    return b->out->full || b->grid.cells.full || b->grid.store.full;
}

static bool has_failed(const body *b)
{
    bool failed =
        zr_draft_failed(b->out) || zr_draft_failed(&b->grid.cells) || zr_draft_failed(&b->grid.store);
    for (size_t i = 0; i < NESTING; i++)
        failed |= b->stack[i].text.failed;
    return failed || b->boxes.failed || b->label.failed || b->lists->failed;
}

static bool must_stop(const void *self)
{
    const body *b = self;
    return is_full(b) || has_failed(b);
}

static void dispose(body *b)
{
    for (size_t i = 0; i < NESTING; i++)
        zr_buffer_free(&b->stack[i].text);
    zr_buffer_free(&b->boxes);
    zr_buffer_free(&b->label);
    zr_grid_free(&b->grid);
    free(b);
}

zr_status zr_docx_read_body(zr_draft *out, zr_lists *lists, zr_span xml, zr_error *err)
{
    body *b = calloc(1, sizeof *b);
    if (!b)
        return zr_fail_memory(err);
    b->out = out;
    b->lists = lists;
    b->grid.cells.max = b->grid.store.max = out->max;
    b->grid.cells.steps = b->grid.store.steps = true;
    zr_xml_reader reader = {open_element, close_element, read_text, must_stop, b};
    zr_status status = zr_xml_read(xml, "word/document.xml", &reader, err);
    if (status == ZR_OK && is_full(b))
        status = zr_fail_words(err, ZR_LIMIT, "文档展开后超过 %zu 字节",
                               "the document's text is larger than %zu bytes", out->max);
    if (status == ZR_OK && has_failed(b))
        status = zr_fail_memory(err);
    dispose(b);
    return status;
}
