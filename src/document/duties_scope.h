/* One note for several items: which measures an expression closes. */
#ifndef ZEREN_DOCUMENT_DUTIES_SCOPE_H
#define ZEREN_DOCUMENT_DUTIES_SCOPE_H

#include "document/duties_pool.h"

/* Looks at every found expression that stands in the last of several items of which no other has one.
 *
 *     1. … 2. … 3. …（责任单位：A）       run into the paragraph of their heading: the heading's own
 *     1. … ⏎ 2. … ⏎ 3. … ⏎（责任单位：A）   on a line of its own behind them: closes all three
 *
 * A document that gives single items notes in that same place is left as it is. O(nodes + found + size). */
void zr_scope_settle(zr_duty_pool *pool);

#endif
