/* White space between names: where it parts two, and where a name only goes on behind it. */
#include "document/duties_gaps.h"

#include "base/words.h"
#include "document/duties_frame.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/letters.h"

/* Where the name before the gap at `start` begins, or `start`. */
static size_t name_before(const zr_reading *reading, size_t start)
{
    enum { FAR = 60 };
    size_t at = start;
    while (at > 0 && start - at < FAR && (at == start || zr_clean_gap(reading->clean, at) == ZR_GAP_NONE))
        at--;
    return at;
}

/* 县新闻出版 | 县妇联: in a cell, the same level before both, however the first ends. Or before the one that
 * stands before them: 县卫生局 | 人口计生 | 县妇联. */
static bool are_of_level(const zr_reading *reading, size_t start, size_t at)
{
    enum { SHORT = 9, LONG = 24 };
    static const char *const levels[] = {"省", "市", "县", "区", "州", "旗", "镇", "乡"};
    const size_t count = sizeof levels / sizeof *levels;
    zr_span text = reading->clean->text;
    if (reading->basis != ZR_BY_TABLE || at - start < SHORT || at - start > LONG ||
        !zr_longest_at(levels, count, text, at))
        return false;
    bool gap = start > 0 && zr_clean_gap(reading->clean, start) != ZR_GAP_NONE;
    size_t from = gap && !zr_longest_at(levels, count, text, start) ? name_before(reading, start) : start;
    return zr_char_at(text, from) == zr_char_at(text, at);
}

/* 市司法局 | 市发改委: a line's break parts bodies of one level; most breaks are in the middle of a name. */
static bool is_line_split(zr_span text, size_t start, size_t at)
{
    uint32_t level = zr_char_at(text, start), next = zr_char_at(text, at);
    bool known = level == u'市' || level == u'县' || level == u'区' || level == u'省' || level == u'州';
    return known && (next == level || next == u'各') &&
           zr_name_look(zr_span_cut(text, start, at)) == ZR_LOOK_UNIT;
}

/* 财务处 公路处: offices apart by a space. */
static bool are_offices(zr_span text, size_t start, size_t at)
{
    static const char *const ends[] = {"处", "科", "股", "处室", "科室", "办公室"};
    size_t end = at;
    while (end < text.size && !(zr_letter_at(text, end) & ZR_L_LISTS) && end - at < 60)
        end += zr_step(text, end);
    bool left = false, right = false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        left |= zr_has_before(text, start, at, ends[i]);
        right |= zr_has_before(text, at, end, ends[i]);
    }
    return left && right && end - at >= 6;
}

/* 审管办, 民一庭, 人事科: an office of one house, whole by its end; not 县政府办, that may go on. */
static bool is_inner_office(zr_span name)
{
    enum { SHORTEST = 9, LONGEST = 30 };
    static const char *const ends[] = {"庭", "处", "科", "股", "处室", "科室", "中队", "大队", "办", NULL};
    static const char *const others[] = {"府办", "委办", "政办", "局办", "院办", NULL};
    return name.size >= SHORTEST && name.size <= LONGEST &&
           (zr_ends_any(name, ends) || zr_span_equal(name, zr_span_of("执行局"))) &&
           !zr_ends_any(name, others) && zr_name_look(name) == ZR_LOOK_UNIT;
}

/* 各县（市） | 区人民政府: levels of one set. */
static bool are_levels_of_set(zr_span text, size_t start, size_t at)
{
    static const char *const rest[] = {"区人民政府", "县人民政府", "市人民政府", "旗人民政府",
                                       "区政府",     "县政府",     "市政府",     "旗政府"};
    return zr_has(text, start, "各") &&
           (zr_has_before(text, start, at, "）") || zr_has_before(text, start, at, ")")) &&
           zr_longest_at(rest, sizeof rest / sizeof *rest, text, at) > 0;
}

/* 市电力公司 | 有关部门: a set of bodies that is none of a company's; 市政府 | 有关部门 is one name. */
static bool is_set_split(zr_span text, size_t start, size_t at)
{
    static const char *const owners[] = {"公司", "集团", "银行", "总队", "支队", NULL};
    return (zr_has(text, at, "有关") || zr_has(text, at, "相关")) &&
           zr_ends_any(zr_span_cut(text, start, at), owners);
}

/* 市征兵领导小组 | 各成员单位, 市政府 | 各有关部门: a set of bodies of the one before it. */
static bool is_set_of(zr_span text, size_t start, size_t at)
{
    static const char *const owners[] = {"领导小组", "联席会议", "指挥部", "委员会", "专班",
                                         "协调小组", "工作组",   "政府",   NULL};
    static const char *const sets[] = {"各成员",     "各有关部门", "各相关部门", "各部门",
                                       "各工作部门", "各组成部门", NULL};
    return zr_char_at(text, at) == u'各' && zr_starts_any(zr_behind(text, at), sets) &&
           zr_ends_any(zr_span_cut(text, start, at), owners);
}

/* The next gap, mark or end behind `at`. */
static size_t next_gap(const zr_reading *reading, size_t at, size_t end)
{
    zr_joint joint;
    size_t from = at;
    at += zr_step(reading->clean->text, at);
    while (at < end && at - from < 120 && zr_clean_gap(reading->clean, at) == ZR_GAP_NONE &&
           !zr_list_mark(reading->clean->text, at, &joint))
        at += zr_step(reading->clean->text, at);
    return at;
}

/* 审管办 | 民一庭, 民二庭 | 各人民法庭: lines of a cell, or of a text that does not wrap, each whole by
 * itself. 执法大队 | 第一中队 is one. */
static bool are_office_lines(const zr_reading *reading, size_t start, size_t at, size_t end)
{
    static const char *const parts[] = {"第", "一", "二", "三", "四", "五", "六", "七", "八", "九", NULL};
    zr_gap gap = zr_clean_gap(reading->clean, at);
    bool line = gap == ZR_GAP_LINE && !reading->pool->outline->wrap;
    if (!(line || (reading->basis == ZR_BY_TABLE && gap != ZR_GAP_PAGE)) ||
        !is_inner_office(zr_span_cut(reading->clean->text, start, at)))
        return false;
    zr_span behind = zr_span_cut(reading->clean->text, at, next_gap(reading, at, end));
    if (zr_starts_any(behind, parts))
        return false;
    return is_inner_office(behind) || (zr_span_starts(behind, "各") && zr_name_look(behind) == ZR_LOOK_GROUP);
}

/* Where a level's character is no level: 市|场监管局 behind a stray space, 交通和城|市管理局. */
static bool is_inside_word(zr_span text, size_t at)
{
    static const char *const words[] = {"市场", "市政", "市容", "市民", "区域", "区块", "区间", "县域",
                                        "省际", "州际", "区划", "市域", "区位", "市长", "县长", "区长"};
    static const uint_least16_t before[] = {u'城', u'都', u'超', u'夜', u'上', u'社', u'园',
                                            u'地', u'山', u'辖', u'新', u'林', u'片', u'全',
                                            u'各', u'小', u'街', u'校', u'灌', u'库', 0};
    if (zr_longest_at(words, sizeof words / sizeof *words, text, at))
        return true;
    uint32_t last = zr_char_before(text, at);
    for (size_t i = 0; before[i]; i++) {
        if (before[i] == last)
            return true;
    }
    return false;
}

/* 县农场 县苗圃 各镇: a space before the level that stands before the name too, or before a set, parts names
 * however they end. 县直 各单位 are one. */
static bool is_level_split(zr_span text, size_t start, size_t at, size_t behind)
{
    enum { SHORTEST = 9 }; /* bytes: 县城投 */
    static const char *const levels[] = {"省", "市", "县", "区", "州", "旗"};
    static const char *const whose[] = {"直", "属", "级", "府", "关", "委", NULL};
    if (at - start < SHORTEST || !zr_longest_at(levels, sizeof levels / sizeof *levels, text, start))
        return false;
    if (zr_has(text, at, "各"))
        return !zr_ends_any(zr_span_cut(text, start, at), whose);
    return zr_char_at(text, start) == zr_char_at(text, at) && behind - at >= SHORTEST &&
           !is_inside_word(text, at);
}

static bool is_space_split(zr_reading *reading, size_t start, size_t at, size_t end)
{
    static const char *const heads[] = {"市",     "省",     "县",     "区",    "州", "各",
                                        "国家",   "中国",   "自治区", "国网",  "驻", "团省委",
                                        "团市委", "团县委", "团区委", "团州委"};
    zr_gap gap = zr_clean_gap(reading->clean, at);
    zr_span text = reading->clean->text;
    bool parts = gap == ZR_GAP_SPACE || (gap != ZR_GAP_NONE && reading->basis == ZR_BY_TABLE) ||
                 (gap == ZR_GAP_LINE && is_line_split(text, start, at));
    bool blank = gap == ZR_GAP_SPACE || (gap == ZR_GAP_LINE && reading->gapped);
    if ((parts && are_of_level(reading, start, at)) ||
        (blank && is_level_split(text, start, at, next_gap(reading, at, end))))
        return true;
    if (!parts || at - start < 6 || !zr_ends_like_body(text, start, at))
        return false;
    if (gap == ZR_GAP_SPACE && are_offices(text, start, at))
        return true;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (zr_has(text, at, heads[i]))
            return !zr_has_before(text, start, at, "银行") || gap == ZR_GAP_SPACE;
    }
    return false;
}

/* 市生态环境局 | 青山分局: a branch is of the bureau that stands before it, unless it says whose it is, or is
 * one of several. */
static bool is_branch_of(const zr_reading *reading, size_t start, size_t at, size_t end)
{
    zr_span text = reading->clean->text;
    size_t stop = next_gap(reading, at, end);
    zr_span behind = zr_span_cut(text, at, stop);
    bool several = stop < end && zr_clean_gap(reading->clean, stop) != ZR_GAP_NONE &&
                   zr_has_before(text, stop, next_gap(reading, stop, end), "分局");
    enum { LONGEST = 18 }; /* bytes: 经济开发区分局 is more */
    static const char *const levels[] = {"省", "市", "县", "州", NULL};
    return zr_has_before(text, start, at, "局") && !zr_has_before(text, start, at, "分局") && !several &&
           zr_span_ends(behind, "分局") && behind.size <= LONGEST && !zr_starts_any(behind, levels);
}

/* 市委 | 组织部, 国家税务总局 | 温州市税务局: what goes on in one name behind a stray space. */
static bool goes_on_inside(zr_span text, size_t start, size_t at, zr_span behind)
{
    static const struct {
        const char *before, *in;
    } names[] = {{"党委", ""},         {"市委", ""},           {"省委", ""},         {"县委", ""},
                 {"区委", ""},         {"州委", ""},           {"旗委", ""},         {"盟委", ""},
                 {"工委", ""},         {"党组", ""},           {"政府", "办"},       {"政府", "研究室"},
                 {"政府", "参事"},     {"政府", "工作委员会"}, {"政府", "领导小组"}, {"政府", "指挥部"},
                 {"政府", "联席会议"}, {"总局", "局"},         {"银行", "行"},       {"集团", "公司"},
                 {"公司", "分公司"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (zr_has_before(text, start, at, names[i].before) &&
            (!names[i].in[0] || zr_find_word(behind, 0, names[i].in) != SIZE_MAX))
            return true;
    }
    /* 各地级以上 | 市人民政府, 各地级以上市 | 人民政府 */
    bool all = zr_has(text, start, "各") &&
               (zr_has_before(text, start, at, "以") || zr_has_before(text, start, at, "以上") ||
                zr_has(behind, 0, "人民政府") || zr_has(behind, 0, "政府"));
    return all || zr_span_equal(behind, zr_span_of("办公室"));
}

/* 省卫生厅 | 人口计生 | 省公安厅: what stands between two names of a cell is one too, however it ends. */
static bool is_among_names(const zr_reading *reading, size_t start, size_t at, size_t end)
{
    enum { SHORT = 12, LONG = 24 };
    zr_span text = reading->clean->text;
    size_t behind = next_gap(reading, at, end);
    if (behind >= end || behind - at < SHORT || behind - at > LONG ||
        zr_clean_gap(reading->clean, behind) == ZR_GAP_NONE ||
        zr_char_at(text, start) != zr_char_at(text, behind))
        return false;
    return zr_name_look(zr_span_cut(text, behind, next_gap(reading, behind, end))) >= ZR_LOOK_UNIT;
}

/* 社|会保障局, 市委|员会: two characters that are one word end and begin no names. */
static bool is_torn_word(zr_span text, size_t at)
{
    static const char *const words[] = {"社会", "委员", "组织", "部门", "队伍", "处室", NULL};
    size_t before = zr_step_back(text, at);
    return zr_starts_any(zr_behind(text, before), words) > 0;
}

/* 县住建局 | 市生态环境局青山分局: two names each with its level; not 市公安局 | 市区分局. */
static bool have_levels(zr_span text, size_t start, size_t at, zr_span behind)
{
    static const char *const levels[] = {"省", "市", "县", "区", "州", "旗", "国网", "国家"};
    const size_t count = sizeof levels / sizeof *levels;
    enum { BRANCH = 15 };
    return zr_longest_at(levels, count, text, start) && zr_longest_at(levels, count, text, at) &&
           !(behind.size <= BRANCH && zr_span_ends(behind, "分局"));
}

/* 白石街道 |市法院, 远安县人民政府: a body with a level or a place of its own, and none of the town before
 * it. */
static bool has_own_place(zr_span name)
{
    static const char *const governments[] = {"县人民政府", "区人民政府", "市人民政府", "镇人民政府",
                                              "乡人民政府", "县政府",     "区政府",     "市政府",
                                              "镇政府",     "乡政府",     NULL};
    static const char *const heads[] = {"中国", "国家", "国网", "人民银行", "武警", NULL};
    int rank;
    size_t government = zr_ends_any(name, governments);
    return zr_name_look(name) == ZR_LOOK_UNIT &&
           (zr_starts_any(name, heads) || zr_level_read_at(name, 0, &rank) ||
            (government && name.size > government));
}

/* The words behind a gap up to the next one; over a line's break of a wrapped text where no name ends before
 * it: 宝鸡峡引 ⏎ 渭灌溉中心. */
static zr_span words_behind(const zr_reading *reading, size_t at, size_t end)
{
    zr_span text = reading->clean->text;
    size_t stop = next_gap(reading, at, end);
    bool torn = stop < end && reading->pool->outline->wrap && reading->basis != ZR_BY_TABLE &&
                zr_clean_gap(reading->clean, stop) == ZR_GAP_LINE &&
                zr_name_look(zr_span_cut(text, at, stop)) < ZR_LOOK_PLACE;
    return zr_span_cut(text, at, torn ? next_gap(reading, stop, end) : stop);
}

/* 发改局 教育局 高新区: in a list without any other mark white space parts names, where a name ends before it
 * and another stands whole behind it. Lines that a copy has broken part only names that begin with their
 * level. */
static bool is_gap_list_split(zr_reading *reading, size_t start, size_t at, size_t end, zr_gap gap)
{
    zr_span text = reading->clean->text;
    bool line = gap == ZR_GAP_LINE && reading->pool->outline->wrap && reading->basis != ZR_BY_TABLE;
    zr_span name = zr_span_cut(text, start, at), behind = words_behind(reading, at, end);
    bool town = zr_is_town_name(name); /* 丁蜀镇 高塍镇: behind a space only another one goes on */
    if (gap == ZR_GAP_PAGE || (line && !have_levels(text, start, at, behind)) || name.size < 9 ||
        name.size > 180 || (zr_name_look(name) < ZR_LOOK_UNIT && !town))
        return false;
    if (town)
        return behind.size >= 9 && (zr_is_town_name(behind) || has_own_place(behind));
    if (reading->basis == ZR_BY_TABLE && is_among_names(reading, start, at, end))
        return true;
    return behind.size >= 9 && zr_name_look(behind) >= ZR_LOOK_PLACE &&
           !goes_on_inside(text, start, at, behind) && !is_branch_of(reading, start, at, end);
}

/* 城东经开区, 临湖高新区: a zone, which a list names for the body that rules it. */
static bool is_zone(zr_span name)
{
    static const char *const ends[] = {"经开区", "高新区", "开发区", "产业园区", "工业园区",
                                       "示范区", "度假区", "保税区", "合作区",   "管理区",
                                       "新城区", "新区",   NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, name) && zr_name_look(name) == ZR_LOOK_PLACE;
}

/* 管委会, 财政局: what may be a zone's own, and goes on with its name behind a stray blank. */
static bool is_of_zone(zr_span name)
{
    static const char *const heads[] = {"管委", "管理", "党工委", "政府", "人民", "工委", "各", NULL};
    static const char *const ends[] = {"局",   "分局", "办公室", "中心", "公司",
                                       "集团", "部",   "办",     "会",   NULL};
    return zr_starts_any(name, heads) || zr_ends_any(name, ends);
}

/* 城东经开区 |长江镇（港区）, 高新区 |经开区 |港口委: blanks part a zone from a zone, a town and a body that
 * has a level; behind two names that blanks have parted, from whatever is none of a zone's own. */
static bool is_zone_split(zr_reading *reading, size_t start, size_t at, size_t end)
{
    enum { LEAST = 9 };
    zr_span text = reading->clean->text;
    zr_span behind = zr_span_cut(text, at, next_gap(reading, at, end));
    if (!is_zone(zr_span_cut(text, start, at)))
        return false;
    zr_span plain = zr_span_cut(behind, 0, zr_last_bracket(behind, 0, behind.size));
    if (plain.size < LEAST)
        return false;
    if (is_zone(plain) || zr_is_town_name(plain) || has_own_place(plain))
        return true;
    bool third = start > 0 && zr_clean_gap(reading->clean, start) != ZR_GAP_NONE;
    return third && zr_name_look(plain) == ZR_LOOK_UNIT && !is_of_zone(plain);
}

/* 牵头单位为市交通局 |配合单位为市财政局: a role and its copula. */
static bool is_said_role(zr_span text, size_t at)
{
    zr_duty_label label =
        zr_letter_at(text, at) & ZR_L_LABEL ? zr_duty_label_words(text, at) : (zr_duty_label){0};
    return label.kind == ZR_LABEL_ROLE && zr_copula_at(text, at + label.size);
}

bool zr_splits_at_gap(zr_reading *reading, size_t start, size_t at, size_t end)
{
    zr_gap gap = zr_clean_gap(reading->clean, at);
    return gap != ZR_GAP_NONE && !are_levels_of_set(reading->clean->text, start, at) &&
           !is_torn_word(reading->clean->text, at) && !is_set_of(reading->clean->text, start, at) &&
           (is_said_role(reading->clean->text, at) || is_set_split(reading->clean->text, start, at) ||
            is_space_split(reading, start, at, end) || zr_splits_in_cell(reading, start, at, end) ||
            are_office_lines(reading, start, at, end) ||
            (reading->gapped && gap == ZR_GAP_SPACE && is_zone_split(reading, start, at, end)) ||
            (reading->gapped && is_gap_list_split(reading, start, at, end, gap)));
}
