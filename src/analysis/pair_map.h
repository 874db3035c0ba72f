/* Numbers summed by pairs. */
#ifndef ZEREN_ANALYSIS_PAIR_MAP_H
#define ZEREN_ANALYSIS_PAIR_MAP_H

#include "zeren/span.h"

/* One pair with its sum. */
typedef struct zr_pair_slot {
    uint64_t key; /* (a << 32 | b) + 1; 0: free */
    double shared;
} zr_pair_slot;

/* Zero-initialise it. Open addressing, at most half full; walked only to be sorted after. */
typedef struct zr_pair_map {
    zr_pair_slot *slots;
    size_t count, capacity;
} zr_pair_map;

/* Adds to the sum of a pair; false without memory. O(1) amortised. */
bool zr_pair_map_add(zr_pair_map *map, uint32_t a, uint32_t b, double more);
void zr_pair_map_free(zr_pair_map *map);

#endif
