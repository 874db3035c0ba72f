/* Words that name items by their numbers: 第1至3项由X负责  以上（一）—（三）项责任单位：X  上述三项均由X牵头
 */
#ifndef ZEREN_DOCUMENT_DUTIES_ITEMS_H
#define ZEREN_DOCUMENT_DUTIES_ITEMS_H

#include "document/duties_pool.h"

enum { ZR_ITEM_RANGES = 6 };

typedef struct zr_named_items {
    zr_item_range ranges[ZR_ITEM_RANGES];
    uint32_t count;
    bool bare;   /* 以上任务由: of all, or of no more than this one */
    size_t size; /* bytes, with 由 or a colon behind them; 0: no items are named here */
} zr_named_items;

/* Could they begin at `at`? */
bool zr_named_items_may_begin(zr_span text, size_t at);

/* Reads them at byte `at` of a cleaned text. `loose`: a number and a colon are enough, as in 1：A；2：B.
 * O(1). */
zr_named_items zr_named_items_read(zr_span text, size_t at, bool loose);

/* Are these words, all of them, numbers of items: 1-2  第3项  4、5? */
zr_named_items zr_named_items_all(zr_span words);

#endif
