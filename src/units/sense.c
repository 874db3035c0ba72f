/* What one name means by itself: the plan. */
#include "units/sense.h"

#include "base/words.h"
#include "document/duties_levels.h"
#include "units/domain.h"
#include "units/levels.h"
#include "units/spell.h"

/* A line of a file may be meant for one place only: 市高新投公司 of 429005. */
static bool fits(const zr_context *context, const zr_special *special, const zr_prefix *prefix)
{
    if (special->place == ZR_NONE || !prefix->size || prefix->named)
        return true;
    return zr_place_today(prefix->place) == special->place || context->seat == ZR_NONE;
}

static bool by_list(const zr_context *context, zr_sense *sense)
{
    uint32_t index = zr_table_get(&context->lexicon->specials, sense->name);
    while (index != ZR_NONE && !fits(context, &context->lexicon->special[index], &sense->prefix))
        index = context->lexicon->special[index].next;
    if (index == ZR_NONE)
        return false;
    sense->listed = index;
    return true;
}

/* 天府新区管委会 in a document of another city may be that city's own zone, though the table knows the one of
 * 成都: zones answer at home. Not where the name says the place, nor where a --units file
 * says it. */
static bool may_be_seats_own(const zr_context *context, const zr_sense *sense, uint32_t place)
{
    if (sense->listed >= context->lexicon->table_specials || place == ZR_CENTRE || context->seat == ZR_NONE ||
        context->seat == ZR_CENTRE || sense->prefix.named)
        return false;
    return zr_place_distance(place, context->seat) > 1 && zr_sector_is_of(sense->sector, "zone");
}

static void apply_list(const zr_context *context, zr_sense *sense)
{
    const zr_special *special = &context->lexicon->special[sense->listed];
    sense->way = ZR_WAY_LISTED;
    sense->form = ZR_NONE;
    if (special->place != ZR_NONE) {
        sense->place = special->place;
        sense->rivals = 0;
    }
    if (special->sector != ZR_NONE)
        sense->sector = special->sector;
    if (special->place != ZR_NONE && may_be_seats_own(context, sense, special->place))
        sense->rivals = 1;
    if (special->has_kind)
        sense->collective = special->collective;
}

static bool by_collective(const zr_context *context, zr_sense *sense)
{
    if (!zr_is_collective(context->lexicon, sense->name, context->seat) || zr_domain_is_itself(sense))
        return false;
    sense->way = ZR_WAY_COLLECTIVE;
    sense->collective = true;
    sense->sector = zr_collective_sector(context->lexicon,
                                         zr_span_cut(sense->name, sense->prefix.size, sense->name.size));
    return true;
}

/* 官渡区 in a list of bodies stands for its government. */
static bool by_place(const zr_context *context, zr_sense *sense)
{
    (void)context;
    if (!sense->prefix.named || sense->prefix.whole != sense->name.size || sense->prefix.party)
        return false;
    static const char *const division = "师"; /* 兵团第一师 */
    sense->way = ZR_WAY_PLACE;
    sense->sector = zr_sector_find(
        zr_span_of(zr_span_ends(sense->name, division) ? "reclamation-corps" : "local-government"));
    return true;
}

static zr_prefix prefix_of(const zr_context *context, zr_span name)
{
    zr_prefix own = zr_domain_prefix(context, name);
    if (own.size)
        return own;
    zr_prefix word = zr_prefix_of_word(context->lexicon, name, context->seat);
    return word.size ? word : zr_prefix_of_place(context->lexicon, name, context->seat);
}

/* 天水街道 in a document of Hangzhou: towns, villages and schools of any place are named for cities. */
static bool is_named_for(const zr_context *context, const zr_sense *sense)
{
    static const char *const branches[] = {"township", "school", NULL};
    const zr_prefix *prefix = &sense->prefix;
    if (!prefix->named || prefix->full || prefix->place == ZR_NONE ||
        zr_place_distance(prefix->place, context->seat) <= 2 || context->seat == ZR_NONE ||
        zr_table_divisions[context->seat].level <= ZR_PROVINCE)
        return false;
    uint32_t tail = zr_tail_form(context->lexicon, sense->name);
    return tail != ZR_NONE && zr_sector_is_of_any(zr_form_sector(tail), branches);
}

/* 江汉 of 江汉油田 is not the district of another city: brief names of counties count only next door, but
 * before a form of the tables. */
static bool is_far_prefix(const zr_context *context, const zr_prefix *prefix)
{
    return prefix->named && !prefix->full && zr_table_divisions[prefix->place].level == ZR_COUNTY &&
           zr_place_distance(prefix->place, context->seat) > 2;
}

/* 市规划自然资源委朝阳分局: a branch is where its own name says. */
static bool is_branch(zr_span name)
{
    static const char *const ends[] = {"分局",   "管理局", "监管局", "分公司", "支行",   "分中心",
                                       "管理部", "办事处", "分校",   "分院",   "监管所", NULL};
    return zr_ends_any(name, ends) > 0;
}

/* Where nothing says it: the place named inside, else the seat. */
static void place_by_default(const zr_context *context, zr_sense *sense, bool named_for)
{
    zr_found_place inside = {.division = ZR_NONE};
    bool led = sense->collective && zr_holds(sense->name, "等"); /* 杭州等11市政府 are not Hangzhou's */
    uint32_t above = sense->prefix.size && !led ? sense->prefix.place : ZR_NONE;
    sense->place = above != ZR_NONE ? above : context->seat;
    sense->rivals = above != ZR_NONE ? sense->prefix.rivals : 0;
    if (!sense->collective && !named_for &&
        (!sense->prefix.size || sense->prefix.named || is_branch(sense->name)))
        inside = zr_place_inside(context->lexicon, sense->name, above != ZR_NONE ? above : context->seat);
    if (inside.division == ZR_NONE && !sense->collective)
        inside = zr_place_of_branch(sense->name, context->seat);
    /* 湖北省农业广播电视学校潜江市分校 is in 潜江. */
    bool deeper = above == ZR_NONE || zr_place_distance(above, inside.division) == 1;
    if (inside.division != ZR_NONE && deeper && inside.division != above) {
        sense->place = inside.division;
        sense->rivals = inside.rivals;
    }
}

/* The host's; that of the Corps in the documents of others. */
static uint32_t sector_of_domain(const zr_context *context)
{
    return context->host.domain != ZR_DOMAIN_NONE ? context->host.sector
                                                  : zr_sector_find(zr_span_of("reclamation-corps"));
}

/* 市总工会机关, 团市委机关: the body's own staff and offices. */
static void by_organ(const zr_context *context, zr_sense *sense)
{
    static const char *const organ = "机关";
    if (sense->way != ZR_WAY_NONE || sense->collective || !zr_span_ends(sense->name, organ))
        return;
    zr_sense body = *sense;
    body.name = zr_without_last(sense->name, strlen(organ));
    if (zr_sense_by_form(context, &body)) {
        *sense = body;
        sense->name = (zr_span){body.name.data, body.name.size + strlen(organ)};
    }
}

/* 石家庄 alone: a place in short is the rest of a name that was cut, or a slip. */
static bool is_bare(const zr_sense *sense)
{
    return sense->way == ZR_WAY_PLACE && sense->prefix.named && !sense->prefix.full && !sense->prefix.own;
}

/* 以下任务|均需|各县落实, 各办事大厅|设置|“专窗”: a sentence that was taken for a set of bodies. */
static bool tells_more(zr_span name)
{
    static const char *const words[] = {"均需", "均须", "均由", "及以下", "以下任务", "设置",
                                        "开设", "通报", "每月", "进行",   "开展",     NULL};
    return zr_holds_any(name, words);
}

bool zr_sense_is_unknown(const zr_context *context, const zr_sense *sense)
{
    bool whose = context->host.domain != ZR_DOMAIN_ZONE && zr_equals_any(sense->name, zr_zone_bodies);
    if (sense->collective)
        return tells_more(sense->name);
    return (sense->way == ZR_WAY_NONE || whose || is_bare(sense) || zr_holds_mark(sense->name));
}

/* 福田监管局 in a document of a 市场监管局 is its branch there, not that of the centre's 金融监管局. */
static bool is_hosts_branch(const zr_context *context, const zr_sense *sense)
{
    static const char *const end = "监管局";
    return sense->way == ZR_WAY_FORM && zr_table_forms[sense->form].kind == ZR_FORM_PLACE &&
           zr_span_equal(zr_table_forms[sense->form].text, zr_span_of(end)) &&
           zr_span_ends(context->host.body, end);
}

zr_sense zr_sense_of(const zr_context *context, zr_span name)
{
    zr_span spelled = zr_spell(context->arena, name);
    zr_sense sense = {.name = zr_without_party(context->arena, spelled),
                      .form = ZR_NONE,
                      .listed = ZR_NONE,
                      .place = ZR_NONE,
                      .sector = ZR_NONE};
    sense.prefix = prefix_of(context, sense.name);
    bool listed = by_list(context, &sense);
    if (by_collective(context, &sense) || !zr_sense_by_form(context, &sense)) {
        bool named_for = is_named_for(context, &sense);
        if (named_for || is_far_prefix(context, &sense.prefix))
            sense.prefix = (zr_prefix){.place = ZR_NONE};
        place_by_default(context, &sense, named_for);
        if (sense.collective)
            sense.place = zr_collective_place(context->lexicon, sense.name, sense.place);
        if (sense.way == ZR_WAY_NONE && !by_place(context, &sense))
            zr_sense_by_part(context, &sense);
        by_organ(context, &sense);
    }
    if (is_hosts_branch(context, &sense)) {
        sense.way = ZR_WAY_HOST;
        sense.form = ZR_NONE;
        sense.prefix = (zr_prefix){.place = ZR_NONE};
    }
    size_t own;
    if (zr_domain_has(context, &sense)) {
        sense.way = sense.way == ZR_WAY_NONE ? ZR_WAY_HOST : sense.way;
        if (zr_domain_is_itself(&sense) || (sense.sector == ZR_NONE && !sense.collective))
            sense.sector = sector_of_domain(context);
        sense.place = sense.prefix.own ? sense.prefix.place : context->seat;
        sense.rivals = 0;
    } else if (!sense.collective && zr_sense_is_hosts(context, &sense, &own)) {
        sense.way = ZR_WAY_HOST;
        sense.sector = context->host.sector;
    }
    if (listed)
        apply_list(context, &sense);
    zr_sense_write(context, &sense);
    sense.name = spelled;
    return sense;
}
