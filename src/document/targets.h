/* Quantities and time limits in the words of the measures. */
#ifndef ZEREN_DOCUMENT_TARGETS_H
#define ZEREN_DOCUMENT_TARGETS_H

#include "document/shape.h"

typedef struct zr_targets {
    const zr_target *targets;
    const zr_deadline *deadlines;
    uint32_t target_count, deadline_count;
} zr_targets;

/* Both in document order. `year` is the document's own (0: unknown), for 年底前 and 三年内. O(size). */
zr_status zr_targets_find(zr_targets *out, zr_span text, const zr_shape *shape, int year, zr_arena *arena,
                          zr_error *err);

#endif
