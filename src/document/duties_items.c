/* Items named by their numbers. */
#include "document/duties_items.h"

#include "base/words.h"
#include "document/cursor.h"
#include "document/duties_labels.h"
#include "document/duties_words.h"

enum { MOST_NUMBER = 999, MOST_SPAN = 200 };

typedef struct item_number {
    uint32_t value;
    size_t size;
    bool round, ordinal; /* （一）; 第一 */
} item_number;

/* 3  （三）  第3  第（三）; Chinese digits alone are words: 一项. */
static item_number number_at(zr_span text, size_t at, bool words)
{
    size_t from = at;
    item_number out = {.ordinal = zr_has(text, at, "第")};
    at += out.ordinal ? 3 : 0;
    size_t open = zr_has(text, at, "（") ? 3 : zr_has(text, at, "(") ? 1 : 0;
    zr_number number = zr_number_read(zr_span_cut(text, at + open, text.size));
    if (words && zr_has(text, at, "两"))
        number = (zr_number){.value = 2, .size = 3, .chinese = true};
    if (!number.size || (number.chinese && !open && !out.ordinal && !words) || number.value > MOST_NUMBER)
        return (item_number){0};
    at += open + number.size;
    size_t close = zr_has(text, at, "）") ? 3 : zr_has(text, at, ")") ? 1 : 0;
    if (open && !close)
        return (item_number){0};
    out.round = open > 0;
    out.value = number.value;
    out.size = at + (open ? close : 0) - from;
    return out;
}

/* 项 条 款, with the noun behind it. */
static size_t unit_at(zr_span text, size_t at)
{
    static const char *const units[] = {
        "项",     "条",     "款",     "点",         "项任务",     "项工作", "项措施",     "项内容", "条措施",
        "条任务", "条内容", "个问题", "项重点任务", "项重点工作", "项问题", "项目标任务", "项举措", "条举措"};
    return zr_longest_at(units, sizeof units / sizeof *units, text, at);
}

/* 由, 均由, a comma before it, a colon: between the items and who answers for them. */
static size_t link_at(zr_span text, size_t at)
{
    static const char *const links[] = {"由", "均由", "都由",   "统一由",   "分别由",   "主要由", "：",
                                        ":",  "均为", "的",     "为",       "中",       "——",     "—",
                                        "-",  "，由", "，均由", "，统一由", "，分别由", NULL};
    static zr_word_list links_list = {.words = links};
    return zr_list_longest(&links_list, zr_behind(text, at));
}

static bool add(zr_named_items *items, zr_item_range range)
{
    zr_item_range *before = items->count ? &items->ranges[items->count - 1] : NULL;
    if (before && range.first == before->last + 1 && range.round == before->round) { /* 1、2、3 */
        before->last = range.last;
        return range.last >= range.first && range.last - before->first <= MOST_SPAN;
    }
    bool all = range.last == ZR_ITEMS_ALL && range.first == 0;
    if (range.last < range.first || (range.last - range.first > MOST_SPAN && !all) ||
        items->count == ZR_ITEM_RANGES)
        return false;
    items->ranges[items->count++] = range;
    return true;
}

bool zr_named_items_may_begin(zr_span text, size_t at)
{
    uint32_t character = zr_char_at(text, at);
    switch (character) {
    case '(':
    case u'（':
    case u'第':
    case u'以':
    case u'上':
    case u'其':
    case u'前':
    case u'本':
    case u'该':
    case u'此':
    case u'这':
        return true;
    default:
        return character >= '0' && character <= '9';
    }
}

/* A label of duties with its colon, or nothing but one. */
static bool is_label_at(zr_span text, size_t at)
{
    zr_duty_label label = zr_duty_label_words(text, at);
    bool ours = label.kind == ZR_LABEL_ROLE || label.kind == ZR_LABEL_LIMIT || label.kind == ZR_LABEL_NEUTRAL;
    return ours && (at + label.size == text.size || zr_colon_at(text, at + label.size));
}

/* 以上各项工作, 上述任务由, 以上责任单位： : all before these words; without 各项 only before 由 or a label.
 */
static zr_named_items all_above(zr_span text, size_t at, size_t from)
{
    static const char *const alls[] = {"各项", "所有", "全部", "各条", "各点"};
    static const char *const things[] = {"任务", "工作", "措施", "事项", "内容", "工作任务", "任务分工"};
    zr_named_items items = {0};
    size_t each = zr_longest_at(alls, sizeof alls / sizeof *alls, text, at);
    at += each;
    size_t thing = zr_longest_at(things, sizeof things / sizeof *things, text, at);
    at += thing;
    size_t link = link_at(text, at), agent = link ? at + link : 0;
    bool told = agent && zr_has_before(text, at, agent, "由");
    if (told || (each > 0 && thing > 0 && link) || is_label_at(text, at))
        add(&items, (zr_item_range){.first = 0, .last = ZR_ITEMS_ALL});
    items.bare = items.count && !each;
    items.size = items.count ? at + link - from : 0;
    return items;
}

/* 本项, 该项任务, 此项工作由: the item in which the words stand; 本部分, 本章: all that stands beside it.
 * Only before 由 or a label. */
static zr_named_items this_one(zr_span text, size_t at)
{
    static const char *const heads[] = {"本", "该", "此", "这"}, *const units[] = {"项", "条", "款", "点"};
    static const char *const things[] = {"任务",     "工作",     "事项",     "问题", "重点任务",
                                         "工作任务", "目标任务", "重点工作", "项目"}; /* 本措施 is the plan */
    static const char *const parts[] = {"部分", "章", "节", "类", "领域", "板块", "方面", "篇"};
    zr_named_items items = {0};
    size_t from = at, head = zr_longest_at(heads, sizeof heads / sizeof *heads, text, at);
    at += head;
    size_t part = head ? zr_longest_at(parts, sizeof parts / sizeof *parts, text, at) : 0;
    bool project = zr_has(text, at, "项目");
    size_t unit = part || project ? part : zr_longest_at(units, sizeof units / sizeof *units, text, at);
    at += unit;
    size_t thing = zr_longest_at(things, sizeof things / sizeof *things, text, at);
    bool label = is_label_at(text, at); /* 该项|任务责任单位 */
    at += label ? 0 : thing;
    size_t link = link_at(text, at);
    bool agent = link && zr_has_before(text, at, at + link, "由");
    if (!head || unit + thing == 0 || (!agent && !label && !is_label_at(text, at + link)))
        return items;
    add(&items, (zr_item_range){.first = 0, .last = part ? ZR_ITEMS_ALL : 1, .part = part > 0});
    items.size = at + link - from;
    return items;
}

/* 以上三项, 上述3项: so many before these words; 前三项: the first ones. */
static zr_named_items counted(zr_span text, size_t at)
{
    static const char *const above[] = {"以上", "上述", "上面", "前述"};
    zr_named_items items = {0};
    size_t from = at, head = zr_longest_at(above, sizeof above / sizeof *above, text, at);
    bool first = !head && zr_has(text, at, "前");
    at += first ? 3 : head;
    item_number number = at > from ? number_at(text, at, true) : (item_number){0};
    if (head && !number.size)
        return all_above(text, at, from);
    if (!number.size || number.ordinal || number.round || !number.value)
        return items;
    at += number.size;
    size_t unit = unit_at(text, at);
    if (!unit || !add(&items, first ? (zr_item_range){.first = 1, .last = number.value}
                                    : (zr_item_range){.first = 0, .last = number.value}))
        return (zr_named_items){0};
    at += unit;
    items.size = at + link_at(text, at) - from;
    return items;
}

/* Numbers, ranges of numbers, and their noun. */
typedef struct item_row {
    zr_named_items items;
    size_t end;
    bool unit, ordinal, fine;
} item_row;

/* 第一款|由, 第二项|由: what an article holds. */
static bool is_inner(zr_span text, size_t unit)
{
    return zr_has(text, unit, "款") || zr_has(text, unit, "项");
}

/* 7、8|两项: how many they are, said once more. */
static size_t recount_at(zr_span text, size_t at, const zr_named_items *items)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < items->count; i++)
        count += items->ranges[i].last - items->ranges[i].first + 1;
    item_number number = number_at(text, at, true);
    return number.value == count && !number.ordinal && !number.round && unit_at(text, at + number.size)
               ? number.size
               : 0;
}

static item_row row_at(zr_span text, size_t at)
{
    static const char *const ranges[] = {"至", "到", "—", "——", "－", "-", "–", "~", "～"};
    static const char *const marks[] = {"、", "和", "及", "与", "以及", "，"};
    item_row row = {.end = at};
    for (;;) {
        item_number first = number_at(text, at, false), last = first;
        if (!first.size)
            return row;
        at += first.size;
        size_t own = unit_at(text, at); /* 第1项至第3项 */
        size_t to = zr_longest_at(ranges, sizeof ranges / sizeof *ranges, text, at + own);
        item_number second = to ? number_at(text, at + own + to, true) : (item_number){0};
        if (second.size) {
            at += own + to + second.size;
            last = second;
            own = unit_at(text, at);
        }
        row.unit |= own > 0;
        row.ordinal |= first.ordinal;
        zr_item_range range = {.first = first.value,
                               .last = last.value,
                               .round = first.round,
                               .inner = own && is_inner(text, at)};
        at += own;
        if (!add(&row.items, range))
            return row;
        size_t mark = zr_longest_at(marks, sizeof marks / sizeof *marks, text, at);
        item_number next = number_at(text, at + mark, false);
        if (!next.size || (!mark && !(first.round && next.round))) /* （一）（三）项 */
            break;
        at += mark;
    }
    size_t recount = row.unit ? 0 : recount_at(text, at, &row.items);
    size_t unit = recount ? unit_at(text, at + recount) : 0;
    row.unit |= unit > 0;
    row.end = at + recount + unit;
    row.fine = true;
    return row;
}

zr_named_items zr_named_items_read(zr_span text, size_t at, bool loose)
{
    static const char *const heads[] = {"以上", "上述", "其中", NULL};
    static zr_word_list heads_list = {.words = heads};
    zr_named_items items = counted(text, at);
    if (!items.size)
        items = this_one(text, at);
    if (items.size)
        return items;
    size_t from = at;
    item_row row = row_at(text, at + zr_list_longest(&heads_list, zr_behind(text, at)));
    if (!row.fine)
        return (zr_named_items){0};
    items = row.items;
    bool colon = zr_has(text, row.end, "：") || zr_has(text, row.end, ":");
    bool several = items.count > 1 || items.ranges[0].last > items.ranges[0].first;
    size_t link = link_at(text, row.end);
    bool agent = link && zr_has_before(text, row.end, row.end + link, "由");
    if (!row.unit && !((colon || agent) && (several || row.ordinal || loose)))
        return (zr_named_items){0};
    items.size = row.end + link - from;
    return items;
}

zr_named_items zr_named_items_all(zr_span words)
{
    item_row row = words.size <= 60 ? row_at(words, 0) : (item_row){0};
    row.items.size = row.end;
    return row.fine && row.end == words.size ? row.items : (zr_named_items){0};
}
