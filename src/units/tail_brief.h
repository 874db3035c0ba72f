/* Tails that names share which are brief without them. The given tail comes back without words where there is
 * none. */
#ifndef ZEREN_UNITS_TAIL_BRIEF_H
#define ZEREN_UNITS_TAIL_BRIEF_H

#include "units/sharing.h"

static inline zr_tail zr_tail_from(zr_tail tail, zr_span text, size_t level)
{
    tail.text = text;
    tail.level = level;
    return tail;
}

/* Does the list that the name before was in go on with this one? */
static inline bool zr_tail_goes_on(const zr_context *context, const zr_mention *mention)
{
    return zr_lists_on(context, mention->joint) || mention->joint == ZR_SPACE;
}

/* 街道办 of 平湖、布吉、坂田街道办, where the tail is the first that ends a name and leaves a brief one. The
 * look is bounded: names of two kinds may take turns. */
zr_tail zr_town_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t end);

/* 县 of 元阳、绿春、红河县, where each of the others is a place of that level. */
zr_tail zr_level_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail);

/* 办事处 of 州驻上海、广州办事处, with 州驻 for all of them. */
zr_tail zr_post_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t end);

#endif
