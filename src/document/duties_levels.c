/* Names of bodies that name none: a bare level of government (各县（市、区）), any body (部门和单位). */
#include "document/duties_levels.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_names.h"
#include "document/duties_words.h"

#include <string.h>

/* Levels of government, and their ranks. */
static const zr_word levels[] = {
    {"乡", 4},       {"乡镇", 4},   {"区", 3},       {"区县", 3},     {"县", 3},         {"县区", 3},
    {"县市", 3},     {"县市区", 3}, {"团镇", 4},     {"地市", 2},     {"地级以上市", 2}, {"地级市", 2},
    {"州", 2},       {"州市", 2},   {"市", 2},       {"市区", 2},     {"市县", 2},       {"市州", 2},
    {"旗", 3},       {"村", 5},     {"林区", 2},     {"盟", 2},       {"直管县", 3},     {"直管市", 2},
    {"直辖市", 1},   {"省", 1},     {"省直管县", 3}, {"省直管市", 2}, {"省辖市", 2},     {"社区", 5},
    {"自治区", 1},   {"自治县", 3}, {"街道", 4},     {"街镇", 4},     {"计划单列市", 1}, {"设区市", 2},
    {"设区的市", 2}, {"镇", 4},     {"镇街", 4},
};

static zr_words_index level_index;
static const zr_words_table level_words = {levels, sizeof levels / sizeof *levels, &level_index};

bool zr_levels_sorted(void)
{
    return zr_words_sorted(level_words) && zr_letters_begin(ZR_L_LEVEL, level_words);
}

size_t zr_level_read_at(zr_span text, size_t at, int *rank)
{
    const zr_word *level = zr_letter_at(text, at) & ZR_L_LEVEL ? zr_word_read(level_words, text, at) : NULL;
    if (!level)
        return 0;
    *rank = level->kind;
    return strlen(level->text);
}

/* 沿海各|市, 环湖各|县: behind words of up to three characters and 各; 0 where none stand. */
static size_t behind_each(zr_span name)
{
    for (size_t at = 3; at <= 9 && at + 3 < name.size; at += 3) {
        if (zr_has(name, at, "各"))
            return at + strlen("各");
    }
    return 0;
}

size_t zr_along_size(zr_span text)
{
    static const char *const words[] = {"沿江", "沿海", "沿线", "沿途", "沿岸", "沿边", "沿黄",
                                        "沿淮", "沿湖", "沿河", "环湖", "环城", NULL};
    return zr_starts_any(text, words);
}

/* The first characters of the words below, and of those along something. */
static bool may_say_where(uint32_t character)
{
    switch (character) {
    case u'周':
    case u'途':
    case u'毗':
    case u'相':
    case u'试':
    case u'受':
    case u'涉':
    case u'所':
    case u'属':
    case u'流':
    case u'发':
    case u'事':
    case u'灾':
    case u'沿':
    case u'环':
        return true;
    default:
        return false;
    }
}

size_t zr_behind_where(zr_span name)
{
    enum { MOST = 30 }; /* bytes: 松花江沿线, 项目所在 */
    static const char *const words[] = {"周边", "途经",   "毗邻",   "相邻", "试点", "受灾地",
                                        "受灾", "涉及",   "所在地", "所在", "属地", "流域内",
                                        "流域", "发生地", "事发地", "事发", "灾区", NULL};
    for (size_t at = 0; at < MOST && at + 6 < name.size; at += zr_step(name, at)) {
        if (!may_say_where(zr_char_at(name, at)))
            continue;
        zr_span rest = zr_behind(name, at);
        size_t size = zr_along_size(rest);
        size = size ? size : zr_starts_any(rest, words);
        bool county = zr_has(name, at, "沿河县") || zr_has(name, at, "沿河土");
        if (size && at + size < name.size && !county)
            return at + size;
    }
    return 0;
}

bool zr_counts(uint32_t character)
{
    return zr_is_several(character) || (character >= '0' && character <= '9');
}

size_t zr_count_size(zr_span text)
{
    size_t at = 0;
    while (zr_counts(zr_char_at(text, at)))
        at += zr_step(text, at);
    return at && zr_has(text, at, "个") ? at + strlen("个") : at;
}

int zr_bare_level(zr_span name)
{
    static const char *const before[] = {"各", "有关", "相关", "全市", "全省", "全区", "全县", "全州"};
    static const char *const meant[] = {"涉农", "涉海", "涉林",   "涉渔", "涉矿", "涉水", "涉煤", "重点",
                                        "试点", "主城", "中心城", "远城", "新城", "产粮", NULL};
    size_t at = behind_each(name);
    at = at ? at : zr_behind_where(name);
    for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
        if (zr_has(name, at, before[i])) {
            at += strlen(before[i]);
            i = SIZE_MAX; /* from the first again: 全市各县 */
        }
    }
    int rank = 0;
    at += at ? zr_starts_any(zr_behind(name, at), meant) : 0; /* 各涉农区 */
    size_t length = zr_level_read_at(name, at, &rank);
    at += length;
    if (!length)
        return 0;
    for (size_t more = 1; more && at < name.size; at += more) {
        int lower;
        more = zr_level_read_at(name, at, &lower); /* 各市（州）县, 各县（市）区 */
        if (!more && zr_last_bracket(name, at, name.size) == at)
            more = name.size - at;
        if (!more) {
            size_t mark;
            if (zr_bracket_at(name, at, &mark) != 1)
                return 0;
            while (at + more < name.size && zr_bracket_at(name, at + more, &mark) != -1)
                more += zr_step(name, at + more);
            more += at + more < name.size ? mark : 0;
        }
    }
    return rank;
}

bool zr_heads_level(zr_span words)
{
    static const char *const sides[] = {"层面", "方面", NULL}, *const own[] = {"本级", "直属", "级", "直",
                                                                               NULL};
    static const char *const state[] = {"国家", "中央", NULL};
    words = zr_without_any(words, sides);
    words = zr_without_any(words, own);
    return zr_bare_level(words) > 0 || zr_equals_any(words, state);
}

/* Length of one word for any body, or for how many of them. */
static size_t any_body_word(zr_span text, size_t at)
{
    static const char *const words[] = {"有关", "相关", "多个", "各",   "其他", "部门", "单位",
                                        "企业", "机构", "处室", "科室", "厅局", "主管", "行业",
                                        "和",   "及",   "、",   "与",   "个",   "家",   "（",
                                        "）",   "(",    ")",    "成员", "责任", "职能"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (zr_has(text, at, words[i]))
            return strlen(words[i]);
    }
    return text.data[at] >= '0' && text.data[at] <= '9' ? 1 : 0;
}

bool zr_is_any_body(zr_span text)
{
    for (size_t at = 0, length; at < text.size; at += length) {
        length = any_body_word(text, at);
        if (!length)
            return false;
    }
    return text.size > 0;
}

bool zr_is_counted_bodies(zr_span name)
{
    static const char *const nouns[] = {"部门", "单位",   "企业",   "机构", "处室",
                                        "科室", "委办局", "委员会", NULL};
    static const char *const classifiers[] = {"个", "家", NULL};
    size_t count = 0;
    while (count < name.size && zr_counts(zr_char_at(name, count)))
        count += zr_step(name, count);
    return count && zr_starts_any(zr_behind(name, count), classifiers) &&
           zr_ends_any(zr_span_cut(name, 0, zr_last_bracket(name, 0, name.size)), nouns);
}

/* One of them: 牵头部门, 责任（配合）单位. */
static size_t one_role_noun(zr_span text)
{
    static const char *const heads[] = {"各有关", "各相关", "各", "有关", "相关", "上述", "以上", NULL};
    static const char *const roles[] = {"牵头", "责任", "配合", "参加", "参与", "主办", "协办",
                                        "承办", "协同", "主责", "（",   "）",   "(",    ")",
                                        "、",   "和",   "及",   "与",   "或",   NULL};
    static const char *const nouns[] = {"单位", "部门", "处室", "科室", NULL};
    size_t head = zr_starts_any(text, heads), role = zr_starts_run(zr_behind(text, head), roles);
    size_t at = head + role, noun = role >= strlen("牵头") ? zr_starts_any(zr_behind(text, at), nouns) : 0;
    return noun ? at + noun : 0;
}

size_t zr_role_noun_size(zr_span text)
{
    static const char *const ands[] = {"、", "和", "及", "与", "或", NULL};
    static zr_word_list ands_list = {.words = ands};
    size_t size = one_role_noun(text), mark, next;
    while (size && (mark = zr_list_starts(&ands_list, zr_span_cut(text, size, text.size))) != 0 &&
           (next = one_role_noun(zr_span_cut(text, size + mark, text.size))) != 0)
        size += mark + next;
    return size;
}

bool zr_is_kind(zr_span name)
{
    static const char *const kinds[] = {
        "高校",     "院校",     "高等院校", "高等学校",     "学校",     "中小学校",       "金融机构",
        "银行",     "商业银行", "银行机构", "保险机构",     "医院",     "医疗机构",       "医疗卫生机构",
        "科研院所", "科研机构", "通信企业", "通信运营企业", "运营商",   "通信运营商",     "电信运营商",
        "人民团体", "群团组织", "群团",     "群众团体",     "社会组织", "社会团体",       "行业协会",
        "商会",     "协会",     "媒体",     "新闻媒体",     "平台公司", "银行业金融机构", NULL};
    return zr_equals_any(name, kinds);
}

const char *const zr_zone_bodies[] = {"管委会", "管理委员会", "管委", NULL};

bool zr_rules_zones(zr_span name)
{
    static const char *const zones[] = {"园区",   "产业园区",   "工业园区", "开发园区", "开发区",
                                        "功能区", "经济功能区", "各园区",   "各开发区", NULL};
    zr_span zone = zr_without_any(name, zr_zone_bodies);
    return zone.size < name.size && zr_equals_any(zone, zones);
}

bool zr_is_works(zr_span name)
{
    enum { LONGEST = 24 };
    static const char *const heads[] = {"省", "市", "县", "区", "州", NULL};
    static const char *const ends[] = {"公路段", "养路段", "农场", "林场",   "牧场", "渔场", "茶场",
                                       "苗圃",   "城投",   "交投", "体育场", "水投", NULL};
    return name.size <= LONGEST && zr_starts_any(name, heads) && zr_ends_any(name, ends);
}
