/* The elements of a page: which tags are implied, and which end tags close what.
 *
 * A stack of open elements as in the HTML standard (13.2.6), in constant time a tag: the elements of each tag
 * are linked, so that "is there one open, and on this side of a table cell?" needs no search. */
#include "source/html_tree.h"

#include <string.h>

typedef struct walk {
    zr_element *stack; /* room for ZR_HTML_DEPTH */
    uint32_t depth, nodes;
    uint32_t top[ZR_TAGS];      /* highest open element of each tag, or ZR_NONE */
    uint32_t top_block;         /* highest open block */
    uint32_t overflow[ZR_TAGS]; /* open elements that found no room */
    const zr_visitor *visitor;
} walk;

static void push(walk *w, const zr_token *token)
{
    if (w->depth == ZR_HTML_DEPTH) {
        w->overflow[token->tag]++;
        w->nodes++;
        return;
    }
    zr_element *element = &w->stack[w->depth];
    *element = (zr_element){.tag = token->tag,
                            .node = w->nodes++,
                            .below = w->top[token->tag],
                            .block = w->top_block,
                            .attributes = token->attributes,
                            .at = token->at,
                            .inside = token->end};
    w->top[token->tag] = w->depth;
    if (zr_tag_is_block(token->tag))
        w->top_block = w->depth;
    w->depth++;
    w->visitor->open(w->visitor->self, w->stack, w->depth);
}

static void pop(walk *w, size_t at, bool by_tag)
{
    w->visitor->close(w->visitor->self, w->stack, w->depth, at, by_tag);
    const zr_element *element = &w->stack[--w->depth];
    w->top[element->tag] = element->below;
    w->top_block = element->block;
}

/* Closes everything down to place `floor` of the stack, itself included. */
static void pop_to(walk *w, uint32_t floor, size_t at, bool by_tag)
{
    while (w->depth > floor + 1)
        pop(w, at, false);
    pop(w, at, by_tag);
}

/* The highest of two places, where ZR_NONE is below all. */
static uint32_t higher(uint32_t a, uint32_t b)
{
    return a == ZR_NONE ? b : b == ZR_NONE ? a : a > b ? a : b;
}

static bool is_above(uint32_t a, uint32_t b)
{
    return a != ZR_NONE && (b == ZR_NONE || a > b);
}

/* No end tag inside of a cell or caption reaches out of it. */
static uint32_t barrier(const walk *w)
{
    return higher(higher(w->top[ZR_TAG_TD], w->top[ZR_TAG_CAPTION]), w->top[ZR_TAG_TABLE]);
}

static void close_if_above(walk *w, zr_tag tag, uint32_t limit, size_t at)
{
    if (is_above(w->top[tag], limit))
        pop_to(w, w->top[tag], at, false);
}

/* The parts of a table close each other up to the table itself. */
static void close_table_parts(walk *w, zr_tag tag, size_t at)
{
    static const zr_tag parts[] = {ZR_TAG_TD, ZR_TAG_TR, ZR_TAG_TBODY, ZR_TAG_CAPTION};
    uint32_t table = w->top[ZR_TAG_TABLE];
    close_if_above(w, ZR_TAG_CAPTION, table, at);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        close_if_above(w, parts[i], table, at);
        if (parts[i] == tag)
            break;
    }
}

static bool is_table_part(zr_tag tag)
{
    return tag == ZR_TAG_TD || tag == ZR_TAG_TR || tag == ZR_TAG_TBODY || tag == ZR_TAG_CAPTION;
}

static bool is_heading(zr_tag tag)
{
    return tag >= ZR_TAG_H1 && tag <= ZR_TAG_H6;
}

/* End tags that the next start tag implies. */
static void close_implied(walk *w, zr_tag tag, size_t at)
{
    uint32_t wall = barrier(w);
    if (is_table_part(tag)) {
        close_table_parts(w, tag, at);
    } else if (tag == ZR_TAG_LI) {
        close_if_above(w, ZR_TAG_LI, higher(wall, higher(w->top[ZR_TAG_OL], w->top[ZR_TAG_UL])), at);
    } else if (tag == ZR_TAG_DD || tag == ZR_TAG_DT) {
        close_if_above(w, ZR_TAG_DD, wall, at);
        close_if_above(w, ZR_TAG_DT, wall, at);
    } else if (tag == ZR_TAG_A) {
        close_if_above(w, ZR_TAG_A, higher(wall, w->top_block), at);
    }
    if (zr_tag_is_block(tag) && tag != ZR_TAG_TABLE)
        close_if_above(w, ZR_TAG_P, barrier(w), at);
    if (is_heading(tag) && w->depth && is_heading(w->stack[w->depth - 1].tag))
        pop(w, at, false);
}

static void open_tag(walk *w, const zr_token *token)
{
    if (token->tag == ZR_TAG_BR) {
        w->visitor->line_break(w->visitor->self, w->stack, w->depth, token->at);
        return;
    }
    if (token->tag == ZR_TAG_RAW || token->tag == ZR_TAG_VOID || token->tag == ZR_TAG_NONE)
        return;
    close_implied(w, token->tag, token->at);
    push(w, token);
    if (token->tag == ZR_TAG_HR)
        pop(w, token->end, true);
}

/* Words stay where they are when an end tag names nothing that is open, or crosses a cell or a block. */
static void close_tag(walk *w, const zr_token *token)
{
    zr_tag tag = token->tag;
    if (w->overflow[tag]) {
        w->overflow[tag]--;
        return;
    }
    bool table_part = is_table_part(tag) || tag == ZR_TAG_TABLE;
    uint32_t limit = tag == ZR_TAG_TABLE ? ZR_NONE : table_part ? w->top[ZR_TAG_TABLE] : barrier(w);
    if (!zr_tag_is_block(tag) && tag != ZR_TAG_DROPPED)
        limit = higher(limit, w->top_block);
    if (tag != ZR_TAG_HTML && tag != ZR_TAG_BODY && is_above(w->top[tag], limit))
        pop_to(w, w->top[tag], token->at, true);
    else if (tag == ZR_TAG_BR || tag == ZR_TAG_P)
        w->visitor->line_break(w->visitor->self, w->stack, w->depth, token->at);
}

static void lose(const zr_visitor *visitor, zr_span words)
{
    if (visitor->lose)
        visitor->lose(visitor->self, words);
}

void zr_html_walk(zr_span html, size_t start, const zr_visitor *visitor)
{
    zr_element stack[ZR_HTML_DEPTH]; /* each is filled when it is pushed */
    walk w = {.stack = stack, .top_block = ZR_NONE, .visitor = visitor};
    for (size_t i = 0; i < ZR_TAGS; i++)
        w.top[i] = ZR_NONE;
    zr_token token = zr_token_read(html, start);
    for (; token.kind != ZR_TOKEN_END && !visitor->stop(visitor->self);
         token = zr_token_read(html, token.end)) {
        if (token.lost.size)
            lose(visitor, token.lost);
        if (token.kind == ZR_TOKEN_TEXT)
            visitor->words(visitor->self, w.stack, w.depth, token.at, token.end);
        else if (token.kind == ZR_TOKEN_OPEN)
            open_tag(&w, &token);
        else
            close_tag(&w, &token);
    }
    if (token.lost.size)
        lose(visitor, token.lost);
    while (w.depth)
        pop(&w, html.size, false);
}
