/* Which pieces are a row's: those up to the number of the next one; behind the last, as far as words suit it.
 */
#include "base/utf8.h"
#include "base/words.h"
#include "source/drawn_stack.h"

#include <string.h>

/* Takes `words` off the head of `text`, white space in both aside. */
static bool take_words(zr_span *text, zr_span words)
{
    for (;;) {
        uint32_t c, wanted;
        size_t size = zr_utf8_read(words, &c), step = zr_utf8_read(*text, &wanted);
        if (!size)
            return true;
        if (step && zr_is_space(wanted)) {
            *text = zr_span_cut(*text, step, text->size);
            continue;
        }
        words = zr_span_cut(words, size, words.size);
        if (zr_is_space(c))
            continue;
        if (!step || c != wanted)
            return false;
        *text = zr_span_cut(*text, step, text->size);
    }
}

/* The names of the columns once more, at the head of a page: where they end, or `from`. */
static size_t skip_head(const zr_stack *at, size_t from)
{
    size_t behind = from;
    for (uint32_t i = 0; i < at->head.columns; i++) {
        zr_span rest = zr_stack_words(at, &at->names[i]);
        while (rest.size) {
            zr_tile piece = zr_strip_tile(&at->run, behind);
            if (zr_strip_is_over(&at->run, &piece) || !take_words(&rest, zr_stack_words(at, &piece)))
                return from;
            behind = zr_strip_behind(&at->run, &piece);
        }
    }
    return behind;
}

/* 附件2 alone, or at the head of a line: nothing behind it is of this table. */
static bool is_annex(zr_span words)
{
    static const char *const name = "附件";
    zr_span rest = zr_span_starts(words, name) ? zr_span_trim(zr_behind(words, strlen(name))) : words;
    return rest.size < words.size && (rest.size == 0 || zr_words_number(rest) > 0);
}

/* May the next row shown be one further down, after so many pieces? Not where cells of this row are missing:
 * | 6 | … | 800 | 甲局 ends with a sum of money. */
static bool may_skip(const zr_stack *at)
{
    uint32_t whole = at->run.kind == ZR_STRIP_BARS ? at->head.columns - at->head.number - 1 : at->shortest;
    return !at->inlined && at->count >= whole;
}

bool zr_stack_reach_number(zr_stack *at, size_t from, uint32_t next, bool any, size_t *number)
{
    enum { STEP = 1000 };
    uint32_t most = 6 * at->head.columns + 12;
    most = most < ZR_SEAT_PIECES ? most : ZR_SEAT_PIECES;
    for (at->count = 0; at->count < most;) {
        from = at->run.kind != ZR_STRIP_BARS ? skip_head(at, from) : from;
        zr_tile piece = zr_strip_tile(&at->run, from);
        at->looked = piece.start > at->looked ? piece.start : at->looked;
        if (zr_strip_is_over(&at->run, &piece) || (piece.first && is_annex(zr_stack_words(at, &piece))))
            return false;
        uint32_t found = zr_stack_number(at, &piece);
        if (at->count >= 1 &&
            (found == next || (any && found > next && found < next + STEP && may_skip(at)))) {
            *number = from;
            return true;
        }
        from = zr_strip_behind(&at->run, &piece);
        if (zr_stack_words(at, &piece).size || at->run.kind == ZR_STRIP_BARS)
            at->row[at->count++] = piece;
    }
    return false;
}

void zr_stack_drop_empty(zr_stack *at)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < at->count; i++) {
        if (zr_stack_words(at, &at->row[i]).size)
            at->row[kept++] = at->row[i];
    }
    at->count = kept;
}

/* 甲局、食品药 ⏎ 品监管局: the last of the names is torn, and the next piece ends it. */
static bool ends_name(const zr_stack *at, uint32_t next)
{
    enum { ROOM = 90, SHORT = 36 };
    static const char *const mark[] = {"、", NULL};
    char joined[ROOM];
    zr_span names = zr_stack_words(at, &at->row[next - 1]), rest = zr_stack_words(at, &at->row[next]);
    size_t last = 0;
    for (size_t end; (end = zr_first_end(names, mark, last)) > 0;)
        last = end;
    zr_span name = zr_behind(names, last);
    if (!last || !name.size || name.size + rest.size > ROOM || rest.size > SHORT || zr_words_are_bodies(name))
        return false;
    memcpy(joined, name.data, name.size);
    memcpy(joined + name.size, rest.data, rest.size);
    return zr_words_are_bodies((zr_span){joined, name.size + rest.size});
}

/* Bodies below those that end the last row are its too, as many as there are. */
static void take_bodies(zr_stack *at, uint32_t all)
{
    zr_seats seats;
    uint32_t from = at->count;
    zr_seats_find(&seats, at->run.text, at->row, from, &at->head);
    if (from == 0 || seats.cost >= ZR_SEAT_DEAR || at->run.kind == ZR_STRIP_BARS ||
        !zr_head_names_bodies(at->head.kind[seats.column[from - 1]]))
        return;
    if (from < all && ends_name(at, from))
        from++;
    for (; from < all && at->run.kind == ZR_STRIP_LINES && !zr_stack_signs(at, at->row, from, all) &&
           zr_words_are_bodies(zr_stack_words(at, &at->row[from]));
         from++)
        at->table->by_layout = true;
    at->count = from;
}

void zr_stack_end_last(zr_stack *at)
{
    enum { SLACK = 5 };
    uint32_t cells = at->head.columns - at->head.number - 1;
    if (at->run.kind == ZR_STRIP_BARS && at->rows && at->shortest == cells && at->count >= cells) {
        at->count = cells; /* as all rows before */
        return;
    }
    zr_stack_drop_empty(at);
    uint32_t most = at->longest > at->head.columns + 2 ? at->longest : at->head.columns + 2;
    uint32_t best = ZR_SEAT_DEAR, count = 0, all = at->count;
    uint32_t cost[ZR_SEAT_PIECES + 1];
    most = most < all ? most : all;
    zr_seats_costs(cost, at->run.text, at->row, most, &at->head);
    for (uint32_t i = 1; i <= most; i++)
        best = cost[i] < best ? cost[i] : best;
    for (uint32_t i = 1; i <= most && !(count == i - 1 && zr_stack_signs(at, at->row, count, all)); i++)
        count = cost[i] <= best + SLACK ? i : count;
    at->count = count;
    take_bodies(at, all);
}
