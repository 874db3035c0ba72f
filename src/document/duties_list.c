/* Lists of names: where one ends and the next begins.
 *
 * 、 parts names, but not 县、区政府 (one set of bodies); 和 与 及 part them where a body ends before and
 * another body follows (省政务局和省直相关单位), not inside one (发展和改革委员会); 等 closes a list, and
 * what follows it is nothing (等部门), a shared tail (深圳等市政府) or a set of bodies (等市直有关单位). */
#include "base/words.h"
#include "document/bullets.h"
#include "document/duties_bodies.h"
#include "document/duties_dress.h"
#include "document/duties_gaps.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/duties_read.h"
#include "document/duties_sets.h"
#include "document/letters.h"
#include "document/outline_label.h"

#include <string.h>

/* 等 that ends a list; not 高等, 平等, 等级. */
static bool is_etc(zr_span text, size_t start, size_t at)
{
    if (zr_char_at(text, at) != u'等')
        return false;
    uint32_t behind = zr_char_at(text, at + 3);
    if (behind == u'级' || behind == u'候')
        return false;
    if (at == start)
        return at > 0; /* 、等厅直单位 */
    switch (zr_char_at(text, zr_step_back(text, at))) {
    case u'高':
    case u'中':
    case u'初':
    case u'平':
    case u'同':
    case u'优':
    case u'劣':
    case u'特':
    case u'甲':
    case u'乙':
    case u'对':
    case u'均':
    case u'何':
        return false;
    case u'天': /* 天等、大新 are places; 航天等部门 */
        return at - start > strlen("天");
    default:
        return true;
    }
}

/* 具有…职能的政府部门和单位, 有许可审批职能的处室: marks inside part nothing up to 的. */
static size_t relative_clause(zr_span text, size_t at, size_t end)
{
    enum { MOST = 180 }; /* bytes */
    static const char *const heads[] = {"具有", "承担", "负有", "涉及", "从事", "拥有", "有"};
    switch (zr_char_at(text, at)) { /* their first characters */
    case u'具':
    case u'承':
    case u'负':
    case u'涉':
    case u'从':
    case u'拥':
    case u'有':
        break;
    default:
        return at; /* as most */
    }
    if (zr_has(text, at, "有关") || zr_has(text, at, "有限"))
        return at;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (!zr_has(text, at, heads[i]))
            continue;
        size_t of = zr_find_word(zr_span_cut(text, 0, at + MOST < end ? at + MOST : end), at, "的");
        return of != SIZE_MAX ? of + strlen("的") : at;
    }
    return at;
}

/* 1.市科技局 2.市教育局, （1）市科技局（2）市教育局: a number before a name is a mark, at the start of an
 * item, behind a gap or behind a body. 0: none stands here. */
static size_t number_mark(const zr_reading *reading, size_t start, size_t at)
{
    enum { MOST_NAMES = 60 };
    zr_span text = reading->clean->text;
    if (!(zr_letter_at(text, at) & ZR_L_NUMBERING))
        return 0;
    zr_label label = zr_label_read(zr_span_cut(text, at, text.size));
    bool digits = label.style >= ZR_STYLE_ROUND && label.style != ZR_STYLE_DECIMAL && !label.bare;
    if (!digits || label.number > MOST_NAMES || at + label.size >= text.size)
        return 0;
    bool begins =
        at == start || zr_clean_gap(reading->clean, at) != ZR_GAP_NONE || zr_ends_like_body(text, start, at);
    return begins ? label.size : 0;
}

/* A list's mark; - * + are marks where a blank stands behind them, which is a gap here. */
static size_t mark_at(const zr_clean *clean, zr_span text, size_t at)
{
    size_t mark = zr_bullet_at(text, at);
    bool plain = !mark && at < text.size && memchr("-*+", text.data[at], 3) != NULL;
    return plain && zr_clean_gap(clean, at) >= ZR_GAP_LINE && zr_clean_gap(clean, at + 1) != ZR_GAP_NONE
               ? 1
               : mark;
}

/* A list's mark at the head of a line, or between blanks: ● 市科技局 ● 市教育局. */
static bool begins_item(const zr_clean *clean, zr_span text, size_t at)
{
    zr_gap gap = zr_clean_gap(clean, at);
    size_t mark = gap == ZR_GAP_NONE ? 0 : mark_at(clean, text, at);
    return mark && (gap >= ZR_GAP_LINE || zr_clean_gap(clean, at + mark) != ZR_GAP_NONE);
}

/* What ends an item at `at`: its length, or SIZE_MAX where nothing does; `*joint` what parts it from the
 * next. */
static size_t end_at(zr_reading *reading, size_t start, size_t at, size_t end, bool plain, zr_joint *joint,
                     bool *etc)
{
    zr_span text = reading->clean->text;
    size_t length = zr_list_mark(text, at, joint);
    if (length)
        return length;
    uint32_t letter = zr_letter_at(text, at);
    length = letter & ZR_L_JOINS ? zr_conjunction_at(text, at) : 0;
    bool own = length && zr_clean_gap(reading->clean, at) != ZR_GAP_NONE && /* 市水利局 和桥镇 */
               zr_conjunction_names(text, at, end);
    if (length && plain && !own && zr_parts_names(text, start, at, length, end)) {
        *joint = ZR_AND;
        return length;
    }
    if ((letter & ZR_L_ETC) && plain && is_etc(text, start, at)) {
        *etc = true;
        *joint = ZR_ENUM;
        return strlen("等");
    }
    if (at > start && begins_item(reading->clean, text, at)) {
        *joint = ZR_ENUM;
        return 0;
    }
    if (at > start && reading->clean->count > 1 && zr_splits_at_gap(reading, start, at, end)) {
        *joint = ZR_SPACE;
        return 0;
    }
    return SIZE_MAX;
}

/* Does a quote of a whole list stand at [open, close): “市科技局、市财政局”, with nothing behind it? */
static bool quotes_names(zr_span text, size_t open, size_t close, size_t behind)
{
    zr_joint joint;
    size_t mark = open;
    while (mark < close && !zr_list_mark(text, mark, &joint))
        mark += zr_step(text, mark);
    bool ends = behind >= text.size || zr_list_mark(text, behind, &joint);
    return ends && zr_ends_like_body(text, open, mark);
}

/* “双随机、一公开”: the marks in a quote part no names. Behind the quote that opens at `at`, or 0. */
static size_t behind_quote(zr_span text, size_t at)
{
    enum { MOST = 153 }; /* bytes */
    zr_quoted quote = zr_quoted_read(text, at, at + MOST);
    bool closed = quote.inside && quote.close != SIZE_MAX;
    return closed && !quotes_names(text, quote.inside, quote.close, quote.behind) ? quote.behind : 0;
}

/* 市教育局（牵头）|市财政局（配合）: does the bracket that ends at `at` tell the role of a body, and another
 * body follow without a mark? */
static bool parts_at_role(zr_span text, size_t start, size_t at)
{
    enum { MOST = 90 };
    if (at >= text.size || (zr_letter_at(text, at) & (ZR_L_LISTS | ZR_L_OPENS | ZR_L_CLOSES)) ||
        !zr_dress_is_role(text, start, at))
        return false;
    size_t stop = at;
    while (stop < text.size && stop - at < MOST && !(zr_letter_at(text, stop) & (ZR_L_LISTS | ZR_L_OPENS)))
        stop += zr_step(text, stop);
    return zr_ends_like_body(text, at, stop);
}

/* Where the item that begins at `start` ends; `*next` where the one behind it begins, `*joint` what parts
 * them; `*etc` when 等 ends it. */
static size_t item_end(zr_reading *reading, size_t start, size_t end, size_t *next, zr_joint *joint,
                       bool *etc)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    int depth = 0;
    size_t length, past = relative_clause(text, start, end), gap = 0, quoted;
    *etc = false;
    for (size_t at = past; at < end; at = quoted ? quoted : at + zr_step(text, at)) {
        quoted = 0;
        gap = gap >= at ? gap : zr_clean_next_gap(reading->clean, at);
        at = zr_traits_find(reading->clean->traits, at, gap < end ? gap : end, ZR_T_BRACKET | ZR_T_ITEM);
        if (at >= end)
            break;
        if (depth == 0 && (length = number_mark(reading, start, at)) != 0) {
            *joint = ZR_ENUM;
            *next = at + length;
            return at;
        }
        int turn = zr_bracket_at(text, at, &length);
        depth += turn;
        if (turn == -1 && depth == 0 && parts_at_role(text, start, at + length)) {
            *joint = ZR_ENUM;
            *next = at + length;
            return *next;
        }
        quoted = depth > 0 ? 0 : behind_quote(text, at);
        if (depth > 0 || quoted)
            continue;
        length = end_at(reading, start, at, end, past == start, joint, etc);
        if (length == SIZE_MAX)
            continue;
        *next = at + length;
        return at;
    }
    *next = end;
    return end;
}

/* 松木经开区、高新区等园区管委会: what the zones before 等 are, and whose bodies are meant. */
static bool says_zones(zr_reading *reading, const zr_item *held, zr_span name)
{
    static const char *const ends[] = {"区", "园", "会", NULL};
    zr_span before = zr_span_cut(reading->clean->text, held->start, held->end);
    bool zone = zr_ends_any(before, ends) || zr_name_look(before) == ZR_LOOK_WEAK; /* 柏木等园区管委会 */
    bool ruled = zone && zr_rules_zones(name);
    reading->ruled |= ruled;
    reading->units += ruled;
    return ruled;
}

/* Is there a body among the last names that wait for their verb? Then 等部门 lends them no tail. */
static bool waits_body(const zr_reading *reading)
{
    enum { LAST = 60 };
    size_t count = reading->list->count, first = reading->waiting;
    for (size_t i = count - first > LAST ? count - LAST : first; i < count; i++) {
        if (zr_name_look(reading->list->items[i].mention.surface) == ZR_LOOK_UNIT)
            return true;
    }
    return false;
}

/* 部门 of 民航等|部门和单位: only the first noun is the tail of those before it. */
static size_t first_noun(zr_span words)
{
    static const char department[] = "部门";
    size_t size = strlen(department);
    return zr_has(words, 0, department) && zr_is_any_body(zr_behind(words, size)) ? size : words.size;
}

/* 部门, 行政主管部门, 群团组织 behind 等: what those before it are, and no body. */
static bool is_any_kind(zr_span name)
{
    size_t of = zr_has(name, 0, "行政") ? strlen("行政") : 0;
    return zr_is_any_body(zr_behind(name, of)) || zr_is_kind_of_bodies(name);
}

/* 浙江等|省、市人民政府: the tail is a level, and the next item begins with another. */
static bool joins_tail(const zr_reading *reading, const zr_item *held, const zr_item *item)
{
    zr_item tail = {.start = held->tail, .end = held->end, .full = true};
    return held->tail && zr_bare_level(zr_span_cut(reading->clean->text, tail.start, tail.end)) > 0 &&
           zr_item_joins(reading->clean, &tail, item);
}

static bool is_weak(zr_span text, const zr_item *item)
{
    return zr_name_look(zr_span_cut(text, item->start, item->end)) == ZR_LOOK_WEAK;
}

/* An item is held back until it is known that the next one does not go on with it. */
static void take(zr_reading *reading, zr_item *held, zr_item item)
{
    zr_span text = reading->clean->text;
    bool helpers = zr_helpers_before(text, 0, item.end) > item.end - item.start; /* 有关部门、力量 */
    if (item.end == item.start || helpers ||
        (held->full && item.after_etc && zr_item_says_level(text, held, &item)))
        return;
    if (held->full && item.after_etc && zr_item_is_tail(text, held, &item, waits_body(reading))) {
        held->tail = item.start;
        held->end = item.start + first_noun(zr_span_cut(text, item.start, item.end));
        return;
    }
    if (held->full && joins_tail(reading, held, &item)) {
        held->end = item.end;
        return;
    }
    zr_span name = zr_span_cut(text, item.start, item.end);
    if (item.after_etc && is_any_kind(name) && zr_span_ends(name, "部门"))
        reading->groups += held->full && is_weak(text, held); /* 交通、水利等|有关部门 are some */
    if (item.after_etc && (is_any_kind(name) || zr_is_counted_bodies(name) ||
                           (held->full && (zr_is_kind(name) || says_zones(reading, held, name)))))
        return;
    if (held->full && zr_item_joins(reading->clean, held, &item)) {
        held->end = item.end;
        return;
    }
    if (item.after_etc)
        reading->etc = false;
    if (held->full)
        zr_read_name(reading, held->start, held->end, held->joint);
    *held = item;
    held->full = true;
}

/* Does a mark that parts names stand in it, outside of brackets? */
static bool holds_pause(const zr_clean *clean, size_t start, size_t end)
{
    zr_joint joint;
    int depth = 0;
    size_t length;
    zr_span text = zr_span_cut(clean->text, 0, end);
    for (size_t at = start; at < end; at += at < end ? zr_step(text, at) : 0) {
        at = zr_traits_find(clean->traits, at, end, ZR_T_BRACKET | ZR_T_ITEM);
        depth += at < end ? zr_bracket_at(text, at, &length) : 0;
        if (depth <= 0 && zr_list_mark(text, at, &joint))
            return true;
    }
    return false;
}

void zr_read_names(zr_reading *reading, size_t start, size_t end)
{
    zr_item held = {0};
    zr_joint joint = reading->joint;
    bool after_etc = false, noun = false; /* 等部门、|单位 */
    if (!zr_clean_tell(reading->clean, reading->pool->arena))
        return;
    reading->gapped = reading->clean->count > 1 && !holds_pause(reading->clean, start, end);
    while (start < end) {
        size_t next;
        bool etc;
        bool sign = zr_letter_at(reading->clean->text, start) & ZR_L_STAR; /* a legend may explain it */
        start += sign ? 0 : mark_at(reading->clean, zr_span_cut(reading->clean->text, 0, end), start);
        if (start >= end)
            break;
        zr_joint behind = ZR_ENUM;
        size_t stop = item_end(reading, start, end, &next, &behind, &etc);
        noun = (noun || after_etc) && zr_is_any_body(zr_span_cut(reading->clean->text, start, stop));
        after_etc |= noun;
        take(reading, &held, (zr_item){.start = start, .end = stop, .joint = joint, .after_etc = after_etc});
        reading->etc |= etc;
        size_t word = etc && next < end ? zr_conjunction_at(reading->clean->text, next) : 0;
        after_etc = etc && !word; /* 等和各区政府: the list stays open, and goes on */
        joint = word ? ZR_AND : behind;
        noun &= joint == ZR_ENUM;
        start = next + word;
    }
    if (held.full)
        zr_read_name(reading, held.start, held.end, held.joint);
    reading->joint = ZR_COMMA;
}
