/* From which task on a statement speaks that counts its own among them: 此项及以下任务均需…, 自本条起…. */
#ifndef ZEREN_DOCUMENT_DUTIES_FROM_HERE_H
#define ZEREN_DOCUMENT_DUTIES_FROM_HERE_H

#include "zeren/span.h"

/* Bytes of such words at the head of the clause, or 0. O(1). */
size_t zr_from_here(zr_span clause);

#endif
