/* Which columns of a table are shown, in which order. */
#ifndef ZEREN_REPORT_SHOWN_COLUMNS_H
#define ZEREN_REPORT_SHOWN_COLUMNS_H

#include "base/arena.h"
#include "zeren/frame.h"

/* Indices in the frame of those `keys` (ends with NULL) that it has; NULL keys: all. Lives in the arena; none
 * without memory. O(keys · columns). */
const uint32_t *zr_shown_columns(uint32_t *count, const zr_frame *frame, const char *const *keys,
                                 zr_arena *arena);

#endif
