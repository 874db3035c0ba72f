/* One spelling of brackets and characters, and no white space. */
#include "units/spell.h"

#include "base/traditional.h"
#include "base/utf8.h"

#include <string.h>

static const char *const opening[] = {"(", "（", "〔", "﹝", "[", "［", "【", "〖", "<", "〈"};
static const char *const closing[] = {")", "）", "〕", "﹞", "]", "］", "】", "〗", ">", "〉"};
enum { BRACKETS = sizeof opening / sizeof *opening };

static size_t begins(zr_span text, const char *const *marks)
{
    for (size_t i = 0; i < BRACKETS; i++) {
        if (zr_span_starts(text, marks[i]))
            return strlen(marks[i]);
    }
    return 0;
}

/* Every mark above begins with one of these bytes. */
static bool may_begin(char byte)
{
    return byte == '(' || byte == ')' || byte == '[' || byte == ']' || byte == '<' || byte == '>' ||
           (unsigned char)byte == 0xE3 || (unsigned char)byte == 0xEF;
}

size_t zr_opens(zr_span text)
{
    return text.size && may_begin(text.data[0]) ? begins(text, opening) : 0;
}

size_t zr_closes(zr_span text)
{
    return text.size && may_begin(text.data[0]) ? begins(text, closing) : 0;
}

/* 於 is a name too: 於潜镇. */
static uint32_t simplified(uint32_t character)
{
    return character == u'於' ? character : zr_simplified(character);
}

static bool is_plain(zr_span name)
{
    for (size_t at = 0; at < name.size;) {
        uint32_t character;
        zr_span rest = zr_span_cut(name, at, name.size);
        size_t size = zr_utf8_read(rest, &character);
        size_t bracket = zr_opens(rest) ? zr_opens(rest) : zr_closes(rest);
        if (zr_is_space(character) || simplified(character) != character ||
            (bracket && character != 0xFF08 && character != 0xFF09))
            return false;
        at += size;
    }
    return true;
}

/* A character of three bytes: all of those in the table are. */
static size_t put(char *out, uint32_t character)
{
    out[0] = (char)(0xE0 | character >> 12);
    out[1] = (char)(0x80 | (character >> 6 & 0x3F));
    out[2] = (char)(0x80 | (character & 0x3F));
    return 3;
}

zr_span zr_spell(zr_arena *arena, zr_span name)
{
    if (is_plain(name))
        return name;
    char *out = zr_arena_text(arena, name.size * 3 + 1); /* ( of one byte becomes three */
    size_t size = 0;
    if (!out)
        return (zr_span){0};
    for (size_t at = 0; at < name.size;) {
        uint32_t character;
        zr_span rest = zr_span_cut(name, at, name.size);
        size_t step = zr_utf8_read(rest, &character), bracket;
        if ((bracket = zr_opens(rest)) > 0 || (bracket = zr_closes(rest)) > 0) {
            memcpy(out + size, zr_opens(rest) ? "（" : "）", 3);
            size += 3;
            step = bracket;
        } else if (simplified(character) != character) {
            size += put(out + size, simplified(character));
        } else if (!zr_is_space(character)) {
            memcpy(out + size, rest.data, step);
            size += step;
        }
        at += step;
    }
    out[size] = '\0';
    return (zr_span){out, size};
}

zr_span zr_join(zr_arena *arena, const zr_span *pieces, size_t count)
{
    size_t size = 0, at = 0;
    for (size_t i = 0; i < count; i++)
        size += pieces[i].size;
    char *out = zr_arena_text(arena, size + 1);
    if (!out)
        return (zr_span){0};
    for (size_t i = 0; i < count; i++) {
        if (pieces[i].size)
            memcpy(out + at, pieces[i].data, pieces[i].size);
        at += pieces[i].size;
    }
    out[size] = '\0';
    return (zr_span){out, size};
}

zr_span zr_join_two(zr_arena *arena, zr_span first, zr_span second)
{
    const zr_span pieces[] = {first, second};
    return zr_join(arena, pieces, 2);
}

/* Not the quotes of “一带一路”办, not the signs of ○○局, and nothing that is a letter somewhere. */
static bool is_no_name(uint32_t character)
{
    if (character < 0x80)
        return character != 0 && strchr("!#$%'*;=?@\\^_`{|}~", (int)character);
    bool separator = (character >= 0x2016 && character <= 0x2017) ||
                     (character >= 0x2020 && character <= 0x2024) ||
                     (character >= 0x2190 && character <= 0x22FF) || character == 0x3003;
    return separator || (character >= 0x02B0 && character <= 0x02FF);
}

bool zr_holds_mark(zr_span name)
{
    uint32_t character;
    for (size_t at = 0; at < name.size;) {
        at += zr_utf8_read(zr_span_cut(name, at, name.size), &character);
        if (is_no_name(character))
            return true;
    }
    return false;
}
