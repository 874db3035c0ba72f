/* Subjects at the head of a clause, or behind its 由 or 请.
 *
 *     clause = [ link ] names words that tell them
 *
 * Names must look like bodies one and all. */
#include "document/duties_sentence.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_due.h"
#include "document/duties_joints.h"
#include "document/duties_labels.h"
#include "document/duties_leveled.h"
#include "document/duties_levels.h"
#include "document/duties_links.h"
#include "document/duties_names.h"
#include "document/duties_opening.h"
#include "document/duties_organ.h"
#include "document/duties_past.h"
#include "document/duties_verbs.h"
#include "document/duties_way.h"
#include "document/letters.h"

#include <string.h>

bool zr_sentence_founds(zr_span text, size_t at)
{
    static const char *const founds[] = {"成立", "组建", "设立", "建立", "形成", "构建"};
    return zr_longest_at(founds, sizeof founds / sizeof *founds, text, at) > 0;
}

/* 服务|所需采购内容; not 派出所|需加强巡逻. */
static bool is_what_needs(zr_span text, size_t start, size_t at)
{
    static const char *const offices[] = {"派出所", "司法所", "研究所", "卫生所", "事务所", "税务所", NULL};
    return zr_has(text, at, "需") && zr_has_before(text, start, at, "所") &&
           !zr_ends_any(zr_span_cut(text, start, at), offices);
}

/* Do bodies end before `at`, or 等 behind them? */
static bool bodies_end(zr_span text, size_t start, size_t at)
{
    return zr_ends_like_body(text, start, at) || zr_etc_before(text, start, at) ||
           (zr_has_before(text, start, at, "会议") && zr_is_standing_meeting(zr_span_cut(text, start, at)));
}

/* Do names end before `at`: with a body, or with a place behind others (市财政局、云山街道)? */
static bool names_end(zr_span text, size_t start, size_t at)
{
    static const char *const places[] = {"街道", "镇", "乡", "区", "县", NULL};
    static zr_word_list places_list = {.words = places};
    zr_span names = zr_span_cut(text, start, at);
    if (is_what_needs(text, start, at))
        return false;
    return bodies_end(text, start, at) || zr_helpers_before(text, start, at) ||
           (zr_list_ends(&places_list, names) && zr_holds(names, "、"));
}

/* 要, but not 要求, which tells what they asked for. */
static bool asks_at(zr_span text, size_t at)
{
    return zr_told_modal(text, at) && !zr_has(text, at, "要求");
}

/* 清河街道|负责: a plain verb, and no noun (负责人, 牵头单位). */
static bool tells_towns(zr_span text, size_t at)
{
    static const char *const nouns[] = {"人", "单位", "部门", "的", "制", "领导", "同志", NULL};
    if (!zr_verb_may_begin(text, at))
        return false;
    zr_verb verb = zr_verb_read(text, at);
    return verb.strong && !zr_starts_any(zr_behind(text, at + verb.size), nouns);
}

/* 清河街道|要组织人力; 清河街道|负责: towns are told only by a word that asks them to, or by a plain verb. */
static bool asks_towns(zr_span text, size_t start, size_t at)
{
    zr_span names = zr_span_cut(text, start, at);
    return zr_are_towns(names) ? asks_at(text, at) || tells_towns(text, at)
                               : tells_towns(text, at) && zr_are_counties(names);
}

/* 共青团|组织负责…: the word goes on with the name where another verb tells it; not 市妇联|组织开展…. */
static bool is_league_torn(zr_span text, size_t start, size_t at)
{
    static const char *const tells[] = {"负责", "牵头", "参与", "配合", "协助", NULL};
    static const char *const kinds[] = {"等", "群团", NULL}; /* 妇联等|组织, 群团|组织 */
    zr_span rest = zr_has(text, at, "组织") ? zr_behind(text, at + strlen("组织")) : (zr_span){0};
    zr_span names = zr_span_cut(text, start, at);
    return rest.size && (zr_ends_any(names, zr_leagues) || zr_ends_any(names, kinds)) &&
           (zr_starts_any(rest, tells) || asks_at(rest, 0));
}

/* How far the names at `start` may reach. */
static size_t names_most(size_t start, size_t stop)
{
    return stop - start < ZR_SUBJECT_MOST ? stop : start + ZR_SUBJECT_MOST;
}

/* 建设医院, 建设学校: what is to be built; not 建设局, 建设银行. */
static bool is_built(zr_span name)
{
    static const char *const ends[] = {"医院", "学校", "中学", "小学",   "学院", "大学",
                                       "馆",   "站",   "公园", "养老院", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, name) > 0;
}

/* A subject that begins at `start`; `stop` is the end of its clause, `text` that of its sentence. */
static bool subject_at(zr_subject *out, zr_span text, size_t start, size_t stop, bool beside)
{
    size_t most = names_most(start, stop);
    zr_span near = zr_span_cut(text, 0, most); /* a sentence may be as long as the text */
    if (zr_begins_sentence(zr_span_cut(text, start, stop)))
        return false;
    bool built = zr_has(text, start, "建设");
    for (size_t at = start; (at = zr_letter_find(near, at, ZR_L_FOLLOWS | ZR_L_NUMBERING)) < most;
         at += zr_step(text, at)) {
        if (at < start + 9 || !zr_told_at(text, at) || is_league_torn(text, start, at))
            continue;
        if (built && is_built(zr_span_cut(text, start, at)))
            return false;
        bool towns = asks_towns(text, start, at);
        if (!towns && (!names_end(text, start, at) || !zr_told_may_begin(text, start, at) ||
                       zr_office_behind(text, at)))
            continue;
        if (!towns && !zr_are_bodies(zr_span_cut(text, start, at))) {
            if (zr_ends_like_body(text, start, at))
                return false;
            continue;
        }
        *out = (zr_subject){.start = start, .end = at, .behind = at, .role = ZR_RESPONSIBLE};
        return zr_told_read(out, text, stop, beside);
    }
    return false;
}

/* 由县交通局负责，公路段|配合: behind one who was told, words that end where help begins are names, though
 * they may end like no body. */
static bool helps_at(zr_subject *out, zr_span text, size_t start, size_t stop)
{
    static const char *const helps[] = {"配合", "协助", "协办", NULL};
    static zr_word_list helps_list = {.words = helps};
    size_t most = names_most(start, stop), end = start;
    while (end < most && !zr_list_longest(&helps_list, zr_behind(text, end)))
        end += zr_step(text, end);
    zr_span names = zr_span_cut(text, start, end);
    bool level = zr_has(names, 0, "各") && zr_bare_level(names); /* 各区|配合 */
    if (end >= most || !(level || zr_are_helpers(names)))
        return false;
    *out = (zr_subject){.start = start, .end = end, .behind = end, .role = ZR_RESPONSIBLE};
    return zr_told_read(out, text, stop, true) && out->role == ZR_SUPPORT;
}

/* 国务院负责安全监督管理的部门, at `verb` of its words: where its noun ends, or 0. */
static size_t described_end(zr_span text, size_t verb, size_t most)
{
    static const char *const nouns[] = {"部门", "主管部门", "行政部门", "管理部门", "机构", NULL};
    static const char *const of = "的";
    zr_span near = zr_span_cut(text, 0, most);
    size_t at = zr_find_word(near, verb, of);
    size_t behind = at == SIZE_MAX ? most : at + strlen(of),
           noun = zr_longest_any(zr_behind(near, behind), nouns);
    return noun && !zr_holds(zr_span_cut(text, verb, behind), "、") ? behind + noun : 0;
}

/* 国务院|负责安全监督管理的部门|对…实施监督: a government's department, by what it answers for. */
static bool described_at(zr_subject *out, zr_span text, size_t start, size_t stop, bool beside)
{
    enum { MOST = 180 };
    static const char *const governments[] = {"国务院", "人民政府", "省政府", "市政府",
                                              "县政府", "区政府",   NULL};
    static zr_word_list governments_list = {.words = governments};
    size_t most = stop - start < MOST ? stop : start + MOST,
           verb = zr_find_word(zr_span_cut(text, 0, most), start, "负责");
    if (verb == SIZE_MAX || !zr_list_ends(&governments_list, zr_span_cut(text, start, verb)) ||
        zr_begins_sentence(zr_span_cut(text, start, verb)))
        return false; /* as most */
    size_t end = described_end(text, verb, most);
    *out = (zr_subject){.start = start, .end = end, .behind = end, .role = ZR_RESPONSIBLE};
    return end && zr_told_may_begin(text, start, end) && zr_told_read(out, text, stop, beside);
}

/* 县公安局：负责…; at the head of a sentence 县公安局，负责… too: a mark stands before the verb of those who
 * are nothing but names. A group that meets (领导小组：) heads a list of who sits in it. */
static bool parted_at(zr_subject *out, zr_span text, size_t start, size_t stop, bool head)
{
    size_t most = names_most(start, stop), end = start;
    zr_span near = zr_span_cut(text, 0, most);
    while ((end = zr_letter_find(near, end, ZR_L_COLON)) < most && !zr_colon_at(text, end))
        end += zr_step(text, end);
    if (end >= most && (!head || most < stop || stop >= text.size))
        return false;
    size_t behind = end + zr_step(text, end);
    zr_verb verb = zr_verb_read(text, behind);
    zr_span names = zr_span_cut(text, start, end);
    bool bodies = bodies_end(text, start, end) && zr_are_bodies(names);
    if (!verb.strong || zr_role_noun_size(zr_span_cut(text, behind, text.size)) ||
        !(bodies || (end < most && zr_are_bodies_and_more(names))) || zr_tells_anybody(names) ||
        zr_span_ends(names, "组"))
        return false;
    *out = (zr_subject){.start = start, .end = end, .behind = behind, .role = ZR_RESPONSIBLE, .parted = true};
    return zr_told_parted(out, text);
}

/* 按照各自职责|做好…: how they do it, with the verb. */
static bool does_its_part(zr_span text, size_t at)
{
    zr_verb verb = zr_verb_read(text, at);
    return verb.manner && verb.core;
}

/* 县公安局、云山镇，要组织人力: a comma before the word that asks them to, or before how they do their part,
 * at the head of a sentence. */
static bool asked_behind_comma(zr_subject *out, zr_span text, size_t start, size_t stop)
{
    if (stop >= text.size || names_most(start, stop) < stop || !zr_comma_at(text, stop))
        return false;
    size_t behind = stop + zr_step(text, stop);
    zr_span names = zr_span_cut(text, start, stop);
    if (!(asks_at(text, behind) || does_its_part(text, behind)) || zr_tells_anybody(names) ||
        zr_begins_sentence(names) ||
        !((bodies_end(text, start, stop) && zr_are_bodies(names)) || zr_are_towns(names)))
        return false;
    *out = (zr_subject){.start = start, .end = stop, .behind = behind, .role = ZR_RESPONSIBLE};
    return true;
}

/* 由市政务服务局|统一受理: told to, whatever it is; 由市科技局认定的企业 and 由市政府批准 are told of. */
static bool is_left_to(zr_span text, size_t end)
{
    static const char *const others[] = {"的", "了",   "已",   "批准", "审定", "同意", "解释",
                                         "曾", "组成", "构成", "主持", "兼任", "：",   NULL};
    static const char *const posts[] = {"长",   "主任", "副",   "书记",   "主要", "负责人", "领导",
                                        "党组", "分管", "人员", "秘书长", "市长", "县长",   "区长",
                                        "州长", "省长", "旗长", "镇长",   "乡长", "常务",   NULL};
    static zr_word_list posts_list = {.words = posts};
    return !zr_list_longest(&posts_list, zr_behind(text, end)) &&
           !zr_holds_any(zr_clause_at(text, end), others);
}

/* 请市财政局尽快拨付资金, 责成市公安局依法查处: whatever they do, they are asked to. */
static bool asked_at(zr_subject *out, zr_span text, size_t start, size_t stop)
{
    static const char *const asks[] = {"请", "责成", "责令", NULL};
    static zr_word_list asks_list = {.words = asks};
    bool agent = zr_has_before(text, 0, start, "由");
    if (!agent && !zr_list_ends(&asks_list, zr_span_cut(text, 0, start)))
        return false;
    size_t end = zr_bodies_end(text, start, names_most(start, stop));
    if (!end || end >= stop || zr_holds(zr_span_cut(text, start, end), "各") ||
        (agent && (!is_left_to(text, end) || zr_told_to_punish(text, start, end))))
        return false;
    *out = (zr_subject){.start = start, .end = end, .behind = end, .role = ZR_RESPONSIBLE};
    return true;
}

/* 以县教育局为主，|县科协参与: who does most of it, where the next clause tells who helps; not 以企业为主，….
 */
static bool mainly_at(zr_subject *out, zr_span text, size_t at, size_t stop)
{
    static const char *const by = "以", *const mainly = "为主";
    static const char *const helps[] = {"参与", "参加", "配合", "协助", "协同", "协办", NULL};
    size_t start = at + strlen(by);
    if (!zr_has(text, at, by) || names_most(at, stop) < stop || stop >= text.size ||
        !zr_has_before(text, start, stop, mainly))
        return false;
    size_t end = stop - strlen(mainly);
    zr_span names = zr_span_cut(text, start, end);
    if (!bodies_end(text, start, end) || !zr_are_bodies(names) || zr_tells_anybody(names) ||
        !zr_ends_any(zr_clause_at(text, stop + zr_step(text, stop)), helps))
        return false;
    *out = (zr_subject){.start = start, .end = end, .behind = stop, .role = ZR_RESPONSIBLE};
    return true;
}

/* Behind the next 由 of a clause, where it has one: 论文造假监管由科技部负责. */
static size_t behind_agent(const zr_clause_walk *walk, zr_span text, size_t at)
{
    if (walk->agent >= walk->clause || zr_sentence_founds(text, at) || zr_agent_is_past(text, walk->agent))
        return at; /* 成立由市科技局牵头的工作组: who sits in it is told nothing */
    size_t behind = walk->agent + strlen("由");
    return zr_has(text, walk->agent, "由于") ? at : zr_behind_picks(text, behind);
}

/* Where the clause at `at` ends: found once for all that is asked of it. */
static void walk_on(zr_clause_walk *walk, zr_span text, size_t at)
{
    if (at >= walk->clause)
        walk->clause = zr_clause_end(text, at);
}

/* `*next` is the next such word of the text, or its end: looked for where the last one is passed, so that
 * clauses without any cost nothing. */
static void walk_word(size_t *next, zr_span text, size_t at, const char *word)
{
    if (*next && at <= *next)
        return;
    size_t found = zr_find_word(text, at, word);
    *next = found == SIZE_MAX ? text.size : found;
}

/* 指挥部下设|办公室在市应急局，承担日常工作: whose office it is was said before. */
static size_t behind_host(const zr_clause_walk *walk, size_t at)
{
    return walk->office >= walk->clause ? at : walk->office + strlen("下设");
}

/* In the clause of the walk, behind its links. */
static bool find_in_clause(zr_subject *out, const zr_clause_walk *walk, zr_span text, size_t at, bool beside)
{
    size_t stop = walk->clause, agent = behind_agent(walk, text, at), office = behind_host(walk, at);
    if (walk->leveled && !zr_leveled_at(text, at) && !zr_leveled_at(text, agent) &&
        !zr_leveled_at(text, office))
        return false; /* as most */
    size_t own = zr_has_before(text, 0, at, "本") ? at - strlen("本") : at;
    bool head = own == 0 || zr_has_before(text, 0, own, "。");
    return described_at(out, text, at, stop, beside) || subject_at(out, text, at, stop, beside) ||
           (agent > at && subject_at(out, text, agent, stop, beside)) ||
           (office > at && subject_at(out, text, office, stop, beside)) ||
           (beside && helps_at(out, text, at, stop)) || asked_at(out, text, agent > at ? agent : at, stop) ||
           mainly_at(out, text, at, stop) || parted_at(out, text, at, stop, head) ||
           (head && asked_behind_comma(out, text, at, stop));
}

/* 由|市交通局，市水利局负责: is the clause [at, stop) nothing but bodies, so that the one behind its comma
 * goes on with them? Those behind 会同 are beside another. */
static bool lists_bodies(zr_span text, size_t at, size_t stop)
{
    bool comma = zr_comma_at(text, stop) > 0;
    if (!comma || names_most(at, stop) < stop || zr_has_before(text, 0, at, "会同"))
        return false;
    zr_span names = zr_span_cut(text, at, stop);
    return !zr_begins_sentence(names) &&
           ((bodies_end(text, at, stop) && zr_are_bodies(names)) || zr_are_towns(names));
}

/* Where the clauses before `at` begin that are nothing but bodies, one after the other up to it, or `at`: no
 * link stands before any of them but the first. Looked for from `from`, when one behind them has a subject:
 * hardly one in a hundred. */
static size_t list_before(zr_span text, size_t from, size_t at)
{
    size_t list = at, stop;
    for (; from < at; from = stop + zr_step(text, stop)) {
        stop = zr_clause_end(text, from);
        size_t words = zr_behind_links(text, from, stop);
        list = words > from ? at : list;
        list = !lists_bodies(text, words, stop) ? at : list < at ? list : words;
    }
    return list;
}

bool zr_subject_find(zr_subject *out, zr_clause_walk *walk, zr_span text, size_t from, size_t end,
                     bool beside)
{
    zr_span whole = text;
    text = zr_span_cut(text, 0, end);
    for (size_t clause = from, stop; clause < end; clause = stop < end ? stop + zr_step(text, stop) : stop) {
        walk_on(walk, text, clause);
        stop = walk->clause;
        size_t at = zr_behind_links(text, clause, stop);
        walk_word(&walk->agent, whole, at, "由");
        walk_word(&walk->office, whole, at, "下设");
        if (!find_in_clause(out, walk, text, at, beside) || zr_in_way_of_working(text, clause))
            continue;
        if (out->start == clause)
            out->start = list_before(text, from, clause);
        return true;
    }
    return false;
}
