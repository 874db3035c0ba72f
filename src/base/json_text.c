/* Text as a JSON string: runs of plain bytes are copied whole. */
#include "base/json_text.h"

#include "base/utf8.h"

#ifdef __SSE2__
#include <immintrin.h>
#endif

static void add_escaped(zr_buffer *buffer, unsigned char byte)
{
    static const char short_forms[0x20] = {
        ['\b'] = 'b', ['\t'] = 't', ['\n'] = 'n', ['\f'] = 'f', ['\r'] = 'r'};
    if (byte == '"' || byte == '\\')
        zr_buffer_print(buffer, "\\%c", byte);
    else if (short_forms[byte])
        zr_buffer_print(buffer, "\\%c", short_forms[byte]);
    else
        zr_buffer_print(buffer, "\\u%04x", byte);
}

static bool needs_escape(unsigned char byte)
{
    return (byte < 0x20) | (byte == '"') | (byte == '\\');
}

/* Nonzero where a byte of the word is 0. */
static uint64_t zeros(uint64_t word)
{
    return (word - 0x0101010101010101u) & ~word & 0x8080808080808080u;
}

/* Some byte of eight needs an escape: below a space, a quote, a backslash. */
static bool word_needs_escape(const char *text)
{
    uint64_t word = zr_utf8_load(text), high = 0x8080808080808080u;
    uint64_t low = (word - 0x2020202020202020u) & ~word & high;
    return (low | zeros(word ^ 0x2222222222222222u) | zeros(word ^ 0x5C5C5C5C5C5C5C5Cu)) != 0;
}

#ifdef __SSE2__
static bool block_needs_escape(const char *data)
{
    const __m128i control = _mm_set1_epi8(0x1F), quote = _mm_set1_epi8('"'), slash = _mm_set1_epi8('\\');
    __m128i block = _mm_loadu_si128((const __m128i *)(const void *)data);
    __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(block, control), block);
    __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, slash));
    return _mm_movemask_epi8(_mm_or_si128(low, marks)) != 0;
}

/* As far as no byte needs an escape, sixteen at a time; the last ones overlap those before. */
static size_t skip_plain(zr_span text, size_t at)
{
    enum { BLOCK = 16 };
    while (text.size - at >= BLOCK && !block_needs_escape(text.data + at))
        at += BLOCK;
    bool end = text.size - at < BLOCK && text.size >= BLOCK;
    return end && !block_needs_escape(text.data + text.size - BLOCK) ? text.size : at;
}
#else
static size_t skip_plain(zr_span text, size_t at)
{
    (void)text;
    return at;
}
#endif

/* The first byte from `at` on that needs an escape, or the text's size. */
static size_t escape_from(zr_span text, size_t at)
{
    at = skip_plain(text, at);
    while (text.size - at >= 8 && !word_needs_escape(text.data + at))
        at += 8;
    if (text.size - at < 8 && text.size >= 8 && !word_needs_escape(text.data + text.size - 8))
        return text.size;
    while (at < text.size && !needs_escape((unsigned char)text.data[at]))
        at++;
    return at;
}

bool zr_json_is_plain(zr_span text)
{
    return escape_from(text, 0) == text.size && zr_utf8_invalid(text, 0) == SIZE_MAX;
}

/* Bytes that are no character become U+FFFD each. */
static void add_characters(zr_buffer *buffer, zr_span text)
{
    size_t from = 0;
    for (size_t wrong; (wrong = zr_utf8_invalid(text, from)) != SIZE_MAX; from = wrong + 1) {
        zr_buffer_add(buffer, zr_span_cut(text, from, wrong));
        zr_buffer_put(buffer, "\xEF\xBF\xBD");
    }
    zr_buffer_add(buffer, zr_span_cut(text, from, text.size));
}

void zr_buffer_json_part(zr_buffer *buffer, zr_span text)
{
    for (size_t at = 0; at < text.size; at++) {
        size_t escape = escape_from(text, at);
        add_characters(buffer, zr_span_cut(text, at, escape));
        if (escape < text.size)
            add_escaped(buffer, (unsigned char)text.data[escape]);
        at = escape;
    }
}

void zr_buffer_json(zr_buffer *buffer, zr_span text)
{
    zr_buffer_char(buffer, '"');
    zr_buffer_json_part(buffer, text);
    zr_buffer_char(buffer, '"');
}
