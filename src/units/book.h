/* What was worked out of names said in one place, so that a name said often is understood once. */
#ifndef ZEREN_UNITS_BOOK_H
#define ZEREN_UNITS_BOOK_H

#include "units/inherit.h"
#include "units/parts.h"

#include <stdatomic.h>

/* One printed surface that is one name. */
typedef struct zr_printed {
    zr_span surface;
    bool joined; /* several names: take it apart; nothing below is filled */
    zr_span alias;
    zr_sense *sense;          /* of the name as printed */
    const zr_inherit *effect; /* what it hands on: most names hand on the same few things */
    bool shares;              /* a place or a stem: it may share the tail of a later one */
    bool sharing_known;       /* zr_sharing_of was asked of it, and said `sharing` */
    zr_sharing sharing;
    bool form;                /* a form of sectors.tsv without prefix */
    size_t prefix;            /* bytes of the level's word */
    zr_sense *restored;       /* what it meant with the prefix that was last put before it … */
    zr_inherit_prefix before; /* … which was this one, in a document of these habits */
    bool prints_all, bare_bureaus;
    uint32_t other; /* the document, likewise, in which it is told that its alias is another body */
    uint32_t
        alone; /* the document, as the book counts them, that begins a list with it, an office of nobody */
} zr_printed;

enum { ZR_BOOK_EFFECTS = 32 };

/* Past 65,536 names nothing more is kept, so that memory stays bounded: the last two things given out are
 * then overwritten. Several documents may use one, one after the other (shelf.h); what it gives out stays as
 * long as somebody holds it. */
typedef struct zr_book {
    atomic_uint holders;
    zr_context context; /* with an arena and a host of its own */
    zr_arena arena;
    uint32_t document;        /* counts those that used it, from 1 */
    size_t mentions;          /* of the documents */
    bool full;                /* some name was not kept */
    zr_table names, surfaces; /* → index in senses, printed */
    zr_sense **senses;
    zr_printed **printed;
    size_t sense_count, sense_capacity, printed_count, printed_capacity;
    zr_sense spare_sense[2];
    zr_printed spare_printed;
    zr_inherit spare_effect[2];
    const zr_inherit *effects[ZR_BOOK_EFFECTS]; /* the last ones kept, that others may share */
    unsigned effect_count;                      /* of those kept, since the book was opened */
    unsigned turn, effect_turn;                 /* which spare is given out next */
    bool explain;                               /* write reasons in full */
    bool failed;
} zr_book;

/* A new book, held once, for names said in `context`; NULL when memory is refused. */
zr_book *zr_book_new(const zr_context *context);
/* The next document begins: no doubt has been put down yet. */
void zr_book_reopen(zr_book *book);
void zr_book_hold(zr_book *book);
void zr_book_let_go(zr_book *book); /* NULL is fine */

/* The sense of a (spelled) name. */
zr_sense *zr_book_sense(zr_book *book, zr_span name);

/* What is known of a surface. */
zr_printed *zr_book_printed(zr_book *book, zr_span surface);

/* The same where it is kept already, else NULL. */
zr_printed *zr_book_known(const zr_book *book, zr_span surface);

/* Fills `printed` with a surface that is taken for one name. */
void zr_book_read_one(zr_book *book, zr_printed *printed, zr_span surface);

/* The name of a surface without 等 at its end and 和 at its beginning, spelled. */
zr_span zr_book_trim(const zr_context *context, zr_span surface);

#endif
