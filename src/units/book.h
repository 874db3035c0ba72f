/* What was worked out of the names of one document, so that a name said often is understood once. */
#ifndef ZEREN_UNITS_BOOK_H
#define ZEREN_UNITS_BOOK_H

#include "units/inherit.h"

/* One printed surface that is one name. */
typedef struct zr_printed {
    zr_span surface;
    bool joined; /* several names: take it apart; nothing below is filled */
    zr_span alias;
    zr_sense *sense;   /* of the name as printed */
    zr_inherit effect; /* what it hands on */
    bool shares;       /* a place or a stem: it may share the tail of a later one */
    bool form;         /* a form of sectors.tsv without prefix */
    size_t prefix;     /* bytes of the level's word */
    zr_span level;     /* the prefix that was last put before it, and what it meant then */
    bool by_party;
    zr_sense *restored;
} zr_printed;

/* Zero-initialise it with the context. Past 65,536 names nothing more is kept, so that memory stays bounded:
 * the last two things given out are then overwritten. */
typedef struct zr_book {
    zr_context context;
    zr_arena arena;
    zr_table names, surfaces; /* → index in senses, printed */
    zr_sense **senses;
    zr_printed **printed;
    size_t sense_count, sense_capacity, printed_count, printed_capacity;
    zr_sense spare_sense[2];
    zr_printed spare_printed;
    unsigned turn;
    bool explain; /* write reasons in full */
    bool failed;
} zr_book;

/* The sense of a (spelled) name. */
zr_sense *zr_book_sense(zr_book *book, zr_span name);

/* What is known of a surface. */
zr_printed *zr_book_printed(zr_book *book, zr_span surface);

/* Fills `printed` with a surface that is taken for one name. */
void zr_book_read_one(zr_book *book, zr_printed *printed, zr_span surface);

/* The name of a surface without 等 at its end and 和 at its beginning, spelled. */
zr_span zr_book_trim(zr_book *book, zr_span surface);

void zr_book_free(zr_book *book);

#endif
