/* Texts in traditional characters, read as if they were simplified: the same bytes in number and places. */
#ifndef ZEREN_BASE_TRADITIONAL_H
#define ZEREN_BASE_TRADITIONAL_H

#include "base/arena.h"

/* The character, simplified where it is a traditional one (廳 → 厅) that the tables know. O(log of them). */
uint32_t zr_simplified(uint32_t character);

/* The text in simplified characters; each stands where the one that it stands for does. The text itself where
 * nothing changes, else a copy in the arena. O(size). */
zr_span zr_simplify(zr_arena *arena, zr_span text);

/* Characters that every text of any length has some of, in traditional or in simplified characters: the
 * traditional ones. */
extern const char zr_traditional_common[];

/* Is it written in traditional characters? Told by those that every text has in one form or the
 * other: two different ones or more, and a quarter of them all, or no simplified one. O(size), fast. */
bool zr_is_traditional(zr_span text);

#endif
