/* What stands behind a label, or in a clause without one: read as the last label says. */
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_joints.h"
#include "document/duties_outcome.h"
#include "document/duties_person.h"
#include "document/duties_read_parts.h"
#include "document/duties_time.h"
#include "document/letters.h"

/* A column of limits may hold other words: 进度 | 已开工. */
static bool tells_time(zr_span clause)
{
    for (size_t i = 0; i < clause.size; i++) {
        if (clause.data[i] >= '0' && clause.data[i] <= '9')
            return true;
    }
    static const char *const words[] = {"年", "月", "日", "期", "季", "持续", "时", "限", "底", "前", NULL};
    return zr_is_limit(clause) || zr_holds_any(clause, words);
}

/* 责任单位：【市科技局、市财政局】: brackets around all of a value. */
static void enter_bracket(zr_span text, size_t *start, size_t *end)
{
    size_t length, last = zr_step_back(text, *end);
    if (zr_bracket_at(text, *start, &length) != 1 || zr_last_bracket(text, *start, *end) != *start)
        return;
    *start += length;
    *end = last;
}

/* 以下简称“各县市区”, 以下统称镇街: how names are shortened from here on. */
static bool is_shortening(zr_span clause)
{
    static const char *const heads[] = {"以下简称", "以下统称", "以下称", "下称", "简称"};
    uint32_t first = zr_char_at(clause, 0);
    if (first != u'以' && first != u'下' && first != u'简')
        return false;
    return zr_longest_at(heads, sizeof heads / sizeof *heads, clause, 0) > 0;
}

/* 王海明、市科技局: persons, and at least one body beyond doubt. White space parts a person from a post. */
static bool are_persons_and_bodies(const zr_clean *clean, size_t start, size_t end)
{
    zr_span list = zr_span_cut(clean->text, start, end), name;
    if (zr_clean_next_gap(clean, start + 1) < end)
        return false;
    bool body = false;
    for (size_t at = 0; zr_listed_next(list, &at, &name);) {
        bool own = zr_is_body_for_person(name);
        if (!own && !zr_are_persons(name) && !zr_is_person(name, 0, name.size, false))
            return false;
        body |= own;
    }
    return body;
}

/* Of such a list the bodies answer. */
static void read_bodies_among(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text, list = zr_span_cut(text, start, end), name;
    for (size_t at = 0; zr_listed_next(list, &at, &name);) {
        size_t from = (size_t)(name.data - text.data);
        if (zr_is_body_for_person(name))
            zr_read_names(reading, from, from + name.size);
        else
            reading->persons++;
    }
}

/* 责任领导：市科技局: bodies, one and all or among persons, where a label asks for the persons who answer,
 * answer. */
static bool read_bodies_of_person(zr_reading *reading, size_t start, size_t end)
{
    bool all = reading->asks_here && zr_are_bodies_for_persons(reading->clean, start, end);
    if (!all && (!reading->asks_here || !are_persons_and_bodies(reading->clean, start, end)))
        return false;
    reading->role = reading->asked_role;
    reading->labels++;
    reading->basis = reading->basis == ZR_BY_TABLE ? ZR_BY_TABLE : ZR_BY_LABEL;
    if (all)
        zr_read_names_and_limits(reading, start, end);
    else
        read_bodies_among(reading, start, end);
    return true;
}

/* 完成时限：2025年，市科技局: behind the time those who are to keep it. */
static bool ends_limit(const zr_reading *reading, zr_span clause)
{
    return reading->limit.size && reading->basis != ZR_BY_TABLE && !tells_time(clause) &&
           zr_begins_with_body(clause) && !zr_tells_outcome(clause, 0);
}

/* Where all that are named answer, so do they; whether they would help or lead is not said. */
static void read_behind_limit(zr_reading *reading, size_t start, size_t end)
{
    if (reading->labels && reading->role != ZR_RESPONSIBLE) {
        zr_reading_odd(reading, start, end);
        return;
    }
    reading->state = ZR_LABEL_ROLE;
    zr_read_names_and_limits(reading, start, end);
}

void zr_read_as(zr_reading *reading, size_t start, size_t end)
{
    if (start >= end || is_shortening(zr_span_cut(reading->clean->text, start, end)))
        return;
    enter_bracket(reading->clean->text, &start, &end);
    zr_span clause = zr_span_cut(reading->clean->text, start, end);
    if (reading->state == ZR_LABEL_LIMIT && ends_limit(reading, clause))
        read_behind_limit(reading, start, end);
    else if (reading->state == ZR_LABEL_LIMIT && (reading->basis != ZR_BY_TABLE || tells_time(clause)))
        zr_read_limit(reading, start, end);
    else if (reading->state == ZR_LABEL_ROLE || reading->state == ZR_LABEL_NEUTRAL)
        zr_read_names_and_limits(reading, start, end);
    else if (reading->state == ZR_LABEL_PERSON && !read_bodies_of_person(reading, start, end))
        reading->persons++;
}
