#include "document/deadline_point.h"

#include "base/words.h"
#include "document/cursor.h"

#include <string.h>

/* Month and day without a year: 6月, 六月, 6月30日, 6月30号. */
static zr_date read_month(zr_span words)
{
    zr_cursor at = {words, 0};
    zr_number month = zr_number_read(words);
    zr_cursor_skip(&at, month.size);
    zr_cursor_spaces(&at, 2);
    if (!month.size || month.value < 1 || month.value > 12 || !zr_cursor_unit(&at, "月"))
        return (zr_date){0};
    zr_cursor_word(&at, "份");
    zr_date date = {.month = (int)month.value, .size = at.used};
    zr_cursor_spaces(&at, 2);
    zr_number day = zr_number_read(at.rest);
    zr_cursor_skip(&at, day.size);
    zr_cursor_spaces(&at, 2);
    if (day.value >= 1 && day.value <= 31 && zr_cursor_unit(&at, "日号")) {
        date.day = (int)day.value;
        date.size = at.used;
    }
    return date;
}

static const zr_point_part year_parts[] = {
    {"年底", 12, 31},    {"底", 12, 31},     {"年末", 12, 31},    {"末", 12, 31},      {"上半年", 6, 31},
    {"下半年", 12, 31},  {"年中", 6, 31},    {"一季度", 3, 31},   {"第一季度", 3, 31}, {"二季度", 6, 31},
    {"第二季度", 6, 31}, {"三季度", 9, 31},  {"第三季度", 9, 31}, {"四季度", 12, 31},  {"第四季度", 12, 31},
    {"第1季度", 3, 31},  {"第2季度", 6, 31}, {"第3季度", 9, 31},  {"第4季度", 12, 31}, {"年度", 12, 31}};

static const zr_point_part month_parts[] = {{"底", 0, 31},     {"末", 0, 31},     {"上旬", 0, 10},
                                            {"中旬", 0, 20},   {"下旬", 0, 31},   {"中", 0, 15},
                                            {"中上旬", 0, 20}, {"上中旬", 0, 20}, {"中下旬", 0, 31}};

/* Passes the longest part that stands here. */
static const zr_point_part *take_part(zr_cursor *at, const zr_point_part *parts, size_t count)
{
    const zr_point_part *best = NULL;
    for (size_t i = 0; i < count; i++) {
        if (zr_span_starts(at->rest, parts[i].word) && (!best || strlen(parts[i].word) > strlen(best->word)))
            best = &parts[i];
    }
    if (best)
        zr_cursor_skip(at, strlen(best->word));
    return best;
}

void zr_limit_write_day(zr_limit *out, int year, int month, int day)
{
    if (year < 1949 || month < 1 || month > 12)
        return;
    int last = zr_date_last_day(year, month);
    zr_date_write(out->date, (zr_date){year, month, day > last || day == 0 ? last : day, 0});
}

/* 前 behind a bare year or month leaves it out: 2025年前 ends with 2024. */
static void write_before(zr_limit *out, zr_date date)
{
    if (date.day)
        zr_limit_write_day(out, date.year, date.month, date.day);
    else if (date.month > 1)
        zr_limit_write_day(out, date.year, date.month - 1, 0);
    else
        zr_limit_write_day(out, date.year - 1, 12, 0);
}

/* 6月15日|、9月15日、12月5日前: days that are listed share the word behind the last of them. */
static bool is_listed(zr_cursor at)
{
    static const char *const before[] = {"之前", "以前", "前", NULL};
    enum { MOST = 6 };
    for (int i = 0; i < MOST && zr_cursor_take(&at, "、和及"); i++) {
        zr_date next = zr_date_read(at.rest);
        next = next.size ? next : read_month(at.rest);
        if (!next.size || !next.day)
            return false;
        zr_cursor_skip(&at, next.size);
        if (zr_starts_any(at.rest, before))
            return true;
    }
    return false;
}

static void take_behind(zr_point *out, zr_cursor *at)
{
    static const char *const starts[] = {"起", "以来", "开始", "—", "-", "－", "至", "～", "~", "–", NULL};
    static const char *const before[] = {"之前", "以前", "前", NULL};
    static const char *const within[] = {"以内", "之内", "内", NULL};
    out->from = zr_starts_any(at->rest, starts) > 0;
    static const char *const others[] = {"前期", "前三", "前两", "前几", "前述",
                                         "前置", "前沿", "前端", NULL};
    out->before = !zr_starts_any(at->rest, others) && zr_cursor_any(at, before);
    out->before |= !out->before && out->date.day && is_listed(*at);
    out->bounded |= out->before || zr_cursor_any(at, within);
    out->size = at->used;
}

zr_point zr_point_read(zr_span words)
{
    zr_date date = zr_date_read(words);
    bool dashed = date.size && date.day && !zr_span_ends(zr_span_cut(words, 0, date.size), "日") &&
                  !zr_span_ends(zr_span_cut(words, 0, date.size), "号");
    if (!date.size)
        date = read_month(words);
    zr_point out = {.date = date};
    if (!date.size || dashed)
        return (zr_point){0};
    zr_cursor at = {words, 0};
    zr_cursor_skip(&at, date.size);
    zr_cursor_spaces(&at, 1);
    if (!date.day && date.month)
        out.part = take_part(&at, month_parts, sizeof month_parts / sizeof *month_parts);
    else if (!date.day)
        out.part = take_part(&at, year_parts, sizeof year_parts / sizeof *year_parts);
    out.bounded = out.part && strcmp(out.part->word, "年度") != 0;
    take_behind(&out, &at);
    return out;
}

bool zr_point_write(zr_limit *out, const zr_point *at, const zr_since *since, zr_span text, size_t *start,
                    size_t floor)
{
    zr_date date = at->date;
    if (!date.year)
        date.year = zr_since_year(since, text, start, floor, date.month, &out->from);
    if (at->part)
        zr_limit_write_day(out, date.year, at->part->month ? at->part->month : date.month, at->part->day);
    else if (at->before)
        write_before(out, date);
    else
        zr_limit_write_day(out, date.year, date.month ? date.month : 12, date.day);
    return date.year >= 0;
}
