/* When what is due, for whom: deadlines of measures by unit and month, and the months that pile up.
 *
 * A deadline with a date is due in its month (2025年底前: December 2025; 三年内: counted from the document's
 * date; 十四五期间: December 2025). 每年, 每季度 … recur and stand apart, as do 长期 and the like, and limits
 * that give no date. A measure's deadlines are those of its units; where it has none, of the units of the
 * measure above it. A measure with several dates is due in each of their months. */
#ifndef ZEREN_CALENDAR_H
#define ZEREN_CALENDAR_H

#include "zeren/frame.h"
#include "zeren/incidence.h"

typedef enum zr_rhythm {
    ZR_DATED,
    ZR_EACH,    /* 每年, 每季度 */
    ZR_ONGOING, /* 长期, 持续 */
    ZR_UNDATED  /* another limit without a date */
} zr_rhythm;

/* Of the words of a deadline without a date. */
ZR_API zr_rhythm zr_rhythm_of(const zr_deadline *deadline);

/* One unit in one month (or apart from the months). */
typedef struct zr_due {
    uint32_t row; /* of the incidence */
    zr_rhythm rhythm;
    uint32_t month; /* year × 12 + month − 1; 0 unless dated */
    uint32_t measures, lead;
    uint32_t first;               /* its measures: measure[first … first + measures) */
    double expected, p, adjusted; /* dated */
    bool pile_up;
} zr_due;

typedef struct zr_calendar {
    const zr_due *due; /* by row, rhythm, month */
    uint32_t count;
    const uint32_t *measure; /* in the graph */
    uint32_t tests, pile_ups;
    uint32_t one_month; /* documents whose dates all fall into one month: no pile-ups of theirs */
    double level;
    struct zr_arena *arena; /* private */
} zr_calendar;

/* A pile-up: so many or more of the unit's dated measures would fall into one month by chance, if each fell
 * into any month from its first document's own to the last date in its documents with the same chance
 * (binomial; Benjamini & Hochberg over the months and units that have anything; collectives not tested), with
 * less than `level` (0: 0.05). A document whose measures are all due in one month has that month alone: when
 * the plan ends is nobody's pile-up. Rows must be units of a graph. O(deadlines · units · log). */
ZR_API zr_status zr_calendar_make(zr_calendar **out, const zr_incidence *incidence, double level,
                                  zr_error *err);
ZR_API void zr_calendar_free(zr_calendar *calendar);

/* A row a unit, a column a month (a year where there are more than 24 months), then what recurs, is ongoing,
 * is undated. */
ZR_API zr_status zr_calendar_frame(zr_frame **out, const zr_calendar *calendar, const zr_incidence *incidence,
                                   zr_error *err);

/* A row a unit and month with the words; `pile_ups` alone, or all. */
ZR_API zr_status zr_calendar_due_frame(zr_frame **out, const zr_calendar *calendar,
                                       const zr_incidence *incidence, bool pile_ups, zr_error *err);

#endif
