/* Which year a time limit is of that names none: 6月底前, 年底前, 次年3月底前. */
#ifndef ZEREN_DOCUMENT_DEADLINE_SINCE_H
#define ZEREN_DOCUMENT_DEADLINE_SINCE_H

#include "document/date.h"
#include "document/head.h"
#include "zeren/document.h"

typedef struct zr_since {
    zr_date issued;    /* the document's own date; year 0: unknown */
    int year;          /* that limits are of; 0: unknown */
    bool titled;       /* the title says so */
    zr_year_from from; /* where it is told */
    zr_date before;    /* the limit that the same measure names before this one; year 0: none */
} zr_since;

/* The year that the title names for the plan (2024年工作要点), if the document is of it or of the year
 * before; else that of its own date; without a date the first of title and number. */
zr_since zr_since_head(const zr_document_head *head);

/* The year of a limit in `month`, whose words begin at `*start`. 今年 明年 次年 同年 before them belong to
 * them:
 * `*start` moves to their first byte, none before `floor`. Behind 2025年3月底前, 9月底前 is of 2025; half a
 * year and more before the document's own month is the next year. 0: unknown; -1: a year that is over (去年).
 * `*from`: by what it is told.
 */
int zr_since_year(const zr_since *since, zr_span text, size_t *start, size_t floor, int month,
                  zr_year_from *from);

#endif
