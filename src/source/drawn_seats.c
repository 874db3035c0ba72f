/* Seats pieces at columns: the cheapest way to read them from left to right.
 *
 * Every piece goes on with the cell before it, or opens one further right, or begins another row under the
 * same number, where merged cells were: 5 ⏎ 建养老院 ⏎ 民政局 ⏎ 5月 ⏎ 建老年大学 ⏎ 12月. Costs say how badly
 * words suit a column, and what it means that a column stays empty. They were set by hand. */
#include "source/drawn_seats.h"

enum { FAR = ZR_SEAT_DEAR, STATES = 2 * ZR_SEAT_COLUMNS, ANOTHER_ROW = 30, NEXT_ROW = 5 };

typedef struct seating {
    const zr_head *head;
    zr_span text;
    const zr_tile *pieces;
    zr_looks look[ZR_SEAT_PIECES];
    uint32_t cost[ZR_SEAT_PIECES][STATES];
    uint8_t from[ZR_SEAT_PIECES][STATES];
} seating;

zr_looks zr_looks_of(zr_span words)
{
    return (zr_looks){.bodies = zr_words_are_bodies(words),
                      .time = zr_words_are_time(words),
                      .person = zr_words_are_person(words),
                      .digits = zr_words_number(words) > 0,
                      .stopped = zr_span_ends(words, "。") || zr_span_ends(words, "；"),
                      .shortish = zr_span_characters(words) <= 12};
}

uint32_t zr_seat_misfit(const zr_looks *look, zr_head_kind kind)
{
    switch (kind) {
    case ZR_HEAD_NUMBER:
        return FAR;
    case ZR_HEAD_TASK:
        return look->bodies ? 25 : look->time && look->shortish ? 20 : look->person ? 10 : 0;
    case ZR_HEAD_LEAD:
    case ZR_HEAD_UNIT:
        return look->bodies ? 0 : look->shortish && !look->time && !look->person ? 20 : 45;
    case ZR_HEAD_PERSON:
        return look->person ? 0 : 30;
    case ZR_HEAD_TIME:
        return look->time ? 0 : look->digits ? 10 : 30;
    case ZR_HEAD_OTHER:
        break;
    }
    return look->bodies ? 25 : 3;
}

uint32_t zr_seat_absence(zr_head_kind kind, bool further)
{
    static const uint32_t costs[ZR_HEAD_KINDS][2] = {
        [ZR_HEAD_OTHER] = {3, 2}, [ZR_HEAD_NUMBER] = {0, 0}, [ZR_HEAD_TASK] = {25, 20},
        [ZR_HEAD_LEAD] = {30, 5}, [ZR_HEAD_UNIT] = {30, 5},  [ZR_HEAD_PERSON] = {12, 2},
        [ZR_HEAD_TIME] = {12, 8}};
    return costs[kind][further];
}

static uint32_t gap(const seating *at, uint32_t from, uint32_t to, bool further)
{
    uint32_t sum = 0;
    for (uint32_t i = from; i < to; i++)
        sum += zr_seat_absence(at->head->kind[i], further);
    return sum;
}

uint32_t zr_seat_going_on(const zr_looks *before, zr_head_kind kind, bool spaced)
{
    switch (kind) {
    case ZR_HEAD_TASK:
        return spaced ? 3 : before->stopped ? 10 : 8;
    case ZR_HEAD_LEAD:
        return 10;
    case ZR_HEAD_UNIT:
        return 8;
    case ZR_HEAD_PERSON:
        return 4;
    case ZR_HEAD_TIME:
        return 15;
    case ZR_HEAD_NUMBER:
    case ZR_HEAD_OTHER:
        break;
    }
    return spaced ? 6 : 20;
}

static uint32_t going_on(const seating *at, uint32_t piece, uint32_t column)
{
    return zr_seat_going_on(&at->look[piece - 1], at->head->kind[column], at->head->spaced);
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
    if (column > left)
        return gap(at, left + 1, column, was);
    *further = true;
    uint32_t rest = gap(at, left + 1, columns, was);
    if (column < number)
        return rest + NEXT_ROW;
    return rest + ANOTHER_ROW + gap(at, number + 1, column, true);
}

static void relax(seating *at, uint32_t piece, uint32_t before, uint32_t column)
{
    bool further;
    uint32_t way = step(at, piece, before, column, &further);
    if (way >= FAR || at->cost[piece - 1][before] >= FAR)
        return;
    uint32_t state = column + (further ? at->head->columns : 0);
    uint32_t cost =
        at->cost[piece - 1][before] + way + zr_seat_misfit(&at->look[piece], at->head->kind[column]);
    if (cost < at->cost[piece][state]) {
        at->cost[piece][state] = cost;
        at->from[piece][state] = (uint8_t)before;
    }
}

static void fill(seating *at, uint32_t count)
{
    uint32_t columns = at->head->columns, number = at->head->number;
    for (uint32_t i = 0; i < count; i++) {
        at->look[i] =
            zr_looks_of(zr_span_trim(zr_span_cut(at->text, at->pieces[i].start, at->pieces[i].end)));
        for (uint32_t s = 0; s < 2 * columns; s++)
            at->cost[i][s] = FAR;
        for (uint32_t c = number + 1; i == 0 && c < columns; c++)
            at->cost[0][c] = gap(at, number + 1, c, false) + zr_seat_misfit(&at->look[0], at->head->kind[c]);
        for (uint32_t s = 0; i > 0 && s < 2 * columns; s++) {
            for (uint32_t c = 0; c < columns; c++)
                relax(at, i, s, c);
        }
    }
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
    uint32_t best = 0, columns = head->columns;
    out->cost = FAR;
    for (uint32_t s = 0; s < 2 * columns; s++) {
        uint32_t left = s % columns;
        uint32_t rest = left < head->number ? 0 : gap(&at, left + 1, columns, s >= columns);
        if (at.cost[count - 1][s] < FAR && at.cost[count - 1][s] + rest < out->cost) {
            out->cost = at.cost[count - 1][s] + rest;
            best = s;
        }
    }
    for (uint32_t i = count; i-- > 0 && out->cost < FAR;) {
        uint32_t before = i ? at.from[i][best] : best;
        out->column[i] = (uint8_t)(best % columns);
        out->begins[i] = i && best % columns < before % columns;
        best = before;
    }
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
