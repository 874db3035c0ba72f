/* Numbers as the label of a list writes them. */
#ifndef ZEREN_SOURCE_NUMERAL_H
#define ZEREN_SOURCE_NUMERAL_H

#include "base/buffer.h"

typedef enum zr_numeral {
    ZR_NUMERAL_NONE,
    ZR_NUMERAL_DECIMAL,      /* 12 */
    ZR_NUMERAL_DECIMAL_ZERO, /* 02 */
    ZR_NUMERAL_FULLWIDTH,    /* １２ */
    ZR_NUMERAL_CHINESE,      /* 十二 */
    ZR_NUMERAL_LEGAL,        /* 壹拾贰 */
    ZR_NUMERAL_DIGITS,       /* 一二: each digit by itself, 〇 for zero */
    ZR_NUMERAL_STEM,         /* 甲乙丙丁 */
    ZR_NUMERAL_BRANCH,       /* 子丑寅卯 */
    ZR_NUMERAL_CIRCLE,       /* ⑫ */
    ZR_NUMERAL_PAREN,        /* ⑿ */
    ZR_NUMERAL_PERIOD,       /* ⒓ */
    ZR_NUMERAL_IDEO_PAREN,   /* ㈠ */
    ZR_NUMERAL_LOWER,        /* a b … z aa bb */
    ZR_NUMERAL_UPPER,
    ZR_NUMERAL_ROMAN_LOWER, /* iv */
    ZR_NUMERAL_ROMAN_UPPER
} zr_numeral;

/* Writes a number; one that the kind has no sign for, in decimal. */
void zr_numeral_write(zr_buffer *out, zr_numeral kind, uint32_t value);

/* What stands for the mark of an item without a number, whatever it looks like: "• ". */
extern const char zr_item_mark[];

/* An item's own words begin with a number or a mark: no other is put before them. */
bool zr_is_listed(zr_span words);

#endif
