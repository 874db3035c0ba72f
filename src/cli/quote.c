/* Words in their place: file:line:column, the line they stand in, a caret under them. */
#include "cli/quote.h"

#include "base/lines.h"
#include "base/shown.h"
#include "base/utf8.h"
#include "base/width.h"

#include <string.h>

#define MOST_LINES 3 /* of words that run over line ends */
#define MOST_BYTES 8 /* of a column: a character of four, and marks upon it */
#define MARGIN 9     /* columns of "   26 | " */

static size_t line_start(zr_span text, size_t at)
{
    size_t from = zr_line_start(text, 0, at);
    const char *alone = at > from ? memrchr(text.data + from, '\r', at - from) : NULL;
    return alone ? (size_t)(alone - text.data) + 1 : from;
}

/* Where the line begins, or what can be shown of it: `most` bytes before. A line may be the whole file. */
static size_t line_start_near(zr_span text, size_t at, size_t most)
{
    size_t from = at > most ? zr_utf8_start_behind(text, at - most) : 0;
    return from + line_start(zr_span_cut(text, from, at), at - from);
}

/* Where the line ends, or what can be shown of it: `most` bytes behind `until`. */
static size_t line_end_near(zr_span text, size_t at, size_t until, size_t most)
{
    size_t stop = (until > at ? until : at) + most;
    stop = stop < text.size ? zr_utf8_start_behind(text, stop) : text.size;
    const char *after = at < stop ? memchr(text.data + at, '\n', stop - at) : NULL;
    return after ? (size_t)(after - text.data) : stop;
}

/* Counts on from the place located last where that is before on the same line: n places of one line cost one
 * reading of it. */
static size_t column_at(zr_original *original, zr_span text, size_t at)
{
    if (!text.size) /* nothing of the page is words */
        return 1;
    bool on = original->column && original->seen <= at && at <= text.size &&
              !memchr(text.data + original->seen, '\n', at - original->seen) &&
              !memchr(text.data + original->seen, '\r', at - original->seen);
    size_t from = on ? original->seen : line_start(text, at), before = on ? original->column : 1;
    original->seen = at;
    original->column = before + zr_span_characters(zr_span_cut(text, from, at));
    return original->column;
}

/* Can the line be shown as it stands in the file? */
static bool is_as_given(const zr_original *original, size_t start)
{
    zr_format format = zr_source_format(original->source);
    return format != ZR_DOCX && format != ZR_PDF &&
           strcmp(zr_source_encoding(original->source), "UTF-8") == 0 && start <= original->bytes.size;
}

/* Characters before the words on their line: of the file itself where it is UTF-8 text, so that an editor
 * finds the place; else of the text read from it. */
static size_t column_of(zr_original *original, size_t start, size_t in_text)
{
    bool as_given = is_as_given(original, start);
    zr_span text = as_given ? original->bytes : zr_source_text(original->source);
    size_t at = as_given ? start : in_text;
    return column_at(original, text, at);
}

zr_located zr_locate(zr_corpus *corpus, uint32_t document, size_t start, size_t end, uint32_t line)
{
    zr_located at = {.state = ZR_ORIGINAL_GONE, .line = line};
    if (document == ZR_NONE)
        return at;
    zr_original *original = zr_corpus_original(corpus, document);
    at.state = original->state;
    if (!original->source || original->state != ZR_ORIGINAL_THERE)
        return at;
    at.text = zr_source_text(original->source);
    /* one U+FFFD of the text may stand for part of the bytes that it is for */
    at.start = zr_utf8_start_behind(at.text, zr_source_find(original->source, start));
    at.end = zr_utf8_start_behind(at.text, zr_source_find(original->source, end));
    at.column = column_of(original, start, at.start);
    bool unread = start < end && zr_source_offset(original->source, at.start) >= end;
    if (unread && is_as_given(original, end)) { /* words that the text has not: as the page has them */
        at.text = original->bytes;
        at.start = start;
        at.end = end;
    }
    return at;
}

void zr_quote_place(zr_buffer *out, const zr_graph *graph, uint32_t document, const zr_located *at)
{
    zr_buffer_shown(out, document == ZR_NONE ? zr_span_of("-") : graph->documents[document].source);
    if (at->line)
        zr_buffer_print(out, ":%u", at->line);
    if (at->line && at->column)
        zr_buffer_print(out, ":%zu", at->column);
}

void zr_quote_sheet(zr_buffer *out, zr_lang lang, uint32_t page, uint32_t paragraph)
{
    if (page)
        zr_buffer_print(out, lang == ZR_ZH ? "（第 %u 页）" : " (page %u)", page);
    if (paragraph)
        zr_buffer_print(out, lang == ZR_ZH ? "（第 %u 段）" : " (paragraph %u)", paragraph);
}

static void repeat(zr_buffer *out, char what, size_t times)
{
    while (times-- > 0)
        zr_buffer_char(out, what);
}

/* The longest tail of `text` that takes at most `columns`. */
static zr_span tail(zr_span text, size_t columns)
{
    size_t at = text.size, taken = 0;
    while (at > 0) {
        uint32_t character;
        size_t length = zr_utf8_back(zr_span_cut(text, 0, at), &character);
        taken += zr_character_columns(character);
        if (taken > columns)
            break;
        at -= length;
    }
    return zr_span_cut(text, at, text.size);
}

/* One line of it: before, the words, after, each cut to what the width leaves, and the caret line. */
static void quote_line(zr_buffer *out, zr_span before, zr_span words, zr_span after, uint32_t line,
                       size_t room)
{
    zr_span shown_words = zr_columns_cut(words, room * 3 / 4);
    size_t left = room - zr_columns(shown_words);
    zr_span shown_before = tail(before, left / 2 > 1 ? left / 2 - 1 : 0);
    bool cut_before = shown_before.size < before.size, cut_words = shown_words.size < words.size;
    left -= zr_columns(shown_before) + cut_before;
    zr_span shown_after = cut_words ? (zr_span){0} : zr_columns_cut(after, left);
    if (shown_after.size < after.size && !cut_words)
        shown_after = zr_columns_cut(after, left ? left - 1 : 0);
    bool cut_after = cut_words || shown_after.size < after.size;
    if (line)
        zr_buffer_print(out, "%6u | %s", line, cut_before ? "…" : "");
    else
        zr_buffer_print(out, "       | %s", cut_before ? "…" : "");
    zr_buffer_shown(out, shown_before);
    zr_buffer_shown(out, shown_words);
    zr_buffer_shown(out, shown_after);
    zr_buffer_print(out, "%s\n       | ", cut_after ? "…" : "");
    repeat(out, ' ', zr_columns(shown_before) + cut_before);
    size_t under = zr_columns(shown_words);
    zr_buffer_char(out, '^');
    repeat(out, '~', under ? under - 1 : 0);
    zr_buffer_char(out, '\n');
}

void zr_quote_lines(zr_buffer *out, const zr_located *at, uint32_t width)
{
    if (at->text.size == 0 || at->start >= at->text.size)
        return;
    size_t room = (width > 40 ? width : 40) - MARGIN;
    size_t from = at->start;
    for (uint32_t i = 0; i < MOST_LINES; i++) {
        size_t first = line_start_near(at->text, from, room * MOST_BYTES),
               last = line_end_near(at->text, from, at->end, room * MOST_BYTES);
        size_t until = at->end < last ? at->end : last;
        quote_line(out, zr_span_cut(at->text, first, from), zr_span_cut(at->text, from, until),
                   zr_span_cut(at->text, until, last), at->line ? at->line + i : 0, room);
        from = last + 1;
        while (from < at->end && at->text.data[from] == '\n')
            from++;
        if (from >= at->end)
            return;
    }
    zr_buffer_put(out, "       | …\n");
}
