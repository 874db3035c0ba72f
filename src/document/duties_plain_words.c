#include "document/duties_plain_words.h"

#include "base/words.h"
#include "document/duties_deeds.h"
#include "document/duties_items.h"
#include "document/duties_names.h"
#include "document/duties_opening.h"
#include "document/duties_organ.h"
#include "document/duties_time.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

/* 到2020年初步建成300个教育集团 tells of what shall be, and names nobody. */
static bool tells_of_year(zr_span clause)
{
    for (size_t at = 4; (at = zr_find_word(clause, at, "年")) != SIZE_MAX; at++) {
        size_t digits = 0;
        while (digits < 4 && clause.data[at - 1 - digits] >= '0' && clause.data[at - 1 - digits] <= '9')
            digits++;
        if (digits == 4)
            return true;
    }
    return false;
}

/* Does the clause end with the verb [start, end), or with a bracket that holds it: 市财政局（牵头）? */
static bool ends_at(zr_span clause, size_t start, size_t end)
{
    size_t open, close;
    return end == clause.size || (start && zr_bracket_at(clause, zr_step_back(clause, start), &open) == 1 &&
                                  zr_bracket_at(clause, end, &close) == -1 && end + close == clause.size);
}

/* 各地各部门|要抓好落实, 各成员单位应当|配合: everybody is asked to. */
static bool asks_everybody(zr_span clause, size_t verb)
{
    static const char *const modals[] = {"应当", "应", "须", "需", "要", NULL};
    return zr_has(clause, 0, "各") &&
           (zr_has(clause, verb, "要") || zr_ends_any(zr_span_cut(clause, 0, verb), modals));
}

/* 各单位明确专人|负责, 市教育局指定一名联络员|负责: a sentence of its own about a person that no name tells.
 */
static bool names_person(zr_span before)
{
    static const char *const names[] = {"明确", "确定", "指定", "安排", "落实", "选派", "指派",
                                        "委派", "抽调", "抽派", "配备", "选定", NULL};
    static const char *const persons[] = {"专人", "人员",   "干部",   "领导",   "同志",
                                          "专员", "联络员", "负责人", "责任人", NULL};
    return zr_ends_any(before, persons) && zr_holds_any(before, names);
}

/* 有关部门不得擅自|参与, 市教育局不再|负责: what is forbidden or over is no duty. */
static bool is_denied(zr_span before)
{
    static const char *const denials[] = {"不得", "不再", "不能", "不可", "不宜",
                                          "不予", "不应", "擅自", "无权", NULL};
    return zr_ends_any(before, denials) > 0;
}

/* Does a clause end in a verb that assigns, or in a body that one behind it speaks for? 甲工作由乙局负责
 * tells more than a name. */
static bool ends_well(zr_span clause, bool last)
{
    static const char *const seats[] = {"设在", "设于", "下设", "挂靠", NULL}; /* 办公室设在市教育局 */
    static const char *const mutual[] = {"之间", "相互", "互相", NULL};        /* how they work together */
    if (zr_holds_any(clause, mutual) || zr_find_word(clause, 1, "由") != SIZE_MAX ||
        zr_holds_any(clause, seats) || tells_of_year(clause) || zr_exhorts_all(clause))
        return false;
    for (size_t at = 0; (at = zr_letter_find(clause, at, ZR_L_VERB)) < clause.size;
         at += zr_step(clause, at)) {
        if (!zr_verb_may_begin(clause, at))
            continue;
        zr_verb verb = zr_verb_read(clause, at);
        bool guides = verb.core && verb.role == ZR_GUIDE && zr_ends_like_body(clause, 0, at);
        if (guides && at + verb.size < clause.size && !zr_organ_at(clause, at + verb.size))
            return false; /* 甲局负责督促|企业落实 */
        if (verb.core && ends_at(clause, at, at + verb.size))
            return !asks_everybody(clause, at) && !names_person(zr_span_cut(clause, 0, at)) &&
                   !is_denied(zr_span_cut(clause, 0, at)) &&
                   (zr_has(clause, at, "负") || zr_object_begin(clause, 0, at) == at);
    }
    return !last && zr_ends_like_body(clause, 0, clause.size);
}

bool zr_plain_only_assigns(zr_span words)
{
    size_t from = 0;
    for (size_t at = 0; at <= words.size; at += at < words.size ? zr_step(words, at) : 1) {
        at = zr_letter_find(words, at, ZR_L_CLAUSE);
        bool last = at == words.size;
        if (!last && zr_char_at(words, at) == u'。')
            continue;
        from += zr_named_items_may_begin(words, from) ? zr_named_items_read(words, from, true).size : 0;
        zr_span clause = zr_span_cut(words, from, at > from ? at : from);
        if (!(last && from > 0 && zr_is_limit(clause)) && !ends_well(clause, last))
            return false; /* a limit may stand at the end: 2025年底前完成 */
        from = last ? at : at + zr_step(words, at);
    }
    return words.size > 0;
}

/* 以上各项由…, 第1至3项由…: several at once. */
static bool names_several(zr_span sentence)
{
    if (!zr_named_items_may_begin(sentence, 0))
        return false;
    zr_named_items items = zr_named_items_read(sentence, 0, false);
    uint32_t first = items.ranges[0].first ? items.ranges[0].first : 1;
    return items.size && (items.count > 1 || items.ranges[0].last > first);
}

bool zr_plain_may_assign(zr_span sentence)
{
    enum { LOOK = 60 /* bytes */ };
    static const char *const asks[] = {"统筹", "协调", "调度", NULL};
    static zr_word_list asks_list = {.words = asks};
    zr_span words = zr_span_trim(sentence);
    zr_span tail = zr_span_cut(words, words.size > LOOK ? words.size - LOOK : 0, words.size);
    return zr_verbs_hold_last(tail) || (zr_list_ends(&asks_list, tail) && names_several(words));
}
