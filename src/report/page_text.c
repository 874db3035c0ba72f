/* A measure's words with its duties marked, cut from the document it stands in. */
#include "report/page_text.h"

#include "base/utf8.h"
#include "zeren/passage.h"

enum { LINE_CHARACTERS = 200, BRIEF = 40 /* characters kept at either end of a long phrase */ };

static size_t line_edge(zr_span text, size_t at, int step, int most);

static void put_piece(zr_buffer *buffer, const zr_page_words *words, zr_span text, bool *first)
{
    if (!text.size)
        return;
    zr_buffer_put(buffer, *first ? "" : ",");
    zr_page_put_shared(buffer, words->strings, text);
    *first = false;
}

static void put_plain(zr_buffer *buffer, const zr_page_words *words, size_t start, size_t end, bool *first)
{
    zr_span phrase = zr_span_cut(zr_source_text(words->source), start, end < start ? start : end);
    size_t head = words->brief ? line_edge(phrase, 0, 1, BRIEF) : phrase.size,
           tail = words->brief ? line_edge(phrase, phrase.size, -1, BRIEF) : phrase.size;
    if (head + sizeof "…" >= tail) {
        put_piece(buffer, words, phrase, first);
        return;
    }
    put_piece(buffer, words, zr_span_cut(phrase, 0, head), first);
    put_piece(buffer, words, zr_span_of("…"), first);
    put_piece(buffer, words, zr_span_cut(phrase, tail, phrase.size), first);
}

/* Between two names, where 、 is not written and nothing at all is an empty text. */
static void put_between(zr_buffer *buffer, const zr_page_words *words, size_t start, size_t end)
{
    bool first = false;
    if (start == end)
        zr_buffer_put(buffer, ",\"\"");
    else if (!zr_span_equal(zr_span_cut(zr_source_text(words->source), start, end), zr_span_of("、")))
        put_plain(buffer, words, start, end, &first);
}

static void put_named(zr_buffer *buffer, const zr_page_words *words, zr_passage name, uint32_t unit,
                      bool *first)
{
    zr_buffer_put(buffer, *first ? "[" : ",[");
    zr_page_put_shared(buffer, words->strings,
                       zr_span_cut(zr_source_text(words->source), name.start, name.end));
    zr_buffer_print(buffer, ",%u]", unit);
    *first = false;
}

void zr_page_put_words(zr_buffer *buffer, const zr_page_words *words, uint32_t measure)
{
    zr_passage own = zr_passage_of_measure(words->graph, measure, words->source);
    size_t at = own.start, end = own.end;
    bool first = true, named = false;
    zr_buffer_char(buffer, '[');
    for (uint32_t i = 0; i < words->count; i++) {
        const zr_duty *duty = &words->graph->duties[words->duties[i]];
        zr_passage name = zr_passage_of_duty(duty, words->source);
        if (name.start < at || name.end > end || name.start >= name.end)
            continue; /* shares its words with the one before (a tail), or stands elsewhere */
        if (named)
            put_between(buffer, words, at, name.start);
        else
            put_plain(buffer, words, at, name.start, &first);
        named = true;
        put_named(buffer, words, name, duty->unit, &first);
        at = name.end;
    }
    put_plain(buffer, words, at, end, &first);
    zr_buffer_char(buffer, ']');
}

/* Up to `most` characters back to the start of the line, or on to its end. */
static size_t line_edge(zr_span text, size_t at, int step, int most)
{
    for (; most > 0; most--) {
        uint32_t character;
        size_t length = step < 0 ? zr_utf8_back(zr_span_cut(text, 0, at), &character)
                                 : zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        if (length == 0 || character == '\n')
            break;
        at = step < 0 ? at - length : at + length;
    }
    return at;
}

zr_span zr_page_line(const zr_duty *duty, const zr_source *source)
{
    zr_span text = zr_source_text(source);
    size_t at = zr_passage_of_duty(duty, source).start;
    size_t start = line_edge(text, at, -1, LINE_CHARACTERS / 2),
           end = line_edge(text, at, 1, LINE_CHARACTERS / 2);
    return zr_span_trim(zr_span_cut(text, start, end));
}

zr_span zr_page_head(zr_span text, int most)
{
    return zr_span_cut(text, 0, line_edge(text, 0, 1, most));
}
