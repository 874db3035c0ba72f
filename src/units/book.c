/* What was worked out of the names of one document. */
#include "units/book.h"

#include "units/parts.h"
#include "units/sense_reason.h"
#include "units/spell.h"

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

zr_sense *zr_book_sense(zr_book *book, zr_span name)
{
    uint32_t index = zr_table_get(&book->names, name);
    if (index != ZR_NONE)
        return book->senses[index];
    if (book->sense_count >= MOST_KEPT) {
        zr_sense *spare = &book->spare_sense[book->turn++ % 2];
        *spare = work_out(book, name);
        return spare;
    }
    zr_sense *kept = zr_arena_take(&book->arena, 1, sizeof *kept);
    if (!kept || !zr_grow((void **)&book->senses, book->sense_count, &book->sense_capacity, sizeof kept)) {
        book->failed = true;
        return &book->spare_sense[0];
    }
    *kept = work_out(book, name);
    book->senses[book->sense_count] = kept;
    zr_table_set(&book->names, name, (uint32_t)book->sense_count++);
    return kept;
}

zr_span zr_book_trim(zr_book *book, zr_span surface)
{
    zr_span name = zr_spell(book->context.arena, surface);
    if (zr_span_ends(name, "等") && name.size > 6)
        name.size -= strlen("等");
    return zr_without_and(&book->context, zr_without_etc(&book->context, name));
}

static void read_name(zr_book *book, zr_printed *printed, zr_span name)
{
    zr_span bare = zr_split_alias(book->context.lexicon, name, &printed->alias);
    printed->sense = zr_book_sense(book, bare);
    printed->effect = zr_inherit_effect(&book->context, printed->sense);
    printed->prefix = zr_prefix_of_word(book->context.lexicon, bare, book->context.seat).size;
    printed->form = printed->sense->way == ZR_WAY_FORM && !printed->sense->prefix.size;
}

void zr_book_read_one(zr_book *book, zr_printed *printed, zr_span surface)
{
    *printed = (zr_printed){0};
    read_name(book, printed, zr_book_trim(book, surface));
}

static void read_printed(zr_book *book, zr_printed *printed, zr_span surface)
{
    size_t next;
    zr_span name = zr_book_trim(book, surface);
    *printed =
        (zr_printed){.surface = surface, .joined = zr_split_joined(&book->context, name, &next) < name.size};
    printed->shares = zr_sharing_of(&book->context, surface) != ZR_SHARES_NOTHING;
    if (!printed->joined)
        read_name(book, printed, name);
}

zr_printed *zr_book_printed(zr_book *book, zr_span surface)
{
    uint32_t index = zr_table_get(&book->surfaces, surface);
    if (index != ZR_NONE)
        return book->printed[index];
    if (surface.size && book->spare_printed.surface.data == surface.data &&
        book->spare_printed.surface.size == surface.size)
        return &book->spare_printed; /* the one asked for last */
    zr_printed *kept = &book->spare_printed;
    bool keep = book->printed_count < MOST_KEPT;
    if (keep) {
        kept = zr_arena_take(&book->arena, 1, sizeof *kept);
        if (!kept ||
            !zr_grow((void **)&book->printed, book->printed_count, &book->printed_capacity, sizeof kept)) {
            book->failed = true;
            return &book->spare_printed;
        }
        book->printed[book->printed_count] = kept;
        zr_table_set(&book->surfaces, surface, (uint32_t)book->printed_count++);
    }
    read_printed(book, kept, surface);
    return kept;
}

void zr_book_free(zr_book *book)
{
    zr_table_free(&book->names);
    zr_table_free(&book->surfaces);
    free(book->senses);
    free(book->printed);
    zr_arena_free(&book->arena);
}
