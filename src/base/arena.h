/* Many small things that are freed at once. */
#ifndef ZEREN_BASE_ARENA_H
#define ZEREN_BASE_ARENA_H

#include "zeren/span.h"

/* Chunked and growing; zero-initialise it. Once an allocation was refused `failed` stays true and every later
 * one gives NULL: a phase may allocate many times and ask once. */
typedef struct zr_arena {
    struct zr_chunk *chunks; /* newest first */
    size_t bytes;            /* given out; those left at the ends of chunks do not count */
    bool failed;
} zr_arena;

/* Zeroed memory for `count` things of `size` bytes, aligned for anything; NULL when refused (or on overflow).
 * count 0 gives a valid pointer. O(bytes). */
void *zr_arena_take(zr_arena *arena, size_t count, size_t size);

/* Memory that is not zeroed, for text. */
char *zr_arena_text(zr_arena *arena, size_t size);

/* A copy of `text`, NUL behind it. Empty text gives "" unless refused. */
zr_span zr_arena_copy(zr_arena *arena, zr_span text);
/* Three texts one after the other, NUL behind them. */
zr_span zr_arena_join(zr_arena *arena, zr_span first, zr_span second, zr_span third);

/* printf into the arena. */
zr_span zr_arena_print(zr_arena *arena, const char *format, ...) ZR_PRINTF(2, 3);

/* Gives everything back; the arena is empty and usable again. */
void zr_arena_free(zr_arena *arena);

/* Room for one more in a growing malloc'd array of things of `size` bytes: doubles `*capacity` when `count`
 * has reached it. The old block stays valid when refused (false). Free it with free(). */
bool zr_grow_more(void **items, size_t *capacity, size_t size);
static inline bool zr_grow(void **items, size_t count, size_t *capacity, size_t size)
{
    return count < *capacity || zr_grow_more(items, capacity, size);
}

#endif
