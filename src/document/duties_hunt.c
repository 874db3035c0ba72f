/* What the finders share: edges of sentences, next nodes, keeping what was found. */
#include "document/duties_hunt.h"

#include "base/lines.h"
#include "base/utf8.h"
#include "document/duties_nobody.h"
#include "document/letters.h"

#include <string.h>

void zr_hunt_push(zr_hunt *hunt, zr_event_list *list, size_t item)
{
    void *items = list->items;
    if (!zr_grow(&items, list->count, &list->capacity, sizeof *list->items)) {
        hunt->pool->failed = true;
        return;
    }
    list->items = items;
    list->items[list->count++] = (uint32_t)item;
}

void zr_hunt_doubt(zr_hunt *hunt, zr_code code, size_t start, size_t end)
{
    zr_clean words = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    size_t most = zr_utf8_start_behind(words.text, words.text.size < 300 ? words.text.size : 300);
    zr_notes_add(hunt->pool->notes, (zr_note){.code = code,
                                              .start = start,
                                              .end = end,
                                              .measure = zr_outline_at(hunt->pool->outline, start),
                                              .detail = zr_span_cut(words.text, 0, most)});
}

static void keep_names(zr_hunt *hunt, zr_found found, size_t first, size_t end)
{
    found.expression.mention = (uint32_t)first;
    found.expression.mentions = (uint32_t)(end - first);
    if (end > first)
        zr_pool_found(hunt->pool, found);
}

/* 1、3项由A负责 names A for two rows of items: A stands in the pool once for each. */
static size_t copy_names(zr_hunt *hunt, size_t first, size_t end)
{
    zr_name_list *names = &hunt->pool->names;
    size_t copy = names->count;
    for (size_t i = first; i < end && !names->failed; i++)
        zr_pool_name(hunt->pool, names, names->items[i]);
    return copy;
}

/* One expression, or one for each row of items that its words name. */
static void keep_parts(zr_hunt *hunt, const zr_reading *reading, zr_found found)
{
    size_t last = reading->first + zr_reading_names(reading);
    size_t end = reading->part_count ? reading->parts[0].name : last;
    keep_names(hunt, found, reading->first, end);
    for (uint32_t i = 0; i < reading->part_count; i++) {
        uint32_t next = i + 1;
        while (next < reading->part_count && reading->parts[next].name == reading->parts[i].name)
            next++;
        size_t first = reading->parts[i].name;
        end = next < reading->part_count ? reading->parts[next].name : last;
        bool again = i > 0 && reading->parts[i - 1].name == first && end > first;
        if (again && !zr_pool_may_repeat(hunt->pool, end - first)) {
            zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, found.expression.start, found.expression.end);
            return;
        }
        size_t from = again ? copy_names(hunt, first, end) : first;
        found.items = reading->parts[i].items;
        keep_names(hunt, found, from, from + (end - first));
    }
}

/* The first word that stands for names said before (同上), or the list's end. */
static size_t find_ditto(const zr_reading *reading)
{
    const zr_name_list *list = reading->list;
    size_t at = reading->first;
    while (at < list->count && !zr_is_ditto(list->items[at].mention.surface))
        at++;
    return at;
}

/* The first of the last expressions found that 同上 in `node` stands for: all of the item above it, but the
 * last alone in an item of its own. */
static size_t first_above(const zr_duty_pool *pool, uint32_t node)
{
    enum { MOST = 8 };
    size_t last = pool->found_count - 1, first = last;
    uint32_t measure = pool->found[last].expression.measure;
    while (measure != node && measure != ZR_NONE && first > 0 && last - first < MOST &&
           pool->found[first - 1].expression.measure == measure)
        first--;
    return first;
}

/* 责任单位：同上；配合单位：市水利局: the names in that role of the item before, in the place of the word.
 * Those of a table have their cells already. */
static void repeat_names(zr_hunt *hunt, const zr_reading *reading, uint32_t node)
{
    enum { MOST = 64 }; /* names, so that many such words take time in proportion */
    zr_duty_pool *pool = hunt->pool;
    zr_name_list *list = reading->list;
    size_t at = find_ditto(reading), behind = list->count - at;
    if (!behind || behind > MOST || !pool->found_count || reading->part_count || list != &pool->names)
        return;
    const zr_expression *before = &pool->found[pool->found_count - 1].expression;
    size_t from = pool->found[first_above(pool, node)].expression.mention;
    size_t mentions = before->mention + before->mentions - from;
    bool may = from <= before->mention && mentions <= MOST && zr_pool_may_repeat(pool, mentions);
    zr_name *rest = may ? zr_arena_take(pool->arena, behind, sizeof *rest) : NULL;
    if (!rest)
        return;
    memcpy(rest, &list->items[at], behind * sizeof *rest);
    list->count = at;
    for (size_t i = from; i < from + mentions && i < reading->first; i++) {
        zr_name name = list->items[i];
        if (name.mention.role == rest->mention.role && name.mention.basis != ZR_BY_CARRY)
            zr_pool_name(pool, list, name);
    }
    for (size_t i = list->count > at; i < behind; i++) /* the word itself only where nobody was named */
        zr_pool_name(pool, list, rest[i]);
}

void zr_hunt_keep(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end)
{
    zr_hunt_keep_for(hunt, reading, start, end, zr_outline_at(hunt->pool->outline, start));
}

/* 各区政府（含甲新区管委会，下同）: told once, however often it is printed. */
static void tell_also(zr_hunt *hunt, const zr_reading *reading)
{
    zr_span also = zr_span_cut(hunt->text, reading->also_start, reading->also_end);
    if (!also.size || reading->also_part || zr_span_equal(also, hunt->also))
        return;
    hunt->also = also;
    zr_hunt_doubt(hunt, ZR_F_SET_MEANS, reading->also_start, reading->also_end);
}

void zr_hunt_keep_for(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end, uint32_t node)
{
    bool ruled = false;
    repeat_names(hunt, reading, node);
    for (size_t i = reading->first; i < reading->list->count; i++) {
        zr_mention *mention = &reading->list->items[i].mention;
        ruled |= mention->role == ZR_LEAD;
        if (mention->basis == ZR_BY_BARE && (reading->verbs || reading->manners))
            mention->basis = ZR_BY_VERB; /* names behind the verb of others */
    }
    zr_found found = {.expression = {.start = start,
                                     .end = end,
                                     .measure = node,
                                     .measures = 1,
                                     .etc = reading->etc,
                                     .unled = reading->unled,
                                     .deadline = reading->limit},
                      .ruled = ruled};
    keep_parts(hunt, reading, found);
    if (reading->odd)
        zr_hunt_doubt(hunt, ZR_F_LEFT_OVER, reading->odd_start, reading->odd_end);
    if (reading->open_end)
        zr_hunt_doubt(hunt, ZR_F_UNNAMED, reading->open_start, reading->open_end);
    tell_also(hunt, reading);
}

bool zr_hunt_nobody(zr_hunt *hunt, const zr_reading *reading, size_t start, size_t end)
{
    if (!reading->nobody || reading->odd || zr_reading_names(reading))
        return false;
    zr_hunt_doubt(hunt, ZR_F_UNNAMED, start, end);
    return true;
}

/* Nothing but white space and stops from `from` on to `to` (>= from). */
static bool is_gap(zr_span text, size_t from, size_t to)
{
    enum { LONGEST = 16 };
    return to - from <= LONGEST && !zr_without_stops(zr_span_cut(text, from, to)).size;
}

bool zr_hunt_limit(zr_hunt *hunt, const zr_reading *reading, size_t start)
{
    zr_duty_pool *pool = hunt->pool;
    if (!reading->limit.size || zr_reading_names(reading) || !pool->found_count)
        return false;
    zr_expression *last = &pool->found[pool->found_count - 1].expression;
    if (last->end > start || !is_gap(hunt->text, last->end, start) ||
        zr_outline_at(pool->outline, start) != last->measure)
        return false;
    if (!last->deadline.size)
        last->deadline = reading->limit;
    return true;
}

size_t zr_next_node(const zr_hunt *hunt, size_t at)
{
    const zr_outline *outline = hunt->pool->outline;
    size_t low = 0, high = outline->node_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (outline->nodes[middle].start <= at)
            low = middle + 1;
        else
            high = middle;
    }
    size_t body =
        outline->body_end && outline->body_end <= hunt->text.size ? outline->body_end : hunt->text.size;
    return low < outline->node_count && outline->nodes[low].start < body ? outline->nodes[low].start : body;
}

zr_edge zr_edge_before(const zr_hunt *hunt, size_t at)
{
    zr_span text = hunt->text;
    bool line = false;
    size_t space, from = at;
    while (at > 0) {
        if (zr_char_at(text, zr_step_back(text, at)) > 0x3000)
            break; /* no white space stands up there */
        space = zr_utf8_space_before(zr_span_cut(text, 0, at));
        if (!space && at >= 2 && memcmp(text.data + at - 2, "**", 2) == 0)
            space = 2;
        else if (!space && at == from && text.data[at - 1] == '*')
            space = 1; /* *（市科技局）*: Markdown's emphasis */
        if (!space)
            break;
        line |= text.data[at - 1] == '\n';
        at -= space;
    }
    if (at == 0 || (zr_letter_before(text, at) & ZR_L_SENTENCE))
        return ZR_EDGE_SENTENCE;
    return line ? ZR_EDGE_LINE : ZR_EDGE_NONE;
}

zr_edge zr_edge_behind(const zr_hunt *hunt, size_t at)
{
    zr_gap gap;
    size_t end = hunt->text.size;
    bool starred = at < end && hunt->text.data[at] == '*'; /* the other one */
    at += zr_gap_read(hunt->text, at, end, &gap);
    if (starred && at < end && gap == ZR_GAP_NONE && hunt->text.data[at] == '*')
        at += 1 + zr_gap_read(hunt->text, at + 1, end, &gap);
    if (at >= end || gap >= ZR_GAP_LINE)
        return ZR_EDGE_LINE;
    if (zr_letter_at(hunt->text, at) & ZR_L_NEXT)
        return ZR_EDGE_SENTENCE;
    return zr_next_node(hunt, at - 1) == at ? ZR_EDGE_SENTENCE : ZR_EDGE_NONE;
}

bool zr_reaches_edge(const zr_hunt *hunt, size_t end, unsigned indent)
{
    zr_span text = hunt->text;
    unsigned wrap = hunt->pool->outline->wrap, columns = indent;
    if (!wrap)
        return false;
    size_t most = (size_t)wrap * 2; /* bytes of any that fill so many columns */
    for (size_t at = zr_line_start(text, zr_line_floor(0, end, most), end); at < end; at++) {
        unsigned char byte = (unsigned char)text.data[at];
        columns += (byte < 0x80) + 2u * (byte >= 0xC0);
    }
    return columns + 6 >= wrap;
}
