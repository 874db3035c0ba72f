/* The number of a page, as copies and converters of PDFs leave it in a text. */
#include "source/page_mark.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

enum { MOST_LINE = 320, MOST_MARK = 64, MOST_DIGITS = 4 };

/* What is left of a line as it is read. */
typedef struct reading {
    zr_span rest;
    uint32_t signs; /* passed over, white space aside */
    bool strange;   /* one of them is none that later readers know around a number */
} reading;

static void pass(reading *at, size_t size)
{
    at->rest = zr_span_cut(at->rest, size, at->rest.size);
}

static void skip_spaces(reading *at)
{
    for (size_t space; (space = zr_utf8_space(at->rest)) > 0;)
        pass(at, space);
}

static bool pass_word(reading *at, size_t size)
{
    pass(at, size);
    if (size)
        skip_spaces(at);
    return size > 0;
}

static bool take(reading *at, const char *const *words)
{
    return pass_word(at, zr_starts_any(at->rest, words));
}

/* Digits, ASCII or full-width: their value, 0 for none or for too many. */
static uint32_t take_number(reading *at)
{
    uint32_t value = 0, digits = 0;
    for (; digits <= MOST_DIGITS; digits++) {
        uint32_t c = 0;
        size_t size = zr_utf8_read(at->rest, &c);
        int digit = size ? zr_digit_of(c) : -1;
        if (digit < 0)
            break;
        value = value * 10 + (uint32_t)digit;
        pass(at, size);
    }
    skip_spaces(at);
    return digits <= MOST_DIGITS ? value : 0;
}

/* By its first byte: neither an ideograph nor a digit nor a letter is a sign. */
static bool may_be_sign(zr_span rest)
{
    unsigned char first = rest.size ? (unsigned char)rest.data[0] : '0';
    return first < 0x80 ? strchr("-~=[]()", first) != NULL : first < 0xE4 || first > 0xE9;
}

/* Signs that stand around the number of a page; later readers know those of the first list. */
static void skip_signs(reading *at, bool brackets)
{
    static const char *const known[] = {"-", "—", "–", "－", "·", NULL};
    static zr_word_list known_list = {.words = known};
    static const char *const strange[] = {"•", "・", "●", "~", "=", "─", "‐", "−", NULL};
    static zr_word_list strange_list = {.words = strange};
    static const char *const bracket[] = {"【", "】", "[", "]", "（", "）", "(", ")", NULL};
    static zr_word_list bracket_list = {.words = bracket};
    for (;; at->signs++) {
        skip_spaces(at);
        if (!may_be_sign(at->rest))
            return;
        if (pass_word(at, zr_list_starts(&known_list, at->rest)))
            continue;
        if (!pass_word(at, zr_list_starts(&strange_list, at->rest)) &&
            !(brackets && pass_word(at, zr_list_starts(&bracket_list, at->rest))))
            return;
        at->strange = true;
    }
}

static const char *const all[] = {"共", "总", NULL};
static const char *const page[] = {"页", NULL};
static const char *const between[] = {"，", ",", "/", "、", "（", "(", "|", "｜", "of", NULL};

/* 共 12 页, and the bracket behind it. */
static uint32_t take_total(reading *at)
{
    static const char *const closes[] = {"）", ")", NULL};
    bool told = take(at, all);
    uint32_t total = take_number(at);
    bool whole = total && take(at, page);
    if (!total || (told && !whole))
        return 0;
    take(at, closes);
    return total;
}

/* 第 5 页, 第 5 页 共 12 页, 第5页/共12页. */
static bool read_ordinal(reading *at, zr_page_mark *mark)
{
    static const char *const ordinal[] = {"第", NULL};
    reading from = *at;
    if (take(at, ordinal) && (mark->number = take_number(at)) && take(at, page)) {
        reading behind = *at;
        take(at, between);
        mark->total = take_total(at);
        if (!mark->total)
            *at = behind;
        return true;
    }
    *at = from;
    return false;
}

/* 共 12 页 第 5 页. */
static bool read_total_first(reading *at, zr_page_mark *mark)
{
    reading from = *at;
    uint32_t total = zr_starts_any(at->rest, all) ? take_total(at) : 0;
    if (total) {
        take(at, between);
        if (read_ordinal(at, mark)) {
            mark->total = total;
            return true;
        }
    }
    *at = from;
    return false;
}

/* Page 5, Page 5 of 12, p. 5/12. */
static bool read_english(reading *at, zr_page_mark *mark)
{
    static const char *const words[] = {"Page", "page", "PAGE", "p.", "P.", NULL};
    static const char *const of[] = {"of", "OF", "/", NULL};
    static const char *const ends[] = {":", "：", ".", NULL};
    reading from = *at;
    if (take(at, words) && (mark->number = take_number(at))) {
        if (take(at, of) && !(mark->total = take_number(at))) {
            *at = from;
            return false;
        }
        take(at, ends);
        return true;
    }
    *at = from;
    return false;
}

static bool read_words(reading *at, zr_page_mark *mark)
{
    static const char *const heads[] = {"第", "共", "总", "P", "p", NULL};
    static zr_word_list heads_list = {.words = heads};
    if (!zr_list_starts(&heads_list, at->rest))
        return false; /* as most */
    return read_ordinal(at, mark) || read_total_first(at, mark) || read_english(at, mark);
}

/* 5, - 5 -, 5/12. */
static zr_page_mark read_number(zr_span line)
{
    static const char *const slash[] = {"/", "／", "of", NULL};
    reading at = {.rest = line};
    skip_signs(&at, false);
    uint32_t before = at.signs;
    zr_page_mark mark = {.number = take_number(&at)};
    if (mark.number && take(&at, slash)) {
        mark.total = take_number(&at);
        if (mark.total < mark.number)
            return (zr_page_mark){0};
    }
    skip_signs(&at, false);
    if (!mark.number || at.rest.size)
        return (zr_page_mark){0};
    bool around = before && at.signs > before;
    mark.kind = around ? ZR_PAGE_MARK : mark.total ? ZR_PAGE_OF : ZR_PAGE_BARE;
    mark.known = !mark.total && !at.strange;
    return mark;
}

bool zr_line_is_enclosed(zr_span line, const char *open, const char *close)
{
    if (!zr_span_starts(line, open))
        return false; /* as most */
    size_t size = strlen(close), at = zr_span_find(line, zr_span_of(close), strlen(open));
    return at != SIZE_MAX && at + size == line.size;
}

/* <!-- page 5 -->, <!-- PageBreak -->: what a converter says of the page, and no reader sees. */
static bool is_comment(zr_span line)
{
    static const char *const words[] = {"page", "Page", "PAGE", "页", NULL};
    return zr_line_is_enclosed(line, "<!--", "-->") && zr_holds_any(line, words);
}

/* Nothing but tags: no reader sees words between them. */
static bool is_tags_alone(zr_span line)
{
    bool inside = false;
    for (size_t i = 0; i < line.size; i++) {
        char c = line.data[i];
        if (!inside && c != '<' && c != ' ' && c != '\t')
            return false;
        inside = c == '<' || (inside && c != '>');
    }
    return !inside;
}

/* ![](_page_5_Picture_1.jpeg), \newpage, <div style="page-break-after: always"></div>. */
static bool is_break(zr_span line)
{
    static const char *const commands[] = {"\\newpage", "\\pagebreak", "\\clearpage", NULL};
    if (zr_span_starts(line, "!["))
        return zr_span_ends(line, ")") && zr_holds(line, "](") && zr_holds(line, "page") &&
               zr_span_find(line, zr_span_of("]("), 0) == zr_span_find(line, zr_span_of("]"), 0);
    if (line.size && line.data[0] == '<')
        return is_tags_alone(line) && zr_holds(line, "page-break");
    return zr_equals_any(line, commands);
}

/* https://… 5/12. */
static zr_page_mark read_address(zr_span line)
{
    static const char *const starts[] = {"http://", "https://", "file://", NULL};
    size_t gap = line.size;
    if (!zr_starts_any(line, starts))
        return (zr_page_mark){0};
    while (gap > 0 && line.data[gap - 1] != ' ' && line.data[gap - 1] != '\t')
        gap--;
    zr_page_mark mark = read_number(zr_span_cut(line, gap, line.size));
    mark.kind = gap && mark.kind == ZR_PAGE_OF ? ZR_PAGE_ADDRESS : ZR_PAGE_NO_MARK;
    return mark;
}

/* 1.…, 2025年…: digits with a word, a point or a comma at once behind them number no page. */
static bool are_counted(zr_span line)
{
    size_t at = 0;
    while (at < line.size && line.data[at] >= '0' && line.data[at] <= '9')
        at++;
    unsigned char next = at < line.size ? (unsigned char)line.data[at] : 0;
    return next == '.' || (next >= 0xE4 && next <= 0xE9) || zr_span_starts(zr_behind(line, at), "、");
}

static bool is_page_word(zr_span words)
{
    return zr_span_starts(words, "共") || zr_span_starts(words, "第") || zr_span_starts(words, "总");
}

/* （一）…: a bracket with a word behind it that no page begins with. */
static bool is_bracketed(zr_span line)
{
    static const char open[] = "（";
    zr_span words = zr_behind(line, sizeof open - 1);
    unsigned char next = words.size ? (unsigned char)words.data[0] : 0;
    return zr_span_starts(line, open) && next >= 0xE4 && next <= 0xE9 && !is_page_word(words);
}

/* May the line be one by its first characters? Most others may not. */
static bool may_begin(zr_span line)
{
    unsigned char first = (unsigned char)line.data[0];
    if (first >= 0xE4 && first <= 0xE9)
        return is_page_word(line);
    if (first >= 0x80)
        return first == 0xC2 || first == 0xE2 || first == 0xE3 ||
               (first == 0xEF && !is_bracketed(line)); /* ·, — • and the like, 【 ・, full-width */
    if (first >= '0' && first <= '9')
        return !are_counted(line);
    return first && strchr("-#<![\\({~=hfPp", first);
}

zr_page_mark zr_page_mark_read(zr_span line)
{
    zr_page_mark mark = {0};
    if (!line.size || line.size > MOST_LINE || !may_begin(line))
        return mark;
    if (line.data[0] == 'h' || line.data[0] == 'f')
        return read_address(line);
    if (is_comment(line) || is_break(line))
        return (zr_page_mark){.kind = ZR_PAGE_MARK};
    if (line.size > MOST_MARK)
        return mark;
    reading at = {.rest = line};
    mark.known = zr_span_starts(line, "# Page ");
    while (at.rest.size && at.rest.data[0] == '#')
        pass(&at, 1);
    skip_signs(&at, true);
    if (!read_words(&at, &mark))
        return read_number(line);
    skip_signs(&at, true);
    mark.kind = at.rest.size ? ZR_PAGE_NO_MARK : ZR_PAGE_MARK;
    return mark;
}

static size_t digits_at(zr_span text, size_t at)
{
    size_t size = 0;
    while (at + size < text.size && text.data[at + size] >= '0' && text.data[at + size] <= '9')
        size++;
    return size;
}

bool zr_is_browser_head(zr_span line)
{
    size_t at = 0;
    for (uint32_t part = 0; part < 3; part++) {
        size_t size = digits_at(line, at);
        if (!size || size > 4 || (part < 2 && (at + size >= line.size || line.data[at + size] != '/')))
            return false;
        at += size + (part < 2);
    }
    while (at < line.size && (line.data[at] == ',' || line.data[at] == ' ' || line.data[at] == '\t'))
        at++;
    size_t hours = digits_at(line, at);
    return hours && hours <= 2 && at + hours < line.size && line.data[at + hours] == ':';
}

static bool is_plain_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Does the word or number before `at` go on there? A space parts words, but no numbers: 5 - 3 - 1. */
static bool goes_on_before(zr_span line, size_t at)
{
    bool apart = at > 0 && line.data[at - 1] == ' ';
    while (at > 0 && line.data[at - 1] == ' ')
        at--;
    uint32_t c = 0;
    zr_utf8_back(zr_span_cut(line, 0, at), &c);
    return at > 0 && (zr_digit_of(c) >= 0 || (!apart && is_plain_letter(line.data[at - 1])));
}

static bool goes_on_behind(zr_span line, size_t at)
{
    bool apart = at < line.size && line.data[at] == ' ';
    while (at < line.size && line.data[at] == ' ')
        at++;
    uint32_t c = 0;
    zr_utf8_read(zr_span_cut(line, at, line.size), &c);
    return at < line.size && ((zr_digit_of(c) >= 0 && !apart) || (!apart && is_plain_letter(line.data[at])));
}

/* The same sign before the number and behind it. */
static size_t read_between_signs(zr_span line, size_t at, zr_page_mark *mark)
{
    static const char *const signs[] = {"-", "—", "–", "－", "·", "•", NULL};
    size_t size = zr_starts_any(zr_span_cut(line, at, line.size), signs);
    reading from = {.rest = zr_span_cut(line, at + size, at + size + MOST_MARK)};
    skip_spaces(&from);
    mark->number = size ? take_number(&from) : 0;
    if (!mark->number || from.rest.size < size || memcmp(from.rest.data, line.data + at, size) != 0)
        return 0;
    size_t end = (size_t)(from.rest.data - line.data) + size;
    return goes_on_before(line, at) || goes_on_behind(line, end) ? 0 : end - at;
}

size_t zr_page_inline_read(zr_span line, size_t at, zr_page_mark *mark)
{
    *mark = (zr_page_mark){.kind = ZR_PAGE_INLINE};
    size_t size = read_between_signs(line, at, mark);
    if (size)
        return size;
    reading from = {.rest = zr_span_cut(line, at, at + MOST_MARK)};
    if (!read_words(&from, mark) || !mark->total)
        return 0;
    size_t end = (size_t)(from.rest.data - line.data);
    while (end > at && line.data[end - 1] == ' ')
        end--;
    return end - at;
}
