/* Subjects at the head of a clause, and the verb that says what they do.
 *
 *     clause = [ link ] names [ manner ] [ modal ] … verb
 *
 * Names must look like bodies one and all; the first verb of the table behind them gives the role. */
#include "document/duties_sentence.h"

#include "base/words.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

enum { ZR_SUBJECT_MOST = 360, ZR_VERB_REACH = 240 };

static size_t link_at(zr_span text, size_t at)
{
    static const char *const links[] = {"同时", "此外",   "另外",   "由",   "请",    "原则上",
                                        "并由", "具体由", "主要由", "会同", "并会同"};
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
    static const char *const heads[] = {"根据", "按照", "按", "依据", "结合", "围绕", "会同", "依托", "立足"};
    return zr_longest_at(heads, sizeof heads / sizeof *heads, text, at);
}

/* Sentences begin so, names do not. */
static const zr_word sentence_heads[] = {
    {"不", 0},   {"与", 0},   {"为", 0},   {"于", 0},   {"从", 0},   {"以", 0},   {"会", 0},   {"使", 0},
    {"依托", 0}, {"依据", 0}, {"依照", 0}, {"做好", 0}, {"健全", 0}, {"充分", 0}, {"其", 0},   {"凡", 0},
    {"加强", 0}, {"加快", 0}, {"协助", 0}, {"参与", 0}, {"反映", 0}, {"发挥", 0}, {"向", 0},   {"因", 0},
    {"围绕", 0}, {"在", 0},   {"如", 0},   {"完善", 0}, {"实行", 0}, {"对", 0},   {"将", 0},   {"已", 0},
    {"并", 0},   {"建立", 0}, {"开展", 0}, {"引导", 0}, {"强化", 0}, {"当", 0},   {"成立", 0}, {"我", 0},
    {"所在", 0}, {"把", 0},   {"报", 0},   {"指导", 0}, {"按", 0},   {"推动", 0}, {"支持", 0}, {"是", 0},
    {"有", 0},   {"未", 0},   {"本", 0},   {"根据", 0}, {"涉及", 0}, {"深化", 0}, {"督促", 0}, {"组建", 0},
    {"经", 0},   {"聚焦", 0}, {"若", 0},   {"要", 0},   {"让", 0},   {"该", 0},   {"负责", 0}, {"通过", 0},
    {"配合", 0}, {"鼓励", 0},
};

static zr_words_index head_index;
static const zr_words_table head_words = {sentence_heads, sizeof sentence_heads / sizeof *sentence_heads,
                                          &head_index};

/* Words of bodies that are told nothing, in the order of their bytes. */
static const zr_word other_words[] = {
    {"2", 0},        {"“", 0},        {"”", 0},          {"下属", 0},     {"主体", 0},     {"企业", 0},
    {"供给", 0},     {"依托单位", 0}, {"学术委员会", 0}, {"学校", 0},     {"实施单位", 0}, {"建设单位", 0},
    {"或", 0},       {"所在", 0},     {"承担单位", 0},   {"投资机构", 0}, {"牵头", 0},     {"用人单位", 0},
    {"由", 0},       {"申报", 0},     {"申请", 0},       {"的", 0},       {"第三方", 0},   {"组织", 0},
    {"联办", 0},     {"责任人", 0},   {"责任单位", 0},   {"责任部门", 0}, {"院所", 0},     {"院校", 0},
    {"项目单位", 0}, {"高校", 0},
};

static zr_words_index other_index;
static const zr_words_table other_table = {other_words, sizeof other_words / sizeof *other_words,
                                           &other_index};

bool zr_sentence_words_sorted(void)
{
    return zr_words_sorted(head_words) && zr_words_sorted(other_table);
}

bool zr_sentence_exhorts(zr_span clause)
{
    static const char *const heads[] = {"强化", "加强", "深化", "健全", "完善", "促进", "优化",
                                        "增强", "注重", "密切", "突出", "推动", "提升", "形成"};
    static const char *const anybody[] = {"部门", "单位", "各方", "上下", "内部", "政企"};
    size_t head = zr_longest_at(heads, sizeof heads / sizeof *heads, clause, 0);
    return head && zr_longest_at(anybody, sizeof anybody / sizeof *anybody, clause, head);
}

static bool begins_sentence(zr_span name)
{
    return zr_word_read(head_words, name, 0) || zr_sentence_exhorts(name);
}

/* Bodies that are told nothing: who applies, who is served, who is only named by a role. */
static bool is_other(zr_span name)
{
    bool other = false;
    for (size_t at = 0; at < name.size && !other; at += zr_step(name, at))
        other = zr_word_read(other_table, name, at) != NULL;
    return other && !zr_has(name, 0, "组织部");
}

/* 各地财政、教育部门: everywhere, and in particular; not 各地各部门, 各地有关部门. */
static bool is_line_of_all(zr_span name)
{
    static const char *const heads[] = {"各地区", "各地", "各级", "地方各级"};
    static const char *const any[] = {"各",   "有关", "相关", "职能", "行业", "主管", "行政",
                                      "政府", "党委", "成员", "责任", "业务", NULL};
    size_t head = zr_longest_at(heads, sizeof heads / sizeof *heads, name, 0);
    zr_span line = zr_span_cut(name, head, name.size);
    return head && line.size > strlen("部门") && line.size <= 60 && zr_span_ends(line, "部门") &&
           !begins_sentence(line) && !zr_holds_any(line, any);
}

/* 有关部门, 各级政府, 地方: nobody in particular. */
static bool is_anybody(zr_span name)
{
    static const char *const words[] = {"各地",     "各级", "其他",     "其它",     "全体",     "所有",
                                        "地方",     "上级", "行政部门", "政府部门", "主管部门", "行业主管",
                                        "县级以上", "政府", "职能部门", "单位"};
    return zr_longest_at(words, sizeof words / sizeof *words, name, 0) || zr_is_any_body(name);
}

/* A body that a sentence can tell to do something. */
static bool is_body(zr_span name)
{
    static const char *const tails[] = {"局",     "厅",   "委",     "办",   "部",   "署",   "院",   "委员会",
                                        "管委会", "工会", "联合会", "处",   "科",   "政府", "中心", "公司",
                                        "海关",   "银行", "支行",   "分行", "小组", "专班", "室",   "协",
                                        "联",     "司",   "政协",   "人大", "队",   NULL};
    if (begins_sentence(name) || name.size < 9 || name.size > 120)
        return false;
    zr_look look = zr_name_look(name);
    if ((look != ZR_LOOK_UNIT && look != ZR_LOOK_GROUP) || is_other(name))
        return false;
    if (look == ZR_LOOK_UNIT)
        return zr_ends_any(name, tails);
    return look == ZR_LOOK_GROUP;
}

/* Is every name of the list a body? The last may lend its tail to short ones before it (网信、科技等部门),
 * and to places (海曙区、宁海县人民政府). */
static bool are_bodies(zr_span list)
{
    static const char *const rulers[] = {"政府", "管委会", "党委", NULL};
    bool tail = zr_span_ends(list, "部门") || zr_span_ends(list, "单位"), rules = zr_ends_any(list, rulers);
    size_t start = 0;
    for (size_t at = 0; at < list.size; at += zr_step(list, at)) {
        if (!zr_has(list, at, "、"))
            continue;
        zr_span name = zr_span_cut(list, start, at);
        bool lent = tail && name.size <= 36 && zr_name_look(name) == ZR_LOOK_WEAK && !begins_sentence(name);
        bool ruled =
            rules && name.size <= 36 && zr_name_look(name) == ZR_LOOK_PLACE && !begins_sentence(name);
        if (!lent && !ruled && !is_body(name))
            return false;
        start = at + strlen("、");
    }
    return is_body(zr_span_cut(list, start, list.size));
}

/* 统筹建立, 统筹使用: an adverb to the verb behind it, no lead over others. */
static bool is_used(zr_span text, size_t at)
{
    static const char *const verbs[] = {"建立", "使用", "考虑", "安排", "利用", "用好", "建设",
                                        "规划", "发展", "制定", "设立", "配置", "整合", "开展"};
    return zr_longest_at(verbs, sizeof verbs / sizeof *verbs, text, at) > 0;
}

/* Verbs right behind a subject, or behind its modal: their role. 支持企业 supports no other body. */
static bool says(zr_span text, size_t at, zr_subject *out)
{
    zr_verb verb = zr_verb_read(text, at);
    if (!verb.core || zr_has(text, at + verb.size, "的")) /* 市科技局参与的工作组 */
        return false;
    if (zr_has(text, at, "统筹") && verb.size == strlen("统筹") && is_used(text, at + verb.size))
        verb.role = ZR_RESPONSIBLE;
    bool object = verb.role == ZR_SUPPORT && !verb.strong;
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

/* 会同市财政局、市审计局等部门，建立…; 会同市审计局多渠道筹措…: where the bodies at `start` end before words
 * that are no verbs of duty; 0 where none do. */
static size_t bodies_end(zr_span text, size_t start, size_t most)
{
    for (size_t at = start + 9; at <= most; at += at < text.size ? zr_step(text, at) : 1) {
        if (!zr_ends_like_body(text, start, at) || list_goes_on(text, at))
            continue;
        zr_span names = zr_span_cut(text, start, at);
        return are_bodies(names) && !is_anybody(names) ? at : 0;
    }
    return 0;
}

/* 市科技局会同市财政局负责…: who is beside the subject, up to the verb. */
static void find_company(zr_subject *out, zr_span text, size_t stop)
{
    size_t start = out->end + modal_at(text, out->end);
    if (!zr_has(text, start, "会同"))
        return;
    start += strlen("会同");
    size_t most = stop < start + ZR_SUBJECT_MOST ? stop : start + ZR_SUBJECT_MOST;
    for (size_t at = start; at < most; at += zr_step(text, at)) {
        if (at < start + 9 || !(zr_letter_at(text, at) & ZR_L_FOLLOWS) ||
            !zr_ends_like_body(text, start, at) ||
            !(zr_verb_read(text, at).core || begins_sentence(zr_span_cut(text, at, stop))))
            continue;
        if (are_bodies(zr_span_cut(text, start, at)) && !is_anybody(zr_span_cut(text, start, at)))
            out->with_start = start, out->with_end = at;
        return;
    }
    out->with_end = bodies_end(text, start, most);
    out->with_start = out->with_end ? start : 0;
}

static size_t clause_end(zr_span text, size_t at)
{
    while ((at = zr_letter_find(text, at, ZR_L_CLAUSE)) < text.size && zr_char_at(text, at) != u'，' &&
           zr_char_at(text, at) != u'；' && text.data[at] != ',')
        at += zr_step(text, at);
    return at;
}

/* 市水利局会同市财政局等部门，建立机制: they are told to, unless they did already. */
static bool works_with(zr_span text, zr_subject *out, size_t stop)
{
    static const char *const done[] = {"了", "已", "曾", "：", ":", "”", NULL};
    find_company(out, text, stop);
    if (!out->with_end || out->with_end >= text.size)
        return false;
    size_t next = clause_end(text, out->with_end);
    next = next == out->with_end ? clause_end(text, next + zr_step(text, next)) : next;
    out->behind = out->with_end;
    return !zr_holds_any(zr_span_cut(text, out->with_end, next), done);
}

/* What the words behind a subject make of it. Nobody in particular must be told plainly: 各有关单位配合提供…,
 * not 各地各有关部门要高度重视. */
static bool is_told(zr_span text, zr_subject *out, size_t modal, size_t phrase, size_t stop)
{
    bool anybody = is_anybody(zr_span_cut(text, out->start, out->end));
    if (anybody && is_line_of_all(zr_span_cut(text, out->start, out->end)))
        return !modal && !phrase && says(text, out->end, out);
    if (anybody) {
        zr_verb verb = zr_verb_read(text, out->end);
        return verb.strong && zr_has(text, out->start, "各有关") && says(text, out->end, out);
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
    return phrase ? works_with(text, out, stop) : says(text, out->end, out);
}

/* A subject that begins at `start`; `stop` is the end of its clause, `text` that of its sentence. */
static bool subject_at(zr_subject *out, zr_span text, size_t start, size_t stop)
{
    size_t most = stop - start < ZR_SUBJECT_MOST ? stop : start + ZR_SUBJECT_MOST;
    zr_span near = zr_span_cut(text, 0, most); /* a sentence may be as long as the text */
    if (begins_sentence(zr_span_cut(text, start, stop)))
        return false;
    for (size_t at = start; (at = zr_letter_find(near, at, ZR_L_FOLLOWS)) < most; at += zr_step(text, at)) {
        if (at < start + 9 || !zr_ends_like_body(text, start, at))
            continue;
        size_t modal = modal_at(text, at), phrase = phrase_at(text, at);
        if (!modal && !phrase && !zr_verb_read(text, at).core)
            continue;
        if (!are_bodies(zr_span_cut(text, start, at)))
            return false;
        *out = (zr_subject){.start = start, .end = at, .behind = at, .role = ZR_RESPONSIBLE};
        if (!is_told(text, out, modal, phrase, stop))
            return false;
        find_company(out, text, stop);
        return true;
    }
    return false;
}

/* Behind the last 由 of a clause, where it has one: 论文造假监管由科技部负责. */
static size_t behind_agent(zr_span text, size_t at, size_t stop)
{
    static const char *const founds[] = {"成立", "组建", "设立", "建立", "形成", "构建"};
    if (zr_longest_at(founds, sizeof founds / sizeof *founds, text, at))
        return at; /* 成立由市科技局牵头的工作组: who sits in it is told nothing */
    size_t found = zr_find_word(zr_span_cut(text, 0, stop), at, "由");
    return found == SIZE_MAX || zr_has(text, found, "由于") ? at : found + strlen("由");
}

bool zr_subject_find(zr_subject *out, zr_span text, size_t from, size_t end)
{
    text = zr_span_cut(text, 0, end);
    for (size_t at = from; at < end;) {
        size_t stop = clause_end(text, at), link;
        while ((link = link_at(text, at)) != 0 && at + link < stop)
            at += link;
        size_t agent = behind_agent(text, at, stop);
        if (subject_at(out, text, at, stop) || (agent > at && subject_at(out, text, agent, stop)))
            return true;
        at = stop < end ? stop + zr_step(text, stop) : stop;
    }
    return false;
}
