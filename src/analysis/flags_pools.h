/* The measures that chance gives to a unit: those of the places whose documents name it. */
#ifndef ZEREN_ANALYSIS_FLAGS_POOLS_H
#define ZEREN_ANALYSIS_FLAGS_POOLS_H

#include "base/arena.h"
#include "zeren/incidence.h"

/* Measures of one place (of one document where its place is unknown) and the units among them. */
typedef struct zr_pool {
    uint32_t units, first, count; /* its measures are column[first … first + count) */
} zr_pool;

typedef struct zr_pools {
    zr_pool *pool;
    uint32_t count;
    uint32_t *pool_of; /* by column */
    uint32_t *column;  /* columns by pool, then as they were */
} zr_pools;

/* Lives in the arena; false without memory. O(cells + columns). */
bool zr_pools_make(zr_pools *out, const zr_incidence *incidence, zr_arena *arena);

/* The pools of a row, ascending, into `out` (room for all); how many. O(load · log load). */
uint32_t zr_pools_of_row(uint32_t *out, const zr_pools *pools, const zr_incidence *incidence, uint32_t row);

#endif
