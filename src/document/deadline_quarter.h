/* Quarters and half years that no year stands before: 上半年, 第三季度前, 四季度末. */
#ifndef ZEREN_DOCUMENT_DEADLINE_QUARTER_H
#define ZEREN_DOCUMENT_DEADLINE_QUARTER_H

#include "zeren/span.h"

typedef struct zr_quarter {
    size_t start, end; /* bytes of the words; end 0: none here */
    int month;         /* the last of it */
    bool bounded;      /* 前, 末, 内 or a verb behind it makes it a limit in a sentence: 上半年完成 */
} zr_quarter;

/* Told by the 季 of 季度 or the 年 of 上半年 at `at`; its words begin no sooner than `floor`. 每季度,
 * 前三季度 are none. O(1). */
zr_quarter zr_quarter_read(zr_span text, size_t at, size_t floor);

#endif
