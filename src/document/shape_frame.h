/* Titles over words that ask nothing of anybody. */
#ifndef ZEREN_DOCUMENT_SHAPE_FRAME_H
#define ZEREN_DOCUMENT_SHAPE_FRAME_H

#include "zeren/span.h"

/* 动员部署阶段, 督查范围, 会议指出, 编制目的, 《某条例》: when, over what, or on what grounds; that nobody
 * answers for it is no fault. O(size). */
bool zr_title_asks_nobody(zr_span title);

#endif
