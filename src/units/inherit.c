/* What a list leaves out after its first name, put back. */
#include "units/inherit_parts.h"

#include "base/words.h"
#include "document/duties_levels.h"
#include "units/branch_row.h"
#include "units/domain.h"
#include "units/spell.h"
#include "units/take.h"

#include <string.h>

const zr_inherit zr_inherit_nothing = {0};

/* 国家税务局, 国家保密局: so called in every place. */
static bool is_local_form(const zr_sense *sense)
{
    return sense->way == ZR_WAY_FORM && !zr_form_is_central(sense->form);
}

/* 厅法规处, 局办公室: offices of the department that issues the document. 国家…: bodies of the centre, but
 * those that a place calls so too. */
static bool has_other_owner(const zr_sense *sense)
{
    static const char *const words[] = {"厅",   "局",   "国家", "中国", "中央", "全国", "国务院", "兵团",
                                        "中铁", "中建", "中交", "中冶", "中核", "中电", NULL};
    static const char *const state = "国家", *const guards = "武警";
    static const char *const troops[] = {"支队", "大队", "中队", "总队", NULL};
    if (zr_span_starts(sense->name, guards)) /* 武警青山中队: of a place by its name; not 武警中队 */
        return !zr_equals_any(zr_behind(sense->name, strlen(guards)), troops);
    return zr_starts_any(sense->name, words) > 0 &&
           !(zr_span_starts(sense->name, state) && is_local_form(sense));
}

/* Nothing of a level or a place in it. */
static bool is_bare(const zr_context *context, const zr_sense *sense)
{
    bool worded = sense->way == ZR_WAY_FORM && zr_table_forms[sense->form].kind == ZR_FORM_WORD;
    return !sense->prefix.size && !sense->collective && !worded && !has_other_owner(sense) &&
           !zr_domain_begins(context, sense->name);
}

/* Behind the Party's prefix a body is the Party's if it can be (金融办), else the government's (科技厅);
 * behind the government's it is the Party's only if it can be nothing else (组织部). */
static zr_span prefix_for(const zr_inherit *state, const zr_context *context, zr_span name)
{
    bool party = zr_lexicon_form(context->lexicon, ZR_FORM_PARTY, name, ~0u) != ZR_NONE;
    bool plain = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, name, ~0u) != ZR_NONE;
    static const char *const official[] = {"局", "厅", "院", "委员会", "中心", "队", NULL};
    if (!party && !plain)
        return state->before.by_party && !zr_ends_any(name, official) ? state->before.party
                                                                      : state->before.level;
    return party && (state->before.by_party || !plain) ? state->before.party : state->before.level;
}

/* 税务分局 in a town: its line, no place. */
static bool is_towns_bureau(const zr_context *context, zr_span name)
{
    static const char *const end = "分局";
    size_t stem = 0;
    return zr_span_ends(name, end) && zr_stem_sector(context->lexicon, name, &stem) != ZR_NONE &&
           stem + strlen(end) == name.size;
}

/* 派出所, 林业站, 中心小学, 幼儿园 behind 乡应急办. */
static bool is_station(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    zr_span name = sense->name;
    static const char *const ends[] = {"所", "站", "卫生院", "中心校", "自来水厂", "敬老院", NULL};
    if (!state->before.of_township || zr_township_of(sense).size || name.size > 45)
        return false;
    return zr_generic_of(context->lexicon, sense) == ZR_GENERIC_SCHOOL || is_towns_bureau(context, name) ||
           (zr_ends_any(name, ends) && !zr_has_own_name(context->lexicon, name));
}

/* 公交公司 behind 市城投公司, 二中 behind 县一中: of one kind with the body that has the prefix, and no name
 * of its own. */
static bool is_of_kind(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    return state->before.kind != ZR_GENERIC_NONE &&
           zr_generic_of(context->lexicon, sense) == state->before.kind;
}

/* Who has counties is a city, wherever it lies. */
static bool is_of_city(const zr_inherit *state, const zr_context *context)
{
    return context->seat == ZR_NONE ? state->set_of_counties
                                    : zr_table_divisions[context->seat].level <= ZR_CITY;
}

/* 办事处, 场 behind 各乡镇, 管理区 behind 各县区: what stands beside towns and counties, of which there are
 * several. */
static bool is_beside_towns(const zr_inherit *state, const zr_context *context, zr_span name)
{
    static const char *const words[] = {"办事处", "场",     "农场", "林场", "牧场",
                                        "渔场",   "农林场", "苏木", NULL};
    bool zones =
        is_of_city(state, context) && zr_vocabulary_is(&context->lexicon->vocabulary, name, ZR_WORD_ZONES);
    return state->set_of_places && (zones || zr_equals_any(name, words));
}

/* 电信公司 behind 平罗县移动公司: of its line, and with no more of a name. */
static bool is_of_firms(const zr_inherit *state, const zr_sense *sense)
{
    static const char *const company = "公司";
    return state->firms.size && sense->way == ZR_WAY_FORM && !sense->prefix.size &&
           sense->sector == state->firms_sector && zr_span_ends(sense->name, company);
}

/* A class of bodies that 各 before it in the list is said of too: 街道办事处 of 各乡镇政府、街道办事处. Not
 * 有关部门, 市直单位, 国务院部门, that say by themselves which are meant. */
static bool is_class(const zr_context *context, const zr_sense *sense)
{
    static const char *const others[] = {"各",   "有关", "相关", "其他", "其它", "涉及", "国务院",
                                         "中央", "国家", "驻",   "在",   "本",   "全",   "所属",
                                         "直属", "局属", "厅属", "委属", "校属", "行业", NULL};
    static const char *const ends[] = {"部门", "处室", "科室", "机关", "成员单位", "地方", "地区", NULL};
    if (zr_is_levels(context->lexicon, sense->name)) /* 区县政府 */
        return true;
    if (zr_starts_any(sense->name, others) || zr_holds(sense->name, "各")) /* 地直各单位 */
        return false;
    return sense->way == ZR_WAY_COLLECTIVE && !sense->prefix.size && !zr_ends_any(sense->name, ends);
}

/* 开发区 of 开发区（新区）: what else zones of the class are called is said in brackets. */
static zr_span first_class(zr_span zone)
{
    size_t open = zr_span_ends(zone, "）") ? zr_span_find(zone, zr_span_of("（"), 0) : SIZE_MAX;
    return open == SIZE_MAX ? zone : zr_span_cut(zone, 0, open);
}

/* 管委会, 开发区（新区）管委会 behind 各县区政府 in a city: each zone, each of them has its own. */
static bool is_zones_body(const zr_inherit *state, const zr_context *context, zr_span name)
{
    zr_span zone = zr_without_any(name, zr_zone_bodies);
    bool bare = !zone.size && state->set_of_places;
    bool city = is_of_city(state, context) || (bare && context->seat == ZR_NONE);
    return city && zone.size < name.size && context->host.domain == ZR_DOMAIN_NONE &&
           (bare || zr_vocabulary_is(&context->lexicon->vocabulary, zone, ZR_WORD_ZONES) ||
            zr_vocabulary_is(&context->lexicon->vocabulary, first_class(zone), ZR_WORD_ZONES));
}

/* 工业园区管委会 behind 县工信局: a county has one. */
static bool is_countys_zone(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    zr_span zone = zr_without_any(sense->name, zr_zone_bodies);
    bool county = context->seat != ZR_NONE && zr_table_divisions[context->seat].level == ZR_COUNTY &&
                  zr_place_of_word(state->before.level, context->seat).division == context->seat;
    return county && !sense->prefix.size && zone.size < sense->name.size &&
           zr_vocabulary_is(&context->lexicon->vocabulary, zone, ZR_WORD_ZONES);
}

/* 市人民政府 behind 各盟行政公署: what rules the other places of that rank. */
static bool is_ruler_beside(const zr_inherit *state, zr_span name)
{
    static const char *const rulers[] = {"市政府", "市人民政府", "州政府", "州人民政府", NULL};
    return state->set_of_prefectures && zr_equals_any(name, rulers);
}

/* 各县（市、区）委 before 宣传部, 各县（市、区） before 教育局: as prefix_for does of one place. */
static zr_span set_for(const zr_inherit *state, const zr_context *context, zr_span name)
{
    bool plain = zr_has_form(context, ZR_FORM_PLAIN, name);
    bool party = state->set_party.size && zr_has_form(context, ZR_FORM_PARTY, name);
    return party && (state->set_by_party || !plain) ? state->set_party : state->set;
}

/* 街道办事处 behind 有关镇政府: of governments and of who runs zones; not 高校 behind them. */
static bool is_class_of_places(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    bool places = zr_is_sector(sense, "township") || zr_is_sector(sense, "local-government");
    return (places && is_class(context, sense)) || is_zones_body(state, context, sense->name);
}

/* Is the name of the set that was said before it? */
static bool is_of_set(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    if (!state->set.size)
        return false;
    if (state->set_of_all && (is_class(context, sense) || is_beside_towns(state, context, sense->name) ||
                              is_zones_body(state, context, sense->name)))
        return true;
    if (sense->prefix.size)
        return is_ruler_beside(state, sense->name);
    if (state->set_of_some)
        return is_class_of_places(state, context, sense);
    if (!zr_span_starts(state->set, "各"))
        return zr_equals_any(sense->name, zr_set_nouns);
    return zr_vocabulary_is(&context->lexicon->vocabulary, sense->name, ZR_WORD_HANDED) ||
           (state->set_of_levels && sense->way == ZR_WAY_FORM);
}

/* 市政府 behind 黄骅市委 is that of 黄骅市, 自治县政府 behind 紫云自治县委 that of 紫云自治县, and so is
 * 政府; or empty. */
static zr_span rule_of_place(const zr_inherit *state, const zr_context *context, zr_span name)
{
    static const char *const autonomous[] = {"自治县", "自治州", "自治旗", NULL};
    size_t size = zr_starts_any(name, autonomous);
    static const char *const rulers[] = {"政府", "人民政府", NULL};
    size = size || zr_equals_any(name, rulers) ? size : 3;
    zr_span level = zr_span_cut(name, 0, size), rest = zr_span_cut(name, size, name.size);
    if (!zr_equals_any(rest, rulers) || state->ruled.size < 3 + size ||
        !zr_span_equal(level, zr_span_cut(state->ruled, state->ruled.size - size, state->ruled.size)))
        return (zr_span){0};
    return zr_join_two(context->arena, state->ruled, rest);
}

/* 云顶管理局 behind 各乡镇、街道, in no table: who governs one more part of the place, no bureau of it. */
static bool is_part_beside(const zr_inherit *state, const zr_sense *sense)
{
    static const char *const ends[] = {"管理局", "管理处", NULL};
    return state->set_of_places && sense->way == ZR_WAY_NONE && zr_ends_any(sense->name, ends);
}

/* 公安局永定分局 behind 市税务局, where 永定区 is a part of the city: one of 市公安局. */
static bool is_branch_of_level(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    uint32_t part;
    size_t size = 0;
    if (!state->before.level.size || !zr_is_bare_branch(context, sense->name, &part))
        return false;
    uint32_t whole = zr_place_of_word(state->before.level, context->seat).division;
    if (whole == ZR_NONE && zr_lexicon_place_at(context->lexicon, state->before.level, &size) != ZR_NONE)
        whole = zr_place_chain(context->lexicon, state->before.level, context->seat).division;
    return whole != ZR_NONE && whole != part && zr_place_distance(whole, part) == 1 &&
           zr_table_divisions[whole].level < zr_table_divisions[part].level;
}

zr_span zr_inherit_name(const zr_inherit *state, const zr_context *context, const zr_sense *sense,
                        bool closely)
{
    zr_span ruled = closely ? rule_of_place(state, context, sense->name) : (zr_span){0};
    if (ruled.size)
        return ruled;
    if (closely && zr_is_branch_of(context, state->branch, sense->name))
        return zr_join_two(context->arena, state->branch, sense->name);
    if (closely && state->before.by_party && !sense->prefix.size && zr_party_mark_size(context, sense->name))
        return zr_join_two(context->arena, state->before.level,
                           sense->name); /* 党委编办 behind 自治区党委组织部 */
    if (closely && is_of_set(state, context, sense))
        return zr_join_two(context->arena, set_for(state, context, sense->name), sense->name);
    if (closely && zr_is_counted_part(state, sense->name))
        return zr_join_two(context->arena, state->counted, sense->name);
    if (closely && zr_is_of_team(state, context, sense))
        return zr_join_two(context->arena, state->team, sense->name);
    if (closely && is_of_firms(state, sense))
        return zr_join_two(context->arena, state->firms, sense->name);
    if (is_branch_of_level(state, context, sense))
        return zr_join_two(context->arena, state->before.level, sense->name);
    if (!is_bare(context, sense))
        return sense->name;
    if (closely && zr_is_of_committee(state, context, sense))
        return zr_join_two(context->arena, state->committee, sense->name);
    if (closely && zr_is_of_office(state, context, sense))
        return zr_join_two(context->arena, state->office, sense->name);
    bool takes = zr_may_take_prefix(context, sense, state->before.omits) ||
                 is_station(state, context, sense) || is_of_kind(state, context, sense) ||
                 is_countys_zone(state, context, sense);
    if (!state->before.level.size || !takes || is_part_beside(state, sense))
        return sense->name;
    zr_span prefix = prefix_for(state, context, sense->name);
    bool bare =
        state->before.by_party && context->bare_bureaus && !zr_span_equal(prefix, state->before.party);
    return bare ? sense->name : zr_join_two(context->arena, prefix, sense->name);
}

void zr_inherit_restored(zr_inherit *state, const zr_context *context, const zr_sense *printed,
                         const zr_sense *restored)
{
    static const char *const parts[] = {"局", "队", NULL}, *const bodies[] = {"局", "厅", "队", NULL};
    state->before.omits |= zr_is_of_government(printed) && !printed->prefix.size;
    state->before.by_party |= restored->prefix.party && zr_party_mark_size(context, printed->name) > 0;
    zr_span before = zr_without_any(restored->name, parts); /* 市公安局交警支 */
    if (before.size == restored->name.size || !zr_holds_any(before, bodies))
        return; /* 市财政局 has no other in it, as most */
    uint32_t sector = 0;
    zr_span end, counted = zr_counted_owner(restored->name, &end);
    zr_span branch = zr_branch_owner(context, restored->name);
    zr_span team = zr_team_owner(context, restored->name, &sector);
    if (branch.size)
        state->branch = branch;
    if (counted.size) {
        state->counted = counted;
        state->counted_end = end;
    }
    if (team.size) {
        state->team = team;
        state->team_sector = sector;
    }
}

/* 教育局 between 市委组织部 and 宣传部, where bureaus have bare names: it ends nothing. */
static bool is_bare_between(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    return state->before.by_party && context->bare_bureaus && !sense->prefix.size &&
           zr_is_of_government(sense);
}

/* 团县委: so called wherever it stands; its level is no prefix of a list that prints none before bureaus. */
static bool is_league(const zr_sense *sense)
{
    return sense->way == ZR_WAY_FORM && zr_table_forms[sense->form].kind == ZR_FORM_WORD;
}

void zr_inherit_apply(zr_inherit *state, const zr_context *context, const zr_sense *sense,
                      const zr_inherit *effect)
{
    if (is_bare_between(state, context, sense))
        return;
    zr_inherit next = *effect;
    next.keeps_level = next.keeps_office = false;
    bool bare = !sense->prefix.size && zr_is_of_government(sense) && !state->before.level.size;
    if (effect->keeps_level || (state->before.bare && is_league(sense)))
        next.before = state->before;
    next.before.bare |= bare;
    if (effect->keeps_office)
        next.office = state->office;
    *state = next;
}
