/* The table of contents that some documents open with. */
#include "document/outline_contents.h"

#include "document/duties_words.h"
#include "document/outline_line.h"

enum { MOST_LINES = 400 };

static zr_span words_of(const zr_line *line, zr_span text)
{
    return zr_span_cut(text, line->start, line->end);
}

/* The line 目录, spaces inside passed over; line_count if there is none. */
static size_t find_contents(const zr_scan *scan, zr_span text)
{
    for (size_t i = 0; i < scan->line_count && i < MOST_LINES; i++) {
        if (scan->lines[i].kind != ZR_LINE_TEXT || scan->lines[i].columns > 12)
            continue;
        if (zr_find_word(words_of(&scan->lines[i], text), 0, "目") == SIZE_MAX)
            continue; /* as nearly all */
        zr_clean_line clean;
        zr_line_clean(&clean, words_of(&scan->lines[i], text));
        if (zr_span_equal((zr_span){clean.data, clean.size}, zr_span_of("目录")))
            return i;
    }
    return scan->line_count;
}

/* Marks that were taken back, as the numbers of pages are, open none. */
static bool opens_list(const zr_mark *mark, zr_style style)
{
    return mark->place == ZR_PLACE_LINE && mark->label.number == 1 && mark->label.style != ZR_STYLE_NONE &&
           (style == ZR_STYLE_NONE || mark->label.style == style);
}

/* First mark behind `line` that opens a list of a style (ZR_STYLE_NONE: of any), or mark_count. */
static size_t find_opening(const zr_scan *scan, size_t line, zr_style style)
{
    for (size_t i = 0; i < scan->mark_count; i++) {
        if (scan->marks[i].line > line && opens_list(&scan->marks[i], style))
            return i;
    }
    return scan->mark_count;
}

/* A title with the number of its page, or the dots before it. */
static bool is_entry(const zr_line *line, zr_span text)
{
    zr_span words = words_of(line, text);
    bool digit = words.size && words.data[words.size - 1] >= '0' && words.data[words.size - 1] <= '9';
    return line->labelled || digit || zr_span_find(words, zr_span_of("……"), 0) != SIZE_MAX ||
           zr_span_find(words, zr_span_of("....."), 0) != SIZE_MAX;
}

void zr_scan_drop_contents(zr_scan *scan, zr_span text)
{
    size_t first = find_contents(scan, text);
    size_t entry = find_opening(scan, first, ZR_STYLE_NONE);
    if (first == scan->line_count || entry == scan->mark_count)
        return;
    size_t again = find_opening(scan, scan->marks[entry].line, scan->marks[entry].label.style);
    if (again == scan->mark_count)
        return;
    for (size_t i = first; i < scan->marks[again].line; i++) {
        if (i == first || is_entry(&scan->lines[i], text)) {
            scan->lines[i].kind = ZR_LINE_BLANK;
            scan->lines[i].labelled = false;
        }
    }
    for (size_t i = 0; i < again; i++) {
        if (scan->marks[i].line >= first && scan->lines[scan->marks[i].line].kind == ZR_LINE_BLANK)
            scan->marks[i].label.style = ZR_STYLE_NONE;
    }
}
