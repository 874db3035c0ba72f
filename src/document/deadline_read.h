/* One time limit in the words of a measure. */
#ifndef ZEREN_DOCUMENT_DEADLINE_READ_H
#define ZEREN_DOCUMENT_DEADLINE_READ_H

#include "document/deadline_since.h"

typedef struct zr_limit {
    size_t start, end; /* bytes of the words; end 0: none here */
    char date[11];     /* last day, or "" where it is no date */
    zr_year_from from; /* by what its year is told */
} zr_limit;

/* Reads the limit that is recognised at `at`: 到2025年 2025年底前 2023年11月底前 6月底前 年底前 每年 三年内
 * “十四五”期间. Words before `at` (到, 截至) belong to it, but none before `floor`. A year that is only named
 * (2022年工作会议), 自…起, and ranges are none. `since` is for limits that name no year. O(1). */
zr_limit zr_limit_read(zr_span text, size_t at, size_t floor, const zr_since *since);

/* A quick no: what stands behind the digits at `at` can be neither a year nor a month. */
bool zr_limit_may_begin(zr_span text, size_t at);

/* The words behind 完成时限：, whatever they are: their date if they are one. */
zr_limit zr_limit_of_field(zr_span words, const zr_since *since);

#endif
