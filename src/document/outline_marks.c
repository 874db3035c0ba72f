/* In each line, the labels that could begin a node. */
#include "document/outline_marks.h"

#include "base/arena.h"
#include "base/seek.h"
#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_items.h"
#include "document/duties_words.h"
#include "document/letters.h"
#include "document/mark3.h"
#include "document/outline_digit_title.h"

#include <string.h>

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

/* The first mark or bracket among the spots at or behind `at`, or `end`. */
static size_t next_mark(zr_mark_walk *walk, size_t at, size_t end)
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
static bool holds_numbering(zr_mark_walk *walk, zr_span text, zr_span line)
{
    size_t start = (size_t)(line.data - text.data);
    if (walk->numbering < start || walk->numbering == 0) {
        size_t next = zr_span_find(text, zr_span_of("一、"), start);
        walk->numbering = next == SIZE_MAX ? text.size : next;
    }
    return walk->numbering < start + line.size;
}

/* Does the word stand behind a space in the line? */
static bool stands_behind_space(zr_span line, const char *word)
{
    zr_span first = zr_span_of(word);
    for (size_t at = 0; (at = zr_span_find(line, first, at)) != SIZE_MAX; at++) {
        if (zr_span_ends(zr_span_cut(line, 0, at), " ") || zr_span_ends(zr_span_cut(line, 0, at), "　"))
            return true;
    }
    return false;
}

/* A text whose line breaks became spaces: does a numbering begin behind one? Of 1. only where the line is
 * most of the text. */
static bool is_whole_text(zr_mark_walk *walk, zr_span text, zr_span line, bool whole)
{
    enum { SHORTEST = 120 }; /* bytes */
    static const char *const ones[] = {"1．", "1.", "1、", "（一）", NULL};
    if (line.size > SHORTEST && holds_numbering(walk, text, line) && stands_behind_space(line, "一、"))
        return true;
    size_t i = 0;
    while (whole && ones[i] && !stands_behind_space(line, ones[i]))
        i++;
    return whole && ones[i];
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
    static const char *const more[] = {"至", "到", "—",  "－", "-",  "–", "~",
                                       "～", "、", "和", "及", "与", NULL};
    static zr_word_list more_list = {.words = more};
    uint32_t next = zr_char_at(text, label);
    bool digit = next >= '0' && next <= '9' && zr_has_before(text, 0, label, "、");
    if (!digit && read->style != ZR_STYLE_DECIMAL &&
        !(label < text.size && zr_list_starts(&more_list, zr_behind(text, label))))
        return false;
    size_t size = zr_named_items_read(text, 0, true).size;
    return size && zr_has_before(text, 0, size, "由");
}

/* Numbers this high are years and quantities too. In a line's middle, as years and alone in a line they count
 * only behind the ones before them. */
static bool is_too_high(zr_scan *scan, const zr_label *label, zr_place place)
{
    enum { HIGH = 999, ALONE = 200, FIRST_YEAR = 1900, LAST_YEAR = 2100, GAP = 20 };
    uint32_t number = label->number, *reached = &scan->reached[label->style];
    if (number < (label->counts ? ALONE : HIGH))
        return false;
    bool on = number > *reached && number - *reached <= (place == ZR_PLACE_LINE ? GAP : 1);
    bool year = number >= FIRST_YEAR && number <= LAST_YEAR;
    if (number > (label->counts ? ALONE : HIGH) && !on && (place != ZR_PLACE_LINE || year || label->counts))
        return true;
    *reached = number;
    return false;
}

/* Where a line begins, what may be a label before a number too: 2.5G网络. */
static zr_label read_of_line(zr_scan *scan, zr_span line)
{
    zr_label label = zr_label_of_line(line);
    bool decimal = label.style == ZR_STYLE_DECIMAL && label.depth == 2 && label.number > 1;
    zr_label led = label.style && !decimal ? (zr_label){0} : zr_label_before_digits(line);
    scan->led |= led.style != ZR_STYLE_NONE;
    return label.style ? label : led;
}

size_t zr_mark_try(zr_scan *scan, zr_span text, size_t at, size_t end, zr_place place)
{
    zr_span rest = zr_span_cut(text, at, end);
    if (!(zr_letter_at(rest, 0) & (place == ZR_PLACE_LINE ? ZR_L_NUMBERING | ZR_L_SHY : ZR_L_NUMBERING)))
        return at; /* as behind nearly every comma */
    zr_label label = place == ZR_PLACE_LINE ? read_of_line(scan, rest) : zr_label_read(rest);
    if (!label.style || (label.bare && place != ZR_PLACE_LINE) || names_items(rest, &label) ||
        is_too_high(scan, &label, place))
        return at;
    scan->shy |= label.shy;
    add_mark(
        scan,
        (zr_mark){.at = at, .label = label, .line = (uint32_t)scan->line_count, .place = (uint8_t)place});
    return at + label.size;
}

void zr_mark_try_number(zr_scan *scan, zr_span line, size_t at)
{
    zr_number number = zr_digits_read(line);
    zr_label label = {.style = ZR_STYLE_DOT, .counts = true, .number = number.value, .size = line.size};
    if (number.size != line.size || !number.value || number.value > ZR_LABEL_MOST ||
        is_too_high(scan, &label, ZR_PLACE_LINE))
        return;
    scan->counted = true;
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
    size_t next = behind_word ? zr_mark_try(scan, text, at, end, ZR_PLACE_PLAIN) : at;
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
    if (start == at || !zr_is_ideograph(before) || before == u'第' || before == u'其')
        return behind;
    size_t next = zr_mark_try(scan, text, start, end, ZR_PLACE_PLAIN);
    return next > behind ? next : behind;
}

/* （二）完善政策 5.制定…: the number of an item whose heading has lost its line's break stands behind a
 * space; `from` and `until` bound words of a heading. Where to go on, or `from`. */
static size_t try_behind_heading(zr_scan *scan, zr_span text, size_t from, size_t until, size_t end)
{
    const char *space;
    for (size_t at = from; at < until && (space = memchr(text.data + at, ' ', until - at)) != NULL;) {
        at = (size_t)(space - text.data) + 1;
        unsigned char digit = at < end ? (unsigned char)text.data[at] : 0;
        if (digit < '0' || digit > '9')
            continue;
        zr_label label = zr_label_read(zr_span_cut(text, at, end));
        bool item =
            label.style == ZR_STYLE_DOT && !label.bare && zr_is_ideograph(zr_char_at(text, at + label.size));
        size_t next = item ? zr_mark_try(scan, text, at, end, ZR_PLACE_STOP) : at;
        if (next > at)
            return next;
    }
    return from;
}

/* Where the words of a heading begin that an item may follow in its line: `at`; the line's end where it has
 * no number or no space among its first words, as most. */
static size_t heading_words(zr_span text, const zr_line *line, size_t at)
{
    enum { LONGEST = 120 };
    size_t size = line->end - at < LONGEST ? line->end - at : LONGEST;
    bool numbered = line->labelled || zr_letter_at(text, line->start) & ZR_L_NUMBERING;
    bool spaced = numbered && line->kind == ZR_LINE_TEXT && size && memchr(text.data + at, ' ', size);
    return spaced ? at : line->end;
}

/* What to stop at in a line: NULL, the spots, in nearly all. */
static const zr_seeker *seeker_for(bool spaced, bool whole)
{
    if (spaced)
        return whole ? &interesting_spaced_whole : &interesting_spaced;
    return whole ? &interesting_whole : NULL;
}

void zr_marks_inside(zr_scan *scan, zr_mark_walk *walk, zr_span text, zr_span whole, const zr_line *line,
                     size_t at)
{
    bool spaced = is_whole_text(walk, text, whole, line->whole);
    const zr_seeker *seeker = seeker_for(spaced, line->whole);
    size_t end = line->end, words = seeker ? end : heading_words(text, line, at);
    while ((at = seeker ? zr_seek(seeker, text, at, end) : next_mark(walk, at, end)) < end) {
        zr_place place;
        if (words < at) {
            size_t number = try_behind_heading(scan, text, words, at, end);
            at = number > words ? number : at;
            words = number > words ? end : at;
            if (words == end)
                continue;
        }
        size_t character = (unsigned char)text.data[at] < 0x80 ? 1 : 3;
        if (seeker && zr_digits_read(zr_span_cut(text, at, end)).size) { /* no digit is a mark */
            at = try_number(scan, text, at, end);
            continue;
        }
        if (zr_span_starts(zr_span_cut(text, at, end), "第")) {
            size_t next = zr_mark_try(scan, text, at, end, ZR_PLACE_PLAIN);
            at = next > at ? next : at + character;
            continue;
        }
        if (seeker && zr_has(text, at, "、")) {
            at = try_comma(scan, text, at, end);
            continue;
        }
        if (words < end && text.data[at] != '(' && zr_mark3(text, at, end) != ZR_M_OPEN)
            words = end; /* a heading has no such mark */
        if (goes_on(text, at, character, end)) {
            at += character;
            continue;
        }
        size_t length = read_mark(text, at, end, &place);
        if (length) {
            size_t next = skip_closers(text, at + length, end);
            bool lost = spaced && next > at + length;
            size_t marks = scan->mark_count;
            at = zr_mark_try(scan, text, next, end, place);
            if (lost && scan->mark_count > marks && scan->marks[marks].label.style == ZR_STYLE_COMMA)
                scan->marks[marks].place = ZR_PLACE_LINE; /* 市直各单位： 一、总体要求 */
        } else if (text.data[at] == '(' || zr_mark3(text, at, end) == ZR_M_OPEN) {
            size_t next = zr_mark_try(scan, text, at, end, ZR_PLACE_PLAIN);
            at = next > at ? next : at + 1;
        } else {
            at++;
        }
    }
}
