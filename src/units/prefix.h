/* The level or the place that a name begins with: 市, 自治区党委, 潜江市, 重庆市黔江区. */
#ifndef ZEREN_UNITS_PREFIX_H
#define ZEREN_UNITS_PREFIX_H

#include "units/place.h"

typedef struct zr_prefix {
    size_t size;  /* bytes of the level's word or the places */
    size_t whole; /* with the Party's mark (委, 党委) behind it; the same as size if there is none */
    bool party;
    bool named;     /* a place by its name, not by its level */
    bool own;       /* of a township, a zone or the Corps, that the tables do not have */
    bool full;      /* that name was full: 潜江市, not 潜江 */
    uint32_t place; /* or ZR_NONE */
    uint32_t rivals;
} zr_prefix;

/* Bytes of the level's word alone that begins a name, or 0. */
size_t zr_level_word_size(const zr_lexicon *lexicon, zr_span name, uint32_t seat);

/* Reads the level's word (市, 省, 自治区 …), or the places' names. size 0: there is none. */
zr_prefix zr_prefix_of_word(const zr_lexicon *lexicon, zr_span name, uint32_t seat);
zr_prefix zr_prefix_of_place(const zr_lexicon *lexicon, zr_span name, uint32_t seat);

#endif
