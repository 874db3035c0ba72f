/* Labels of words unknown, below a label that is known: told by the noun before their colon. */
#include "document/duties_line_label.h"
#include "source/drawn_words.h"

bool zr_label_below(zr_hunt *hunt, size_t at, zr_line_label *out)
{
    if (zr_label_at(hunt, at, out))
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
