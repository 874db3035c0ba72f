/* Who governs the part of a place that the tables do not have: told from the issuer, else from the title. */
#include "units/domain_words.h"
#include "units/regiment.h"
#include "units/spell.h"

#include <string.h>

/* The issuer up to the body that governs: 某镇人民政府 of 某镇人民政府办公室. */
static zr_span governing(zr_span issuer)
{
    for (size_t i = 0; zr_rulers[i]; i++) {
        size_t at = zr_span_find(issuer, zr_span_of(zr_rulers[i]), 0);
        if (at != SIZE_MAX && at)
            return zr_span_cut(issuer, 0, at + strlen(zr_rulers[i]));
    }
    for (size_t i = 0; zr_committees[i]; i++) {
        size_t at = zr_span_find(issuer, zr_span_of(zr_committees[i]), 0);
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
    return size && size < name.size ? zr_behind(name, name.size - size) : (zr_span){0};
}

/* What stands behind a town's name, which 街道 is part of. */
static const char *const town_rulers[] = {"人民政府", "政府", "办事处", NULL};

zr_span zr_township_name(const zr_context *context, const zr_sense *sense)
{
    bool one = sense->way == ZR_WAY_PATTERN && zr_is_sector(sense, "township") && !sense->collective;
    zr_span name = one ? zr_without_any(sense->name, town_rulers) : (zr_span){0};
    if (one && zr_span_ends(name, "街道办"))
        name.size -= strlen("办");
    if (!one || !township_kind(name).size)
        return (zr_span){0};
    bool placed = sense->prefix.named && sense->prefix.full && sense->prefix.place == sense->place;
    if (placed && name.size > sense->prefix.size + strlen("镇"))
        name = zr_behind(name, sense->prefix.size);
    return zr_arena_copy(context->arena, name);
}

static const char *const zone_kinds[] = {
    "高新区", "经开区", "开发区", "工业园区", "产业园区", "园区",   "示范区", "试验区", "合作区", "保税区",
    "综保区", "度假区", "风景区", "管理区",   "功能区",   "集聚区", "自贸区", "港区",   "实验区", "先行区",
    "工业区", "创新区", "先导区", "起步区",   "经济区",   "空港",   "新片区", "工业园", "产业园", "科技园",
    "片区",   "新区",   "商务区", "科学城",   "科技城",   "生态城", "新城",   NULL};

/* The last words of a zone's name, by which it is called at home. */
static zr_span zone_kind(zr_span zone)
{
    size_t size = zr_ends_any(zone, zone_kinds);
    if (!size && zr_span_ends(zone, "区"))
        size = strlen("区");
    return zr_behind(zone, zone.size - size);
}

static bool fill_township(zr_host *host, const zr_context *context, const zr_sense *sense)
{
    zr_span name = zr_township_name(context, sense);
    if (!name.size)
        return false;
    host->domain = ZR_DOMAIN_TOWNSHIP;
    host->sector = sense->sector;
    host->body = name;
    host->full = zr_without_any(sense->full_name, town_rulers);
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
    return zr_behind(zone, zone.size - size);
}

/* 区 in a document of a zone of a city is the zone, where no district is meant. */
static bool is_called_district(const zr_context *context)
{
    return zr_place_of_word(zr_span_of("区"), context->seat).division == ZR_NONE;
}

static bool fill_zone(zr_host *host, const zr_context *context, const zr_sense *sense)
{
    zr_span zone = zr_without_any(sense->canonical, zr_rulers);
    zr_span printed = zr_arena_copy(context->arena, zr_without_any(sense->name, zr_rulers));
    zr_span kind = zone_kind(zone).size ? zone_kind(zone) : zone_kind(printed);
    bool by_bureau = zr_span_ends(printed, "区管理局");                           /* 前海管理局 */
    bool ruled = printed.size < sense->name.size && sense->way == ZR_WAY_PATTERN; /* 生物城管委会 */
    if (!zr_is_sector(sense, "development-zone") || !(kind.size || ruled || by_bureau) || sense->collective)
        return false;
    host->domain = ZR_DOMAIN_ZONE;
    host->sector = sense->sector;
    host->body = sense->canonical;
    host->full = sense->full_name;
    host->words[0] = printed;
    host->words[1] = kind.size > strlen("区") ? kind : (zr_span){0};
    host->words[2] = zr_span_of("管委会");
    host->words[4] = by_bureau ? sense->canonical : zone_class(printed);
    host->words[3] = is_called_district(context) ? zr_span_of("区") : (zr_span){0};
    return true;
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

/* A town or a zone, also where only a bureau of it is said. */
static bool fill_named(zr_host *host, const zr_context *context, zr_span words)
{
    zr_sense sense = zr_sense_of(context, words);
    if (fill_township(host, context, &sense) || fill_zone(host, context, &sense))
        return true;
    zr_span zone = zone_of_bureau(&sense);
    if (!zone.size)
        return false;
    sense = zr_sense_of(context, zone);
    return fill_township(host, context, &sense) || fill_zone(host, context, &sense);
}

/* 第八师一四三团, 一四三团党政办: the regiment, behind the division that it belongs to. */
static bool fill_regiment(zr_host *host, const zr_context *context, zr_span issuer)
{
    enum { NEAR = 36 };
    static const char *const end = "团", *const farm = "场";
    size_t from = zr_starts_any(issuer, zr_corps);
    from += zr_place_chain(context->lexicon, zr_behind(issuer, from), context->seat).end;
    zr_span rest = zr_span_cut(issuer, from, from + NEAR);
    size_t at = zr_span_find(rest, zr_span_of(end), 0);
    zr_span name = zr_span_cut(rest, 0, at == SIZE_MAX ? 0 : at + strlen(end));
    unsigned number = zr_regiment(context, name);
    if (!number)
        return false;
    if (zr_span_starts(zr_behind(rest, name.size), farm))
        name.size += strlen(farm);
    host->domain = ZR_DOMAIN_REGIMENT;
    host->sector = zr_sector_find(zr_span_of("reclamation-corps"));
    host->body = zr_arena_print(context->arena, "%u团", number);
    host->full = zr_arena_copy(context->arena, zr_span_cut(issuer, 0, from + name.size));
    host->words[0] = zr_arena_copy(context->arena, name);
    host->words[1] = zr_span_of("团场");
    host->words[2] = zr_span_of(end);
    host->words[3] = host->body;
    return true;
}

/* Bytes of 桥西区 with which the words behind its city begin, where who governs it follows, or a bureau; or
 * 0. Of a district of no known city only who governs it says that it is one: 柏树县教育局 is a host itself.
 */
static size_t county_size(const zr_context *context, zr_span rest, bool nowhere)
{
    static const char *const levels[] = {"区", "县", "市", "旗", NULL};
    static const char *const others[] = {"、", "和", "各", "全", "省", "直", "新区", "院",
                                         "局", "厅", "会", "政", "委", "办", " ",    NULL};
    static const char *const party[] = {"区委", "县委", "市委", "旗委", "党委", NULL};
    enum { LEAST = 6, MOST = 18 };
    size_t end = zr_first_end(zr_span_cut(rest, 0, MOST), levels, strlen("某"));
    zr_span name = zr_span_cut(rest, 0, end), behind = zr_behind(rest, end);
    if (end < LEAST || zr_holds_any(name, others) || zr_ends_any(name, zone_kinds))
        return 0;
    bool ruled = zr_starts_any(behind, zr_rulers) || zr_starts_any(zr_behind(rest, end - 3), party);
    bool bureau =
        !nowhere && zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, behind, 1u << ZR_TIER_COUNTY) != ZR_NONE;
    return ruled || bureau ? end : 0;
}

/* 邢台市桥西区, that has been merged or renamed since, or is newer than the tables: 区 is the district, which
 * lies in its city all the same. 东湖县 with nothing known before it, of a document that nothing else places.
 */
static bool fill_county(zr_host *host, const zr_context *context, zr_span issuer)
{
    zr_found_place city = zr_place_chain(context->lexicon, issuer, context->seat);
    bool above = city.division != ZR_NONE && city.full && zr_table_divisions[city.division].level <= ZR_CITY;
    bool nowhere = city.division == ZR_NONE && context->seat == ZR_NONE;
    city.end = nowhere ? 0 : city.end;
    size_t size = above || nowhere ? county_size(context, zr_behind(issuer, city.end), nowhere) : 0;
    if (!size)
        return false;
    zr_span full = zr_arena_copy(context->arena, zr_span_cut(issuer, 0, city.end + size));
    host->domain = ZR_DOMAIN_COUNTY;
    host->sector = zr_sector_find(zr_span_of("local-government"));
    host->full = host->words[0] = full;
    host->body = host->words[1] = zr_behind(full, city.end);
    host->words[2] = zr_behind(full, full.size - strlen("区"));
    host->brief = zr_span_cut(host->body, 0, host->body.size - strlen("区"));
    return true;
}

static bool fill_corps(zr_host *host, zr_span issuer)
{
    if (!zr_corps_size(issuer))
        return false;
    host->domain = ZR_DOMAIN_CORPS;
    host->sector = zr_sector_find(zr_span_of("reclamation-corps"));
    host->body = zr_span_of(zr_corps[1]);
    host->full = zr_span_of(zr_corps[0]);
    return true;
}

/* The district, town or zone whose government or Party the words are. */
static bool fill_local(zr_host *host, const zr_context *context, zr_span issuer)
{
    static const char *const party = "中共";
    if (zr_span_starts(issuer, party))
        issuer = zr_behind(issuer, strlen(party));
    zr_span named = titled_township(context, issuer);
    named = named.size ? named : titled_zone(context, issuer);
    named = named.size ? named : governing(issuer);
    return fill_county(host, context, issuer) || fill_named(host, context, named);
}

bool zr_domain_find(zr_host *host, const zr_context *context, zr_span issuer)
{
    zr_host found = {.sector = ZR_NONE};
    bool is_domain = fill_regiment(&found, context, issuer) || fill_corps(&found, issuer) ||
                     fill_local(&found, context, issuer);
    if (is_domain)
        *host = found;
    return is_domain;
}
