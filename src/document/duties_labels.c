/* The grammar of labels: modifiers, one or more words for a role, and a noun, in any order that ends right.
 */
#include "document/duties_labels.h"

#include "base/words.h"
#include "document/duties_label_words.h"
#include "document/duties_names.h"
#include "document/letters.h"
#include "source/body_kinds.h"

#include <string.h>

size_t zr_wide_colon_at(zr_span text, size_t at)
{
    uint32_t character = zr_char_at(text, at);
    return character == u'：' || character == u'∶' || character == u'﹕' || character == u'︰' ? 3 : 0;
}

/* What was seen on the way through a label. */
typedef struct zr_label_parts {
    uint32_t seen;     /* a bit for each kind */
    uint32_t partners; /* the same of the roles of partners, which need a noun */
    uint32_t words;
    unsigned last; /* the kind of the last word */
    size_t size;
    bool common, partner;
    bool led_guide; /* 牵头督导 or 督导牵头: leads those who guide */
} zr_label_parts;

static bool has_seen(const zr_label_parts *parts, unsigned kind)
{
    return parts->seen >> kind & 1;
}

static bool is_role(unsigned kind)
{
    return kind == ZR_LABEL_LEAD || kind == ZR_LABEL_SUPPORT || kind == ZR_LABEL_GUIDE ||
           kind == ZR_LABEL_RESPONSIBLE;
}

/* 责任|学院, 牵头|院长: a noun for a kind of body, or for who heads one, that is in no table of labels; its
 * bytes if they are more than `least`. */
static size_t body_at(zr_span text, size_t at, size_t least, unsigned *kind)
{
    size_t person = zr_body_person_at(text, at), body = zr_body_kind_at(text, at);
    if (person <= least && body <= least)
        return 0;
    *kind = person > body ? ZR_LABEL_HUMAN : ZR_LABEL_NOUN;
    return person > body ? person : body;
}

/* Bytes of the label word at `at`, and its kind with marks; 0: none. A deed counts with the noun behind it,
 * and other nouns for bodies than the table's behind a word that asks for them. */
static size_t word_at(zr_span text, size_t at, bool asks, unsigned *kind)
{
    static const char *const nouns[] = {"主体", "单位", "部门", NULL};
    bool may = zr_letter_at(text, at) & (ZR_L_LABEL | ZR_L_OPENS | ZR_L_CLOSES | ZR_L_LISTS);
    const zr_word *word = may ? zr_word_read(zr_label_words, text, at) : NULL;
    size_t size = word ? strlen(word->text) : 0, body = asks ? body_at(text, at, size, kind) : 0;
    if (body || !word)
        return body;
    *kind = word->kind;
    if (word->kind != ZR_LABEL_DEED)
        return size;
    size_t noun = zr_starts_any(zr_behind(text, at + size), nouns);
    *kind = ZR_LABEL_NOUN | ZR_LABEL_PARTNER;
    return noun ? size + noun : 0;
}

/* Puts a word to the others; the kind that it has among them. `word`: its kind and marks. */
static unsigned see_word(zr_label_parts *parts, unsigned word)
{
    unsigned kind = word & ~(unsigned)(ZR_LABEL_COMMON | ZR_LABEL_PARTNER);
    parts->common |= (word & ZR_LABEL_COMMON) != 0;
    if (word & ZR_LABEL_PARTNER) {
        parts->partner = true;
        parts->partners |= is_role(kind) ? 1u << kind : 0;
        kind = is_role(kind) ? (unsigned)ZR_LABEL_MODIFIER : kind;
    }
    unsigned both = 1u << kind | (parts->words ? 1u << parts->last : 0);
    parts->led_guide |= both == (1u << ZR_LABEL_LEAD | 1u << ZR_LABEL_GUIDE);
    parts->seen |= 1u << kind;
    parts->last = kind;
    parts->words++;
    return kind;
}

/* 责任|, 牵头|: a word behind which any noun for bodies makes a label; 督查室 and 执行庭 are names of
 * offices. */
static bool asks_bodies(zr_span text)
{
    static const char *const words[] = {"责任", "牵头", "配合", "主责", "主办", "协办",
                                        "承办", "参与", "协同", "协作", "协助", NULL};
    static zr_word_list list = {.words = words};
    return zr_list_starts(&list, text) > 0;
}

/* Reads words as long as they are label words; remembers the last place where a label may end: not in a
 * bracket that it opens (项目建设（责任单位：). */
static zr_label_parts read_parts(zr_span text, size_t at)
{
    zr_label_parts parts = {0}, best = {0};
    size_t from = at, bracket;
    int depth = 0;
    bool asks = false;
    while (parts.words < 12) {
        uint32_t letter = zr_letter_at(text, at);
        unsigned kind = 0;
        size_t size = word_at(text, at, asks, &kind);
        if (!size)
            break;
        if (letter & (ZR_L_OPENS | ZR_L_CLOSES))
            depth += zr_bracket_at(text, at, &bracket);
        if (depth < 0) /* 市财政局）|责任单位： */
            break;
        asks |= asks_bodies(zr_span_cut(text, at, at + size));
        at += size;
        kind = see_word(&parts, kind);
        parts.size = at - from;
        if (depth <= 0 &&
            (kind != ZR_LABEL_MODIFIER || zr_has(text, at - 3, "）") || text.data[at - 1] == ')' ||
             zr_has(text, at - 6, "分工") || zr_has(text, at - 6, "方案")))
            best = parts;
    }
    return best;
}

static bool has_role(const zr_label_parts *parts)
{
    return has_seen(parts, ZR_LABEL_LEAD) || has_seen(parts, ZR_LABEL_SUPPORT) ||
           has_seen(parts, ZR_LABEL_GUIDE) || has_seen(parts, ZR_LABEL_RESPONSIBLE);
}

static zr_role role_of(const zr_label_parts *parts)
{
    uint32_t roles = has_role(parts) ? parts->seen : parts->partners;
    bool lead = roles >> ZR_LABEL_LEAD & 1, support = roles >> ZR_LABEL_SUPPORT & 1;
    if (lead && support)
        return ZR_RESPONSIBLE;
    if (lead)
        return parts->led_guide ? ZR_GUIDE : ZR_LEAD; /* 牵头、督导单位 is both, and leads */
    if (support)
        return ZR_SUPPORT;
    return roles >> ZR_LABEL_GUIDE & 1 ? ZR_GUIDE : ZR_RESPONSIBLE;
}

/* 成员单位, 属地部门; 各成员单位 are spoken to or of. */
static bool is_partner(const zr_label_parts *parts, zr_span label)
{
    return parts->partner && zr_ends_any(label, zr_body_nouns) && !zr_span_starts(label, "各");
}

/* 责任单位及责任人, 牵头单位（责任人）: a body first, and the person beside it. */
static bool names_both(zr_span label)
{
    static const char *const joints[] = {"及", "和", "与", "、", "/", "／", "（", "(", NULL};
    for (size_t at = 0; at < label.size; at += zr_step(label, at)) {
        if (zr_starts_any(zr_behind(label, at), joints) && zr_ends_as_body_kind(zr_span_cut(label, 0, at)))
            return true;
    }
    return false;
}

static zr_label_kind kind_of(const zr_label_parts *parts, zr_span label)
{
    if (has_seen(parts, ZR_LABEL_HUMAN) && !(has_role(parts) && names_both(label)))
        return ZR_LABEL_PERSON;
    if (has_seen(parts, ZR_LABEL_TIME))
        return ZR_LABEL_LIMIT;
    if (has_seen(parts, ZR_LABEL_OTHER))
        return ZR_LABEL_ASIDE;
    if (has_role(parts) || is_partner(parts, label))
        return ZR_LABEL_ROLE;
    return zr_span_ends(label, "方案") || zr_span_ends(label, "分工") ? ZR_LABEL_NEUTRAL : ZR_LABEL_NONE;
}

/* 责任单位|及任务, 牵头部门|（工作职责）: bytes of the words behind a noun for bodies that say that what each
 * of them does stands there too. */
static size_t works_at(zr_span text, size_t at)
{
    static const char *const links[] = {"及其", "及", "和", "与", "、", "/", "（", "(", NULL};
    static const char *const works[] = {"主要任务", "具体任务", "工作任务", "任务分工", "职责任务", "任务",
                                        "工作职责", "主要职责", "职责分工", "职责",     "分工",     NULL};
    zr_span rest = zr_behind(text, at);
    size_t link = zr_starts_any(rest, links), work = link ? zr_starts_any(zr_behind(rest, link), works) : 0;
    if (!work)
        return 0;
    bool open = zr_span_starts(rest, "（") || zr_span_starts(rest, "(");
    size_t close = zr_has(rest, link + work, "）") ? strlen("）") : zr_has(rest, link + work, ")");
    return open && !close ? 0 : link + work + (open ? close : 0);
}

/* Could such words end at `end`, or begin before it and go on behind it? */
static bool may_have_works(zr_span text, size_t end)
{
    switch (zr_char_before(text, end)) {
    case u'务':
    case u'责':
    case u'工':
    case u'）':
    case ')':
        return true;
    default:
        break;
    }
    switch (zr_char_at(text, end)) { /* all characters of the links and the works */
    case u'及':
    case u'其':
    case u'和':
    case u'与':
    case u'、':
    case '/':
    case u'（':
    case '(':
    case u'主':
    case u'要':
    case u'具':
    case u'体':
    case u'工':
    case u'作':
    case u'任':
    case u'务':
    case u'分':
    case u'职':
    case u'责':
    case u'）':
    case ')':
        return true;
    default:
        return false;
    }
}

/* Where such words end behind the first noun for bodies of the label [at, end) that has some up to its end;
 * 0: none has. 责任单位及分工 is a label with or without them. */
static size_t works_end(zr_span text, size_t at, size_t end)
{
    if (!may_have_works(text, end))
        return 0; /* as nearly all */
    for (size_t noun; at < end; at += noun ? noun : zr_step(text, at)) {
        noun = zr_starts_any(zr_span_cut(text, at, end), zr_body_nouns);
        size_t works = noun ? works_at(text, at + noun) : 0;
        if (works && at + noun + works >= end)
            return at + noun + works;
    }
    return 0;
}

/* 人事处、|办公室 完成时限：: an office before a label is no part of it; 办公室主任： is one whole. */
static bool begins_with_office(zr_span label)
{
    static const char *const wholes[] = {"办公室", "主任", "负责人", "负责同志", "成员", "人员", NULL};
    return zr_span_starts(label, "办公室") && !zr_ends_any(label, wholes);
}

/* What the grammar makes of the words at `at`. */
static zr_duty_label read_label(zr_span text, size_t at)
{
    if (zr_word_is_none(zr_label_words.index, text, at))
        return (zr_duty_label){.role = ZR_RESPONSIBLE};
    zr_label_parts parts = read_parts(text, at);
    if (!parts.size)
        return (zr_duty_label){.role = ZR_RESPONSIBLE};
    zr_span label = zr_span_cut(text, at, at + parts.size);
    if (zr_span_equal(label, zr_span_of("人")) || /* 各县（市、区） | 人民政府 */
        begins_with_office(label))
        return (zr_duty_label){.role = ZR_RESPONSIBLE};
    zr_duty_label out = {.kind = kind_of(&parts, label), .role = role_of(&parts), .size = parts.size};
    out.beside = out.kind == ZR_LABEL_ROLE && !has_role(&parts);
    static const char *const offices[] = {"处室", "科室", "股室", NULL}; /* hold no fair */
    bool common = parts.common && zr_find_word(label, 0, "责任") == SIZE_MAX;
    out.weak = out.beside || (common && !zr_ends_any(label, offices));
    if (out.kind == ZR_LABEL_ROLE && !has_seen(&parts, ZR_LABEL_NOUN) && !zr_span_ends(label, "分工"))
        out.weak = true; /* 牵头： 责任： 配合： */
    size_t end = out.kind == ZR_LABEL_ROLE ? works_end(text, at, at + out.size) : 0;
    out.works = end > 0;
    out.holders = out.kind == ZR_LABEL_ROLE && has_seen(&parts, ZR_LABEL_HUMAN);
    out.size = end ? end - at : out.size;
    if (has_seen(&parts, ZR_LABEL_NOUN) && (out.kind == ZR_LABEL_ROLE || out.kind == ZR_LABEL_PERSON))
        out.size += zr_label_tail(text, at + out.size);
    return out;
}

/* Labels before most lists, with their colon: what the grammar makes of them, which looks at nothing behind a
 * colon, is known beforehand. */
enum { PLAIN = 15 /* bytes of five characters */ };
static const struct {
    char text[PLAIN + 1];
    zr_duty_label label;
} plain_labels[] = {
    {"责任单位：", {.kind = ZR_LABEL_ROLE, .role = ZR_RESPONSIBLE, .size = 12}},
    {"牵头单位：", {.kind = ZR_LABEL_ROLE, .role = ZR_LEAD, .size = 12}},
    {"配合单位：", {.kind = ZR_LABEL_ROLE, .role = ZR_SUPPORT, .size = 12}},
    {"责任部门：", {.kind = ZR_LABEL_ROLE, .role = ZR_RESPONSIBLE, .size = 12}},
    {"牵头部门：", {.kind = ZR_LABEL_ROLE, .role = ZR_LEAD, .size = 12}},
    {"完成时限：", {.kind = ZR_LABEL_LIMIT, .role = ZR_RESPONSIBLE, .size = 12}},
};

zr_duty_label zr_duty_label_words(zr_span text, size_t at)
{
    if (!(zr_letter_at(text, at) & ZR_L_LABEL))
        return (zr_duty_label){0};
    for (size_t i = 0; text.size - at >= PLAIN && i < sizeof plain_labels / sizeof *plain_labels; i++) {
        if (memcmp(text.data + at, plain_labels[i].text, PLAIN) == 0)
            return plain_labels[i].label;
    }
    return read_label(text, at);
}

/* Are the plain labels what the grammar makes of them? */
static bool plain_labels_are_read(void)
{
    for (size_t i = 0; i < sizeof plain_labels / sizeof *plain_labels; i++) {
        zr_duty_label known = plain_labels[i].label, label = read_label(zr_span_of(plain_labels[i].text), 0);
        if (label.kind != known.kind || label.role != known.role || label.size != known.size || label.weak ||
            label.beside || label.works || label.holders)
            return false;
    }
    return true;
}

/* Does a label that the table knows end as one of strangers? */
static bool strangers_are_known(void)
{
    for (const char *const *word = zr_label_strangers; *word; word++) {
        if (zr_duty_label_words(zr_span_of(*word), 0).kind != ZR_LABEL_NONE)
            return true;
    }
    return false;
}

bool zr_duty_labels_sorted(void)
{
    return !strangers_are_known() && plain_labels_are_read() &&
           zr_letters_begin(ZR_L_LABEL | ZR_L_OPENS | ZR_L_CLOSES | ZR_L_LISTS, zr_label_words) &&
           zr_words_sorted(zr_label_words);
}

bool zr_asks_person(zr_span label)
{
    static const char *const words[] = {"责任", "牵头", "负责", "主办", "落实", NULL};
    return zr_holds_any(label, words) && zr_find_word(label, 0, "联系") == SIZE_MAX &&
           zr_find_word(label, 0, "联络") == SIZE_MAX;
}

zr_role zr_role_of_asked(zr_span label)
{
    return zr_holds(label, "牵头") ? ZR_LEAD : ZR_RESPONSIBLE;
}

bool zr_is_whole_human(zr_span label)
{
    static const char *const words[] = {"责任人", "负责人", "联系人", NULL};
    return !zr_span_ends(label, "人") || zr_ends_any(label, words);
}
