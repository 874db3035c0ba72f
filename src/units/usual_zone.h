/* Zones without a name of their own, that any city has: 高新区, 经开区. */
#ifndef ZEREN_UNITS_USUAL_ZONE_H
#define ZEREN_UNITS_USUAL_ZONE_H

#include "zeren/span.h"

bool zr_is_usual_zone(zr_span name);

/* Bytes of the zone so called that the name begins with, or 0. */
size_t zr_usual_zone_size(zr_span name);

/* 高新, 经开: one of them but for 区. */
bool zr_is_usual_zone_stem(zr_span name);

/* 高新 of 新站高新: does the name end as one does, but for 区? */
bool zr_ends_as_usual_zone(zr_span name);

#endif
