/* Rows of a table whose cells hold line breaks, as copies of Word's tables do:
 *
 *     1 | 建设公路 | 省交通运输厅 | 省财政厅
 *     省自然资源厅
 *     省水利厅 | 年底前
 *     2 | 改造港口 | … */
#include "document/outline_broken_rows.h"

#include <string.h>

enum { MOST_LINES = 8, LEAST_MARKS = 2 };

/* The line as printed, with its empty cells. */
static zr_span raw_line(zr_span text, const zr_line *line)
{
    size_t start = line->start, end = line->end;
    while (start > 0 && text.data[start - 1] != '\n')
        start--;
    while (end < text.size && text.data[end] != '\n')
        end++;
    return zr_span_cut(text, start, end);
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

uint32_t zr_row_marks(zr_span text, const zr_scan *scan, uint32_t line)
{
    zr_span words = raw_line(text, &scan->lines[line]);
    uint32_t tabs = count(words, '\t');
    return tabs ? tabs : count(words, '|');
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

uint32_t zr_row_last_line(zr_span text, const zr_scan *scan, uint32_t line, uint32_t marks)
{
    uint32_t seen = zr_row_marks(text, scan, line);
    if (marks < LEAST_MARKS || seen == 0 || seen >= marks || !has_number(raw_line(text, &scan->lines[line])))
        return line;
    for (uint32_t i = line + 1; i < scan->line_count && i <= line + MOST_LINES; i++) {
        const zr_line *next = &scan->lines[i];
        if (next->kind == ZR_LINE_BLANK || next->kind == ZR_LINE_PAGE || has_number(raw_line(text, next)))
            return line;
        seen += zr_row_marks(text, scan, i);
        if (seen >= marks)
            return seen == marks ? i : line;
    }
    return line;
}
