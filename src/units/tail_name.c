/* What a name is called that has the tail of its list. */
#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "units/sharing.h"
#include "units/spell.h"
#include "units/tail_head.h"
#include "units/tail_kin.h"
#include "units/tail_words.h"

#include <string.h>

const char zr_etc[] = "等";

const char *const zr_stem_tails[] = {"行政主管部门", "主管部门", "管理部门", "监管部门",
                                     "行政部门",     "部门",     NULL};

size_t zr_find_etc(zr_span text)
{
    static const char *const county = "天等";
    size_t skipped = zr_span_starts(text, county) ? strlen(county) : 0;
    return zr_span_find(text, zr_span_of(zr_etc), skipped);
}

zr_span zr_trim_etc(zr_span text)
{
    bool open = zr_span_ends(text, zr_etc) && zr_find_etc(text) != SIZE_MAX;
    return open ? zr_without_last(text, strlen(zr_etc)) : text;
}

zr_span zr_without_count(zr_span name)
{
    uint32_t last;
    size_t size = zr_utf8_back(name, &last);
    return zr_without_last(name, size < name.size && zr_is_several(last) ? size : 0);
}

static bool ends_with(zr_span text, zr_span end)
{
    return text.size >= end.size && !memcmp(text.data + text.size - end.size, end.data, end.size);
}

/* 大理市 for 大理 that begins the name, where counties are named: not the prefecture of that name. */
static uint32_t county_named(const zr_context *context, zr_span name)
{
    const zr_lexicon *lexicon = context->lexicon;
    size_t size = 0;
    uint32_t found = zr_lexicon_place_at(lexicon, name, &size);
    for (; found != ZR_NONE; found = lexicon->place_names[found].next) {
        uint32_t place = lexicon->place_names[found].division;
        if (zr_table_divisions[place].level == ZR_COUNTY && zr_place_distance(context->seat, place) == 1)
            return place;
    }
    return ZR_NONE;
}

/* 福清市; 巍山县 for 巍山彝族回族自治县, as lists print it. */
static zr_span name_with_level(const zr_context *context, uint32_t place)
{
    static const char *const autonomous[] = {"自治县", "自治州", "自治旗", "族区", NULL};
    const zr_division *division = &zr_table_divisions[place];
    const zr_span pieces[] = {division->brief, zr_place_word(place)};
    return zr_ends_any(division->name, autonomous) ? zr_join(context->arena, pieces, 2) : division->name;
}

/* 行政公署 for the 人民政府 that a league shares with cities, 政府 for the 行署 that a city shares with
 * prefectures: a league and a prefecture have the one, all others the other. */
static zr_span ruler_of(zr_span place, zr_span ruler)
{
    static const char *const offices[] = {"行政公署", "行署", NULL}, *const leagues[] = {"盟", "地区", NULL};
    bool league = zr_ends_any(place, leagues) > 0;
    if (league == (zr_equals_any(ruler, offices) > 0))
        return ruler;
    if (zr_equals_any(ruler, offices))
        return zr_span_of(ruler.size == strlen("行署") ? "政府" : "人民政府");
    if (zr_span_equal(ruler, zr_span_of("人民政府")))
        return zr_span_of("行政公署");
    return zr_span_equal(ruler, zr_span_of("政府")) ? zr_span_of("行署") : ruler;
}

/* 福清市政府 for 福清 where its list ends with 马尾县（市）区政府. */
static zr_span name_in_full(const zr_context *context, const zr_tail *tail, zr_span surface)
{
    uint32_t place = tail->of_counties ? county_named(context, surface) : ZR_NONE;
    if (place == ZR_NONE)
        place = zr_place_chain(context->lexicon, surface, context->seat).division;
    zr_span own = place == ZR_NONE ? surface : name_with_level(context, place);
    const zr_span pieces[] = {own, ruler_of(own, tail->text)};
    return zr_join(context->arena, pieces, 2);
}

/* 岳阳 before 益阳市及望城区人民政府 is no 岳阳区, 忠县 and 丰都 before 石柱自治县政府 are no 自治县: the
 * level of the last is not that of all. */
static bool has_another_level(const zr_context *context, zr_span name, zr_span level)
{
    const zr_span pieces[] = {name, level};
    bool single = level.size == strlen("区") || zr_span_starts(level, "自治");
    return single && zr_place_named(context, name, false) != ZR_NONE &&
           zr_place_named(context, zr_join(context->arena, pieces, 2), true) == ZR_NONE;
}

/* （高桥街道） of 开发区（高桥街道）: the town that the zone runs as well is no part of the zone's name; or
 * empty.
 */
static zr_span town_beside(const zr_context *context, zr_span name)
{
    enum { LONGEST = 60, MARK = 3 };
    zr_span own = name.size <= LONGEST ? zr_spell(context->arena, name) : (zr_span){0};
    size_t at = zr_span_ends(own, "）") ? zr_span_find(own, zr_span_of("（"), 0) : SIZE_MAX;
    bool zone = at != SIZE_MAX && zr_sharing_of(context, zr_span_cut(own, 0, at)) == ZR_SHARES_ZONE;
    bool town = zone && zr_is_town_name(zr_span_cut(own, at + MARK, own.size - MARK));
    return town ? zr_behind(own, at) : (zr_span){0};
}

zr_span zr_tail_name(const zr_context *context, const zr_tail *tail, zr_span surface)
{
    if (tail->by_full_name)
        return name_in_full(context, tail, surface);
    if (tail->sharing == ZR_SHARES_KIN)
        return zr_kin_name(context, tail, surface);
    zr_span own = surface, body = zr_span_cut(tail->text, tail->level, tail->text.size);
    if (ends_with(own, tail->text))
        own = zr_without_last(own, tail->text.size);
    else if (ends_with(own, body))
        own = zr_without_last(own, body.size);
    size_t open = zr_find_etc(own);
    if (open != SIZE_MAX &&
        open + strlen(zr_etc) + zr_count_size(zr_span_cut(own, open + strlen(zr_etc), own.size)) == own.size)
        own = zr_span_cut(own, 0, open);
    if (tail->level && !zr_is_place(context, own))
        own = zr_without_count(own);
    if (tail->level && has_another_level(context, own, zr_span_cut(tail->text, 0, tail->level)))
        return name_in_full(context, &(zr_tail){.text = body}, own);
    zr_span head = zr_keeps_head(context, tail->sharing, own) ? (zr_span){0} : tail->head;
    zr_span town = tail->sharing == ZR_SHARES_ZONE ? town_beside(context, own) : (zr_span){0};
    own = town.size ? zr_spell(context->arena, own) : own;
    own = zr_without_last(own, town.size);
    bool full = tail->level && zr_is_full_place(context, own);
    const zr_span pieces[] = {head, own, full ? ruler_of(own, body) : tail->text, town};
    return zr_join(context->arena, pieces, 4);
}

zr_span zr_without_etc(const zr_context *context, zr_span name)
{
    const char *ending = zr_name_ending(name, zr_stem_tails);
    zr_span before = zr_without_last(name, strlen(ending)), stem = zr_trim_etc(before);
    if (!*ending || stem.size == before.size || zr_table_get(&context->lexicon->stems, stem) == ZR_NONE)
        return name;
    const zr_span pieces[] = {stem, zr_span_of(ending)};
    return zr_join(context->arena, pieces, 2);
}
