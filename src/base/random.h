/* Random numbers that are the same on every machine: xoshiro256** (Blackman & Vigna 2021), seeded by
 * splitmix64. */
#ifndef ZEREN_BASE_RANDOM_H
#define ZEREN_BASE_RANDOM_H

#include <stdint.h>

typedef struct zr_random {
    uint64_t state[4];
} zr_random;

zr_random zr_random_seeded(uint64_t seed);

/* Uniform in [0, bound) without bias; bound 0 gives 0. */
uint32_t zr_random_below(zr_random *random, uint32_t bound);

/* Uniform in [0, 1), 53 bits. */
double zr_random_unit(zr_random *random);

/* Puts `count` numbers into random order, each order equally likely. */
void zr_random_shuffle(zr_random *random, uint32_t *items, uint32_t count);

#endif
