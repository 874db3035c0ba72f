/* What each body does, told body by body: a row of items, of lines or of headings that begin with names.
 *
 *     （一）市发展改革委：负责统筹规划。        镇应急办：牵头负责监测。        二、市财政局
 *     （二）市财政局：保障经费。                镇林业站：负责巡护检查。        1.落实资金。
 *
 * One such name alone is a title as any other; three beside each other share out the work. */
#include "document/duties_remits.h"

#include "base/utf8.h"
#include "base/words.h"
#include "document/bullets.h"
#include "document/duties_answered.h"
#include "document/duties_bodies.h"
#include "document/duties_identity.h"
#include "document/duties_joints.h"
#include "document/duties_labels.h"
#include "document/duties_levels.h"
#include "document/duties_organ.h"
#include "document/duties_prose.h"
#include "document/duties_remit_words.h"
#include "document/duties_told.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

enum { LEAST = 3 };

/* What the words behind a name make of it: 牵头负责监测, 主要负责…, 依据职责配合…; 负责 where no verb is. */
static zr_role role_of(zr_span words)
{
    static const char *const manners[] = {"主要",
                                          "具体",
                                          "依职责",
                                          "依据职责",
                                          "根据职责",
                                          "按职责",
                                          "按照职责",
                                          "依据各自职责",
                                          "根据各自职责",
                                          "按各自职责",
                                          "按照各自职责",
                                          "按职责分工",
                                          "按照职责分工",
                                          "根据职责分工",
                                          "：",
                                          ":",
                                          "。",
                                          "，",
                                          ","};
    bool leads = false;
    size_t at = zr_identity_at(words, 0, &leads), manner;
    if (leads)
        return ZR_LEAD;
    while ((manner = zr_longest_at(manners, sizeof manners / sizeof *manners, words, at)) != 0)
        at += manner;
    zr_verb verb = zr_verb_read(words, at);
    if (zr_verb_helps(words, at + verb.lead))
        return ZR_SUPPORT;
    bool object = verb.role == ZR_GUIDE || verb.role == ZR_SUPPORT || /* 支持企业, 指导企业 */
                  zr_plans_for_verb(words, at, verb);
    return verb.core && !object ? verb.role : ZR_RESPONSIBLE;
}

/* Keeps the names that begin [start, end) and are `size` clean bytes, as one expression of the node. */
static bool keep_remit(zr_hunt *hunt, uint32_t node, size_t start, size_t end, size_t size)
{
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_PROSE);
    size_t names = zr_remit_without_noun(zr_span_cut(clean.text, 0, size)).size;
    zr_prose_names(&reading, 0, names, role_of(zr_span_cut(clean.text, size, clean.text.size)));
    static const char *const sets[] = {"有关", "相关", NULL};
    bool set = zr_has(clean.text, size, "，") && zr_holds_any(zr_span_cut(clean.text, 0, names), sets);
    bool weak = reading.weak && !(reading.units && zr_colon_at(clean.text, size));
    if (zr_reading_names(&reading) == 0 || weak || set) { /* 有关部门，开展… ends what a line began */
        zr_reading_drop(&reading);
        return false;
    }
    zr_remit_helpers(&reading, size);
    zr_hunt_keep_for(hunt, &reading, start, end, node);
    return true;
}

static bool has_remit_title(const zr_outline *outline, uint32_t node)
{
    const zr_node *at = &outline->nodes[node];
    return at->kind == ZR_NODE_ITEM && at->start >= outline->body_start && at->title_end > at->title_start &&
           zr_remit_names(at->title);
}

/* 挂村镇干部、各村委会：: one name is not known beside others that are. */
static bool has_half_title(zr_span text, const zr_outline *outline, uint32_t node)
{
    const zr_node *at = &outline->nodes[node];
    return at->kind == ZR_NODE_ITEM && at->start >= outline->body_start && at->title_end > at->title_start &&
           zr_colon_at(text, at->title_end) && zr_remit_names_some(at->title);
}

/* Does a node say more than its title, and no telephone? */
static bool has_deed(zr_span text, const zr_node *node)
{
    return node->own_end >= node->title_end + ZR_REMIT_WORDS_LEAST &&
           !zr_remit_tells_none(zr_span_cut(text, node->title_end, node->own_end));
}

/* （一）市发展改革委：负责统筹规划。 */
static bool read_title(zr_hunt *hunt, uint32_t index)
{
    const zr_node *node = &hunt->pool->outline->nodes[index];
    if (!has_deed(hunt->text, node))
        return false;
    return keep_remit(hunt, index, node->title_start, node->own_end, node->title.size);
}

/* Stops and colons. */
static zr_seeker partings;

__attribute__((constructor)) static void make_partings(void)
{
    zr_letters_seeker(&partings, ZR_L_COLON, "。");
}

/* Where the next words begin that may tell one: behind a stop or a colon in the line, or on the next line. */
static size_t next_words(zr_span text, size_t at, size_t line_end)
{
    at = at < line_end ? zr_seek(&partings, text, at, line_end) : at;
    return at < line_end ? at + zr_step(text, at) : line_end + 1;
}

/* What becomes of remits: nothing but a number, duties, or a note that they are not counted. */
typedef enum use { COUNT, KEEP, TELL } use;

static bool use_remit(zr_hunt *hunt, uint32_t node, size_t start, size_t end, size_t size, use how)
{
    if (how == KEEP)
        return keep_remit(hunt, node, start, end, size);
    if (how == TELL && zr_names_body(zr_clean_make(hunt->text, start, start + size, hunt->pool->arena).text))
        zr_aside_keep(hunt, start);
    return true;
}

/* 镇应急办：牵头负责监测。 on lines of a node, or one behind the other in a line. How many. */
static uint32_t read_remits(zr_hunt *hunt, uint32_t index, use how)
{
    const zr_outline *outline = hunt->pool->outline;
    const zr_node *node = &outline->nodes[index];
    uint32_t count = 0;
    size_t end = node->own_end, open = 0, size = 0;
    size_t at = node->body > outline->body_start ? node->body : outline->body_start;
    if (outline->body_end && outline->body_end < end)
        end = outline->body_end;
    while (at < end && (hunt->text.data[at] == '\n' || hunt->text.data[at] == '\r'))
        at++; /* of the heading */
    size_t line_end = at;
    for (size_t first = at; at < end; at = next_words(hunt->text, at, line_end)) {
        bool fresh = at == first || at > line_end;
        line_end = fresh ? zr_line_end(hunt->text, at, end) : line_end;
        bool line = fresh && how != TELL && (at == first || zr_remit_behind_stop(hunt->text, at));
        size_t start = at, head = zr_remit_head(hunt->text, &start, line_end, line);
        if (size && (head || fresh))
            count += use_remit(hunt, index, open, at - (fresh && at > open), size, how);
        if (fresh && !head && how == KEEP)
            zr_prose_line(hunt, index, start, line_end); /* 县财政局负责经费。 among others: 县水利局：… */
        size = head ? head : fresh ? 0 : size;
        open = head ? start : open;
    }
    if (size)
        count += use_remit(hunt, index, open, end, size, how);
    return count;
}

/* （一）县水利局。负责…: a stop before a strong verb makes a subject of the title, whether others like it
 * stand beside it or not; not 县水利局。负责人…. */
static bool is_answer(zr_span text, const zr_node *node)
{
    static const char *const nouns[] = {"同志", "领导"};
    zr_span words = zr_span_cut(text, node->title_end, node->own_end);
    size_t stop = zr_has(words, 0, "。") ? strlen("。") : 0;
    zr_verb verb = zr_verb_read(words, stop);
    return stop && verb.strong && !zr_role_noun_size(zr_span_cut(words, stop, words.size)) &&
           !zr_person_at(words, stop + verb.size) &&
           !zr_longest_at(nouns, sizeof nouns / sizeof *nouns, words, stop + verb.size);
}

void zr_remits_find(zr_hunt *hunt, uint32_t first, uint32_t end, bool *told)
{
    const zr_outline *outline = hunt->pool->outline;
    uint32_t titles = 0, halves = 0;
    for (uint32_t i = first; i < end; i++)
        titles += has_remit_title(outline, i);
    for (uint32_t i = first; i < end && titles && titles < LEAST; i++)
        halves += has_half_title(hunt->text, outline, i);
    titles += titles > halves ? halves : 0; /* hardly a list of names where most are not known */
    for (uint32_t i = first; i < end && !hunt->pool->failed; i++) {
        const zr_node *node = &outline->nodes[i];
        bool plan = node->kind == ZR_NODE_PLAN;
        if (!plan && (node->kind != ZR_NODE_ITEM || node->start < outline->body_start))
            continue;
        bool half = halves && titles >= LEAST && has_half_title(hunt->text, outline, i);
        bool whole = !plan && has_remit_title(outline, i);
        if (half || (whole && (titles >= LEAST || is_answer(hunt->text, node))))
            told[i] = read_title(hunt, i);
        else if (read_remits(hunt, i, COUNT) >= LEAST)
            told[i] = read_remits(hunt, i, KEEP) > 0;
    }
}

/* The first node behind all that stands below `node`, and whether any of these has an expression. */
static uint32_t section_end(const zr_outline *outline, uint32_t node, uint32_t end, const size_t *ends,
                            bool *noted)
{
    uint32_t behind = node;
    *noted = false;
    do
        *noted |= ends[behind++] != 0;
    while (behind < end && outline->nodes[behind].start < outline->nodes[node].end);
    return behind;
}

void zr_remits_find_sections(zr_hunt *hunt, uint32_t first, uint32_t end, const size_t *ends, bool *told,
                             bool *shared)
{
    const zr_outline *outline = hunt->pool->outline;
    bool noted;
    for (uint32_t i = first, behind; i < end; i = behind) {
        const zr_node *node = &outline->nodes[i];
        behind = i + 1;
        if (node->kind != ZR_NODE_ITEM || !zr_remit_shares_out(node->title))
            continue;
        behind = section_end(outline, i, end, ends, &noted);
        if (noted)
            continue;
        zr_remits_find(hunt, i, behind, told);
        for (uint32_t below = i + 1; below < behind; below++) {
            shared[below] = true; /* （一）县水利局负责调度。 */
            if (!told[below] && has_remit_title(outline, below) &&
                zr_colon_at(hunt->text, outline->nodes[below].title_end))
                told[below] = read_title(hunt, below); /* one 县水利局：调度…。 beside such sentences */
        }
    }
}

void zr_remits_tell(zr_hunt *hunt, uint32_t index)
{
    const zr_node *node = &hunt->pool->outline->nodes[index];
    if (has_remit_title(hunt->pool->outline, index) && has_deed(hunt->text, node))
        use_remit(hunt, index, node->title_start, node->own_end, node->title_end - node->title_start, TELL);
    else
        read_remits(hunt, index, TELL);
}

/* 县公安局职责, 区教育局工作职责: what stands below is told of these, also where no other such heading stands
 * beside it; no set (各部门职责). */
static bool tells_remit(zr_span title)
{
    static const char *const sets[] = {"有关", "相关", "其他", "内设", NULL};
    zr_span names = zr_remit_without_noun(title);
    return names.size < title.size && !zr_tells_anybody(names) && !zr_holds_any(names, sets) &&
           (zr_names_body(names) || zr_remit_is_line(names));
}

/* 二、市财政局: a heading over items that is nothing but names. */
static bool is_remit_heading(const zr_outline *outline, uint32_t node)
{
    return outline->nodes[node].parent != ZR_NONE && zr_outline_has_items(outline, node) &&
           has_remit_title(outline, node);
}

/* 二、市财政局 | 负责保障经费。: no items, and the words on the lines below. */
static bool is_remit_leaf(zr_span text, const zr_outline *outline, uint32_t node)
{
    const zr_node *at = &outline->nodes[node];
    return at->parent != ZR_NONE && !zr_outline_has_items(outline, node) && has_remit_title(outline, node) &&
           has_deed(text, at);
}

/* The remits right below a node. */
typedef struct remits {
    uint32_t headings, leaves;
} remits;

static remits *count_remits(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    remits *below = zr_arena_take(hunt->pool->arena, outline->node_count, sizeof *below);
    for (uint32_t i = 0; below && i < outline->node_count; i++) {
        if (is_remit_heading(outline, i))
            below[outline->nodes[i].parent].headings++;
    }
    for (uint32_t i = 0; below && i < outline->node_count; i++) { /* leaves count beside headings alone */
        uint32_t parent = outline->nodes[i].parent;
        if (parent != ZR_NONE && below[parent].headings && is_remit_leaf(hunt->text, outline, i))
            below[parent].leaves++;
    }
    return below;
}

/* Does the node share out work as those beside it do? What only leaves do is asked item by item. */
static bool is_among_remits(const remits *below, const zr_node *node)
{
    const remits *beside = &below[node->parent];
    return beside->headings && beside->headings + beside->leaves >= LEAST;
}

void zr_remits_find_headings(zr_hunt *hunt, bool alone)
{
    const zr_outline *outline = hunt->pool->outline;
    const uint8_t *answered = zr_answered_nodes(hunt);
    remits *below = count_remits(hunt);
    for (uint32_t i = 0; below && answered && i < outline->node_count && !hunt->pool->failed; i++) {
        const zr_node *node = &outline->nodes[i];
        if (answered[i] & (ZR_ANSWERED | ZR_ANSWERED_BELOW))
            continue;
        if (is_remit_heading(outline, i) && (alone ? tells_remit(node->title) : is_among_remits(below, node)))
            keep_remit(hunt, i, node->title_start, node->title_end, node->title.size);
        else if (!alone && node->parent != ZR_NONE && is_among_remits(below, node) &&
                 is_remit_leaf(hunt->text, outline, i))
            read_title(hunt, i);
    }
}
