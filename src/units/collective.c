/* Words that denote a set of bodies rather than one. */
#include "units/sense.h"

#include "base/utf8.h"

#include <string.h>

static bool has(zr_span text, const char *word)
{
    return zr_span_find(text, zr_span_of(word), 0) != SIZE_MAX;
}

static bool one_of(zr_span text, const char *const *words, bool (*fits)(zr_span text, const char *word))
{
    for (; *words; words++) {
        if (fits(text, *words))
            return true;
    }
    return false;
}

static bool is_word(zr_span text, const char *word)
{
    return zr_span_equal(text, zr_span_of(word));
}

/* Nouns of more than one body, with which a set's name ends. */
static const char *const plural[] = {"部门",         "单位",       "地区",         "地方",
                                     "处室",         "科室",       "厅局",         "委局",
                                     "委办局",       "机构",       "部委",         "部门（单位）",
                                     "单位（部门）", "高校",       "科研院所",     "院校",
                                     "高等院校",     "企业",       "园区",         "街镇",
                                     "镇街",         "乡镇",       "区县",         "县区",
                                     "市县",         "市州",       "县市区",       "功能区",
                                     "开发区",       "中小学",     "职业院校",     "职业学校",
                                     "街道",         "平台公司",   "乡镇（街道）", "乡镇街道",
                                     "镇（街道）",   "街道（镇）", "镇街道",       "成员",
                                     "银行",         "商会",       "协会",         "协会商会",
                                     "行业协会商会", "社会组织",   "行业组织",     "学校",
                                     "医院",         "处（室）",   "处室（局）",   "处室（单位）",
                                     "科室（单位）", "部门和单位", "部门及单位",   "单位和部门",
                                     "队伍",         "方面",       "区镇",         "产业链",
                                     "社区",         "法院",       "团体",         "部室",
                                     "主体",         "市区",       "主管厅局",     "职能处室",
                                     "平台",         "村居",       "村（社区）",   "镇",
                                     "管委会",       "政府",       "公司",         "集团",
                                     "区",           "市",         "县",           "州",
                                     "旗",           "盟",         "省",           "科（室）",
                                     "系统",         "板块",       "运营商",       NULL};

/* Words that make a set of the noun that follows. */
static const char *const some[] = {"有关", "相关",   "其他",   "其它",   "涉及",     "对应", "承担",
                                   "具有", "涉农",   "所有",   "全体",   "所属",     "各级", "负有",
                                   "属地", "有许可", "有监管", "有职能", "行业主管", NULL};

/* Sets by their whole last word. */
static const char *const sets[] = {"成员单位", "直单位",   "级单位",   "属单位",   "直部门",   "级部门",
                                   "主管部门", "管理部门", "监管部门", "职能部门", "业务处室", "行政部门",
                                   "执法部门", "责任单位", "责任部门", "配合单位", "直机关",   "协办处室",
                                   "辅办单位", "服务单位", "会员单位", "主管单位", "牵头部门", "牵头单位",
                                   "驻地单位", NULL};

/* Levels said together: 县（市、区）政府, 区县政府, 市州人民政府, and alone. */
static const char *const levels[] = {"县（市、区）",
                                     "市（县、区）",
                                     "区（县、市）",
                                     "市、县（市、区）",
                                     "县（市）区",
                                     "县（市）、区",
                                     "区县（市）",
                                     "区、县（市）",
                                     "市、县（区）",
                                     "县市区",
                                     "县区市",
                                     "市县区",
                                     "区县市",
                                     "县区",
                                     "区县",
                                     "市县",
                                     "市区县",
                                     "市州",
                                     "州市",
                                     "盟市",
                                     "旗县区",
                                     "旗县市区",
                                     "旗县",
                                     "县市",
                                     "地市",
                                     "市（州）",
                                     "州（市）",
                                     "盟（市）",
                                     "旗（县、区）",
                                     "旗县（市、区）",
                                     "旗县（区）",
                                     "县（区）",
                                     "区（县）",
                                     "区（市）",
                                     "区（市）县",
                                     "市（区）",
                                     "县（市）",
                                     "市、县",
                                     "县、区",
                                     "市、区",
                                     "市、县、区",
                                     "区（市、县）",
                                     "地（州、市）",
                                     "地州市",
                                     "州（市、地）",
                                     "区、市",
                                     "地方",
                                     "镇街",
                                     "街镇",
                                     "乡镇",
                                     "镇（街道）",
                                     "乡镇（街道）",
                                     "街道（镇）",
                                     "乡镇街道",
                                     "镇、街道",
                                     "镇街道",
                                     "园区",
                                     "县级",
                                     "市级",
                                     "省级",
                                     "地级市",
                                     "区、市（县）",
                                     "市（地）",
                                     "地（市）",
                                     "区市",
                                     "区市县",
                                     "市（县）",
                                     "市（县）区",
                                     "区镇",
                                     "属地",
                                     "区级",
                                     "乡（镇）",
                                     "市、州",
                                     "县、市",
                                     "市、区县",
                                     "镇（街）",
                                     "街（镇）",
                                     "所在地",
                                     NULL};

static const char *const governments[] = {"",
                                          "政府",
                                          "人民政府",
                                          "政府（管委会）",
                                          "人民政府（管委会）",
                                          "党委政府",
                                          "党委、政府",
                                          "委、政府",
                                          "管委会",
                                          "委",
                                          "党委",
                                          "政府和管委会",
                                          "办事处",
                                          "政府（街道办事处）",
                                          "人民政府（街道办事处）",
                                          "政府（办事处）",
                                          NULL};

/* 区县政府, 市州, 各级 without 各. */
static bool is_levels(zr_span name)
{
    for (size_t i = 0; levels[i]; i++) {
        if (zr_span_starts(name, levels[i]) &&
            one_of(zr_span_cut(name, strlen(levels[i]), name.size), governments, is_word))
            return true;
    }
    return false;
}

/* 区政府 said in a city is no one district. */
static bool is_lower_government(zr_span name, uint32_t seat)
{
    static const char *const lower[] = {"区", "县", "区（县）", "镇", "街道", NULL};
    if (seat == ZR_NONE || zr_table_divisions[seat].level > ZR_CITY)
        return false;
    for (size_t i = 0; lower[i]; i++) {
        zr_span rest = zr_span_cut(name, strlen(lower[i]), name.size);
        if (zr_span_starts(name, lower[i]) && (is_word(rest, "政府") || is_word(rest, "人民政府")))
            return true;
    }
    return false;
}

/* 长株潭三市人民政府. */
static bool is_counted(zr_span name)
{
    static const char *const counts[] = {"两", "三", "四", "五", "六", "七", "八", "九", "十", NULL};
    static const char *const places[] = {"市政府", "市人民政府", "县政府", "县人民政府",
                                         "区政府", "区人民政府", "市",     "县",
                                         "区",     "州",         "家",     NULL};
    for (size_t i = 0; places[i]; i++) {
        if (!zr_span_ends(name, places[i]))
            continue;
        zr_span before = zr_span_cut(name, 0, name.size - strlen(places[i]));
        if (one_of(before, counts, zr_span_ends) && before.size >= 3)
            return true;
    }
    return false;
}

static size_t first_of(zr_span name, const char *const *words)
{
    size_t first = SIZE_MAX;
    for (; *words; words++) {
        size_t at = zr_span_find(name, zr_span_of(*words), 0);
        if (at < first)
            first = at;
    }
    return first;
}

/* Plural nouns that are a set without any other word. */
static bool is_plural_alone(zr_span name)
{
    static const char *const nouns[] = {
        "高校",         "科研院所", "科研机构", "企业",           "金融机构",   "银行业金融机构", "医疗机构",
        "行业协会",     "社会组织", "街道",     "乡镇",           "部门",       "单位",           "院校",
        "处室",         "科室",     "各方",     "媒体",           "地方",       "学校",           "医院",
        "行业协会商会", "地区",     "新闻媒体", "基础电信企业",   "电信运营商", "电信企业",       "园区",
        "银行",         "商业银行", "保险机构", "高等院校",       "职业院校",   "中小学校",       "用人单位",
        "县区",         "区县",     "功能区",   "开发（度假）区", "开发区",     "街镇",           "镇街",
        "通信运营商",   "运营商",   "高校院所", "新型研发机构",   NULL};
    return one_of(name, nouns, is_word);
}

bool zr_is_collective(zr_span name, uint32_t seat)
{
    /* 各 and its like stand near the beginning; what follows them is looked at, not all of a name of 1 MB. */
    zr_span head = zr_span_cut(name, 0, 120);
    if (zr_span_starts(name, "各") || is_levels(name) || is_plural_alone(name) ||
        is_lower_government(name, seat))
        return true;
    if (zr_span_ends(name, "局") || zr_span_ends(name, "厅") || zr_span_ends(name, "中心"))
        return has(head, "各") || has(head, "相关") || has(head, "有关");
    if (has(head, "各") && one_of(name, plural, zr_span_ends))
        return true;
    size_t word = first_of(head, some);
    if (word != SIZE_MAX && one_of(zr_span_cut(name, word, name.size), plural, zr_span_ends))
        return true;
    if (one_of(name, sets, zr_span_ends) || is_counted(name))
        return true;
    return zr_span_ends(name, "部门") || zr_span_ends(name, "部门（单位）");
}

static uint32_t named(const char *sector)
{
    return zr_sector_find(zr_span_of(sector));
}

size_t zr_levels_size(zr_span text)
{
    static const char *const single[] = {"市", "县", "区", "州", "旗", "盟", NULL};
    size_t longest = 0;
    for (size_t i = 0; levels[i]; i++) {
        if (zr_span_starts(text, levels[i]) && strlen(levels[i]) > longest)
            longest = strlen(levels[i]);
    }
    return longest ? longest : one_of(text, single, zr_span_starts) ? strlen(single[0]) : 0;
}

/* Behind 各, 有关 …: what the set is of. */
static zr_span without_quantity(zr_span name)
{
    static const char *const words[] = {"各级", "各有关", "各相关", "各",   "有关", "相关",
                                        "其他", "直",     "级",     "市直", "属",   NULL};
    for (size_t i = 0; words[i]; i++) {
        if (!zr_span_starts(name, words[i]))
            continue;
        name = zr_span_cut(name, strlen(words[i]), name.size);
        break;
    }
    size_t levels_size = zr_levels_size(name); /* 各市科技管理部门 */
    return levels_size < name.size ? zr_span_cut(name, levels_size, name.size) : name;
}

static bool is_of_governments(zr_span name)
{
    static const char *const ends[] = {
        "政府",         "人民政府", "政府（管委会）", "行政公署", "行署", "政府（行署）", "行署（人民政府）",
        "行署（政府）", "地区",     "地方",           "区",       "市",   "县",           "州",
        "盟",           "旗",       "县（市、区）",   "区县",     "县区", "市州",         "县（市）区",
        "县（市）",     "区（县）", "市（州）",       NULL};
    static const char *const zones[] = {"开发区", "功能区", "园区", "高新区", "示范区",
                                        "新区",   "自贸区", "社区", "管理区", NULL};
    return one_of(name, ends, zr_span_ends) && !one_of(name, zones, zr_span_ends);
}

uint32_t zr_collective_sector(const zr_lexicon *lexicon, zr_span name)
{
    zr_span of = without_quantity(name);
    size_t size;
    if (is_of_governments(name) && !has(name, "镇") && !has(name, "乡") && !has(name, "街"))
        return named("local-government");
    if (zr_span_ends(name, "局") || zr_span_ends(name, "厅") || zr_span_ends(name, "部门")) {
        uint32_t stem = zr_stem_sector(lexicon, of, &size);
        if (stem != ZR_NONE)
            return stem;
    }
    if (zr_span_ends(name, "部门") || zr_span_ends(name, "单位") || zr_span_ends(name, "机构") ||
        zr_span_ends(name, "处室"))
        return ZR_NONE;
    uint32_t tail = zr_tail_form(lexicon, name);
    return tail == ZR_NONE ? ZR_NONE : zr_table_bodies[zr_table_forms[tail].body].sector;
}
