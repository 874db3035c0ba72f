/* From the lines and labels of a text to its nodes. */
#include "document/outline_walk.h"

#include "document/outline_fields.h"
#include "document/outline_signature.h"
#include "document/outline_table.h"
#include "document/outline_walker.h"

#include <stdlib.h>

const zr_line *zr_walker_line(const zr_walker *at, uint32_t line)
{
    return &at->scan->lines[line];
}

zr_span zr_walker_words(const zr_walker *at, uint32_t line)
{
    return zr_span_cut(at->text, zr_walker_line(at, line)->start, zr_walker_line(at, line)->end);
}

zr_line_class zr_walker_class(const zr_walker *at, uint32_t line)
{
    return zr_line_class_of(at->scan, at->text, line);
}

/* The nearest line of text before (step -1) or behind (step +1) `line`, or ZR_NONE. */
uint32_t zr_walker_beside(const zr_walker *at, uint32_t line, int step)
{
    for (int64_t i = (int64_t)line + step; i >= 0 && i < (int64_t)at->scan->line_count; i += step) {
        if (at->scan->lines[i].kind == ZR_LINE_TEXT)
            return (uint32_t)i;
        if (i < (int64_t)line - 40 || i > (int64_t)line + 40)
            break;
    }
    return ZR_NONE;
}

/* Does the line begin behind a finished one? */
bool zr_walker_begins_afresh(const zr_walker *at, uint32_t line)
{
    uint32_t before = zr_walker_beside(at, line, -1);
    return before == ZR_NONE || !zr_walker_line(at, before)->open;
}

/* Is the line one of its own, or a piece of a broken sentence? */
bool zr_walker_stands_alone(const zr_walker *at, uint32_t line)
{
    return zr_walker_begins_afresh(at, line) && !zr_walker_line(at, line)->broken;
}

static void take_marks(zr_walker *at, uint32_t line)
{
    for (; at->mark < at->scan->mark_count && at->scan->marks[at->mark].line <= line; at->mark++) {
        const zr_mark *mark = &at->scan->marks[at->mark];
        if (mark->line < line || mark->label.style == ZR_STYLE_NONE)
            continue;
        if (at->list && mark->label.style == ZR_STYLE_DOT)
            continue;
        if (zr_levels_restarts(&at->levels, at->mark))
            zr_walker_look_for_title(at, line);
        else if (mark->label.number == 1 && mark->place == ZR_PLACE_LINE)
            zr_walker_look_for_name(at, line);
        at->list = false;
        size_t nodes = at->levels.tree->node_count;
        uint32_t top = zr_levels_top(&at->levels);
        zr_levels_take(&at->levels, at->mark);
        at->last_mark_line = line;
        at->signed_at = 0;
        if (at->levels.tree->node_count > nodes)
            zr_walker_count_paragraphs(at, at->levels.tree->nodes[nodes].parent == top);
    }
}

static uint32_t take_line(zr_walker *at, uint32_t index)
{
    const zr_line *line = zr_walker_line(at, index);
    if (at->in_foot)
        zr_walker_take_foot_line(at, index);
    if (at->in_foot)
        return index + 1;
    if (line->kind == ZR_LINE_TABLE) {
        if (index >= at->rows.end) {
            at->rows = zr_outline_rows_block(at->text, at->scan, index);
            zr_walker_begin_table(at, index);
        }
        uint32_t behind = zr_outline_rows_take(at->levels.tree, zr_levels_top(&at->levels), at->text,
                                               at->scan, index, at->rows, &at->above, at->arena);
        if (behind > index)
            return behind;
        zr_unread_row(&at->unread, at->text, zr_walker_words(at, index), at->levels.notes);
    }
    if (line->kind != ZR_LINE_TEXT && line->kind != ZR_LINE_TABLE)
        return index + 1;
    if (line->heading && !line->labelled && at->has_headings) {
        zr_levels_take_heading(&at->levels, line);
        at->last_mark_line = index;
        return index + 1;
    }
    zr_span title;
    uint32_t name = zr_field_lines_begin(at->text, at->scan, index, &title);
    if (name != ZR_NONE) {
        zr_levels_take_named(&at->levels, line, title);
        at->last_mark_line = index;
        return name + 1;
    }
    bool plain = !line->labelled && line->kind == ZR_LINE_TEXT;
    uint32_t next = plain ? zr_walker_take_plain_line(at, index) : index + 1;
    if (plain && next == index + 1 && !at->in_foot)
        zr_walker_take_words(at, index);
    if (next == index + 1 && !at->in_foot)
        take_marks(at, index);
    return next;
}

/* One heading without a label is a title; from two on they are sections. */
static bool count_headings(const zr_scan *scan, uint32_t from)
{
    int count = 0;
    for (size_t i = from; i < scan->line_count && count < 2; i++)
        count += scan->lines[i].heading && !scan->lines[i].labelled && scan->lines[i].kind == ZR_LINE_TEXT;
    return count >= 2;
}

/* Where nothing is read as a measure, all rows may be such that no head was found for. */
static void look_at_front_rows(zr_walker *at, uint32_t end)
{
    for (uint32_t i = 0; i < end && at->levels.tree->node_count < 2; i++) {
        if (zr_walker_line(at, i)->kind == ZR_LINE_TABLE)
            zr_unread_row(&at->unread, at->text, zr_walker_words(at, i), at->levels.notes);
    }
}

static void walk(zr_walker *at, const zr_front *front)
{
    zr_walker_first_plan(at);
    at->line = front->body;
    at->mark = front->mark;
    at->last_mark_line = front->body ? front->body - 1 : 0;
    at->has_headings = count_headings(at->scan, front->body);
    while (at->line < at->scan->line_count && !at->levels.tree->failed)
        at->line = take_line(at, at->line);
    look_at_front_rows(at, front->body);
    zr_table_tell_bare(&at->above, at->text, at->scan, at->levels.tree->notes);
    zr_walker_cut_closing(at);
    if (at->signed_at)
        zr_tree_cut(at->levels.tree, at->signed_at);
    zr_signature run_in = zr_signature_read(at->text);
    if (run_in.date.size)
        zr_tree_cut(at->levels.tree, (size_t)(run_in.issuer.data - at->text.data));
    zr_tree_close(at->levels.tree, at->text, at->body_end);
}

/* Next mark of the same style; those in mid-sentence are no successors. */
static uint32_t *link_marks(zr_span text, const zr_scan *scan)
{
    uint32_t *next = malloc((scan->mark_count + 1) * sizeof *next);
    uint32_t later[ZR_STYLES];
    for (int i = 0; i < ZR_STYLES; i++)
        later[i] = ZR_NONE;
    for (size_t i = scan->mark_count; next && i-- > 0;) {
        next[i] = later[scan->marks[i].label.style];
        if (scan->marks[i].place != ZR_PLACE_PLAIN || zr_mark_runs_in(text, scan, i))
            later[scan->marks[i].label.style] = (uint32_t)i;
    }
    return next;
}

zr_status zr_outline_walk(zr_tree *out, size_t *body_end, zr_span text, const zr_scan *scan,
                          const zr_front *front, zr_arena *arena, zr_notes *notes, zr_error *err)
{
    *out = (zr_tree){.notes = notes};
    uint32_t *next = link_marks(text, scan);
    if (!next)
        return zr_fail_memory(err);
    zr_walker at = {.levels = {.tree = out, .text = text, .scan = scan, .notes = notes, .next = next},
                    .text = text,
                    .scan = scan,
                    .front = front,
                    .arena = arena,
                    .body_end = text.size};
    walk(&at, front);
    *body_end = at.body_end;
    free(next);
    return out->failed ? zr_fail_memory(err) : ZR_OK;
}
