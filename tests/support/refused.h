/* Refused memory: the linker sends the library's own calls here (--wrap); other libraries keep theirs. A test
 * sets `left` to 0, 1, 2 … until what it tries succeeds. With `once` the one after those is refused and no
 * other, and `left` is below 0 when that happened: what is tried must say so or come out as ever. To be
 * included once in a program. */
#ifndef ZEREN_TESTS_REFUSED_H
#define ZEREN_TESTS_REFUSED_H

#include <stdbool.h>
#include <stdlib.h>

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *old, size_t size);

static long left = -1; /* allocations that still succeed; below 0: all do */
static bool once;

static bool is_refused(void)
{
    if (left < 0)
        return false;
    if (left > 0) {
        left--;
        return false;
    }
    left = once ? -1 : 0;
    return true;
}

void *__wrap_malloc(size_t size)
{
    return is_refused() ? NULL : __real_malloc(size);
}

void *__wrap_calloc(size_t count, size_t size)
{
    return is_refused() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return is_refused() ? NULL : __real_realloc(old, size);
}

#endif
