/* Words that point back at the names of their list: 各责任单位按职责分工落实. */
#ifndef ZEREN_DOCUMENT_DUTIES_POINTS_BACK_H
#define ZEREN_DOCUMENT_DUTIES_POINTS_BACK_H

#include "document/duties_read.h"

/* Does the clause speak of no others than those that were named before it? O(1): one of more than 90 bytes
 * never does, and is not looked at. */
bool zr_points_back(const zr_reading *reading, zr_span clause);

#endif
