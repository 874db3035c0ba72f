/* A bracket at the end of a name: another name of the same body, or part of a set's name. */
#include "units/parts.h"

#include "base/words.h"
#include "document/date.h"
#include "document/duties_joints.h"
#include "document/duties_names.h"
#include "units/sense.h"
#include "units/spell.h"

#include <string.h>

/* Where the bracket that closes the (spelled) name opens, or SIZE_MAX. Brackets may nest. O(size). */
static size_t last_bracket(zr_span name)
{
    int depth = 0;
    for (size_t at = name.size; at >= 3; at--) {
        zr_span here = zr_span_cut(name, at - 3, at);
        if (zr_span_ends(here, "）"))
            depth++;
        else if (zr_span_ends(here, "（") && --depth == 0)
            return at - 3;
        if (depth == 0)
            return SIZE_MAX;
    }
    return SIZE_MAX;
}

/* 市, 区, 管委会, 单位 …: words for sets, not for one body. */
static bool is_part_of_set(zr_span inner)
{
    static const char *const words[] = {
        "市",   "县",   "区",   "州", "旗",     "盟",         "镇",     "乡",     "街道", "管委会",
        "单位", "部门", "局",   "委", "自治县", "地",         "开发区", "功能区", "园区", "公司",
        "集团", "筹",   "社区", "厅", "中心",   "街道办事处", "办事处", "室",     "村",   "居"};
    zr_span rest = inner;
    while (rest.size) {
        size_t cut = zr_span_find(rest, zr_span_of("、"), 0);
        zr_span word = zr_span_cut(rest, 0, cut);
        bool known = false;
        for (size_t i = 0; i < sizeof words / sizeof *words && !known; i++)
            known = zr_span_equal(word, zr_span_of(words[i]));
        if (!known)
            return false;
        rest = cut == SIZE_MAX ? (zr_span){0} : zr_span_cut(rest, cut + strlen("、"), rest.size);
    }
    return true;
}

/* 北京, 华东: a place or a part of the country, and no more. */
static bool is_where(const zr_lexicon *lexicon, zr_span inner)
{
    static const char *const everywhere[] = {"全国", NULL};
    size_t size = 0;
    return zr_region_size(inner) == inner.size || zr_equals_any(inner, everywhere) ||
           (zr_lexicon_place_at(lexicon, inner, &size) != ZR_NONE && size == inner.size);
}

/* 2021年6月前 of 市工信局（2021年6月前）: until when it leads. */
static bool is_time(zr_span inner)
{
    return inner.size && inner.data[0] >= '0' && inner.data[0] <= '9' && zr_date_read(inner).size > 0;
}

/* 工业制造 of 市工信局（工业制造）: what of its work is meant, no other name of the office before it: that
 * would end as a body's does, begin with a level or be a line's word (文物 for the bureau that it has). */
static bool is_field(const zr_lexicon *lexicon, zr_span bare, zr_span inner)
{
    static const char *const offices[] = {"局", "厅", "委", "办", "部", "委员会", "办公室", NULL};
    return zr_ends_any(bare, offices) && inner.size && (unsigned char)*inner.data >= 0xE4 &&
           !zr_holds(inner, "、") && zr_table_get(&lexicon->stems, inner) == ZR_NONE &&
           zr_name_look(inner) < ZR_LOOK_PLACE &&
           !zr_vocabulary_starts(&lexicon->vocabulary, inner, ZR_WORD_LEVEL);
}

/* 以下统称各镇街: bytes of the words that tell how the name is shortened from here on. */
static size_t shortening_size(zr_span inner)
{
    static const char *const heads[] = {"以下简称", "以下统称", "以下合称", "以下称", "下称", "简称", "统称"};
    return zr_longest_at(heads, sizeof heads / sizeof *heads, inner, 0);
}

zr_span zr_split_alias(const zr_lexicon *lexicon, zr_span name, zr_span *alias)
{
    static const char *const ranks[] = {"处", "部", "科", "股", "办", "院", "所", "馆", NULL};
    *alias = (zr_span){0};
    size_t open = zr_span_ends(name, "）") ? last_bracket(name) : SIZE_MAX;
    if (open == SIZE_MAX || open == 0)
        return name;
    zr_span inner = zr_span_cut(name, open + strlen("（"), name.size - strlen("）"));
    zr_span bare = zr_span_cut(name, 0, open);
    if (is_part_of_set(inner))
        return name;
    if (zr_is_collective(lexicon, bare, ZR_NONE))
        return shortening_size(inner) ? bare : name;
    if (zr_equals_any(inner, ranks)) /* 学生工作部（处）: one body of two ranks, none is the bracket's name */
        return bare;
    if (inner.size <= strlen("东"))
        return name;
    if (is_where(lexicon, inner)) /* 中国石油大学（华东） is not that of Beijing */
        return name;
    *alias = is_time(inner) || is_field(lexicon, bare, inner) ? (zr_span){0} : inner;
    return bare;
}

/* 市道运局: a level and what ends as a body: no person, no task. */
static bool is_levels_body(const zr_context *context, zr_span alias)
{
    static const char *const ends[] = {"局", "厅", "委", "办", "中心", "署", NULL};
    size_t level = zr_level_word_size(context->lexicon, alias, context->seat);
    return level && alias.size >= level + strlen("某局") && zr_ends_any(alias, ends);
}

bool zr_alias_is_known(const zr_context *context, zr_span alias)
{
    size_t size;
    return is_levels_body(context, alias) || zr_sense_bare_form(context, alias, true) != ZR_NONE ||
           zr_stem_sector(context->lexicon, alias, &size) != ZR_NONE ||
           zr_sense_of(context, alias).way != ZR_WAY_NONE;
}

/* Departments that every government has, and that seldom hang their name on another's door. */
static bool is_department(uint32_t sector)
{
    static const char *const sectors[] = {"development-reform",
                                          "education",
                                          "industry",
                                          "public-security",
                                          "civil-affairs",
                                          "justice",
                                          "finance",
                                          "human-resources",
                                          "natural-resources",
                                          "ecology",
                                          "housing-construction",
                                          "transport",
                                          "water",
                                          "agriculture",
                                          "commerce",
                                          "culture-tourism",
                                          "health",
                                          "emergency",
                                          "audit",
                                          NULL};
    return zr_sector_is_any(sector, sectors);
}

/* 建管委（交通委）: departments that share a door where one committee builds and runs the roads. */
static bool share_door(uint32_t sector, uint32_t other)
{
    static const char *const doors[] = {"housing-construction", "transport", NULL};
    return zr_sector_is_any(sector, doors) && zr_sector_is_any(other, doors);
}

bool zr_alias_is_other(const zr_context *context, const zr_sense *sense, zr_span alias)
{
    if (!is_department(sense->sector))
        return false;
    zr_span name;
    size_t names = 0;
    for (size_t at = 0; zr_listed_next(alias, &at, &name); names++) {
        zr_sense other = zr_sense_of(context, name);
        bool beside =
            zr_level_word_size(context->lexicon, name, context->seat) > 0 && other.way == ZR_WAY_FORM;
        if (!beside || !is_department(other.sector) || other.sector == sense->sector ||
            share_door(sense->sector, other.sector))
            return false;
    }
    return names > 0;
}
