/* Where the rows of a page end whose cells stand in their middle: the cheapest parting of all. */
#include "source/drawn_centred.h"

#include "base/words.h"

enum {
    REACH = 30, /* lines from one number to the next */
    CUT = 8,    /* what a cut between bodies costs that may be one name, at least */
    DEAR = 9    /* what a row may cost on the average */
};

/* How badly bodies bear a row's end between two of their lines, and how badly none. */
static uint32_t part_units(const zr_centred_page *at, uint32_t upper, uint32_t lower, bool parted)
{
    static const char *const open[] = {"、", "，", ",", "和", "及", NULL};
    static const char *const whole[] = {"局", "厅", "委", "部", "府", "办", "院", "会", "门",
                                        "行", "司", "校", "位", "市", "联", "区", NULL};
    zr_span span = zr_centred_span(at, &at->line[upper].cell[at->unit]);
    zr_span next = zr_centred_span(at, &at->line[lower].cell[at->unit]);
    bool goes_on = zr_ends_any(span, open) || zr_span_starts(next, "、") || zr_span_starts(next, "，") ||
                   zr_span_characters(next) <= 2;
    bool ends = zr_ends_any(span, whole) && !goes_on;
    bool begins = zr_span_starts(next, "省") || zr_span_starts(next, "市") || zr_span_starts(next, "各") ||
                  zr_span_starts(next, "区") || zr_span_starts(next, "县") || zr_span_starts(next, "自治区");
    if (parted)
        return goes_on ? 12 : ends ? 0 : CUT;
    return ends && begins ? 12 : 0;
}

bool zr_centred_goes_on(const zr_centred_page *at, uint32_t upper, uint32_t lower)
{
    return part_units(at, upper, lower, true) >= CUT;
}

/* The same of the words of the task. */
static uint32_t part_task(const zr_centred_page *at, const zr_centred_words *upper, bool parted)
{
    zr_span span = zr_centred_span(at, upper);
    bool stop = zr_span_ends(span, "。"), full = upper->right + 2 >= at->reach;
    if (parted)
        return stop ? 0 : full ? 12 : 2;
    return stop ? 3 : full ? 0 : 4;
}

uint32_t zr_centred_above(const zr_centred_page *at, uint32_t line, uint32_t top, uint32_t column)
{
    for (uint32_t i = line + 1; i-- > top;) {
        if (at->line[i].cell[column].end)
            return i;
    }
    return ZR_NONE;
}

uint32_t zr_centred_below(const zr_centred_page *at, uint32_t line, uint32_t bottom, uint32_t column)
{
    for (uint32_t i = line; i < bottom; i++) {
        if (at->line[i].cell[column].end)
            return i;
    }
    return ZR_NONE;
}

/* What it costs that a row ends (or goes on) behind line `last`. */
static uint32_t part_cost(const zr_centred_page *at, const zr_centred_section *part, uint32_t last,
                          bool parted)
{
    uint32_t cost = 0, up, down;
    up = zr_centred_above(at, last, part->top, at->unit);
    down = zr_centred_below(at, last + 1, part->bottom, at->unit);
    if (up != ZR_NONE && down != ZR_NONE && (parted || up == last))
        cost += part_units(at, up, down, parted);
    up = zr_centred_above(at, last, part->top, at->task);
    down = zr_centred_below(at, last + 1, part->bottom, at->task);
    if (up != ZR_NONE && down != ZR_NONE && (parted || up == last))
        cost += part_task(at, &at->line[up].cell[at->task], parted);
    return cost;
}

/* By row and lines behind its number, the cheapest parting of all up to there, and where the row before ends.
 */
typedef struct parting {
    uint32_t cost[ZR_CENTRED_ROWS][REACH + 1], from[ZR_CENTRED_ROWS][REACH + 1];
    uint32_t whole[ZR_CENTRED_LINES + 1]; /* what it costs that no row ends behind the lines above this one */
} parting;

static const uint32_t never = UINT32_MAX / 4;

static void add_up(parting *all, const zr_centred_page *at, const zr_centred_section *part)
{
    all->whole[part->top] = 0;
    for (uint32_t i = part->top; i < part->bottom; i++)
        all->whole[i + 1] = all->whole[i] + part_cost(at, part, i, false);
}

/* Lines [first, last] as the row whose number stands at `number`. */
static uint32_t row_cost(const parting *all, const zr_centred_page *at, uint32_t number, uint32_t first,
                         uint32_t last)
{
    uint32_t cost = 2 * zr_centred_distance(number - first, last - number);
    if (zr_centred_above(at, last, first, at->task) == ZR_NONE)
        cost += 20;
    return cost + all->whole[last] - all->whole[first];
}

/* Row `r` ends `behind` lines behind its number. */
static void end_row(parting *all, const zr_centred_page *at, const zr_centred_section *part, uint32_t r,
                    uint32_t behind)
{
    bool final = r + 1 == part->rows;
    uint32_t number = part->number[r], last = number + behind;
    uint32_t most = final ? part->bottom - 1 : part->number[r + 1] - 1;
    all->cost[r][behind] = never;
    if (last > most || (final && last != most))
        return;
    uint32_t tail = final ? 0 : part_cost(at, part, last, true);
    for (uint32_t from = 0; from <= (r ? REACH : 0); from++) {
        uint32_t before = r ? all->cost[r - 1][from] : 0;
        uint32_t first = r ? part->number[r - 1] + from + 1 : part->top;
        if (before >= never || first > number)
            continue;
        uint32_t sum = before + tail + row_cost(all, at, number, first, last);
        if (sum < all->cost[r][behind]) {
            all->cost[r][behind] = sum;
            all->from[r][behind] = from;
        }
    }
}

bool zr_centred_part(const zr_centred_page *at, zr_centred_section *part)
{
    parting all;
    add_up(&all, at, part);
    for (uint32_t r = 0; r < part->rows; r++) {
        uint32_t number = part->number[r];
        uint32_t most = r + 1 == part->rows ? part->bottom - 1 : part->number[r + 1] - 1;
        if (most - number > REACH || (r == 0 && number - part->top > REACH))
            return false;
        for (uint32_t behind = 0; behind <= REACH; behind++)
            end_row(&all, at, part, r, behind);
    }
    uint32_t end = part->bottom - 1 - part->number[part->rows - 1];
    if (all.cost[part->rows - 1][end] > DEAR * part->rows + 2 * DEAR)
        return false;
    for (uint32_t r = part->rows; r-- > 0;) {
        part->last[r] = part->number[r] + end;
        end = all.from[r][end];
    }
    return true;
}
