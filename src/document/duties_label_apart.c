/* Labels inside a clause behind white space: those of words unknown, and those without a colon. */
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

size_t zr_label_said(const zr_reading *reading, size_t start, size_t end, zr_duty_label *label,
                     size_t *length)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    if (!start || !zr_copula_at(text, zr_step_back(text, start)))
        return end;
    for (size_t at = start; (at = zr_find_word(text, at, "、")) != SIZE_MAX;) {
        at += strlen("、");
        *label = zr_duty_label_words(text, at);
        *length = label->size + zr_copula_at(text, at + label->size);
        if (label->kind == ZR_LABEL_ROLE && !label->weak && *length > label->size)
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
