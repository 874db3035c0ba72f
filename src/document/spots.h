/* One walk over the bytes of a text: the places where anything may begin or end. What asks about marks,
 * brackets, labels and verbs goes from one such place to the next, and never over the bytes again. */
#ifndef ZEREN_DOCUMENT_SPOTS_H
#define ZEREN_DOCUMENT_SPOTS_H

#include "zeren/error.h"
#include "zeren/span.h"

typedef struct zr_spot {
    uint32_t at;      /* texts are under 4 GiB */
    uint32_t letters; /* of the character that stands there */
} zr_spot;

/* In document order; malloc'd. */
typedef struct zr_spots {
    zr_spot *items;
    size_t count, capacity;
    bool traditional; /* a character of traditional texts stands in this one */
} zr_spots;

/* Brackets, marks that end clauses and sentences, colons, first characters of signs of words that assign,
 * digits and what else tells quantities and limits.
 * O(size), a block of 64 bytes at a time; memory O(spots), about one in fourteen bytes of a plan. */
zr_status zr_spots_find(zr_spots *out, zr_span text, zr_error *err);
void zr_spots_free(zr_spots *spots);

#endif
