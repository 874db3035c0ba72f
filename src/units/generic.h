/* Names that say only what kind of body one is, and so are those of the place before them in a list. */
#ifndef ZEREN_UNITS_GENERIC_H
#define ZEREN_UNITS_GENERIC_H

#include "units/sense.h"

typedef enum zr_generic { ZR_GENERIC_NONE, ZR_GENERIC_COMPANY, ZR_GENERIC_SCHOOL } zr_generic;

/* Is it a company or a school, with a name of its own or without? */
zr_generic zr_generic_kind(const zr_sense *sense);

/* … made of words for trades or kinds of schools alone: 交投集团, 公交公司, 国投; 二中, 职教中心. Not
 * 华润燃气. O(size). */
zr_generic zr_generic_of(const zr_lexicon *lexicon, const zr_sense *sense);

/* 供电所, 中心校, 电信支局: what a town has one of, with no name of its own. O(size). */
bool zr_is_station(const zr_lexicon *lexicon, zr_span text);

/* 龙潭派出所, 城关法庭: such a one with the name of where it stands. O(size). */
bool zr_has_own_name(const zr_lexicon *lexicon, zr_span name);

/* 城市建设投资, 水务: nothing but words for trades. */
bool zr_is_of_trades(const zr_lexicon *lexicon, zr_span text);

/* Bytes of 第一, 第十二, 三 at the start of the text; 0: no number begins it. */
size_t zr_ordinal_size(zr_span text);

#endif
