/* SipHash-1-3 (Aumasson & Bernstein 2012) under a key of the process's own, so that nobody can write names
 * that all fall into one place of a table. */
#include "base/table.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/random.h>

static uint64_t key[2] = {0x9E3779B97F4A7C15u, 0xD6E8FEB86659FD93u}; /* where the system gives none */
static pthread_once_t once = PTHREAD_ONCE_INIT;
static atomic_bool ready;

static void draw_key(void)
{
    uint64_t drawn[2];
    if (getrandom(drawn, sizeof drawn, GRND_NONBLOCK) == (ssize_t)sizeof drawn)
        memcpy(key, drawn, sizeof key);
    atomic_store_explicit(&ready, true, memory_order_release);
}

static inline uint64_t turned(uint64_t x, int by)
{
    return x << by | x >> (64 - by);
}

static inline void stir(uint64_t v[4])
{
    v[0] += v[1];
    v[1] = turned(v[1], 13) ^ v[0];
    v[0] = turned(v[0], 32);
    v[2] += v[3];
    v[3] = turned(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = turned(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = turned(v[1], 17) ^ v[2];
    v[2] = turned(v[2], 32);
}

static inline void take(uint64_t v[4], uint64_t word)
{
    v[3] ^= word;
    stir(v);
    v[0] ^= word;
}

uint64_t zr_hash_keyed(zr_span text, const uint64_t with[2])
{
    uint64_t v[4] = {with[0] ^ 0x736F6D6570736575u, with[1] ^ 0x646F72616E646F6Du,
                     with[0] ^ 0x6C7967656E657261u, with[1] ^ 0x7465646279746573u};
    uint64_t word;
    size_t at = 0;
    for (; at + sizeof word <= text.size; at += sizeof word) {
        memcpy(&word, text.data + at, sizeof word);
        take(v, word);
    }
    word = 0;
    if (at < text.size)
        memcpy(&word, text.data + at, text.size - at);
    take(v, word | (uint64_t)text.size << 56);
    v[2] ^= 0xFF;
    stir(v);
    stir(v);
    stir(v);
    return v[0] ^ v[1] ^ v[2] ^ v[3];
}

uint64_t zr_hash(zr_span text)
{
    if (!atomic_load_explicit(&ready, memory_order_acquire))
        pthread_once(&once, draw_key);
    return zr_hash_keyed(text, key);
}
