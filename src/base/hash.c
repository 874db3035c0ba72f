/* A polynomial over the prime 2^61 − 1 at a point of the process's own (Carter & Wegman 1979, "Universal
 * classes of hash functions"), so that nobody can write names that all fall into one place of a table: two
 * names of n bytes meet at n/7 + 1 of 2^61 points at most. */
#include "base/table.h"

#include "base/utf8.h"

#include <sys/random.h>

__extension__ typedef unsigned __int128 wide;

enum { DIGIT = 7 }; /* bytes of one coefficient */
static const uint64_t prime = ((uint64_t)1 << 61) - 1;

static uint64_t point = 0x1E3779B97F4A7C15u & (((uint64_t)1 << 61) - 1); /* where the system gives none */

/* Before anything is kept in a table. */
__attribute__((constructor(101))) static void draw_point(void)
{
    uint64_t drawn;
    if (getrandom(&drawn, sizeof drawn, GRND_NONBLOCK) == (ssize_t)sizeof drawn)
        point = drawn % (prime - 2) + 2;
}

/* (sum + digit) · at, below 2^61 + 2; sum below 2^62, digit below 2^56. */
static inline uint64_t take(uint64_t sum, uint64_t digit, uint64_t at)
{
    wide product = (wide)(sum + digit) * at;
    uint64_t folded = ((uint64_t)product & prime) + (uint64_t)(product >> 61);
    return (folded & prime) + (folded >> 61);
}

static inline uint64_t byte_at(const char *text, size_t at)
{
    return (uint64_t)(unsigned char)text[at] << 8 * at;
}

/* Of one to seven bytes; those in the middle may be read twice. */
static inline uint64_t short_word(const char *text, size_t size)
{
    if (size < 4)
        return byte_at(text, 0) | byte_at(text, size / 2) | byte_at(text, size - 1);
    uint64_t head = byte_at(text, 0) | byte_at(text, 1) | byte_at(text, 2) | byte_at(text, 3);
    const char *tail = text + size - 4;
    uint64_t last = byte_at(tail, 0) | byte_at(tail, 1) | byte_at(tail, 2) | byte_at(tail, 3);
    return head | last << 8 * (size - 4);
}

/* The last bytes, fewer than eight, of a text of `size`; all of a short one. The first in the lowest bits. */
static inline uint64_t rest_of(const char *text, size_t size, size_t rest)
{
    return size >= 8 ? zr_utf8_load(text + size - 8) >> 8 * (8 - rest) : short_word(text, rest);
}

uint64_t zr_hash_at(zr_span text, uint64_t at)
{
    uint64_t sum = text.size;
    size_t done = 0;
    for (; text.size - done >= 8; done += DIGIT)
        sum = take(sum, zr_utf8_load(text.data + done) & (((uint64_t)1 << 8 * DIGIT) - 1), at);
    if (text.size > done)
        sum = take(sum, rest_of(text.data, text.size, text.size - done), at);
    return sum >= prime ? sum - prime : sum;
}

uint64_t zr_hash(zr_span text)
{
    return zr_hash_at(text, point);
}
