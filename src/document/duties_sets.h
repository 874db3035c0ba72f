/* Items of a list that marks part and that are one name all the same. */
#ifndef ZEREN_DOCUMENT_DUTIES_SETS_H
#define ZEREN_DOCUMENT_DUTIES_SETS_H

#include "document/duties_clean.h"
#include "zeren/document.h"

/* One item between separators. */
typedef struct zr_item {
    size_t start, end;
    zr_joint joint;
    bool after_etc;
    bool full;
    size_t tail; /* where the tail begins that 等 lends the names before it; 0: there is none */
} zr_item;

/* Does `item` go on with the name of the one before it: 县、区政府, 党委、政府, 部门、单位? */
bool zr_item_joins(const zr_clean *clean, const zr_item *held, const zr_item *item);

/* 马场乡等5个乡镇, 深圳市等市: the names before 等 are whole, and those words only say what they are. */
bool zr_item_says_level(zr_span text, const zr_item *held, const zr_item *item);

/* 深圳等市人民政府, 数据等部门: what follows 等 is the tail that the names before it left out. `bodies`:
 * whole bodies stand among them. */
bool zr_item_is_tail(zr_span text, const zr_item *held, const zr_item *item, bool bodies);

#endif
