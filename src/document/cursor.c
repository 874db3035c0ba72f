/* A place in a text that only moves forward. */
#include "document/cursor.h"

#include "base/utf8.h"

uint32_t zr_cursor_peek(const zr_cursor *at, size_t *length)
{
    uint32_t character = 0;
    *length = zr_utf8_read(at->rest, &character);
    return *length ? character : 0;
}

void zr_cursor_skip(zr_cursor *at, size_t length)
{
    at->rest = zr_span_cut(at->rest, length, at->rest.size);
    at->used += length;
}

bool zr_cursor_take(zr_cursor *at, const char *set)
{
    size_t length, step;
    uint32_t character = zr_cursor_peek(at, &length), member;
    zr_span rest = zr_span_of(set);
    while (length && (step = zr_utf8_read(rest, &member)) > 0) {
        if (member == character) {
            zr_cursor_skip(at, length);
            return true;
        }
        rest = zr_span_cut(rest, step, rest.size);
    }
    return false;
}

bool zr_cursor_word(zr_cursor *at, const char *word)
{
    if (!zr_span_starts(at->rest, word))
        return false;
    zr_cursor_skip(at, zr_span_of(word).size);
    return true;
}

void zr_cursor_spaces(zr_cursor *at, int most)
{
    for (int i = 0; i < most; i++) {
        size_t length = zr_utf8_space(at->rest);
        if (!length || at->rest.data[0] == '\n')
            return;
        zr_cursor_skip(at, length);
    }
}

int zr_digit_of(uint32_t character)
{
    if (character >= '0' && character <= '9')
        return (int)(character - '0');
    return character >= 0xFF10 && character <= 0xFF19 ? (int)(character - 0xFF10) : -1;
}

zr_number zr_digits_read(zr_span text)
{
    zr_cursor at = {text, 0};
    zr_number number = {0};
    for (int digits = 0; digits < 5; digits++) {
        size_t length;
        int digit = zr_digit_of(zr_cursor_peek(&at, &length));
        if (digit < 0)
            break;
        number.value = number.value * 10 + (uint32_t)digit;
        zr_cursor_skip(&at, length);
        number.size = at.used;
    }
    return number.value > 9999 ? (zr_number){0} : number;
}

/* 一 … 九 as 1 … 9, 十 as 10, 百 as 100, 〇零 as 0, anything else as -1. */
static int chinese_digit(uint32_t character)
{
    static const struct {
        uint32_t character;
        int value;
    } table[] = {{0x4E00, 1}, {0x4E8C, 2}, {0x4E09, 3},  {0x56DB, 4},   {0x4E94, 5}, {0x516D, 6}, {0x4E03, 7},
                 {0x516B, 8}, {0x4E5D, 9}, {0x5341, 10}, {0x767E, 100}, {0x96F6, 0}, {0x3007, 0}, {0x5EFF, 20}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (table[i].character == character)
            return table[i].value;
    }
    return -1;
}

/* 二十三: ten and a hundred multiply what stands before them. */
zr_number zr_chinese_read(zr_span text)
{
    zr_cursor at = {text, 0};
    zr_number number = {.chinese = true};
    uint32_t total = 0, current = 0;
    for (int i = 0; i < 6; i++) {
        size_t length;
        int digit = chinese_digit(zr_cursor_peek(&at, &length));
        if (digit < 0)
            break;
        zr_cursor_skip(&at, length);
        if (digit >= 10) {
            total += (current ? current : 1) * (uint32_t)digit;
            current = 0;
        } else {
            current = (uint32_t)digit;
        }
        number.size = at.used;
    }
    number.value = total + current;
    return number;
}

zr_number zr_number_read(zr_span text)
{
    zr_number number = zr_digits_read(text);
    return number.size ? number : zr_chinese_read(text);
}
