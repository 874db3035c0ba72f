/* Levels of government said together, and the two who govern one place, in whatever order and with whatever
 * marks they are printed. */
#ifndef ZEREN_UNITS_LEVELS_H
#define ZEREN_UNITS_LEVELS_H

#include "base/arena.h"

/* Length of the levels that begin the text: 旗县市（区）, 县（区、市）, 旗、县、市（区）; 0 where they are
 * fewer than two, or stand side by side without a mark (市区 is a part of a city). O(their number). */
size_t zr_level_run(zr_span text);

/* Who governs beside the Party, where the text is the two of them: 政府 of 党委、政府, 管委会 of
 * 党工委管委会, 街道办事处 of 党工委和街道办事处; else empty. */
zr_span zr_other_ruler(zr_span text);

/* The name without 党工委 before who governs a zone or a sub-district: 高新区管委会 of 高新区党工委、管委会.
 */
zr_span zr_without_party(zr_arena *arena, zr_span name);

#endif
