/* Labels before or behind which others are missing: what an excerpt begins with, and gaps that it left. */
#include "document/outline_excerpt.h"

#include "base/words.h"
#include "document/letters.h"

static const zr_mark *mark_at(const zr_levels *at, uint32_t index)
{
    return &at->scan->marks[index];
}

bool zr_has_next(const zr_levels *at, uint32_t index)
{
    uint32_t next = at->next[index];
    return next != ZR_NONE && zr_label_follows(&mark_at(at, index)->label, &mark_at(at, next)->label);
}

bool zr_begins_paragraph(const zr_levels *at, const zr_mark *mark)
{
    if (mark->place != ZR_PLACE_LINE || mark->at != at->scan->lines[mark->line].start)
        return false;
    enum { MOST = 256 }; /* lines: over so many rows, blanks and marks of pages no sentence goes on */
    for (uint32_t i = mark->line; i-- > 0 && i + MOST >= mark->line;) {
        const zr_line *before = &at->scan->lines[i];
        if (before->kind == ZR_LINE_TEXT)
            return !before->open;
    }
    return true;
}

/* 6.7 信息报送, with a blank; not 6.7 个百分点. */
static bool stands_before_title(const zr_levels *at, const zr_mark *mark)
{
    zr_cursor behind = {zr_span_cut(at->text, mark->at + mark->label.size, at->text.size), 0};
    size_t blank = zr_utf8_space(behind.rest);
    zr_cursor_spaces(&behind, 4);
    return blank && behind.used && !zr_cursor_take(&behind, "%％‰万亿千百倍个元米吨公亩");
}

/* Is the decimal in the list of `last`, and no quantity? */
static bool skips_decimals(const zr_levels *at, uint32_t index, const zr_label *last)
{
    const zr_mark *mark = mark_at(at, index);
    const zr_label *label = &mark->label;
    for (int i = 0; i + 1 < label->depth; i++) {
        if (label->path[i] != last->path[i])
            return false;
    }
    return zr_has_next(at, index) || stands_before_title(at, mark);
}

bool zr_excerpt_skips(const zr_levels *at, uint32_t index, const zr_label *last)
{
    /* how far numbers may be apart; articles are left out by chapters */
    static const uint8_t most[ZR_STYLES] = {
        [ZR_STYLE_ARTICLE] = 100, [ZR_STYLE_DECIMAL] = 9,    [ZR_STYLE_PART] = 3,  [ZR_STYLE_SECTION] = 3,
        [ZR_STYLE_CIRCLE] = 3,    [ZR_STYLE_DIGIT_HALF] = 3, [ZR_STYLE_POINT] = 3, [ZR_STYLE_NAMED] = 3};
    const zr_mark *mark = mark_at(at, index);
    const zr_label *label = &mark->label;
    bool in_line =
        (label->style == ZR_STYLE_CIRCLE || label->style == ZR_STYLE_POINT) && mark->place == ZR_PLACE_STOP;
    if (label->branch || label->number <= last->number || label->number - last->number > most[label->style] ||
        !(in_line || zr_begins_paragraph(at, mark)) || zr_label_refers(at->text, mark->at + label->size))
        return false;
    return label->style != ZR_STYLE_DECIMAL || skips_decimals(at, index, last);
}

bool zr_excerpt_goes_on(const zr_levels *at, uint32_t index)
{
    zr_label last = {.style = ZR_STYLE_ARTICLE, .number = at->ever[ZR_STYLE_ARTICLE]};
    return mark_at(at, index)->label.style == ZR_STYLE_ARTICLE && last.number &&
           zr_excerpt_skips(at, index, &last);
}

/* 第七条 and 第八条 or 第九条 at the heads of lines are the first articles of an excerpt. */
static bool resumes_articles(const zr_levels *at, uint32_t index)
{
    const zr_mark *mark = mark_at(at, index);
    uint32_t next = at->next[index];
    return mark->label.style == ZR_STYLE_ARTICLE && mark->place == ZR_PLACE_LINE &&
           !at->ever[ZR_STYLE_ARTICLE] && next != ZR_NONE && mark_at(at, next)->place == ZR_PLACE_LINE &&
           mark_at(at, next)->label.number > mark->label.number &&
           !zr_label_refers(at->text, mark->at + mark->label.size);
}

/* 6.5 and behind it 6.6 or 6.7, in lines of their own: the first of an excerpt. */
static bool resumes_decimals(const zr_levels *at, uint32_t index)
{
    const zr_label *label = &mark_at(at, index)->label;
    uint32_t next = at->next[index];
    return label->style == ZR_STYLE_DECIMAL && label->number > 1 && !at->ever[ZR_STYLE_DECIMAL] &&
           zr_begins_paragraph(at, mark_at(at, index)) && next != ZR_NONE &&
           mark_at(at, next)->label.depth == label->depth && zr_begins_paragraph(at, mark_at(at, next)) &&
           (zr_has_next(at, index) || zr_excerpt_skips(at, next, label));
}

/* 2.2 成员单位职责 alone, in a line of its own: the heading that an excerpt was cut at. */
static bool is_cut_at(const zr_levels *at, uint32_t index)
{
    static const char *const titles[] = {"职责", "分工", "任务", "机构", "体系",
                                         "措施", "保障", "要求", NULL};
    enum { LEAST = 4, MOST = 16 };
    const zr_mark *mark = mark_at(at, index);
    if (mark->label.style != ZR_STYLE_DECIMAL || at->ever[ZR_STYLE_DECIMAL] ||
        !zr_begins_paragraph(at, mark) || !stands_before_title(at, mark))
        return false;
    zr_span title =
        zr_span_trim(zr_span_cut(at->text, mark->at + mark->label.size, at->scan->lines[mark->line].end));
    size_t size = title.size <= 3 * MOST ? zr_span_characters(title) : 0;
    return size >= LEAST && zr_ends_any(title, titles) && zr_letter_find(title, 0, ZR_L_CLAUSE) == title.size;
}

bool zr_excerpt_begins(const zr_levels *at, uint32_t index)
{
    return resumes_articles(at, index) || resumes_decimals(at, index) || is_cut_at(at, index);
}
