/* From the lines and labels of a text to its nodes: plans, items and rows, and the lines that end an item. */
#include "document/outline_walk.h"

#include "document/cursor.h"
#include "document/outline_levels.h"
#include "document/outline_line.h"
#include "document/outline_name.h"
#include "document/outline_table.h"

#include <stdlib.h>

typedef struct walker {
    zr_levels levels;
    zr_span text;
    const zr_scan *scan;
    zr_arena *arena;
    uint32_t line, mark; /* where it is */
    uint32_t last_mark_line;
    bool list;         /* inside 附件：1.… 2.… */
    bool ended;        /* a page's foot */
    bool has_headings; /* unlabelled Markdown headings stand for sections */
    size_t body_end;
} walker;

static const zr_line *line_at(const walker *at, uint32_t line)
{
    return &at->scan->lines[line];
}

/* The nearest line of text before (step -1) or behind (step +1) `line`, or ZR_NONE. */
static uint32_t beside(const walker *at, uint32_t line, int step)
{
    for (int64_t i = (int64_t)line + step; i >= 0 && i < (int64_t)at->scan->line_count; i += step) {
        if (at->scan->lines[i].kind == ZR_LINE_TEXT)
            return (uint32_t)i;
        if (i < (int64_t)line - 40 || i > (int64_t)line + 40)
            break;
    }
    return ZR_NONE;
}

static zr_line_class class_of(const walker *at, uint32_t line)
{
    zr_clean_line clean;
    zr_line_clean(&clean, zr_span_cut(at->text, line_at(at, line)->start, line_at(at, line)->end));
    return zr_line_classify(&clean);
}

static void add_plan(walker *at, zr_span label, zr_span title, size_t start, size_t body)
{
    zr_node plan = {.kind = ZR_NODE_PLAN,
                    .parent = ZR_NONE,
                    .label = label,
                    .title = title,
                    .start = start,
                    .body = body,
                    .heading = true};
    zr_levels_reset(&at->levels, zr_tree_add(at->levels.tree, plan));
    at->list = false;
}

static void add_first_plan(walker *at, const zr_front *front)
{
    zr_lines title = front->plan.first < front->plan.end ? front->plan : front->full;
    zr_span words = front->plan_title.size ? front->plan_title : front->full_title;
    size_t body = front->body < at->scan->line_count ? line_at(at, front->body)->start : at->text.size;
    size_t start = title.first < title.end ? line_at(at, title.first)->start : body;
    zr_span label = {0};
    if (front->annex != ZR_NONE) {
        const zr_line *annex = line_at(at, front->annex);
        label = zr_span_cut(at->text, annex->start, annex->end);
        start = annex->start < start ? annex->start : start;
    }
    add_plan(at, label, words, start < body ? start : body, body);
}

/* 附件1 alone in its line: the annex's title follows. Returns the first line behind the title. */
static uint32_t take_annex(walker *at, uint32_t line)
{
    zr_span title;
    uint32_t limit = (uint32_t)at->scan->line_count;
    zr_lines lines = zr_title_lines(&title, at->text, at->scan, line + 1, limit, (zr_span){0}, at->arena);
    uint32_t behind = line + 1, next = beside(at, line, 1);
    if (lines.first < lines.end) {
        behind = lines.end;
    } else if (next != ZR_NONE && !line_at(at, next)->labelled && class_of(at, next) == ZR_CLASS_SHORT) {
        title = zr_span_cut(at->text, line_at(at, next)->start, line_at(at, next)->end);
        behind = next + 1;
    }
    const zr_line *head = line_at(at, line);
    add_plan(at, zr_span_cut(at->text, head->start, head->end), title, head->start,
             line_at(at, behind - 1)->end);
    return behind;
}

/* 附件1：…清单 in one line: an annex that begins, unless only a list of annexes or a sign-off follows. */
static void take_annex_title(walker *at, uint32_t line)
{
    uint32_t next = beside(at, line, 1);
    zr_line_class class = next == ZR_NONE ? ZR_CLASS_FOOT : class_of(at, next);
    zr_tree_cut(at->levels.tree, line_at(at, line)->start);
    if (class == ZR_CLASS_FOOT || class == ZR_CLASS_ISSUER || class == ZR_CLASS_DATE ||
        class == ZR_CLASS_ANNEX || class == ZR_CLASS_ANNEX_TITLE || class == ZR_CLASS_REMARK ||
        class == ZR_CLASS_COPY)
        return;
    zr_span words = zr_span_cut(at->text, line_at(at, line)->start, line_at(at, line)->end), rest;
    zr_is_annex(words, &rest);
    zr_span label = zr_span_trim(zr_span_cut(words, 0, words.size - rest.size));
    zr_cursor title = {zr_span_trim(rest), 0};
    zr_cursor_take(&title, "：:");
    add_plan(at, label, zr_span_trim(title.rest), line_at(at, line)->start, line_at(at, line)->end);
}

/* Issuers above a date. */
static size_t sign_off_start(const walker *at, uint32_t date)
{
    uint32_t first = date;
    for (uint32_t i = beside(at, date, -1); i != ZR_NONE && i > at->last_mark_line; i = beside(at, i, -1)) {
        if (class_of(at, i) != ZR_CLASS_ISSUER)
            break;
        first = i;
    }
    return line_at(at, first)->start;
}

/* Is the line one of its own, or a piece of a broken sentence? */
static bool stands_alone(const walker *at, uint32_t line)
{
    uint32_t before = beside(at, line, -1);
    return (before == ZR_NONE || !line_at(at, before)->open) && !line_at(at, line)->broken;
}

/* A line without a label that may end an item or begin a plan; returns the next line to look at. */
static uint32_t take_plain_line(walker *at, uint32_t line)
{
    zr_line_class class = class_of(at, line);
    if (class >= ZR_CLASS_ISSUER || class == ZR_CLASS_META || !stands_alone(at, line))
        return line + 1;
    size_t start = line_at(at, line)->start;
    switch (class) {
    case ZR_CLASS_ANNEX:
        zr_tree_cut(at->levels.tree, start);
        return take_annex(at, line);
    case ZR_CLASS_ANNEX_TITLE:
        take_annex_title(at, line);
        break;
    case ZR_CLASS_ANNEX_LIST:
        at->list = true;
        zr_tree_cut(at->levels.tree, start);
        break;
    case ZR_CLASS_DATE:
        at->list = false;
        zr_tree_cut(at->levels.tree, sign_off_start(at, line));
        break;
    case ZR_CLASS_REMARK:
    case ZR_CLASS_COPY:
        zr_tree_cut(at->levels.tree, start);
        break;
    case ZR_CLASS_FOOT:
        zr_tree_cut(at->levels.tree, start);
        at->ended = at->levels.tree->node_count > 1;
        at->body_end = at->ended ? start : at->body_end;
        break;
    default:
        break;
    }
    return line + 1;
}

/* A second plan in one file: its title stands in the lines before its 一、. */
static void look_for_title(walker *at, uint32_t line)
{
    for (uint32_t i = at->last_mark_line + 1; i < line; i++) {
        if (line_at(at, i)->kind != ZR_LINE_TEXT || !stands_alone(at, i))
            continue;
        zr_span title;
        zr_lines lines = zr_title_lines(&title, at->text, at->scan, i, line, (zr_span){0}, at->arena);
        if (lines.first == lines.end || line_at(at, lines.end - 1)->broken)
            continue;
        zr_tree_cut(at->levels.tree, line_at(at, i)->start);
        add_plan(at, (zr_span){0}, title, line_at(at, i)->start, line_at(at, lines.end - 1)->end);
        return;
    }
}

static void take_marks(walker *at, uint32_t line)
{
    for (; at->mark < at->scan->mark_count && at->scan->marks[at->mark].line <= line; at->mark++) {
        const zr_mark *mark = &at->scan->marks[at->mark];
        if (mark->line < line)
            continue;
        if (at->list && mark->label.style == ZR_STYLE_DOT)
            continue;
        if (zr_levels_restarts(&at->levels, at->mark))
            look_for_title(at, line);
        at->list = false;
        zr_levels_take(&at->levels, at->mark);
        at->last_mark_line = line;
    }
}

static uint32_t take_line(walker *at, uint32_t index)
{
    const zr_line *line = line_at(at, index);
    if (line->kind == ZR_LINE_TABLE) {
        uint32_t behind =
            zr_table_take(at->levels.tree, zr_levels_top(&at->levels), at->text, at->scan, index, at->arena);
        if (behind > index)
            return behind;
    }
    if (line->kind != ZR_LINE_TEXT && line->kind != ZR_LINE_TABLE)
        return index + 1;
    if (line->heading && !line->labelled && at->has_headings) {
        zr_levels_take_heading(&at->levels, line);
        at->last_mark_line = index;
        return index + 1;
    }
    uint32_t next = line->labelled || line->kind == ZR_LINE_TABLE ? index + 1 : take_plain_line(at, index);
    if (next == index + 1 && !at->ended)
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

static void walk(walker *at, const zr_front *front)
{
    add_first_plan(at, front);
    at->line = front->body;
    at->last_mark_line = front->body ? front->body - 1 : 0;
    at->has_headings = count_headings(at->scan, front->body);
    while (at->line < at->scan->line_count && !at->ended && !at->levels.tree->failed)
        at->line = take_line(at, at->line);
    zr_tree_close(at->levels.tree, at->text, at->body_end);
}

/* Next mark of the same style; those in mid-sentence are no successors. */
static uint32_t *link_marks(const zr_scan *scan)
{
    uint32_t *next = malloc((scan->mark_count + 1) * sizeof *next);
    uint32_t later[ZR_STYLES];
    for (int i = 0; i < ZR_STYLES; i++)
        later[i] = ZR_NONE;
    for (size_t i = scan->mark_count; next && i-- > 0;) {
        next[i] = later[scan->marks[i].label.style];
        if (scan->marks[i].place != ZR_PLACE_PLAIN)
            later[scan->marks[i].label.style] = (uint32_t)i;
    }
    return next;
}

zr_status zr_outline_walk(zr_tree *out, size_t *body_end, zr_span text, const zr_scan *scan,
                          const zr_front *front, zr_arena *arena, zr_notes *notes, zr_error *err)
{
    *out = (zr_tree){0};
    uint32_t *next = link_marks(scan);
    if (!next)
        return zr_fail_memory(err);
    walker at = {.levels = {.tree = out, .text = text, .scan = scan, .notes = notes, .next = next},
                 .text = text,
                 .scan = scan,
                 .arena = arena,
                 .body_end = text.size};
    walk(&at, front);
    *body_end = at.body_end;
    free(next);
    return out->failed ? zr_fail_memory(err) : ZR_OK;
}
