/* Numbers that only tell of what kind, of how much before, or of what is there: 10亿元以上的项目,
 * 由3天压缩至1天. */
#ifndef ZEREN_DOCUMENT_TARGET_CLASS_H
#define ZEREN_DOCUMENT_TARGET_CLASS_H

#include "document/target_read.h"

/* A quantity and its sentence: what stands before it, behind it, its own words and its unit. */
typedef struct zr_counted {
    zr_span before, behind, quote, unit;
    const zr_quantity *quantity;
    zr_span clause, rest; /* of its clause: what stands before and behind it; filled in here */
} zr_counted;

/* Is the number no more than a kind, a beginning, a rate, a part of a name or a count of what was listed?
 * O(sentence). */
bool zr_quantity_describes(zr_counted counted);

/* 对企业…: does the clause begin with whom it is about? Not 对标, 对接. */
bool zr_is_about(zr_span clause);

#endif
