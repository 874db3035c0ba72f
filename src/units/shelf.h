/* Books that wait for the next document of the same place and issuer, so that a name said in many documents
 * is understood once. What a book says follows from its context and the name alone: no result depends on
 * which documents were read before, or by which thread. */
#ifndef ZEREN_UNITS_SHELF_H
#define ZEREN_UNITS_SHELF_H

#include <stdatomic.h>
#include <stdbool.h>

struct zr_book;
struct zr_context;
struct zr_place_count;

enum { ZR_SHELF_PLACES = 256 };

/* Zero-initialise it. Threads may share it. */
typedef struct zr_shelf {
    _Atomic(struct zr_book *) places[ZR_SHELF_PLACES];
    atomic_size_t bytes;                          /* of all that wait */
    atomic_size_t turn;                           /* the place that is cleared next where they are too many */
    _Atomic(struct zr_place_count *) place_count; /* wiped clean, for the next document (seat_places.c) */
} zr_shelf;

/* A book for names said in `context`, the caller's own until it is put back; NULL when memory is refused. A
 * `fresh` one knows nothing yet. */
struct zr_book *zr_shelf_take(zr_shelf *shelf, const struct zr_context *context, bool fresh);

/* Puts it back, or lets go of it if it has grown or `worn` says so. */
void zr_shelf_put(zr_shelf *shelf, struct zr_book *book, bool worn);

void zr_shelf_free(zr_shelf *shelf);

#endif
