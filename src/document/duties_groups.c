/* Lines of their own above the items for which a body answers, up to the next such line:
 *
 *     市交通局：              【市卫健委】            市教育局重点任务
 *     1. 改造三条干线。       3. 建设医疗中心。       4. 新建学校两所。
 *     2. 完善城区道路。
 *
 * Where several such lines part all items of one list, and nobody else answers for them; else the body is
 * told. */
#include "document/duties_answered.h"
#include "document/duties_covered.h"
#include "document/duties_hunt.h"
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
    return zr_without_any(zr_behind(names, zr_span_starts(names, "由") ? strlen("由") : 0),
                          (const char *const[]){"的", NULL});
}

/* 市交通局|牵头: the names alone. */
static zr_span names_of(zr_span words)
{
    static const char *const verbs[] = {"牵头负责", "牵头", "负责", "承担", "主抓", "承办", "配合", NULL};
    return zr_without_any(words, verbs);
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
        return last == u'项' || last == u'条' || last == u'件';
    default:
        return zr_is_ideograph(last) && zr_may_end_name(last);
    }
}

/* The same of where it begins: a level, or a mark around the names. */
static bool may_begin_head(zr_span text, size_t at)
{
    uint32_t first = zr_char_at(text, at), letter = zr_letters[first];
    bool numbers = first == u'（' || first == '(';
    return (letter & (ZR_L_LEVEL | ZR_L_STAR)) || first == u'由' || ((letter & ZR_L_OPENS) && !numbers);
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
    zr_span words = words_of(zr_span_trim(zr_span_cut(text, start, end)), &out->marked);
    zr_span names = names_of(words);
    int rank;
    out->framed =
        out->marked && (zr_letter_before(text, end) & ZR_L_CLOSES) && zr_char_before(text, end) != u'）';
    if (names.size < 9 || !zr_level_read_at(names, 0, &rank) || !zr_net_lists(names))
        return false;
    out->start = (size_t)(words.data - text.data);
    out->end = out->start + words.size;
    out->node = index;
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

/* 【市卫健委】 above items, one and all with the first of them: what was read as notes of the items before
 * them are none. */
static void drop_notes(zr_hunt *hunt, const group_head *heads, uint32_t count)
{
    zr_duty_pool *pool = hunt->pool;
    size_t kept = 0;
    bool framed = count > 1 && begins_list(pool->outline, &heads[0]);
    for (uint32_t i = 0; i < count && framed; i++)
        framed = heads[i].framed;
    if (!framed)
        return;
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
        drop_notes(hunt, heads, count);
        take(hunt, heads, count);
    }
    free(heads);
}
