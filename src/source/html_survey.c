/* The first walk through a page: how many words each element holds, and which tables hold data. */
#include "source/html.h"

#include "base/arena.h"

#include <stdlib.h>

/* No page has so many; the bound keeps memory in bounds. */
enum { MOST_ELEMENTS = 1 << 22, TABLE_DEPTH = 64, LONG_CELL = 3000, MANY_BLOCKS = 12 };

/* One open table. */
typedef struct table {
    uint32_t node;
    uint32_t cells;     /* in the row */
    uint32_t wide_rows; /* rows of two cells or more */
    uint32_t long_rows; /* of them those with a cell of many words */
    uint32_t blocks;    /* in the cell */
    uint32_t inside;    /* characters in tables inside */
    bool nested;        /* there is one */
    bool many_words;    /* a cell of the row has */
    bool like_page;     /* a cell of many blocks, or a row of one long cell */
} table;

typedef struct survey {
    zr_page *page;
    table tables[TABLE_DEPTH];
    uint32_t depth; /* of tables; those deeper than the array are taken as layout */
    uint32_t links; /* open links */
} survey;

static table *current(survey *s)
{
    return s->depth && s->depth <= TABLE_DEPTH ? &s->tables[s->depth - 1] : NULL;
}

static zr_node *node_at(survey *s, uint32_t number)
{
    zr_page *page = s->page;
    if (number >= MOST_ELEMENTS) {
        page->too_many = true;
        return NULL;
    }
    while (page->count <= number && !page->failed) {
        void *nodes = page->nodes;
        page->failed = !zr_grow(&nodes, page->count, &page->capacity, sizeof *page->nodes);
        page->nodes = nodes;
        if (!page->failed)
            page->nodes[page->count++] = (zr_node){.parent = ZR_NONE};
    }
    return page->failed ? NULL : &page->nodes[number];
}

/* A row among many may have a cell of many words; a page set by a table has little else. */
static void close_row(table *in)
{
    in->wide_rows += in->cells >= 2;
    in->long_rows += in->cells >= 2 && in->many_words;
    in->like_page |= in->cells < 2 && in->many_words;
    in->cells = 0;
    in->many_words = false;
}

/* A table inside of a cell is its words, if the rows around it say most; else this one only places it. */
static bool holds_data(const table *in, uint32_t words)
{
    enum { ROWS = 3 };
    bool frame = in->nested && (in->wide_rows < ROWS || in->inside > words / 2);
    return !frame && !in->like_page && in->wide_rows > 0 && in->wide_rows / 4 >= in->long_rows;
}

static bool is_link(const zr_element *element)
{
    if (element->tag != ZR_TAG_A)
        return false;
    zr_span target = zr_token_attribute(element->attributes, "href");
    return target.data && !zr_span_starts(target, "#");
}

static void open_table_part(survey *s, const zr_element *element)
{
    table *in = current(s);
    if (element->tag == ZR_TAG_TABLE) {
        if (in)
            in->nested = true;
        if (s->depth++ < TABLE_DEPTH)
            *current(s) = (table){.node = element->node};
    } else if (in && element->tag == ZR_TAG_TR) {
        in->cells = 0;
    } else if (in && element->tag == ZR_TAG_TD) {
        in->cells++;
        in->blocks = 0;
    } else if (in && zr_tag_is_block(element->tag)) {
        in->blocks++;
    }
}

static void open_element(void *self, const zr_element *stack, uint32_t depth)
{
    survey *s = self;
    const zr_element *element = &stack[depth - 1];
    zr_node *node = node_at(s, element->node);
    if (!node)
        return;
    node->at = element->at;
    node->tag = (uint8_t)element->tag;
    node->parent = depth > 1 ? stack[depth - 2].node : ZR_NONE;
    zr_marking said = zr_attributes_marking(element->attributes);
    node->hidden = said.hidden;
    node->marked = said.marked;
    s->links += is_link(element);
    open_table_part(s, element);
}

static void close_table_part(survey *s, zr_node *node)
{
    table *in = current(s);
    if (in && node->tag == ZR_TAG_TR) {
        close_row(in);
    } else if (in && node->tag == ZR_TAG_TD) {
        in->many_words |= node->text > LONG_CELL;
        in->like_page |= in->blocks > MANY_BLOCKS;
    } else if (node->tag == ZR_TAG_TABLE) {
        node->grid = in && holds_data(in, node->text);
        s->depth--;
        if (in && current(s))
            current(s)->inside += node->text;
    }
}

static void close_element(void *self, const zr_element *stack, uint32_t depth, size_t at, bool by_tag)
{
    survey *s = self;
    const zr_element *element = &stack[depth - 1];
    zr_node *node = node_at(s, element->node);
    if (!node)
        return;
    node->end = at;
    node->closed = by_tag;
    node->last = (uint32_t)s->page->count;
    s->links -= is_link(element);
    close_table_part(s, node);
    bool shows = !(by_tag && (node->hidden || node->tag == ZR_TAG_DROPPED));
    if (shows && node->parent != ZR_NONE) {
        s->page->nodes[node->parent].text += node->text;
        s->page->nodes[node->parent].links += node->links;
    }
}

/* Of a few bytes, whose number fits into one: a compiler then counts sixteen at once. */
static uint32_t count_few(const char *data, size_t size)
{
    unsigned char count = 0;
    for (size_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)data[i];
        count = (unsigned char)(count + (byte > ' ' && (byte & 0xC0) != 0x80));
    }
    return count;
}

static uint32_t count_shown(zr_span words)
{
    enum { FEW = 128 };
    uint32_t count = 0;
    size_t at = 0;
    for (; words.size - at > FEW; at += FEW)
        count += count_few(words.data + at, FEW);
    return count + count_few(words.data + at, words.size - at);
}

static void count_words(void *self, const zr_element *stack, uint32_t depth, size_t at, size_t end)
{
    survey *s = self;
    uint32_t count = count_shown(zr_span_cut(s->page->html, at, end));
    uint32_t links = s->links ? count : 0;
    s->page->words += count - links;
    if (!depth) {
        s->page->top_words += count;
        return;
    }
    zr_node *node = node_at(s, stack[depth - 1].node);
    if (node) {
        node->text += count;
        node->links += links;
    }
}

static void pass_break(void *self, const zr_element *stack, uint32_t depth, size_t at)
{
    (void)stack, (void)depth, (void)at;
    table *in = current(self);
    if (in)
        in->blocks++;
}

static bool must_stop(const void *self)
{
    const survey *s = self;
    return s->page->failed || s->page->too_many;
}

void zr_page_survey(zr_page *page)
{
    survey s = {.page = page};
    zr_visitor visitor = {open_element, close_element, count_words, pass_break, must_stop, NULL, &s};
    zr_html_walk(page->html, page->start, &visitor);
}
