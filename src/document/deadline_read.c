/* One time limit in the words of a measure.
 *
 *     limit = [before] point [end] [behind] | plan period | each | within
 *     point = 2025年 | 2025年6月 | 2025年6月30日 | 6月 | 6月30日 | 年, with its end: deadline_point.c
 *     end   = 底 末 上半年 下半年 第三季度 上旬 …
 *
 * A point alone is a limit only with a word before it (到 至 截至) or behind it (前 底 末 内). */
#include "document/deadline_read.h"

#include "base/words.h"
#include "document/cursor.h"
#include "document/deadline_each.h"
#include "document/deadline_goal.h"
#include "document/deadline_point.h"
#include "document/deadline_quarter.h"
#include "document/deadline_within.h"
#include "document/duties_words.h"

#include <string.h>

/* 到, 截至 …: where the words begin with it, else `at`. */
static size_t words_before(zr_span text, size_t at, size_t floor)
{
    static const char *const words[] = {"截至", "截止到", "截止", "力争到", "到", "至", "于", "在", NULL};
    size_t place = at;
    for (int i = 0; i < 2 && place > floor && text.data[place - 1] == ' '; i++)
        place--;
    size_t word = zr_ends_any(zr_span_cut(text, floor, place), words);
    return word ? place - word : at;
}

static bool is_start_of_something(zr_span text, size_t at, size_t floor)
{
    static const char *const words[] = {"自", "从", "—",    "-",  "－",   "～", "~",
                                        "–",  "〔", "至今", "《", "以来", NULL};
    return zr_ends_any(zr_span_cut(text, floor, at), words) > 0;
}

/* 有效期至2027年12月31日: until when the document itself holds. */
static bool is_validity(zr_span text, size_t at, size_t floor)
{
    static const char *const words[] = {"有效期", "有效期限", "有效期限为", "有效期为", "试行期", NULL};
    return zr_ends_any(zr_span_trim(zr_span_cut(text, at > floor + 40 ? at - 40 : floor, at)), words) > 0;
}

static bool is_weak_word(zr_span word)
{
    static const char *const weak[] = {"于", "在", NULL};
    return zr_equals_any(word, weak);
}

static zr_limit read_date(zr_span text, size_t at, size_t floor, const zr_since *since)
{
    zr_point found = zr_point_read(zr_span_cut(text, at, at + 80));
    if (!found.size || found.from)
        return (zr_limit){0};
    zr_limit out = {.end = at + found.size};
    if (!zr_point_write(&out, &found, since, text, &at, floor))
        return (zr_limit){0};
    out.start = words_before(text, at, floor);
    bool before = out.start < at && !is_weak_word(zr_span_cut(text, out.start, at));
    out.start = before ? out.start : at; /* 于|6月30日前 */
    if (is_start_of_something(text, out.start, floor) || is_validity(text, out.start, floor) ||
        !(found.bounded || before) || (!found.date.year && !found.bounded))
        return (zr_limit){0};
    return out;
}

/* 年底前, 今年底, 明年年底前, 年内. */
static zr_limit read_this_year(zr_span text, size_t at, size_t floor, const zr_since *since)
{
    static const char *const words[] = {"年底前", "年底之前", "年内", "年底", "年末", NULL};
    size_t size = zr_starts_any(zr_behind(text, at), words);
    uint32_t before = 0;
    if (at > 0 && (unsigned char)text.data[at - 1] < 0x80)
        before = (unsigned char)text.data[at - 1];
    bool year_before = zr_digit_of(before) >= 0 || before == ' ';
    static const char *const units[] = {"一", "二", "两", "三", "四", "五", "十", "几",
                                        "多", "近", "每", "往", "当", "跨", "历", "去",
                                        "上", "周", "半", "百", "数", "全", "个", NULL};
    static zr_word_list units_list = {.words = units};
    if (!size || year_before || zr_list_ends(&units_list, zr_span_cut(text, 0, at)))
        return (zr_limit){0};
    zr_limit out = {.start = at, .end = at + size};
    size_t own = at + strlen("年"); /* 今年|底前 */
    int year = zr_since_year(since, text, &own, floor, 12, &out.from);
    if (own > at)
        year = zr_since_year(since, text, &out.start, floor, 12, &out.from);
    else
        out.start = own;
    zr_limit_write_day(&out, year, 12, 31);
    return year < 0 ? (zr_limit){0} : out;
}

/* 上半年完成, 明年一季度前; in a field (`told`) whatever stands behind it. */
static zr_limit read_quarter(zr_span text, size_t at, size_t floor, const zr_since *since, bool told)
{
    zr_quarter found = zr_quarter_read(text, at, floor);
    if (!found.end || !(found.bounded || told))
        return (zr_limit){0};
    zr_limit out = {.start = found.start, .end = found.end};
    int year = zr_since_year(since, text, &out.start, floor, found.month, &out.from);
    zr_limit_write_day(&out, year, found.month, 31);
    return year < 0 ? (zr_limit){0} : out;
}

/* “十四五”期间: the five-year plans end with 2020, 2025, 2030. */
static zr_limit read_plan_period(zr_span text, size_t at)
{
    static const struct {
        const char *name;
        int year;
    } plans[] = {{"“十三五”", 2020},   {"“十四五”", 2025}, {"“十五五”", 2030}, {"\"十四五\"", 2025},
                 {"\"十五五\"", 2030}, {"十四五", 2025},   {"十五五", 2030}};
    static const char *const behind[] = {"期间", "时期", "期末", "末", NULL};
    for (size_t i = 0; i < sizeof plans / sizeof *plans; i++) {
        zr_cursor cursor = {zr_span_cut(text, at, at + 40), 0};
        if (!zr_cursor_word(&cursor, plans[i].name) || !zr_cursor_any(&cursor, behind))
            continue;
        zr_limit out = {.start = at, .end = at + cursor.used};
        zr_limit_write_day(&out, plans[i].year, 12, 31);
        return out;
    }
    return (zr_limit){0};
}

/* 三年内, 印发后30日内: counted from the document's own date. */
static zr_limit read_within(zr_span text, size_t at, size_t floor, zr_date issued)
{
    zr_within found = zr_within_read(text, at, floor, issued);
    zr_limit out = {.start = found.start, .end = found.end};
    if (found.date.year) {
        zr_limit_write_day(&out, found.date.year, found.date.month, found.date.day);
        out.from = ZR_YEAR_ISSUED;
    }
    return out;
}

/* 2025年，力争…, 全年新增…: up to the last day of the year. */
static zr_limit read_goal(zr_span text, size_t at, size_t floor, const zr_since *since)
{
    zr_goal_year found = zr_goal_year_read(text, at, floor, since);
    zr_limit out = {.start = found.start, .end = found.end, .from = found.from};
    zr_limit_write_day(&out, found.year, 12, 31);
    return out;
}

bool zr_limit_may_begin(zr_span text, size_t at)
{
    static const char *const dashes[] = {"—", "-", "–", "－", "～", "~", NULL}; /* 2023—2025年 */
    static zr_word_list to = {.words = dashes};
    size_t behind = at;
    while (behind < text.size && text.data[behind] >= '0' && text.data[behind] <= '9')
        behind++;
    if (behind == at)
        return true;
    uint32_t next = zr_char_at(text, behind);
    switch (next) {
    case u'年':
    case u'月':
    case u'日':
    case u'天':
    case u'工':
        return true;
    case u'个': /* 个月, 个工作日 */
        return zr_has(text, behind, "个月") || zr_has(text, behind, "个工");
    default:
        return zr_date_may_begin(next) || zr_utf8_space(zr_behind(text, behind)) ||
               zr_list_starts(&to, zr_behind(text, behind));
    }
}

zr_limit zr_limit_read(zr_span text, size_t at, size_t floor, const zr_since *since)
{
    if (zr_has(text, at, "每")) {
        size_t each = zr_each_read(text, at, floor);
        return each ? (zr_limit){.start = at, .end = at + each} : (zr_limit){0};
    }
    if (zr_has(text, at, "季"))
        return read_quarter(text, at, floor, since, false);
    if (zr_has(text, at, "年")) {
        zr_limit out = read_this_year(text, at, floor, since);
        if (!out.end)
            out = read_quarter(text, at, floor, since, false);
        return out.end ? out : read_goal(text, at, floor, since);
    }
    if (zr_has(text, at, "“") || text.data[at] == '"')
        return read_plan_period(text, at);
    zr_limit out = zr_has(text, at, "十") ? read_plan_period(text, at) : (zr_limit){0};
    if (!out.end)
        out = read_within(text, at, floor, since->issued);
    if (!out.end)
        out = read_date(text, at, floor, since);
    return out.end ? out : read_goal(text, at, floor, since);
}

/* 2024, 2024-2025: a cell that has no more than the years. */
static int read_year_cell(zr_span words)
{
    zr_cursor at = {zr_span_trim(words), 0};
    zr_number year = zr_digits_read(at.rest), last = {0};
    zr_cursor_skip(&at, year.size);
    if (year.size == 4 && zr_cursor_take(&at, "-—–－～~至")) {
        zr_cursor_take(&at, "—");
        last = zr_digits_read(at.rest);
        zr_cursor_skip(&at, last.size);
    }
    zr_number named = last.size ? last : year;
    return year.size == 4 && named.size == 4 && !at.rest.size && named.value <= 2100 ? (int)named.value : 0;
}

/* The last of them: 2024.3-2024.9 ends in September. */
static void read_cell(zr_limit *out, zr_span words)
{
    zr_limit_write_day(out, read_year_cell(words), 12, 31);
    for (size_t at = 0; at < words.size && at < 40;) {
        bool inside = at > 0 && zr_digit_of((unsigned char)words.data[at - 1]) >= 0;
        zr_date date = inside ? (zr_date){0} : zr_date_read_cell(zr_span_cut(words, at, words.size));
        if (date.size)
            zr_limit_write_day(out, date.year, date.month, date.day);
        at += date.size ? date.size : 1;
    }
}

/* The limit at `at` in a field; its size is that of what is read there, if it is one or not. */
static zr_limit read_in_field(zr_span words, size_t at, zr_since *since)
{
    zr_point found = zr_point_read(zr_span_cut(words, at, words.size));
    zr_limit out = {.start = at, .end = at + found.size};
    size_t start = at;
    if (zr_has(words, at, "每")) { /* 每年8月: no day of one year */
        return zr_limit_read(words, at, 0, since);
    }
    if (!found.size) {
        zr_limit quarter = read_quarter(words, at, 0, since, true);
        return quarter.end ? quarter : zr_limit_read(words, at, 0, since);
    }
    zr_cursor behind = {zr_span_cut(words, out.end, words.size), 0};
    zr_number month = zr_digits_read(behind.rest); /* 2024年|1—6月, 2024年|6底 */
    zr_cursor_skip(&behind, month.size);
    bool range = !found.date.month && !found.part && month.size && zr_cursor_take(&behind, "—-－–～~至底末");
    if (found.from || range)
        since->before = found.date.year ? found.date : since->before;
    else
        zr_point_write(&out, &found, since, words, &start, 0);
    return out;
}

zr_limit zr_limit_of_field(zr_span words, const zr_since *since)
{
    enum { MOST = 120 }; /* bytes of the field that are looked at */
    zr_limit out = {.start = 0, .end = words.size};
    zr_since so_far = *since;
    for (size_t at = 0; at < words.size && at < MOST;) {
        bool inside = at > 0 && zr_digit_of((unsigned char)words.data[at - 1]) >= 0 &&
                      zr_digit_of((unsigned char)words.data[at]) >= 0;
        zr_limit found = inside ? (zr_limit){0} : read_in_field(words, at, &so_far);
        if (strcmp(found.date, out.date) > 0) {
            memcpy(out.date, found.date, sizeof out.date);
            out.from = found.from;
        }
        at = found.end > at ? found.end : at + zr_step(words, at);
    }
    if (!out.date[0])
        read_cell(&out, words);
    return out;
}
