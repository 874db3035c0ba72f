/* Labels before or behind which others are missing: what an excerpt begins with, and gaps that it left. */
#ifndef ZEREN_DOCUMENT_OUTLINE_EXCERPT_H
#define ZEREN_DOCUMENT_OUTLINE_EXCERPT_H

#include "document/outline_levels.h"

/* The next mark of the same style continues the list that this one would open. */
bool zr_has_next(const zr_levels *at, uint32_t index);

/* Does the mark begin a line behind a finished one? */
bool zr_begins_paragraph(const zr_levels *at, const zr_mark *mark);

/* 6.7 behind 6.5, 第五条 behind 第三条, ③ behind ①, 三是 behind 一是: does mark `index` go on with the list
 * of the label `last` over items that an excerpt or a copy has left out? Forward only, in styles that prose
 * uses too; decimals where a blank or their next tells that they are no quantity (3.5亿元). */
bool zr_excerpt_skips(const zr_levels *at, uint32_t index, const zr_label *last);

/* 第三条, then 第二章 and 第六条 under it: articles go on over the chapters, though some are left out. */
bool zr_excerpt_goes_on(const zr_levels *at, uint32_t index);

/* 第七条 and 第八条 or 第九条, 6.5 and 6.6 at the heads of lines: the first articles or decimals of an
 * excerpt. */
bool zr_excerpt_begins(const zr_levels *at, uint32_t index);

#endif
