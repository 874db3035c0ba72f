/* What names may share with later ones of their list. */
#include "units/sharing.h"

#include "base/words.h"
#include "document/duties_levels.h"
#include "units/book.h"
#include "units/spell.h"
#include "units/tail_classes.h"
#include "units/tail_department.h"
#include "units/tail_kin.h"
#include "units/usual_zone.h"

#include <string.h>

const char *zr_name_ending(zr_span text, const char *const *endings)
{
    for (; *endings; endings++) {
        if (zr_span_ends(text, *endings) && text.size > strlen(*endings))
            return *endings;
    }
    return "";
}

uint32_t zr_place_named(const zr_context *context, zr_span name, bool full)
{
    size_t size = 0;
    uint32_t found = zr_lexicon_place_at(context->lexicon, name, &size);
    if (found == ZR_NONE || size != name.size)
        return ZR_NONE;
    for (; found != ZR_NONE; found = context->lexicon->place_names[found].next) {
        if (context->lexicon->place_names[found].full == full)
            return context->lexicon->place_names[found].division;
    }
    return ZR_NONE;
}

/* 青山 where 青山区 lies in the place of the document, though 青山 alone is a common word. */
static bool is_part_of_seat(const zr_context *context, zr_span name)
{
    static const char *const levels[] = {"区", "县", "市", "旗"};
    if (context->seat == ZR_NONE || name.size < 6 || name.size > 12)
        return false;
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        const zr_span pieces[] = {name, zr_span_of(levels[i])};
        zr_span full = zr_join(context->arena, pieces, 2);
        size_t size = 0;
        uint32_t found = zr_lexicon_place_at(context->lexicon, full, &size);
        uint32_t place =
            found == ZR_NONE ? ZR_NONE : zr_place_choose(context->lexicon, found, context->seat).division;
        if (place != ZR_NONE && size == full.size && zr_place_distance(context->seat, place) == 1)
            return true;
    }
    return false;
}

bool zr_is_brief_place(const zr_context *context, zr_span name)
{
    return zr_place_named(context, name, false) != ZR_NONE || is_part_of_seat(context, name);
}

bool zr_is_full_place(const zr_context *context, zr_span name)
{
    static const char *const levels[] = {"县", "市", "区", "旗", NULL};
    if (zr_place_named(context, name, true) != ZR_NONE)
        return true;
    zr_found_place chain = zr_place_chain(context->lexicon, name, context->seat);
    if (chain.full && chain.end == name.size) /* 海西州乌兰县 */
        return true;
    const char *level = zr_name_ending(name, levels);
    zr_span brief = zr_without_last(name, strlen(level));
    return *level && brief.size >= 6 && zr_place_named(context, brief, false) != ZR_NONE;
}

bool zr_is_place(const zr_context *context, zr_span name)
{
    return zr_is_brief_place(context, name) || zr_is_full_place(context, name);
}

/* What a body's name may end with. */
static const char *const body_ends[] = {"局", "委", "厅", "办", "部",   "会",   "院",   "联",
                                        "协", "室", "司", "署", "中心", "政府", "单位", "部门",
                                        "所", "站", "队", "校", "团",   "场",   "园",   NULL};

/* 空港经济区, 自贸试验（经济合作）区, 各开发区, 中新天津生态城: a zone without the body that runs it. Not
 * 各县区. */
static bool is_plain_zone(const zr_context *context, zr_span name)
{
    static const char *const others[] = {"地区", "社区", "辖区", "自治区", "城区",
                                         "县区", "市区", "政区", NULL};
    static const char *const ends[] = {"区",   "生态城", "科学城", "科技城", "大学城",
                                       "新城", "产业园", "工业园", "科技园", NULL};
    static const char *const bases[] = {"航空基地", "航天基地", "化工基地", "国际港", NULL};
    static const char *const set = "各";
    zr_span bare = zr_span_starts(name, set) ? zr_span_cut(name, strlen(set), name.size) : name;
    bool zone = *zr_name_ending(name, ends) || zr_ends_any(name, bases);
    return name.size >= strlen("园区") && name.size < 90 && zone && !*zr_name_ending(name, others) &&
           !zr_is_full_place(context, bare) && !zr_is_levels(context->lexicon, bare);
}

/* Also one with a second name in brackets, 北部生态新区（阳和工业新区）, and two that share a head,
 * 高新（经开区）. */
bool zr_is_zone(const zr_context *context, zr_span name)
{
    bool half = zr_span_ends(name, ")");
    size_t bracket = half ? 1 : strlen("）");
    size_t at =
        half || zr_span_ends(name, "）") ? zr_span_find(name, zr_span_of(half ? "(" : "（"), 0) : SIZE_MAX;
    if (at == SIZE_MAX)
        return is_plain_zone(context, name);
    zr_span head = zr_span_cut(name, 0, at);
    zr_span second = zr_span_cut(name, at + bracket, name.size - bracket);
    return is_plain_zone(context, head) ||
           (head.size && !*zr_name_ending(head, body_ends) && is_plain_zone(context, second));
}

/* 发展改革 of 市发展改革. */
static zr_span without_level(const zr_context *context, zr_span name)
{
    zr_prefix prefix = zr_prefix_of_word(context->lexicon, name, context->seat);
    return prefix.party ? name : zr_span_cut(name, prefix.size, name.size);
}

/* 科技, 市科技; 工商管理, where 工商 is one. */
static bool is_stem(const zr_context *context, zr_span name)
{
    static const char *const governs[] = {"监督管理", "行政管理", "管理", "监管", "监督", NULL};
    const zr_table *stems = &context->lexicon->stems;
    zr_span own = without_level(context, name), bare = zr_without_any(own, governs);
    return zr_table_get(stems, name) != ZR_NONE || zr_table_get(stems, own) != ZR_NONE ||
           zr_table_get(stems, bare) != ZR_NONE;
}

/* 移动 of 湖州移动. */
static zr_span without_place(const zr_context *context, zr_span name)
{
    size_t size = 0;
    uint32_t place = zr_lexicon_place_at(context->lexicon, name, &size);
    return place == ZR_NONE ? name : zr_span_cut(name, size, name.size);
}

/* 电信, 市城投, 湖州移动: what companies are called for short; not 水务, that may be a bureau's. */
static bool is_brand(const zr_context *context, zr_span name)
{
    static const char *const brands[] = {"电信",   "移动", "联通", "铁塔",   "城投", "交投", "产投", "国投",
                                         "农投",   "城发", "文投", "文旅投", "科投", "旅投", "建投", "金投",
                                         "公交",   "地铁", "轨道", "水投",   "能投", "粮投", "机场", "港务",
                                         "自来水", "燃气", "供水", "供热",   NULL};
    return zr_equals_any(without_level(context, name), brands) ||
           zr_equals_any(without_place(context, name), brands);
}

/* 东大街 of 东大街、南大街街道办事处: many sub-districts are named for a street. */
static bool is_street(zr_span name)
{
    return name.size >= strlen("东大街") && name.size <= strlen("某某某大街") && zr_span_ends(name, "街");
}

/* 坂田, 大水坑: two to four characters that are no body that is known, and end as none. */
static bool is_town_brief(const zr_context *context, zr_span name)
{
    const zr_lexicon *lexicon = context->lexicon;
    if (name.size < 6 || name.size > 12 || name.size % 3 || (unsigned char)*name.data < 0xE4)
        return false;
    bool brief = name.size == strlen("王院"); /* too short for a body that is not known */
    return (brief || !*zr_name_ending(name, body_ends)) &&
           !zr_vocabulary_ends(&lexicon->vocabulary, name, ZR_WORD_PLURAL) &&
           !zr_prefix_of_word(lexicon, name, context->seat).size &&
           zr_lexicon_form(lexicon, ZR_FORM_PLAIN, name, ~0u) == ZR_NONE &&
           zr_lexicon_form(lexicon, ZR_FORM_PARTY, name, ~0u) == ZR_NONE &&
           zr_tail_form(lexicon, name) == ZR_NONE && zr_head_form(lexicon, name) == ZR_NONE &&
           !zr_is_collective(lexicon, name, context->seat);
}

size_t zr_everywhere_size(zr_span name)
{
    static const char *const heads[] = {"各地区", "各地", "各级", NULL};
    return zr_starts_any(name, heads);
}

size_t zr_post_head(const zr_context *context, zr_span name)
{
    enum { LONGEST = 60 };
    static const char *const lies = "驻";
    size_t at = name.size <= LONGEST ? zr_span_find(name, zr_span_of(lies), 0) : SIZE_MAX;
    if (at == SIZE_MAX)
        return 0;
    at += strlen(lies);
    zr_span place = zr_span_cut(name, at, name.size);
    return zr_is_place(context, place) ? at : 0;
}

static zr_sharing work_out(const zr_context *context, zr_span name)
{
    static const char *const towns[] = {"镇", "乡", NULL};
    static const char *const villages[] = {"村", "社区", NULL};
    if (zr_is_place(context, name))
        return ZR_SHARES_PLACE;
    if (zr_post_head(context, name))
        return ZR_SHARES_POST;
    if (name.size && zr_along_size(name) == name.size)
        return ZR_SHARES_WHERE;
    if (zr_is_zone(context, name))
        return ZR_SHARES_ZONE;
    if (is_brand(context, name))
        return ZR_SHARES_BRAND;
    if (is_stem(context, zr_span_cut(name, zr_everywhere_size(name), name.size)))
        return ZR_SHARES_STEM;
    if (zr_is_set_of_places(context, name))
        return ZR_SHARES_SET;
    if (zr_begins_classes(name))
        return ZR_SHARES_KIN;
    if (name.size < strlen("某某") || name.size > 60 ||
        zr_is_collective(context->lexicon, name, context->seat))
        return ZR_SHARES_NOTHING;
    if (*zr_name_ending(name, towns))
        return ZR_SHARES_TOWN;
    if (*zr_name_ending(name, villages))
        return ZR_SHARES_VILLAGE;
    if (zr_span_ends(name, "街道"))
        return ZR_SHARES_STREET;
    if (!zr_is_usual_zone_stem(name) &&
        zr_may_have_kin(context, name)) /* 高新 is brief as a town's name is */
        return ZR_SHARES_KIN;
    return is_street(name) || is_town_brief(context, name) ? ZR_SHARES_TOWN_BRIEF : ZR_SHARES_NOTHING;
}

/* Asked again and again of the names of a list: those that the book keeps are looked at once. */
zr_sharing zr_sharing_of(const zr_context *context, zr_span name)
{
    zr_printed *known = context->book ? zr_book_known(context->book, name) : NULL;
    if (known && known->sharing_known)
        return known->sharing;
    zr_sharing sharing = work_out(context, name);
    if (known) {
        known->sharing = sharing;
        known->sharing_known = true;
    }
    return sharing;
}
