/* What the first of several names with one tail begins with and the others leave out: 石河子 of
 * 石河子经开区、高新区管委会. */
#ifndef ZEREN_UNITS_TAIL_HEAD_H
#define ZEREN_UNITS_TAIL_HEAD_H

#include "units/sharing.h"

/* The words that the name hands on to the others of its list, or none. */
zr_span zr_tail_head(const zr_context *context, zr_sharing sharing, zr_span name);

/* Do all names of a tail that was found (`last` is its last mention) that begin with words for whose they are
 * begin with the first one's? What 教育 is of in 省水利、市财政、教育部门 nobody says. */
bool zr_tail_head_holds(const zr_context *context, const zr_mention *mentions, const zr_tail *tail);

/* Has the name a head of its own, or none that it could leave out? */
bool zr_keeps_head(const zr_context *context, zr_sharing sharing, zr_span name);

#endif
