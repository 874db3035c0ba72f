/* Tails whose last name alone is printed whole: of towns and counties by their brief names, of places of one
 * level, of posts. */
#include "units/tail_brief.h"

#include "base/words.h"
#include "units/spell.h"
#include "units/usual_zone.h"

#include <string.h>

/* What stands behind brief names of towns: 布吉、坂田街道办. */
static const char *const town_tails[] = {
    "街道办事处", "街道党工委",   "街道办",     "街办",       "街道",     "派出所",       "司法所",
    "卫生院",     "镇人民政府",   "镇政府",     "镇党委",     "镇",       "乡人民政府",   "乡政府",
    "乡党委",     "乡",           "镇（街道）", "街道（镇）", "乡（镇）", "乡镇（街道）", "社区居委会",
    "社区",       "村委会",       "村",         "苏木",       "农场",     "林场",         "管理区管委会",
    "新区管委会", "开发区管委会", "园区管委会", "管理区",     NULL};
/* … and behind brief names of counties that the tables do not have: 金岭、红谷县人民政府. */
static const char *const county_tails[] = {"县人民政府", "县政府",     "区人民政府", "区政府", "市人民政府",
                                           "市政府",     "旗人民政府", "旗政府",     NULL};

/* May the name be a town's brief one: 平湖 too, though 平湖市 is elsewhere? */
static bool may_be_town(const zr_context *context, zr_span name)
{
    zr_sharing sharing = zr_sharing_of(context, name);
    static const char *const companies[] = {"投", "控", NULL}; /* 光谷金控 */
    if (zr_ends_any(name, companies))
        return false;
    bool short_village = sharing == ZR_SHARES_VILLAGE && name.size == strlen("高村");
    return sharing == ZR_SHARES_TOWN_BRIEF || short_village ||
           (sharing == ZR_SHARES_PLACE && zr_is_brief_place(context, name));
}

/* 交投, 地铁, 人保: what companies are called for short ends so, and few counties do. */
static bool may_be_company(zr_span name)
{
    static const char *const ends[] = {"投", "铁", "建", "控", "旅", "险", "保", "资", "集", "信", "联",
                                       "通", "电", "网", "行", "发", "务", "交", "业", "石", "化", NULL};
    return zr_ends_any(name, ends);
}

/* 东湖 before 武昌区政府: 东湖区 is a place, far away. */
static bool is_elsewhere(const zr_context *context, zr_span name, zr_span level)
{
    const zr_span pieces[] = {name, level};
    uint32_t place = zr_place_named(context, zr_join(context->arena, pieces, 2), true);
    return place != ZR_NONE && zr_place_distance(place, context->seat) > 2;
}

/* 上城、下城、余杭区政府, where no 下城区 is in the tables any more: was it one when the document was
 * written? Behind another place it was; and so were names that are all that stands before a place of the seat
 * behind a comma. */
static bool is_former_county(const zr_context *context, const zr_mention *mentions, zr_tail tail,
                             uint32_t last, zr_span whole)
{
    enum { LONGEST = 9, SHORT = 6 }; /* bytes of a county's brief name */
    zr_span level = zr_span_cut(whole, whole.size - strlen("区"), whole.size);
    uint32_t place = zr_place_named(context, whole, true);
    uint32_t first = zr_place_named(context, mentions[tail.first].surface, false);
    bool behind = first == ZR_NONE ? zr_is_brief_place(context, mentions[tail.first].surface)
                                   : zr_table_divisions[first].level == zr_table_divisions[place].level;
    bool brief = true;
    for (uint32_t i = tail.first; i < last; i++) {
        zr_span name = mentions[i].surface;
        bool known = zr_is_brief_place(context, name);
        if (!known && (name.size > LONGEST || may_be_company(name) || is_elsewhere(context, name, level)))
            return false;
        brief &= !known && name.size <= SHORT;
    }
    zr_joint joint = mentions[tail.first].joint;
    bool begins = joint == ZR_HEAD || joint == ZR_COMMA || joint == ZR_SEMICOLON;
    bool near = context->seat != ZR_NONE && zr_place_distance(context->seat, place) == 1;
    return behind || (brief && begins && near);
}

/* 高新、经开 before 新站高新区管委会: what zones are called everywhere, and no names of towns. */
static bool are_zones(const zr_mention *mentions, uint32_t first, uint32_t last)
{
    while (first < last && zr_ends_as_usual_zone(mentions[first].surface))
        first++;
    return first == last;
}

/* 街道办 of 坂田街道办; 县人民政府 of 红谷县人民政府, whose name is no place of the tables, or stands behind
 * one that is none any more. */
static const char *brief_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail,
                              uint32_t last)
{
    static const char *const zone = "区管委会";
    zr_span surface = mentions[last].surface;
    if (zr_span_ends(surface, zone) && are_zones(mentions, tail.first, last))
        return zone;
    const char *town = zr_name_ending(surface, town_tails);
    zr_span own = zr_without_last(surface, strlen(town));
    bool street =
        zr_span_starts(zr_span_of(town), "街道") && own.size >= 6 && own.size <= 12; /* 西三旗街道 */
    if (*town)
        return street || may_be_town(context, own) ? town : "";
    const char *county = zr_name_ending(surface, county_tails);
    zr_span name = zr_without_last(surface, strlen(county));
    if (!*county || zr_sharing_of(context, name) == ZR_SHARES_TOWN_BRIEF)
        return county;
    zr_span whole = zr_span_cut(surface, 0, name.size + 3);
    bool placed = zr_place_named(context, whole, true) != ZR_NONE;
    return placed && is_former_county(context, mentions, tail, last, whole) ? county : "";
}

zr_tail zr_town_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t end)
{
    enum { MOST_TOWNS = 60 };
    uint32_t last = tail.first + 1;
    end = end - tail.first > MOST_TOWNS ? tail.first + MOST_TOWNS : end;
    if (!may_be_town(context, mentions[tail.first].surface))
        return tail;
    while (last < end && zr_tail_goes_on(context, &mentions[last]) &&
           may_be_town(context, mentions[last].surface))
        last++;
    if (last >= end || !zr_tail_goes_on(context, &mentions[last]))
        return tail;
    zr_span surface = mentions[last].surface;
    const char *town = brief_tail(context, mentions, tail, last);
    for (uint32_t i = tail.first; i < last; i++) { /* 东大街 is no 东大街镇 */
        if (zr_span_ends(mentions[i].surface, "街") && !zr_span_starts(zr_span_of(town), "街道"))
            return tail;
    }
    if (!*town || zr_is_collective(context->lexicon, surface, context->seat))
        return tail;
    tail.last = last;
    tail.sharing = ZR_SHARES_TOWN_BRIEF;
    return zr_tail_from(tail, zr_span_of(town), 0);
}

zr_tail zr_post_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t end)
{
    static const char *const offices[] = {"办事处", "联络处", NULL};
    uint32_t last = tail.first + 1;
    while (last < end && zr_tail_goes_on(context, &mentions[last]) &&
           zr_is_place(context, mentions[last].surface))
        last++;
    if (last >= end || !zr_tail_goes_on(context, &mentions[last]))
        return tail;
    zr_span surface = mentions[last].surface;
    const char *office = zr_name_ending(surface, offices);
    if (!*office || !zr_is_place(context, zr_without_last(surface, strlen(office))))
        return tail;
    tail.head =
        zr_span_cut(mentions[tail.first].surface, 0, zr_post_head(context, mentions[tail.first].surface));
    tail.last = last;
    return zr_tail_from(tail, zr_span_of(office), 0);
}

zr_tail zr_level_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail)
{
    static const char *const levels[] = {"县", "市", "区", "旗", NULL};
    zr_span name = mentions[tail.last].surface;
    const char *level = zr_name_ending(name, levels);
    if (tail.sharing != ZR_SHARES_PLACE || !*level || zr_place_named(context, name, true) == ZR_NONE)
        return tail;
    for (uint32_t i = tail.first; i < tail.last; i++) {
        const zr_span pieces[] = {mentions[i].surface, zr_span_of(level)};
        if (zr_is_full_place(context, pieces[0]) ||
            zr_place_named(context, zr_join(context->arena, pieces, 2), true) == ZR_NONE)
            return tail;
    }
    return zr_tail_from(tail, zr_span_of(level), 0);
}
