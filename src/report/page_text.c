/* A measure's words with its duties marked, cut from the document it stands in. */
#include "report/page_text.h"

#include "base/json_text.h"
#include "base/utf8.h"
#include "zeren/passage.h"

enum { LINE_CHARACTERS = 200 };

static void put_plain(zr_buffer *buffer, zr_span text, size_t start, size_t end, bool *first)
{
    if (start >= end)
        return;
    zr_buffer_put(buffer, *first ? "" : ",");
    zr_buffer_json(buffer, zr_span_cut(text, start, end));
    *first = false;
}

static void put_named(zr_buffer *buffer, zr_span text, size_t start, size_t end, uint32_t unit, bool *first)
{
    zr_buffer_put(buffer, *first ? "[" : ",[");
    zr_buffer_json(buffer, zr_span_cut(text, start, end));
    zr_buffer_print(buffer, ",%u]", unit);
    *first = false;
}

void zr_page_put_words(zr_buffer *buffer, const zr_graph *graph, uint32_t measure, const zr_source *source,
                       const uint32_t *duties, uint32_t count)
{
    zr_span text = zr_source_text(source);
    zr_passage own = zr_passage_of_measure(graph, measure, source);
    size_t at = own.start, end = own.end;
    bool first = true;
    zr_buffer_char(buffer, '[');
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        zr_passage words = zr_passage_of_duty(duty, source);
        if (words.start < at || words.end > end || words.start >= words.end)
            continue; /* shares its words with the one before (a tail), or stands elsewhere */
        put_plain(buffer, text, at, words.start, &first);
        put_named(buffer, text, words.start, words.end, duty->unit, &first);
        at = words.end;
    }
    put_plain(buffer, text, at, end, &first);
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

void zr_page_put_line(zr_buffer *buffer, const zr_duty *duty, const zr_source *source)
{
    zr_span text = zr_source_text(source);
    size_t at = zr_passage_of_duty(duty, source).start;
    size_t start = line_edge(text, at, -1, LINE_CHARACTERS / 2),
           end = line_edge(text, at, 1, LINE_CHARACTERS / 2);
    zr_buffer_json(buffer, zr_span_trim(zr_span_cut(text, start, end)));
}
