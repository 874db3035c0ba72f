/* Lines whose words are kept apart by gaps of spaces, as the pieces they are made of. */
#ifndef ZEREN_SOURCE_DRAWN_GAPS_H
#define ZEREN_SOURCE_DRAWN_GAPS_H

#include "zeren/span.h"

enum { ZR_GAP_COLUMNS = 24, ZR_GAP_MEASURES = 2 };

/* Words between gaps of two columns and more. Places are counted in two ways, as drawings are made: a Chinese
 * character is two columns wide, or one. */
typedef struct zr_gapped_piece {
    size_t start, end;
    uint32_t left[ZR_GAP_MEASURES], right[ZR_GAP_MEASURES];
} zr_gapped_piece;

typedef struct zr_gapped {
    zr_gapped_piece item[ZR_GAP_COLUMNS];
    uint32_t count;
    bool many; /* more than fit: no line of a table */
} zr_gapped;

/* The pieces of text[start, end), one line. O(bytes), bounded. */
void zr_gapped_read(zr_gapped *out, zr_span text, size_t start, size_t end);

/* The same words, wherever they stand? */
bool zr_gapped_equal(zr_span text, const zr_gapped *a, const zr_gapped *b);

/* ----  ------ */
bool zr_gapped_is_rule(zr_span text, const zr_gapped *line);

/* Digits alone, in any form. */
bool zr_gapped_is_number(zr_span words);

/* 12 of 12 and of 12 农村公路; else 0. */
uint32_t zr_gapped_number(zr_span words);

#endif
