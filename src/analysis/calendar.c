/* When what is due, for whom: one entry a unit, a measure and a month → sorted → counted → judged. */
#include "zeren/calendar.h"

#include "analysis/tails.h"
#include "base/arena.h"
#include "base/words.h"
#include "zeren/backbone.h"

#include <stdlib.h>

typedef struct entry {
    uint32_t row, month, measure;
    zr_rhythm rhythm;
    bool lead;
} entry;

typedef struct calendar_work {
    const zr_incidence *incidence;
    zr_arena *scratch;
    entry *entries;
    size_t count, room;
    uint32_t *column_of; /* by measure of the graph, or ZR_NONE */
    bool failed;
} calendar_work;

zr_rhythm zr_rhythm_of(const zr_deadline *deadline)
{
    static const char *const ongoing[] = {"长期", "持续", "常态", "全年", "贯穿", "日常", "始终", NULL};
    if (deadline->date.size)
        return ZR_DATED;
    if (zr_holds_any(deadline->quote, ongoing))
        return ZR_ONGOING;
    return zr_holds(deadline->quote, "每") ? ZR_EACH : ZR_UNDATED;
}

static uint32_t digits(zr_span text, size_t from, size_t to)
{
    uint32_t value = 0;
    for (size_t i = from; i < to && i < text.size; i++)
        value = value * 10 + (uint32_t)(text.data[i] >= '0' && text.data[i] <= '9' ? text.data[i] - '0' : 0);
    return value;
}

/* 2025-12-31 → 2025 × 12 + 11; 0 for no date. */
static uint32_t month_of(zr_span date)
{
    uint32_t month = digits(date, 5, 7);
    return date.size >= 7 && month >= 1 && month <= 12 ? digits(date, 0, 4) * 12 + month - 1 : 0;
}

/* The column whose units answer for the measure: its own, or the nearest above that has units. */
static uint32_t column_for(const calendar_work *work, uint32_t measure)
{
    const zr_incidence *b = work->incidence;
    for (uint32_t m = measure; m != ZR_NONE; m = b->graph->measures[m].parent) {
        uint32_t column = work->column_of[m];
        if (column != ZR_NONE && b->column_start[column] < b->column_start[column + 1])
            return column;
    }
    return ZR_NONE;
}

static void add_deadline(calendar_work *work, uint32_t measure, uint32_t column, const zr_deadline *deadline)
{
    const zr_incidence *b = work->incidence;
    zr_rhythm rhythm = zr_rhythm_of(deadline);
    uint32_t month = rhythm == ZR_DATED ? month_of(deadline->date) : 0;
    if (rhythm == ZR_DATED && !month)
        rhythm = ZR_UNDATED;
    for (uint32_t i = b->column_start[column]; i < b->column_start[column + 1]; i++) {
        const zr_cell *cell = &b->cell[b->by_column[i]];
        if (!zr_grow((void **)&work->entries, work->count, &work->room, sizeof *work->entries)) {
            work->failed = true;
            return;
        }
        work->entries[work->count++] =
            (entry){cell->row, month, measure, rhythm, (cell->roles & 1u << ZR_LEAD) != 0};
    }
}

static void gather(calendar_work *work)
{
    const zr_incidence *b = work->incidence;
    const zr_graph *graph = b->graph;
    work->column_of = zr_arena_take(work->scratch, graph->measure_count, sizeof *work->column_of);
    for (uint32_t m = 0; m < graph->measure_count && work->column_of; m++)
        work->column_of[m] = ZR_NONE;
    for (uint32_t t = 0; t < b->columns && work->column_of; t++)
        work->column_of[b->column_measure[t]] = t;
    for (uint32_t m = 0; m < graph->measure_count && work->column_of && !work->failed; m++) {
        const zr_graph_measure *measure = &graph->measures[m];
        uint32_t column = measure->deadline_count ? column_for(work, m) : ZR_NONE;
        for (uint32_t d = 0; column != ZR_NONE && d < measure->deadline_count; d++)
            add_deadline(work, m, column, &measure->deadlines[d]);
    }
}

static int by_time(const void *left, const void *right)
{
    const entry *a = left, *b = right;
    if (a->row != b->row)
        return a->row < b->row ? -1 : 1;
    if (a->rhythm != b->rhythm)
        return a->rhythm < b->rhythm ? -1 : 1;
    if (a->month != b->month)
        return a->month < b->month ? -1 : 1;
    return (a->measure > b->measure) - (a->measure < b->measure);
}

static bool same_box(const entry *a, const entry *b)
{
    return a->row == b->row && a->rhythm == b->rhythm && a->month == b->month;
}

static bool count_boxes(zr_calendar *out, calendar_work *work)
{
    zr_due *due = zr_arena_take(out->arena, work->count, sizeof *due);
    uint32_t *measures = zr_arena_take(out->arena, work->count, sizeof *measures), kept = 0;
    if (!due || !measures)
        return false;
    for (size_t i = 0; i < work->count; i++) {
        const entry *at = &work->entries[i], *before = i ? at - 1 : NULL;
        if (!before || !same_box(at, before))
            due[out->count++] =
                (zr_due){.row = at->row, .rhythm = at->rhythm, .month = at->month, .first = kept};
        else if (at->measure == before->measure)
            continue;
        due[out->count - 1].measures++;
        due[out->count - 1].lead += at->lead;
        measures[kept++] = at->measure;
    }
    out->due = due;
    out->measure = measures;
    return true;
}

/* The months that a document's dates may fall into: from its own to its last date, at least to that. */
typedef struct month_span {
    uint32_t from, to;
    uint32_t first; /* of its dates */
    bool several;   /* measures with a date */
    uint32_t measure;
} month_span;

static void widen(month_span *span, uint32_t from, uint32_t to)
{
    span->from = !span->from || from < span->from ? from : span->from;
    span->to = to > span->to ? to : span->to;
}

/* Where all dates of a document fall into one month, that is when the plan ends and nobody's pile-up: its
 * measures have no month to choose. */
static void narrow(zr_calendar *out, month_span *spans, uint32_t documents)
{
    for (uint32_t d = 0; d < documents; d++) {
        if (!spans[d].to || spans[d].first != spans[d].to || !spans[d].several)
            continue;
        spans[d].from = spans[d].to;
        out->one_month++;
    }
}

static month_span *find_spans(zr_calendar *out, const calendar_work *work)
{
    const zr_graph *graph = work->incidence->graph;
    month_span *spans = zr_arena_take(work->scratch, graph->document_count, sizeof *spans);
    for (size_t i = 0; i < work->count && spans; i++) {
        const entry *at = &work->entries[i];
        uint32_t document = graph->measures[at->measure].document,
                 issued = month_of(graph->documents[document].date);
        if (at->rhythm != ZR_DATED)
            continue;
        month_span *span = &spans[document];
        span->several |= span->to && span->measure != at->measure;
        span->measure = at->measure;
        span->first = !span->to || at->month < span->first ? at->month : span->first;
        widen(span, issued && issued < at->month ? issued : at->month, at->month);
    }
    if (spans)
        narrow(out, spans, graph->document_count);
    return spans;
}

static bool is_tested(const zr_due *due, const zr_incidence *b)
{
    return due->rhythm == ZR_DATED && !b->graph->units[b->row_unit[due->row]].collective;
}

/* All boxes of one row: [first, end). Its months are those of its documents. */
static void test_row(const zr_calendar *out, zr_due *due, uint32_t first, uint32_t end, const zr_graph *graph,
                     const month_span *spans)
{
    month_span span = {0};
    uint32_t all = 0;
    for (uint32_t i = first; i < end; i++) {
        all += due[i].rhythm == ZR_DATED ? due[i].measures : 0;
        for (uint32_t m = 0; m < due[i].measures && due[i].rhythm == ZR_DATED; m++) {
            const month_span *own = &spans[graph->measures[out->measure[due[i].first + m]].document];
            widen(&span, own->from, own->to);
        }
    }
    uint32_t months = span.to - span.from + 1;
    for (uint32_t i = first; i < end; i++) {
        zr_trials trials = {1.0 / months, all};
        due[i].expected = due[i].rhythm == ZR_DATED ? (double)all / months : 0;
        due[i].p = months > 1 && due[i].measures > 1
                       ? zr_poisson_binomial_transform(&trials, 1, due[i].measures)
                       : 1;
    }
}

static zr_status judge(zr_calendar *out, const zr_incidence *b, const month_span *spans, zr_arena *scratch,
                       zr_error *err)
{
    zr_due *due = (zr_due *)(uintptr_t)out->due;
    double *p = zr_arena_take(scratch, 2 * (size_t)out->count, sizeof *p);
    if (!p)
        return zr_fail_memory(err);
    for (uint32_t i = 0, end = 0; i < out->count; i = end) {
        while (end < out->count && due[end].row == due[i].row)
            end++;
        test_row(out, due, i, end, b->graph, spans);
    }
    for (uint32_t i = 0; i < out->count; i++)
        if (is_tested(&due[i], b))
            p[out->tests++] = due[i].p;
    zr_status status = zr_p_adjust(p + out->count, p, out->tests, out->tests, ZR_ADJUST_BH, err);
    for (uint32_t i = 0, at = 0; i < out->count && status == ZR_OK; i++) {
        if (!is_tested(&due[i], b))
            continue;
        due[i].adjusted = p[out->count + at++];
        due[i].pile_up = due[i].adjusted < out->level;
        out->pile_ups += due[i].pile_up;
    }
    return status;
}

static zr_status make(zr_calendar *out, calendar_work *work, zr_error *err)
{
    gather(work);
    if (work->failed || work->scratch->failed)
        return zr_fail_memory(err);
    if (work->count)
        qsort(work->entries, work->count, sizeof *work->entries, by_time);
    const month_span *spans = find_spans(out, work);
    return spans && count_boxes(out, work) ? judge(out, work->incidence, spans, work->scratch, err)
                                           : zr_fail_memory(err);
}

zr_status zr_calendar_make(zr_calendar **out, const zr_incidence *incidence, double level, zr_error *err)
{
    *out = NULL;
    if (!incidence->graph || incidence->selection.rows != ZR_ROWS_UNITS)
        return zr_fail_words(err, ZR_BAD_INPUT, "日历要按单位的图来排", "a calendar needs a graph of units");
    zr_calendar *calendar = calloc(1, sizeof *calendar);
    if (!calendar || !(calendar->arena = calloc(1, sizeof *calendar->arena))) {
        free(calendar);
        return zr_fail_memory(err);
    }
    zr_arena scratch = {0};
    calendar_work work = {.incidence = incidence, .scratch = &scratch};
    calendar->level = level > 0 ? level : .05;
    zr_status status = make(calendar, &work, err);
    zr_arena_free(&scratch);
    free(work.entries);
    if (status == ZR_OK)
        *out = calendar;
    else
        zr_calendar_free(calendar);
    return status;
}

void zr_calendar_free(zr_calendar *calendar)
{
    if (!calendar)
        return;
    zr_arena_free(calendar->arena);
    free(calendar->arena);
    free(calendar);
}
