/* Numbers in lines of their own: of rows, or of pages? */
#include "document/outline_counted.h"

#include "document/duties_labels.h"
#include "source/drawn_words.h"

enum { MOST_LINES = 8 };

/* 配合单位：市财政局: below a page's number its text goes on, and a row begins with what is to be done. */
static bool begins_with_label(zr_span line)
{
    zr_duty_label label = zr_duty_label_words(line, 0);
    return label.kind == ZR_LABEL_ROLE && zr_colon_at(line, label.size);
}

/* 责任单位：市财政局、| 3 | 市审计局, 切实提升服务能 | 4 | 力（…: a list or a sentence goes on over the
 * page's number. The cells before a row's are short there, names, or whole sentences. */
static bool stands_in_text(const zr_scan *scan, zr_span text, uint32_t line)
{
    enum { WIDE = 40 /* columns */ };
    while (line > 0 && scan->lines[line - 1].kind == ZR_LINE_BLANK)
        line--;
    const zr_line *before = line ? &scan->lines[line - 1] : NULL;
    if (!before || before->kind != ZR_LINE_TEXT)
        return false;
    zr_span words = zr_span_cut(text, before->start, before->end);
    return zr_span_ends(words, "、") ||
           (before->last != ZR_EDGE_STOP && before->columns >= WIDE && !zr_words_are_bodies(words));
}

/* Behind the mark of a number: some words, then a line of names, before `end` and few lines on. */
static bool begins_row(const zr_scan *scan, zr_span text, uint32_t line, uint32_t end)
{
    uint32_t words = 0;
    if (stands_in_text(scan, text, line))
        return false;
    bool bodies = false, last = end >= scan->line_count; /* words of the page may stand below it */
    for (uint32_t i = line + 1; i < end && i < scan->line_count; i++) {
        const zr_line *at = &scan->lines[i];
        if (at->kind == ZR_LINE_BLANK)
            continue;
        if (at->kind != ZR_LINE_TEXT || at->labelled || words == MOST_LINES)
            return bodies && (last || words < MOST_LINES);
        if (words == 0 && begins_with_label(zr_span_cut(text, at->start, at->end)))
            return false;
        bodies |= words > 0 && zr_words_are_bodies(zr_span_cut(text, at->start, at->end));
        words++;
    }
    return bodies && words > 1;
}

/* The next line of digits behind mark `index`, or ZR_NONE. */
static uint32_t next_counted(const zr_scan *scan, uint32_t index)
{
    for (uint32_t i = index; i < scan->mark_count; i++) {
        if (scan->marks[i].label.counts)
            return i;
    }
    return ZR_NONE;
}

static void settle(zr_scan *scan, uint32_t index, bool kept)
{
    zr_mark *mark = &scan->marks[index];
    if (!kept) {
        mark->label.style = ZR_STYLE_NONE;
        return;
    }
    mark->label.counts = false;
    scan->lines[mark->line].kind = ZR_LINE_TEXT;
    scan->lines[mark->line].labelled = true;
}

void zr_scan_find_counted(zr_scan *scan, zr_span text)
{
    enum { SKIPPED = 100 };               /* a table may show some rows of a longer one */
    uint32_t number = 0, first = ZR_NONE; /* of the last row; the first of a table while it is not sure */
    for (uint32_t i = next_counted(scan, 0); i != ZR_NONE;) {
        uint32_t next = next_counted(scan, i + 1), value = scan->marks[i].label.number;
        uint32_t end = next == ZR_NONE ? (uint32_t)scan->line_count : scan->marks[next].line;
        bool row = begins_row(scan, text, scan->marks[i].line, end);
        bool further = first == ZR_NONE && value > number && value <= number + SKIPPED;
        bool follows = row && number && (value == number + 1 || further);
        if (first != ZR_NONE) /* the second of a row, or another number */
            settle(scan, first, follows);
        first = ZR_NONE;
        if (row && !follows && value == 1)
            first = i;
        else
            settle(scan, i, follows);
        number = row && (follows || value == 1) ? value : 0;
        i = next;
    }
    if (first != ZR_NONE)
        settle(scan, first, false);
}
