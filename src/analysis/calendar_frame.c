/* The calendar as tables. */
#include "analysis/cite.h"
#include "analysis/tables.h"
#include "base/arena.h"
#include "zeren/calendar.h"

#include <stdio.h>
#include <stdlib.h>

#define MOST_MONTHS 24 /* columns; more are joined into years */

/* --- a column a month --- */

enum { ID, NAME, PLACE, FIXED };
enum { EACH, ONGOING, UNDATED, ALL, REST };

typedef struct month_columns {
    uint32_t *time; /* months, or years where `years` */
    uint32_t count;
    bool years;
} month_columns;

static int by_number(const void *left, const void *right)
{
    uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static void unite(month_columns *columns)
{
    uint32_t count = 0;
    if (columns->count)
        qsort(columns->time, columns->count, sizeof *columns->time, by_number);
    for (uint32_t i = 0; i < columns->count; i++)
        if (i == 0 || columns->time[i] != columns->time[count - 1])
            columns->time[count++] = columns->time[i];
    columns->count = count;
}

static bool find_columns(month_columns *out, const zr_calendar *calendar, zr_arena *arena)
{
    out->time = zr_arena_take(arena, calendar->count, sizeof *out->time);
    for (uint32_t i = 0; i < calendar->count && out->time; i++)
        if (calendar->due[i].rhythm == ZR_DATED)
            out->time[out->count++] = calendar->due[i].month;
    if (!out->time)
        return false;
    unite(out);
    if (out->count > MOST_MONTHS) {
        out->years = true;
        for (uint32_t i = 0; i < out->count; i++)
            out->time[i] /= 12;
        unite(out);
    }
    return true;
}

static uint32_t column_of(const month_columns *columns, const zr_due *due)
{
    uint32_t time = columns->years ? due->month / 12 : due->month, at = 0;
    if (due->rhythm != ZR_DATED)
        return FIXED + columns->count +
               (due->rhythm == ZR_EACH      ? EACH
                : due->rhythm == ZR_ONGOING ? ONGOING
                                            : UNDATED);
    while (at + 1 < columns->count && columns->time[at] != time)
        at++;
    return FIXED + at;
}

static zr_span time_name(const month_columns *columns, uint32_t index, zr_arena *arena)
{
    uint32_t time = columns->time[index];
    return columns->years ? zr_arena_print(arena, "%u", time)
                          : zr_arena_print(arena, "%u-%02u", time / 12, time % 12 + 1);
}

static zr_status new_frame(zr_frame **out, const month_columns *months, zr_arena *arena, zr_error *err)
{
    static const zr_column fixed[FIXED] = {
        [ID] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
        [NAME] = {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
        [PLACE] = {"place", {{"地方", "place"}}, ZR_TYPE_TEXT, 0},
    };
    static const zr_column rest[REST] = {
        [EACH] = {"each", {{"每年等", "recurring"}}, ZR_TYPE_COUNT, 0},
        [ONGOING] = {"ongoing", {{"长期", "ongoing"}}, ZR_TYPE_COUNT, 0},
        [UNDATED] = {"undated", {{"无日期", "undated"}}, ZR_TYPE_COUNT, 0},
        [ALL] = {"all", {{"合计", "all"}}, ZR_TYPE_COUNT, 0},
    };
    zr_column *columns = zr_arena_take(arena, FIXED + (size_t)months->count + REST, sizeof *columns);
    if (!columns)
        return zr_fail_memory(err);
    for (uint32_t c = 0; c < FIXED; c++)
        columns[c] = fixed[c];
    for (uint32_t c = 0; c < months->count; c++) {
        const char *name = time_name(months, c, arena).data;
        columns[FIXED + c] = (zr_column){name, {{name, name}}, ZR_TYPE_COUNT, 0};
    }
    for (uint32_t c = 0; c < REST; c++)
        columns[FIXED + months->count + c] = rest[c];
    return arena->failed ? zr_fail_memory(err)
                         : zr_frame_new(out, "calendar",
                                        zr_bilingual("负荷日历：到期的措施", "load calendar: measures due"),
                                        columns, FIXED + months->count + REST, err);
}

static void put_unit(zr_frame *frame, const zr_incidence *b, uint32_t row)
{
    const zr_graph_unit *unit = &b->graph->units[b->row_unit[row]];
    zr_frame_text(frame, ID, unit->id);
    zr_frame_text(frame, NAME, unit->name);
    if (unit->place != ZR_NONE)
        zr_frame_text(frame, PLACE, b->graph->places[unit->place].name);
}

/* The boxes of one unit, [first, end). */
static void put_row(zr_frame *frame, const zr_calendar *calendar, const zr_incidence *b,
                    const month_columns *months, uint32_t first, uint32_t end)
{
    uint32_t all = 0;
    zr_frame_row(frame);
    put_unit(frame, b, calendar->due[first].row);
    for (uint32_t i = first, sum = 0; i < end; i++) {
        uint32_t column = column_of(months, &calendar->due[i]);
        sum = i > first && column == column_of(months, &calendar->due[i - 1]) ? sum : 0;
        sum += calendar->due[i].measures;
        all += calendar->due[i].measures;
        zr_frame_count(frame, column, sum);
    }
    zr_frame_count(frame, FIXED + months->count + ALL, all);
}

static void put_notes(zr_frame *frame, const zr_calendar *calendar)
{
    zr_table_count(frame, "pile_ups", zr_bilingual("扎堆的月份", "pile-ups"), calendar->pile_ups);
    if (calendar->one_month)
        zr_table_count(frame, "one_month",
                       zr_bilingual("时限都在同一个月的文件（不算扎堆）",
                                    "documents due in one month as a whole (no pile-up)"),
                       calendar->one_month);
    zr_table_words(
        frame, "conventions", zr_bilingual("约定", "conventions"),
        zr_bilingual(
            "有日期的列入当月（年底前：12 月；三年内：自成文之日起算）；每年、每季度等与长期任务另列；"
            "没有日期的时限列入“无日期”。一条措施到期几次，各月都列，合计可多于措施数；没有写时限的不列",
            "a date falls into its month (年底前: December; 三年内: from the document's date); what recurs "
            "(每年, 每季度) or goes on (长期) stands apart; limits without a date are undated. A measure "
            "that is due several times stands in each of the months, and "
            "all may be more than its unit's measures; one without a limit is not listed"));
    zr_table_words(
        frame, "pile_up", zr_bilingual("扎堆", "a pile-up"),
        zr_bilingual("该单位有日期的措施若均匀落在自其文件印发至最后时限的各月，同月这样多的概率（二项分布，B"
                     "H 校正）< 0.05",
                     "as many of the unit's dated measures in one month, if each fell into any month "
                     "from its document's own to its last date: binomial, BH < 0.05"));
}

zr_status zr_calendar_frame(zr_frame **out, const zr_calendar *calendar, const zr_incidence *incidence,
                            zr_error *err)
{
    zr_arena arena = {0};
    month_columns months = {0};
    *out = NULL;
    zr_status status =
        find_columns(&months, calendar, &arena) ? new_frame(out, &months, &arena, err) : zr_fail_memory(err);
    for (uint32_t i = 0, end = 0; i < calendar->count && status == ZR_OK; i = end) {
        while (end < calendar->count && calendar->due[end].row == calendar->due[i].row)
            end++;
        put_row(*out, calendar, incidence, &months, i, end);
    }
    if (status == ZR_OK) {
        zr_frame_sort(*out, FIXED + months.count + ALL, true, NULL);
        put_notes(*out, calendar);
        status = zr_table_end(out, err);
    }
    zr_arena_free(&arena);
    return status;
}

/* --- a row a month --- */

enum {
    DUE_MONTH = FIXED,
    DUE_MEASURES,
    DUE_LEAD,
    DUE_EXPECTED,
    DUE_ADJUSTED,
    DUE_PILE,
    DUE_WORDS,
    DUE_COLUMNS
};

static const zr_column due_columns[DUE_COLUMNS] = {
    [ID] = {"id", {{"编号", "id"}}, ZR_TYPE_TEXT, 0},
    [NAME] = {"name", {{"单位", "unit"}}, ZR_TYPE_TEXT, 0},
    [PLACE] = {"place", {{"地方", "place"}}, ZR_TYPE_TEXT, 0},
    [DUE_MONTH] = {"month", {{"时间", "when"}}, ZR_TYPE_TEXT, 0},
    [DUE_MEASURES] = {"measures", {{"到期措施", "measures due"}}, ZR_TYPE_COUNT, 0},
    [DUE_LEAD] = {"lead", {{"其中牵头", "leads"}}, ZR_TYPE_COUNT, 0},
    [DUE_EXPECTED] = {"expected", {{"均匀应有", "expected"}}, ZR_TYPE_REAL, 2},
    [DUE_ADJUSTED] = {"adjusted", {{"校正 p 值", "adjusted p"}}, ZR_TYPE_REAL, 4},
    [DUE_PILE] = {"pile_up", {{"扎堆", "pile-up"}}, ZR_TYPE_FLAG, 0},
    [DUE_WORDS] = {"words", {{"原文", "words"}}, ZR_TYPE_TEXT, 0},
};

static const zr_term times[] = {{"each", {{"每年等", "recurring"}}},
                                {"ongoing", {{"长期", "ongoing"}}},
                                {"undated", {{"无日期", "undated"}}},
                                {NULL, {{NULL, NULL}}}};

static void put_due(zr_frame *frame, const zr_calendar *calendar, const zr_due *due, const zr_incidence *b)
{
    char month[24];
    zr_buffer words = {0};
    snprintf(month, sizeof month, "%u-%02u", due->month / 12, due->month % 12 + 1);
    zr_frame_row(frame);
    put_unit(frame, b, due->row);
    zr_frame_text(frame, DUE_MONTH,
                  zr_span_of(due->rhythm == ZR_DATED ? month : times[due->rhythm - ZR_EACH].key));
    zr_frame_count(frame, DUE_MEASURES, due->measures);
    zr_frame_count(frame, DUE_LEAD, due->lead);
    if (due->rhythm == ZR_DATED) {
        zr_frame_real(frame, DUE_EXPECTED, due->expected);
        zr_frame_flag(frame, DUE_PILE, due->pile_up);
        if (!b->graph->units[b->row_unit[due->row]].collective)
            zr_frame_real(frame, DUE_ADJUSTED, due->adjusted);
    }
    for (uint32_t i = 0; i < due->measures; i++)
        zr_cite_measure(&words, b->graph, calendar->measure[due->first + i]);
    zr_frame_text(frame, DUE_WORDS, zr_buffer_span(&words));
    zr_buffer_free(&words);
}

zr_status zr_calendar_due_frame(zr_frame **out, const zr_calendar *calendar, const zr_incidence *incidence,
                                bool pile_ups, zr_error *err)
{
    zr_words title =
        pile_ups ? zr_bilingual("扎堆的月份", "months that pile up") : zr_bilingual("到期", "due");
    zr_status status = zr_frame_new(out, pile_ups ? "pile-ups" : "due", title, due_columns, DUE_COLUMNS, err);
    if (status != ZR_OK)
        return status;
    zr_frame_terms(*out, DUE_MONTH, times);
    for (uint32_t i = 0; i < calendar->count; i++)
        if (!pile_ups || calendar->due[i].pile_up)
            put_due(*out, calendar, &calendar->due[i], incidence);
    if (!pile_ups)
        put_notes(*out, calendar);
    return zr_table_end(out, err);
}
