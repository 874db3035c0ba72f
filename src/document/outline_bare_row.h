/* Items whose numbers have lost their marks: 1 修建水渠. */
#ifndef ZEREN_DOCUMENT_OUTLINE_BARE_ROW_H
#define ZEREN_DOCUMENT_OUTLINE_BARE_ROW_H

#include "document/outline_levels.h"

/* 1 修建水渠 ⏎ 2 清理河道 ⏎ 3 …: does a row of numbers begin whose marks were left out? Three at least, each
 * at the head of a paragraph, so that no figures in wrapped lines count. */
bool zr_bare_row_begins(const zr_levels *at, uint32_t index);

/* Is the number the next of such a row, whose last is `last`? */
bool zr_bare_row_goes_on(const zr_levels *at, uint32_t index, const zr_label *last);

#endif
