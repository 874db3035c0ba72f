/* What was worked out of names said in one place. */
#include "units/book.h"

#include "base/words.h"
#include "document/duties_person.h"
#include "units/parts.h"
#include "units/sense_reason.h"
#include "units/spell.h"
#include "units/take.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_KEPT = 1 << 16 };

static zr_sense work_out(zr_book *book, zr_span name)
{
    zr_sense sense = zr_sense_of(&book->context, name);
    if (sense.collective)
        zr_sense_find_members(&book->context, &sense);
    sense.reason = book->explain ? zr_sense_explain(book->context.arena, &sense) : zr_sense_reason(sense.way);
    return sense;
}

zr_book *zr_book_new(const zr_context *context)
{
    zr_book *book = calloc(1, sizeof *book);
    if (!book)
        return NULL;
    book->holders = 1;
    book->document = 1;
    book->context = *context;
    book->context.arena = &book->arena;
    book->context.book = book;
    book->context.host.body = zr_arena_copy(&book->arena, context->host.body);
    book->context.host.full = zr_arena_copy(&book->arena, context->host.full);
    book->context.host.brief = zr_arena_copy(&book->arena, context->host.brief);
    for (size_t i = 0; i < ZR_HOST_WORDS; i++)
        book->context.host.words[i] = zr_arena_copy(&book->arena, context->host.words[i]);
    return book;
}

void zr_book_reopen(zr_book *book)
{
    book->document++;
}

void zr_book_hold(zr_book *book)
{
    atomic_fetch_add(&book->holders, 1);
}

zr_sense *zr_book_sense(zr_book *book, zr_span name)
{
    uint32_t index = zr_table_get(&book->names, name);
    if (index != ZR_NONE)
        return book->senses[index];
    if (book->sense_count >= MOST_KEPT) {
        book->full = true;
        zr_sense *spare = &book->spare_sense[book->turn++ % 2];
        *spare = work_out(book, name);
        return spare;
    }
    zr_sense *kept = zr_arena_take(&book->arena, 1, sizeof *kept);
    name = zr_arena_copy(&book->arena, name);
    if (!kept || !zr_grow((void **)&book->senses, book->sense_count, &book->sense_capacity, sizeof kept)) {
        book->failed = true;
        return &book->spare_sense[0];
    }
    *kept = work_out(book, name);
    book->senses[book->sense_count] = kept;
    zr_table_set(&book->names, name, (uint32_t)book->sense_count++);
    return kept;
}

zr_span zr_book_trim(const zr_context *context, zr_span surface)
{
    zr_span name = zr_spell(context->arena, surface);
    if (zr_span_ends(name, "等") && name.size > 6)
        name.size -= strlen("等");
    return zr_without_and(context, zr_without_etc(context, name));
}

/* The effect where it stays: with one before it that hands on the same, or beside the name. */
static const zr_inherit *keep_effect(zr_book *book, const zr_inherit *effect)
{
    for (size_t i = 0; i < ZR_BOOK_EFFECTS && book->effects[i]; i++) {
        if (zr_inherit_equal(book->effects[i], effect))
            return book->effects[i];
    }
    zr_inherit *own = zr_arena_take(&book->arena, 1, sizeof *own);
    if (!own)
        return &book->spare_effect[0]; /* the arena knows that it failed */
    *own = *effect;
    book->effects[book->effect_count++ % ZR_BOOK_EFFECTS] = own;
    return own;
}

/* … or of a name that is not kept: until the next but one is read. */
static const zr_inherit *lend_effect(zr_book *book, const zr_inherit *effect)
{
    zr_inherit *spare = &book->spare_effect[book->effect_turn++ % 2];
    *spare = *effect;
    return spare;
}

static void read_name(zr_book *book, zr_printed *printed, zr_span name, bool kept)
{
    zr_span bare = zr_split_alias(book->context.lexicon, name, &printed->alias);
    if (printed->alias.size && zr_are_persons(printed->alias) &&
        !zr_alias_is_known(&book->context, printed->alias))
        printed->alias = (zr_span){0}; /* who holds the post is no other name */
    printed->sense = zr_book_sense(book, bare);
    zr_inherit effect = zr_inherit_effect(&book->context, printed->sense);
    printed->effect = kept ? keep_effect(book, &effect) : lend_effect(book, &effect);
    printed->prefix = zr_prefix_of_word(book->context.lexicon, bare, book->context.seat).size;
    printed->form = printed->sense->way == ZR_WAY_FORM && !printed->sense->prefix.size &&
                    zr_takes_prefix(printed->sense->sector, true, printed->sense->name);
}

void zr_book_read_one(zr_book *book, zr_printed *printed, zr_span surface)
{
    *printed = (zr_printed){0};
    read_name(book, printed, zr_book_trim(&book->context, surface), false);
}

/* 市财政局 is whole: asked first, since most names are, and what they share costs more to find out. */
static bool is_whole(const zr_book *book, const zr_printed *printed, zr_span surface)
{
    static const char *const ends[] = {"局", "厅", "办", "部", "委", NULL};
    return printed->sense && printed->sense->way == ZR_WAY_FORM && zr_ends_any(surface, ends) &&
           zr_prefix_of_word(book->context.lexicon, surface, book->context.seat).whole < surface.size;
}

static void read_printed(zr_book *book, zr_printed *printed, zr_span surface, bool kept)
{
    size_t next;
    zr_span name = zr_book_trim(&book->context, surface);
    *printed =
        (zr_printed){.surface = surface, .joined = zr_split_joined(&book->context, name, &next) < name.size};
    if (!printed->joined)
        read_name(book, printed, name, kept);
    printed->shares =
        !is_whole(book, printed, surface) && zr_sharing_of(&book->context, surface) != ZR_SHARES_NOTHING;
}

zr_printed *zr_book_known(const zr_book *book, zr_span surface)
{
    uint32_t index = zr_table_get(&book->surfaces, surface);
    return index == ZR_NONE ? NULL : book->printed[index];
}

zr_printed *zr_book_printed(zr_book *book, zr_span surface)
{
    zr_printed *known = zr_book_known(book, surface);
    if (known)
        return known;
    if (surface.size && book->spare_printed.surface.data == surface.data &&
        book->spare_printed.surface.size == surface.size)
        return &book->spare_printed; /* the one asked for last */
    zr_printed *kept = &book->spare_printed;
    bool keep = book->printed_count < MOST_KEPT;
    book->full |= !keep;
    if (keep) {
        surface = zr_arena_copy(&book->arena, surface);
        kept = zr_arena_take(&book->arena, 1, sizeof *kept);
        if (!kept ||
            !zr_grow((void **)&book->printed, book->printed_count, &book->printed_capacity, sizeof kept)) {
            book->failed = true;
            return &book->spare_printed;
        }
        book->printed[book->printed_count] = kept;
        zr_table_set(&book->surfaces, surface, (uint32_t)book->printed_count++);
    }
    read_printed(book, kept, surface, keep);
    return kept;
}

void zr_book_let_go(zr_book *book)
{
    if (!book || atomic_fetch_sub(&book->holders, 1) > 1)
        return;
    zr_table_free(&book->names);
    zr_table_free(&book->surfaces);
    free(book->senses);
    free(book->printed);
    zr_arena_free(&book->arena);
    free(book);
}
