/* Persons beside the bodies that they answer for, in one value:
 *
 *     人事股：郑丽；计财股：钱进、孙伟      郑丽（人事股）      办公室/张三 below 责任科室及责任人 */
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_joints.h"
#include "document/duties_names.h"
#include "document/duties_person.h"
#include "document/duties_read_parts.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

/* 人事股, 计财股、办公室: behind a label the end of a name is enough. */
static bool are_named(zr_span list)
{
    zr_span name;
    for (size_t at = 0; zr_listed_next(list, &at, &name);) {
        if (!zr_ends_like_body(name, 0, name.size))
            return false;
    }
    return list.size > 0;
}

/* 郏某: where persons are asked for beside bodies, two or three characters that are no body and no verb. */
static bool may_be_person(zr_span word)
{
    return (word.size == 6 || word.size == 9) && zr_is_ideograph(zr_char_at(word, 0)) &&
           !zr_ends_like_body(word, 0, word.size) && !zr_verb_read(word, 0).core;
}

/* Where a person's name that begins at `at` ends, or `at`. */
static size_t person_end(zr_span text, size_t at, bool asked)
{
    size_t end = at;
    while (end < text.size && !(zr_letter_at(text, end) & (ZR_L_LISTS | ZR_L_COLON | ZR_L_OPENS)))
        end += zr_step(text, end);
    zr_span word = zr_span_cut(text, at, end);
    return zr_are_persons(word) || (asked && may_be_person(word)) ? end : at;
}

/* 郑丽、王强 with the mark behind the last of them: bytes of persons at `at`, or 0. */
static size_t persons_at(zr_span text, size_t at, bool asked)
{
    size_t from = at;
    while (at < text.size) {
        size_t end = person_end(text, at, asked);
        if (end == at)
            break;
        at = end < text.size ? end + zr_step(text, end) : end;
    }
    return at - from;
}

/* 人事股|：郑丽、: where the bodies at `start` end, and `*behind` their persons; `start` where none stand so.
 */
static size_t bodies_held(zr_span text, size_t start, bool asked, size_t *behind)
{
    size_t colon = zr_letter_find(text, start, ZR_L_COLON);
    zr_duty_label label = zr_duty_label_words(text, start);
    if (label.kind != ZR_LABEL_NONE && label.size == colon - start) /* 组织单位：张三 */
        return start;
    if (colon >= text.size || !are_named(zr_span_cut(text, start, colon)))
        return start;
    size_t from = colon + zr_step(text, colon), persons = persons_at(text, from, asked);
    *behind = from + persons;
    return persons ? colon : start;
}

bool zr_read_held(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    if (reading->state != ZR_LABEL_ROLE || !reading->labels)
        return false;
    for (size_t at = start, behind; at < end; at = behind) {
        if (bodies_held(text, at, reading->holders, &behind) == at)
            return false;
    }
    for (size_t at = start, behind; at < end; at = behind) {
        zr_read_names(reading, at, bodies_held(text, at, reading->holders, &behind));
        reading->persons++;
    }
    return true;
}

bool zr_read_holder(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = reading->clean->text;
    size_t open = zr_last_bracket(text, start, end), mark;
    bool bracket = open > start && open < end;
    if (!zr_are_persons(zr_span_cut(text, start, bracket ? open : end)))
        return false;
    if (!bracket) {
        reading->persons++;
        return true;
    }
    zr_bracket_at(text, open, &mark);
    size_t close = zr_step_back(text, end);
    if (!are_named(zr_span_cut(text, open + mark, close)))
        return false;
    reading->persons++;
    zr_read_names(reading, open + mark, close);
    return true;
}

zr_cell_text zr_cell_behind_persons(zr_span text, zr_cell_text cell)
{
    enum { MOST = 8 };
    static const char *const asks[] = {"领导", "责任人", "负责人", "同志", NULL};
    static const char *const ends[] = {" ", "　", "\n", "\t", "<br", "（", "(", NULL};
    bool both = zr_holds_any(cell.column, asks);
    for (int persons = 0; both && persons < MOST; persons++) {
        size_t at = cell.start, length = 0;
        while (at < cell.end && !zr_starts_any(zr_span_cut(text, at, cell.end), ends))
            at += zr_step(text, at);
        if (at >= cell.end || !zr_are_persons(zr_span_cut(text, cell.start, at)))
            break;
        zr_gap gap;
        bool open = zr_bracket_at(text, at, &length) == 1;
        size_t last = zr_step_back(text, cell.end);
        cell.start = open ? at + length : at + zr_gap_read(text, at, cell.end, &gap);
        cell.end = open && zr_bracket_at(text, last, &length) == -1 ? last : cell.end;
    }
    return cell;
}
