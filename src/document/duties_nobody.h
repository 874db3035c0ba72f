/* Words that stand where a unit should and say that none does: 无, —, 待定, 另行确定. */
#ifndef ZEREN_DOCUMENT_DUTIES_NOBODY_H
#define ZEREN_DOCUMENT_DUTIES_NOBODY_H

#include "zeren/span.h"

#include <stdbool.h>

typedef enum zr_nobody {
    ZR_SOMEBODY,
    ZR_NOBODY,    /* 无, 暂无, /, —, or nothing at all */
    ZR_NOBODY_YET /* 待定, 另行确定 */
} zr_nobody;

/* O(size) of bounded words. */
zr_nobody zr_nobody_read(zr_span words);

/* 同上: whoever was named before. */
bool zr_is_ditto(zr_span words);

#endif
