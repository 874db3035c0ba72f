/* Names of columns that a copy has run together: 序号重点任务牵头单位责任单位完成时限. Words of heads, and
 * nothing else. */
#ifndef ZEREN_SOURCE_DRAWN_HEADS_H
#define ZEREN_SOURCE_DRAWN_HEADS_H

#include "zeren/span.h"

enum { ZR_HEAD_RUN = 16 };

typedef struct zr_head_run {
    size_t start[ZR_HEAD_RUN], end[ZR_HEAD_RUN]; /* bytes of the words */
    uint32_t count;
} zr_head_run;

/* The names that the words are made of, white space among their characters or not; a bracket may follow each
 * (责任单位（第一个为牵头单位）). False: other words are among them. O(size), of short words. */
bool zr_heads_split(zr_head_run *out, zr_span words);

/* Are they the names of two columns and more, one of them 责任单位 or the like? */
bool zr_heads_run_together(zr_span words);

#endif
