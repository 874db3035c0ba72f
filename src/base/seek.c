/* The next place where one of a few characters may stand.
 *
 * With AVX2 each byte's two halves are looked up in tables of sixteen, as Wang et al., "Hyperscan: A Fast
 * Multi-pattern Regex Matcher" (NSDI 2019), do for single bytes; here three neighbours must share a bit. */
#include "base/seek.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define HAS_AVX2 1
#include <immintrin.h>
#else
#define HAS_AVX2 0
#endif

static void add_byte(zr_seeker *out, int place, unsigned char byte, unsigned char bit)
{
    out->bytes[place][byte] |= bit;
    out->halves[place][0][byte >> 4] |= bit;
    out->halves[place][1][byte & 15] |= bit;
}

/* Whatever stands behind an ASCII character. */
static void add_any(zr_seeker *out, int place, unsigned char bit)
{
    for (int i = 0; i < 256; i++)
        out->bytes[place][i] |= bit;
    for (int i = 0; i < 16; i++) {
        out->halves[place][0][i] |= bit;
        out->halves[place][1][i] |= bit;
    }
}

/* The characters of `set` in groups of a bit each: ASCII first, then by their first two bytes. ASCII, which
 * any byte may follow, shares its bit with none. */
void zr_seeker_make(zr_seeker *out, const char *set)
{
    memset(out, 0, sizeof *out);
    unsigned char heads[64][2] = {{0}};
    size_t groups = 1;
    for (const unsigned char *at = (const unsigned char *)set, *next; *at; at = next) {
        int size = *at < 0x80 ? 1 : *at < 0xE0 ? 2 : 3;
        size_t group = 0;
        next = at + size;
        if (*at >= 0x80)
            for (group = 1; group < groups && (heads[group][0] != at[0] || heads[group][1] != at[1]);)
                group++;
        if (group == groups && groups < sizeof heads / sizeof *heads) {
            memcpy(heads[group], at, 2);
            groups++;
        }
        unsigned char bit = (unsigned char)(group ? 2u << (group - 1) % 7 : 1u);
        add_byte(out, 0, at[0], bit);
        for (int place = 1; place < 3; place++) {
            if (place >= size)
                add_any(out, place, bit);
            else
                add_byte(out, place, at[place], bit);
        }
    }
}

static bool may_stand(const zr_seeker *seeker, zr_span text, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text.data + at;
    unsigned char bits = seeker->bytes[0][bytes[0]];
    if (!bits)
        return false;
    unsigned char second = text.size - at > 1 ? bytes[1] : 0, third = text.size - at > 2 ? bytes[2] : 0;
    return (bits & seeker->bytes[1][second] & seeker->bytes[2][third]) != 0;
}

static uint64_t block_portable(const zr_seeker *seeker, zr_span text, size_t at)
{
    uint64_t hits = 0;
    for (size_t i = 0; i < 64 && at + i < text.size; i++)
        hits |= (uint64_t)may_stand(seeker, text, at + i) << i;
    return hits;
}

size_t zr_seek_portable(const zr_seeker *seeker, zr_span text, size_t at, size_t end)
{
    while (at < end && !may_stand(seeker, text, at))
        at++;
    return at < end ? at : end;
}

#if HAS_AVX2
__attribute__((target("avx2"))) static __m256i twice(const unsigned char table[16])
{
    return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)table));
}

/* Of 32 bytes the bits of each in one place's tables. */
__attribute__((target("avx2"))) static __m256i bits_of(const char *data, __m256i high, __m256i low)
{
    __m256i half = _mm256_set1_epi8(15), block = _mm256_loadu_si256((const __m256i *)(const void *)data);
    return _mm256_and_si256(_mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(block, 4), half)),
                            _mm256_shuffle_epi8(low, _mm256_and_si256(block, half)));
}

/* The tables in registers, of a place's two halves each. */
typedef struct tables {
    __m256i high[3], low[3];
} tables;

__attribute__((target("avx2"))) static tables load_tables(const zr_seeker *seeker)
{
    const unsigned char(*halves)[2][16] = seeker->halves;
    return (tables){{twice(halves[0][0]), twice(halves[1][0]), twice(halves[2][0])},
                    {twice(halves[0][1]), twice(halves[1][1]), twice(halves[2][1])}};
}

/* A block with its two bytes behind. By halves of bytes more may seem to stand than do. */
__attribute__((target("avx2"))) static uint32_t block_hits(const tables *with, const char *data)
{
    __m256i bits = bits_of(data, with->high[0], with->low[0]);
    bits = _mm256_and_si256(bits, bits_of(data + 1, with->high[1], with->low[1]));
    bits = _mm256_and_si256(bits, bits_of(data + 2, with->high[2], with->low[2]));
    return ~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bits, _mm256_setzero_si256()));
}

__attribute__((target("avx2"))) static inline uint64_t two_blocks(const tables *with, const char *data)
{
    return block_hits(with, data) | (uint64_t)block_hits(with, data + 32) << 32;
}

/* Of what may stand the places where something does. */
static uint64_t sift(const zr_seeker *seeker, const char *data, uint64_t maybe)
{
    uint64_t hits = maybe;
    for (; maybe; maybe &= maybe - 1) { /* without a branch: nobody could foretell it */
        unsigned place = zr_lowest_bit(maybe);
        const unsigned char *bytes = (const unsigned char *)data + place;
        unsigned bits = seeker->bytes[0][bytes[0]] & seeker->bytes[1][bytes[1]] & seeker->bytes[2][bytes[2]];
        hits ^= (uint64_t)(bits == 0) << place;
    }
    return hits;
}

/* Blocks from `at` on, as many of `count` as are whole with their two bytes behind. The tables are loaded
 * once for all of them. */
__attribute__((target("avx2"))) static size_t whole_blocks(const zr_seeker *seeker, zr_span text, size_t at,
                                                           uint64_t *hits, size_t count)
{
    tables with = load_tables(seeker);
    size_t done = 0;
    for (; done < count && at < text.size && text.size - at >= ZR_SEEK_BLOCK + 2; at += ZR_SEEK_BLOCK)
        hits[done++] = two_blocks(&with, text.data + at);
    return done;
}

/* Passes over blocks in which nothing may stand. */
__attribute__((target("avx2"))) static void pass_blocks(zr_seek_walk *walk)
{
    tables with = load_tables(walk->seeker);
    while (!walk->hits && walk->block < walk->text.size &&
           walk->text.size - walk->block >= ZR_SEEK_BLOCK + 2) {
        const char *data = walk->text.data + walk->block;
        uint64_t maybe = two_blocks(&with, data);
        walk->hits = maybe ? sift(walk->seeker, data, maybe) : 0;
        walk->block += ZR_SEEK_BLOCK;
    }
}

/* Whole blocks with their two bytes behind, of which the last overlaps the one before; what is left, and a
 * text that is no block, a byte at a time. */
__attribute__((target("avx2"))) static size_t seek_blocks(const zr_seeker *seeker, zr_span text, size_t at,
                                                          size_t end)
{
    enum { BLOCK = 32, WHOLE = BLOCK + 2 };
    if (at >= end || text.size < WHOLE)
        return zr_seek_portable(seeker, text, at, end);
    tables with = load_tables(seeker);
    for (size_t last = text.size - WHOLE, from = at; at < end && from < last + BLOCK; from += BLOCK) {
        size_t block = from < last ? from : last;
        unsigned hits = block_hits(&with, text.data + block) & UINT32_MAX << (from - block);
        for (; hits; hits &= hits - 1) {
            size_t place = block + (size_t)__builtin_ctz(hits);
            if (place >= end)
                return end;
            if (may_stand(seeker, text, place))
                return place;
        }
        at = block + BLOCK;
    }
    return zr_seek_portable(seeker, text, at, end);
}

size_t zr_seek(const zr_seeker *seeker, zr_span text, size_t at, size_t end)
{
    if (__builtin_cpu_supports("avx2"))
        return seek_blocks(seeker, text, at, end);
    return zr_seek_portable(seeker, text, at, end);
}
#else
size_t zr_seek(const zr_seeker *seeker, zr_span text, size_t at, size_t end)
{
    return zr_seek_portable(seeker, text, at, end);
}
#endif

void zr_seek_blocks_roughly(const zr_seeker *seeker, zr_span text, size_t at, uint64_t *hits, size_t count)
{
    size_t done = 0;
#if HAS_AVX2
    if (__builtin_cpu_supports("avx2"))
        done = whole_blocks(seeker, text, at, hits, count);
#endif
    for (; done < count; done++)
        hits[done] = block_portable(seeker, text, at + done * ZR_SEEK_BLOCK);
}

void zr_seek_fill(zr_seek_walk *walk)
{
#if HAS_AVX2
    if (__builtin_cpu_supports("avx2"))
        pass_blocks(walk);
#endif
    for (; !walk->hits && walk->block < walk->text.size; walk->block += ZR_SEEK_BLOCK)
        walk->hits = block_portable(walk->seeker, walk->text, walk->block);
}
