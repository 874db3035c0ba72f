/* A measure's words with its duties marked, cut from the document it stands in. */
#include "report/page_text.h"

#include "base/json_text.h"
#include "base/utf8.h"

enum { LINE_CHARACTERS = 200 };

size_t zr_page_text_offset(const zr_source *source, size_t file_offset)
{
    size_t low = 0, high = zr_source_text(source).size;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (zr_source_offset(source, middle) < file_offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Where the measure's own words end: at its first item, if it has any. */
static size_t own_end(const zr_graph *graph, uint32_t measure)
{
    const zr_graph_measure *own = &graph->measures[measure];
    bool has_item = measure + 1 < graph->measure_count && graph->measures[measure + 1].parent == measure;
    size_t end = has_item ? graph->measures[measure + 1].start : own->end;
    return end < own->start ? own->start : end;
}

bool zr_page_is_inside(const zr_graph *graph, const zr_duty *duty)
{
    return duty->start >= graph->measures[duty->measure].start && duty->end <= own_end(graph, duty->measure);
}

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
    size_t at = zr_page_text_offset(source, graph->measures[measure].start);
    size_t end = zr_page_text_offset(source, own_end(graph, measure));
    bool first = true;
    zr_buffer_char(buffer, '[');
    for (uint32_t i = 0; i < count; i++) {
        const zr_duty *duty = &graph->duties[duties[i]];
        size_t start = zr_page_text_offset(source, duty->start),
               stop = zr_page_text_offset(source, duty->end);
        if (start < at || stop > end || start >= stop)
            continue; /* shares its words with the one before (a tail), or stands elsewhere */
        put_plain(buffer, text, at, start, &first);
        put_named(buffer, text, start, stop, duty->unit, &first);
        at = stop;
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
    size_t at = zr_page_text_offset(source, duty->start);
    size_t start = line_edge(text, at, -1, LINE_CHARACTERS / 2),
           end = line_edge(text, at, 1, LINE_CHARACTERS / 2);
    zr_buffer_json(buffer, zr_span_trim(zr_span_cut(text, start, end)));
}
