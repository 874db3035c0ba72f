/* Can the prefix that a list printed stand before a name? */
#include "units/take.h"

#include "base/words.h"
#include "units/generic.h"

#include <string.h>

/* Branches whose bodies stand under a level's prefix, and those of the vertical lines that do. */
bool zr_takes_prefix(uint32_t sector, bool whole, zr_span name)
{
    static const char *const branches[] = {
        "party",         "discipline", "congress", "political-consultative", "mass",        "court",
        "procuratorate", "government", "military", "coordination",           "institution", NULL};
    static const char *const by_form[] = {"association", "media",  "culture", "hospital",
                                          "research",    "school", NULL};
    static const char *const vertical[] = {
        "tax",         "meteorology", "post-administration", "telecom-administration",
        "tobacco",     "fire-rescue", "earthquake",          "maritime",
        "survey-team", NULL};
    static const char *const bureaus[] = {"post-enterprise", "salt", "telecom", "power-grid", NULL};
    zr_span branch = zr_table_sectors[sector].branch;
    if (zr_span_ends(name, "公司")) /* 烟草公司: as any company */
        return false;
    return zr_equals_any(branch, branches) || (whole && zr_equals_any(branch, by_form)) ||
           zr_sector_is_any(sector, vertical) ||
           (zr_span_ends(name, "局") && zr_sector_is_any(sector, bureaus));
}

/* 质监站 of 市住建局: not 高铁站, 水电站, 加油站. */
static bool is_bureaus_station(zr_span name)
{
    static const char *const ends[] = {"站", NULL};
    static const char *const others[] = {"车站", "铁站", "电站",   "油站",   "气站",
                                         "水站", "泵站", "枢纽站", "收费站", NULL};
    return name.size >= strlen("质监站") && name.size <= strlen("质量监督站") && zr_ends_any(name, ends) &&
           !zr_ends_any(name, others);
}

bool zr_is_of_government(const zr_sense *sense)
{
    return sense->way == ZR_WAY_FORM && !sense->prefix.party && zr_sector_is_of(sense->sector, "government");
}

/* Names that the tables do not have but that end as a government's bodies do. */
static bool looks_official(zr_span name)
{
    static const char *const ends[] = {"局",     "厅",     "委", "办", "部", "中心",
                                       "办公室", "委员会", "署", "院", "队", NULL};
    return name.size <= 45 && (zr_ends_any(name, ends) || is_bureaus_station(name));
}

static bool is_central_form(const zr_sense *sense)
{
    return sense->way == ZR_WAY_FORM && zr_form_is_central(sense->form);
}

bool zr_is_office_name(const zr_context *context, const zr_sense *sense)
{
    if (context->host.domain != ZR_DOMAIN_NONE) /* 规划建设办公室 of a town is no office of another */
        return zr_is_room(sense->name) && !zr_span_ends(sense->name, "办公室");
    return zr_is_room(sense->name) || sense->way == ZR_WAY_HOST ||
           zr_vocabulary_is(&context->lexicon->vocabulary, sense->name, ZR_WORD_OFFICE);
}

/* 工程建设项目审批制度改革领导小组办公室: set up by the government of the place, whatever it is called. */
static bool is_coordination(const zr_sense *sense)
{
    static const char *const ends[] = {"领导小组",       "领导小组办公室", "指挥部", "指挥部办公室",
                                       "联席会议办公室", "专班",           NULL};
    return zr_is_sector(sense, "coordination") && zr_ends_any(sense->name, ends);
}

zr_span zr_township_of(const zr_sense *sense)
{
    static const char *const words[] = {"镇", "乡", "街道", NULL};
    static const char *const ends[] = {"办", "办公室", "中心", "队", "所", "站",
                                       "院", "部",     "委",   "校", NULL};
    bool known = sense->way == ZR_WAY_FORM || sense->way == ZR_WAY_LISTED || sense->way == ZR_WAY_OFFICE;
    if (known || sense->prefix.size || sense->collective || sense->name.size > 45 ||
        !zr_ends_any(sense->name, ends))
        return (zr_span){0};
    size_t word = zr_span_starts(sense->name, "乡村") ? 0 : zr_starts_any(sense->name, words);
    return word && sense->name.size >= word + 6 ? zr_span_cut(sense->name, 0, word) : (zr_span){0};
}

/* 国际合作和商务局: what stands before the body that ends it is a line of its own, no name. */
static bool is_of_two_lines(const zr_context *context, const zr_sense *sense)
{
    static const char *const ands[] = {"和", "与", NULL};
    for (const char *const *word = ands; *word; word++) {
        size_t at = zr_span_find(sense->name, zr_span_of(*word), 0);
        zr_span rest = zr_span_cut(sense->name, at == SIZE_MAX ? 0 : at + strlen(*word), sense->name.size);
        if (at != SIZE_MAX && at >= strlen("某某") &&
            zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, rest, ~0u) != ZR_NONE)
            return true;
    }
    return false;
}

/* 河道管理处, 水库管理所: what a place has for a work, by no name of its own; not 资产管理处, a room of some
 * department. */
static bool is_works_office(const zr_context *context, const zr_sense *sense)
{
    static const char *const ends[] = {"管理处", "管理所", "管理站", NULL};
    bool whole = sense->way == ZR_WAY_PATTERN && zr_table_forms[sense->form].text.size == sense->name.size;
    return whole && zr_ends_any(sense->name, ends) && context->host.sector == ZR_NONE &&
           zr_sector_is_of(sense->sector, "government");
}

/* 白龟山水库管理局, 壶瓶山国家级自然保护区管理局: who runs a site that is named, whoever that is for. */
static bool runs_named_site(const zr_context *context, const zr_sense *sense)
{
    static const char *const runs[] = {"管理局", "管理处", "管理所", "管理站", NULL};
    static const char *const sites[] = {"水库",       "水利枢纽", "灌区",     "自然保护区", "保护区",
                                        "国家公园",   "森林公园", "湿地公园", "地质公园",   "风景名胜区",
                                        "旅游度假区", "风景区",   "景区",     "湖",         "山",
                                        "江",         "水利工程", NULL};
    static const char *const ranks[] = {"国家级", "国家", "省级", "自然", "旅游", "风景", NULL};
    zr_span site = zr_without_any(sense->name, runs), own = zr_without_any(site, sites), rest = own;
    if (sense->way != ZR_WAY_PATTERN || site.size == sense->name.size || own.size == site.size)
        return false;
    for (size_t size; (size = zr_ends_any(rest, ranks)) != 0;)
        rest = zr_without_last(rest, size);
    return rest.size && !zr_is_of_trades(context->lexicon, rest) &&
           zr_table_get(&context->lexicon->stems, rest) == ZR_NONE;
}

/* 农垦建三江管理局: an authority of the state farms, that are no city's. */
static bool runs_farms(zr_span name)
{
    static const char *const farms = "农垦", *const runs[] = {"管理局", NULL};
    return zr_span_starts(name, farms) && zr_ends_any(name, runs) && name.size > strlen("农垦管理局");
}

bool zr_may_take_prefix(const zr_context *context, const zr_sense *sense, bool omits)
{
    bool all = context->prints_all && !omits;
    if (sense->way == ZR_WAY_FORM)
        return !is_central_form(sense) && zr_takes_prefix(sense->sector, true, sense->name);
    if (zr_township_of(sense).size)
        return false;
    if (sense->way == ZR_WAY_OFFICE)
        return true;
    if (sense->way == ZR_WAY_PATTERN && is_coordination(sense))
        return true;
    if (zr_span_equal(sense->name, zr_span_of("办事处"))) /* of streets, or of some zone */
        return false;
    if (is_works_office(context, sense))
        return !all;
    if (runs_named_site(context, sense) || runs_farms(sense->name))
        return false;
    if (all || zr_has_own_name(context->lexicon, sense->name) || zr_is_office_name(context, sense) ||
        zr_place_inside(context->lexicon, sense->name, context->seat).division != ZR_NONE)
        return false;
    if (sense->way == ZR_WAY_PATTERN)
        return zr_takes_prefix(sense->sector, false, sense->name);
    if (sense->way == ZR_WAY_ENDING && is_of_two_lines(context, sense))
        return true;
    bool hosts = sense->way == ZR_WAY_HOST && context->host.domain != ZR_DOMAIN_NONE;
    return sense->way == ZR_WAY_STEM || ((sense->way == ZR_WAY_NONE || hosts) && looks_official(sense->name));
}
