/* Labels in a clause, at its head or where a mark was forgotten; and what stands behind each. */
#include "document/duties_items.h"

#include "base/words.h"
#include "document/duties_bodies.h"
#include "document/duties_called.h"
#include "document/duties_nobody.h"
#include "document/duties_read_parts.h"
#include "document/letters.h"
#include "source/body_kinds.h"

#include <string.h>

static void open_label(zr_reading *reading, const zr_duty_label *label, zr_span words)
{
    zr_reading_close(reading);
    bool others = reading->labels > reading->weak_labels && zr_label_assesses(words, label);
    reading->state = others ? ZR_LABEL_ASIDE : label->kind;
    reading->joint = ZR_HEAD;
    reading->shares = zr_span_ends(words, "分工") && !label->works;
    reading->works = label->works && reading->state == ZR_LABEL_ROLE;
    reading->holders = label->holders;
    if (reading->state == ZR_LABEL_ROLE) {
        reading->role =
            reading->labels > reading->weak_labels ? zr_label_role_beside(words, label) : label->role;
        reading->basis = reading->basis == ZR_BY_TABLE ? ZR_BY_TABLE : ZR_BY_LABEL;
        reading->labels++;
        reading->weak_labels += label->weak;
        reading->partners += label->beside;
    }
    reading->asks_here = label->kind == ZR_LABEL_PERSON && zr_asks_person(words);
    reading->asked_role = zr_role_of_asked(words);
    reading->asks |= reading->asks_here;
}

/* 市科技局｜成员单位：…: parts labels as a semicolon would. */
static bool is_bar(uint32_t character)
{
    return character == '|' || character == '/' || character == u'｜' || character == u'／';
}

/* A label inside a clause, where a mark was forgotten: 市科技局责任单位：…, or is a space: 市科技局
 * 责任单位：…; its place, or `end`: then there is none from *barren on. */
static size_t find_label(const zr_reading *reading, size_t start, size_t end, zr_duty_label *label,
                         size_t *length, size_t *barren)
{
    static const char *const heads[] = {"牵头", "责任", "配合", "参与", "协助", "完成", "时限",
                                        "主要", "目标", "协办", "落实", "指导", "时间", "主责",
                                        "承办", "办理", "工作", "主办", "实施", "督导", "协同",
                                        "参加", "会办", "督办", "起草", "督促"};
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    int depth = 0;
    size_t mark;
    const unsigned char *traits = reading->clean->traits;
    *barren = start;
    for (size_t at = start, gap = start; at < end; at += zr_step(text, at)) {
        gap = gap < at ? zr_clean_next_gap(reading->clean, at) : gap;
        at = zr_traits_find(traits, at, gap < end ? gap : end, ZR_T_LABEL | ZR_T_BRACKET);
        if (at >= end)
            break;
        depth += zr_bracket_at(text, at, &mark);
        if (depth > 0) {
            *barren = end; /* till it closes: 市科技局（负责人：张三） */
            continue;
        }
        *barren = *barren == end ? at : *barren;
        bool set_off = at > start &&
                       (zr_clean_gap(reading->clean, at) != ZR_GAP_NONE || is_bar(zr_char_before(text, at)));
        bool listed = at > start && zr_char_before(text, at) == u'、'; /* A、监督单位：B */
        if ((set_off && zr_is_torn_tail(reading->clean, at)) ||
            (!set_off && !listed && !zr_longest_at(heads, sizeof heads / sizeof *heads, text, at)))
            continue;
        *label = zr_duty_label_words(text, at);
        size_t colon = label->size ? zr_colon_at(text, at + label->size) : 0;
        if (set_off && !colon && zr_label_apart(reading, text, at, label))
            colon = zr_colon_at(text, at + label->size);
        *length = label->size + colon;
        if (colon && label->kind != ZR_LABEL_NONE) {
            *barren = end;
            return at;
        }
    }
    return end;
}

/* Is a set of bodies said before a label of its own: 市级各有关部门 before 完成时限: in a value? */
static bool is_set_before(const zr_reading *reading, zr_span words, const zr_duty_label *label)
{
    static const char *const sets[] = {"各", "有关", "相关", NULL};
    return reading->labels && !label->weak && zr_holds_any(words, sets) &&
           zr_name_look(words) == ZR_LOOK_GROUP;
}

/* Words and a label that only a line break had parted, or nothing where the words are a set of bodies:
 * 市级各有关部门 | 完成时限：. Where the label begins: behind the last such place. */
static size_t behind_break(const zr_reading *reading, size_t start, zr_duty_label *label)
{
    zr_span text = reading->clean->text;
    size_t end = start + label->size, found = start;
    for (size_t at = start + zr_step(text, start); at < end; at += zr_step(text, at)) {
        bool broken = zr_clean_gap(reading->clean, at) >= ZR_GAP_LINE;
        if (at - start < 6 || (!broken && end - at < strlen("完成时限")))
            continue;
        zr_duty_label inner = zr_duty_label_words(text, at);
        zr_span words = zr_span_cut(text, start, at);
        if (inner.kind == ZR_LABEL_NONE || at + inner.size != end)
            continue;
        if (!(broken && zr_name_look(words) >= ZR_LOOK_PLACE) && !is_set_before(reading, words, &inner))
            continue;
        *label = inner;
        found = at;
    }
    return found;
}

/* 责任单位, 牵头部门: beyond doubt without a colon; 各相关处室配合 is a clause of its own. */
static bool heads_list(zr_span text, size_t at, size_t size)
{
    static const char *const nouns[] = {"单位", "部门", "处室", "科室", "主体", "机构", NULL};
    static const char *const sets[] = {"各", "有关", "相关"}, *const roles[] = {"责任", "牵头", NULL};
    zr_span label = zr_span_cut(text, at, at + size);
    bool noun = zr_ends_any(label, nouns) || (zr_ends_as_body_kind(label) && zr_holds_any(label, roles));
    return noun && size >= 12 && !zr_longest_at(sets, sizeof sets / sizeof *sets, label, 0);
}

/* 责任单位市财政局: the label that ends where a body's name begins. */
static bool glued_label(zr_span text, size_t start, zr_frame *frame)
{
    enum { LONGEST = 240 }; /* bytes of a name */
    static const char *const marks[] = {"、", "和", "及", "与"};
    size_t from = start + frame->signs, end = from;
    while (end < text.size && end - from <= frame->label.size + LONGEST &&
           !zr_longest_at(marks, sizeof marks / sizeof *marks, text, end))
        end += zr_step(text, end);
    for (size_t to = from + 12; to <= from + frame->label.size && to < end; to += zr_step(text, to)) {
        zr_duty_label label = zr_duty_label_words(zr_span_cut(text, 0, to), from);
        if (label.size != to - from || label.kind != ZR_LABEL_ROLE || label.weak ||
            !heads_list(text, from, label.size) || zr_name_look(zr_span_cut(text, to, end)) < ZR_LOOK_UNIT)
            continue;
        frame->label = label;
        frame->length = to - start;
        return true;
    }
    return false;
}

/* 完成时限 | 2025年12月: a line's break stands for the colon. */
static bool is_set_off(const zr_reading *reading, size_t at)
{
    return zr_clean_gap(reading->clean, at) >= ZR_GAP_LINE;
}

/* 责任单位 市财政局  责任单位——市财政局  责任单位为市财政局  ★责任单位★：市财政局: a label with signs, or
 * with another mark than a colon. A comma or a stop behind it has ended the clause. */
bool zr_framed_label(const zr_reading *reading, size_t start, size_t end, zr_link most,
                     const zr_duty_label *own, zr_duty_label *label, size_t *length)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    uint32_t letter = zr_letter_at(text, start);
    bool dressed = letter & (ZR_L_SIGN | ZR_L_NUMBER | ZR_L_OPENS);
    if (!dressed && (!(letter & ZR_L_LABEL) || (own && own->kind == ZR_LABEL_NONE)))
        return false; /* as most */
    zr_frame frame = zr_frame_read(reading->clean, start, end, own);
    bool known = frame.label.kind == ZR_LABEL_ROLE || frame.label.kind == ZR_LABEL_LIMIT ||
                 (frame.label.kind == ZR_LABEL_PERSON &&
                  (frame.link != ZR_LINK_GAP ||
                   (frame.label.size >= 9 && is_set_off(reading, start + frame.length) &&
                    zr_is_whole_human(
                        zr_span_cut(text, start + frame.signs, start + frame.signs + frame.label.size)))));
    bool beside = frame.label.beside && reading->labels && frame.link == ZR_LINK_DRAWN; /* 成员单位为 */
    if (!known || frame.link > most || (frame.label.weak && !beside && frame.link != ZR_LINK_COLON))
        return false;
    bool role = frame.label.kind == ZR_LABEL_ROLE,
         heads = role && heads_list(text, start + frame.signs, frame.label.size);
    bool all = frame.link == ZR_LINK_NONE && end < reading->clean->text.size && heads;
    bool plain = frame.link <= ZR_LINK_DRAWN ||
                 (frame.link == ZR_LINK_GAP && (role || is_set_off(reading, start + frame.length))) ||
                 (heads && frame.link == ZR_LINK_STOP) || all;
    if (!plain && (frame.link != ZR_LINK_GLUED || !glued_label(text, start, &frame)))
        return false;
    *label = frame.label;
    *length = frame.length;
    return true;
}

/* 包联领导：  验收单位： - bodies are told by a noun only among known labels. */
static zr_label_kind kind_by_noun(const zr_reading *reading, zr_span words)
{
    zr_label_kind kind = zr_label_by_noun(words);
    return (kind == ZR_LABEL_ROLE || kind == ZR_LABEL_ASIDE) && !reading->labels ? ZR_LABEL_UNKNOWN : kind;
}

/* What was found last in a clause, so that many labels of it look at its bytes once. */
typedef struct zr_colons {
    size_t any, usual; /* places: of a colon of any kind; of one of either width */
    size_t barren;     /* from here on no label stands inside */
    size_t reach; /* bytes that may still be looked at for one: brackets without end hide where none is */
} zr_colons;

enum { ZR_LOOKS_MOST = 8, ZR_LOOK_FREE = 20000 }; /* times the clause's bytes, and so many bytes more */

/* A label inside [start, end), where one is still looked for. */
static size_t find_inside(const zr_reading *reading, size_t start, size_t end, zr_colons *colons,
                          zr_duty_label *label, size_t *length)
{
    if (start >= colons->barren || !colons->reach)
        return end;
    size_t found = find_label(reading, start, end, label, length, &colons->barren);
    colons->reach -= found - start < colons->reach ? found - start : colons->reach;
    return found;
}

/* Is any colon in [start, end)? */
static bool has_any_colon(const zr_clean *clean, size_t start, size_t end, zr_colons *last)
{
    if (last->any < start)
        last->any = zr_traits_find(clean->traits, start, end, ZR_T_COLON);
    return last->any < end;
}

/* Is a colon of either width there? */
static bool has_colon(const zr_clean *clean, size_t start, size_t end, zr_colons *last)
{
    size_t at = last->usual < start ? start : last->usual;
    zr_span text = zr_span_cut(clean->text, 0, end);
    while ((at = zr_traits_find(clean->traits, at, end, ZR_T_COLON)) < end && text.data[at] != ':' &&
           zr_char_at(text, at) != u'：')
        at += zr_step(text, at);
    last->usual = at;
    return at < end;
}

/* 公开|责任单位：, 供电|牵头单位：: words right before a label that end like no body are of what it is one,
 * no name. */
static bool begins_before(const zr_reading *reading, size_t start, size_t label)
{
    enum { LONGEST = 18 };
    zr_span words = zr_span_cut(reading->clean->text, start, label);
    if (!words.size || words.size > LONGEST || zr_clean_next_gap(reading->clean, start + 1) <= label ||
        zr_name_look(words) >= ZR_LOOK_PLACE)
        return false;
    size_t at = 0;
    while (at < words.size && zr_is_ideograph(zr_char_at(words, at)))
        at += zr_step(words, at);
    return at == words.size;
}

enum { ZR_WORDS_MOST = 36 }; /* bytes of unknown words before a colon */

/* 市水利局 |联系单位：: where the words of a label begin behind white space that ends a body's name; else
 * `start`. */
static size_t behind_body(const zr_reading *reading, size_t start, size_t end)
{
    size_t from = start;
    for (size_t at = start; (at = zr_clean_next_gap(reading->clean, at + 1)) < end;)
        from = zr_ends_like_body(reading->clean->text, start, at) ? at : from;
    return from;
}

/* A label at `start` or further on; where, or `end`. Unknown words before a colon that hold none are odd. */
static size_t next_label(zr_reading *reading, size_t start, size_t end, zr_colons *colons,
                         zr_duty_label *label, size_t *length)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    zr_duty_label own = {0};
    bool any = has_any_colon(reading->clean, start, end, colons);
    *label = zr_duty_label_read(text, start, any ? ZR_WORDS_MOST : 0, length, &own);
    if (label->kind != ZR_LABEL_NONE && label->kind != ZR_LABEL_UNKNOWN) {
        size_t behind = *length - label->size, at = behind_break(reading, start, label);
        *length = label->size + behind;
        *length += zr_colon_at(text, at + *length); /* ：： */
        *length += zr_dashes_before_words(text, at + *length);
        return at;
    }
    if (zr_framed_label(reading, start, end, ZR_LINK_NONE, &own, label, length))
        return start;
    bool unknown = label->kind == ZR_LABEL_UNKNOWN;
    zr_duty_label by_noun = *label;
    size_t noun_length = *length;
    if (unknown &&
        (zr_level_label(reading, text, start, label) || zr_label_numbered(reading, text, start, label)))
        return start;
    if (!unknown && !has_colon(reading->clean, start, end, colons)) {
        size_t spaced = zr_label_spaced(reading, start, end, label, length);
        if (spaced < end)
            return spaced;
        size_t said = zr_label_said(reading, start, end, label, length);
        return said < end ? said : zr_label_between(reading, start, end, label, length);
    }
    size_t inside = find_inside(reading, start, end, colons, label, length);
    if (inside < end && begins_before(reading, start, inside)) {
        label->size += inside - start;
        *length += inside - start;
        return start;
    }
    if (inside < end || !unknown)
        return inside;
    size_t behind = behind_body(reading, start, start + by_noun.size) - start;
    start += behind;
    by_noun.size -= behind;
    noun_length -= behind;
    by_noun.kind = kind_by_noun(reading, zr_span_cut(text, start, start + by_noun.size));
    if (by_noun.kind == ZR_LABEL_UNKNOWN) {
        zr_reading_odd(reading, start, end);
        return SIZE_MAX;
    }
    by_noun.weak = true;
    by_noun.role = ZR_RESPONSIBLE;
    *label = by_noun;
    *length = noun_length;
    return start;
}

/* 第1至3项由|市科技局: the names behind are for these items; what stood before is settled. 以上任务由 is of
 * all items only at the start of a line. */
static size_t read_items(zr_reading *reading, size_t start, size_t end)
{
    zr_named_items items =
        zr_named_items_read(zr_span_cut(reading->clean->text, 0, end), start, reading->part_count > 0);
    bool one = items.bare && !zr_begins_line(reading->pool->text, zr_clean_source(reading->clean, start));
    if (!items.size || (!one && !zr_reading_part(reading, items.ranges, items.count)))
        return 0;
    zr_reading_close(reading);
    return items.size;
}

/* 牵头单位：|；责任单位：县财政局: a lead that is asked for and left open. A line's end may stand before it.
 */
static void tell_empty(zr_reading *reading, const zr_duty_label *label, size_t at, size_t behind)
{
    zr_span text = reading->clean->text;
    bool closed = zr_has(text, behind, "；") || zr_has(text, behind, "。");
    bool asks = label->kind == ZR_LABEL_ROLE && label->role == ZR_LEAD && behind > at + label->size;
    if (!closed || !asks || reading->open_end)
        return;
    reading->open_start = zr_clean_source(reading->clean, at);
    reading->open_end = zr_clean_source_end(reading->clean, at + label->size);
}

/* One clause with the labels in it. */
void zr_read_labelled(zr_reading *reading, size_t start, size_t end)
{
    zr_colons colons = {.any = zr_traits_find(reading->clean->traits, start, end, ZR_T_COLON),
                        .barren = end,
                        .reach = ZR_LOOKS_MOST * (end - start) + ZR_LOOK_FREE};
    if (zr_works_go_on(reading, start, end)) {
        zr_read_works(reading, start, end);
        return;
    }
    if (zr_is_paper_number(zr_span_cut(reading->clean->text, start, end)))
        return;
    /* where the next role right before a name stands, which is looked for once in a stretch */
    size_t next = start;
    size_t stop = reading->called ? start : zr_called_below(reading->clean, start, end);
    while (start < end) {
        if (colons.any < end && !reading->called && zr_read_held(reading, start, end))
            return;
        if (zr_named_items_may_begin(reading->clean->text, start))
            start += read_items(reading, start, end);
        zr_duty_label label;
        bool first = !reading->called && !reading->labels && !zr_reading_led(reading);
        size_t length = zr_called_at(reading->clean, start, end, first, &label);
        if (length) {
            open_label(reading, &label, zr_span_cut(reading->clean->text, start, start + label.size));
            reading->called = true;
            start += length;
            stop = start;
        }
        if (stop <= start && stop < end)
            stop = next = next > start ? next : zr_called_next(reading->clean, start, end);
        size_t at = next_label(reading, start, stop, &colons, &label, &length);
        zr_read_as(reading, start, at < stop ? at : at == SIZE_MAX ? start : stop);
        if (at >= stop) {
            start = stop;
            continue;
        }
        open_label(reading, &label, zr_span_cut(reading->clean->text, at, at + label.size));
        start = at + length;
        if (start >= end)
            tell_empty(reading, &label, at, start);
        if (reading->works && start < end) {
            zr_read_works(reading, start, end);
            return;
        }
    }
}
