/* Places named in the words of a document: what is left where its head does not say who issued it. */
#ifndef ZEREN_UNITS_SEAT_PLACES_H
#define ZEREN_UNITS_SEAT_PLACES_H

#include "units/seat.h"

enum { ZR_SEAT_RIVALS = sizeof((zr_seat){0}).rival / sizeof(uint32_t) };

/* What a seat is sought by. */
typedef struct zr_seat_search {
    const zr_lexicon *lexicon;
    zr_span text;
    zr_span word;      /* the level's word that its names bear most: 市, 县 … or empty */
    uint32_t province; /* known from the number, or ZR_NONE */
    zr_span number;    /* 嘉政办发〔2021〕5号, or empty */
    bool above;        /* 各县（市、区）政府 are told duties: the seat is no county */
} zr_seat_search;

/* May bodies of the place bear the word? */
bool zr_seat_fits_word(const zr_seat_search *it, uint32_t place);

/* The place that the words begin with: 青浦区 of 上海市青浦区人民政府, 常州 of 江苏常州经济开发区, 滨江 of
 * 杭州高新区（滨江）; division ZR_NONE: none. */
zr_found_place zr_seat_at_start(const zr_seat_search *it, zr_span words);

/* The place that the whole text names most; where the seat is known and has rivals of its name, the one of
 * them that the text means. O(text + places). */
zr_status zr_seat_from_text(zr_seat *seat, const zr_seat_search *it, zr_error *err);

#endif
