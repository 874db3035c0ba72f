/* Dates as documents print them. */
#ifndef ZEREN_DOCUMENT_DATE_H
#define ZEREN_DOCUMENT_DATE_H

#include "zeren/span.h"

typedef struct zr_date {
    int year, month, day; /* month and day 0 where they are not said */
    size_t size;          /* bytes read; 0: no date here */
} zr_date;

/* Reads the date that begins `text`: 2026年01月24日, 2025 年 5 月, ２０２５年, 二〇二三年十一月十七日,
 * 2024-01-27, 2024/1/27, 2024.1.27. Spaces inside are passed over. Years from 1949 to 2100. O(1). */
zr_date zr_date_read(zr_span text);

/* 2024-06-30, 2024.12, 2024/6: as the cells of tables have it; all of it digits and marks. */
zr_date zr_date_read_cell(zr_span words);

/* Could it be a date's first character? */
bool zr_date_may_begin(uint32_t character);

/* Its form in the graph file; the last day where month or day is not said. `out` is "" for an odd date. */
void zr_date_write(char out[11], zr_date date);
int zr_date_last_day(int year, int month);

#endif
