/* A table for people: columns under one another by display width, bars, notes.
 *
 * cells as shown → widths → fitted into the terminal → lines. Texts too long for a line of a column are laid
 * over several, each part of a list (；) on its own. */
#include "base/arena.h"
#include "base/shown.h"
#include "base/width.h"
#include "report/out.h"
#include "report/shown_columns.h"
#include "zeren/frame_write.h"

#include <stdlib.h>
#include <string.h>

#define BAR_COLUMNS 20
#define NARROWEST 8 /* a text column is not cut below this */
#define WIDEST 60   /* a text column that needs more is laid over several lines */

typedef struct layout {
    const zr_frame *frame;
    const zr_table_style *style;
    zr_arena arena;
    const zr_column *all;  /* the frame's columns */
    const uint32_t *shown; /* columns: index in `all` */
    size_t *width;         /* columns: display width */
    bool *laid;            /* columns: over several lines, never cut */
    zr_span *rest;         /* columns: what of the row's cell is still to come */
    uint32_t columns, rows;
    zr_span *cells; /* rows × columns, as shown */
    zr_out out;
} layout;

static void repeat(zr_buffer *buffer, const char *text, size_t times)
{
    while (times-- > 0)
        zr_buffer_put(buffer, text);
}

static zr_span shown(zr_arena *arena, zr_span text)
{
    zr_buffer clean = {0};
    zr_buffer_shown(&clean, text);
    zr_span copy = zr_arena_copy(arena, zr_buffer_span(&clean));
    arena->failed = arena->failed || clean.failed;
    zr_buffer_free(&clean);
    return copy;
}

static zr_span cell_text(layout *sheet, uint32_t row, uint32_t index)
{
    const zr_column *column = &sheet->all[index];
    const zr_value *value = zr_frame_at(sheet->frame, row, index);
    if (value->undefined)
        return zr_span_of("–");
    if (column->type == ZR_TYPE_TEXT)
        return shown(&sheet->arena, zr_frame_word(sheet->frame, row, index, sheet->style->lang));
    if (column->type == ZR_TYPE_FLAG)
        return zr_span_of(value->count ? "✓" : "");
    if (column->type == ZR_TYPE_COUNT)
        return zr_arena_print(&sheet->arena, "%lld", (long long)value->count);
    zr_buffer digits = {0};
    zr_buffer_fixed(&digits, value->real, abs(column->decimals));
    while (column->decimals < 0 && digits.size && strchr(".0", digits.data[digits.size - 1]) &&
           memchr(digits.data, '.', digits.size))
        digits.size--;
    zr_span text = zr_arena_copy(&sheet->arena, zr_buffer_span(&digits));
    zr_buffer_free(&digits);
    return text;
}

static uint32_t column_of(const layout *sheet, const char *key)
{
    uint32_t count;
    zr_frame_columns(sheet->frame, &count);
    for (uint32_t c = 0; c < count && key; c++)
        if (strcmp(sheet->all[c].key, key) == 0)
            return c;
    return ZR_NONE;
}

static void choose_columns(layout *sheet)
{
    uint32_t count;
    sheet->all = zr_frame_columns(sheet->frame, &count);
    sheet->shown = zr_shown_columns(&sheet->columns, sheet->frame, sheet->style->columns, &sheet->arena);
}

static const char *title_of(const layout *sheet, uint32_t column)
{
    return sheet->all[sheet->shown[column]].title.in[sheet->style->lang];
}

static void fill_cells(layout *sheet)
{
    sheet->cells = zr_arena_take(&sheet->arena, (size_t)sheet->rows * sheet->columns, sizeof *sheet->cells);
    sheet->width = zr_arena_take(&sheet->arena, sheet->columns, sizeof *sheet->width);
    sheet->laid = zr_arena_take(&sheet->arena, sheet->columns, sizeof *sheet->laid);
    sheet->rest = zr_arena_take(&sheet->arena, sheet->columns, sizeof *sheet->rest);
    for (uint32_t c = 0; c < sheet->columns && !sheet->arena.failed; c++) {
        sheet->width[c] = zr_columns(zr_span_of(title_of(sheet, c)));
        for (uint32_t r = 0; r < sheet->rows; r++) {
            zr_span text = cell_text(sheet, r, sheet->shown[c]);
            size_t width = zr_columns(text);
            sheet->cells[(size_t)r * sheet->columns + c] = text;
            sheet->width[c] = width > sheet->width[c] ? width : sheet->width[c];
        }
        sheet->laid[c] = sheet->width[c] > WIDEST && sheet->all[sheet->shown[c]].type == ZR_TYPE_TEXT;
        sheet->width[c] = sheet->laid[c] ? WIDEST : sheet->width[c];
    }
}

static size_t total_width(const layout *sheet)
{
    size_t total = sheet->style->bar ? BAR_COLUMNS : 0;
    for (uint32_t c = 0; c < sheet->columns; c++)
        total += sheet->width[c] + 2;
    return total;
}

static uint32_t widest_text(const layout *sheet)
{
    uint32_t widest = ZR_NONE;
    for (uint32_t c = 0; c < sheet->columns; c++)
        if (sheet->all[sheet->shown[c]].type == ZR_TYPE_TEXT && sheet->width[c] > NARROWEST &&
            (widest == ZR_NONE || sheet->width[c] > sheet->width[widest]))
            widest = c;
    return widest;
}

/* Takes from the widest text column until the table fits or nothing can give. O(width · columns). */
static void fit(layout *sheet)
{
    if (!sheet->style->width)
        return;
    for (size_t total = total_width(sheet); total > sheet->style->width; total--) {
        uint32_t widest = widest_text(sheet);
        if (widest == ZR_NONE)
            return;
        sheet->width[widest]--;
    }
}

static void put_cell(layout *sheet, zr_span text, uint32_t column)
{
    zr_buffer *buffer = &sheet->out.buffer;
    size_t room = sheet->width[column], width = zr_columns(text);
    bool cut = width > room;
    if (cut)
        text = zr_columns_cut(text, room - 1);
    width = zr_columns(text) + cut;
    size_t blank = width < room ? room - width : 0;
    const zr_column *of = &sheet->all[sheet->shown[column]];
    bool left = of->type == ZR_TYPE_TEXT && !of->decimals;
    repeat(buffer, " ", left ? 0 : blank);
    zr_buffer_shown(buffer, text); /* a column may be called what a document is called */
    zr_buffer_put(buffer, cut ? "…" : "");
    repeat(buffer, " ", left ? blank : 0);
}

/* Without blanks before it. */
static void end_line(zr_buffer *buffer)
{
    while (buffer->size && buffer->data[buffer->size - 1] == ' ')
        buffer->size--;
    zr_buffer_char(buffer, '\n');
}

static void put_gap(layout *sheet, uint32_t column)
{
    zr_buffer_put(&sheet->out.buffer, column ? "  " : "");
}

static void put_head(layout *sheet)
{
    zr_buffer *buffer = &sheet->out.buffer;
    const char *title = zr_frame_title(sheet->frame).in[sheet->style->lang];
    const char *bold = sheet->style->bold ? "\033[1m" : "", *plain = sheet->style->bold ? "\033[0m" : "";
    if (title && *title)
        zr_buffer_print(buffer, "%s%s%s\n", bold, title, plain);
    for (uint32_t c = 0; c < sheet->columns; c++) {
        put_gap(sheet, c);
        put_cell(sheet, zr_span_of(title_of(sheet, c)), c);
    }
    end_line(buffer);
    for (uint32_t c = 0; c < sheet->columns; c++) {
        put_gap(sheet, c);
        repeat(buffer, "-", sheet->width[c]);
    }
    zr_buffer_char(buffer, '\n');
}

static double number_at(const layout *sheet, uint32_t row, uint32_t column)
{
    const zr_value *value = zr_frame_at(sheet->frame, row, column);
    if (value->undefined || sheet->all[column].type == ZR_TYPE_TEXT)
        return 0;
    return sheet->all[column].type == ZR_TYPE_REAL ? value->real : (double)value->count;
}

static double largest(const layout *sheet, uint32_t column)
{
    double most = 0;
    for (uint32_t r = 0; r < zr_frame_rows(sheet->frame); r++)
        most = number_at(sheet, r, column) > most ? number_at(sheet, r, column) : most;
    return most;
}

/* A bar in eighths of a column; anything above nothing shows at least one eighth. */
static void put_bar(zr_buffer *buffer, double value, double most)
{
    static const char *const eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (!(value > 0) || !(most > 0))
        return;
    size_t length = (size_t)(value / most * BAR_COLUMNS * 8 + 0.5);
    length = length ? length : 1;
    zr_buffer_put(buffer, "  ");
    repeat(buffer, "█", length / 8);
    zr_buffer_put(buffer, eighths[length % 8]);
}

/* The next line of a cell; *rest is what comes after it. */
static zr_span take_line(zr_span *rest, size_t columns)
{
    zr_span text = *rest;
    size_t size = zr_line_size(text, columns);
    size_t part = zr_span_find(zr_span_cut(text, 0, size), zr_span_of("；"), 0);
    if (part != SIZE_MAX)
        size = part + strlen("；");
    *rest = zr_span_trim(zr_span_cut(text, size, text.size));
    return zr_span_trim(zr_span_cut(text, 0, size));
}

/* One line of a row: what `rest` still has. True when cells go on. */
static bool put_line(layout *sheet)
{
    bool more = false;
    for (uint32_t c = 0; c < sheet->columns; c++) {
        zr_span text = sheet->rest[c];
        if (sheet->laid[c])
            text = take_line(&sheet->rest[c], sheet->width[c]);
        else
            sheet->rest[c] = (zr_span){0};
        more = more || sheet->rest[c].size;
        put_gap(sheet, c);
        put_cell(sheet, text, c);
    }
    return more;
}

static void put_rows(layout *sheet)
{
    uint32_t bar = column_of(sheet, sheet->style->bar);
    double most = bar == ZR_NONE ? 0 : largest(sheet, bar);
    for (uint32_t r = 0; r < sheet->rows; r++) {
        for (uint32_t c = 0; c < sheet->columns; c++)
            sheet->rest[c] = sheet->cells[(size_t)r * sheet->columns + c];
        bool more = put_line(sheet);
        if (bar != ZR_NONE)
            put_bar(&sheet->out.buffer, number_at(sheet, r, bar), most);
        end_line(&sheet->out.buffer);
        while (more) {
            more = put_line(sheet);
            end_line(&sheet->out.buffer);
        }
        zr_out_flush(&sheet->out, 65536);
    }
}

static bool is_wanted(const char *const *keys, const char *key)
{
    for (; keys && *keys; keys++)
        if (strcmp(*keys, key) == 0)
            return true;
    return false;
}

static void put_note(zr_buffer *buffer, zr_lang lang, const char *title, const char *value)
{
    zr_buffer_shown(buffer, zr_span_of(title));
    zr_buffer_put(buffer, lang == ZR_ZH ? "：" : ": ");
    zr_buffer_shown(buffer, zr_span_of(value ? value : ""));
    zr_buffer_char(buffer, '\n');
}

static void put_notes(layout *sheet)
{
    zr_lang lang = sheet->style->lang;
    uint32_t count, left = zr_frame_rows(sheet->frame) - sheet->rows;
    const zr_frame_note_entry *notes = zr_frame_notes(sheet->frame, &count);
    if (left)
        zr_buffer_print(&sheet->out.buffer, lang == ZR_ZH ? "另有 %u 行未列\n" : "%u more rows not shown\n",
                        left);
    for (uint32_t i = 0; i < count; i++)
        if (!sheet->style->notes || is_wanted(sheet->style->notes, notes[i].key))
            put_note(&sheet->out.buffer, lang, notes[i].title.in[lang], notes[i].value.in[lang]);
}

zr_status zr_frame_write_text(const zr_frame *frame, const zr_table_style *style, zr_put *put, void *sink,
                              zr_error *err)
{
    layout sheet = {.frame = frame, .style = style, .out = {.put = put, .sink = sink}};
    sheet.rows = zr_frame_rows(frame);
    if (style->rows && style->rows < sheet.rows)
        sheet.rows = style->rows;
    choose_columns(&sheet);
    fill_cells(&sheet);
    bool failed = sheet.arena.failed;
    if (!failed) {
        fit(&sheet);
        put_head(&sheet);
        put_rows(&sheet);
        put_notes(&sheet);
    }
    zr_status status = zr_out_close(&sheet.out, err);
    zr_arena_free(&sheet.arena);
    return failed ? zr_fail_memory(err) : status;
}
