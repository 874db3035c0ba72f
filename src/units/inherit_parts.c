/* Parts of one body that a list names without it: 洱源分局 behind 州生态环境局大理分局, 交警支队 behind
 * 市公安局治安支队, 法规处 behind 厅运输处. */
#include "units/inherit_parts.h"

#include "base/words.h"
#include "units/branch.h"
#include "units/branch_row.h"
#include "units/generic.h"
#include "units/spell.h"
#include "units/take.h"

#include <string.h>

static const char branch_end[] = "分局";

bool zr_is_bare_branch(const zr_context *context, zr_span name, uint32_t *place)
{
    static const char *const bodies[] = {"局", "委", "委员会", NULL};
    if (!zr_span_ends(name, branch_end))
        return false;
    zr_found_place found = zr_place_of_branch(name, context->seat);
    zr_span body = zr_span_cut(name, 0, found.start);
    bool known = zr_has_form(context, ZR_FORM_PLAIN, body) || zr_branch_head(name).size == body.size;
    *place = found.division;
    return found.division != ZR_NONE && body.size && zr_ends_any(body, bodies) && known;
}

zr_span zr_counted_owner(zr_span name, zr_span *end)
{
    enum { LONGEST = 120 };
    static const char *const bodies[] = {"局", "厅", "支队", "总队", "大队", NULL};
    static const char *const ends[] = {"局", "队", "所", NULL};
    *end = (zr_span){0};
    if (name.size > LONGEST || !zr_ends_any(name, ends))
        return (zr_span){0};
    for (size_t at = strlen("某局"); at < name.size; at++) {
        size_t size = zr_ordinal_size(zr_behind(name, at));
        if (!size || at + size >= name.size || !zr_ends_any(zr_span_cut(name, 0, at), bodies))
            continue;
        *end = zr_behind(name, at + size);
        return zr_span_cut(name, 0, at);
    }
    return (zr_span){0};
}

bool zr_is_counted_part(const zr_inherit *state, zr_span name)
{
    size_t size = state->counted.size ? zr_ordinal_size(name) : 0;
    return size && zr_span_equal(zr_behind(name, size), state->counted_end);
}

/* What bodies call their teams. */
static const char *const teams[] = {"支队", "总队", "大队", "中队", NULL};

/* Where the body ends that the name begins with: 公安局 of 公安局治安支队; or 0. */
static size_t team_body_size(const zr_context *context, zr_span name)
{
    static const char *const ends[] = {"局", "厅", "委员会", "委"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t at = zr_span_find(name, zr_span_of(ends[i]), 0);
        size_t size = at == SIZE_MAX ? 0 : at + strlen(ends[i]);
        if (size && size < name.size && zr_has_form(context, ZR_FORM_PLAIN, zr_span_cut(name, 0, size)))
            return size;
    }
    return 0;
}

zr_span zr_team_owner(const zr_context *context, zr_span name, uint32_t *sector)
{
    static const char *const parts[] = {"支队", "总队", "大队", "中队", "局", NULL};
    static zr_word_list parts_list = {.words = parts};
    enum { LONGEST = 120 };
    if (name.size > LONGEST || !zr_list_ends(&parts_list, name) || zr_span_ends(name, branch_end))
        return (zr_span){0};
    zr_prefix prefix = zr_prefix_of_word(context->lexicon, name, context->seat);
    if (!prefix.size)
        prefix = zr_prefix_of_place(context->lexicon, name, context->seat);
    zr_span own = zr_behind(name, prefix.size);
    size_t size = prefix.party ? 0 : team_body_size(context, own);
    bool team = zr_ends_any(own, teams) || zr_has_form(context, ZR_FORM_PLAIN, own);
    if (!size || !team)
        return (zr_span){0};
    *sector =
        zr_form_sector(zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, zr_span_cut(own, 0, size), ~0u));
    return zr_span_cut(name, 0, prefix.size + size);
}

/* 环境犯罪侦查支队, 特警支队: nobody has such teams but the police; not 武警支队, 司法警察支队, that are of
 * others. */
static bool is_of_police(zr_span name)
{
    static const char *const works[] = {
        "警",   "侦",     "治安", "犯罪", "禁毒", "反恐",   "网安",         "网监",     "刑", "出入境",
        "户政", "看守所", "国保", "情指", "巡逻", "经文保", "网络安全保卫", "情报指挥", NULL};
    static const char *const others[] = {"武警", "法警", "司法", "消防", NULL};
    return zr_holds_any(name, works) && !zr_holds_any(name, others);
}

/* 公安厅交管局 behind 省公安厅治安总队, where 交管局 is printed: a body of the tables with its owner. */
static bool has_form_of_owner(const zr_context *context, zr_span owner, zr_span name)
{
    zr_prefix prefix = zr_prefix_of_word(context->lexicon, owner, context->seat);
    if (!prefix.size)
        prefix = zr_prefix_of_place(context->lexicon, owner, context->seat);
    const zr_span pieces[] = {zr_behind(owner, prefix.size), name};
    return zr_has_form(context, ZR_FORM_PLAIN, zr_join(context->arena, pieces, 2));
}

bool zr_is_of_team(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    enum { LONGEST = 60 };
    zr_span name = sense->name;
    bool fits = sense->way == ZR_WAY_FORM || sense->way == ZR_WAY_NONE || sense->way == ZR_WAY_STEM;
    if (!state->team.size || sense->collective || name.size > LONGEST)
        return false;
    if (zr_span_ends(name, branch_end) && zr_is_branch_of(context, state->team, name))
        return true;
    if (sense->prefix.size || zr_is_room(name))
        return !sense->prefix.size;
    if (!zr_ends_any(name, teams))
        return fits && has_form_of_owner(context, state->team, name);
    bool police = zr_sector_is(state->team_sector, "public-security");
    return sense->sector == state->team_sector || (police && is_of_police(name));
}

/* 市场监管厅 of 市场监管厅信用监督管理处; 厅 of 厅法规处. */
zr_span zr_office_owner(const zr_context *context, const zr_sense *sense)
{
    static const char *const loose[] = {"association", "coordination", NULL};
    static const char *const hosts[] = {"厅", "局", "委", "省局", "市局", "区局", "县局", NULL};
    if (sense->way == ZR_WAY_OFFICE &&
        zr_ends_any(sense->name, teams)) /* 政务服务中心 is none of the police */
        return (zr_span){0};
    if (sense->way == ZR_WAY_OFFICE) /* 信息中心 behind 消保委秘书处 is no association's */
        return zr_span_cut(sense->name, 0,
                           zr_sector_is_of_any(zr_form_sector(sense->form), loose) ? 0 : sense->form_end);
    for (size_t i = 0; hosts[i]; i++) {
        if (zr_span_starts(sense->name, hosts[i]) && zr_is_office_name(context, sense) &&
            (sense->way == ZR_WAY_PATTERN || sense->way == ZR_WAY_HOST))
            return zr_span_of(hosts[i]);
    }
    return (zr_span){0};
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
bool zr_is_of_office(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    bool office = zr_is_office_name(context, sense) || is_departments_bureau(context, sense);
    return state->office.size && office && sense->way != ZR_WAY_OFFICE &&
           (!context->prints_host || zr_is_room(sense->name));
}

bool zr_is_of_another(const zr_context *context, zr_span owner)
{
    zr_span host = context->host.body;
    bool word = owner.size <= strlen("省局"); /* 厅 of 厅法规处 */
    bool ends = host.size >= owner.size && zr_span_equal(zr_behind(host, host.size - owner.size), owner);
    return owner.size && !word && !ends;
}

zr_span zr_committee_of(const zr_sense *sense)
{
    static const char *const rooms[] = {"部", "办", "室", "局", "委", NULL};
    static const char party[] = "党委";
    bool room = !sense->prefix.size && !sense->collective && zr_span_starts(sense->name, party) &&
                sense->name.size > strlen(party) && zr_ends_any(sense->name, rooms);
    return zr_span_cut(sense->name, 0, room ? strlen(party) : 0);
}

bool zr_is_of_committee(const zr_inherit *state, const zr_context *context, const zr_sense *sense)
{
    static const char *const own[] = {"教师工作部", "学生工作部", "研究生工作部", "保卫部", NULL};
    zr_span name = sense->name;
    if (!state->committee.size || state->before.level.size)
        return false;
    return (zr_has_form(context, ZR_FORM_PARTY, name) && !zr_has_form(context, ZR_FORM_PLAIN, name)) ||
           (context->host.institution && zr_equals_any(name, own));
}

size_t zr_party_mark_size(const zr_context *context, zr_span name)
{
    static const char *const marks[] = {"党委", "委", NULL};
    size_t mark = zr_starts_any(name, marks);
    return mark && zr_has_form(context, ZR_FORM_PARTY, zr_span_cut(name, mark, name.size)) ? mark : 0;
}
