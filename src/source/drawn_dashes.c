/* Tables whose columns dashes measure and whose rows blank lines part, as pandoc writes cells of several
 * lines:
 *
 *   ---------------------------------------
 *   序号   任务               责任单位
 *   ------ ------------------ -------------
 *   1      修缮渡口，清理     县交通运输局、
 *          航道。             县水利局
 *
 *   2      补种红树。         县林业局
 *   --------------------------------------- */
#include "source/drawn.h"

#include "base/utf8.h"
#include "base/width.h"
#include "base/words.h"

enum { MOST_HEAD = 5, LEAST_RULE = 10, LEAST_RUN = 2, MOST_LINE = 2000 };

/* The columns, as the dashes below the head measure them. */
typedef struct rule {
    size_t left[ZR_DRAWN_COLUMNS], right[ZR_DRAWN_COLUMNS];
    uint32_t count;
} rule;

/* Columns of a terminal; quotes, dashes and dots are wide in some fonts. */
static size_t columns_of(uint32_t c, bool wide)
{
    bool either = c == 0xB7 || c == 0xD7 || c == 0xB0 || (c >= 0x2010 && c <= 0x2027);
    return either ? 1u + wide : zr_character_columns(c);
}

/* Is the line dashes and spaces, with so many runs of them? */
static bool read_rule(rule *out, zr_span text, size_t start, size_t end)
{
    out->count = 0;
    for (size_t at = start; at < end;) {
        size_t from = at;
        while (at < end && text.data[at] == '-')
            at++;
        bool dashes = at > from;
        if (dashes && (at - from < LEAST_RUN || out->count == ZR_DRAWN_COLUMNS))
            return false;
        if (dashes) {
            out->left[out->count] = from - start;
            out->right[out->count++] = at - start;
        }
        while (at < end && (text.data[at] == ' ' || text.data[at] == '\r'))
            at++;
        if (at == from)
            return false;
    }
    return out->count > 0;
}

static bool is_full_rule(zr_span text, size_t start, size_t end)
{
    rule line;
    return read_rule(&line, text, start, end) && line.count == 1 &&
           line.right[0] - line.left[0] >= LEAST_RULE;
}

/* The column in which a word begins. */
static uint32_t column_at(const rule *columns, size_t place)
{
    uint32_t column = 0;
    while (column + 1 < columns->count && columns->left[column + 1] <= place)
        column++;
    return column;
}

/* Where a line's words stand: for each column the first byte and behind the last. */
typedef struct places {
    size_t start[ZR_DRAWN_COLUMNS], end[ZR_DRAWN_COLUMNS];
    bool crossed; /* a word reaches over a gap between columns */
} places;

static void place_words(places *out, const rule *columns, zr_span text, size_t start, size_t end, bool wide)
{
    size_t place = 0, before = ZR_DRAWN_COLUMNS;
    bool inside = false;
    *out = (places){0};
    for (size_t at = start; at < end;) {
        uint32_t c;
        size_t step = zr_utf8_read(zr_span_cut(text, at, end), &c);
        bool space = zr_is_space(c);
        uint32_t column = inside && !space ? (uint32_t)before : column_at(columns, place);
        if (!space && !inside && !out->end[column])
            out->start[column] = at;
        out->crossed |= inside && !space && place >= columns->right[column] && column + 1 < columns->count;
        if (!space)
            out->end[column] = at + step;
        inside = !space;
        before = column;
        place += columns_of(c, wide);
        at += step;
    }
}

/* By the width of quotes that lets no word reach over a gap. */
static void add_line(zr_drawn *table, const rule *columns, size_t start, size_t end)
{
    places found;
    place_words(&found, columns, table->text, start, end, false);
    if (found.crossed) {
        place_words(&found, columns, table->text, start, end, true);
        table->by_layout |= found.crossed;
    }
    for (uint32_t i = 0; i < columns->count; i++) {
        if (found.end[i])
            zr_drawn_add(table, i, found.start[i], found.end[i]);
    }
}

/* The line of dashes below a head, at most a few lines on; false if there is none. */
static bool find_rule(rule *out, zr_span text, size_t *at)
{
    for (int i = 0; i < MOST_HEAD && *at < text.size; i++) {
        size_t end = zr_drawn_line_end(text, *at);
        if (text.data[*at] == '\n' || end - *at > MOST_LINE)
            return false;
        if (text.data[end - 1] == '-' || (end > *at + 1 && text.data[end - 1] == '\r'))
            if (read_rule(out, text, *at, end))
                return out->count > 1;
        *at = end + 1;
    }
    return false;
}

/* The full line of dashes above a head. */
static bool find_top(zr_span text, size_t floor, size_t *at)
{
    for (int i = 0; *at > floor && i < MOST_HEAD; i++) {
        size_t end = *at - 1;
        while (*at - 1 > floor && text.data[*at - 2] != '\n')
            --*at;
        --*at;
        if (is_full_rule(text, *at, end))
            return true;
        if (zr_span_trim(zr_span_cut(text, *at, end)).size == 0 || end - *at > MOST_LINE)
            return false;
    }
    return false;
}

bool zr_drawn_dashed(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    zr_span text = table->text;
    size_t below = *start, top = *start;
    rule columns;
    if (!find_rule(&columns, text, &below) || !find_top(text, floor, &top))
        return false;
    zr_drawn_reset(table, columns.count);
    zr_drawn_row(table, 0);
    bool fresh = false;
    for (size_t at = zr_drawn_line_end(text, top) + 1; at < text.size && !table->failed;) {
        size_t stop = zr_drawn_line_end(text, at);
        bool blank = zr_span_trim(zr_span_cut(text, at, stop)).size == 0;
        bool bottom = at > below && is_full_rule(text, at, stop);
        if (bottom || stop - at > MOST_LINE) {
            *end = stop < text.size ? stop + 1 : stop;
            *start = top;
            return bottom && table->row_count > 1;
        }
        if (fresh && !blank)
            zr_drawn_row(table, 0);
        if (!blank && at != below)
            add_line(table, &columns, at, stop);
        fresh = blank ? at > below : at == below;
        at = stop + 1;
    }
    return false;
}
