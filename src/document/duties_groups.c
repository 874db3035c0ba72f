/* Lines of their own above the items for which a body answers, up to the next such line:
 *
 *     市交通局：              【市卫健委】            市教育局重点任务
 *     1. 改造三条干线。       3. 建设医疗中心。       4. 新建学校两所。
 *     2. 完善城区道路。
 *
 * Lines with a label (牵头单位：市交通局) stand above items too where the first of them stands above a whole
 * list and the last item of that has nobody else below it.
 *
 * Where several such lines part all items of one list, and nobody else answers for them; else the body is
 * told. */
#include "document/duties_answered.h"
#include "document/duties_covered.h"
#include "document/duties_hunt.h"
#include "document/duties_labels.h"
#include "document/duties_levels.h"
#include "document/duties_net.h"
#include "document/letters.h"

#include "base/utf8.h"
#include "base/words.h"

#include <stdlib.h>
#include <string.h>

enum { LONGEST = 180 /* bytes of such a line */ };

/* A line that names a body above an item. */
typedef struct group_head {
    size_t start, end; /* of the names and their verb */
    uint32_t node;     /* the item right below */
    bool marked;       /* a colon, brackets or a word for work tell that it is a head */
    bool framed;       /* nothing but brackets do */
    zr_span label;     /* 牵头单位 of 牵头单位：市交通局; empty: none */
} group_head;

/* 【市卫健委】: without the brackets around all of it. */
static zr_span without_frame(zr_span line, bool *marked)
{
    static const char *const opens[] = {"【", "〖", "[", "［", "〔", "「", "■", "◆", "●", "▲", "★", NULL};
    static const char *const closes[] = {"】", "〗", "]", "］", "〕", "」", NULL};
    size_t open = zr_starts_any(line, opens), close = open ? zr_ends_any(line, closes) : 0;
    *marked |= close > 0;
    return zr_span_trim(zr_span_cut(line, open, line.size - close));
}

/* 市卫健委（2项）: without how many tasks it has. */
static zr_span without_count(zr_span line)
{
    size_t open = zr_last_bracket(line, 0, line.size);
    static const char *const ends[] = {"项）", "项)", "条）", "条)", "件）", "件)", NULL};
    return open > 0 && open < line.size && zr_ends_any(line, ends) ? zr_span_cut(line, 0, open) : line;
}

/* The names of the line and their verb: without its colon, its brackets and a word for work. */
static zr_span words_of(zr_span line, bool *marked)
{
    static const char *const colons[] = {"：", ":", NULL};
    static const char *const work[] = {"重点任务", "工作任务", "主要任务", "承担任务", "任务清单", "重点工作",
                                       "主要职责", "工作职责", "任务",     "职责",     "的",       NULL};
    size_t colon = zr_ends_any(line, colons);
    *marked = colon > 0;
    line = without_frame(zr_span_cut(line, 0, line.size - colon), marked);
    zr_span names = zr_without_any(without_count(line), work);
    *marked |= names.size < line.size;
    names = zr_behind(names, zr_span_starts(names, "由") ? strlen("由") : 0);
    return zr_without_last(names, zr_span_ends(names, "的") ? strlen("的") : 0);
}

/* 市交通局|牵头: the names alone. */
static zr_span names_of(zr_span words)
{
    static const char *const verbs[] = {"牵头负责", "牵头", "负责", "承担", "主抓", "承办", "配合", NULL};
    return zr_without_any(words, verbs);
}

/* （牵头单位：市交通局）: without the brackets around it. */
static zr_span without_brackets(zr_span line)
{
    size_t open, close;
    bool around = zr_bracket_at(line, 0, &open) == 1 && line.size > open &&
                  zr_bracket_at(line, zr_step_back(line, line.size), &close) == -1;
    return around ? zr_span_cut(line, open, line.size - close) : line;
}

/* 牵头单位：市交通局, with brackets around it or without; the names behind the label, or nothing. */
static zr_span labelled_names(zr_span line, group_head *out)
{
    zr_span words = without_brackets(line);
    zr_duty_label label = zr_duty_label_words(words, 0);
    size_t colon = label.kind == ZR_LABEL_ROLE && !label.weak ? zr_colon_at(words, label.size) : 0;
    if (!colon)
        return (zr_span){0};
    out->label = zr_span_cut(words, 0, label.size);
    return zr_span_trim(zr_behind(words, label.size + colon));
}

/* Cheap: could the words that end at `end` be such a line? Most that close a bracket are notes. */
static bool may_end_head(zr_span text, size_t end)
{
    uint32_t last = zr_char_before(text, end);
    switch (last) {
    case u'：':
    case ':':
    case u'】':
    case u']':
    case u'〕':
    case u'务':
    case u'责':
        return true;
    case u'）':
    case ')':
        last = zr_char_before(text, zr_step_back(text, end));
        return last == u'项' || last == u'条' || last == u'件' || zr_may_end_name(last);
    default:
        return zr_is_ideograph(last) && zr_may_end_name(last);
    }
}

/* The same of where it begins: a level, or a mark around the names. */
static bool may_begin_head(zr_span text, size_t at)
{
    uint32_t first = zr_char_at(text, at), letter = zr_letters[first];
    bool numbers = first == u'（' || first == '(';
    bool note = numbers && (zr_letter_at(text, at + zr_step(text, at)) & ZR_L_LABEL);
    return note || (letter & (ZR_L_LEVEL | ZR_L_STAR | ZR_L_LABEL)) || first == u'由' ||
           ((letter & ZR_L_OPENS) && !numbers);
}

/* The line above the item, if it names bodies and nothing else. */
static bool read_head(const zr_hunt *hunt, uint32_t index, group_head *out)
{
    zr_span text = hunt->text;
    size_t end = hunt->pool->outline->nodes[index].start;
    while (end > 0 && ((unsigned char)text.data[end - 1] <= ' ' || zr_has_before(text, 0, end, "　")))
        end -= (unsigned char)text.data[end - 1] <= ' ' ? 1 : strlen("　");
    if (!may_end_head(text, end))
        return false; /* as above most items */
    size_t start = zr_line_start(text, zr_line_floor(0, end, LONGEST + 1), end);
    if (end - start > LONGEST || !may_begin_head(text, zr_words_from(text, start)) ||
        !zr_begins_line(text, start))
        return false;
    zr_span line = zr_span_trim(zr_span_cut(text, start, end));
    *out = (group_head){.node = index};
    zr_span names = labelled_names(line, out);
    zr_span words = names.size ? without_brackets(line) : words_of(line, &out->marked);
    names = names.size ? names : names_of(words);
    int rank;
    out->framed =
        out->marked && (zr_letter_before(text, end) & ZR_L_CLOSES) && zr_char_before(text, end) != u'）';
    if (names.size < 9 || !zr_level_read_at(names, 0, &rank) || !zr_net_lists(names))
        return false;
    out->start = (size_t)(words.data - text.data);
    out->end = out->start + words.size;
    return true;
}

/* Behind the items that stand below the head: the next head, or the end of their list. */
static uint32_t group_end(const zr_outline *outline, const group_head *head, uint32_t next)
{
    uint32_t end = head->node, parent = outline->nodes[end].parent;
    while (end < next && end < outline->node_count &&
           (parent == ZR_NONE || outline->nodes[end].start < outline->nodes[parent].end))
        end++;
    return end;
}

static bool is_answered(const uint8_t *answered, uint32_t first, uint32_t end)
{
    while (first < end && !(answered[first] & (ZR_ANSWERED | ZR_ANSWERED_ABOVE)))
        first++;
    return first < end;
}

static void keep(zr_hunt *hunt, const group_head *head, uint32_t end)
{
    const zr_outline *outline = hunt->pool->outline;
    zr_clean clean = zr_clean_make(hunt->text, head->start, head->end, hunt->pool->arena);
    for (uint32_t i = head->node; i < end && !hunt->pool->failed; i++) {
        if (outline->nodes[i].parent != outline->nodes[head->node].parent)
            continue; /* an item of an item */
        zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_BARE);
        zr_read_stretch(&reading, 0, clean.text.size);
        zr_hunt_keep_for(hunt, &reading, head->start, head->end, i);
    }
}

/* Does the head stand above the first item of its list? */
static bool begins_list(const zr_outline *outline, const group_head *head)
{
    uint32_t parent = outline->nodes[head->node].parent;
    return parent != ZR_NONE ? head->node == parent + 1 : head->node == 0;
}

static void take(zr_hunt *hunt, const group_head *heads, uint32_t count)
{
    const zr_outline *outline = hunt->pool->outline;
    const uint8_t *answered = zr_answered_nodes(hunt);
    zr_covered covered = zr_covered_make(hunt->pool);
    bool clear = false;
    for (uint32_t i = 0; answered && i < count && !hunt->pool->failed; i++) {
        uint32_t next = i + 1 < count ? heads[i + 1].node : outline->node_count;
        uint32_t end = group_end(outline, &heads[i], next);
        uint32_t parent = outline->nodes[heads[i].node].parent;
        bool more = i + 1 < count && outline->nodes[heads[i + 1].node].parent == parent;
        bool goes_on = i > 0 && outline->nodes[heads[i - 1].node].parent == parent;
        clear = (goes_on && clear) || (begins_list(outline, &heads[i]) && more);
        if (clear && !is_answered(answered, heads[i].node, end))
            keep(hunt, &heads[i], end);
        else if (heads[i].marked && heads[i].start >= outline->body_start &&
                 !zr_covered_holds(&covered, heads[i].start))
            zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, heads[i].start, heads[i].end);
    }
}

/* The head whose names stand in [start, end), or NULL. O(log heads). */
static const group_head *head_in(const group_head *heads, uint32_t count, size_t start, size_t end)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        low = heads[middle].start < start ? middle + 1 : low;
        high = heads[middle].start < start ? high : middle;
    }
    return low < count && heads[low].framed && heads[low].end <= end ? &heads[low] : NULL;
}

/* 【市卫健委】 above items, one and all with the first of them? */
static bool are_framed(const zr_outline *outline, const group_head *heads, uint32_t count)
{
    bool framed = count > 1 && begins_list(outline, &heads[0]);
    for (uint32_t i = 0; i < count && framed; i++)
        framed = heads[i].framed && !heads[i].label.size;
    return framed;
}

/* Heads with the same label, all those of one list from the first of them on. */
static uint32_t count_alike(const zr_outline *outline, const group_head *heads, uint32_t count)
{
    uint32_t parent = outline->nodes[heads[0].node].parent, alike = 0;
    while (alike < count && outline->nodes[heads[alike].node].parent == parent &&
           zr_span_equal(heads[alike].label, heads[0].label))
        alike++;
    return alike;
}

/* Do the labelled heads of a list stand above its items, and not below those before them? The first stands
 * above the whole list, and nobody answers in the words of the last item. */
static bool lead_list(const zr_outline *outline, const uint8_t *answered, const group_head *heads,
                      uint32_t count)
{
    uint32_t parent = outline->nodes[heads[0].node].parent, last = heads[0].node, items = 0;
    if (count < 2 || !begins_list(outline, &heads[0]))
        return false;
    for (uint32_t i = heads[0].node; i < outline->node_count && outline->nodes[i].kind != ZR_NODE_PLAN; i++) {
        bool child = outline->nodes[i].parent == parent;
        items += child;
        last = child ? i : last;
        if (!child && outline->nodes[i].depth < outline->nodes[heads[0].node].depth)
            break;
    }
    return !(answered[last] & ZR_ANSWERED) && (items > count || (items == count && count > 2));
}

/* Leaves those of the heads that stand above their items; `*count` and their notes go with the others. */
static void choose(zr_hunt *hunt, group_head *heads, uint32_t *count)
{
    const zr_outline *outline = hunt->pool->outline;
    const uint8_t *answered = zr_answered_nodes(hunt);
    bool framed = are_framed(outline, heads, *count);
    uint32_t kept = 0;
    for (uint32_t i = 0, alike; answered && i < *count; i += alike) {
        alike = heads[i].label.size ? count_alike(outline, heads + i, *count - i) : 1;
        bool lead = heads[i].label.size && lead_list(outline, answered, heads + i, alike);
        if (lead)
            zr_hunt_doubt(hunt, ZR_F_LAYOUT, heads[i].start, heads[i].end);
        for (uint32_t j = i; j < i + alike && (lead || !heads[i].label.size); j++) {
            heads[kept] = heads[j];
            heads[kept++].framed = lead || framed;
        }
    }
    *count = kept;
}

/* What was read as notes of the items before the heads are none. */
static void drop_notes(zr_hunt *hunt, const group_head *heads, uint32_t count)
{
    zr_duty_pool *pool = hunt->pool;
    size_t kept = 0;
    for (size_t i = 0; i < pool->found_count; i++) {
        const zr_expression *found = &pool->found[i].expression;
        if (!head_in(heads, count, found->start, found->end))
            pool->found[kept++] = pool->found[i];
    }
    pool->found_count = kept;
}

/* The heads above the items of all lists, one behind the other; false: no memory. */
static bool find_heads(const zr_hunt *hunt, group_head **heads, uint32_t *count)
{
    const zr_outline *outline = hunt->pool->outline;
    size_t room = 0;
    group_head head;
    for (uint32_t i = 0; i < outline->node_count; i++) {
        if (outline->nodes[i].kind != ZR_NODE_ITEM || outline->nodes[i].inside || !read_head(hunt, i, &head))
            continue;
        void *items = *heads;
        if (!zr_grow(&items, *count, &room, sizeof **heads))
            return false;
        *heads = items;
        (*heads)[(*count)++] = head;
    }
    return true;
}

void zr_groups_find(zr_hunt *hunt)
{
    group_head *heads = NULL;
    uint32_t count = 0;
    if (!find_heads(hunt, &heads, &count))
        hunt->pool->failed = true;
    else if (count) { /* as in few documents */
        choose(hunt, heads, &count);
        drop_notes(hunt, heads, count);
        take(hunt, heads, count);
    }
    free(heads);
}
