/* How a document prints its lists: whether it repeats a prefix before every name or leaves it out behind the
 * first, what it puts between names, whether it names offices. */
#ifndef ZEREN_UNITS_HABIT_H
#define ZEREN_UNITS_HABIT_H

#include "zeren/document.h"

typedef struct zr_habit {
    zr_span before; /* the prefix that was last printed in this list */
    uint32_t repeats, omits;
    uint32_t bare,
        governed; /* bodies without any prefix before them in their list; the government's with one */
} zr_habit;

/* One name more: with `prefix`, or without where one might stand (`bare`). `first`: a list begins with it. */
void zr_habit_count(zr_habit *habit, bool first, bool closely, zr_span prefix, bool bare);

/* 科技局, 教育局: does the document call the government's bodies so, and none with its level? Behind
 * 市委组织部 they are the same bodies. */
bool zr_habit_is_bare(const zr_habit *habit);

/* Do names that repeat the prefix stand four times as often as those that leave it out? */
bool zr_habit_repeats(const zr_habit *habit);

/* 甲局，乙局，丙局: does it separate the names of its lists with ，, hardly any with 、? */
bool zr_lists_by_commas(const zr_mention *mentions, uint32_t count);

/* 法规处, 审批科: are there any? Without a prefix they are of the department that issues the document. */
bool zr_names_offices(const zr_mention *mentions, uint32_t count);

#endif
