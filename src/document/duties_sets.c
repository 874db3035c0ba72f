/* Items of a list that marks part and that are one name all the same: 县、区政府, 市直各部门、单位, and what
 * stands behind 等. */
#include "document/duties_sets.h"

#include "base/words.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_person.h"
#include "document/duties_read.h"
#include "document/letters.h"

#include <string.h>

/* Does a level of government end at `at`? */
static bool ends_level(zr_span text, size_t at)
{
    switch (zr_char_before(text, at)) {
    case u'区':
    case u'市':
    case u'省':
    case u'州':
    case u'县':
    case u'盟':
    case u'旗':
    case u'镇':
    case u'乡':
    case u'道':
    case u'村':
        return true;
    default:
        return false;
    }
}

/* 街, 场 and 办事处 are levels beside others of one set alone: 各区、街、镇, 各乡镇、街道、场. */
static bool is_level_beside(zr_span name)
{
    static const char *const words[] = {"街", "场", "办事处", NULL};
    return zr_equals_any(name, words);
}

static bool ends_level_beside(zr_span list)
{
    static const char *const ends[] = {"、街", "、场", "、办事处", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, list) > 0;
}

/* The rank of the last bare level of a list of levels (各市、县), or 0. */
static int last_level(zr_span list)
{
    enum { OF_TOWNS = 4 };
    if (!ends_level(list, list.size) && !ends_level_beside(list) &&
        !(zr_letter_before(list, list.size) & ZR_L_CLOSES) &&
        zr_letter_find(list, 0, ZR_L_OPENS) == list.size)
        return 0; /* as most names */
    size_t start = 0;
    zr_joint joint;
    for (size_t at = 0; at < list.size;) {
        size_t mark = zr_list_mark(list, at, &joint);
        at += mark ? mark : zr_step(list, at);
        start = mark ? at : start;
    }
    zr_span last = zr_span_cut(list, start, list.size);
    return start && is_level_beside(last) ? OF_TOWNS : zr_bare_level(last);
}

/* 政府, 管委会, 政府（办事处）: what stands beside a Party committee. */
static bool is_ruler(zr_span name)
{
    static const char *const words[] = {"政府", "人民政府", "管委会", "管委", "管理委员会", "办事处"};
    switch (zr_char_at(name, 0)) { /* their first characters */
    case u'政':
    case u'人':
    case u'管':
    case u'办':
        return zr_longest_at(words, sizeof words / sizeof *words, name, 0) > 0;
    default:
        return false;
    }
}

static bool ends_in_party(zr_span name)
{
    static const char *const words[] = {"党委", "党工委", "党（工）委", "党(工)委"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (zr_span_ends(name, words[i]))
            return true;
    }
    /* 各县市区委 */
    return zr_has(name, 0, "各") && zr_span_ends(name, "委") &&
           zr_bare_level(zr_span_cut(name, 0, name.size - strlen("委"))) > 0;
}

/* 市直各部门、单位: two nouns for one set, of which the words before the first are said. */
static bool is_noun_pair(zr_span left, zr_span right)
{
    static const char *const nouns[][2] = {{"部门", "单位"}, {"单位", "部门"}, {"部门", "企事业单位"}};
    if (right.size > strlen(nouns[2][1]) || right.size < strlen(nouns[0][1]))
        return false;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) {
        if (zr_span_ends(left, nouns[i][0]) && left.size > strlen(nouns[i][0]) &&
            zr_span_equal(right, zr_span_of(nouns[i][1])))
            return true;
    }
    return false;
}

/* 相关供水、供气企业: two trades of equal length before one noun. Not 各高校、国有企业. */
static bool is_trade_pair(zr_span left, zr_span right)
{
    static const char *const heads[] = {"各有关", "各相关", "各", "有关", "相关", NULL};
    static const char *const nouns[] = {"企业", NULL};
    enum { LEAST = 6, MOST = 12 };
    if (!zr_span_ends(right, nouns[0]))
        return false; /* as most */
    zr_span trade = zr_behind(left, zr_starts_any(left, heads)), other = zr_without_any(right, nouns);
    return trade.size < left.size && other.size < right.size && trade.size == other.size &&
           trade.size >= LEAST && trade.size <= MOST && zr_name_look(trade) == ZR_LOOK_WEAK &&
           !zr_is_kind(trade) && !zr_bare_level(trade);
}

/* 县政府有关部门, 省政府各部门、直属机构: the bodies of a government, not it. */
static bool is_of_its_bodies(zr_span name)
{
    static const char *const sets[] = {"有关", "相关", "各", "所属", "直属", "部门", NULL};
    static const char *const nouns[] = {"部门", "单位", "机构", "部门（单位）", NULL};
    size_t at = zr_find_word(name, 0, "政府");
    return at != SIZE_MAX && zr_ends_any(name, nouns) &&
           zr_starts_any(zr_behind(name, at + strlen("政府")), sets);
}

/* Where the office begins of 政府信访局, 市政府信访局, 市人民政府信访局, with the level `level` or none; 0:
 * no government begins the name. */
static size_t behind_government(zr_span name, zr_span level)
{
    static const char *const governments[] = {"人民政府", "政府", NULL};
    size_t own = zr_goes_on(name, level) ? level.size : 0;
    size_t government = zr_starts_any(zr_behind(name, own), governments);
    return government ? own + government : 0;
}

/* 龙溪县委、县政府|信访局: an office that the Party's committee and the government have together, as it
 * stands in its name; not 县委、县政府|办公室, 县政府|督查室, of which each has its own. */
static bool is_office_of_both(zr_span left, zr_span right)
{
    static const char *const own[] = {"办公室", "办公厅", "办",     "督查室",       "督查局",
                                      "督查办", "研究室", "政研室", "政策研究室",   "督查考核室",
                                      "机关",   "法制办", "督办室", "机关服务中心", NULL};
    static const char *const bodies[] = {"局", "办公室", "办", "中心", "委员会", "领导小组", "指挥部", NULL};
    enum { LONGEST = 30, COMMITTEE = 6 };
    size_t at = left.size >= COMMITTEE && left.size <= LONGEST ? left.size - COMMITTEE : 0;
    if (left.size < COMMITTEE || left.size > LONGEST || zr_committee_size(left, at) != COMMITTEE ||
        zr_has_before(left, 0, at, "团"))
        return false;
    zr_span office = zr_behind(right, behind_government(right, zr_span_cut(left, at, at + COMMITTEE / 2)));
    return office.size < right.size && office.size && !zr_equals_any(office, own) &&
           zr_ends_any(office, bodies);
}

/* 县委、县政府分管领导: those who lead both, and no committee; 省委、省政府有关部门: those of both; 市委、
 * 市政府信访办公室: the one office of both. */
static bool is_of_both(zr_span left, zr_span right)
{
    size_t committee = zr_committee_size(left, 0);
    bool both = committee && committee == left.size && zr_find_word(right, 0, "政府") <= strlen("县") &&
                (zr_is_person(right, 0, right.size, false) || is_of_its_bodies(right));
    return both || is_office_of_both(left, right);
}

/* 各县区委、区政府: the level is said once more. */
static bool is_ruler_again(zr_span left, zr_span right)
{
    int rank;
    size_t level = zr_level_read_at(right, 0, &rank);
    return level && zr_has(left, 0, "各") && is_ruler(zr_behind(right, level)) && zr_span_ends(left, "委");
}

/* 村（居）民委员会, 村委会 behind 各乡镇: no government of a level more, but bodies of their own. */
static bool is_of_villages(zr_span name)
{
    static const char *const villages[] = {"村", "社区", "居", NULL};
    static zr_word_list villages_list = {.words = villages};
    static const char *const bodies[] = {"委员会", "委会", "居）", "社区）", "居)", "社区)", NULL};
    return zr_list_starts(&villages_list, name) && zr_ends_any(name, bodies);
}

/* 市人民政府 behind 某盟、某市等盟行政公署: what governs the others that are listed before 等. */
static bool is_other_ruler(zr_span left, zr_span right)
{
    enum { LONGEST = 24 };
    static const char *const rulers[] = {"行政公署", "行署", "人民政府", "政府", NULL};
    static zr_word_list rulers_list = {.words = rulers};
    if (right.size > LONGEST || !zr_list_ends(&rulers_list, right) || !zr_list_ends(&rulers_list, left))
        return false; /* as most */
    size_t etc = zr_find_word(left, 0, "等"), level, other;
    zr_span tail = etc == SIZE_MAX ? (zr_span){0} : zr_behind(left, etc + strlen("等"));
    int rank;
    level = tail.size ? zr_level_read_at(tail, 0, &rank) : 0;
    other = zr_level_read_at(right, 0, &rank);
    return level && other && zr_equals_any(zr_behind(tail, level), rulers) &&
           zr_equals_any(zr_behind(right, other), rulers);
}

/* 各地、州、市人民政府: 地 is the prefecture beside other bare levels, and every place elsewhere
 * (各地、市政府). */
static bool is_prefecture_beside(zr_span left, zr_span right)
{
    static const char *const alls[] = {"各地", "各有关地", "各相关地", NULL};
    static const char *const beside[] = {"州", "市", "盟", "师", NULL};
    return zr_equals_any(right, beside) && zr_equals_any(left, alls);
}

/* A bare level, and then a level that goes on downwards (or 政府 itself). */
bool zr_item_joins(const zr_clean *clean, const zr_item *held, const zr_item *item)
{
    enum { MOST = 900 }; /* bytes of a set of levels: each that joins is looked at with all before it */
    static const char *const forest = "神农架"; /* 各市、州、直管市及神农架林区: one place that is a level */
    bool joined =
        item->joint == ZR_ENUM || (item->joint == ZR_AND && zr_has(clean->text, item->start, forest));
    if (!joined || item->after_etc || held->end - held->start > MOST)
        return false;
    zr_span text = clean->text;
    zr_span left = zr_span_cut(text, zr_skip_loose(text, held->start, held->end), held->end),
            right = zr_span_cut(text, item->start, item->end);
    if (is_level_beside(right) && zr_has(left, 0, "各") && last_level(left))
        return true;
    if (is_ruler(right) || is_ruler_again(left, right))
        return ends_in_party(left);
    if (is_prefecture_beside(left, right) || is_noun_pair(left, right) || is_of_both(left, right) ||
        is_trade_pair(left, right) || is_other_ruler(left, right))
        return true;
    if (is_of_villages(right))
        return false;
    bool level_ends = ends_level(left, left.size) || ends_level_beside(left);
    if (!level_ends && left.size != strlen("中央") &&
        zr_traits_find(clean->traits, held->start, held->end, ZR_T_BRACKET) == held->end)
        return false; /* as most */
    if (level_ends && zr_has(right, 0, forest))
        right = zr_span_cut(right, strlen(forest), right.size);
    if (zr_span_equal(left, zr_span_of("中央")) && zr_find_word(right, 0, "驻") < strlen("省、市驻"))
        return true; /* 中央、省驻市各单位 */
    int below = 0;
    size_t level = zr_level_read_at(right, 0, &below), length;
    if (level == right.size && level == strlen("市") && level_ends)
        return true; /* 沿江各州、市 */
    int above = level ? last_level(left) : 0;
    if (!above)
        return false;
    if (above <= below || (level < right.size && zr_bracket_at(right, level, &length) == 1))
        return true;
    return zr_has(right, level, "政府") || zr_has(right, level, "人民政府") || zr_has(right, level, "党委");
}

/* 9个 of 深圳等9个市, 三 of 深圳等三市: how many the names before 等 are; its length, 0 where no level
 * follows.
 */
static size_t count_before_level(zr_span tail)
{
    size_t at = zr_count_size(tail);
    int rank;
    return at && zr_level_read_at(tail, at, &rank) ? at : 0;
}

/* 乡镇 of 东河、石桥等乡镇, 镇（街道）: which of them each name is of stays unsaid. */
static bool says_several_kinds(zr_span level)
{
    static const char *const alone[] = {"镇", "乡", "街道", NULL};
    enum { OF_TOWNS = 4 };
    return zr_bare_level(level) == OF_TOWNS && !zr_equals_any(level, alone);
}

bool zr_item_says_level(zr_span text, const zr_item *held, const zr_item *item)
{
    zr_span tail = zr_span_cut(text, item->start, item->end);
    if (zr_has(tail, 0, "各"))
        return false; /* 白石街等各街镇: the set of all besides */
    zr_span level = zr_span_cut(tail, count_before_level(tail), tail.size);
    return zr_bare_level(level) > 0 && (ends_level(text, held->end) || says_several_kinds(level));
}

bool zr_item_is_tail(zr_span text, const zr_item *held, const zr_item *item, bool bodies)
{
    int rank;
    if (zr_name_look(zr_span_cut(text, held->start, held->end)) > ZR_LOOK_PLACE)
        return false;
    zr_span tail = zr_span_cut(text, item->start, item->end);
    if (zr_level_read_at(tail, count_before_level(tail), &rank))
        return true;
    return !bodies && zr_name_look(zr_span_cut(text, held->start, held->end)) == ZR_LOOK_WEAK &&
           (zr_has(tail, 0, "部门") || zr_has(tail, 0, "主管部门"));
}
