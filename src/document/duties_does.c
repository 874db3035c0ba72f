/* What a sentence says that a body does: to do so is its duty, unless the words tell of what was done. */
#include "document/duties_does.h"

#include "base/words.h"
#include "document/duties_labels.h"
#include "document/duties_organ.h"
#include "document/duties_told.h"

#include <string.h>

bool zr_noun_behind(zr_span text, size_t at)
{
    static const char *const nouns[] = {"的", "同志", "领导"};
    return zr_person_at(text, at) || zr_longest_at(nouns, sizeof nouns / sizeof *nouns, text, at);
}

bool zr_deed_word_at(zr_span text, size_t at)
{
    static const char *const deeds[] = {
        "拨付", "修订", "修改", "编制", "出台", "拟订", "拟定", "制订", "审核", "审批", "审定", "监管",
        "查处", "巡查", "检查", "排查", "通报", "整治", "宣传", "筹措", "提供", "处置", "维护", "收集",
        "建立", "发放", "报送", "印发", "受理", "核查", "核实", "公布", "发布", "培训", "调度", "考核",
        "评估", "评价", "约谈", "问责", "追究", "治理", "修复", "采购", "清理", "摸排", "登记", "统计",
        "管理", "对接", "争取", "举办", "承接", "选派", "设立", "依法", "严格", "严肃", "根据", "安排",
        "解决", "给予", "审查", "提交", "论证", "汇总", "起草", "加大", "加强", "积极", NULL};
    static zr_word_list deeds_list = {.words = deeds};
    size_t size = zr_list_longest(&deeds_list, zr_behind(text, at));
    return size && !zr_organ_at(text, at + size) && !zr_noun_behind(text, at + size);
}

/* 市纪委监委对…严肃问责, 市政府办公室每季度通报: whatever they do, unless they did. */
static bool does_ever(zr_span text, size_t at)
{
    static const char *const heads[] = {"对",   "每年", "每月", "每季", "每半", "每周",
                                        "每日", "每学", "定期", "适时", NULL};
    static zr_word_list heads_list = {.words = heads};
    bool ever = zr_list_longest(&heads_list, zr_behind(text, at)) || zr_has_before(text, 0, at, "将");
    return ever && !zr_tells_done(zr_clause_at(text, at)) &&
           !zr_holds_any(zr_clause_at(text, at), (const char *const[]){"已", "：", NULL});
}

/* Sentences that count (发放补贴12万元) mostly tell what was done. */
static bool counts(zr_span words)
{
    bool digit = false;
    for (size_t i = 0; i < words.size && !digit; i++)
        digit = words.data[i] >= '0' && words.data[i] <= '9';
    return digit;
}

/* 县公安局|依法查处违法行为: what a body does by law it is told to do; not 依法查处案件12起, which tells of
 * what was done. */
static bool does_by_law(zr_span text, size_t at)
{
    static const char *const deeds[] = {"查处", "审判", "打击", "严厉", "严肃", "处理", "处罚", "追究",
                                        "审批", "审查", "审理", "受理", "监管", "登记", "检查", "管理",
                                        "查封", "取缔", "制止", "纠正", "行使", "履行", "保护", "维护"};
    static const char *const by_law = "依法";
    size_t deed = zr_has(text, at, by_law) ? at + strlen(by_law) : 0;
    zr_span clause = deed ? zr_clause_at(text, deed) : (zr_span){0};
    return deed && zr_longest_at(deeds, sizeof deeds / sizeof *deeds, text, deed) && !counts(clause) &&
           !zr_noun_behind(text, deed + strlen("查处")) && !zr_tells_done(zr_clause_at(text, at));
}

/* 提供服务12次, 已发放补贴, 宣传：: what was done, or what it is called. */
static bool recounts(zr_span clause)
{
    static const char *const done[] = {"已", "曾", "：", "的", NULL};
    return clause.size < 6 || counts(clause) || zr_holds_any(clause, done) || zr_tells_done(clause);
}

/* 市卫生健康委|提供医疗保障, 市财政局|拨付经费: what is done for others, and hardly ever said of what was. */
static bool serves(zr_span text, size_t at)
{
    static const char *const deeds[] = {"提供", "拨付", "发放", "编制", "筹措", "处置",
                                        "修复", "清理", "疏导", "抢修", NULL};
    static zr_word_list deeds_list = {.words = deeds};
    return zr_list_longest(&deeds_list, zr_behind(text, at)) && !recounts(zr_clause_at(text, at));
}

/* 市气象局|及时发布预警, 市公安局|立即疏导交通: how soon a body does it tells that it is to do it, whatever
 * it is; not 已及时发布, 及时处置险情12起. */
static bool does_soon(zr_span text, size_t at)
{
    static const char *const soon[] = {"及时", "立即", "抓紧",     "迅速", "尽快", "尽早",
                                       "加快", "随时", "第一时间", "同步", NULL};
    static zr_word_list soon_list = {.words = soon};
    size_t size = zr_list_longest(&soon_list, zr_behind(text, at));
    return size && !recounts(zr_clause_at(text, at + size));
}

bool zr_does_at(zr_span text, size_t at)
{
    return does_ever(text, at) || does_by_law(text, at) || serves(text, at) || does_soon(text, at);
}
