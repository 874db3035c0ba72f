/* Names of one document that are one body's, or most likely are.
 *
 *     names ─ each body once ─ by place and stem ┬ equal plain names: one body
 *                                                └ one stem within the other: perhaps
 *
 * The plain name has no brackets, and the place's name of today for one that it bore before; the stem is
 * without the place's name (监利市空港区管委会, 市空港区管委会, 空港区管委会). */
#include "units/near.h"

#include "base/table.h"
#include "base/utf8.h"
#include "base/words.h"
#include "units/prefix.h"
#include "units/resolve.h"
#include "units/spell.h"
#include "units/tables.h"

#include <stdlib.h>
#include <string.h>

enum {
    MOST = 4096,    /* bodies of a document that are looked at */
    NEIGHBOURS = 24 /* … and behind each in their order */
};

typedef struct body {
    const zr_resolved *name; /* where it is named first */
    zr_span canonical, plain, stem;
    uint32_t place, number, same; /* the body that it is, told by its number: its own, or an earlier one's */
    bool collective;
    bool bracketed, bare; /* it is printed with brackets; without */
} body;

typedef struct near_names {
    zr_names *names;
    const zr_listing *listing;
    const zr_lexicon *lexicon;
    zr_arena arena;
    zr_table known; /* place and canonical name → body */
    body *bodies;
    uint32_t count, room;
    body **order;
} near_names;

static zr_span key_of(near_names *it, const zr_resolved *name)
{
    const zr_span pieces[] = {{(const char *)&name->place, sizeof name->place}, name->canonical};
    return zr_join(&it->arena, pieces, 2);
}

/* The first former name of the place: they stand in the order of the places of today. */
static uint32_t first_former(uint32_t place)
{
    uint32_t low = 0, high = zr_table_former_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (zr_table_today[middle] < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* 监利市 for 监利县, and 市 for its 县, behind which the name goes on. */
static zr_span renamed(near_names *it, zr_span name, uint32_t place)
{
    enum { WORD = 3 };
    for (uint32_t i = first_former(place); i < zr_table_former_count && zr_table_today[i] == place; i++) {
        const zr_division *former = &zr_table_divisions[zr_table_division_count + i];
        zr_span today = zr_table_divisions[place].name, then = former->name;
        if (then.size < 2 * WORD)
            continue;
        zr_span level = zr_behind(then, then.size - WORD), now = zr_behind(today, today.size - WORD);
        if (zr_goes_on(name, then))
            return zr_join(&it->arena, (const zr_span[]){today, zr_behind(name, then.size)}, 2);
        if (!zr_span_equal(level, now) && zr_goes_on(name, level))
            return zr_join(&it->arena, (const zr_span[]){now, zr_behind(name, WORD)}, 2);
    }
    return name;
}

/* Does a character stand in the name whose first byte is that of brackets of full width? Hardly any does. */
static bool may_hold_bracket(zr_span name)
{
    return name.size && memchr(name.data, 0xEF, name.size);
}

static zr_span without_brackets(near_names *it, zr_span name)
{
    static const char *const brackets[] = {"（", "）", NULL};
    if (!may_hold_bracket(name) || !zr_holds_any(name, brackets))
        return name;
    char *to = zr_arena_take(&it->arena, name.size + 1, 1);
    size_t size = 0;
    for (size_t at = 0; to && at < name.size;) {
        size_t bracket = zr_starts_any(zr_behind(name, at), brackets);
        if (bracket)
            at += bracket;
        else
            to[size++] = name.data[at++];
    }
    return to ? (zr_span){to, size} : name;
}

/* 监利市|空港区管委会, 市|空港区管委会: so much is left that it tells which body. */
static zr_span stem_of(const near_names *it, zr_span plain, uint32_t place)
{
    enum { LEAST = 12 }; /* bytes: four characters */
    zr_span today = zr_table_divisions[place].name;
    size_t size = zr_goes_on(plain, today) ? today.size
                                           : zr_level_word_size(it->lexicon, plain, it->listing->seat.place);
    return plain.size >= size + LEAST ? zr_behind(plain, size) : plain;
}

static void add(near_names *it, const zr_resolved *name)
{
    zr_span key = key_of(it, name);
    uint32_t known = key.data ? zr_table_get(&it->known, key) : ZR_NONE;
    bool bracketed = may_hold_bracket(name->name) && zr_holds(name->name, "（");
    if (known != ZR_NONE) {
        it->bodies[known].bracketed |= bracketed;
        it->bodies[known].bare |= !bracketed;
    }
    if (!key.data || known != ZR_NONE || it->count == it->room)
        return;
    zr_table_set(&it->known, key, it->count);
    it->bodies[it->count] = (body){.name = name,
                                   .canonical = name->canonical,
                                   .plain = without_brackets(it, renamed(it, name->canonical, name->place)),
                                   .bracketed = bracketed,
                                   .bare = !bracketed,
                                   .place = name->place,
                                   .number = it->count,
                                   .same = it->count,
                                   .collective = name->collective};
    body *added = &it->bodies[it->count++];
    added->stem = stem_of(it, added->plain, added->place);
}

/* Names that are said again have their words in one place: most are passed over by that. */
static void collect(near_names *it)
{
    enum { SEEN = 1024 };
    const zr_resolved *seen[SEEN] = {0};
    for (size_t i = 0; i < it->names->count; i++) {
        const zr_resolved *name = &it->names->table[i],
                          **slot = &seen[((uintptr_t)name->name.data >> 3) % SEEN];
        bool again =
            *slot && (*slot)->name.data == name->name.data && (*slot)->canonical.data == name->canonical.data;
        if (name->place == ZR_NONE || !name->canonical.size || again)
            continue;
        *slot = name;
        add(it, name);
    }
}

static int by_name(const void *left, const void *right)
{
    const body *a = *(body *const *)left, *b = *(body *const *)right;
    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    int order = zr_span_compare(a->stem, b->stem);
    return order ? order : (a->number > b->number) - (a->number < b->number);
}

static bool sort(near_names *it)
{
    it->order = malloc((it->count + (size_t)1) * sizeof *it->order);
    for (uint32_t i = 0; it->order && i < it->count; i++)
        it->order[i] = &it->bodies[i];
    if (it->order)
        qsort(it->order, it->count, sizeof(body *), by_name);
    return it->order != NULL;
}

static bool note(near_names *it, zr_code code, const body *second, const body *first, const char *between)
{
    return zr_names_note_pair(it->names, it->listing, code, second->name, first->name->name, between);
}

/* Is it the same plain name, and printed in the same way, with brackets or without, somewhere? */
static bool are_equal(const body *one, const body *other)
{
    return one->collective == other->collective && zr_span_equal(one->plain, other->plain) &&
           ((one->bracketed && other->bracketed) || (one->bare && other->bare));
}

static bool merge(near_names *it, body *one, body *other, bool *any)
{
    other->same = one->same;
    one->bracketed |= other->bracketed;
    one->bare |= other->bare;
    *any = true;
    return note(it, ZR_F_SAME_BODY, other, &it->bodies[one->same], "＝");
}

/* Bodies of one stem stand side by side. */
static bool join(near_names *it, bool *any)
{
    enum { BACK = 6 }; /* bodies of one stem that are looked back at */
    for (uint32_t i = 1; i < it->count; i++) {
        body *other = it->order[i];
        for (uint32_t k = i; k-- > 0 && i - k <= BACK;) {
            body *one = it->order[k];
            if (one->place != other->place || !zr_span_equal(one->stem, other->stem))
                break;
            if (!are_equal(one, other))
                continue;
            if (!merge(it, &it->bodies[one->same], other, any))
                return false;
            break;
        }
    }
    return true;
}

static void take_over(near_names *it)
{
    for (size_t i = 0; i < it->names->count; i++) {
        zr_resolved *name = &it->names->table[i];
        uint32_t at = name->place == ZR_NONE ? ZR_NONE : zr_table_get(&it->known, key_of(it, name));
        if (at == ZR_NONE || it->bodies[at].same == at)
            continue;
        const body *as = &it->bodies[it->bodies[at].same];
        name->canonical = as->canonical;
        name->full_name = as->name->full_name;
        name->named_by_user = as->name->named_by_user;
        name->sector = as->name->sector;
    }
}

/* Two of a kind that are told apart by a word: 武汉大学 and 武汉理工大学, 第一分局 and 第二分局. */
static bool has_namesakes(zr_span name)
{
    static const char *const ends[] = {"大学", "学院", "医院", "学校", "中学", "小学", "幼儿园",
                                       "公司", "集团", "银行", "支行", "庭",   "法庭", NULL};
    return zr_ends_any(name, ends) > 0;
}

/* Digits and letters tell bodies apart: 二科, 3号. */
static bool tells_apart(uint32_t character)
{
    switch (character) {
    case u'一':
    case u'二':
    case u'三':
    case u'四':
    case u'五':
    case u'六':
    case u'七':
    case u'八':
    case u'九':
    case u'十':
        return true;
    default:
        return character < 0x80;
    }
}

bool zr_name_is_within(zr_span brief, zr_span name)
{
    enum { CHARACTER = 3, LEAST = 3 * CHARACTER, MORE = 4 * CHARACTER };
    if (brief.size < LEAST || brief.size >= name.size || name.size - brief.size > MORE ||
        memcmp(brief.data, name.data, 2 * CHARACTER) ||
        memcmp(brief.data + brief.size - CHARACTER, name.data + name.size - CHARACTER, CHARACTER) ||
        zr_goes_on(name, brief) || has_namesakes(brief))
        return false;
    for (size_t at = 0; at < name.size;) {
        uint32_t wanted, found;
        size_t step = zr_utf8_read(zr_behind(name, at), &found), own = zr_utf8_read(brief, &wanted);
        if (own && wanted == found)
            brief = zr_behind(brief, own);
        else if (tells_apart(found))
            return false;
        at += step;
    }
    return brief.size == 0;
}

static bool is_within(zr_span brief, zr_span name)
{
    enum { LEAST = 12 }; /* bytes: four characters */
    return brief.size >= LEAST && zr_name_is_within(brief, name);
}

/* 办公室 beside 案件管理办公室: what every body has one of is no short name. */
static bool is_any_office(const body *brief)
{
    static const char *const offices[] = {"办公室", "综合处", "综合科", "综合室", NULL};
    return zr_equals_any(brief->name->name, offices);
}

/* One stem, and yet two names: 市空港区管委会 and 空港区管委会, 东（港）管理处 and 东港管理处. */
static bool are_near(const body *brief, const body *whole)
{
    return zr_span_equal(brief->stem, whole->stem)
               ? !has_namesakes(brief->stem)
               : !is_any_office(brief) && is_within(brief->stem, whole->stem);
}

/* Does a list name both? Then they are two. */
static bool are_listed(near_names *it, const body *one, const body *other)
{
    uint32_t first = ZR_NONE, second = ZR_NONE;
    for (size_t i = 0; i < it->names->count; i++) {
        const zr_resolved *name = &it->names->table[i];
        if (name->place != one->place)
            continue;
        uint32_t expression = it->listing->mentions[name->mention].expression;
        first = zr_span_equal(name->canonical, one->canonical) ? expression : first;
        second = zr_span_equal(name->canonical, other->canonical) ? expression : second;
        if (first != ZR_NONE && first == second)
            return true;
    }
    return false;
}

static bool is_merged(const body *one)
{
    return one->same != one->number;
}

/* Names that begin alike stand near each other in the order. */
static bool tell(near_names *it)
{
    enum { TOLD = 32, MOST_LOOKS = 256 /* through the names, each */ };
    uint32_t told = 0, looks = 0;
    for (uint32_t i = 0; i < it->count; i++) {
        for (uint32_t k = i + 1; k < it->count && k <= i + NEIGHBOURS; k++) {
            const body *one = it->order[i], *other = it->order[k];
            if (one->place != other->place || one->stem.size < 6 || other->stem.size < 6 ||
                memcmp(one->stem.data, other->stem.data, 6))
                break;
            bool swap = one->stem.size > other->stem.size;
            const body *brief = swap ? other : one, *whole = swap ? one : other;
            if (brief->collective || whole->collective || is_merged(brief) || is_merged(whole) ||
                !are_near(brief, whole))
                continue;
            if (told == TOLD || looks++ == MOST_LOOKS)
                return true;
            if (are_listed(it, brief, whole))
                continue;
            told++;
            if (!note(it, ZR_F_NEAR_NAMES, brief, whole, "、"))
                return false;
        }
    }
    return true;
}

bool zr_near_names_settle(zr_names *names, const zr_listing *listing, const zr_lexicon *lexicon)
{
    near_names it = {.names = names, .listing = listing, .lexicon = lexicon};
    bool any = false;
    it.room = names->count < MOST ? (uint32_t)names->count : MOST;
    it.bodies = malloc((it.room + (size_t)1) * sizeof *it.bodies);
    bool done = it.bodies != NULL;
    if (done)
        collect(&it);
    done = done && sort(&it) && join(&it, &any);
    if (done && any)
        take_over(&it);
    done = done && tell(&it) && !it.arena.failed && !it.known.failed;
    free(it.order);
    free(it.bodies);
    zr_table_free(&it.known);
    zr_arena_free(&it.arena);
    return done;
}
