/* What stands between a subject and the words that tell it: what it is called, under whom, and when. */
#include "document/duties_setting.h"

#include "base/words.h"
#include "document/duties_due.h"
#include "document/duties_identity.h"
#include "document/duties_labels.h"
#include "document/duties_told.h"

#include <string.h>

bool zr_is_whereabouts(zr_span text, size_t at)
{
    static const char *const offices[] = {"派出所", "司法所", "财政所", "供电所", "税务所",
                                          "卫生所", "研究所", "事务所", NULL};
    return zr_has_before(text, 0, at, "所") && !zr_ends_any(zr_span_cut(text, 0, at), offices);
}

/* 在接到报告后，|应当立即核实: when or where a body does it, up to the comma. */
static size_t circumstance_size(zr_span near, size_t at)
{
    static const char *const ends[] = {"时", "后", "中", "前", "内", "期间", "基础上", NULL};
    size_t end = zr_clause_end(near, at);
    bool closed = end < near.size && zr_comma_at(near, end) && zr_ends_any(zr_span_cut(near, at, end), ends);
    return closed ? end - at + zr_comma_at(near, end) : 0;
}

/* 在省委、省政府领导下，|负责…: under whom a body works, or when. Its bytes, with the comma behind it. */
static size_t under_at(zr_span text, size_t at)
{
    enum { MOST = 180 };                                        /* bytes */
    static const char *const news[] = {"接到", "收到", "接报"}; /* 接到报告后，|应当… */
    static const char *const ways[] = {"领导", "指导", "支持",     "协助", "配合",     "指挥",
                                       "部署", "统筹", "统一安排", "协调", "统一调度", NULL};
    zr_span near = zr_span_cut(text, 0, text.size - at < MOST ? text.size : at + MOST);
    if (zr_longest_at(news, sizeof news / sizeof *news, text, at))
        return circumstance_size(near, at);
    if (!zr_has(text, at, "在") || zr_is_whereabouts(text, at))
        return 0;
    size_t end = at, circumstance = circumstance_size(near, at);
    if (circumstance)
        return circumstance;
    while (end < near.size && zr_char_at(near, end) != u'下' && zr_char_at(near, end) != u'。')
        end += zr_step(near, end);
    if (!zr_has(near, end, "下") || !zr_ends_any(zr_span_cut(text, at, end), ways))
        return 0;
    end += strlen("下");
    return end - at + zr_comma_at(text, end);
}

/* 将会同…, 将组织…: what is to come is told as what is. */
static size_t future_at(zr_span text, size_t at)
{
    return zr_has(text, at, "将") ? strlen("将") : 0;
}

size_t zr_setting_at(zr_span text, size_t at)
{
    size_t from = at, step;
    bool leads;
    at += zr_identity_at(text, at, &leads);
    do {
        step = under_at(text, at);
        step += zr_due_setting(zr_behind(text, at + step)); /* 在6月10日前|完成整改 */
        step += future_at(text, at + step);
        at += step;
    } while (step && at - from < ZR_SETTING_MOST);
    return at - from;
}
