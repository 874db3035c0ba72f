/* Lines, and in each line the labels that could begin a node. */
#include "document/outline_scan.h"

#include "base/arena.h"
#include "base/seek.h"
#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_below.h"
#include "document/duties_items.h"
#include "document/letters.h"
#include "document/mark3.h"
#include "document/outline_cells.h"
#include "document/outline_contents.h"
#include "document/outline_counted.h"
#include "document/outline_edges.h"
#include "document/outline_wrap.h"

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

static void add_mark(zr_scan *scan, zr_mark mark)
{
    void *marks = scan->marks;
    if (scan->failed || !zr_grow(&marks, scan->mark_count, &scan->mark_room, sizeof mark)) {
        scan->failed = true;
        return;
    }
    scan->marks = marks;
    scan->marks[scan->mark_count++] = mark;
}

/* # Page 12:   — 12 —   - 12 -   12   第 12 页 */
bool zr_is_page_mark(zr_span line)
{
    unsigned char lead = line.size ? (unsigned char)line.data[0] : 0;
    if (line.size > 40 || (lead >= 0xE4 && lead != 0xEF))
        return false;
    if (zr_span_starts(line, "# Page "))
        return true;
    bool digits = false;
    for (size_t at = 0; at < line.size;) {
        zr_number number = zr_number_read(zr_span_cut(line, at, line.size));
        uint32_t character;
        size_t step = number.size && !number.chinese
                          ? number.size
                          : zr_utf8_read(zr_span_cut(line, at, line.size), &character);
        digits |= number.size && !number.chinese;
        if (!(number.size && !number.chinese) && !zr_is_space(character) && character != '-' &&
            character != 0x2014 && character != 0x2013 && character != 0xB7 && character != '/')
            return false;
        at += step;
    }
    return digits;
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

/* Marks behind which a label may stand, and brackets that may begin one, in a line that holds a whole text:
 * there a space stands for a line's break. */
static zr_seeker interesting_spaced;

/* Where a line holds most of the text, also digits and 第: …支撑能力1.推动…, …总则第一条为…. */
static zr_seeker interesting_whole, interesting_spaced_whole;

__attribute__((constructor)) static void make_interesting(void)
{
    zr_seeker_make(&interesting_spaced, ";:)](,。；：！？，（）〕］】〗 \t　");
    zr_seeker_make(&interesting_spaced_whole,
                   ";:)](,。；：！？，（）〕］】〗第、 \t　0123456789０１２３４５６７８９");
    zr_seeker_make(&interesting_whole, ";:)](,。；：！？，（）〕］】〗第、0123456789０１２３４５６７８９");
}

enum { WHOLE_TEXT = 120, LEAST_WHOLE = 900 /* bytes */ };

/* Spots that are asked for in their order. */
typedef struct zr_spot_walk {
    const zr_spots *spots;
    size_t next;
    zr_cell_walk cells;
    size_t numbering; /* the next 一、 of the text, once one was asked for */
} zr_spot_walk;

/* The first mark or bracket among the spots at or behind `at`, or `end`. */
static size_t next_mark(zr_spot_walk *walk, size_t at, size_t end)
{
    enum { MARKS = ZR_L_OPENS | ZR_L_CLOSES | ZR_L_CLAUSE | ZR_L_COLON | ZR_L_SENTENCE };
    const zr_spot *items = walk->spots->items;
    while (walk->next < walk->spots->count &&
           (items[walk->next].at < at || !(items[walk->next].letters & MARKS)))
        walk->next++;
    size_t found = walk->next < walk->spots->count ? items[walk->next].at : end;
    return found < end ? found : end;
}

/* Does a numbering begin in the line? Lines are asked in their order, so that the text is looked through
 * once.
 */
static bool holds_numbering(zr_spot_walk *walk, zr_span text, zr_span line)
{
    size_t start = (size_t)(line.data - text.data);
    if (walk->numbering < start || walk->numbering == 0) {
        size_t next = zr_span_find(text, zr_span_of("一、"), start);
        walk->numbering = next == SIZE_MAX ? text.size : next;
    }
    return walk->numbering < start + line.size;
}

/* Does one begin behind a space? */
static bool is_whole_text(zr_spot_walk *walk, zr_span text, zr_span line)
{
    zr_span first = zr_span_of("一、");
    if (line.size <= WHOLE_TEXT || !holds_numbering(walk, text, line))
        return false;
    for (size_t at = 0; (at = zr_span_find(line, first, at)) != SIZE_MAX; at++) {
        if (zr_span_ends(zr_span_cut(line, 0, at), " ") || zr_span_ends(zr_span_cut(line, 0, at), "　"))
            return true;
    }
    return false;
}

/* The mark at `at`: its length (0: none behind which a label may stand) and what it makes of the place. */
static size_t read_mark(zr_span text, size_t at, size_t end, zr_place *place)
{
    *place = ZR_PLACE_STOP;
    switch (text.data[at]) {
    case ';':
    case ')':
    case ']':
        return 1;
    case ' ':
    case '\t':
        *place = ZR_PLACE_LINE;
        return 1;
    case ':':
    case ',':
        *place = ZR_PLACE_COLON;
        return 1;
    default:
        break;
    }
    uint32_t mark = zr_mark3(text, at, end);
    if (zr_mark_ends(mark))
        return 3;
    switch (mark) {
    case ZR_M_SPACE:
        *place = ZR_PLACE_LINE;
        return 3;
    case ZR_M_COLON:
    case ZR_M_COMMA:
        *place = ZR_PLACE_COLON;
        return 3;
    default:
        return 0;
    }
}

/* Spaces and closing quotes between a mark and the next label. */
static size_t skip_closers(zr_span text, size_t at, size_t end)
{
    while (at < end) {
        unsigned char byte = (unsigned char)text.data[at];
        uint32_t mark = byte >= 0xE2 ? zr_mark3(text, at, end) : 0;
        size_t space = byte <= ' ' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
                           ? zr_utf8_space(zr_span_cut(text, at, end))
                           : 0;
        if (space)
            at += space;
        else if (mark == ZR_M_QUOTE_CLOSE || mark == ZR_M_SINGLE_CLOSE || mark == ZR_M_TITLE_CLOSE)
            at += 3;
        else if (byte == '*' && at + 1 < end && text.data[at + 1] == '*')
            at += 2;
        else
            break;
    }
    return at;
}

/* （一）至（三）项由市科技局负责, 1、2项由…: numbers that name items begin none. */
static bool names_items(zr_span text, const zr_label *read)
{
    size_t label = read->size;
    static const char *const more[] = {"至", "到", "—", "－", "-", "–", "~", "～", "、", "和", "及", "与"};
    uint32_t next = zr_char_at(text, label);
    bool digit = next >= '0' && next <= '9' && zr_has_before(text, 0, label, "、");
    if (!digit && read->style != ZR_STYLE_DECIMAL &&
        !(label < text.size && zr_longest_at(more, sizeof more / sizeof *more, text, label)))
        return false;
    size_t size = zr_named_items_read(text, 0, true).size;
    return size && zr_has_before(text, 0, size, "由");
}

static size_t try_mark(zr_scan *scan, zr_span text, size_t at, size_t end, zr_place place)
{
    zr_span rest = zr_span_cut(text, at, end);
    if (!(zr_letter_at(rest, 0) & (place == ZR_PLACE_LINE ? ZR_L_NUMBERING | ZR_L_SHY : ZR_L_NUMBERING)))
        return at; /* as behind nearly every comma */
    zr_label label = place == ZR_PLACE_LINE ? zr_label_of_line(rest) : zr_label_read(rest);
    if (!label.style || (label.bare && place != ZR_PLACE_LINE) || names_items(rest, &label))
        return at;
    scan->shy |= label.shy;
    add_mark(
        scan,
        (zr_mark){.at = at, .label = label, .line = (uint32_t)scan->line_count, .place = (uint8_t)place});
    return at + label.size;
}

/* 12: the number of a page, or of a row whose cells stand in lines of their own. */
static void try_number_alone(zr_scan *scan, zr_span line, size_t at)
{
    enum { MOST = 200 };
    zr_number number = zr_digits_read(line);
    if (number.size != line.size || !number.value || number.value > MOST)
        return;
    scan->counted = true;
    zr_label label = {.style = ZR_STYLE_DOT, .counts = true, .number = number.value, .size = line.size};
    add_mark(scan, (zr_mark){.at = at, .label = label, .line = (uint32_t)scan->line_count});
}

/* Behind nearly every mark a sentence goes on, with a character that begins no label; a bracket is more than
 * a mark where a number stands in it. */
static bool goes_on(zr_span text, size_t at, size_t mark, size_t end)
{
    size_t behind = at + mark;
    unsigned char lead = behind < end ? (unsigned char)text.data[behind] : 0;
    return lead >= 0xE4 && lead <= 0xE9 && !(zr_letter_at(text, behind) & (ZR_L_NUMBERING | ZR_L_SHY));
}

/* A number behind a word may begin an item whose line break is lost. Where to go on. */
static size_t try_number(zr_scan *scan, zr_span text, size_t at, size_t end)
{
    size_t number = zr_digits_read(zr_span_cut(text, at, end)).size;
    bool behind_word = at >= 3 && zr_char_before(text, at) >= 0x2010; /* an ideograph or a closing quote */
    size_t next = behind_word ? try_mark(scan, text, at, end, ZR_PLACE_PLAIN) : at;
    return next > at ? next : at + (number ? number : 1);
}

/* …制定本方案|一、总体要求: behind a word, where a line holds a whole text; `at` is that of 、. Where to go
 * on.
 */
static size_t try_comma(zr_scan *scan, zr_span text, size_t at, size_t end)
{
    enum { MOST = 3 };
    size_t start = at, behind = at + strlen("、");
    for (uint32_t step = 0;
         step < MOST && start >= 3 && zr_chinese_read(zr_span_cut(text, start - 3, start)).size; step++)
        start -= 3;
    uint32_t before = start >= 3 ? zr_char_before(text, start) : 0;
    if (start == at || before < 0x4E00 || before > 0x9FFF || before == u'第' || before == u'其')
        return behind;
    size_t next = try_mark(scan, text, start, end, ZR_PLACE_PLAIN);
    return next > behind ? next : behind;
}

/* Labels inside a line, behind its start. `seeker`: what to stop at; NULL: at the spots. */
static void scan_inside(zr_scan *scan, zr_spot_walk *walk, const zr_seeker *seeker, zr_span text, size_t at,
                        size_t end)
{
    while ((at = seeker ? zr_seek(seeker, text, at, end) : next_mark(walk, at, end)) < end) {
        zr_place place;
        size_t character = (unsigned char)text.data[at] < 0x80 ? 1 : 3;
        if (seeker && zr_digits_read(zr_span_cut(text, at, end)).size) { /* no digit is a mark */
            at = try_number(scan, text, at, end);
            continue;
        }
        if (zr_span_starts(zr_span_cut(text, at, end), "第")) {
            size_t next = try_mark(scan, text, at, end, ZR_PLACE_PLAIN);
            at = next > at ? next : at + character;
            continue;
        }
        if (seeker && zr_has(text, at, "、")) {
            at = try_comma(scan, text, at, end);
            continue;
        }
        if (goes_on(text, at, character, end)) {
            at += character;
            continue;
        }
        size_t length = read_mark(text, at, end, &place);
        if (length) {
            size_t next = skip_closers(text, at + length, end);
            bool spaced =
                (seeker == &interesting_spaced || seeker == &interesting_spaced_whole) && next > at + length;
            size_t marks = scan->mark_count;
            at = try_mark(scan, text, next, end, place);
            if (spaced && scan->mark_count > marks && scan->marks[marks].label.style == ZR_STYLE_COMMA)
                scan->marks[marks].place = ZR_PLACE_LINE; /* 市直各单位： 一、总体要求 */
        } else if (text.data[at] == '(' || zr_mark3(text, at, end) == ZR_M_OPEN) {
            size_t next = try_mark(scan, text, at, end, ZR_PLACE_PLAIN);
            at = next > at ? next : at + 1;
        } else {
            at++;
        }
    }
}

/* 注：1.…2.…: what a remark counts is no item. */
static bool is_remark(zr_span line)
{
    static const char *const heads[] = {"注：", "注:", "备注：", "备注:", "附注：", "说明：", "说明:", NULL};
    switch (zr_char_at(line, 0)) { /* their first characters */
    case u'注':
    case u'备':
    case u'附':
    case u'说':
        return zr_starts_any(line, heads);
    default:
        return false;
    }
}

/* What to stop at in a line: the spots in nearly all. */
static const zr_seeker *seeker_for(zr_spot_walk *walk, const zr_line *line, zr_span text, zr_span words)
{
    if (is_whole_text(walk, text, words))
        return line->whole ? &interesting_spaced_whole : &interesting_spaced;
    return line->whole ? &interesting_whole : NULL;
}

static void scan_line(zr_scan *scan, zr_spot_walk *walk, zr_span text, size_t start, size_t end)
{
    zr_span whole = zr_span_trim(zr_span_cut(text, start, end));
    zr_line line = {.start = whole.size ? (size_t)(whole.data - text.data) : start,
                    .mark = (uint32_t)scan->mark_count,
                    .whole = whole.size > LEAST_WHOLE && whole.size > text.size / 2};
    line.end = line.start + whole.size;
    if (whole.size == 0)
        line.kind = ZR_LINE_BLANK;
    else if (zr_is_page_mark(whole)) {
        line.kind = ZR_LINE_PAGE;
        try_number_alone(scan, whole, line.start);
    } else if (zr_cells_stand_in(&walk->cells, text,
                                 zr_span_cut(text, line.start, end))) /* with empty cells */
        line.kind = ZR_LINE_TABLE;
    if (line.kind == ZR_LINE_TEXT || line.kind == ZR_LINE_TABLE) {
        line.start = skip_decoration(text, &line);
        size_t next = try_mark(scan, text, line.start, line.end, ZR_PLACE_LINE), sign = line.start;
        if (next == line.start && (sign = skip_signs(text, line.start, line.end)) > line.start)
            next = try_mark(scan, text, sign, line.end, ZR_PLACE_LINE);
        line.labelled = next > sign;
        line.start = line.labelled ? sign : line.start;
        scan->list_lines += !line.labelled && zr_bullet_at(text, line.start) > 0;
        next = line.labelled ? next : line.start;
        if (line.labelled || !is_remark(zr_span_cut(text, line.start, line.end)))
            scan_inside(scan, walk, seeker_for(walk, &line, text, whole), text, next, line.end);
        zr_line_measure(&line, text);
    }
    add_line(scan, line);
}

zr_status zr_scan_text(zr_scan *out, zr_span text, const zr_spots *spots, zr_error *err)
{
    *out = (zr_scan){0};
    zr_spot_walk walk = {.spots = spots, .cells = zr_cells_start(text)};
    for (size_t at = 0; at < text.size && !out->failed;) {
        const char *newline = memchr(text.data + at, '\n', text.size - at);
        size_t end = newline ? (size_t)(newline - text.data) : text.size;
        scan_line(out, &walk, text, at, end);
        at = end + 1;
    }
    if (out->failed)
        return zr_fail_memory(err);
    if (out->counted)
        zr_scan_find_counted(out, text);
    if (out->shy)
        zr_scan_drop_shy(out);
    zr_scan_drop_contents(out, text);
    zr_scan_find_wraps(out, text);
    return ZR_OK;
}

void zr_scan_free(zr_scan *scan)
{
    free(scan->lines);
    free(scan->marks);
    *scan = (zr_scan){0};
}
