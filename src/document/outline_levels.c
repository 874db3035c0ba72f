/* Which labels count, and under which open item each stands. */
#include "document/outline_levels.h"

#include "document/outline_bare_row.h"
#include "document/outline_excerpt.h"
#include "document/outline_nested.h"
#include "document/outline_rows.h"

#include <string.h>

void zr_levels_reset(zr_levels *levels, uint32_t plan)
{
    levels->plan = plan;
    levels->depth = 0;
    levels->nests_forms = levels->nests_alike = false;
    levels->field = (zr_label){0};
    levels->name = (zr_label){0};
    memset(levels->ever, 0, sizeof levels->ever);
}

uint32_t zr_levels_top(const zr_levels *levels)
{
    return levels->depth ? levels->open[levels->depth - 1].node : levels->plan;
}

static const zr_mark *mark_at(const zr_levels *at, uint32_t index)
{
    return &at->scan->marks[index];
}

/* Do two labels belong to one list? Decimals of another depth do not. */
static bool is_same_kind(const zr_label *a, const zr_label *b)
{
    return a->style == b->style && a->depth == b->depth;
}

/* Does the last item of a level stand as the mark does, at the head of a line or inside one? */
static bool is_beside(const zr_levels *at, const zr_mark *mark, uint32_t level)
{
    return at->tree->nodes[at->open[level].node].inside == (mark->place != ZR_PLACE_LINE);
}

/* The open level of a label's list, or ZR_NONE: first one whose labels are printed alike (1、 and 1. may be
 * two lists, one in the other), then any of its style. Of several that are printed alike the one whose next
 * this is, then the one whose items stand as this one does. */
static uint32_t find_level(const zr_levels *at, const zr_mark *mark)
{
    enum { OTHER, ALIKE, BESIDE, NEXT, NEXT_BESIDE };
    uint32_t found = ZR_NONE;
    int best = -1;
    for (uint32_t i = at->depth; i-- > 0;) {
        if (!is_same_kind(&at->open[i].label, &mark->label))
            continue;
        bool beside = is_beside(at, mark, i), next = zr_label_follows(&at->open[i].label, &mark->label);
        int rank = at->open[i].label.form != mark->label.form ? OTHER
                   : next                                     ? (beside ? NEXT_BESIDE : NEXT)
                                                              : (beside ? BESIDE : ALIKE);
        if (rank > best) {
            best = rank;
            found = i;
        }
    }
    return found;
}

static void add_note(zr_levels *at, const zr_mark *mark)
{
    zr_notes_tell(at->notes, ZR_F_NUMBERING, at->text, mark->at, mark->at + mark->label.size);
}

static void add_item(zr_levels *at, const zr_mark *mark, uint32_t depth)
{
    if (depth >= ZR_LEVELS)
        depth = ZR_LEVELS - 1;
    size_t end = mark->at + mark->label.size;
    uint32_t node = zr_tree_add(
        at->tree, (zr_node){.kind = ZR_NODE_ITEM,
                            .parent = depth ? at->open[depth - 1].node : at->plan,
                            .depth = (uint8_t)depth,
                            .label = zr_span_cut(at->text, mark->at, end),
                            .start = mark->at,
                            .body = end,
                            .inside = mark->place != ZR_PLACE_LINE || mark->label.style == ZR_STYLE_POINT});
    if (node == ZR_NONE)
        return;
    uint8_t heading = mark->place == ZR_PLACE_LINE ? at->scan->lines[mark->line].heading : 0;
    at->open[depth] = (zr_level_open){mark->label, node, heading};
    at->depth = depth + 1;
    at->ever[mark->label.style] = mark->label.number;
}

/* Is the list of an open level still going on behind this mark? Its next label says so. */
static bool goes_on(const zr_levels *at, uint32_t index, const zr_level_open *open)
{
    for (uint32_t i = index + 1; i < at->scan->mark_count && i < index + 64; i++) {
        const zr_mark *later = mark_at(at, i);
        if (is_same_kind(&later->label, &open->label) && later->place != ZR_PLACE_PLAIN)
            return zr_label_follows(&open->label, &later->label);
        if (later->place == ZR_PLACE_LINE && later->label.style < open->label.style &&
            later->label.style < mark_at(at, index)->label.style)
            return false;
    }
    return false;
}

/* Is there nothing but a title in `words`? */
static bool is_title_only(zr_span words)
{
    return words.size <= 300 && zr_span_find(words, zr_span_of("。"), 0) == SIZE_MAX &&
           zr_span_find(words, zr_span_of("；"), 0) == SIZE_MAX;
}

/* Nothing but a title between the innermost open label and this mark: it is the heading of what follows. */
static bool is_under_heading(const zr_levels *at, const zr_mark *mark)
{
    if (at->depth == 0)
        return false;
    size_t start = at->tree->nodes[at->open[at->depth - 1].node].body;
    return is_title_only(zr_span_cut(at->text, start, mark->at));
}

/* Where a style that is not open opens: under everything open, but a higher style ends the finished lists of
 * lower ones. */
static uint32_t depth_for(const zr_levels *at, uint32_t index)
{
    const zr_mark *mark = mark_at(at, index);
    uint32_t depth = at->depth;
    if (is_under_heading(at, mark))
        return depth;
    while (depth > 0 && at->open[depth - 1].label.style > mark->label.style &&
           !goes_on(at, index, &at->open[depth - 1]))
        depth--;
    return depth;
}

/* May a number that does not follow open or continue a list all the same? Only at the start of a paragraph,
 * in styles that prose does not use. */
static bool may_be_odd(const zr_levels *at, uint32_t index)
{
    enum { HIGH = 200, FIRST_YEAR = 1900, LAST_YEAR = 2100 };
    const zr_mark *mark = mark_at(at, index);
    uint32_t number = mark->label.number;
    bool high = number > HIGH && (!zr_has_next(at, index) ||
                                  (number >= FIRST_YEAR && number <= LAST_YEAR)); /* a quantity, a year */
    static const bool strict[ZR_STYLES] = {
        [ZR_STYLE_ARTICLE] = true, [ZR_STYLE_DECIMAL] = true, [ZR_STYLE_CIRCLE] = true,
        [ZR_STYLE_PART] = true,    [ZR_STYLE_SECTION] = true, [ZR_STYLE_DIGIT_HALF] = true,
        [ZR_STYLE_NAMED] = true,   [ZR_STYLE_ROMAN] = true,   [ZR_STYLE_STEP] = true,
        [ZR_STYLE_STEM] = true,    [ZR_STYLE_LETTER] = true,  [ZR_STYLE_POINT] = true};
    return !strict[mark->label.style] && !high && zr_begins_paragraph(at, mark);
}

static bool is_place_for_next(zr_place place)
{
    return place == ZR_PLACE_LINE || place == ZR_PLACE_STOP;
}

/* Does this 1 begin a row in a line that holds a whole text: do the second and the third come too, with words
 * between them? 第一条、第二条 are but named. */
static bool begins_row(const zr_levels *at, uint32_t index)
{
    enum { APART = 12, LAST = 3 }; /* bytes of words at least */
    const zr_mark *mark = mark_at(at, index);
    if (mark->label.number != 1 || !at->scan->lines[mark->line].whole)
        return false;
    for (uint32_t number = 2, i = index; number <= LAST; number++) {
        uint32_t next = at->next[i];
        if (next == ZR_NONE || mark_at(at, next)->label.number != number ||
            mark_at(at, next)->at < mark_at(at, i)->at + mark_at(at, i)->label.size + APART)
            return false;
        i = next;
    }
    return true;
}

/* 第一章 or 第一条 wherever it stands; …任务清单|1．修缮渡口。 or （一） where nothing is open above it. */
static bool opens_row(const zr_levels *at, uint32_t index)
{
    switch (mark_at(at, index)->label.style) {
    case ZR_STYLE_ARTICLE:
    case ZR_STYLE_CHAPTER:
        return begins_row(at, index);
    case ZR_STYLE_DOT:
    case ZR_STYLE_ROUND:
        return at->depth == 0 && begins_row(at, index);
    default:
        return false;
    }
}

/* Do numbers of the style count wherever they stand in a line that holds a whole text? */
static bool counts_anywhere(zr_style style)
{
    return style == ZR_STYLE_DOT || style == ZR_STYLE_ARTICLE || style == ZR_STYLE_CHAPTER ||
           style == ZR_STYLE_COMMA;
}

bool zr_mark_runs_in(zr_span text, const zr_scan *scan, size_t index)
{
    const zr_mark *mark = &scan->marks[index], *before = index ? mark - 1 : NULL;
    if (mark->place != ZR_PLACE_PLAIN)
        return false;
    if (scan->lines[mark->line].whole && counts_anywhere(mark->label.style))
        return true;
    return before && before->line == mark->line && before->place != ZR_PLACE_PLAIN &&
           before->label.style != ZR_STYLE_NONE && before->label.style < mark->label.style &&
           is_title_only(zr_span_cut(text, before->at + before->label.size, mark->at));
}

/* A heading that has lost its line break: （一） or （四） right behind the title of 一、, in a long line
 * （1） behind that of 1., or （38） behind （37）; in one that holds a whole text 1. too. */
static bool opens_under_heading(const zr_levels *at, uint32_t index)
{
    const zr_mark *mark = mark_at(at, index);
    zr_style style = mark->label.style;
    uint32_t number = mark->label.number;
    bool follows = number > 1 && number == at->ever[style] + 1, row = zr_has_next(at, index);
    bool digits = style == ZR_STYLE_DIGIT_ROUND &&
                  (follows || (row && at->scan->lines[mark->line].columns == ZR_WIDEST));
    bool run_in = style == ZR_STYLE_DOT && row && at->scan->lines[mark->line].whole;
    return (style == ZR_STYLE_ROUND || digits || run_in) && is_under_heading(at, mark) &&
           at->open[at->depth - 1].label.style < style;
}

/* As an item before it did, where this one is the last. */
static bool nests_alike(const zr_levels *at, uint32_t index, uint32_t found)
{
    uint32_t alike = 0;
    for (uint32_t i = 0; i < at->depth; i++)
        alike += is_same_kind(&at->open[i].label, &at->open[found].label);
    return (at->nests_alike && alike == 1 && found + 1 == at->depth) ||
           zr_nests_alike(at, index, &at->open[found]);
}

static void take_known_style(zr_levels *at, uint32_t index, uint32_t found)
{
    const zr_mark *mark = mark_at(at, index);
    const zr_label *last = &at->open[found].label;
    bool line = mark->place == ZR_PLACE_LINE;
    if (mark->label.bare) {
        if (zr_label_follows(last, &mark->label) &&
            (zr_has_next(at, index) || zr_bare_row_goes_on(at, index, last)))
            add_item(at, mark, found);
    } else if (zr_label_follows(last, &mark->label)) {
        if (is_place_for_next((zr_place)mark->place) ||
            (at->scan->lines[mark->line].whole && counts_anywhere(mark->label.style)))
            add_item(at, mark, found);
    } else if (mark->label.number == 1 && mark->label.form != last->form && zr_has_next(at, index) &&
               (at->nests_forms || zr_nests_other_form(at, index, &at->open[found]))) {
        at->nests_forms = true;
        add_item(at, mark, at->depth);
    } else if (mark->label.number == 1 && nests_alike(at, index, found)) {
        if (mark->place != ZR_PLACE_PLAIN && (line || zr_has_next(at, index))) {
            at->nests_alike = true;
            add_item(at, mark, at->depth);
        }
    } else if (mark->label.number == 1) {
        if (mark->place != ZR_PLACE_PLAIN && (line || zr_has_next(at, index)))
            add_item(at, mark, found);
    } else if (may_be_odd(at, index) || zr_excerpt_skips(at, index, last)) {
        add_note(at, mark);
        add_item(at, mark, found);
    }
}

/* 一、 2、 三、: the odd one fills the gap in the numbering above it, if that goes on behind the gap. */
static void fill_gap_above(zr_levels *at, uint32_t index)
{
    uint32_t number = mark_at(at, index)->label.number;
    for (uint32_t i = 0; i < at->depth; i++) {
        zr_level_open filled = at->open[i];
        filled.label.number = number;
        if (at->open[i].label.number + 1 == number && goes_on(at, index, &filled)) {
            at->open[i] = filled;
            return;
        }
    }
}

static void take_new_style(zr_levels *at, uint32_t index)
{
    const zr_mark *mark = mark_at(at, index);
    const zr_label *label = &mark->label;
    bool line = mark->place == ZR_PLACE_LINE, plain = mark->place == ZR_PLACE_PLAIN;
    bool resumes = mark->label.style == ZR_STYLE_ARTICLE && at->scan->lines[mark->line].whole &&
                   label->number > 1 && label->number == at->ever[ZR_STYLE_ARTICLE] + 1;
    bool row = resumes || opens_row(at, index); /* 第二章附则|第六条 */
    bool opens = label->style == ZR_STYLE_COMMA && label->number == 1 && at->depth == 0 &&
                 at->scan->lines[mark->line].whole && zr_has_next(at, index); /* 本方案|一、 */
    if ((label->bare && !zr_bare_row_begins(at, index)) ||
        (plain && !row && !opens && !opens_under_heading(at, index)))
        return;
    if (label->style == ZR_STYLE_POINT && at->depth == 0)
        return; /* words of a text without items */
    bool first = label->number == 1 && (line || label->shy || zr_has_next(at, index));
    bool whole = at->scan->lines[mark->line].whole;
    bool goes_on_from_above = label->number == at->ever[label->style] + 1 && label->number > 1 &&
                              (mark->place != ZR_PLACE_COLON || whole) && label->style != ZR_STYLE_DECIMAL;
    if (first || goes_on_from_above || zr_excerpt_begins(at, index)) {
        add_item(at, mark, depth_for(at, index));
    } else if (zr_excerpt_goes_on(at, index)) {
        add_note(at, mark);
        add_item(at, mark, depth_for(at, index));
    } else if (may_be_odd(at, index)) {
        add_note(at, mark);
        fill_gap_above(at, index);
        add_item(at, mark, at->depth);
    }
}

bool zr_levels_restarts(const zr_levels *at, uint32_t index)
{
    const zr_mark *mark = mark_at(at, index);
    uint32_t found = find_level(at, mark);
    bool top =
        found == 0 || (found == ZR_NONE && at->depth > 0 && at->open[0].label.style > mark->label.style);
    return top && mark->label.number == 1 && mark->place == ZR_PLACE_LINE;
}

bool zr_levels_go_on(const zr_levels *at, uint32_t index)
{
    enum { MOST = 256 };
    for (uint32_t i = index; i < at->scan->mark_count && i < index + MOST; i++) {
        const zr_mark *mark = mark_at(at, i);
        bool counts = mark->place == ZR_PLACE_LINE && mark->label.style != ZR_STYLE_NONE;
        uint32_t found = counts ? find_level(at, mark) : ZR_NONE;
        if (found != ZR_NONE)
            return zr_label_follows(&at->open[found].label, &mark->label);
    }
    return false;
}

/* 十三） where （十三） was expected: a bracket is missing. */
static uint32_t find_twin(const zr_levels *at, const zr_mark *mark)
{
    static const zr_style twins[ZR_STYLES] = {
        [ZR_STYLE_HALF_ROUND] = ZR_STYLE_ROUND, [ZR_STYLE_DIGIT_HALF] = ZR_STYLE_DIGIT_ROUND};
    zr_mark twin = *mark;
    twin.label.style = twins[mark->label.style];
    uint32_t found = twin.label.style ? find_level(at, &twin) : ZR_NONE;
    return found != ZR_NONE && zr_label_follows(&at->open[found].label, &twin.label) ? found : ZR_NONE;
}

void zr_levels_take(zr_levels *at, uint32_t index)
{
    const zr_mark *mark = mark_at(at, index);
    if (zr_row_is_of_fields(at, index) || zr_row_counts_names(at, index))
        return;
    uint32_t found = find_level(at, mark);
    if (found == ZR_NONE && (found = find_twin(at, mark)) != ZR_NONE) {
        zr_style style = at->open[found].label.style;
        add_item(at, mark, found);
        at->open[found].label.style = style;
        at->ever[style] = mark->label.number;
        return;
    }
    if (found != ZR_NONE)
        take_known_style(at, index, found);
    else
        take_new_style(at, index);
}
