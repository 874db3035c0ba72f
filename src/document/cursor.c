/* A place in a text that only moves forward. */
#include "document/cursor.h"

#include "base/utf8.h"

#include <string.h>

bool zr_cursor_take(zr_cursor *at, const char *set)
{
    if (!at->rest.size)
        return false;
    const char *data = at->rest.data, first = data[0];
    for (size_t step; *set; set += step) {
        unsigned char lead = (unsigned char)*set;
        step = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (*set != first || at->rest.size < step)
            continue;
        size_t same = 1;
        while (same < step && set[same] == data[same])
            same++;
        if (same == step) {
            zr_cursor_skip(at, step);
            return true;
        }
    }
    return false;
}

void zr_cursor_spaces_any(zr_cursor *at, int most)
{
    for (int i = 0; i < most; i++) {
        size_t length = zr_utf8_space(at->rest);
        if (!length || at->rest.data[0] == '\n')
            return;
        zr_cursor_skip(at, length);
    }
}

bool zr_cursor_unit(zr_cursor *at, const char *set)
{
    enum { INDENT = 8 };
    if (zr_cursor_take(at, set))
        return true;
    zr_cursor next = *at;
    zr_cursor_spaces(&next, INDENT);
    if (!zr_cursor_take(&next, "\n"))
        return false;
    zr_cursor_spaces(&next, INDENT);
    if (!zr_cursor_take(&next, set))
        return false;
    *at = next;
    return true;
}

zr_number zr_digits_read(zr_span text)
{
    zr_cursor at = {text, 0};
    zr_number number = {0};
    if (text.size == 0 || ((text.data[0] < '0' || text.data[0] > '9') && (unsigned char)text.data[0] != 0xEF))
        return number;
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

/* 二十三: ten and a hundred multiply what stands before them. */
zr_number zr_chinese_read(zr_span text)
{
    zr_cursor at = {text, 0};
    zr_number number = {.chinese = true};
    uint32_t total = 0, current = 0;
    for (int i = 0; i < 6; i++) {
        size_t length;
        if (i) /* 十 二: a copy has set its characters apart */
            zr_cursor_spaces(&at, 1);
        int digit = zr_chinese_digit_of(zr_cursor_peek(&at, &length));
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
