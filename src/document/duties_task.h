/* What a body does with an object: 市税务局|落实税收优惠, 区自然资源局|做好用地保障. */
#ifndef ZEREN_DOCUMENT_DUTIES_TASK_H
#define ZEREN_DOCUMENT_DUTIES_TASK_H

#include "document/duties_verbs.h"

/* The verb at `at` with its object, which reaches to `end` or the next mark of a list: no part of the name
 * text[start, at) before it. False: no body stands there, or what is behind it is the rest of a name
 * (市人社局保障中心), or a noun (落实情况). `*verb` is what was read at `at`. O(1): no object is longer than
 * 12 characters. */
bool zr_task_read(zr_verb *verb, zr_span text, size_t start, size_t at, size_t end);

#endif
