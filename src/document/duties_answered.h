/* Which nodes of the outline somebody answers for, as far as expressions have been found. */
#ifndef ZEREN_DOCUMENT_DUTIES_ANSWERED_H
#define ZEREN_DOCUMENT_DUTIES_ANSWERED_H

#include "document/duties_hunt.h"

/* Where the expression stands that says so: at the node itself, at one that it holds, at one that holds it
 * (but for the plan). */
enum { ZR_ANSWERED = 1, ZR_ANSWERED_BELOW = 2, ZR_ANSWERED_ABOVE = 4 };

/* By node: those of these that hold, 0: nobody answers. NULL when memory was refused. O(nodes + expressions).
 */
const uint8_t *zr_answered_nodes(const zr_hunt *hunt);

#endif
