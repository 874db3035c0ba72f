/* Offices of the department that issues a document: named without it, or with it in short. */
#include "units/sense.h"

#include "base/words.h"
#include "units/spell.h"

#include <string.h>

/* 省局 of 省局督审处, 厅 of 厅法规处, 团省委 of 团省委学校部: the host said in short; bytes of it behind the
 * level's word. */
static size_t host_word(const zr_context *context, const zr_sense *sense)
{
    zr_span body = context->host.body;
    if (!sense->prefix.size && zr_goes_on(sense->name, body))
        return body.size;
    static const char *const own[] = {"公司", "学校", "农场", "林场", "集团公司", NULL};
    size_t self = context->host.institution && !sense->prefix.size ? zr_starts_any(sense->name, own) : 0;
    if (self && zr_span_ends(sense->name, "室") && sense->name.size > self + strlen("某室"))
        return self; /* 公司办公室 */
    static const char *const words[] = {"厅", "局", "委", NULL};
    zr_span rest = zr_span_cut(sense->name, sense->prefix.size, sense->name.size);
    bool office = zr_span_ends(rest, "处") || zr_span_ends(rest, "科") || zr_span_ends(rest, "室");
    size_t size = zr_starts_any(rest, words);
    bool said = sense->prefix.size || rest.size > size + strlen("处") || office;
    return said && !sense->prefix.party ? size : 0;
}

/* 公安局, 检察院 in a court's document, 教育局 in a union's: known bodies that these have none of. 审管办 and
 * 研究室 are rooms of the court. */
static bool is_outside(const zr_context *context, const zr_sense *sense)
{
    static const char *const hosts[] = {"court", "procuratorate", "mass", NULL};
    static const char *const own[] = {"party", "discipline", "internal", NULL};
    static const char *const rooms[] = {"办", "室", "处", "科", NULL};
    return zr_sector_is_of_any(context->host.sector, hosts) && sense->way == ZR_WAY_FORM &&
           !zr_sector_is_of_any(sense->sector, own) && !zr_ends_any(sense->name, rooms);
}

/* 青年发展部, 办公室: what unions and leagues have of their own; 服务中心 may be anybody's. 第一监督检查室 of
 * a discipline commission, which has departments too, but 组织部 and 宣传部 are elsewhere the Party's. */
static bool is_room_of_host(const zr_context *context, const zr_sense *sense)
{
    static const char *const rooms[] = {"室", "部", "处", "科", NULL};
    static const char *const mass[] = {"mass", NULL}, *const discipline[] = {"discipline", NULL};
    zr_span branch = zr_table_sectors[context->host.sector].branch;
    if (zr_equals_any(branch, discipline))
        return zr_span_ends(sense->name, rooms[0]);
    return !zr_equals_any(branch, mass) || zr_ends_any(sense->name, rooms);
}

/* 纪委办公室, 团委办公室: rooms of what every institution has of its own. */
static bool is_inner_office(const zr_sense *sense)
{
    static const char *const own[] = {"party", "discipline", "mass", "internal", NULL};
    return sense->way == ZR_WAY_OFFICE && !sense->prefix.size &&
           zr_sector_is_of_any(zr_form_sector(sense->form), own);
}

/* 某市住房城乡建设局, 某街道办事处 in a university's document: of governments, though the place is not known.
 */
static bool is_of_government(const zr_sense *sense)
{
    static const char *const branches[] = {"government", "local", "township", "zone", NULL};
    static const char *const ends[] = {"局", "厅", "办事处", NULL};
    bool known = sense->way == ZR_WAY_ENDING || sense->way == ZR_WAY_PATTERN || sense->way == ZR_WAY_STEM;
    return known && sense->sector != ZR_NONE && zr_ends_any(sense->name, ends) &&
           zr_sector_is_of_any(sense->sector, branches);
}

/* 保卫部 of 保卫部（处）, that has two names. */
static zr_span first_name(zr_span name)
{
    size_t open = zr_span_ends(name, "）") ? zr_span_find(name, zr_span_of("（"), 0) : SIZE_MAX;
    return zr_span_cut(name, 0, open);
}

/* 党委组织部, 研究生院, 安全环保部 of a university or a company. */
static bool is_of_institution(const zr_context *context, const zr_sense *sense)
{
    static const char *const ends[] = {
        "纪委机关", "部",       "处",       "科",       "室",           "院",       "办",
        "办公室",   "中心",     "工会",     "组",       "队",           "团委",     "党委",
        "纪委",     "局",       "馆",       "所",       "庭",           "厅",       "附属中学",
        "附属小学", "附属学校", "附中",     "附小",     "幼儿园",       "基金会",   "校友会",
        "校友总会", "出版社",   "后勤集团", "后勤公司", "资产经营公司", "资产公司", NULL};
    return context->host.institution && !is_outside(context, sense) && is_room_of_host(context, sense) &&
           !is_of_government(sense) && !sense->collective && !sense->prefix.size &&
           zr_ends_any(first_name(sense->name), ends) && sense->name.size <= 60 &&
           !(sense->way == ZR_WAY_FORM && zr_form_is_central(sense->form)) &&
           zr_place_inside(context->lexicon, sense->name, context->seat).division == ZR_NONE;
}

/* 南水北调中线南阳管理处: of somebody who has such in places. 港澳台处 is an office all the same. */
static bool is_elsewhere(const zr_context *context, const zr_sense *sense)
{
    enum { LONGEST_OFFICE = 21 };
    return sense->name.size > LONGEST_OFFICE &&
           zr_place_inside(context->lexicon, sense->name, context->seat).division != ZR_NONE;
}

bool zr_sense_is_hosts(const zr_context *context, const zr_sense *sense, size_t *own)
{
    *own = sense->prefix.size;
    if (context->host.sector == ZR_NONE || context->host.domain != ZR_DOMAIN_NONE ||
        !context->host.body.size || sense->prefix.named ||
        (sense->way == ZR_WAY_OFFICE && !is_inner_office(sense)))
        return false;
    bool internal = (sense->way == ZR_WAY_PATTERN || sense->way == ZR_WAY_FORM) &&
                    zr_sector_is_internal(zr_form_sector(sense->form)) && !is_elsewhere(context, sense);
    bool office = internal || sense->way == ZR_WAY_HOST || is_of_institution(context, sense) ||
                  (context->names_offices && !sense->prefix.size && !sense->collective &&
                   zr_vocabulary_is(&context->lexicon->vocabulary, sense->name, ZR_WORD_OFFICE));
    bool set = sense->collective && (zr_span_ends(sense->name, "处室") || zr_span_ends(sense->name, "科室"));
    size_t word = host_word(context, sense);
    zr_span room = zr_span_cut(sense->name, *own + word, sense->name.size); /* 机关党委 of 委机关党委 */
    office |= word && zr_vocabulary_is(&context->lexicon->vocabulary, room, ZR_WORD_OFFICE);
    if (word && (office || set || (sense->prefix.size && sense->way != ZR_WAY_FORM))) {
        *own += word;
        return true;
    }
    return (office || set) && !sense->prefix.size;
}

/* 宣传部: nobody has one but the Party. */
static bool is_partys(const zr_context *context, zr_span name)
{
    return zr_lexicon_form(context->lexicon, ZR_FORM_PARTY, name, ~0u) != ZR_NONE &&
           zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, name, ~0u) == ZR_NONE;
}

zr_span zr_room_of_host(const zr_context *context, zr_span room)
{
    static const char *const party = "党委", *const section = "部", *const discipline = "纪委机关";
    static const char *const organ = "机关";
    if (!context->host.institution)
        return room;
    zr_span own = zr_behind(room, zr_span_starts(room, party) ? strlen(party) : 0);
    if (zr_span_ends(own, section) && own.size > strlen(section)) {
        const zr_span pieces[] = {zr_span_of(party), own};
        return is_partys(context, own) ? zr_join(context->arena, pieces, 2) : own;
    }
    return zr_span_equal(room, zr_span_of(discipline)) ? zr_without_last(room, strlen(organ)) : room;
}
