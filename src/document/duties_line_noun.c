/* Labels of words unknown, below a label that is known: told by the noun before their colon; and roles before
 * bodies, with a space or a dash for a colon. */
#include "document/duties_called.h"
#include "document/duties_line_label.h"
#include "document/duties_verbs.h"
#include "document/letters.h"
#include "source/drawn_words.h"

/* 配合 市审计局, 协办—市体育局: a role's word that white space or a dash parts from the body behind it. */
static bool called_label(zr_hunt *hunt, size_t at, zr_line_label *out)
{
    enum { PEEK = 180 };
    zr_span text = hunt->text;
    if (!(zr_letter_at(text, at) & ZR_L_LABEL) || !zr_begins_line(text, at) || !zr_verb_may_begin(text, at))
        return false; /* as most lines */
    size_t end = zr_line_end(text, at, text.size - at < PEEK ? text.size : at + PEEK);
    zr_clean head = zr_clean_make(text, at, end, hunt->pool->arena);
    zr_duty_label label;
    size_t length = zr_called_at(&head, 0, head.text.size, false, &label);
    if (!length || (length == label.size && zr_clean_gap(&head, length) == ZR_GAP_NONE))
        return false;
    *out = (zr_line_label){.label = label, .start = at, .value = zr_clean_source(&head, length)};
    return true;
}

bool zr_label_below(zr_hunt *hunt, size_t at, zr_line_label *out)
{
    if (zr_label_at(hunt, at, out) || called_label(hunt, at, out))
        return true;
    zr_span text = hunt->text;
    zr_duty_label label = zr_label_of_noun(text, at);
    if (label.kind == ZR_LABEL_UNKNOWN || !zr_begins_line(text, at))
        return false;
    size_t value = at + label.size + zr_colon_at(text, at + label.size);
    zr_span line = zr_span_trim(zr_span_cut(text, value, zr_line_end(text, value, text.size)));
    if (line.size == 0 || (label.kind == ZR_LABEL_ROLE && !zr_words_are_bodies(line)))
        return false;
    *out = (zr_line_label){.label = label, .start = at, .value = value};
    return true;
}
