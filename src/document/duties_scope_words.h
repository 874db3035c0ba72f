/* What an item's own words say about whose a note behind the items below it is. */
#ifndef ZEREN_DOCUMENT_DUTIES_SCOPE_WORDS_H
#define ZEREN_DOCUMENT_DUTIES_SCOPE_WORDS_H

#include "document/outline.h"

/* 挂帅单位：县司法局 as the last line of an item: a label that is not known, and bodies. Whoever they are,
 * the item has its own, and needs none of a note behind items below it. */
bool zr_ends_in_unknown_label(const zr_node *node, zr_span text);

/* 主要学习内容为：（1）…（2）…: the item's own words introduce points of one thing, not things to do. */
bool zr_introduces_points(const zr_node *node, zr_span text);

/* 【推进措施】 in a line of its own: the items below are steps of what the words above name. */
bool zr_ends_in_field(const zr_node *node, zr_span text);

#endif
