/* Towns by their names: 清河、西三旗街道和东北旺乡. */
#include "document/duties_bodies.h"

#include "base/words.h"
#include "document/duties_joints.h"
#include "document/duties_names.h"
#include "document/duties_opening.h"

static bool ends_like_town(zr_span words)
{
    static const char *const ends[] = {"街道", "镇", "乡", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, words);
}

/* 清河街道, 云山镇: one town by its name, not a kind of towns, nor all of one's own. */
static bool is_town(zr_span name)
{
    static const char *const kinds[] = {"小镇",   "城镇",   "乡镇",   "村镇",   "集镇",   "古镇",   "名镇",
                                        "强镇",   "重镇",   "建制镇", "中心镇", "重点镇", "示范镇", "试点镇",
                                        "特色镇", "县镇",   "下乡",   "返乡",   "回乡",   "家乡",   "城乡",
                                        "水乡",   "之乡",   "示范乡", "民族乡", "镇街道", "乡街道", "中心乡",
                                        "重点乡", "试点乡", NULL};
    static zr_word_list kinds_list = {.words = kinds};
    static const char *const heads[] = {
        "全",   "本",   "我",   "该",   "每",   "各",   "所",   "有",   "相关", "属地", "当地",
        "其",   "主要", "老旧", "新建", "改建", "在建", "沿线", "沿街", "临街", "商业", "城区",
        "市区", "中心", "卫生", "文明", "美丽", "生态", "旅游", "历史", "传统", "特色", "重点",
        "示范", "试点", "先进", "平安", "贫困", "边远", "偏远", "边境", "山区", "沿海", "沿江",
        "城市", "农村", "繁华", "步行", "主干", "次干", "背街", "整个", "部分", "一般", "其他",
        "其它", "到",   "至",   "往",   "从",   "向",   "与",   "同",   "给",   "被",   "让",
        "使",   "比",   "离",   "大街", "一些", "个别", NULL};
    static zr_word_list heads_list = {.words = heads};
    return ends_like_town(name) && !zr_list_ends(&kinds_list, name) && !zr_list_starts(&heads_list, name) &&
           zr_is_place_name(name);
}

/* 清河 of 清河、西三旗街道 */
static bool is_town_in_short(zr_span name)
{
    static const char *const others[] = {"民", "众", "户", "业", "校",   "人",   "员",   "工",
                                         "巷", "道", "路", "街", "社区", "小区", "广场", NULL};
    static zr_word_list others_list = {.words = others};
    return name.size >= 6 && name.size <= 9 && !zr_begins_sentence(name) &&
           !zr_list_ends(&others_list, name) && zr_name_look(name) == ZR_LOOK_WEAK;
}

static size_t town_joint(zr_span list, size_t at)
{
    static const char *const joints[] = {"、", "和", "及", "与", "以及", NULL};
    static zr_word_list joints_list = {.words = joints};
    return zr_list_longest(&joints_list, zr_behind(list, at));
}

bool zr_are_towns(zr_span list)
{
    if (!ends_like_town(list))
        return false; /* as most clauses, before their names are looked at */
    size_t start = 0, joint;
    for (size_t at = 0; at < list.size; at += zr_step(list, at)) {
        if (at < start + 6 || !(joint = town_joint(list, at)))
            continue;
        zr_span name = zr_span_cut(list, start, at);
        if (!is_town(name) && !is_town_in_short(name) && !zr_is_body(name))
            return false;
        start = at + joint;
    }
    return is_town(zr_span_cut(list, start, list.size));
}

bool zr_are_counties(zr_span list)
{
    static const char *const ends[] = {"区", "县", "市", "旗", NULL};
    zr_span name;
    size_t count = 0;
    if (!zr_ends_any(list, ends))
        return false; /* as most */
    for (size_t at = 0; zr_listed_next(list, &at, &name); count++) {
        if (!zr_is_place_name(name) || !zr_ends_any(name, ends))
            return false;
    }
    return count > 1;
}
