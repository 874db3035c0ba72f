/* Lists of names: where one ends and the next begins.
 *
 * 、 parts names, but not 县、区政府 (one set of bodies); 和 与 及 part them where a body ends before and
 * another body follows (省政务局和省直相关单位), not inside one (发展和改革委员会); 等 closes a list, and
 * what follows it is nothing (等部门), a shared tail (深圳等市政府) or a set of bodies (等市直有关单位). */
#include "document/duties_read.h"
#include "document/letters.h"

#include <string.h>

/* One item between separators. */
typedef struct zr_item {
    size_t start, end;
    zr_joint joint;
    bool after_etc;
    bool full;
} zr_item;

/* 市司法局 | 市发改委: a line's break parts bodies of one level; most breaks are in the middle of a name. */
static bool is_line_split(zr_span text, size_t start, size_t at)
{
    uint32_t level = zr_char_at(text, start), next = zr_char_at(text, at);
    bool known = level == u'市' || level == u'县' || level == u'区' || level == u'省' || level == u'州';
    return known && (next == level || next == u'各') &&
           zr_name_look(zr_span_cut(text, start, at)) == ZR_LOOK_UNIT;
}

/* 财务处 公路处: offices apart by a space. */
static bool are_offices(zr_span text, size_t start, size_t at)
{
    static const char *const ends[] = {"处", "科", "股", "处室", "科室"};
    size_t end = at;
    while (end < text.size && !(zr_letter_at(text, end) & ZR_L_LISTS) && end - at < 60)
        end += zr_step(text, end);
    bool left = false, right = false;
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        left |= zr_has_before(text, start, at, ends[i]);
        right |= zr_has_before(text, at, end, ends[i]);
    }
    return left && right && end - at >= 6;
}

static bool is_space_split(zr_reading *reading, size_t start, size_t at)
{
    static const char *const heads[] = {"市", "省", "县", "区", "州", "各", "国家", "中国", "自治区", "国网"};
    zr_gap gap = zr_clean_gap(reading->clean, at);
    zr_span text = reading->clean->text;
    bool parts = gap == ZR_GAP_SPACE || (gap != ZR_GAP_NONE && reading->basis == ZR_BY_TABLE) ||
                 (gap == ZR_GAP_LINE && is_line_split(text, start, at));
    if (!parts || at - start < 6 || !zr_ends_like_body(text, start, at))
        return false;
    if (gap == ZR_GAP_SPACE && are_offices(text, start, at))
        return true;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (zr_has(text, at, heads[i]))
            return !zr_has_before(text, start, at, "银行") || gap == ZR_GAP_SPACE;
    }
    return false;
}

static size_t mark_at(zr_span text, size_t at, zr_joint *joint)
{
    uint32_t character = zr_char_at(text, at), letter = zr_letters[character];
    if (!(letter & ZR_L_LISTS))
        return 0;
    if (letter & ZR_L_CLAUSE)
        *joint = character == ',' || character == u'，' ? ZR_COMMA : ZR_SEMICOLON;
    else
        *joint = ZR_ENUM;
    return zr_step(text, at);
}

/* 市委 | 组织部, 国家税务总局 | 温州市税务局: what goes on in one name behind a stray space. */
static bool goes_on_inside(zr_span text, size_t start, size_t at, zr_span behind)
{
    static const struct {
        const char *before, *in;
    } names[] = {{"党委", ""},     {"市委", ""},       {"省委", ""},     {"县委", ""},   {"区委", ""},
                 {"州委", ""},     {"旗委", ""},       {"盟委", ""},     {"工委", ""},   {"党组", ""},
                 {"政府", "办"},   {"政府", "研究室"}, {"政府", "参事"}, {"总局", "局"}, {"银行", "行"},
                 {"集团", "公司"}, {"公司", "分公司"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (zr_has_before(text, start, at, names[i].before) &&
            (!names[i].in[0] || zr_find_word(behind, 0, names[i].in) != SIZE_MAX))
            return true;
    }
    return zr_span_equal(behind, zr_span_of("办公室"));
}

/* The next gap, mark or end behind `at`. */
static size_t next_gap(const zr_reading *reading, size_t at, size_t end)
{
    zr_joint joint;
    size_t from = at;
    at += zr_step(reading->clean->text, at);
    while (at < end && at - from < 120 && zr_clean_gap(reading->clean, at) == ZR_GAP_NONE &&
           !mark_at(reading->clean->text, at, &joint))
        at += zr_step(reading->clean->text, at);
    return at;
}

/* 发改局 教育局 高新区: in a list without any other mark white space parts names, where a name ends before it
 * and another stands whole behind it. Lines that a copy has broken part none. */
static bool is_gap_list_split(zr_reading *reading, size_t start, size_t at, size_t end, zr_gap gap)
{
    zr_span text = reading->clean->text;
    bool line = gap == ZR_GAP_LINE && reading->pool->outline->wrap && reading->basis != ZR_BY_TABLE;
    if (gap == ZR_GAP_PAGE || line || at - start < 9 || at - start > 180 ||
        zr_name_look(zr_span_cut(text, start, at)) < ZR_LOOK_UNIT)
        return false;
    zr_span behind = zr_span_cut(text, at, next_gap(reading, at, end));
    return behind.size >= 9 && zr_name_look(behind) >= ZR_LOOK_PLACE &&
           !goes_on_inside(text, start, at, behind);
}

/* First byte at or after `at` where a mark or the end stands; the look is bounded. */
static size_t next_mark(zr_span text, size_t at, size_t end)
{
    int depth = 0;
    size_t from = at, length;
    zr_joint joint;
    while (at < end && at - from < 240) {
        depth += zr_bracket_at(text, at, &length);
        if (depth <= 0 && mark_at(text, at, &joint))
            break;
        at += zr_step(text, at);
    }
    return at < end ? at : end;
}

static size_t conjunction_at(zr_span text, size_t at)
{
    switch (zr_char_at(text, at)) {
    case u'和':
    case u'与':
    case u'及':
    case u'暨':
    case u'并':
        return 3;
    case u'以':
        return zr_has(text, at, "以及") ? 6 : 0;
    case u'会':
        return zr_has(text, at, "会同") || zr_has(text, at, "会商") ? 6 : 0;
    case u'联':
        return zr_has(text, at, "联合") ? 6 : 0;
    case u'协':
        return zr_has(text, at, "协同") ? 6 : 0;
    default:
        return 0;
    }
}

/* Does [at, end) begin with a word that only begins a new set of bodies? */
static bool begins_group(zr_span text, size_t at)
{
    static const char *const heads[] = {"各",   "有关", "相关", "其他", "其它", "市直",
                                        "省直", "州直", "区直", "县直", "中央", "国务院"};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (zr_has(text, at, heads[i]))
            return true;
    }
    return false;
}

/* Is [at, …) only a noun that goes on with the one before: 部门和单位, 党委和政府? */
static bool continues_noun(zr_span text, size_t start, size_t before, size_t at, size_t stop)
{
    zr_span right = zr_span_cut(text, at, stop);
    static const char *const plain[] = {"部门",     "单位",     "企业", "机构",       "个人",
                                        "组织",     "团体",     "处室", "企事业单位", "单位（部门）",
                                        "社会组织", "事业单位", "街道", "科室"};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
        if (zr_span_equal(right, zr_span_of(plain[i])))
            return true;
    }
    return (zr_has(right, 0, "政府") || zr_has(right, 0, "人民政府")) &&
           (zr_has_before(text, start, before, "党委") || zr_has_before(text, start, before, "党工委"));
}

/* 大众燃气和区工商联: what follows begins with a level of government and ends like a body; not
 * 和市场监管局. */
static bool begins_body(zr_span text, size_t at, size_t stop)
{
    int rank;
    size_t level = zr_level_read_at(text, at, &rank);
    switch (zr_char_at(text, at + level)) {
    case u'场':
    case u'域':
    case u'容':
    case u'民':
    case u'政':
    case u'级':
    case u'际':
        return false;
    default:
        return level && zr_ends_like_body(text, at, stop);
    }
}

/* 平和县, 和田地区, 会同县: the character belongs to the name of a place. */
static bool is_in_place(zr_span text, size_t start, size_t at)
{
    static const char *const behind[] = {"县", "区", "市", "浩特"};
    static const char *const before[] = {"平", "云", "政", "泰", "永", "兴",
                                         "共", "太", "民", "新", "仁", "呼"};
    if (zr_place_begins(text, at))
        return true;
    if (!zr_has(text, at, "和") || !zr_longest_at(behind, sizeof behind / sizeof *behind, text, at + 3))
        return false;
    return at > start &&
           zr_longest_at(before, sizeof before / sizeof *before, text, zr_step_back(text, at)) > 0;
}

/* Does the conjunction of `length` bytes at `at` part two names? */
static bool parts_names(zr_span text, size_t start, size_t at, size_t length, size_t end)
{
    if (at == start || at + length >= end || is_in_place(text, start, at))
        return false;
    if (zr_has(text, at, "会同") || zr_has(text, at, "会商"))
        return true;
    size_t stop = next_mark(text, at + length, end);
    bool body = zr_ends_like_body(text, start, at);
    zr_look left = zr_name_look(zr_span_cut(text, start, at));
    if (left == ZR_LOOK_GROUP && !body)
        left = ZR_LOOK_WEAK; /* 各区文化 is no set yet: 各区文化和旅游局 */
    if (continues_noun(text, start, at, at + length, stop))
        return false;
    if (begins_group(text, at + length))
        return body || left >= ZR_LOOK_PLACE ||
               (left == ZR_LOOK_WEAK && at - start >= 9 &&
                zr_name_look(zr_span_cut(text, at + length, stop)) >= ZR_LOOK_PLACE);
    if (!body && left < ZR_LOOK_PLACE)
        return length <= 3 && left == ZR_LOOK_WEAK && at - start >= 9 &&
               (begins_body(text, at + length, stop) ||
                (zr_char_at(text, at) != u'和' && zr_char_at(text, at) != u'与' &&
                 zr_ends_like_body(text, at + length, stop)));
    zr_look right = zr_name_look(zr_span_cut(text, at + length, stop));
    if (zr_has(text, at, "联合") || zr_has(text, at, "协同"))
        return body && right >= ZR_LOOK_UNIT; /* 省联合征信公司 is one */
    if (length > 3)
        return true;
    return body ? right >= ZR_LOOK_PLACE || zr_has(text, stop, "等") || right == ZR_LOOK_WEAK
                : right >= ZR_LOOK_PLACE;
}

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

static bool splits_at_gap(zr_reading *reading, size_t start, size_t at, size_t end)
{
    zr_gap gap = zr_clean_gap(reading->clean, at);
    return gap != ZR_GAP_NONE && (is_space_split(reading, start, at) ||
                                  (reading->gapped && is_gap_list_split(reading, start, at, end, gap)));
}

/* 具有…职能的政府部门和单位, 有许可审批职能的处室: marks inside part nothing up to 的. */
static size_t relative_clause(zr_span text, size_t at, size_t end)
{
    static const char *const heads[] = {"具有", "承担", "负有", "涉及", "从事", "拥有", "有"};
    uint32_t first = zr_char_at(text, at);
    if (first != u'具' && first != u'承' && first != u'负' && first != u'涉' && first != u'从' &&
        first != u'拥' && first != u'有')
        return at;
    if (zr_has(text, at, "有关") || zr_has(text, at, "有限"))
        return at;
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        if (!zr_has(text, at, heads[i]))
            continue;
        size_t of = zr_find_word(zr_span_cut(text, 0, end), at, "的");
        return of != SIZE_MAX && of - at < 180 ? of + strlen("的") : at;
    }
    return at;
}

/* What ends an item at `at`: its length, or SIZE_MAX where nothing does; `*joint` what parts it from the
 * next. */
static size_t end_at(zr_reading *reading, size_t start, size_t at, size_t end, bool plain, zr_joint *joint,
                     bool *etc)
{
    zr_span text = reading->clean->text;
    size_t length = mark_at(text, at, joint);
    if (length)
        return length;
    uint32_t letter = zr_letter_at(text, at);
    length = letter & ZR_L_JOINS ? conjunction_at(text, at) : 0;
    if (length && plain && parts_names(text, start, at, length, end)) {
        *joint = ZR_AND;
        return length;
    }
    if ((letter & ZR_L_ETC) && plain && is_etc(text, start, at)) {
        *etc = true;
        *joint = ZR_ENUM;
        return strlen("等");
    }
    if (at > start && reading->clean->count > 1 && splits_at_gap(reading, start, at, end)) {
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
        at = zr_letter_find(zr_span_cut(text, 0, gap), at,
                            ZR_L_OPENS | ZR_L_CLOSES | ZR_L_LISTS | ZR_L_JOINS | ZR_L_ETC);
        if (at >= end)
            break;
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

/* The rank of the last bare level of a list of levels (各市、县), or 0. */
static int last_level(zr_span list)
{
    if (!(zr_letter_before(list, list.size) & (ZR_L_LEVEL_END | ZR_L_CLOSES)) &&
        zr_letter_find(list, 0, ZR_L_OPENS) == list.size)
        return 0; /* as most names */
    size_t start = 0;
    zr_joint joint;
    for (size_t at = 0; at < list.size;) {
        size_t mark = mark_at(list, at, &joint);
        at += mark ? mark : zr_step(list, at);
        start = mark ? at : start;
    }
    return zr_bare_level(zr_span_cut(list, start, list.size));
}

/* 政府, 管委会, 政府（办事处）: what stands beside a Party committee. */
static bool is_ruler(zr_span name)
{
    static const char *const words[] = {"政府", "人民政府", "管委会", "管理委员会", "办事处"};
    return zr_longest_at(words, sizeof words / sizeof *words, name, 0) > 0;
}

static bool ends_in_party(zr_span name)
{
    static const char *const words[] = {"党委", "党工委", "党（工）委", "党(工)委"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (zr_span_ends(name, words[i]))
            return true;
    }
    return false;
}

/* 县、区政府: a bare level, and then a level that goes on downwards (or 政府 itself). */
static bool joins(zr_span text, const zr_item *held, const zr_item *item)
{
    if (item->joint != ZR_ENUM || item->after_etc)
        return false;
    zr_span left = zr_span_cut(text, held->start, held->end),
            right = zr_span_cut(text, item->start, item->end);
    if (is_ruler(right))
        return ends_in_party(left);
    int below = 0;
    size_t level = zr_level_read_at(right, 0, &below), length;
    int above = level ? last_level(left) : 0;
    if (!above)
        return false;
    if (above <= below || (level < right.size && zr_bracket_at(right, level, &length) == 1))
        return true;
    return zr_has(right, level, "政府") || zr_has(right, level, "人民政府") || zr_has(right, level, "党委");
}

/* 深圳等市人民政府, 数据等部门: what follows 等 is the tail that the names before it left out. */
static bool is_shared_tail(zr_span text, const zr_item *held, const zr_item *item, bool bodies)
{
    int rank;
    if (zr_name_look(zr_span_cut(text, held->start, held->end)) > ZR_LOOK_PLACE)
        return false;
    zr_span tail = zr_span_cut(text, item->start, item->end);
    if (zr_level_read_at(tail, 0, &rank))
        return true;
    return !bodies && zr_name_look(zr_span_cut(text, held->start, held->end)) == ZR_LOOK_WEAK &&
           (zr_has(tail, 0, "部门") || zr_has(tail, 0, "主管部门"));
}

/* Is there a body among the names that wait for their verb? Then 等部门 lends them no tail. */
static bool waits_body(const zr_reading *reading)
{
    for (size_t i = reading->waiting; i < reading->list->count; i++) {
        if (zr_name_look(reading->list->items[i].mention.surface) == ZR_LOOK_UNIT)
            return true;
    }
    return false;
}

/* An item is held back until it is known that the next one does not go on with it. */
static void take(zr_reading *reading, zr_item *held, zr_item item)
{
    zr_span text = reading->clean->text;
    if (item.end == item.start)
        return;
    if (held->full && item.after_etc && is_shared_tail(text, held, &item, waits_body(reading))) {
        held->end = item.end;
        return;
    }
    if (item.after_etc && zr_is_any_body(zr_span_cut(text, item.start, item.end)))
        return;
    if (held->full && joins(text, held, &item)) {
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
static bool holds_pause(zr_span text, size_t start, size_t end)
{
    zr_joint joint;
    int depth = 0;
    size_t length;
    text = zr_span_cut(text, 0, end);
    for (size_t at = start; at < end; at += at < end ? zr_step(text, at) : 0) {
        at = zr_letter_find(text, at, ZR_L_OPENS | ZR_L_CLOSES | ZR_L_LISTS);
        depth += at < end ? zr_bracket_at(text, at, &length) : 0;
        if (depth <= 0 && mark_at(text, at, &joint))
            return true;
    }
    return false;
}

void zr_read_names(zr_reading *reading, size_t start, size_t end)
{
    zr_item held = {0};
    zr_joint joint = reading->joint;
    bool after_etc = false;
    reading->gapped = reading->clean->count > 1 && !holds_pause(reading->clean->text, start, end);
    while (start < end) {
        size_t next;
        bool etc;
        zr_joint behind = ZR_ENUM;
        size_t stop = item_end(reading, start, end, &next, &behind, &etc);
        take(reading, &held, (zr_item){.start = start, .end = stop, .joint = joint, .after_etc = after_etc});
        reading->etc |= etc;
        size_t word = etc && next < end ? conjunction_at(reading->clean->text, next) : 0;
        after_etc = etc && !word; /* 等和各区政府: the list stays open, and goes on */
        joint = word ? ZR_AND : behind;
        start = next + word;
    }
    if (held.full)
        zr_read_name(reading, held.start, held.end, held.joint);
    reading->joint = ZR_COMMA;
}
