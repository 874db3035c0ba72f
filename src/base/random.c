/* Random numbers that are the same on every machine. */
#include "base/random.h"

static uint64_t splitmix(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

zr_random zr_random_seeded(uint64_t seed)
{
    zr_random random;
    for (int i = 0; i < 4; i++)
        random.state[i] = splitmix(&seed);
    return random;
}

static uint64_t rotate(uint64_t x, int by)
{
    return x << by | x >> (64 - by);
}

static uint64_t next_bits(zr_random *random)
{
    uint64_t *s = random->state;
    uint64_t result = rotate(s[1] * 5, 7) * 9;
    uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotate(s[3], 45);
    return result;
}

/* Lemire 2019: the high half of a product; what would favour some results is drawn again. */
uint32_t zr_random_below(zr_random *random, uint32_t bound)
{
    if (!bound)
        return 0;
    uint64_t product = (next_bits(random) >> 32) * bound;
    uint32_t unfair = (0u - bound) % bound;
    while ((uint32_t)product < unfair)
        product = (next_bits(random) >> 32) * bound;
    return (uint32_t)(product >> 32);
}

double zr_random_unit(zr_random *random)
{
    return (double)(next_bits(random) >> 11) * 0x1p-53;
}

void zr_random_shuffle(zr_random *random, uint32_t *items, uint32_t count)
{
    for (uint32_t i = count; i > 1; i--) {
        uint32_t other = zr_random_below(random, i);
        uint32_t item = items[i - 1];
        items[i - 1] = items[other];
        items[other] = item;
    }
}
