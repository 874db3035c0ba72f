/* A set of words of two to four characters, found by the characters and not by comparing each.
 *
 * A key is the characters, 16 bits each, the last in the lowest bits: a text is walked with
 * key = key << 16 | character, and the words that end there are looked for under zr_short_key(key, 2) … 4. */
#ifndef ZEREN_BASE_SHORT_WORDS_H
#define ZEREN_BASE_SHORT_WORDS_H

#include "zeren/span.h"

enum { ZR_SHORT_SLOTS = 512 /* twice what the largest set holds */ };

/* Zero-initialise it. */
typedef struct zr_short_words {
    uint64_t keys[ZR_SHORT_SLOTS]; /* 0: free */
    uint32_t kinds[ZR_SHORT_SLOTS];
} zr_short_words;

/* Adds words, NULL behind the last; one that is in the set has both kinds, bits of the set's own. */
void zr_short_words_add(zr_short_words *set, const char *const *words, uint32_t kinds);

/* The last `count` characters of a key. */
static inline uint64_t zr_short_key(uint64_t key, uint32_t count)
{
    return key & UINT64_MAX >> (64 - 16 * count);
}

static inline size_t zr_short_slot(uint64_t key)
{
    return (size_t)(key * UINT64_C(0x9E3779B97F4A7C15) >> 55); /* the upper 9 bits */
}

/* The kinds of the word; 0 if it is none. */
static inline uint32_t zr_short_find(const zr_short_words *set, uint64_t key)
{
    size_t at = zr_short_slot(key);
    while (set->keys[at] && set->keys[at] != key)
        at = (at + 1) % ZR_SHORT_SLOTS;
    return set->keys[at] ? set->kinds[at] : 0;
}

#endif
