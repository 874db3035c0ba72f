/* Clauses that lead on to what is done.
 *
 *     lead = time | head words [end]
 *     head = 按照 | 围绕 | 对 …        end = 要求 | 领域 | 基础上 …
 *
 * A short clause that begins with a head says little, whatever it ends with. A long one may hold the deed as
 * well (围绕产业布局建设园区): it leads on where it ends as such clauses do. */
#include "document/outline_title_lead.h"

#include "base/words.h"
#include "document/duties_names.h"
#include "document/duties_words.h"
#include "document/letters.h"

#include <string.h>

/* 到2025年，: when, not what. */
static bool is_time(zr_span clause)
{
    static const char *const ends[] = {"年", "月", "底", "前", "末", "期间", "以来", "起", NULL};
    bool day = clause.size && clause.data[0] >= '0' && clause.data[0] <= '9' && zr_span_ends(clause, "日");
    return clause.size <= 36 && (day || zr_ends_any(clause, ends));
}

/* What a head makes of its clause. */
enum {
    LEADS,
    ALONE /* only if it is all of it */,
    VERB /* a verb that begins as a head does */,
    WITH /* if a body ends it: 联合市残联，*/,
    JUDGED /* 经评审认定， */,
    ABOUT /* 对 …的企业， */
};

/* In the order of their bytes. */
static const zr_word heads[] = {
    {"为了", LEADS},     {"为全面", LEADS},   {"为切实", LEADS},   {"为加快", LEADS},   {"为推动", LEADS},
    {"为深入", LEADS},   {"为落实", LEADS},   {"为认真", LEADS},   {"为贯彻", LEADS},   {"为进一步", LEADS},
    {"从", LEADS},       {"从20", LEADS},     {"以", LEADS},       {"会同", WITH},      {"依托", LEADS},
    {"依据", LEADS},     {"依照", LEADS},     {"借助", LEADS},     {"充分发挥", LEADS}, {"全市上下", LEADS},
    {"全面贯彻", LEADS}, {"切实发挥", LEADS}, {"利用", LEADS},     {"到20", LEADS},     {"力争", LEADS},
    {"协同", WITH},      {"发挥", LEADS},     {"各县", LEADS},     {"各地", LEADS},     {"各市", LEADS},
    {"各有关", LEADS},   {"各级", LEADS},     {"同时", ALONE},     {"围绕", LEADS},     {"在", LEADS},
    {"坚持", LEADS},     {"对", ABOUT},       {"对于", ABOUT},     {"对俄", VERB},      {"对内", VERB},
    {"对口", VERB},      {"对台", VERB},      {"对外", VERB},      {"对岸", VERB},      {"对接", VERB},
    {"对标", LEADS},     {"对照", LEADS},     {"对等", VERB},      {"对非", VERB},      {"将", LEADS},
    {"截至", LEADS},     {"把", LEADS},       {"持续深入", LEADS}, {"按", LEADS},       {"按照", LEADS},
    {"更好发挥", LEADS}, {"有效发挥", LEADS}, {"本着", LEADS},     {"根据", LEADS},     {"此外", ALONE},
    {"深入贯彻", LEADS}, {"着眼", LEADS},     {"积极", ALONE},     {"积极发挥", LEADS}, {"立足", LEADS},
    {"紧扣", LEADS},     {"紧紧围绕", LEADS}, {"经", JUDGED},      {"经过", LEADS},     {"结合", LEADS},
    {"综合运用", LEADS}, {"联合", WITH},      {"聚焦", LEADS},     {"自", LEADS},       {"认真贯彻", LEADS},
    {"贯彻", LEADS},     {"进一步", ALONE},   {"通过", LEADS},     {"遵照", LEADS},     {"鉴于", LEADS},
    {"针对", LEADS},     {"锚定", LEADS},     {"随着", LEADS},     {"面向", LEADS},     {"鼓励和支持", ALONE},
    {"鼓励支持", ALONE}};

static zr_words_index head_index;
static const zr_words_table head_words = {heads, sizeof heads / sizeof *heads, &head_index};

bool zr_title_words_sorted(void)
{
    return zr_words_sorted(head_words);
}

/* 在…领域, 在…的基础上: where something is done, and no deed behind it. */
static bool ends_place(zr_span clause)
{
    static const char *const ends[] = {"领域", "方面", "环节", "中", "上", "下",
                                       "内",   "时",   "后",   "前", NULL};
    return zr_ends_any(clause, ends) > 0;
}

/* 依托省政务服务平台, 结合创建行动, but 依托园区建设服务平台 is done. */
static bool ends_means(zr_span clause)
{
    static const char *const means[] = {"平台", "系统", "体系",   "机制", "网络",
                                        "中心", "基地", "工作站", "行动", NULL};
    static const char *const deeds[] = {"建", "打造", "开发", "搭", "升级", "完善", "健全", "推", NULL};
    return zr_ends_any(clause, means) && !zr_holds_any(clause, deeds);
}

/* 按照…要求, 以…为抓手: where other such clauses end. */
static bool ends_frame(zr_span clause)
{
    static const char *const ends[] = {
        "要求", "原则", "规定", "精神", "部署", "安排", "思路", "分工", "》",   "领域", "方面",   "环节",
        "问题", "目标", "任务", "需求", "需要", "重点", "主线", "周期", "方向", "实际", "特点",   "优势",
        "短板", "弱项", "机遇", "契机", "导向", "抓手", "载体", "核心", "作用", "方式", "突破口", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, clause) > 0;
}

static bool ends_lead(const char *head, zr_span clause)
{
    clause = zr_span_cut(clause, 0, zr_last_bracket(clause, 0, clause.size));
    if (strcmp(head, "在") == 0)
        return ends_place(clause);
    return ends_frame(clause) ||
           ((strcmp(head, "依托") == 0 || strcmp(head, "结合") == 0) && ends_means(clause));
}

/* 联合北京演出协会, not 联合惩戒. */
static bool ends_with_body(zr_span clause)
{
    static const char *const bodies[] = {"协会", "学会", "商会", "联合会", "部门", "单位", "机构", "企业",
                                         "公司", "集团", "银行", "高校",   "院校", "院所", "平台", "局",
                                         "委",   "厅",   "办",   "残联",   "妇联", "政府", NULL};
    enum { MOST = 48 /* bytes */ };
    return clause.size <= MOST && !zr_holds(clause, "的") && zr_ends_any(clause, bodies);
}

/* 经评审认定，: behind it stands what follows from that. */
static bool is_judged(zr_span clause)
{
    enum { MOST = 36 /* bytes */ };
    static const char *const ends[] = {"认定", "评审", "评定", "审核", "审定", "审批", "核定",
                                       "批准", "同意", "考核", "验收", "备案", "公示", NULL};
    return clause.size <= MOST && zr_ends_any(clause, ends);
}

/* 对新认定的省级示范企业，: whom it is about. */
static bool ends_with_party(zr_span clause)
{
    static const char *const parties[] = {"企业",   "单位", "个人", "项目", "团队", "机构",
                                          "人员",   "人才", "主体", "平台", "园区", "工商户",
                                          "合作社", "农户", "组织", "的",   NULL};
    return (zr_holds(clause, "的") || zr_holds(clause, "、")) && zr_ends_any(clause, parties);
}

/* 对企业给予奖励，: and what is done. */
static bool is_done_to(zr_span clause)
{
    static const char *const deeds[] = {"给予", "予以", "进行", "实行", "实施", "开展", "采取", NULL};
    return zr_holds_any(clause, deeds);
}

/* 制定政策时, 在确保安全的前提下: when, or on what ground, whatever it begins with. */
static bool ends_ground(zr_span clause)
{
    static const char *const grounds[] = {"基础上", "前提下", "情况下", "过程中", NULL};
    static const char *const others[] = {"及时", "适时", "同时", "按时", "实时", "限时",
                                         "临时", "工时", "学时", "小时", "定时", "准时",
                                         "省时", "不时", "随时", "平时", NULL};
    if (zr_ends_any(clause, grounds))
        return true;
    return zr_span_ends(clause, "时") && !zr_ends_any(clause, others);
}

/* 班子成员根据分工范围, 各部门按照职责要求: who is to do it and by what, and not yet what. */
static bool ends_by(zr_span clause)
{
    static const char *const by[] = {"根据", "按照", "依据", "结合", "围绕", "聚焦", "针对", NULL};
    static const char *const more[] = {"范围", "职责", "职能", "情况", NULL};
    enum { MOST = 60 /* bytes of what it is done by */ };
    size_t at = zr_first_end(clause, by, 3);
    if (!at || clause.size - at > MOST)
        return false;
    zr_span rest = zr_behind(clause, at);
    return ends_frame(rest) || zr_ends_any(rest, more);
}

bool zr_title_leads_on(zr_title_clause clause, bool full)
{
    if (is_time(clause.words) || ends_by(clause.words) || ends_ground(clause.words) ||
        zr_span_ends(clause.words, "的")) /* 符合条件的，给予补贴 */
        return true;
    const zr_word *head = zr_word_read(head_words, clause.begun.size ? clause.begun : clause.words, 0);
    if (!head)
        return false;
    switch (head->kind) {
    case ALONE:
        return !full && !clause.begun.size && zr_span_equal(clause.words, zr_span_of(head->text));
    case WITH:
        return ends_with_body(clause.words);
    case JUDGED:
        return !clause.begun.size && is_judged(clause.words);
    case ABOUT:
        return full ? ends_with_party(clause.words) : !is_done_to(clause.words);
    case LEADS:
        return !full || ends_lead(head->text, clause.words);
    default:
        return false;
    }
}

/* The clause at `at` with its comma: where the words behind it begin; `*end` where it ends. 0: no comma ends
 * it.
 */
static size_t comma_clause(zr_span words, size_t at, size_t *end)
{
    enum { MOST = 240 };
    for (size_t from = at; at < words.size && at - from < MOST; at += zr_step(words, at)) {
        uint32_t c = zr_char_at(words, at);
        *end = at;
        if (c == u'，' || c == ',')
            return at + zr_step(words, at);
        if (zr_letters[c] & (ZR_L_CLAUSE | ZR_L_COLON | ZR_L_OPENS | ZR_L_CLOSES))
            return 0;
    }
    return 0;
}

size_t zr_title_behind_bodies(zr_span words)
{
    enum { CLAUSES = 4, SHORT = 24 /* bytes: 公路段 */ };
    static const char *const answers[] = {"牵头负责", "总牵头", "牵头", "负责", "主办", "承办", NULL};
    static const char *const helps[] = {"共同配合", "积极配合", "密切配合", "配合", "协办",
                                        "参加",     "参与",     "协助",     NULL};
    size_t end = 0, next = comma_clause(words, 0, &end), behind = next;
    zr_span first = zr_span_cut(words, 0, end), names = zr_without_any(first, answers);
    if (!next || names.size == first.size || !zr_ends_like_body(names, 0, names.size))
        return 0;
    for (int i = 0; i < CLAUSES; i++) {
        size_t at = next;
        next = comma_clause(words, at, &end);
        zr_span clause = zr_span_cut(words, at, end), others = zr_without_any(clause, helps);
        bool help = others.size < clause.size, bodies = zr_ends_like_body(others, 0, others.size);
        if (!next || !(bodies || (help && others.size <= SHORT)))
            break;
        behind = help ? next : behind;
    }
    zr_span rest = zr_behind(words, behind);
    rest = zr_span_cut(rest, 0, zr_letter_find(rest, 0, ZR_L_CLAUSE));
    return rest.size && zr_is_ideograph(zr_char_at(rest, 0)) && !zr_ends_any(rest, helps) ? behind : 0;
}
