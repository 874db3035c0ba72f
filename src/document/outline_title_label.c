#include "document/outline_title_label.h"

#include "base/utf8.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"

size_t zr_title_before_label(zr_span words, size_t from)
{
    enum { LONGEST = 60 }; /* bytes of a label */
    size_t least = words.size > LONGEST && from < words.size - LONGEST ? words.size - LONGEST : from;
    for (size_t at = words.size; at > least; at--) {
        zr_span before = zr_span_cut(words, 0, at);
        size_t space = zr_utf8_space_before(before);
        if (!space)
            continue;
        zr_duty_label label = zr_duty_label_words(words, at);
        zr_span title = zr_span_trim(zr_span_cut(words, from, at - space));
        if (label.kind != ZR_LABEL_NONE && at + label.size == words.size && title.size)
            return (size_t)(title.data - words.data) + title.size;
    }
    return words.size;
}
