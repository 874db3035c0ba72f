/* What a list leaves out after its first name. */
#include "units/inherit.h"

#include "base/words.h"
#include "document/duties_levels.h"
#include "units/branch_row.h"
#include "units/domain.h"
#include "units/spell.h"
#include "units/take.h"

#include <string.h>

/* 厅法规处, 局办公室: offices of the department that issues the document. 国家…: bodies of the centre. */
static bool has_other_owner(zr_span name)
{
    static const char *const words[] = {"厅",   "局",   "国家", "中国", "中央", "全国", "国务院", "兵团",
                                        "中铁", "中建", "中交", "中冶", "中核", "中电", NULL};
    return zr_starts_any(name, words) > 0;
}

/* Nothing of a level or a place in it. */
static bool is_bare(const zr_context *context, const zr_sense *sense)
{
    bool worded = sense->way == ZR_WAY_FORM && zr_table_forms[sense->form].kind == ZR_FORM_WORD;
    return !sense->prefix.size && !sense->collective && !worded && !has_other_owner(sense->name) &&
           !zr_domain_begins(context, sense->name);
}

static zr_span join(const zr_context *context, zr_span a, zr_span b)
{
    const zr_span pieces[] = {a, b};
    return zr_join(context->arena, pieces, 2);
}

/* Behind the Party's prefix a body is the Party's if it can be (金融办), else the government's (科技厅);
 * behind the government's it is the Party's only if it can be nothing else (组织部). */
static zr_span prefix_for(const zr_inherit *state, const zr_context *context, zr_span name)
{
    bool party = zr_lexicon_form(context->lexicon, ZR_FORM_PARTY, name, ~0u) != ZR_NONE;
    bool plain = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, name, ~0u) != ZR_NONE;
    static const char *const official[] = {"局", "厅", "院", "委员会", "中心", "队", NULL};
    if (!party && !plain)
        return state->by_party && !zr_ends_any(name, official) ? state->party : state->level;
    return party && (state->by_party || !plain) ? state->party : state->level;
}

/* 派出所, 林业站 behind 乡应急办. */
static bool is_station(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    zr_span name = sense->name;
    static const char *const ends[] = {"所", "站", "卫生院", "中心校", NULL};
    return state->of_township && !zr_township_of(sense).size && name.size <= 45 && zr_ends_any(name, ends) &&
           !zr_has_own_name(context->lexicon, name);
}

/* 公交公司 behind 市城投公司, 二中 behind 县一中: of one kind with the body that has the prefix, and no name
 * of its own. */
static bool is_of_kind(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    return state->kind != ZR_GENERIC_NONE && zr_generic_of(context->lexicon, sense) == state->kind;
}

/* A class of bodies that 各 before it in the list is said of too: 街道办事处 of 各乡镇政府、街道办事处. Not
 * 有关部门, 市直单位, 国务院部门, that say by themselves which are meant. */
static bool is_class(const zr_context *context, const zr_sense *sense)
{
    static const char *const others[] = {"各",   "有关", "相关", "其他", "其它", "涉及", "国务院", "中央",
                                         "国家", "驻",   "在",   "本",   "全",   "所属", "行业",   NULL};
    static const char *const ends[] = {"部门", "处室", "科室", "机关", "成员单位", "地方", "地区", NULL};
    if (zr_is_levels(context->lexicon, sense->name)) /* 区县政府 */
        return true;
    if (zr_starts_any(sense->name, others) || zr_holds(sense->name, "各")) /* 地直各单位 */
        return false;
    return sense->way == ZR_WAY_COLLECTIVE && !sense->prefix.size && !zr_ends_any(sense->name, ends);
}

/* 管委会, 开发区管委会 behind 各县区政府 in a city: each zone, each of them has its own. */
static bool is_zones_body(const zr_inherit *state, const zr_context *context, zr_span name)
{
    zr_span zone = zr_without_any(name, zr_zone_bodies);
    bool placed = context->seat != ZR_NONE, bare = !zone.size && state->set_of_places;
    bool city = placed ? zr_table_divisions[context->seat].level <= ZR_CITY : bare;
    return city && zone.size < name.size && context->host.domain == ZR_DOMAIN_NONE &&
           (bare || zr_vocabulary_is(&context->lexicon->vocabulary, zone, ZR_WORD_ZONES));
}

/* 市人民政府 behind 各盟行政公署: what rules the other places of that rank. */
static bool is_ruler_beside(const zr_inherit *state, zr_span name)
{
    static const char *const rulers[] = {"市政府", "市人民政府", "州政府", "州人民政府", NULL};
    return state->set_of_prefectures && zr_equals_any(name, rulers);
}

static bool has_form(const zr_context *context, uint32_t kind, zr_span name)
{
    return zr_lexicon_form(context->lexicon, kind, name, ~0u) != ZR_NONE;
}

/* 各县（市、区）委 before 宣传部, 各县（市、区） before 教育局: as prefix_for does of one place. */
static zr_span set_for(const zr_inherit *state, const zr_context *context, zr_span name)
{
    bool plain = has_form(context, ZR_FORM_PLAIN, name);
    bool party = state->set_party.size && has_form(context, ZR_FORM_PARTY, name);
    return party && (state->set_by_party || !plain) ? state->set_party : state->set;
}

/* Of what a place has many, that are not its own: 驻青高校、科研院所. */
static const char *const nouns[] = {"高校", "科研院所", "企业",     "高等院校", "院校", "医院",
                                    "学校", "园区",     "医疗机构", "科研机构", NULL};

static const char each[] = "各";

/* Is the name of the set that was said before it? */
static bool is_of_set(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    if (!state->set.size)
        return false;
    if (state->set_of_all && (is_class(context, sense) || is_zones_body(state, context, sense->name)))
        return true;
    if (sense->prefix.size)
        return is_ruler_beside(state, sense->name);
    if (!zr_span_starts(state->set, each))
        return zr_equals_any(sense->name, nouns);
    return zr_vocabulary_is(&context->lexicon->vocabulary, sense->name, ZR_WORD_HANDED) ||
           (state->set_of_levels && sense->way == ZR_WAY_FORM);
}

/* 黄骅市 of 黄骅市委, where 市政府 comes next. */
static zr_span ruled_place(const zr_sense *sense)
{
    const zr_prefix *prefix = &sense->prefix;
    if (!prefix->named || !prefix->full || !prefix->party || prefix->whole != sense->name.size)
        return (zr_span){0};
    return zr_span_cut(sense->name, 0, prefix->size);
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
    return join(context, state->ruled, rest);
}

/* 价格监督检查和反不正当竞争局 behind 市场监管厅登记注册局: a department's document has no other bureau of
 * such a name. */
static bool is_departments_bureau(const zr_context *context, const zr_sense *sense)
{
    return context->names_offices && context->host.sector != ZR_NONE &&
           context->host.domain == ZR_DOMAIN_NONE && sense->way == ZR_WAY_STEM &&
           zr_span_ends(sense->name, "局");
}

/* Is the name an office of the body whose office was named before it? 执法局 behind 厅法规处、厅运输处 is
 * none: where 厅 is printed before every office, what has it not is a body of its own. */
static bool is_of_office(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    bool office = zr_is_office_name(context, sense) || is_departments_bureau(context, sense);
    return state->office.size && office && sense->way != ZR_WAY_OFFICE &&
           (!context->prints_host || zr_is_room(sense->name));
}

/* 委 of 委编办, 党委 of 党委组织部; or 0. */
static size_t party_mark(const zr_context *context, zr_span name)
{
    static const char *const marks[] = {"党委", "委", NULL};
    size_t mark = zr_starts_any(name, marks);
    return mark && has_form(context, ZR_FORM_PARTY, zr_span_cut(name, mark, name.size)) ? mark : 0;
}

/* 云顶管理局 behind 各乡镇、街道, in no table: who governs one more part of the place, no bureau of it. */
static bool is_part_beside(const zr_inherit *state, const zr_sense *sense)
{
    static const char *const ends[] = {"管理局", "管理处", NULL};
    return state->set_of_places && sense->way == ZR_WAY_NONE && zr_ends_any(sense->name, ends);
}

zr_span zr_inherit_name(const zr_inherit *state, const zr_context *context, const zr_sense *sense,
                        bool closely)
{
    zr_span ruled = closely ? rule_of_place(state, context, sense->name) : (zr_span){0};
    if (ruled.size)
        return ruled;
    if (closely && zr_is_branch_of(context, state->branch, sense->name))
        return join(context, state->branch, sense->name);
    if (closely && state->by_party && !sense->prefix.size && party_mark(context, sense->name))
        return join(context, state->level, sense->name); /* 党委编办 behind 自治区党委组织部 */
    if (closely && is_of_set(state, context, sense))
        return join(context, set_for(state, context, sense->name), sense->name);
    if (!is_bare(context, sense))
        return sense->name;
    if (closely && is_of_office(state, context, sense))
        return join(context, state->office, sense->name);
    bool takes = zr_may_take_prefix(context, sense) || is_station(state, context, sense) ||
                 is_of_kind(state, context, sense);
    if (!state->level.size || !takes || is_part_beside(state, sense))
        return sense->name;
    return join(context, prefix_for(state, context, sense->name), sense->name);
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
    bool body = levels && (has_form(context, ZR_FORM_PLAIN, rest) || party_mark(context, rest));
    if (!body || zr_span_ends(name, "政府") || rules_prefectures(name))
        return (zr_span){0};
    return zr_span_cut(name, 0, name.size - rest.size);
}

/* The Party of every place of the set: 各县（市、区）委, or with the mark that was printed. */
static void set_party(zr_inherit *state, const zr_context *context, zr_span name)
{
    zr_span rest = zr_span_cut(name, state->set.size, name.size);
    size_t mark = party_mark(context, rest);
    zr_span printed = mark ? zr_span_cut(rest, 0, mark) : zr_span_of("委");
    state->set_party = join(context, state->set, printed);
    state->set_by_party = mark > 0;
}

/* 各在温高校 → 各在温, 驻青高校 → 驻青. */
static zr_span set_prefix(const zr_context *context, zr_span name)
{
    static const char *const heads[] = {"各", "驻", "在", NULL};
    for (size_t i = 0; nouns[i]; i++) {
        size_t all = zr_starts_any(name, heads);
        bool near = all && (zr_span_starts(name, each) || name.size <= strlen(nouns[i]) + strlen("驻某某"));
        if (near && zr_span_ends(name, nouns[i]) && name.size > strlen(nouns[i]) + strlen(each))
            return zr_span_cut(name, 0, name.size - strlen(nouns[i]));
    }
    return set_of_levels(context, name);
}

/* 各 of 各县区政府, 各有关 of 各有关县区; else empty. */
static zr_span all_of(zr_span name)
{
    static const char *const words[] = {"各有关", "各相关", "各", NULL};
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
    state->level = word ? join(context, own, zr_span_of("地区")) : level;
    state->party = word ? join(context, own, zr_span_of("地委"))
                        : join(context, level, zr_span_of(zr_equals_any(level, whole) ? "党委" : "委"));
    state->by_party = by_party;
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
    state->level = zr_span_cut(sense->name, 0, sense->prefix.size);
    state->party = join(context, state->level, zr_span_of(parties[context->host.domain]));
    state->by_party = sense->prefix.party;
    state->of_township = context->host.domain == ZR_DOMAIN_TOWNSHIP;
}

/* 高新区 of 高新区经发局 where another issues the document. */
static void set_zone(zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    state->level = zr_span_cut(sense->name, 0, sense->zone);
    state->party = join(context, state->level, zr_span_of("党工委"));
    state->by_party = zr_span_starts(zr_span_cut(sense->name, sense->zone, sense->name.size), "党工委");
}

/* 双沟派出所 in a document of 双沟镇: what comes next is no 双沟党政办. */
static bool is_of_brief_name(const zr_sense *sense)
{
    return sense->prefix.own && !sense->prefix.full;
}

/* A named place hands its prefix on only with a usual body: 潜江市发改委、财政局; not 鹿城区政府. */
static bool hands_on(const zr_sense *sense)
{
    if (!sense->prefix.named)
        return sense->prefix.size > 0;
    if (sense->way != ZR_WAY_FORM && (!sense->prefix.full || sense->way != ZR_WAY_OFFICE))
        return false;
    return zr_takes_prefix(sense->sector, true, sense->name) &&
           !zr_span_equal(zr_table_sectors[sense->sector].branch, zr_span_of("vertical"));
}

/* 市场监管厅 of 市场监管厅信用监督管理处; 厅 of 厅法规处. */
static zr_span office_prefix(const zr_context *context, const zr_sense *sense)
{
    static const char *const loose[] = {"association", "coordination", NULL};
    static const char *const hosts[] = {"厅", "局", "委", "省局", "市局", "区局", "县局", NULL};
    if (sense->way == ZR_WAY_OFFICE) /* 信息中心 behind 消保委秘书处 is no association's */
        return zr_span_cut(
            sense->name, 0,
            zr_equals_any(zr_table_sectors[zr_form_sector(sense->form)].branch, loose) ? 0 : sense->form_end);
    for (size_t i = 0; hosts[i]; i++) {
        if (zr_span_starts(sense->name, hosts[i]) && zr_is_office_name(context, sense) &&
            (sense->way == ZR_WAY_PATTERN || sense->way == ZR_WAY_HOST))
            return zr_span_of(hosts[i]);
    }
    return (zr_span){0};
}

zr_inherit zr_inherit_effect(const zr_context *context, const zr_sense *sense)
{
    bool worded = sense->way == ZR_WAY_FORM && zr_table_forms[sense->form].kind == ZR_FORM_WORD;
    zr_inherit effect = {.office = office_prefix(context, sense),
                         .branch = zr_branch_owner(context, sense->name),
                         .ruled = ruled_place(sense),
                         .set = set_prefix(context, sense->name)};
    if (!sense->collective && sense->prefix.size && !sense->prefix.named)
        effect.kind = zr_generic_kind(sense);
    if (!sense->collective && sense->prefix.own && !is_of_brief_name(sense) && !is_bodys_word(sense))
        set_domain(&effect, context, sense);
    else if (sense->zone)
        set_zone(&effect, context, sense);
    else if (!sense->collective && !sense->prefix.own && hands_on(sense))
        set_level(&effect, context, zr_span_cut(sense->name, 0, sense->prefix.size), sense->prefix.party);
    else if (zr_township_of(sense).size)
        effect.level = effect.party = zr_township_of(sense);
    else if (worded)
        set_level(&effect, context, zr_place_word(sense->place), false);
    else
        effect.keeps_level =
            sense->collective || is_of_brief_name(sense); /* a set does not end what was printed before it */
    effect.of_township |= zr_township_of(sense).size > 0;
    effect.set_of_levels = effect.set.size && set_of_levels(context, sense->name).size;
    if (effect.set_of_levels)
        set_party(&effect, context, sense->name);
    if (!effect.set.size && sense->collective)
        effect.set = all_of(sense->name);
    effect.set_of_prefectures = effect.set.size && rules_prefectures(sense->name);
    effect.set_of_places =
        effect.set.size && (zr_is_sector(sense, "township") || zr_is_sector(sense, "local-government"));
    effect.set_of_all = zr_span_starts(effect.set, each) && !effect.set_of_levels;
    effect.keeps_office = !effect.office.size && zr_is_office_name(context, sense) && !effect.level.size;
    return effect;
}

void zr_inherit_apply(zr_inherit *state, const zr_inherit *effect)
{
    zr_inherit next = *effect;
    if (effect->keeps_level) {
        next.level = state->level;
        next.party = state->party;
        next.by_party = state->by_party;
        next.of_township = state->of_township;
        next.kind = state->kind;
    }
    if (effect->keeps_office)
        next.office = state->office;
    *state = next;
}
