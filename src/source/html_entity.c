/* Character references: numbers here, names from libxml2's table of HTML 4. */
#include "source/html_token.h"

#include "base/utf8.h"

#include <libxml/HTMLparser.h>
#include <string.h>

enum { LONGEST_NAME = 8, LONGEST_NUMBER = 10 }; /* thetasym; leading zeros */

static int digit_of(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c = (char)(c | 0x20);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

/* Numbers 128–159 were meant as Windows-1252 by those who wrote them. */
static uint32_t meant(uint32_t c)
{
    static const uint16_t windows[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                         0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                         0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                         0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    if (c >= 0x80 && c < 0xA0 && windows[c - 0x80])
        return windows[c - 0x80];
    return c == 0 || c > 0x10FFFF || (c >= 0xD800 && c < 0xE000) ? ZR_REPLACEMENT : c;
}

static size_t read_number(zr_span text, uint32_t *character)
{
    bool hex = text.size > 2 && (text.data[2] | 0x20) == 'x';
    int base = hex ? 16 : 10;
    size_t start = hex ? 3 : 2, at = start;
    uint32_t value = 0;
    for (; at < text.size && at - start < LONGEST_NUMBER && digit_of(text.data[at]) < base; at++) {
        if (value <= 0x10FFFF)
            value = value * (uint32_t)base + (uint32_t)digit_of(text.data[at]);
    }
    if (at == start)
        return 0;
    *character = meant(value);
    return at < text.size && text.data[at] == ';' ? at + 1 : at;
}

static size_t name_size(zr_span text)
{
    size_t size = 0;
    while (size + 1 < text.size && size <= LONGEST_NAME) {
        char c = text.data[size + 1];
        if (!((c | 0x20) >= 'a' && (c | 0x20) <= 'z') && !(c >= '0' && c <= '9' && size))
            break;
        size++;
    }
    return size;
}

static size_t read_name(zr_span text, uint32_t *character)
{
    size_t size = name_size(text);
    if (size < 2 || size > LONGEST_NAME)
        return 0;
    xmlChar name[LONGEST_NAME + 1] = {0};
    memcpy(name, text.data + 1, size);
    const htmlEntityDesc *entity = htmlEntityLookup(name);
    if (!entity)
        return 0;
    *character = entity->value;
    bool closed = size + 1 < text.size && text.data[size + 1] == ';';
    return closed ? size + 2 : size + 1;
}

size_t zr_entity_read(zr_span text, uint32_t *character)
{
    if (text.size < 3 || text.data[0] != '&')
        return 0;
    return text.data[1] == '#' ? read_number(text, character) : read_name(text, character);
}
