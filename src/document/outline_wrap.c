/* Lines that a copy from a PDF has broken: many lines of nearly the same width that end in mid-sentence. */
#include "document/outline_wrap.h"

#include "document/mark3.h"
#include "document/outline_torn.h"

#include <string.h>

enum { WIDEST = ZR_WIDEST, NARROWEST = 48 };

typedef struct census {
    uint32_t width[WIDEST + 1]; /* lines of each width */
    uint32_t lines;
} census;

static census count_lines(const zr_scan *scan)
{
    census count = {0};
    for (size_t i = 0; i < scan->line_count; i++) {
        if (scan->lines[i].kind != ZR_LINE_TEXT)
            continue;
        count.width[scan->lines[i].columns]++;
        count.lines++;
    }
    return count;
}

/* The width of the page: hardly a line is wider, and many are as wide, within a window of seven columns. */
static unsigned page_width(const census *count)
{
    uint32_t wider = 0;
    unsigned width = WIDEST;
    while (width > NARROWEST && (wider + count->width[width]) * 20 <= count->lines)
        wider += count->width[width--];
    uint32_t most = 0;
    unsigned best = 0;
    for (unsigned edge = width + 6 < WIDEST ? width + 6 : WIDEST - 1; edge >= width && edge > NARROWEST;
         edge--) {
        uint32_t lines = 0;
        for (unsigned i = edge - 6; i <= edge; i++)
            lines += count->width[i];
        if (lines > most) {
            most = lines;
            best = edge;
        }
    }
    return most >= 6 && most * 12 >= count->lines ? best : 0;
}

/* A copy that breaks lines at any comma or quote: lines that end with a comma long before the page's edge. */
static bool is_torn(const zr_scan *scan, zr_span text)
{
    uint32_t torn = 0;
    for (size_t i = 0; scan->wrap && i < scan->line_count && torn < 3; i++) {
        const zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT || line->last != ZR_EDGE_OPEN || line->columns + 20u >= scan->wrap)
            continue;
        uint32_t mark = zr_mark3(text, line->end - (line->end - line->start < 3 ? 0 : 3), line->end);
        torn += mark == ZR_M_COMMA || mark == ZR_M_PAUSE;
    }
    return torn >= 3;
}

/* Pieces of a torn line add up to the page's width. */
typedef struct page_line {
    unsigned columns;
    bool first; /* of a paragraph: it has lost its indent of two characters in the copy */
    bool comma; /* the piece before ended with a comma: a label behind it begins no paragraph */
} page_line;

/* Does the line reach the page's edge? */
static bool reaches_edge(page_line *page, const zr_scan *scan, const zr_line *line)
{
    unsigned width = line->columns;
    bool begins = line->labelled && !page->comma;
    bool whole = !scan->torn || begins || page->columns + width > scan->wrap + 4;
    page->first = begins || (page->first && !whole);
    page->comma = line->last == ZR_EDGE_OPEN;
    page->columns = whole ? width : page->columns + width;
    return page->columns + (page->first ? 11 : 6) >= scan->wrap;
}

static void start_page_line(page_line *page)
{
    *page = (page_line){0};
}

/* A line that ends with 、 or an opening bracket goes on in the next, whatever that begins with: 一、 |
 * 二、三产业. */
static bool ends_in_list(const zr_line *line, zr_span text)
{
    uint32_t last = line->end - line->start < 3 ? 0 : zr_mark3(text, line->end - 3, line->end);
    bool comma = last == ZR_M_COMMA || (line->end > line->start && text.data[line->end - 1] == ',');
    return line->last == ZR_EDGE_OPEN && !comma;
}

/* Is the line a label and nothing else? */
static bool is_label_alone(const zr_scan *scan, const zr_line *line)
{
    return line->labelled && line->mark < scan->mark_count &&
           scan->marks[line->mark].at + scan->marks[line->mark].label.size == line->end;
}

static void drop_torn_labels(zr_scan *scan, zr_span text)
{
    const zr_line *before = NULL;
    for (size_t i = 0; i < scan->line_count; i++) {
        zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT)
            continue;
        if (line->labelled && before && !is_label_alone(scan, before) && ends_in_list(before, text)) {
            line->labelled = false;
            scan->marks[line->mark].place = ZR_PLACE_PLAIN;
        }
        before = line;
    }
}

static zr_line *next_text_line(const zr_scan *scan, size_t from)
{
    while (from < scan->line_count && scan->lines[from].kind != ZR_LINE_TEXT)
        from++;
    return from < scan->line_count ? &scan->lines[from] : NULL;
}

/* Is there room for the next piece of a torn line before the page's edge? */
static bool has_room(const zr_scan *scan, const page_line *page, const zr_line *next)
{
    return scan->torn && next && !next->labelled &&
           page->columns + next->columns + (page->first ? 4 : 0) <= scan->wrap;
}

/* …报省（市）: a bracket of a word or two ends no sentence at the page's edge. */
static bool ends_in_word(const zr_line *line, zr_span text)
{
    enum { MOST = 9 /* bytes in the bracket */, MARK = 3 };
    zr_span words = zr_span_cut(text, line->start, line->end);
    if (words.size < MOST + 4 * MARK || zr_mark3(words, words.size - MARK, words.size) != ZR_M_CLOSE)
        return false;
    for (size_t inside = MARK; inside <= MOST; inside += MARK) {
        size_t open = words.size - inside - 2 * MARK;
        if (zr_mark3(words, open, words.size) == ZR_M_OPEN)
            return !zr_mark_ends(zr_mark3(words, open - MARK, words.size));
    }
    return false;
}

static void find_open_lines(zr_scan *scan, zr_span text)
{
    page_line page = {0};
    const zr_line *before = NULL;
    for (zr_line *line = next_text_line(scan, 0), *next; line; before = line, line = next) {
        next = next_text_line(scan, (size_t)(line - scan->lines) + 1);
        bool edge = scan->wrap && reaches_edge(&page, scan, line);
        bool on = scan->torn && next && !next->labelled && zr_torn_goes_on(text, before, line, next);
        bool stops = line->last == ZR_EDGE_STOP && !(edge && ends_in_word(line, text));
        line->open = line->last == ZR_EDGE_OPEN || (edge && !stops) || on;
        bool whole = line->last == ZR_EDGE_WORD && !on && !(scan->torn && is_label_alone(scan, line));
        if (whole || (edge && !has_room(scan, &page, next)))
            start_page_line(&page);
    }
}

void zr_scan_find_wraps(zr_scan *scan, zr_span text)
{
    census count = count_lines(scan);
    scan->wrap = page_width(&count);
    scan->torn = is_torn(scan, text);
    drop_torn_labels(scan, text);
    find_open_lines(scan, text);
    const zr_line *next = NULL;
    for (size_t i = scan->line_count; i-- > 0;) {
        zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT)
            continue;
        line->broken = next && !next->labelled && (line->open || next->first == ZR_EDGE_TORN);
        next = line;
    }
}

bool zr_line_ends_paragraph(const zr_scan *scan, const zr_line *line)
{
    return !scan->wrap || line->columns + 8u < scan->wrap;
}
