/* What a document says of lists that name no lead: each of them answers for its own part, so that no place in
 * the list makes a lead. */
#include "document/duties_unled.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/letters.h"

#include <string.h>

static const char lead[] = "牵头";

/* 未|明确牵头, 没有|单独注明牵头: so many characters stand between at most. */
enum { BETWEEN = 5 };

bool zr_lead_is_missing(zr_span text, size_t at)
{
    static const char *const missing[] = {"未", "没有", "没", "无", "不设", "不分"};
    static const char *const breaks[] = {"，", "。", "；", "、", "：", ",", ";", "（", "(", "\n", NULL};
    for (int i = 0; i <= BETWEEN && at > 0; i++) {
        for (size_t j = 0; j < sizeof missing / sizeof *missing; j++) {
            if (zr_has_before(text, 0, at, missing[j]))
                return true;
        }
        at = zr_step_back(text, at);
        if (zr_starts_any(zr_behind(text, at), breaks))
            return false;
    }
    return false;
}

/* 牵头|单位和责任部门|的: passes over the bodies meant. */
static size_t skip_bodies(zr_span text, size_t at)
{
    static const char *const bodies[] = {"单位", "部门", "机构", "处室", "科室", "责任",
                                         "和",   "、",   "或",   "领导", "主体", NULL};
    return at + zr_starts_run(zr_behind(text, at), bodies);
}

size_t zr_without_lead(zr_span sentence)
{
    static const char *const goes_on[] = {"的", "者", "则", "时", "，按", ",按", "，由", ",由", "，则", NULL};
    for (size_t at = 0; (at = zr_find_word(sentence, at, lead)) != SIZE_MAX; at += strlen(lead)) {
        size_t end = skip_bodies(sentence, at + strlen(lead));
        if (zr_lead_is_missing(sentence, at) && zr_starts_any(zr_behind(sentence, end), goes_on))
            return end;
    }
    return SIZE_MAX;
}

static const char *const orders[] = {"不分先后", "不分前后", "不分主次", NULL};
static zr_word_list orders_list = {.words = orders};

bool zr_is_unordered(zr_span clause)
{
    static const char *const heads[] = {"以上", "上述", "单位", "部门", "责任", "排名", "排序",
                                        "列名", "顺序", "名次", "均",   "的",   "按",   NULL};
    static zr_word_list heads_list = {.words = heads};
    for (size_t size; (size = zr_list_starts(&heads_list, clause)) > 0;)
        clause = zr_behind(clause, size);
    size_t order = zr_list_starts(&orders_list, clause);
    return order && order == clause.size;
}

bool zr_head_unorders(zr_span head)
{
    return zr_holds_any(head, orders);
}

/* 责任单位|排名不分先后: of the bodies that answer, not of those that lead or of who is praised. */
static bool order_means_nothing(zr_span sentence)
{
    static const char *const bodies[] = {"责任单位", "责任部门", "承办单位", "各部门", "各单位", NULL};
    return zr_holds_any(sentence, orders) && zr_holds_any(sentence, bodies) && !zr_holds(sentence, lead);
}

bool zr_statement_unled(zr_span sentence)
{
    static const char *const shares[] = {
        "按职责",   "按照职责", "按各自职责", "按照各自职责", "依职责",   "依照职责", "根据职责",
        "按分工",   "按照分工", "按职能",     "分工负责",     "分别负责", "各自负责", "各负其责",
        "共同负责", "分工落实", "分别落实",   "均为责任",     NULL};
    static const char *const ranks[] = {"牵头", "主办", "主责", "第一", "首位", "首个", "居首", NULL};
    size_t at = zr_without_lead(sentence);
    if (at == SIZE_MAX)
        return order_means_nothing(sentence);
    zr_span rest = zr_behind(sentence, at);
    return zr_holds_any(rest, shares) && !zr_holds_any(rest, ranks);
}
