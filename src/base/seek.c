/* The next place where one of a few characters may stand.
 *
 * With AVX2 each byte's two halves are looked up in tables of sixteen, as Wang et al., "Hyperscan: A Fast
 * Multi-pattern Regex Matcher" (NSDI 2019), do for single bytes; here three neighbours must share a bit. */
#include "base/seek.h"

#include <stddef.h>
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

/* Characters that share a bit. Each of their first bytes seems to go with each of their second and third
 * ones: the fewer such triples a group has, the fewer characters are taken for one of its own. */
typedef struct group {
    uint64_t bytes[3]; /* of each place, by their six lower bits; all where any byte may follow */
    uint32_t triples;
} group;

enum { MOST_GROUPS = 64, BITS = 8 };

/* Characters as they are put into groups. */
typedef struct groups {
    group items[MOST_GROUPS];
    unsigned char heads[MOST_GROUPS][2];      /* the first two bytes of the characters of each */
    uint8_t into[MOST_GROUPS];                /* the group that each went into: mostly itself */
    uint32_t price[MOST_GROUPS][MOST_GROUPS]; /* how many triples more two have as one */
    size_t known, left;
} groups;

static uint32_t count_of(uint64_t bits)
{
    uint32_t count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

static group join(const group *a, const group *b)
{
    group both = {{a->bytes[0] | b->bytes[0], a->bytes[1] | b->bytes[1], a->bytes[2] | b->bytes[2]}, 0};
    both.triples = count_of(both.bytes[0]) * count_of(both.bytes[1]) * count_of(both.bytes[2]);
    return both;
}

static void price_all(groups *all, size_t one)
{
    for (size_t i = 0; i < all->known; i++) {
        if (i == one || all->into[i] != i)
            continue;
        uint32_t price =
            join(&all->items[one], &all->items[i]).triples - all->items[one].triples - all->items[i].triples;
        all->price[one][i] = all->price[i][one] = price;
    }
}

/* Joins the two that cost least together. */
static void join_cheapest(groups *all)
{
    size_t into = 0, from = 0;
    uint32_t least = UINT32_MAX;
    for (size_t a = 0; a < all->known; a++) {
        for (size_t b = a + 1; b < all->known && all->into[a] == a; b++) {
            if (all->into[b] == b && all->price[a][b] < least) {
                least = all->price[a][b];
                into = a;
                from = b;
            }
        }
    }
    all->items[into] = join(&all->items[into], &all->items[from]);
    for (size_t i = 0; i < all->known; i++)
        all->into[i] = all->into[i] == from ? (uint8_t)into : all->into[i];
    price_all(all, into);
    all->left--;
}

static int size_at(const unsigned char *at)
{
    return *at < 0x80 ? 1 : *at < 0xE0 ? 2 : 3;
}

/* The group of the characters with these first two bytes, or where it is to be. */
static size_t group_at(const groups *all, const unsigned char *at)
{
    size_t one = 0;
    while (one < all->known && (all->heads[one][0] != at[0] || all->heads[one][1] != at[1]))
        one++;
    return one < MOST_GROUPS ? one : MOST_GROUPS - 1;
}

static void put(groups *all, const unsigned char *at)
{
    size_t one = group_at(all, at);
    all->known += one == all->known;
    memcpy(all->heads[one], at, 2);
    all->into[one] = (uint8_t)one;
    group more = {{0}, 0};
    for (int place = 0; place < 3; place++)
        more.bytes[place] = place < size_at(at) ? UINT64_C(1) << (at[place] & 63) : UINT64_MAX;
    all->items[one] = join(&all->items[one], &more);
}

/* Groups by their first two bytes, joined until there are no more than `bits`. */
static void find_groups(groups *all, const char *set, size_t bits)
{
    for (const unsigned char *at = (const unsigned char *)set; *at; at += size_at(at)) {
        if (*at >= 0x80)
            put(all, at);
    }
    all->left = all->known;
    for (size_t one = 1; one < all->known && all->left > bits; one++)
        price_all(all, one);
    while (all->left > bits)
        join_cheapest(all);
}

/* The bit of each group that is left. */
static void number(const groups *all, unsigned char bits[MOST_GROUPS], unsigned char first)
{
    for (size_t i = 0; i < all->known; i++) {
        if (all->into[i] == i) {
            bits[i] = first;
            first = (unsigned char)(first << 1);
        }
    }
}

/* Digits and the signs beside them, 0x30 to 0x3F, have a bit of their own: with others a table of halves
 * would take most of ASCII for one of them. */
static bool is_like_digit(unsigned char byte)
{
    return byte >> 4 == 3;
}

/* ASCII, which any byte may follow, shares no bit with others. */
void zr_seeker_make(zr_seeker *out, const char *set)
{
    const unsigned char *first = (const unsigned char *)set;
    unsigned digits = 0, letters = 0;
    for (const unsigned char *at = first; *at; at += size_at(at)) {
        digits |= *at < 0x80 && is_like_digit(*at);
        letters |= *at < 0x80 && !is_like_digit(*at);
    }
    groups all;
    unsigned char bits[MOST_GROUPS] = {0};
    memset(out, 0, sizeof *out);
    memset(&all, 0, offsetof(groups, price));
    all.known = 0;
    find_groups(&all, set, BITS - digits - letters);
    number(&all, bits, (unsigned char)(1u << (digits + letters)));
    for (const unsigned char *at = first; *at; at += size_at(at)) {
        unsigned char ascii = (unsigned char)(is_like_digit(*at) ? 1u : 1u << digits);
        unsigned char bit = *at < 0x80 ? ascii : bits[all.into[group_at(&all, at)]];
        for (int place = 0; place < 3; place++) {
            if (place < size_at(at))
                add_byte(out, place, at[place], bit);
            else
                add_any(out, place, bit);
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

/* The last bytes, no whole block: as if NULs, which are in no set, stood behind them. */
__attribute__((target("avx2"))) static uint64_t last_block(const zr_seeker *seeker, zr_span text, size_t at)
{
    char room[ZR_SEEK_BLOCK + 2] = {0};
    size_t rest = text.size - at;
    memcpy(room, text.data + at, rest < sizeof room ? rest : sizeof room);
    tables with = load_tables(seeker);
    return sift(seeker, room, two_blocks(&with, room));
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
    if (!walk->hits && walk->block < walk->text.size) {
        walk->hits = last_block(walk->seeker, walk->text, walk->block);
        walk->block += ZR_SEEK_BLOCK;
    }
}

/* Whole blocks with their two bytes behind, of which the last overlaps the one before; what is left a byte at
 * a time. A text that is no block is one with NULs behind it, but for a few bytes. */
__attribute__((target("avx2"))) static size_t seek_blocks(const zr_seeker *seeker, zr_span text, size_t at,
                                                          size_t end)
{
    enum { BLOCK = 32, WHOLE = BLOCK + 2, FEW = 9 };
    char room[WHOLE];
    if (at >= end || (text.size < WHOLE && end - at < FEW))
        return zr_seek_portable(seeker, text, at, end);
    if (text.size < WHOLE) {
        memset(room, 0, sizeof room);
        memcpy(room, text.data, text.size);
        text = (zr_span){room, WHOLE};
    }
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
