/* How often something is due: 每年, 每季度末25日前, 每5年. */
#ifndef ZEREN_DOCUMENT_DEADLINE_EACH_H
#define ZEREN_DOCUMENT_DEADLINE_EACH_H

#include "zeren/span.h"

/* Bytes of the rhythm that begins at the 每 at `at`, with the day of it that is named (每年12月底前,
 * 每季度末25日前); 0: none, or how much a year (每年最高50万元), or what one of them has a year (每人每年).
 * Words before `floor` are not looked at. O(1). */
size_t zr_each_read(zr_span text, size_t at, size_t floor);

#endif
