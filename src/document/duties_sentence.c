/* Subjects at the head of a clause, and the verb that says what they do.
 *
 *     clause = [ link ] names [ manner ] [ modal ] … verb
 *
 * Names must look like bodies one and all; the first verb of the table behind them gives the role. */
#include "document/duties_sentence.h"

#include "document/duties_names.h"
#include "document/duties_verbs.h"
#include "document/duties_words.h"

#include <string.h>

enum { ZR_SUBJECT_MOST = 360, ZR_VERB_REACH = 240 };

static size_t any_at(const char *const *words, size_t count, zr_span text, size_t at)
{
    size_t longest = 0;
    for (size_t i = 0; i < count; i++) {
        if (strlen(words[i]) > longest && zr_has(text, at, words[i]))
            longest = strlen(words[i]);
    }
    return longest;
}

static bool any_inside(const char *const *words, size_t count, zr_span text)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_span_find(text, zr_span_of(words[i]), 0) != SIZE_MAX)
            return true;
    }
    return false;
}

static size_t link_at(zr_span text, size_t at)
{
    static const char *const links[] = {"同时",   "此外", "另外",   "由",    "请",
                                        "原则上", "并由", "具体由", "主要由"};
    return any_at(links, sizeof links / sizeof *links, text, at);
}

static size_t modal_at(zr_span text, size_t at)
{
    static const char *const modals[] = {"要", "应",   "应当", "须",   "必须",
                                         "需", "需要", "均要", "都要", "均应"};
    return any_at(modals, sizeof modals / sizeof *modals, text, at);
}

/* Begins what may stand between a subject and its verb: 根据…, 会同… */
static size_t phrase_at(zr_span text, size_t at)
{
    static const char *const heads[] = {"根据", "按照", "按", "依据", "结合", "围绕", "会同", "依托", "立足"};
    return any_at(heads, sizeof heads / sizeof *heads, text, at);
}

/* Sentences begin so, names do not. */
static bool begins_sentence(zr_span name)
{
    static const char *const heads[] = {
        "鼓励", "引导", "推动", "支持", "加快", "强化", "发挥", "依托", "深化", "健全", "开展",
        "充分", "通过", "围绕", "聚焦", "对",   "将",   "把",   "与",   "向",   "经",   "从",
        "以",   "使",   "让",   "并",   "不",   "未",   "已",   "如",   "若",   "当",   "凡",
        "因",   "本",   "该",   "我",   "其",   "是",   "为",   "组建", "成立", "配合", "协助",
        "指导", "督促", "参与", "建立", "完善", "加强", "要",   "于",   "在",   "实行", "有",
        "所在", "反映", "涉及", "做好", "负责", "报",   "会"};
    return any_at(heads, sizeof heads / sizeof *heads, name, 0) > 0;
}

/* Bodies that are told nothing: who applies, who is served, who is only named by a role. */
static bool is_other(zr_span name)
{
    static const char *const inside[] = {
        "企业",     "高校",     "院校",     "学校",     "院所",   "主体",     "申报",     "申请",
        "用人单位", "建设单位", "承担单位", "依托单位", "牵头",   "责任单位", "责任部门", "联办",
        "第三方",   "项目单位", "实施单位", "“",        "”",      "组织",     "投资机构", "的",
        "由",       "2",        "下属",     "所在",     "责任人", "或",       "供给"};
    return any_inside(inside, sizeof inside / sizeof *inside, name) && !zr_has(name, 0, "组织部");
}

/* 有关部门, 各级政府, 地方: nobody in particular. */
static bool is_anybody(zr_span name)
{
    static const char *const words[] = {"各地",     "各级", "其他",     "其它",     "全体",     "所有",
                                        "地方",     "上级", "行政部门", "政府部门", "主管部门", "行业主管",
                                        "县级以上", "政府", "职能部门", "单位"};
    return any_at(words, sizeof words / sizeof *words, name, 0) || zr_is_any_body(name);
}

static bool ends_with_any(zr_span name, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (zr_span_ends(name, words[i]))
            return true;
    }
    return false;
}

/* A body that a sentence can tell to do something. */
static bool is_body(zr_span name)
{
    static const char *const tails[] = {"局",     "厅",   "委",     "办",   "部",   "署",   "院",   "委员会",
                                        "管委会", "工会", "联合会", "处",   "科",   "政府", "中心", "公司",
                                        "海关",   "银行", "支行",   "分行", "小组", "专班", "室",   "协",
                                        "联",     "司",   "政协",   "人大", "队"};
    if (begins_sentence(name) || is_other(name) || name.size < 9 || name.size > 120)
        return false;
    zr_look look = zr_name_look(name);
    if (look == ZR_LOOK_UNIT)
        return ends_with_any(name, tails, sizeof tails / sizeof *tails);
    return look == ZR_LOOK_GROUP;
}

/* Is every name of the list a body? The last may lend its tail to short ones before it (网信、科技等部门). */
static bool are_bodies(zr_span list)
{
    bool tail = zr_span_ends(list, "部门") || zr_span_ends(list, "单位");
    size_t start = 0;
    for (size_t at = 0; at < list.size; at += zr_step(list, at)) {
        if (!zr_has(list, at, "、"))
            continue;
        zr_span name = zr_span_cut(list, start, at);
        bool lent = tail && name.size <= 36 && zr_name_look(name) == ZR_LOOK_WEAK && !begins_sentence(name);
        if (!lent && !is_body(name))
            return false;
        start = at + strlen("、");
    }
    return is_body(zr_span_cut(list, start, list.size));
}

/* Verbs right behind a subject, or behind its modal: their role. 支持企业 supports no other body. */
static bool says(zr_span text, size_t at, zr_subject *out)
{
    zr_verb verb = zr_verb_read(text, at);
    if (!verb.core)
        return false;
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

/* What the words behind a subject make of it. Nobody in particular must be told plainly: 各有关单位配合提供…,
 * not 各地各有关部门要高度重视. */
static bool is_told(zr_span text, zr_subject *out, size_t modal, size_t phrase)
{
    bool anybody = is_anybody(zr_span_cut(text, out->start, out->end));
    if (anybody) {
        zr_verb verb = zr_verb_read(text, out->end);
        return verb.strong && zr_has(text, out->start, "各有关") && says(text, out->end, out);
    }
    if (modal) {
        if (!says(text, out->end + modal, out))
            out->behind = out->end + modal;
        return true;
    }
    return phrase ? says_later(text, out->end, out) : says(text, out->end, out);
}

/* Bytes that may begin a modal, a phrase or a verb: a quick no for nearly every character. */
static bool may_follow(zr_span text, size_t at)
{
    static const char *const heads =
        "要应须必需均都根按依结围会立统牵配协参指督负承主总组实落制推开建研抓做监支领分共联"
        "具积认密及切全加持单各为是作双执办完贯";
    return zr_span_find(zr_span_of(heads), zr_span_cut(text, at, at + 3), 0) != SIZE_MAX;
}

/* A subject that begins at `start`; `stop` is the end of its clause, `text` that of its sentence. */
static bool subject_at(zr_subject *out, zr_span text, size_t start, size_t stop)
{
    size_t most = stop - start < ZR_SUBJECT_MOST ? stop : start + ZR_SUBJECT_MOST;
    if (begins_sentence(zr_span_cut(text, start, stop)))
        return false;
    for (size_t at = start; at < most; at += zr_step(text, at)) {
        if (at < start + 9 || !zr_ends_like_body(text, start, at) || !may_follow(text, at))
            continue;
        size_t modal = modal_at(text, at), phrase = phrase_at(text, at);
        if (!modal && !phrase && !zr_verb_read(text, at).core)
            continue;
        if (!are_bodies(zr_span_cut(text, start, at)))
            return false;
        *out = (zr_subject){.start = start, .end = at, .behind = at, .role = ZR_RESPONSIBLE};
        return is_told(text, out, modal, phrase);
    }
    return false;
}

static size_t clause_end(zr_span text, size_t at)
{
    while (at < text.size && !zr_has(text, at, "，") && !zr_has(text, at, "；") && text.data[at] != ',')
        at += zr_step(text, at);
    return at;
}

/* Behind the last 由 of a clause, where it has one: 论文造假监管由科技部负责. */
static size_t behind_agent(zr_span text, size_t at, size_t stop)
{
    size_t found = zr_span_find(zr_span_cut(text, 0, stop), zr_span_of("由"), at);
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
