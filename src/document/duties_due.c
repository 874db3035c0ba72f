/* Time limits that stand before those who are to keep them.
 *
 *     due = [ 于 | 在 | 到 ] point [ 底 | 初 | 上半年 | 第三季度 … ] [ 前 | 内 ]
 *
 * A point is a date, or a word for one that is near: 年底, 月底. */
#include "document/duties_due.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_deeds.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_outcome.h"

#include <string.h>

enum { LONGEST = 90 }; /* bytes of a limit: 2024年6月底前至2025年第三季度末 */

static size_t digits_at(zr_span words, size_t at)
{
    size_t from = at;
    for (;;) {
        uint32_t character = zr_char_at(words, at);
        if (!(character >= '0' && character <= '9') && !(character >= u'０' && character <= u'９'))
            return at - from;
        at += zr_step(words, at);
    }
}

static const char *const quarters[] = {"第一季度", "第二季度", "第三季度", "第四季度", "一季度",
                                       "二季度",   "三季度",   "四季度",   "季度",     "今年",
                                       "本年",     "明年",     NULL};
static zr_word_list quarters_list = {.words = quarters};

/* Words of a point in time, longer ones first. */
static size_t word_at(zr_span words)
{
    static const char *const parts[] = {"年底", "年末", "年中", "年初", "年内",   "年度",   "年",   "月底",
                                        "月末", "月初", "月份", "月内", "月",     "日",     "上旬", "中旬",
                                        "下旬", "底",   "末",   "初",   "上半年", "下半年", "—",    "－",
                                        "-",    "~",    "至",   ".",    "/",      NULL};
    static zr_word_list parts_list = {.words = parts};
    size_t size = zr_list_starts(&quarters_list, words);
    return size ? size : zr_list_starts(&parts_list, words);
}

static size_t bound_at(zr_span words)
{
    static const char *const bounds[] = {"之前", "以前", "前", "内", NULL};
    static zr_word_list bounds_list = {.words = bounds};
    return zr_list_starts(&bounds_list, words);
}

/* 年 月 日 or a word that holds one of them. */
static bool tells_point(zr_span point)
{
    static const char *const units[] = {"年", "月", "日", "季度", NULL};
    return zr_holds_any(point, units);
}

/* “十四五”期间, 十五五时期: the years of a plan; its bytes, or 0. */
static size_t period_at(zr_span words)
{
    static const char *const quotes[] = {"“", "\"", NULL}, *const ends[] = {"”", "\"", NULL};
    static const char *const plans[] = {"十二五", "十三五", "十四五", "十五五", "十六五", NULL};
    static const char *const times[] = {"期间", "时期", "末", NULL};
    size_t at = zr_starts_any(words, quotes), plan = zr_starts_any(zr_behind(words, at), plans);
    if (!plan)
        return 0; /* as most */
    at += plan;
    at += zr_starts_any(zr_behind(words, at), ends);
    size_t time = zr_starts_any(zr_behind(words, at), times);
    return time ? at + time : 0;
}

/* May a time begin with the character, or a word before it? */
static bool may_begin(uint32_t character)
{
    switch (character) {
    case u'力':
    case u'截':
    case u'于':
    case u'在':
    case u'到':
    case u'“':
    case '"':
    case u'十':
    case u'第':
    case u'一':
    case u'二':
    case u'三':
    case u'四':
    case u'季':
    case u'今':
    case u'本':
    case u'明':
    case u'年':
    case u'月':
    case u'上':
    case u'下':
        return true;
    default:
        return (character >= '0' && character <= '9') || (character >= u'０' && character <= u'９');
    }
}

/* Bytes of the time that the words begin with, or 0; `*bounded`: it says by when. */
static size_t due_at(zr_span words, bool *bounded)
{
    static const char *const heads[] = {"力争于", "力争在", "力争", "截至", "于", "在", "到", NULL};
    static zr_word_list heads_list = {.words = heads};
    *bounded = true;
    if (!may_begin(zr_char_at(words, 0)))
        return 0; /* as most */
    size_t from = zr_list_starts(&heads_list, words), at = from, step;
    words = zr_span_cut(words, 0, LONGEST);
    size_t period = period_at(zr_behind(words, from));
    if (period)
        return from + period;
    do {
        step = digits_at(words, at);
        step += word_at(zr_behind(words, at + step));
        at += step;
    } while (step);
    zr_span point = zr_span_cut(words, from, at);
    if (!point.size || !tells_point(point))
        return 0;
    size_t behind = bound_at(zr_behind(words, at));
    *bounded = behind || zr_span_ends(point, "内");
    bool dated = digits_at(point, 0) || *bounded || zr_list_starts(&quarters_list, point);
    return dated ? at + behind : 0;
}

size_t zr_due_size(zr_span words, bool bound)
{
    bool bounded;
    size_t due = due_at(words, &bounded);
    return bounded || !bound ? due : 0;
}

/* 各县区, 市直部门 are told to; 所有学校, 全部企业 say how many it comes to. */
static bool counts_all(zr_span names)
{
    static const char *const heads[] = {"所有", "全部", "全体", "其他", "其它", "其余", NULL};
    static zr_word_list heads_list = {.words = heads};
    return zr_list_starts(&heads_list, names);
}

size_t zr_due_before_names(zr_span clause)
{
    static const char *const agents[] = {"由", "请", NULL};
    size_t due = zr_due_size(clause, false);
    if (!due)
        return 0;
    zr_span names = zr_behind(clause, due);
    size_t agent = zr_starts_any(names, agents);
    names = zr_behind(names, agent);
    bool outcome = zr_tells_outcome(clause, due); /* 9月底前|初稿提交市司法局 */
    return names.size && !outcome && !counts_all(names) && zr_begins_with_body(names) ? due : 0;
}

size_t zr_due_link(zr_span words)
{
    bool bounded;
    int rank;
    size_t due = due_at(words, &bounded);
    return due && (bounded || (zr_level_read_at(words, due, &rank) && zr_due_before_names(words))) ? due : 0;
}

size_t zr_due_setting(zr_span words)
{
    bool bounded;
    size_t due = due_at(words, &bounded);
    return bounded || zr_find_word(zr_span_cut(words, 0, due), 0, "年") == SIZE_MAX ? due : 0;
}
