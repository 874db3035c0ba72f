/* Words that stand where a unit should and say that none does: 无, —, 待定, 另行确定. */
#ifndef ZEREN_DOCUMENT_DUTIES_NOBODY_H
#define ZEREN_DOCUMENT_DUTIES_NOBODY_H

#include "zeren/span.h"

#include <stdbool.h>

typedef enum zr_nobody {
    ZR_SOMEBODY,
    ZR_NOBODY,    /* 无, 暂无, /, —, or nothing at all */
    ZR_NOBODY_YET /* 待定, 另行确定; 县级, 全县, where nobody there is named */
} zr_nobody;

/* O(size) of bounded words. */
zr_nobody zr_nobody_read(zr_span words);

/* 同上: whoever was named before; its bytes where the words at `at` say so, else 0. */
size_t zr_ditto_at(zr_span text, size_t at);
bool zr_is_ditto(zr_span words);

/* 同第2项, 同（一）条: whoever another item names; which, is not looked up. */
bool zr_is_as_item(zr_span words);

/* 同上 of a table's cell, where marks say so too: 〃. It stands for the cell above. */
bool zr_is_ditto_cell(zr_span cell);

/* 第28号, 第5号建议, 案号：15: which paper it is, of those that are handed over; all of the words. O(1). */
bool zr_is_paper_number(zr_span words);

#endif
