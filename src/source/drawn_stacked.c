/* Tables copied without their rows: every cell on a line of its own, or all cells in one line with a space
 * between them, or with bars between them wherever lines end.
 *
 *   序号 ⏎ 任务 ⏎ 责任单位 ⏎ 1 ⏎ 修建道路 ⏎ 甲局 ⏎ 乙局 ⏎ 2 ⏎ …
 *   序号 任务 责任单位 ⏎ 1 修建道路 甲局、乙局 ⏎ 2 …
 *   序号 | ⏎ 任务 | ⏎ 责任单位 | ⏎ 1 | ⏎ 修建道路 | ⏎ …
 *
 * The numbers of the rows tell where one begins: each is one more than the last, or, where a table shows some
 * rows of a longer one, greater. What stands between two numbers is seated at the columns by what it looks
 * like. Empty cells left no trace, merged cells neither, and a cell of several lines is several pieces; if
 * too little fits, the drawing is refused. */
#include "source/drawn_stack.h"

enum { HEAD_LINES = 28, DEAR_ROW = 35, DEAR_COLUMN = 5, TORN_ROW = 5 /* a column */ };

static void put(zr_stack *at, uint32_t column, const zr_tile *piece)
{
    zr_drawn_add_lines(at->table, column, piece->start, piece->end);
}

/* A bar alone in a line between two rows is no cell of either. */
static void drop_frame(zr_stack *at)
{
    uint32_t cells = at->head.columns - at->head.number - 1;
    while (at->run.kind == ZR_STRIP_BARS && at->count > cells &&
           !zr_stack_words(at, &at->row[at->count - 1]).size)
        at->count--;
}

/* A row between bars that has all its cells needs no guess, if words suit their columns better so than seated
 * without the empty ones. */
static bool is_whole(const zr_stack *at)
{
    if (at->run.kind != ZR_STRIP_BARS || at->head.number + 1 + at->count != at->head.columns)
        return false;
    uint32_t filled = 0;
    zr_tile cells[ZR_SEAT_PIECES];
    for (uint32_t i = 0; i < at->count; i++) {
        if (zr_stack_words(at, &at->row[i]).size)
            cells[filled++] = at->row[i];
    }
    if (filled == at->count)
        return true;
    zr_seats seats;
    zr_seats_find(&seats, at->run.text, cells, filled, &at->head);
    return zr_seats_in_turn(at->run.text, at->row, &at->head) <= seats.cost;
}

static void seat(const zr_stack *at, bool whole, uint32_t count, zr_seats *seats)
{
    if (!whole) {
        zr_seats_find(seats, at->run.text, at->row, count, &at->head);
        return;
    }
    *seats = (zr_seats){.cost = 0};
    for (uint32_t i = 0; i < count; i++)
        seats->column[i] = (uint8_t)(at->head.number + 1 + i);
}

/* Columns of a further row under the same number that go on with the cells above: those left empty. */
static uint64_t merged_columns(const zr_stack *at, const zr_seats *seats, uint32_t from)
{
    uint64_t used = 0;
    for (uint32_t i = from; i < at->count && (i == from || !seats->begins[i]); i++)
        used |= (uint64_t)1 << seats->column[i];
    uint64_t keep = 0;
    for (uint32_t c = 0; c < at->head.columns; c++) {
        if (!(used >> c & 1) && at->head.kind[c] != ZR_HEAD_TIME)
            keep |= (uint64_t)1 << c;
    }
    return keep;
}

static uint64_t columns_used(const zr_stack *at, const zr_seats *seats)
{
    uint64_t used = 0;
    for (uint32_t i = 0; i < at->count; i++)
        used |= (uint64_t)1 << seats->column[i];
    return used;
}

/* Columns that a row leaves empty because their cell is merged with the one above: the first of several
 * columns of words, and those who lead where others are named. */
static uint64_t kept_above(const zr_stack *at, const zr_seats *seats)
{
    uint64_t used = columns_used(at, seats), merged = 0;
    bool bodies = (used & zr_head_bodies(&at->head)) != 0;
    for (uint32_t c = 0; c < at->head.columns; c++) {
        if (zr_seat_groups(&at->head, c) || (bodies && at->head.kind[c] == ZR_HEAD_LEAD))
            merged |= (uint64_t)1 << c;
    }
    return at->head.spaced && at->rows > 1 ? merged & ~used : 0;
}

/* A new row begins with what stands before its number; a column without words keeps those above. */
static void put_leads(zr_stack *at, uint64_t keep)
{
    keep |= at->rows > 1 ? ((uint64_t)1 << at->head.number) - 1 : 0;
    for (uint32_t i = 0; i < at->leads; i++)
        keep &= ~((uint64_t)1 << at->lead_column[i]);
    zr_drawn_row(at->table, keep);
    for (uint32_t i = 0; i < at->leads; i++)
        put(at, at->lead_column[i], &at->lead[i]);
    at->leads = 0;
}

static void put_row(zr_stack *at, const zr_tile *number, const zr_seats *seats)
{
    uint64_t kept = kept_above(at, seats);
    at->table->by_layout |= kept != 0;
    put_leads(at, kept);
    put(at, at->head.number, number);
    at->behind = number->end;
    for (uint32_t i = 0; i < at->count; i++) {
        if (seats->column[i] < at->head.number) {
            at->lead_column[at->leads] = (uint8_t)seats->column[i];
            at->lead[at->leads++] = at->row[i];
            continue;
        }
        if (seats->begins[i])
            zr_drawn_row(at->table, merged_columns(at, seats, i));
        put(at, seats->column[i], &at->row[i]);
        at->behind = zr_strip_behind(&at->run, &at->row[i]);
    }
}

static void put_sections(zr_stack *at)
{
    for (; at->sections; at->sections--, at->count++) {
        zr_drawn_row(at->table, 0);
        put(at, 0, &at->row[at->count]);
        zr_drawn_widen(at->table);
    }
}

/* Several bodies stand in one of the columns of bodies: which of them in which is a guess. */
static bool is_shared_out(const zr_stack *at, const zr_seats *seats, uint64_t bodies)
{
    bool several = false;
    for (uint32_t i = 1; i < at->count; i++)
        several |= seats->column[i] == seats->column[i - 1] && (bodies >> seats->column[i] & 1);
    return several;
}

/* Names under some of the columns of bodies, and none under others, whose empty cells left no trace, or words
 * that are no names: they may stand under the wrong ones. */
static bool may_be_moved(const zr_stack *at, const zr_seats *seats, uint64_t bodies)
{
    uint64_t named = columns_used(at, seats) & bodies;
    bool others = false;
    for (uint32_t i = 0; i < at->count; i++)
        others |= (bodies >> seats->column[i] & 1) && !zr_words_are_bodies(zr_stack_words(at, &at->row[i]));
    return others || (named && named != bodies);
}

/* Could names of the row stand in another of several columns of bodies? */
static bool is_guess(const zr_stack *at, const zr_seats *seats, bool whole)
{
    uint64_t bodies = zr_head_bodies(&at->head);
    return zr_head_has_two_of_bodies(&at->head) &&
           ((!whole && may_be_moved(at, seats, bodies)) ||
            (at->run.kind == ZR_STRIP_LINES && is_shared_out(at, seats, bodies)));
}

/* The row whose number is at `from`; where the next one begins, or SIZE_MAX behind the last. */
static size_t read_row(zr_stack *at, size_t from)
{
    zr_tile number = zr_strip_tile(&at->run, from);
    uint32_t value = zr_stack_number(at, &number);
    size_t inside = zr_strip_behind(&at->run, &number), next = SIZE_MAX;
    if (!zr_stack_reach_number(at, inside, value + 1, false, &next) &&
        !zr_stack_reach_number(at, inside, value + 1, true, &next))
        zr_stack_end_last(at);
    zr_stack_drop_headings(at);
    drop_frame(at);
    uint32_t sections = at->sections, all = at->count;
    zr_seats seats;
    bool whole = is_whole(at);
    if (!whole)
        zr_stack_drop_empty(at);
    seat(at, whole, at->count, &seats);
    uint32_t dear = DEAR_ROW + DEAR_COLUMN * at->head.columns;
    at->rows++;
    at->dear += seats.cost >= dear;
    at->torn += at->head.spaced && seats.cost >= TORN_ROW * (at->head.columns + 1);
    at->longest = at->count > at->longest ? at->count : at->longest;
    at->shortest = at->rows == 1 || at->count < at->shortest ? at->count : at->shortest;
    at->table->by_layout |= seats.cost >= dear / 2 || is_guess(at, &seats, whole);
    if (seats.cost >= ZR_SEAT_DEAR)
        at->count = 0;
    put_row(at, &number, &seats);
    at->count = all;
    at->sections = sections;
    if (next != SIZE_MAX)
        put_sections(at);
    at->sections = 0;
    return next;
}

/* Headings between the head and the first row. */
static size_t first_row(zr_stack *at, size_t from)
{
    for (uint32_t i = 0; i < HEAD_LINES; i++) {
        zr_tile piece = zr_strip_tile(&at->run, from);
        if (zr_stack_number(at, &piece))
            return from;
        if (!zr_stack_heading_at(at, from, &piece))
            return SIZE_MAX;
        zr_drawn_row(at->table, 0);
        put(at, 0, &piece);
        zr_drawn_widen(at->table);
        from = zr_strip_behind(&at->run, &piece);
    }
    return SIZE_MAX;
}

bool zr_drawn_stacked(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    zr_stack at;
    *end = zr_drawn_line_end(table->text, *start) + 1;
    if (!zr_stack_begin(&at, table, *start, *end - 1))
        return false;
    size_t head = zr_strip_head(&at.run, floor, *start);
    at.broken = at.run.kind != ZR_STRIP_WORDS ? SIZE_MAX : head < *start ? *end + ZR_STRIP_SHORT : head;
    size_t from = head == SIZE_MAX ? SIZE_MAX : zr_stack_head(&at, head);
    if (at.looked > *end)
        *end = at.looked; /* what was looked at is not looked at again */
    if (from == SIZE_MAX)
        return false;
    head = zr_strip_first(table->text, head, at.names[0].start);
    if (!zr_stack_find_number(&at) || !zr_stack_names_bodies(&at))
        return false;
    zr_stack_put_head(&at);
    for (from = first_row(&at, from); from != SIZE_MAX && !table->failed;)
        from = read_row(&at, from);
    if (at.looked > *end)
        *end = at.looked;
    bool torn = at.rows > 3 && 2 * at.torn > at.rows; /* hardly a word is where it was */
    if (at.rows == 0 || torn || 2 * at.dear > at.rows || (at.rows == 1 && at.dear))
        return false;
    table->by_hand = true;
    *start = head;
    *end = at.behind < table->text.size ? at.behind : table->text.size;
    *end += at.run.kind == ZR_STRIP_BARS && *end < table->text.size && table->text.data[*end] == '\n';
    return true;
}
