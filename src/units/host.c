/* Whose offices a document names without their owner: who issues it, as a body that has offices. */
#include "units/seat.h"

#include "base/words.h"
#include "units/domain.h"

#include <string.h>

/* A university, a hospital, a company, a union, a discipline commission: what has offices and is no
 * department. */
static bool is_institution(const zr_sense *sense)
{
    static const char *const branches[] = {"university", "school",     "hospital", "enterprise",
                                           "financial",  "research",   "court",    "procuratorate",
                                           "mass",       "discipline", NULL};
    return !sense->collective && sense->sector != ZR_NONE && zr_sector_is_of_any(sense->sector, branches);
}

/* Bytes up to the first word that institutions end with, from `from` on; 0: none is near. */
static size_t institution_end(zr_span words, size_t from, const char *const *ends)
{
    enum { NEAR = 90 };
    return zr_first_end(zr_span_cut(words, 0, from + NEAR), ends, from);
}

/* Can the words between two institutions be part of a name: 襄阳 of 国网湖北省电力有限公司襄阳供电公司? Not
 * 2025年, 所属, 推进. */
static bool is_part_of_name(zr_span words)
{
    static const char *const others[] = {"年",     "下属", "所属",   "直属", "各", "子", "推进", "建设",
                                         "加强",   "深化", "支持",   "管理", "与", "和", "、",   "《",
                                         "办公室", "党委", "委员会", "0",    "1",  "2",  NULL};
    return !zr_holds_any(words, others);
}

/* 中山大学 of 中山大学2024年工作要点 and of 中山大学党委办公室, but 中南大学湘雅医院: the words up to the
 * institution that they begin with; as they are where they begin with none (公立医院改革方案). */
static zr_span institution_in(zr_span words)
{
    static const char *const ends[] = {"大学", "学院",         "医院",     "检察院",
                                       "法院", "有限责任公司", "有限公司", NULL};
    static const char *const parts[] = {"医院", "学院", "中学", "小学", "分公司",
                                        "公司", "支行", "分行", NULL};
    static const char *const kinds[] = {"公立", "县级", "基层", "定点", "民营", "社会办",
                                        "市属", "省属", "国有", "高等", "各",   "中小",
                                        "普通", "专科", "综合", "独立", NULL};
    static const char *const party = "中共";
    words = zr_span_cut(words, zr_span_starts(words, party) ? strlen(party) : 0, words.size);
    size_t end = institution_end(words, strlen("某某"), ends);
    size_t next = end ? institution_end(words, end, parts) : 0;
    if (next && is_part_of_name(zr_span_cut(words, end, next)))
        end = next;
    zr_span name = end ? zr_span_cut(words, 0, end) : words;
    return zr_holds_any(name, kinds) ? words : name;
}

/* 襄高管办发〔2025〕6号: of the body that manages a zone. */
static bool is_zones_number(zr_span number)
{
    static const char *const manages = "管", *const bracket = "〔";
    size_t at = zr_span_find(number, zr_span_of(manages), strlen("襄"));
    return at < zr_span_find(number, zr_span_of(bracket), 0);
}

zr_span zr_issuer_words(const zr_document *document)
{
    const zr_document_head *head = zr_document_folded(document).head;
    size_t zone =
        head->issuer_count || !is_zones_number(head->number) ? 0 : zr_zone_in_title(head->full_title);
    if (zone)
        return zr_span_cut(head->full_title, 0, zone);
    zr_span name = head->issuer_count ? head->issuers[0] : head->full_title;
    size_t about = zr_span_find(name, zr_span_of("关于"), 0);
    return zr_span_cut(name, 0, about < 120 ? about : 120);
}

/* 兴化市纪委 of 中共兴化市纪委办公室, whose office issues in its name. */
static zr_span without_office(zr_span issuer)
{
    static const char *const offices[] = {"纪委办公室", "纪委监委办公室", "监委办公室", NULL};
    return zr_ends_any(issuer, offices) ? zr_without_last(issuer, strlen("办公室")) : issuer;
}

/* 青石县交通运输局 of 中共青石县交通运输局党组 and …局委员会, whose Party issues in its name: a body's, not
 * the committee of a place (中共青石县委员会). */
static zr_span without_party_group(zr_span issuer)
{
    static const char *const heads[] = {"中共", NULL};
    static const char *const groups[] = {"机关委员会", "党总支委员会", "总支委员会", "党支部委员会",
                                         "支部委员会", "委员会",       "机关党委",   "党组",
                                         "党委",       "党总支",       "党支部",     NULL};
    static const char *const bodies[] = {"局",   "厅",   "委员会", "办公室", "中心",
                                         "分局", "大队", "支队",   NULL};
    zr_span whole = zr_behind(issuer, zr_starts_any(issuer, heads)), body = zr_without_any(whole, groups);
    return body.size < whole.size && zr_ends_any(body, bodies) ? body : issuer;
}

/* 青石县公安局城关分局, 青石县科技和数字经济局: a bureau of a place, by the line that its name begins with.
 */
static bool is_bureau_by_line(const zr_sense *sense)
{
    static const char *const ends[] = {"局", "厅", NULL};
    return sense->way == ZR_WAY_STEM && sense->prefix.size && !sense->prefix.own &&
           sense->sector != ZR_NONE && zr_ends_any(sense->name, ends);
}

/* 某县交通运输局, 云台县教育局: of a place that no table has. */
static bool is_bureau_of_unknown(const zr_context *context, const zr_sense *sense)
{
    static const char *const ends[] = {"局", "厅", NULL}, *const levels[] = {"省", "市", "县",
                                                                             "区", "旗", NULL};
    enum { LONGEST = 15 };
    return sense->way == ZR_WAY_ENDING && context->seat == ZR_NONE && !sense->prefix.size &&
           zr_ends_any(sense->name, ends) && zr_first_end(zr_span_cut(sense->name, 0, LONGEST), levels, 3);
}

zr_host zr_host_find(const zr_lexicon *lexicon, zr_span issuer, zr_arena *arena, uint32_t seat)
{
    zr_context context = {.lexicon = lexicon, .arena = arena, .seat = seat, .host = {.sector = ZR_NONE}};
    zr_host found;
    issuer = without_party_group(without_office(issuer));
    if (zr_domain_find(&found, &context, issuer))
        return found;
    zr_sense sense = zr_sense_of(&context, institution_in(issuer));
    if (!is_institution(&sense))
        sense = zr_sense_of(&context, issuer);
    const zr_host none = {.sector = ZR_NONE};
    if (is_institution(&sense))
        return (zr_host){
            .sector = sense.sector, .body = sense.canonical, .full = sense.full_name, .institution = true};
    if (sense.way != ZR_WAY_FORM && !is_bureau_by_line(&sense) && !is_bureau_of_unknown(&context, &sense))
        return none;
    static const char *const general[] = {"local-government", "government-office", "party-office",
                                          "party-committee"};
    for (size_t i = 0; i < sizeof general / sizeof *general; i++) {
        if (zr_is_sector(&sense, general[i]))
            return none;
    }
    return (zr_host){.sector = sense.sector, .body = sense.canonical, .full = sense.full_name};
}
