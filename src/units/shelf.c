/* Books that wait for the next document of the same place and issuer. */
#include "units/shelf.h"

#include "units/book.h"

/* A book that holds more than this is closed, so that memory stays small. */
enum { MOST_SENSES = 1024, MOST_BYTES = 1 << 20, MOST_MENTIONS = 1 << 16 };

static size_t place_of(const zr_context *context)
{
    return (context->seat * 31u + context->host.sector * 7u + context->names_offices) % ZR_SHELF_PLACES;
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

/* Two threads at work in one place have a book each: the second stands beside the first. */
zr_book *zr_shelf_take(zr_shelf *shelf, const zr_context *context, bool fresh)
{
    for (size_t i = 0; i < 2 && !fresh; i++) {
        size_t place = place_of(context) ^ i;
        zr_book *book = atomic_exchange(&shelf->places[place], NULL);
        if (book && fits(book, context)) {
            zr_book_reopen(book);
            return book;
        }
        if (book)
            zr_book_let_go(atomic_exchange(&shelf->places[place], book));
    }
    return zr_book_new(context);
}

void zr_shelf_put(zr_shelf *shelf, zr_book *book, bool worn)
{
    if (worn || book->sense_count > MOST_SENSES || book->arena.bytes > MOST_BYTES ||
        book->mentions > MOST_MENTIONS) {
        zr_book_let_go(book);
        return;
    }
    size_t place = place_of(&book->context);
    zr_book *none = NULL;
    if (!atomic_compare_exchange_strong(&shelf->places[place], &none, book))
        zr_book_let_go(atomic_exchange(&shelf->places[place ^ 1], book));
}

void zr_shelf_free(zr_shelf *shelf)
{
    for (size_t i = 0; i < ZR_SHELF_PLACES; i++)
        zr_book_let_go(atomic_exchange(&shelf->places[i], NULL));
}
