/* The items of lists without numbers: where they stand, which list each belongs to, which have duties. */
#include "document/shape_list_items.h"

#include "document/bullets.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"

enum { NESTED = 8 };

static bool is_plain_mark(uint32_t mark)
{
    return mark < 0x80; /* - * + of Markdown: the indent tells its level */
}

/* Passes blanks and > at the head of a line. */
static size_t skip_indent(zr_span text, size_t at, size_t end, uint32_t *columns)
{
    for (*columns = 0; at < end; (*columns)++) {
        if (text.data[at] == ' ' || text.data[at] == '\t' || text.data[at] == '>')
            at++;
        else if (zr_has(text, at, "　"))
            at += 3;
        else
            break;
    }
    return at;
}

/* ▲责任部门：… is a note of the item above. */
static bool begins_label(zr_span words)
{
    size_t length;
    return zr_duty_label_read(words, 0, 0, &length, NULL).kind != ZR_LABEL_NONE;
}

/* The first expression that ends behind `at`, from `from` on. */
static uint32_t expression_at(const zr_duties *duties, uint32_t from, size_t at)
{
    while (from < duties->expression_count && duties->expressions[from].end <= at)
        from++;
    return from;
}

/* Does an expression hold the item's mark or begin with its first word? Its names are no measures. */
static bool is_of_expression(const zr_duties *duties, uint32_t index, const zr_list_item *one)
{
    if (index >= duties->expression_count)
        return false;
    const zr_expression *expression = &duties->expressions[index];
    return expression->start <= one->body;
}

static void add_item(zr_lists *at, zr_list_item one)
{
    void *items = at->items;
    if (at->failed || !zr_grow(&items, at->count, &at->room, sizeof one)) {
        at->failed = true;
        return;
    }
    at->items = items;
    at->items[at->count++] = one;
}

static uint32_t add_list(zr_lists *at, zr_list one)
{
    void *lists = at->lists;
    if (at->failed || !zr_grow(&lists, at->list_count, &at->list_room, sizeof one)) {
        at->failed = true;
        return 0;
    }
    at->lists = lists;
    at->lists[at->list_count] = one;
    return (uint32_t)at->list_count++;
}

/* May the item stand in the words of its host, before the next node? */
static bool place_item(const zr_lists *at, zr_list_item *one)
{
    const zr_outline *outline = at->outline;
    one->run = zr_outline_before(outline, one->at);
    one->host = zr_outline_at(outline, one->at);
    if (one->host == ZR_NONE || one->run == ZR_NONE)
        return false;
    const zr_node *host = &outline->nodes[one->host];
    bool last = one->run + 1 >= outline->node_count;
    size_t next = last ? SIZE_MAX : outline->nodes[one->run + 1].start;
    one->end = host->end < next ? host->end : next;
    return (host->kind == ZR_NODE_ITEM || host->kind == ZR_NODE_PLAN) && one->body < one->end;
}

static void collect(zr_lists *at)
{
    size_t end = at->outline->body_end ? at->outline->body_end : at->text.size;
    uint32_t expression = 0;
    for (size_t line = at->outline->body_start; line < end && !at->failed;) {
        zr_list_item one = {.line_end = zr_line_end(at->text, line, end), .above = ZR_NONE};
        one.at = skip_indent(at->text, line, one.line_end, &one.indent);
        size_t mark = zr_bullet_at(at->text, one.at);
        one.body = one.at + mark;
        line = one.line_end + 1;
        if (!mark || one.body >= one.line_end || !place_item(at, &one))
            continue;
        one.mark = zr_char_at(at->text, one.at);
        expression = expression_at(at->duties, expression, one.at);
        if (!is_of_expression(at->duties, expression, &one) &&
            !begins_label(zr_span_cut(at->text, one.body, one.line_end)))
            add_item(at, one);
    }
}

/* An expression belongs to the item that it stands in. Sentences are not counted: whose they are is
 * told by the words around them. */
static void count_duties(zr_lists *at)
{
    uint32_t next = 0;
    for (size_t i = 0; i < at->count; i++) {
        zr_list_item *one = &at->items[i];
        size_t end = i + 1 < at->count && at->items[i + 1].at < one->end ? at->items[i + 1].at : one->end;
        while (next < at->duties->expression_count && at->duties->expressions[next].start < one->at)
            next++;
        for (; next < at->duties->expression_count && at->duties->expressions[next].start < end; next++) {
            const zr_expression *found = &at->duties->expressions[next];
            if (zr_duties_in_prose(at->duties, found) || found->measure != one->host || found->measures > 1)
                continue;
            bool apart = found->start > one->line_end;
            one->told |= !apart;
            one->closed |= apart;
            if (apart && !one->closing)
                one->closing = found->start;
        }
    }
}

/* Lists that are open where the walk has come to, the outermost first; each by its last item. */
typedef struct open_lists {
    uint32_t last[NESTED];
    uint32_t depth;
} open_lists;

/* Does the item go on with the list of `last`? */
static bool is_beside(const zr_list_item *last, const zr_list_item *one)
{
    if (is_plain_mark(last->mark) && is_plain_mark(one->mark))
        return one->indent <= last->indent + 1 && last->indent <= one->indent + 1;
    return last->mark == one->mark;
}

/* Does it begin a list in that of `last`? Below an item that has its duty another mark begins a new
 * list. */
static bool is_under(const zr_list_item *last, const zr_list_item *one)
{
    if (is_plain_mark(last->mark) && is_plain_mark(one->mark))
        return one->indent > last->indent + 1;
    return !last->told && !last->closed;
}

static void link_item(zr_lists *at, open_lists *open, uint32_t index)
{
    zr_list_item *one = &at->items[index];
    uint32_t depth = open->depth;
    while (depth > 0 && !is_beside(&at->items[open->last[depth - 1]], one))
        depth--;
    if (depth > 0) {
        one->list = at->items[open->last[depth - 1]].list;
        one->above = at->lists[one->list].above;
    } else {
        for (depth = open->depth; depth > 0 && !is_under(&at->items[open->last[depth - 1]], one);)
            depth--;
        depth = depth < NESTED ? depth : NESTED - 1;
        one->above = depth ? open->last[depth - 1] : ZR_NONE;
        one->list = add_list(at, (zr_list){.mark = one->mark, .above = one->above});
        depth++;
    }
    one->level = depth;
    open->last[depth - 1] = index;
    open->depth = depth;
}

static uint32_t count_lines(zr_span words)
{
    uint32_t lines = 0;
    for (size_t at = 0; at < words.size;) {
        size_t end = zr_line_end(words, at, words.size);
        lines += zr_span_trim(zr_span_cut(words, at, end)).size > 0;
        at = end + 1;
    }
    return lines;
}

static void link_items(zr_lists *at)
{
    open_lists open = {0};
    for (uint32_t i = 0; i < at->count && !at->failed; i++) {
        const zr_list_item *one = &at->items[i];
        if (i && (at->items[i - 1].run != one->run || at->items[i - 1].host != one->host))
            open.depth = 0;
        link_item(at, &open, i);
        if (at->failed)
            return;
        zr_list *of = &at->lists[one->list];
        if (of->items++) {
            zr_span before = zr_span_cut(at->text, at->items[of->last].at, at->items[of->last + 1].at);
            uint32_t lines = count_lines(before);
            of->lines = lines > of->lines ? lines : of->lines;
        }
        of->last = i;
    }
}

void zr_list_items_find(zr_lists *at)
{
    collect(at);
    count_duties(at);
    link_items(at);
}
