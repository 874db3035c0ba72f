/* Pieces of text that somebody else owns. */
#include "zeren/span.h"

#include "base/seek.h"
#include "base/utf8.h"

#include <string.h>
#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

int zr_span_compare(zr_span a, zr_span b)
{
    size_t shared = a.size < b.size ? a.size : b.size;
    int order = shared ? memcmp(a.data, b.data, shared) : 0;
    if (order != 0)
        return order < 0 ? -1 : 1;
    return (a.size > b.size) - (a.size < b.size);
}

/* `what`, and the two of its bytes that are looked for at many places at once: the last, and the second where
 * there is one between, since the leads of Chinese characters are few. */
typedef struct pattern {
    zr_span what;
    size_t second, last;
} pattern;

/* Does it stand at a place where those two bytes do? */
static inline bool stands_at(const pattern *of, const char *place)
{
    return place[0] == of->what.data[0] &&
           (of->what.size <= 3 || memcmp(place, of->what.data, of->what.size) == 0);
}

/* The first of the places behind `at` that the bits tell at which it stands, or SIZE_MAX. `apart`: bits from
 * one place to the next. */
static inline size_t first_of(zr_span text, const pattern *of, size_t at, uint64_t hits, unsigned apart)
{
    for (; hits; hits &= hits - 1) {
        size_t place = at + zr_lowest_bit(hits) / apart;
        if (stands_at(of, text.data + place))
            return place;
    }
    return SIZE_MAX;
}

#if defined(__x86_64__) && defined(__GNUC__)
static inline __m128i load_16(const char *data)
{
    return _mm_loadu_si128((const __m128i *)(const void *)data);
}

__attribute__((target("avx2"))) static inline __m256i load_32(const char *data)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)data);
}

/* From `at` on, where 16 places or more are left; the last block overlaps the one before. */
static size_t find_by_16(zr_span text, const pattern *of, size_t at)
{
    size_t end = text.size - of->last - 16, place;
    __m128i one = _mm_set1_epi8(of->what.data[of->second]), other = _mm_set1_epi8(of->what.data[of->last]);
    for (;; at = at + 16 < end ? at + 16 : end) {
        const char *data = text.data + at;
        __m128i both = _mm_and_si128(_mm_cmpeq_epi8(load_16(data + of->second), one),
                                     _mm_cmpeq_epi8(load_16(data + of->last), other));
        place = first_of(text, of, at, (unsigned)_mm_movemask_epi8(both), 1);
        if (place != SIZE_MAX || at == end)
            return place;
    }
}

/* The same of 32. */
__attribute__((target("avx2"))) static size_t find_by_32(zr_span text, const pattern *of, size_t at)
{
    size_t end = text.size - of->last - 32, place;
    __m256i one = _mm256_set1_epi8(of->what.data[of->second]),
            other = _mm256_set1_epi8(of->what.data[of->last]);
    for (;; at = at + 32 < end ? at + 32 : end) {
        const char *data = text.data + at;
        __m256i both = _mm256_and_si256(_mm256_cmpeq_epi8(load_32(data + of->second), one),
                                        _mm256_cmpeq_epi8(load_32(data + of->last), other));
        place = first_of(text, of, at, (unsigned)_mm256_movemask_epi8(both), 1);
        if (place != SIZE_MAX || at == end)
            return place;
    }
}

static bool has_avx2(void)
{
    return __builtin_cpu_supports("avx2");
}
#endif

/* 0x80 in each byte of the word that is 0, and nothing else. */
static inline uint64_t zero_bytes(uint64_t word)
{
    const uint64_t low = 0x7F7F7F7F7F7F7F7Fu;
    return ~(((word & low) + low) | word | low);
}

/* The same of 8. */
static size_t find_by_8(zr_span text, const pattern *of, size_t at)
{
    size_t end = text.size - of->last - 8, place;
    uint64_t ones = 0x0101010101010101u, one = ones * (unsigned char)of->what.data[of->second],
             other = ones * (unsigned char)of->what.data[of->last];
    for (;; at = at + 8 < end ? at + 8 : end) {
        const char *data = text.data + at;
        uint64_t both = (zr_utf8_load(data + of->second) ^ one) | (zr_utf8_load(data + of->last) ^ other);
        place = first_of(text, of, at, zero_bytes(both), 8);
        if (place != SIZE_MAX || at == end)
            return place;
    }
}

static size_t find_singly(zr_span text, const pattern *of, size_t at)
{
    char last = of->what.data[of->last];
    for (; at + of->last < text.size; at++) {
        if (text.data[at + of->last] == last && memcmp(text.data + at, of->what.data, of->what.size) == 0)
            return at;
    }
    return SIZE_MAX;
}

enum { LONG_NEEDLE = 64 };

size_t zr_span_find(zr_span text, zr_span what, size_t from)
{
    if (from > text.size || what.size > text.size - from)
        return SIZE_MAX;
    if (what.size == 0)
        return from;
    if (what.size > LONG_NEEDLE) { /* where blocks would compare again and again */
        const char *hit = memmem(text.data + from, text.size - from, what.data, what.size);
        return hit ? (size_t)(hit - text.data) : SIZE_MAX;
    }
    pattern of = {what, what.size > 2 ? 1 : 0, what.size - 1};
    size_t places = text.size - from - of.last;
#if defined(__x86_64__) && defined(__GNUC__)
    if (places >= 32 && has_avx2())
        return find_by_32(text, &of, from);
    if (places >= 16)
        return find_by_16(text, &of, from);
#endif
    return places >= 8 ? find_by_8(text, &of, from) : find_singly(text, &of, from);
}

/* Of nearly all Chinese characters the first of three bytes is one of six, and of no white space. */
static inline bool is_ideograph(const char *place)
{
    return (unsigned char)place[0] >= 0xE4 && (unsigned char)place[0] <= 0xE9 &&
           (unsigned char)place[2] >= 0x80;
}

/* Runs of spaces are common, and passed over as bytes. */
zr_span zr_span_trim(zr_span text)
{
    size_t step;
    if (text.size >= 3 && is_ideograph(text.data) && is_ideograph(text.data + text.size - 3))
        return text; /* as most */
    while (text.size && (step = text.data[0] == ' ' ? 1 : zr_utf8_space(text)) > 0)
        text = (zr_span){text.data + step, text.size - step};
    while (text.size && (step = text.data[text.size - 1] == ' ' ? 1 : zr_utf8_space_before(text)) > 0)
        text.size -= step;
    return text;
}

size_t zr_span_characters(zr_span text)
{
    size_t count = 0;
    for (size_t at = 0; at < text.size;) {
        if (text.size - at >= 8 && zr_utf8_is_pair(text.data + at)) { /* as most are */
            at += 6;
            count += 2;
            continue;
        }
        uint32_t unused;
        at += zr_utf8_read(zr_span_cut(text, at, text.size), &unused);
        count++;
    }
    return count;
}
