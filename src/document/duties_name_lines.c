/* Lines of nothing but names at the end of items for which nothing else says who answers: the cells of a
 * table that a copy has taken to lines, or notes without a bracket.
 *
 *     1. 建设算力中心        2
 *     市发改委、市经信局      培育骨干企业
 *     2026年底               市经信局
 *
 *     3. 培训工匠    市人社局、市总工会    2026年底
 *
 * Only where most items of the document end so; that it was told by the looks is told too. */
#include "document/duties_answered.h"
#include "document/duties_hunt.h"
#include "document/duties_levels.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/duties_net.h"
#include "document/duties_time.h"
#include "document/duties_words.h"
#include "document/letters.h"
#include "source/drawn_words.h"

#include <string.h>

enum { LONGEST = 600, MOST_LINES = 12, UP = 4 };

/* Where the names of an item stand, and the limit that may follow them; start 0: it has none. */
typedef struct name_lines {
    size_t start, end;
    zr_span limit;
} name_lines;

/* 成员名单, 获奖单位: who stands below answers for nothing. */
bool zr_lists_others(const zr_outline *outline, uint32_t node)
{
    static const char *const words[] = {"名单", "成员", "组成", "奖",   "先进", "范围", "对象", "试点",
                                        "表扬", "通报", "联系", "通讯", "抄送", "机构", "参会", "参加人",
                                        "出席", "典型", "示范", "目录", "分组", NULL};
    for (uint32_t step = 0; step < UP && node != ZR_NONE; step++, node = outline->nodes[node].parent) {
        if (zr_holds_any(outline->nodes[node].title, words))
            return true;
    }
    return false;
}

static bool is_leaf(const zr_outline *outline, uint32_t node)
{
    return outline->nodes[node].kind == ZR_NODE_ITEM && !zr_outline_has_items(outline, node);
}

/* Items without any of their own that may tell who answers. */
static uint32_t count_leaves(const zr_outline *outline)
{
    uint32_t leaves = 0;
    for (uint32_t i = 0; i < outline->node_count; i++)
        leaves += is_leaf(outline, i) && !zr_lists_others(outline, i);
    return leaves;
}

/* Not 报市政府办公室: what is sent where; nor a sentence that assigns (春耕由县农业局负责). */
static bool is_names(zr_span line)
{
    static const char *const others[] = {"报", "送", "向", "经", "请", "交", "抄", "（", "(", NULL};
    return line.size >= 6 && line.size <= LONGEST && !zr_starts_any(line, others) &&
           zr_words_are_bodies(line) && !zr_holds(line, "由") && !zr_holds(line, "单位为") &&
           !zr_holds(line, "单位是") && !zr_is_limit(line);
}

/* Where the words of the last item end: names right below them were taken for those who sign, which they are
 * where a date stands below them. */
static size_t end_of_last(const zr_hunt *hunt, size_t end)
{
    size_t to = end + zr_has(hunt->text, end, "\r");
    to += zr_has(hunt->text, to, "\n");
    while (to < hunt->text.size) {
        size_t stop = zr_line_end(hunt->text, to, hunt->text.size);
        zr_span line = zr_span_trim(zr_span_cut(hunt->text, to, stop));
        if (line.size && !is_names(line) && !zr_is_limit(line))
            return end;
        if (!line.size)
            break;
        to = stop < hunt->text.size ? stop + 1 : stop;
    }
    return to;
}

/* …。市财政局、市 : does the last sentence of the line list bodies with their level? */
static bool lists_bodies(zr_span line)
{
    enum { MOST = 300 };
    size_t from = line.size > MOST ? line.size - MOST : 0, start = from;
    int rank;
    for (size_t at = from; (at = zr_letter_find(line, at, ZR_L_SENTENCE)) < line.size;
         at += zr_step(line, at))
        start = at + zr_step(line, at);
    zr_span words = zr_behind(line, start);
    zr_span name = zr_span_cut(words, 0, zr_letter_find(words, 0, ZR_L_LISTS));
    return name.size < words.size && zr_level_read_at(name, 0, &rank) && zr_name_look(name) == ZR_LOOK_UNIT;
}

/* …治理。由市财政局牵头，市 | 审计局、市统计局负责。 Does the line that ends at `end` go on in the next one:
 * without a stop at the page's edge, in the middle of a list, or behind another sentence where that line ends
 * one (`stopped`)? */
static bool goes_on(const zr_hunt *hunt, size_t start, size_t end, bool stopped)
{
    static const char *const stops[] = {"。", "；", "：", "！", ":", ";", NULL};
    static const char *const marks[] = {"、", "，", ",", NULL};
    size_t from = end;
    while (from > start && hunt->text.data[from - 1] != '\n')
        from--;
    zr_span line = zr_span_trim(zr_span_cut(hunt->text, from, end));
    return line.size && !zr_ends_any(line, stops) &&
           (zr_reaches_edge(hunt, end, 0) || lists_bodies(line) || zr_ends_any(line, marks) ||
            (stopped && zr_holds(line, "。")));
}

/* The last lines of the item, but for the one that its title stands in. */
static name_lines find(const zr_hunt *hunt, const zr_node *node, bool last)
{
    name_lines out = {0};
    size_t floor = node->title_end > node->start ? node->title_end : node->start;
    size_t at = last ? end_of_last(hunt, node->own_end) : node->own_end;
    for (uint32_t lines = 0; at > floor && lines < MOST_LINES; lines++) {
        const char *newline = memrchr(hunt->text.data + floor, '\n', at - floor);
        if (!newline)
            break; /* the title's own line */
        size_t start = (size_t)(newline - hunt->text.data) + 1;
        zr_span line = zr_span_trim(zr_span_cut(hunt->text, start, at));
        if (is_names(line)) {
            out.start = (size_t)(line.data - hunt->text.data);
            out.end = out.end ? out.end : out.start + line.size;
        } else if (line.size && !out.end && !out.limit.size && zr_is_limit(line)) {
            out.limit = line;
        } else if (line.size) {
            break;
        }
        at = start - 1;
    }
    size_t above = out.start ? zr_trim_pages(hunt->text, node->start, out.start) : 0;
    bool stopped = out.end && zr_has_before(hunt->text, 0, out.end, "。");
    return above > node->start && goes_on(hunt, node->start, above, stopped) ? (name_lines){0} : out;
}

/* 培训工匠    市人社局、市总工会    2026年底: names behind white space in the title's own line, where all
 * words of the item stand. */
static name_lines find_in_title(const zr_hunt *hunt, const zr_node *node)
{
    enum { PIECES = 8 };
    name_lines out = {0};
    size_t start = node->title_start > node->start ? node->title_start : node->start;
    size_t at = node->own_end, pieces = 0;
    zr_span all = zr_span_trim(zr_span_cut(hunt->text, start, at));
    if (all.size > LONGEST || memchr(all.data, '\n', all.size))
        return out;
    at = start = (size_t)(all.data - hunt->text.data);
    for (size_t end = start + all.size, space; end > start && pieces < PIECES; pieces++) {
        for (at = end; at > start && !zr_utf8_space_before(zr_span_cut(hunt->text, 0, at));)
            at = zr_step_back(hunt->text, at);
        zr_span words = zr_span_cut(hunt->text, at, out.end ? out.end : end);
        if (at == start || !(is_names(words) || (!out.end && !out.limit.size && zr_is_limit(words))))
            break;
        if (is_names(words)) {
            out.start = at;
            out.end = at + words.size;
        } else {
            out.limit = words;
        }
        for (end = at; (space = zr_utf8_space_before(zr_span_cut(hunt->text, 0, end))) != 0;)
            end -= space;
    }
    zr_span names = zr_span_cut(hunt->text, out.start, out.end);
    names = zr_span_cut(names, 0, zr_letter_find(names, 0, ZR_L_LISTS));
    zr_netted body = zr_net_body(names);
    return out.start && body.end && body.start == 0 ? out : (name_lines){0};
}

static void keep(zr_hunt *hunt, uint32_t node, name_lines lines, bool *told)
{
    zr_clean clean = zr_clean_make(hunt->text, lines.start, lines.end, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_BARE);
    zr_read_stretch(&reading, 0, clean.text.size);
    if (reading.odd || reading.weak || reading.partners || reading.units == 0) {
        zr_reading_drop(&reading);
        return;
    }
    size_t end = lines.end;
    if (lines.limit.size && !reading.limit.size) {
        reading.limit = lines.limit;
        end = (size_t)(lines.limit.data - hunt->text.data) + lines.limit.size;
    }
    zr_hunt_keep_for(hunt, &reading, lines.start, end, node);
    if (!*told)
        zr_hunt_doubt(hunt, ZR_F_LAYOUT, lines.start, lines.end);
    *told = true;
}

void zr_name_lines_find(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    const uint8_t *answered = zr_answered_nodes(hunt);
    name_lines *lines = zr_arena_take(hunt->pool->arena, outline->node_count, sizeof *lines);
    uint32_t found = 0;
    bool told = false;
    for (uint32_t i = 0; answered && lines && i < outline->node_count; i++) {
        if ((answered[i] & ZR_ANSWERED) || !is_leaf(outline, i))
            continue;
        lines[i] = find(hunt, &outline->nodes[i], i + 1 == outline->node_count);
        if (!lines[i].start)
            lines[i] = find_in_title(hunt, &outline->nodes[i]);
        if (lines[i].start && zr_lists_others(outline, i))
            lines[i] = (name_lines){0};
        found += lines[i].start > 0;
    }
    if (found < 2 || 2 * found < count_leaves(outline))
        return; /* as most documents */
    for (uint32_t i = 0; i < outline->node_count; i++) {
        if (lines[i].start)
            keep(hunt, i, lines[i], &told);
    }
}
