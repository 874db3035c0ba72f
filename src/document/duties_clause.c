/* One clause: names, the verb that speaks for them, and what stands behind it. */
#include "base/words.h"
#include "document/duties_deeds.h"
#include "document/duties_joints.h"
#include "document/duties_net.h"
#include "document/duties_organ.h"
#include "document/duties_outcome.h"
#include "document/duties_read.h"
#include "document/duties_task.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

/* The last name of [from, end) that such a joint stands before, or `from`. */
static size_t behind_last(const zr_name_list *list, size_t from, zr_joint joint)
{
    for (size_t i = list->count; i-- > from + 1;) {
        if (list->items[i].mention.joint == joint)
            return i;
    }
    return from;
}

/* 各股室、局属各单位，|办公室牵头: sets of bodies before a comma do not lead beside a body that is named. The
 * first name behind them, or `from`. */
static size_t behind_sets(const zr_name_list *list, size_t from)
{
    size_t last = behind_last(list, from, ZR_COMMA);
    for (size_t i = from; i < last; i++) {
        if (list->items[i].settled || zr_name_look(list->items[i].mention.surface) != ZR_LOOK_GROUP)
            return from;
    }
    for (size_t i = last; i < list->count && last > from; i++) {
        if (zr_name_look(list->items[i].mention.surface) != ZR_LOOK_GROUP)
            return last;
    }
    return from;
}

/* 市教育局、市财政局，各县区配合; 责任单位：市教育局；市财政局配合: who helps or guides is told of the names
 * since the last semicolon, else the last comma, where nobody before them would answer else; behind a label
 * 负责 too of those since the last semicolon. The first name that the verb speaks for. */
static size_t spoken_from(const zr_reading *reading, const zr_verb *verb)
{
    const zr_name_list *list = reading->list;
    if (reading->called && reading->own > reading->waiting)
        return reading->own; /* 配合市水利局，|市林业局落实 */
    if (reading->agent > reading->waiting)
        return reading->agent; /* 市教育局、市财政局，由|市财政局牵头 */
    bool helps = verb->role == ZR_SUPPORT || verb->role == ZR_GUIDE;
    bool alone = (reading->labels && !reading->shares) || (helps && reading->waiting == reading->first);
    if (verb->role == ZR_LEAD) { /* 市水利局、市财政局；|市发改委牵头 */
        size_t last = behind_last(list, reading->waiting, ZR_SEMICOLON);
        return last > reading->waiting ? last : behind_sets(list, last);
    }
    if (!alone)
        return reading->waiting;
    size_t half = behind_last(list, reading->waiting, ZR_SEMICOLON);
    if (!helps && half < reading->own)
        return reading->waiting; /* 责任单位：市教育局；市财政局；按职责分工负责 */
    return half > reading->waiting || !helps ? half : behind_last(list, reading->waiting, ZR_COMMA);
}

/* 市教育局、市财政局协同推进: who does a thing together answers for it, unless it is done with others: behind
 * names that lead or answer it is help. What names from `from` on are told. */
static zr_role role_told(const zr_reading *reading, const zr_verb *verb, size_t from)
{
    size_t first = reading->labels ? reading->waiting : reading->first;
    bool alone = verb->together && verb->own_force && from == first;
    for (size_t i = first; i < reading->list->count && alone; i++)
        alone = !reading->list->items[i].settled; /* 市教育局（牵头）、市财政局协同推进 */
    return alone ? verb->own_role : verb->role;
}

/* 负责 behind 配合单位： says nothing new; 牵头 does, and 负责 of others behind a semicolon. */
void zr_reading_speak(zr_reading *reading, const zr_verb *verb)
{
    size_t from = spoken_from(reading, verb);
    zr_role role = role_told(reading, verb, from);
    bool others = from > reading->waiting;
    bool plain = role == ZR_RESPONSIBLE && reading->labels && reading->role != ZR_RESPONSIBLE && !others;
    for (size_t i = from; i < reading->list->count; i++) {
        zr_name *name = &reading->list->items[i];
        if (name->settled || plain)
            continue;
        if (!reading->labels || name->mention.role != role)
            name->mention.basis = reading->basis == ZR_BY_TABLE ? ZR_BY_TABLE : ZR_BY_VERB;
        name->mention.role = role;
    }
    zr_reading_close(reading);
}

static bool is_noun_behind(zr_span text, size_t at)
{
    static const char *const nouns[] = {"单位", "部门", "的",     "领导",   "处室",   "科室",
                                        "制",   "责任", "市领导", "省领导", "县领导", "区领导"};
    return zr_person_at(text, at) || zr_longest_at(nouns, sizeof nouns / sizeof *nouns, text, at) > 0;
}

/* 承担监管职责的处室: the verb belongs to a clause that describes a set of bodies. */
static bool describes_body(zr_span clause, size_t at)
{
    size_t of = zr_find_word(clause, at, "的");
    return of != SIZE_MAX && of - at < 120 && zr_ends_like_body(clause, of + strlen("的"), clause.size);
}

/* 落实 and the like, which close a note after its other verbs: A牵头，大众燃气落实. */
static bool ends_duties(zr_span clause, size_t at)
{
    static const char *const words[] = {"落实", "组织实施", "组织落实", "抓好落实", "具体落实", "实施"};
    return zr_longest_at(words, sizeof words / sizeof *words, clause, at) > 0;
}

/* Do the words before a verb end like those it may speak for? */
static bool ends_body(zr_span clause, size_t start, size_t at)
{
    return at == start || zr_ends_like_body(clause, start, at) || zr_has_before(clause, start, at, "等") ||
           zr_name_look(zr_span_cut(clause, start, at)) >= ZR_LOOK_PLACE;
}

/* First place in [start, end) where verbs stand that speak for the names before them. */
static size_t find_verb(const zr_clean *clean, size_t start, size_t end, bool after_verb, zr_verb *verb)
{
    zr_span clause = zr_span_cut(clean->text, 0, end);
    int depth = 0;
    size_t length;
    for (size_t at = start; (at = zr_traits_find(clean->traits, at, end, ZR_T_BRACKET | ZR_T_VERB)) < end;
         at += zr_step(clause, at)) {
        if (clean->traits[at] & ZR_T_BRACKET)
            depth += zr_bracket_at(clause, at, &length);
        if (depth > 0)
            continue;
        if (!zr_verb_may_begin(clause, at) || zr_ends_name(clause, start, at))
            continue;
        *verb = zr_verb_read(clause, at);
        if (!verb->size)
            continue;
        if (zr_task_read(verb, clause, start, at, end))
            return at;
        size_t behind = at + verb->size;
        bool plain =
            verb->core && !verb->strong && verb->force <= 1 && !(after_verb && ends_duties(clause, at));
        if (behind == end && (!plain || ends_body(clause, start, at)))
            return at;
        if (behind == end && verb->manner)
            break; /* 标准|按照有关规定执行: no part of it speaks for the words before */
        if (verb->strong && at > start && ends_body(clause, start, at) && !is_noun_behind(clause, behind) &&
            !describes_body(clause, behind))
            return at;
    }
    *verb = (zr_verb){0};
    return clause.size;
}

static void read_clause(zr_reading *reading, size_t start, size_t end, int depth);

/* 负责推进|国家实验室|建设: the verb that ends with a deed has an object, and the word behind that is its
 * noun. Is it so of the words [start, at) and the verb behind them? */
static bool is_object(zr_span text, size_t start, size_t at, const zr_verb *verb)
{
    static const char *const deeds[] = {"推进", "推动", "建设", "支持", "加强", "加快", "开展", "实施",
                                        "组织", "制定", "起草", "研究", "探索", "跟进", "统筹", "协调",
                                        "指导", "落实", "监督", "督促", "抓好", "做好", "负责", NULL};
    static const char *const nouns[] = {"建设", "试点", "推广", "研究", "试行",
                                        "验收", "监督", "保障", "管理", NULL};
    bool noun = verb->size && zr_starts_any(zr_behind(text, at), nouns);
    return !verb->strong && noun && zr_ends_any(zr_span_cut(text, 0, start), deeds);
}

/* What stands behind a verb inside a clause: more names with a verb of their own, or the verb's object. */
static void read_behind(zr_reading *reading, zr_role role, size_t start, size_t end, int depth)
{
    zr_span text = reading->clean->text;
    static const char *const marks[] = {"、", "和", "及", "与", "，"};
    bool parted = false;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (zr_has(text, start, marks[i])) {
            parted = true;
            start += strlen(marks[i]);
            break;
        }
    }
    if (start >= end || depth > 6)
        return;
    zr_verb verb;
    size_t at = find_verb(reading->clean, start, end, true, &verb);
    if (!parted && is_object(text, start, at, &verb))
        return;
    size_t etc = zr_find_word(zr_span_cut(text, 0, end), start, "等"), listed = etc < end ? etc : end;
    bool left_out = role == ZR_LEAD && zr_net_lists(zr_span_cut(text, start, listed));
    if (!parted && !verb.size && !left_out) /* 市交通局牵头 市财政局: the mark */
        return;
    zr_reading before = *reading;
    size_t names = reading->list->count;
    read_clause(reading, start, end, depth + 1);
    if (reading->odd > before.odd || reading->list->count == names || reading->weak > before.weak) {
        reading->list->count = names;
        *reading = before;
    }
}

/* 城区道路由市城管局负责: what is shared out stands before 由, and who does it behind. Where the names of
 * clause [start, at) begin, `at` before its verb. */
static size_t behind_agent(zr_span text, size_t start, size_t at)
{
    enum { LONGEST_NAME = 180 };
    static const char agent[] = "由";
    zr_span clause = zr_span_cut(text, 0, at);
    size_t found = start;
    zr_joint joint;
    while ((found = zr_find_word(clause, found + 1, agent)) != SIZE_MAX) {
        size_t from = found + strlen(agent), to = from;
        while (to < at && to - from <= LONGEST_NAME && !zr_list_mark(text, to, &joint))
            to += zr_step(text, to);
        if (!zr_has_before(text, start, found, "自") && /* 自由 */
            zr_name_look(zr_span_cut(text, from, to)) >= ZR_LOOK_PLACE)
            return from;
    }
    return start;
}

static void read_clause(zr_reading *reading, size_t start, size_t end, int depth)
{
    zr_verb verb;
    size_t at = find_verb(reading->clean, start, end, reading->verbs > 0, &verb);
    start = verb.size ? behind_agent(reading->clean->text, start, at) : start;
    zr_read_names(reading, start, at);
    if (!verb.size)
        return;
    reading->verbs += verb.core;
    reading->manners += !verb.core;
    reading->sure |= verb.core && verb.manner;
    if (verb.core || verb.manner) /* 市水利局、市财政局按职责分工，|市发改委牵头 */
        zr_reading_speak(reading, &verb);
    if (at + verb.size < end)
        read_behind(reading, verb.role, at + verb.size, end, depth);
}

void zr_read_clause(zr_reading *reading, size_t start, size_t end)
{
    zr_span clause = zr_span_cut(reading->clean->text, start, end);
    if (zr_reading_names(reading)) {
        if (zr_is_outcome(clause))
            return;
        start += zr_handed_on(clause);
    }
    read_clause(reading, start, end, 0);
}
