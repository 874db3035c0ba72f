/* Is it UTF-8? Whole blocks at a time, since every byte that is read passes through here.
 *
 * With AVX2 the lookup method of Keiser and Lemire, "Validating UTF-8 in less
 * than one instruction per byte" (Software: Practice and Experience, 2021): of
 * every two neighbours three half-bytes are looked up; each table says which
 * mistakes its half allows, and what all three allow is a mistake. Elsewhere,
 * and for the ends, plain words: 8 ASCII bytes or 2 characters of 3 bytes a step. */
#include "base/utf8.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define HAS_AVX2 1
#include <immintrin.h>
#else
#define HAS_AVX2 0
#endif

/* Goes on from `at`, the start of a character. */
static size_t find_slowly(zr_span text, size_t at)
{
    while (at < text.size) {
        if (text.size - at >= 8) {
            uint64_t word = zr_utf8_load(text.data + at);
            size_t step = (word & 0x8080808080808080u) == 0 ? 8 : zr_utf8_is_pair(text.data + at) ? 6 : 0;
            if (step) {
                at += step;
                continue;
            }
        }
        uint32_t character;
        size_t length = zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        if (length == 1 && character == ZR_REPLACEMENT)
            return at;
        at += length;
    }
    return SIZE_MAX;
}

/* The start of the character that a cut at `at` would split, if the text is valid up to `at`. */
static size_t character_start(zr_span text, size_t from, size_t at)
{
    for (size_t back = 1; back <= 3 && back <= at - from; back++) {
        unsigned char byte = (unsigned char)text.data[at - back];
        if (byte >= 0xC0)
            return at - back;
        if (byte < 0x80)
            break;
    }
    return at;
}

#if HAS_AVX2
/* The mistakes of two neighbouring bytes. TWO_TAILS is none in the third and fourth place of a character. */
enum {
    TOO_SHORT = 1 << 0, /* a lead byte without its tail */
    TOO_LONG = 1 << 1,  /* a tail behind ASCII */
    LONG_E0 = 1 << 2,   /* E0 80–9F */
    TOO_LARGE = 1 << 3, /* F4 90–BF and F5–FF 90–BF */
    SURROGATE = 1 << 4, /* ED A0–BF */
    LONG_C0 = 1 << 5,   /* C0, C1 */
    LONG_F0 = 1 << 6,   /* F0 80–8F; and F5–FF 80–8F, too large */
    TWO_TAILS = 1 << 7,
    ANY_FIRST = TOO_SHORT | TOO_LONG | TWO_TAILS, /* whatever the first byte's low half */
    ANY_TAIL = TOO_LONG | LONG_C0 | TWO_TAILS     /* whatever the tail is */
};

/* By the first byte's high half, by its low half, by the second byte's high half. */
static const unsigned char first_high[16] = {TOO_LONG,
                                             TOO_LONG,
                                             TOO_LONG,
                                             TOO_LONG,
                                             TOO_LONG,
                                             TOO_LONG,
                                             TOO_LONG,
                                             TOO_LONG,
                                             TWO_TAILS,
                                             TWO_TAILS,
                                             TWO_TAILS,
                                             TWO_TAILS,
                                             TOO_SHORT | LONG_C0,
                                             TOO_SHORT,
                                             TOO_SHORT | LONG_E0 | SURROGATE,
                                             TOO_SHORT | TOO_LARGE | LONG_F0};
static const unsigned char first_low[16] = {ANY_FIRST | LONG_E0 | LONG_C0 | LONG_F0,
                                            ANY_FIRST | LONG_C0,
                                            ANY_FIRST,
                                            ANY_FIRST,
                                            ANY_FIRST | TOO_LARGE,
                                            ANY_FIRST | TOO_LARGE | LONG_F0,
                                            ANY_FIRST | TOO_LARGE | LONG_F0,
                                            ANY_FIRST | TOO_LARGE | LONG_F0,
                                            ANY_FIRST | TOO_LARGE | LONG_F0,
                                            ANY_FIRST | TOO_LARGE | LONG_F0,
                                            ANY_FIRST | TOO_LARGE | LONG_F0,
                                            ANY_FIRST | TOO_LARGE | LONG_F0,
                                            ANY_FIRST | TOO_LARGE | LONG_F0,
                                            ANY_FIRST | TOO_LARGE | LONG_F0 | SURROGATE,
                                            ANY_FIRST | TOO_LARGE | LONG_F0,
                                            ANY_FIRST | TOO_LARGE | LONG_F0};
static const unsigned char second_high[16] = {TOO_SHORT,
                                              TOO_SHORT,
                                              TOO_SHORT,
                                              TOO_SHORT,
                                              TOO_SHORT,
                                              TOO_SHORT,
                                              TOO_SHORT,
                                              TOO_SHORT,
                                              ANY_TAIL | LONG_E0 | LONG_F0,
                                              ANY_TAIL | LONG_E0 | TOO_LARGE,
                                              ANY_TAIL | SURROGATE | TOO_LARGE,
                                              ANY_TAIL | SURROGATE | TOO_LARGE,
                                              TOO_SHORT,
                                              TOO_SHORT,
                                              TOO_SHORT,
                                              TOO_SHORT};

/* Bytes above these at the end of a block promise tails in the next one. */
static const unsigned char complete[32] = {255, 255, 255, 255, 255, 255, 255, 255,  255,  255, 255,
                                           255, 255, 255, 255, 255, 255, 255, 255,  255,  255, 255,
                                           255, 255, 255, 255, 255, 255, 255, 0xEF, 0xDF, 0xBF};

__attribute__((target("avx2"))) static __m256i twice(const unsigned char table[16])
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)table));
}

__attribute__((target("avx2"))) static __m256i high_half(__m256i bytes)
{
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(15));
}

/* Nonzero where a byte of `block`, which follows `before`, makes a mistake. */
__attribute__((target("avx2"))) static __m256i mistakes_in(__m256i block, __m256i before)
{
    __m256i seam = _mm256_permute2x128_si256(before, block, 0x21);
    __m256i back1 = _mm256_alignr_epi8(block, seam, 15);
    __m256i back2 = _mm256_alignr_epi8(block, seam, 14);
    __m256i back3 = _mm256_alignr_epi8(block, seam, 13);
    __m256i low = _mm256_and_si256(back1, _mm256_set1_epi8(15));
    __m256i pair =
        _mm256_and_si256(_mm256_shuffle_epi8(twice(first_high), high_half(back1)),
                         _mm256_and_si256(_mm256_shuffle_epi8(twice(first_low), low),
                                          _mm256_shuffle_epi8(twice(second_high), high_half(block))));
    __m256i third = _mm256_subs_epu8(back2, _mm256_set1_epi8(0xE0 - 0x80));
    __m256i fourth = _mm256_subs_epu8(back3, _mm256_set1_epi8(0xF0 - 0x80));
    __m256i tails = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
    return _mm256_xor_si256(tails, pair);
}

/* The last bytes of the text, fewer than a block, as one that ends with ASCII: a character that is cut is a
 * mistake in it. */
__attribute__((target("avx2"))) static bool is_end_valid(zr_span end, __m256i before, __m256i open)
{
    char bytes[32] = {0};
    if (end.size)
        memcpy(bytes, end.data, end.size);
    __m256i block = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
    __m256i wrong = _mm256_movemask_epi8(block) ? mistakes_in(block, before) : open;
    return _mm256_testz_si256(wrong, wrong);
}

/* How far from `from` on, in whole blocks, nothing is wrong; the last may end inside a character. SIZE_MAX:
 * nothing is wrong to the text's end. */
__attribute__((target("avx2"))) static size_t skip_blocks(zr_span text, size_t from)
{
    __m256i before = _mm256_setzero_si256(), open = before;
    __m256i limit = _mm256_loadu_si256((const __m256i *)(const void *)complete);
    size_t at = from;
    for (; text.size - at >= 32; at += 32) {
        __m256i block = _mm256_loadu_si256((const __m256i *)(const void *)(text.data + at));
        __m256i wrong = open;
        if (_mm256_movemask_epi8(block) != 0) {
            wrong = mistakes_in(block, before);
            open = _mm256_subs_epu8(block, limit);
        } else {
            open = _mm256_setzero_si256();
        }
        if (!_mm256_testz_si256(wrong, wrong))
            return at;
        before = block;
    }
    return is_end_valid(zr_span_cut(text, at, text.size), before, open) ? SIZE_MAX : at;
}

static bool has_avx2(void)
{
    return __builtin_cpu_supports("avx2");
}
#else
static size_t skip_blocks(zr_span text, size_t from)
{
    (void)text;
    return from;
}

static bool has_avx2(void)
{
    return false;
}
#endif

size_t zr_utf8_invalid(zr_span text, size_t from)
{
    if (from >= text.size)
        return SIZE_MAX;
    size_t checked = has_avx2() ? skip_blocks(text, from) : from;
    return checked == SIZE_MAX ? SIZE_MAX : find_slowly(text, character_start(text, from, checked));
}

size_t zr_utf8_invalid_portable(zr_span text, size_t from)
{
    return from >= text.size ? SIZE_MAX : find_slowly(text, from);
}
