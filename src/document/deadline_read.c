/* One time limit in the words of a measure.
 *
 *     limit = [before] point [end] [behind] | plan period | each | within
 *     point = 2025年 | 2025年6月 | 2025年6月30日 | 6月 | 6月30日 | 年
 *     end   = 底 末 上半年 下半年 第三季度 上旬 …
 *
 * A point alone is a limit only with a word before it (到 至 截至) or behind it (前 底 末 内). */
#include "document/deadline_read.h"

#include "document/cursor.h"
#include "document/duties_words.h"

#include <string.h>

static bool stands_before(zr_span text, size_t at, size_t floor, const char *word)
{
    size_t size = strlen(word);
    return at >= floor + size && memcmp(text.data + at - size, word, size) == 0;
}

static int year_of(const char issued[11])
{
    int year = 0;
    for (int i = 0; i < 4 && issued[0]; i++)
        year = year * 10 + (issued[i] - '0');
    return year;
}

/* Month and day without a year: 6月, 6月30日. */
static zr_date read_month(zr_span words)
{
    zr_cursor at = {words, 0};
    zr_number month = zr_digits_read(words);
    zr_cursor_skip(&at, month.size);
    zr_cursor_spaces(&at, 2);
    if (!month.size || month.value < 1 || month.value > 12 || !zr_cursor_take(&at, "月"))
        return (zr_date){0};
    zr_date date = {.month = (int)month.value, .size = at.used};
    zr_cursor_spaces(&at, 2);
    zr_number day = zr_digits_read(at.rest);
    zr_cursor_skip(&at, day.size);
    zr_cursor_spaces(&at, 2);
    if (day.value >= 1 && day.value <= 31 && zr_cursor_take(&at, "日")) {
        date.day = (int)day.value;
        date.size = at.used;
    }
    return date;
}

/* What may stand behind a year or a month and moves its last day. */
typedef struct part {
    const char *word;
    int month, day; /* the last; 0: as the point says; day 31: the month's last */
} part;

static const part year_parts[] = {
    {"年底", 12, 31},    {"底", 12, 31},     {"年末", 12, 31},    {"末", 12, 31},      {"上半年", 6, 31},
    {"下半年", 12, 31},  {"年中", 6, 31},    {"一季度", 3, 31},   {"第一季度", 3, 31}, {"二季度", 6, 31},
    {"第二季度", 6, 31}, {"三季度", 9, 31},  {"第三季度", 9, 31}, {"四季度", 12, 31},  {"第四季度", 12, 31},
    {"第1季度", 3, 31},  {"第2季度", 6, 31}, {"第3季度", 9, 31},  {"第4季度", 12, 31}, {"年度", 12, 31}};

static const part month_parts[] = {{"底", 0, 31},   {"末", 0, 31},   {"上旬", 0, 10},
                                   {"中旬", 0, 20}, {"下旬", 0, 31}, {"中", 0, 15}};

/* Passes the longest part that stands here. */
static const part *take_part(zr_cursor *at, const part *parts, size_t count)
{
    const part *best = NULL;
    for (size_t i = 0; i < count; i++) {
        if (zr_span_starts(at->rest, parts[i].word) && (!best || strlen(parts[i].word) > strlen(best->word)))
            best = &parts[i];
    }
    if (best)
        zr_cursor_skip(at, strlen(best->word));
    return best;
}

static void write_day(zr_limit *out, int year, int month, int day)
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
        write_day(out, date.year, date.month, date.day);
    else if (date.month > 1)
        write_day(out, date.year, date.month - 1, 0);
    else
        write_day(out, date.year - 1, 12, 0);
}

typedef struct point {
    zr_date date;
    const part *part;
    bool bounded; /* a word behind it makes it a limit */
    bool before;  /* that word is 前 */
    bool from;    /* 起, 以来: a start, not an end; or a range */
    size_t size;
} point;

static void take_behind(point *out, zr_cursor *at)
{
    static const char *const starts[] = {"起", "以来", "开始", "—", "-", "－", "至", "～", "~", "–"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        if (zr_span_starts(at->rest, starts[i]))
            out->from = true;
    }
    if (zr_cursor_word(at, "之前") || zr_cursor_word(at, "以前") || zr_cursor_word(at, "前"))
        out->bounded = out->before = true;
    else if (zr_cursor_word(at, "以内") || zr_cursor_word(at, "之内") || zr_cursor_word(at, "内"))
        out->bounded = true;
    out->size = at->used;
}

/* A point in time and what stands behind it. */
static point read_point(zr_span words)
{
    zr_date date = zr_date_read(words);
    bool dashed = date.size && date.day && !zr_span_ends(zr_span_cut(words, 0, date.size), "日") &&
                  !zr_span_ends(zr_span_cut(words, 0, date.size), "号");
    if (!date.size)
        date = read_month(words);
    point out = {.date = date};
    if (!date.size || dashed)
        return (point){0};
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

static void write_point(zr_limit *out, const point *at, const char issued[11])
{
    zr_date date = at->date;
    if (!date.year)
        date.year = year_of(issued);
    if (at->part)
        write_day(out, date.year, at->part->month ? at->part->month : date.month, at->part->day);
    else if (at->before)
        write_before(out, date);
    else
        write_day(out, date.year, date.month ? date.month : 12, date.day);
}

/* 到, 截至 …: where the words begin with it, else `at`. */
static size_t words_before(zr_span text, size_t at, size_t floor)
{
    static const char *const words[] = {"截至", "截止到", "截止", "力争到", "到", "至", "于", "在"};
    size_t place = at;
    for (int i = 0; i < 2 && place > floor && text.data[place - 1] == ' '; i++)
        place--;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (stands_before(text, place, floor, words[i]))
            return place - strlen(words[i]);
    }
    return at;
}

static bool is_start_of_something(zr_span text, size_t at, size_t floor)
{
    static const char *const words[] = {"自", "从", "—",  "-",    "－", "～",
                                        "~",  "–",  "〔", "至今", "《", "以来"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (stands_before(text, at, floor, words[i]))
            return true;
    }
    return false;
}

static bool is_weak_word(zr_span word)
{
    return zr_span_equal(word, zr_span_of("于")) || zr_span_equal(word, zr_span_of("在"));
}

static zr_limit read_date(zr_span text, size_t at, size_t floor, const char issued[11])
{
    point found = read_point(zr_span_cut(text, at, at + 80));
    if (!found.size || found.from)
        return (zr_limit){0};
    zr_limit out = {.start = words_before(text, at, floor)};
    bool before = out.start < at && !is_weak_word(zr_span_cut(text, out.start, at));
    out.start = before ? out.start : at; /* 于|6月30日前 */
    if (is_start_of_something(text, out.start, floor) || !(found.bounded || before) ||
        (!found.date.year && !found.bounded))
        return (zr_limit){0};
    out.end = at + found.size;
    write_point(&out, &found, issued);
    return out;
}

/* 年底前, 今年底, 年内. */
static zr_limit read_this_year(zr_span text, size_t at, const char issued[11])
{
    static const char *const words[] = {"年底前", "年底之前", "年内", "年底", "年末"};
    zr_limit out = {.start = at};
    for (size_t i = 0; i < sizeof words / sizeof *words && !out.end; i++) {
        if (zr_span_starts(zr_span_cut(text, at, at + 20), words[i]))
            out.end = at + strlen(words[i]);
    }
    uint32_t before = 0;
    if (at > 0 && (unsigned char)text.data[at - 1] < 0x80)
        before = (unsigned char)text.data[at - 1];
    bool year_before = zr_digit_of(before) >= 0 || before == ' ';
    static const char *const units[] = {"一", "二", "两", "三", "四", "五", "十", "几",
                                        "多", "近", "每", "往", "当", "跨", "历", "去",
                                        "上", "周", "半", "百", "数", "全", "个"};
    for (size_t i = 0; i < sizeof units / sizeof *units && out.end; i++)
        year_before |= stands_before(text, at, 0, units[i]);
    if (!out.end || year_before)
        return (zr_limit){0};
    if (stands_before(text, at, 0, "今"))
        out.start = at - strlen("今");
    write_day(&out, year_of(issued), 12, 31);
    return out;
}

/* 每年7天, 每月2000元: how much a year, not how often. */
static bool is_amount(zr_span words)
{
    static const char *const units[] = {"天", "晚", "日", "小时", "元", "万元", "亿元", "%", "％"};
    zr_cursor at = {words, 0};
    zr_cursor_spaces(&at, 1);
    zr_number number = zr_number_read(at.rest);
    zr_cursor_skip(&at, number.size);
    zr_cursor_spaces(&at, 1);
    for (size_t i = 0; i < sizeof units / sizeof *units && number.size; i++) {
        if (zr_cursor_word(&at, units[i]))
            return true;
    }
    return false;
}

/* 每年, 每季度: a rhythm, no date. */
static zr_limit read_each(zr_span text, size_t at)
{
    static const char *const words[] = {"每半年", "每季度", "每季", "每年度", "每年",
                                        "每个月", "每月",   "每周", "每两年"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t end = at + strlen(words[i]);
        if (zr_span_starts(zr_span_cut(text, at, at + 12), words[i]))
            return is_amount(zr_span_cut(text, end, end + 40)) ? (zr_limit){0}
                                                               : (zr_limit){.start = at, .end = end};
    }
    return (zr_limit){0};
}

/* “十四五”期间: the five-year plans end with 2020, 2025, 2030. */
static zr_limit read_plan_period(zr_span text, size_t at)
{
    static const struct {
        const char *name;
        int year;
    } plans[] = {{"“十三五”", 2020},
                 {"“十四五”", 2025},
                 {"“十五五”", 2030},
                 {"\"十四五\"", 2025},
                 {"\"十五五\"", 2030}};
    static const char *const behind[] = {"期间", "时期", "期末", "末"};
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        zr_cursor cursor = {zr_span_cut(text, at, at + 40), 0};
        if (!zr_cursor_word(&cursor, plans[i].name))
            continue;
        for (size_t b = 0; b < sizeof behind / sizeof *behind; b++) {
            if (zr_cursor_word(&cursor, behind[b])) {
                zr_limit out = {.start = at, .end = at + cursor.used};
                write_day(&out, plans[i].year, 12, 31);
                return out;
            }
        }
    }
    return (zr_limit){0};
}

/* Is a span of years what the plan gives itself, not what somebody must have been graduated for? */
static bool is_own_span(zr_span text, size_t at, size_t floor, bool chinese)
{
    static const char *const words[] = {"力争", "争取", "用", "在", "未来", "今后", "通过", "计划", "利用"};
    static const char *const marks[] = {"，", "。", "；", "："};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (stands_before(text, at, floor, words[i]))
            return true;
    }
    bool begins = at == floor;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        begins |= stands_before(text, at, floor, marks[i]);
    return begins && chinese;
}

/* 三年内, 力争3年内: counted from the document's own date. */
static zr_limit read_within(zr_span text, size_t at, size_t floor, const char issued[11])
{
    zr_cursor cursor = {zr_span_cut(text, at, at + 40), 0};
    zr_number number = zr_number_read(cursor.rest);
    if (!number.size && zr_cursor_word(&cursor, "两"))
        number = (zr_number){.value = 2, .chinese = true};
    zr_cursor_skip(&cursor, number.size);
    zr_cursor_spaces(&cursor, 1);
    if (number.value < 1 || number.value > 20 ||
        !(zr_cursor_word(&cursor, "年内") || zr_cursor_word(&cursor, "年之内") ||
          zr_cursor_word(&cursor, "年以内")) ||
        !is_own_span(text, at, floor, number.chinese))
        return (zr_limit){0};
    zr_limit out = {.start = at, .end = at + cursor.used};
    zr_date date = zr_date_read(zr_span_of(issued));
    if (date.size)
        write_day(&out, date.year + (int)number.value, date.month, date.day);
    return out;
}

static bool starts_at(zr_span text, size_t at, const char *word)
{
    return zr_span_starts(zr_span_cut(text, at, at + 8), word);
}

bool zr_limit_may_begin(zr_span text, size_t at)
{
    size_t behind = at;
    while (behind < text.size && text.data[behind] >= '0' && text.data[behind] <= '9')
        behind++;
    uint32_t next = zr_char_at(text, behind);
    if (behind == at || next < 0x4E00 || next > 0x9FFF)
        return next != '%' || behind == at;
    return next == u'年' || next == u'月' || zr_date_may_begin(next);
}

zr_limit zr_limit_read(zr_span text, size_t at, size_t floor, const char issued[11])
{
    if (starts_at(text, at, "每"))
        return read_each(text, at);
    if (starts_at(text, at, "年"))
        return read_this_year(text, at, issued);
    if (starts_at(text, at, "“") || text.data[at] == '"')
        return read_plan_period(text, at);
    zr_limit out = read_within(text, at, floor, issued);
    return out.end ? out : read_date(text, at, floor, issued);
}

/* 2024-06-30, 2024.12, 2024/6: as the cells of tables have it; all of it digits and marks. */
static zr_date read_cell_date(zr_span words)
{
    zr_date date = zr_date_read(words);
    if (date.size)
        return date.day && !zr_span_ends(zr_span_cut(words, 0, date.size), "日") ? date : (zr_date){0};
    zr_cursor at = {words, 0};
    zr_number year = zr_digits_read(at.rest), month = {0};
    zr_cursor_skip(&at, year.size);
    if (year.size >= 4 && year.value >= 1949 && year.value <= 2100 &&
        (zr_cursor_take(&at, "-") || zr_cursor_take(&at, ".") || zr_cursor_take(&at, "/")))
        month = zr_digits_read(at.rest);
    if (!month.size || month.value < 1 || month.value > 12)
        return (zr_date){0};
    return (zr_date){(int)year.value, (int)month.value, 0, at.used + month.size};
}

/* The last of them: 2024.3-2024.9 ends in September. */
static void read_cell(zr_limit *out, zr_span words)
{
    for (size_t at = 0; at < words.size && at < 40;) {
        bool inside = at > 0 && zr_digit_of((unsigned char)words.data[at - 1]) >= 0;
        zr_date date = inside ? (zr_date){0} : read_cell_date(zr_span_cut(words, at, words.size));
        if (date.size)
            write_day(out, date.year, date.month, date.day);
        at += date.size ? date.size : 1;
    }
}

zr_limit zr_limit_of_field(zr_span words, const char issued[11])
{
    zr_limit out = {.start = 0, .end = words.size};
    for (size_t at = 0; at < words.size && at < 40 && !out.date[0]; at++) {
        point found = read_point(zr_span_cut(words, at, words.size));
        if (found.size && !found.from)
            write_point(&out, &found, issued);
        else
            memcpy(out.date, zr_limit_read(words, at, 0, issued).date, sizeof out.date);
    }
    if (!out.date[0])
        read_cell(&out, words);
    return out;
}
