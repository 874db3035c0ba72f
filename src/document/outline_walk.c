/* From the lines and labels of a text to its nodes: plans, items and rows, and the lines that end an item. */
#include "document/outline_walk.h"

#include "document/cursor.h"
#include "document/mark3.h"
#include "document/outline_levels.h"
#include "document/outline_line.h"
#include "document/outline_name.h"
#include "document/outline_table.h"
#include "document/outline_wrap.h"

#include <stdlib.h>

typedef struct walker {
    zr_levels levels;
    zr_span text;
    const zr_scan *scan;
    const zr_front *front;
    zr_arena *arena;
    uint32_t line, mark; /* where it is */
    uint32_t last_mark_line;
    uint32_t table_end; /* of the block of cells that was looked at last */
    bool list;          /* inside 附件：1.… 2.… */
    bool ended;         /* a page's foot */
    bool has_headings;  /* unlabelled Markdown headings stand for sections */
    size_t body_end;
    uint32_t paragraphs;         /* of the last item, behind the one that its label begins */
    size_t signed_at;            /* where names of bodies begin that nothing has followed yet; 0: none */
    size_t paragraph[2];         /* where the first two of them begin */
    uint32_t items, least, most; /* items before the last, and the range of their paragraphs */
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

/* The last item of a plan: a paragraph more than each item before it had is the plan's closing words, not
 * its. */
static void cut_closing_words(walker *at)
{
    bool regular = at->items >= 2 && at->least == at->most && at->most < 2;
    if (regular && at->paragraphs > at->most)
        zr_tree_cut(at->levels.tree, at->paragraph[at->most]);
    at->items = at->most = at->paragraphs = 0;
    at->least = UINT32_MAX;
}

/* Another item begins: what the last one had counts for the rule above, headings aside. */
static void count_paragraphs(walker *at, bool under)
{
    if (!under) {
        at->items++;
        at->least = at->paragraphs < at->least ? at->paragraphs : at->least;
        at->most = at->paragraphs > at->most ? at->paragraphs : at->most;
    }
    at->paragraphs = 0;
}

/* A line of words without a label: does it begin a paragraph? In a torn copy nobody can tell. */
static void take_words(walker *at, uint32_t line)
{
    uint32_t before = beside(at, line, -1);
    if (at->scan->torn || before == ZR_NONE || line_at(at, before)->open || line_at(at, before)->broken ||
        !zr_line_ends_paragraph(at->scan, line_at(at, before)))
        return;
    if (at->paragraphs < 2)
        at->paragraph[at->paragraphs] = line_at(at, line)->start;
    at->paragraphs++;
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
    cut_closing_words(at);
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

static bool has(zr_span words, const char *word)
{
    return zr_span_find(words, zr_span_of(word), 0) != SIZE_MAX;
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

/* Does the line begin behind a finished one? */
static bool begins_afresh(const walker *at, uint32_t line)
{
    uint32_t before = beside(at, line, -1);
    return before == ZR_NONE || !line_at(at, before)->open;
}

/* Is the line one of its own, or a piece of a broken sentence? */
static bool stands_alone(const walker *at, uint32_t line)
{
    return begins_afresh(at, line) && !line_at(at, line)->broken;
}

/* 附则 and its kin stand without a number, at the height of 一、 or of a chapter. */
static bool is_bare_heading(zr_span words)
{
    static const char *const names[] = {"附则",     "总则",     "保障措施", "组织保障", "工作要求",
                                        "有关要求", "主要任务", "重点任务", "总体要求", "工作目标",
                                        "主要目标", "指导思想", "基本原则", "重点工作", "工作措施",
                                        "主要措施", "具体措施", "工作保障"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (zr_span_equal(words, zr_span_of(names[i])))
            return true;
    }
    return false;
}

/* 本措施自印发之日起施行: the plan's last words, unless they are all that an item says. */
static bool is_in_force(const walker *at, uint32_t line, zr_span words)
{
    uint32_t before = beside(at, line, -1);
    if (!zr_span_starts(words, "本") || before == ZR_NONE || before <= at->last_mark_line)
        return false;
    zr_span head = zr_span_cut(words, 0, 180);
    return has(head, "自") && has(head, "起") &&
           (has(head, "施行") || has(head, "实施") || has(head, "执行") || has(head, "生效"));
}

/* Could a line be more than words? By its first character, or because it is short and ends without a mark, or
 * because it stands at the very end. Most lines are not, and this spares them the long look. */
static bool may_matter(const walker *at, uint32_t line)
{
    static const char *const firsts[] = {"附", "抄", "主", "公", "本", "（", "【", "解", "相", "打",
                                         "关", "上", "下", "分", "责", "联", "返", "收", "扫", "图",
                                         "更", "版", "信", "文", "原", "政", "←",  "咨", "邮", "电"};
    const zr_line *it = line_at(at, line);
    if (!begins_afresh(at, line))
        return false;
    if ((it->columns <= 80 && it->last == ZR_EDGE_WORD && !it->open) || line + 20 >= at->scan->line_count)
        return true;
    uint32_t first = zr_mark3(at->text, it->start, it->end);
    for (size_t i = 0; i < sizeof firsts / sizeof *firsts; i++) {
        if (first == zr_mark3((zr_span){firsts[i], 3}, 0, 3))
            return true;
    }
    char byte = at->text.data[it->start];
    return byte == '(' || byte == '[';
}

/* A line without a label that may end an item or begin a plan; returns the next line to look at. */
static uint32_t take_plain_line(walker *at, uint32_t line)
{
    if (!may_matter(at, line)) {
        at->signed_at = 0;
        return line + 1;
    }
    zr_clean_line clean;
    zr_line_clean(&clean, zr_span_cut(at->text, line_at(at, line)->start, line_at(at, line)->end));
    if (clean.size < 20 && is_bare_heading((zr_span){clean.data, clean.size}) && stands_alone(at, line)) {
        zr_levels_take_heading(&at->levels, line_at(at, line));
        at->last_mark_line = line;
        return line + 1;
    }
    if (is_in_force(at, line, (zr_span){clean.data, clean.size}) && begins_afresh(at, line))
        zr_tree_cut(at->levels.tree, line_at(at, line)->start);
    zr_line_class class = zr_line_classify(&clean);
    at->signed_at = class == ZR_CLASS_ISSUER ? (at->signed_at ? at->signed_at : line_at(at, line)->start) : 0;
    bool may_wrap = class == ZR_CLASS_COPY || class == ZR_CLASS_ANNEX_LIST || class == ZR_CLASS_ANNEX_TITLE;
    if (class >= ZR_CLASS_ISSUER || class == ZR_CLASS_META ||
        !(may_wrap ? begins_afresh(at, line) : stands_alone(at, line)))
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

/* A note on a line of its own is no title. */
static bool begins_in_bracket(zr_span words)
{
    return zr_span_starts(words, "（") || zr_span_starts(words, "(") || zr_span_starts(words, "〔") ||
           zr_span_starts(words, "[") || zr_span_starts(words, "［");
}

/* One of the names that the notice sends out, or at least words that could be a title. */
static int rank_title(const walker *at, zr_span title)
{
    for (uint32_t i = 0; i < at->front->name_count; i++) {
        if (zr_same_words(title, at->front->names[i]))
            return 2;
    }
    return !has(title, "负责") && !has(title, "责任单位") && !has(title, "。");
}

/* A second plan in one file: its title stands in the lines before its 一、. */
static void look_for_title(walker *at, uint32_t line)
{
    zr_lines best = {0};
    zr_span best_title = {0};
    int rank = 0;
    for (uint32_t i = at->last_mark_line + 1; i < line && rank < 2; i++) {
        zr_span words = zr_span_cut(at->text, line_at(at, i)->start, line_at(at, i)->end), title;
        if (line_at(at, i)->kind != ZR_LINE_TEXT || !stands_alone(at, i) || begins_in_bracket(words))
            continue;
        zr_lines lines = zr_title_lines(&title, at->text, at->scan, i, line, (zr_span){0}, at->arena);
        if (lines.first == lines.end || line_at(at, lines.end - 1)->broken || rank_title(at, title) <= rank)
            continue;
        rank = rank_title(at, title);
        best = lines;
        best_title = title;
    }
    if (!rank)
        return;
    size_t start = line_at(at, best.first)->start;
    zr_tree_cut(at->levels.tree, start);
    add_plan(at, (zr_span){0}, best_title, start, line_at(at, best.end - 1)->end);
}

static void take_marks(walker *at, uint32_t line)
{
    for (; at->mark < at->scan->mark_count && at->scan->marks[at->mark].line <= line; at->mark++) {
        const zr_mark *mark = &at->scan->marks[at->mark];
        if (mark->line < line || mark->label.style == ZR_STYLE_NONE)
            continue;
        if (at->list && mark->label.style == ZR_STYLE_DOT)
            continue;
        if (zr_levels_restarts(&at->levels, at->mark))
            look_for_title(at, line);
        at->list = false;
        size_t nodes = at->levels.tree->node_count;
        uint32_t top = zr_levels_top(&at->levels);
        zr_levels_take(&at->levels, at->mark);
        at->last_mark_line = line;
        at->signed_at = 0;
        if (at->levels.tree->node_count > nodes)
            count_paragraphs(at, at->levels.tree->nodes[nodes].parent == top);
    }
}

static uint32_t take_line(walker *at, uint32_t index)
{
    const zr_line *line = line_at(at, index);
    if (line->kind == ZR_LINE_TABLE) {
        if (index >= at->table_end)
            at->table_end = zr_outline_rows_end(at->scan, index);
        uint32_t behind = zr_outline_rows_take(at->levels.tree, zr_levels_top(&at->levels), at->text,
                                               at->scan, index, at->table_end, at->arena);
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
    bool plain = !line->labelled && line->kind == ZR_LINE_TEXT;
    uint32_t next = plain ? take_plain_line(at, index) : index + 1;
    if (plain && next == index + 1 && !at->ended)
        take_words(at, index);
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
    cut_closing_words(at);
    if (at->signed_at)
        zr_tree_cut(at->levels.tree, at->signed_at);
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
                 .front = front,
                 .arena = arena,
                 .body_end = text.size};
    walk(&at, front);
    *body_end = at.body_end;
    free(next);
    return out->failed ? zr_fail_memory(err) : ZR_OK;
}
