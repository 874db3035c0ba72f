/* Tails that names of one kind share which are no bodies without them: companies, bureaus, bodies by their
 * numbers, branches. Each kind says which names stand for themselves, and what the last of a list has that
 * they have not. */
#include "units/tail_kin.h"

#include "base/words.h"
#include "document/duties_levels.h"
#include "units/branch.h"
#include "units/generic.h"
#include "units/sharing.h"
#include "units/spell.h"
#include "units/tail_brief.h"
#include "units/tail_classes.h"
#include "units/tail_words.h"
#include "units/usual_zone.h"

#include <string.h>

static bool is_form(const zr_context *context, zr_form_kind kind, zr_span name)
{
    return zr_lexicon_form(context->lexicon, kind, name, ~0u) != ZR_NONE;
}

/* Branches: 农行、工行、建行成县支行. */

static bool is_branch_head(const zr_context *context, zr_span name, zr_span first)
{
    (void)context, (void)first;
    return zr_branch_head(name).size == name.size;
}

/* What stands behind the head of the last, where the first may have it too. */
static zr_span branch_tail(const zr_context *context, zr_span last, zr_span first)
{
    zr_branch branch = zr_branch_read(context->lexicon, last, context->seat);
    zr_branch_kin kin = zr_branch_head(last);
    bool ended = branch.form != ZR_NONE && branch.size < last.size;
    return ended && kin.tails == zr_branch_head(first).tails ? zr_behind(last, kin.size) : (zr_span){0};
}

static size_t no_head(const zr_context *context, zr_span first)
{
    (void)context, (void)first;
    return 0;
}

/* Places of one head: 国网宝鸡、咸阳供电公司, 市公安局新华、卫东分局. */

/* Bytes of 国网, 市公安局: a level's word and the head. */
static size_t head_of_branches(const zr_context *context, zr_span first)
{
    size_t level = zr_level_word_size(context->lexicon, first, context->seat);
    zr_branch_kin kin = zr_branch_head(zr_behind(first, level));
    return kin.size ? level + kin.size : 0;
}

static bool is_place_of_branch(const zr_context *context, zr_span name, zr_span first)
{
    size_t head = name.data == first.data ? head_of_branches(context, first) : 0;
    bool led = name.data != first.data || (head && head < name.size);
    return led && zr_is_place(context, zr_behind(name, head));
}

static zr_span tail_of_place(const zr_context *context, zr_span last, zr_span first)
{
    size_t level = zr_level_word_size(context->lexicon, first, context->seat);
    const char *const *tails = zr_branch_head(zr_behind(first, level)).tails;
    size_t size = zr_ends_any(last, tails);
    bool placed = size && size < last.size && zr_is_place(context, zr_without_last(last, size));
    return placed ? zr_behind(last, last.size - size) : (zr_span){0};
}

/* Banks: 工商、农业、中国、建设银行. */

static bool is_brief_bank(const zr_context *context, zr_span name, zr_span first)
{
    static const char *const banks[] = {"工商",     "农业", "中国",     "建设",   "交通",     "农业发展",
                                        "邮政储蓄", "邮储", "民生",     "招商",   "兴业",     "光大",
                                        "浦发",     "中信", "平安",     "华夏",   "广发",     "开发",
                                        "农商",     "商业", "国家开发", "进出口", "农村商业", NULL};
    (void)context, (void)first;
    return zr_equals_any(name, banks);
}

/* 银行 of 建设银行, 银行县支行 of 建设银行县支行. */
static zr_span bank_tail(const zr_context *context, zr_span last, zr_span first)
{
    static const char bank[] = "银行";
    size_t at = zr_span_find(last, zr_span_of(bank), 0);
    bool known = at != SIZE_MAX && is_brief_bank(context, zr_span_cut(last, 0, at), first);
    bool whole =
        known && (zr_span_ends(last, bank) || zr_span_ends(last, "行") || zr_span_ends(last, "公司"));
    return whole ? zr_behind(last, at) : (zr_span){0};
}

/* Companies: 市水务、燃气、热力公司, 国网陕西检修、建设公司. */

/* Bytes of 市, 国网陕西: what companies of one owner begin with. */
static size_t head_of_companies(const zr_context *context, zr_span first)
{
    size_t place = 0, grid = zr_branch_head(first).size;
    if (grid) {
        zr_lexicon_place_at(context->lexicon, zr_behind(first, grid), &place);
        return place ? grid + place : 0;
    }
    size_t level = zr_level_word_size(context->lexicon, first, context->seat);
    if (!level && zr_lexicon_place_at(context->lexicon, first, &place) != ZR_NONE)
        level = place;
    return level;
}

/* 燃气, 检修; not 交通, that may be a bureau's. */
static bool is_trade_of_company(const zr_context *context, zr_span name, zr_span first)
{
    static const char *const utilities[] = {"水务",   "燃气", "天然气",   "热力", "供热", "供水", "排水",
                                            "自来水", "公交", "污水处理", "供电", "电力", NULL};
    bool begins = name.data == first.data;
    zr_span own = zr_behind(name, begins ? head_of_companies(context, first) : 0);
    bool bureau = zr_table_get(&context->lexicon->stems, own) != ZR_NONE;
    bool owned = zr_branch_head(first).size > 0;
    return own.size && own.size <= strlen("城市污水处理") && zr_is_of_trades(context->lexicon, own) &&
           (owned || !bureau || zr_equals_any(own, utilities));
}

static zr_span company_tail(const zr_context *context, zr_span last, zr_span first)
{
    static const char *const ends[] = {"集团有限公司", "有限责任公司", "有限公司", "集团公司",
                                       "分公司",       "公司",         "集团",     NULL};
    (void)first;
    size_t size = zr_ends_any(last, ends);
    bool generic = size && size < last.size && zr_is_of_trades(context->lexicon, zr_without_last(last, size));
    return generic ? zr_behind(last, last.size - size) : (zr_span){0};
}

/* Bureaus: 市财政、教育、民政局, 县委组织、宣传部. */

static size_t head_of_bureaus(const zr_context *context, zr_span first)
{
    return zr_prefix_of_word(context->lexicon, first, context->seat).whole;
}

static zr_span line_of(const zr_context *context, zr_span name, zr_span first)
{
    return zr_behind(name, name.data == first.data ? head_of_bureaus(context, first) : 0);
}

static bool is_line(const zr_context *context, zr_span name, zr_span first)
{
    return zr_table_get(&context->lexicon->stems, line_of(context, name, first)) != ZR_NONE;
}

static zr_span bureau_tail(const zr_context *context, zr_span last, zr_span first)
{
    static const char *const ends[] = {"局", "厅", "委员会", "委", "办", "部", NULL};
    size_t size = zr_ends_any(last, ends);
    bool party = zr_prefix_of_word(context->lexicon, first, context->seat).party;
    bool known = size && size < last.size && is_form(context, party ? ZR_FORM_PARTY : ZR_FORM_PLAIN, last);
    return known ? zr_behind(last, last.size - size) : (zr_span){0};
}

/* 财政局, 教育局: a body that the tables know. */
static bool fits_bureau(const zr_context *context, zr_span name, zr_span first, zr_span text)
{
    bool party = zr_prefix_of_word(context->lexicon, first, context->seat).party;
    return is_form(context, party ? ZR_FORM_PARTY : ZR_FORM_PLAIN,
                   zr_join_two(context->arena, line_of(context, name, first), text));
}

/* Bodies by their numbers: 市第一、第二人民医院, 市一、二、三中. */

static const char ordinal[] = "第";

/* 市第 of 市第一; 市 of 市一. */
static size_t head_of_numbers(const zr_context *context, zr_span first)
{
    size_t size = zr_prefix_of_word(context->lexicon, first, context->seat).size;
    return size + (zr_span_starts(zr_behind(first, size), ordinal) ? strlen(ordinal) : 0);
}

static bool is_number(const zr_context *context, zr_span name, zr_span first)
{
    size_t head = name.data == first.data ? head_of_numbers(context, first) : 0;
    zr_span own = zr_behind(name, head);
    bool said = name.data != first.data || head; /* 一 alone begins no list */
    return said && own.size && zr_ordinal_size(own) == own.size;
}

static zr_span number_tail(const zr_context *context, zr_span last, zr_span first)
{
    (void)context, (void)first;
    size_t size = zr_ordinal_size(last);
    return size ? zr_behind(last, size) : (zr_span){0};
}

/* Offices of the Party and the government of one place: 县委、县政府督查室. */

static const char *const governments[] = {"人民政府", "政府", NULL};

static bool is_committee(const zr_context *context, zr_span name, zr_span first)
{
    zr_prefix prefix = zr_prefix_of_word(context->lexicon, name, context->seat);
    return name.data == first.data && prefix.party && prefix.whole == name.size;
}

static zr_span office_tail(const zr_context *context, zr_span last, zr_span first)
{
    size_t level = zr_prefix_of_word(context->lexicon, last, context->seat).size;
    size_t of = zr_prefix_of_word(context->lexicon, first, context->seat).size;
    zr_span own = zr_span_cut(last, 0, level), other = zr_span_cut(first, 0, of);
    size_t government = zr_starts_any(zr_behind(last, level), governments);
    zr_span office = zr_behind(last, level + government);
    bool one_place = other.size >= own.size && zr_span_equal(zr_behind(other, other.size - own.size), own);
    return government && one_place && office.size && is_form(context, ZR_FORM_PARTY, office) ? office
                                                                                             : (zr_span){0};
}

/* Bodies of neighbours by their brief names: 新华、卫东公安分局. */

static bool is_neighbour(const zr_context *context, zr_span name, zr_span first)
{
    (void)first;
    return zr_is_brief_place(context, name);
}

static zr_span neighbour_tail(const zr_context *context, zr_span last, zr_span first)
{
    static const char *const ends[] = {"分局", NULL};
    (void)first;
    for (size_t size = strlen("某某"); size <= strlen("某某某某") && size < last.size; size += 3) {
        zr_span body = zr_behind(last, size);
        if (zr_ends_any(body, ends) && body.size > strlen(ends[0]) && is_form(context, ZR_FORM_PLAIN, body) &&
            zr_is_brief_place(context, zr_span_cut(last, 0, size)))
            return body;
    }
    return (zr_span){0};
}

/* Places and the zones beside them: 新华区、卫东区、长山经开区创建办, 新华、经开区交警大队. */

static bool is_ground(const zr_context *context, zr_span name, zr_span first)
{
    (void)first;
    return zr_is_full_place(context, name) || zr_is_brief_place(context, name) || zr_is_zone(context, name);
}

/* What stands behind the zone that ends the list, where any place has such a body; who runs a zone runs no
 * place. */
static zr_span ground_tail(const zr_context *context, zr_span last, zr_span first)
{
    static const char end[] = "区";
    static const char *const offices[] = {"指挥部", "创建办", "创城办", "大队", "中队", "专班", NULL};
    static const char *const rulers[] = {"管委", "管理委员会", "党工委", "党委", "政府", "人民政府", NULL};
    (void)first;
    for (size_t at = 0; (at = zr_span_find(last, zr_span_of(end), at)) != SIZE_MAX;) {
        at += strlen(end);
        zr_span body = zr_behind(last, at);
        if (body.size >= strlen("某某办") && !zr_starts_any(body, rulers) &&
            zr_is_zone(context, zr_span_cut(last, 0, at)) &&
            (is_form(context, ZR_FORM_PLAIN, body) || zr_ends_any(body, offices)))
            return body;
    }
    return (zr_span){0};
}

/* Zones by what they are called everywhere: 市高新、经开区, 市高新、经开、综保区管委会. */

static size_t head_of_zones(const zr_context *context, zr_span first)
{
    return zr_level_word_size(context->lexicon, first, context->seat);
}

static bool is_zone_stem(const zr_context *context, zr_span name, zr_span first)
{
    return zr_is_usual_zone_stem(
        zr_behind(name, name.data == first.data ? head_of_zones(context, first) : 0));
}

/* 区, 区管委会 behind the stem of the last. */
static zr_span zones_tail(const zr_context *context, zr_span last, zr_span first)
{
    static const char end[] = "区";
    (void)context, (void)first;
    size_t zone = zr_usual_zone_size(last);
    zr_span body = zr_behind(last, zone);
    bool ruled = !body.size || zr_starts_any(body, zr_zone_bodies) == body.size;
    return zone && ruled ? zr_behind(last, zone - strlen(end)) : (zr_span){0};
}

/* The kinds, and what each needs: may a name stand for itself, what the first begins with and the others
 * leave out, what the last ends with; does a name go with that? */
static const struct {
    bool (*stands)(const zr_context *context, zr_span name, zr_span first);
    size_t (*head)(const zr_context *context, zr_span first);
    zr_span (*tail)(const zr_context *context, zr_span last, zr_span first);
    bool (*fits)(const zr_context *context, zr_span name, zr_span first, zr_span text);
    bool told; /* whoever asks of one name alone knows already whether it stands: a place, a zone */
} kinds[] = {
    {is_branch_head, no_head, branch_tail, NULL, false},
    {is_place_of_branch, head_of_branches, tail_of_place, NULL, false},
    {is_trade_of_company, head_of_companies, company_tail, NULL, false},
    {is_line, head_of_bureaus, bureau_tail, fits_bureau, false},
    {is_number, head_of_numbers, number_tail, NULL, false},
    {is_committee, no_head, office_tail, NULL, false},
    {is_neighbour, no_head, neighbour_tail, NULL, false},
    {is_brief_bank, no_head, bank_tail, NULL, false},
    {zr_is_class_of_rooms, zr_head_of_classes, zr_classes_tail, NULL, false},
    {is_ground, no_head, ground_tail, NULL, true},
    {is_zone_stem, head_of_zones, zones_tail, NULL, false},
};

enum { KINDS = sizeof kinds / sizeof *kinds, LONGEST = 60 };

bool zr_may_have_kin(const zr_context *context, zr_span name)
{
    bool may = false;
    for (size_t kind = 0; kind < KINDS && name.size <= LONGEST && !may; kind++)
        may = !kinds[kind].told && kinds[kind].stands(context, name, name);
    return may;
}

static zr_tail tail_of_kind(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t end,
                            size_t kind)
{
    enum { MOST = 30 };
    zr_span first = mentions[tail.first].surface;
    uint32_t last = tail.first;
    end = end - tail.first > MOST ? tail.first + MOST : end;
    while (last < end && (last == tail.first || zr_tail_goes_on(context, &mentions[last])) &&
           mentions[last].surface.size <= LONGEST &&
           kinds[kind].stands(context, mentions[last].surface, first))
        last++;
    if (last == tail.first || last >= end || !zr_tail_goes_on(context, &mentions[last]) ||
        mentions[last].surface.size > 2 * LONGEST)
        return tail;
    zr_span text = kinds[kind].tail(context, mentions[last].surface, first);
    for (uint32_t i = tail.first; i < last && text.size && kinds[kind].fits; i++) {
        if (!kinds[kind].fits(context, mentions[i].surface, first, text))
            return tail;
    }
    tail.last = last;
    tail.sharing = ZR_SHARES_KIN;
    tail.head = zr_span_cut(first, 0, kinds[kind].head(context, first));
    return zr_tail_from(tail, text, 0);
}

/* 财政 before 水务、热力公司: what stands before the names is as bare as they are, and has not their tail. */
static bool is_cut_off(const zr_context *context, const zr_mention *mentions, uint32_t first)
{
    if (first == 0 || !zr_tail_goes_on(context, &mentions[first]))
        return false;
    zr_sharing before = zr_sharing_of(context, mentions[first - 1].surface);
    return before == ZR_SHARES_STEM || before == ZR_SHARES_KIN;
}

zr_tail zr_kin_tail(const zr_context *context, const zr_mention *mentions, zr_tail tail, uint32_t end)
{
    bool cut_off = is_cut_off(context, mentions, tail.first);
    for (size_t kind = 0; kind < KINDS && !cut_off; kind++) {
        zr_tail found = tail_of_kind(context, mentions, tail, end, kind);
        if (found.text.size)
            return found;
    }
    return tail;
}

zr_span zr_kin_name(const zr_context *context, const zr_tail *tail, zr_span surface)
{
    bool whole = surface.size > tail->text.size &&
                 !memcmp(surface.data + surface.size - tail->text.size, tail->text.data, tail->text.size);
    zr_span own = zr_without_last(surface, whole ? tail->text.size : 0);
    bool led =
        tail->head.size && own.size >= tail->head.size && !memcmp(own.data, tail->head.data, tail->head.size);
    bool counted = zr_span_starts(own, ordinal) && zr_span_ends(tail->head, ordinal);
    zr_span head = led ? (zr_span){0} : zr_without_last(tail->head, counted ? strlen(ordinal) : 0);
    const zr_span pieces[] = {head, own, tail->text};
    return zr_join(context->arena, pieces, 3);
}
