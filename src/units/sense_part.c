/* Meeting the parts of a name: forms that it begins or ends with, stems, zones, offices inside a body. Every
 * look-up is of bounded size: no table is scanned. */
#include "units/generic.h"
#include "units/regiment.h"

#include "base/utf8.h"
#include "base/words.h"

#include <string.h>

uint32_t zr_tail_form(const zr_lexicon *lexicon, zr_span text)
{
    size_t most = text.size < lexicon->longest_tail ? text.size : lexicon->longest_tail;
    for (size_t size = most; size >= 3; size--) {
        if (zr_utf8_inside(text, text.size - size))
            continue;
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
        if (zr_utf8_inside(text, size))
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
        if (zr_utf8_inside(text, *size))
            continue;
        uint32_t sector = zr_table_get(&lexicon->stems, zr_span_cut(text, 0, *size));
        if (sector != ZR_NONE)
            return sector;
    }
    return ZR_NONE;
}

/* Offices of bodies that are no departments: 执行局 of a court, 财政经济委员会 of a congress, 组织部 of a
 * union. */
static bool is_office_of_branch(uint32_t form, zr_span rest)
{
    static const struct {
        const char *branch, *ends[8];
    } branches[] = {{"court", {"局", "庭", "部", "队", "中心"}},
                    {"procuratorate", {"局", "部", "队", "中心"}},
                    {"congress", {"委", "委员会", "局", "中心"}},
                    {"political-consultative", {"委", "委员会", "局", "中心"}},
                    {"mass", {"部", "中心"}},
                    {"military", {"局", "部"}}};
    zr_span branch = zr_table_sectors[zr_form_sector(form)].branch;
    for (size_t i = 0; i < sizeof branches / sizeof *branches; i++) {
        if (zr_span_equal(branch, zr_span_of(branches[i].branch)))
            return zr_ends_any(rest, branches[i].ends);
    }
    return false;
}

/* 高技术司, 火炬中心, 信息通信管理局 of a ministry; not what it has in a place or a part of the country. */
static bool is_central_office(const zr_context *context, zr_span body, zr_span rest, uint32_t form)
{
    static const char *const ministries[] = {"部", "委", "委员会", "总局", "署", "局", "行", NULL};
    static const char *const ends[] = {"局", "中心", NULL};
    static const char *const outside[] = {"监管局", "督察局", "分局", "支局", "分中心", NULL};
    static const char *const seas[] = {"南海", "北海", "东海", NULL};
    static const char *const company = "公司";
    if (zr_span_ends(rest, "司"))
        return !zr_span_ends(rest, company);
    bool vertical = zr_sector_is_of(zr_form_sector(form), "vertical");
    if (vertical && zr_span_ends(rest, "局")) /* 国家税务总局第十二师税务局 */
        return false;
    return zr_ends_any(body, ministries) && zr_ends_any(rest, ends) && !zr_ends_any(rest, outside) &&
           !zr_region_size(rest) && !zr_starts_any(rest, seas) &&
           zr_place_inside(context->lexicon, rest, ZR_CENTRE).division == ZR_NONE;
}

/* Can the words behind a body's name be an office of it? 处 and 科 of any body; 局 and 中心 only of a
 * department: 市场监管厅登记注册局, not 兵团科技局. A branch (分局) is where its own name says. */
static bool is_office_of(const zr_context *context, zr_span body, zr_span rest, uint32_t form)
{
    static const char *const offices[] = {"处", "科", "室", "股", "处室", "科室", "办", NULL};
    static const char *const larger[] = {"局", "队", "中心", "党委", "纪委", "工会", "团委",
                                         "站", "所", "大队", "专班", "组",   NULL};
    static const char *const branches[] = {"分局", "支局", "监管局", "管理局", "分中心", "办事处", NULL};
    static const char *const departments[] = {"厅", "局",   "委",   "委员会", "办公室",
                                              "部", "支队", "总队", NULL};
    if (zr_form_is_central(form) && is_central_office(context, body, rest, form))
        return true;
    if (zr_ends_any(rest, branches))
        return false;
    return zr_ends_any(rest, offices) || is_office_of_branch(form, rest) ||
           (zr_ends_any(rest, larger) && zr_ends_any(body, departments) && !zr_form_is_central(form));
}

/* 不动产登记中心 of 市自然资源局不动产登记中心 has a line of its own; 信息中心 is its department's. */
static uint32_t line_of_office(const zr_context *context, zr_span office, uint32_t form)
{
    uint32_t own = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, office, ~0u);
    bool general = own == ZR_NONE || is_office_of_branch(form, office) ||
                   zr_sector_is_internal(zr_form_sector(own)) ||
                   zr_vocabulary_is(&context->lexicon->vocabulary, office, ZR_WORD_OFFICE);
    return zr_form_sector(general ? form : own);
}

/* An office inside a known body: the longest form that begins `rest` and leaves an office behind it. */
static bool by_office(const zr_context *context, zr_sense *sense, zr_span rest, size_t skipped, bool party)
{
    size_t most = rest.size < context->lexicon->longest_form ? rest.size : context->lexicon->longest_form;
    if (!zr_vocabulary_ends(&context->lexicon->vocabulary, rest, ZR_WORD_OFFICE_END))
        return false;
    for (size_t size = most; size >= 6; size--) {
        if (size == rest.size || zr_utf8_inside(rest, size))
            continue;
        zr_span body = zr_span_cut(rest, 0, size), office = zr_span_cut(rest, size, rest.size);
        uint32_t form = zr_lexicon_form(context->lexicon, party ? ZR_FORM_PARTY : ZR_FORM_PLAIN, body,
                                        zr_place_tiers(sense->place));
        if (form == ZR_NONE || zr_sector_is_internal(zr_form_sector(form)) ||
            !is_office_of(context, body, office, form))
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

static bool by_stem(const zr_context *context, zr_sense *sense, zr_span rest)
{
    static const char *const endings[] = {"局", "厅",   "委",   "委会", "委员会", "办",   "办公室",
                                          "部", "中心", "机构", "院",   "队",     "总站", NULL};
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

/* 山东大学 of 山东大学（威海）, 第二医院 of 第二医院城北分院: the whole of which a seat elsewhere is named.
 */
static zr_span without_seat(zr_span name)
{
    static const char *const closed[] = {"）", NULL}, *const parts[] = {"分院", "院区", "校区", "分校", NULL};
    static const char *const wholes[] = {"医院", "大学", "学院"};
    size_t at = SIZE_MAX;
    if (zr_ends_any(name, closed))
        return zr_span_cut(name, 0, zr_span_find(name, zr_span_of("（"), 0));
    for (size_t i = 0; i < sizeof wholes / sizeof *wholes && at == SIZE_MAX && zr_ends_any(name, parts); i++)
        at = zr_span_find(name, zr_span_of(wholes[i]), 0);
    return at == SIZE_MAX ? name : zr_span_cut(name, 0, at + strlen(wholes[0]));
}

/* 中国石油大学 is a university, 中国石油湖北销售公司 the company's. */
static uint32_t head_or_tail(const zr_lexicon *lexicon, zr_span name)
{
    static const char *const own[] = {"university", "hospital", NULL};
    uint32_t head = zr_head_form(lexicon, name), tail = zr_tail_form(lexicon, name);
    bool of_its_own = tail != ZR_NONE && zr_sector_is_any(zr_form_sector(tail), own);
    return head == ZR_NONE || of_its_own ? tail : head;
}

static bool by_pattern(const zr_context *context, zr_sense *sense, zr_span rest)
{
    uint32_t form = head_or_tail(context->lexicon, sense->name);
    if (form == ZR_NONE)
        form = head_or_tail(context->lexicon, without_seat(sense->name));
    if (form == ZR_NONE)
        return false;
    /* 政务服务和公共资源交易中心: the line that it begins with says more than 中心. */
    uint32_t general = zr_sector_find(zr_span_of("public-institution"));
    if (zr_form_sector(form) == general && by_stem(context, sense, rest))
        return true;
    sense->way = ZR_WAY_PATTERN;
    sense->form = form;
    sense->sector = zr_form_sector(form);
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
    size_t stem;
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
        sense->sector =
            form != ZR_NONE ? zr_form_sector(form) : zr_stem_sector(context->lexicon, behind, &stem);
        if (sense->sector == ZR_NONE)
            sense->sector = zr_sector_find(zr_span_of("development-zone"));
        return true;
    }
    return false;
}

/* 镇党政办, 街道司法所: an office of a township that is not named. */
static bool by_township(const zr_context *context, zr_sense *sense, zr_span rest)
{
    static const char *const words[] = {"镇", "乡", "街道", NULL};
    static const char *const endings[] = {"办", "办公室", "中心", "站", "所", "队", "中队", "院",
                                          "校", "委",     "联",   "会", "协", "部", "局",   NULL};
    static const char *const general[] = {"internal", "coordination", NULL};
    size_t word = zr_starts_any(rest, words);
    if (!word || sense->prefix.size || rest.size < word + 6 || rest.size > 45 || !zr_ends_any(rest, endings))
        return false;
    uint32_t form = zr_sense_bare_form(context, zr_span_cut(rest, word, rest.size), false);
    sense->way = ZR_WAY_ENDING;
    bool known = form != ZR_NONE && !zr_sector_is_of_any(zr_form_sector(form), general);
    sense->sector = known ? zr_form_sector(form) : zr_sector_find(zr_span_of("township"));
    return true;
}

/* 宁东市场监管局: the longest plain form that ends the name, behind a name of its own. */
static bool by_ending(const zr_context *context, zr_sense *sense, zr_span rest)
{
    size_t most = rest.size < context->lexicon->longest_form ? rest.size : context->lexicon->longest_form;
    for (size_t size = most; size >= 9 && rest.size <= 120; size--) {
        if (zr_utf8_inside(rest, rest.size - size))
            continue;
        zr_span ending = zr_span_cut(rest, rest.size - size, rest.size);
        uint32_t form = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, ending, ~(1u << ZR_TIER_CENTRAL));
        if (form == ZR_NONE || zr_form_is_central(form) || zr_sector_is_internal(zr_form_sector(form)))
            continue;
        sense->way = ZR_WAY_ENDING;
        sense->sector = zr_form_sector(form);
        return true;
    }
    return false;
}

/* 稽查局 in a document that a department issues is its own office; 水资源司 in one of a ministry. */
static bool by_host(const zr_context *context, zr_sense *sense, zr_span rest)
{
    static const char *const endings[] = {"局", "办", "队", "组", "中心", "专班", "院", NULL};
    static const char *const offices[] = {"司", NULL}, *const company = "公司";
    bool ministrys = context->seat == ZR_CENTRE && zr_ends_any(rest, offices) && !zr_span_ends(rest, company);
    if (context->host.sector == ZR_NONE || sense->prefix.size || rest.size > 60 ||
        (!ministrys && !zr_ends_any(rest, endings)))
        return false;
    sense->way = ZR_WAY_HOST;
    sense->sector = context->host.sector;
    return true;
}

/* 昆山交发, 昆山水务: a place and what its companies are called for. Behind a level a body may be meant
 * (市水务, 市教育), but by 投 and its like. */
static bool by_trade(const zr_context *context, zr_sense *sense, zr_span rest)
{
    static const char *const companies[] = {"投", "控", "运", "建发", "建工", "产发", NULL};
    bool company = sense->prefix.named || (sense->prefix.size && zr_ends_any(rest, companies));
    if (!company || sense->prefix.party || !zr_is_of_trades(context->lexicon, rest))
        return false;
    sense->way = ZR_WAY_STEM;
    sense->sector = zr_sector_find(zr_span_of("enterprise"));
    return true;
}

/* 党工委宣传部, 纪工委办公室: of the Party in a zone that is not said. */
static bool by_committee(const zr_context *context, zr_sense *sense, zr_span rest)
{
    static const char *const marks[] = {"党工委", "纪检监察工委", "纪工委", "监察工委", NULL};
    static const char *const party = "党工委";
    static const char *const endings[] = {"部", "办", "室", "局", "委", "校", NULL};
    size_t mark = zr_starts_any(rest, marks);
    zr_span office = zr_span_cut(rest, mark, rest.size);
    if (!mark || (office.size && !zr_ends_any(office, endings)))
        return false;
    sense->way = ZR_WAY_ENDING;
    sense->sector = zr_sector_find(zr_span_of("discipline"));
    if (!zr_span_starts(rest, party))
        return true;
    uint32_t form = zr_sense_bare_form(context, office, true);
    sense->sector = form == ZR_NONE ? zr_sector_find(zr_span_of("party-committee")) : zr_form_sector(form);
    return true;
}

/* 一四三团, 143团. */
static bool by_regiment(const zr_context *context, zr_sense *sense, zr_span rest)
{
    if (!zr_regiment(context, rest))
        return false;
    sense->way = ZR_WAY_ENDING;
    sense->sector = zr_sector_find(zr_span_of("reclamation-corps"));
    return true;
}

/* 市低空办, 县效能办, 市规委会: an office or a board that a government sets up for one thing. */
static bool by_one_thing(zr_sense *sense, zr_span rest)
{
    enum { LONGEST = 21 };
    static const char *const ends[] = {"办", "委会", NULL};
    bool placed = sense->prefix.size && (!sense->prefix.named || sense->prefix.full);
    if (!placed || rest.size > LONGEST || !zr_ends_any(rest, ends))
        return false;
    sense->way = ZR_WAY_ENDING;
    sense->sector = zr_sector_find(zr_span_of("coordination"));
    return true;
}

/* 市委|、市政府|信访局: behind a committee the government of its place, 市 or none before it; bytes, or 0. */
static size_t government_beside(const zr_sense *sense, zr_span rest)
{
    enum { LEVEL = 3 };
    static const char *const joints[] = {"、", "和", NULL}, *const words[] = {"人民政府", "政府", NULL};
    size_t size = sense->prefix.size, at = zr_starts_any(rest, joints);
    zr_span level = zr_span_cut(sense->name, size < LEVEL ? 0 : size - LEVEL, size);
    at += zr_goes_on(zr_behind(rest, at), level) ? level.size : 0;
    size_t government = sense->prefix.party ? zr_starts_any(zr_behind(rest, at), words) : 0;
    return government && at + government < rest.size ? at + government : 0;
}

/* The office that a committee and a government have together: by its own name. */
static bool by_both(const zr_context *context, zr_sense *sense, zr_span office)
{
    uint32_t form = zr_lexicon_form(context->lexicon, ZR_FORM_PLAIN, office, ~(1u << ZR_TIER_CENTRAL));
    if (form == ZR_NONE)
        return by_stem(context, sense, office);
    sense->way = ZR_WAY_ENDING;
    sense->sector = zr_form_sector(form);
    return true;
}

bool zr_sense_by_part(const zr_context *context, zr_sense *sense)
{
    zr_span rest = zr_span_cut(sense->name, sense->prefix.whole, sense->name.size);
    size_t both = government_beside(sense, rest);
    if (both && by_both(context, sense, zr_behind(rest, both)))
        return true;
    if (by_office(context, sense, rest, sense->prefix.whole, sense->prefix.party) ||
        by_pattern(context, sense, rest))
        return true;
    if (by_zone(context, sense, rest) || by_stem(context, sense, rest))
        return true;
    if (by_township(context, sense, rest) || by_committee(context, sense, rest))
        return true;
    return by_ending(context, sense, rest) || by_regiment(context, sense, rest) ||
           by_host(context, sense, rest) || by_trade(context, sense, rest) || by_one_thing(sense, rest);
}
