/* What remarks begin with: 注：, 备注：, 填表说明：. One table for all who ask. */
#ifndef ZEREN_DOCUMENT_REMARKS_H
#define ZEREN_DOCUMENT_REMARKS_H

#include "zeren/span.h"

/* Bytes of the name of a remark that the words begin with, the longest there is, or 0. O(1). */
size_t zr_remark_name(zr_span words);

/* The same with the colon behind it, of any width; 0 where there is none. */
size_t zr_remark_head(zr_span words);

/* 注, 说明：: nothing but such a name, with a colon or without. */
bool zr_is_remark_name(zr_span words);

#endif
