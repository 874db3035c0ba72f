#include "document/duties_above.h"

#include "base/lines.h"
#include "base/words.h"
#include "document/duties_frame.h"
#include "document/duties_joints.h"
#include "document/duties_labels.h"
#include "document/duties_levels.h"
#include "document/duties_names.h"
#include "document/duties_verbs.h"
#include "document/letters.h"
#include "document/remarks.h"

#include <string.h>

enum { LONGEST = 450 /* bytes of a sentence */ };

/* Words for the tasks that stand before a statement. */
static const char *const above[] = {"以上各",   "以上任务", "以上工作", "以上措施", "以上事项", "以上均",
                                    "以上所",   "以上责任", "上述任务", "上述工作", "上述措施", "上述各",
                                    "上述事项", "上述均",   "上述责任", NULL};

bool zr_begins_above(zr_span clause)
{
    return zr_starts_any(clause, above) > 0;
}

bool zr_above_says_all(zr_span sentence)
{
    static const char *const alls[] = {"均为", "均是", "都是", "均包括", "均含", "均包含", NULL};
    zr_duty_label label = zr_duty_label_words(sentence, 0);
    return label.kind == ZR_LABEL_ROLE && zr_starts_any(zr_behind(sentence, label.size), alls);
}

/* Words for all the tasks there are. */
static const char *const every[] = {"各项任务", "各项工作", "各项措施", "各项重点任务", "所有任务",
                                    "所有工作", "所有措施", "所有事项", "全部任务",     "全部工作",
                                    "全部措施", "全部事项", "每项任务", "每项工作",     NULL};

/* 各项任务, 表中: does the sentence speak of all there are? */
static bool speaks_of_all(zr_span sentence)
{
    static const char *const wholes[] = {"各任务", "各条任务", "表中", "清单中", NULL};
    return zr_holds_any(sentence, every) || zr_holds_any(sentence, wholes);
}

zr_carry_reach zr_carry_reach_of(zr_span sentence)
{
    static const char *const behind[] = {"以下", "下列", "后续", "下文", "此后", "其后", "后文",
                                         "后面", "以后", "其余", "其他", "下同", NULL};
    if (zr_holds_any(sentence, behind))
        return ZR_REACHES_BEHIND;
    if (zr_holds_any(sentence, above))
        return ZR_REACHES_ABOVE;
    if (zr_above_says_all(sentence))
        return ZR_REACHES_ALL;
    return speaks_of_all(sentence) ? ZR_REACHES_ALL : ZR_REACHES_BEHIND;
}

/* 市财政局为|以上任务的…: does such a word stand in the line? */
static bool speaks_of_tasks(zr_span text, size_t at)
{
    enum { MOST = 150 };
    static const char *const tasks[] = {"以上", "上述", "各项", "所有", "全部", "每项", NULL};
    zr_span near = zr_span_cut(text, at, text.size - at < MOST ? text.size : at + MOST);
    near = zr_span_cut(near, 0, zr_line_end(near, 0, near.size));
    for (size_t is = 0; (is = zr_find_word(near, is, "为")) != SIZE_MAX;) {
        is += strlen("为");
        if (zr_starts_any(zr_behind(near, is), tasks))
            return true;
    }
    return false;
}

/* 注：, 备注：, 说明 */
static bool begins_remark(uint32_t next)
{
    return next == u'：' || next == ':' || next == u'注' || next == u'明';
}

bool zr_above_may_begin(zr_span text, size_t at)
{
    uint32_t first = zr_char_at(text, at);
    if (first == u'（')
        first = zr_char_at(text, at += strlen("（"));
    switch (first) {
    case u'以':
        return zr_char_at(text, at + 3) == u'上';
    case u'上':
        return zr_char_at(text, at + 3) == u'述';
    case u'各':
    case u'每':
        return zr_char_at(text, at + 3) == u'项';
    case u'所':
        return zr_char_at(text, at + 3) == u'有';
    case u'全':
        return zr_char_at(text, at + 3) == u'部';
    case u'注':
    case u'备':
    case u'说':
        return begins_remark(zr_char_at(text, at + 3));
    case u'责': /* 责任单位|均为市直各部门 */
    case u'牵':
    case u'配':
        return zr_has(text, at + strlen("责任单位"), "均") || zr_has(text, at + strlen("责任单位"), "都");
    case u'市':
    case u'县':
    case u'区':
    case u'省':
        return speaks_of_tasks(text, at);
    default:
        return false;
    }
}

/* Behind 注：, 备注：, （. */
static size_t behind_remark(zr_span text)
{
    return zr_span_starts(text, "（") ? strlen("（") : zr_remark_head(text);
}

/* Behind 以上各项重点任务的 at `at`; `at` where no such words stand. */
static size_t behind_tasks(zr_span text, size_t at)
{
    static const char *const words[] = {"以上", "上述", "所述", "各项", "各条", "所有",
                                        "全部", "每项", "任务", "工作", "措施", "事项",
                                        "项目", "重点", "内容", "举措", "的",   NULL};
    zr_span rest = zr_behind(text, at);
    if (!zr_begins_above(rest) && !zr_starts_any(rest, every))
        return at;
    return at + zr_starts_run(zr_behind(text, at), words);
}

/* Behind 均, 还, 一律 and the like, of which several may stand in a row. */
static size_t behind_alls(zr_span text, size_t at)
{
    static const char *const alls[] = {"均", "都", "皆", "一律", "全部", "同时", "还", "也", NULL};
    return at + zr_starts_run(zr_behind(text, at), alls);
}

/* Behind 为, 由, 需, 包括: what names those who answer. */
static size_t behind_links(zr_span text, size_t at)
{
    static const char *const links[] = {"为",   "是",   "由", "需要", "需",   "须",   "应由", "要由",
                                        "包括", "包含", "含", "涉及", "增加", "列入", NULL};
    return at + zr_starts_run(zr_behind(text, at), links);
}

/* Behind a label of a role and its number, whose role is told; `at` where none stands. */
static size_t behind_role(zr_span text, size_t at, zr_role *role)
{
    zr_duty_label label = zr_duty_label_words(text, at);
    if (label.kind != ZR_LABEL_ROLE)
        return at;
    *role = label.role;
    return at + label.size;
}

/* All of them bodies or sets of them, and one at least. Any body (各单位) is none; 要明确… is a sentence. */
static bool are_bodies(zr_span names)
{
    static const char *const heads[] = {"要", "应", "请", "将", "已", "能", "可", "不", NULL};
    zr_span name;
    size_t count = 0;
    if (zr_starts_any(names, heads) || zr_is_any_body(names))
        return false;
    if (zr_name_look(names) == ZR_LOOK_GROUP || zr_bare_level(names))
        return true; /* 各县（市、区）政府 */
    for (size_t at = 0; zr_listed_next(names, &at, &name); count++) {
        if (zr_name_look(name) < ZR_LOOK_PLACE && !zr_bare_level(name))
            return false;
    }
    return count > 0;
}

/* 市财政局|配合, 市财政局|均为配合单位: where in [start, end) the words begin that give the names their role
 * up to the end; else `end`. */
static size_t names_end(zr_span text, size_t start, size_t end, zr_role *role)
{
    static const char *const links[] = {"其", "共同", NULL};
    zr_span clause = zr_span_cut(text, 0, end);
    for (size_t at = start; at < end; at += zr_step(text, at)) {
        size_t from = behind_alls(clause, at);
        zr_verb verb = zr_verb_read(clause, from);
        if (verb.core && from + verb.size == end) {
            *role = verb.role;
            return at;
        }
        zr_role labelled = ZR_RESPONSIBLE;
        size_t copula = zr_copula_at(clause, from), label = from + copula;
        label += copula ? zr_starts_any(zr_behind(clause, label), links) : 0;
        if (copula && behind_role(clause, label, &labelled) == end && label < end) {
            *role = labelled;
            return at;
        }
    }
    return end;
}

/* 以上任务均由 市财政局 配合, 以上任务 市财政局 均配合 */
static bool read_tasks_first(zr_span text, size_t tasks, zr_above *out)
{
    size_t end = zr_letter_find(text, tasks, ZR_L_CLAUSE);
    size_t label = behind_role(text, tasks, &out->role), alls = behind_alls(text, label);
    out->start = behind_links(text, alls);
    bool said = alls > label || (label > tasks && out->start > alls);
    out->end = names_end(text, out->start, end, &out->role);
    said |= out->end < end && behind_alls(text, out->end) > out->end;
    return said && are_bodies(zr_span_cut(text, out->start, out->end));
}

/* 市财政局为|以上任务的配合单位, 各县区均为|各项任务责任单位 */
static bool read_names_first(zr_span text, size_t start, zr_above *out)
{
    size_t end = zr_letter_find(text, start, ZR_L_CLAUSE);
    for (size_t at = start; at < end; at += zr_step(text, at)) {
        size_t copula = behind_alls(text, at) + zr_copula_at(text, behind_alls(text, at));
        size_t tasks = copula > at ? behind_tasks(text, copula) : copula;
        if (tasks == copula)
            continue;
        size_t label =
            behind_role(text, tasks + (zr_has(text, tasks, "共同") ? strlen("共同") : 0), &out->role);
        out->start = start;
        out->end = at;
        return label > tasks && label >= end && are_bodies(zr_span_cut(text, start, at));
    }
    return false;
}

/* Does the rest of the sentence, behind the clause that ends at `end`, tell other bodies something, or say
 * that all this is about how to read the document? */
static bool says_more(zr_span text, size_t end)
{
    static const char *const roles[] = {"牵头", "配合", "负责", "责任", NULL};
    return zr_holds(text, "解释") || zr_holds_any(zr_behind(text, end), roles);
}

/* Could it name tasks at all? They begin so, or stand before 均为 unnamed. */
static bool may_name_tasks(zr_span sentence)
{
    static const char *const heads[] = {"以上", "上述", "各项", "所有", "全部", "每项", "均", "都是", NULL};
    return zr_holds_any(sentence, heads);
}

bool zr_above_read(zr_span sentence, zr_above *out)
{
    sentence = zr_without_stops(sentence);
    if (sentence.size > LONGEST || sentence.size < 24 || !may_name_tasks(sentence))
        return false; /* as most */
    size_t start = behind_remark(sentence), tasks = behind_tasks(sentence, start);
    bool bracket = zr_span_starts(sentence, "（");
    if (bracket && zr_span_ends(sentence, "）"))
        sentence.size -= strlen("）");
    *out = (zr_above){.role = ZR_RESPONSIBLE};
    bool tasks_first = tasks > start || zr_above_says_all(zr_behind(sentence, start));
    bool read = tasks_first ? read_tasks_first(sentence, tasks, out) : read_names_first(sentence, start, out);
    return read && !says_more(sentence, zr_letter_find(sentence, out->end, ZR_L_CLAUSE));
}
