/* Every mention of a document understood, one list after the other. */
#include "units/resolve.h"

#include "units/book.h"
#include "units/doubts.h"
#include "units/habit.h"
#include "units/inherit_parts.h"
#include "units/near.h"
#include "units/owned.h"
#include "units/pairs.h"
#include "units/parts.h"
#include "units/spell.h"
#include "units/take.h"
#include "units/twins.h"

#include <stdlib.h>

/* The style of a document is told from its first mentions. */
enum { MOST_LOOKED_AT = 10000 };

/* What is needed while names are resolved. */
typedef struct resolver {
    zr_names *names;
    zr_context context; /* as the book's, with the names' arena */
    zr_book *book;
    const zr_mention *mentions;
    const zr_expression *expressions;
    uint32_t mention_count;
    zr_pairs pairs; /* where some mentions are two names: the mentions are these */
    zr_span text;
    zr_printed **printed; /* of the first mentions; NULL: without memory for them */
    zr_doubts doubts;
    bool failed;
} resolver;

static uint32_t looked_at(const resolver *it)
{
    return it->mention_count < MOST_LOOKED_AT ? it->mention_count : MOST_LOOKED_AT;
}

static void add_resolved(resolver *it, uint32_t mention, zr_span surface, zr_span alias,
                         const zr_sense *sense)
{
    zr_names *names = it->names;
    if (!zr_grow((void **)&names->table, names->count, &names->capacity, sizeof *names->table)) {
        it->failed = true;
        return;
    }
    names->table[names->count++] =
        (zr_resolved){.mention = it->pairs.origins ? it->pairs.origins[mention] : mention,
                      .start = it->mentions[mention].start,
                      .end = it->mentions[mention].end,
                      .surface = surface,
                      .name = sense->name,
                      .alias = alias,
                      .canonical = sense->canonical,
                      .full_name = sense->full_name,
                      .collective = sense->collective,
                      .named_by_user = zr_sense_is_users(it->context.lexicon, sense),
                      .place = zr_place_today(sense->place),
                      .sector = sense->sector,
                      .members = sense->members,
                      .member_count = sense->member_count,
                      .reason = sense->reason};
}

/* The sense with what the list leaves out before the name; the printed one if nothing is left out. */
static zr_sense *restore(resolver *it, const zr_inherit *state, zr_printed *printed, bool closely)
{
    bool plain = zr_inherit_is_prefix(state);
    if (plain && !state->before.level.size)
        return printed->sense;
    if (plain && printed->restored && printed->prints_all == it->context.prints_all &&
        printed->bare_bureaus == it->context.bare_bureaus &&
        zr_inherit_prefix_equal(&printed->before, &state->before))
        return printed->restored;
    zr_span whole = zr_inherit_name(state, &it->context, printed->sense, closely);
    zr_sense *sense = printed->sense;
    if (!zr_span_equal(whole, sense->name))
        sense = zr_book_sense(it->book, whole);
    if (plain) {
        printed->before = state->before;
        printed->prints_all = it->context.prints_all;
        printed->bare_bureaus = it->context.bare_bureaus;
        printed->restored = sense;
    }
    return sense;
}

/* One name of a list: inherits, is understood, and is what the next one inherits from. `closely`: it stands
 * behind 、 or 和. */
static void resolve_part(resolver *it, zr_inherit *state, uint32_t mention, zr_span surface,
                         zr_printed *printed, bool closely)
{
    const zr_mention *said = &it->mentions[mention];
    if (it->book->failed)
        return;
    if (printed->alone == it->book->document && zr_is_of_another(&it->context, state->office))
        state->office = (zr_span){0};
    zr_sense *sense = restore(it, state, printed, closely);
    if (sense == printed->sense)
        zr_inherit_apply(state, &it->context, sense, printed->effect);
    else
        zr_inherit_restored(state, &it->context, printed->sense, sense);
    if (printed->alias.size)
        zr_doubt_alias(&it->doubts, said, sense, printed);
    if (sense->noted != it->book->document)
        zr_doubt_name(&it->doubts, said, sense);
    sense->noted = it->book->document;
    add_resolved(it, mention, surface, printed->alias, sense);
}

static bool stands_closely(const resolver *it, uint32_t mention)
{
    zr_joint joint = it->mentions[mention].joint;
    return joint == ZR_HEAD || zr_lists_on(&it->context, joint);
}

/* The same for a name that is not a whole surface. */
static void resolve_words(resolver *it, zr_inherit *state, uint32_t mention, zr_span surface, zr_span name,
                          bool closely)
{
    zr_printed single, *printed = zr_book_printed(it->book, name);
    if (printed->joined) {
        zr_book_read_one(it->book, &single, name);
        printed = &single;
    }
    resolve_part(it, state, mention, surface, printed, closely);
}

/* Moves the ends of the parts of one mention to where they stand in the text. */
static void place_parts(resolver *it, size_t from)
{
    zr_names *names = it->names;
    if (names->count - from < 2)
        return;
    size_t at = names->table[from].start, end = names->table[from].end;
    for (size_t i = from; i < names->count; i++) {
        zr_span surface = names->table[i].surface;
        size_t found = zr_span_find(zr_span_cut(it->text, 0, end), surface, at);
        if (found == SIZE_MAX)
            continue;
        names->table[i].start = found;
        names->table[i].end = at = found + surface.size;
    }
}

/* What the book knows of a mention, kept for the second time it is asked; what the book does not keep is not.
 */
static zr_printed *look_up(resolver *it, uint32_t mention)
{
    zr_printed *printed = zr_book_printed(it->book, it->mentions[mention].surface);
    if (it->printed && mention < MOST_LOOKED_AT)
        it->printed[mention] = printed == &it->book->spare_printed ? NULL : printed;
    return printed;
}

static zr_printed *printed_of(resolver *it, uint32_t mention)
{
    bool known = it->printed && mention < MOST_LOOKED_AT && it->printed[mention];
    return known ? it->printed[mention] : zr_book_printed(it->book, it->mentions[mention].surface);
}

/* The name of the list before it with what it is named by: 各县区政府 before 其有关部门; or empty. */
static zr_span owned_name(resolver *it, uint32_t index)
{
    const zr_mention *said = &it->mentions[index];
    if (index == 0 || said[-1].expression != said->expression || it->names->count == 0)
        return (zr_span){0};
    return zr_owned_name(&it->context, it->names->table[it->names->count - 1].name, said->surface,
                         said->joint == ZR_AND);
}

static void resolve_mention(resolver *it, zr_inherit *state, uint32_t index, zr_printed *printed)
{
    zr_span surface = it->mentions[index].surface, owned = owned_name(it, index);
    bool closely = stands_closely(it, index);
    if (owned.size) {
        add_resolved(it, index, surface, (zr_span){0}, zr_book_sense(it->book, owned));
        return;
    }
    if (!printed->joined) {
        resolve_part(it, state, index, surface, printed, closely);
        return;
    }
    size_t from = it->names->count;
    for (zr_span rest = zr_book_trim(&it->context, surface); rest.size && !it->failed;) {
        size_t next;
        zr_span part = zr_span_cut(rest, 0, zr_split_joined(&it->context, rest, &next));
        resolve_words(it, state, index, part, part, closely);
        closely = true; /* 县政府 of 桃源县委和县政府 */
        rest = zr_span_cut(rest, next, rest.size);
    }
    place_parts(it, from);
}

/* Names that share a tail: each with it. */
static uint32_t resolve_tail(resolver *it, zr_inherit *state, const zr_tail *tail)
{
    for (uint32_t i = tail->first; i <= tail->last; i++) {
        zr_span surface = it->mentions[i].surface;
        zr_tail second = *tail; /* 益阳市政府 beside 益阳市委 */
        second.text = tail->second;
        bool closely = stands_closely(it, i);
        resolve_words(it, state, i, surface, zr_tail_name(&it->context, tail, surface), closely);
        if (second.text.size)
            resolve_words(it, state, i, surface, zr_tail_name(&it->context, &second, surface), closely);
    }
    return tail->last + 1;
}

/* One expression: mentions [from, end). */
static void resolve_list(resolver *it, uint32_t from, uint32_t end)
{
    zr_inherit state = zr_inherit_nothing;
    uint32_t searched = from; /* no tail begins before this one */
    for (uint32_t i = from; i < end && !it->failed && !it->book->failed;) {
        zr_tail tail = {.last = searched};
        zr_printed *printed = printed_of(it, i);
        if (i >= searched && printed->shares)
            tail = zr_find_tail(&it->context, it->text, it->mentions, i, end);
        searched = tail.last > i ? tail.last : i + 1;
        if (tail.text.size)
            i = resolve_tail(it, &state, &tail);
        else
            resolve_mention(it, &state, i++, printed);
    }
}

/* Which prefixes the document prints before every name: 市A、市B、市C; 厅A处、厅B处. */
static void find_habits(resolver *it)
{
    zr_habit levels = {0}, offices = {0};
    for (uint32_t i = 0; i < looked_at(it); i++) {
        const zr_mention *mention = &it->mentions[i];
        zr_printed *printed = look_up(it, i);
        bool first = i == 0 || mention->expression != mention[-1].expression;
        bool closely = zr_lists_on(&it->context, mention->joint);
        zr_span prefix = zr_span_cut(mention->surface, 0, printed->prefix);
        zr_habit_count(&levels, first, closely, prefix, printed->form);
        levels.governed += prefix.size && printed->sense && zr_is_of_government(printed->sense);
        bool room = printed->sense && !printed->sense->collective && zr_is_room(mention->surface);
        zr_span office = printed->effect ? printed->effect->office : (zr_span){0};
        zr_habit_count(&offices, first, closely, office, room && printed->effect->keeps_office);
        if (first && room && printed->effect->keeps_office)
            printed->alone = it->book->document;
    }
    it->context.bare_bureaus = zr_habit_is_bare(&levels);
    it->context.prints_all = zr_habit_repeats(&levels);
    it->context.prints_host = zr_habit_repeats(&offices);
}

/* The end of the list that begins at `from`: names of one expression. What is carried into it was printed
 * elsewhere, and is a list of its own: 各有关部门 of the measure says nothing of 地方人民政府 of the
 * statement. A statement whose first name the measure has too goes on behind it. */
static uint32_t list_end(const zr_mention *mentions, uint32_t count, uint32_t from)
{
    uint32_t end = from + 1;
    while (end < count && mentions[end].expression == mentions[from].expression &&
           (mentions[end].basis != ZR_BY_CARRY || mentions[end].joint != ZR_HEAD))
        end++;
    return end;
}

static void resolve_all(resolver *it)
{
    it->printed = calloc((size_t)looked_at(it) + 1, sizeof(zr_printed *));
    it->context.lists_by_commas = zr_lists_by_commas(it->mentions, looked_at(it));
    find_habits(it);
    for (uint32_t from = 0, end; from < it->mention_count && !it->failed && !it->book->failed; from = end) {
        end = list_end(it->mentions, it->mention_count, from);
        resolve_list(it, from, end);
    }
    free(it->printed);
}

/* A row for each mention; a few are several names, and then the table grows. */
static void make_room(resolver *it)
{
    zr_names *names = it->names;
    if (names->table)
        return;
    names->capacity = it->mention_count + it->mention_count / 16 + 1;
    names->table = malloc(names->capacity * sizeof *names->table);
    if (!names->table) {
        names->capacity = 0;
        it->failed = true;
    }
}

/* Everything with one book. A `fresh` one for lists so long that what is kept of them depends on what was
 * kept before. */
static zr_status resolve_with(resolver *it, const zr_listing *listing, bool fresh, zr_error *err)
{
    zr_shelf *shelf = it->context.lexicon->shelf;
    it->names->count = it->names->note_count = 0;
    it->book = zr_shelf_take(shelf, &it->context, fresh || listing->explain);
    if (!it->book)
        return zr_fail_memory(err);
    zr_book_hold(it->book);
    it->context.book = it->book;
    it->names->book = it->book;
    it->book->explain = listing->explain;
    it->book->mentions += it->mention_count;
    it->doubts = (zr_doubts){
        .names = it->names, .context = &it->context, .expressions = it->expressions, .text = it->text};
    zr_doubt_seat(&it->doubts, it->mentions, looked_at(it));
    make_room(it);
    resolve_all(it);
    it->failed |= !zr_doubts_end(&it->doubts);
    zr_settle_local(it->names);
    it->failed |= !zr_twins_settle(it->names, listing, it->context.lexicon);
    it->failed |= !zr_near_names_settle(it->names, listing, it->context.lexicon);
    const zr_book *book = it->book;
    bool failed = it->failed || book->failed || book->arena.failed || book->names.failed ||
                  book->surfaces.failed || it->names->arena.failed;
    bool again = book->full && book->document > 1;
    it->context.book = NULL; /* another document may write in it from here on */
    zr_shelf_put(shelf, it->book, failed || book->full || listing->explain);
    if (failed)
        return zr_fail_memory(err);
    if (!again)
        return ZR_OK;
    zr_book_let_go(it->names->book);
    it->names->book = NULL;
    return resolve_with(it, listing, true, err);
}

zr_status zr_resolve_listing(zr_names **out, const zr_listing *listing, const zr_lexicon *lexicon,
                             zr_error *err)
{
    *out = NULL;
    resolver it = {.names = calloc(1, sizeof *it.names),
                   .text = listing->text,
                   .mentions = listing->mentions,
                   .mention_count = listing->mention_count,
                   .expressions = listing->expressions};
    if (!it.names)
        return zr_fail_memory(err);
    it.names->seat = listing->seat;
    it.context = (zr_context){
        .lexicon = lexicon, .arena = &it.names->arena, .seat = listing->seat.place, .host = listing->host};
    if (!zr_pairs_part(&it.pairs, &it.context, it.text, it.mentions, it.mention_count)) {
        zr_names_free(it.names);
        return zr_fail_memory(err);
    }
    if (it.pairs.mentions) {
        it.mentions = it.pairs.mentions;
        it.mention_count = it.pairs.count;
    }
    it.context.names_offices =
        it.context.host.sector != ZR_NONE && zr_names_offices(it.mentions, looked_at(&it));
    zr_status status = resolve_with(&it, listing, false, err);
    zr_pairs_free(&it.pairs);
    if (status == ZR_OK)
        *out = it.names;
    else
        zr_names_free(it.names);
    return status;
}
