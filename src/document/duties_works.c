/* Bodies and what each of them does, behind a label or below a column's head that says so (责任单位及任务):
 *
 *     市科技局：组织申报；市财政局：保障经费。       市公安局负责巡查，市民政局配合
 *
 * A body's role is that of the verb behind it, else the label's; what it does else is none of the names. */
#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_deeds.h"
#include "document/duties_read_parts.h"
#include "document/duties_sentence.h"
#include "document/letters.h"
#include "document/outline_label.h"

/* 1. （2） ③ before the names. */
static size_t behind_number(zr_span text, size_t start, size_t end)
{
    if (!(zr_letter_at(text, start) & ZR_L_NUMBERING))
        return start;
    zr_label number = zr_label_read(zr_span_cut(text, start, end));
    bool digits = number.style >= ZR_STYLE_ROUND && !number.bare;
    return digits && start + number.size < end ? start + number.size : start;
}

static void take(zr_reading *reading, size_t start, size_t end, zr_role role)
{
    size_t first = reading->list->count;
    zr_read_names(reading, start, end);
    for (size_t i = first; i < reading->list->count; i++) {
        zr_name *name = &reading->list->items[i];
        if (!name->settled)
            name->mention.role = role;
        name->settled = true;
    }
    zr_reading_close(reading);
}

/* 牵头组织, 配合巡查: the role that the words behind a body tell, else the label's. */
static zr_role role_told(const zr_reading *reading, size_t at, size_t end)
{
    zr_verb verb = zr_verb_read(zr_span_cut(reading->clean->text, 0, end), at);
    bool tells = verb.core && (verb.role == ZR_LEAD || (verb.strong && verb.role == ZR_SUPPORT));
    return tells ? verb.role : reading->role;
}

static bool are_names(zr_span words)
{
    return zr_are_bodies(words) || zr_are_bodies_and_more(words);
}

static void read_one(zr_reading *reading, size_t start, size_t end)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    start = behind_number(text, start, end);
    size_t colon = zr_letter_find(text, start, ZR_L_COLON);
    zr_subject subject;
    zr_clause_walk walk = {0};
    if (colon < end && are_names(zr_span_cut(text, start, colon)))
        take(reading, start, colon, role_told(reading, colon + zr_step(text, colon), end));
    else if (zr_subject_find(&subject, &walk, text, start, end, false))
        take(reading, subject.start, subject.end,
             subject.role == ZR_RESPONSIBLE ? reading->role : subject.role);
    else if (zr_are_bodies(zr_span_cut(text, start, end)))
        zr_read_names(reading, start, end);
}

/* 市科技局：组织申报 |市财政局：保障经费: where behind white space the next body begins, or `end`. */
static size_t next_body(const zr_reading *reading, size_t start, size_t end)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    for (size_t at = start; (at = zr_clean_next_gap(reading->clean, at + 1)) < end;) {
        size_t names = behind_number(text, at, end);
        if (zr_begins_with_body(zr_behind(text, names)))
            return at;
    }
    return end;
}

void zr_read_works(zr_reading *reading, size_t start, size_t end)
{
    while (start < end) {
        size_t stop = next_body(reading, start, end);
        read_one(reading, start, stop);
        start = stop;
    }
}

bool zr_works_go_on(const zr_reading *reading, size_t start, size_t end)
{
    size_t length;
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    return reading->works && zr_duty_label_read(text, start, 0, &length, NULL).kind == ZR_LABEL_NONE;
}
