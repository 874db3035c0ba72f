/* Lists without numbers whose items carry duties of their own: which they are, and their nodes.
 *
 * 1. items and their lists, as they stand in the text: shape_list_items.c
 * 2. a note that closes a list is of the item above it
 * 3. lists most of whose items carry a duty, and the lists above them → nodes among the others */
#include "document/shape_lists.h"

#include "document/duties_words.h"
#include "document/outline_title.h"
#include "document/shape_list_items.h"

#include <stdlib.h>

static bool is_known(const uint32_t marks[ZR_LIST_MARKS], uint32_t mark)
{
    for (uint32_t i = 0; i < ZR_LIST_MARKS; i++) {
        if (marks[i] == mark)
            return true;
    }
    return false;
}

static void know(uint32_t marks[ZR_LIST_MARKS], uint32_t mark)
{
    for (uint32_t i = 0; i < ZR_LIST_MARKS; i++) {
        if (marks[i] == 0 || marks[i] == mark) {
            marks[i] = mark;
            return;
        }
    }
}

/* A note in a line of its own behind the last item closes the list, unless items have such notes by
 * habit. */
static bool closes_list(const zr_lists *at, const zr_list *of, const zr_list_item *last)
{
    return of->items > 1 && last->closed && of->closed == 0 && !is_known(at->closed, of->mark);
}

/* What closes a list is of the item above it. From the last list back: a list stands behind the one
 * it is in.
 */
static void hand_up(zr_lists *at)
{
    for (size_t i = 0; i < at->count; i++) {
        zr_list *of = &at->lists[at->items[i].list];
        bool below = at->items[i].closed && of->last != i;
        of->closed += below;
        if (below)
            know(at->closed, of->mark);
    }
    for (size_t i = at->list_count; i-- > 0;) {
        const zr_list *of = &at->lists[i];
        const zr_list_item *last = &at->items[of->last];
        if (!closes_list(at, of, last) || of->above == ZR_NONE)
            continue;
        zr_list_item *above = &at->items[of->above];
        zr_list *outer = &at->lists[above->list];
        outer->closed += !above->closed && outer->last != of->above;
        above->closing = above->closed ? above->closing : last->closing;
        above->closed = true;
    }
    for (size_t i = 0; i < at->count; i++) {
        const zr_list_item *one = &at->items[i];
        bool closes = at->lists[one->list].last == i && closes_list(at, &at->lists[one->list], one);
        at->lists[one->list].told += one->told || (one->closed && !closes);
    }
}

/* Most items, and two at least; where lists of the mark are such elsewhere, one is enough. */
static void decide(zr_lists *at, bool again)
{
    for (size_t i = 0; i < at->list_count; i++) {
        zr_list *of = &at->lists[i];
        uint32_t least = again && is_known(at->taken, of->mark) ? 1 : 2;
        if (of->taken || of->told < least || 2 * of->told <= of->items)
            continue;
        of->taken = true;
        if (!again)
            know(at->taken, of->mark);
    }
}

static bool take_lists_above(zr_lists *at)
{
    bool any = false;
    for (size_t i = at->list_count; i-- > 0;) { /* a list stands behind the one it is in */
        const zr_list *of = &at->lists[i];
        any |= of->taken;
        if (of->taken && of->above != ZR_NONE)
            at->lists[at->items[of->above].list].taken = true;
    }
    return any;
}

/* Where the last item of a list ends: a note that closes the list is not its own, and it has no more
 * lines than those before it. */
static size_t last_end(const zr_lists *at, const zr_list_item *one, bool leaf)
{
    const zr_list *of = &at->lists[one->list];
    size_t end = one->end;
    if (closes_list(at, of, one))
        end = one->closing < end ? one->closing : end;
    if (at->outline->wrap || of->items < 2 || !leaf)
        return end;
    size_t to = one->line_end;
    for (uint32_t lines = 1; lines < of->lines && to < end; lines++) {
        while (to < end && (at->text.data[to] == '\n' || at->text.data[to] == '\r'))
            to++;
        to = zr_line_end(at->text, to, end);
    }
    return to < end ? to : end;
}

static bool is_taken(const zr_lists *at, size_t index)
{
    return at->lists[at->items[index].list].taken;
}

/* The next item that becomes a node and is none of a list in `one`. */
static size_t next_beside(const zr_lists *at, size_t index)
{
    const zr_list_item *one = &at->items[index];
    size_t next = index + 1;
    while (next < at->count && at->items[next].at < one->end &&
           (!is_taken(at, next) || at->items[next].level > one->level))
        next++;
    return next;
}

/* An item ends where the next begins. O(items): lists nest to a bound. */
static void find_ends(zr_lists *at)
{
    for (size_t i = 0; i < at->count; i++) {
        zr_list_item *one = &at->items[i];
        if (!is_taken(at, i))
            continue;
        size_t next = next_beside(at, i);
        if (next < at->count && at->items[next].at < one->end)
            one->end = at->items[next].at;
        bool leaf = i + 1 == at->count || at->items[i + 1].above != i;
        if (at->lists[one->list].last == i)
            one->end = last_end(at, one, leaf);
    }
}

static zr_node node_of(const zr_lists *at, const zr_list_item *one, const zr_node *parent,
                       uint32_t parent_index)
{
    size_t stop = at->outline->wrap || one->end < one->line_end ? one->end : one->line_end;
    zr_span words = zr_span_cut(at->text, one->body, stop);
    zr_span title = zr_title_without_comma(zr_title_in_words(words));
    bool plan = parent->kind == ZR_NODE_PLAN;
    return (zr_node){.kind = ZR_NODE_ITEM,
                     .parent = parent_index,
                     .depth =
                         (uint8_t)(plan || parent->depth == UINT8_MAX ? parent->depth : parent->depth + 1),
                     .title = zr_title_clean(title, at->arena),
                     .start = one->at,
                     .title_start = one->body,
                     .title_end = one->body + title.size,
                     .body = one->body + title.size,
                     .own_end = one->end,
                     .end = one->end,
                     .listed = true};
}

/* Old and new nodes in one row; `moved` tells where an old one has gone. */
static uint32_t merge(zr_lists *at, zr_node *nodes, uint32_t *moved)
{
    const zr_outline *outline = at->outline;
    uint32_t count = 0, old = 0;
    for (size_t i = 0; i <= at->count; i++) {
        zr_list_item *one = i < at->count ? &at->items[i] : NULL;
        for (; old < outline->node_count && (!one || outline->nodes[old].start <= one->at); old++) {
            moved[old] = count;
            nodes[count] = outline->nodes[old];
            if (nodes[count].parent != ZR_NONE)
                nodes[count].parent = moved[nodes[count].parent];
            count++;
        }
        if (!one || !is_taken(at, i))
            continue;
        uint32_t parent = one->above == ZR_NONE ? moved[one->host] : at->items[one->above].node;
        if (nodes[parent].own_end > one->at)
            nodes[parent].own_end = one->at;
        one->node = count;
        nodes[count] = node_of(at, one, &nodes[parent], parent);
        count++;
    }
    return count;
}

/* The item's node that holds byte `start`, of the items up to `last`; else its host's. */
static uint32_t node_for(const zr_lists *at, size_t last, size_t start, uint32_t host)
{
    for (uint32_t i = (uint32_t)last; i != ZR_NONE; i = at->items[i].above) {
        const zr_list_item *one = &at->items[i];
        if (is_taken(at, i) && start >= one->at && start < one->end)
            return one->node;
    }
    return host;
}

static void move_expressions(zr_lists *at, zr_expression *expressions, const uint32_t *moved)
{
    size_t next = 0;
    for (uint32_t i = 0; i < at->duties->expression_count; i++) {
        zr_expression *one = &expressions[i];
        *one = at->duties->expressions[i];
        if (one->measure >= at->outline->node_count)
            continue;
        uint32_t host = one->measure;
        one->measure = moved[host];
        while (next < at->count && at->items[next].at <= one->start)
            next++;
        if (next && at->items[next - 1].host == host && one->measures <= 1)
            one->measure = node_for(at, next - 1, one->start, moved[host]);
    }
}

static void grow(zr_lists *at)
{
    uint32_t old = at->outline->node_count;
    zr_node *nodes = zr_arena_take(at->arena, old + at->count, sizeof *nodes);
    uint32_t *moved = zr_arena_take(at->arena, old, sizeof *moved);
    zr_expression *expressions = zr_arena_take(at->arena, at->duties->expression_count, sizeof *expressions);
    if (!nodes || !moved || !expressions)
        return;
    find_ends(at);
    uint32_t count = merge(at, nodes, moved);
    move_expressions(at, expressions, moved);
    at->outline->nodes = nodes;
    at->outline->node_count = count;
    at->duties->expressions = expressions;
}

zr_status zr_lists_take(zr_outline *outline, zr_duties *duties, zr_span text, zr_arena *arena, zr_error *err)
{
    if (outline->list_lines < 2 || duties->expression_count < 2)
        return ZR_OK;
    zr_lists at = {.outline = outline, .duties = duties, .text = text, .arena = arena};
    zr_list_items_find(&at);
    if (!at.failed) {
        hand_up(&at);
        decide(&at, false);
        decide(&at, true);
        if (take_lists_above(&at))
            grow(&at);
    }
    free(at.items);
    free(at.lists);
    return at.failed || arena->failed ? zr_fail_memory(err) : ZR_OK;
}
