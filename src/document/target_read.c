/* One quantity in the words of a measure: [comparison] number unit [comparison]. */
#include "document/target_read.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"
#include "document/letters.h"
#include "document/target_compare.h"
#include "document/target_units.h"

#include <string.h>

/* 3.1, 1,200, full-width digits: its value; 0 bytes if the digits are none of that. */
static size_t read_value(zr_span words, double *value)
{
    zr_cursor at = {words, 0};
    double whole = 0, scale = 0;
    int digits = 0;
    for (;;) {
        size_t length;
        uint32_t c = zr_cursor_peek(&at, &length);
        int digit = zr_digit_of(c);
        if (digit >= 0 && digits++ < 15) {
            whole = whole * 10 + digit;
            scale *= 10;
        } else if (scale == 0 && (c == '.' || c == 0xFF0E) && digits) {
            size_t behind;
            zr_cursor next = at;
            zr_cursor_skip(&next, length);
            if (zr_digit_of(zr_cursor_peek(&next, &behind)) < 0)
                break;
            scale = 1;
        } else {
            break;
        }
        zr_cursor_skip(&at, length);
    }
    *value = scale > 1 ? whole / scale : whole;
    return digits > 0 && digits <= 15 ? at.used : 0;
}

/* 第3, 附件2, 〔2026〕, G20, 5+5, 7×24, 前50: the digits belong to something else. */
static bool is_part_of_name(zr_span text, size_t at, size_t floor)
{
    if (at <= floor)
        return false;
    uint32_t c;
    size_t step = zr_utf8_back(zr_span_cut(text, floor, at), &c);
    if (c == ' ' && at > floor + step)
        zr_utf8_back(zr_span_cut(text, floor, at - step), &c);
    switch (c) {
    case u'第':
    case u'件':
    case u'前':
    case u'〔':
    case u'＋':
    case u'×':
    case u'—':
    case u'～':
    case u'表':
    case '[':
    case '+':
    case '.':
    case '/':
    case '-':
    case '~':
    case '#':
    case ':':
        return true;
    default:
        break;
    }
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || zr_digit_of(c) >= 0;
}

/* 15%-20%, 100—200家, 3家至5家: passes the second number of a range, and the unit of the first. */
static size_t skip_range(zr_span words, size_t unit)
{
    zr_cursor at = {words, 0};
    zr_cursor_skip(&at, unit);
    bool word =
        at.rest.size && (unsigned char)at.rest.data[0] >= 0xE4 && (unsigned char)at.rest.data[0] <= 0xE9;
    if (word ? !zr_cursor_word(&at, "至") : !zr_cursor_take(&at, "-－—–~～"))
        return 0;
    double unused;
    size_t size = read_value(at.rest, &unused);
    zr_cursor_skip(&at, size);
    zr_cursor next = at;
    zr_cursor_spaces(&next, 1);
    zr_cursor_take(&next, "\n");
    return size && zr_unit_read(next.rest) ? at.used : 0;
}

/* 突破400⏎列, 总数达2000⏎家，: a line of the page may end between the number and its unit, where words of
 * comparison stand before it, or words before it and a mark or 以上 behind the unit. Elsewhere the next line
 * is another cell. */
static void pass_line_end(zr_cursor *at, zr_comparison comparison, uint32_t before)
{
    if (at->rest.size && at->rest.data[0] == '\t')
        return; /* the edge of a cell: 1 | 部分桥梁修缮 */
    zr_cursor_spaces(at, 1);
    zr_cursor next = *at;
    if (!zr_cursor_word(&next, "\n"))
        return;
    zr_cursor behind = next;
    zr_cursor_skip(&behind, zr_unit_read(next.rest));
    bool words = zr_is_ideograph(before) || before == u'）' || before == u'”' || before == u'、';
    bool goes_on =
        words && (zr_comparison_behind(&behind) != ZR_EQUAL || zr_cursor_take(&behind, "，。；、）"));
    if (comparison != ZR_EQUAL || goes_on)
        *at = next;
}

/* The clause before a number, no more than so many bytes of it. */
static zr_span clause_before(zr_span text, size_t at, size_t floor)
{
    enum { MOST = 60 };
    size_t start = at;
    while (start > floor && at - start < MOST) {
        size_t back = zr_step_back(text, start);
        if (zr_letter_at(text, back) & ZR_L_CLAUSE)
            break;
        start = back;
    }
    return zr_span_trim(zr_span_cut(text, start, at));
}

/* 压缩公告时间至20天: what becomes shorter stands between. */
static bool is_cut_to(zr_span clause)
{
    static const char *const to[] = {"至", "到", "为", NULL};
    static const char *const cuts[] = {"压缩", "压减", "缩短", "缩减", "减少", "精简", NULL};
    return zr_ends_any(clause, to) && zr_holds_any(clause, cuts);
}

/* 缩短到承诺时限3天: a limit that is no word of comparison right before the number. */
static bool is_shortened(zr_span text, size_t at, size_t floor)
{
    static const char *const words[] = {"缩至", "短至", "减至", "降至", "缩到",   "短到",
                                        "减到", "降到", "减为", "缩为", "控制在", NULL};
    enum { NEAR = 18 };
    for (int i = 0; i < 2 && at > floor && text.data[at - 1] == ' '; i++)
        at--;
    zr_span before = zr_span_cut(text, at > floor + NEAR ? at - NEAR : floor, at);
    for (size_t i = before.size; i > 0; i--) {
        if ((unsigned char)before.data[i - 1] < 0x80)
            return zr_holds_any(zr_behind(before, i), words); /* behind a digit or a blank */
    }
    return zr_holds_any(before, words);
}

/* 完成|1000万以上农村人口脱贫: what is to be done to so many, whatever they are; 年收入|10万以上家庭 are
 * such. */
static bool follows_deed(zr_span text, size_t at, size_t floor)
{
    static const char *const deeds[] = {"完成", "新增", "实现", "改造", "建成", "培训", "转移",
                                        "解决", "帮助", "惠及", "培育", "推进", "确保", NULL};
    return zr_ends_any(zr_span_trim(zr_span_cut(text, at > floor + 7 ? at - 7 : floor, at)), deeds) > 0;
}

/* 用户数超10万: counted in ten thousands of what stands before, where words say that it is to be reached; or,
 * `done`, of what stands behind. */
static size_t bare_scale(zr_span words, zr_comparison comparison, bool done)
{
    zr_cursor at = {words, 0};
    if (!zr_cursor_word(&at, "万") && !zr_cursor_word(&at, "亿"))
        return 0;
    size_t scale = at.used;
    zr_comparison behind = zr_comparison_behind(&at);
    comparison = behind != ZR_EQUAL ? behind : comparison;
    bool all = done && behind != ZR_EQUAL && !zr_has(at.rest, 0, "的");
    zr_cursor_word(&at, "\n"); /* 10万⏎亿元 is something else */
    uint32_t next = zr_char_at(at.rest, 0);
    return (all || !zr_is_ideograph(next)) && (comparison == ZR_AT_LEAST || comparison == ZR_OVER) ? scale
                                                                                                   : 0;
}

/* 5%、8%以上: the comparison behind the next number of the same unit. */
static zr_comparison comparison_of_next(zr_cursor at, zr_span unit)
{
    double unused;
    if (!zr_cursor_take(&at, "、和"))
        return ZR_EQUAL;
    size_t size = read_value(at.rest, &unused);
    zr_cursor_skip(&at, size);
    zr_cursor_spaces(&at, 1);
    if (!size || !zr_goes_on(at.rest, unit))
        return ZR_EQUAL;
    zr_cursor_skip(&at, unit.size);
    return zr_comparison_behind(&at);
}

/* 压减至6个、22个、32|个工作日以内: the unit of the list's last number is that of all, and its comparison
 * where none stands before; 0 bytes: of that number alone. */
static zr_span unit_of_list(zr_cursor at, zr_comparison *comparison)
{
    static const char *const whole[] = {"个工作日", "个小时", "个月", "个百分点", NULL};
    enum { MOST = 4 };
    for (int i = 0; i < MOST && zr_cursor_take(&at, "、和"); i++) {
        double unused;
        size_t size = read_value(at.rest, &unused);
        zr_cursor_skip(&at, size);
        zr_cursor_spaces(&at, 1);
        zr_cursor_take(&at, "\n");
        size_t full = zr_starts_any(at.rest, whole);
        if (size && full) {
            zr_span unit = zr_span_cut(at.rest, 0, full);
            zr_cursor_skip(&at, full);
            *comparison = *comparison == ZR_EQUAL ? zr_comparison_behind(&at) : *comparison;
            return *comparison == ZR_EQUAL ? (zr_span){0} : unit;
        }
        if (!size || !zr_cursor_word(&at, "个"))
            break;
    }
    return (zr_span){0};
}

/* A time is a goal only as a limit, and a number of days only where 内 or the like says so. */
static bool is_no_limit(zr_quantity *found, zr_span unit, zr_span text, size_t at, size_t floor)
{
    if (!zr_unit_is_time(unit) || found->comparison == ZR_AT_MOST)
        return false;
    if (found->comparison == ZR_EQUAL &&
        (is_shortened(text, at, floor) || is_cut_to(clause_before(text, at, floor)))) {
        found->comparison = ZR_AT_MOST;
        return false;
    }
    return found->comparison == ZR_EQUAL || zr_span_equal(unit, zr_span_of("日")) || found->reached;
}

/* 9月|15日: a day of a month. */
static bool is_day(zr_span text, size_t at, size_t floor, zr_span unit)
{
    if (!zr_span_equal(unit, zr_span_of("日")))
        return false;
    return zr_span_ends(zr_span_trim(zr_span_cut(text, at > floor + 4 ? at - 4 : floor, at)), "月");
}

/* Where no unit stands right behind a number: may one stand behind a blank or the end of a line, or is a
 * scale counted? */
static bool may_be_counted(zr_span words)
{
    if (!words.size || (unsigned char)words.data[0] < 0x80)
        return words.size && words.data[0] <= ' ';
    return zr_has(words, 0, "万") || zr_has(words, 0, "亿") || zr_utf8_space(words);
}

zr_quantity zr_quantity_read(zr_span text, size_t at, size_t floor)
{
    zr_quantity out = {.start = at};
    zr_cursor cursor = {zr_span_cut(text, at, at + 120), 0};
    size_t size = is_part_of_name(text, at, floor) ? 0 : read_value(cursor.rest, &out.value);
    if (!size)
        return (zr_quantity){0};
    zr_cursor_skip(&cursor, size);
    size_t unit = zr_unit_read(cursor.rest), range = skip_range(cursor.rest, unit);
    zr_cursor_skip(&cursor, range);
    bool more = zr_cursor_take(&cursor, "余多");
    if (range || more)
        unit = zr_unit_read(cursor.rest);
    if (!unit && !may_be_counted(cursor.rest))
        return (zr_quantity){0}; /* as most */
    out.comparison = zr_comparison_before(text, &out.start, floor);
    out.reached =
        out.comparison == ZR_AT_LEAST && !zr_has(text, out.start, "不") && !zr_has(text, out.start, "至");
    zr_span before = zr_span_trim(zr_span_cut(text, at > floor + 6 ? at - 6 : floor, at));
    pass_line_end(&cursor, out.comparison, zr_char_before(before, before.size));
    unit = unit ? unit : zr_unit_read(cursor.rest);
    if (!unit)
        unit = bare_scale(cursor.rest, out.comparison, follows_deed(text, at, floor));
    if (!unit)
        return (zr_quantity){0};
    out.unit_start = at + cursor.used;
    out.unit_end = out.unit_start + unit;
    zr_cursor_skip(&cursor, unit);
    zr_span counted = zr_span_cut(text, out.unit_start, out.unit_end);
    bool bare = zr_span_equal(counted, zr_span_of("个")) &&
                (out.comparison != ZR_EQUAL || zr_span_ends(zr_span_cut(text, 0, at), "个、"));
    zr_span listed = bare ? unit_of_list(cursor, &out.comparison) : (zr_span){0};
    if (listed.size) {
        out.unit_start = (size_t)(listed.data - text.data);
        out.unit_end = out.unit_start + listed.size;
        counted = listed;
    }
    out.front = out.comparison;
    zr_comparison behind = zr_comparison_behind(&cursor);
    if (behind == ZR_EQUAL && out.comparison == ZR_EQUAL && !range)
        out.comparison = comparison_of_next(cursor, counted);
    if (behind != ZR_EQUAL)
        out.comparison = behind;
    else if (out.comparison == ZR_EQUAL && (more || range))
        out.comparison = more ? ZR_OVER : ZR_AT_LEAST;
    if (is_no_limit(&out, counted, text, at, floor) || is_day(text, at, floor, counted))
        return (zr_quantity){0};
    out.end = at + cursor.used;
    return out;
}
