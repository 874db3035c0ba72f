/* Large blocks of memory. */
#include "base/large.h"

#include <stdint.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

static const size_t large_page = (size_t)2 << 20;

void zr_large_pages(void *block, size_t bytes)
{
#ifdef MADV_HUGEPAGE
    uintptr_t start = ((uintptr_t)block + large_page - 1) / large_page * large_page;
    uintptr_t end = ((uintptr_t)block + bytes) / large_page * large_page;
    if (block && end > start)
        (void)madvise((char *)block + (start - (uintptr_t)block), end - start, MADV_HUGEPAGE);
#else
    (void)block;
    (void)bytes;
    (void)large_page;
#endif
}
