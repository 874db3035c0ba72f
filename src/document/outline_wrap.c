/* Lines that a copy from a PDF has broken: many lines of nearly the same width that end in mid-sentence. */
#include "document/outline_wrap.h"

#include "document/mark3.h"

#include <string.h>

enum { WIDEST = ZR_WIDEST, NARROWEST = 48 };

static zr_span words_of(const zr_line *line, zr_span text)
{
    return zr_span_cut(text, line->start, line->end);
}

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

/* In a torn copy quotes stand on lines of their own: “放管服” — or begin one and end in a later. */
static bool is_torn_quote(zr_span next)
{
    static const struct {
        const char *open, *close;
    } quotes[] = {{"“", "”"}, {"《", "》"}};
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++) {
        if (!zr_span_starts(next, quotes[i].open))
            continue;
        size_t close = zr_span_find(next, zr_span_of(quotes[i].close), 0);
        return close == SIZE_MAX || close + 3 == next.size;
    }
    return false;
}

/* … and words behind one: a sentence of so few characters is the rest of what a quote has parted. */
static bool is_torn_rest(zr_span line, zr_span next)
{
    enum { MOST = 6 };
    if (!zr_span_ends(line, "”") && !zr_span_ends(line, "》"))
        return false;
    size_t stop = zr_span_find(zr_span_cut(next, 0, 3 * (MOST + 1)), zr_span_of("。"), 0);
    return stop != SIZE_MAX && stop > 0;
}

/* A line that ends with 、 or an opening bracket goes on in the next, whatever that begins with: 一、 |
 * 二、三产业. */
static bool ends_in_list(const zr_line *line, zr_span text)
{
    uint32_t last = line->end - line->start < 3 ? 0 : zr_mark3(text, line->end - 3, line->end);
    return line->last == ZR_EDGE_OPEN && last != ZR_M_COMMA;
}

static void drop_torn_labels(zr_scan *scan, zr_span text)
{
    const zr_line *before = NULL;
    for (size_t i = 0; i < scan->line_count; i++) {
        zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT)
            continue;
        bool alone = before && before->labelled && before->mark < scan->mark_count &&
                     scan->marks[before->mark].at + scan->marks[before->mark].label.size == before->end;
        if (line->labelled && before && !alone && ends_in_list(before, text)) {
            line->labelled = false;
            scan->marks[line->mark].place = ZR_PLACE_PLAIN;
        }
        before = line;
    }
}

static void find_open_lines(zr_scan *scan)
{
    page_line page = {0};
    for (size_t i = 0; i < scan->line_count; i++) {
        zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT)
            continue;
        bool edge = scan->wrap && reaches_edge(&page, scan, line);
        line->open = line->last == ZR_EDGE_OPEN || (edge && line->last != ZR_EDGE_STOP);
        if (edge || line->last == ZR_EDGE_WORD)
            start_page_line(&page);
    }
}

/* 推广 | “甲” | “乙” | 模式: what goes on in a quote goes on behind it. */
static void mend_behind_quotes(zr_scan *scan, zr_span text)
{
    zr_line *before = NULL;
    bool inside = false; /* `before` is a quote in the middle of a sentence */
    for (size_t i = 0; i < scan->line_count; i++) {
        zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT)
            continue;
        if (inside && !line->labelled)
            before->broken = true;
        inside =
            before && before->broken && line->last != ZR_EDGE_STOP && is_torn_quote(words_of(line, text));
        before = line;
    }
}

void zr_scan_find_wraps(zr_scan *scan, zr_span text)
{
    census count = count_lines(scan);
    scan->wrap = page_width(&count);
    scan->torn = is_torn(scan, text);
    drop_torn_labels(scan, text);
    find_open_lines(scan);
    const zr_line *next = NULL;
    for (size_t i = scan->line_count; i-- > 0;) {
        zr_line *line = &scan->lines[i];
        if (line->kind != ZR_LINE_TEXT)
            continue;
        line->broken = next && !next->labelled &&
                       (line->open || next->first == ZR_EDGE_TORN ||
                        (scan->torn && line->last != ZR_EDGE_STOP &&
                         (is_torn_quote(words_of(next, text)) ||
                          is_torn_rest(words_of(line, text), words_of(next, text)))));
        next = line;
    }
    if (scan->torn)
        mend_behind_quotes(scan, text);
}

bool zr_line_ends_paragraph(const zr_scan *scan, const zr_line *line)
{
    return !scan->wrap || line->columns + 8u < scan->wrap;
}
