/* Tables whose cells bars part that are no |, without any rule: a head that names tasks and bodies, and every
 * line below it a row.
 *
 *   任务 ｜ 责任单位          任务 │ 责任单位
 *   修路 ｜ 甲局、乙局        修路 │ 甲局、乙局 */
#include "source/drawn.h"

#include "base/utf8.h"
#include "source/drawn_words.h"

#include <string.h>

enum { PAUSES = 3 };

typedef struct row {
    size_t start[ZR_DRAWN_COLUMNS], end[ZR_DRAWN_COLUMNS]; /* of its cells, with white space */
    uint32_t count;
} row;

static size_t bar_at(zr_span text, size_t at, size_t *step)
{
    uint32_t c;
    *step = zr_utf8_read(zr_span_cut(text, at, text.size), &c);
    return c == u'｜' || c == u'│' || c == u'┃' || c == u'║' ? *step : 0;
}

/* Cells beyond the last column go on with it. */
static void add_cell(row *out, size_t start, size_t end)
{
    if (out->count == ZR_DRAWN_COLUMNS)
        out->end[out->count - 1] = end;
    else {
        out->start[out->count] = start;
        out->end[out->count++] = end;
    }
}

/* A bar at either end of the line begins no cell. */
static void read_row(row *out, zr_span text, size_t start, size_t end)
{
    zr_span words = zr_span_trim(zr_span_cut(text, start, end));
    size_t at = (size_t)(words.data - text.data), from = at, first = at, step;
    out->count = 0;
    for (end = at + words.size; at < end; at += step) {
        size_t bar = bar_at(text, at, &step);
        if (bar && at > first)
            add_cell(out, from, at);
        from = bar ? at + bar : from;
    }
    if (from < end)
        add_cell(out, from, end);
}

static bool is_head(const row *head, zr_span text)
{
    bool bodies = false, task = false;
    for (uint32_t i = 0; i < head->count; i++) {
        zr_head_kind kind = zr_words_head_kind(zr_span_trim(zr_span_cut(text, head->start[i], head->end[i])));
        bodies |= zr_head_names_bodies(kind);
        task |= kind == ZR_HEAD_TASK;
    }
    return bodies && task;
}

static void add_row(zr_drawn *table, const row *cells)
{
    zr_drawn_row(table, 0);
    for (uint32_t i = 0; i < cells->count && i < table->columns; i++)
        zr_drawn_add(table, i, cells->start[i], cells->end[i]);
}

bool zr_drawn_bars(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    zr_span text = table->text;
    size_t line_end = zr_drawn_line_end(text, *start);
    row cells;
    (void)floor;
    read_row(&cells, text, *start, line_end);
    *end = line_end + 1;
    if (!is_head(&cells, text))
        return false;
    zr_drawn_reset(table, cells.count);
    add_row(table, &cells);
    uint32_t pauses = 0;
    for (size_t at = *end; at < text.size && pauses <= PAUSES && !table->failed; at = line_end + 1) {
        line_end = zr_drawn_line_end(text, at);
        read_row(&cells, text, at, line_end);
        bool pause = zr_drawn_is_pause(zr_span_cut(text, at, line_end));
        if (!pause && (cells.count < 2 || cells.count + 1 < table->columns))
            break; /* other words */
        pauses = pause ? pauses + 1 : 0;
        if (pause)
            continue;
        table->by_layout |= cells.count != table->columns;
        add_row(table, &cells);
        *end = line_end < text.size ? line_end + 1 : line_end;
    }
    return table->row_count > 1;
}
