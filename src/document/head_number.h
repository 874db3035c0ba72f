/* The number (文号) that a document's first lines give. */
#ifndef ZEREN_DOCUMENT_HEAD_NUMBER_H
#define ZEREN_DOCUMENT_HEAD_NUMBER_H

#include "base/arena.h"
#include "document/head_lines.h"

/* A line that is nothing but a number or a number and a page's fields, else one in a bracket of its own below
 * `title_at`, else a header's field, else one in a bracket behind 《title》. */
zr_span zr_head_number(const zr_head_lines *lines, zr_span text, size_t title_at, zr_span title,
                       zr_arena *arena);

/* 某政发〔2021〕12号　|　发布日期：…, 某政发〔2021〕12号 [ 2021-05-06 ]: the number that begins what a page
 * tells below the title; else empty. O(1). */
zr_span zr_number_before_fields(zr_span line);

/* The number that begins the words and ends with one of their 号; else empty. O(1). */
zr_span zr_number_at(zr_span words);

#endif
