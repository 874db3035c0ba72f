/* The canonical name of a unit in its place, and its name in full. */
#include "base/words.h"
#include "document/duties_levels.h"
#include "units/domain.h"
#include "units/regiment.h"
#include "units/spell.h"

#include <string.h>

static bool is_region(uint32_t place)
{
    return zr_span_ends(zr_table_divisions[place].name, "自治区");
}

static zr_span join(const zr_context *context, zr_span a, zr_span b, zr_span c)
{
    const zr_span pieces[] = {a, b, c};
    return zr_join(context->arena, pieces, 3);
}

/* 团~委 with the level's word. */
static zr_span fill_word(const zr_context *context, zr_span text, zr_span word)
{
    size_t at = zr_span_find(text, zr_span_of("~"), 0);
    word = zr_span_equal(word, zr_span_of("地区")) ? zr_span_of("地") : word; /* 团地委 */
    return join(context, zr_span_cut(text, 0, at), word, zr_span_cut(text, at + 1, text.size));
}

/* 委 or 党委 behind the level's word; nothing at the centre. */
static zr_span party_mark(uint32_t place)
{
    return zr_span_of(is_region(place) ? "党委" : "委");
}

/* The canonical form of a body at a place. */
static zr_span body_at(const zr_context *context, const zr_form *form, uint32_t place)
{
    zr_span none = {0}, word = zr_place_word(place);
    if (place == ZR_CENTRE)
        return form->text;
    switch ((zr_form_kind)form->kind) {
    case ZR_FORM_PARTY:
        word = zr_span_equal(word, zr_span_of("地区")) ? zr_span_of("地") : word; /* 地委组织部 */
        return join(context, word, party_mark(place), form->text);
    case ZR_FORM_PLACE:
        return join(context, zr_table_divisions[place].brief, form->text, none);
    case ZR_FORM_FULL:
        return join(context, zr_table_divisions[place].name, form->text, none);
    case ZR_FORM_WORD:
        return fill_word(context, form->text, word);
    case ZR_FORM_PLAIN:
    case ZR_FORM_HEAD:
    case ZR_FORM_TAIL:
    case ZR_FORM_BOTH:
        break;
    }
    return join(context, word, form->text, none);
}

static zr_span rest_of(const zr_sense *sense, size_t from)
{
    return zr_span_cut(sense->name, from, sense->name.size);
}

/* A known body keeps one canonical name in a place however it is printed; where the place is unknown, behind
 * the prefix as printed. */
static zr_span write_form(const zr_context *context, const zr_sense *sense)
{
    const zr_form *form = zr_form_canonical(sense->form);
    if (zr_sector_is_internal(sense->sector)) /* 办公室: whose is not said */
        return sense->name;
    if (sense->place != ZR_NONE)
        return body_at(context, form, sense->place);
    if (form->kind == ZR_FORM_WORD)
        return sense->name;
    return join(context, zr_span_cut(sense->name, 0, sense->prefix.whole), form->text, (zr_span){0});
}

static zr_span write_office(const zr_context *context, const zr_sense *sense)
{
    zr_sense body = *sense;
    return join(context, write_form(context, &body), rest_of(sense, sense->form_end), (zr_span){0});
}

/* A zone is answered for by who runs it: 空港经济区 → 空港经济区管委会, 昆明空港经济区管理委员会 too. Not
 * 昆明新区, that would be any. Empty: it is no zone. */
static zr_span write_zone(const zr_context *context, const zr_sense *sense)
{
    zr_span zone = zr_without_any(sense->name, zr_zone_bodies);
    bool is_zone = zr_is_sector(sense, "development-zone");
    bool ruled = zone.size < sense->name.size; /* 生物城管理委员会 */
    if (!is_zone || !zone.size || !(ruled || zr_span_ends(zone, "区") || zr_span_ends(zone, "区）")))
        return (zr_span){0};
    uint32_t kind = zr_tail_form(context->lexicon, zone);
    size_t own = zone.size - (kind == ZR_NONE ? 0 : zr_table_forms[kind].text.size);
    /* 图们江区域示范区 is no 江区域示范区 of 图们 */
    static const char *const waters[] = {"江", "河", "湖", "山", "岭", "海", "岛", "湾", NULL};
    bool torn = !sense->prefix.full && zr_starts_any(rest_of(sense, sense->prefix.size), waters);
    if (sense->prefix.place == sense->place && !torn && own >= sense->prefix.size + strlen("某某"))
        zone = zr_span_cut(zone, sense->prefix.size, zone.size);
    return join(context, zone, zr_span_of(zr_zone_bodies[0]), (zr_span){0});
}

/* 中国人民银行X and 人行X: the head as its body writes it. 潜江市X and 市X: the level's word. */
static zr_span write_other(const zr_context *context, const zr_sense *sense)
{
    if (sense->way == ZR_WAY_PATTERN && zr_table_forms[sense->form].kind == ZR_FORM_HEAD) {
        const zr_form *head = zr_form_canonical(sense->form);
        return join(context, head->text, rest_of(sense, zr_table_forms[sense->form].text.size), (zr_span){0});
    }
    zr_span zone = sense->way == ZR_WAY_PATTERN ? write_zone(context, sense) : (zr_span){0};
    zr_span town = zr_township_name(context, sense);
    if (zone.size || town.size)
        return zone.size ? zone : town;
    unsigned regiment =
        sense->way == ZR_WAY_ENDING ? zr_regiment(context, rest_of(sense, sense->prefix.whole)) : 0;
    if (regiment)
        return zr_arena_print(context->arena, "%u团", regiment);
    bool by_full_name = sense->prefix.named && sense->prefix.full && sense->prefix.place == sense->place;
    /* 台州市生态环境局仙居分局: of 市 as it is said in Xianju. */
    bool above =
        sense->prefix.named && sense->prefix.full && sense->place != ZR_NONE &&
        zr_place_of_word(zr_place_word(sense->prefix.place), sense->place).division == sense->prefix.place;
    if (above && sense->prefix.whole < sense->name.size && zr_span_ends(sense->name, "分局"))
        return join(context, zr_place_word(sense->prefix.place), rest_of(sense, sense->prefix.size),
                    (zr_span){0});
    if (by_full_name && sense->prefix.whole < sense->name.size)
        return join(context, zr_place_word(sense->place), rest_of(sense, sense->prefix.size), (zr_span){0});
    return sense->name;
}

static zr_span write_government(const zr_context *context, const zr_sense *sense)
{
    if (sense->place == ZR_NONE)
        return sense->name;
    return join(context, zr_table_divisions[sense->place].name, zr_span_of("政府"), (zr_span){0});
}

static zr_span write_canonical(const zr_context *context, const zr_sense *sense)
{
    switch (sense->way) {
    case ZR_WAY_LISTED:
        return zr_arena_copy(context->arena, context->lexicon->special[sense->listed].name);
    case ZR_WAY_FORM:
        return write_form(context, sense);
    case ZR_WAY_OFFICE:
        return write_office(context, sense);
    case ZR_WAY_COLLECTIVE:
        return zr_collective_write(context, sense);
    case ZR_WAY_PLACE:
        return write_government(context, sense);
    case ZR_WAY_PATTERN:
    case ZR_WAY_STEM:
    case ZR_WAY_ENDING:
    case ZR_WAY_HOST:
    case ZR_WAY_NONE:
        break;
    }
    return write_other(context, sense);
}

/* 温州市 before 鹿城区, unless the name has it or the document is that district's: its other bodies are
 * written without the city. */
static zr_span city_above(const zr_context *context, uint32_t place, zr_span name)
{
    if (zr_table_divisions[place].level != ZR_COUNTY || place == context->seat)
        return (zr_span){0};
    uint32_t above = zr_table_divisions[place].parent;
    if (above != ZR_NONE && zr_span_find(name, zr_table_divisions[above].brief, 0) == 0)
        return (zr_span){0};
    bool city = above != ZR_NONE &&
                (zr_table_divisions[above].level == ZR_CITY || zr_place_tier(above) == ZR_TIER_MUNICIPALITY);
    return city ? zr_table_divisions[above].name : (zr_span){0};
}

/* 大兴安岭地 before 委宣传部; else the place by its name. */
static zr_span above_party(const zr_sense *sense)
{
    static const char *const ends[] = {"区", NULL}, *const prefecture = "地区", *const mark = "委";
    zr_span name = zr_table_divisions[sense->prefix.place].name;
    bool short_name = sense->prefix.party && zr_span_ends(name, prefecture) &&
                      zr_span_starts(rest_of(sense, sense->prefix.size), mark);
    return zr_span_cut(name, 0, name.size - (short_name ? zr_ends_any(name, ends) : 0));
}

/* 湾沚区六郎镇 of 安徽省芜湖市湾沚区六郎镇: what stands above is written as it is for all. */
static zr_span without_above(const zr_sense *sense)
{
    zr_span brief = zr_table_divisions[sense->place].brief;
    size_t at = sense->prefix.named && sense->prefix.place == sense->place
                    ? zr_span_find(zr_span_cut(sense->name, 0, sense->prefix.size), brief, 0)
                    : SIZE_MAX;
    return at == SIZE_MAX ? sense->name : rest_of(sense, at);
}

static zr_span write_full_name(const zr_context *context, const zr_sense *sense)
{
    if (sense->place == ZR_NONE || sense->place == ZR_CENTRE)
        return sense->name;
    zr_span full = zr_table_divisions[sense->place].name, none = {0}, name = without_above(sense);
    bool worded = sense->way == ZR_WAY_FORM && zr_table_forms[sense->form].kind == ZR_FORM_WORD;
    if (worded && zr_span_starts(sense->name, "团"))
        return join(context, zr_span_of("共青团"), full, party_mark(sense->place));
    if (sense->prefix.size && !sense->prefix.named && sense->prefix.place != ZR_NONE)
        return join(context, above_party(sense), rest_of(sense, sense->prefix.size), none);
    size_t size; /* 国家税务总局隆德县税务局 begins with no place */
    bool placed = zr_lexicon_place_at(context->lexicon, sense->name, &size) != ZR_NONE;
    if (sense->prefix.named && sense->prefix.full)
        return placed ? join(context, city_above(context, sense->place, name), name, none) : sense->name;
    bool known =
        (sense->way == ZR_WAY_FORM && !zr_sector_is_internal(sense->sector)) || sense->way == ZR_WAY_OFFICE;
    if (known && !sense->prefix.size && !worded)
        return join(context, full, sense->name, none);
    return sense->name;
}

bool zr_sense_is_users(const zr_lexicon *lexicon, const zr_sense *sense)
{
    return sense->way == ZR_WAY_LISTED && sense->listed >= lexicon->table_specials;
}

/* 宁波市数据局 for 市大数据局, which the user's file calls 市数据局; else the name as printed, in full. */
static zr_span write_users_full_name(const zr_context *context, const zr_sense *sense)
{
    zr_span level = zr_span_cut(sense->name, 0, sense->prefix.size), own = sense->canonical;
    if (sense->prefix.named || sense->prefix.place == ZR_NONE ||
        !zr_span_equal(zr_span_cut(own, 0, level.size), level))
        return write_full_name(context, sense);
    return join(context, above_party(sense), zr_span_cut(own, level.size, own.size), (zr_span){0});
}

void zr_sense_write(const zr_context *context, zr_sense *sense)
{
    size_t own;
    if (zr_domain_has(context, sense)) {
        zr_domain_write(context, sense);
        return;
    }
    if (sense->way != ZR_WAY_LISTED && zr_sense_is_hosts(context, sense, &own)) {
        zr_span rest = rest_of(sense, own);
        sense->canonical = join(context, context->host.body, zr_room_of_host(context, rest), (zr_span){0});
        sense->full_name = join(context, context->host.full, rest, (zr_span){0});
        return;
    }
    sense->canonical = write_canonical(context, sense);
    bool users = zr_sense_is_users(context->lexicon, sense) && sense->prefix.size;
    sense->full_name = users ? write_users_full_name(context, sense) : write_full_name(context, sense);
    if (sense->way == ZR_WAY_LISTED && !sense->prefix.size)
        sense->full_name = sense->name;
}
