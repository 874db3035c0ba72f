/* How often something is due: 每年, 每季度. */
#ifndef ZEREN_DOCUMENT_DEADLINE_EACH_H
#define ZEREN_DOCUMENT_DEADLINE_EACH_H

#include "zeren/span.h"

/* Bytes of the rhythm that begins `words`; 0: none, or how much a year (每年最高50万元). O(1) in words that
 * the caller has cut. */
size_t zr_each_read(zr_span words);

#endif
