/* Two names of one body that a document uses by turns: 市委金融办 and 市金融办, 人事教育处 and 人教处. */
#ifndef ZEREN_UNITS_TWINS_H
#define ZEREN_UNITS_TWINS_H

#include "units/resolve.h"

/* Is `brief` the name with each of its last words cut to its first character or kept: 信用监管处 of
 * 信用监督管理处; not 综合处 of 综合规划处? O(size). */
bool zr_is_cut_short(zr_span brief, zr_span name);

/* Gives the later written-out name's unit to both where the document never names both in one list, with a
 * note (ZR_F_SAME_BODY) for each pair; where one could be short for two, nothing is done. False: memory was
 * refused. O(names), and O(distinct names²) of the few that may be twins. */
bool zr_twins_settle(zr_names *names, const zr_listing *listing, const zr_lexicon *lexicon);

#endif
