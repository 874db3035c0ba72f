/* Lines at the head and at the tail of a text, one at a time. */
#include "document/head_lines.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"
#include "document/head_unmarked.h"
#include "document/outline_page.h"
#include "document/outline_title.h"

#include <string.h>

enum { MOST_BYTES = 1 << 16, MOST_SPACES = 12 /* in a key: 文       号 */ };

static bool add_line(zr_head_lines *out, zr_span text, size_t start, size_t end)
{
    zr_span words = zr_span_trim(zr_span_cut(text, start, end));
    if (zr_line_is_empty(words) || zr_span_starts(words, "# Page "))
        return true;
    if (out->count == ZR_HEAD_LINES)
        return false;
    size_t at = (size_t)(words.data - text.data);
    out->line[out->count++] = (zr_head_line){at, at + words.size};
    return true;
}

void zr_head_lines_first(zr_head_lines *out, zr_span text, size_t start, size_t end)
{
    out->count = 0;
    if (end > start + MOST_BYTES)
        end = start + MOST_BYTES;
    for (size_t at = start; at < end;) {
        const char *newline = memchr(text.data + at, '\n', end - at);
        size_t stop = newline ? (size_t)(newline - text.data) : end;
        if (!add_line(out, text, at, stop))
            return;
        at = stop + 1;
    }
}

/* Only the last kilobytes are looked at: a sign-off is short. */
void zr_head_lines_last(zr_head_lines *out, zr_span text, size_t start, size_t end)
{
    size_t from = end > start + MOST_BYTES / 8 ? end - MOST_BYTES / 8 : start;
    while (from > start && from < end && text.data[from - 1] != '\n')
        from++;
    zr_head_lines_first(out, text, from, end);
}

/* Passes over a key whose characters may have spaces between them. */
static bool take_spaced(zr_cursor *at, const char *key)
{
    zr_cursor next = *at;
    zr_span rest = zr_span_of(key);
    while (rest.size) {
        uint32_t wanted;
        size_t step = zr_utf8_read(rest, &wanted);
        char character[5] = {0};
        memcpy(character, rest.data, step);
        if (!zr_cursor_word(&next, character))
            return false;
        rest = zr_span_cut(rest, step, rest.size);
        zr_cursor_spaces(&next, MOST_SPACES);
    }
    *at = next;
    return true;
}

/* 发布日期：  another key and its colon, behind a gap: of a few words without a gap. */
static bool is_key_behind_gap(zr_span words, size_t at)
{
    enum { LONGEST = 30 };
    zr_span key = zr_span_cut(words, at, at + LONGEST < words.size ? at + LONGEST : words.size);
    for (size_t i = 0; i < key.size; i += zr_step(key, i)) {
        if (zr_colon_at(key, i))
            return i > 0;
        if (!zr_is_ideograph(zr_char_at(key, i)))
            return false; /* 09:13 */
    }
    return false;
}

/* Does the value end before `at`: at the next cell, at a wide gap, at another key, at a page's button? */
static bool ends_value(zr_span words, size_t at)
{
    zr_span rest = zr_span_cut(words, at, words.size);
    size_t space = zr_utf8_space(rest);
    switch (words.data[at]) {
    case '|':
    case '\n':
    case '\t':
        return true;
    default:
        return (space && is_key_behind_gap(words, at + space)) || zr_span_starts(rest, "    ") ||
               zr_is_long_page_key(rest) ||
               (at && (zr_span_starts(rest, "【") || zr_span_starts(rest, "〖")));
    }
}

/* Ends there or at the end of the line. */
static zr_span value_at(zr_cursor at)
{
    while (zr_cursor_take(&at, "：:|】]* \t\xE3\x80\x80"))
        ;
    size_t end = 0;
    while (end < at.rest.size && !ends_value(at.rest, end))
        end += zr_step(at.rest, end);
    return zr_title_without_comma(zr_span_trim(zr_span_cut(at.rest, 0, end)));
}

enum { FIRST = 3 /* bytes of a key's first character */ };

/* The value of a header's field: 发文字号: 桂政办发〔2026〕6号 | … → 桂政办发〔2026〕6号. Keys may be printed
 * with spaces in them; the value may stand in the next cell of a table. Empty if the line does not have it.
 */
static zr_span field_of(zr_span line, const char *key)
{
    zr_span first = zr_span_cut(zr_span_of(key), 0, FIRST);
    for (size_t at = 0; (at = zr_span_find(line, first, at)) != SIZE_MAX; at++) {
        zr_cursor cursor = {zr_span_cut(line, at, line.size), 0};
        if (!take_spaced(&cursor, key))
            continue;
        zr_cursor_word(&cursor, "**");
        zr_cursor after = cursor;
        if (zr_cursor_take(&after, "：:|】]"))
            return value_at(cursor);
    }
    return (zr_span){0};
}

/* 成文日期 ⏎ 2026年3月6日: the value below a key that stands alone, as lists of terms have it. */
static zr_span below_key(const zr_head_lines *lines, zr_span text, uint32_t key_line, const char *key)
{
    enum { LONGEST = 120, KEY = 30 };
    static const char *const colons[] = {"：", ":", NULL};
    zr_cursor at = {zr_span_cut(text, lines->line[key_line].start, lines->line[key_line].end), 0};
    while (zr_cursor_take(&at, "∙•·● \t"))
        ;
    zr_span line = at.rest;
    if (line.size > KEY || key_line + 1 == lines->count ||
        !zr_span_equal(zr_without_any(line, colons), zr_span_of(key)))
        return (zr_span){0};
    zr_span value = zr_span_cut(text, lines->line[key_line + 1].start, lines->line[key_line + 1].end);
    bool other = zr_is_page_name(zr_without_any(value, colons)) || zr_is_page_key(value);
    return other || value.size > LONGEST ? (zr_span){0} : value;
}

zr_span zr_head_lines_field(const zr_head_lines *lines, zr_span text, const char *const *keys)
{
    static const char *const nothing[] = {"-", "无", NULL};
    for (; *keys; keys++) {
        for (uint32_t i = 0; i < lines->count; i++) {
            zr_span line = zr_span_cut(text, lines->line[i].start, lines->line[i].end);
            if (zr_span_find(line, zr_span_cut(zr_span_of(*keys), 0, FIRST), 0) == SIZE_MAX)
                continue; /* as most */
            zr_span value = field_of(line, *keys);
            value = value.size ? value : zr_unmarked_field(line, *keys);
            value = value.size ? value : below_key(lines, text, i, *keys);
            if (value.size && !zr_equals_any(value, nothing))
                return value;
        }
    }
    return (zr_span){0};
}
