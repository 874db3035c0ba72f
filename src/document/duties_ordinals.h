/* Bodies that differ only by their number, said in one: 第一至第四检察部. */
#ifndef ZEREN_DOCUMENT_DUTIES_ORDINALS_H
#define ZEREN_DOCUMENT_DUTIES_ORDINALS_H

#include "base/arena.h"

enum { ZR_ORDINALS_MOST = 16 };

/* Writes 第一检察部 第二检察部 … into `names`; how many, 0 where the name is of one body. O(size). */
size_t zr_ordinals_split(zr_span name, zr_arena *arena, zr_span names[ZR_ORDINALS_MOST]);

#endif
