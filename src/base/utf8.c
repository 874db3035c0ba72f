/* Characters in bytes: one table-free decoder that all other code uses. */
#include "base/utf8.h"

static bool is_tail(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* Length that a lead byte promises; 0 for a byte that cannot lead. */
static size_t promised(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if ((lead & 0xF0) == 0xE0)
        return 3;
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

static bool is_valid_scalar(uint32_t value, size_t length)
{
    static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    return value >= smallest[length] && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
}

/* Chinese characters and punctuation: three bytes that can be neither overlong nor surrogates. */
static bool is_plain_three(const unsigned char *bytes, size_t size)
{
    return size >= 3 && bytes[0] > 0xE0 && bytes[0] < 0xF0 && bytes[0] != 0xED && is_tail(bytes[1]) &&
           is_tail(bytes[2]);
}

size_t zr_utf8_read_any(zr_span text, uint32_t *character)
{
    *character = ZR_REPLACEMENT;
    if (text.size == 0)
        return 0;
    const unsigned char *bytes = (const unsigned char *)text.data;
    if (is_plain_three(bytes, text.size)) {
        *character = (bytes[0] & 0xFu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
        return 3;
    }
    size_t length = promised(bytes[0]);
    if (length == 1)
        *character = bytes[0];
    if (length <= 1 || length > text.size)
        return 1;
    uint32_t value = bytes[0] & (0x7Fu >> length);
    for (size_t i = 1; i < length; i++) {
        if (!is_tail(bytes[i]))
            return 1;
        value = value << 6 | (bytes[i] & 0x3Fu);
    }
    if (!is_valid_scalar(value, length))
        return 1;
    *character = value;
    return length;
}

size_t zr_utf8_back_any(zr_span text, uint32_t *character)
{
    *character = ZR_REPLACEMENT;
    if (text.size == 0)
        return 0;
    for (size_t length = 1; length <= 4 && length <= text.size; length++) {
        uint32_t value;
        if (zr_utf8_read(zr_span_cut(text, text.size - length, text.size), &value) == length &&
            (length > 1 || value != ZR_REPLACEMENT)) {
            *character = value;
            return length;
        }
    }
    return 1;
}

size_t zr_utf8_write(char out[4], uint32_t c)
{
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        c = ZR_REPLACEMENT;
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    size_t length = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--, c >>= 6)
        out[i] = (char)(0x80 | (c & 0x3F));
    static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
    out[0] = (char)(lead[length] | c);
    return length;
}

int zr_chinese_digit_of(uint32_t character)
{
    switch (character) {
    case u'一':
        return 1;
    case u'二':
        return 2;
    case u'三':
        return 3;
    case u'四':
        return 4;
    case u'五':
        return 5;
    case u'六':
        return 6;
    case u'七':
        return 7;
    case u'八':
        return 8;
    case u'九':
        return 9;
    case u'十':
        return 10;
    case u'廿':
        return 20;
    case u'百':
        return 100;
    case u'零':
    case u'〇':
        return 0;
    default:
        return -1;
    }
}

size_t zr_chinese_digits(zr_span text, int most)
{
    size_t at = 0, size;
    uint32_t character;
    while ((size = zr_utf8_read(zr_span_cut(text, at, text.size), &character)) != 0) {
        int digit = zr_chinese_digit_of(character);
        if (digit < 1 || digit > most)
            break;
        at += size;
    }
    return at;
}

bool zr_is_space_any(uint32_t c)
{
    if (c <= 0x20)
        return c == ' ' || (c >= '\t' && c <= '\r');
    if (c < 0x1680)
        return c == 0x85 || c == 0xA0;
    return c == 0x1680 || (c >= 0x2000 && c <= 0x200D) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

size_t zr_utf8_spaces(char out[ZR_UTF8_SPACES])
{
    static const uint32_t ranges[][2] = {{'\t', ' '},      {0x80, 0xA0},     {0x1680, 0x1680},
                                         {0x2000, 0x205F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF}};
    size_t size = 0;
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        for (uint32_t c = ranges[i][0]; c <= ranges[i][1]; c++)
            size += zr_is_space(c) ? zr_utf8_write(out + size, c) : 0;
    }
    out[size] = '\0';
    return size;
}

size_t zr_utf8_space_before_any(zr_span text)
{
    uint32_t character;
    size_t length = zr_utf8_back(text, &character);
    return length && zr_is_space(character) ? length : 0;
}
