/* Why a name was understood as it was, in words. */
#ifndef ZEREN_UNITS_SENSE_REASON_H
#define ZEREN_UNITS_SENSE_REASON_H

#include "units/sense.h"

/* In short; static. */
zr_words zr_sense_reason(zr_way way);

/* Which words were taken for which place and which line; in the arena. */
zr_words zr_sense_explain(zr_arena *arena, const zr_sense *sense);

#endif
