/* The next place in a text where one of a few characters may stand: 32 bytes at a time where the machine can.
 *
 * A character is known by its three bytes, an ASCII character by its one. Characters that share their first
 * two bytes are a group; a group is a bit. A place may hold a character of the set when its three bytes share
 * a bit. With up to eight groups that is exact; with more, some bits stand for two groups, and the caller,
 * who looks at the character anyway, passes over a few others. */
#ifndef ZEREN_BASE_SEEK_H
#define ZEREN_BASE_SEEK_H

#include "zeren/span.h"

typedef struct zr_seeker {
    unsigned char bytes[3][256];    /* bits of the groups, by the place's first, second and third byte */
    unsigned char halves[3][2][16]; /* the same by a byte's high and low half: no fewer bits */
} zr_seeker;

/* `set`: ASCII characters and characters of three bytes, NUL-terminated. */
void zr_seeker_make(zr_seeker *out, const char *set);

/* First place in [at, end) of `text` where a character of the set may stand, or `end`. `end` is at most
 * text.size. */
size_t zr_seek(const zr_seeker *seeker, zr_span text, size_t at, size_t end);

/* The same a byte at a time. */
size_t zr_seek_portable(const zr_seeker *seeker, zr_span text, size_t at, size_t end);

#endif
