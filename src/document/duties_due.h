/* Time limits that stand before those who are to keep them: 2024年6月底前市财政局完成拨付. */
#ifndef ZEREN_DOCUMENT_DUTIES_DUE_H
#define ZEREN_DOCUMENT_DUTIES_DUE_H

#include "document/duties_words.h"

/* Bytes of the point in time that the words begin with, with a 前 or 内 that bounds it where `bound` is asked
 * for, else 0. O(1). */
size_t zr_due_size(zr_span words, bool bound);

/* Bytes of such a limit where names of bodies stand right behind it, else 0: not 6月底前完成拨付, nor
 * 年底前所有学校完成, which says how far. O(1). */
size_t zr_due_before_names(zr_span clause);

/* 6月底前, and 一季度 before a body of a level: the time that the words begin with, before those who are
 * told; its bytes, or 0. O(1). */
size_t zr_due_link(zr_span words);

/* 6月底前, 一季度, 3—5月 between those who are told and what they do; not 2023年, that may be over. Its
 * bytes, or 0. O(1). */
size_t zr_due_setting(zr_span words);

#endif
