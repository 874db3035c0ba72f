/* Where a limit or a quantity may begin. */
#ifndef ZEREN_DOCUMENT_TARGET_BEGIN_H
#define ZEREN_DOCUMENT_TARGET_BEGIN_H

#include "zeren/span.h"

/* Where at the spot `at`, or right before it, a limit or a quantity may begin, no sooner than `place`: a
 * digit, 每, 年, “十, and the number of 三年; SIZE_MAX: nowhere. */
size_t zr_target_begin(zr_span text, size_t at, size_t place);

#endif
