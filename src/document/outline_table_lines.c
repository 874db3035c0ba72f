/* The lines of a table: how far its rows go, and which of them are headings. */
#include "document/outline_broken_rows.h"
#include "document/outline_label.h"
#include "document/outline_table.h"
#include "document/outline_table_block.h"

#include <string.h>

zr_span zr_table_line(const zr_table_block *at, uint32_t line)
{
    size_t start = at->scan->lines[line].start, end = at->scan->lines[line].end;
    while (start > 0 && at->text.data[start - 1] == '\t') /* empty cells */
        start--;
    start += at->indented;
    while (end < at->text.size && at->text.data[end] == '\t')
        end++;
    return zr_span_cut(at->text, start, end);
}

/* 一, （一）, 一、: a number of headings. */
bool zr_is_heading_number(zr_span cell)
{
    zr_number number = zr_number_read(cell);
    if (number.chinese && number.size == cell.size)
        return true;
    zr_label label = zr_label_of_line(cell);
    return (label.style == ZR_STYLE_COMMA || label.style == ZR_STYLE_ROUND) && label.size == cell.size;
}

/* 一 ⇥ 优化服务 without the empty cells behind it: a heading between rows. */
bool zr_is_heading_line(zr_span text, const zr_line *line)
{
    zr_span words = zr_span_cut(text, line->start, line->end);
    const char *tab = line->kind == ZR_LINE_TEXT ? memchr(words.data, '\t', words.size) : NULL;
    return tab && zr_is_heading_number(zr_span_trim(zr_span_cut(words, 0, (size_t)(tab - words.data))));
}

static uint32_t rows_end(zr_span text, const zr_scan *scan, uint32_t first)
{
    enum { PAUSES = 4, PAUSES_OF_PAGE = 9 /* its number among them */ };
    uint32_t end = first;
    zr_row_form form = {0};
    bool page = false;
    for (uint32_t i = first; i < scan->line_count; i++) {
        uint8_t kind = scan->lines[i].kind;
        zr_row_form own = kind == ZR_LINE_TABLE ? zr_row_form_of(text, scan, i) : (zr_row_form){0};
        form = own.marks > form.marks ? own : form;
        uint32_t last = form.marks ? zr_row_last_line(text, scan, i, form) : i;
        bool row = kind == ZR_LINE_TABLE || zr_is_heading_line(text, &scan->lines[i]);
        if (row || last > i)
            end = (i = last) + 1;
        page = end <= i && (page || kind == ZR_LINE_PAGE);
        if (end <= i &&
            ((kind != ZR_LINE_BLANK && kind != ZR_LINE_PAGE) || i > end + (page ? PAUSES_OF_PAGE : PAUSES)))
            break;
    }
    return end;
}

/* The lines are asked once for the whole block, however often a table is looked for in it. */
zr_rows_block zr_outline_rows_block(zr_span text, const zr_scan *scan, uint32_t first)
{
    zr_rows_block rows = {.first = first, .end = rows_end(text, scan, first)};
    bool all = true;
    for (rows.indented = rows.end; rows.indented > first && all; rows.indented -= all) {
        const zr_line *line = &scan->lines[rows.indented - 1];
        all = line->kind != ZR_LINE_TABLE || (line->start > 0 && text.data[line->start - 1] == '\t');
    }
    return rows;
}
