/* Bodies of who governs a part of a place that the tables do not have (domain.h). */
#include "units/domain_words.h"
#include "units/generic.h"
#include "units/spell.h"

#include <string.h>

/* 党工委, 党委 or 委 behind the word. */
static size_t party_size(zr_span rest)
{
    static const char *const marks[] = {"党工委", "党委", "委", NULL};
    bool other = zr_span_starts(rest, "委员") || zr_span_starts(rest, "委托");
    return other ? 0 : zr_starts_any(rest, marks);
}

/* Bytes of the longest word for the host that begins the name. */
static size_t word_size(const zr_host *host, zr_span name)
{
    size_t longest = 0;
    for (size_t i = 0; host->domain != ZR_DOMAIN_NONE && i < ZR_HOST_WORDS; i++) {
        size_t size = host->words[i].size;
        if (size > longest && zr_goes_on(name, host->words[i]))
            longest = size;
    }
    return longest;
}

static size_t brief_size(const zr_context *context, zr_span name)
{
    zr_span brief = context->host.brief;
    return brief.size >= strlen("某某") && zr_goes_on(name, brief) ? brief.size : 0;
}

bool zr_domain_begins(const zr_context *context, zr_span name)
{
    size_t stem; /* 建设办公室 in 建设镇 is no such name */
    return brief_size(context, name) && zr_stem_sector(context->lexicon, name, &stem) == ZR_NONE;
}

/* 双沟 of 双沟供电所 in a document of 双沟镇. */
static zr_prefix brief_prefix(const zr_context *context, zr_span name)
{
    size_t size = brief_size(context, name);
    if (!size || !zr_is_station(context->lexicon, zr_behind(name, size)))
        return (zr_prefix){.place = ZR_NONE};
    return (zr_prefix){.place = context->seat, .size = size, .whole = size, .own = true};
}

zr_prefix zr_domain_prefix(const zr_context *context, zr_span name)
{
    enum { LONGEST_ODD = 9 };
    if (zr_span_starts(name, "乡村")) /* 乡村振兴办 */
        return (zr_prefix){.place = ZR_NONE};
    zr_prefix prefix = {.place = context->seat, .size = zr_corps_size(name), .own = true, .full = true};
    if (prefix.size)
        prefix.place = zr_division_find(zr_span_of("650000"));
    else
        prefix.size = word_size(&context->host, name);
    if (!prefix.size)
        return brief_prefix(context, name);
    bool committee = context->host.domain == ZR_DOMAIN_COUNTY && /* 县委 */
                     zr_span_equal(zr_behind(name, prefix.size), zr_span_of("委"));
    if ((name.size < prefix.size + strlen("某某") && !committee) ||
        zr_vocabulary_starts(&context->lexicon->vocabulary, zr_span_cut(name, 0, LONGEST_ODD),
                             ZR_WORD_NO_LEVEL))
        return (zr_prefix){.place = ZR_NONE};
    size_t party = party_size(zr_behind(name, prefix.size));
    prefix.party = party > 0 && prefix.size + party < name.size;
    prefix.whole = prefix.size + (prefix.party ? party : 0);
    return prefix;
}

/* 各村, 各科室: of the host's, but not the governments and departments of others. */
static bool has_set(const zr_sense *sense)
{
    static const char *const heads[] = {"各", "有关", "相关", NULL};
    static const char *const others[] = {"政府", "县", "市", "州", "国务院", NULL};
    return !sense->prefix.size && zr_starts_any(sense->name, heads) &&
           !zr_is_sector(sense, "local-government") && !zr_holds_any(sense->name, others);
}

/* 高新区管委会, 市政府: who governs, and what is no office of anybody. */
static bool is_other_domain(const zr_sense *sense)
{
    static const char *const branches[] = {"local", "zone", "township", NULL};
    return sense->sector != ZR_NONE && (sense->way == ZR_WAY_FORM || sense->way == ZR_WAY_PATTERN) &&
           zr_sector_is_of_any(sense->sector, branches);
}

/* Said without any prefix: does it end as a body's office, and is it nobody else's? */
static bool has_bare(const zr_context *context, const zr_sense *sense)
{
    static const char *const ends[] = {"办公室", "中心", "工会", "团委", "党委", "纪委", "部", "处", "科",
                                       "室",     "院",   "办",   "组",   "队",   "局",   "馆", "所", "站",
                                       "会",     "联",   "协",   "委",   "校",   "专班", NULL};
    const zr_form *form = sense->form == ZR_NONE ? NULL : &zr_table_forms[sense->form];
    if (is_other_domain(sense) || sense->zone) /* 新区改革发展局 in a document of 容东片区 */
        return false;
    if (zr_generic_of(context->lexicon, sense) == ZR_GENERIC_SCHOOL)
        return true;
    if (sense->name.size > 60 || !zr_ends_any(sense->name, ends))
        return false;
    if (form && (form->tiers == 1u << ZR_TIER_CENTRAL || form->kind == ZR_FORM_WORD))
        return false;
    bool internal = form && zr_sector_is_of(sense->sector, "internal");
    bool general = form && zr_sector_is_of(sense->sector, "institution");
    if (form && sense->way == ZR_WAY_PATTERN && !internal && !general &&
        !zr_span_equal(form->text, sense->name))
        return false; /* 东村小学 has a name of its own, 民生服务中心 none */
    return sense->way != ZR_WAY_LISTED &&
           zr_place_inside(context->lexicon, sense->name, context->seat).division == ZR_NONE;
}

bool zr_domain_has(const zr_context *context, const zr_sense *sense)
{
    if (sense->prefix.own)
        return true;
    if (context->host.domain == ZR_DOMAIN_NONE || sense->prefix.named)
        return false;
    if (sense->collective)
        return has_set(sense);
    return !sense->prefix.size && has_bare(context, sense);
}

/* A body of a zone, a district or the Corps as those of a city are written, so that its spellings are one;
 * 消防救援总队 of the Corps as those of a province. */
static zr_span usual_name(const zr_context *context, const zr_sense *sense, zr_span rest)
{
    static const char *const corps = "总队";
    zr_form_kind kind = (zr_form_kind)zr_table_forms[sense->form].kind;
    zr_tier tier = zr_span_ends(rest, corps) ? ZR_TIER_PROVINCE : ZR_TIER_CITY;
    uint32_t form = zr_lexicon_form(context->lexicon, kind, rest, 1u << tier);
    const zr_form *usual =
        form == ZR_NONE ? NULL : &zr_table_forms[zr_table_bodies[zr_table_forms[form].body].form];
    return usual && usual->kind == kind ? usual->text : rest;
}

/* 、市政府信访办公室 behind a committee: the office is the government's too. */
static bool is_of_both(zr_span rest)
{
    enum { LEVEL = 3 };
    static const char *const joints[] = {"、", "和", NULL}, *const governments[] = {"人民政府", "政府", NULL};
    zr_span name = zr_behind(rest, zr_starts_any(rest, joints));
    return zr_starts_any(name, governments) ||
           (name.size > LEVEL && zr_starts_any(zr_behind(name, LEVEL), governments));
}

/* What the name is behind its owner's: 团委 for 镇团委, 组织部 for 高新区党工委组织部 and 党工委组织部; the
 * Party's own office keeps its mark. */
static zr_span printed_name(const zr_context *context, const zr_sense *sense)
{
    static const char *const offices[] = {"办公室", "办", NULL};
    zr_span whole = zr_behind(sense->name, sense->prefix.own ? sense->prefix.size : 0);
    if (sense->collective)
        return sense->prefix.own ? zr_behind(sense->name, sense->prefix.whole)
                                 : zr_collective_write(context, sense);
    size_t mark = zr_starts_any(whole, zr_committees);
    if (sense->prefix.own)
        mark = sense->prefix.whole - sense->prefix.size;
    mark = is_of_both(zr_behind(whole, mark)) ? 0 : mark;
    zr_span rest = zr_behind(whole, mark), station = zr_behind(rest, brief_size(context, rest));
    bool branch = context->host.domain == ZR_DOMAIN_COUNTY && station.size < rest.size;
    if (branch || zr_is_station(context->lexicon, station)) /* 桥西公安分局, 镇双沟派出所 */
        return station;
    return !rest.size || zr_equals_any(rest, offices) ? whole : rest;
}

bool zr_domain_is_itself(const zr_sense *sense)
{
    return sense->prefix.own && zr_equals_any(zr_behind(sense->name, sense->prefix.size), zr_rulers);
}

/* 区委组织部, 组织部 in a document of a district: an office of the committee of its Party. */
static bool is_of_committee(const zr_context *context, const zr_sense *sense)
{
    return context->host.domain == ZR_DOMAIN_COUNTY && sense->way == ZR_WAY_FORM && !sense->collective &&
           zr_table_forms[sense->form].kind == ZR_FORM_PARTY;
}

void zr_domain_write(const zr_context *context, zr_sense *sense)
{
    bool of_corps = sense->prefix.own && zr_corps_size(sense->name);
    bool has_bureaus =
        of_corps || context->host.domain == ZR_DOMAIN_ZONE || context->host.domain == ZR_DOMAIN_COUNTY;
    bool party = of_corps && sense->prefix.party && !sense->collective;
    zr_span own = zr_domain_is_itself(sense) ? (zr_span){0} : printed_name(context, sense);
    bool known = own.size && sense->way == ZR_WAY_FORM && !sense->collective && has_bureaus;
    zr_span usual = known ? usual_name(context, sense, own) : own;
    zr_span mark = party && !zr_starts_any(own, zr_committees) ? zr_span_of("党委") : (zr_span){0};
    if (is_of_committee(context, sense) && !zr_span_starts(own, "委"))
        mark = zr_span_of("委");
    const zr_span canonical[] = {of_corps ? zr_span_of(zr_corps[1]) : context->host.body, mark, usual};
    const zr_span full[] = {of_corps ? zr_span_of(zr_corps[0]) : context->host.full, mark, own};
    sense->canonical = zr_join(context->arena, canonical, 3);
    sense->full_name = zr_join(context->arena, full, 3);
}
