/* Numbers that only describe. One question each. */
#include "document/target_class.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_words.h"
#include "document/letters.h"
#include "document/target_units.h"

#include <string.h>

/* 4000 to 9FFF: no mark begins so. */
static bool is_ideograph_lead(char byte)
{
    return (unsigned char)byte >= 0xE4 && (unsigned char)byte <= 0xE9;
}

/* 、 ends no clause. */
static bool ends_clause(uint32_t character)
{
    switch (character) {
    case u'，':
    case u'。':
    case u'；':
    case u'：':
    case ',':
    case ';':
        return true;
    default:
        return false;
    }
}

static zr_span clause_behind(zr_span words)
{
    size_t at = 0;
    while (at < words.size && (is_ideograph_lead(words.data[at]) ||
                               !(ends_clause(zr_char_at(words, at)) || zr_has(words, at, "\n\n"))))
        at += zr_step(words, at);
    return zr_span_cut(words, 0, at);
}

static zr_span clause_before(zr_span words)
{
    size_t at = words.size;
    while (at > 0) {
        size_t start = zr_step_back(words, at);
        uint32_t last = is_ideograph_lead(words.data[start]) ? 0 : zr_char_at(words, start);
        if (ends_clause(last) || last == u'）')
            break;
        at = start;
    }
    return zr_behind(words, at);
}

/* The first digit, or the end. */
static size_t find_digit(zr_span words)
{
    size_t at = 0;
    while (at < words.size && (words.data[at] < '0' || words.data[at] > '9'))
        at++;
    return at;
}

/* 由|30个工作日|压缩至5个: what it was. */
static bool is_beginning(const zr_counted *of)
{
    static const char *const changes[] = {"提高", "提升", "增加", "增长", "扩大", "上升", "降低",
                                          "下降", "压缩", "压减", "缩短", "缩减", "减少", "调整",
                                          "精简", "下调", "上调", "延长", "放宽", "拓展", "升",
                                          "降",   "减",   "增",   "缩",   NULL};
    static const char *const to[] = {"到", "至", "为", "成", NULL};
    enum { NEAR = 36 };
    zr_span clause = of->clause;
    zr_span near = clause.size > NEAR ? zr_behind(clause, clause.size - NEAR) : clause;
    enum { NOUN = 24 }; /* 从30个|事项|调整为20个 */
    if (!zr_holds(near, "由") && !zr_holds(near, "从"))
        return false; /* as nearly all */
    zr_span behind = zr_span_cut(zr_span_trim(of->rest), 0, NOUN + 12);
    for (size_t at = 0; at < behind.size && at < NOUN; at += zr_step(behind, at)) {
        zr_cursor change = {zr_behind(behind, at), 0};
        if (zr_cursor_any(&change, changes) && zr_starts_any(change.rest, to))
            return true;
    }
    return false;
}

/* 每引进|1名, 每增加投资|5000万元: at what rate something is given. */
static bool is_rate(const zr_counted *of)
{
    static const char *const rates[] = {"每引进", "每新增", "每增加", "每培育", "每建成",
                                        "每新建", "每完成", "每投资", "每吸纳", "每招用",
                                        "每举办", "每认定", "每获得", "每超过", NULL};
    return zr_holds(of->clause, "每") && zr_holds_any(of->clause, rates);
}

/* 按底价的|15%、: without the shares of a list before its last. */
static zr_span without_shares(zr_span before)
{
    while (zr_span_ends(before, "%、") || zr_span_ends(before, "%和")) {
        before = zr_without_last(before, strlen("%、"));
        while (before.size && before.data[before.size - 1] >= '.' && before.data[before.size - 1] <= '9')
            before.size--;
    }
    return before;
}

/* 按投资额的|1%, 每亩|770元: what is given of each. */
static bool is_share_given(const zr_counted *of)
{
    static const char *const each[] = {"每人", "每亩", "每户", "每头", "每张", "每床", "每名",   "每家",
                                       "每个", "每辆", "每台", "每吨", "每件", "每套", "每平方", NULL};
    zr_span clause = of->clause;
    if (of->quantity->comparison != ZR_EQUAL)
        return false;
    if (zr_unit_is_money(of->unit))
        return zr_holds(clause, "每") && zr_holds_any(clause, each);
    static const char *const by[] = {"按", "按照", NULL};
    zr_span before = without_shares(of->before);
    return zr_ends_any(before, by) || (zr_span_ends(before, "的") && zr_holds(clause, "按"));
}

bool zr_is_about(zr_span clause)
{
    static const char *const others[] = {"对标", "对接", "对照", "对外", "对口", NULL};
    return zr_span_starts(clause, "对") && !zr_starts_any(clause, others);
}

/* 第七条|对…, （一）|对…: without the label that stands before a first clause. */
static zr_span without_label(zr_span clause)
{
    enum { MOST = 21 };
    static const char *const ends[] = {"条", "）", ")", "、", ".", "．", NULL};
    zr_span label = zr_span_cut(clause, 0, MOST);
    size_t about = zr_span_find(label, zr_span_of("对"), 0);
    if (about == SIZE_MAX)
        return clause;
    label = zr_span_trim(zr_span_cut(label, 0, about));
    return zr_ends_any(label, ends) ? zr_behind(clause, about) : clause;
}

/* 对|5000万元以上|、增资…的企业: whom the clause is about. */
static bool is_object(const zr_counted *of)
{
    if (of->quantity->comparison == ZR_EQUAL || of->quantity->reached || !zr_unit_is_money(of->unit))
        return false;
    zr_span clause = without_label(zr_span_trim(of->clause));
    return zr_is_about(clause) && zr_holds(of->rest, "的");
}

/* …，对老旧企业: another object, where 对地方财政贡献 is none. */
static bool turns_to_other(zr_span words)
{
    static const char *const anew[] = {"，对", ",对", NULL};
    for (size_t at; (at = zr_first_end(words, anew, 0)) > 0;) {
        words = zr_behind(words, at);
        if (!zr_holds(clause_behind(words), "贡献"))
            return true;
    }
    return false;
}

/* 对新引进的企业，实缴资本|不低于5000万元|，给予奖励: on what condition something is paid. */
static bool is_condition(const zr_counted *of)
{
    static const char *const paid[] = {"给予", "奖励", "补助", "补贴", "资助", "奖补", NULL};
    return of->quantity->comparison != ZR_EQUAL && zr_unit_is_money(of->unit) &&
           zr_is_about(without_label(zr_span_trim(of->before))) && zr_holds_any(of->behind, paid) &&
           !turns_to_other(of->before) && !turns_to_other(of->behind);
}

/* 可享受三年内|50平方米|的租金减免: what each of them is given. */
static bool is_enjoyed(const zr_counted *of)
{
    static const char *const gains[] = {"减免", "免租", "租金", "补贴", "补助", "优惠", "免费", NULL};
    return of->quantity->comparison == ZR_EQUAL && zr_holds(of->clause, "享受") &&
           zr_holds_any(of->rest, gains);
}

/* 人数达到|25%|…并签订合同的，可申请贷款; 达到|8万元|且…: what has to be met first. */
static bool is_required(const zr_counted *of)
{
    static const char *const grants[] = {"的，可", "的，给予", "的，予以", "的，按", "的，一次性",
                                         "的,可",  "的,给予",  "的,按",    NULL};
    static const char *const anew[] = {"，对", ",对", NULL}, *const starts[] = {"的基础上", "且", NULL};
    if (zr_starts_any(of->behind, starts))
        return zr_span_starts(of->behind, "的") || zr_unit_is_money(of->unit);
    if (!zr_holds(of->behind, "的，") && !zr_holds(of->behind, "的,"))
        return false; /* as most */
    size_t granted = zr_first_end(of->behind, grants, 0), other = zr_first_end(of->behind, anew, 0);
    return granted && (!other || other > granted) && !zr_starts_any(of->behind, grants);
}

/* 由之前的|不少于25天|，…调整为20天: what it was. */
static bool is_former(const zr_counted *of)
{
    static const char *const was[] = {"由之前的", "由原来的", "由原先的", "由现行的", "由目前的", "由以前的",
                                      "从之前的", "从原来的", "从原先的", "从现行的", "从目前的", NULL};
    return zr_span_ends(of->before, "的") && zr_ends_any(of->before, was);
}

/* 年能耗在|5000吨以上|企业, 对|4.5吨以下|货车, 面积不大于1万平方米|的项目: which of them are meant. */
static bool is_bound(const zr_counted *of)
{
    static const char *const heads[] = {"在", "对", "对于", "针对", NULL};
    static const char *const sizes[] = {"平方米", "亩", "吨", "标煤", "千瓦", "公里", NULL};
    static const char *const within[] = {"以内", NULL}; /* 6个|展位以内的展位费 */
    enum { NOUN = 18 };
    const zr_quantity *q = of->quantity;
    bool size = zr_ends_any(of->unit, sizes) > 0;
    if (q->comparison == ZR_EQUAL && zr_is_about(without_label(zr_span_trim(of->clause))))
        return zr_first_end(zr_span_cut(of->behind, 0, NOUN), within, 3) > 0;
    if (q->comparison == ZR_EQUAL || !(size || zr_unit_is_money(of->unit)))
        return false;
    if (q->front == ZR_EQUAL)
        return zr_ends_any(of->before, heads) && zr_is_ideograph(zr_char_at(of->behind, 0)) &&
               !zr_span_starts(of->behind, "的");
    return q->comparison == ZR_AT_MOST && size && zr_span_starts(of->behind, "的");
}

/* 条|” of a name, 个|季度. */
static bool is_part_of_word(const zr_counted *of)
{
    static const char *const closes[] = {"”", "》", NULL}, *const opens[] = {"“", "《", NULL};
    static const char *const times[] = {"季度", "月", "年", "纳税", "自然年", NULL};
    if (of->quantity->comparison != ZR_EQUAL)
        return false;
    if (zr_starts_any(of->behind, closes) && zr_holds_any(of->clause, opens))
        return true;
    return zr_span_equal(of->unit, zr_span_of("个")) && zr_starts_any(of->behind, times);
}

/* 0.39元/千瓦时 that nobody is to reach. */
static bool is_price(const zr_counted *of)
{
    return zr_unit_is_money(of->unit) && zr_holds(of->unit, "/") && of->quantity->comparison == ZR_EQUAL;
}

/* What is done between two numbers: the second is not how many of the first kind there are to be. */
static const char *const deeds[] = {"新增", "新建", "引进", "培育", "建成", "完成", "实现",
                                    "增长", "惠及", "支持", "带动", "服务", "建设", "实施",
                                    "覆盖", "打造", "改造", "发放", "用于", "增速", "推动",
                                    "举办", "培训", "提高", "提升", "下降", "降低", NULL};

/* 10亿元以上|项目2个, 30户以上|自然村全覆盖, 超100亿元|、有竞争力的企业2家: of what kind they are. */
static bool is_kind(const zr_counted *of)
{
    static const char *const counts[] = {"人", "户", "亩", "平方米", "米", "吨", "公里", "千瓦", "次", NULL};
    static const char *const shares[] = {"全覆盖", "占比", "比例", NULL};
    if (of->quantity->comparison == ZR_EQUAL || of->quantity->reached ||
        !(zr_unit_is_money(of->unit) || zr_ends_any(of->unit, counts)))
        return false;
    zr_span clause = of->rest;
    zr_span between = zr_span_cut(clause, 0, find_digit(clause));
    bool numbered = between.size < clause.size, listed = zr_span_starts(between, "、");
    if (!between.size || zr_holds_any(between, deeds) || (listed && !zr_holds(between, "的")))
        return false;
    return (numbered && !zr_span_starts(between, "（")) || zr_holds_any(clause, shares);
}

/* 15万元以下|的纳税人: below what they are meant; few goals are put so. */
static bool is_below(const zr_counted *of)
{
    static const char *const whom[] = {"的", "企业", "单位", "机构", "家庭", "项目", NULL};
    return of->quantity->comparison == ZR_AT_MOST && of->quantity->front == ZR_EQUAL &&
           !zr_unit_is_time(of->unit) && zr_starts_any(of->behind, whom);
}

/* 面积不少于50亩|、强度不低于…的项目优先保障: the first of what they have to have. */
static bool is_first_bound(const zr_counted *of)
{
    static const char *const whom[] = {"的项目", "的企业", "的单位", "的机构", "的团队", NULL};
    static const char *const gains[] = {"优先", "可", "给予", "予以", "享受", "免", "减", "按", NULL};
    size_t end = of->quantity->comparison != ZR_EQUAL && zr_span_starts(of->rest, "、")
                     ? zr_first_end(of->rest, whom, 0)
                     : 0;
    return end && zr_starts_any(zr_behind(of->rest, end), gains);
}

/* 清单所列5个|方面: how many sides a matter has. */
static bool counts_sides(const zr_counted *of)
{
    static const char *const sides[] = {"方面", "大方面", "大类", NULL};
    return of->quantity->comparison == ZR_EQUAL && zr_starts_any(of->behind, sides);
}

/* 甲县、乙县|2个开发区: how many were listed, where nothing is done in the last of them. */
static bool counts_list(const zr_counted *of)
{
    static const char *const nouns[] = {"个", "项", "类", NULL};
    static const char *const verbs[] = {
        "建",   "设",   "立",   "造",   "育",   "引",   "进",   "成",   "开",   "培",   "选",   "评",
        "推",   "创",   "争",   "盖",   "改",   "修",   "整",   "施",   "在",   "对",   "达",   "增",
        "配",   "购",   "列",   "放",   "压",   "为",   "至",   "到",   "少",   "多",   "过",   "将",
        "把",   "每",   "展",   "有",   "（",   "得",   "再",   "认定", "支持", "扶持", "举办", "组织",
        "落实", "打通", "确定", "确保", "公布", "公开", "提供", "办理", "办好", "解决", "帮扶", "制定",
        "出台", "纳入", "取消", "精简", "发布", "集聚", "清理", "治理", "带动", "实行", "推行", NULL};
    uint32_t next = zr_char_at(of->behind, 0);
    if (of->quantity->comparison != ZR_EQUAL || !zr_is_ideograph(next) || !zr_equals_any(of->unit, nouns))
        return false;
    zr_span clause = zr_span_trim(of->clause);
    size_t mark = SIZE_MAX;
    for (size_t at; (at = zr_span_find(clause, zr_span_of("、"), mark == SIZE_MAX ? 0 : mark)) != SIZE_MAX;)
        mark = at + strlen("、");
    if (mark == SIZE_MAX)
        return false;
    static const char *const made[] = {"新增", "新建", "新设", "建设", "建成",
                                       "打造", "培育", "创建", "新开", NULL};
    zr_span last = zr_behind(clause, mark);
    if (zr_starts_any(clause, made))
        return false; /* 新增甲、乙2个口岸 */
    return last.size >= 6 && !zr_holds_any(last, verbs);
}

bool zr_quantity_describes(zr_counted of)
{
    of.clause = clause_before(of.before);
    of.rest = clause_behind(of.behind);
    return is_beginning(&of) || is_rate(&of) || is_part_of_word(&of) || is_price(&of) ||
           is_share_given(&of) || is_object(&of) || is_condition(&of) || is_enjoyed(&of) ||
           is_required(&of) || is_former(&of) || is_bound(&of) || is_kind(&of) || is_below(&of) ||
           is_first_bound(&of) || counts_list(&of) || counts_sides(&of) || zr_span_starts(of.quote, "未");
}
