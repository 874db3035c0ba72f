/* Tables copied without their rows and without numbers: every cell on a line of its own, or a line a row with
 * one space between cells, or all in one line.
 *
 *   重点任务 ⏎ 责任单位 ⏎ 完成时限 ⏎ 建成平台 ⏎ 甲局 ⏎ 2023年6月 ⏎ 汇聚数据 ⏎ 乙局 …
 *   工作任务 责任单位 完成时限 ⏎ 建设农田 甲局、乙局 全年 ⏎ …
 *
 * Nothing tells where a row begins but the looks of the cells, so that all pieces are seated at once, the
 * cheapest way; the table ends where pieces suit no column any more. A head beyond doubt is asked for: words
 * of heads, and nothing else. */
#include "source/drawn_stack.h"

#include "base/arena.h"
#include "base/lines.h"
#include "base/words.h"
#include "source/drawn_heads.h"

#include <stdlib.h>
#include <string.h>

enum {
    MOST_PIECES = 100000,
    FAR = ZR_SEAT_DEAR,
    OUTSIDE = 4,
    TORN = 25,
    CROWDED = 40,
    LEFT_TO_GROUP = 6,
    NO_GROUP = 12
};
enum { DEAR_ROW = 10, DEAR_CELLS = 15 /* where each has a line */, MOST_COLUMNS = 12 };

/* A piece in the cheapest way up to it: from which column it was reached; in a new row? Column `columns` is
 * that of headings over the whole width. */
typedef struct step {
    uint32_t cost;
    uint8_t from;
    bool begins;
} step;

typedef struct rowless {
    zr_stack stack;
    zr_tile *pieces;
    zr_looks *looks;
    step *steps; /* by piece and column */
    uint32_t count;
    size_t piece_room, look_room;
    bool lines; /* of words between spaces: lines begin rows */
    uint32_t tasks;
} rowless;

static step *step_at(const rowless *at, uint32_t piece, uint32_t column)
{
    return &at->steps[(size_t)piece * (at->stack.head.columns + 1) + column];
}

static bool is_section(const rowless *at, uint32_t piece)
{
    return at->pieces[piece].first && zr_drawn_is_section(zr_stack_words(&at->stack, &at->pieces[piece]));
}

/* 2.提高保健水平 */
static bool is_labelled(zr_span words)
{
    size_t at = 0;
    while (at < words.size && words.data[at] >= '0' && words.data[at] <= '9')
        at++;
    return at > 0 && at < 4 && zr_span_starts(zr_span_cut(words, at, words.size), ".");
}

/* A sentence or an item with its number: what is to be done, and no name. */
static bool tells_task(const rowless *at, uint32_t piece)
{
    const zr_looks *look = &at->looks[piece];
    return look->stopped || look->dashed || is_labelled(zr_stack_words(&at->stack, &at->pieces[piece]));
}

/* A word that says nothing by its looks. */
static bool is_plain(const rowless *at, uint32_t piece)
{
    const zr_looks *look = &at->looks[piece];
    return !look->bodies && !look->time && !look->person && !look->digits && !is_section(at, piece) &&
           !tells_task(at, piece);
}

/* 县人社局 ⏎ 县人口计生: the same level stands before both. */
static bool same_level(const rowless *at, uint32_t piece)
{
    static const char *const levels[] = {"省", "市", "县", "区", "州", "旗", "镇", "乡", NULL};
    zr_span words = zr_stack_words(&at->stack, &at->pieces[piece]);
    zr_span before = zr_stack_words(&at->stack, &at->pieces[piece - 1]);
    size_t level = zr_starts_any(words, levels);
    return level && level <= before.size && memcmp(words.data, before.data, level) == 0;
}

/* Where tasks are sentences or have numbers, a short word among bodies that is neither is the name of one,
 * however it ends: 县人社局 ⏎ 县新闻出版 ⏎ 县妇联. */
static void know_bodies(rowless *at)
{
    uint32_t told = 0, plain = 0;
    for (uint32_t i = 0; i < at->count; i++) {
        plain += is_plain(at, i);
        told += tells_task(at, i);
    }
    for (uint32_t i = 1; i < at->count && told >= 2 && told > plain; i++) {
        bool among = i + 1 < at->count && at->looks[i + 1].bodies;
        if (at->looks[i - 1].bodies && at->looks[i].shortish && is_plain(at, i) &&
            (among || same_level(at, i)))
            at->looks[i].bodies = true;
    }
}

/* The first of several columns of words is often merged over rows. */
static uint32_t absence(const rowless *at, uint32_t column)
{
    bool group = column == 0 && at->tasks > 1;
    return group ? LEFT_TO_GROUP : zr_seat_absence(at->stack.head.kind[column], false);
}

static uint32_t gap(const rowless *at, uint32_t from, uint32_t to)
{
    uint32_t sum = 0;
    for (uint32_t i = from; i < to; i++)
        sum += absence(at, i);
    return sum;
}

/* Nor does a sentence name a group. */
static uint32_t misfit(const rowless *at, uint32_t piece, uint32_t column)
{
    const zr_looks *look = &at->looks[piece];
    bool sentence = column == 0 && at->tasks > 1 && look->stopped && !at->stack.head.spaced;
    return zr_seat_misfit(look, at->stack.head.kind[column]) + (sentence ? NO_GROUP : 0);
}

static void relax(rowless *at, uint32_t piece, uint32_t column, uint32_t from, bool begins, uint32_t way)
{
    uint32_t before = piece ? step_at(at, piece - 1, from)->cost : 0;
    step *here = step_at(at, piece, column);
    if (before < FAR && before + way < here->cost)
        *here = (step){before + way, (uint8_t)from, begins};
}

/* The ways to piece `piece` in `column` from every column of the piece before it. */
static void reach(rowless *at, uint32_t piece, uint32_t column)
{
    const zr_head *head = &at->stack.head;
    uint32_t columns = head->columns;
    bool section = is_section(at, piece), first = at->pieces[piece].first;
    *step_at(at, piece, column) = (step){.cost = FAR};
    if (section != (column == columns))
        return;
    uint32_t own = section ? 0 : misfit(at, piece, column);
    uint32_t torn = at->lines && first ? TORN : 0, crowded = at->lines && !first ? CROWDED : 0;
    for (uint32_t from = 0; from <= columns && piece; from++) {
        uint32_t rest = from < columns ? gap(at, from + 1, columns) : 0;
        relax(at, piece, column, from, true, own + rest + crowded + (section ? 0 : gap(at, 0, column)));
        if (section || from == columns)
            continue;
        if (column == from)
            relax(at, piece, column, from, false,
                  own + torn +
                      zr_seat_going_on(&at->looks[piece - 1], &at->looks[piece], head->kind[column],
                                       head->spaced));
        else if (column > from)
            relax(at, piece, column, from, false,
                  own + torn + gap(at, from + 1, column) +
                      zr_seat_leaving(&at->looks[piece - 1], head->spaced));
    }
    if (!piece)
        relax(at, 0, column, (uint32_t)columns, true, own + (section ? 0 : gap(at, 0, column)));
}

/* What the table costs if it ends with piece `piece`, and in which column. */
static uint32_t closing(const rowless *at, uint32_t piece, uint32_t *column)
{
    uint32_t best = FAR, columns = at->stack.head.columns;
    *column = 0;
    for (uint32_t c = 0; c < columns; c++) {
        uint32_t cost = step_at(at, piece, c)->cost + gap(at, c + 1, columns);
        if (cost < best) {
            best = cost;
            *column = c;
        }
    }
    return best;
}

/* The last piece of the table: what stands behind it is outside. Its cost, or FAR. */
static uint32_t find_end(const rowless *at, uint32_t *piece, uint32_t *column)
{
    uint32_t best = FAR, cost = FAR;
    for (uint32_t i = 0; i < at->count; i++) {
        uint32_t c, own = closing(at, i, &c), all = own + OUTSIDE * (at->count - 1 - i);
        if (own < FAR && all <= best) {
            best = all;
            cost = own;
            *piece = i;
            *column = c;
        }
    }
    return cost;
}

/* Names of columns and nothing else? */
static bool is_head(zr_span line)
{
    zr_head_run run;
    return zr_heads_split(&run, line);
}

/* Where the first of the lines begins that are heads, down to the one at `start`. */
static size_t head_start(const rowless *at, size_t floor, size_t start)
{
    zr_span text = at->stack.run.text;
    for (uint32_t lines = 0; start > floor && lines < MOST_COLUMNS && at->stack.run.kind == ZR_STRIP_LINES;
         lines++) {
        size_t before = zr_line_start(text, zr_line_floor(floor, start, 2 * ZR_STRIP_SHORT), start - 1);
        zr_span line = zr_span_trim(zr_span_cut(text, before, start));
        if (line.size && !is_head(line))
            break;
        start = before;
    }
    return start;
}

/* The names of the columns; where the first cell begins, or SIZE_MAX. */
static size_t read_head(rowless *at, size_t start)
{
    zr_stack *stack = &at->stack;
    size_t from = start, end = zr_drawn_line_end(stack->run.text, start);
    while (stack->head.columns < MOST_COLUMNS) {
        zr_tile piece = zr_strip_tile(&stack->run, from);
        zr_span words = zr_stack_words(stack, &piece);
        bool below = stack->run.kind == ZR_STRIP_WORDS && piece.start >= end;
        if (zr_strip_is_over(&stack->run, &piece))
            return SIZE_MAX;
        if (below || !is_head(words))
            return below || stack->run.kind == ZR_STRIP_LINES || stack->head.columns ? from : SIZE_MAX;
        zr_stack_name(stack, &piece);
        from = zr_strip_behind(&stack->run, &piece);
    }
    return SIZE_MAX;
}

static void count_tasks(rowless *at)
{
    for (uint32_t i = 0; i < at->stack.head.columns; i++) {
        zr_head_kind kind = at->stack.head.kind[i];
        at->tasks += kind == ZR_HEAD_TASK;
        at->stack.head.number = kind == ZR_HEAD_NUMBER ? i : at->stack.head.number;
    }
}

/* 责任单位 again: another table, or the next page of this one. */
static bool names_column(zr_span words)
{
    zr_head_kind kind = words.size <= ZR_STRIP_SHORT ? zr_words_head_kind(words) : ZR_HEAD_OTHER;
    return zr_head_names_bodies(kind) && is_head(words);
}

static bool add_piece(rowless *at, const zr_tile *piece)
{
    void *pieces = at->pieces, *looks = at->looks;
    bool fine = zr_grow(&pieces, at->count, &at->piece_room, sizeof *at->pieces) &&
                zr_grow(&looks, at->count, &at->look_room, sizeof *at->looks);
    at->pieces = pieces;
    at->looks = looks;
    if (!fine)
        return false;
    at->looks[at->count] = zr_looks_of(zr_stack_words(&at->stack, piece));
    at->pieces[at->count++] = *piece;
    return true;
}

/* The pieces behind the head, up to a long gap or another head: no piece is looked at for two tables. */
static bool gather(rowless *at, size_t from)
{
    zr_stack *stack = &at->stack;
    while (at->count < MOST_PIECES) {
        zr_tile piece = zr_strip_tile(&stack->run, from);
        if (zr_strip_is_over(&stack->run, &piece) || names_column(zr_stack_words(stack, &piece)))
            break;
        at->lines |= stack->run.kind == ZR_STRIP_WORDS && piece.first;
        if (!add_piece(at, &piece))
            return false;
        from = zr_strip_behind(&stack->run, &piece);
    }
    return true;
}

static void put_rows(rowless *at, uint32_t last, uint32_t column)
{
    zr_stack *stack = &at->stack;
    uint8_t *seat = malloc((size_t)last + 1);
    bool *begins = malloc(((size_t)last + 1) * sizeof *begins);
    if (!seat || !begins)
        stack->table->failed = true;
    for (uint32_t i = last + 1; i-- > 0 && !stack->table->failed;) {
        const step *here = step_at(at, i, column);
        seat[i] = (uint8_t)column;
        begins[i] = here->begins;
        column = here->from;
    }
    for (uint32_t i = 0; i <= last && !stack->table->failed; i++) {
        bool section = seat[i] == stack->head.columns;
        uint64_t keep = at->tasks > 1 && stack->rows && seat[i] > 0 && !section ? 1 : 0;
        if (begins[i])
            zr_drawn_row(stack->table, keep);
        stack->rows += begins[i] && !section;
        zr_drawn_add(stack->table, section ? 0 : seat[i], at->pieces[i].start, at->pieces[i].end);
        if (section)
            zr_drawn_widen(stack->table);
    }
    free(seat);
    free(begins);
}

static uint32_t rows_up_to(const rowless *at, uint32_t last, uint32_t column)
{
    uint32_t rows = 0;
    for (uint32_t i = last + 1; i-- > 0; column = step_at(at, i, column)->from)
        rows += step_at(at, i, column)->begins && column < at->stack.head.columns;
    return rows;
}

/* Seats all; false where too little fits. */
static bool seat(rowless *at)
{
    if (!at->stack.head.spaced)
        know_bodies(at);
    for (uint32_t i = 0; i < at->count; i++) {
        for (uint32_t c = 0; c <= at->stack.head.columns; c++)
            reach(at, i, c);
    }
    uint32_t last = 0, column = 0, cost = find_end(at, &last, &column);
    if (cost < FAR && !step_at(at, last, column)->begins &&
        zr_stack_signs(&at->stack, at->pieces, last, at->count)) /* no cell */
        column = step_at(at, last--, column)->from;
    uint32_t rows = cost < FAR ? rows_up_to(at, last, column) : 0;
    if (rows < 2 || cost > (at->stack.head.spaced ? DEAR_ROW : DEAR_CELLS) * rows)
        return false;
    zr_stack_put_head(&at->stack);
    put_rows(at, last, column);
    at->stack.table->by_layout = cost > 0;
    at->stack.table->by_hand = true;
    at->stack.behind = at->pieces[last].end;
    return true;
}

static bool read_cells(rowless *at, size_t from)
{
    bool fine = gather(at, from);
    at->steps =
        fine ? malloc(((size_t)at->count * (at->stack.head.columns + 1) + 1) * sizeof *at->steps) : NULL;
    fine = fine && at->steps;
    at->stack.table->failed |= !fine;
    return fine && seat(at);
}

bool zr_drawn_rowless(zr_drawn *table, size_t floor, size_t *start, size_t *end)
{
    rowless at = {.count = 0};
    *end = zr_drawn_line_end(table->text, *start) + 1;
    if (!zr_stack_begin(&at.stack, table, *start, *end - 1) || at.stack.run.kind == ZR_STRIP_BARS)
        return false;
    size_t first = head_start(&at, floor, *start), from = read_head(&at, first);
    if (from == SIZE_MAX)
        return false;
    count_tasks(&at);
    bool found = zr_stack_names_bodies(&at.stack) && at.tasks && at.stack.head.number == ZR_NONE &&
                 read_cells(&at, from);
    free(at.pieces);
    free(at.looks);
    free(at.steps);
    if (!found || table->failed)
        return false;
    *start = at.stack.names[0].start;
    *end = at.stack.behind < table->text.size ? at.stack.behind : table->text.size;
    return true;
}
