#include "document/duties_past.h"

#include "base/words.h"
#include "document/duties_told.h"
#include "document/duties_words.h"
#include "document/letters.h"

#include <string.h>

bool zr_tells_past(zr_span sentence)
{
    enum { NEAR = 60, YEARS = 12 };
    static const char *const agent = "，由"; /* 近年来问题突出，由市住建局牵头整改 asks for work */
    static const char *const heads[] = {"近年来", "近几年",   "近些年", "去年",   "上年",     "过去", "此前",
                                        "多年来", "长期以来", "几年来", "一年来", "今年以来", NULL};
    static zr_word_list heads_list = {.words = heads};
    zr_span near = zr_span_cut(sentence, 0, sentence.size < NEAR ? sentence.size : NEAR);
    zr_span first = zr_span_trim(zr_span_cut(near, 0, zr_clause_end(near, 0)));
    size_t head = zr_list_longest(&heads_list, first);
    bool time = head && first.size <= head + YEARS && !zr_holds(first, "的"); /* 过去五年, 去年下半年 */
    return first.size < near.size && (time || zr_span_ends(first, "以来")) &&
           zr_span_find(sentence, zr_span_of(agent), 0) == SIZE_MAX;
}

/* 原由市水利局承担的; not 退化草原|由市林业局负责, 平原由. */
static bool was_once(zr_span text, size_t at)
{
    static const char *const once = "原";
    size_t from = at - strlen(once);
    return zr_has_before(text, 0, at, once) && (from == 0 || (zr_letter_before(text, from) & ZR_L_MARKS));
}

/* （2021年|由…印发）: does a bracket that begins with a date end before `at`? */
static bool behind_date(zr_span text, size_t at)
{
    static const char *const parts[] = {"年", "月", "日", NULL};
    size_t from = at;
    for (size_t size = 1; size && at > 0 && from - at < 30; at -= size) {
        bool digit = text.data[at - 1] >= '0' && text.data[at - 1] <= '9';
        size = digit ? 1 : zr_ends_any(zr_span_cut(text, 0, at), parts);
    }
    return at < from && at > 0 && (zr_letter_before(text, at) & ZR_L_OPENS);
}

/* …联合印发）: how a bracket ends that tells where a paper comes from. */
static bool ends_as_source(zr_span clause)
{
    static const char *const issues[] = {"印发", "发布", "公布", "颁布", "出台",
                                         "制定", "下发", "修订", NULL};
    size_t end = zr_letter_find(clause, 0, ZR_L_CLOSES);
    return end < clause.size && zr_ends_any(zr_span_cut(clause, 0, end), issues);
}

bool zr_agent_is_past(zr_span text, size_t at)
{
    static const char *const done[] = {"已", "已经", "曾", NULL};
    return zr_ends_any(zr_span_cut(text, 0, at), done) || was_once(text, at) ||
           (behind_date(text, at) && ends_as_source(zr_clause_at(text, at)));
}

bool zr_agent_describes(zr_span text, size_t at)
{
    static const char *const sets[] = {"单位", "企业", "机构", "人员", "院校",
                                       "高校", "项目", "组织", "部门"};
    static const char *const goes_on[] = {"转", "应", "要", "须", "需", "可", "不", "按", "均", "免", "在",
                                          "由", "享", "参", "执", "实", "依", "必", "符", "属", NULL};
    zr_span clause = zr_clause_at(text, at);
    size_t of = zr_find_word(clause, 0, "的");
    for (size_t set = of; set < clause.size; set += zr_step(clause, set)) {
        size_t size = zr_longest_at(sets, sizeof sets / sizeof *sets, clause, set);
        if (size && zr_starts_any(zr_behind(clause, set + size), goes_on))
            return true;
    }
    return false;
}

bool zr_deed_describes(zr_span text, size_t at)
{
    static const char *const deeds[] = {"组建", "成立", "建设", "设立", "起草", "制定",
                                        "承担", "实施", "承办", "开发", "研发", "打造",
                                        "编制", "申报", "举办", "主办", "完成", NULL};
    static zr_word_list deeds_list = {.words = deeds};
    size_t deed = zr_list_longest(&deeds_list, zr_behind(text, at));
    return deed && zr_has(text, at + deed, "的");
}
