/* A point in time: 2025年, 2025年6月底, 6月30日前, 年底. */
#ifndef ZEREN_DOCUMENT_DEADLINE_POINT_H
#define ZEREN_DOCUMENT_DEADLINE_POINT_H

#include "document/deadline_read.h"

/* What may stand behind a year or a month and moves its last day. */
typedef struct zr_point_part {
    const char *word;
    int month, day; /* the last; 0: as the point says; day 31: the month's last */
} zr_point_part;

typedef struct zr_point {
    zr_date date;
    const zr_point_part *part; /* or NULL */
    bool bounded;              /* a word behind it makes it a limit */
    bool before;               /* that word is 前 */
    bool from;                 /* 起, 以来: a start, not an end; or a range */
    size_t size;
} zr_point;

/* The point that the words begin with, and what stands behind it; size 0: none. */
zr_point zr_point_read(zr_span words);

/* The last day of a point whose words begin at `*start`; a year word before them goes with them. False: a
 * year that is over. */
bool zr_point_write(zr_limit *out, const zr_point *at, const zr_since *since, zr_span text, size_t *start,
                    size_t floor);

/* The day, no later than the month's last, which day 0 means; none where there is no such month. */
void zr_limit_write_day(zr_limit *out, int year, int month, int day);

#endif
