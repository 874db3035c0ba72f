/* Time limits that stand before those who are to keep them.
 *
 *     due = [ 于 | 在 | 到 ] point [ 底 | 初 | 上半年 | 第三季度 … ] [ 前 | 内 ]
 *
 * A point is a date, or a word for one that is near: 年底, 月底. */
#include "document/duties_due.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_deeds.h"
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

/* Words of a point in time, longer ones first. */
static size_t word_at(zr_span words)
{
    static const char *const parts[] = {"年底", "年末", "年中", "年初", "年内",   "年度",   "年",   "月底",
                                        "月末", "月初", "月份", "月内", "月",     "日",     "上旬", "中旬",
                                        "下旬", "底",   "末",   "初",   "上半年", "下半年", "—",    "－",
                                        "-",    "~",    "至",   ".",    "/",      NULL};
    static zr_word_list parts_list = {.words = parts};
    static const char *const quarters[] = {"第一季度", "第二季度", "第三季度", "第四季度", "一季度",
                                           "二季度",   "三季度",   "四季度",   "季度",     "今年",
                                           "本年",     "明年",     NULL};
    static zr_word_list quarters_list = {.words = quarters};
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

size_t zr_due_size(zr_span words, bool bound)
{
    static const char *const heads[] = {"力争于", "力争在", "力争", "截至", "于", "在", "到", NULL};
    static zr_word_list heads_list = {.words = heads};
    size_t from = zr_list_starts(&heads_list, words), at = from, step;
    words = zr_span_cut(words, 0, LONGEST);
    do {
        step = digits_at(words, at);
        step += word_at(zr_behind(words, at + step));
        at += step;
    } while (step);
    zr_span point = zr_span_cut(words, from, at);
    if (!point.size || !tells_point(point))
        return 0;
    size_t behind = bound_at(zr_behind(words, at));
    bool bounded = behind || zr_span_ends(point, "内");
    bool dated = digits_at(point, 0) || bounded;
    return dated && (bounded || !bound) ? at + behind : 0;
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
