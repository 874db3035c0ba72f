/* Characters in bytes. */
#ifndef ZEREN_BASE_UTF8_H
#define ZEREN_BASE_UTF8_H

#include "zeren/span.h"

#ifdef __SSE2__
#include <immintrin.h>
#endif

/* What an invalid byte reads as. */
#define ZR_REPLACEMENT 0xFFFDu

/* Reads the first character: its length in bytes (0 at the end of text, 1 for an invalid byte, which reads as
 * ZR_REPLACEMENT). Surrogates, overlong forms and values past U+10FFFF are invalid. */
size_t zr_utf8_read_any(zr_span text, uint32_t *character);

/* The character of three bytes, the marks of its lead and of those that follow taken off all at once; of any
 * other three bytes some number below 0x10000. */
static inline uint32_t zr_utf8_three(const unsigned char *bytes)
{
    enum { FOLLOWING = 0x80 << 6 | 0x80 };
    return (((uint32_t)bytes[0] << 12) + ((uint32_t)bytes[1] << 6) + bytes[2] - FOLLOWING) & 0xFFFF;
}

/* ASCII and nearly all of Chinese are read on the spot: one byte, or E1–EF but ED, and two that follow. */
static inline size_t zr_utf8_read(zr_span text, uint32_t *character)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    if (text.size >= 3 && bytes[0] >= 0xE1 && bytes[0] <= 0xEF && bytes[0] != 0xED &&
        (bytes[1] & 0xC0) == 0x80 && (bytes[2] & 0xC0) == 0x80) {
        *character = zr_utf8_three(bytes);
        return 3;
    }
    if (text.size && bytes[0] < 0x80) {
        *character = bytes[0];
        return 1;
    }
    return zr_utf8_read_any(text, character);
}

/* Length of the character that ends the text, under the same rules. */
size_t zr_utf8_back_any(zr_span text, uint32_t *character);

static inline size_t zr_utf8_back(zr_span text, uint32_t *character)
{
    if (text.size < 3) /* the data of an empty span may be NULL */
        return zr_utf8_back_any(text, character);
    const unsigned char *end = (const unsigned char *)text.data + text.size;
    if (end[-3] >= 0xE1 && end[-3] <= 0xEF && end[-3] != 0xED && (end[-2] & 0xC0) == 0x80 &&
        (end[-1] & 0xC0) == 0x80) {
        *character = zr_utf8_three(end - 3);
        return 3;
    }
    return zr_utf8_back_any(text, character);
}

/* Writes a character; 1 to 4 bytes. Surrogates and values past U+10FFFF write U+FFFD. */
size_t zr_utf8_write(char out[4], uint32_t character);

/* Length of the white space character at the start (end) of the text, else 0: ASCII space, \t \n \v \f \r,
 * U+0085, U+00A0, U+1680, U+2000–200D, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF. */
bool zr_is_space_any(uint32_t character);
size_t zr_utf8_space_before_any(zr_span text);

/* Bytes of the run of Chinese characters that the data begin with, as far as blocks of 16 bytes tell; 0 where
 * the machine looks at no block. */
static inline size_t zr_utf8_run(const char *data, size_t size)
{
    size_t at = 0;
#ifdef __SSE2__
    const __m128i ascii = _mm_set1_epi8(-64), lead = _mm_set1_epi8(-0xE4 + 256), most = _mm_set1_epi8(5);
    for (; size - at >= 16; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(data + at));
        __m128i goes_on = _mm_cmplt_epi8(bytes, ascii), above = _mm_add_epi8(bytes, lead);
        __m128i leads = _mm_cmpeq_epi8(_mm_min_epu8(above, most), above); /* E4 to E9 */
        unsigned others = (unsigned)_mm_movemask_epi8(_mm_or_si128(goes_on, leads)) ^ 0xFFFF;
        if (others) {
            at += (unsigned)__builtin_ctz(others);
            break;
        }
    }
#else
    (void)data, (void)size;
#endif
    return at - at % 3;
}

/* Bytes of the Chinese characters at `at`, at most `most`: neither marks nor spaces nor anything else. */
static inline size_t zr_utf8_ideographs(zr_span text, size_t at, size_t most)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    size_t end = text.size - at < most ? text.size : at + most, to = at;
    if (end > at)
        to += zr_utf8_run(text.data + at, end - at);
    while (end - to >= 3 && bytes[to] >= 0xE4 && bytes[to] <= 0xE9 && (bytes[to + 1] & 0xC0) == 0x80 &&
           (bytes[to + 2] & 0xC0) == 0x80)
        to += 3;
    return to - at;
}

/* Where the run of Chinese characters begins that ends at `at`, looked for back to `least`. */
static inline size_t zr_utf8_run_start(zr_span text, size_t least, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    while (at >= least + 3 && bytes[at - 3] >= 0xE4 && bytes[at - 3] <= 0xE9 && bytes[at - 1] >= 0x80)
        at -= 3;
    return at;
}

/* Does byte `at` stand inside a character, behind its first? */
static inline bool zr_utf8_inside(zr_span text, size_t at)
{
    return at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80;
}

/* Where the character begins that holds byte `at`. */
static inline size_t zr_utf8_start_of(zr_span text, size_t at)
{
    while (at > 0 && zr_utf8_inside(text, at))
        at--;
    return at;
}

/* … or the next one that begins at `at` or behind it; at most text.size. */
static inline size_t zr_utf8_start_behind(zr_span text, size_t at)
{
    while (zr_utf8_inside(text, at))
        at++;
    return at;
}

/* Chinese characters are told at once. */
static inline bool zr_is_space(uint32_t character)
{
    return (character <= ' ' || (character >= 0x80 && character <= 0x3000) || character == 0xFEFF) &&
           zr_is_space_any(character);
}

/* 0 … 9 for an ASCII or full-width digit, else -1. */
static inline int zr_digit_of(uint32_t character)
{
    if (character >= '0' && character <= '9')
        return (int)(character - '0');
    return character >= 0xFF10 && character <= 0xFF19 ? (int)(character - 0xFF10) : -1;
}

/* 〇 and 零 as 0, 一 … 九 as 1 … 9, 十 as 10, 廿 as 20, 百 as 100, anything else as -1. */
int zr_chinese_digit_of(uint32_t character);

/* Bytes of the run of Chinese digits from 1 to `most` that the text begins with: 十二 of 十二、. O(run). */
size_t zr_chinese_digits(zr_span text, int most);

/* 两, 二 … 十: how many of several there are. */
static inline bool zr_is_several(uint32_t character)
{
    int digit = zr_chinese_digit_of(character);
    return character == 0x4E24 || (digit >= 2 && digit <= 10);
}

static inline size_t zr_utf8_space(zr_span text)
{
    unsigned char byte = text.size ? (unsigned char)text.data[0] : 'x';
    if (byte > ' ' && byte != 0xC2 && (byte < 0xE1 || byte > 0xE3) && byte != 0xEF)
        return 0;
    if (byte == 0xE3) /* the indent of paragraphs, or 《 【 and the like; no other space begins so */
        return text.size >= 3 && text.data[1] == '\x80' && text.data[2] == '\x80' ? 3 : 0;
    if (byte == 0xEF) /* a mark of the byte order, or （ ， and the like; likewise */
        return text.size >= 3 && text.data[1] == '\xBB' && text.data[2] == '\xBF' ? 3 : 0;
    uint32_t character;
    size_t length = zr_utf8_read(text, &character);
    return zr_is_space(character) ? length : 0;
}

static inline size_t zr_utf8_space_before(zr_span text)
{
    if (!text.size) /* the data of an empty span may be NULL */
        return 0;
    const unsigned char *end = (const unsigned char *)text.data + text.size;
    if (end[-1] > ' ' && end[-1] < 0x80)
        return 0;
    if (text.size >= 3 && end[-3] >= 0xE4 && end[-3] <= 0xE9 && end[-1] >= 0x80)
        return 0; /* a Chinese character, or what is left of one */
    if (text.size >= 3 && (end[-3] == 0xE3 || end[-3] == 0xEF) && (end[-2] & 0xC0) == 0x80 &&
        (end[-1] & 0xC0) == 0x80) /* 。 ， ） and the like */
        return (end[-3] == 0xE3 ? end[-2] == 0x80 && end[-1] == 0x80 : end[-2] == 0xBB && end[-1] == 0xBF)
                   ? 3
                   : 0;
    return zr_utf8_space_before_any(text);
}

/* The first byte in the lowest bits, on any machine; one load on those of today. */
static inline uint64_t zr_utf8_load(const char *text)
{
    const unsigned char *b = (const unsigned char *)text;
    return (uint64_t)b[0] | (uint64_t)b[1] << 8 | (uint64_t)b[2] << 16 | (uint64_t)b[3] << 24 |
           (uint64_t)b[4] << 32 | (uint64_t)b[5] << 40 | (uint64_t)b[6] << 48 | (uint64_t)b[7] << 56;
}

/* The first six of eight bytes are two characters of three bytes, and neither lead is E0 or ED, which allow
 * fewer second bytes than the others. */
static inline bool zr_utf8_is_pair(const char *text)
{
    uint64_t word = zr_utf8_load(text);
    if ((word & 0xC0C0F0C0C0F0u) != 0x8080E08080E0u)
        return false;
    uint64_t nibbles = word & 0x0F00000Fu, flags = 0x80000080u, ones = 0x01000001u;
    uint64_t not_e0 = (nibbles | flags) - ones;
    uint64_t not_ed = ((nibbles ^ 0x0D00000Du) | flags) - ones;
    return (not_e0 & not_ed & flags) == flags;
}

/* A Chinese character, as nearly all are: the first block of unified ideographs. */
static inline bool zr_is_ideograph(uint32_t character)
{
    return character >= 0x4E00 && character <= 0x9FFF;
}

/* All white space as a text, NUL-terminated; its bytes. */
enum { ZR_UTF8_SPACES = 128 };
size_t zr_utf8_spaces(char out[ZR_UTF8_SPACES]);

/* First byte at or after `from` that is not part of valid UTF-8, else SIZE_MAX. Fast on ASCII and on CJK. */
size_t zr_utf8_invalid(zr_span text, size_t from);

/* The same without special instructions. */
size_t zr_utf8_invalid_portable(zr_span text, size_t from);

#endif
