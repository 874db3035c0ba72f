/* What a name as printed hands on to the names behind it. */
#include "units/inherit_parts.h"

#include "base/words.h"
#include "document/duties_levels.h"
#include "units/branch.h"
#include "units/branch_row.h"
#include "units/domain.h"
#include "units/spell.h"
#include "units/take.h"

#include <string.h>

/* 滨湖新区 of 滨湖新区委, a place that no table knows; not of 民盟市委, the committee of another. */
static zr_span unknown_place(const zr_sense *sense)
{
    static const char *const committees[] = {"县委", "区委", "市委", "旗委", NULL};
    static const char *const others[] = {"共青团", "团",   "民革", "民盟",   "民建", "民进",
                                         "九三",   "台盟", "致公", "农工党", NULL};
    enum { SHORTEST = 12, LONGEST = 36, MARK = 3 };
    zr_span name = sense->name;
    bool worded = sense->prefix.size && !sense->prefix.named; /* 市高新区委 is not asked for */
    if (worded || name.size < SHORTEST || name.size > LONGEST || sense->collective ||
        !zr_ends_any(name, committees) || zr_starts_any(name, others))
        return (zr_span){0};
    return zr_without_last(name, MARK);
}

/* 黄骅市 of 黄骅市委, where 市政府 comes next. */
static zr_span ruled_place(const zr_sense *sense)
{
    const zr_prefix *prefix = &sense->prefix;
    if (!prefix->named || !prefix->full)
        return unknown_place(sense);
    if (!prefix->party || prefix->whole != sense->name.size)
        return (zr_span){0};
    return zr_span_cut(sense->name, 0, prefix->size);
}

/* 平罗县 of 平罗县移动公司: 电信公司 behind it is that of the county too. Not of a company with a name of its
 * own. */
static zr_span place_of_firms(const zr_sense *sense)
{
    static const char *const company = "公司";
    bool named = sense->way == ZR_WAY_FORM && sense->prefix.named && sense->prefix.full;
    return zr_span_cut(sense->name, 0, named && zr_span_ends(sense->name, company) ? sense->prefix.size : 0);
}

/* 盟行政公署, 地区行署 */
static bool rules_prefectures(zr_span name)
{
    return zr_span_ends(name, "公署") || zr_span_ends(name, "行署");
}

/* 各市、县（区） of 各市、县（区）市场监管局: the next body is of the same set. */
static zr_span set_of_levels(const zr_context *context, zr_span name)
{
    if (!zr_span_starts(name, "各"))
        return (zr_span){0};
    zr_span skipped = zr_span_cut(name, strlen("各"), name.size);
    size_t levels = zr_levels_size(context->lexicon, skipped);
    zr_span rest = zr_span_cut(skipped, levels, skipped.size);
    bool body = levels && (zr_has_form(context, ZR_FORM_PLAIN, rest) || zr_party_mark_size(context, rest));
    if (!body || zr_span_ends(name, "政府") || rules_prefectures(name))
        return (zr_span){0};
    return zr_span_cut(name, 0, name.size - rest.size);
}

/* The Party of every place of the set: 各县（市、区）委, or with the mark that was printed. */
static void set_party(zr_inherit *state, const zr_context *context, zr_span name)
{
    zr_span rest = zr_span_cut(name, state->set.size, name.size);
    size_t mark = zr_party_mark_size(context, rest);
    zr_span printed = mark ? zr_span_cut(rest, 0, mark) : zr_span_of("委");
    state->set_party = zr_join_two(context->arena, state->set, printed);
    state->set_by_party = mark > 0;
}

const char *const zr_set_nouns[] = {"高校", "科研院所", "企业",     "高等院校", "院校", "医院",
                                    "学校", "园区",     "医疗机构", "科研机构", NULL};

static const char each[] = "各";

/* 各在温高校 → 各在温, 驻青高校 → 驻青. */
static zr_span set_prefix(const zr_context *context, zr_span name)
{
    const char *const *nouns = zr_set_nouns;
    static const char *const heads[] = {"各", "驻", "在", NULL};
    size_t all = zr_starts_any(name, heads);
    for (size_t i = 0; all && nouns[i]; i++) {
        bool near = (zr_span_starts(name, each) || name.size <= strlen(nouns[i]) + strlen("驻某某"));
        if (near && zr_span_ends(name, nouns[i]) && name.size > strlen(nouns[i]) + strlen(each))
            return zr_span_cut(name, 0, name.size - strlen(nouns[i]));
    }
    return set_of_levels(context, name);
}

/* 各 of 各县区政府, 各有关 of 各有关县区, 有关 of 有关镇政府; else empty. */
static zr_span all_of(zr_span name)
{
    static const char *const words[] = {"各有关", "各相关", "各", "有关", "相关", NULL};
    for (size_t i = 0; words[i]; i++) {
        if (zr_span_starts(name, words[i]) && name.size > strlen(words[i]))
            return zr_span_cut(name, 0, strlen(words[i]));
    }
    return (zr_span){0};
}

static void set_level(zr_inherit *state, const zr_context *context, zr_span level, bool by_party)
{
    static const char *const whole[] = {"自治区", "自治州", "自治县", "自治旗", "师市", "师", NULL};
    static const char *const prefectures[] = {"地区", "地", NULL}; /* 地委, 阿克苏地区 */
    size_t word = zr_ends_any(level, prefectures);
    zr_span own = zr_span_cut(level, 0, level.size - word);
    state->before.level = word ? zr_join_two(context->arena, own, zr_span_of("地区")) : level;
    state->before.party =
        word ? zr_join_two(context->arena, own, zr_span_of("地委"))
             : zr_join_two(context->arena, level, zr_span_of(zr_equals_any(level, whole) ? "党委" : "委"));
    state->before.by_party = by_party;
}

/* 管委会 of 管委会办公室 is said of the office alone. */
static bool is_bodys_word(const zr_sense *sense)
{
    return zr_span_starts(sense->name, "管委会");
}

/* 镇 and 镇党委 of 镇团委 in a township's document, 新区 and 新区党工委 in a zone's, 区 and 区委 in a
 * county's. */
static void set_domain(zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    static const char *const parties[] = {
        [ZR_DOMAIN_NONE] = "党委",  [ZR_DOMAIN_TOWNSHIP] = "党委", [ZR_DOMAIN_ZONE] = "党工委",
        [ZR_DOMAIN_CORPS] = "党委", [ZR_DOMAIN_REGIMENT] = "党委", [ZR_DOMAIN_COUNTY] = "委"};
    state->before.level = zr_span_cut(sense->name, 0, sense->prefix.size);
    state->before.party =
        zr_join_two(context->arena, state->before.level, zr_span_of(parties[context->host.domain]));
    state->before.by_party = sense->prefix.party;
    state->before.of_township = context->host.domain == ZR_DOMAIN_TOWNSHIP;
}

/* 高新区 of 高新区经发局 where another issues the document. */
static void set_zone(zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    state->before.level = zr_span_cut(sense->name, 0, sense->zone);
    state->before.party = zr_join_two(context->arena, state->before.level, zr_span_of("党工委"));
    state->before.by_party =
        zr_span_starts(zr_span_cut(sense->name, sense->zone, sense->name.size), "党工委");
}

/* 双沟派出所 in a document of 双沟镇: what comes next is no 双沟党政办. */
static bool is_of_brief_name(const zr_sense *sense)
{
    return sense->prefix.own && !sense->prefix.full;
}

/* 驻马店市生态环境局西平分局 in a document of 西平县: its owner stands above the county, whose list it is in;
 * 龙游生态环境分局: it says where it stands, and no more. What comes next is of neither. */
static bool is_outpost(const zr_context *context, const zr_sense *sense)
{
    static const char *const ends[] = {"分局", "分公司", "分中心", "支行", NULL};
    static zr_word_list ends_list = {.words = ends};
    uint32_t owner = sense->prefix.place;
    if (!sense->prefix.size || sense->collective || !zr_list_ends(&ends_list, sense->name))
        return false;
    if (!sense->prefix.full)
        return sense->prefix.named;
    return owner != ZR_NONE && context->seat != ZR_NONE && owner != context->seat &&
           zr_place_above(context->seat, zr_table_divisions[owner].level) == owner;
}

/* 永定区税务局 in a document of the city: what the state has in a part of it is one among the city's bodies.
 */
static bool is_in_part(const zr_context *context, const zr_sense *sense)
{
    const zr_prefix *prefix = &sense->prefix;
    bool vertical = sense->way == ZR_WAY_FORM && zr_takes_prefix(sense->sector, true, sense->name) &&
                    zr_sector_is_of(sense->sector, "vertical");
    return vertical && prefix->named && prefix->full && prefix->place != ZR_NONE &&
           prefix->place != context->seat && context->seat != ZR_NONE &&
           zr_place_above(prefix->place, zr_table_divisions[context->seat].level) == context->seat;
}

/* A named place hands its prefix on only with a usual body: 潜江市发改委、财政局; not 鹿城区政府. */
static bool hands_on(const zr_sense *sense)
{
    if (zr_branch_head(sense->name).size && zr_span_ends(sense->name, "分局")) /* 公安局永定分局 */
        return false;
    if (!sense->prefix.named)
        return sense->prefix.size > 0;
    if (sense->way != ZR_WAY_FORM && (!sense->prefix.full || sense->way != ZR_WAY_OFFICE))
        return false;
    return zr_takes_prefix(sense->sector, true, sense->name) && !zr_sector_is_of(sense->sector, "vertical");
}

/* 公安局永定分局, or 金水分局 behind 市自然资源局, whose its list does not say: as a set it does not end what
 * was printed before it. */
static bool is_branch_alone(const zr_context *context, zr_span name)
{
    static const char *const end = "分局", *const bureau = "局";
    uint32_t part;
    return zr_span_ends(name, end) &&
           (zr_is_bare_branch(context, name, &part) || zr_is_branch_of(context, zr_span_of(bureau), name));
}

zr_inherit zr_inherit_effect(const zr_context *context, const zr_sense *sense)
{
    static const char *const some[] = {"有关", "相关", NULL};
    bool worded = sense->way == ZR_WAY_FORM && zr_table_forms[sense->form].kind == ZR_FORM_WORD;
    zr_inherit effect = {.office = zr_office_owner(context, sense),
                         .branch = zr_branch_owner(context, sense->name),
                         .ruled = ruled_place(sense),
                         .committee = zr_committee_of(sense),
                         .set = set_prefix(context, sense->name)};
    if (!sense->collective) {
        effect.team = zr_team_owner(context, sense->name, &effect.team_sector);
        effect.counted = zr_counted_owner(sense->name, &effect.counted_end);
        effect.firms = place_of_firms(sense);
        effect.firms_sector = effect.firms.size ? sense->sector : 0;
    }
    if (!sense->collective && sense->prefix.size && !sense->prefix.named)
        effect.before.kind = zr_generic_kind(sense);
    if (!sense->collective && sense->prefix.own && !is_of_brief_name(sense) && !is_bodys_word(sense))
        set_domain(&effect, context, sense);
    else if (sense->zone)
        set_zone(&effect, context, sense);
    else if (is_outpost(context, sense) || is_in_part(context, sense))
        effect.keeps_level = true;
    else if (!sense->collective && !sense->prefix.own && hands_on(sense))
        set_level(&effect, context, zr_span_cut(sense->name, 0, sense->prefix.size), sense->prefix.party);
    else if (zr_township_of(sense).size)
        effect.before.level = effect.before.party = zr_township_of(sense);
    else if (worded && sense->place != ZR_NONE)
        set_level(&effect, context, zr_place_word(sense->place), false);
    else
        effect.keeps_level =
            worded || sense->collective || is_of_brief_name(sense) || is_branch_alone(context, sense->name);
    effect.before.of_township |= zr_township_of(sense).size > 0;
    effect.set_of_levels = effect.set.size && set_of_levels(context, sense->name).size;
    if (effect.set_of_levels)
        set_party(&effect, context, sense->name);
    if (!effect.set.size && sense->collective)
        effect.set = all_of(sense->name);
    effect.set_of_prefectures = effect.set.size && rules_prefectures(sense->name);
    effect.set_of_places =
        effect.set.size && (zr_is_sector(sense, "township") || zr_is_sector(sense, "local-government"));
    effect.set_of_counties = effect.set.size && zr_is_sector(sense, "local-government");
    effect.set_of_all = zr_span_starts(effect.set, each) && !effect.set_of_levels;
    bool places = effect.set_of_places || zr_ends_any(sense->name, zr_zone_bodies);
    effect.set_of_some = places && zr_equals_any(effect.set, some);
    if (!places && zr_equals_any(effect.set, some))
        effect.set = (zr_span){0};
    effect.keeps_office =
        !effect.office.size && zr_is_office_name(context, sense) && !effect.before.level.size;
    return effect;
}
