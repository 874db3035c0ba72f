#include "document/head_unmarked.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/date.h"
#include "document/duties_words.h"
#include "document/outline_line.h"
#include "document/outline_page.h"

#include <string.h>

enum { LONG_KEY = 12, LONGEST_ROW = 300, KEY_ROOM = 32, MOST_SPACES = 12, MOST_KEYS = 16 };

/* A field of the row: its key as the table has it, and where its value stands. */
typedef struct field {
    zr_span key;
    size_t value, end;
} field;

typedef struct row {
    field field[MOST_KEYS];
    uint32_t count;
} row;

/* Copies the next characters without the spaces between them; returns how many bytes. */
static size_t copy_close(char copy[KEY_ROOM], zr_cursor at)
{
    size_t size = 0, length;
    while (zr_cursor_peek(&at, &length) && size + length <= KEY_ROOM) {
        memcpy(copy + size, at.rest.data, length);
        size += length;
        zr_cursor_skip(&at, length);
        zr_cursor_spaces(&at, MOST_SPACES);
    }
    return size;
}

/* 文号, 文    号: a key and its bytes in the line, 0 if none begins the words. */
static size_t spaced_key(zr_span *key, zr_span words)
{
    char copy[KEY_ROOM];
    zr_cursor at = {words, 0};
    zr_span close = {copy, copy_close(copy, at)};
    *key = zr_page_name_first(close);
    for (size_t left = key->size, length; left > 0; left -= length < left ? length : left) {
        zr_cursor_spaces(&at, MOST_SPACES);
        zr_cursor_peek(&at, &length);
        zr_cursor_skip(&at, length);
    }
    return at.used;
}

/* The same at a place of the line. Keys that a value may hold, 来源, 时间, begin it or stand behind a space.
 */
static size_t key_at(zr_span *key, zr_span line, size_t at, size_t first)
{
    static const char *const sure[] = {"有效性", "索引号", "时效性", NULL};
    if (at == first || zr_utf8_space_before(zr_span_cut(line, 0, at)))
        return spaced_key(key, zr_behind(line, at));
    *key = zr_page_name_first(zr_behind(line, at));
    return key->size >= LONG_KEY || zr_equals_any(*key, sure) ? key->size : 0;
}

static bool split(row *out, zr_span line)
{
    zr_cursor start = {line, 0};
    out->count = 0;
    while (zr_cursor_take(&start, "∙•·●| \t\xE3\x80\x80"))
        ;
    for (size_t at = start.used; at < line.size && out->count < MOST_KEYS;) {
        zr_span key;
        size_t size = key_at(&key, line, at, start.used);
        if (!size && !out->count)
            return false;
        if (size && out->count)
            out->field[out->count - 1].end = at;
        if (size)
            out->field[out->count++] = (field){key, at + size, line.size};
        at += size ? size : zr_step(line, at);
    }
    return out->count > 0;
}

/* 成文日期2020年1月17日, 文号某政办〔2020〕1号: what such a key tells stands right behind it. */
static bool tells(zr_span line, const field *only)
{
    static const char *const days[] = {"日期", "时间", NULL}, *const numbers[] = {"文号", "字号", NULL};
    zr_span value = zr_span_trim(zr_span_cut(line, only->value, only->end));
    if (zr_ends_any(only->key, days))
        return only->key.size >= LONG_KEY && zr_date_read(value).day;
    return zr_ends_any(only->key, numbers) && zr_is_number(value);
}

static bool is_row(row *out, zr_span line)
{
    static const char *const marks[] = {"：", "。", "，", NULL};
    if (line.size > LONGEST_ROW || zr_holds_any(line, marks) || !split(out, line))
        return false;
    if (out->count == 1)
        return tells(line, out->field);
    static const char *const colons[] = {":", "】", "]", NULL}; /* its marks are not lost */
    return !zr_starts_any(zr_behind(line, out->field[0].value), colons);
}

zr_span zr_unmarked_field(zr_span line, const char *key)
{
    row fields;
    if (!is_row(&fields, line))
        return (zr_span){0};
    for (uint32_t i = 0; i < fields.count; i++) {
        const field *of = &fields.field[i];
        zr_span value = zr_span_trim(zr_span_cut(line, of->value, of->end));
        size_t end = 0;
        while (end < value.size && !zr_utf8_space(zr_behind(value, end)) && value.data[end] != '|')
            end += zr_step(value, end);
        if (end && zr_span_equal(of->key, zr_span_of(key)))
            return zr_span_cut(value, 0, end);
    }
    return (zr_span){0};
}

bool zr_is_unmarked_row(zr_span words)
{
    row fields;
    zr_span key = words.size <= LONGEST_ROW ? zr_page_name_first(words) : (zr_span){0};
    bool sure = key.size >= LONG_KEY || zr_span_equal(key, zr_span_of("索引号")) ||
                zr_span_equal(key, zr_span_of("文号"));
    return sure && is_row(&fields, words);
}
