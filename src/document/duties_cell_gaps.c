/* White space between names in a cell of a table, where whoever wrote the cell broke its lines: each line is
 * a name of its own if it stands whole beside the next one.
 *
 *     县住建局          县城投           白石镇
 *     白石镇            公司  (one)      人民政府  (one)
 *     各街道
 */
#include "document/duties_gaps.h"

#include "base/words.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/letters.h"

#include <string.h>

enum { LEAST = 9, FAR = 120 }; /* bytes of a name; how far its end is looked for */

/* The name that begins at `at`: up to the next gap, mark or end. */
static zr_span name_behind(const zr_reading *reading, size_t at, size_t end)
{
    zr_span text = reading->clean->text;
    zr_joint joint;
    size_t to = at + zr_step(text, at);
    while (to < end && to - at < FAR && zr_clean_gap(reading->clean, to) == ZR_GAP_NONE &&
           !zr_list_mark(text, to, &joint))
        to += zr_step(text, to);
    return zr_span_cut(text, at, to < end ? to : end);
}

static zr_span without_bracket(zr_span name)
{
    return zr_span_cut(name, 0, zr_last_bracket(name, 0, name.size));
}

/* 高新园, 工业园; not 幼儿园, 公园. */
static bool is_park(zr_span name)
{
    static const char *const others[] = {"公园", "校园", "儿园", "乐园", "家园",
                                         "物园", "果园", "庄园", NULL};
    return zr_span_ends(name, "园") && !zr_ends_any(name, others);
}

/* 白石镇, 东湖区, 高新园（白石镇）: a place, by its own name; not 区住房和城乡|建设局. */
static bool is_place(zr_span name)
{
    static const char *const torn[] = {"和城乡", "房城乡", "及城乡", "与城乡", NULL};
    name = without_bracket(name);
    if (zr_ends_any(name, torn))
        return false;
    return name.size >= LEAST && (is_park(name) || zr_name_look(name) == ZR_LOOK_PLACE);
}

/* Levels that may be lines of one list: towns; districts, counties and the cities and zones beside them. */
typedef enum rung { NO_RUNG, TOWN, COUNTY, CITY } rung;

static rung rung_of(zr_span place)
{
    static const char *const counties[] = {"区", "县", "旗", "园", NULL};
    place = without_bracket(place);
    if (zr_is_town_name(place))
        return TOWN;
    if (zr_ends_any(place, counties))
        return COUNTY;
    return zr_span_ends(place, "市") ? CITY : NO_RUNG;
}

/* 东湖区 | 西湖区, 白石镇 | 丁蜀镇, 樟树市 | 上高县: two places, neither of which lies in the other. 某市 |
 * 东湖区 and 东湖区 | 丁蜀镇 may be one. */
static bool are_beside(zr_span left, zr_span right)
{
    rung of_left = rung_of(left), of_right = rung_of(right);
    return of_left && (of_left == of_right || (of_left == COUNTY && of_right == CITY));
}

/* 县财政局 of the county, not 市场监管局. */
static bool says_level(zr_span name)
{
    static const char *const others[] = {"市场", "市政", "市容", "市民", "区域",
                                         "区块", "省际", "县域", "市域", NULL};
    int rank;
    return zr_level_read_at(name, 0, &rank) && !zr_starts_any(name, others);
}

/* 人民政府, 办事处: what only ends the name of a place's body. */
static bool is_tail(zr_span name)
{
    static const char *const tails[] = {"人民政府", "政府",   "管委",   "管理委员会", "办事处", "党工委",
                                        "党委",     "派出所", "办公室", "人大",       "分局",   NULL};
    return zr_starts_any(name, tails) > 0;
}

/* Behind a place: 白石镇 | 各街道, | 县财政局, | 丁蜀镇, and | 财政局 where no place of that kind has one. */
static bool stands_behind_place(zr_span left, zr_span right)
{
    static const char *const sets[] = {"各", "有关", "相关", NULL};
    if (zr_starts_any(right, sets) || zr_name_look(right) == ZR_LOOK_GROUP)
        return zr_name_look(right) == ZR_LOOK_GROUP && (zr_starts_any(right, sets) || says_level(right));
    if (is_tail(right))
        return false;
    if (is_place(right))
        return are_beside(left, right);
    bool town = rung_of(left) == TOWN, closed = without_bracket(left).size < left.size;
    if (zr_name_look(right) != ZR_LOOK_UNIT)
        return town && says_level(right); /* 白石镇 | 县农业 | 农村局 */
    bool bureau = zr_span_ends(right, "局") && !zr_span_ends(right, "分局");
    return says_level(right) || closed || (town && bureau);
}

/* Behind a body: 县财政局 | 白石镇; 某某银行 | 某市分行 is one, and so may be 国家税务总局 | 某市. */
static bool stands_behind_body(zr_span left, zr_span right)
{
    static const char *const owners[] = {"总局", "银行", "公司", "集团", "法院", "检察院", NULL};
    return is_place(right) && (!zr_ends_any(left, owners) || rung_of(right) == TOWN);
}

/* Behind a body: 铁塔分公司 | 月湖区政府, 余江区政府 | 高新区管委会. Who governs a place is no part of a
 * bureau's name; not 高新区 | 管委会. */
static bool governs_place(zr_span name)
{
    static const char *const ends[] = {"政府", "管委会", "管理委员会", NULL};
    return zr_ends_any(name, ends) && !is_tail(name) && zr_name_look(name) >= ZR_LOOK_UNIT;
}

bool zr_splits_in_cell(const zr_reading *reading, size_t start, size_t at, size_t end)
{
    zr_span left = zr_span_cut(reading->clean->text, start, at);
    if (reading->basis != ZR_BY_TABLE || zr_clean_gap(reading->clean, at) >= ZR_GAP_PAGE ||
        left.size < LEAST || left.size > FAR)
        return false;
    zr_span right = name_behind(reading, at, end);
    if (is_place(left))
        return stands_behind_place(left, right);
    return zr_name_look(left) == ZR_LOOK_UNIT && (stands_behind_body(left, right) || governs_place(right));
}
