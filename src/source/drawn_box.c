/* Tables drawn with bars and rules.
 *
 * The bars of a line part it into segments. A line whose segments are all rules ends a row; one with some
 * rules ends the cells in those columns, and the others reach further down. Where no rules stand between the
 * rows, a line begins one unless it only goes on with words that filled the line above. */
#include "source/drawn_layout.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

/* Lines that are no box are looked at again from the next on: so often in a text as TIMES its size. */
enum { PAUSES = 3, PAUSES_OF_PAGE = 8 /* its number among them */, TIMES = 64 };

typedef struct segment {
    size_t start, end; /* with the white space */
    bool ruled, blank, filled;
} segment;

typedef struct box_line {
    segment segment[ZR_DRAWN_COLUMNS];
    uint32_t count, ruled, filled; /* filled: segments with words */
    bool bars;
} box_line;

typedef struct drawing {
    zr_drawn *table;
    zr_span text;
    bool ascii;
    size_t start, end;
    uint32_t columns, rules, bands; /* bands: runs of lines with words */
    uint32_t band;
    bool fresh;    /* the next line begins a row */
    uint64_t open; /* columns in which the rule above, that others have, is left out */
    box_line line, above;
} drawing;

static bool is_horizontal(uint32_t c)
{
    return c == 0x2500 || c == 0x2501 || c == 0x2504 || c == 0x2505 || c == 0x2508 || c == 0x2509 ||
           c == 0x254C || c == 0x254D || c == 0x2550;
}

static bool is_rule_byte(zr_span text, size_t at)
{
    return at < text.size && (text.data[at] == '-' || text.data[at] == '=');
}

/* A bar or a corner at `at`: its length, else 0. In ASCII + is one only where a rule touches it. */
static size_t bar_at(const drawing *draw, size_t at)
{
    if (draw->ascii) {
        char c = draw->text.data[at];
        bool corner =
            c == '+' && (is_rule_byte(draw->text, at + 1) || (at && is_rule_byte(draw->text, at - 1)));
        return c == '|' || corner;
    }
    uint32_t c;
    size_t size = zr_utf8_read(zr_span_cut(draw->text, at, draw->text.size), &c);
    return c >= 0x2502 && c <= 0x257F && !is_horizontal(c) ? size : 0;
}

static bool is_rule(const drawing *draw, size_t start, size_t end)
{
    for (size_t at = start; at < end;) {
        uint32_t c;
        size_t size = zr_utf8_read(zr_span_cut(draw->text, at, end), &c);
        if (draw->ascii ? c != '-' && c != '=' && c != ':' : !is_horizontal(c))
            return false;
        at += size;
    }
    return end - start >= 2;
}

/* Width of the white space at the end. */
static size_t slack(zr_span words)
{
    size_t width = 0;
    for (size_t size; (size = zr_utf8_space_before(words)) > 0; words.size -= size)
        width += size == 3 ? 2 : 1;
    return width;
}

static void add_segment(drawing *draw, size_t start, size_t end)
{
    box_line *line = &draw->line;
    zr_span words = zr_span_cut(draw->text, start, end);
    if (line->count == ZR_DRAWN_COLUMNS) {
        line->segment[line->count - 1].end = end;
        return;
    }
    segment *new = &line->segment[line->count++];
    *new = (segment){.start = start, .end = end, .ruled = is_rule(draw, start, end)};
    new->blank = zr_span_trim(words).size == 0;
    new->filled = !new->blank &&slack(words) <= 3;
    line->ruled += new->ruled;
    line->filled += !new->blank && !new->ruled;
}

/* Parts the line [start, end) at its bars; a bar at either end begins no segment. */
static void read_line(drawing *draw, size_t start, size_t end)
{
    draw->line.count = draw->line.ruled = draw->line.filled = 0;
    draw->line.bars = false;
    zr_span words = zr_span_trim(zr_span_cut(draw->text, start, end));
    if (words.size == 0)
        return;
    start = (size_t)(words.data - draw->text.data);
    end = start + words.size;
    size_t from = start;
    for (size_t at = start; at < end;) {
        size_t bar = bar_at(draw, at);
        uint32_t c;
        if (bar) {
            draw->line.bars = true;
            if (at > start)
                add_segment(draw, from, at);
            from = at + bar;
        }
        at += bar ? bar : zr_utf8_read(zr_span_cut(draw->text, at, end), &c);
    }
    if (from < end)
        add_segment(draw, from, end);
}

static bool is_full_rule(const box_line *line)
{
    return line->count > 0 && line->ruled == line->count;
}

/* Does the line that was read belong to the drawing? In ASCII it begins with a bar or a corner. */
static bool is_ours(const drawing *draw, size_t start, size_t end)
{
    zr_span words = zr_span_trim(zr_span_cut(draw->text, start, end));
    if (draw->ascii)
        return zr_span_starts(words, "|") || (zr_span_starts(words, "+") && draw->line.ruled > 0);
    return draw->line.bars || (start > draw->start && is_full_rule(&draw->line));
}

/* Where the drawing ends; how many columns and rules it has. */
static void measure(drawing *draw)
{
    uint32_t pauses = 0;
    bool in_band = false, page = false;
    draw->end = draw->start;
    for (size_t at = draw->start; at < draw->text.size && pauses <= (page ? PAUSES_OF_PAGE : PAUSES);) {
        size_t end = zr_drawn_line_end(draw->text, at);
        read_line(draw, at, end);
        bool ours = is_ours(draw, at, end);
        if (!ours && !zr_drawn_is_pause(zr_span_cut(draw->text, at, end)))
            break;
        pauses = ours ? 0 : pauses + 1;
        page = !ours && (page || zr_span_trim(zr_span_cut(draw->text, at, end)).size);
        at = end < draw->text.size ? end + 1 : end;
        if (!ours)
            continue;
        draw->end = at;
        draw->columns = draw->line.count > draw->columns ? draw->line.count : draw->columns;
        draw->rules += draw->line.ruled > 0;
        draw->bands += !is_full_rule(&draw->line) && !in_band;
        in_band = !is_full_rule(&draw->line);
    }
}

/* Every word of the line stands below one that filled its line. */
static bool goes_on(const drawing *draw)
{
    for (uint32_t i = 0; i < draw->line.count; i++) {
        if (!draw->line.segment[i].blank && (i >= draw->above.count || !draw->above.segment[i].filled))
            return false;
    }
    return draw->line.segment[0].blank || draw->above.segment[0].filled;
}

/* Without rules between rows; the head, above the first rule, is one row. */
static bool is_loose(const drawing *draw)
{
    return draw->rules <= 3 && (draw->bands == 1 || draw->band > 0);
}

static uint64_t mask(const box_line *line, bool ruled)
{
    uint64_t bits = 0;
    for (uint32_t i = 0; i < line->count; i++) {
        bool free = ruled ? !line->segment[i].ruled : line->segment[i].blank;
        if (!ruled && !free)
            break; /* blank cells at the left go on with the group above */
        bits |= (uint64_t)free << i;
    }
    return bits;
}

static zr_span words_of(const drawing *draw, const segment *of)
{
    return zr_span_trim(zr_span_cut(draw->text, of->start, of->end));
}

/* A name ends in the line above, which has room for more, and another begins: its writer broke the line. */
static bool is_parted(const drawing *draw, uint32_t column)
{
    if (column >= draw->above.count || draw->above.segment[column].filled)
        return false;
    zr_span above = words_of(draw, &draw->above.segment[column]);
    return above.size && zr_layout_ends_name(above) &&
           zr_layout_is_name(words_of(draw, &draw->line.segment[column]));
}

/* △加强监督, 2.加强监督: an item of its own in a cell of several. */
static bool begins_item(zr_span words)
{
    static const char *const signs[] = {"△", "▲", "●", "○", "■", "□", "◆", "◇", "★", "☆",
                                        "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", NULL};
    static const char *const marks[] = {".", "．", "、", NULL};
    size_t digits = 0;
    while (digits < words.size && digits < 3 && words.data[digits] >= '0' && words.data[digits] <= '9')
        digits++;
    return zr_starts_any(words, signs) ||
           (digits && digits < 3 && zr_starts_any(zr_behind(words, digits), marks));
}

/* Below a rule under one of the columns another item begins in a column that has none: what the rule parts it
 * parts there too. */
static void cut_items(drawing *draw)
{
    for (uint32_t i = 0; draw->open && i < draw->line.count; i++) {
        if ((draw->open >> i & 1) && begins_item(words_of(draw, &draw->line.segment[i])))
            zr_drawn_cut(draw->table, i);
    }
    draw->open = 0;
}

static void add_words(drawing *draw)
{
    for (uint32_t i = 0; i < draw->line.count; i++) {
        const segment *words = &draw->line.segment[i];
        if (words->ruled)
            continue;
        zr_drawn_add(draw->table, i, words->start, words->end);
        if (!words->blank && is_parted(draw, i))
            zr_drawn_part(draw->table);
    }
}

static void take_words(drawing *draw)
{
    if (draw->line.filled == 0)
        return;
    bool wide = draw->line.count == 1 && draw->columns > 1;
    if (draw->fresh || wide)
        zr_drawn_row(draw->table, 0);
    else if (is_loose(draw) && !goes_on(draw))
        zr_drawn_row(draw->table, mask(&draw->line, false));
    if (wide)
        zr_drawn_widen(draw->table);
    draw->fresh = wide;
    cut_items(draw);
    add_words(draw);
    draw->above = draw->line;
}

static void take_line(drawing *draw)
{
    const box_line *line = &draw->line;
    if (is_full_rule(line)) {
        draw->band += draw->table->row_count > 0 && !draw->fresh;
        draw->fresh = true;
        draw->open = 0;
    } else if (line->ruled && line->count == draw->columns) {
        zr_drawn_row(draw->table, draw->table->row_count ? mask(line, true) : 0);
        draw->fresh = false;
        add_words(draw);
        draw->open = mask(line, true);
    } else {
        take_words(draw);
    }
}

bool zr_drawn_box(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    size_t at = *start;
    (void)floor;
    drawing draw = {.table = table, .text = table->text, .start = at, .fresh = true};
    size_t line_end = zr_drawn_line_end(table->text, at);
    zr_span first = zr_span_trim(zr_span_cut(table->text, at, line_end));
    draw.ascii = zr_span_starts(first, "+");
    *end = line_end + 1;
    if ((!draw.ascii && at < table->unruled) || table->in_vain / TIMES > table->text.size)
        return false;
    measure(&draw);
    if (!draw.ascii && draw.rules == 0) { /* what its bars are, each line tells (drawn_bars.c) */
        table->unruled = draw.end;
        return false;
    }
    *end = draw.end > at ? draw.end : line_end + 1;
    zr_drawn_reset(table, draw.columns);
    if (draw.columns < 2 || draw.rules == 0) {
        table->in_vain += *end - at;
        return false;
    }
    for (size_t from = at; from < draw.end && !table->failed;) {
        size_t stop = zr_drawn_line_end(table->text, from);
        read_line(&draw, from, stop);
        if (is_ours(&draw, from, stop))
            take_line(&draw);
        from = stop + 1;
    }
    bool found = table->row_count > 1;
    table->in_vain += found ? 0 : *end - at;
    return found;
}
