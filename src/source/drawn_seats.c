/* Seats pieces at columns: the cheapest way to read them from left to right.
 *
 * Every piece goes on with the cell before it, or opens one further right, or begins another row under the
 * same number, where merged cells were: 5 ⏎ 建养老院 ⏎ 民政局 ⏎ 5月 ⏎ 建老年大学 ⏎ 12月. Costs say how badly
 * words suit a column, and what it means that a column stays empty. They were set by hand. */
#include "source/drawn_seats.h"

#include "base/utf8.h"
#include "base/words.h"
#include "source/drawn_torn.h"

#include <string.h>

enum { FAR = ZR_SEAT_DEAR, STATES = 2 * ZR_SEAT_COLUMNS, ANOTHER_ROW = 30, NEXT_ROW = 5 };
enum { LEFT_TO_GROUP = 6, ONE_OF_BODIES = 12, SEVERAL = 3, TORN = 20 };
enum { WRAPPED = 3, OUT_OF_LINE = 25, JOINED = 600, LONG_LINE = 20 /* width */ };
enum { CUT = 10, STOPPED = 10, NO_DEED = 2 };

/* How a piece may hang together with the one before it. */
typedef enum bond {
    BOND_NONE,
    BOND_LATIN, /* 园区 5G: a space that words have of their own */
    BOND_LINE   /* a line ends between them: a cell may be wrapped there */
} bond;

typedef struct seating {
    const zr_head *head;
    zr_span text;
    const zr_tile *pieces;
    zr_looks look[ZR_SEAT_PIECES], joint[ZR_SEAT_PIECES]; /* joint: with the piece before as one word */
    bond bonds[ZR_SEAT_PIECES];
    uint32_t chain[ZR_SEAT_PIECES]; /* the first of those that are one word with it */
    uint32_t width[ZR_SEAT_PIECES]; /* two for a Chinese character */
    uint32_t cost[ZR_SEAT_PIECES][STATES], charge[ZR_SEAT_PIECES][STATES]; /* charge: its misfit in that */
    uint8_t from[ZR_SEAT_PIECES][STATES];
} seating;

bool zr_head_has(const zr_head *head, zr_head_kind kind)
{
    for (uint32_t i = 0; i < head->columns; i++) {
        if (head->kind[i] == kind)
            return true;
    }
    return false;
}

uint64_t zr_head_bodies(const zr_head *head)
{
    uint64_t bodies = 0;
    for (uint32_t i = 0; i < head->columns; i++)
        bodies |= (uint64_t)zr_head_names_bodies(head->kind[i]) << i;
    return bodies;
}

bool zr_head_has_two_of_bodies(const zr_head *head)
{
    uint64_t bodies = zr_head_bodies(head);
    return (bodies & (bodies - 1)) != 0;
}

bool zr_seat_groups(const zr_head *head, uint32_t column)
{
    uint32_t last = head->columns;
    while (last > 0 && head->kind[last - 1] != ZR_HEAD_TASK)
        last--;
    return head->kind[column] == ZR_HEAD_TASK && column > head->number && column + 1 < last;
}

static uint32_t absence(const seating *at, uint32_t column, bool further)
{
    zr_head_kind kind = at->head->kind[column];
    if (further || !at->head->spaced)
        return zr_seat_absence(kind, further);
    if (zr_seat_groups(at->head, column))
        return LEFT_TO_GROUP;
    return zr_head_names_bodies(kind) && zr_head_has_two_of_bodies(at->head) ? ONE_OF_BODIES
                                                                             : zr_seat_absence(kind, further);
}

/* Several bodies are seldom in the lead where a column stands beside it for those who help. */
static uint32_t misfit(const seating *at, const zr_looks *look, uint32_t column)
{
    zr_head_kind kind = at->head->kind[column];
    bool crowd =
        kind == ZR_HEAD_LEAD && look->several && at->head->spaced && zr_head_has_two_of_bodies(at->head);
    return zr_seat_misfit(look, kind) + (crowd ? SEVERAL : 0);
}

static uint32_t gap(const seating *at, uint32_t from, uint32_t to, bool further)
{
    uint32_t sum = 0;
    for (uint32_t i = from; i < to; i++)
        sum += absence(at, i, further);
    return sum;
}

/* Than the line before: no line of a cell is, but behind the last one of a paragraph. */
static bool is_wider(const seating *at, uint32_t piece)
{
    return at->width[piece] > at->width[piece - 1] + 2;
}

/* Between two columns of words, a line that is wider than those above begins the right one. */
static uint32_t going_on(const seating *at, uint32_t piece, uint32_t column)
{
    bool spaced = at->head->spaced,
         wider = !spaced && is_wider(at, piece) && zr_seat_groups(at->head, column);
    return zr_seat_going_on(&at->look[piece - 1], &at->look[piece], at->head->kind[column], spaced) + wider;
}

/* What it costs that words end where a line does and others begin in a further column of words: a long line
 * without a stop goes on, and what is to be done begins with a deed. */
static uint32_t break_cost(const seating *at, uint32_t piece, uint32_t left, uint32_t column)
{
    if (zr_head_names_bodies(at->head->kind[column]) && at->look[piece].torn && at->head->spaced)
        return TORN;
    bool words = at->head->kind[left] == ZR_HEAD_TASK && at->head->kind[column] == ZR_HEAD_TASK;
    if (!words || at->bonds[piece] != BOND_LINE)
        return 0;
    bool cut = at->width[piece - 1] >= LONG_LINE && !at->look[piece - 1].stopped;
    return (cut ? CUT : 0u) + (at->look[piece].deed ? 0u : NO_DEED);
}

/* From the column of the piece before to `column`; the state says whether that is in a further row. */
static uint32_t step(const seating *at, uint32_t piece, uint32_t before, uint32_t state, bool *further)
{
    uint32_t columns = at->head->columns, number = at->head->number, column = state;
    uint32_t left = before % columns;
    bool was = before >= columns;
    *further = was;
    if (left < number)
        return column < number && column > left ? 0 : column == left ? going_on(at, piece, column) : FAR;
    if (column == left)
        return going_on(at, piece, column);
    uint32_t leaving = zr_seat_leaving(&at->look[piece - 1], at->head->spaced);
    if (column > left)
        return leaving + gap(at, left + 1, column, was) + break_cost(at, piece, left, column);
    *further = true;
    uint32_t rest = leaving + gap(at, left + 1, columns, was);
    if (column < number)
        return rest + NEXT_ROW;
    return rest + ANOTHER_ROW + gap(at, number + 1, column, true);
}

static void offer(seating *at, uint32_t piece, uint32_t state, uint32_t before, uint32_t cost,
                  uint32_t charge)
{
    if (cost + charge < at->cost[piece][state]) {
        at->cost[piece][state] = cost + charge;
        at->charge[piece][state] = charge;
        at->from[piece][state] = (uint8_t)before;
    }
}

/* Are the words before whole, so that a line below them in the same cell begins anew? */
static bool is_whole(const zr_looks *before, zr_head_kind kind)
{
    return zr_head_names_bodies(kind) ? before->bodies
           : kind == ZR_HEAD_PERSON   ? before->person
           : kind == ZR_HEAD_TIME     ? before->time
                                      : before->stopped;
}

/* The piece goes on with the words before it: where a line was cut, both are judged as one. */
static void wrap(seating *at, uint32_t piece, uint32_t before, uint32_t column)
{
    zr_head_kind kind = at->head->kind[column];
    uint32_t cost = at->cost[piece - 1][before], charge = at->charge[piece - 1][before];
    bool dated = kind == ZR_HEAD_TIME && at->look[piece - 1].bodies; /* 甲局 ⏎ 9月底 is no time */
    if (at->bonds[piece] == BOND_LATIN || dated)
        offer(at, piece, before, before, cost + 1, misfit(at, &at->look[piece], column));
    else
        offer(at, piece, before, before,
              cost - charge + WRAPPED + (at->head->spaced && is_wider(at, piece) ? OUT_OF_LINE : 0),
              misfit(at, &at->joint[piece], column));
}

static void relax(seating *at, uint32_t piece, uint32_t before, uint32_t column)
{
    bool further;
    uint32_t way = step(at, piece, before, column, &further);
    if (way >= FAR || at->cost[piece - 1][before] >= FAR)
        return;
    zr_head_kind kind = at->head->kind[column];
    bool same = column == before % at->head->columns, bound = same && at->bonds[piece] != BOND_NONE;
    bool whole = is_whole(&at->look[piece - 1], kind), stopped = whole && at->look[piece - 1].stopped;
    if (bound && !stopped)
        wrap(at, piece, before, column);
    if (bound && stopped && at->bonds[piece] == BOND_LINE)
        way = way > STOPPED ? way : STOPPED;
    if (!bound || whole)
        offer(at, piece, column + (further ? at->head->columns : 0), before,
              at->cost[piece - 1][before] + way, misfit(at, &at->look[piece], column));
}

/* Width of the words: two for a Chinese character. */
static uint32_t width_of(zr_span words)
{
    uint32_t width = 0, c;
    for (size_t at = 0; at < words.size; width += c >= 0x1100 ? 2 : 1)
        at += zr_utf8_read(zr_span_cut(words, at, words.size), &c);
    return width;
}

static bool is_latin(zr_span before, zr_span words)
{
    return (before.size && (unsigned char)before.data[before.size - 1] < 0x80) ||
           (words.size && (unsigned char)words.data[0] < 0x80);
}

/* Puts the words of a piece and of those before it from `first` on together; false if there is no room. */
static bool join(seating *at, uint32_t first, uint32_t piece, zr_looks *look)
{
    char both[JOINED];
    size_t size = 0;
    for (uint32_t i = first; i <= piece; i++) {
        zr_span words = zr_span_trim(zr_span_cut(at->text, at->pieces[i].start, at->pieces[i].end));
        if (size + words.size > sizeof both)
            return false;
        memcpy(both + size, words.data, words.size);
        size += words.size;
    }
    *look = zr_looks_of((zr_span){both, size});
    return true;
}

/* 市财 ⏎ 政局: a name that the end of a line breaks, where lines are cells. */
static bool is_torn_here(const seating *at, uint32_t piece, zr_span before, zr_span words)
{
    zr_span between = zr_span_cut(at->text, at->pieces[piece - 1].end, at->pieces[piece].start);
    return !at->head->spaced && !(between.size && memchr(between.data, '|', between.size)) &&
           zr_line_tears_name(before, words);
}

/* Looks at a piece alone, and together with the one before it, or several where each goes on with a name. */
static void look_at(seating *at, uint32_t piece)
{
    zr_span words = zr_span_trim(zr_span_cut(at->text, at->pieces[piece].start, at->pieces[piece].end));
    at->look[piece] = at->joint[piece] = zr_looks_of(words);
    at->bonds[piece] = BOND_NONE;
    at->chain[piece] = piece;
    at->width[piece] = width_of(words);
    if (!piece)
        return;
    const zr_tile *last = &at->pieces[piece - 1];
    zr_span before = zr_span_trim(zr_span_cut(at->text, last->start, last->end));
    bool torn = is_torn_here(at, piece, before, words);
    uint32_t first = torn ? at->chain[piece - 1] : piece - 1;
    if ((!torn && !at->head->spaced) || !join(at, first, piece, &at->joint[piece]))
        return;
    at->chain[piece] = torn ? first : piece;
    at->bonds[piece] = torn || at->pieces[piece].first ? BOND_LINE
                       : is_latin(before, words)       ? BOND_LATIN
                                                       : BOND_NONE;
}

static void fill(seating *at, uint32_t count)
{
    uint32_t columns = at->head->columns, number = at->head->number;
    for (uint32_t i = 0; i < count; i++) {
        look_at(at, i);
        for (uint32_t s = 0; s < 2 * columns; s++)
            at->cost[i][s] = FAR;
        for (uint32_t c = number + 1; i == 0 && c < columns; c++)
            offer(at, 0, c, 0, gap(at, number + 1, c, false), misfit(at, &at->look[0], c));
        for (uint32_t s = 0; i > 0 && s < 2 * columns; s++) {
            for (uint32_t c = 0; c < columns; c++)
                relax(at, i, s, c);
        }
    }
}

/* What the first `count` pieces cost as a row, and the state of the last of them. */
static uint32_t row_cost(const seating *at, uint32_t count, uint32_t *last)
{
    uint32_t cost = FAR, columns = at->head->columns;
    *last = 0;
    for (uint32_t s = 0; s < 2 * columns; s++) {
        uint32_t left = s % columns;
        uint32_t rest = left < at->head->number ? 0 : gap(at, left + 1, columns, s >= columns);
        if (at->cost[count - 1][s] < FAR && at->cost[count - 1][s] + rest < cost) {
            cost = at->cost[count - 1][s] + rest;
            *last = s;
        }
    }
    return cost;
}

void zr_seats_find(zr_seats *out, zr_span text, const zr_tile *pieces, uint32_t count, const zr_head *head)
{
    static const zr_seats none = {.cost = 0};
    *out = none;
    if (count == 0 || count > ZR_SEAT_PIECES || head->columns > ZR_SEAT_COLUMNS) {
        out->cost = count ? FAR : gap(&(seating){.head = head}, head->number + 1, head->columns, false);
        return;
    }
    seating at = {.head = head, .text = text, .pieces = pieces};
    fill(&at, count);
    uint32_t best, columns = head->columns;
    out->cost = row_cost(&at, count, &best);
    for (uint32_t i = count; i-- > 0 && out->cost < FAR;) {
        uint32_t before = i ? at.from[i][best] : best;
        out->column[i] = (uint8_t)(best % columns);
        out->begins[i] = i && best % columns < before % columns;
        best = before;
    }
}

void zr_seats_costs(uint32_t costs[], zr_span text, const zr_tile *pieces, uint32_t count,
                    const zr_head *head)
{
    seating at = {.head = head, .text = text, .pieces = pieces};
    bool fits = count <= ZR_SEAT_PIECES && head->columns <= ZR_SEAT_COLUMNS;
    if (fits)
        fill(&at, count);
    for (uint32_t i = 1, last; i <= count; i++)
        costs[i] = fits ? row_cost(&at, i, &last) : FAR;
}

uint32_t zr_seats_in_turn(zr_span text, const zr_tile *pieces, const zr_head *head)
{
    uint32_t cost = 0;
    for (uint32_t c = head->number + 1, i = 0; c < head->columns; c++, i++) {
        zr_span words = zr_span_trim(zr_span_cut(text, pieces[i].start, pieces[i].end));
        zr_looks look = zr_looks_of(words);
        cost += words.size ? zr_seat_misfit(&look, head->kind[c]) : zr_seat_absence(head->kind[c], false);
    }
    return cost;
}
