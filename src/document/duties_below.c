/* How a line below a value begins that is no part of it: with what is to be done. */
#include "document/duties_below.h"

#include "base/words.h"
#include "document/duties_words.h"

#include <string.h>

/* 推进办公室, 优化营商环境办: the words up to a mark or the line's end are an office's name. */
static bool is_office(zr_span text, size_t at)
{
    enum { MOST = 60 };
    static const char *const tails[] = {"办", "办公室", "局", "中心", "处", "科", "委", "委员会", NULL};
    static const char *const stops[] = {"、", "，", "。", "；", ",", ";", "\n", "等", "\r"};
    size_t end = at;
    while (end < text.size && end - at < MOST &&
           !zr_longest_at(stops, sizeof stops / sizeof *stops, text, end))
        end += zr_step(text, end);
    return zr_ends_any(zr_span_cut(text, at, end), tails);
}

/* 各部门要高度重视, 各区应加强…: who must do what, as a sentence says it. Not 各要素专班. */
static bool begins_demand(zr_span text, size_t at)
{
    enum { MOST = 45 };
    static const char *const heads[] = {"各", "全市", "全区", "全县", "全镇", "有关", "相关"};
    static const char *const demands[] = {"部门要", "单位要", "地要",   "区要",   "级要",  "县要",
                                          "市要",   "镇要",   "乡要",   "道要",   "办要",  "业要",
                                          "）要",   "部门应", "单位应", "地应",   "区应",  "级应",
                                          "县应",   "部门须", "单位须", "部门需", "单位需"};
    if (!zr_longest_at(heads, sizeof heads / sizeof *heads, text, at))
        return false;
    for (size_t end = at + MOST < text.size ? at + MOST : text.size; at < end && text.data[at] != '\n';
         at += zr_step(text, at)) {
        size_t demand = zr_longest_at(demands, sizeof demands / sizeof *demands, text, at);
        if (demand && !zr_has(text, at + demand - strlen("应"), "应急")) /* 区|应急局 */
            return true;
    }
    return false;
}

zr_deed_head zr_deed_head_at(zr_span text, size_t at)
{
    static const char *const sure[] = {
        "组建", "成立", "建立", "设立", "健全",   "完善",     "构建",     "打造",     "搭建",     "形成",
        "制定", "制订", "召开", "抽调", "选派",   "印发",     "加强",     "强化",     "加快",     "推动",
        "开展", "深化", "聚焦", "压实", "进一步", "发展壮大", "组织开展", "组织实施", "统筹安排", "严格",
        "持续", "积极", "大力", "切实", "引导",   "加大",     NULL};
    static zr_word_list sure_list = {.words = sure};
    static const char *const likely[] = {"推进", "优化", "提升", "实施", "落实", "明确",
                                         "出台", "培育", "推行", "推广", "鼓励", "支持",
                                         "探索", "创新", "依托", "围绕", NULL};
    static zr_word_list likely_list = {.words = likely};
    if (zr_list_longest(&sure_list, zr_behind(text, at)) || begins_demand(text, at))
        return ZR_DEED_SURE;
    if (zr_list_longest(&likely_list, zr_behind(text, at)) && !is_office(text, at))
        return ZR_DEED_LIKELY;
    return ZR_DEED_NONE;
}
