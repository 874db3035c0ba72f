/* "Did you mean …?": the candidate nearest to a mistyped word. */
#ifndef ZEREN_CLI_NEAREST_H
#define ZEREN_CLI_NEAREST_H

#include <stddef.h>

/* Start with {word, NULL, 0}, try every candidate, then read `best`: NULL when none is near. Ties keep the
 * first. */
typedef struct zr_nearest {
    const char *word;
    const char *best;
    size_t distance;
} zr_nearest;

void zr_nearest_try(zr_nearest *nearest, const char *candidate);

#endif
