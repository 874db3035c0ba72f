/* Partitions of nodes into groups: numbering and what is asked for, shared by all cluster methods. */
#ifndef ZEREN_ANALYSIS_PARTITION_H
#define ZEREN_ANALYSIS_PARTITION_H

#include "zeren/error.h"

#include <stddef.h>
#include <stdint.h>

/* Renumbers labels (all below `nodes`) from 0 by size, largest first, then by smallest node. Fills
 * size[0 … count) and returns the count; UINT32_MAX when out of memory. O(nodes log nodes). */
uint32_t zr_partition_number(uint32_t *label, uint32_t nodes, uint32_t *size);

/* γ of a modularity as it was asked for: 0 (the usual 1) or more, else ZR_BAD_INPUT. */
zr_status zr_resolution_check(double resolution, zr_error *err);

#endif
