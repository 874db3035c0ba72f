/* The next place in a text where one of a few characters may stand: 32 bytes at a time where the machine can.
 *
 * A character is known by its three bytes, a shorter one by the one or two that it has. Characters that share
 * their first two bytes are a group; a group is a bit. A place may hold a character of the set when its three
 * bytes share a bit. With up to eight groups that is exact; with more, some bits stand for two groups, and
 * the caller, who looks at the character anyway, passes over a few others. */
#ifndef ZEREN_BASE_SEEK_H
#define ZEREN_BASE_SEEK_H

#include "zeren/span.h"

/* The place of the lowest bit that is set (one is). */
static inline unsigned zr_lowest_bit(uint64_t bits)
{
#ifdef __GNUC__
    return (unsigned)__builtin_ctzll(bits);
#else
    unsigned place = 0;
    while (!(bits >> place & 1))
        place++;
    return place;
#endif
}

typedef struct zr_seeker {
    unsigned char bytes[3][256];    /* bits of the groups, by the place's first, second and third byte */
    unsigned char halves[3][2][16]; /* the same by a byte's high and low half: no fewer bits */
} zr_seeker;

/* `set`: characters of up to three bytes, NUL-terminated. Those whose set is known are made
 * once, before main. */
void zr_seeker_make(zr_seeker *out, const char *set);

/* First place in [at, end) of `text` where a character of the set may stand, or `end`, which is at most
 * text.size; `end` also where `at` is past it. */
size_t zr_seek(const zr_seeker *seeker, zr_span text, size_t at, size_t end);

/* The places of a text one after the other, for those who go over all of it: a block is looked at
 * once. Only whole blocks go quickly. */
typedef struct zr_seek_walk {
    const zr_seeker *seeker;
    zr_span text;
    size_t block;  /* where the next block begins */
    uint64_t hits; /* of the block before it, those not yet given */
} zr_seek_walk;

enum { ZR_SEEK_BLOCK = 64 }; /* bytes */

/* Of `count` blocks from `at` on where a character of the set may stand, a bit for each byte, the lowest
 * first. By the tables of halves alone: more may seem to stand than do, for those who look at each character
 * anyway. Bits past the end of the text are 0. Many blocks at once cost less than half of as many by
 * themselves. */
void zr_seek_blocks_roughly(const zr_seeker *seeker, zr_span text, size_t at, uint64_t *hits, size_t count);

/* Goes on to the next block with a hit; there is none where `hits` stays 0. */
void zr_seek_fill(zr_seek_walk *walk);

/* From `at` on. */
static inline zr_seek_walk zr_seek_start(const zr_seeker *seeker, zr_span text, size_t at)
{
    return (zr_seek_walk){.seeker = seeker, .text = text, .block = at};
}

/* The next place, or the text's size. */
static inline size_t zr_seek_next(zr_seek_walk *walk)
{
    if (!walk->hits)
        zr_seek_fill(walk);
    if (!walk->hits)
        return walk->text.size;
    unsigned place = zr_lowest_bit(walk->hits);
    walk->hits &= walk->hits - 1;
    return walk->block - ZR_SEEK_BLOCK + place;
}

/* The same as zr_seek a byte at a time. */
size_t zr_seek_portable(const zr_seeker *seeker, zr_span text, size_t at, size_t end);

#endif
