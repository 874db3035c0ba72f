/* One name for one set of bodies, and the place whose set it is. */
#include "units/sense.h"

#include "base/words.h"
#include "document/duties_levels.h"
#include "units/levels.h"
#include "units/spell.h"

#include <string.h>

/* What words for levels said together stand for. */
typedef enum level_set {
    OTHER,       /* 县级, 属地 */
    PREFECTURES, /* 市州, 盟市, 设区市 */
    DIRECT, /* 市、州、直管市、神农架林区: prefectures and what else stands under the province */
    CITIES, /* 市、县（市、区）: the cities and what is in them */
    COUNTIES,    /* 县（市、区）, 区县, 县市区 */
    COUNTY_ONLY, /* 县（市）: where there are no districts */
    BANNERS,     /* 旗县（市、区） */
    TOWNS,       /* 乡镇 */
    TOWNSHIPS,   /* 乡镇（街道）, 镇街, 乡镇办 */
    REGIMENTS,   /* 团场, 团场（镇）, 团镇: of the Corps */
    LOCAL        /* 地方 */
} level_set;

/* Cuts the word off the beginning, if it is there. */
static bool skip(zr_span *text, const char *word)
{
    if (!zr_span_starts(*text, word))
        return false;
    *text = zr_span_cut(*text, strlen(word), text->size);
    return true;
}

static level_set set_of(zr_span levels)
{
    static const char *const local[] = {"地方", "地", "地区", NULL};
    static const char *const whole[] = {
        "县级",   "市级",       "省级",   "区级",     "地级市", "园区",         "属地",
        "所在地", "地级以上市", "设区市", "设区的市", "省辖市", "省（区、市）", "省（自治区、直辖市）",
        NULL};
    if (zr_equals_any(levels, local))
        return LOCAL;
    if (zr_equals_any(levels, whole) || levels.size == strlen("区"))
        return OTHER;
    if (zr_holds(levels, "直管市"))
        return DIRECT;
    if (zr_holds(levels, "街") || zr_holds(levels, "办")) /* 乡镇办: 办事处 of streets */
        return TOWNSHIPS;
    if (zr_span_starts(levels, "团"))
        return REGIMENTS;
    if (zr_holds(levels, "镇") || zr_holds(levels, "乡"))
        return zr_holds(levels, "区") ? OTHER : TOWNS;
    if (zr_holds(levels, "旗"))
        return BANNERS;
    bool county = zr_holds(levels, "县"), district = zr_holds(levels, "区");
    if (zr_holds(levels, "州") || zr_holds(levels, "盟") || zr_holds(levels, "地"))
        return county || district ? OTHER : PREFECTURES;
    bool listed = zr_span_starts(levels, "市") && !zr_span_starts(levels, "市（");
    if (listed)
        return CITIES;
    return county && !district ? COUNTY_ONLY : COUNTIES;
}

/* The words that stand for the set here. */
static zr_span words_of(level_set set, zr_span levels)
{
    static const char *const words[] = {
        [DIRECT] = "市、州、直管市、林区", [CITIES] = "市、县（市、区）", [COUNTIES] = "县（市、区）",
        [COUNTY_ONLY] = "县（市）",        [BANNERS] = "旗县（市、区）",  [TOWNS] = "乡镇",
        [TOWNSHIPS] = "乡镇（街道）",      [REGIMENTS] = "团场",          [LOCAL] = "地区"};
    if (set == PREFECTURES && zr_holds(levels, "州") && !zr_holds(levels, "地"))
        return zr_span_of("市（州）");
    if (set == PREFECTURES)
        return zr_holds(levels, "盟") ? zr_span_of("盟市") : levels;
    static const char *const forest = "、林区";
    if (set == DIRECT && !zr_holds(levels, "林区"))
        return zr_span_cut(zr_span_of(words[set]), 0, strlen(words[set]) - strlen(forest));
    return set == OTHER ? levels : zr_span_of(words[set]);
}

static zr_span join(const zr_context *context, const char *first, zr_span second, zr_span third)
{
    const zr_span pieces[] = {zr_span_of(first), second, third};
    return zr_join(context->arena, pieces, 3);
}

/* 人民政府 and 政府 are one. */
static zr_span brief_government(const zr_context *context, zr_span name)
{
    zr_span people = zr_span_of("人民政府");
    size_t at = zr_span_find(name, people, 0);
    if (at == SIZE_MAX)
        return name;
    const zr_span pieces[] = {zr_span_cut(name, 0, at), zr_span_of("政府"),
                              zr_span_cut(name, at + people.size, name.size)};
    return zr_join(context->arena, pieces, 3);
}

/* The name without 各, 各有关; `some`: 有关 was said. */
static zr_span without_quantity(zr_span name, bool *some)
{
    skip(&name, "各");
    *some = skip(&name, "有关") || skip(&name, "相关");
    if (*some)
        skip(&name, "各");
    return name;
}

/* 各县区 of 全市各县区, 各功能区 of 市各功能区: what it begins with is known. */
static zr_span without_whole(const zr_sense *sense)
{
    static const char *const wholes[] = {"全市", "全省", "全区", "全县", "全州", "本市", "我市", NULL};
    zr_span rest = sense->name;
    for (size_t i = 0; wholes[i] && rest.size == sense->name.size; i++)
        skip(&rest, wholes[i]);
    if (rest.size == sense->name.size && !sense->prefix.party)
        rest = zr_span_cut(rest, sense->prefix.size, rest.size);
    return zr_span_starts(rest, "各") ? rest : sense->name;
}

/* The levels that begin the text as one word for them; `size` becomes that of those printed. */
static zr_span write_set(const zr_context *context, zr_span text, size_t *size)
{
    static const char *const mark = "、";
    const zr_vocabulary *words = &context->lexicon->vocabulary;
    zr_span levels = zr_span_cut(text, 0, *size), rest = zr_span_cut(text, *size, text.size);
    zr_span first = words_of(set_of(levels), levels), more = rest;
    size_t next = skip(&more, mark) ? zr_vocabulary_starts(words, more, ZR_WORD_JOINED) : 0;
    if (!next)
        return first;
    zr_span second = zr_span_cut(more, 0, next); /* 市州、县市区 */
    const zr_span pieces[] = {first, zr_span_of(mark), words_of(set_of(second), second)};
    *size += strlen(mark) + next;
    return zr_join(context->arena, pieces, 3);
}

/* The set's name from its levels on; empty: they say nothing here (市级有关部门). */
static zr_span write_levels(const zr_context *context, zr_span rest, size_t size, bool said,
                            const char *quantity)
{
    level_set set = set_of(zr_span_cut(rest, 0, size));
    zr_span words = write_set(context, rest, &size), body = zr_span_cut(rest, size, rest.size);
    bool both = zr_other_ruler(body).size;
    bool governed =
        !body.size || both || zr_vocabulary_is(&context->lexicon->vocabulary, body, ZR_WORD_RULER);
    if (!governed && !said)
        return (zr_span){0};
    if (governed && (set == TOWNS || set == TOWNSHIPS)) {
        if (zr_holds(body, "街道") || zr_holds(body, "办事处"))
            words = words_of(TOWNSHIPS, words);
        body = (zr_span){0};
    } else if (governed && (set == LOCAL || set == REGIMENTS)) {
        body = (zr_span){0};
    } else if (both) {
        body = zr_span_of("党委和政府");
    } else if (!body.size && !zr_holds(words, "镇")) {
        body = zr_span_of("政府");
    }
    return join(context, quantity, words, brief_government(context, body));
}

/* 街道 of 街道党工委、办事处, 镇 of 镇党委和政府: who governs a town is the town. */
static zr_span without_rulers(zr_span name)
{
    static const char *const towns[] = {"街道", "镇", "乡", NULL};
    size_t size = zr_starts_any(name, towns);
    bool both = size && zr_other_ruler(zr_span_cut(name, size, name.size)).size;
    return both ? zr_span_cut(name, 0, size) : name;
}

/* 功能区, 开发区管委会 → 功能区; else empty. */
static zr_span zone_class(const zr_context *context, zr_span rest)
{
    rest = zr_without_any(rest, zr_zone_bodies);
    return zr_vocabulary_is(&context->lexicon->vocabulary, rest, ZR_WORD_ZONES) ? rest : (zr_span){0};
}

/* Sets by levels and by classes of zones; else empty. */
static zr_span write_class(const zr_context *context, zr_span name)
{
    static const char *const streets[] = {"街道", "街道办事处", "街道办", NULL};
    static const char *const towns[] = {"镇", "乡", "镇政府", "镇人民政府", "乡政府", "乡人民政府", NULL};
    static const char *const local[] = {"地", "地区", "地方", NULL};
    bool some;
    zr_span rest = without_rulers(without_quantity(name, &some)), zone = zone_class(context, rest),
            none = {0};
    const char *quantity = some ? "各有关" : "各";
    bool said = rest.size < name.size;
    if (zone.size)
        return join(context, quantity, zone, zr_span_of("管委会"));
    if (zr_equals_any(rest, streets))
        return join(context, quantity, zr_span_of("街道"), none);
    if (zr_equals_any(rest, towns))
        return join(context, quantity, zr_span_of("乡镇"), none);
    if (said && !zr_equals_any(rest, local) &&
        zr_vocabulary_is(&context->lexicon->vocabulary, rest, ZR_WORD_LEVEL))
        return join(context, quantity, rest, zr_span_of("政府")); /* 各区 */
    size_t levels = said && zr_equals_any(rest, local) ? rest.size : zr_joined_levels(context->lexicon, rest);
    return levels ? write_levels(context, rest, levels, said, quantity) : none;
}

/* 市直各有关部门, 市直相关部门 → 市直有关部门; 领导小组各成员单位 → 领导小组成员单位: whose they are is said
 * first, and one set is asked for. Not 有关部门, which has nobody before it. */
static zr_span plain_quantity(const zr_context *context, zr_span name)
{
    static const char *const some[] = {"各有关", "各相关", "相关", NULL};
    static const char *const bodies[] = {"部门", "单位", "成员单位", "职能部门", "处室", "科室", NULL};
    static const char *const each = "各";
    for (int i = 0; some[i]; i++) {
        size_t at = zr_span_find(name, zr_span_of(some[i]), 1);
        if (at != SIZE_MAX) {
            const zr_span pieces[] = {zr_span_cut(name, 0, at), zr_span_of("有关"),
                                      zr_behind(name, at + strlen(some[i]))};
            return zr_join(context->arena, pieces, 3);
        }
    }
    size_t at = zr_span_find(name, zr_span_of(each), 1);
    zr_span rest = at == SIZE_MAX ? (zr_span){0} : zr_behind(name, at + strlen(each));
    if (!zr_starts_any(rest, bodies))
        return name;
    const zr_span pieces[] = {zr_span_cut(name, 0, at), rest};
    return zr_join(context->arena, pieces, 2);
}

zr_span zr_collective_write(const zr_context *context, const zr_sense *sense)
{
    bool some;
    zr_span written = write_class(context, without_whole(sense));
    if (written.size)
        return written;
    zr_span rest = without_quantity(sense->name, &some);
    bool alone = zr_vocabulary_is(&context->lexicon->vocabulary, rest, ZR_WORD_ALONE);
    if (!some && !alone)
        return brief_government(context, plain_quantity(context, sense->name));
    return join(context, some ? "各有关" : "各", brief_government(context, rest), (zr_span){0});
}

uint32_t zr_collective_place(const zr_lexicon *lexicon, zr_span name, uint32_t place)
{
    static const char *const central[] = {"国务院",       "中央",   "国家", "各省（区、市）",
                                          "各省、自治区", "各省级", NULL};
    static const char *const prefectures[] = {"地级以上市", "地级市", "设区市", "设区的市", "省辖市", NULL};
    static const char *const quantities[] = {"各有关", "各相关", "各", "有关", "相关", NULL};
    if (place == ZR_NONE || place == ZR_CENTRE)
        return place;
    for (size_t i = 0; central[i]; i++) {
        if (zr_span_starts(name, central[i]))
            return ZR_CENTRE;
    }
    for (size_t i = 0; quantities[i]; i++) {
        if (skip(&name, quantities[i]))
            break;
    }
    size_t levels = zr_joined_levels(lexicon, name);
    level_set set = levels ? set_of(zr_span_cut(name, 0, levels)) : OTHER;
    for (size_t i = 0; prefectures[i]; i++)
        set = zr_span_starts(name, prefectures[i]) ? PREFECTURES : set;
    zr_level level = zr_table_divisions[place].level;
    if (set == PREFECTURES && level >= ZR_CITY)
        return zr_place_above(place, ZR_PROVINCE);
    if (set == COUNTIES && level == ZR_COUNTY && zr_is_levels(lexicon, name))
        return zr_table_divisions[place].parent;
    return place;
}
