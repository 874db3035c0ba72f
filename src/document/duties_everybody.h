/* Sentences that ask everybody for something: 各有关单位要高度重视. */
#ifndef ZEREN_DOCUMENT_DUTIES_EVERYBODY_H
#define ZEREN_DOCUMENT_DUTIES_EVERYBODY_H

#include "zeren/span.h"

#include <stdbool.h>

/* Does a clause of [from, stop) begin with a set of bodies that must do something: 各区、各有关部门要…,
 * 牵头单位应当…, 各责任单位于每月底前…? Its first byte is `*start`. O(size). */
bool zr_everybody_asked(zr_span text, size_t from, size_t stop, size_t *start);

#endif
