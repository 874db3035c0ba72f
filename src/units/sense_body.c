/* Meeting a name with the forms of sectors.tsv. Every look-up is of bounded size: no table is scanned. */
#include "units/sense.h"

#include "base/words.h"

#include <string.h>

enum { CENTRE = 0 };

static uint32_t sector_of(uint32_t form)
{
    return zr_table_bodies[zr_table_forms[form].body].sector;
}

/* 办公室, 法规处: of no line of their own. */
static bool is_internal(uint32_t sector)
{
    return zr_span_equal(zr_table_sectors[sector].branch, zr_span_of("internal"));
}

static unsigned tiers_at(uint32_t place)
{
    return 1u << zr_place_tier(place);
}

/* Said only of the centre: 科技部. */
static bool is_central(uint32_t form)
{
    return zr_table_forms[form].tiers == 1u << ZR_TIER_CENTRAL;
}

uint32_t zr_sense_place_of_form(const zr_context *context, uint32_t form)
{
    unsigned tiers = zr_table_forms[form].tiers;
    if (is_central(form))
        return CENTRE;
    for (uint32_t place = context->seat; place != ZR_NONE && place != CENTRE;
         place = zr_table_divisions[place].parent) {
        if (tiers_at(place) & tiers)
            return place;
    }
    return context->seat;
}

uint32_t zr_sense_bare_form(const zr_context *context, zr_span name, bool party_first)
{
    zr_form_kind order[] = {ZR_FORM_PLAIN, ZR_FORM_PARTY};
    if (party_first) {
        order[0] = ZR_FORM_PARTY;
        order[1] = ZR_FORM_PLAIN;
    }
    for (int i = 0; i < 2; i++) {
        uint32_t form =
            name.size ? zr_lexicon_form(context->lexicon, order[i], name, tiers_at(context->seat)) : ZR_NONE;
        if (form != ZR_NONE)
            return form;
    }
    return ZR_NONE;
}

/* 青岛, a city with a plan of its own, has the centre's bureau (监管局) as provinces do, no branch (分局). */
static uint32_t form_for(const zr_lexicon *lexicon, uint32_t form, uint32_t place)
{
    static const char *const separate[] = {"210200", "330200", "350200", "370200", "440300"};
    if (form == ZR_NONE || place == ZR_NONE ||
        !zr_span_ends(zr_table_forms[zr_table_bodies[zr_table_forms[form].body].form].text, "分局"))
        return form;
    for (size_t i = 0; i < sizeof separate / sizeof *separate; i++) {
        if (!strcmp(zr_table_divisions[place].code, separate[i]))
            return zr_lexicon_form(lexicon, (zr_form_kind)zr_table_forms[form].kind,
                                   zr_table_forms[form].text, 1u << ZR_TIER_PROVINCE);
    }
    return form;
}

static bool take_form(const zr_lexicon *lexicon, zr_sense *sense, uint32_t form, uint32_t place,
                      uint32_t rivals)
{
    if (form == ZR_NONE)
        return false;
    form = form_for(lexicon, form, place);
    sense->way = ZR_WAY_FORM;
    sense->form = form;
    sense->sector = sector_of(form);
    sense->place = place;
    sense->rivals = rivals;
    return true;
}

static zr_span without_government(zr_span rest)
{
    static const char *const words[] = {"人民政府", "政府", NULL};
    return zr_span_cut(rest, zr_starts_any(rest, words), rest.size);
}

/* The form behind a prefix. */
static uint32_t form_behind(const zr_context *context, const zr_prefix *prefix, zr_span name)
{
    zr_span rest = zr_span_cut(name, prefix->whole, name.size);
    unsigned tiers = tiers_at(prefix->place);
    uint32_t form = ZR_NONE;
    if (prefix->party)
        return zr_lexicon_form(context->lexicon, ZR_FORM_PARTY, rest, tiers);
    if (!rest.size)
        return ZR_NONE;
    if (prefix->named)
        form = zr_lexicon_form(context->lexicon, ZR_FORM_PLACE, rest, tiers);
    if (form == ZR_NONE)
        form = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, rest, tiers);
    if (form == ZR_NONE) /* 市政府国资委 */
        form = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, without_government(rest), tiers);
    return form != ZR_NONE && is_central(form) ? ZR_NONE : form;
}

static bool by_prefix(const zr_context *context, zr_sense *sense, zr_prefix prefix)
{
    if (!prefix.size)
        return false;
    uint32_t form = form_behind(context, &prefix, sense->name);
    if (!take_form(context->lexicon, sense, form, prefix.place, prefix.rivals))
        return false;
    sense->prefix = prefix;
    return true;
}

/* 团市委, 省纪委省监委. */
static bool by_worded(const zr_context *context, zr_sense *sense)
{
    uint32_t index = zr_table_get(&context->lexicon->worded, sense->name);
    if (index == ZR_NONE && sense->prefix.size)
        index = zr_table_get(&context->lexicon->worded,
                             zr_span_cut(sense->name, sense->prefix.size, sense->name.size));
    if (index == ZR_NONE)
        return false;
    const zr_worded *worded = &context->lexicon->words[index];
    zr_found_place place = zr_place_of_word(worded->word, context->seat);
    return take_form(context->lexicon, sense, worded->form, place.division, place.rivals);
}

bool zr_sense_by_form(const zr_context *context, zr_sense *sense)
{
    zr_prefix word = sense->prefix.named ? (zr_prefix){0} : sense->prefix;
    uint32_t bare = sense->prefix.own ? ZR_NONE : zr_sense_bare_form(context, sense->name, false);
    if (bare != ZR_NONE) {
        sense->prefix = (zr_prefix){.place = ZR_NONE};
        return take_form(context->lexicon, sense, bare, zr_sense_place_of_form(context, bare), 0);
    }
    return by_worded(context, sense) || by_prefix(context, sense, word) ||
           by_prefix(context, sense, zr_prefix_of_place(context->lexicon, sense->name, context->seat));
}

static bool is_inside_character(zr_span text, size_t at)
{
    return at < text.size && ((unsigned char)text.data[at] & 0xC0) == 0x80;
}

uint32_t zr_tail_form(const zr_lexicon *lexicon, zr_span text)
{
    size_t most = text.size < lexicon->longest_tail ? text.size : lexicon->longest_tail;
    for (size_t size = most; size >= 3; size--) {
        if (((unsigned char)text.data[text.size - size] & 0xC0) == 0x80)
            continue; /* inside a character */
        uint32_t form =
            zr_lexicon_form(lexicon, ZR_FORM_TAIL, zr_span_cut(text, text.size - size, text.size), ~0u);
        if (form != ZR_NONE)
            return form;
    }
    return ZR_NONE;
}

uint32_t zr_head_form(const zr_lexicon *lexicon, zr_span text)
{
    size_t most = text.size < lexicon->longest_head ? text.size : lexicon->longest_head;
    for (size_t size = most; size >= 3; size--) {
        if (is_inside_character(text, size))
            continue;
        uint32_t form = zr_lexicon_form(lexicon, ZR_FORM_HEAD, zr_span_cut(text, 0, size), ~0u);
        if (form != ZR_NONE)
            return form;
    }
    return ZR_NONE;
}

uint32_t zr_stem_sector(const zr_lexicon *lexicon, zr_span text, size_t *size)
{
    size_t most = text.size < lexicon->longest_stem ? text.size : lexicon->longest_stem;
    for (*size = most; *size >= 6; --*size) {
        if (is_inside_character(text, *size))
            continue;
        uint32_t sector = zr_table_get(&lexicon->stems, zr_span_cut(text, 0, *size));
        if (sector != ZR_NONE)
            return sector;
    }
    return ZR_NONE;
}

/* Can the words behind a body's name be an office of it? 处 and 科 of any body; 局 and 中心 only of a
 * department: 市场监管厅登记注册局, not 兵团科技局. A branch (分局) is where its own name says. */
static bool is_office_of(zr_span body, zr_span rest, uint32_t form)
{
    static const char *const offices[] = {"处", "科", "室", "股", "处室", "科室", "办", NULL};
    static const char *const larger[] = {"局",   "队",   "中心", "党委", "纪委",
                                         "工会", "团委", "专班", "组",   NULL};
    static const char *const branches[] = {"分局", "支局", "监管局", "管理局", "分中心", "办事处", NULL};
    static const char *const departments[] = {"厅", "局", "委", "委员会", "办公室", "部", NULL};
    if (zr_ends_any(rest, branches))
        return false;
    return zr_ends_any(rest, offices) ||
           (zr_ends_any(rest, larger) && zr_ends_any(body, departments) && !is_central(form));
}

/* 不动产登记中心 of 市自然资源局不动产登记中心 has a line of its own; 信息中心 is its department's. */
static uint32_t line_of_office(const zr_context *context, zr_span office, uint32_t form)
{
    uint32_t own = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, office, ~0u);
    bool general = own == ZR_NONE || is_internal(sector_of(own)) ||
                   zr_vocabulary_is(&context->lexicon->vocabulary, office, ZR_WORD_OFFICE);
    return sector_of(general ? form : own);
}

/* An office inside a known body: the longest form that begins `rest` and leaves an office behind it. */
static bool by_office(const zr_context *context, zr_sense *sense, zr_span rest, size_t skipped, bool party)
{
    size_t most = rest.size < context->lexicon->longest_form ? rest.size : context->lexicon->longest_form;
    if (!zr_vocabulary_ends(&context->lexicon->vocabulary, rest, ZR_WORD_OFFICE_END))
        return false;
    for (size_t size = most; size >= 6; size--) {
        if (size == rest.size || is_inside_character(rest, size))
            continue;
        zr_span body = zr_span_cut(rest, 0, size), office = zr_span_cut(rest, size, rest.size);
        uint32_t form = zr_lexicon_form(context->lexicon, party ? ZR_FORM_PARTY : ZR_FORM_PLAIN, body,
                                        tiers_at(sense->place));
        if (form == ZR_NONE || is_internal(sector_of(form)) || !is_office_of(body, office, form))
            continue;
        sense->way = ZR_WAY_OFFICE;
        sense->form = form;
        sense->form_end = skipped + size;
        sense->sector = line_of_office(context, office, form);
        if (!sense->prefix.size)
            sense->place = zr_sense_place_of_form(context, form);
        return true;
    }
    return false;
}

static bool by_pattern(const zr_context *context, zr_sense *sense)
{
    uint32_t form = zr_head_form(context->lexicon, sense->name);
    if (form == ZR_NONE)
        form = zr_tail_form(context->lexicon, sense->name);
    if (form == ZR_NONE)
        return false;
    sense->way = ZR_WAY_PATTERN;
    sense->form = form;
    sense->sector = sector_of(form);
    return true;
}

static bool by_stem(const zr_context *context, zr_sense *sense, zr_span rest)
{
    static const char *const endings[] = {"局", "厅",   "委",   "委员会", "办", "办公室",
                                          "部", "中心", "机构", "院",     "队", NULL};
    size_t size;
    if (!zr_ends_any(rest, endings))
        return false;
    uint32_t sector = zr_stem_sector(context->lexicon, rest, &size);
    if (sector == ZR_NONE)
        return false;
    sense->way = ZR_WAY_STEM;
    sense->sector = sector;
    return true;
}

/* 高新区科技局, 滇中新区经济发展部: a body of a zone. Its line is that of what follows, else the zone's. */
static bool by_zone(const zr_context *context, zr_sense *sense, zr_span rest)
{
    static const char *const zones[] = {"管委会", "园区", "合作区", "自贸区", "管理区", "高新区", "经开区",
                                        "开发区", "新区", "示范区", "保税区", "综保区", "试验区", "度假区",
                                        "港区",   "片区", "功能区", "工业区", "商务区", "经济区", "先行区"};
    static const char *const endings[] = {"局", "部", "办", "委", "中心", "办公室", "委员会", NULL};
    if (!zr_ends_any(rest, endings))
        return false;
    rest = zr_span_cut(rest, 0, 240);
    for (size_t i = 0; i < sizeof zones / sizeof *zones; i++) {
        size_t at = zr_span_find(rest, zr_span_of(zones[i]), 0);
        if (at == SIZE_MAX)
            continue;
        zr_span behind = zr_span_cut(rest, at + strlen(zones[i]), rest.size);
        zr_span party = zr_span_of("党工委");
        if (zr_span_starts(behind, "党工委"))
            behind = zr_span_cut(behind, party.size, behind.size);
        uint32_t form = zr_sense_bare_form(context, behind, false);
        if (form != ZR_NONE || zr_span_ends(behind, "局"))
            sense->zone = sense->prefix.whole + at + strlen(zones[i]);
        sense->way = ZR_WAY_ENDING;
        sense->sector = form != ZR_NONE ? sector_of(form) : zr_sector_find(zr_span_of("development-zone"));
        return true;
    }
    return false;
}

/* 镇党政办, 街道司法所: an office of a township that is not named. */
static bool by_township(zr_sense *sense, zr_span rest)
{
    static const char *const words[] = {"镇", "乡", "街道", NULL};
    static const char *const endings[] = {"办", "办公室", "中心", "站", "所", "队", "中队", "院", "校", NULL};
    size_t word = zr_starts_any(rest, words);
    if (!word || sense->prefix.size || rest.size < word + 6 || rest.size > 45 || !zr_ends_any(rest, endings))
        return false;
    sense->way = ZR_WAY_ENDING;
    sense->sector = zr_sector_find(zr_span_of("township"));
    return true;
}

/* 宁东市场监管局: the longest plain form that ends the name, behind a name of its own. */
static bool by_ending(const zr_context *context, zr_sense *sense, zr_span rest)
{
    size_t most = rest.size < context->lexicon->longest_form ? rest.size : context->lexicon->longest_form;
    for (size_t size = most; size >= 9 && rest.size <= 120; size--) {
        zr_span ending = zr_span_cut(rest, rest.size - size, rest.size);
        if (((unsigned char)*ending.data & 0xC0) == 0x80)
            continue;
        uint32_t form = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, ending, ~(1u << ZR_TIER_CENTRAL));
        if (form == ZR_NONE || is_central(form) || is_internal(sector_of(form)))
            continue;
        sense->way = ZR_WAY_ENDING;
        sense->sector = sector_of(form);
        return true;
    }
    return false;
}

/* 稽查局 in a document that a department issues is its own office. */
static bool by_host(const zr_context *context, zr_sense *sense, zr_span rest)
{
    static const char *const endings[] = {"局", "办", "队", "组", "中心", "专班", "院", NULL};
    if (context->host.sector == ZR_NONE || sense->prefix.size || !zr_ends_any(rest, endings) ||
        rest.size > 60)
        return false;
    sense->way = ZR_WAY_HOST;
    sense->sector = context->host.sector;
    return true;
}

/* 省局 of 省局督审处, 厅 of 厅法规处: the host said in short; bytes of it behind the level's word. */
static size_t host_word(const zr_sense *sense)
{
    static const char *const words[] = {"厅", "局", "委", NULL};
    zr_span rest = zr_span_cut(sense->name, sense->prefix.size, sense->name.size);
    bool office = zr_span_ends(rest, "处") || zr_span_ends(rest, "科") || zr_span_ends(rest, "室");
    size_t size = zr_starts_any(rest, words);
    bool said = sense->prefix.size || rest.size > size + strlen("处") || office;
    return said && !sense->prefix.party ? size : 0;
}

/* 党委组织部, 研究生院, 安全环保部 of a university or a company. */
static bool is_of_institution(const zr_context *context, const zr_sense *sense)
{
    static const char *const ends[] = {"部", "处", "科",   "室",   "院",   "办", "办公室", "中心", "工会",
                                       "组", "队", "团委", "党委", "纪委", "局", "馆",     "所",   NULL};
    return context->host.institution && !sense->collective && !sense->prefix.size &&
           zr_ends_any(sense->name, ends) && sense->name.size <= 60 &&
           !(sense->way == ZR_WAY_FORM && is_central(sense->form)) &&
           zr_place_inside(context->lexicon, sense->name, context->seat).division == ZR_NONE;
}

bool zr_sense_is_hosts(const zr_context *context, const zr_sense *sense, size_t *own)
{
    *own = sense->prefix.size;
    if (context->host.sector == ZR_NONE || context->host.domain != ZR_DOMAIN_NONE ||
        !context->host.body.size || sense->prefix.named || sense->way == ZR_WAY_OFFICE)
        return false;
    bool internal =
        (sense->way == ZR_WAY_PATTERN || sense->way == ZR_WAY_FORM) && is_internal(sector_of(sense->form));
    bool office = internal || sense->way == ZR_WAY_HOST || is_of_institution(context, sense) ||
                  (context->names_offices && !sense->prefix.size && !sense->collective &&
                   zr_vocabulary_is(&context->lexicon->vocabulary, sense->name, ZR_WORD_OFFICE));
    bool set = sense->collective && (zr_span_ends(sense->name, "处室") || zr_span_ends(sense->name, "科室"));
    size_t word = host_word(sense);
    if (word && (office || set || (sense->prefix.size && sense->way != ZR_WAY_FORM))) {
        *own += word;
        return true;
    }
    return (office || set) && !sense->prefix.size;
}

bool zr_sense_by_part(const zr_context *context, zr_sense *sense)
{
    zr_span rest = zr_span_cut(sense->name, sense->prefix.whole, sense->name.size);
    if (by_office(context, sense, rest, sense->prefix.whole, sense->prefix.party) ||
        by_pattern(context, sense))
        return true;
    if (by_zone(context, sense, rest) || by_stem(context, sense, rest))
        return true;
    if (by_township(sense, rest))
        return true;
    return by_ending(context, sense, rest) || by_host(context, sense, rest);
}
