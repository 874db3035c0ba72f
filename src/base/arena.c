/* Many small things that are freed at once: a list of chunks, each twice as large as the one before. Under
 * the address sanitizer what was not given out is poisoned, with a gap behind each piece, and arrays grow by
 * little, so that a look behind the end of either is seen. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __has_feature
#if __has_feature(address_sanitizer) && !defined __SANITIZE_ADDRESS__
#define __SANITIZE_ADDRESS__ /* as gcc says it */
#endif
#endif

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
enum { GAP = 16, ARRAY_FIRST = 1, ARRAY_SHARE = 8 };
#else
enum { GAP = 0, ARRAY_FIRST = 64, ARRAY_SHARE = 1 };
#endif

enum { FIRST_CHUNK = 4096, LARGEST_CHUNK = 1 << 22 };

typedef struct zr_chunk {
    struct zr_chunk *older;
    size_t used, size; /* bytes behind this header */
} zr_chunk;

static const size_t alignment = alignof(max_align_t);

static char *chunk_bytes(zr_chunk *chunk)
{
    size_t header = (sizeof(zr_chunk) + alignment - 1) / alignment * alignment;
    return (char *)chunk + header;
}

/* The next chunk's size: doubling bounds their number, the cap bounds the waste. */
static size_t next_size(const zr_arena *arena, size_t need)
{
    size_t size = arena->chunks ? arena->chunks->size * 2 : FIRST_CHUNK;
    if (size > LARGEST_CHUNK)
        size = LARGEST_CHUNK;
    return size < need ? need : size;
}

/* Not inlined: gcc would warn of what it takes for a look at bytes that were never written. */
__attribute__((noinline)) static void hide(char *bytes, size_t size)
{
#ifdef __SANITIZE_ADDRESS__
    __asan_poison_memory_region(bytes, size);
#else
    (void)bytes, (void)size;
#endif
}

static void show(char *bytes, size_t size)
{
#ifdef __SANITIZE_ADDRESS__
    __asan_unpoison_memory_region(bytes, size);
#else
    (void)bytes, (void)size;
#endif
}

static bool add_chunk(zr_arena *arena, size_t need)
{
    size_t size = next_size(arena, need);
    zr_chunk *chunk = size > SIZE_MAX - 256 ? NULL : malloc(size + 2 * sizeof(zr_chunk));
    if (!chunk) {
        arena->failed = true;
        return false;
    }
    *chunk = (zr_chunk){.older = arena->chunks, .used = 0, .size = size};
    arena->chunks = chunk;
    hide(chunk_bytes(chunk), size);
    return true;
}

static char *take_bytes(zr_arena *arena, size_t bytes, size_t align)
{
    if (arena->failed)
        return NULL;
    zr_chunk *chunk = arena->chunks;
    align = GAP ? alignment : align;
    size_t at = chunk ? (chunk->used + GAP + align - 1) / align * align : 0;
    if (!chunk || at > chunk->size || bytes > chunk->size - at) {
        if (!add_chunk(arena, bytes))
            return NULL;
        chunk = arena->chunks;
        at = 0;
    }
    chunk->used = at + bytes;
    arena->bytes += bytes;
    show(chunk_bytes(chunk) + at, bytes);
    return chunk_bytes(chunk) + at;
}

void *zr_arena_take(zr_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size) {
        arena->failed = true;
        return NULL;
    }
    char *bytes = take_bytes(arena, count * size, alignment);
    if (bytes)
        memset(bytes, 0, count * size);
    return bytes;
}

char *zr_arena_text(zr_arena *arena, size_t size)
{
    return take_bytes(arena, size, 1);
}

zr_span zr_arena_copy(zr_arena *arena, zr_span text)
{
    char *copy = text.size < SIZE_MAX ? zr_arena_text(arena, text.size + 1) : NULL;
    if (!copy)
        return (zr_span){0};
    if (text.size)
        memcpy(copy, text.data, text.size);
    copy[text.size] = '\0';
    return (zr_span){copy, text.size};
}

zr_span zr_arena_join(zr_arena *arena, zr_span first, zr_span second, zr_span third)
{
    const zr_span parts[] = {first, second, third};
    size_t size = first.size + second.size + third.size, used = 0;
    char *joined = zr_arena_text(arena, size + 1);
    if (!joined)
        return (zr_span){0};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].size)
            memcpy(joined + used, parts[i].data, parts[i].size);
        used += parts[i].size;
    }
    joined[used] = '\0';
    return (zr_span){joined, used};
}

zr_span zr_arena_print(zr_arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int size = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    arena->failed |= size < 0;
    char *text = size < 0 ? NULL : zr_arena_text(arena, (size_t)size + 1);
    if (text)
        vsnprintf(text, (size_t)size + 1, format, again);
    va_end(again);
    return text ? (zr_span){text, (size_t)size} : (zr_span){0};
}

void zr_arena_free(zr_arena *arena)
{
    while (arena->chunks) {
        zr_chunk *older = arena->chunks->older;
        free(arena->chunks);
        arena->chunks = older;
    }
    arena->bytes = 0;
    arena->failed = false;
}

bool zr_grow_more(void **items, size_t *capacity, size_t size)
{
    size_t wanted = *capacity ? *capacity + *capacity / ARRAY_SHARE + (ARRAY_SHARE > 1) : ARRAY_FIRST;
    if (wanted > SIZE_MAX / 2 / size)
        return false;
    void *grown = realloc(*items, wanted * size);
    if (!grown)
        return false;
    *items = grown;
    *capacity = wanted;
    return true;
}
