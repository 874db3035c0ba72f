/* The stretches of the text that expressions stand in. */
#ifndef ZEREN_DOCUMENT_DUTIES_COVERED_H
#define ZEREN_DOCUMENT_DUTIES_COVERED_H

#include "document/duties_pool.h"

typedef struct zr_stretch {
    size_t start, end;
} zr_stretch;

/* In order; none ends before the one before it. */
typedef struct zr_covered {
    zr_stretch *items; /* NULL when memory was refused */
    size_t count;
} zr_covered;

/* As far as expressions have been found. O(expressions log expressions). */
zr_covered zr_covered_make(const zr_duty_pool *pool);

/* The first that ends behind the byte `at`, or their count. O(log expressions). */
size_t zr_covered_first(const zr_covered *covered, size_t at);

/* Does one of them hold the byte `at`? O(log expressions). */
bool zr_covered_holds(const zr_covered *covered, size_t at);

#endif
