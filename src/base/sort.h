/* Sorting of what mostly stands in order. */
#ifndef ZEREN_BASE_SORT_H
#define ZEREN_BASE_SORT_H

#include <stdlib.h>

typedef int (*zr_order)(const void *, const void *);

/* As qsort, and at the cost of a look where the items are in order already, as what was read from a text from
 * its start to its end. Equals stay as they are there. `items` may be NULL when there are none. */
static inline void zr_sort(void *items, size_t count, size_t size, zr_order order)
{
    const char *at = items;
    size_t sorted = 1;
    while (sorted < count && order(at + (sorted - 1) * size, at + sorted * size) <= 0)
        sorted++;
    if (sorted < count)
        qsort(items, count, size, order);
}

#endif
