/* Rows of a table whose cells hold line breaks, as copies of Word's tables do:
 *
 *     1 | 建设公路 | 省交通运输厅 | 省财政厅
 *     省自然资源厅
 *     省水利厅 | 年底前
 *     2 | 改造港口 | …
 *
 *     建设公路 | 省交通运输厅 | 省财政厅      the head ends with a bar, and so does each row
 *     省水利厅 | */
#include "document/outline_broken_rows.h"

#include "base/lines.h"

#include <string.h>

enum { MOST_LINES = 8, LEAST_MARKS = 2 };

/* The line as printed, with its empty cells. */
static zr_span raw_line(zr_span text, const zr_line *line)
{
    return zr_span_cut(text, zr_line_start(text, 0, line->start), zr_line_end(text, line->end, text.size));
}

static uint32_t count(zr_span words, char mark)
{
    uint32_t marks = 0;
    const char *at = words.data, *end = words.data + words.size;
    while (at < end && (at = memchr(at, mark, (size_t)(end - at))) != NULL) {
        marks++;
        at++;
    }
    return marks;
}

zr_row_form zr_row_form_of(zr_span text, const zr_scan *scan, uint32_t line)
{
    zr_span words = raw_line(text, &scan->lines[line]);
    uint32_t tabs = count(words, '\t');
    bool closed = !tabs && zr_span_ends(zr_span_trim(words), "|");
    return (zr_row_form){tabs ? tabs : count(words, '|'), closed};
}

/* 12 before the first mark. */
static bool has_number(zr_span words)
{
    size_t at = 0, digits = 0;
    while (at < words.size && (words.data[at] == ' ' || words.data[at] == '|'))
        at++;
    for (; at < words.size && words.data[at] >= '0' && words.data[at] <= '9'; at++)
        digits++;
    while (at < words.size && words.data[at] == ' ')
        at++;
    return digits && at < words.size && (words.data[at] == '\t' || words.data[at] == '|');
}

/* Where a bar closes every row, a line that ends without one goes on. */
static bool is_open(zr_row_form form, zr_row_form own)
{
    return form.closed && !own.closed && own.marks > 0;
}

uint32_t zr_row_last_line(zr_span text, const zr_scan *scan, uint32_t line, zr_row_form form)
{
    zr_row_form own = zr_row_form_of(text, scan, line);
    bool open = is_open(form, own);
    uint32_t seen = own.marks;
    if (form.marks < LEAST_MARKS || seen == 0 || seen >= form.marks ||
        (!open && !has_number(raw_line(text, &scan->lines[line]))))
        return line;
    for (uint32_t i = line + 1; i < scan->line_count && i <= line + MOST_LINES; i++) {
        const zr_line *next = &scan->lines[i];
        if (next->kind == ZR_LINE_BLANK || next->kind == ZR_LINE_PAGE || has_number(raw_line(text, next)))
            return line;
        own = zr_row_form_of(text, scan, i);
        seen += own.marks;
        if (seen > form.marks)
            return line;
        if (open ? own.closed : seen == form.marks)
            return i;
    }
    return line;
}
