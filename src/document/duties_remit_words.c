/* The names that begin an item or a line and what parts them from the words that tell what they do. */
#include "document/duties_remit_words.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/bullets.h"
#include "document/duties_bodies.h"
#include "document/duties_identity.h"
#include "document/duties_joints.h"
#include "document/duties_labels.h"
#include "document/duties_names.h"
#include "document/duties_opening.h"
#include "document/duties_organ.h"
#include "document/duties_told.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

enum { LONGEST = 150, NEAR = 300 };

/* 教育部门, 人口和计生部门: all bodies of one line; not 部门 alone. */
bool zr_remit_is_line(zr_span name)
{
    return name.size > strlen("部门") && zr_span_ends(name, "部门");
}

/* A body, or a set that is told to do something; no label (主办单位), no group that meets (领导小组). */
static bool is_charged(zr_span name)
{
    static const char *const sets[] = {"各", "有关", "相关", "成员单位", "政府", NULL};
    static const char *const others[] = {"组", "指挥部", "专班", "的", "如下", NULL};
    static zr_word_list others_list = {.words = others};
    static const char *const clauses[] = {"，", "牵头", NULL}; /* 由甲局牵头，乙局 is half a sentence */
    if (name.size < 6 || zr_list_ends(&others_list, name))
        return false;
    zr_look look = zr_name_look(name);
    if (look < ZR_LOOK_UNIT || zr_holds_any(name, clauses))
        return false; /* as most titles */
    zr_duty_label label = zr_duty_label_words(name, 0);
    bool whole_label = label.kind != ZR_LABEL_NONE && label.size >= name.size;
    bool begins =
        !whole_label && zr_begins_sentence(name) && !zr_span_starts(name, "其他"); /* 其他有关部门 */
    if (whole_label || begins)
        return false;
    return (look == ZR_LOOK_UNIT && zr_ends_like_body(name, 0, name.size)) ||
           (look == ZR_LOOK_GROUP && (zr_holds_any(name, sets) || zr_remit_is_line(name)));
}

/* 县教育局 of 县教育局职责, 县教育局的主要职责. */
zr_span zr_remit_without_noun(zr_span names)
{
    static const char *const nouns[] = {"的主要职责", "主要职责", "工作职责", "的职责", "职责", NULL};
    static zr_word_list nouns_list = {.words = nouns};
    return zr_without_last(names, zr_list_ends(&nouns_list, names));
}

bool zr_remit_names(zr_span names)
{
    size_t size = names.size;
    names = zr_remit_without_noun(names);
    if (names.size < size && zr_span_ends(names, "单位"))
        return false; /* 成员单位职责 is the title of what they all do */
    if (zr_remit_is_line(names) && names.size <= LONGEST && is_charged(names) && zr_are_bodies(names))
        return true; /* 市容和环卫部门 */
    zr_span name;
    bool any = false; /* a town by its name counts beside others: 青石镇、各街道办事处 */
    for (size_t at = 0; names.size <= LONGEST && zr_listed_next(names, &at, &name);) {
        bool charged = is_charged(name);
        if (!charged && !zr_is_town_name(name))
            return false;
        any |= charged;
    }
    return any && names.size <= LONGEST;
}

bool zr_remit_names_some(zr_span names)
{
    enum { LONGEST_NAME = 36 };
    zr_span name;
    uint32_t count = 0, charged = 0;
    for (size_t at = 0; names.size <= LONGEST && zr_listed_next(names, &at, &name); count++) {
        if (name.size > LONGEST_NAME || zr_begins_sentence(name))
            return false;
        charged += is_charged(name);
    }
    return charged && count > charged;
}

/* 县交通运输局、青山公路段 before a colon. */
static bool are_charged_and_more(zr_span names)
{
    zr_span first = {0};
    size_t at = 0;
    return names.size <= LONGEST && zr_listed_next(names, &at, &first) && is_charged(first) &&
           zr_are_bodies_and_more(names);
}

/* A stop or a comma: its bytes, or 0. */
static size_t stop_at(zr_span text, size_t at)
{
    uint32_t character = zr_char_at(text, at);
    return character == ',' ? 1 : character == u'。' || character == u'，' ? 3 : 0;
}

/* 市科技局：张三，88886666: whom to call. */
static bool tells_contact(zr_span words)
{
    enum { PHONE = 7 };
    size_t digits = 0;
    for (size_t i = 0; i < words.size && digits < PHONE; i++)
        digits = words.data[i] >= '0' && words.data[i] <= '9' ? digits + 1 : 0;
    return digits == PHONE || zr_holds(words, "地址") || zr_holds(words, "电话");
}

/* 教育部门：是指…, 县资源局：系…的简称: what a name means. */
static bool tells_meaning(zr_span words)
{
    static const char *const heads[] = {"是", "指", "即", "系", "泛指", "特指"};
    static const char *const others[] = {"指导", "指挥", "指定", "指派", "即时", "即日", "系统"};
    return zr_longest_at(heads, sizeof heads / sizeof *heads, words, 0) &&
           !zr_longest_at(others, sizeof others / sizeof *others, words, 0);
}

/* The words behind a name and the mark at their head are nothing to do. */
bool zr_remit_tells_none(zr_span words)
{
    size_t mark = zr_colon_at(words, 0);
    mark = mark ? mark : stop_at(words, 0);
    zr_span behind = zr_span_cut(words, mark, words.size);
    static const char *const persons[] = {"负责", "责任", "联系", NULL};
    size_t person = zr_starts_any(behind, persons);
    return tells_contact(words) || tells_meaning(behind) || (person && zr_person_at(behind, person)) ||
           zr_tells_fault(behind, zr_verb_read(behind, 0).size);
}

/* 对本辖区工作负总责: for what one answers stands before the verb. */
static bool answers_for(zr_span text, size_t at)
{
    static const char *const verbs[] = {"负责", "负总责", "负主体责任", "负主要责任", "负领导责任", NULL};
    if (!zr_has(text, at, "对"))
        return false;
    zr_span near = zr_span_cut(text, 0, text.size - at < NEAR ? text.size : at + NEAR);
    near.size = zr_line_end(near, at, near.size);
    return zr_ends_any(zr_span_cut(near, at, zr_letter_find(near, at, ZR_L_CLAUSE)), verbs);
}

/* What parts a name from what its body does, at `at`: a colon, or before a verb a stop (县环保局。负责监督),
 * a comma or a gap (法规处  负责审查); where the name begins a line a stop before any words
 * (县气象局。提供预报). Bytes, or 0. */
static size_t parting_at(zr_span text, size_t at, bool line)
{
    size_t size = zr_colon_at(text, at);
    if (size)
        return size;
    size = stop_at(text, at);
    if (line && zr_has(text, at, "。"))
        return size;
    if (size)
        return zr_verb_read(text, at + size).core || answers_for(text, at + size) ? size : 0;
    size = zr_blanks_at(text, at);
    zr_verb verb = zr_verb_read(text, at + size);
    return size && (verb.core || verb.manner) ? size : 0;
}

/* Bytes of a blank, or of a sign before a line's words: a list's mark, or a star or dash alone. */
static size_t sign_at(zr_span text, size_t at)
{
    size_t size = zr_blanks_at(text, at);
    size = size ? size : zr_bullet_at(text, at);
    return size ? size : zr_has(text, at, "-") || zr_has(text, at, "*") ? 1 : 0;
}

/* 县水利局|是河道整治的牵头单位，: where the names end whose line has its first mark at `mark`. */
static size_t names_end(zr_span text, size_t start, size_t mark)
{
    bool leads;
    for (size_t at = start; at < mark; at += zr_step(text, at)) {
        size_t identity = zr_identity_at(text, at, &leads);
        if (identity && at + identity > mark)
            return at;
    }
    return mark;
}

/* The names at the head of a line, up to what parts them from the words behind: where they begin and their
 * bytes, 0 if there are none. */
size_t zr_remit_head(zr_span text, size_t *start, size_t end, bool line)
{
    size_t sign;
    text = zr_span_cut(text, 0, end);
    while (*start < end && (sign = sign_at(text, *start)) != 0)
        *start += sign;
    size_t at = *start;
    while (at < end && at - *start <= LONGEST) {
        size_t plain = zr_utf8_ideographs(text, at, *start + LONGEST + 3 - at);
        if (!plain && (zr_colon_at(text, at) || zr_blanks_at(text, at) || stop_at(text, at)))
            break;
        at += plain ? plain : zr_step(text, at);
    }
    size_t mark = at < end ? parting_at(text, at, line) : 0;
    bool words = mark && end - at > ZR_REMIT_WORDS_LEAST + mark && zr_char_at(text, at + mark) >= 0x4E00;
    size_t names_stop = words ? names_end(text, *start, at) : at;
    zr_span names = zr_span_cut(text, *start, names_stop);
    return words && !zr_remit_tells_none(zr_span_cut(text, at, at + NEAR < end ? at + NEAR : end)) &&
                   (zr_remit_names(names) || (zr_colon_at(text, at) && are_charged_and_more(names)))
               ? names_stop - *start
               : 0;
}

bool zr_remit_behind_stop(zr_span text, size_t at)
{
    static const char *const stops[] = {"。", "；", "：", "！", ";", ":", NULL};
    enum { FAR = 16 }; /* bytes: of many empty lines each is asked */
    zr_span above = zr_span_trim(zr_span_cut(text, at > FAR ? at - FAR : 0, at));
    return zr_ends_any(above, stops);
}

bool zr_remit_begins(zr_span text, size_t at)
{
    size_t end = zr_line_end(text, at, text.size);
    return at < end && zr_remit_head(text, &at, end, true) > 0;
}

bool zr_remit_shares_out(zr_span title)
{
    static const char *const ends[] = {"职责分工", "责任分工", "任务分工",   "工作分工",
                                       "部门分工", "职责划分", "职责和分工", "责任划分",
                                       "部门职责", "职责任务", NULL};
    static zr_word_list ends_list = {.words = ends};
    return zr_list_ends(&ends_list, title) > 0;
}
