/* Lists of names with the place where they stand: what resolving needs of a document. */
#ifndef ZEREN_UNITS_RESOLVE_H
#define ZEREN_UNITS_RESOLVE_H

#include "units/sense.h"

struct zr_names {
    zr_arena arena;
    zr_resolved *table;
    size_t count, capacity;
    zr_note *notes;
    size_t note_count, note_capacity;
    zr_seat seat;
    struct zr_book *book; /* held: the words of the table are in it, or in the arena */
};

typedef struct zr_listing {
    zr_span text;
    const zr_mention *mentions;
    const zr_expression *expressions; /* may be NULL: notes then name no measure */
    uint32_t mention_count;
    zr_seat seat;
    zr_host host;
    bool explain; /* reasons in full */
} zr_listing;

/* The measure that the mention is for, or ZR_NONE. */
static inline uint32_t zr_mention_measure(const zr_expression *expressions, const zr_mention *mention)
{
    return expressions ? expressions[mention->expression].measure : ZR_NONE;
}

/* False: memory was refused. */
bool zr_names_add_note(zr_names *names, zr_note note);

/* A note at `name` about it and another: 市发改委＝市发展改革委. False: no memory. */
bool zr_names_note_pair(zr_names *names, const zr_listing *listing, zr_code code, const zr_resolved *name,
                        zr_span other, const char *between);

/* 地方 in a document whose only set of governments there is 各市、县（市、区）人民政府 means it. O(names). */
void zr_settle_local(zr_names *names);

/* Understands every mention. O(mentions). */
zr_status zr_resolve_listing(zr_names **out, const zr_listing *listing, const zr_lexicon *lexicon,
                             zr_error *err);

#endif
