/* Every mention of a document understood, one list after the other. */
#include "units/resolve.h"
#include "units/inherit.h"
#include "units/parts.h"
#include "units/seat.h"
#include "units/sense_reason.h"
#include "units/spell.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* Longer lists have their reasons in short, so that memory stays small. */
enum { MOST_EXPLAINED = 20000 };

/* What is needed while names are resolved. */
typedef struct resolver {
    zr_names *names;
    zr_context context;
    zr_table known; /* name → index in senses */
    zr_sense *senses;
    size_t sense_count, sense_capacity;
    const zr_mention *mentions;
    const zr_expression *expressions;
    uint32_t mention_count;
    zr_span text;
    bool failed;
} resolver;

static void add_note(resolver *it, zr_code code, const zr_mention *mention, zr_span detail)
{
    zr_names *names = it->names;
    if (!zr_grow((void **)&names->notes, names->note_count, &names->note_capacity, sizeof *names->notes)) {
        it->failed = true;
        return;
    }
    zr_note note = {.code = code, .measure = ZR_NONE, .detail = detail};
    if (mention) {
        note.start = mention->start;
        note.end = mention->end;
        note.measure = it->expressions ? it->expressions[mention->expression].measure : ZR_NONE;
    }
    names->notes[names->note_count++] = note;
}

/* The sense of a name, worked out once. */
static zr_sense sense_of(resolver *it, zr_span name, bool *first)
{
    uint32_t index = zr_table_get(&it->known, name);
    *first = index == ZR_NONE;
    if (index != ZR_NONE)
        return it->senses[index];
    zr_sense sense = zr_sense_of(&it->context, name);
    sense.reason = it->mention_count <= MOST_EXPLAINED ? zr_sense_explain(it->context.arena, &sense)
                                                       : zr_sense_reason(sense.way);
    if (!zr_grow((void **)&it->senses, it->sense_count, &it->sense_capacity, sizeof sense)) {
        it->failed = true;
        return sense;
    }
    it->senses[it->sense_count] = sense;
    zr_table_set(&it->known, name, (uint32_t)it->sense_count++);
    return sense;
}

static void note_doubts(resolver *it, const zr_mention *mention, const zr_sense *sense)
{
    if (sense->way == ZR_WAY_NONE && !sense->collective)
        add_note(it, ZR_F_UNKNOWN_NAME, mention, sense->name);
    if (sense->rivals || (sense->place == ZR_NONE && it->context.seat != ZR_NONE))
        add_note(it, ZR_F_AMBIGUOUS_PLACE, mention, sense->name);
}

static void add_resolved(resolver *it, uint32_t mention, zr_span surface, zr_span alias,
                         const zr_sense *sense)
{
    zr_names *names = it->names;
    if (!zr_grow((void **)&names->table, names->count, &names->capacity, sizeof *names->table)) {
        it->failed = true;
        return;
    }
    names->table[names->count++] = (zr_resolved){.mention = mention,
                                                 .start = it->mentions[mention].start,
                                                 .end = it->mentions[mention].end,
                                                 .surface = surface,
                                                 .name = sense->name,
                                                 .alias = alias,
                                                 .canonical = sense->canonical,
                                                 .full_name = sense->full_name,
                                                 .collective = sense->collective,
                                                 .place = sense->place,
                                                 .sector = sense->sector,
                                                 .reason = sense->reason};
}

/* One name of a list: inherits, is understood, and is what the next one inherits from. */
static void resolve_part(resolver *it, zr_inherit *state, uint32_t mention, zr_span surface, zr_span name)
{
    bool first;
    zr_span alias;
    const zr_mention *printed = &it->mentions[mention];
    zr_span bare = zr_split_alias(zr_spell(&it->names->arena, name), &alias);
    zr_sense sense = sense_of(it, bare, &first);
    bool closely = printed->joint == ZR_ENUM || printed->joint == ZR_AND || printed->joint == ZR_HEAD;
    zr_span whole = zr_inherit_name(state, &it->context, &sense, closely);
    bool restored = !zr_span_equal(whole, sense.name);
    zr_inherit_note(state, &it->context, &sense, restored);
    if (restored)
        sense = sense_of(it, whole, &first);
    if (first)
        note_doubts(it, printed, &sense);
    if (alias.size && zr_sense_bare_form(&it->context, alias, true) == ZR_NONE) {
        bool unused;
        zr_sense other = sense_of(it, alias, &unused);
        if (other.way == ZR_WAY_NONE)
            add_note(it, ZR_F_UNRESOLVED_ALIAS, printed, alias);
    }
    add_resolved(it, mention, surface, alias, &sense);
}

/* 等 at the end of a printed name, 和 at its beginning. */
static zr_span trim_words(resolver *it, zr_span name)
{
    static const char *const words[] = {"以及", "和", "及", "与"};
    if (zr_span_ends(name, "等") && name.size > 6)
        name.size -= strlen("等");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t size = strlen(words[i]);
        zr_span rest = zr_span_cut(name, size, name.size);
        if (zr_span_starts(name, words[i]) && rest.size &&
            zr_place_chain(it->context.lexicon, name, it->context.seat).end == 0)
            return rest;
    }
    return name;
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

static void resolve_mention(resolver *it, zr_inherit *state, uint32_t index)
{
    size_t from = it->names->count;
    zr_span rest = trim_words(it, zr_spell(&it->names->arena, it->mentions[index].surface));
    do {
        size_t next;
        size_t cut = zr_split_joined(&it->context, rest, &next);
        zr_span part = zr_span_cut(rest, 0, cut);
        bool whole = from == it->names->count && next == rest.size;
        resolve_part(it, state, index, whole ? it->mentions[index].surface : part, part);
        rest = zr_span_cut(rest, next, rest.size);
    } while (rest.size && !it->failed);
    place_parts(it, from);
}

/* Names that share a tail: each with it. */
static uint32_t resolve_tail(resolver *it, zr_inherit *state, const zr_tail *tail)
{
    for (uint32_t i = tail->first; i <= tail->last; i++) {
        zr_span surface = it->mentions[i].surface;
        zr_span own = zr_without_tail(tail, surface);
        zr_span name = zr_arena_print(&it->names->arena, "%.*s%s", (int)own.size, own.data, tail->text.data);
        resolve_part(it, state, i, surface, name);
    }
    return tail->last + 1;
}

/* One expression: mentions [from, end). */
static void resolve_list(resolver *it, uint32_t from, uint32_t end)
{
    zr_inherit state = {0};
    uint32_t searched = from; /* no tail begins before this one */
    for (uint32_t i = from; i < end && !it->failed;) {
        zr_tail tail = {.last = searched};
        if (i >= searched)
            tail = zr_find_tail(&it->context, it->text, it->mentions, i, end);
        searched = tail.last;
        if (tail.text.size)
            i = resolve_tail(it, &state, &tail);
        else
            resolve_mention(it, &state, i++);
    }
}

/* Does the document print the prefix before every name (市A、市B、市C)? It does where names that repeat the
 * prefix before them are four times those that leave it out. */
static bool prints_all(const resolver *it)
{
    uint32_t repeats = 0, omits = 0;
    zr_span before = {0};
    for (uint32_t i = 0; i < it->mention_count; i++) {
        zr_span name = it->mentions[i].surface;
        if (i && it->mentions[i].expression != it->mentions[i - 1].expression)
            before = (zr_span){0};
        zr_span prefix = zr_span_cut(name, 0, zr_prefix_of_word(name, it->context.seat).size);
        bool closely = it->mentions[i].joint == ZR_ENUM || it->mentions[i].joint == ZR_AND;
        repeats += closely && prefix.size && zr_span_equal(prefix, before);
        omits += !prefix.size && before.size && zr_sense_bare_form(&it->context, name, false) != ZR_NONE;
        if (prefix.size)
            before = prefix;
    }
    return repeats > 4 * omits;
}

static void resolve_all(resolver *it)
{
    it->context.prints_all = prints_all(it);
    for (uint32_t from = 0, end; from < it->mention_count && !it->failed; from = end) {
        end = from + 1;
        while (end < it->mention_count && it->mentions[end].expression == it->mentions[from].expression)
            end++;
        resolve_list(it, from, end);
    }
}

static void note_seat(resolver *it)
{
    const zr_seat *seat = &it->names->seat;
    if (seat->place == ZR_NONE) {
        if (it->mention_count)
            add_note(it, ZR_F_UNKNOWN_PLACE, NULL, (zr_span){0});
        return;
    }
    if (!seat->inferred && !seat->rivals)
        return;
    const zr_division *place = &zr_table_divisions[seat->place];
    zr_span words = zr_span_cut(it->text, seat->start, seat->end);
    zr_span detail =
        zr_arena_print(&it->names->arena, "%.*s %s（“%.*s”）", (int)place->name.size, place->name.data,
                       place->code, (int)words.size, words.data ? words.data : "");
    add_note(it, seat->rivals ? ZR_F_AMBIGUOUS_PLACE : ZR_F_INFERRED_PLACE, NULL, detail);
    it->names->notes[it->names->note_count - 1].start = seat->start;
    it->names->notes[it->names->note_count - 1].end = seat->end;
}

static zr_status finish(resolver *it, zr_names **out, zr_error *err)
{
    bool failed = it->failed || it->known.failed || it->names->arena.failed;
    zr_table_free(&it->known);
    free(it->senses);
    if (failed) {
        zr_names_free(it->names);
        return zr_fail_memory(err);
    }
    *out = it->names;
    return ZR_OK;
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
    note_seat(&it);
    resolve_all(&it);
    return finish(&it, out, err);
}

zr_status zr_names_resolve(zr_names **out, const zr_document *document, const zr_lexicon *lexicon,
                           zr_error *err)
{
    uint32_t unused;
    zr_arena scratch = {0};
    zr_listing listing = {.text = zr_document_text(document), .seat = zr_seat_find(document, lexicon)};
    listing.mentions = zr_document_mentions(document, &listing.mention_count);
    listing.expressions = zr_document_expressions(document, &unused);
    listing.host = zr_host_find(document, lexicon, &scratch, listing.seat.place);
    zr_arena_free(&scratch);
    return zr_resolve_listing(out, &listing, lexicon, err);
}

zr_status zr_names_understand(zr_names **out, zr_span name, uint32_t place, const zr_lexicon *lexicon,
                              zr_error *err)
{
    zr_mention mention = {.surface = name, .end = name.size, .joint = ZR_HEAD};
    zr_listing listing = {
        .text = name, .mentions = &mention, .mention_count = 1, .seat = {.place = place}, .host = ZR_NONE};
    return zr_resolve_listing(out, &listing, lexicon, err);
}

void zr_names_free(zr_names *names)
{
    if (!names)
        return;
    free(names->table);
    free(names->notes);
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
