/* From what was found to the tables of duties.h: order, rules for the lead, collectives carried forward. */
#ifndef ZEREN_DOCUMENT_DUTIES_SETTLE_H
#define ZEREN_DOCUMENT_DUTIES_SETTLE_H

#include "document/duties_pool.h"

/* Takes the pool's tables in any order; the result lives in the pool's arena. O(n log n). */
void zr_duties_settle(zr_duties *out, zr_duty_pool *pool);

#endif
