/* The lines of cells as they were written.
 *
 * A column wraps where it is full. A line of bodies that leaves room and ends a name, above one that begins
 * another, was broken by its writer: the names stay two. And where lines of neighbouring cells stand half a
 * line apart, a copy may print the end of a cell's last name (厅) above the line that it ends. */
#include "source/drawn_layout.h"

#include "base/words.h"

static uint32_t next_line(const zr_layout_page *at, uint32_t column, uint32_t from)
{
    while (from < at->lines && (at->line[from].section || !at->line[from].cell[column].end))
        from++;
    return from;
}

/* 厅, 政府: the end of a name, which begins none. */
static bool is_end(zr_span words)
{
    size_t size = zr_span_characters(words);
    return (size == 1 || (size == 2 && !zr_layout_begins_name(words))) && zr_words_end_as_body(words);
}

static bool is_open(const zr_layout_page *at, uint32_t column, uint32_t line)
{
    return line < at->lines && !zr_layout_ends_name(zr_layout_span(at, line, column));
}

/* Does the line `upper` end the name that is open in the one below, and no name above itself? */
static bool is_turned(const zr_layout_page *at, uint32_t column, uint32_t above, uint32_t upper,
                      uint32_t lower)
{
    if (lower == at->lines || lower > upper + 2 || !is_end(zr_layout_span(at, upper, column)))
        return false;
    bool ended = above == ZR_NONE || !is_open(at, column, above);
    zr_span words = zr_layout_span(at, lower, column);
    static const char *const marks[] = {"、", "，", "；", NULL};
    uint32_t next = next_line(at, column, lower + 1);
    bool goes_on = next < at->lines && !zr_layout_begins_name(zr_layout_span(at, next, column));
    return ended && !goes_on && zr_layout_begins_name(words) && is_open(at, column, lower) &&
           !zr_ends_any(words, marks);
}

void zr_layout_turn(zr_layout_page *at)
{
    for (uint32_t c = 0; c < at->head.columns; c++) {
        uint32_t above = ZR_NONE, upper = next_line(at, c, 0);
        while (zr_layout_is_bodies(at, c) && upper < at->lines) {
            uint32_t lower = next_line(at, c, upper + 1);
            if (is_turned(at, c, above, upper, lower)) {
                zr_layout_words end = at->line[upper].cell[c];
                at->line[upper].cell[c] = at->line[lower].cell[c];
                at->line[lower].cell[c] = end;
            }
            above = upper;
            upper = lower;
        }
    }
}

/* Was the line above broken although there was room for more? */
static bool is_parted(const zr_layout_page *at, uint32_t column, uint32_t above, uint32_t below)
{
    bool room = at->line[above].cell[column].weight + 2 * ZR_LAYOUT_CHARACTER <= at->full[column];
    return room && zr_layout_ends_name(zr_layout_span(at, above, column)) &&
           zr_layout_is_name(zr_layout_span(at, below, column));
}

void zr_layout_put(const zr_layout_page *at, zr_drawn *table, uint32_t column, uint32_t first, uint32_t last)
{
    uint32_t above = ZR_NONE;
    for (uint32_t line = first; line <= last; line++) {
        const zr_layout_words *cell = &at->line[line].cell[column];
        if (!cell->end)
            continue;
        zr_drawn_add(table, column, cell->start, cell->end);
        if (above != ZR_NONE && zr_layout_is_bodies(at, column) && is_parted(at, column, above, line))
            zr_drawn_part(table);
        above = line;
    }
}
