/* Of which tasks a statement speaks that names who answers for many: 以下任务均需…, 以上任务均需…,
 * 各项任务均需….
 */
#ifndef ZEREN_DOCUMENT_DUTIES_ABOVE_H
#define ZEREN_DOCUMENT_DUTIES_ABOVE_H

#include "zeren/document.h"

typedef enum zr_carry_reach {
    ZR_REACHES_BEHIND, /* those behind it */
    ZR_REACHES_ALL,    /* all of its plan, wherever it stands */
    ZR_REACHES_ABOVE   /* those of its plan that stand before it */
} zr_carry_reach;

zr_carry_reach zr_carry_reach_of(zr_span sentence);

/* 以上任务, 上述各项 at the head. */
bool zr_begins_above(zr_span clause);

/* Who answers for tasks that stand elsewhere, as a sentence says it that needs no 不再列出 for it. */
typedef struct zr_above {
    size_t start, end; /* the names */
    zr_role role;
} zr_above;

/* 以上任务均需市财政局配合, 各项任务的督导单位为市政府督查室, 市财政局为以上任务的配合单位: reads all of the
 * sentence. Bodies, and nothing but a remark (注：) before the tasks. O(size). */
bool zr_above_read(zr_span sentence, zr_above *out);

/* 责任单位均为市直各部门: a label, and who stands behind it wherever it stands. */
bool zr_above_says_all(zr_span sentence);

/* May a line that begins so be such a sentence? Cheap. */
bool zr_above_may_begin(zr_span text, size_t at);

#endif
