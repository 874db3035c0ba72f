/* A web page → its text: two walks. The first counts, so that menus and footers are told from the text
 * (html_survey.c, html_judge.c); the second writes. */
#include "source/html.h"

#include "base/utf8.h"
#include "source/bold.h"
#include "source/grid.h"
#include "source/html_bold.h"
#include "source/html_list.h"
#include "source/numeral.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_BYTES = 1 << 28, LIST_DEPTH = 32, GROWTH = 16, SMALL_TEXT = 1 << 20 };

typedef struct extraction {
    zr_page page;
    zr_draft out;
    zr_grid grid;
    zr_list lists[LIST_DEPTH];
    zr_buffer label; /* of a list item whose words did not begin yet */
    size_t label_at;
    uint32_t list_depth;
    uint32_t dropped; /* depth of the dropped element that we are in, or 0 */
    uint32_t table;   /* depth of the table of data that we are in, or 0 */
    uint32_t inner;   /* open tables inside of it: words of its cells */
    uint32_t preformatted;
    bool keyed;   /* a key without a colon stands before: its value goes on behind it */
    bool caption; /* in the table's caption, which stands above it */
    bool in_cell;
    bool keeps_bold, bold; /* bold type is kept; the words that were written last are bold */
    uint32_t opening;      /* depth of the bold element that is a heading, or 0 */
    uint32_t heading;      /* of the one that a line begins with, or 0 */
} extraction;

static bool in_grid(const extraction *e)
{
    return e->table && !e->caption;
}

static zr_draft *current_draft(extraction *e)
{
    return in_grid(e) ? &e->grid.cells : &e->out;
}

static void turn_bold(extraction *e, bool bold, size_t at)
{
    if (bold != e->bold)
        zr_draft_words(current_draft(e), zr_span_of("**"), at);
    e->bold = bold;
}

/* The end of a block: of a line, but inside a cell only a space. */
static void end_line(extraction *e, size_t at)
{
    turn_bold(e, false, at);
    if (!in_grid(e)) {
        zr_draft_break(&e->out, at);
    } else if (e->in_cell) {
        zr_draft_words(&e->grid.cells, zr_span_of(" "), at);
    }
}

static uint32_t read_span(zr_span attributes, const char *name)
{
    zr_span value = zr_token_attribute(attributes, name);
    uint32_t number = 0;
    for (size_t i = 0; i < value.size && i < 5 && value.data[i] >= '0' && value.data[i] <= '9'; i++)
        number = number * 10 + (uint32_t)(value.data[i] - '0');
    return number ? number : 1;
}

static void open_cell(extraction *e, const zr_element *cell)
{
    e->in_cell = true;
    zr_grid_open_cell(&e->grid, read_span(cell->attributes, "colspan"),
                      read_span(cell->attributes, "rowspan"), cell->at);
}

static void open_list(extraction *e, const zr_element *element)
{
    if (e->list_depth < LIST_DEPTH)
        e->lists[e->list_depth] = zr_list_open(element->tag == ZR_TAG_OL, element->attributes);
    e->list_depth++;
}

static void open_item(extraction *e, const zr_element *element)
{
    e->label.size = 0;
    e->label_at = element->at;
    if (e->list_depth && e->list_depth <= LIST_DEPTH &&
        !zr_list_item_is_field(zr_span_cut(e->page.html, element->at, e->page.html.size)))
        zr_list_item(&e->lists[e->list_depth - 1], element->attributes, &e->label);
}

static void open_table_part(extraction *e, const zr_element *element, uint32_t depth)
{
    bool grid = e->page.nodes[element->node].grid;
    if (element->tag == ZR_TAG_TABLE && e->table)
        e->inner++;
    else if (e->inner)
        return;
    else if (element->tag == ZR_TAG_TABLE && grid)
        e->table = depth;
    else if (element->tag == ZR_TAG_CAPTION && e->table)
        e->caption = true;
    else if (element->tag == ZR_TAG_TD && e->table)
        open_cell(e, element);
}

static void open_bold(extraction *e, size_t at, uint32_t depth)
{
    if (!e->heading && !in_grid(e) && e->out.out.size == e->out.line)
        e->heading = depth;
    bool begun = e->out.out.size > e->out.line;
    if (e->opening || in_grid(e) || !zr_html_bold_alone(e->page.html, at, begun))
        return;
    end_line(e, at);
    e->opening = depth;
}

/* <span>某发〔2025〕1号</span><span>发布时间：…: fields side by side are apart, though no blank is written.
 */
static void part_field(extraction *e, const zr_element *element)
{
    if (e->out.out.size > e->out.line &&
        zr_list_item_is_field(zr_span_cut(e->page.html, element->at, e->page.html.size)))
        zr_draft_words(&e->out, zr_span_of(" "), element->at);
}

/* <dt>发布机构</dt><dd>某局</dd>, <span>发布机构</span><span>某局</span>: a key that fills its line, with an
 * element of its own, is read as 发布机构：某局. */
static bool end_key(extraction *e, const zr_element *element, size_t at)
{
    zr_span line = zr_span_cut(zr_buffer_span(&e->out.out), e->out.line, e->out.out.size);
    zr_span behind = zr_span_cut(e->page.html, at, e->page.html.size);
    bool term = element->tag == ZR_TAG_DT;
    if (in_grid(e) || !zr_is_field_key(line) || !zr_field_value_follows(behind, term ? "<dd" : "<span"))
        return false;
    zr_draft_put(&e->out, "：", at);
    e->keyed = term;
    return true;
}

static void open_element(void *self, const zr_element *stack, uint32_t depth)
{
    extraction *e = self;
    const zr_element *element = &stack[depth - 1];
    if (e->dropped)
        return;
    if (e->page.nodes[element->node].dropped) {
        e->dropped = depth;
        return;
    }
    if (zr_tag_is_block(element->tag) && !(e->keyed && element->tag == ZR_TAG_DD))
        end_line(e, element->at);
    e->keyed = false;
    if (element->tag == ZR_TAG_SPAN && !in_grid(e))
        part_field(e, element);
    if (element->tag == ZR_TAG_OL || element->tag == ZR_TAG_UL)
        open_list(e, element);
    else if (element->tag == ZR_TAG_LI)
        open_item(e, element);
    else if (element->tag == ZR_TAG_PRE)
        e->preformatted++;
    else if (element->tag == ZR_TAG_B)
        open_bold(e, element->at, depth);
    else
        open_table_part(e, element, depth);
}

static void close_table_part(extraction *e, const zr_element *element, uint32_t depth)
{
    if (e->inner)
        e->inner -= element->tag == ZR_TAG_TABLE;
    else if (!e->table)
        return;
    else if (element->tag == ZR_TAG_CAPTION) {
        e->caption = false;
    } else if (element->tag == ZR_TAG_TD) {
        e->in_cell = false;
        zr_grid_close_cell(&e->grid);
    } else if (element->tag == ZR_TAG_TR) {
        zr_grid_close_row(&e->grid, &e->out);
    } else if (depth == e->table) {
        zr_grid_close_row(&e->grid, &e->out);
        zr_grid_reset(&e->grid);
        e->table = 0;
    }
}

static void close_element(void *self, const zr_element *stack, uint32_t depth, size_t at, bool by_tag)
{
    (void)by_tag;
    extraction *e = self;
    const zr_element *element = &stack[depth - 1];
    if (e->dropped) {
        if (e->dropped == depth)
            e->dropped = 0;
        return;
    }
    bool key = (element->tag == ZR_TAG_DT || element->tag == ZR_TAG_SPAN) && end_key(e, element, at);
    if (zr_tag_is_block(element->tag) && !key)
        end_line(e, at);
    if (depth == e->opening) {
        e->opening = 0;
        end_line(e, at);
    }
    if (depth == e->heading) {
        e->heading = 0;
        zr_span line = zr_span_cut(zr_buffer_span(&e->out.out), e->out.line, e->out.out.size);
        if (zr_html_bold_first(line, zr_span_cut(e->page.html, at, e->page.html.size)))
            end_line(e, at);
    }
    if (element->tag == ZR_TAG_OL || element->tag == ZR_TAG_UL)
        e->list_depth--;
    else if (element->tag == ZR_TAG_LI)
        e->label.size = 0;
    else if (element->tag == ZR_TAG_PRE)
        e->preformatted--;
    else
        close_table_part(e, element, depth);
}

static void write_plain(extraction *e, zr_span words, size_t at)
{
    if (e->preformatted && !in_grid(e))
        zr_draft_verbatim(&e->out, words, at);
    else
        zr_draft_words(current_draft(e), words, at);
}

static size_t find_byte(zr_span html, char byte, size_t from, size_t end)
{
    const char *hit = from < end ? memchr(html.data + from, byte, end - from) : NULL;
    return hit ? (size_t)(hit - html.data) : end;
}

/* A character reference at `at`; gives what follows it. One that is none is an ordinary &. */
static size_t write_reference(extraction *e, size_t at, size_t end)
{
    uint32_t character;
    size_t length = zr_entity_read(zr_span_cut(e->page.html, at, end), &character);
    if (!length) {
        write_plain(e, zr_span_cut(e->page.html, at, at + 1), at);
        return at + 1;
    }
    char bytes[4];
    write_plain(e, (zr_span){bytes, zr_utf8_write(bytes, character ? character : ZR_REPLACEMENT)}, at);
    return at + length;
}

static void write_words(extraction *e, size_t at, size_t end)
{
    while (at < end) {
        size_t stop = find_byte(e->page.html, '&', at, end);
        write_plain(e, zr_span_cut(e->page.html, at, stop), at);
        at = stop < end ? write_reference(e, stop, end) : stop;
    }
}

static void words(void *self, const zr_element *stack, uint32_t depth, size_t at, size_t end)
{
    extraction *e = self;
    if (e->dropped || (in_grid(e) && !e->in_cell))
        return;
    zr_span text = zr_span_cut(e->page.html, at, end);
    if (e->keeps_bold && zr_span_trim(text).size)
        turn_bold(e, zr_bold_element(stack, depth), at);
    if (e->label.size && zr_span_trim(text).size) {
        if (!zr_is_listed(text))
            zr_draft_put(current_draft(e), e->label.data, e->label_at);
        e->label.size = 0;
    }
    write_words(e, at, end);
}

static void line_break(void *self, const zr_element *stack, uint32_t depth, size_t at)
{
    (void)stack, (void)depth;
    extraction *e = self;
    if (e->dropped)
        return;
    turn_bold(e, false, at);
    if (in_grid(e))
        end_line(e, at);
    else
        zr_draft_newline(&e->out, at);
}

/* The first is told of; there are more only in a page that is hardly one. */
static void lose(void *self, zr_span words)
{
    extraction *e = self;
    if (e->out.lost.size)
        return;
    e->out.lost = words;
    e->out.lost_at = e->out.out.size;
}

static bool must_stop(const void *self)
{
    const extraction *e = self;
    const zr_grid *grid = &e->grid;
    return e->out.full || grid->cells.full || grid->store.full || zr_draft_failed(&e->out) ||
           zr_draft_failed(&grid->cells) || zr_draft_failed(&grid->store);
}

/* Merged cells are repeated, so the text can grow, but not without end. */
static size_t growth_bound(const zr_source *source)
{
    size_t bound = source->raw.size * GROWTH + SMALL_TEXT;
    return bound < source->max_bytes ? bound : source->max_bytes;
}

static zr_status run(extraction *e, zr_error *err)
{
    zr_page_survey(&e->page);
    if (e->page.too_many)
        return zr_fail_words(err, ZR_LIMIT, "网页元素超过 4194304 个",
                             "the page has more than 4194304 elements");
    zr_page_judge(&e->page);
    if (e->page.failed)
        return zr_fail_memory(err);
    zr_visitor visitor = {open_element, close_element, words, line_break, must_stop, lose, e};
    zr_html_walk(e->page.html, e->page.start, &visitor);
    if (e->out.full || e->grid.cells.full || e->grid.store.full)
        return zr_fail_words(err, ZR_LIMIT, "网页展开合并单元格后超过 %zu 字节",
                             "the page's text with merged cells repeated is larger than %zu bytes",
                             e->out.max);
    return must_stop(e) || e->label.failed ? zr_fail_memory(err) : ZR_OK;
}

static void dispose(extraction *e)
{
    free(e->page.nodes);
    zr_buffer_free(&e->label);
    zr_grid_free(&e->grid);
    free(e);
}

/* The draft is lent to the extraction while it runs. */
zr_status zr_html_extract(zr_draft *out, zr_span html, size_t start, bool bold, zr_error *err)
{
    extraction *e = calloc(1, sizeof *e);
    if (!e)
        return zr_fail_memory(err);
    e->page.html = html;
    e->page.start = start;
    e->keeps_bold = bold;
    e->out = *out;
    e->grid.cells.max = e->grid.store.max = out->max;
    zr_status status = run(e, err);
    *out = e->out;
    dispose(e);
    return status;
}

static zr_status read_html(zr_draft *out, zr_span text, size_t start, zr_error *err)
{
    if (text.size > MOST_BYTES)
        return zr_fail_words(err, ZR_LIMIT, "网页超过 %d 字节", "the page is larger than %d bytes",
                             MOST_BYTES);
    return zr_html_extract(out, text, start, zr_bold_matters(text), err);
}

zr_status zr_source_read_html(zr_source *source, size_t start, zr_error *err)
{
    zr_draft out = {.max = growth_bound(source)};
    zr_status status =
        (source->format == ZR_HTML ? read_html : zr_markdown_extract)(&out, source->raw, start, err);
    zr_source_take_text(source, &out);
    zr_remark lost = {.kind = ZR_REMARK_LOST, .start = out.lost_at, .end = out.lost_at, .words = out.lost};
    if (status == ZR_OK && out.lost.size && !zr_source_remark(source, lost))
        return zr_fail_memory(err);
    return status;
}
