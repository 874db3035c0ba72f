/* The names that begin an item or a line and what parts them from the words that tell what they do. */
#ifndef ZEREN_DOCUMENT_DUTIES_REMIT_WORDS_H
#define ZEREN_DOCUMENT_DUTIES_REMIT_WORDS_H

#include "zeren/span.h"

enum { ZR_REMIT_WORDS_LEAST = 12 }; /* bytes of what somebody does */

/* 教育部门, 人口和计生部门: all bodies of one line; not 部门 alone. */
bool zr_remit_is_line(zr_span name);

/* 县教育局 of 县教育局职责, 县教育局的主要职责. */
zr_span zr_remit_without_noun(zr_span names);

/* Nothing but bodies that can be told to do something? O(size). */
bool zr_remit_names(zr_span names);

/* The same of some of them, and others that are not known stand beside these: 挂村镇干部、各村委会. */
bool zr_remit_names_some(zr_span names);

/* The words behind a name and the mark at their head are nothing to do. O(size). */
bool zr_remit_tells_none(zr_span words);

/* The names at the head of a line, or of a sentence inside one, up to what parts them from the words behind:
 * where they begin and their bytes, 0 if there are none. */
size_t zr_remit_head(zr_span text, size_t *start, size_t end, bool line);

/* Has the line above `at` ended with a stop, so that this one is no piece of a broken one? */
bool zr_remit_behind_stop(zr_span text, size_t at);

/* Does the line at `at` begin so: 县水利局。负责…? O(its words). */
bool zr_remit_begins(zr_span text, size_t at);

/* 职责分工: does a heading say that the work is shared out below it? Not 成员单位职责, what they are for. */
bool zr_remit_shares_out(zr_span title);

#endif
