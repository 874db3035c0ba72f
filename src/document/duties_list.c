/* Lists of names: where one ends and the next begins.
 *
 * 、 parts names, but not 县、区政府 (one set of bodies); 和 与 及 part them where a body ends before and
 * another body follows (省政务局和省直相关单位), not inside one (发展和改革委员会); 等 closes a list, and
 * what follows it is nothing (等部门), a shared tail (深圳等市政府) or a set of bodies (等市直有关单位). */
#include "base/words.h"
#include "document/duties_below.h"
#include "document/duties_gaps.h"
#include "document/duties_joints.h"
#include "document/duties_levels.h"
#include "document/duties_read.h"
#include "document/letters.h"
#include "document/outline_label.h"

#include <string.h>

/* One item between separators. */
typedef struct zr_item {
    size_t start, end;
    zr_joint joint;
    bool after_etc;
    bool full;
} zr_item;

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
    if (length && plain && zr_parts_names(text, start, at, length, end)) {
        *joint = ZR_AND;
        return length;
    }
    if ((letter & ZR_L_ETC) && plain && is_etc(text, start, at)) {
        *etc = true;
        *joint = ZR_ENUM;
        return strlen("等");
    }
    if (at > start && zr_clean_gap(reading->clean, at) >= ZR_GAP_LINE && zr_bullet_at(text, at)) {
        *joint = ZR_ENUM;
        return 0;
    }
    if (at > start && reading->clean->count > 1 && zr_splits_at_gap(reading, start, at, end)) {
        *joint = ZR_SPACE;
        return 0;
    }
    return SIZE_MAX;
}

/* Where the item that begins at `start` ends; `*next` where the one behind it begins, `*joint` what parts
 * them; `*etc` when 等 ends it. */
static size_t item_end(zr_reading *reading, size_t start, size_t end, size_t *next, zr_joint *joint,
                       bool *etc)
{
    zr_span text = zr_span_cut(reading->clean->text, 0, end);
    int depth = 0;
    size_t length, past = relative_clause(text, start, end), gap = 0;
    *etc = false;
    for (size_t at = past; at < end; at += zr_step(text, at)) {
        gap = gap >= at ? gap : zr_clean_next_gap(reading->clean, at);
        at = zr_traits_find(reading->clean->traits, at, gap < end ? gap : end, ZR_T_BRACKET | ZR_T_ITEM);
        if (at >= end)
            break;
        if (depth == 0 && (length = number_mark(reading, start, at)) != 0) {
            *joint = ZR_ENUM;
            *next = at + length;
            return at;
        }
        depth += zr_bracket_at(text, at, &length);
        if (depth > 0)
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

/* Does a level of government end at `at`? */
static bool ends_level(zr_span text, size_t at)
{
    switch (zr_char_before(text, at)) {
    case u'区':
    case u'市':
    case u'省':
    case u'州':
    case u'县':
    case u'盟':
    case u'旗':
    case u'镇':
    case u'乡':
    case u'道':
    case u'村':
        return true;
    default:
        return false;
    }
}

/* The rank of the last bare level of a list of levels (各市、县), or 0. */
static int last_level(zr_span list)
{
    if (!ends_level(list, list.size) && !(zr_letter_before(list, list.size) & ZR_L_CLOSES) &&
        zr_letter_find(list, 0, ZR_L_OPENS) == list.size)
        return 0; /* as most names */
    size_t start = 0;
    zr_joint joint;
    for (size_t at = 0; at < list.size;) {
        size_t mark = zr_list_mark(list, at, &joint);
        at += mark ? mark : zr_step(list, at);
        start = mark ? at : start;
    }
    return zr_bare_level(zr_span_cut(list, start, list.size));
}

/* 政府, 管委会, 政府（办事处）: what stands beside a Party committee. */
static bool is_ruler(zr_span name)
{
    static const char *const words[] = {"政府", "人民政府", "管委会", "管理委员会", "办事处"};
    switch (zr_char_at(name, 0)) { /* their first characters */
    case u'政':
    case u'人':
    case u'管':
    case u'办':
        return zr_longest_at(words, sizeof words / sizeof *words, name, 0) > 0;
    default:
        return false;
    }
}

static bool ends_in_party(zr_span name)
{
    static const char *const words[] = {"党委", "党工委", "党（工）委", "党(工)委"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (zr_span_ends(name, words[i]))
            return true;
    }
    /* 各县市区委 */
    return zr_has(name, 0, "各") && zr_span_ends(name, "委") &&
           zr_bare_level(zr_span_cut(name, 0, name.size - strlen("委"))) > 0;
}

/* 市直各部门、单位: two nouns for one set, of which the words before the first are said. */
static bool is_noun_pair(zr_span left, zr_span right)
{
    static const char *const nouns[][2] = {{"部门", "单位"}, {"单位", "部门"}, {"部门", "企事业单位"}};
    if (right.size > strlen(nouns[2][1]) || right.size < strlen(nouns[0][1]))
        return false;
    for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) {
        if (zr_span_ends(left, nouns[i][0]) && left.size > strlen(nouns[i][0]) &&
            zr_span_equal(right, zr_span_of(nouns[i][1])))
            return true;
    }
    return false;
}

/* 县、区政府: a bare level, and then a level that goes on downwards (or 政府 itself). */
static bool joins(const zr_clean *clean, const zr_item *held, const zr_item *item)
{
    enum { MOST = 900 }; /* bytes of a set of levels: each that joins is looked at with all before it */
    if (item->joint != ZR_ENUM || item->after_etc || held->end - held->start > MOST)
        return false;
    zr_span text = clean->text;
    zr_span left = zr_span_cut(text, held->start, held->end),
            right = zr_span_cut(text, item->start, item->end);
    if (is_ruler(right))
        return ends_in_party(left);
    if (is_noun_pair(left, right))
        return true;
    bool level_ends = ends_level(left, left.size);
    if (!level_ends && left.size != strlen("中央") &&
        zr_traits_find(clean->traits, held->start, held->end, ZR_T_BRACKET) == held->end)
        return false; /* as most */
    if (zr_span_equal(left, zr_span_of("中央")) && zr_find_word(right, 0, "驻") < strlen("省、市驻"))
        return true; /* 中央、省驻市各单位 */
    int below = 0;
    size_t level = zr_level_read_at(right, 0, &below), length;
    if (level == right.size && level == strlen("市") && level_ends)
        return true; /* 沿江各州、市 */
    int above = level ? last_level(left) : 0;
    if (!above)
        return false;
    if (above <= below || (level < right.size && zr_bracket_at(right, level, &length) == 1))
        return true;
    return zr_has(right, level, "政府") || zr_has(right, level, "人民政府") || zr_has(right, level, "党委");
}

/* 9个 of 深圳等9个市, 三 of 深圳等三市: how many the names before 等 are; its length, 0 where no level
 * follows.
 */
static size_t count_before_level(zr_span tail)
{
    static const char *const digits[] = {"两", "二", "三", "四", "五", "六", "七", "八", "九", "十",
                                         "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9"};
    size_t at = 0, step;
    int rank;
    while ((step = zr_longest_at(digits, sizeof digits / sizeof *digits, tail, at)) != 0)
        at += step;
    at += at && zr_has(tail, at, "个") ? strlen("个") : 0;
    return at && zr_level_read_at(tail, at, &rank) ? at : 0;
}

/* 马场乡等5个乡镇, 深圳市等市: the names before 等 are whole, and those words only say what they are. */
static bool says_level(zr_span text, const zr_item *held, const zr_item *item)
{
    zr_span tail = zr_span_cut(text, item->start, item->end);
    zr_span level = zr_span_cut(tail, count_before_level(tail), tail.size);
    return ends_level(text, held->end) && zr_bare_level(level) > 0;
}

/* 深圳等市人民政府, 数据等部门: what follows 等 is the tail that the names before it left out. */
static bool is_shared_tail(zr_span text, const zr_item *held, const zr_item *item, bool bodies)
{
    int rank;
    if (zr_name_look(zr_span_cut(text, held->start, held->end)) > ZR_LOOK_PLACE)
        return false;
    zr_span tail = zr_span_cut(text, item->start, item->end);
    if (zr_level_read_at(tail, count_before_level(tail), &rank))
        return true;
    return !bodies && zr_name_look(zr_span_cut(text, held->start, held->end)) == ZR_LOOK_WEAK &&
           (zr_has(tail, 0, "部门") || zr_has(tail, 0, "主管部门"));
}

/* 松木经开区、高新区等园区管委会: what the zones before 等 are, and whose bodies are meant. */
static bool says_zones(zr_reading *reading, const zr_item *held, zr_span name)
{
    static const char *const ends[] = {"区", "园", "会", NULL};
    zr_span before = zr_span_cut(reading->clean->text, held->start, held->end);
    bool ruled = zr_ends_any(before, ends) && zr_rules_zones(name);
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

/* An item is held back until it is known that the next one does not go on with it. */
static void take(zr_reading *reading, zr_item *held, zr_item item)
{
    zr_span text = reading->clean->text;
    if (item.end == item.start || (held->full && item.after_etc && says_level(text, held, &item)))
        return;
    if (held->full && item.after_etc && is_shared_tail(text, held, &item, waits_body(reading))) {
        held->end = item.end;
        return;
    }
    zr_span name = zr_span_cut(text, item.start, item.end);
    if (item.after_etc &&
        (zr_is_any_body(name) || (held->full && (zr_is_kind(name) || says_zones(reading, held, name)))))
        return;
    if (held->full && joins(reading->clean, held, &item)) {
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
    bool after_etc = false;
    if (!zr_clean_tell(reading->clean, reading->pool->arena))
        return;
    reading->gapped = reading->clean->count > 1 && !holds_pause(reading->clean, start, end);
    while (start < end) {
        size_t next;
        bool etc;
        bool sign = zr_letter_at(reading->clean->text, start) & ZR_L_STAR; /* a legend may explain it */
        start += sign ? 0 : zr_bullet_at(zr_span_cut(reading->clean->text, 0, end), start);
        if (start >= end)
            break;
        zr_joint behind = ZR_ENUM;
        size_t stop = item_end(reading, start, end, &next, &behind, &etc);
        take(reading, &held, (zr_item){.start = start, .end = stop, .joint = joint, .after_etc = after_etc});
        reading->etc |= etc;
        size_t word = etc && next < end ? zr_conjunction_at(reading->clean->text, next) : 0;
        after_etc = etc && !word; /* 等和各区政府: the list stays open, and goes on */
        joint = word ? ZR_AND : behind;
        start = next + word;
    }
    if (held.full)
        zr_read_name(reading, held.start, held.end, held.joint);
    reading->joint = ZR_COMMA;
}
