/* A year as the time of a goal: 2025年，力争…, 全年新增…. */
#ifndef ZEREN_DOCUMENT_DEADLINE_GOAL_H
#define ZEREN_DOCUMENT_DEADLINE_GOAL_H

#include "document/deadline_since.h"

typedef struct zr_goal_year {
    size_t start, end; /* bytes of the words; end 0: none here */
    int year;
    zr_year_from from;
} zr_goal_year;

/* The year, or years, that begin at `at` (2025年, 2023—2025年) or whose 年 stands there behind 全: in front
 * of a clause that sets a goal. A year that was over when the document was issued, and one whose document
 * tells no year, is none. O(1). */
zr_goal_year zr_goal_year_read(zr_span text, size_t at, size_t floor, const zr_since *since);

/* Does a clause begin at `at`, or stand no more before it than 力争? */
bool zr_goal_may_begin(zr_span text, size_t at, size_t floor);

/* 新增, 重点引进: do the words begin with what is to be reached, and not with what was (新增的)? */
bool zr_goal_begins(zr_span words);

#endif
