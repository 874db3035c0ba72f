/* Of which tasks a statement speaks that names who answers for many: 以下任务均需…, 以上任务均需…,
 * 各项任务均需….
 */
#ifndef ZEREN_DOCUMENT_DUTIES_ABOVE_H
#define ZEREN_DOCUMENT_DUTIES_ABOVE_H

#include "zeren/span.h"

typedef enum zr_carry_reach {
    ZR_REACHES_BEHIND, /* those behind it */
    ZR_REACHES_ALL,    /* all of its plan, wherever it stands */
    ZR_REACHES_ABOVE   /* those of its plan that stand before it */
} zr_carry_reach;

zr_carry_reach zr_carry_reach_of(zr_span sentence);

/* 以上任务, 上述各项 at the head. */
bool zr_begins_above(zr_span clause);

#endif
