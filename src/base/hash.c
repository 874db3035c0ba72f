/* A polynomial over the prime 2^61 − 1 at a point of the process's own (Carter & Wegman 1979, "Universal
 * classes of hash functions"), so that nobody can write names that all fall into one place of a table: two
 * names of n bytes meet at n/7 + 1 of 2^61 points at most. */
#include "base/table.h"

#include "base/utf8.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/random.h>

__extension__ typedef unsigned __int128 wide;

enum { DIGIT = 7 }; /* bytes of one coefficient */
static const uint64_t prime = ((uint64_t)1 << 61) - 1;

static uint64_t point = 0x1E3779B97F4A7C15u & (((uint64_t)1 << 61) - 1); /* where the system gives none */
static pthread_once_t once = PTHREAD_ONCE_INIT;
static atomic_bool ready;

static void draw_point(void)
{
    uint64_t drawn;
    if (getrandom(&drawn, sizeof drawn, GRND_NONBLOCK) == (ssize_t)sizeof drawn)
        point = drawn % (prime - 2) + 2;
    atomic_store_explicit(&ready, true, memory_order_release);
}

/* (sum + digit) · at, below 2^61 + 2; sum below 2^62, digit below 2^56. */
static inline uint64_t take(uint64_t sum, uint64_t digit, uint64_t at)
{
    wide product = (wide)(sum + digit) * at;
    uint64_t folded = ((uint64_t)product & prime) + (uint64_t)(product >> 61);
    return (folded & prime) + (folded >> 61);
}

/* The last bytes, fewer than eight, of a text of `size`; all of a short one. The first in the lowest bits. */
static inline uint64_t rest_of(const char *text, size_t size, size_t rest)
{
    if (size >= 8)
        return zr_utf8_load(text + size - 8) >> 8 * (8 - rest);
    char whole[8] = {0};
    memcpy(whole, text, rest);
    return zr_utf8_load(whole);
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
    if (!atomic_load_explicit(&ready, memory_order_acquire))
        pthread_once(&once, draw_point);
    return zr_hash_at(text, point);
}
