/* Labels inside a clause behind white space: those of words unknown, and those without a colon. */
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_frame.h"
#include "document/duties_levels.h"
#include "document/duties_person.h"
#include "document/duties_read_parts.h"
#include "document/letters.h"

#include <string.h>

bool zr_level_label(const zr_reading *reading, zr_span text, size_t at, zr_duty_label *label)
{
    enum { LONGEST = 24 };
    size_t end = at;
    if (!reading->labels && !reading->within)
        return false;
    while (end < text.size && end - at <= LONGEST && !zr_colon_at(text, end))
        end += zr_step(text, end);
    if (end >= text.size || end - at > LONGEST || !zr_heads_level(zr_span_cut(text, at, end)))
        return false;
    *label = (zr_duty_label){.kind = ZR_LABEL_ROLE, .role = reading->role, .weak = true, .size = end - at};
    return true;
}

/* 市财政局 |实际完成情况：已开工: behind names that have a label, what else is told of the work. */
static bool aside_label(const zr_reading *reading, zr_span text, size_t at, zr_duty_label *label)
{
    zr_duty_label noun = reading->labels ? zr_label_of_noun(text, at) : (zr_duty_label){0};
    if (noun.kind != ZR_LABEL_ASIDE || zr_clean_next_gap(reading->clean, at + 1) < at + noun.size)
        return false;
    *label = noun;
    return true;
}

bool zr_label_apart(const zr_reading *reading, zr_span text, size_t at, zr_duty_label *label)
{
    return zr_level_label(reading, text, at, label) || aside_label(reading, text, at, label);
}

size_t zr_label_spaced(const zr_reading *reading, size_t start, size_t end, zr_duty_label *label,
                       size_t *length)
{
    const zr_clean *clean = reading->clean;
    bool labelled = reading->labels || reading->basis == ZR_BY_LABEL;
    for (size_t at = start; labelled && (at = zr_clean_next_gap(clean, at + 1)) < end;) {
        if (!(zr_letter_at(clean->text, at) & ZR_L_LABEL))
            continue;
        size_t behind = zr_clean_next_gap(clean, at + 1);
        zr_duty_label words =
            behind < end ? zr_duty_label_words(zr_span_cut(clean->text, 0, behind), at) : (zr_duty_label){0};
        bool post = words.kind == ZR_LABEL_PERSON && zr_is_person(clean->text, at, behind, false);
        if (words.kind == ZR_LABEL_NONE || words.weak || words.size < strlen("责任人") ||
            (post && zr_are_persons(zr_span_cut(clean->text, start, at))) || /* 王海明 副市长 市财政局 */
            at + words.size != behind || !zr_is_whole_human(zr_span_cut(clean->text, at, behind)))
            continue;
        *label = words;
        *length = words.size;
        return at;
    }
    return end;
}

/* 、|配合单位为, or behind white space |参与为: a role and its copula at `at`. */
static size_t said_at(const zr_reading *reading, zr_span text, size_t at, zr_duty_label *label)
{
    bool apart = zr_clean_gap(reading->clean, at) != ZR_GAP_NONE;
    if (!apart && !zr_has_before(text, 0, at, "、"))
        return 0;
    *label = zr_duty_label_words(text, at);
    size_t copula = zr_copula_at(text, at + label->size);
    return label->kind == ZR_LABEL_ROLE && (apart || !label->weak) && copula ? label->size + copula : 0;
}

size_t zr_label_said(const zr_reading *reading, size_t start, size_t end, zr_duty_label *label,
                     size_t *length)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    if (!start || !zr_copula_at(text, zr_step_back(text, start)))
        return end;
    for (size_t at = start; (at = zr_letter_find(text, at, ZR_L_LABEL)) < end; at += zr_step(text, at)) {
        *length = at > start ? said_at(reading, text, at, label) : 0;
        if (*length)
            return at;
    }
    return end;
}

/* The last characters of zr_body_nouns. */
static zr_seeker noun_ends;

__attribute__((constructor)) static void make_noun_ends(void)
{
    enum { CHARACTER = 3, NOUNS = 64 /* there are seven; one left out would lose its labels */ };
    char set[NOUNS * CHARACTER + 1] = "";
    for (size_t i = 0; zr_body_nouns[i] && i < NOUNS; i++)
        memcpy(set + CHARACTER * i, zr_body_nouns[i] + strlen(zr_body_nouns[i]) - CHARACTER, CHARACTER);
    zr_seeker_make(&noun_ends, set);
}

/* Is the label one of two words, of which nothing but names can follow: 配合部门; not 责任, 成员单位? */
static bool is_whole_label(zr_span text, size_t at, const zr_duty_label *label)
{
    return label->kind == ZR_LABEL_ROLE && !label->weak &&
           zr_ends_any(zr_span_cut(text, at, at + label->size), zr_body_nouns) > 0;
}

size_t zr_label_between(const zr_reading *reading, size_t start, size_t end, zr_duty_label *label,
                        size_t *length)
{
    enum { SHORTEST = 6, LONGEST = 120 }; /* bytes of a name */
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    size_t at = start + SHORTEST;
    if (at >= end || zr_seek(&noun_ends, text, at, end) >= end)
        return end; /* no whole label ends in it */
    for (; at < end && (at = zr_letter_find(text, at, ZR_L_LABEL)) < end; at += zr_step(text, at)) {
        if (!zr_ends_like_body(text, start, at))
            continue; /* asked first: it costs a tenth of a label's words */
        *label = zr_duty_label_words(text, at);
        size_t behind = at + label->size, stop = behind;
        if (!is_whole_label(text, at, label))
            continue;
        while (stop < end && stop - behind < LONGEST && !(zr_letter_at(text, stop) & ZR_L_LISTS) &&
               (stop == behind || zr_clean_gap(reading->clean, stop) == ZR_GAP_NONE))
            stop += zr_step(text, stop);
        *length = label->size;
        if (zr_name_look(zr_span_cut(text, behind, stop)) >= ZR_LOOK_UNIT)
            return at;
    }
    return end;
}

bool zr_label_numbered(const zr_reading *reading, zr_span text, size_t start, zr_duty_label *label)
{
    if (!reading->labels || !zr_is_label_number(zr_span_cut(text, start, start + label->size)))
        return false;
    label->kind = ZR_LABEL_ROLE;
    label->role = reading->role;
    return true;
}
