/* An assignment in a bracket behind those of another:
 *
 *     市教育局（市财政局、市住建局配合）        市教育局（配合单位：市财政局）、市公安局
 *
 * Its names are those of the whole, each in the role that the bracket gives; a name alone (人才办) is another
 * word for the one before it. */
#include "base/words.h"
#include "document/duties_read_parts.h"
#include "document/duties_statements.h"
#include "document/letters.h"

#include <string.h>

enum { LONGEST = 360 /* bytes in such a bracket */ };

/* Where the bracket closes whose words begin at `from`; SIZE_MAX: it is long, or holds brackets in brackets.
 */
static size_t closes_at(const zr_clean *clean, size_t from, size_t end)
{
    int depth = 1;
    size_t most = from + LONGEST < end ? from + LONGEST : end, length;
    for (size_t at = from; (at = zr_traits_find(clean->traits, at, most, ZR_T_BRACKET)) < most;
         at += length) {
        depth += zr_bracket_at(clean->text, at, &length);
        if (depth == 0)
            return at;
        if (depth > 2)
            return SIZE_MAX;
    }
    return SIZE_MAX;
}

/* 负责, 落实 and what else says at the end that those before it answer: 主管 and 建设 say what a body is. */
static bool says_answers(zr_span inside)
{
    static const char *const ends[] = {"负责", "落实", "负责落实", "实施", "承办", "主办", NULL};
    return zr_ends_any(inside, ends);
}

/* 会同市财政局: who does it with those before the bracket. */
static bool joins(zr_span inside)
{
    static const char *const words[] = {"会同", "会商", NULL};
    return zr_starts_any(inside, words) > 0;
}

/* Does it hold names and nothing odd, and say in which role they are? */
static bool assigns(const zr_reading *inner, zr_span inside)
{
    if (inner->odd || inner->says || inner->persons || inner->nobody ||
        inner->weak > inner->units + inner->groups || inner->units + inner->groups + inner->places == 0)
        return false;
    if (inner->labels + inner->verbs == 0)
        return joins(inside);
    bool plain = inner->labels == 0 && !says_answers(inside);
    for (size_t i = inner->first; i < inner->list->count && plain; i++) {
        if (inner->list->items[i].mention.role == ZR_RESPONSIBLE)
            return false;
    }
    return true;
}

static zr_reading read_inside(zr_reading *reading, size_t from, size_t to)
{
    zr_reading inner = zr_reading_new(reading->pool, reading->clean, reading->role, reading->basis);
    inner.list = reading->list;
    inner.first = inner.waiting = reading->list->count;
    inner.within = true;
    zr_read_stretch(&inner, from, to);
    return inner;
}

/* Most brackets hold neither a verb nor a colon; 会 is a character of a verb too. */
static bool may_assign(const zr_clean *clean, size_t from, size_t to)
{
    zr_span inside = zr_span_cut(clean->text, from, to);
    return zr_traits_find(clean->traits, from, to, ZR_T_VERB | ZR_T_COLON) < to && inside.size >= 12 &&
           !zr_span_starts(inside, "含");
}

/* Does the bracket assign? It is read, and nothing of that is kept. */
static bool try_inside(zr_reading *reading, size_t from, size_t to)
{
    zr_duty_pool *pool = reading->pool;
    size_t statements = pool->statement_count, carried = pool->carried.count;
    zr_reading inner = read_inside(reading, from, to);
    bool assigned = assigns(&inner, zr_span_cut(reading->clean->text, from, to));
    zr_reading_drop(&inner);
    pool->statement_count = statements;
    pool->carried.count = carried;
    return assigned;
}

/* 市教育局（首位为牵头单位，下同）、市财政局: is a rule for lists stated among the names of one? A colon
 * makes it part of a label. */
static bool states_rule(const zr_clean *clean, size_t from, size_t to, size_t behind)
{
    return zr_traits_find(clean->traits, from, to, ZR_T_STATES) < to && !zr_colon_at(clean->text, behind) &&
           zr_statement_aside(zr_span_cut(clean->text, from, to)) != ZR_SAYS_NOTHING;
}

bool zr_find_within(zr_reading *reading, size_t start, size_t end, zr_within *found)
{
    const zr_clean *clean = reading->clean;
    size_t length;
    for (size_t at = start;
         !reading->within && (at = zr_traits_find(clean->traits, at, end, ZR_T_BRACKET)) < end;) {
        int turn = zr_bracket_at(clean->text, at, &length);
        size_t from = at + length, to = turn == 1 ? closes_at(clean, from, end) : SIZE_MAX;
        if (to == SIZE_MAX) {
            at = from;
            continue;
        }
        if (at > start) {
            size_t behind = to + zr_step(clean->text, to);
            bool states = behind < end && states_rule(clean, from, to, behind);
            *found = (zr_within){.open = at, .from = from, .to = to, .behind = behind, .states = states};
            if (states || (may_assign(clean, from, to) && try_inside(reading, from, to)))
                return true;
        }
        at = to + zr_step(clean->text, to);
    }
    return false;
}

void zr_take_within(zr_reading *reading, const zr_within *found)
{
    if (found->states) {
        zr_read_rule(reading, found->open, found->behind);
        return;
    }
    size_t count = reading->list->count;
    zr_reading inner = read_inside(reading, found->from, found->to);
    bool told = inner.labels + inner.verbs > 0; /* else a verb behind the bracket speaks of all */
    for (size_t i = count; i < reading->list->count && told; i++)
        reading->list->items[i].settled = true;
    reading->units += inner.units;
    reading->groups += inner.groups;
    reading->places += inner.places;
    reading->verbs += inner.verbs;
    reading->etc |= inner.etc;
    if (!reading->limit.size) {
        reading->limit = inner.limit;
        reading->limit_end = inner.limit_end;
    }
}
