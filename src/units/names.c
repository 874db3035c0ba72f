/* The names of a document, and what is to be had of them. */
#include "units/resolve.h"

#include "units/book.h"
#include "units/hosts.h"
#include "units/own_words.h"
#include "units/seat.h"

#include <stdlib.h>

/* Gives the names and their surfaces the characters of the text. */
static bool unfold(zr_names *names, const zr_mention *folded, const zr_mention *printed, zr_span text,
                   zr_span folded_text)
{
    zr_own_words *words = zr_own_words_of(text, folded_text);
    if (!words)
        return false;
    for (size_t i = 0; i < names->count; i++) {
        zr_resolved *name = &names->table[i];
        zr_span whole = folded[name->mention].surface, own = printed[name->mention].surface;
        uintptr_t from = (uintptr_t)whole.data, at = (uintptr_t)name->surface.data;
        if (at >= from && at + name->surface.size <= from + whole.size)
            name->surface = zr_span_cut(own, at - from, at - from + name->surface.size);
        else if (name->end - name->start == name->surface.size)
            name->surface = zr_span_cut(text, name->start, name->end);
        name->name = zr_in_own_words(words, &names->arena, name->name, name->surface);
        if (name->alias.size)
            name->alias = zr_in_own_words(words, &names->arena, name->alias, name->surface);
    }
    for (size_t i = 0; i < names->note_count; i++) {
        zr_note *note = &names->notes[i];
        if (note->detail.size && note->code != ZR_F_INFERRED_PLACE)
            note->detail = zr_in_own_words(words, &names->arena, note->detail, (zr_span){0});
    }
    free(words);
    return !names->arena.failed;
}

/* The seat as it is given out: the division of today, and what the document calls it. */
static zr_seat named_seat(zr_seat seat)
{
    seat.said = seat.place;
    seat.place = zr_place_today(seat.place);
    seat.name = seat.said == ZR_NONE ? (zr_span){0} : zr_table_divisions[seat.said].name;
    return seat;
}

zr_status zr_names_resolve(zr_names **out, const zr_document *document, const zr_lexicon *lexicon,
                           zr_error *err)
{
    *out = NULL;
    uint32_t unused;
    zr_folded folded = zr_document_folded(document);
    zr_listing listing = {.text = folded.text, .mentions = folded.mentions};
    zr_status status = zr_seat_find(&listing.seat, document, lexicon, err);
    if (status != ZR_OK)
        return status;
    const zr_mention *printed = zr_document_mentions(document, &listing.mention_count);
    listing.expressions = zr_document_expressions(document, &unused);
    zr_issuer *issuer = zr_hosts_take(lexicon->hosts, lexicon, zr_issuer_words(document), listing.seat.place);
    if (!issuer)
        return zr_fail_memory(err);
    listing.host = issuer->host;
    status = zr_resolve_listing(out, &listing, lexicon, err);
    zr_hosts_put(lexicon->hosts, issuer);
    if (status == ZR_OK)
        (*out)->seat = named_seat(listing.seat);
    if (status == ZR_OK && printed != folded.mentions &&
        !unfold(*out, folded.mentions, printed, zr_document_text(document), folded.text)) {
        zr_names_free(*out);
        *out = NULL;
        return zr_fail_memory(err);
    }
    return status;
}

zr_status zr_names_understand(zr_names **out, zr_span name, uint32_t place, const zr_lexicon *lexicon,
                              zr_error *err)
{
    zr_mention mention = {.surface = name, .end = name.size, .joint = ZR_HEAD};
    zr_listing listing = {.text = name,
                          .mentions = &mention,
                          .mention_count = 1,
                          .seat = {.place = place},
                          .explain = true,
                          .host = {.sector = ZR_NONE}};
    return zr_resolve_listing(out, &listing, lexicon, err);
}

void zr_names_free(zr_names *names)
{
    if (!names)
        return;
    free(names->table);
    free(names->notes);
    zr_book_let_go(names->book);
    zr_arena_free(&names->arena);
    free(names);
}

const zr_resolved *zr_names_table(const zr_names *names, uint32_t *count)
{
    *count = (uint32_t)names->count;
    return names->table;
}

const zr_seat *zr_names_seat(const zr_names *names)
{
    return &names->seat;
}

const zr_note *zr_names_notes(const zr_names *names, uint32_t *count)
{
    *count = (uint32_t)names->note_count;
    return names->notes;
}

bool zr_names_add_note(zr_names *names, zr_note note)
{
    if (!zr_grow((void **)&names->notes, names->note_count, &names->note_capacity, sizeof note))
        return false;
    names->notes[names->note_count++] = note;
    return true;
}

bool zr_names_note_pair(zr_names *names, const zr_listing *listing, zr_code code, const zr_resolved *name,
                        zr_span other, const char *between)
{
    const zr_mention *mention = &listing->mentions[name->mention];
    zr_span detail = zr_arena_print(&names->arena, "%.*s%s%.*s", (int)name->name.size, name->name.data,
                                    between, (int)other.size, other.data);
    return detail.data &&
           zr_names_add_note(names, (zr_note){.code = code,
                                              .start = name->start,
                                              .end = name->end,
                                              .measure = zr_mention_measure(listing->expressions, mention),
                                              .detail = detail});
}
