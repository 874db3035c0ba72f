/* The marks around a paper's name inside a title. */
#ifndef ZEREN_DOCUMENT_HEAD_QUOTES_H
#define ZEREN_DOCUMENT_HEAD_QUOTES_H

#include "base/arena.h"
#include "zeren/span.h"

/* 分解<政府工作报告>的通知 → 分解《政府工作报告》的通知; inside 《》 they become 〈〉. The title itself where
 * there are none, or one without its partner. */
zr_span zr_title_quotes(zr_span title, zr_arena *arena);

#endif
