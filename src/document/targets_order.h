/* Targets and limits by their measures. */
#ifndef ZEREN_DOCUMENT_TARGETS_ORDER_H
#define ZEREN_DOCUMENT_TARGETS_ORDER_H

#include "base/arena.h"

/* Targets or limits, each of `size` bytes, as they were found → by measure; those of one in the order that
 * they were found in. NULL on refused memory. O(count + measures). */
const void *zr_targets_by_measure(const void *found, size_t count, size_t size, uint32_t measures,
                                  zr_arena *arena);

#endif
