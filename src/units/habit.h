/* Whether a document repeats a prefix before every name of a list, or leaves it out behind the first. */
#ifndef ZEREN_UNITS_HABIT_H
#define ZEREN_UNITS_HABIT_H

#include "zeren/span.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct zr_habit {
    zr_span before; /* the prefix that was last printed in this list */
    uint32_t repeats, omits;
} zr_habit;

/* One name more: with `prefix`, or without where one might stand (`bare`). `first`: a list begins with it. */
void zr_habit_count(zr_habit *habit, bool first, bool closely, zr_span prefix, bool bare);

/* Do names that repeat the prefix stand four times as often as those that leave it out? */
bool zr_habit_repeats(const zr_habit *habit);

#endif
