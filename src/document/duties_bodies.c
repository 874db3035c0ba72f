/* Names that a sentence can tell to do something. */
#include "document/duties_bodies.h"

#include "base/words.h"
#include "document/duties_joints.h"
#include "document/duties_labels.h"
#include "document/duties_levels.h"
#include "document/duties_name_clause.h"
#include "document/duties_names.h"
#include "document/duties_opening.h"
#include "document/duties_organ.h"
#include "document/duties_person.h"
#include "document/duties_verbs.h"

#include <string.h>

/* Words of bodies that are told nothing, in the order of their bytes. */
static const zr_word other_words[] = {
    {"2", 0},        {"“", 0},        {"”", 0},          {"下属", 0},     {"下设", 0},     {"主体", 0},
    {"企业", 0},     {"使用单位", 0}, {"供给", 0},       {"依托单位", 0}, {"内设", 0},     {"协办单位", 0},
    {"协同单位", 0}, {"参加单位", 0}, {"学术委员会", 0}, {"学校", 0},     {"实施单位", 0}, {"建设单位", 0},
    {"或", 0},       {"所在", 0},     {"承担单位", 0},   {"投资机构", 0}, {"施工单位", 0}, {"牵头", 0},
    {"生产单位", 0}, {"用人单位", 0}, {"由", 0},         {"申报", 0},     {"申请", 0},     {"的", 0},
    {"监理单位", 0}, {"第三方", 0},   {"组织", 0},       {"经营单位", 0}, {"联办", 0},     {"行业协会", 0},
    {"行业商会", 0}, {"责任人", 0},   {"责任单位", 0},   {"责任部门", 0}, {"配合单位", 0}, {"院所", 0},
    {"院校", 0},     {"项目单位", 0}, {"高校", 0}};

static zr_words_index other_index;
static const zr_words_table other_table = {other_words, sizeof other_words / sizeof *other_words,
                                           &other_index};

bool zr_body_words_sorted(void)
{
    return zr_words_sorted(other_table);
}

/* 市“五水共治”工作领导小组: what it is for stands in quotes inside a group's name. */
static bool is_quoted_group(zr_span name)
{
    static const char *const groups[] = {"领导小组", "工作小组", "工作组", "指挥部", "专班", "办公室", NULL};
    static zr_word_list groups_list = {.words = groups};
    static const char *const close[] = {"”", NULL};
    return zr_list_ends(&groups_list, name) && zr_holds(name, "“") &&
           zr_first_end(name, close, zr_find_word(name, 0, "“"));
}

/* Bodies that are told nothing: who applies, who is served, who is only named by a role; not 市委组织部. */
static bool is_other(zr_span name)
{
    bool quoted = is_quoted_group(name);
    for (size_t at = 0; at < name.size; at += zr_step(name, at)) {
        bool quote = quoted && (zr_has(name, at, "“") || zr_has(name, at, "”"));
        bool whose = zr_has(name, at, "企业主管") || zr_has(name, at, "企业主办"); /* 企业主管部门 */
        if (!quote && !whose && zr_word_read(other_table, name, at) && !zr_has(name, at, "组织部") &&
            !zr_is_league(name, at))
            return true;
    }
    return false;
}

/* 各地财政、教育部门: everywhere, and in particular; not 各地各部门, 各地有关部门. */
bool zr_is_line_of_all(zr_span name)
{
    static const char *const heads[] = {"各地区", "各地", "各级", "地方各级", NULL};
    static zr_word_list heads_list = {.words = heads};
    static const char *const any[] = {"各",   "有关", "相关", "职能", "行业", "主管", "行政",
                                      "政府", "党委", "成员", "责任", "业务", NULL};
    size_t head = zr_list_longest(&heads_list, name);
    zr_span line = zr_span_cut(name, head, name.size);
    return head && line.size > strlen("部门") && line.size <= 60 &&
           (zr_span_ends(line, "部门") || zr_span_ends(line, "机构")) && !zr_begins_sentence(line) &&
           !zr_holds_any(line, any);
}

bool zr_set_governs(zr_span name)
{
    static const char *const governments[] = {"人民政府", "政府", NULL};
    static const char *const sets[] = {"有关", "相关", "部门", "单位", "、", NULL};
    return name.size > strlen("人民政府") && zr_ends_any(name, governments) && !zr_holds_any(name, sets);
}

/* 有关部门, 各级政府, 地方: nobody in particular. */
static bool is_anybody(zr_span name)
{
    static const char *const words[] = {"各地",     "各级",   "其他",     "其它",     "全体",     "所有",
                                        "地方",     "上级",   "行政部门", "政府部门", "主管部门", "行业主管",
                                        "县级以上", "政府",   "职能部门", "单位",     "两个",     "二个",
                                        "两部门",   "三部门", "两单位",   "上述",     "多个",     "几个",
                                        "若干",     "同一",   "两家",     "多家",     NULL};
    static zr_word_list words_list = {.words = words};
    return zr_list_longest(&words_list, name) || zr_is_any_body(name);
}

bool zr_tells_anybody(zr_span names)
{
    zr_span name;
    bool any = false;
    for (size_t at = 0; zr_listed_next(names, &at, &name);) {
        bool anybody = is_anybody(name);
        if (!anybody && !zr_has(name, 0, "各"))
            return name.data == names.data ? is_anybody(names) : any;
        any |= anybody;
    }
    return any || is_anybody(names);
}

bool zr_is_body(zr_span name)
{
    static const char *const tails[] = {
        "局",       "厅",       "委",           "办",           "部",       "署",     "院",     "委员会",
        "委会",     "工会",     "联合会",       "处",           "科",       "政府",   "中心",   "公司",
        "海关",     "银行",     "支行",         "分行",         "小组",     "专班",   "室",     "协",
        "联",       "司",       "政协",         "协会",         "学会",     "商会",   "人大",   "队",
        "集团",     "街道",     "镇",           "乡",           "大学",     "学校",   "站",     "馆",
        "所",       "供销社",   "电视台",       "庭",           "股",       "林场",   "农场",   "供电",
        "移动",     "电信",     "联通",         "铁塔",         "红十字会", "基金会", "促进会", "研究会",
        "卫会",     "促会",     "监会",         "联会",         "总会",     "联谊会", "同学会", "慈善会",
        "理事会",   "董事会",   "军区",         "军分区",       "警备区",   "卫戍区", "工作组", "公安机关",
        "检察机关", "税务机关", "司法行政机关", "国家安全机关", "监委机关", NULL};
    if (zr_begins_sentence(name) || name.size < 6 || name.size > 120 || zr_span_ends(name, "个方面"))
        return false; /* 六个方面|检查内容 */
    zr_look look = zr_is_standing_meeting(name) ? ZR_LOOK_GROUP : zr_name_look(name);
    if ((look != ZR_LOOK_UNIT && look != ZR_LOOK_GROUP) || is_other(name) || zr_name_is_clause(name))
        return false;
    zr_span whole = zr_span_cut(name, 0, zr_last_bracket(name, 0, name.size)); /* （以下简称办公室） */
    return look == ZR_LOOK_GROUP || zr_ends_any(whole, tails);
}

/* What the last name of a list ends with and lends to those before it. */
typedef enum lent { LENT_NOTHING, LENT_TO_WORDS, LENT_TO_PLACES } lent;

static lent lent_by(zr_span last)
{
    static const char *const rulers[] = {"政府", "管委会", "党委", NULL};
    static const char *const nouns[] = {"部门", "单位", "公司", "集团", "银行",
                                        "支行", "分行", "大学", "学院", NULL};
    static const char *const plain[] = {"行政主管部门", "行政管理部门", "行政部门",
                                        "管理部门",     "监管部门",     NULL};
    size_t etc = zr_find_word(last, 0, "等");
    zr_span noun = etc == SIZE_MAX ? (zr_span){0} : zr_behind(last, etc + strlen("等"));
    if (etc != SIZE_MAX && !zr_is_any_body(noun) && !zr_equals_any(noun, plain) &&
        (zr_span_ends(last, "部门") || zr_span_ends(last, "单位")))
        return LENT_NOTHING; /* 统计等领域有关部门 */
    return zr_ends_any(last, rulers)  ? LENT_TO_PLACES
           : zr_ends_any(last, nouns) ? LENT_TO_WORDS
                                      : LENT_NOTHING;
}

/* 网信 of 网信、科技等部门, 兴河 of 兴河、临江市人民政府, 市 of 市、县财政局. */
static bool may_borrow(zr_span name, lent kind)
{
    enum { SHORT = 36 };
    if (name.size > SHORT || zr_begins_sentence(name))
        return false;
    if (zr_bare_level(name))
        return true;
    zr_look look = kind ? zr_name_look(name) : ZR_LOOK_ODD;
    return look == ZR_LOOK_WEAK || (look == ZR_LOOK_PLACE && kind == LENT_TO_PLACES);
}

bool zr_is_place_name(zr_span name)
{
    return name.size >= 9 && name.size <= 36 && !zr_begins_sentence(name) &&
           zr_name_look(name) == ZR_LOOK_PLACE;
}

/* 市财政局和市审计局: two bodies, each with its own end. */
static bool are_two(zr_span name)
{
    static const char *const joins[] = {"和", "及", "与", "以及"};
    for (size_t at = 9; at + 9 < name.size; at += zr_step(name, at)) {
        size_t join = zr_longest_at(joins, sizeof joins / sizeof *joins, name, at);
        if (join && zr_is_body(zr_span_cut(name, 0, at)) &&
            zr_is_body(zr_span_cut(name, at + join, name.size)))
            return true;
    }
    return false;
}

size_t zr_etc_before(zr_span text, size_t start, size_t end)
{
    static const char *const etc = "等";
    size_t size = strlen(etc);
    bool open = end >= start + size && zr_has_before(text, start, end, etc);
    return open && zr_ends_like_body(text, start, end - size) ? size : 0;
}

bool zr_are_levels(zr_span list)
{
    enum { OF_TOWNS = 4 };
    zr_span name, first = {0};
    uint32_t levels = 0;
    int rank = 0;
    for (size_t at = 0; zr_listed_next(list, &at, &name); levels++) {
        first = levels ? first : name;
        rank = zr_bare_level(name);
        if (!rank)
            return false;
    }
    return levels > 1 && (zr_has(first, 0, "各") || rank == OF_TOWNS);
}

/* 各区、镇、街道; 市政府及各区 before 、镇、街道: where does a set of levels begin that ends the list? It is
 * said with 各, else 市财政局、区 would be one. */
static size_t levels_begin(zr_span list)
{
    static const char *const each = "各";
    size_t at = zr_find_word(list, 0, each);
    return at != SIZE_MAX && zr_are_levels(zr_span_cut(list, at, list.size)) ? at : list.size;
}

/* Are there bodies before the set of levels at `at`, or nothing? */
static bool bodies_before_levels(zr_span list, size_t at)
{
    static const char *const joins[] = {"、", "和", "以及", "及", "与", NULL};
    if (at == 0 || at == list.size)
        return at == 0;
    zr_span before = zr_span_cut(list, 0, at), bodies = zr_without_any(before, joins);
    return bodies.size < before.size && zr_are_bodies(bodies);
}

static const char *const kinds_of_bodies[] = {"政法机关", "机关", "群团组织", "组织", NULL};

bool zr_is_kind_of_bodies(zr_span name)
{
    return zr_equals_any(name, kinds_of_bodies);
}

/* 机关 of 市公安局、市法院等机关: what those before 等 are; its bytes. */
static size_t etc_kind_size(zr_span list)
{
    static const char *const etc = "等";
    size_t size = zr_ends_any(list, kinds_of_bodies),
           end = list.size - size; /* the longest of its end first */
    bool behind_etc = size && zr_has_before(list, 0, end, etc);
    return behind_etc && zr_ends_like_body(list, 0, end - strlen(etc)) ? size : 0;
}

bool zr_are_bodies(zr_span list)
{
    if (bodies_before_levels(list, levels_begin(list)))
        return true;
    size_t start = 0, mark;
    list.size -= etc_kind_size(list);
    list.size -= zr_etc_before(list, 0, list.size);
    list.size -= zr_helpers_before(list, 0, list.size);
    lent kind = lent_by(list);
    int depth = 0;
    bool body = false;
    for (size_t at = 0; at < list.size; at += zr_step(list, at)) {
        depth += zr_bracket_at(list, at, &mark) + zr_has(list, at, "“") - zr_has(list, at, "”");
        if (depth > 0 || !zr_has(list, at, "、"))
            continue;
        zr_span name = zr_span_cut(list, start, at);
        bool own = zr_is_body(name);
        if (!own && !may_borrow(name, kind) && !zr_is_place_name(name) && !are_two(name))
            return false;
        body |= own;
        start = at + strlen("、");
    }
    zr_span last = zr_span_cut(list, start, list.size);
    if (start == 0 && last.size < 9)
        return false; /* 编办 in a list alone */
    return zr_is_body(last) || (body && zr_is_place_name(last)) || are_two(last);
}

/* 青山公路段 behind 县交通运输局: no word tells that it is a body, and none that it is not. */
static bool may_be_body(zr_span name)
{
    enum { LEAST = 9, MOST = 45 };
    static const char *const others[] = {"员", "者", "人", "众", "户", "志", "长", "等", NULL};
    if (name.size < LEAST || name.size > MOST || zr_begins_sentence(name) || zr_ends_any(name, others))
        return false;
    zr_look look = zr_name_look(name);
    return (look == ZR_LOOK_WEAK || look == ZR_LOOK_UNIT) && !is_other(name);
}

bool zr_are_bodies_and_more(zr_span list)
{
    zr_span name;
    bool more = false;
    for (size_t at = 0; zr_listed_next(list, &at, &name);) {
        bool body = zr_is_body(name);
        if (!body && (name.data == list.data || !may_be_body(name)))
            return false;
        more |= !body;
    }
    return more;
}

/* 县一中, 公路段: short, and a level or a word that only such bodies end with says that it is one. Not 县乡,
 * 市场主体. */
static bool is_brief_body(zr_span name)
{
    enum { LEAST = 9, MOST = 24 };
    static const char *const levels[] = {"省", "市", "州", "县", "区", "旗", "镇", "乡"};
    static const char *const below[] = {"州", "县", "区", "旗", "镇", "乡", "街",
                                        "村", "场", "级", "域", "内", "民"};
    static const char *const tails[] = {"公路段", "养护段", "工务段", "车务段", "林场", "农场",
                                        "牧场",   "园区",   "一中",   "二中",   "三中", "煤矿",
                                        "铁矿",   "电厂",   "水厂",   NULL};
    size_t level = zr_longest_at(levels, sizeof levels / sizeof *levels, name, 0);
    return name.size >= LEAST && name.size <= MOST && may_be_body(name) &&
           (zr_ends_any(name, tails) ||
            (level && !zr_longest_at(below, sizeof below / sizeof *below, name, level)));
}

bool zr_are_helpers(zr_span list)
{
    static const char *const manners[] = {"积极", "主动", "密切", "大力", "全力", "通力", "相互",
                                          "互相", "协同", "共同", "紧密", "各",   "全",   "三级",
                                          "四级", "不得", "不再", "不能", "擅自", NULL};
    zr_span name;
    bool body = false;
    for (size_t at = 0; zr_listed_next(list, &at, &name);) {
        bool own = zr_is_body(name) || is_brief_body(name);
        if (!own && (!may_be_body(name) || zr_tells_anybody(name)))
            return false;
        body |= own;
    }
    return body && !zr_holds_any(list, manners);
}

bool zr_names_body(zr_span names)
{
    static const char *const sets[] = {"各", "有关", "相关", NULL};
    zr_span name;
    for (size_t at = 0; zr_listed_next(names, &at, &name);) {
        zr_look look = zr_name_look(name);
        bool line = look == ZR_LOOK_GROUP && !zr_has(names, 0, "各"); /* 财政部门; not 各县、区政府 */
        if ((look == ZR_LOOK_UNIT || line) && !zr_holds_any(name, sets))
            return true;
    }
    return false;
}

bool zr_begins_with_body(zr_span words)
{
    enum { LONGEST = 90 };
    zr_joint joint;
    size_t at = 0;
    while (at < words.size && at <= LONGEST && !zr_list_mark(words, at, &joint) && !zr_colon_at(words, at) &&
           !(zr_verb_may_begin(words, at) && zr_ends_like_body(words, 0, at) && zr_verb_read(words, at).core))
        at += zr_step(words, at);
    zr_span name = zr_span_cut(words, 0, at);
    bool labelled = zr_colon_at(words, at) && zr_duty_label_words(words, 0).size == at;
    return labelled || (zr_name_look(name) >= ZR_LOOK_PLACE && !zr_begins_sentence(name));
}

/* 李宝科 ends like a body: a name so short is none but of a level, as 县政府 is. */
static bool may_be_holder(zr_span name)
{
    enum { LONGEST = 9 };
    int rank;
    return name.size <= LONGEST && !zr_level_read_at(name, 0, &rank);
}

bool zr_is_body_for_person(zr_span name)
{
    return zr_is_body(name) && !may_be_holder(name) && zr_ends_like_body(name, 0, name.size) &&
           !zr_tells_anybody(name) && !zr_is_person(name, 0, name.size, true);
}

bool zr_are_bodies_for_persons(const zr_clean *clean, size_t start, size_t end)
{
    zr_span list = zr_span_cut(clean->text, start, end), name;
    if (zr_clean_next_gap(clean, start + 1) < end || !zr_are_bodies(list) || zr_tells_anybody(list))
        return false;
    for (size_t at = 0; zr_listed_next(list, &at, &name);) {
        if (may_be_holder(name) || !zr_ends_like_body(name, 0, name.size))
            return false;
    }
    return true;
}
