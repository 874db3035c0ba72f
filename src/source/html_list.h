/* Lists of HTML: the number or the mark that a browser puts before an item. */
#ifndef ZEREN_SOURCE_HTML_LIST_H
#define ZEREN_SOURCE_HTML_LIST_H

#include "base/buffer.h"
#include "source/numeral.h"

/* One open list. */
typedef struct zr_list {
    zr_numeral kind; /* ZR_NUMERAL_NONE: an unordered list, or style="list-style: none" */
    bool marked;     /* a mark stands before items without a number */
    uint32_t next;
} zr_list;

zr_list zr_list_open(bool ordered, zr_span attributes);

/* [发文字号]京政办发…, 索引号：…: a field of the page's head, which its list neither numbers nor marks.
 * `html` begins with the item's own tag. */
bool zr_list_item_is_field(zr_span html);

/* 发布机构 alone: the key of such a field, whose value is in the next element. */
bool zr_is_field_key(zr_span words);

/* Does an element of that kind ("<dd") begin right behind the end tag at the beginning of `html`? */
bool zr_field_value_follows(zr_span html, const char *tag);

/* Writes "3. " or "三、" into `label`, a mark for an unordered list, and counts on. */
void zr_list_item(zr_list *list, zr_span attributes, zr_buffer *label);

#endif
