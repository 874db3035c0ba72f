/* Characters in bytes. */
#ifndef ZEREN_BASE_UTF8_H
#define ZEREN_BASE_UTF8_H

#include "zeren/span.h"

/* What an invalid byte reads as. */
#define ZR_REPLACEMENT 0xFFFDu

/* Reads the first character: its length in bytes (0 at the end of text, 1 for an invalid byte, which reads as
 * ZR_REPLACEMENT). Surrogates, overlong forms and values past U+10FFFF are invalid. */
size_t zr_utf8_read_any(zr_span text, uint32_t *character);

/* ASCII and nearly all of Chinese are read on the spot: one byte, or E1–EF but ED, and two that follow. */
static inline size_t zr_utf8_read(zr_span text, uint32_t *character)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    if (text.size >= 3 && bytes[0] >= 0xE1 && bytes[0] <= 0xEF && bytes[0] != 0xED &&
        (bytes[1] & 0xC0) == 0x80 && (bytes[2] & 0xC0) == 0x80) {
        *character = (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
        return 3;
    }
    if (text.size && bytes[0] < 0x80) {
        *character = bytes[0];
        return 1;
    }
    return zr_utf8_read_any(text, character);
}

/* Length of the character that ends the text, under the same rules. */
size_t zr_utf8_back(zr_span text, uint32_t *character);

/* Writes a character; 1 to 4 bytes. Surrogates and values past U+10FFFF write U+FFFD. */
size_t zr_utf8_write(char out[4], uint32_t character);

/* Length of the white space character at the start (end) of the text, else 0: ASCII space, \t \n \v \f \r,
 * U+0085, U+00A0, U+1680, U+2000–200D, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF. */
bool zr_is_space_any(uint32_t character);
size_t zr_utf8_space_before(zr_span text);

/* Chinese characters are told at once. */
static inline bool zr_is_space(uint32_t character)
{
    return (character <= ' ' || (character >= 0x80 && character <= 0x3000) || character == 0xFEFF) &&
           zr_is_space_any(character);
}

static inline size_t zr_utf8_space(zr_span text)
{
    unsigned char byte = text.size ? (unsigned char)text.data[0] : 'x';
    if (byte > ' ' && byte != 0xC2 && (byte < 0xE1 || byte > 0xE3) && byte != 0xEF)
        return 0;
    uint32_t character;
    size_t length = zr_utf8_read(text, &character);
    return zr_is_space(character) ? length : 0;
}

/* First byte at or after `from` that is not part of valid UTF-8, else SIZE_MAX. Fast on ASCII and on CJK. */
size_t zr_utf8_invalid(zr_span text, size_t from);

/* The same without special instructions. */
size_t zr_utf8_invalid_portable(zr_span text, size_t from);

#endif
