/* Quantities and time limits in the words of the measures: one walk over the text. */
#include "document/targets.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/deadline_qualifies.h"
#include "document/deadline_read.h"
#include "document/deadline_stages.h"
#include "document/joined.h"
#include "document/letters.h"
#include "document/named_work.h"
#include "document/outline_columns.h"
#include "document/outline_title.h"
#include "document/target_begin.h"
#include "document/target_compare.h"
#include "document/target_read.h"
#include "document/target_sense.h"
#include "document/targets_order.h"

#include <stdlib.h>
#include <string.h>

typedef struct finder {
    zr_span text;
    const zr_spots *spots;
    size_t spot; /* the next of them: places are asked for in their order */
    const zr_shape *shape;
    const zr_outline *outline;
    uint32_t cell; /* the next of the outline's cells */
    uint32_t expression, expression_count;
    zr_since since;
    zr_arena *arena;
    const uint32_t *before; /* by measure: the sibling before it, or ZR_NONE */
    size_t *told;           /* by measure: behind the last deadline that is its own */
    zr_target *targets;
    zr_deadline *deadlines;
    size_t target_count, target_room, deadline_count, deadline_room;
    size_t next_year;            /* behind the limit before this one, if that is 明年3月底前; else 0 */
    zr_comparison front;         /* before the last number: 突破600万吨、500亿元 */
    size_t told_start, told_end; /* of the last expression's limit, if the text has it in one piece */
    bool failed;
} finder;

/* A limit in a cell of its own is read with the words that assign, and again with the row; 3月底前 in a
 * sentence and 2022年3月底前 in the note behind it are one day, which the longer words tell, or those of the
 * `note` (完成时限：2022年底 behind 到2022年) where they say its year. */
static bool is_told(finder *at, uint32_t measure, zr_span quote, const zr_limit *limit, bool note)
{
    zr_span date = zr_span_of(limit->date);
    bool stated = limit->from == ZR_YEAR_STATED;
    size_t last = at->told[measure], least = last > 4 ? last - 4 : 0;
    for (size_t i = last; i-- > least;) {
        zr_deadline *told = &at->deadlines[i];
        bool same_day = date.size && zr_span_equal(told->date, date);
        if (told->measure != measure || !(same_day || zr_span_equal(told->quote, quote)))
            continue;
        if (same_day && (quote.size > told->quote.size || (note && stated)))
            told->quote = quote;
        told->year_from = stated ? ZR_YEAR_STATED : told->year_from;
        return true;
    }
    return false;
}

/* Without the ends of lines that run through it. */
static zr_span in_one_line(zr_span quote, zr_arena *arena)
{
    return zr_span_find(quote, zr_span_of("\n"), 0) == SIZE_MAX ? quote : zr_title_clean(quote, arena);
}

/* Without what a cell has for the ends of its lines: 持续 推进. */
static zr_span in_one_word(zr_span quote, zr_arena *arena)
{
    static const char *const times[] = {"长期", "持续", "常年", "全年", "立行", "立即", "每", "年内", NULL};
    bool broken = zr_starts_any(quote, times) && zr_holds(quote, " ");
    return broken ? zr_title_clean(quote, arena) : quote;
}

static void add_deadline(finder *at, uint32_t measure, zr_span quote, const zr_limit *limit, bool note)
{
    const char *date = limit->date;
    quote = in_one_word(in_one_line(quote, at->arena), at->arena);
    if (is_told(at, measure, quote, limit, note))
        return;
    void *items = at->deadlines;
    if (at->failed || !zr_grow(&items, at->deadline_count, &at->deadline_room, sizeof *at->deadlines)) {
        at->failed = true;
        return;
    }
    at->deadlines = items;
    at->deadlines[at->deadline_count++] =
        (zr_deadline){.measure = measure,
                      .quote = quote,
                      .date = date[0] ? zr_arena_copy(at->arena, zr_span_of(date)) : (zr_span){0},
                      .year_from = date[0] ? limit->from : ZR_YEAR_STATED};
    at->told[measure] = at->deadline_count;
}

static void add_target(finder *at, uint32_t measure, zr_target target)
{
    void *items = at->targets;
    if (at->failed || !zr_grow(&items, at->target_count, &at->target_room, sizeof *at->targets)) {
        at->failed = true;
        return;
    }
    at->targets = items;
    target.measure = measure;
    target.quote = in_one_line(target.quote, at->arena);
    target.unit = in_one_line(target.unit, at->arena);
    at->targets[at->target_count++] = target;
}

/* Digits that are neither: all of them, so that none is read twice. */
static size_t skip_digits(zr_span text, size_t at, size_t end)
{
    uint32_t c;
    for (size_t step; at < end; at += step) {
        step = zr_utf8_read(zr_span_cut(text, at, end), &c);
        if (zr_digit_of(c) < 0)
            break;
    }
    return at;
}

/* Words that were read where nothing parts them: the text's own, if nothing does there. */
static zr_span joined_words(const finder *at, const zr_joined *joined, size_t start, size_t end)
{
    if (joined->gap_at != SIZE_MAX)
        return zr_arena_copy(at->arena, zr_span_cut(joined->words, start, end));
    return zr_span_cut(at->text, start, end);
}

/* 政策延长至明年3月底: how long a thing goes on says nothing of when others are done. */
static bool prolongs(zr_span words, size_t limit)
{
    static const char *const goes_on[] = {"延长至", "延续至",   "延期至",   "顺延至", "延长到",
                                          "延续到", "延长",     "延续",     "延期",   "顺延",
                                          "执行至", "执行期至", "有效期至", "有效期", NULL};
    return zr_ends_any(zr_span_cut(words, 0, limit), goes_on) > 0;
}

/* The limit before, unless it is 明年3月底 and stands in another sentence: that year is its own. `first`:
 * where the next one begins. */
static void keep_before(finder *at, size_t first)
{
    if (!at->next_year || at->next_year >= first)
        return;
    zr_span between = zr_span_cut(at->text, at->next_year, first);
    bool behind = zr_holds(between, "。") || zr_letter_find(between, 0, ZR_L_OPENS) < between.size;
    at->since.before = behind ? (zr_date){0} : at->since.before;
    at->next_year = behind ? 0 : first; /* so that no word is looked at again */
}

/* A limit at the place of the joined words, or one of no account; the first byte behind it, 0 if there is
 * none. */
static size_t take_limit(finder *at, uint32_t measure, const zr_joined *joined, size_t start, size_t end)
{
    zr_span text = zr_span_cut(at->text, 0, end);
    if (!zr_limit_may_begin(joined->words, joined->place))
        return 0;
    keep_before(at, zr_joined_start(joined, joined->place));
    zr_limit limit = zr_limit_read(joined->words, joined->place, joined->floor, &at->since);
    if (!limit.end)
        return 0;
    size_t first = zr_joined_start(joined, limit.start), behind = zr_joined_end(joined, limit.end);
    if (zr_limit_qualifies(joined->words, &limit, &at->since) || zr_is_in_work(text, first, start))
        return behind;
    add_deadline(at, measure, joined_words(at, joined, limit.start, limit.end), &limit, false);
    if (limit.date[0] && !prolongs(joined->words, limit.start)) {
        at->since.before = zr_date_read(zr_span_of(limit.date));
        bool next = zr_holds(zr_span_cut(joined->words, limit.start, limit.end), "明年");
        at->next_year = next ? behind : 0;
    }
    return behind;
}

/* A quantity at `place`, if it sets a goal; the first byte behind it or its digits. */
static size_t take_quantity(finder *at, uint32_t measure, const zr_joined *joined, size_t place, size_t start,
                            size_t *floor, size_t end)
{
    static const char *const shares[] = {"%", "％", "‰", NULL};
    zr_span text = zr_span_cut(at->text, 0, end);
    zr_quantity found = zr_quantity_read(joined->words, joined->place, joined->floor);
    if (!found.end)
        return skip_digits(text, place, end);
    zr_target target = {.quote = joined_words(at, joined, found.start, found.end),
                        .unit = joined_words(at, joined, found.unit_start, found.unit_end),
                        .value = found.value};
    found.start = zr_joined_start(joined, found.start);
    found.end = zr_joined_end(joined, found.end);
    found.unit_start = zr_joined_start(joined, found.unit_start);
    found.unit_end = zr_joined_end(joined, found.unit_end);
    if (found.comparison == ZR_EQUAL)
        found.comparison = found.front = zr_comparison_shared(text, found.start, *floor, at->front);
    bool share = zr_equals_any(target.unit, shares);
    if (share)
        target.unit = zr_span_of(zr_span_equal(target.unit, zr_span_of("‰")) ? "‰" : "%");
    target.comparison = share && found.comparison == ZR_EQUAL
                            ? zr_comparison_of_share(text, found.start, *floor)
                            : found.comparison;
    if (!zr_quantity_is_no_goal(text, &found, start, end) && !zr_is_in_work(text, place, start))
        add_target(at, measure, target);
    at->front = found.front;
    return *floor = found.end;
}

/* A limit or a quantity at `place` in words that begin at `start`, of which those before `*floor` are read;
 * the first byte behind it. */
static size_t take_one(finder *at, uint32_t measure, size_t place, size_t start, size_t *floor, size_t end)
{
    zr_span text = zr_span_cut(at->text, 0, end);
    zr_joined joined;
    zr_joined_make(&joined, text, *floor, place);
    size_t behind = take_limit(at, measure, &joined, start, end);
    if (behind)
        return *floor = behind;
    uint32_t first;
    zr_utf8_read(zr_span_cut(text, place, end), &first);
    if (zr_digit_of(first) < 0)
        return place + 1;
    return take_quantity(at, measure, &joined, place, start, floor, end);
}

/* The limit of words that close several measures, or another than the one they stand in, is that of each. So
 * is that of a row whose bodies stand in a row above it: 同上, cells that are merged. */
static void add_closed(finder *at, uint32_t measure, const zr_expression *expression)
{
    const zr_measure *measures = at->shape->measures;
    uint32_t own = expression->measure, count = expression->measures > 1 ? expression->measures : 1;
    bool above = expression->start < measures[own].start;
    bool closes = above || count > 1 || measures[own].parent == measures[measure].parent;
    zr_stages stages;
    zr_stages_read(&stages, expression->deadline, &at->since);
    for (uint32_t i = 0, to = closes ? own : measure; i < count && to != ZR_NONE; i++, to = at->before[to]) {
        for (uint32_t j = 0; j < stages.count; j++)
            add_deadline(at, to, stages.words[j], &stages.limit[j], true);
    }
}

/* The limit that an expression names is read: the words around it may set goals. Where they go on: behind all
 * of them, if lines break the limit. */
static size_t pass_limit(finder *at, const zr_expression *expression, size_t place)
{
    const char *limit = expression->deadline.data;
    if (limit < at->text.data || limit >= at->text.data + at->text.size)
        return expression->end;
    at->told_start = (size_t)(limit - at->text.data);
    at->told_end = at->told_start + expression->deadline.size;
    return place;
}

/* The notes that begin at `place`, as many as there are rows where one cell is that of all, may name a limit
 * in a field of their own; where the words go on. */
static size_t take_field(finder *at, uint32_t measure, size_t place)
{
    size_t end = place;
    while (at->expression < at->expression_count && at->shape->expressions[at->expression].start < place)
        at->expression++;
    for (; at->expression < at->expression_count; at->expression++) {
        const zr_expression *expression = &at->shape->expressions[at->expression];
        if (expression->start != place)
            break;
        if (expression->deadline.size) {
            keep_before(at, place + zr_step(at->text, place));
            add_closed(at, measure, expression);
            size_t behind = pass_limit(at, expression, place);
            end = behind > end ? behind : end;
        }
    }
    return end;
}

static size_t next_field(const finder *at, size_t end)
{
    return at->expression < at->expression_count && at->shape->expressions[at->expression].start < end
               ? at->shape->expressions[at->expression].start
               : end;
}

static size_t next_beginning(finder *at, size_t place, size_t stop)
{
    for (; at->spot < at->spots->count; at->spot++) {
        const zr_spot *spot = &at->spots->items[at->spot];
        if (spot->at < place || !(spot->letters & ZR_L_QUANTITY))
            continue;
        size_t begin = spot->at < stop + 3 ? zr_target_begin(at->text, spot->at, place) : stop;
        if (begin != SIZE_MAX)
            return begin < stop ? begin : stop;
    }
    return stop;
}

/* Behind the cell at `place`, if it tells what was reached: 二季度完成情况; else `place`. */
static size_t behind_report(finder *at, size_t place)
{
    const zr_outline *outline = at->outline;
    while (at->cell < outline->cell_count && (outline->cells[at->cell].end <= place ||
                                              !zr_column_tells_progress(outline->cells[at->cell].column)))
        at->cell++;
    bool inside = at->cell < outline->cell_count && outline->cells[at->cell].start <= place;
    return inside ? outline->cells[at->cell].end : place;
}

/* Words [start, end) that belong to one measure and to none of its items. */
static void scan_words(finder *at, uint32_t measure, size_t start, size_t end)
{
    size_t place = start, floor = start;
    at->since.before = (zr_date){0};
    at->next_year = 0;
    while (place < end && !at->failed) {
        size_t behind = take_field(at, measure, place);
        size_t stop = next_field(at, end);
        if (behind > place) {
            floor = place = behind;
            continue;
        }
        place = next_beginning(at, place, stop);
        size_t reported = place < stop ? behind_report(at, place) : place;
        if (reported > place)
            floor = place = reported < stop ? reported : stop;
        else if (place >= at->told_start && place < at->told_end)
            floor = place = at->told_end;
        else if (place < stop)
            place = take_one(at, measure, place, start, &floor, end);
    }
}

/* Every measure's own words: up to its first item, and between and behind its items. */
static void scan_all(finder *at)
{
    size_t place = 0;
    uint32_t inner = ZR_NONE;
    const zr_measure *measures = at->shape->measures;
    for (uint32_t next = 0; next <= at->shape->measure_count; next++) {
        size_t start = next < at->shape->measure_count ? measures[next].start : SIZE_MAX;
        while (inner != ZR_NONE && place < start) {
            size_t end = measures[inner].end < start ? measures[inner].end : start;
            if (place < end)
                scan_words(at, inner, place, end);
            place = end > place ? end : place;
            if (end == start)
                break;
            inner = measures[inner].parent;
        }
        if (next < at->shape->measure_count) {
            place = start > place ? start : place;
            inner = next;
        }
    }
}

static const uint32_t *siblings_before(const zr_shape *shape, zr_arena *arena)
{
    uint32_t *before = zr_arena_take(arena, zr_siblings_room(shape->measure_count), sizeof *before);
    if (before)
        zr_siblings_before(before, shape->measures, shape->measure_count);
    return before;
}

zr_status zr_targets_find(zr_targets *out, zr_span text, const zr_spots *spots, const zr_shape *shape,
                          const zr_outline *outline, uint32_t expression_count, zr_since since,
                          zr_arena *arena, zr_error *err)
{
    finder at = {.text = text,
                 .spots = spots,
                 .shape = shape,
                 .outline = outline,
                 .expression_count = expression_count,
                 .since = since,
                 .arena = arena,
                 .before = siblings_before(shape, arena),
                 .told = zr_arena_take(arena, shape->measure_count, sizeof *at.told)};
    *out = (zr_targets){0};
    if (at.before && at.told)
        scan_all(&at);
    out->targets =
        zr_targets_by_measure(at.targets, at.target_count, sizeof *at.targets, shape->measure_count, arena);
    out->deadlines = zr_targets_by_measure(at.deadlines, at.deadline_count, sizeof *at.deadlines,
                                           shape->measure_count, arena);
    out->target_count = (uint32_t)at.target_count;
    out->deadline_count = (uint32_t)at.deadline_count;
    free(at.targets);
    free(at.deadlines);
    return at.failed || arena->failed ? zr_fail_memory(err) : ZR_OK;
}
