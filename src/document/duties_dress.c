/* Takes off what is printed around a name: signs, quotes, brackets with a role or a person in them. */
#include "document/duties_dress.h"

#include "base/words.h"
#include "document/duties_joints.h"
#include "document/duties_legend.h"
#include "document/duties_names.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

/* A sign before or behind a name: *市科技局. ○○局 keeps a name from the reader. */
static size_t sign_at(zr_span text, size_t at, uint32_t *sign)
{
    if (!(zr_letter_at(text, at) & ZR_L_STAR))
        return 0; /* as at most names */
    size_t length, more;
    uint32_t read = zr_sign_read(text, at, &length);
    bool masks = read == u'○' && (zr_sign_read(text, at + length, &more) == read ||
                                  (at > 0 && zr_sign_read(text, zr_step_back(text, at), &more) == read));
    if (!read || masks)
        return 0;
    *sign = read;
    return length;
}

/* 市科技局（★）: nothing but signs in a bracket behind a name. */
static bool bracketed_sign(zr_span text, size_t open, size_t end, uint32_t *sign)
{
    size_t length, size;
    zr_bracket_at(text, open, &length);
    size_t at = open + length, close = zr_step_back(text, end);
    for (; at < close && (size = sign_at(text, at, sign)) != 0; at += size)
        continue;
    return at == close && at > open + length;
}

/* 主 of 市科技局（主）, 辅 of 市财政局（辅）: a role in one character. */
static bool brief_role(zr_span words, zr_role *role)
{
    static const struct {
        const char *word;
        zr_role role;
    } roles[] = {
        {"主", ZR_LEAD}, {"牵", ZR_LEAD}, {"辅", ZR_SUPPORT}, {"配", ZR_SUPPORT}, {"协", ZR_SUPPORT}};
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        if (zr_span_equal(words, zr_span_of(roles[i].word))) {
            *role = roles[i].role;
            return true;
        }
    }
    return false;
}

/* Where 牵头 of （牵头，下同） ends, or all: what is said of the lists below is none of the role. */
static size_t before_same(zr_span text, size_t from, size_t close)
{
    static const char *const words[] = {"以下同", "下同", NULL}, *const commas[] = {"，", ",", "、", "；",
                                                                                    NULL};
    zr_span inside = zr_span_cut(text, from, close), role = zr_without_any(inside, words);
    size_t comma = role.size < inside.size ? zr_ends_any(role, commas) : 0;
    return comma ? from + role.size - comma : close;
}

/* 市科技局（牵头）, （负责统筹）, （牵头，下同）: a role in a bracket behind a name; （分头牵头） is one of
 * all names of its list. */
static bool bracketed_role(zr_span text, size_t open, size_t end, zr_dress *worn)
{
    static const char *const together[] = {"分头", "分别", "共同", "联合", "均", "双", NULL};
    enum { LEAST_FORCE = 4 }; /* （建设） tells what a body builds */
    size_t length;
    zr_bracket_at(text, open, &length);
    size_t from = open + length, last = zr_step_back(text, end), close = before_same(text, from, last);
    zr_span inside = zr_span_cut(text, 0, close);
    worn->below = close < last;
    if (brief_role(zr_span_cut(text, from, close), &worn->role))
        return true;
    zr_duty_label label = zr_duty_label_words(inside, from);
    zr_verb verb = zr_verb_read(inside, from);
    bool labelled = label.kind == ZR_LABEL_ROLE && from + label.size == close;
    bool told = verb.core && verb.force >= LEAST_FORCE && from + verb.size == close;
    worn->role = labelled ? label.role : verb.role;
    worn->shared = (labelled && (label.role == ZR_SUPPORT || label.role == ZR_GUIDE)) ||
                   zr_starts_any(zr_span_cut(text, from, close), together);
    return labelled || told;
}

bool zr_dress_is_role(zr_span text, size_t start, size_t end)
{
    zr_dress worn = {0};
    size_t open = zr_last_bracket(text, start, end);
    return open < end && open > start && bracketed_role(text, open, end, &worn);
}

/* 市科技局（负责人：张三）, （联系电话：123）: who and what else is told in a bracket behind a name. */
static bool bracketed_person(zr_span text, size_t open, size_t end)
{
    size_t length, mark;
    zr_bracket_at(text, open, &mark);
    zr_duty_label label = zr_duty_label_read(zr_span_cut(text, 0, end), open + mark, 0, &length, NULL);
    return label.kind == ZR_LABEL_PERSON || label.kind == ZR_LABEL_ASIDE || label.kind == ZR_LABEL_LIMIT;
}

static bool holds_closer(zr_span name)
{
    size_t length;
    for (size_t at = 0; at < name.size; at += zr_step(name, at)) {
        if (zr_bracket_at(name, at, &length) == -1)
            return true;
    }
    return false;
}

void zr_dress_quotes(zr_span text, size_t *start, size_t *end)
{
    zr_quoted quote = zr_quoted_read(text, *start, *end);
    bool last = quote.behind == *end;
    size_t stop = last ? quote.close : *end;
    if (quote.inside && (last || quote.close == SIZE_MAX) && !zr_has(text, *start, "《") &&
        zr_ends_like_body(text, quote.inside, stop)) {
        *start = quote.inside;
        *end = stop;
    }
}

/* Brackets and quotes of which only one half stands in the name belong to what is around it. */
static void strip_halves(zr_span text, size_t *start, size_t *end)
{
    static const char *const pairs[][2] = {{"《", "》"}, {"「", "」"}, {"『", "』"},
                                           {"＜", "＞"}, {"“", "”"},   {"〖", "〗"}};
    size_t length;
    if (!(zr_letter_at(text, *start) & ZR_L_OPENS) &&
        !(zr_letter_before(text, *end) & (ZR_L_CLOSES | ZR_L_HALF)))
        return; /* as most names */
    for (bool again = true; again && *end > *start && *end - *start < 400;) {
        zr_span name = zr_span_cut(text, *start, *end);
        again = false;
        if (zr_bracket_at(text, *start, &length) == 1 && !holds_closer(name)) {
            *start += length;
            again = true;
        } else if (zr_bracket_at(text, zr_step_back(text, *end), &length) == -1 &&
                   zr_last_bracket(text, *start, *end) == *end) {
            *end -= length;
            again = true;
        }
        bool half = !again && (zr_letter_before(text, *end) & ZR_L_HALF);
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs && half && !again; i++) {
            again = zr_span_ends(name, pairs[i][1]) && zr_find_word(name, 0, pairs[i][0]) == SIZE_MAX;
            *end -= again ? 3 : 0;
        }
    }
}

/* Does the bracket at `open` tell who else is meant: （含新区管委会，下同）? Where it ends, or 0. */
static size_t contents_end(zr_span text, size_t open, size_t end)
{
    enum { MOST = 900 }; /* bytes of such a bracket */
    static const char *const words[] = {"含", "包括", "包含", "不含", "不包括", "除", "涵盖"};
    size_t length;
    if (zr_bracket_at(text, open, &length) != 1 ||
        !zr_longest_at(words, sizeof words / sizeof *words, text, open + length))
        return 0;
    int depth = 1;
    for (size_t at = open + length; at < end && at - open < MOST; at += length) {
        int step = zr_bracket_at(text, at, &length);
        length = step ? length : zr_step(text, at);
        depth += step;
        if (depth == 0)
            return at + length;
    }
    return 0;
}

/* 市公安局（含市消防支队）: a part of the one body before the bracket answers with it anyway. */
static bool is_part(zr_span host)
{
    return zr_name_look(host) == ZR_LOOK_UNIT && !zr_span_ends(host, "政府");
}

/* 含甲新区管委会，下同: bodies or places by their names, in the bracket [open, behind). They answer too, with
 * the set, and are told of. */
static void tell_contents(zr_reading *reading, size_t start, size_t open, size_t behind)
{
    static const char *const words[] = {"含", "包括", "包含", "涵盖", NULL};
    zr_span text = reading->clean->text, name;
    size_t from = open + zr_step(text, open), to = zr_step_back(text, behind);
    zr_span inside = zr_span_cut(text, from, to);
    size_t word = zr_starts_any(inside, words);
    zr_span names = zr_span_cut(
        inside, word, word + zr_letter_find(zr_span_cut(inside, word, inside.size), 0, ZR_L_CLAUSE));
    bool named = false;
    for (size_t at = 0; word && !named && zr_listed_next(names, &at, &name);) {
        zr_look look = zr_name_look(name);
        named = look == ZR_LOOK_UNIT || look == ZR_LOOK_PLACE;
    }
    if (!named || (reading->also_end && !reading->also_part))
        return;
    reading->also_part = is_part(zr_span_cut(text, start, open));
    reading->also_start = zr_clean_source(reading->clean, from);
    reading->also_end = zr_clean_source_end(reading->clean, to);
}

/* 各区政府（含新区管委会）, 各市（含定州市）政府: the name without that bracket. */
static zr_span without_contents(zr_reading *reading, size_t start, size_t *end)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, *end);
    if (start >= *end)
        return (zr_span){0}; /* signs alone: nothing stands behind them */
    size_t behind = 0, open = start + zr_step(text, start);
    while ((open = zr_letter_find(text, open, ZR_L_OPENS)) < *end &&
           (behind = contents_end(text, open, *end)) == 0)
        open += zr_step(text, open);
    if (open >= *end)
        return (zr_span){0};
    tell_contents(reading, start, open, behind);
    if (behind == *end) {
        *end = open;
        return (zr_span){0};
    }
    zr_span head = zr_span_cut(text, start, open), tail = zr_span_cut(text, behind, *end);
    char *copy = zr_arena_text(reading->pool->arena, head.size + tail.size);
    if (!copy)
        return (zr_span){0};
    memcpy(copy, head.data, head.size);
    memcpy(copy + head.size, tail.data, tail.size);
    return (zr_span){copy, head.size + tail.size};
}

void zr_dress_off(zr_reading *reading, size_t *start, size_t *end, zr_dress *worn)
{
    zr_span text = reading->clean->text;
    size_t size;
    strip_halves(text, start, end);
    while (*start < *end && (size = sign_at(text, *start, &worn->sign)) != 0)
        *start += size;
    while (*end > *start && (size = sign_at(text, zr_step_back(text, *end), &worn->sign)) != 0)
        *end -= size;
    worn->own = without_contents(reading, *start, end);
}

void zr_dress_bracket(zr_span text, size_t start, size_t *end, zr_dress *worn)
{
    size_t open = zr_last_bracket(text, start, *end);
    if (open < *end && open > start && bracketed_sign(text, open, *end, &worn->sign)) {
        *end = open;
        open = zr_last_bracket(text, start, *end);
    }
    if (open < *end && open > start && bracketed_person(text, open, *end)) {
        *end = open;
        open = zr_last_bracket(text, start, *end);
    }
    if (open < *end && open > start && bracketed_role(text, open, *end, worn)) {
        worn->settled = true;
        *end = open;
    }
}
