/* 第1至3项由…, 以上各项由…: which items the words of an expression name. */
#include "document/duties_scope_named.h"

#include "base/words.h"
#include "document/outline_label.h"

enum { SIBLINGS = ZR_ITEMS_ALL /* that are looked at for a number */ };

/* The number of an item among its siblings, read once. */
static const zr_scope *with_number(zr_scope *scope, const zr_node *node)
{
    if (scope->numbered)
        return scope;
    zr_label label = zr_label_of_line(node->label);
    scope->numbered = true;
    scope->round = zr_span_starts(node->label, "（") || zr_span_starts(node->label, "(");
    scope->number = label.style != ZR_STYLE_NONE ? label.number : zr_number_read(node->label).value;
    return scope;
}

/* 第三条, 第二章: no 款 and no 项 is meant by its number. */
static bool is_above_parts(zr_span label)
{
    static const char *const ends[] = {"条", "章", "节", "编", "篇", NULL};
    return zr_span_starts(label, "第") && zr_ends_any(label, ends);
}

/* The item with the number among `last` and the siblings before it, and whether as many stand before it as
 * are meant; or ZR_NONE. */
static uint32_t find_items(zr_scope *scopes, const zr_outline *outline, uint32_t last, zr_item_range items)
{
    uint32_t found = ZR_NONE, number = 0;
    for (uint32_t at = last, step = 0; at != ZR_NONE && step < SIBLINGS; at = scopes[at].before, step++) {
        const zr_scope *scope = with_number(&scopes[at], &outline->nodes[at]);
        uint32_t own = scope->number;
        if ((items.round && !scope->round) || (items.inner && is_above_parts(outline->nodes[at].label)))
            return ZR_NONE;
        if (found == ZR_NONE && own == items.last) {
            found = at;
            number = own;
        }
        if (found != ZR_NONE && own == items.first)
            return found;
        if (found != ZR_NONE && own != number--)
            return ZR_NONE;
    }
    return ZR_NONE;
}

/* How many of the node and the siblings before it are items, up to `most`. */
static uint32_t count_items(const zr_scope *scopes, uint32_t node, uint32_t most)
{
    uint32_t count = 0;
    for (; node != ZR_NONE && count < most; node = scopes[node].before)
        count++;
    return count;
}

/* 以上各项 once more: the items behind those that such words named before; right behind these, the same
 * again. */
static uint32_t count_all(const zr_scope *scopes, uint32_t node)
{
    size_t swept = scopes[node].swept;
    uint32_t count = 0;
    for (; node != ZR_NONE && count < ZR_ITEMS_ALL && scopes[node].swept == swept; node = scopes[node].before)
        count++;
    return count;
}

/* Words behind the last item of a plan: its items, or those below the last of them, down to the last of all.
 */
static bool settle_below(zr_expression *expression, zr_item_range items, zr_scope *scopes,
                         const zr_outline *outline)
{
    uint32_t last = items.last == ZR_ITEMS_ALL ? ZR_NONE : scopes[expression->measure].last;
    for (uint32_t step = 0; last != ZR_NONE && step < ZR_DEPTHS; step++, last = scopes[last].last) {
        uint32_t count = items.first ? 0 : count_items(scopes, last, items.last + 1);
        uint32_t found = items.first ? find_items(scopes, outline, last, items) : ZR_NONE;
        if (found == ZR_NONE && (!count || count != items.last))
            continue;
        expression->measure = found == ZR_NONE ? last : found;
        expression->measures = items.last - items.first + (items.first != 0);
        return true;
    }
    return false;
}

/* 第1至3项由…: the items below the node that the words stand in, beside it, beside what it is part of. */
static bool settle_items(zr_expression *expression, zr_item_range items, zr_scope *scopes,
                         const zr_outline *outline)
{
    uint32_t node = expression->measure;
    if (items.part && node != ZR_NONE && scopes[node].last != ZR_NONE)
        return true;
    if (node != ZR_NONE && outline->nodes[node].kind == ZR_NODE_PLAN)
        return settle_below(expression, items, scopes, outline);
    for (uint32_t step = 0; node != ZR_NONE && step < ZR_DEPTHS; step++) {
        uint32_t parent = outline->nodes[node].parent;
        uint32_t last = step == 0 ? scopes[node].last : parent == ZR_NONE ? ZR_NONE : scopes[parent].last;
        if (items.first == 0 && step > 0) {
            bool all = items.last == ZR_ITEMS_ALL;
            uint32_t count = all ? count_all(scopes, node) : count_items(scopes, node, items.last);
            bool item = outline->nodes[node].kind != ZR_NODE_PLAN;
            if (!item || (count != items.last && !all))
                return false;
            expression->measure = node;
            expression->measures = count;
            return true;
        }
        uint32_t found = items.first && last != ZR_NONE ? find_items(scopes, outline, last, items) : ZR_NONE;
        if (found != ZR_NONE) {
            expression->measure = found;
            expression->measures = items.last - items.first + 1;
            return true;
        }
        node = step == 0 ? node : parent;
    }
    return false;
}

/* Items that were named have their note in the words that name them. */
static void mark_named(zr_scope *scopes, const zr_found *found)
{
    const zr_expression *expression = &found->expression;
    bool all = found->items.first == 0 && found->items.last == ZR_ITEMS_ALL;
    uint32_t node = expression->measure;
    for (uint32_t i = 0; node != ZR_NONE && i < expression->measures; i++, node = scopes[node].before) {
        scopes[node].named = expression->start;
        scopes[node].swept = all ? expression->start + 1 : scopes[node].swept;
    }
}

/* Words that name items, over and over the same ones, would make a graph of many times their size: how many
 * they may name in all. */
static size_t most_named(const zr_outline *outline)
{
    enum { LEAST = 4096, EACH = 8 };
    return LEAST + EACH * (size_t)outline->node_count;
}

void zr_scope_settle_named(zr_duty_pool *pool, zr_scope *scopes)
{
    const zr_outline *outline = pool->outline;
    size_t named = 0, most = most_named(outline);
    for (size_t i = 0; i < pool->found_count; i++) {
        zr_found *found = &pool->found[i];
        zr_expression *expression = &found->expression, own = *expression;
        zr_item_range any = found->items;
        any.round = any.part = false;
        if (!found->items.last)
            continue;
        if (!settle_items(expression, found->items, scopes, outline) &&
            !settle_items(expression, any, scopes, outline)) /* 第（一）项 of 1. */
            continue;
        named += expression->measures;
        if (named <= most) {
            mark_named(scopes, found);
            continue;
        }
        *expression = own;
        zr_notes_add(pool->notes, (zr_note){.code = ZR_F_LEFT_OVER,
                                            .start = own.start,
                                            .end = own.end,
                                            .measure = own.measure,
                                            .detail = zr_span_cut(pool->text, own.start, own.start)});
    }
}
