/* Words for a role right before the body that has it.
 *
 *     called = word [ 单位 … ] [ - ] name { mark [ word … ] name }
 *
 * A note does not begin so with 配合市财政局: whom somebody helps is not said there. Behind those who lead
 * (市农业局牵头，配合市财政局) it says who helps them. */
#include "document/duties_called.h"

#include "base/words.h"
#include "document/duties_frame.h"
#include "document/duties_joints.h"
#include "document/duties_names.h"
#include "document/duties_organ.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

enum { LONGEST = 90 }; /* bytes of a name */

typedef struct zr_calling {
    const char *word;
    zr_role role;
    bool first; /* may begin a note: 配合市财政局 alone tells what somebody does */
} zr_calling;

/* First characters of the words below. */
static bool may_call(uint32_t character)
{
    switch (character) {
    case u'牵':
    case u'主':
    case u'责':
    case u'承':
    case u'落':
    case u'配':
    case u'协':
    case u'参':
    case u'指':
    case u'督':
        return true;
    default:
        return false;
    }
}

static const zr_calling *word_at(zr_span text, size_t at)
{
    static const zr_calling words[] = {
        {"牵头", ZR_LEAD, true},        {"主办", ZR_LEAD, true},        {"责任", ZR_RESPONSIBLE, true},
        {"主责", ZR_RESPONSIBLE, true}, {"承办", ZR_RESPONSIBLE, true}, {"落实", ZR_RESPONSIBLE, false},
        {"配合", ZR_SUPPORT, false},    {"协办", ZR_SUPPORT, false},    {"协助", ZR_SUPPORT, false},
        {"参与", ZR_SUPPORT, false},    {"协同", ZR_SUPPORT, false},    {"指导", ZR_GUIDE, false},
        {"督导", ZR_GUIDE, false},      {"督办", ZR_GUIDE, false},
    };
    if (!may_call(zr_char_at(text, at)) || !(zr_letter_at(text, at) & ZR_L_LABEL))
        return NULL; /* as most */
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (zr_has(text, at, words[i].word))
            return &words[i];
    }
    return NULL;
}

/* Where the name ends that begins at `at`: before a mark, a bracket, a verb, or white space behind a body. */
static size_t name_end(const zr_clean *clean, size_t at, size_t end)
{
    zr_span text = zr_span_cut(clean->text, 0, end);
    zr_joint joint;
    size_t from = at, length;
    while (at < end && at - from <= LONGEST && !zr_list_mark(text, at, &joint) &&
           !(zr_letter_at(text, at) & (ZR_L_CLAUSE | ZR_L_COLON)) && !zr_bracket_at(text, at, &length)) {
        bool body = at >= from + 6 && zr_ends_like_body(text, from, at);
        if (body &&
            (zr_clean_gap(clean, at) != ZR_GAP_NONE || word_at(text, at) || zr_conjunction_at(text, at)))
            break;
        at += zr_step(text, at);
    }
    return at;
}

/* 责任单位, 协办部门: a noun behind the word. 牵头部门负责人 is a person. */
static size_t noun_at(zr_span text)
{
    static const char *const nouns[] = {"单位", "部门", "处室", "科室", "主体", "机构", NULL};
    return zr_starts_any(text, nouns);
}

size_t zr_called_at(const zr_clean *clean, size_t at, size_t end, bool first, zr_duty_label *label)
{
    zr_span text = zr_span_cut(clean->text, 0, end);
    const zr_calling *calling = word_at(text, at);
    if (!calling)
        return 0;
    size_t size = strlen(calling->word);
    if (calling->role == ZR_GUIDE && zr_clean_gap(clean, at + size) == ZR_GAP_NONE &&
        zr_organ_behind(text, at, at + size))
        return 0; /* 督导委员会, 指导中心: bodies of these names */
    if (first && !calling->first && zr_clean_gap(clean, at + size) == ZR_GAP_NONE &&
        !zr_drawn_link_at(text, at + size)) /* 协办 市教育局 is a label */
        return 0;
    size_t noun = noun_at(zr_behind(text, at + size));
    size += noun;
    *label = (zr_duty_label){.kind = ZR_LABEL_ROLE, .role = calling->role, .weak = true, .size = size};
    size_t copula = zr_copula_at(text, at + size);
    if (copula && noun) /* 责任单位为市农业局 is a label; 牵头为市农业局 may stand as one */
        return 0;
    size += copula;
    size += zr_drawn_link_at(text, at + size);
    size_t stop = name_end(clean, at + size, end);
    zr_span name = zr_span_cut(text, at + size, stop);
    zr_look look = zr_name_look(name);
    bool marked = stop == end || zr_clean_gap(clean, stop) != ZR_GAP_NONE || word_at(text, stop) ||
                  zr_conjunction_at(text, stop) || (zr_letter_at(text, stop) & (ZR_L_LISTS | ZR_L_CLAUSE));
    bool body = look == ZR_LOOK_UNIT || zr_is_town_name(name);
    return marked && (body || (!first && look == ZR_LOOK_GROUP)) ? size : 0;
}

size_t zr_called_next(const zr_clean *clean, size_t at, size_t end)
{
    zr_span text = zr_span_cut(clean->text, 0, end);
    zr_duty_label label;
    zr_joint joint;
    for (size_t next = at + zr_step(text, at); next < end; next += zr_step(text, next)) {
        if (!word_at(text, next))
            continue;
        size_t mark = zr_list_mark(text, zr_step_back(text, next), &joint);
        if ((mark || zr_clean_gap(clean, next) != ZR_GAP_NONE || zr_ends_like_body(text, at, next)) &&
            zr_called_at(clean, next, end, false, &label))
            return next;
    }
    return end;
}

size_t zr_called_below(const zr_clean *clean, size_t at, size_t end)
{
    zr_duty_label label;
    while ((at = zr_clean_next_gap(clean, at + 1)) < end) {
        if (zr_clean_gap(clean, at) < ZR_GAP_LINE || !word_at(clean->text, at))
            continue;
        size_t length = zr_called_at(clean, at, end, false, &label);
        if (length && (length > label.size || zr_clean_gap(clean, at + length) != ZR_GAP_NONE))
            return at;
    }
    return end;
}
