/* What the words behind the subject of a clause make of it: 要加强…, 负责…, 会同乙局…, 拨付资金.
 *
 *     words = [ manner ] [ modal ] … verb
 *
 * The first verb of the table gives the role. */
#include "document/duties_told.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_does.h"
#include "document/duties_due.h"
#include "document/duties_identity.h"
#include "document/duties_labels.h"
#include "document/duties_levels.h"
#include "document/duties_name_clause.h"
#include "document/duties_names.h"
#include "document/duties_opening.h"
#include "document/duties_organ.h"
#include "document/duties_past.h"
#include "document/duties_setting.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

enum { ZR_VERB_REACH = 240 };

/* Marks that end a clause; 。 stands behind its sentence. */
static zr_seeker clause_marks;

__attribute__((constructor)) static void make_clause_marks(void)
{
    zr_seeker_make(&clause_marks, ",;，；");
}

size_t zr_clause_end(zr_span text, size_t at)
{
    return at < text.size ? zr_seek(&clause_marks, text, at, text.size) : at;
}

zr_span zr_clause_at(zr_span text, size_t at)
{
    enum { MOST = 1800 };
    zr_span near = zr_span_cut(text, 0, text.size - at < MOST ? text.size : at + MOST);
    return zr_span_cut(near, at, zr_clause_end(near, at));
}

bool zr_tells_done(zr_span clause)
{
    size_t done = zr_find_word(clause, 0, "了");
    return done != SIZE_MAX && !zr_has(clause, done, "了解") && !zr_has_before(clause, 0, done, "为");
}

size_t zr_worded_modal(zr_span text, size_t at)
{
    static const char *const words[] = {"也要", "也应", "还要", "还应", "均要", "均应", "均须",
                                        "均需", "都要", "都应", "都须", "都需", NULL};
    static zr_word_list words_list = {.words = words};
    size_t size = zr_list_starts(&words_list, zr_behind(text, at));
    return size && !zr_has(text, at + size - strlen("应"), "应急") ? size : 0;
}

size_t zr_told_modal(zr_span text, size_t at)
{
    static const char *const modals[] = {"要", "应", "应当", "须", "必须", "需", "需要", NULL};
    static zr_word_list modals_list = {.words = modals};
    if (zr_has(text, at, "应急")) /* 县政府应急办 */
        return 0;
    size_t size = zr_list_longest(&modals_list, zr_behind(text, at));
    return size ? size : zr_worded_modal(text, at);
}

/* 办公室|在市应急局，: where a body sits, up to the end of its clause. */
static bool is_seat(zr_span text, size_t at)
{
    if (!zr_has(text, at, "在") || zr_is_whereabouts(text, at))
        return false;
    zr_span seat = zr_clause_at(text, at);
    return seat.size > strlen("在") + 6 && zr_ends_like_body(seat, strlen("在"), seat.size);
}

/* Begins what may stand between a subject and its verb: 根据…, 会同… */
static size_t phrase_at(zr_span text, size_t at)
{
    if (is_seat(text, at))
        return strlen("在");
    if (zr_name_sits_at(text, at))
        return strlen("设");
    static const char *const heads[] = {"根据",   "按照",     "按",     "依据",     "结合", "围绕",
                                        "会同",   "依托",     "立足",   "设在",     "设于", "挂靠",
                                        "可设在", "可以设在", "可设于", "可以设于", NULL};
    static zr_word_list heads_list = {.words = heads};
    return zr_list_longest(&heads_list, zr_behind(text, at));
}

bool zr_plans_for_verb(zr_span text, size_t at, zr_verb verb)
{
    static const char *const verbs[] = {"建立", "使用", "考虑", "安排", "利用", "用好", "建设",
                                        "规划", "发展", "制定", "设立", "配置", "整合", "开展"};
    return verb.size == strlen("统筹") && zr_has(text, at, "统筹") &&
           zr_longest_at(verbs, sizeof verbs / sizeof *verbs, text, at + verb.size) > 0;
}

static bool is_done(zr_span text, size_t at)
{
    return zr_tells_done(zr_clause_at(text, at));
}

bool zr_tells_fault(zr_span text, size_t at)
{
    static const char *const faults[] = {"不够",   "不力", "不到位", "不足", "不及时", "不主动", "不积极",
                                         "不紧密", "不严", "不实",   "不畅", "缓慢",   "滞后",   NULL};
    static zr_word_list faults_list = {.words = faults};
    return zr_list_longest(&faults_list, zr_behind(text, at)) > 0;
}

/* 负责督促|企业落实, not 负责督促|检查. */
static bool has_object(zr_span text, size_t at)
{
    static const char *const verbs[] = {"检查", "考核", "评估", "评价", "调度", "抽查", "工作", NULL};
    zr_span rest = zr_clause_at(text, at);
    return rest.size && !zr_equals_any(rest, verbs);
}

/* Verbs right behind a subject, or behind its modal: their role. 支持企业 supports no other body, and who
 * 负责指导 anybody answers for that. */
static bool says(zr_span text, size_t at, zr_subject *out)
{
    zr_verb verb = zr_verb_read(text, at);
    if (!verb.core || zr_noun_behind(text, at + verb.size) || is_done(text, at + verb.size) ||
        zr_deed_describes(text, at + verb.size) || zr_tells_fault(text, at + verb.size))
        return false;
    if (zr_plans_for_verb(text, at, verb))
        verb.role = ZR_RESPONSIBLE;
    bool object =
        verb.role == ZR_SUPPORT && verb.force < 9 && !verb.strong && !zr_verb_helps(text, at + verb.lead);
    object |= verb.role == ZR_GUIDE && zr_has(text, at, "负责") && has_object(text, at + verb.size);
    out->role = object ? ZR_RESPONSIBLE : verb.role;
    out->behind = at + verb.size;
    return !zr_has(text, out->behind, "解释"); /* 本办法由市科技局负责解释 */
}

/* Behind a phrase's comma: a verb, one behind 要, or what it does. */
static bool says_or_does(zr_span text, size_t at, zr_subject *out)
{
    size_t modal = zr_told_modal(text, at);
    if (modal && !zr_has(text, at, "要求") && !zr_has(text, at, "需求")) {
        if (!says(text, at + modal, out))
            out->behind = at + modal;
        return true;
    }
    return says(text, at, out) || zr_does_at(text, at);
}

/* 按照镇政府要求|做好…: a phrase is over behind such a noun. */
static bool ends_phrase(zr_span text, size_t from, size_t at)
{
    static const char *const nouns[] = {"要求", "规定", "部署", "安排", "职责", "分工",
                                        "方案", "计划", "标准", "程序", "规划", NULL};
    static zr_word_list nouns_list = {.words = nouns};
    return zr_list_ends(&nouns_list, zr_span_cut(text, from, at)) > 0;
}

/* Behind 根据…: the verb is right there, or at the head of the next clause, or a plain one in this clause. */
static bool says_later(zr_span text, size_t at, zr_subject *out)
{
    if (says(text, at, out))
        return true;
    size_t from = at;
    for (; at < text.size && at - from < ZR_VERB_REACH; at += zr_step(text, at)) {
        size_t comma = zr_comma_at(text, at);
        if (comma && phrase_at(text, at + comma))
            continue; /* 根据职责，结合实际，|做好… */
        if (comma)
            return says_or_does(text, at + comma, out);
        if (zr_has(text, at, "对") && ends_phrase(text, from, at) && zr_does_at(text, at))
            return true; /* 按各自职责|对资金使用进行监督 */
        zr_verb verb = zr_verb_read(text, at);
        if (verb.core && (verb.strong || ends_phrase(text, from, at)) &&
            !zr_has(text, at + verb.size, "单位") && !zr_has(text, at + verb.size, "部门"))
            return says(text, at, out);
    }
    return false;
}

/* 会同|市财政局, 将联合|县公安局: a word that names who is beside the subject. */
static size_t beside_at(zr_span text, size_t at)
{
    if (zr_consults_at(text, at))
        return strlen("商");
    bool joins = zr_has(text, at, "会同") || (zr_has(text, at, "联合") && zr_has_before(text, 0, at, "将"));
    return joins ? strlen("会同") : 0;
}

/* 会同|有关部门提出办法: nobody in particular, however the sentence goes on. Where they end, or 0. */
static size_t set_end(zr_span text, size_t start)
{
    static const char *const heads[] = {"国务院", "中央", "省级", "市级", "县级", "各"};
    static const char *const sets[] = {"有关部门",       "相关部门",       "有关单位",
                                       "相关单位",       "有关部门和单位", "相关部门和单位",
                                       "有关部门及单位", "有关方面",       "相关方面"};
    static const char *const more[] = {"、", "和", "及", "与", "以及", "等", "的", "或", "负责人", "人员"};
    start += zr_longest_at(heads, sizeof heads / sizeof *heads, text, start);
    size_t size = zr_longest_at(sets, sizeof sets / sizeof *sets, text, start);
    bool goes_on = zr_longest_at(more, sizeof more / sizeof *more, text, start + size) > 0;
    return size && !goes_on ? start + size : 0;
}

/* 会同|区、镇、街道|负责…: bodies, or levels one and all. */
static bool are_company(zr_span names)
{
    return zr_are_bodies(names) || zr_are_levels(names);
}

/* 市科技局会同市财政局负责…: who is beside the subject, up to the verb; `start` is behind its setting. */
static void find_company(zr_subject *out, zr_span text, size_t start, size_t stop)
{
    static const char *const manners[] = {"分别", "共同", "负责", "牵头"};
    start += zr_told_modal(text, start);
    start += zr_longest_at(manners, sizeof manners / sizeof *manners, text, start);
    size_t word = beside_at(text, start);
    if (!word)
        return;
    start += word;
    size_t most = stop < start + ZR_SUBJECT_MOST ? stop : start + ZR_SUBJECT_MOST;
    for (size_t at = start; at < most; at += zr_step(text, at)) {
        if (at < start + 9 || !(zr_letter_at(text, at) & ZR_L_FOLLOWS) || zr_word_goes_on(text, at) ||
            !(zr_ends_like_body(text, start, at) || zr_etc_before(text, start, at) ||
              zr_are_levels(zr_span_cut(text, start, at))) ||
            !(zr_verb_read(text, at).core || zr_begins_sentence(zr_span_cut(text, at, stop))))
            continue;
        if (!are_company(zr_span_cut(text, start, at)) || zr_tells_anybody(zr_span_cut(text, start, at)))
            break;
        out->with_start = start, out->with_end = at;
        return;
    }
    out->with_end = zr_bodies_end(text, start, most);
    if (!out->with_end)
        out->with_end = set_end(zr_span_cut(text, 0, most), start);
    out->with_start = out->with_end ? start : 0;
}

/* 市水利局会同市财政局等部门，建立机制: they are told to, unless they did already. */
static bool works_with(zr_span text, zr_subject *out)
{
    static const char *const done[] = {"了", "已", "曾", "：", ":", "”", NULL};
    static const char *const results[] = {"形成了", "制定了", "起草了", "出台了",
                                          "印发了", "建立了", "完成了", NULL};
    if (!out->with_end || out->with_end >= text.size)
        return false;
    zr_span clause = zr_clause_at(text, out->with_end);
    size_t next = out->with_end + clause.size;
    zr_span behind = next < text.size ? zr_clause_at(text, next + zr_step(text, next)) : (zr_span){0};
    out->behind = out->with_end;
    return !zr_holds_any(clause.size ? clause : behind, done) && !zr_starts_any(behind, results);
}

/* 由市财政局|在预算中安排, 由甲、乙|分别会同有关部门: whatever 由 tells them to comes behind. */
static bool goes_on_as_agent(zr_span text, size_t at)
{
    static const char *const links[] = {"在", "分别会同", "共同会同", NULL};
    static zr_word_list links_list = {.words = links};
    return zr_list_longest(&links_list, zr_behind(text, at)) > 0;
}

/* 加强对…的指导和监督 */
static bool gives_guidance(zr_span text, size_t at)
{
    static const char *const ends[] = {"的指导",       "的监督指导",   "的业务指导", "的督导", "的工作指导",
                                       "的指导和监督", "的监督和指导", "的指导监督", NULL};
    return zr_has(text, at, "加强对") && zr_ends_any(zr_without_stops(zr_clause_at(text, at)), ends) > 0;
}

bool zr_told_to_punish(zr_span text, size_t start, size_t end)
{
    static const char *const organs[] = {"机关", NULL};
    static const char *const deeds[] = {"追究", "处罚", "罚款", "拘留", "处分", "处理", "处以", NULL};
    static zr_word_list organs_list = {.words = organs};
    return zr_list_ends(&organs_list, zr_span_cut(text, start, end)) &&
           zr_holds_any(zr_clause_at(text, end), deeds);
}

/* 由地方各级甲部门|会同同级乙、丙部门确定: their like of each place, whom no name tells. */
static bool line_works_with(zr_span text, zr_subject *out)
{
    bool with = out->with_end > 0;
    if (with && zr_has(text, out->with_start, "同级"))
        out->with_start = out->with_end = 0;
    return with;
}

/* What the words behind a subject make of it. Nobody in particular must be told plainly, and beside somebody
 * (由市科技局牵头，有关部门配合) or as 各有关单位配合提供…; not 各地各有关部门要高度重视. */
static bool is_told(zr_span text, zr_subject *out, size_t at, bool beside)
{
    size_t modal = zr_told_modal(text, at);
    bool phrase = phrase_at(text, at) || beside_at(text, at);
    bool agent = zr_has_before(text, 0, out->start, "由");
    bool described = zr_holds(zr_span_cut(text, out->start, out->end), "的"); /* 负责…的部门 */
    bool anybody = !described && zr_tells_anybody(zr_span_cut(text, out->start, out->end));
    if (zr_role_noun_size(zr_span_cut(text, out->start, out->end)) == out->end - out->start)
        return false; /* 参加单位要积极配合 */
    if (anybody && zr_is_line_of_all(zr_span_cut(text, out->start, out->end)))
        return !modal && (phrase ? agent && line_works_with(text, out) : says(text, at, out));
    if (anybody && zr_set_governs(zr_span_cut(text, out->start, out->end)))
        return (zr_has(text, at, "负责") || zr_has(text, at, "承担")) && says(text, at, out);
    if (anybody) {
        zr_verb verb = zr_verb_read(text, at);
        bool named = zr_has(text, out->start, "各有关") || beside;
        return named && (verb.strong || (beside && verb.manner)) && says(text, at, out);
    }
    if (modal) {
        if (!says(text, at + modal, out))
            out->behind = at + modal;
        if (zr_has(text, at + modal, "发挥牵头"))
            out->role = ZR_LEAD;
        if (gives_guidance(text, at + modal))
            out->role = ZR_GUIDE;
        return true;
    }
    if (agent && phrase && out->with_end && says(text, out->with_end, out))
        return true;
    if (phrase && says_later(text, at, out))
        return true;
    if (agent && (out->with_end || goes_on_as_agent(text, at)))
        return true; /* 由市科技局会同市财政局等部门研究提出意见: whatever they do, 由 tells them to */
    if (agent && zr_agent_describes(text, at))
        return false;
    if ((beside || agent) && zr_deed_word_at(text, at) && !is_done(text, at))
        return true;
    if (zr_does_at(text, at))
        return true;
    return phrase ? works_with(text, out) : says(text, at, out);
}

bool zr_told_at(zr_span text, size_t at)
{
    return zr_letter_at(text, at) & ZR_L_FOLLOWS || zr_due_setting(zr_behind(text, at)) > 0;
}

bool zr_told_may_begin(zr_span text, size_t start, size_t at)
{
    at += zr_setting_at(text, at);
    if (zr_told_modal(text, at))
        return true;
    zr_verb verb = zr_verb_read(text, at);
    if (verb.core)
        return verb.strong || !zr_organ_at(text, at + verb.size);
    return phrase_at(text, at) || zr_deed_word_at(text, at) || zr_does_at(text, at) || beside_at(text, at) ||
           (zr_has_before(text, 0, start, "由") && goes_on_as_agent(text, at));
}

bool zr_told_read(zr_subject *subject, zr_span text, size_t stop, bool beside)
{
    bool leads = false, called = zr_identity_at(text, subject->end, &leads) > 0;
    size_t at = subject->end + zr_setting_at(text, subject->end);
    find_company(subject, text, at, at > stop ? zr_clause_end(text, at) : stop);
    bool explains = subject->with_end && zr_has(text, subject->with_end, "解释"); /* this very document */
    bool told = !explains && !zr_told_to_punish(text, subject->start, subject->end) &&
                is_told(text, subject, at, beside || called);
    subject->role = leads ? ZR_LEAD : subject->role;
    return told;
}

bool zr_told_parted(zr_subject *subject, zr_span text)
{
    return says(text, subject->behind, subject);
}
