/* Parts of a place that the tables do not have: a township, a zone, the Corps. */
#include "units/domain.h"

#include "base/words.h"
#include "units/generic.h"
#include "units/spell.h"

#include <string.h>

static const char *const corps[] = {"新疆生产建设兵团", "兵团", NULL};

/* What may follow the name of one where it issues documents; the longer before those that they hold. */
static const char *const rulers[] = {"人民政府",   "政府",   "街道办事处", "办事处",
                                     "管理委员会", "管委会", NULL};
static const char *const committees[] = {"党工委", "党委", "工作委员会", "工委", "委员会", NULL};

static bool is_sector(const zr_sense *sense, const char *id)
{
    return sense->sector != ZR_NONE && zr_span_equal(zr_table_sectors[sense->sector].id, zr_span_of(id));
}

static zr_span behind(zr_span text, size_t size)
{
    return zr_span_cut(text, size, text.size);
}

static zr_span without_end(zr_span text, const char *const *ends)
{
    return zr_span_cut(text, 0, text.size - zr_ends_any(text, ends));
}

/* The issuer up to the body that governs: 某镇人民政府 of 某镇人民政府办公室. */
static zr_span governing(zr_span issuer)
{
    for (size_t i = 0; rulers[i]; i++) {
        size_t at = zr_span_find(issuer, zr_span_of(rulers[i]), 0);
        if (at != SIZE_MAX && at)
            return zr_span_cut(issuer, 0, at + strlen(rulers[i]));
    }
    for (size_t i = 0; committees[i]; i++) {
        size_t at = zr_span_find(issuer, zr_span_of(committees[i]), 0);
        if (at != SIZE_MAX && at)
            return zr_span_cut(issuer, 0, at);
    }
    return issuer;
}

/* 街道 of 合江街道; empty: it is no township's name. */
static zr_span township_kind(zr_span name)
{
    static const char *const kinds[] = {"街道", "镇", "乡", "苏木", NULL};
    size_t size = zr_ends_any(name, kinds);
    return size && size < name.size ? behind(name, name.size - size) : (zr_span){0};
}

/* What stands behind a town's name, which 街道 is part of. */
static const char *const town_rulers[] = {"人民政府", "政府", "办事处", NULL};

zr_span zr_township_name(const zr_context *context, const zr_sense *sense)
{
    bool one = sense->way == ZR_WAY_PATTERN && is_sector(sense, "township") && !sense->collective;
    zr_span name = one ? without_end(sense->name, town_rulers) : (zr_span){0};
    if (one && zr_span_ends(name, "街道办"))
        name.size -= strlen("办");
    if (!one || !township_kind(name).size)
        return (zr_span){0};
    bool placed = sense->prefix.named && sense->prefix.full && sense->prefix.place == sense->place;
    if (placed && name.size > sense->prefix.size + strlen("镇"))
        name = behind(name, sense->prefix.size);
    return zr_arena_copy(context->arena, name);
}

static const char *const zone_kinds[] = {
    "高新区", "经开区", "开发区", "工业园区", "产业园区", "园区",   "示范区", "试验区", "合作区",
    "保税区", "综保区", "度假区", "风景区",   "管理区",   "功能区", "集聚区", "自贸区", "港区",
    "片区",   "新区",   "商务区", "科学城",   "科技城",   "生态城", "新城",   NULL};

/* The last words of a zone's name, by which it is called at home. */
static zr_span zone_kind(zr_span zone)
{
    size_t size = zr_ends_any(zone, zone_kinds);
    if (!size && zr_span_ends(zone, "区"))
        size = strlen("区");
    return behind(zone, zone.size - size);
}

static bool fill_township(zr_host *host, const zr_context *context, const zr_sense *sense)
{
    zr_span name = zr_township_name(context, sense);
    if (!name.size)
        return false;
    host->domain = ZR_DOMAIN_TOWNSHIP;
    host->sector = sense->sector;
    host->body = name;
    host->full = without_end(sense->full_name, town_rulers);
    host->words[0] = name;
    host->words[1] = township_kind(name);
    host->brief = zr_span_cut(name, 0, name.size - host->words[1].size);
    return true;
}

/* 园区 of 苏州工业园区: what a zone is called for short. */
static zr_span zone_class(zr_span zone)
{
    static const char *const classes[] = {"园区", "开发区", "新区", NULL};
    size_t size = zr_ends_any(zone, classes);
    return behind(zone, zone.size - size);
}

/* 区 in a document of a zone of a city is the zone, where no district is meant. */
static bool is_called_district(const zr_context *context)
{
    return zr_place_of_word(zr_span_of("区"), context->seat).division == ZR_NONE;
}

static bool fill_zone(zr_host *host, const zr_context *context, const zr_sense *sense)
{
    zr_span zone = without_end(sense->canonical, rulers);
    zr_span printed = zr_arena_copy(context->arena, without_end(sense->name, rulers));
    zr_span kind = zone_kind(zone).size ? zone_kind(zone) : zone_kind(printed);
    bool ruled = printed.size < sense->name.size && sense->way == ZR_WAY_PATTERN; /* 生物城管委会 */
    if (!is_sector(sense, "development-zone") || !(kind.size || ruled) || sense->collective)
        return false;
    host->domain = ZR_DOMAIN_ZONE;
    host->sector = sense->sector;
    host->body = sense->canonical;
    host->full = sense->full_name;
    host->words[0] = printed;
    host->words[1] = kind.size > strlen("区") ? kind : (zr_span){0};
    host->words[2] = zr_span_of("管委会");
    host->words[4] = zone_class(printed);
    host->words[3] = is_called_district(context) ? zr_span_of("区") : (zr_span){0};
    return true;
}

/* Bytes of the Corps' name that begins the text; not that of one of its divisions (兵团第八师). */
static size_t corps_size(zr_span text)
{
    size_t size = zr_starts_any(text, corps);
    return zr_span_starts(behind(text, size), "第") ? 0 : size;
}

/* 石桥镇 of 石桥镇2024年环境整治方案: a title that no issuer is told with. Not 城镇2024年, 乡镇. */
static zr_span titled_township(const zr_context *context, zr_span title)
{
    static const char *const kinds[] = {"街道", "镇", "乡", NULL};
    static const char *const classes[] = {"城镇", "乡镇", "村镇", "集镇", "小镇", "镇街", "各", NULL};
    enum { LONGEST = 18 };
    size_t from = zr_place_chain(context->lexicon, title, context->seat).end;
    for (size_t i = 0; kinds[i]; i++) {
        size_t at = zr_span_find(title, zr_span_of(kinds[i]), from + 3);
        size_t end = at + strlen(kinds[i]);
        if (at == SIZE_MAX || at - from > LONGEST || end >= title.size || title.data[end] < '0' ||
            title.data[end] > '9')
            continue;
        zr_span name = zr_span_cut(title, 0, end);
        return zr_holds_any(name, classes) ? (zr_span){0} : name;
    }
    return (zr_span){0};
}

size_t zr_zone_in_title(zr_span title)
{
    static const char *const others[] = {"各",   "全",   "关于", "支持", "推进", "推动", "促进", "加快",
                                         "建设", "深化", "创建", "提升", "和",   "、",   "《",   NULL};
    enum { LONGEST = 60 };
    size_t end = zr_first_end(zr_span_cut(title, 0, LONGEST), zone_kinds, strlen("某"));
    return zr_holds_any(zr_span_cut(title, 0, end), others) ? 0 : end;
}

/* 襄阳高新区 of 襄阳高新区2025年招商方案: a zone whose title tells no issuer. Not 襄阳市开发区2025年, that
 * are several. */
static zr_span titled_zone(const zr_context *context, zr_span title)
{
    size_t end = zr_zone_in_title(title);
    if (!end || end >= title.size || title.data[end] < '0' || title.data[end] > '9')
        return (zr_span){0};
    zr_found_place place = zr_place_chain(context->lexicon, title, context->seat);
    bool county = place.division != ZR_NONE && zr_table_divisions[place.division].level == ZR_COUNTY;
    bool class =
        zr_vocabulary_is(&context->lexicon->vocabulary, zr_span_cut(title, place.end, end), ZR_WORD_ZONES);
    return place.end < end && (county || !class) ? zr_span_cut(title, 0, end) : (zr_span){0};
}

/* 襄阳高新区 of 襄阳高新区财政局: a bureau of a zone. Not a branch of another's there. */
static zr_span zone_of_bureau(const zr_sense *sense)
{
    static const char *const bodies[] = {"局", "委", "厅", "公司", NULL};
    zr_span zone = zr_span_cut(sense->name, 0, sense->zone);
    return zr_holds_any(zone, bodies) ? (zr_span){0} : zone;
}

static bool is_found(zr_host *host, const zr_context *context, zr_span words)
{
    zr_sense sense = zr_sense_of(context, words);
    return fill_township(host, context, &sense) || fill_zone(host, context, &sense);
}

bool zr_domain_find(zr_host *host, const zr_context *context, zr_span issuer)
{
    if (corps_size(issuer)) {
        *host = (zr_host){.sector = zr_sector_find(zr_span_of("reclamation-corps")),
                          .domain = ZR_DOMAIN_CORPS,
                          .body = zr_span_of(corps[1]),
                          .full = zr_span_of(corps[0])};
        return true;
    }
    zr_span party = zr_span_of("中共");
    if (zr_span_starts(issuer, "中共"))
        issuer = behind(issuer, party.size);
    zr_span named = titled_township(context, issuer);
    named = named.size ? named : titled_zone(context, issuer);
    named = named.size ? named : governing(issuer);
    zr_host found = {.sector = ZR_NONE};
    if (!is_found(&found, context, named)) {
        zr_sense sense = zr_sense_of(context, named);
        zr_span zone = zone_of_bureau(&sense);
        if (!zone.size || !is_found(&found, context, zone))
            return false;
    }
    *host = found;
    return true;
}

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
        if (size > longest && name.size > size && !memcmp(name.data, host->words[i].data, size))
            longest = size;
    }
    return longest;
}

static size_t brief_size(const zr_context *context, zr_span name)
{
    zr_span brief = context->host.brief;
    bool begins =
        brief.size >= strlen("某某") && name.size > brief.size && !memcmp(name.data, brief.data, brief.size);
    return begins ? brief.size : 0;
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
    if (!size || !zr_is_station(context->lexicon, behind(name, size)))
        return (zr_prefix){.place = ZR_NONE};
    return (zr_prefix){.place = context->seat, .size = size, .whole = size, .own = true};
}

zr_prefix zr_domain_prefix(const zr_context *context, zr_span name)
{
    enum { LONGEST_ODD = 9 };
    if (zr_span_starts(name, "乡村")) /* 乡村振兴办 */
        return (zr_prefix){.place = ZR_NONE};
    zr_prefix prefix = {.place = context->seat, .size = corps_size(name), .own = true, .full = true};
    if (prefix.size)
        prefix.place = zr_division_find(zr_span_of("650000"));
    else
        prefix.size = word_size(&context->host, name);
    if (!prefix.size)
        return brief_prefix(context, name);
    if (name.size < prefix.size + strlen("某某") ||
        zr_vocabulary_starts(&context->lexicon->vocabulary, zr_span_cut(name, 0, LONGEST_ODD),
                             ZR_WORD_NO_LEVEL))
        return (zr_prefix){.place = ZR_NONE};
    size_t party = party_size(behind(name, prefix.size));
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
           !is_sector(sense, "local-government") && !zr_holds_any(sense->name, others);
}

/* 高新区管委会, 市政府: who governs, and what is no office of anybody. */
static bool is_other_domain(const zr_sense *sense)
{
    static const char *const branches[] = {"local", "zone", "township", NULL};
    return sense->sector != ZR_NONE && (sense->way == ZR_WAY_FORM || sense->way == ZR_WAY_PATTERN) &&
           zr_equals_any(zr_table_sectors[sense->sector].branch, branches);
}

/* Said without any prefix: does it end as a body's office, and is it nobody else's? */
static bool has_bare(const zr_context *context, const zr_sense *sense)
{
    static const char *const ends[] = {"办公室", "中心", "工会", "团委", "党委", "纪委", "部", "处", "科",
                                       "室",     "院",   "办",   "组",   "队",   "局",   "馆", "所", "站",
                                       "会",     "联",   "协",   "委",   "校",   "专班", NULL};
    const zr_form *form = sense->form == ZR_NONE ? NULL : &zr_table_forms[sense->form];
    if (is_other_domain(sense))
        return false;
    if (zr_generic_of(context->lexicon, sense) == ZR_GENERIC_SCHOOL)
        return true;
    if (sense->name.size > 60 || !zr_ends_any(sense->name, ends))
        return false;
    if (form && (form->tiers == 1u << ZR_TIER_CENTRAL || form->kind == ZR_FORM_WORD))
        return false;
    bool internal = form && zr_span_equal(zr_table_sectors[sense->sector].branch, zr_span_of("internal"));
    bool general = form && zr_span_equal(zr_table_sectors[sense->sector].branch, zr_span_of("institution"));
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

/* A body of a zone or of the Corps as those of a city are written, so that its spellings are one. */
static zr_span usual_name(const zr_context *context, const zr_sense *sense, zr_span rest)
{
    zr_form_kind kind = (zr_form_kind)zr_table_forms[sense->form].kind;
    uint32_t form = zr_lexicon_form(context->lexicon, kind, rest, 1u << ZR_TIER_CITY);
    const zr_form *usual =
        form == ZR_NONE ? NULL : &zr_table_forms[zr_table_bodies[zr_table_forms[form].body].form];
    return usual && usual->kind == kind ? usual->text : rest;
}

/* What the name is behind its owner's: 团委 for 镇团委, 组织部 for 高新区党工委组织部 and 党工委组织部; the
 * Party's own office keeps its mark. */
static zr_span printed_name(const zr_context *context, const zr_sense *sense)
{
    static const char *const offices[] = {"办公室", "办", NULL};
    zr_span whole = behind(sense->name, sense->prefix.own ? sense->prefix.size : 0);
    if (sense->collective)
        return sense->prefix.own ? behind(sense->name, sense->prefix.whole)
                                 : zr_collective_write(context, sense);
    size_t mark = zr_starts_any(whole, committees);
    if (sense->prefix.own)
        mark = sense->prefix.whole - sense->prefix.size;
    zr_span rest = behind(whole, mark), station = behind(rest, brief_size(context, rest));
    if (zr_is_station(context->lexicon, station)) /* 镇双沟派出所 */
        return station;
    return !rest.size || zr_equals_any(rest, offices) ? whole : rest;
}

bool zr_domain_is_itself(const zr_sense *sense)
{
    return sense->prefix.own && zr_equals_any(behind(sense->name, sense->prefix.size), rulers);
}

void zr_domain_write(const zr_context *context, zr_sense *sense)
{
    bool of_corps = sense->prefix.own && corps_size(sense->name);
    bool of_zone = context->host.domain == ZR_DOMAIN_ZONE;
    bool party = of_corps && sense->prefix.party && !sense->collective;
    zr_span own = zr_domain_is_itself(sense) ? (zr_span){0} : printed_name(context, sense);
    bool known = own.size && sense->way == ZR_WAY_FORM && !sense->collective && (of_corps || of_zone);
    zr_span usual = known ? usual_name(context, sense, own) : own;
    zr_span mark = party && !zr_starts_any(own, committees) ? zr_span_of("党委") : (zr_span){0};
    const zr_span canonical[] = {of_corps ? zr_span_of(corps[1]) : context->host.body, mark, usual};
    const zr_span full[] = {of_corps ? zr_span_of(corps[0]) : context->host.full, mark, own};
    sense->canonical = zr_join(context->arena, canonical, 3);
    sense->full_name = zr_join(context->arena, full, 3);
}
