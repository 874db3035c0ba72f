/* Meeting a name with the forms of sectors.tsv. Every look-up is of bounded size: no table is scanned. */
#include "units/branch.h"
#include "units/sense.h"

#include "base/words.h"

#include <string.h>

uint32_t zr_sense_place_of_form(const zr_context *context, uint32_t form)
{
    unsigned tiers = zr_table_forms[form].tiers;
    if (zr_form_is_central(form))
        return ZR_CENTRE;
    if (zr_sector_is_internal(zr_form_sector(form))) /* 综合处 is the issuer's, whoever that is */
        return context->seat;
    for (uint32_t place = context->seat; place != ZR_NONE && place != ZR_CENTRE;
         place = zr_table_divisions[place].parent) {
        if (zr_place_tiers(place) & tiers)
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
        uint32_t form = name.size
                            ? zr_lexicon_form(context->lexicon, order[i], name, zr_place_tiers(context->seat))
                            : ZR_NONE;
        if (form != ZR_NONE)
            return form;
    }
    return ZR_NONE;
}

/* 青岛, a city with a plan of its own, has the centre's bureau (监管局) as provinces do, no branch (分局). */
static uint32_t form_for(const zr_lexicon *lexicon, uint32_t form, uint32_t place)
{
    static const char *const separate[] = {"210200", "330200", "350200", "370200", "440300"};
    if (form == ZR_NONE || place == ZR_NONE || !zr_span_ends(zr_form_canonical(form)->text, "分局"))
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
    sense->sector = zr_form_sector(form);
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
    bool unplaced = prefix->place == ZR_NONE && !prefix->named;
    unsigned tiers =
        unplaced ? zr_word_tiers(zr_span_cut(name, 0, prefix->size)) : zr_place_tiers(prefix->place);
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
    if (form == ZR_NONE && !prefix->own) /* 市宣传部: nobody has one but the Party */
        form = zr_lexicon_form(context->lexicon, ZR_FORM_PARTY, rest, tiers);
    return form != ZR_NONE && zr_form_is_central(form) ? ZR_NONE : form;
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

/* A bureau of the city and the district that stands behind it: 市资源规划局长安分局. Not
 * 天津金融监管局滨海分局, the centre's. */
static zr_branch read_bureau(const zr_context *context, zr_span rest, uint32_t city)
{
    static const char *const bureau = "局";
    zr_branch branch = {.form = ZR_NONE, .place = zr_place_of_branch(rest, city)};
    zr_span body = zr_span_cut(rest, 0, branch.place.start);
    bool central = zr_lexicon_form(context->lexicon, ZR_FORM_PLACE, body, ~0u) != ZR_NONE;
    if (branch.place.division != ZR_NONE && zr_span_ends(body, bureau) && !central)
        branch.form =
            zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, body, zr_place_tiers(branch.place.division));
    return branch;
}

/* 市公安局西山分局 is the police of 西山区, 市生态环境局上蔡分局 the bureau of 上蔡县: behind the city stands
 * what the district calls it. */
static bool by_bureau_branch(const zr_context *context, zr_sense *sense)
{
    zr_span rest = zr_span_cut(sense->name, sense->prefix.whole, sense->name.size);
    if (!sense->prefix.size || sense->prefix.party || !zr_span_ends(rest, "分局"))
        return false;
    zr_branch branch = zr_branch_read(context->lexicon, rest, sense->prefix.place);
    if (branch.form == ZR_NONE)
        branch = read_bureau(context, rest, sense->prefix.place);
    return branch.form != ZR_NONE && zr_place_distance(sense->prefix.place, branch.place.division) == 1 &&
           take_form(context->lexicon, sense, branch.form, branch.place.division, branch.place.rivals);
}

/* 中国人民银行潜江市支行, 共青团潜江市委. The name is that of the branch, not of the place. */
static bool by_branch(const zr_context *context, zr_sense *sense)
{
    zr_branch branch = zr_branch_read(context->lexicon, sense->name, context->seat);
    if (branch.form == ZR_NONE)
        return by_bureau_branch(context, sense);
    if (!take_form(context->lexicon, sense, branch.form, branch.place.division, branch.place.rivals))
        return false;
    bool worded = zr_table_forms[branch.form].kind == ZR_FORM_WORD;
    sense->prefix = (zr_prefix){.size = worded ? 0 : branch.size,
                                .whole = worded ? 0 : branch.size,
                                .named = !worded,
                                .place = branch.place.division};
    return true;
}

bool zr_sense_by_form(const zr_context *context, zr_sense *sense)
{
    zr_prefix word = sense->prefix.named ? (zr_prefix){0} : sense->prefix;
    uint32_t bare = sense->prefix.own ? ZR_NONE : zr_sense_bare_form(context, sense->name, false);
    if (bare != ZR_NONE) {
        sense->prefix = (zr_prefix){.place = ZR_NONE};
        return take_form(context->lexicon, sense, bare, zr_sense_place_of_form(context, bare), 0);
    }
    return by_worded(context, sense) || by_branch(context, sense) || by_prefix(context, sense, word) ||
           by_prefix(context, sense, zr_prefix_of_place(context->lexicon, sense->name, context->seat));
}
