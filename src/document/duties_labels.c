/* The grammar of labels: modifiers, one or more words for a role, and a noun, in any order that ends right.
 */
#include "document/duties_labels.h"

#include "base/words.h"
#include "document/duties_names.h"
#include "document/letters.h"

#include <string.h>

enum {
    ZR_LABEL_LEAD,
    ZR_LABEL_SUPPORT,
    ZR_LABEL_GUIDE,
    ZR_LABEL_RESPONSIBLE,
    ZR_LABEL_NOUN,
    ZR_LABEL_HUMAN,
    ZR_LABEL_TIME,
    ZR_LABEL_OTHER,
    ZR_LABEL_MODIFIER,
    ZR_LABEL_KINDS,
    ZR_LABEL_COMMON = 0x40 /* stands in web pages and in every other sentence too: 主办单位, 主管部门 */
};

static const zr_word labels[] = {
    {"(", ZR_LABEL_MODIFIER},
    {")", ZR_LABEL_MODIFIER},
    {"/", ZR_LABEL_MODIFIER},
    {"、", ZR_LABEL_MODIFIER},
    {"与", ZR_LABEL_MODIFIER},
    {"专人", ZR_LABEL_HUMAN},
    {"专员", ZR_LABEL_HUMAN},
    {"专班", ZR_LABEL_NOUN},
    {"业务", ZR_LABEL_MODIFIER},
    {"中心", ZR_LABEL_NOUN},
    {"主体", ZR_LABEL_NOUN},
    {"主办", ZR_LABEL_LEAD | ZR_LABEL_COMMON},
    {"主抓", ZR_LABEL_RESPONSIBLE},
    {"主管", ZR_LABEL_RESPONSIBLE | ZR_LABEL_COMMON},
    {"主要", ZR_LABEL_MODIFIER},
    {"主责", ZR_LABEL_RESPONSIBLE},
    {"主责牵头", ZR_LABEL_LEAD},
    {"举办单位", ZR_LABEL_RESPONSIBLE},
    {"举办部门", ZR_LABEL_RESPONSIBLE},
    {"乡镇", ZR_LABEL_NOUN},
    {"书记", ZR_LABEL_HUMAN},
    {"事项", ZR_LABEL_MODIFIER},
    {"人", ZR_LABEL_HUMAN},
    {"人员", ZR_LABEL_HUMAN},
    {"任务", ZR_LABEL_MODIFIER},
    {"任务分工", ZR_LABEL_RESPONSIBLE},
    {"任务单位", ZR_LABEL_RESPONSIBLE},
    {"企业", ZR_LABEL_NOUN},
    {"会办", ZR_LABEL_SUPPORT},
    {"会同", ZR_LABEL_SUPPORT},
    {"位置", ZR_LABEL_OTHER},
    {"依据", ZR_LABEL_OTHER},
    {"保障单位", ZR_LABEL_SUPPORT},
    {"保障部门", ZR_LABEL_SUPPORT},
    {"党政", ZR_LABEL_MODIFIER},
    {"共同", ZR_LABEL_MODIFIER},
    {"具体", ZR_LABEL_MODIFIER},
    {"内容", ZR_LABEL_OTHER},
    {"分工", ZR_LABEL_MODIFIER},
    {"分管", ZR_LABEL_MODIFIER},
    {"分管领导", ZR_LABEL_HUMAN},
    {"副县长", ZR_LABEL_HUMAN},
    {"副市长", ZR_LABEL_HUMAN},
    {"办公室", ZR_LABEL_NOUN},
    {"办理", ZR_LABEL_MODIFIER},
    {"办结", ZR_LABEL_MODIFIER},
    {"包保", ZR_LABEL_RESPONSIBLE},
    {"包抓", ZR_LABEL_RESPONSIBLE},
    {"包联", ZR_LABEL_RESPONSIBLE},
    {"区", ZR_LABEL_MODIFIER},
    {"区县", ZR_LABEL_NOUN},
    {"区直", ZR_LABEL_MODIFIER},
    {"区级", ZR_LABEL_MODIFIER},
    {"区级领导", ZR_LABEL_HUMAN},
    {"区领导", ZR_LABEL_HUMAN},
    {"协作", ZR_LABEL_SUPPORT},
    {"协办", ZR_LABEL_SUPPORT | ZR_LABEL_COMMON},
    {"协助", ZR_LABEL_SUPPORT},
    {"协同", ZR_LABEL_SUPPORT},
    {"协调", ZR_LABEL_MODIFIER},
    {"单位", ZR_LABEL_NOUN},
    {"厅", ZR_LABEL_MODIFIER},
    {"厅领导", ZR_LABEL_HUMAN},
    {"县", ZR_LABEL_MODIFIER},
    {"县区", ZR_LABEL_NOUN},
    {"县直", ZR_LABEL_MODIFIER},
    {"县级", ZR_LABEL_MODIFIER},
    {"县级领导", ZR_LABEL_HUMAN},
    {"县领导", ZR_LABEL_HUMAN},
    {"参与", ZR_LABEL_SUPPORT},
    {"参办", ZR_LABEL_SUPPORT},
    {"参加", ZR_LABEL_SUPPORT},
    {"及", ZR_LABEL_MODIFIER},
    {"双牵头", ZR_LABEL_LEAD},
    {"发起", ZR_LABEL_LEAD | ZR_LABEL_COMMON},
    {"各", ZR_LABEL_MODIFIER},
    {"同志", ZR_LABEL_HUMAN},
    {"名次", ZR_LABEL_OTHER},
    {"周期", ZR_LABEL_TIME},
    {"和", ZR_LABEL_MODIFIER},
    {"团队", ZR_LABEL_NOUN},
    {"园区", ZR_LABEL_NOUN},
    {"国家", ZR_LABEL_MODIFIER},
    {"地区", ZR_LABEL_NOUN},
    {"地方", ZR_LABEL_NOUN},
    {"处", ZR_LABEL_NOUN},
    {"处室", ZR_LABEL_NOUN},
    {"处理", ZR_LABEL_RESPONSIBLE},
    {"备注", ZR_LABEL_OTHER},
    {"委领导", ZR_LABEL_HUMAN},
    {"安排", ZR_LABEL_MODIFIER},
    {"完成", ZR_LABEL_RESPONSIBLE},
    {"完成形式", ZR_LABEL_OTHER},
    {"完结", ZR_LABEL_MODIFIER},
    {"实施", ZR_LABEL_RESPONSIBLE},
    {"对口", ZR_LABEL_MODIFIER},
    {"对应", ZR_LABEL_MODIFIER},
    {"对接", ZR_LABEL_MODIFIER},
    {"局", ZR_LABEL_NOUN},
    {"局长", ZR_LABEL_HUMAN},
    {"局领导", ZR_LABEL_HUMAN},
    {"层面", ZR_LABEL_MODIFIER},
    {"居", ZR_LABEL_NOUN},
    {"属地", ZR_LABEL_MODIFIER},
    {"州", ZR_LABEL_MODIFIER},
    {"州直", ZR_LABEL_MODIFIER},
    {"州级", ZR_LABEL_MODIFIER},
    {"州领导", ZR_LABEL_HUMAN},
    {"工作", ZR_LABEL_MODIFIER},
    {"市", ZR_LABEL_MODIFIER},
    {"市直", ZR_LABEL_MODIFIER},
    {"市级", ZR_LABEL_MODIFIER},
    {"市级领导", ZR_LABEL_HUMAN},
    {"市领导", ZR_LABEL_HUMAN},
    {"帮扶", ZR_LABEL_MODIFIER},
    {"年限", ZR_LABEL_TIME},
    {"建设", ZR_LABEL_MODIFIER},
    {"总", ZR_LABEL_MODIFIER},
    {"总负责", ZR_LABEL_LEAD},
    {"成员", ZR_LABEL_NOUN},
    {"成效", ZR_LABEL_OTHER},
    {"成果", ZR_LABEL_OTHER},
    {"或", ZR_LABEL_MODIFIER},
    {"截止", ZR_LABEL_MODIFIER},
    {"所", ZR_LABEL_NOUN},
    {"所属", ZR_LABEL_MODIFIER},
    {"执行", ZR_LABEL_RESPONSIBLE},
    {"承办", ZR_LABEL_RESPONSIBLE | ZR_LABEL_COMMON},
    {"承担", ZR_LABEL_RESPONSIBLE},
    {"承接", ZR_LABEL_RESPONSIBLE},
    {"技术支持单位", ZR_LABEL_SUPPORT},
    {"技术支撑单位", ZR_LABEL_SUPPORT},
    {"投资额", ZR_LABEL_OTHER},
    {"挂图作战", ZR_LABEL_MODIFIER},
    {"挂点", ZR_LABEL_MODIFIER},
    {"挂牌", ZR_LABEL_MODIFIER},
    {"挂联", ZR_LABEL_MODIFIER},
    {"挂钩", ZR_LABEL_MODIFIER},
    {"指导", ZR_LABEL_GUIDE},
    {"指标", ZR_LABEL_MODIFIER},
    {"指标值", ZR_LABEL_OTHER},
    {"排名", ZR_LABEL_OTHER},
    {"推动", ZR_LABEL_MODIFIER},
    {"推进", ZR_LABEL_RESPONSIBLE},
    {"措施", ZR_LABEL_MODIFIER},
    {"支持", ZR_LABEL_SUPPORT | ZR_LABEL_COMMON},
    {"支撑单位", ZR_LABEL_SUPPORT},
    {"改革", ZR_LABEL_MODIFIER},
    {"攻坚", ZR_LABEL_MODIFIER},
    {"整改", ZR_LABEL_MODIFIER},
    {"整改单位", ZR_LABEL_RESPONSIBLE},
    {"整改部门", ZR_LABEL_RESPONSIBLE},
    {"方", ZR_LABEL_NOUN},
    {"方案", ZR_LABEL_MODIFIER},
    {"时序", ZR_LABEL_TIME},
    {"时点", ZR_LABEL_TIME},
    {"时间", ZR_LABEL_TIME},
    {"时限", ZR_LABEL_TIME},
    {"有关", ZR_LABEL_MODIFIER},
    {"服务", ZR_LABEL_MODIFIER},
    {"期限", ZR_LABEL_TIME},
    {"本级", ZR_LABEL_MODIFIER},
    {"机构", ZR_LABEL_NOUN},
    {"村", ZR_LABEL_NOUN},
    {"村居", ZR_LABEL_NOUN},
    {"标准", ZR_LABEL_OTHER},
    {"次要", ZR_LABEL_MODIFIER},
    {"治理", ZR_LABEL_MODIFIER},
    {"牵头", ZR_LABEL_LEAD},
    {"牵头抓总", ZR_LABEL_LEAD},
    {"电话", ZR_LABEL_OTHER},
    {"监督", ZR_LABEL_GUIDE},
    {"监管", ZR_LABEL_RESPONSIBLE | ZR_LABEL_COMMON},
    {"目标", ZR_LABEL_OTHER},
    {"目标值", ZR_LABEL_OTHER},
    {"直接", ZR_LABEL_MODIFIER},
    {"相关", ZR_LABEL_MODIFIER},
    {"省", ZR_LABEL_MODIFIER},
    {"省直", ZR_LABEL_MODIFIER},
    {"省级", ZR_LABEL_MODIFIER},
    {"省级领导", ZR_LABEL_HUMAN},
    {"省领导", ZR_LABEL_HUMAN},
    {"督促检查", ZR_LABEL_GUIDE},
    {"督办", ZR_LABEL_GUIDE},
    {"督察", ZR_LABEL_MODIFIER},
    {"督导", ZR_LABEL_GUIDE},
    {"督查", ZR_LABEL_GUIDE},
    {"社区", ZR_LABEL_NOUN},
    {"科", ZR_LABEL_NOUN},
    {"科室", ZR_LABEL_NOUN},
    {"站", ZR_LABEL_NOUN},
    {"站所", ZR_LABEL_NOUN},
    {"第一", ZR_LABEL_MODIFIER},
    {"第三", ZR_LABEL_MODIFIER},
    {"第二", ZR_LABEL_MODIFIER},
    {"管理", ZR_LABEL_MODIFIER},
    {"组织", ZR_LABEL_RESPONSIBLE | ZR_LABEL_COMMON},
    {"职责分工", ZR_LABEL_RESPONSIBLE},
    {"联动", ZR_LABEL_SUPPORT},
    {"联合", ZR_LABEL_MODIFIER},
    {"联系", ZR_LABEL_MODIFIER | ZR_LABEL_COMMON},
    {"联系人", ZR_LABEL_HUMAN | ZR_LABEL_COMMON},
    {"联系方式", ZR_LABEL_OTHER | ZR_LABEL_COMMON},
    {"联系电话", ZR_LABEL_OTHER | ZR_LABEL_COMMON},
    {"股", ZR_LABEL_NOUN},
    {"股室", ZR_LABEL_NOUN},
    {"自治区", ZR_LABEL_MODIFIER},
    {"节点", ZR_LABEL_TIME},
    {"落实", ZR_LABEL_RESPONSIBLE},
    {"行业", ZR_LABEL_MODIFIER},
    {"街道", ZR_LABEL_NOUN},
    {"要求", ZR_LABEL_OTHER},
    {"解决", ZR_LABEL_RESPONSIBLE},
    {"计划", ZR_LABEL_MODIFIER},
    {"试点", ZR_LABEL_MODIFIER},
    {"负责", ZR_LABEL_RESPONSIBLE},
    {"负责人", ZR_LABEL_HUMAN},
    {"责任", ZR_LABEL_RESPONSIBLE},
    {"责任人", ZR_LABEL_HUMAN},
    {"责任分工", ZR_LABEL_RESPONSIBLE},
    {"责任领导", ZR_LABEL_HUMAN},
    {"资金来源", ZR_LABEL_OTHER},
    {"达标", ZR_LABEL_MODIFIER},
    {"运营单位", ZR_LABEL_RESPONSIBLE},
    {"进展", ZR_LABEL_OTHER},
    {"进度", ZR_LABEL_TIME},
    {"进度安排", ZR_LABEL_TIME},
    {"进驻", ZR_LABEL_MODIFIER},
    {"部门", ZR_LABEL_NOUN},
    {"配合", ZR_LABEL_SUPPORT},
    {"配套", ZR_LABEL_SUPPORT},
    {"重点", ZR_LABEL_MODIFIER},
    {"销号", ZR_LABEL_GUIDE},
    {"镇", ZR_LABEL_MODIFIER},
    {"镇级", ZR_LABEL_MODIFIER},
    {"镇街", ZR_LABEL_NOUN},
    {"问题", ZR_LABEL_MODIFIER},
    {"防控", ZR_LABEL_MODIFIER},
    {"限期", ZR_LABEL_TIME},
    {"院校", ZR_LABEL_NOUN},
    {"项目", ZR_LABEL_MODIFIER},
    {"预期", ZR_LABEL_MODIFIER},
    {"预期成果", ZR_LABEL_OTHER},
    {"领导", ZR_LABEL_HUMAN},
    {"领衔", ZR_LABEL_LEAD},
    {"首长", ZR_LABEL_HUMAN},
    {"验收", ZR_LABEL_GUIDE},
    {"（", ZR_LABEL_MODIFIER},
    {"）", ZR_LABEL_MODIFIER},
    {"／", ZR_LABEL_MODIFIER},
};

static zr_words_index label_index;
static const zr_words_table label_words = {labels, sizeof labels / sizeof *labels, &label_index};

size_t zr_colon_at(zr_span text, size_t at)
{
    uint32_t character = zr_char_at(text, at);
    if (character == ':')
        return 1;
    return character == u'：' || character == u'∶' || character == u'﹕' || character == u'︰' ? 3 : 0;
}

/* What was seen on the way through a label. */
typedef struct zr_label_parts {
    uint32_t seen; /* a bit for each kind */
    uint32_t words;
    size_t size;
    bool common;
} zr_label_parts;

static bool has_seen(const zr_label_parts *parts, unsigned kind)
{
    return parts->seen >> kind & 1;
}

/* Reads words as long as they are label words; remembers the last place where a label may end: not in a
 * bracket that it opens (项目建设（责任单位：). */
static zr_label_parts read_parts(zr_span text, size_t at)
{
    zr_label_parts parts = {0}, best = {0};
    size_t from = at, bracket;
    int depth = 0;
    while (parts.words < 12) {
        bool may = zr_letter_at(text, at) & (ZR_L_LABEL | ZR_L_OPENS | ZR_L_CLOSES | ZR_L_LISTS);
        const zr_word *word = may ? zr_word_read(label_words, text, at) : NULL;
        if (!word)
            break;
        depth += zr_bracket_at(text, at, &bracket);
        at += strlen(word->text);
        unsigned kind = word->kind & ~(unsigned)ZR_LABEL_COMMON;
        parts.seen |= 1u << kind;
        parts.common |= word->kind != kind;
        parts.size = at - from;
        parts.words++;
        if (depth <= 0 &&
            (kind != ZR_LABEL_MODIFIER || zr_has(text, at - 3, "）") || text.data[at - 1] == ')' ||
             zr_has(text, at - 6, "分工") || zr_has(text, at - 6, "方案")))
            best = parts;
    }
    return best;
}

static zr_role role_of(const zr_label_parts *parts)
{
    bool lead = has_seen(parts, ZR_LABEL_LEAD), support = has_seen(parts, ZR_LABEL_SUPPORT);
    if (lead && support)
        return ZR_RESPONSIBLE;
    if (lead)
        return ZR_LEAD;
    if (support)
        return ZR_SUPPORT;
    return has_seen(parts, ZR_LABEL_GUIDE) ? ZR_GUIDE : ZR_RESPONSIBLE;
}

static bool has_role(const zr_label_parts *parts)
{
    return has_seen(parts, ZR_LABEL_LEAD) || has_seen(parts, ZR_LABEL_SUPPORT) ||
           has_seen(parts, ZR_LABEL_GUIDE) || has_seen(parts, ZR_LABEL_RESPONSIBLE);
}

/* 责任单位及责任人, 牵头单位（责任人）: a body first, and the person beside it. */
static bool names_both(zr_span label)
{
    static const char *const both[] = {"单位及", "单位和", "单位、", "单位与", "单位/",  "单位（",
                                       "单位(",  "单位／", "部门及", "部门和", "部门、", "部门与",
                                       "部门/",  "部门（", "部门(",  "部门／", NULL};
    return zr_holds_any(label, both);
}

static zr_label_kind kind_of(const zr_label_parts *parts, zr_span label)
{
    if (has_seen(parts, ZR_LABEL_HUMAN) && !(has_role(parts) && names_both(label)))
        return ZR_LABEL_PERSON;
    if (has_seen(parts, ZR_LABEL_TIME))
        return ZR_LABEL_LIMIT;
    if (has_seen(parts, ZR_LABEL_OTHER))
        return ZR_LABEL_ASIDE;
    if (has_role(parts))
        return ZR_LABEL_ROLE;
    return zr_span_ends(label, "方案") || zr_span_ends(label, "分工") ? ZR_LABEL_NEUTRAL : ZR_LABEL_NONE;
}

zr_duty_label zr_duty_label_words(zr_span text, size_t at)
{
    if (!(zr_letter_at(text, at) & ZR_L_LABEL))
        return (zr_duty_label){0};
    if (zr_word_is_none(label_words.index, text, at))
        return (zr_duty_label){.role = ZR_RESPONSIBLE};
    zr_label_parts parts = read_parts(text, at);
    if (!parts.size)
        return (zr_duty_label){.role = ZR_RESPONSIBLE};
    zr_span label = zr_span_cut(text, at, at + parts.size);
    zr_duty_label out = {.kind = kind_of(&parts, label), .role = role_of(&parts), .size = parts.size};
    out.weak = parts.common && zr_find_word(label, 0, "责任") == SIZE_MAX;
    if (out.kind == ZR_LABEL_ROLE && !has_seen(&parts, ZR_LABEL_NOUN) && !zr_span_ends(label, "分工"))
        out.weak = true; /* 牵头： 责任： 配合： */
    return out;
}

bool zr_duty_labels_sorted(void)
{
    return zr_letters_begin(ZR_L_LABEL | ZR_L_OPENS | ZR_L_CLOSES | ZR_L_LISTS, label_words) &&
           zr_words_sorted(label_words);
}

bool zr_asks_person(zr_span label)
{
    static const char *const words[] = {"责任", "牵头", "负责", "主办", "落实", NULL};
    return zr_holds_any(label, words) && zr_find_word(label, 0, "联系") == SIZE_MAX &&
           zr_find_word(label, 0, "联络") == SIZE_MAX;
}
