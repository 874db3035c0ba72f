/* Nouns of bodies, and the words that begin with the same characters and are none. */
#include "document/duties_organ.h"

#include "base/words.h"
#include "document/duties_name_clause.h"
#include "document/duties_words.h"

#include <string.h>

bool zr_organ_at(zr_span text, size_t at)
{
    static const char *const nouns[] = {
        "室", "处", "科", "股", "组", "办",   "办公室", "中心",     "小组", "专班", "队", "大队", "委员会",
        "委", "站", "局", "所", "部", "总队", "支队",   "领导小组", "院",   "司",   "厅", NULL};
    static zr_word_list nouns_list = {.words = nouns};
    static const char *const others[] = {
        "处理",   "处置", "处罚",   "处分",   "科技",   "科学",   "科研",   "科普",   "科创",   "组织",
        "组建",   "组成", "办公",   "办理",   "办好",   "办事",   "办结",   "办案",   "办学",   "办法",
        "办实",   "办成", "中心城", "中心镇", "中心村", "中心工", "中心任", "中心医", "中心小", "中心校",
        "中心学", "队伍", "委托",   "委派",   "委员",   "站点",   "站位",   "站场",   "站台",   "局部",
        "局面",   "局势", "所有",   "所属",   "所需",   "所在",   "所辖",   "所涉",   "所管",   "部门",
        "部署",   "部分", "部队",   "部级",   "部位",   "室内",   "室外",   "处于",   "处在",   "处级",
        "科级",   "股权", "股份",   "院校",   "院士",   "院所",   "院内",   "院外",   "司法",   "司机",
        "厅级",   "办证", "办税",   "办医",   "办赛",   "办展",   NULL};
    static zr_word_list others_list = {.words = others};
    size_t noun = zr_list_longest(&nouns_list, zr_behind(text, at));
    return noun && zr_list_longest(&others_list, zr_behind(text, at)) <= noun;
}

/* 公安机关|处二百元罚款: the word of a fine, and no office. */
static bool fines(zr_span text, size_t at)
{
    static const char *const behind[] = {"以", "警告", "没收", "货值", "违法", "拘留", "工程", "合同",
                                         "应", "所得", "一",   "二",   "三",   "四",   "五",   "六",
                                         "七", "八",   "九",   "十",   "百",   "千",   "万",   "两"};
    static const char *const fine = "处";
    if (!zr_has(text, at, fine))
        return false;
    at += strlen(fine);
    return zr_longest_at(behind, sizeof behind / sizeof *behind, text, at) ||
           (at < text.size && text.data[at] >= '0' && text.data[at] <= '9');
}

bool zr_organ_torn(zr_span text, size_t at)
{
    static const char *const verbs[] = {"办理", "办结", "办好", "办案", "办证", "办成", "处理",
                                        "处置", "处罚", "处分", "组织", "组建", "组成", "部署",
                                        "委托", "委派", "会同", "会审", "会稿", "会诊", NULL};
    static zr_word_list verbs_list = {.words = verbs};
    if (at >= text.size)
        return false;
    size_t last = zr_step_back(text, at);
    return zr_list_longest(&verbs_list, zr_behind(text, last)) || fines(text, last) ||
           zr_word_goes_on(text, at);
}

/* Does a name end at `at`: with the text, before a mark, or before a verb that speaks for it? */
static bool ends_name(zr_span text, size_t at)
{
    static const char *const behind[] = {"负责", "牵头", "承担", "配合", "协助", "参与", "会同", "。",
                                         "，",   "；",   ",",    ";",    "）",   ")",    "〕",   "】"};
    return at >= text.size || zr_longest_at(behind, sizeof behind / sizeof *behind, text, at) > 0;
}

/* 督导|服务中心, 监督|执法大队: a verb, words of what an office does, and its noun, where a name ends. */
static bool names_office(zr_span text, size_t verb, size_t at)
{
    static const char *const verbs[] = {"督查", "督导", "督促", "指导", "监督", "协调"};
    static const char *const words[] = {"服务", "评估", "考核", "检测", "检查", "执法",
                                        "监测", "调度", "培训", "检验", "评价", "稽查",
                                        "巡查", "管理", "保障", "信息", NULL};
    static zr_word_list words_list = {.words = words};
    static const char *const nouns[] = {"中心", "科", "股", "处", "室", "站", "大队", "支队", "总队"};
    size_t from = at, size;
    if (!zr_list_may_start(&words_list, zr_behind(text, at)) ||
        !zr_longest_at(verbs, sizeof verbs / sizeof *verbs, text, verb))
        return false;
    while (at - from < strlen("服务保障管理") &&
           (size = zr_list_longest(&words_list, zr_behind(text, at))) != 0)
        at += size;
    size = at > from ? zr_longest_at(nouns, sizeof nouns / sizeof *nouns, text, at) : 0;
    return size && ends_name(text, at + size);
}

size_t zr_office_behind(zr_span text, size_t at)
{
    enum { LEAST = 9, MOST = 30 };
    static const char *const nouns[] = {"科", "处", "股", "庭", "室", "中心", "大队", "支队", "总队", NULL};
    static zr_word_list nouns_list = {.words = nouns};
    static const char *const verbs[] = {"负责", "牵头", NULL};
    static zr_word_list verbs_list = {.words = verbs};
    static const char *const calls[] = {"安排", "指定", "组织", "委托", "委派", "会同", "协调",
                                        "协同", "督促", "指导", "要求", "责成", "明确", "成立",
                                        "设立", "建立", "组建", "通知", "交由", "抽调", "联合",
                                        "统筹", "领导", "授权", NULL};
    static zr_word_list calls_list = {.words = calls};
    if (at >= text.size || zr_list_starts(&calls_list, zr_behind(text, at)))
        return 0;
    for (size_t end = at; end < text.size && end - at <= MOST; end += zr_step(text, end)) {
        uint32_t c = zr_char_at(text, end);
        if (zr_list_starts(&verbs_list, zr_behind(text, end)))
            return end - at >= LEAST && zr_list_ends(&nouns_list, zr_span_cut(text, at, end)) &&
                           !zr_has_before(text, at, end, "家庭")
                       ? end - at
                       : 0;
        bool bracket = c == u'（' || c == u'）'; /* 清破（环资）庭 */
        if (!(zr_is_ideograph(c) || bracket) || c == u'的' || c == u'各' || c == u'由' || c == u'和' ||
            c == u'与' || c == u'及')
            return 0;
    }
    return 0;
}

bool zr_organ_behind(zr_span text, size_t verb, size_t at)
{
    static const char *const verbs[] = {"督查", "督导", "督办", "督促", "协调", "指导", "推进",
                                        "监督", "保障", "执行", "统筹", "承办", "服务", "协作",
                                        "协同", "联动", "联合", "研究", "落实", "验收", "推动",
                                        "支持", "支撑", "配合", NULL};
    static zr_word_list verbs_list = {.words = verbs};
    return (zr_organ_at(text, at) || names_office(text, verb, at)) && /* which is seldom */
           zr_list_starts(&verbs_list, zr_behind(text, verb)) > 0;
}

bool zr_person_at(zr_span text, size_t at)
{
    static const char *const words[] = {"人民", "人才", "人员", "人口", "人大", "人社", "人工",
                                        "人事", "人力", "人居", "人防", "人身", "人文", "人脸",
                                        "人形", "人机", "人体", "人道", "人类", "人群", "人均",
                                        "人物", "人像", "人际", "人情", "人户", NULL};
    static zr_word_list words_list = {.words = words};
    return zr_has(text, at, "人") && !zr_list_longest(&words_list, zr_behind(text, at));
}

bool zr_is_standing_meeting(zr_span name)
{
    return zr_span_ends(name, "联席会议");
}

bool zr_founds_organ(zr_span name)
{
    static const char *const founds[] = {"建", "设", "办", "创", NULL};
    static zr_word_list founds_list = {.words = founds};
    static const char *const organs[] = {"中心", "专班", "机构",   "学校",   "学院", "医院", "协会",
                                         "学会", "商会", "联盟",   "站所",   "窗口", "公司", "集团",
                                         "支部", "组织", "基金会", "委员会", "站",   "所",   "校",
                                         "馆",   "队",   "室",     "院",     NULL};
    size_t verb = zr_list_starts(&founds_list, name);
    return verb && zr_equals_any(zr_span_cut(name, verb, name.size), organs);
}

const char *const zr_leagues[] = {"工会", "共青团", "妇联", "残联", "科协",   "侨联",     "文联",
                                  "社联", "社科联", "青联", "台联", "工商联", "红十字会", NULL};

bool zr_is_league(zr_span name, size_t organised)
{
    return zr_span_equal(zr_span_cut(name, organised, name.size), zr_span_of("组织")) &&
           zr_ends_any(zr_span_cut(name, 0, organised), zr_leagues) > 0;
}
