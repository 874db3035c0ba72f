/* Notes that close a group of items. */
#include "document/duties_scope.h"

#include "base/words.h"
#include "document/duties_labels.h"
#include "document/duties_scope_named.h"
#include "document/duties_scope_words.h"
#include "document/duties_words.h"
#include "document/outline_label.h"
#include "source/drawn_words.h"

#include <string.h>

static size_t line_start(zr_span text, size_t from, size_t at, size_t before)
{
    const char *newline = at > from ? memrchr(text.data + from, '\n', at - from) : NULL;
    return newline ? (size_t)(newline - text.data) + 1 : before;
}

static void link_nodes(zr_scope *scopes, const zr_outline *outline, zr_span text)
{
    size_t from = 0, line = 0;
    for (uint32_t i = 0; i < outline->node_count; i++) {
        const zr_node *node = &outline->nodes[i];
        scopes[i].last = scopes[i].before = ZR_NONE;
        if (node->parent != ZR_NONE && node->parent < i) {
            scopes[i].before = scopes[node->parent].last;
            scopes[node->parent].last = i;
        }
        if (node->start >= from && node->start <= text.size) {
            line = line_start(text, from, node->start, line);
            from = node->start;
        }
        scopes[i].line = line;
    }
}

/* 成员单位：…, which was told and is not counted. */
static bool begins_label_line(zr_span text, size_t at)
{
    zr_duty_label label = zr_duty_label_words(text, at);
    return label.kind == ZR_LABEL_ROLE && zr_colon_at(text, at + label.size) && zr_begins_line(text, at);
}

static void count_found(zr_scope *scopes, const zr_duty_pool *pool)
{
    for (size_t i = 0; i < pool->found_count; i++) {
        const zr_expression *expression = &pool->found[i].expression;
        if (expression->measure == ZR_NONE || pool->found[i].items.last)
            continue;
        zr_scope *scope = &scopes[expression->measure];
        scope->found++;
        scope->own_line |= zr_begins_line(pool->text, expression->start);
    }
    for (size_t i = 0; i < pool->notes->count; i++) {
        const zr_note *note = &pool->notes->items[i];
        bool open = note->code == ZR_F_UNNAMED && note->measure != ZR_NONE;
        open |= note->code == ZR_F_IN_PROSE && note->measure != ZR_NONE &&
                begins_label_line(pool->text, note->start);
        if (open && !scopes[note->measure].found) { /* 责任单位：待定 is its own, whoever is named below */
            scopes[note->measure].found = 1;
            scopes[note->measure].own_line = zr_begins_line(pool->text, note->start);
        }
    }
}

static bool is_leaf_item(const zr_scope *scopes, const zr_outline *outline, uint32_t node)
{
    return outline->nodes[node].kind == ZR_NODE_ITEM && scopes[node].last == ZR_NONE;
}

/* Such a line is told, once for each item. */
static void count_unknown(zr_scope *scopes, const zr_duty_pool *pool)
{
    const zr_outline *outline = pool->outline;
    for (uint32_t i = 0; i < outline->node_count; i++) {
        const zr_node *node = &outline->nodes[i];
        if (scopes[i].found || !is_leaf_item(scopes, outline, i) ||
            !zr_ends_in_unknown_label(node, pool->text))
            continue;
        scopes[i].found = 1;
        scopes[i].own_line = true;
    }
}

/* Items that run into the paragraph of the item above them. */
static bool is_run_in(const zr_scope *scopes, const zr_outline *outline, uint32_t node)
{
    uint32_t parent = outline->nodes[node].parent;
    return parent != ZR_NONE && outline->nodes[parent].kind == ZR_NODE_ITEM &&
           scopes[parent].line == scopes[node].line;
}

/* Does the document give single items of a depth a note in this place? Then the last item's note is its own.
 * Clauses (（1）…；一是…) of a depth are told from its items. */
typedef struct zr_habits {
    bool run_in[ZR_DEPTHS], own_line[ZR_DEPTHS];
    uint32_t styled[ZR_STYLES]; /* own_line: one more than the greatest depth of items so numbered */
} zr_habits;

static uint32_t depth_of(const zr_outline *outline, uint32_t node)
{
    uint32_t depth = 2u * outline->nodes[node].depth + outline->nodes[node].inside;
    return depth < ZR_DEPTHS ? depth : ZR_DEPTHS - 1;
}

/* How the items are numbered. */
static zr_style style_of(const zr_node *node)
{
    return zr_label_of_line(node->label).style;
}

static void tell_own_line(zr_habits *habits, const zr_node *node, uint32_t depth)
{
    zr_style style = style_of(node);
    habits->own_line[depth] = true;
    if (habits->styled[style] <= depth)
        habits->styled[style] = depth + 1;
}

/* Have single items lines of their own, in this depth, or of this numbering in one that is as deep? 1. 2. of
 * （一）, and 3. 4. of a heading without such. */
static bool has_own_lines(const zr_habits *habits, const zr_node *node, uint32_t depth)
{
    zr_style style = habits->own_line[depth] ? ZR_STYLE_NONE : style_of(node);
    return habits->own_line[depth] || (style != ZR_STYLE_NONE && habits->styled[style] > depth);
}

static zr_habits habits_of(const zr_scope *scopes, const zr_outline *outline)
{
    zr_habits habits = {0};
    for (uint32_t i = 0; i < outline->node_count; i++) {
        uint32_t before = scopes[i].before;
        if (before == ZR_NONE || scopes[before].found == 0 || !is_leaf_item(scopes, outline, before))
            continue;
        habits.run_in[depth_of(outline, before)] |= is_run_in(scopes, outline, before);
        if (scopes[before].own_line)
            tell_own_line(&habits, &outline->nodes[before], depth_of(outline, before));
    }
    return habits;
}

/* How many items in a row, ending with `node`, are without a note but for it. */
static uint32_t run_length(const zr_scope *scopes, const zr_outline *outline, uint32_t node)
{
    uint32_t length = 1;
    for (uint32_t at = scopes[node].before; at != ZR_NONE; at = scopes[at].before) {
        bool named = scopes[at].named && scopes[at].named < outline->nodes[node].start;
        if (scopes[at].found || named || !is_leaf_item(scopes, outline, at))
            break;
        length++;
    }
    return length;
}

/* All children of the parent, down to the first. */
static bool is_whole_run(const zr_scope *scopes, uint32_t node, uint32_t length)
{
    for (; length > 1 && node != ZR_NONE; length--)
        node = scopes[node].before;
    return node != ZR_NONE && scopes[node].before == ZR_NONE;
}

/* 责任单位：… of a problem, its numbered measures, and 验收单位：… on a line behind the last: who see to it
 * or help are the problem's too. `length`: items in a row without a note. */
static bool closes_parent(const zr_expression *expression, const zr_scope *scopes, uint32_t parent,
                          uint32_t length, zr_span text)
{
    zr_role role = zr_duty_label_words(text, expression->start).role;
    uint32_t first = expression->measure;
    while (length-- > 1)
        first = scopes[first].before;
    return scopes[parent].own_line && scopes[first].before == ZR_NONE &&
           (role == ZR_GUIDE || role == ZR_SUPPORT);
}

/* Does it begin a line that items may share? A sentence of prose there (市发改委牵头开展…) tells a work of
 * its own, that of the item whose paragraph it is. */
static bool stands_on_line(const zr_duty_pool *pool, const zr_expression *expression)
{
    return zr_begins_line(pool->text, expression->start) &&
           pool->names.items[expression->mention].mention.basis != ZR_BY_PROSE;
}

static void settle_one(const zr_duty_pool *pool, zr_expression *expression, const zr_scope *scopes,
                       const zr_habits *habits)
{
    const zr_outline *outline = pool->outline;
    zr_span text = pool->text;
    uint32_t node = expression->measure;
    if (node == ZR_NONE || !is_leaf_item(scopes, outline, node) || scopes[node].found != 1)
        return;
    uint32_t parent = outline->nodes[node].parent;
    if (parent == ZR_NONE || scopes[parent].last != node)
        return;
    uint32_t length = run_length(scopes, outline, node);
    if (!scopes[parent].found && stands_on_line(pool, expression) && is_whole_run(scopes, node, length) &&
        zr_ends_in_field(&outline->nodes[parent], text)) {
        expression->measure = parent;
        return;
    }
    if (scopes[node].before == ZR_NONE)
        return;
    uint32_t depth = depth_of(outline, node);
    bool whole = length > 1 && scopes[parent].found == 0;
    bool own_line = stands_on_line(pool, expression) && !has_own_lines(habits, &outline->nodes[node], depth);
    bool points = own_line && zr_introduces_points(&outline->nodes[parent], text);
    if (whole && (points || (is_run_in(scopes, outline, node) && !habits->run_in[depth])))
        expression->measure = parent;
    else if (length > 1 && own_line && closes_parent(expression, scopes, parent, length, text))
        expression->measure = parent;
    else if (length > 1 && own_line)
        expression->measures = length;
}

void zr_scope_settle(zr_duty_pool *pool)
{
    const zr_outline *outline = pool->outline;
    zr_scope *scopes = zr_arena_take(pool->arena, outline->node_count, sizeof *scopes);
    if (!scopes || outline->node_count == 0)
        return;
    link_nodes(scopes, outline, pool->text);
    count_found(scopes, pool);
    count_unknown(scopes, pool);
    zr_habits habits = habits_of(scopes, outline);
    zr_scope_settle_named(pool, scopes);
    for (size_t i = 0; i < pool->found_count; i++) {
        if (!pool->found[i].items.last)
            settle_one(pool, &pool->found[i].expression, scopes, &habits);
    }
}
