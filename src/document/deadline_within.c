/* Limits that are counted from another day.
 *
 *     within = [力争] 三 年内 | 5 年内 goal | [印发 | 发布 …] [之日起 | 后] number unit 内 */
#include "document/deadline_within.h"

#include "base/words.h"
#include "document/cursor.h"
#include "document/deadline_goal.h"

typedef enum time_unit { NO_UNIT, YEARS, MONTHS, DAYS, WORKING_DAYS } time_unit;

static time_unit take_unit(zr_cursor *at)
{
    static const struct {
        const char *word;
        time_unit unit;
    } units[] = {{"年", YEARS}, {"个月", MONTHS}, {"个工作日", WORKING_DAYS}, {"工作日", WORKING_DAYS},
                 {"日", DAYS},  {"天", DAYS}};
    static const char *const ends[] = {"内", "之内", "以内", NULL};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (zr_cursor_word(at, units[i].word))
            return zr_cursor_any(at, ends) ? units[i].unit : NO_UNIT;
    }
    return NO_UNIT;
}

static zr_date later(zr_date date, time_unit unit, uint32_t count)
{
    if (unit == YEARS)
        date.year += (int)count;
    for (uint32_t i = 0; i < count && unit == MONTHS; i++) {
        date.year += date.month == 12;
        date.month = date.month % 12 + 1;
    }
    for (uint32_t i = 0; i < count && unit == DAYS; i++) {
        bool last = date.day >= zr_date_last_day(date.year, date.month);
        date.day = last ? 1 : date.day + 1;
        if (last) {
            date.year += date.month == 12;
            date.month = date.month % 12 + 1;
        }
    }
    int most = zr_date_last_day(date.year, date.month);
    date.day = date.day > most ? most : date.day;
    return date;
}

/* 本方案印发后, 自发布之日起: bytes of the words that count from the document itself. */
static size_t counts_from_document(zr_span before)
{
    static const char *const counted[] = {"之日起", "之日后", "之后", "以后", "起", "后", NULL};
    static const char *const deeds[] = {"印发", "发布", "下发", "公布", "出台",
                                        "施行", "实施", "发文", "成文", NULL};
    static const char *const works[] = {"本",   "方案", "意见", "通知", "措施", "办法", "要点", "细则",
                                        "计划", "文件", "清单", "规定", "政策", "自",   NULL};
    before = zr_span_trim(before);
    size_t count = zr_ends_any(before, counted);
    size_t deed = count ? zr_ends_any(zr_without_last(before, count), deeds) : 0;
    zr_span work = zr_without_last(before, count + deed); /* 印发后 alone begins a cell */
    if (!deed || (work.size && !zr_ends_any(work, works)))
        return 0;
    return count + deed;
}

/* Is a span of years what the plan gives itself, not what somebody must have been graduated for? */
static bool is_own_span(zr_span text, size_t at, size_t floor, zr_span behind, bool chinese)
{
    static const char *const words[] = {"力争", "争取", "用",   "在",   "未来",
                                        "今后", "通过", "计划", "利用", NULL};
    static const char *const marks[] = {"，", "。", "；", "：", NULL};
    zr_span before = zr_span_cut(text, floor, at);
    if (zr_ends_any(before, words) || (chinese && (at == floor || zr_ends_any(before, marks))))
        return true;
    return zr_goal_may_begin(text, at, floor) && zr_goal_begins(behind);
}

zr_within zr_within_read(zr_span text, size_t at, size_t floor, zr_date issued)
{
    zr_cursor cursor = {zr_span_cut(text, at, at + 80), 0};
    zr_number number = zr_number_read(cursor.rest);
    if (!number.size && zr_cursor_word(&cursor, "两"))
        number = (zr_number){.value = 2, .chinese = true};
    zr_cursor_skip(&cursor, number.size);
    zr_cursor_spaces(&cursor, 1);
    if (number.value < 1 || number.value > 366)
        return (zr_within){0};
    time_unit unit = take_unit(&cursor);
    zr_within out = {.start = at, .end = at + cursor.used};
    size_t counted = unit ? counts_from_document(zr_span_cut(text, floor, at)) : 0;
    if (counted)
        out.start = at - counted;
    else if (unit != YEARS || number.value > 20 || !is_own_span(text, at, floor, cursor.rest, number.chinese))
        return (zr_within){0};
    if (issued.year && issued.month && issued.day && unit != WORKING_DAYS)
        out.date = later(issued, unit, number.value);
    return out;
}
