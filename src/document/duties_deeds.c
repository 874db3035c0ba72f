/* What a body does with a paper or a matter, behind its name. */
#include "document/duties_deeds.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_joints.h"
#include "document/duties_labels.h"
#include "document/duties_names.h"
#include "document/duties_opening.h"
#include "document/duties_outcome.h"
#include "document/duties_time.h"

#include <string.h>

enum { ZR_NAME_LEAST = 6, ZR_NAME_MOST = 90, ZR_DEED_LEAST = 6, ZR_DEED_MOST = 24 };

/* Their role, in the order of their bytes. */
static const zr_word deeds[] = {
    {"上报", ZR_RESPONSIBLE},     {"下达经费", ZR_RESPONSIBLE}, {"下达资金", ZR_RESPONSIBLE},
    {"会审", ZR_SUPPORT},         {"会稿", ZR_SUPPORT},         {"公布", ZR_RESPONSIBLE},
    {"公示", ZR_RESPONSIBLE},     {"出具", ZR_RESPONSIBLE},     {"初审", ZR_RESPONSIBLE},
    {"制发", ZR_RESPONSIBLE},     {"制定", ZR_RESPONSIBLE},     {"印发", ZR_RESPONSIBLE},
    {"发布", ZR_RESPONSIBLE},     {"受理", ZR_RESPONSIBLE},     {"复审", ZR_RESPONSIBLE},
    {"复核", ZR_RESPONSIBLE},     {"安排经费", ZR_RESPONSIBLE}, {"安排资金", ZR_RESPONSIBLE},
    {"审定", ZR_RESPONSIBLE},     {"审批", ZR_RESPONSIBLE},     {"审查", ZR_RESPONSIBLE},
    {"审核", ZR_RESPONSIBLE},     {"开发", ZR_RESPONSIBLE},     {"报送", ZR_RESPONSIBLE},
    {"抽查", ZR_RESPONSIBLE},     {"拟定", ZR_RESPONSIBLE},     {"拟订", ZR_RESPONSIBLE},
    {"拨付经费", ZR_RESPONSIBLE}, {"拨付资金", ZR_RESPONSIBLE}, {"提供数据", ZR_RESPONSIBLE},
    {"提供经费", ZR_RESPONSIBLE}, {"提供资金", ZR_RESPONSIBLE}, {"提出", ZR_RESPONSIBLE},
    {"收集", ZR_RESPONSIBLE},     {"整理", ZR_RESPONSIBLE},     {"施工", ZR_RESPONSIBLE},
    {"核准", ZR_RESPONSIBLE},     {"核定", ZR_RESPONSIBLE},     {"核实", ZR_RESPONSIBLE},
    {"检查", ZR_RESPONSIBLE},     {"汇编", ZR_RESPONSIBLE},     {"监管", ZR_RESPONSIBLE},
    {"筹措", ZR_RESPONSIBLE},     {"筹集经费", ZR_RESPONSIBLE}, {"筹集资金", ZR_RESPONSIBLE},
    {"编写", ZR_RESPONSIBLE},     {"编制", ZR_RESPONSIBLE},     {"编印", ZR_RESPONSIBLE},
    {"考核", ZR_GUIDE},           {"落实经费", ZR_RESPONSIBLE}, {"落实资金", ZR_RESPONSIBLE},
    {"评估", ZR_RESPONSIBLE},     {"运维", ZR_RESPONSIBLE},     {"运营", ZR_RESPONSIBLE},
    {"采购", ZR_RESPONSIBLE},
};

static zr_words_index deed_index;
static const zr_words_table deed_words = {deeds, sizeof deeds / sizeof *deeds, &deed_index};

bool zr_deeds_sorted(void)
{
    return zr_words_sorted(deed_words);
}

/* 组织编制, 共同起草, 审核发布: verbs and deeds in a row; the strongest gives the role. A word that names an
 * office as well (市委组织、宣传部门) is no deed alone. */
static zr_verb run_read(zr_span text, size_t at)
{
    static const char *const nouns[] = {"组织", "建设", "督查", "保障", "监督", "协调",
                                        "联合", "协作", "工作", "任务", "措施", "研究"};
    size_t from = at, step;
    zr_verb run = {.role = ZR_RESPONSIBLE};
    do {
        zr_verb verb = zr_verb_read(text, at);
        const zr_word *deed = zr_word_read(deed_words, text, at);
        step = deed && strlen(deed->text) > verb.size ? strlen(deed->text) : verb.size;
        if (deed && step > verb.size)
            verb = (zr_verb){.core = true, .role = (zr_role)deed->kind, .force = 1};
        run.core |= verb.core;
        run.manner |= verb.manner;
        run.strong |= verb.strong;
        if (verb.core && verb.force > run.force) {
            run.force = verb.force;
            run.role = verb.role;
        }
        at += step;
    } while (step && at - from < ZR_DEED_MOST);
    run.size = at - from;
    run.core &= zr_longest_at(nouns, sizeof nouns / sizeof *nouns, text, from) < run.size;
    return run;
}

/* 甲局起草后由|乙局印发 */
static size_t link_at(zr_span text, size_t at)
{
    static const char *const links[] = {"后由", "后报", "后交", "后，由", "并由", "再由", "并报", "报", "由"};
    return zr_longest_at(links, sizeof links / sizeof *links, text, at);
}

/* 各级党组织, 行业组织 at the end of a clause or before 负责: the noun, no verb. 城投集团组织实施 is one. */
static bool is_organisation(zr_span clause, size_t start, size_t at)
{
    static const char *const heads[] = {"党", "团", "社会", "行业", "群", "经济", "自治"};
    static const char *const sure[] = {"党", "群团", "社会", "行业", "群众"};
    static const char *const verbs[] = {"负责", "牵头", "配合", "参与", "落实", NULL};
    if (!zr_has(clause, at, "组织"))
        return false;
    zr_span rest = zr_span_cut(clause, at + strlen("组织"), clause.size);
    bool headed = false;
    for (size_t i = 0; i < sizeof heads / sizeof *heads && !rest.size; i++)
        headed |= zr_has_before(clause, start, at, heads[i]);
    for (size_t i = 0; i < sizeof sure / sizeof *sure && rest.size; i++)
        headed |= zr_has_before(clause, start, at, sure[i]) && zr_starts_any(rest, verbs);
    return headed;
}

/* 政协办, 科协办, 目督办: 协 and 督 end a word before them and begin no verb. */
static bool is_of_society(zr_span clause, size_t at)
{
    static const char *const heads[] = {"政", "科", "作", "文", "体", "侨",
                                        "记", "律", "消", "老", "残", "商"};
    size_t before = zr_step_back(clause, at);
    if (zr_has(clause, at, "督办"))
        return zr_has(clause, before, "目");
    return zr_longest_at(heads, sizeof heads / sizeof *heads, clause, before) > 0 &&
           zr_has(clause, at, "协办");
}

/* 主要负责同志: who leads the body, and no verb. */
static bool is_leader(zr_span clause, size_t at)
{
    at += zr_has(clause, at, "主要") ? strlen("主要") : 0;
    return zr_has(clause, at, "负责同志");
}

bool zr_ends_name(zr_span clause, size_t start, size_t at)
{
    switch (at > start ? zr_char_at(clause, at) : 0) {
    case u'协':
    case u'督':
        return is_of_society(clause, at);
    case u'组':
        return is_organisation(clause, start, at);
    case u'主':
    case u'负':
        return is_leader(clause, at);
    default:
        return false;
    }
}

/* A few ideographs that name no body, nor 股份公司除外, nor the rest of a name: 共青团|中央, with or without
 * a verb. */
static bool is_any_deed(zr_span text, size_t at, size_t end)
{
    if (end - at < ZR_DEED_LEAST || end - at > ZR_DEED_MOST || zr_ends_like_body(text, at, end) ||
        zr_has_before(text, at, end, "外") || zr_has(text, at, "中央"))
        return false;
    for (size_t verb = at; verb < end; verb += zr_step(text, verb)) {
        zr_verb run = run_read(text, verb);
        if (run.core && verb + run.size == end)
            return false;
    }
    for (; at < end; at += zr_step(text, at)) {
        uint32_t c = zr_char_at(text, at);
        if (!zr_is_ideograph(c) || c == u'的' || c == u'令' || c == u'号')
            return false;
    }
    return true;
}

/* 市财政局|完成拨付: behind a body the word ends its name, whatever is done. */
static bool completes(zr_span text, size_t at, size_t end)
{
    if (!zr_has(text, at, "完成") || end - at > ZR_DEED_MOST)
        return false;
    while (at < end && zr_is_ideograph(zr_char_at(text, at)))
        at += zr_step(text, at);
    return at == end;
}

static bool deed_find(zr_deed *out, zr_span text, size_t start, size_t end, int depth);

/* A deed at `at` that the item ends with, or that hands on to another body, up to `depth` times. */
static bool deed_at(zr_deed *out, zr_span text, size_t at, size_t end, int depth)
{
    *out = (zr_deed){.at = at, .behind = end, .verb = run_read(text, at)};
    size_t behind = at + out->verb.size;
    if (!out->verb.core || behind > end)
        return false;
    if (behind == end || completes(text, at, end))
        return true;
    zr_deed next;
    out->behind = behind + link_at(text, behind);
    return out->behind > behind && (zr_ends_like_body(text, out->behind, end) ||
                                    (depth && deed_find(&next, text, out->behind, end, depth - 1)));
}

static bool deed_find(zr_deed *out, zr_span text, size_t start, size_t end, int depth)
{
    for (size_t at = start; at < end; at += zr_step(text, at)) {
        if (at - start >= ZR_NAME_LEAST && zr_ends_like_body(text, start, at) &&
            !zr_ends_name(text, start, at) && deed_at(out, text, at, end, depth))
            return true;
    }
    return false;
}

static bool may_hold_deed(zr_span text, size_t start, size_t end)
{
    return end - start <= ZR_NAME_MOST + ZR_DEED_MOST && !zr_ends_like_body(text, start, end);
}

/* 市审计局|按各自职责对资金使用: how a body does it, and to what. */
static bool holds_object_behind_manner(zr_span text, size_t at)
{
    zr_verb verb = zr_verb_read(text, at);
    return verb.manner && !verb.core && zr_has(text, at + verb.size, "对");
}

size_t zr_object_begin(zr_span text, size_t start, size_t end)
{
    static const char *const names[] = {"对外", "对内", "对台", "对口", "对接",
                                        "对俄", "对非", "对岸", "对韩"};
    for (size_t at = start + ZR_NAME_LEAST; at < end; at += zr_step(text, at)) {
        if ((zr_letter_at(text, at) & ZR_L_MANNER) && zr_ends_like_body(text, start, at) &&
            holds_object_behind_manner(zr_span_cut(text, 0, end), at))
            return at;
        if (zr_has(text, at, "对") && !zr_longest_at(names, sizeof names / sizeof *names, text, at) &&
            zr_ends_like_body(text, start, at))
            return at;
    }
    return end;
}

bool zr_deed_find(zr_deed *out, zr_span text, size_t start, size_t end)
{
    return may_hold_deed(text, start, end) && deed_find(out, zr_span_cut(text, 0, end), start, end, 3);
}

/* 光明科|学城, 市政府办|理: does a word run through `at`, so that no body ends there? */
static bool is_inside_word(zr_span text, size_t at)
{
    static const char *const words[] = {"科学", "科技", "科普", "科研", "科创", "部署", "部分", "处理",
                                        "处置", "会议", "会展", "局面", "院士", "所有", "所属", "站点",
                                        "办理", "办法", "委托", "队伍", "区域", NULL};
    return at >= 3 && zr_starts_any(zr_behind(text, zr_step_back(text, at)), words);
}

bool zr_deed_any(zr_deed *out, zr_span text, size_t start, size_t end)
{
    text = zr_span_cut(text, 0, end);
    if (!may_hold_deed(text, start, end))
        return false;
    size_t body = end;
    while (body > start && (!zr_ends_like_body(text, start, body) || is_inside_word(text, body)))
        body = zr_step_back(text, body);
    if (body < start + ZR_NAME_LEAST || !is_any_deed(text, body, end) ||
        zr_name_look(zr_span_cut(text, start, body)) != ZR_LOOK_UNIT)
        return false;
    zr_verb verb = {.size = end - body, .core = true, .role = ZR_RESPONSIBLE, .force = 1};
    *out = (zr_deed){.at = body, .behind = end, .verb = verb};
    return true;
}

bool zr_deed_pays(zr_deed *out, zr_span text, size_t start, size_t end)
{
    static const char *const money[] = {"资金", "经费", NULL};
    static const char *const pays[] = {"安排", "拨付", "筹措", "下达", NULL};
    zr_span item = zr_span_cut(text, start, end), verb = zr_without_any(item, money);
    zr_span name = zr_without_any(verb, pays);
    if (verb.size == item.size || name.size == verb.size || zr_name_look(name) != ZR_LOOK_UNIT ||
        !zr_ends_like_body(name, 0, name.size))
        return false;
    size_t at = start + name.size;
    *out = (zr_deed){
        .at = at,
        .behind = end,
        .verb = {.size = end - at, .core = true, .role = ZR_RESPONSIBLE, .force = 1},
    };
    return true;
}

/* What the items of a stretch say that their bodies do. */
typedef struct tally {
    size_t roles, deeds, loose; /* 牵头; 起草; any other words */
} tally;

static bool count_deed(tally *out, zr_span words, size_t start, size_t end)
{
    zr_deed deed;
    bool known = zr_deed_find(&deed, words, start, end);
    if (!known && !zr_deed_any(&deed, words, start, end))
        return false;
    zr_verb verb = zr_verb_read(zr_span_cut(words, 0, end), deed.at);
    if (verb.core && deed.at + verb.size == end)
        out->roles++;
    else if (known)
        out->deeds++;
    else
        out->loose++;
    return true;
}

/* One body with other words among those that have a role (国网四川, 市科技局负责) may be a name. */
static zr_sharing sharing_of(const tally *of)
{
    size_t shared = of->roles + of->deeds + of->loose;
    if (of->loose == 1 && of->deeds == 0 && of->roles)
        return ZR_SHARES_ONE;
    return shared > 1 ? ZR_SHARES_OUT : shared ? ZR_SHARES_ONE : ZR_SHARES_NOTHING;
}

/* 2024年8月提请审议, 已完成: behind those who do it. */
static bool tells_when(zr_span item)
{
    return zr_is_limit(item) || zr_is_outcome(item);
}

zr_sharing zr_deeds_share(zr_span words)
{
    tally items = {0};
    for (size_t at = 0, start = 0; at <= words.size; at += at < words.size ? zr_step(words, at) : 1) {
        at = zr_letter_find(words, at, ZR_L_CLAUSE | ZR_L_STOPS); /* between items, or the end */
        start += zr_has(words, start, "由") ? strlen("由") : 0;
        if (start < at && !zr_ends_like_body(words, start, at) && !count_deed(&items, words, start, at) &&
            !(start > 0 && tells_when(zr_span_cut(words, start, at))))
            return ZR_SHARES_NOTHING;
        start = at < words.size ? at + zr_step(words, at) : at;
    }
    return sharing_of(&items);
}
