/* Names of one document that are one body's, or most likely are. */
#ifndef ZEREN_UNITS_NEAR_H
#define ZEREN_UNITS_NEAR_H

#include "units/resolve.h"

/* 监利县政府 and 监利市政府 of one place, 自贸试验（经济合作）区管委会 and 自贸试验（经济合作区）管委会:
 * the later name gets the first one's unit, with a note (ZR_F_SAME_BODY). 空港区管委会 and 空港经济区管委会,
 * with the place's name before them or without, never in one list: a note alone (ZR_F_NEAR_NAMES). False:
 * memory was refused. O(names · log names). */
bool zr_near_names_settle(zr_names *names, const zr_listing *listing, const zr_lexicon *lexicon);

/* Are all characters of `brief` in `name`, in their order, and the first two and the last at its ends? Of
 * those that it lacks there are four at most, and no numbers; 武汉大学 is not within 武汉理工大学. O(size).
 */
bool zr_name_is_within(zr_span brief, zr_span name);

#endif
