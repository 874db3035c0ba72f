/* A time limit of several days: 5月底前出台政策，年内完成. */
#ifndef ZEREN_DOCUMENT_DEADLINE_STAGES_H
#define ZEREN_DOCUMENT_DEADLINE_STAGES_H

#include "document/deadline_read.h"

enum { ZR_STAGES = 6 };

/* The clauses of a field with a day each, and what stands behind them up to the next; all of it as one where
 * no more than one has any. */
typedef struct zr_stages {
    zr_span words[ZR_STAGES];
    zr_limit limit[ZR_STAGES];
    uint32_t count;
} zr_stages;

/* O(size). */
void zr_stages_read(zr_stages *out, zr_span field, const zr_since *since);

#endif
