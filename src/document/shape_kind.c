/* What kind of measure a heading announces: principles, goals and safeguards by their usual titles. */
#include "document/shape_kind.h"

#include "base/words.h"
#include "document/duties_below.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_words.h"
#include "document/letters.h"
#include "document/outline_label.h"
#include "document/remarks.h"

#include <string.h>

enum { LONGEST_NAME = 10 /* characters: 目标责任考核机制建设 is a task, not a goal */ };

/* The last characters of the names below. */
static bool may_name_kind(zr_span title)
{
    switch (zr_char_before(title, title.size)) {
    case u'标':
    case u'务':
    case u'求':
    case u'想':
    case u'路':
    case u'虑':
    case u'则':
    case u'围':
    case u'象':
    case u'释':
    case u'义':
    case u'念':
    case u'限':
    case u'件':
    case u'据':
    case u'景':
    case u'系':
    case u'言':
    case u'式':
    case u'话':
    case u'答':
        return true;
    default:
        return false;
    }
}

static bool names_goal(zr_span title)
{
    static const char *const ends[] = {"目标", "目标任务", "目标要求", "指标", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, title) > 0;
}

static bool names_principle(zr_span title)
{
    static const char *const ends[] = {"指导思想", "总体要求", "总体思路",   "基本思路", "工作思路",
                                       "总体考虑", "原则",     "原则和目标", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, title) > 0;
}

/* Scope, terms and last clauses ask nothing of anybody. */
static bool names_frame(zr_span title)
{
    static const char *const ends[] = {"适用范围", "适用对象", "支持对象", "支持范围", "扶持对象", "奖补对象",
                                       "受理范围", "职责范围", "名词解释", "术语解释", "术语定义", "名词定义",
                                       "附则",     "总则",     "有关定义", "相关定义", "基本概念", "实施期限",
                                       "适用条件", "申报条件", "申报对象", "有效期限", "编制依据", "编制背景",
                                       "制定背景", "出台背景", "起草背景", "制定依据", "目的依据", "政策背景",
                                       "导言",     "引言",     "前言",     "序言",     "受理方式", "咨询方式",
                                       "联系方式", "咨询电话", "有关问答", "政策问答", "问答",     NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, title) > 0;
}

/* （申报条件）申报单位须具备…, 【适用范围】…: the heading in its bracket. */
static zr_span heading_in_bracket(zr_span title)
{
    size_t mark, close = 0;
    if (zr_bracket_at(title, 0, &mark) != 1)
        return (zr_span){0};
    size_t at = mark;
    while (at < title.size && zr_bracket_at(title, at, &close) != -1)
        at += zr_step(title, at);
    return at < title.size ? zr_span_cut(title, mark, at) : (zr_span){0};
}

/* What a plan for emergencies tells of itself, in these words alone: 健全组织体系 is a task. */
static bool names_scheme(zr_span title)
{
    static const char *const names[] = {"组织体系", "组织指挥体系", "应急组织体系", "应急组织指挥体系",
                                        "指挥体系", "预案体系",     "应急预案体系", NULL};
    return zr_equals_any(title, names);
}

/* 本办法自…起施行, 本措施由…解释, 本方案所称…: of any length, but of nothing else. */
static bool is_last_clause(zr_span title)
{
    static const char *const papers[] = {"方案", "措施", "办法", "政策", "意见", "计划", "规定",
                                         "细则", "规划", "通知", "条例", "要点", "制度", NULL};
    static const char *const says[] = {"所称",   "所指",   "解释",   "起施行", "起实施",
                                       "起执行", "有效期", "起生效", NULL};
    return zr_span_starts(title, "本") && zr_holds_any(zr_span_cut(title, 0, 30), papers) &&
           zr_holds_any(title, says);
}

/* 充分认识清洁河道的重要意义: why all that follows is done, of any length. */
static bool tells_why(zr_span title)
{
    static const char *const heads[] = {"充分认识",   "深刻认识", "提高认识", "深化认识", "切实认识",
                                        "进一步认识", "正确认识", "全面认识", NULL};
    static const char *const ends[] = {"重要性", "必要性", "紧迫性", "意义", "重要作用", NULL};
    return zr_starts_any(title, heads) && zr_ends_any(title, ends);
}

/* The kind that a short title announces; ZR_TASK for none. */
static zr_kind announced(zr_span title)
{
    if (zr_is_remark_name(title) || is_last_clause(title) || tells_why(title))
        return ZR_PRINCIPLE;
    zr_span heading = heading_in_bracket(title);
    title = heading.size ? heading : title;
    if (!may_name_kind(title) || zr_span_characters(title) > LONGEST_NAME)
        return ZR_TASK;
    if (names_frame(title) || names_scheme(title))
        return ZR_PRINCIPLE;
    if (names_goal(title))
        return ZR_GOAL;
    return names_principle(title) ? ZR_PRINCIPLE : ZR_TASK;
}

/* 组织实施, 工作要求, 强化督导考核: of a row of such words, one of the first list among them. */
bool zr_title_closes(zr_span title)
{
    static const char *const asks[] = {"保障", "组织领导", "组织实施", "要求", "考核", "督导", "督查",
                                       "监督", "检查",     "问责",     "问效", "考评", NULL};
    static const char *const others[] = {
        "组织", "领导",   "实施", "措施", "工作", "落实", "责任", "分工", "机制", "加强", "强化",
        "抓好", "做好",   "严格", "压实", "狠抓", "切实", "有关", "相关", "几点", "其他", "统筹",
        "协调", "调度",   "推进", "评估", "评价", "督促", "跟踪", "通报", "奖惩", "激励", "宣传",
        "引导", "营造",   "氛围", "支持", "及",   "和",   "与",   "、",   "，",   "力度", "指导",
        "。",   "进一步", "各项", "改革", "任务", "推动", "落地", "确保", "见效", NULL};
    return zr_is_row_of(title, asks, others);
}

/* 坚持党对金融工作的全面领导: wherever the party leads. */
static bool calls_for_leadership(zr_span title)
{
    static const char *const heads[] = {"坚持党", "加强党", "坚持和加强党", "全面加强党", NULL};
    return zr_starts_any(title, heads) && zr_span_ends(title, "领导");
}

bool zr_title_exhorts(zr_span title)
{
    static const char *const words[] = {
        "组织", "领导", "责任", "担当", "任务", "落实", "机制", "制度", "宣传", "引导", "培训", "舆论",
        "氛围", "统筹", "协调", "协同", "配合", "督导", "督查", "督办", "督促", "监督", "检查", "考核",
        "考评", "评估", "评价", "问责", "问效", "奖惩", "激励", "通报", "调度", "跟踪", "信息", "报送",
        "总结", "经验", "典型", "思想", "认识", "作风", "纪律", "意识", "工作", "措施", "保障", "要求",
        "分工", "职责", "主体", "力度", "加强", "强化", "提高", "严格", "压实", "靠实", "夯实", "明确",
        "落细", "狠抓", "抓好", "抓实", "做好", "注重", "推进", "推动", "实施", "完善", "健全", "建立",
        "细化", "坚持", "营造", "良好", "浓厚", "及时", "广泛", "积极", "高效", "务实", "开展", "推广",
        "统一", "指导", "切实", "合力", "形成", "凝聚", "推行", "改革", "整治", "及",   "和",   "与",
        "、",   "，",   "。",   "的",   "抓",   NULL};
    return zr_is_row_of(title, words, words) || calls_for_leadership(title);
}

/* 组成人员, 专班工作机制: not 建立健全工作机制, which is a task. */
static bool tells_of_body(zr_span title)
{
    static const char *const ends[] = {"组成人员", "人员组成", "成员名单", "成员组成", "组织机构",
                                       "领导机构", "工作规则", "议事规则", "工作机制", "运行机制",
                                       "工作制度", "会议制度", "工作纪律", "主要职责", "工作职责",
                                       "机构职责", "及职责",   "职责任务", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_span_characters(title) <= LONGEST_NAME && zr_list_ends(&ends_list, title) &&
           zr_deed_head_at(title, 0) == ZR_DEED_NONE;
}

bool zr_heading_closes(zr_span heading)
{
    zr_span title = zr_span_trim(zr_behind(heading, zr_label_of_line(heading).size));
    return zr_title_closes(title) || tells_of_body(title);
}

/* 重点发展产品, 重点培育领域: what the plan is about, before its tasks. */
bool zr_heading_names_fields(zr_span heading)
{
    static const char *const heads[] = {"重点", "主攻", "总体", "空间", "产业", NULL};
    static const char *const ends[] = {"产品", "领域", "方向", "赛道", "布局", "产业", "重点", NULL};
    zr_span title = zr_span_trim(zr_behind(heading, zr_label_of_line(heading).size));
    return zr_span_characters(title) <= LONGEST_NAME && zr_starts_any(title, heads) &&
           zr_ends_any(title, ends) && zr_deed_head_at(title, 0) == ZR_DEED_NONE;
}

/* 链长职责, 牵头部门主要职责, 领导小组职责: what one in a role does; not 市教育局职责, nor 落实部门职责. */
static bool defines_role(zr_span title)
{
    static const char *const nouns[] = {"主要工作职责", "工作职责", "主要职责", "职责任务", "职责", NULL};
    static const char *const roles[] = {
        "链长",   "河长",   "湖长",     "林长",     "田长",   "路长",   "组长", "指挥长", "班长",
        "召集人", "总指挥", "领导小组", "链主企业", "指挥部", "办公室", "专班", "工作组", "联席会议",
        "主任",   "责任人", "联络员",   "成员",     "领导",   "专员",   NULL};
    static const char *const deeds[] = {"明确", "落实", "强化", "压实", "履行",
                                        "厘清", "细化", "健全", "完善", NULL};
    zr_span who = zr_without_any(title, nouns);
    if (who.size == title.size || zr_span_characters(title) > LONGEST_NAME + 4)
        return false;
    return !zr_starts_any(who, deeds) && (zr_role_noun_size(who) == who.size || zr_ends_any(who, roles));
}

bool zr_title_tells_roles(zr_span title)
{
    static const char *const told[] = {"要",   "应",   "须",   "需",   "必须", "务必", "负责", "于",
                                       "在",   "按",   "将",   "不得", "牵头", "配合", "切实", "积极",
                                       "主动", "严格", "根据", "每",   "，",   NULL};
    size_t size = zr_role_noun_size(title);
    return (size && zr_starts_any(zr_behind(title, size), told)) || defines_role(title);
}

static bool is_safeguard(const zr_node *node)
{
    return node->heading && node->depth == 0 &&
           ((zr_holds(node->title, "保障") && zr_span_characters(node->title) <= LONGEST_NAME) ||
            zr_title_closes(node->title));
}

static uint32_t plan_of(const zr_outline *outline, uint32_t node)
{
    while (node != ZR_NONE && outline->nodes[node].kind != ZR_NODE_PLAN)
        node = outline->nodes[node].parent;
    return node;
}

/* 现将《…》印发给你们，并就有关事项通知如下：一、提高认识。 What a covering notice asks of everybody, where
 * the plan follows. */
static bool is_of_notice(const zr_outline *outline, uint32_t node)
{
    uint32_t plan = plan_of(outline, node), last = plan_of(outline, outline->node_count - 1);
    return plan != ZR_NONE && last > plan && last != ZR_NONE && last + 1 < outline->node_count &&
           zr_span_ends(outline->nodes[plan].title, "通知") &&
           (zr_holds(outline->nodes[plan].title, "印发") || zr_holds(outline->nodes[plan].title, "分解"));
}

/* 《某措施》政策解读: it explains a plan, and asks nothing of anybody. */
static bool is_of_explanation(const zr_outline *outline, uint32_t node)
{
    static const char *const papers[] = {"政策解读", "的解读",   "》解读",   "图解", "答记者问",
                                         "起草说明", "编制说明", "解读材料", NULL};
    uint32_t plan = plan_of(outline, node);
    return plan != ZR_NONE && zr_ends_any(outline->nodes[plan].title, papers);
}

/* 一、支持对象 … | 政策内容 | 1.…: a heading without a number above the first item, which is of what it says
 * and not of the section before it. */
static bool is_headed_anew(const zr_outline *outline, zr_span text, uint32_t node)
{
    enum { LONGEST = 36, LOOK = 90 /* bytes before the first item */ };
    static const char *const ends[] = {"内容", "措施", "任务", "举措", "条款", "清单", "政策", "工作", NULL};
    const zr_node *above = &outline->nodes[node];
    if (node + 1 >= outline->node_count || outline->nodes[node + 1].parent != node || !above->body)
        return false;
    size_t first = outline->nodes[node + 1].start, from = first > LOOK ? first - LOOK : 0;
    zr_span words = zr_span_trim(zr_span_cut(text, from > above->body ? from : above->body, first));
    const char *line = words.size ? memrchr(words.data, '\n', words.size) : NULL;
    zr_span heading = line ? zr_span_trim(zr_behind(words, (size_t)(line + 1 - words.data))) : (zr_span){0};
    return heading.size && heading.size <= LONGEST && zr_ends_any(heading, ends) &&
           zr_letter_find(heading, 0, ZR_L_CLAUSE) == heading.size && announced(heading) == ZR_TASK;
}

zr_kind zr_kind_of_node(const zr_outline *outline, zr_span text, uint32_t node, bool stated)
{
    if (stated)
        return ZR_TASK;
    if (is_of_notice(outline, node) || is_of_explanation(outline, node))
        return ZR_PRINCIPLE;
    if (is_safeguard(&outline->nodes[node]))
        return ZR_SAFEGUARD;
    for (uint32_t i = node; i != ZR_NONE; i = outline->nodes[i].parent) {
        zr_kind kind = outline->nodes[i].kind == ZR_NODE_ITEM ? announced(outline->nodes[i].title) : ZR_TASK;
        if (kind != ZR_TASK && i != node && is_headed_anew(outline, text, i))
            return ZR_TASK;
        if (kind != ZR_TASK)
            return kind;
    }
    return ZR_TASK;
}
