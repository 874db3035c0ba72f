/* Plans and annexes: where each begins, what it is called, and its last words. */
#include "document/cursor.h"

#include "base/lines.h"
#include "base/words.h"
#include "document/bullets.h"
#include "document/duties_labels.h"
#include "document/duties_remit_words.h"
#include "document/duties_words.h"
#include "document/outline_fields.h"
#include "document/outline_name.h"
#include "document/outline_walker.h"
#include "document/outline_wrap.h"

/* Does the last item's own line hold only its heading, so that its words stand below? */
static bool is_heading_alone(const zr_walker *at)
{
    const zr_line *line =
        at->last_mark_line < at->scan->line_count ? zr_walker_line(at, at->last_mark_line) : NULL;
    return line && line->columns <= 60 && line->last == ZR_EDGE_WORD &&
           !zr_holds(zr_walker_words(at, at->last_mark_line), "。");
}

/* Of any name but 备注：, which is about all that is above. */
static bool is_named_field(zr_span words)
{
    static const char *const others[] = {"注", "备注", "说明", "附", "联系", "抄", "附注", "咨询", NULL};
    return zr_field_name_size(words) && !zr_starts_any(words, others);
}

/* 整改时限：2022年6月底 below 责任单位：…: a field of the item, no words that close the plan. */
static bool is_field(zr_span words)
{
    zr_duty_label label = zr_duty_label_words(words, 0);
    return is_named_field(words) ||
           (label.kind != ZR_LABEL_NONE && !label.weak && zr_colon_at(words, label.size));
}

/* A note on a line of its own: no title, and no words that close a plan. */
static bool begins_in_bracket(zr_span words)
{
    return zr_span_starts(words, "（") || zr_span_starts(words, "(") || zr_span_starts(words, "〔") ||
           zr_span_starts(words, "[") || zr_span_starts(words, "［") || zr_span_starts(words, "【");
}

/* 各单位职责如下： above, or one line above and this one too of the form 县水利局。负责…: the item goes on.
 */
static bool is_announced(const zr_walker *at, size_t start)
{
    zr_span above = zr_span_trim(zr_span_cut(at->text, 0, start));
    if (zr_span_ends(above, "：") || zr_span_ends(above, ":"))
        return true;
    size_t before = (size_t)(above.data - at->text.data) + zr_line_start(above, 0, above.size);
    return zr_remit_begins(at->text, start) && zr_remit_begins(at->text, before);
}

/* The last item of a plan: a paragraph more than each item before it had is the plan's closing words, not
 * its; where those before had their words behind their headings, one below a heading alone is its own. */
void zr_walker_cut_closing(zr_walker *at)
{
    bool regular = at->items >= 2 && at->least == at->most && at->most < 2;
    uint32_t own = at->most == 0 && regular && is_heading_alone(at) ? 1 : at->most;
    zr_span last = regular && at->paragraphs > own ? zr_span_cut(at->text, at->paragraph[own], at->text.size)
                                                   : (zr_span){0};
    if (last.size && !is_field(last) && !begins_in_bracket(last) && !is_announced(at, at->paragraph[own]))
        zr_tree_cut(at->levels.tree, at->paragraph[own]);
    at->items = at->most = at->paragraphs = 0;
    at->least = UINT32_MAX;
}

/* Another item begins: what the last one had counts for the rule above, headings aside. */
void zr_walker_count_paragraphs(zr_walker *at, bool under)
{
    if (!under) {
        at->items++;
        at->least = at->paragraphs < at->least ? at->paragraphs : at->least;
        at->most = at->paragraphs > at->most ? at->paragraphs : at->most;
    }
    at->paragraphs = 0;
}

/* A line of words without a label: does it begin a paragraph? In a torn copy nobody can tell. */
void zr_walker_take_words(zr_walker *at, uint32_t line)
{
    uint32_t before = zr_walker_beside(at, line, -1);
    if (at->scan->torn || before == ZR_NONE || zr_walker_line(at, before)->open ||
        zr_walker_line(at, before)->broken || !zr_line_ends_paragraph(at->scan, zr_walker_line(at, before)))
        return;
    if (at->paragraphs < 2)
        at->paragraph[at->paragraphs] = zr_walker_line(at, line)->start;
    at->paragraphs++;
}

static void add_plan(zr_walker *at, zr_span label, zr_span title, size_t start, size_t body)
{
    zr_node plan = {.kind = ZR_NODE_PLAN,
                    .parent = ZR_NONE,
                    .label = label,
                    .title = title,
                    .start = start,
                    .body = body,
                    .heading = true,
                    .document = at->covered};
    zr_walker_cut_closing(at);
    zr_levels_reset(&at->levels, zr_tree_add(at->levels.tree, plan));
    at->list = at->covered = false;
    at->dated = 0;
}

void zr_walker_first_plan(zr_walker *at)
{
    const zr_front *front = at->front;
    zr_lines title = front->plan.first < front->plan.end ? front->plan : front->full;
    zr_span words = front->plan_title.size ? front->plan_title : front->full_title;
    size_t body = front->body < at->scan->line_count ? zr_walker_line(at, front->body)->start : at->text.size;
    size_t start = title.first < title.end ? zr_walker_line(at, title.first)->start : body;
    zr_span label = {0};
    if (front->annex != ZR_NONE) {
        const zr_line *annex = zr_walker_line(at, front->annex);
        label = zr_span_cut(at->text, annex->start, annex->end);
        start = annex->start < start ? annex->start : start;
    }
    add_plan(at, label, words, start < body ? start : body, body);
}

/* 附件1 alone in its line: the annex's title follows. Returns the first line behind the title. */
uint32_t zr_walker_take_annex(zr_walker *at, uint32_t line)
{
    zr_span title;
    uint32_t limit = (uint32_t)at->scan->line_count;
    zr_lines lines = zr_title_lines(&title, at->text, at->scan, line + 1, limit, (zr_span){0}, at->arena);
    uint32_t behind = line + 1, next = zr_walker_beside(at, line, 1);
    if (lines.first < lines.end) {
        behind = lines.end;
    } else if (next != ZR_NONE && !zr_walker_line(at, next)->labelled &&
               zr_walker_class(at, next) == ZR_CLASS_SHORT) {
        title = zr_walker_words(at, next);
        behind = next + 1;
    }
    const zr_line *head = zr_walker_line(at, line);
    add_plan(at, zr_span_cut(at->text, head->start, head->end), title, head->start,
             zr_walker_line(at, behind - 1)->end);
    return behind;
}

/* Does a table follow, pages and blank lines aside? */
static bool stands_above_table(const zr_walker *at, uint32_t line)
{
    uint32_t next = line + 1;
    while (next < at->scan->line_count && (zr_walker_line(at, next)->kind == ZR_LINE_BLANK ||
                                           zr_walker_line(at, next)->kind == ZR_LINE_PAGE))
        next++;
    return next < at->scan->line_count && zr_walker_line(at, next)->kind == ZR_LINE_TABLE;
}

/* 附件1：…清单 in one line: an annex that begins, unless only a list of annexes or a sign-off follows, and no
 * table. */
void zr_walker_take_annex_title(zr_walker *at, uint32_t line)
{
    uint32_t next = zr_walker_beside(at, line, 1);
    zr_line_class class = next == ZR_NONE ? ZR_CLASS_FOOT : zr_walker_class(at, next);
    zr_tree_cut(at->levels.tree, zr_walker_line(at, line)->start);
    bool lists = class == ZR_CLASS_FOOT || class == ZR_CLASS_ISSUER || class == ZR_CLASS_DATE ||
                 class == ZR_CLASS_ANNEX || class == ZR_CLASS_ANNEX_TITLE || class == ZR_CLASS_REMARK ||
                 class == ZR_CLASS_COPY;
    if (lists && !stands_above_table(at, line))
        return;
    zr_span words = zr_walker_words(at, line), rest;
    words = zr_span_trim(zr_span_cut(words, zr_bullet_at(words, 0), words.size)); /* - 附件1：…清单 */
    if (!zr_is_annex(words, &rest))
        rest = words;
    zr_span label = zr_span_trim(zr_span_cut(words, 0, words.size - rest.size));
    zr_cursor title = {zr_span_trim(rest), 0};
    zr_cursor_take(&title, "：:");
    add_plan(at, label, zr_span_trim(title.rest), zr_walker_line(at, line)->start,
             zr_walker_line(at, line)->end);
}

/* One of the names that the notice sends out, or at least words that could be a title. */
static int rank_title(const zr_walker *at, zr_span title)
{
    for (uint32_t i = 0; i < at->front->name_count; i++) {
        if (zr_same_words(title, at->front->names[i]))
            return 2;
    }
    return !zr_holds(title, "负责") && !zr_holds(title, "责任单位") && !zr_holds(title, "。");
}

/* The title in the lines from `from` on, before what `line` begins: one of at least that rank. */
static bool look_for_title(zr_walker *at, uint32_t from, uint32_t line, int least)
{
    zr_lines best = {0};
    zr_span best_title = {0};
    int rank = 0;
    for (uint32_t i = from; i < line && rank < 2; i++) {
        zr_span words = zr_walker_words(at, i), title;
        if (zr_walker_line(at, i)->kind != ZR_LINE_TEXT || !zr_walker_stands_alone(at, i) ||
            begins_in_bracket(words))
            continue;
        zr_lines lines = zr_title_lines(&title, at->text, at->scan, i, line, (zr_span){0}, at->arena);
        if (lines.first == lines.end || zr_walker_line(at, lines.end - 1)->broken)
            continue;
        int found = rank_title(at, title);
        if (found < least || found < rank || (found == rank && !at->in_foot))
            continue;
        rank = found;
        best = lines;
        best_title = title;
    }
    if (!rank)
        return false;
    size_t start = zr_walker_line(at, best.first)->start;
    zr_tree_cut(at->levels.tree, start);
    add_plan(at, (zr_span){0}, best_title, start, zr_walker_line(at, best.end - 1)->end);
    return true;
}

/* A second plan in one file: its title stands in the lines before its 一、. */
bool zr_walker_look_for_title(zr_walker *at, uint32_t line)
{
    return look_for_title(at, at->last_mark_line + 1, line, 1);
}

/* The first line from `from` on that is no part of the title of the plan that is open. */
static uint32_t behind_own_title(const zr_walker *at, uint32_t from, uint32_t line)
{
    while (from < line && zr_walker_line(at, from)->start < at->levels.tree->nodes[at->levels.plan].body)
        from++;
    return from;
}

bool zr_walker_look_for_name(zr_walker *at, uint32_t line)
{
    if (!at->front->name_count)
        return false;
    return look_for_title(at, behind_own_title(at, at->last_mark_line + 1, line), line, 2);
}

/* The table of what a notice sends out stands behind its sign-off, or below its own title: it is no part of
 * the last point that the notice makes. */
void zr_walker_begin_table(zr_walker *at, uint32_t line)
{
    enum { NEAR = 12 };
    uint32_t from = at->last_mark_line + 1;
    bool dated = at->dated >= from;
    from = dated ? at->dated + 1 : from;
    from = line > NEAR && from < line - NEAR ? line - NEAR : from;
    from = behind_own_title(at, from, line);
    if (!look_for_title(at, from, line, dated ? 1 : 2) && dated)
        zr_levels_reset(&at->levels, at->levels.plan);
    at->dated = dated ? 0 : at->dated;
}
