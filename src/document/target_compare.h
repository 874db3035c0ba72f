/* The words of comparison around a number: 不低于, 达到, 控制在 … 以内. */
#ifndef ZEREN_DOCUMENT_TARGET_COMPARE_H
#define ZEREN_DOCUMENT_TARGET_COMPARE_H

#include "document/cursor.h"
#include "zeren/document.h"

/* The comparison that ends right before `at`, or stands before the verb there (至少聚焦); moves `*at` to its
 * first byte, none before `floor`. Blanks and the ends of lines that run through it are passed over. O(1). */
zr_comparison zr_comparison_before(zr_span text, size_t *at, size_t floor);

/* The comparison that stands here, or in the next line, where it is passed. */
zr_comparison zr_comparison_behind(zr_cursor *at);

/* 突破600万吨、|500亿元: that of the number before, which ends with a 、 right before `at`; ZR_EQUAL: none.
 */
zr_comparison zr_comparison_shared(zr_span text, size_t at, size_t floor, zr_comparison before);

/* 不低于营业收入的|5%: the comparison before what a share at `at` is of; ZR_EQUAL: none. Words before `floor`
 * are not looked at. O(1). */
zr_comparison zr_comparison_of_share(zr_span text, size_t at, size_t floor);

#endif
