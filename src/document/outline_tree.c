/* Marks → nodes. A stack of open levels, one for each style in use; a mark counts where its number follows.
 */
#include "document/outline_tree.h"

#include <stdlib.h>
#include <string.h>

typedef struct level {
    zr_style style;
    uint8_t form;
    uint32_t last; /* number of its last item */
    uint32_t node; /* that item */
} level;

enum { LEVELS = 2 * ZR_STYLES };

typedef struct grower {
    zr_tree *tree;
    zr_span text;
    const zr_scan *scan;
    zr_notes *notes;
    const uint32_t *next; /* next mark of the same style, or ZR_NONE */
    level open[LEVELS];
    uint32_t depth;           /* levels open */
    uint32_t ever[ZR_STYLES]; /* last number seen in a style, open or not */
    uint32_t plan;            /* node of the plan, or ZR_NONE */
} grower;

uint32_t zr_tree_add(zr_tree *tree, zr_node node)
{
    void *nodes = tree->nodes;
    if (tree->failed || !zr_grow(&nodes, tree->node_count, &tree->node_room, sizeof node)) {
        tree->failed = true;
        return ZR_NONE;
    }
    tree->nodes = nodes;
    tree->nodes[tree->node_count] = node;
    return (uint32_t)tree->node_count++;
}

void zr_tree_free(zr_tree *tree)
{
    free(tree->nodes);
    free(tree->cells);
    *tree = (zr_tree){0};
}

/* The open level of a mark's style, or ZR_NONE. */
static uint32_t find_level(const grower *at, const zr_label *label)
{
    for (uint32_t i = at->depth; i-- > 0;) {
        if (at->open[i].style == label->style)
            return i;
    }
    return ZR_NONE;
}

static bool has_successor(const grower *at, uint32_t mark)
{
    uint32_t next = at->next[mark];
    return next != ZR_NONE && at->scan->marks[next].label.number == at->scan->marks[mark].label.number + 1;
}

static void add_note(grower *at, const zr_mark *mark)
{
    zr_span label = zr_span_cut(at->text, mark->at, mark->at + mark->label.size);
    zr_notes_add(at->notes, (zr_note){.code = ZR_F_NUMBERING,
                                      .start = mark->at,
                                      .end = mark->at + mark->label.size,
                                      .measure = ZR_NONE,
                                      .detail = label});
}

static void add_item(grower *at, const zr_mark *mark, uint32_t depth)
{
    zr_label label = mark->label;
    uint32_t parent = depth ? at->open[depth - 1].node : at->plan;
    uint32_t node =
        zr_tree_add(at->tree, (zr_node){.kind = ZR_NODE_ITEM,
                                        .parent = parent,
                                        .depth = (uint8_t)depth,
                                        .label = zr_span_cut(at->text, mark->at, mark->at + label.size),
                                        .start = mark->at,
                                        .body = mark->at + label.size});
    at->open[depth] = (level){label.style, label.form, label.number, node};
    at->depth = depth + 1;
    at->ever[label.style] = label.number;
}

/* Is the open level's own numbering still going on behind this mark? */
static bool goes_on(const grower *at, uint32_t mark, const level *open)
{
    for (uint32_t i = mark + 1; i < at->scan->mark_count && i < mark + 64; i++) {
        const zr_mark *later = &at->scan->marks[i];
        if (later->label.style == open->style && later->place != ZR_PLACE_PLAIN)
            return later->label.number == open->last + 1;
    }
    return false;
}

/* Where a style that is not open opens: under everything open, but a higher style ends finished lists of
 * lower ones. */
static uint32_t place_for(const grower *at, uint32_t mark)
{
    uint32_t depth = at->depth;
    zr_style style = at->scan->marks[mark].label.style;
    while (depth > 0 && at->open[depth - 1].style > style && !goes_on(at, mark, &at->open[depth - 1]))
        depth--;
    return depth < LEVELS ? depth : LEVELS - 1;
}

static void take_known_style(grower *at, uint32_t index, uint32_t found)
{
    const zr_mark *mark = &at->scan->marks[index];
    bool line = mark->place == ZR_PLACE_LINE;
    uint32_t expected = at->open[found].last + 1, number = mark->label.number;
    if (number == expected && mark->place != ZR_PLACE_COLON && mark->place != ZR_PLACE_PLAIN) {
        add_item(at, mark, found);
    } else if (number == 1 && (line || (mark->place != ZR_PLACE_PLAIN && has_successor(at, index)))) {
        add_item(at, mark, found);
    } else if (line && number < 200) {
        add_note(at, mark);
        add_item(at, mark, found);
    }
}

/* 一、 2、 三、: the odd one fills the place in the numbering above it. */
static void fill_gap_above(grower *at, uint32_t number)
{
    for (uint32_t i = 0; i < at->depth; i++) {
        if (at->open[i].last + 1 == number) {
            at->open[i].last = number;
            return;
        }
    }
}

static void take_new_style(grower *at, uint32_t index)
{
    const zr_mark *mark = &at->scan->marks[index];
    uint32_t number = mark->label.number, depth = place_for(at, index);
    bool line = mark->place == ZR_PLACE_LINE;
    bool follows = number == at->ever[mark->label.style] + 1;
    if (mark->place == ZR_PLACE_PLAIN)
        return;
    if (number == 1 ? line || has_successor(at, index) : follows) {
        add_item(at, mark, depth);
    } else if (line && number < 100 && mark->label.style != ZR_STYLE_DECIMAL) {
        add_note(at, mark);
        fill_gap_above(at, number);
        add_item(at, mark, at->depth < LEVELS ? at->depth : LEVELS - 1);
    }
}

static void take_mark(grower *at, uint32_t index)
{
    uint32_t found = find_level(at, &at->scan->marks[index].label);
    if (found != ZR_NONE)
        take_known_style(at, index, found);
    else
        take_new_style(at, index);
}

/* An annex or another plan: a line that says so. */
static bool begins_plan(zr_span line)
{
    if (!zr_span_starts(line, "附件"))
        return false;
    zr_span rest = zr_span_trim(zr_span_cut(line, strlen("附件"), line.size));
    zr_number number = zr_number_read(rest);
    rest = zr_span_trim(zr_span_cut(rest, number.size, rest.size));
    return rest.size == 0;
}

static void take_plan(grower *at, const zr_line *line)
{
    at->plan = zr_tree_add(at->tree, (zr_node){.kind = ZR_NODE_PLAN,
                                               .parent = ZR_NONE,
                                               .label = zr_span_cut(at->text, line->start, line->end),
                                               .start = line->start,
                                               .body = line->end});
    at->depth = 0;
    for (int i = 0; i < ZR_STYLES; i++)
        at->ever[i] = 0;
}

static void walk(grower *at)
{
    uint32_t mark = 0;
    for (size_t i = 0; i < at->scan->line_count; i++) {
        const zr_line *line = &at->scan->lines[i];
        if (line->kind == ZR_LINE_TEXT && begins_plan(zr_span_cut(at->text, line->start, line->end)))
            take_plan(at, line);
        for (; mark < at->scan->mark_count && at->scan->marks[mark].line == i; mark++)
            take_mark(at, mark);
    }
}

static uint32_t *link_marks(const zr_scan *scan)
{
    uint32_t *next = malloc((scan->mark_count + 1) * sizeof *next);
    uint32_t later[ZR_STYLES];
    for (int i = 0; i < ZR_STYLES; i++)
        later[i] = ZR_NONE;
    for (size_t i = scan->mark_count; next && i-- > 0;) {
        next[i] = later[scan->marks[i].label.style];
        later[scan->marks[i].label.style] = (uint32_t)i;
    }
    return next;
}

zr_status zr_tree_grow(zr_tree *out, zr_span text, const zr_scan *scan, zr_notes *notes, zr_error *err)
{
    *out = (zr_tree){0};
    uint32_t *next = link_marks(scan);
    if (!next)
        return zr_fail_memory(err);
    grower at = {.tree = out, .text = text, .scan = scan, .notes = notes, .next = next, .plan = ZR_NONE};
    walk(&at);
    free(next);
    return out->failed ? zr_fail_memory(err) : ZR_OK;
}
