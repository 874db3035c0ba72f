/* Places in one text → places in the one it was made from. */
#ifndef ZEREN_SOURCE_PLACES_H
#define ZEREN_SOURCE_PLACES_H

#include "zeren/span.h"

/* From `at` on the text came from `from` on. */
typedef struct zr_piece {
    size_t at, from;
} zr_piece;

/* Pieces in rising order of `at`; of `from` too, but for words that the text repeats (a merged cell). Without
 * pieces a place is itself. Zero-initialise it. */
typedef struct zr_places {
    zr_piece *pieces;
    size_t count, capacity;
    bool turns;  /* `from` falls somewhere */
    bool failed; /* memory was refused; sticky */
    zr_piece
        *ways; /* of a map that turns, from zr_places_turn: from `from` on, what lies there is pieces[at] */
    size_t way_count;
} zr_places;

/* Adds a piece behind all others; one at the same place takes the place of the last. */
void zr_places_add(zr_places *map, size_t at, size_t from);

/* The same for a map of places: one that only continues the last is not kept. */
void zr_places_join(zr_places *map, size_t at, size_t from);

/* The piece that `at` lies in; NULL before the first or without pieces. O(log pieces). */
const zr_piece *zr_places_piece(const zr_places *map, size_t at);

/* Where piece i ends; `size` is where the last one does. */
size_t zr_places_end(const zr_places *map, size_t i, size_t size);

/* Where `at` came from, byte for byte within a piece, never past the start of the next piece
 * where that lies further on. O(log pieces).
 */
size_t zr_places_place(const zr_places *map, size_t at);

/* Makes the way back of a finished map that turns (nothing to do for others); `size` is where the last piece
 * ends. False without memory. O(n log n). */
bool zr_places_turn(zr_places *map, size_t size);

/* The first place that came from `from`, or from what is next behind it; `size` is where the last piece ends.
 * A map that turns must have its way back. O(log pieces). */
size_t zr_places_find(const zr_places *map, size_t from, size_t size);
void zr_places_free(zr_places *map);

#endif
