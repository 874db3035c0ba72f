/* What parts the names of a list: marks, and conjunctions that stand between two bodies. */
#include "document/duties_joints.h"

#include "base/words.h"
#include "document/duties_frame.h"
#include "document/duties_levels.h"
#include "document/duties_name_clause.h"
#include "document/letters.h"

#include <string.h>

size_t zr_list_mark(zr_span text, size_t at, zr_joint *joint)
{
    uint32_t character = zr_char_at(text, at), letter = zr_letters[character];
    if (!(letter & ZR_L_LISTS))
        return 0;
    if (letter & ZR_L_CLAUSE)
        *joint = character == ',' || character == u'，' ? ZR_COMMA : ZR_SEMICOLON;
    else
        *joint = ZR_ENUM;
    return zr_step(text, at);
}

/* First byte at or after `at` where a mark or the end stands; the look is bounded. */
static size_t next_mark(zr_span text, size_t at, size_t end)
{
    int depth = 0;
    size_t from = at, length;
    zr_joint joint;
    while (at < end && at - from < 240) {
        depth += zr_bracket_at(text, at, &length);
        if (depth <= 0 && zr_list_mark(text, at, &joint))
            break;
        at += zr_step(text, at);
    }
    return at < end ? at : end;
}

/* 社 of 供销合作社联合社, 会 of 工业联合会: behind 联合 the name of one body goes on; not 联合社会工作部. */
static bool is_union(zr_span text, size_t at)
{
    static const char *const others[] = {"社会", "社区", "社工", "社保", "会同", "会商",
                                         "会计", "会展", "体育", "体制", NULL};
    static zr_word_list others_list = {.words = others};
    switch (zr_char_at(text, at)) {
    case u'社':
        if (zr_has(text, at + 3, "会同") || zr_has(text, at + 3, "会商"))
            return true; /* 联合社会同县商务局 */
        return !zr_list_longest(&others_list, zr_behind(text, at));
    case u'会':
    case u'体':
        return !zr_list_longest(&others_list, zr_behind(text, at));
    default:
        return false;
    }
}

bool zr_chamber_at(zr_span text, size_t at)
{
    static const char *const before[] = {"协", "学", "商", "工商联", "联合", "促进", NULL};
    return zr_has(text, at, "会商会") && zr_ends_any(zr_span_cut(text, 0, at), before);
}

/* 会同, 会商, or 会 alone. */
static size_t with_at(zr_span text, size_t at)
{
    if (zr_chamber_at(text, at))
        return 0;
    return zr_has(text, at, "会同") || zr_has(text, at, "会商") ? 6 : 3;
}

/* 市教育局+市科技局: signs that stand for a mark, and 或. */
static size_t sign_at(zr_span text, size_t at)
{
    static const char *const signs[] = {"或者", "或", "+", "＋", "&",  "＆", "~",
                                        "～",   "→",  ">", "＞", "》", ".",  NULL};
    static zr_word_list signs_list = {.words = signs};
    size_t size = zr_list_longest(&signs_list, zr_behind(text, at));
    return size || !(zr_letter_at(text, at) & ZR_L_JOINS) ? size : zr_dashes_at(text, at);
}

size_t zr_conjunction_at(zr_span text, size_t at)
{
    switch (zr_char_at(text, at)) {
    case u'和':
    case u'与':
    case u'及':
    case u'暨':
    case u'并':
        return 3;
    case u'以':
        return zr_has(text, at, "以及") ? 6 : 0;
    case u'会':
        return with_at(text, at);
    case u'商':
        return zr_consults_at(text, at) ? strlen("商") : 0;
    case u'联':
        return zr_has(text, at, "联合") && !is_union(text, at + strlen("联合")) ? 6 : 0;
    case u'协':
        return zr_has(text, at, "协同") ? 6 : 0;
    default:
        return sign_at(text, at);
    }
}

/* Does [at, end) begin with a word that only begins a new set of bodies? */
static bool begins_group(zr_span text, size_t at)
{
    static const char *const heads[] = {"各",   "有关", "相关", "其他", "其它",   "市直", "省直",
                                        "州直", "区直", "县直", "中央", "国务院", NULL};
    static zr_word_list heads_list = {.words = heads};
    return zr_list_longest(&heads_list, zr_behind(text, at)) > 0;
}

/* 党委和政府, 党工委和管委会: the two that govern one place, said together. */
static bool governs_too(zr_span text, size_t start, size_t before, zr_span right)
{
    static const char *const offices[] = {"管委会", "管理委员会", "管委", "办事处", "行政公署", "行署", NULL};
    static const char *const parties[] = {"党委", "工委", "党（工）委", "党(工)委", NULL};
    bool party = zr_ends_any(zr_span_cut(text, start, before), parties) > 0;
    right = zr_span_cut(right, 0, zr_find_word(right, 0, "等")); /* 党工委和管委会等 */
    return party &&
           (zr_has(right, 0, "政府") || zr_has(right, 0, "人民政府") || zr_equals_any(right, offices));
}

size_t zr_helpers_before(zr_span text, size_t start, size_t end)
{
    static const char *const helpers[] = {"救援力量", "社会力量", "专业力量", "力量", "专家",
                                          "专业人员", "人员",     "救援队伍", "队伍", "志愿者"};
    static const char *const joints[] = {"、", "和", "及", "与"};
    static const char *const sets[] = {"部门", "单位", "机构", NULL};
    for (size_t i = 0; i < sizeof helpers / sizeof *helpers; i++) {
        if (!zr_has_before(text, start, end, helpers[i]))
            continue;
        size_t behind = end - strlen(helpers[i]),
               before = behind > start ? zr_step_back(text, behind) : start;
        bool joined = before > start && zr_longest_at(joints, sizeof joints / sizeof *joints, text, before);
        return joined && zr_ends_any(zr_span_cut(text, start, before), sets) ? end - before : 0;
    }
    return 0;
}

/* Is [at, …) only a noun that goes on with the one before: 部门和单位, 党委和政府? */
static bool continues_noun(zr_span text, size_t start, size_t before, size_t at, size_t stop)
{
    zr_span right = zr_span_cut(text, at, stop);
    static const char *const plain[] = {"部门",     "单位",     "企业", "机构",       "个人",
                                        "组织",     "团体",     "处室", "企事业单位", "单位（部门）",
                                        "社会组织", "事业单位", "街道", "科室",       NULL};
    static zr_word_list plain_list = {.words = plain};
    static const char *const ands[] = {"和", "及", "与", "以及", NULL}; /* 部门和单位及各地区 */
    size_t noun = zr_list_longest(&plain_list, right);
    if (noun && (noun == right.size || zr_starts_any(zr_span_cut(right, noun, right.size), ands)))
        return true;
    return governs_too(text, start, before, right);
}

/* 实验室 of 实验室与设备管理处: a noun by itself is no body, and goes on in the name of an office. */
static bool is_bare_noun(zr_span name)
{
    static const char *const nouns[] = {"实验室", "学校", "学院", "校园", "企业", "医院", "社区",
                                        "机关",   "基地", "工会", "团委", "机构", "院系", NULL};
    return name.size <= strlen("实验室") && zr_equals_any(name, nouns);
}

/* 大众燃气和区工商联: what follows begins with a level of government and ends like a body; not
 * 和市场监管局. */
static bool begins_body(zr_span text, size_t at, size_t stop)
{
    int rank;
    size_t level = zr_level_read_at(text, at, &rank);
    switch (zr_char_at(text, at + level)) {
    case u'场':
    case u'域':
    case u'容':
    case u'民':
    case u'政':
    case u'级':
    case u'际':
        return false;
    default:
        return level && zr_ends_like_body(text, at, stop);
    }
}

/* 平和县, 和田地区, 会同县: the character belongs to the name of a place. */
static bool is_in_place(zr_span text, size_t start, size_t at)
{
    static const char *const behind[] = {"县", "区", "市", "浩特"};
    static const char *const before[] = {"平", "云", "政", "泰", "永", "兴",
                                         "共", "太", "民", "新", "仁", "呼"};
    if (zr_place_begins(text, at))
        return true;
    if (!zr_has(text, at, "和") || !zr_longest_at(behind, sizeof behind / sizeof *behind, text, at + 3))
        return false;
    return at > start &&
           zr_longest_at(before, sizeof before / sizeof *before, text, zr_step_back(text, at)) > 0;
}

/* A name of one character, and what has such names: 桥镇 is no town, 谐社区 no neighbourhood. */
static bool is_torn_name(zr_span rest)
{
    static const char *const none[] = {"市", "区", "县", "省", "乡", "镇", "州", "村", "街", "各",
                                       "本", "全", "总", "分", "子", "母", "大", "中", "小", "新",
                                       "城", "农", "场", "两", "三", "四", "企", "老", NULL};
    static const char *const kinds[] = {"镇",   "乡",   "村",   "街道", "社区", "公司",
                                        "集团", "学校", "小学", "中学", "医院", NULL};
    size_t first = rest.size ? zr_step(rest, 0) : 0;
    return first == 3 && !zr_starts_any(rest, none) &&
           zr_starts_any(zr_span_cut(rest, first, rest.size), kinds);
}

/* 平里街道, 平北路街道, 平公安分局: 和平 is a word of many names, 平里 of few. */
static bool is_of_peace(zr_span rest)
{
    static const char *const kinds[] = {"街道",   "社区", "镇",   "乡",   "分局", "大队", "派出所",
                                        "税务局", "法庭", "支行", "医院", "中学", "小学", NULL};
    enum { MOST = 18 }; /* bytes before that */
    for (size_t at = zr_has(rest, 0, "平") ? 3 : rest.size; at < rest.size && at <= MOST;
         at += zr_step(rest, at)) {
        if (zr_starts_any(zr_span_cut(rest, at, rest.size), kinds))
            return true;
    }
    return false;
}

bool zr_conjunction_names(zr_span text, size_t at, size_t end)
{
    if (zr_place_begins(text, at))
        return true;
    if (zr_conjunction_at(text, at) != 3 || at + 3 >= end)
        return false;
    zr_span rest = zr_span_cut(text, at + 3, end);
    return is_torn_name(rest) || (zr_char_at(text, at) == u'和' && is_of_peace(rest));
}

static bool ends_in_division(zr_span text, size_t start, size_t at)
{
    switch (at >= start + 3 ? zr_char_before(text, at) : 0) {
    case u'处':
    case u'科':
    case u'局':
    case u'厅':
    case u'股':
    case u'司':
    case u'室':
        return true;
    default:
        return false;
    }
}

/* 宣传处会办公室 are two, who do it together, and so are 市商务局会江海区; 市公安局会议中心, 管委会办公室
 * and 市水利局会昌县 are one. */
static bool is_beside(zr_span text, size_t at, size_t stop)
{
    static const char *const words[] = {"议", "计", "员", "务", "展", "馆", "堂", "诊", "客",
                                        "审", "签", "考", "谈", "战", "费", "所", "长"};
    size_t right = at + strlen("会");
    if (zr_longest_at(words, sizeof words / sizeof *words, text, right))
        return false;
    zr_span name = zr_span_cut(text, right, stop);
    return zr_ends_like_body(text, right, stop) ||
           (name.size > strlen("昌县") && !is_torn_name(name) && zr_name_look(name) == ZR_LOOK_PLACE);
}

/* Where the name ends that stands before a conjunction at `at`: 县教育局|将联合县公安局. */
static size_t name_end(zr_span text, size_t start, size_t at)
{
    return zr_has_before(text, start, at, "将") ? at - strlen("将") : at;
}

/* 各县<市、区|>政府: does the sign at `at` close what one of its kind opens before it? */
static bool closes_pair(zr_span text, size_t at)
{
    enum { MOST = 90 };
    static const char *const pairs[][2] = {{">", "<"}, {"＞", "＜"}, {"》", "《"}};
    const char *open = NULL;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs && !open; i++)
        open = zr_has(text, at, pairs[i][0]) ? pairs[i][1] : NULL;
    for (size_t back = at; open && back > 0 && at - back < MOST;) {
        back = zr_step_back(text, back);
        if (zr_has(text, back, open))
            return true;
    }
    return false;
}

/* A sign parts only what ends like a body from a body: not 互联网+政务服务处, 2025-2027年. */
static bool sign_parts(zr_span text, size_t start, size_t at, size_t behind, size_t stop)
{
    static const char *const rooms[] = {"处", "科", "股", "室", NULL}; /* 市教育局-基教处 is one */
    zr_span right = zr_span_cut(text, behind, stop);
    int rank;
    size_t next = zr_find_word(right, 0, "."); /* 市财政局.市水利局.市林业局 */
    right = zr_has(text, at, ".") ? zr_span_cut(right, 0, next) : right;
    bool room = zr_ends_any(right, rooms) && !zr_level_read_at(right, 0, &rank);
    return zr_ends_like_body(text, start, at) && !closes_pair(text, at) && !zr_has(text, behind, "其") &&
           !room && zr_name_look(right) >= ZR_LOOK_PLACE;
}

/* 市推进医养结合|及养老服务建设联席会议成员单位, 市创建卫生城市|和文明城市指挥部: before the conjunction
 * stands what one group is for, unless it is a body, a set or a place, or its kin of another level follows.
 */
static bool is_in_group(zr_span text, size_t start, size_t at, size_t behind, size_t stop)
{
    static const char *const places[] = {"市", "县", "区", "省", "州",   "盟",   "旗",
                                         "镇", "乡", "村", "城", "街道", "开发", NULL};
    static const char *const things[] = {"城市", NULL};
    zr_span left = zr_span_cut(text, start, at), name = zr_span_cut(text, start, stop);
    int rank;
    if (!zr_is_set_up(name) || zr_span_ends(name, "委员会") || zr_level_read_at(text, behind, &rank) ||
        begins_group(text, behind) || zr_ends_like_body(text, start, at))
        return false;
    return zr_name_look(left) < ZR_LOOK_PLACE ||
           (zr_name_look(left) == ZR_LOOK_PLACE && (!zr_ends_any(left, places) || zr_ends_any(left, things)));
}

/* Does the conjunction of `length` bytes at `at` part two names? */
bool zr_parts_names(zr_span text, size_t start, size_t at, size_t length, size_t end)
{
    if (at == start || at + length >= end)
        return false;
    if (sign_at(text, at))
        return sign_parts(text, start, at, at + length, next_mark(text, at + length, end));
    if (length == strlen("会") && zr_char_at(text, at) == u'会')
        return ends_in_division(text, start, at) && is_beside(text, at, next_mark(text, at + length, end));
    bool with = zr_has(text, at, "会同") || zr_has(text, at, "会商") || zr_consults_at(text, at);
    if (with && zr_ends_like_body(text, start, name_end(text, start, at)))
        return true; /* 县人社局会同县科技局, though 会同县 is a place */
    if (is_in_place(text, start, at))
        return false;
    if (with)
        return true;
    size_t stop = next_mark(text, at + length, end);
    bool body = zr_ends_like_body(text, start, length > 3 ? name_end(text, start, at) : at);
    zr_look left = zr_name_look(zr_span_cut(text, start, at));
    if (left == ZR_LOOK_GROUP && !body)
        left = ZR_LOOK_WEAK; /* 各区文化 is no set yet: 各区文化和旅游局 */
    if (continues_noun(text, start, at, at + length, stop) ||
        (length == 3 && is_in_group(text, start, at, at + length, stop)))
        return false;
    if (is_bare_noun(zr_span_cut(text, start, at)) && zr_has_before(text, start, stop, "处"))
        return false;
    if (begins_group(text, at + length))
        return body || left >= ZR_LOOK_PLACE ||
               (left == ZR_LOOK_WEAK && at - start >= 9 &&
                zr_name_look(zr_span_cut(text, at + length, stop)) >= ZR_LOOK_PLACE);
    if (!body && left < ZR_LOOK_PLACE)
        return length <= 3 && left == ZR_LOOK_WEAK && at - start >= 9 &&
               (begins_body(text, at + length, stop) ||
                (zr_char_at(text, at) != u'和' && zr_char_at(text, at) != u'与' &&
                 zr_ends_like_body(text, at + length, stop)));
    zr_look right = zr_name_look(zr_span_cut(text, at + length, stop));
    if (zr_has(text, at, "联合") || zr_has(text, at, "协同"))
        return body && right >= ZR_LOOK_UNIT; /* 省联合征信公司 is one */
    if (length > 3)
        return true;
    return body ? right >= ZR_LOOK_PLACE || zr_has(text, stop, "等") || right == ZR_LOOK_WEAK
                : right >= ZR_LOOK_PLACE;
}

/* Behind the quotes that [at, mark) leaves open, 市“五水共治|、五气共治”工作领导小组; else `mark`. */
static size_t quotes_end(zr_span list, size_t at, size_t mark)
{
    enum { FAR = 120 };
    size_t open = mark == SIZE_MAX ? mark : zr_find_word(zr_span_cut(list, 0, mark), at, "“");
    if (open == SIZE_MAX || zr_find_word(zr_span_cut(list, 0, mark), open, "”") != SIZE_MAX)
        return mark;
    size_t close = zr_find_word(zr_span_cut(list, 0, mark + FAR), mark, "”");
    return close == SIZE_MAX ? mark : close;
}

bool zr_listed_next(zr_span list, size_t *at, zr_span *name)
{
    if (*at > list.size)
        return false;
    size_t end = quotes_end(list, *at, zr_find_word(list, *at, "、"));
    end = end == SIZE_MAX ? list.size : zr_find_word(list, end, "、");
    end = end == SIZE_MAX ? list.size : end;
    *name = zr_span_cut(list, *at, end);
    *at = end + strlen("、");
    return true;
}
