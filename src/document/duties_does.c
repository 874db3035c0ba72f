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

/* What a word for a deed tells: what those do who are told by 由 or were told before; what is a duty behind
 * 依法; what is one by itself; what is one where the sentence does not tell how it went. */
enum { TOLD = 1, BY_LAW = 2, SERVES = 4, KEEPS = 8 };

/* In the order of their bytes. Those of notes, which name no object, are others (duties_deeds.c). */
static const zr_word deeds[] = {
    {"严厉", BY_LAW},        {"严格", TOLD},           {"严肃", TOLD | BY_LAW},
    {"举办", TOLD},          {"争取", TOLD},           {"依法", TOLD},
    {"保护", BY_LAW},        {"保障", KEEPS},          {"修复", TOLD | SERVES},
    {"修改", TOLD},          {"修订", TOLD},           {"公布", TOLD | KEEPS},
    {"出台", TOLD},          {"制止", BY_LAW},         {"制订", TOLD},
    {"加大", TOLD | KEEPS},  {"加强", TOLD | KEEPS},   {"印发", TOLD},
    {"发布", TOLD | KEEPS},  {"发放", TOLD | SERVES},  {"取缔", BY_LAW},
    {"受理", TOLD | BY_LAW}, {"培训", TOLD},           {"处理", BY_LAW},
    {"处罚", BY_LAW},        {"处置", TOLD | SERVES},  {"安排", TOLD},
    {"审判", BY_LAW},        {"审定", TOLD},           {"审批", TOLD | BY_LAW},
    {"审查", TOLD | BY_LAW}, {"审核", TOLD},           {"审理", BY_LAW},
    {"宣传", TOLD},          {"对接", TOLD},           {"履行", BY_LAW},
    {"巡查", TOLD},          {"建立", TOLD},           {"惩处", BY_LAW},
    {"惩治", BY_LAW},        {"打击", BY_LAW | KEEPS}, {"承接", TOLD},
    {"抢修", SERVES},        {"报送", TOLD},           {"拟定", TOLD},
    {"拟订", TOLD},          {"拨付", TOLD | SERVES},  {"排查", TOLD},
    {"提交", TOLD},          {"提供", TOLD | SERVES},  {"摸排", TOLD},
    {"收集", TOLD},          {"整治", TOLD},           {"查处", TOLD | BY_LAW},
    {"查封", BY_LAW},        {"核实", TOLD},           {"核查", TOLD},
    {"根据", TOLD},          {"检查", TOLD | BY_LAW},  {"汇总", TOLD},
    {"治理", TOLD},          {"派出", TOLD | KEEPS},   {"派员", TOLD | KEEPS},
    {"清理", TOLD | SERVES}, {"疏导", SERVES},         {"登记", TOLD | BY_LAW},
    {"监管", TOLD | BY_LAW}, {"积极", TOLD},           {"筹措", TOLD | SERVES},
    {"管理", TOLD | BY_LAW}, {"纠正", BY_LAW},         {"约谈", TOLD},
    {"给予", TOLD},          {"统计", TOLD},           {"维护", TOLD | BY_LAW | KEEPS},
    {"编制", TOLD | SERVES}, {"考核", TOLD},           {"行使", BY_LAW},
    {"解决", TOLD},          {"论证", TOLD},           {"设立", TOLD},
    {"评价", TOLD},          {"评估", TOLD},           {"调度", TOLD},
    {"调拨", TOLD | KEEPS},  {"调集", TOLD | KEEPS},   {"起草", TOLD},
    {"追究", TOLD | BY_LAW}, {"选派", TOLD},           {"通报", TOLD | KEEPS},
    {"配足", TOLD | KEEPS},  {"采购", TOLD},           {"问责", TOLD},
};

static zr_words_index deed_index;
static const zr_words_table deed_words = {deeds, sizeof deeds / sizeof *deeds, &deed_index};

bool zr_does_words_sorted(void)
{
    return zr_words_sorted(deed_words);
}

/* Bytes of a word of that kind at `at`, else 0. */
static size_t deed_at(zr_span text, size_t at, uint32_t kind)
{
    const zr_word *deed = zr_word_read(deed_words, text, at);
    return deed && deed->kind & kind ? strlen(deed->text) : 0;
}

bool zr_deed_word_at(zr_span text, size_t at)
{
    size_t size = deed_at(text, at, TOLD);
    return size && !zr_organ_at(text, at + size) && !zr_has(text, at + size, "部门") &&
           !zr_noun_behind(text, at + size); /* 宣传部门, 管理部门 */
}

/* 市纪委监委对…严肃问责, 市政府办公室（于）每季度通报: whatever they do, unless they did. */
static bool does_ever(zr_span text, size_t at)
{
    static const char *const heads[] = {"对",   "每年", "每月", "每季", "每半", "每周",
                                        "每日", "每学", "定期", "适时", NULL};
    static zr_word_list heads_list = {.words = heads};
    static const char *const others[] = {"已", "：", NULL};
    static const char *const wishes[] = {"继续关注", "密切关注", "持续关注", "高度关注", "关注", NULL};
    bool future = zr_has_before(text, 0, at, "将") && !zr_starts_any(zr_behind(text, at), wishes);
    size_t on = zr_has(text, at, "于每") ? strlen("于") : 0;
    bool ever = zr_list_longest(&heads_list, zr_behind(text, at + on)) || future;
    return ever && !zr_tells_done(zr_clause_at(text, at)) && !zr_holds_any(zr_clause_at(text, at), others);
}

/* Sentences that count (发放补贴12万元) mostly tell what was done. */
static bool counts(zr_span words)
{
    bool digit = false;
    for (size_t i = 0; i < words.size && !digit; i++)
        digit = words.data[i] >= '0' && words.data[i] <= '9';
    return digit;
}

/* 提供服务12次, 已发放补贴, 宣传：: what was done, or what it is called. */
static bool recounts(zr_span clause)
{
    static const char *const done[] = {"已", "曾", "：", "的", NULL};
    return clause.size < 6 || counts(clause) || zr_holds_any(clause, done) || zr_tells_done(clause);
}

/* 县公安局|依法查处违法行为: what a body does by law it is told to do; not 依法查处案件12起, which tells of
 * what was done. */
static bool does_by_law(zr_span text, size_t at)
{
    static const char *const by_law = "依法", *const past[] = {"已", "曾", "：", NULL};
    static const char *const to = "对"; /* 依法|对资金使用进行审计 */
    size_t from = zr_has(text, at, by_law) ? at + strlen(by_law) : 0;
    if (!from)
        return false;
    bool object = zr_has(text, from, to) && !zr_holds_any(zr_clause_at(text, from), past);
    size_t deed = object ? strlen(to) : deed_at(text, from, BY_LAW);
    return deed && !counts(zr_clause_at(text, from)) && !zr_noun_behind(text, from + deed) &&
           !zr_tells_done(zr_clause_at(text, at));
}

/* 市卫生健康委|提供医疗保障, 市财政局|拨付经费: what is done for others, and hardly ever said of what was. */
static bool serves(zr_span text, size_t at)
{
    return deed_at(text, at, SERVES) && !recounts(zr_clause_at(text, at));
}

/* 市公安局|加强巡逻, where nothing of the sentence tells what came of it: …，发案率下降12%. */
static bool keeps(zr_span text, size_t at)
{
    enum { NEAR = 300 };
    static const char *const results[] = {"%",    "％",   "了",   "同比", "增长",
                                          "取得", "累计", "成效", "荣获", NULL};
    return deed_at(text, at, KEEPS) && !recounts(zr_clause_at(text, at)) &&
           !zr_holds_any(zr_span_cut(text, at, text.size - at < NEAR ? text.size : at + NEAR), results);
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

/* 国务院水行政主管部门|主管全国水资源工作: over which territory. */
static bool governs(zr_span text, size_t at)
{
    static const char *const where[] = {"全国", "全省", "全市", "全县", "全区",   "全州", "本行政区",
                                        "本省", "本市", "本县", "本区", "本辖区", "辖区", NULL};
    static const char *const verb = "主管";
    return zr_has(text, at, verb) && zr_starts_any(zr_behind(text, at + strlen(verb)), where) &&
           !recounts(zr_span_cut(zr_clause_at(text, at), 0, strlen(verb) + 6));
}

bool zr_does_at(zr_span text, size_t at)
{
    return governs(text, at) || does_ever(text, at) || does_by_law(text, at) || serves(text, at) ||
           keeps(text, at) || does_soon(text, at);
}
