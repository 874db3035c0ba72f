/* Subjects at the head of a clause, and the verb that says what they do.
 *
 *     clause = [ link ] names [ manner ] [ modal ] … verb
 *
 * Names must look like bodies one and all; the first verb of the table behind them gives the role. */
#include "document/duties_sentence.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_organ.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

enum { ZR_SUBJECT_MOST = 360, ZR_VERB_REACH = 240 };

static size_t link_at(zr_span text, size_t at)
{
    static const char *const links[] = {"同时",   "此外", "另外", "由",     "请",     "原则上",
                                        "并由",   "责成", "责令", "具体由", "主要由", "会同",
                                        "并会同", "并请", "再由", "最后由"};
    switch (zr_char_at(text, at)) { /* their first characters */
    case u'同':
    case u'此':
    case u'另':
    case u'由':
    case u'请':
    case u'原':
    case u'并':
    case u'具':
    case u'主':
    case u'会':
    case u'责':
    case u'再':
    case u'最':
        return zr_longest_at(links, sizeof links / sizeof *links, text, at);
    default:
        return 0;
    }
}

static size_t modal_at(zr_span text, size_t at)
{
    static const char *const modals[] = {"要", "应",   "应当", "须",   "必须",
                                         "需", "需要", "均要", "都要", "均应"};
    return zr_longest_at(modals, sizeof modals / sizeof *modals, text, at);
}

/* Begins what may stand between a subject and its verb: 根据…, 会同… */
static size_t phrase_at(zr_span text, size_t at)
{
    static const char *const heads[] = {"根据", "按照", "按",   "依据", "结合", "围绕",
                                        "会同", "依托", "立足", "设在", "设于", "挂靠"};
    return zr_longest_at(heads, sizeof heads / sizeof *heads, text, at);
}

bool zr_sentence_exhorts(zr_span clause)
{
    static const char *const heads[] = {"强化", "加强", "深化", "健全", "完善", "促进", "优化",
                                        "增强", "注重", "密切", "突出", "推动", "提升", "形成"};
    static const char *const anybody[] = {"部门", "单位", "各方", "上下", "内部", "政企"};
    size_t head = zr_longest_at(heads, sizeof heads / sizeof *heads, clause, 0);
    return head && zr_longest_at(anybody, sizeof anybody / sizeof *anybody, clause, head);
}

/* 统筹建立, 统筹使用: an adverb to the verb behind it, no lead over others. */
static bool is_used(zr_span text, size_t at)
{
    static const char *const verbs[] = {"建立", "使用", "考虑", "安排", "利用", "用好", "建设",
                                        "规划", "发展", "制定", "设立", "配置", "整合", "开展"};
    return zr_longest_at(verbs, sizeof verbs / sizeof *verbs, text, at) > 0;
}

static size_t clause_end(zr_span text, size_t at)
{
    while ((at = zr_letter_find(text, at, ZR_L_CLAUSE)) < text.size && zr_char_at(text, at) != u'，' &&
           zr_char_at(text, at) != u'；' && text.data[at] != ',')
        at += zr_step(text, at);
    return at;
}

/* The clause at `at`, as far as it is looked at: one without a mark may be as long as the text. */
static zr_span clause_at(zr_span text, size_t at)
{
    enum { MOST = 1800 };
    zr_span near = zr_span_cut(text, 0, text.size - at < MOST ? text.size : at + MOST);
    return zr_span_cut(near, at, clause_end(near, at));
}

/* 市科技局参与的工作组, 市财政局主要负责同志: no verb. */
static bool is_noun_behind(zr_span text, size_t at)
{
    static const char *const nouns[] = {"的", "人", "同志", "领导"};
    static const char *const words[] = {"人民", "人才", "人员", "人口", "人大", "人社"};
    return zr_longest_at(nouns, sizeof nouns / sizeof *nouns, text, at) &&
           !zr_longest_at(words, sizeof words / sizeof *words, text, at);
}

bool zr_sentence_tells_done(zr_span clause)
{
    size_t done = zr_find_word(clause, 0, "了");
    return done != SIZE_MAX && !zr_has(clause, done, "了解") && !zr_has_before(clause, 0, done, "为");
}

static bool is_done(zr_span text, size_t at)
{
    return zr_sentence_tells_done(clause_at(text, at));
}

bool zr_sentence_founds(zr_span text, size_t at)
{
    static const char *const founds[] = {"成立", "组建", "设立", "建立", "形成", "构建"};
    return zr_longest_at(founds, sizeof founds / sizeof *founds, text, at) > 0;
}

/* Verbs right behind a subject, or behind its modal: their role. 支持企业 supports no other body. */
static bool says(zr_span text, size_t at, zr_subject *out)
{
    zr_verb verb = zr_verb_read(text, at);
    if (!verb.core || is_noun_behind(text, at + verb.size) || is_done(text, at + verb.size))
        return false;
    if (zr_has(text, at, "统筹") && verb.size == strlen("统筹") && is_used(text, at + verb.size))
        verb.role = ZR_RESPONSIBLE;
    static const char *const helps[] = {"配合", "协助", "协同", "参与"};
    bool help = zr_longest_at(helps, sizeof helps / sizeof *helps, text, at);
    bool object = verb.role == ZR_SUPPORT && verb.force < 9 && !verb.strong && !help;
    out->role = object ? ZR_RESPONSIBLE : verb.role;
    out->behind = at + verb.size;
    return !zr_has(text, out->behind, "解释"); /* 本办法由市科技局负责解释 */
}

/* Behind 根据…: the verb is right there, or at the head of the next clause, or a plain one in this clause. */
static bool says_later(zr_span text, size_t at, zr_subject *out)
{
    if (says(text, at, out))
        return true;
    size_t from = at;
    for (; at < text.size && at - from < ZR_VERB_REACH; at += zr_step(text, at)) {
        if (zr_has(text, at, "，"))
            return says(text, at + strlen("，"), out);
        zr_verb verb = zr_verb_read(text, at);
        if (verb.core && verb.strong && !zr_has(text, at + verb.size, "单位") &&
            !zr_has(text, at + verb.size, "部门"))
            return says(text, at, out);
    }
    return false;
}

/* Does a name, or a list, that ends before `at` go on there? */
static bool list_goes_on(zr_span text, size_t at)
{
    static const char *const more[] = {"、", "和", "及", "与", "以及", "员会", "办公", "门", "的", "或"};
    return zr_longest_at(more, sizeof more / sizeof *more, text, at) > 0;
}

/* 市人社局, not 市人社: where the last name of a list ends that may end at `at`. */
static size_t longest_name(zr_span text, size_t start, size_t at, size_t most)
{
    enum { FURTHER = 15 };
    size_t end = at;
    if (zr_verb_read(text, at).size)
        return end; /* 市公安局|依法查处 */
    for (size_t to = at; to < most && to - at <= FURTHER && !(zr_letter_at(text, to) & ZR_L_STOPS);) {
        to += zr_step(text, to);
        if (to <= most && zr_ends_like_body(text, start, to) && zr_are_bodies(zr_span_cut(text, start, to)))
            end = to;
    }
    return end;
}

/* 会同市财政局、市审计局等部门，建立…; 会同市审计局多渠道筹措…: where the bodies at `start` end before words
 * that are no verbs of duty; 0 where none do. */
static size_t bodies_end(zr_span text, size_t start, size_t most)
{
    for (size_t at = start + 9; at <= most; at += at < text.size ? zr_step(text, at) : 1) {
        if (!zr_ends_like_body(text, start, at) || list_goes_on(text, at))
            continue;
        zr_span names = zr_span_cut(text, start, at);
        if (zr_are_bodies(names))
            return zr_tells_anybody(names) ? 0 : longest_name(text, start, at, most);
    }
    return 0;
}

/* 市科技局会同市财政局负责…: who is beside the subject, up to the verb. */
static void find_company(zr_subject *out, zr_span text, size_t stop)
{
    static const char *const manners[] = {"分别", "共同", "负责", "牵头"};
    size_t start = out->end + modal_at(text, out->end);
    start += zr_longest_at(manners, sizeof manners / sizeof *manners, text, start);
    if (!zr_has(text, start, "会同"))
        return;
    start += strlen("会同");
    size_t most = stop < start + ZR_SUBJECT_MOST ? stop : start + ZR_SUBJECT_MOST;
    for (size_t at = start; at < most; at += zr_step(text, at)) {
        if (at < start + 9 || !(zr_letter_at(text, at) & ZR_L_FOLLOWS) ||
            !zr_ends_like_body(text, start, at) ||
            !(zr_verb_read(text, at).core || zr_begins_sentence(zr_span_cut(text, at, stop))))
            continue;
        if (zr_are_bodies(zr_span_cut(text, start, at)) && !zr_tells_anybody(zr_span_cut(text, start, at)))
            out->with_start = start, out->with_end = at;
        return;
    }
    out->with_end = bodies_end(text, start, most);
    out->with_start = out->with_end ? start : 0;
}

/* 市水利局会同市财政局等部门，建立机制: they are told to, unless they did already. */
static bool works_with(zr_span text, zr_subject *out, size_t stop)
{
    static const char *const done[] = {"了", "已", "曾", "：", ":", "”", NULL};
    find_company(out, text, stop);
    if (!out->with_end || out->with_end >= text.size)
        return false;
    zr_span clause = clause_at(text, out->with_end);
    out->behind = out->with_end;
    return !zr_holds_any(clause.size ? clause : clause_at(text, out->with_end + zr_step(text, out->with_end)),
                         done);
}

/* What no note says a body does, but a sentence: 县财政局拨付资金; not the 宣传 of 市委宣传部. */
static bool is_deed(zr_span text, size_t at)
{
    static const char *const deeds[] = {
        "拨付", "修订", "修改", "编制", "出台", "拟订", "拟定", "制订", "审核", "审批", "审定",
        "监管", "查处", "巡查", "检查", "排查", "通报", "整治", "宣传", "筹措", "提供", "处置",
        "维护", "收集", "建立", "发放", "报送", "印发", "受理", "核查", "核实", "公布", "发布",
        "培训", "调度", "考核", "评估", "评价", "约谈", "问责", "追究", "治理", "修复", "采购",
        "清理", "摸排", "登记", "统计", "管理", "对接", "争取", "举办", "承接", "选派", "设立",
        "依法", "严格", "严肃", "根据", "安排", "解决", "给予"};
    size_t size = zr_longest_at(deeds, sizeof deeds / sizeof *deeds, text, at);
    return size && !zr_organ_at(text, at + size) && !is_noun_behind(text, at + size);
}

/* 市纪委监委对…严肃问责, 市政府办公室每季度通报: whatever they do, unless they did. */
static bool does_ever(zr_span text, size_t at)
{
    static const char *const heads[] = {"对",   "每年", "每月", "每季", "每半",
                                        "每周", "每日", "每学", "定期", "适时"};
    return zr_longest_at(heads, sizeof heads / sizeof *heads, text, at) && !is_done(text, at) &&
           !zr_holds_any(clause_at(text, at), (const char *const[]){"已", "：", NULL});
}

/* 由市财政局|在预算中安排, 由甲、乙|分别会同有关部门: whatever 由 tells them to comes behind. */
static bool goes_on_as_agent(zr_span text, size_t at)
{
    static const char *const links[] = {"在", "分别会同", "共同会同"};
    return zr_longest_at(links, sizeof links / sizeof *links, text, at) > 0;
}

/* What the words behind a subject make of it. Nobody in particular must be told plainly, and beside somebody
 * (由市科技局牵头，有关部门配合) or as 各有关单位配合提供…; not 各地各有关部门要高度重视. */
static bool is_told(zr_span text, zr_subject *out, size_t modal, size_t phrase, size_t stop, bool beside)
{
    bool anybody = zr_tells_anybody(zr_span_cut(text, out->start, out->end));
    if (zr_role_noun_size(zr_span_cut(text, out->start, out->end)) == out->end - out->start)
        return false; /* 参加单位要积极配合 */
    if (anybody && zr_is_line_of_all(zr_span_cut(text, out->start, out->end)))
        return !modal && !phrase && says(text, out->end, out);
    if (anybody) {
        zr_verb verb = zr_verb_read(text, out->end);
        bool named = zr_has(text, out->start, "各有关") || beside;
        return named && (verb.strong || (beside && verb.manner)) && says(text, out->end, out);
    }
    if (modal) {
        if (!says(text, out->end + modal, out))
            out->behind = out->end + modal;
        if (zr_has(text, out->end + modal, "发挥牵头"))
            out->role = ZR_LEAD;
        return true;
    }
    if (phrase && zr_has_before(text, 0, out->start, "由")) {
        find_company(out, text, stop);
        if (out->with_end && says(text, out->with_end, out))
            return true; /* 由市科技局会同市财政局等部门研究提出意见: whatever they do, 由 tells them to */
    }
    if (phrase && says_later(text, out->end, out))
        return true;
    bool agent = zr_has_before(text, 0, out->start, "由");
    if (agent && !out->with_end)
        find_company(out, text, stop);
    if (agent && (out->with_end || goes_on_as_agent(text, out->end)))
        return true;
    if ((beside || agent) && is_deed(text, out->end) && !is_done(text, out->end))
        return true;
    if (does_ever(text, out->end))
        return true;
    return phrase ? works_with(text, out, stop) : says(text, out->end, out);
}

/* Do names end before `at`: with a body, or with a place behind others (市财政局、云山街道)? */
static bool names_end(zr_span text, size_t start, size_t at)
{
    static const char *const places[] = {"街道", "镇", "乡", "区", "县", NULL};
    zr_span names = zr_span_cut(text, start, at);
    return zr_ends_like_body(text, start, at) || (zr_ends_any(names, places) && zr_holds(names, "、"));
}

/* A subject that begins at `start`; `stop` is the end of its clause, `text` that of its sentence. */
static bool subject_at(zr_subject *out, zr_span text, size_t start, size_t stop, bool beside)
{
    size_t most = stop - start < ZR_SUBJECT_MOST ? stop : start + ZR_SUBJECT_MOST;
    zr_span near = zr_span_cut(text, 0, most); /* a sentence may be as long as the text */
    if (zr_begins_sentence(zr_span_cut(text, start, stop)))
        return false;
    for (size_t at = start; (at = zr_letter_find(near, at, ZR_L_FOLLOWS)) < most; at += zr_step(text, at)) {
        if (at < start + 9 || !names_end(text, start, at))
            continue;
        size_t modal = modal_at(text, at), phrase = phrase_at(text, at);
        zr_verb verb = zr_verb_read(text, at);
        if (!modal && !phrase && !verb.core && !is_deed(text, at) && !does_ever(text, at) &&
            !(zr_has_before(text, 0, start, "由") && goes_on_as_agent(text, at)))
            continue;
        if (verb.core && !verb.strong && zr_organ_at(text, at + verb.size))
            continue; /* 市政府|督查室 */
        bool place = !zr_ends_like_body(text, start, at);
        if (place && !zr_are_bodies(zr_span_cut(text, start, at)))
            continue;
        if (!place && !zr_are_bodies(zr_span_cut(text, start, at)))
            return false;
        *out = (zr_subject){.start = start, .end = at, .behind = at, .role = ZR_RESPONSIBLE};
        if (!is_told(text, out, modal, phrase, stop, beside))
            return false;
        find_company(out, text, stop);
        return true;
    }
    return false;
}

/* 由市政务服务局|统一受理: told to, whatever it is; 由市科技局认定的企业 and 由市政府批准 are told of. */
static bool is_left_to(zr_span text, size_t start, size_t end)
{
    static const char *const others[] = {"的", "了",   "已",   "批准", "审定", "同意", "解释",
                                         "曾", "组成", "构成", "主持", "兼任", "：",   NULL};
    static const char *const posts[] = {"长",     "主任", "副",   "书记", "主要",
                                        "负责人", "领导", "党组", "分管", "人员"};
    return zr_has_before(text, 0, start, "由") &&
           !zr_longest_at(posts, sizeof posts / sizeof *posts, text, end) &&
           !zr_holds_any(clause_at(text, end), others);
}

/* 请市财政局尽快拨付资金, 责成市公安局依法查处: whatever they do, they are asked to. */
static bool asked_at(zr_subject *out, zr_span text, size_t start, size_t stop)
{
    static const char *const asks[] = {"请", "责成", "责令"};
    bool asked = false, agent = zr_has_before(text, 0, start, "由");
    for (size_t i = 0; i < sizeof asks / sizeof *asks && !asked; i++)
        asked = zr_has_before(text, 0, start, asks[i]);
    size_t end = asked || agent ? bodies_end(text, start,
                                             stop - start < ZR_SUBJECT_MOST ? stop : start + ZR_SUBJECT_MOST)
                                : 0;
    if (!end || end >= stop || zr_holds(zr_span_cut(text, start, end), "各") ||
        (agent && !is_left_to(text, start, end)))
        return false;
    *out = (zr_subject){.start = start, .end = end, .behind = end, .role = ZR_RESPONSIBLE};
    return true;
}

/* Behind the next 由 of a clause, where it has one: 论文造假监管由科技部负责. */
static size_t behind_agent(const zr_subject *walk, zr_span text, size_t at)
{
    if (zr_sentence_founds(text, at))
        return at; /* 成立由市科技局牵头的工作组: who sits in it is told nothing */
    return walk->agent == walk->clause || zr_has(text, walk->agent, "由于") ? at : walk->agent + strlen("由");
}

/* Where the clause at `at` ends, and the next 由 in it: found once for all that is asked of it. */
static void walk_on(zr_subject *walk, zr_span text, size_t at)
{
    if (at >= walk->clause)
        *walk = (zr_subject){.clause = clause_end(text, at)};
}

static void walk_agent(zr_subject *walk, zr_span text, size_t at)
{
    if (walk->agent && at <= walk->agent)
        return;
    size_t found = zr_find_word(zr_span_cut(text, 0, walk->clause), at, "由");
    walk->agent = found == SIZE_MAX ? walk->clause : found;
}

bool zr_subject_find(zr_subject *out, zr_span text, size_t from, size_t end, bool beside)
{
    zr_subject walk = *out;
    text = zr_span_cut(text, 0, end);
    for (size_t at = from; at < end;) {
        walk_on(&walk, text, at);
        size_t stop = walk.clause, link;
        while ((link = link_at(text, at)) != 0 && at + link < stop)
            at += link;
        walk_agent(&walk, text, at);
        size_t agent = behind_agent(&walk, text, at);
        if (subject_at(out, text, at, stop, beside) ||
            (agent > at && subject_at(out, text, agent, stop, beside)) ||
            asked_at(out, text, agent > at ? agent : at, stop)) {
            out->clause = walk.clause;
            out->agent = walk.agent;
            return true;
        }
        at = stop < end ? stop + zr_step(text, stop) : stop;
    }
    return false;
}
