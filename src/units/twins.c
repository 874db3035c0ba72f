/* Two names of one body that a document uses by turns: 市委金融办 and 市金融办, 人事教育处 and 人教处. */
#include "units/twins.h"

#include "base/words.h"
#include "units/spell.h"
#include "units/take.h"

#include <string.h>

/* Different names that are looked at; documents have a few dozen. */
enum { MOST = 128 };

/* A unit that may have a twin. */
typedef struct candidate {
    const zr_resolved *name; /* where it is named first */
    uint32_t twin;           /* the candidate that it is short for, or ZR_NONE */
    bool other;    /* it is also called as no body of the Party is: 市金融监管局 for 市金融办 */
    bool several;  /* … it could be short for two */
    bool apart;    /* the document tells the two apart */
    uint32_t seen; /* the last expression that names it */
} candidate;

typedef struct twins {
    zr_names *names;
    const zr_listing *listing;
    const zr_lexicon *lexicon;
    candidate found[MOST];
    uint32_t count;
    zr_table known; /* key of a unit → candidate */
    zr_arena *arena;
} twins;

bool zr_is_cut_short(zr_span brief, zr_span name)
{
    enum { CHARACTER = 3, WORD = 6 };
    if (brief.size >= name.size || brief.size < WORD ||
        memcmp(brief.data + brief.size - CHARACTER, name.data + name.size - CHARACTER, CHARACTER))
        return false;
    brief.size -= CHARACTER;
    name.size -= CHARACTER;
    while (name.size != brief.size) {
        if (name.size < WORD || name.size < brief.size || brief.size < CHARACTER)
            return false;
        const char *word = name.data + name.size - WORD;
        if (brief.size >= WORD && !memcmp(brief.data + brief.size - WORD, word, WORD))
            brief.size -= WORD;
        else if (!memcmp(brief.data + brief.size - CHARACTER, word, CHARACTER))
            brief.size -= CHARACTER;
        else
            return false;
        name.size -= WORD;
    }
    return !memcmp(name.data, brief.data, name.size);
}

/* Bytes of the Party's mark behind the level's word of `level` bytes, or 0. */
static size_t party_mark(const twins *it, zr_span name, size_t *level)
{
    static const char *const marks[] = {"党委", "委", NULL};
    *level = zr_level_word_size(it->lexicon, name, it->listing->seat.place);
    zr_span behind = zr_span_cut(name, *level, name.size);
    return *level && !zr_span_starts(behind, "委员") ? zr_starts_any(behind, marks) : 0;
}

/* 市金融办 for 市委金融办: what the government's office of a line of the Party is called. Empty: it is no
 * office that both could have. */
static zr_span without_party(const twins *it, zr_span name)
{
    size_t level, mark = party_mark(it, name, &level);
    zr_span body = zr_span_cut(name, level + mark, name.size);
    if (!mark || zr_lexicon_form(it->lexicon, ZR_FORM_PARTY, body, ~0u) == ZR_NONE)
        return (zr_span){0};
    const zr_span pieces[] = {zr_span_cut(name, 0, level), body};
    return zr_join(it->arena, pieces, 2);
}

/* An office inside a body: not 政府办公室, 街道办事处. */
static bool is_room(const zr_resolved *name)
{
    static const char *const others[] = {"办公室", "办事处", NULL};
    static zr_word_list others_list = {.words = others};
    return !name->collective && name->canonical.size > strlen("某处") && zr_is_room(name->canonical) &&
           !zr_list_ends(&others_list, name->canonical);
}

/* 温州医科大学, 温医大. */
static bool is_university(const zr_resolved *name)
{
    enum { LONGEST_BRIEF = 18 };
    return !name->collective &&
           (zr_span_ends(name->canonical, "大学") ||
            (zr_span_ends(name->canonical, "大") && name->canonical.size <= LONGEST_BRIEF));
}

/* 温医大 of 温州医科大学: 大 stands for 大学. */
static bool is_brief_university(zr_span brief, zr_span name)
{
    static const char *const one = "大", *const whole = "大学";
    if (!zr_span_ends(brief, one) || !zr_span_ends(name, whole))
        return false;
    name.size -= strlen(whole) - strlen(one); /* both end in 大 */
    return zr_is_cut_short(brief, name);
}

static bool is_partys(const zr_resolved *name)
{
    return !name->collective && name->sector != ZR_NONE && zr_sector_is_of(name->sector, "party");
}

static zr_span key_of(const twins *it, const zr_resolved *name)
{
    const zr_span pieces[] = {{(const char *)&name->place, sizeof name->place}, name->canonical};
    return zr_join(it->arena, pieces, 2);
}

/* 市金融办: behind the level stands what a body of the Party may be called. */
static bool is_called_as_partys(const twins *it, zr_span name)
{
    size_t level, mark = party_mark(it, name, &level);
    zr_span body = zr_span_cut(name, level + mark, name.size);
    return level && zr_lexicon_form(it->lexicon, ZR_FORM_PARTY, body, ~0u) != ZR_NONE;
}

/* Puts the name among the candidates; false: there is no room for more. */
static bool add(twins *it, const zr_resolved *name)
{
    zr_span key = key_of(it, name);
    uint32_t at = key.data ? zr_table_get(&it->known, key) : ZR_NONE;
    if (at == ZR_NONE && (it->count == MOST || !key.data))
        return false;
    if (at == ZR_NONE) {
        at = it->count++;
        it->found[at] = (candidate){.name = name, .twin = ZR_NONE, .seen = ZR_NONE};
        zr_table_set(&it->known, key, at);
    }
    it->found[at].other |= !is_called_as_partys(it, name->name);
    return true;
}

/* Of a line: bodies of the Party with its mark, and without; it is no line of the Party. */
enum { MARKED = 1, BARE = 2, BOTH = MARKED | BARE, OTHER = 4 };

/* Which lines of the Party have bodies here with the Party's mark and without. Most documents end with this,
 * so that a line is looked at once, and its names until both are found. */
static bool has_both(const twins *it, unsigned char *lines)
{
    const char *room = NULL; /* the first: what is kept of a name said twice is kept once */
    bool rooms = false, both = false;
    for (size_t i = 0; i < it->names->count; i++) {
        const zr_resolved *name = &it->names->table[i];
        if (is_room(name) || is_university(name)) {
            room = room ? room : name->canonical.data;
            rooms |= room != name->canonical.data;
        }
        if (name->collective || name->sector == ZR_NONE)
            continue;
        size_t level;
        unsigned char *line = &lines[name->sector];
        if (*line == 0 && !is_partys(name))
            *line = OTHER;
        if (*line < BOTH)
            *line |= party_mark(it, name->canonical, &level) ? MARKED : BARE;
        both |= *line == BOTH;
    }
    return both || rooms;
}

/* Bodies of such lines, and rooms. False: there are too many. */
static bool collect(twins *it, const unsigned char *lines)
{
    bool fits = true;
    for (size_t i = 0; i < it->names->count && fits; i++) {
        const zr_resolved *name = &it->names->table[i];
        bool line = name->sector != ZR_NONE && lines[name->sector] == BOTH && !name->collective;
        fits = !(line || is_room(name) || is_university(name)) || add(it, name);
    }
    return fits;
}

static bool is_twin_of(const twins *it, const candidate *first, const zr_resolved *name)
{
    const zr_resolved *brief = first->name;
    if (is_university(brief) && is_university(name))
        return is_brief_university(brief->canonical, name->canonical);
    if (brief->place != name->place || brief->sector != name->sector)
        return false;
    if (is_room(brief) && is_room(name))
        return zr_is_cut_short(brief->canonical, name->canonical);
    zr_span plain = is_partys(name) && !first->other ? without_party(it, name->canonical) : (zr_span){0};
    return plain.size && zr_span_equal(plain, brief->canonical);
}

static void match(twins *it)
{
    for (uint32_t i = 0; i < it->count; i++) {
        candidate *brief = &it->found[i];
        for (uint32_t k = 0; k < it->count; k++) {
            if (k == i || !is_twin_of(it, brief, it->found[k].name))
                continue;
            brief->several |= brief->twin != ZR_NONE;
            brief->twin = k;
        }
    }
}

static candidate *candidate_of(twins *it, const zr_resolved *name)
{
    bool may = !name->collective && (is_room(name) || is_university(name) || name->sector != ZR_NONE);
    zr_span key = may ? key_of(it, name) : (zr_span){0};
    uint32_t index = key.data ? zr_table_get(&it->known, key) : ZR_NONE;
    return index == ZR_NONE ? NULL : &it->found[index];
}

/* A list that names both holds two bodies. */
static void tell_apart(twins *it)
{
    for (size_t i = 0; i < it->names->count; i++) {
        const zr_resolved *name = &it->names->table[i];
        candidate *named = candidate_of(it, name);
        if (!named)
            continue;
        named->seen = it->listing->mentions[name->mention].expression;
        for (uint32_t k = 0; k < it->count; k++) {
            candidate *brief = &it->found[k];
            candidate *twin = brief->twin == ZR_NONE ? NULL : &it->found[brief->twin];
            if (twin && (brief == named || twin == named) && brief->seen == twin->seen)
                brief->apart = true;
        }
    }
}

static void take_over(zr_resolved *name, const zr_resolved *from)
{
    name->canonical = from->canonical;
    name->full_name = from->full_name;
    name->named_by_user = from->named_by_user;
    name->place = from->place;
    name->sector = from->sector;
}

/* The candidates' first names are read before any is changed. */
static bool join(twins *it)
{
    bool ok = true;
    zr_resolved kept[MOST];
    for (uint32_t i = 0; i < it->count; i++)
        kept[i] = *it->found[i].name;
    for (uint32_t i = 0; i < it->count && ok; i++) {
        const candidate *brief = &it->found[i];
        if (brief->twin != ZR_NONE && !brief->several && !brief->apart)
            ok = zr_names_note_pair(it->names, it->listing, ZR_F_SAME_BODY, &kept[i], kept[brief->twin].name,
                                    "＝");
    }
    for (size_t i = 0; i < it->names->count && ok; i++) {
        zr_resolved *name = &it->names->table[i];
        const candidate *brief = candidate_of(it, name);
        if (brief && brief->twin != ZR_NONE && !brief->several && !brief->apart)
            take_over(name, &kept[brief->twin]);
    }
    return ok;
}

static bool any_twin(const twins *it)
{
    for (uint32_t i = 0; i < it->count; i++) {
        if (it->found[i].twin != ZR_NONE)
            return true;
    }
    return false;
}

bool zr_twins_settle(zr_names *names, const zr_listing *listing, const zr_lexicon *lexicon)
{
    zr_arena scratch = {0};
    unsigned char *lines = zr_arena_take(&scratch, zr_table_sector_count, 1);
    twins it = {.names = names, .listing = listing, .lexicon = lexicon, .arena = &scratch};
    bool ok = lines != NULL;
    if (ok && has_both(&it, lines) && collect(&it, lines) && it.count > 1) {
        match(&it);
        if (any_twin(&it)) {
            tell_apart(&it);
            ok = join(&it);
        }
    }
    ok &= !scratch.failed && !it.known.failed;
    zr_table_free(&it.known);
    zr_arena_free(&scratch);
    return ok;
}
