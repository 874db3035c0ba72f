/* One quantity in the words of a measure. */
#ifndef ZEREN_DOCUMENT_TARGET_READ_H
#define ZEREN_DOCUMENT_TARGET_READ_H

#include "zeren/document.h"

typedef struct zr_quantity {
    size_t start, end;           /* bytes of the words; end 0: none here */
    size_t unit_start, unit_end; /* 家 % 万元 */
    double value;
    zr_comparison comparison;
    zr_comparison front; /* that of the words before it */
    bool reached;        /* those words say that it is reached: 达到 提高到 */
} zr_quantity;

/* Reads the quantity whose digits begin at `at`: 30家 不低于70% 15%以上 超过20% 3.1%左右 100个. Words before
 * `at` (不低于) belong to it, but none before `floor`. Years, ordinals, document numbers and digits without a
 * unit are none. O(1). */
zr_quantity zr_quantity_read(zr_span text, size_t at, size_t floor);

#endif
