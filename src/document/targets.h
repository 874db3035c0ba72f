/* Quantities and time limits in the words of the measures. */
#ifndef ZEREN_DOCUMENT_TARGETS_H
#define ZEREN_DOCUMENT_TARGETS_H

#include "document/deadline_since.h"
#include "document/shape.h"
#include "document/spots.h"

typedef struct zr_targets {
    const zr_target *targets;
    const zr_deadline *deadlines;
    uint32_t target_count, deadline_count;
} zr_targets;

/* Both by measure, then in document order; each belongs to the innermost measure that holds it. `since` is
 * for limits that name no year. O(spots). */
zr_status zr_targets_find(zr_targets *out, zr_span text, const zr_spots *spots, const zr_shape *shape,
                          const zr_outline *outline, uint32_t expression_count, zr_since since,
                          zr_arena *arena, zr_error *err);

#endif
