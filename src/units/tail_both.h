/* The Party's committee and the government of each place of a list, said of the last alone. */
#ifndef ZEREN_UNITS_TAIL_BOTH_H
#define ZEREN_UNITS_TAIL_BOTH_H

#include "units/sharing.h"

/* 市委 and 市政府 of 岳阳市、常德、益阳市委、市政府, for the names before 益阳市委, that is mention `last`.
 * The given tail comes back without words where there are not both. */
zr_tail zr_both_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t last,
                     uint32_t end);

#endif
