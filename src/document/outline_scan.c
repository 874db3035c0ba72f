/* Lines: what each is, what decorates it, and with which label it begins. */
#include "document/outline_scan.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "base/words.h"
#include "document/bullets.h"
#include "document/cursor.h"
#include "document/duties_words.h"
#include "document/letters.h"
#include "document/outline_cells.h"
#include "document/outline_contents.h"
#include "document/outline_counted.h"
#include "document/outline_digit_title.h"
#include "document/outline_edges.h"
#include "document/outline_marks.h"
#include "document/outline_run_on.h"
#include "document/outline_wrap.h"
#include "document/remarks.h"
#include "source/page_mark.h"

#include <stdlib.h>
#include <string.h>

static void add_line(zr_scan *scan, zr_line line)
{
    void *lines = scan->lines;
    if (scan->failed || !zr_grow(&lines, scan->line_count, &scan->line_room, sizeof line)) {
        scan->failed = true;
        return;
    }
    scan->lines = lines;
    scan->lines[scan->line_count++] = line;
}

/* # Page 12:   — 12 —   - 12 -   12   第 5 页 共 12 页 */
bool zr_is_page_mark(zr_span line)
{
    enum { LONGEST_NUMBER = 4 };
    unsigned char lead = line.size ? (unsigned char)line.data[0] : 0;
    if (line.size <= 40 && (lead == 0xE7 || lead == 0xE5)) /* 第 共 */
        return zr_page_mark_read(line).kind == ZR_PAGE_MARK;
    if (line.size > 40 || (lead >= 0xE4 && lead != 0xEF))
        return false;
    zr_page_signs signs = zr_page_signs_read(line);
    return zr_span_starts(line, "# Page ") ||
           (signs.digits && signs.longest <= LONGEST_NUMBER && !signs.words);
}

/* #1 建平台: the sign of a number, and no heading of Markdown (# 1 …, #1.…). */
static bool is_number_sign(zr_span text, size_t at, size_t end)
{
    size_t from = ++at;
    while (at < end && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at > from && at < end &&
           (text.data[at] == ' ' || text.data[at] == ':' || (unsigned char)text.data[at] >= 0x80) &&
           zr_char_at(text, at) != u'、' && zr_char_at(text, at) != u'．';
}

/* Passes over white space, > and **, and counts #. */
static size_t skip_decoration(zr_span text, zr_line *line)
{
    size_t at = line->start;
    while (at < line->end) {
        size_t space = zr_utf8_space(zr_span_cut(text, at, line->end));
        char byte = text.data[at];
        if (space)
            at += space;
        else if ((byte == '#' && !is_number_sign(text, at, line->end)) || byte == '>' ||
                 (byte == '*' && at + 1 < line->end && text.data[at + 1] == '*'))
            at += byte == '*' ? 2 : 1;
        else
            break;
        line->heading = (uint8_t)(line->heading + (byte == '#' && line->heading < 6));
    }
    return at;
}

/* ★1. ▲（一） - 1.: signs before a label. */
static size_t skip_signs(zr_span text, size_t at, size_t end)
{
    for (int i = 0; i < 4 && at < end; i++) {
        zr_span rest = zr_span_cut(text, at, end);
        uint32_t c;
        size_t step = zr_utf8_space(rest);
        if (!step && ((unsigned char)rest.data[0] == 0xE2 || rest.data[0] == '-' || rest.data[0] == '*' ||
                      rest.data[0] == '+' || (unsigned char)rest.data[0] == 0xC2)) {
            size_t size = zr_utf8_read(rest, &c);
            bool sign = c < 0x80 || c == 0xB7 || c == 0x2022 || c == 0x203B || (c >= 0x25A0 && c <= 0x2606) ||
                        c == 0x27A2 || c == 0x2714;
            step = sign ? size : 0;
        }
        if (!step)
            break;
        at += step;
    }
    return at;
}

/* The label behind 注：, where what it says begins to count. */
static zr_label list_of_remark(zr_span line, size_t head)
{
    zr_cursor words = {zr_behind(line, head), 0};
    zr_cursor_spaces(&words, 4);
    zr_label label = zr_label_read(words.rest);
    return label.number == 1 && !label.bare ? label : (zr_label){0};
}

/* 注：1.… ⏎ 2.…: lines that go on with a remark's own list are no items either, unless the plan's own list
 * would go on with the same number. */
static bool goes_on_remark(zr_scan *scan, zr_line *line)
{
    if (!line->labelled) {
        if (line->kind == ZR_LINE_TABLE)
            scan->remark.style = ZR_STYLE_NONE;
        return false;
    }
    zr_label *label = &scan->marks[scan->mark_count - 1].label;
    if (scan->remark.style && label->style == scan->remark.style && label->number > scan->remark.number &&
        label->number != scan->heads[label->style] + 1) {
        scan->remark.number = label->number;
        scan->mark_count--;
        line->labelled = false;
        return true;
    }
    scan->remark.style = ZR_STYLE_NONE;
    if (!label->led)
        scan->heads[label->style] = label->number;
    return false;
}

/* ①体育市场包括… where 加强监管①。 stands above: a footnote to those words, and no item. */
static bool is_footnote(zr_span text, size_t at, const zr_label *label)
{
    enum { NEAR = 1500, SIGN = 3 };
    if (text.data[at] == '[' && text.data[at + label->size - 1] == ']' && at + label->size < text.size &&
        text.data[at + label->size] == ':')
        return true; /* [1]: what Markdown's own sign [1] stands for */
    if (label->style != ZR_STYLE_CIRCLE || label->size != SIGN)
        return false; /* as nearly all */
    zr_span above = zr_span_cut(text, at > NEAR ? at - NEAR : 0, at), sign = zr_span_cut(text, at, at + SIGN);
    size_t last = SIZE_MAX;
    for (size_t found = 0; (found = zr_span_find(above, sign, found)) != SIZE_MAX; found += SIGN)
        last = found;
    return last != SIZE_MAX && last && zr_is_ideograph(zr_char_before(above, last)) &&
           zr_letter_at(above, last + SIGN) & (ZR_L_CLAUSE | ZR_L_SENTENCE);
}

static void scan_line(zr_scan *scan, zr_mark_walk *marks, zr_cell_walk *cells, zr_span text, size_t start,
                      size_t end)
{
    enum { LEAST_WHOLE = 300 /* bytes */ };
    zr_span whole = zr_span_trim(zr_span_cut(text, start, end));
    zr_line line = {.start = whole.size ? (size_t)(whole.data - text.data) : start,
                    .mark = (uint32_t)scan->mark_count,
                    .whole = whole.size > LEAST_WHOLE && whole.size > text.size / 2};
    line.end = line.start + whole.size;
    if (whole.size == 0)
        line.kind = ZR_LINE_BLANK;
    else if (zr_is_page_mark(whole)) {
        line.kind = ZR_LINE_PAGE;
        zr_mark_try_number(scan, whole, line.start);
    } else if (zr_cells_stand_in(cells, text, zr_span_cut(text, line.start, end))) /* with empty cells */
        line.kind = ZR_LINE_TABLE;
    if (line.kind == ZR_LINE_TEXT || line.kind == ZR_LINE_TABLE) {
        line.start = skip_decoration(text, &line);
        size_t next = zr_mark_try(scan, text, line.start, line.end, ZR_PLACE_LINE), sign = line.start;
        if (next == line.start && (sign = skip_signs(text, line.start, line.end)) > line.start)
            next = zr_mark_try(scan, text, sign, line.end, ZR_PLACE_LINE);
        line.labelled = next > sign;
        if (line.labelled && is_footnote(text, sign, &scan->marks[scan->mark_count - 1].label)) {
            scan->mark_count--;
            line.labelled = false;
        }
        line.start = line.labelled ? sign : line.start;
        bool on = (line.labelled || scan->remark.style) && goes_on_remark(scan, &line);
        scan->list_lines += !line.labelled && zr_bullet_at(text, line.start) > 0;
        next = line.labelled ? next : line.start;
        zr_span words = zr_span_cut(text, line.start, line.end);
        size_t remark = line.labelled ? 0 : zr_remark_head(words);
        if (remark) /* 注：1.…2.…: what it counts is no item */
            scan->remark = list_of_remark(words, remark);
        else if (!on)
            zr_marks_inside(scan, marks, text, whole, &line, next);
        zr_line_measure(&line, text);
    }
    add_line(scan, line);
}

/* Room for the lines of most texts; without it they are added one by one. */
static void expect_lines(zr_scan *out, zr_span text)
{
    enum { SHORT_LINE = 96 /* bytes */, FEW = 64 };
    size_t room = text.size / SHORT_LINE + FEW;
    out->lines = malloc(room * sizeof *out->lines);
    out->line_room = out->lines ? room : 0;
}

zr_status zr_scan_text(zr_scan *out, zr_span text, const zr_spots *spots, zr_error *err)
{
    *out = (zr_scan){0};
    expect_lines(out, text);
    zr_mark_walk marks = {.spots = spots};
    zr_cell_walk cells = zr_cells_start(text);
    for (size_t at = 0; at < text.size && !out->failed;) {
        const char *newline = memchr(text.data + at, '\n', text.size - at);
        size_t end = newline ? (size_t)(newline - text.data) : text.size;
        scan_line(out, &marks, &cells, text, at, end);
        at = end + 1;
    }
    if (out->failed)
        return zr_fail_memory(err);
    if (out->counted)
        zr_scan_find_counted(out, text);
    if (out->led)
        zr_scan_settle_digit_titles(out, text);
    if (out->shy)
        zr_scan_drop_shy(out);
    zr_scan_drop_contents(out, text);
    zr_scan_find_wraps(out, text);
    zr_scan_find_run_ons(out, text);
    return ZR_OK;
}

void zr_scan_free(zr_scan *scan)
{
    free(scan->lines);
    free(scan->marks);
    *scan = (zr_scan){0};
}
