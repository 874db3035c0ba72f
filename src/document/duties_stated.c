/* Time limits and statements in a stretch, alone or in a bracket behind its names. */
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_due.h"
#include "document/duties_from_here.h"
#include "document/duties_legend.h"
#include "document/duties_read_parts.h"
#include "document/duties_shared.h"
#include "document/duties_statements.h"
#include "document/duties_time.h"
#include "document/duties_unled.h"
#include "document/duties_words.h"
#include "document/letters.h"

#include <string.h>

/* The limit as printed, without line breaks. */
static zr_span printed(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->pool->text;
    size_t from = zr_clean_source(reading->clean, start), to = zr_clean_source_end(reading->clean, end);
    if (to <= from || !memchr(text.data + from, '\n', to - from))
        return zr_span_cut(text, from, to);
    return zr_span_cut(reading->clean->text, start, end);
}

/* 长期坚持 |市科技局: the bytes of a limit that white space parts from a body's name. */
static size_t limit_ahead(const zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text;
    size_t gap = zr_clean_next_gap(reading->clean, start + 1);
    return gap < end && zr_is_limit(zr_span_cut(text, start, gap)) &&
                   zr_begins_with_body(zr_span_cut(text, gap, end))
               ? gap - start
               : 0;
}

/* 立行立改，长期坚持: a limit may have several clauses, as long as all are short enough for one. */
void zr_read_limit(zr_reading *reading, size_t start, size_t end)
{
    enum { LONGEST_LIMIT = 600 };
    size_t ahead = limit_ahead(reading, start, end);
    end = ahead ? start + ahead : end; /* 6月底 |市财政局: who is no part of it */
    bool more = reading->limit.size && start > reading->limit_end && start - reading->limit_end <= 3 &&
                end - reading->limit_start <= LONGEST_LIMIT;
    size_t size = zr_limit_size(zr_span_cut(reading->clean->text, start, end), more);
    if (reading->limit.size && !more)
        return;
    reading->limit_start = more ? reading->limit_start : start;
    reading->limit_end = end;
    reading->limit = printed(reading, reading->limit_start, start + size);
}

/* 市科技局 长期坚持, 市科技局2025年6月: where a limit begins behind a body's name with no mark before it. */
static size_t limit_behind(const zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text;
    size_t at = start + zr_date_behind(zr_span_cut(text, start, end));
    if (at < end)
        return zr_ends_like_body(text, start, at) ? at : end;
    for (at = start; (at = zr_clean_next_gap(reading->clean, at + 1)) < end;) {
        if (zr_is_limit(zr_span_cut(text, at, end)) && zr_ends_like_body(text, start, at))
            return at;
    }
    return end;
}

void zr_read_names_and_limits(zr_reading *reading, size_t start, size_t end)
{
    zr_span clause = zr_span_cut(reading->clean->text, start, end);
    size_t due = zr_due_before_names(clause);
    if (!due)
        due = limit_ahead(reading, start, end);
    if (due) {
        zr_read_limit(reading, start, start + due);
        start += due;
    } else if (reading->state == ZR_LABEL_ROLE && zr_is_limit(clause)) {
        zr_read_limit(reading, start, end);
        return;
    }
    size_t limit = limit_behind(reading, start, end);
    zr_read_clause(reading, start, limit);
    if (limit < end)
        zr_read_limit(reading, limit, end);
}

/* 各市、县人民政府，以下均需地方落实: words for the set of bodies that was just named. */
static bool names_again(zr_span names)
{
    static const char *const words[] = {"地方", "各地", "各地方", "属地", "地方政府", NULL};
    return zr_equals_any(names, words);
}

/* 管委会 of a zone, a place or its government: what stands beside sets of places. */
static bool is_local(zr_span name)
{
    static const char *const ends[] = {"管委会", "管理委员会", "政府", "街道", "办事处", NULL};
    zr_look look = zr_name_look(name);
    return look == ZR_LOOK_GROUP || look == ZR_LOOK_PLACE || zr_ends_any(name, ends);
}

/* 省民政厅负责；|各市州政府、新区管委会落实，以下不再列出: the first of the names at the end of the list of
 * which it is said: local bodies that one verb or list holds together, else all of a last half behind a
 * semicolon; else `count`. */
static size_t said_from(const zr_reading *reading)
{
    enum { MOST = 48 }; /* names, so that many such sentences in one list take time in proportion */
    const zr_name_list *list = reading->list;
    size_t least = list->count - reading->first > MOST ? list->count - MOST : reading->first;
    size_t from = list->count, half = list->count;
    while (from > least && is_local(list->items[from - 1].mention.surface)) {
        from--;
        if (list->items[from].mention.rank == 1) /* the first that its verb speaks for */
            break;
    }
    if (from < list->count)
        return from;
    while (half > least && list->items[half - 1].mention.joint != ZR_SEMICOLON)
        half--;
    return half > least + 1 ? half - 1 : list->count;
}

/* The names from `from` on hold from here on. */
static void carry_from(zr_reading *reading, size_t from, zr_statement statement)
{
    zr_duty_pool *pool = reading->pool;
    statement.says = ZR_SAYS_CARRIED;
    statement.name = pool->carried.count;
    statement.names = reading->list->count - from;
    for (size_t i = from; i < reading->list->count; i++) {
        zr_name name = reading->list->items[i];
        name.mention.basis = ZR_BY_CARRY;
        zr_pool_name(pool, &pool->carried, name);
    }
    zr_pool_statement(pool, statement);
}

static bool names_set(const zr_reading *reading, size_t from)
{
    for (; from < reading->list->count; from++) {
        if (zr_name_look(reading->list->items[from].mention.surface) == ZR_LOOK_GROUP)
            return true;
    }
    return false;
}

/* 下同 at [start, end): those from `from` on, with a set of bodies among them, hold from here on. */
static void read_same(zr_reading *reading, size_t from, size_t start, size_t end)
{
    reading->says = true;
    if (reading->pool->statement_count > reading->statement || !names_set(reading, from))
        return;
    carry_from(reading, from,
               (zr_statement){.start = zr_clean_source(reading->clean, start),
                              .end = zr_clean_source_end(reading->clean, end)});
}

/* （A、B，各区政府（下同））: the set of bodies before it holds from here on. */
void zr_read_same(zr_reading *reading, size_t start, size_t end)
{
    size_t count = reading->list->count;
    read_same(reading, count > reading->first ? count - 1 : count, start, end);
}

/* Are all names of the reading sets of bodies? */
static bool names_sets(const zr_reading *reading)
{
    for (size_t i = reading->first; i < reading->list->count; i++) {
        if (zr_name_look(reading->list->items[i].mention.surface) != ZR_LOOK_GROUP)
            return false;
    }
    return true;
}

/* （A、B；各区政府、新区管委会落实，下同）: the local bodies behind the others, and sets where all are. */
static void read_same_clause(zr_reading *reading, size_t start, size_t end)
{
    size_t from = said_from(reading);
    if (from == reading->first && !names_sets(reading))
        zr_read_same(reading, start, end);
    else
        read_same(reading, from, start, end);
}

/* 各学院为各项任务的责任单位，|不再列出: the words of its sentence, up to `end`, tell of which tasks it is
 * said. */
static zr_carry_reach said_reach(const zr_reading *reading, size_t start, size_t end)
{
    enum { MOST = 240 };
    zr_span text = reading->clean->text;
    size_t from = start;
    while (from > 0 && start - from < MOST && !(zr_letter_before(text, from) & ZR_L_SENTENCE))
        from = zr_step_back(text, from);
    return zr_carry_reach_of(zr_span_cut(text, from, end));
}

/* 以下不再一一列出: said of the names before it; of nobody, it is left over, and the names hold. */
static void carry_said(zr_reading *reading, size_t start, size_t end, zr_statement statement)
{
    size_t from = said_from(reading);
    if (from < reading->list->count) {
        statement.reach = said_reach(reading, start, end);
        carry_from(reading, from, statement);
        return;
    }
    zr_reading_odd(reading, start, end);
    reading->tails++;
    zr_pool_statement(reading->pool, statement);
}

/* Names that are carried answer for the task too at which that is said; `carried`: as one of many. */
static void read_carried_here(zr_reading *reading, size_t from, size_t to, bool carried, zr_role role)
{
    zr_basis basis = reading->basis;
    if (carried) {
        zr_reading_close(reading);
        reading->basis = ZR_BY_CARRY;
    }
    reading->role = role;
    zr_read_names(reading, from, to);
    zr_reading_close(reading);
    reading->basis = basis;
}

static void take_statement(zr_reading *reading, size_t start, size_t end, zr_says says)
{
    zr_duty_pool *pool = reading->pool;
    zr_span sentence = zr_span_cut(reading->clean->text, start, end);
    zr_statement statement = {.start = zr_clean_source(reading->clean, start),
                              .end = zr_clean_source_end(reading->clean, end),
                              .says = says,
                              .name = pool->carried.count};
    if (says == ZR_SAYS_CARRIED) {
        statement.reach = zr_carry_reach_of(sentence);
    } else {
        statement.legend = zr_legend_read(sentence);
        statement.shares = zr_statement_shares(sentence);
        statement.unled = zr_statement_unled(sentence);
    }
    size_t from, to;
    zr_role role;
    bool here;
    if (says == ZR_SAYS_CARRIED && zr_statement_names(sentence, &from, &to, &role, &here)) {
        size_t statements = pool->statement_count;
        if (names_again(zr_span_cut(sentence, from, to)))
            zr_read_same(reading, start, end);
        if (pool->statement_count > statements)
            return;
        zr_reading inner = zr_reading_new(pool, reading->clean, role, ZR_BY_CARRY);
        inner.list = &pool->carried;
        inner.first = inner.waiting = pool->carried.count;
        zr_read_names(&inner, start + from, start + to);
        if (here)
            read_carried_here(reading, start + from, start + to, zr_from_here(sentence) > 0, role);
    }
    statement.names = pool->carried.count - statement.name;
    reading->says = true;
    if (says == ZR_SAYS_CARRIED && statement.names == 0)
        carry_said(reading, start, end, statement);
    else
        zr_pool_statement(pool, statement);
}

void zr_read_carried(zr_reading *reading, size_t start, size_t end)
{
    take_statement(reading, start, end, ZR_SAYS_CARRIED);
}

bool zr_read_statement(zr_reading *reading, size_t start, size_t end)
{
    zr_says says = zr_statement_look(zr_span_cut(reading->clean->text, start, end));
    if (says == ZR_SAYS_SAME)
        read_same_clause(reading, start, end);
    else if (says != ZR_SAYS_NOTHING)
        take_statement(reading, start, end, says);
    return says != ZR_SAYS_NOTHING;
}

void zr_read_rule(zr_reading *reading, size_t open, size_t behind)
{
    zr_span text = reading->clean->text;
    size_t start = open + zr_step(text, open), end = zr_step_back(text, behind);
    zr_says says = zr_statement_aside(zr_span_cut(text, start, end));
    if (says == ZR_SAYS_SAME)
        zr_read_same(reading, start, end);
    else if (says != ZR_SAYS_NOTHING)
        take_statement(reading, start, end, says);
}

void zr_read_lead_below(zr_reading *reading, size_t start, size_t end)
{
    size_t count = reading->list->count;
    if (count > reading->first && reading->list->items[count - 1].mention.rank == 1)
        take_statement(reading, start, end, ZR_SAYS_FIRST_LEADS);
}

static bool is_aside(zr_span inside)
{
    static const char *const asides[] = {"排名不分", "按职责", "按照职责", "略", "以下简称", "详见"};
    return zr_longest_at(asides, sizeof asides / sizeof *asides, inside, 0) > 0;
}

/* Bytes of 完成时限： at the head of the words, or 0. */
static size_t limit_label(zr_span words)
{
    size_t length;
    return zr_duty_label_read(words, 0, 0, &length, NULL).kind == ZR_LABEL_LIMIT ? length : 0;
}

/* Brackets that end a clause and are no part of a name: statements, limits, 排名不分先后. Where the clause
 * ends without them; `*same` when one says 下同 of the names before it. */
size_t zr_strip_brackets(zr_reading *reading, size_t start, size_t end, bool *same)
{
    zr_span text = reading->clean->text;
    *same = false;
    for (;;) {
        size_t open = zr_last_bracket(text, start, end), length;
        if (open >= end || open == start)
            return end;
        zr_bracket_at(text, open, &length);
        size_t from = open + length, to = zr_step_back(text, end);
        zr_span inside = zr_span_cut(text, from, to);
        zr_says says = zr_statement_aside(inside);
        size_t label = limit_label(inside);
        if (label || zr_is_limit(inside))
            zr_read_limit(reading, from + label, to);
        else if (says == ZR_SAYS_SAME)
            *same = true;
        else if (says != ZR_SAYS_NOTHING)
            take_statement(reading, from, to, says);
        else if (!is_aside(inside))
            return end;
        reading->unled |= zr_is_unordered(inside);
        end = open;
    }
}
