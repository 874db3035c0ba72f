/* Books that wait for the next document of the same place and issuer. */
#include "units/shelf.h"

#include "units/book.h"

#include <stdlib.h>

/* A book that holds more than this is closed; of others none waits when all hold more. Memory stays small. */
enum { MOST_SENSES = 1024, MOST_BYTES = 1 << 19, MOST_MENTIONS = 1 << 16, MOST_OF_ALL = 1 << 24 };

static size_t place_of(const zr_context *context)
{
    uint32_t mixed = context->seat * 0x9E3779B1u ^ context->host.sector * 0x85EBCA77u;
    return ((mixed >> 16 ^ mixed) + context->names_offices) % ZR_SHELF_PLACES;
}

static bool fits(const zr_book *book, const zr_context *context)
{
    const zr_context *own = &book->context;
    return own->seat == context->seat && own->names_offices == context->names_offices &&
           own->host.sector == context->host.sector && own->host.institution == context->host.institution &&
           own->host.domain == context->host.domain &&
           zr_span_equal(own->host.words[0], context->host.words[0]) &&
           zr_span_equal(own->host.body, context->host.body) &&
           zr_span_equal(own->host.full, context->host.full);
}

/* Takes what waits in a place away; NULL if nothing does. */
static zr_book *clear(zr_shelf *shelf, size_t place)
{
    zr_book *book = atomic_exchange(&shelf->places[place], NULL);
    if (book)
        atomic_fetch_sub(&shelf->bytes, book->arena.bytes);
    return book;
}

/* Puts a book in a place; what waited there is let go of. */
static void fill(zr_shelf *shelf, size_t place, zr_book *book)
{
    atomic_fetch_add(&shelf->bytes, book->arena.bytes);
    zr_book *before = atomic_exchange(&shelf->places[place], book);
    if (before)
        atomic_fetch_sub(&shelf->bytes, before->arena.bytes);
    zr_book_let_go(before);
}

/* Two threads at work in one place have a book each: the second stands beside the first. */
zr_book *zr_shelf_take(zr_shelf *shelf, const zr_context *context, bool fresh)
{
    for (size_t i = 0; i < 2 && !fresh; i++) {
        size_t place = place_of(context) ^ i;
        zr_book *book = clear(shelf, place);
        if (book && fits(book, context)) {
            zr_book_reopen(book);
            return book;
        }
        if (book)
            fill(shelf, place, book);
    }
    return zr_book_new(context);
}

/* Places are cleared in turn. */
static void make_room(zr_shelf *shelf, size_t bytes)
{
    for (size_t i = 0; i < ZR_SHELF_PLACES && atomic_load(&shelf->bytes) + bytes > MOST_OF_ALL; i++)
        zr_book_let_go(clear(shelf, atomic_fetch_add(&shelf->turn, 1) % ZR_SHELF_PLACES));
}

void zr_shelf_put(zr_shelf *shelf, zr_book *book, bool worn)
{
    if (worn || book->sense_count > MOST_SENSES || book->arena.bytes > MOST_BYTES ||
        book->mentions > MOST_MENTIONS) {
        zr_book_let_go(book);
        return;
    }
    make_room(shelf, book->arena.bytes);
    size_t place = place_of(&book->context);
    fill(shelf, atomic_load(&shelf->places[place]) ? place ^ 1 : place, book);
}

void zr_shelf_free(zr_shelf *shelf)
{
    for (size_t i = 0; i < ZR_SHELF_PLACES; i++)
        zr_book_let_go(clear(shelf, i));
    free(atomic_exchange(&shelf->place_count, NULL));
}
