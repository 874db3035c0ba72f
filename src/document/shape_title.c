/* Titles of headings that have a note on them. */
#include "document/shape_title.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_labels.h"
#include "document/outline_title.h"

#include <string.h>

/* 牵头单位 | 市财政局: a label that ends its line. */
static bool ends_with_label(zr_span words)
{
    zr_duty_label label = zr_duty_label_words(zr_span_cut(words, 0, 60), 0);
    size_t at = label.size;
    while (at < words.size && (words.data[at] == ' ' || words.data[at] == '\r'))
        at++;
    return label.kind == ZR_LABEL_ROLE && !label.weak && at < words.size && words.data[at] == '\n';
}

/* **责任单位**：, the label in Markdown's emphasis. */
static bool is_stressed_label(zr_span words)
{
    zr_duty_label label = zr_duty_label_words(words, 0);
    size_t at = label.size;
    while (at < words.size && (words.data[at] == '*' || words.data[at] == '_'))
        at++;
    return label.kind == ZR_LABEL_ROLE && at > label.size && zr_colon_at(words, at);
}

/* Does a note begin here: a bracket, or a label with its colon? */
static bool begins_note(zr_span words)
{
    static const char *const brackets[] = {"（", "(", "〔", "［", "[", "【", NULL};
    if (zr_starts_any(words, brackets))
        return true;
    size_t length;
    return zr_duty_label_read(words, 0, 0, &length, NULL).kind != ZR_LABEL_NONE || ends_with_label(words) ||
           is_stressed_label(words);
}

void zr_shape_trim_title(zr_measure *measure, const zr_node *node, zr_span text, size_t note, zr_arena *arena)
{
    if (note <= node->title_start || note >= node->title_end ||
        !(begins_note(zr_span_cut(text, note, text.size)) ||
          zr_utf8_space_before(zr_span_cut(text, 0, note))))
        return;
    zr_span words = zr_span_trim(zr_span_cut(text, node->title_start, note));
    while (words.size && memchr("*_`", words.data[words.size - 1], 3)) /* that open the note's emphasis */
        words = zr_span_trim(zr_span_cut(words, 0, words.size - 1));
    measure->title = zr_title_clean(zr_title_without_comma(words), arena);
}
