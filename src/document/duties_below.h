/* How a line below a value begins that is no part of it: with what is to be done. */
#ifndef ZEREN_DOCUMENT_DUTIES_BELOW_H
#define ZEREN_DOCUMENT_DUTIES_BELOW_H

#include "zeren/document.h"

/* How plainly a line begins with a deed. */
typedef enum zr_deed_head {
    ZR_DEED_NONE,
    ZR_DEED_LIKELY, /* 推进, 优化: names begin so too, and manners end so */
    ZR_DEED_SURE    /* 组建, 成立: no name does */
} zr_deed_head;

/* What the line begins with at `at`. O(size of the line's first words). */
zr_deed_head zr_deed_head_at(zr_span text, size_t at);

#endif
