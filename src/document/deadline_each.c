/* How often something is due.
 *
 *     each = 每年 | 每季度 | 每5年 | … [day]
 *     day  = [底 | 末 | 第一个月 | 结束后 …] [3月] [25日 | 5个工作日] [前 | 内] */
#include "document/deadline_each.h"

#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"
#include "document/letters.h"

/* 最高, 给予, 不超过最高 …: passes the words of what is paid. */
static void pass_paying(zr_cursor *at)
{
    static const char *const words[] = {"最高", "最多", "不超过", "给予", "补助",
                                        "补贴", "奖励", "支持",   " ",    NULL};
    while (zr_cursor_any(at, words)) {
    }
}

/* 2000, 0.5: passes the digits. */
static bool pass_number(zr_cursor *at)
{
    zr_number number = zr_number_read(at->rest);
    zr_cursor_skip(at, number.size);
    if (number.size && zr_cursor_word(at, "."))
        zr_cursor_skip(at, zr_digits_read(at->rest).size);
    return number.size > 0;
}

/* 支持金额|不超过, 补助总额|最高: passes what is paid a year up to the word that bounds it. */
static void pass_paid(zr_cursor *at)
{
    enum { MOST = 36 /* bytes */ };
    static const char *const bounds[] = {"金额不超过", "总额不超过", "额度不超过", "金额最高",   "总额最高",
                                         "额度最高",   "最高不超过", "累计不超过", "合计不超过", NULL};
    size_t end = zr_first_end(zr_span_cut(at->rest, 0, MOST), bounds, 0);
    size_t mark = zr_letter_find(at->rest, 0, ZR_L_STOPS);
    if (end && mark >= end)
        zr_cursor_skip(at, end);
}

/* 每年7天, 每月2000元, 每年最高50万元: how much a year, not how often. */
static bool is_amount(zr_span words)
{
    static const char *const units[] = {"天", "晚", "小时", "元", "万元", "亿元",
                                        "万", "亿", "%",    "％", NULL};
    zr_cursor at = {words, 0};
    pass_paid(&at);
    pass_paying(&at);
    if (!pass_number(&at))
        return false;
    zr_cursor_spaces(&at, 1);
    return zr_starts_any(at.rest, units) > 0;
}

/* 年, 季度, 5年, 两个月, with the 每 before it; its bytes. */
static size_t read_period(zr_span words)
{
    static const char *const periods[] = {"半年", "半月", "季度", "季",   "年度", "年", "个月",
                                          "月",   "周",   "旬",   "学年", "学期", NULL};
    static const char *const counted[] = {"年", "个月", "个季度", "周", NULL};
    zr_cursor at = {words, 0};
    if (!zr_cursor_word(&at, "每") || zr_cursor_any(&at, periods))
        return at.rest.size < words.size - strlen("每") ? at.used : 0;
    zr_number number = zr_number_read(at.rest);
    if (!number.size && zr_cursor_word(&at, "两"))
        number = (zr_number){.value = 2};
    zr_cursor_skip(&at, number.size);
    zr_cursor_spaces(&at, 1);
    return number.value > 1 && zr_cursor_any(&at, counted) ? at.used : 0;
}

/* 25日, 3月, 10个工作日 */
static bool pass_day(zr_cursor *at)
{
    static const char *const amounts[] = {"以上", "以下", NULL};
    static const char *const units[] = {"个工作日", "工作日", "月份", "月", "日", "号", NULL};
    zr_cursor next = *at;
    zr_number number = zr_number_read(next.rest);
    zr_cursor_skip(&next, number.size);
    zr_cursor_spaces(&next, 1);
    if (!number.size || number.value > 31 || !zr_cursor_any(&next, units) ||
        zr_starts_any(next.rest, amounts))
        return false;
    *at = next;
    return true;
}

static const char *const ends[] = {"之前", "以前", "前", "之内", "以内", "内", NULL};

/* 最后一个月 | 25日前: at the front of the next line. */
static bool pass_broken_day(zr_cursor *at)
{
    zr_cursor next = *at;
    if (!zr_cursor_take(&next, "\n") || !pass_day(&next) || !zr_starts_any(next.rest, ends))
        return false;
    *at = next;
    return true;
}

/* 前5个工作日: of the period. */
static bool pass_first_days(zr_cursor *at)
{
    static const char *const units[] = {"个工作日", "工作日", "日", "天", NULL};
    zr_cursor next = *at;
    zr_cursor_take(&next, "\n"); /* 每季度⏎前5个工作日 */
    if (!zr_cursor_word(&next, "前"))
        return false;
    zr_number number = zr_number_read(next.rest);
    zr_cursor_skip(&next, number.size);
    zr_cursor_spaces(&next, 1);
    if (!number.size || !zr_cursor_any(&next, units))
        return false;
    *at = next;
    return true;
}

/* The day of the period that is named behind it; its bytes. */
static size_t read_day(zr_span words)
{
    enum { PARTS = 8 };
    static const char *const parts[] = {"年底",       "年末",     "季末",   "月末",   "月底", "首月", "末月",
                                        "次月",       "底",       "末",     "初",     "上旬", "中旬", "下旬",
                                        "最后一个月", "最后一周", "上半年", "下半年", NULL};
    static const char *const links[] = {"结束后",   "开始后", "的", "第一个月", "第二个月",
                                        "第三个月", "首",     "次", "后",       "月",
                                        "、",       "至",     "和", "及",       NULL};
    zr_cursor at = {words, 0};
    size_t end = 0;
    for (int i = 0; i < PARTS; i++) {
        zr_cursor_spaces(&at, 1);
        if (pass_day(&at) || pass_first_days(&at) || zr_cursor_any(&at, parts) ||
            (end && pass_broken_day(&at)))
            end = at.used;
        else if (!zr_cursor_any(&at, links))
            break;
    }
    zr_cursor last = {zr_behind(words, end), 0};
    zr_cursor_any(&last, ends);
    return end ? end + last.used : 0;
}

/* 每年|申报次数、 每年|的重点工作: a property of something else, not what is done. */
static bool is_property(zr_span words)
{
    if (zr_span_starts(words, "的"))
        return true;
    enum { MOST = 18 /* bytes */ };
    static const char *const nouns[] = {"次数、", "时间、", "数量、", "金额、", "频次、", "人数、", NULL};
    return zr_first_end(zr_span_cut(words, 0, MOST), nouns, 0) > 0;
}

static const char *const owners[] = {"每人", "每户", "每家", "每亩", "每名", "每张", "每床", "每生", NULL};

/* 每家企业|每年申领额度: what one of them has in that time, told in the clause before. */
static bool is_of_each(zr_span text, size_t at, size_t floor)
{
    enum { REACH = 30 /* bytes */ };
    for (size_t start = at; start > floor && at - start < REACH;) {
        start = zr_step_back(text, start);
        if (zr_letter_at(text, start) & ZR_L_STOPS)
            return false;
        if (zr_starts_any(zr_span_cut(text, start, at), owners))
            return true;
    }
    return false;
}

/* 根据|每年运营情况: of what time something else is. */
static bool is_of_ground(zr_span before)
{
    static const char *const grounds[] = {"根据", "依据", "按", "按照", "参照", "结合", NULL};
    return zr_ends_any(before, grounds) > 0;
}

size_t zr_each_read(zr_span text, size_t at, size_t floor)
{
    zr_span words = zr_span_cut(text, at, at + 80);
    size_t size = read_period(words);
    if (!size || is_of_each(text, at, floor))
        return 0;
    zr_span behind = zr_behind(words, size);
    size_t day = read_day(behind);
    bool other = is_amount(behind) || is_property(behind) || is_of_ground(zr_span_cut(text, floor, at));
    return !day && other ? 0 : size + day;
}
