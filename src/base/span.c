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

#if defined(__x86_64__) && defined(__GNUC__)
/* 32 places at once by two bytes of `what`, as long as whole blocks go; `*from` is where it stopped. */
__attribute__((target("avx2"))) static bool blocks_hold(zr_span text, zr_span what, size_t *from)
{
    size_t last = what.size - 1, second = last > 1 ? 1 : 0, at = *from;
    __m256i one = _mm256_set1_epi8(what.data[second]), other = _mm256_set1_epi8(what.data[last]);
    for (; at + last + 32 <= text.size; at += 32) {
        const char *data = text.data + at;
        __m256i ones = _mm256_loadu_si256((const __m256i *)(const void *)(data + second));
        __m256i others = _mm256_loadu_si256((const __m256i *)(const void *)(data + last));
        __m256i both = _mm256_and_si256(_mm256_cmpeq_epi8(ones, one), _mm256_cmpeq_epi8(others, other));
        for (unsigned hits = (unsigned)_mm256_movemask_epi8(both); hits; hits &= hits - 1) {
            *from = at + (unsigned)__builtin_ctz(hits);
            if (memcmp(text.data + *from, what.data, what.size) == 0)
                return true;
        }
    }
    *from = at;
    return false;
}

static bool find_in_blocks(zr_span text, zr_span what, size_t *from)
{
    enum { LEAST = 96 }; /* bytes: for fewer words do */
    return text.size - *from >= LEAST && __builtin_cpu_supports("avx2") && blocks_hold(text, what, from);
}
#else
static bool find_in_blocks(zr_span text, zr_span what, size_t *from)
{
    (void)text, (void)what, (void)from;
    return false;
}
#endif

/* 0x80 in each byte of the word that is 0; above the first such one maybe in a byte that is 1. */
static inline uint64_t zero_bytes(uint64_t word)
{
    return (word - 0x0101010101010101u) & ~word & 0x8080808080808080u;
}

/* A short text as words find it: of eight places those where its first and its last byte stand. */
typedef struct zr_needle {
    zr_span what;
    uint64_t head, tail; /* its first byte and its last, eight times each */
} needle;

static inline uint64_t places_in_word(const needle *of, const char *at)
{
    return zero_bytes((zr_utf8_load(at) ^ of->head) | (zr_utf8_load(at + of->what.size - 1) ^ of->tail));
}

/* The first of the places at which it stands, or NULL. */
static inline const char *stands_at(const needle *of, const char *at, uint64_t places)
{
    for (; places; places &= places - 1) {
        const char *place = at + zr_lowest_bit(places) / 8;
        if (memcmp(place, of->what.data, of->what.size) == 0)
            return place;
    }
    return NULL;
}

/* For what is too short for blocks and what they leave. Where the last places fill no word it overlaps the
 * one before. At least eight places from `at` on. */
static size_t find_in_words(zr_span text, zr_span what, size_t at)
{
    uint64_t ones = 0x0101010101010101u;
    needle of = {what, ones * (unsigned char)what.data[0], ones * (unsigned char)what.data[what.size - 1]};
    const char *next = text.data + at, *last = text.data + (text.size - what.size + 1 - 8), *place = NULL;
    for (; next < last && !place; next += 8)
        place = stands_at(&of, next, places_in_word(&of, next));
    if (!place)
        place = stands_at(&of, last, places_in_word(&of, last));
    return place ? (size_t)(place - text.data) : SIZE_MAX;
}

static size_t find_singly(zr_span text, zr_span what, size_t from)
{
    for (; from + what.size <= text.size; from++) {
        if (text.data[from] == what.data[0] && memcmp(text.data + from, what.data, what.size) == 0)
            return from;
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
    if (find_in_blocks(text, what, &from))
        return from;
    bool words = from + what.size + 7 <= text.size;
    return words ? find_in_words(text, what, from) : find_singly(text, what, from);
}

/* Runs of spaces are common, and passed over as bytes. */
zr_span zr_span_trim(zr_span text)
{
    size_t step;
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
