/* A year as the time of a goal.
 *
 *     goal = [力争] (2025年 | 2023—2025年 | 全年) [，] [全市] verb … | year noun … 达到 */
#include "document/deadline_goal.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"

#include <string.h>

/* What a plan sets itself, in front of the clause. */
static const char *const verbs[] = {
    "力争",     "确保",     "争取",     "计划",   "完成",   "实现",   "建成",     "达到",     "新增",
    "新建",     "新设",     "新培育",   "新认定", "新引进", "新开工", "新改扩建", "培育",     "引进",
    "净增",     "改造",     "建设",     "打造",   "创建",   "争创",   "认定",     "筹集",     "培训",
    "投放",     "遴选",     "扶持",     "举办",   "组织",   "重点",   "全面完成", "基本完成", "基本建成",
    "基本实现", "全面建成", "全面实现", "累计",   NULL};

/* … and anywhere in it, with a number. */
static const char *const reached[] = {"达到",   "力争",   "新增",   "突破", "不少于", "不低于", "不超过",
                                      "控制在", "提高到", "提升到", "至少", "增长",   NULL};

bool zr_goal_begins(zr_span words)
{
    size_t verb = zr_starts_any(words, verbs);
    return verb && !zr_span_starts(zr_behind(words, verb), "的");
}

bool zr_goal_may_begin(zr_span text, size_t at, size_t floor)
{
    static const char *const marks[] = {"，",   "。",   "；",   "：", "）", ",",  ";",
                                        ":",    ")",    "．",   ".",  "|",  "—",  "力争",
                                        "确保", "争取", "计划", "起", "*",  "、", NULL};
    zr_span before = zr_span_trim(zr_span_cut(text, at > floor + 60 ? at - 60 : floor, at));
    before = zr_behind(before, zr_utf8_start_behind(before, 0));
    return !before.size || zr_ends_any(before, marks) > 0;
}

/* The clause, up to its mark. */
static zr_span clause_of(zr_span words)
{
    static const char *const marks[] = {"，", "。", "；", "（", "、", ",", ";", "|", "\n\n", NULL};
    for (size_t at = 0; at < words.size; at += zr_step(words, at)) {
        if (zr_starts_any(zr_behind(words, at), marks))
            return zr_span_cut(words, 0, at);
    }
    return words;
}

static bool has_digit(zr_span words)
{
    for (size_t at = 0; at < words.size; at++) {
        if (words.data[at] >= '0' && words.data[at] <= '9')
            return true;
    }
    return false;
}

/* Is what stands behind the year a goal? */
static bool is_goal(zr_span behind)
{
    static const char *const whole[] = {"全市", "全省", "全县", "全区", "全州", "全旗", "全镇",
                                        "全国", "我市", "我省", "我县", "我区", NULL};
    zr_cursor at = {zr_span_cut(behind, 0, 120), 0};
    zr_cursor_spaces(&at, 1);
    if (zr_span_starts(at.rest, "前") || zr_digits_read(at.rest).size) /* 前三季度, 1—3月 */
        return false;
    zr_cursor_take(&at, "，,");
    zr_cursor_spaces(&at, 1);
    zr_cursor_any(&at, whole);
    if (zr_goal_begins(at.rest))
        return true;
    zr_span clause = clause_of(at.rest);
    zr_span head = zr_span_cut(clause, 0, zr_first_end(clause, reached, 0));
    zr_span number = zr_behind(clause, head.size);
    return head.size && !zr_holds(head, "的") && !zr_span_starts(number, "的") &&
           !zr_span_starts(head, "以") && has_digit(number);
}

/* 2025年, 2023—2025年: the last year; 0: none. */
static int read_years(zr_cursor *at)
{
    static const char *const to[] = {"—", "-", "–", "－", "～", "~", "至", NULL};
    static zr_word_list to_list = {.words = to};
    zr_number first = zr_digits_read(at->rest), last = {0};
    if (first.size != 4)
        return 0;
    zr_cursor_skip(at, first.size);
    zr_cursor range = *at;
    zr_cursor_word(&range, "年");
    size_t dash = zr_list_starts(&to_list, range.rest);
    zr_cursor_skip(&range, dash);
    if (dash)
        last = zr_digits_read(range.rest);
    if (last.size == 4) {
        zr_cursor_skip(&range, last.size);
        *at = range;
    }
    zr_cursor_spaces(at, 1);
    uint32_t year = last.size == 4 ? last.value : first.value;
    return year >= 1949 && year <= 2100 && zr_cursor_word(at, "年") ? (int)year : 0;
}

zr_goal_year zr_goal_year_read(zr_span text, size_t at, size_t floor, const zr_since *since)
{
    int least = since->issued.year ? since->issued.year : since->year;
    zr_goal_year out = {.start = at};
    zr_cursor cursor = {zr_span_cut(text, at, at + 160), 0};
    if (zr_cursor_word(&cursor, "年")) {
        if (at < floor + strlen("全") || !zr_has(text, at - strlen("全"), "全"))
            return (zr_goal_year){0};
        out.start = at - strlen("全");
        out.year = since->year;
        out.from = since->from;
    } else {
        out.year = read_years(&cursor);
    }
    out.end = at + cursor.used;
    bool goal =
        least && out.year >= least && zr_goal_may_begin(text, out.start, floor) && is_goal(cursor.rest);
    return goal ? out : (zr_goal_year){0};
}
