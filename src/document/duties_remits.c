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
#include "document/duties_joints.h"
#include "document/duties_labels.h"
#include "document/duties_prose.h"
#include "document/duties_told.h"
#include "document/duties_verbs.h"
#include "document/letters.h"

#include <string.h>

enum { LEAST = 3, LONGEST = 150, SHORTEST_WORDS = 12, NEAR = 300 };

/* 教育部门, 人口和计生部门: all bodies of one line; not 部门 alone. */
static bool is_line(zr_span name)
{
    return name.size > strlen("部门") && zr_span_ends(name, "部门");
}

/* A body, or a set that is told to do something; no label (主办单位), no group that meets (领导小组). */
static bool is_charged(zr_span name)
{
    static const char *const sets[] = {"各", "有关", "相关", "成员单位", "政府", NULL};
    static const char *const others[] = {"组", "指挥部", "专班", "的", "如下", NULL};
    static const char *const clauses[] = {"，", "牵头", NULL}; /* 由甲局牵头，乙局 is half a sentence */
    zr_duty_label label = zr_duty_label_words(name, 0);
    bool whole_label = label.kind != ZR_LABEL_NONE && label.size >= name.size;
    bool begins = zr_begins_sentence(name) && !zr_span_starts(name, "其他"); /* 其他有关部门 */
    if (name.size < 6 || zr_ends_any(name, others) || zr_holds_any(name, clauses) || whole_label || begins)
        return false;
    zr_look look = zr_name_look(name);
    return (look == ZR_LOOK_UNIT && zr_ends_like_body(name, 0, name.size)) ||
           (look == ZR_LOOK_GROUP && (zr_holds_any(name, sets) || is_line(name)));
}

/* 县教育局 of 县教育局职责, 县教育局的主要职责. */
static zr_span without_noun(zr_span names)
{
    static const char *const nouns[] = {"的主要职责", "主要职责", "工作职责", "的职责", "职责", NULL};
    return zr_without_any(names, nouns);
}

static bool are_charged(zr_span names)
{
    size_t size = names.size;
    names = without_noun(names);
    if (names.size < size && zr_span_ends(names, "单位"))
        return false; /* 成员单位职责 is the title of what they all do */
    if (is_line(names) && names.size <= LONGEST && is_charged(names) && zr_are_bodies(names))
        return true; /* 市容和环卫部门 */
    zr_span name;
    for (size_t at = 0; names.size <= LONGEST && zr_listed_next(names, &at, &name);) {
        if (!is_charged(name))
            return false;
    }
    return names.size <= LONGEST;
}

/* 县交通运输局、青山公路段 before a colon. */
static bool are_charged_and_more(zr_span names)
{
    zr_span first = {0};
    size_t at = 0;
    return names.size <= LONGEST && zr_listed_next(names, &at, &first) && is_charged(first) &&
           zr_are_bodies_and_more(names);
}

/* A stop or a comma: its bytes, or 0. */
static size_t stop_at(zr_span text, size_t at)
{
    static const char *const stops[] = {"。", "，", ","};
    return zr_longest_at(stops, sizeof stops / sizeof *stops, text, at);
}

/* What the words behind a name make of it: 牵头负责监测, 主要负责…, 配合…; 负责 where no verb is. */
static zr_role role_of(zr_span words)
{
    static const char *const manners[] = {"主要", "具体", "：", ":", "。", "，", ","};
    size_t at = 0, manner;
    while ((manner = zr_longest_at(manners, sizeof manners / sizeof *manners, words, at)) != 0)
        at += manner;
    zr_verb verb = zr_verb_read(words, at);
    if (zr_verb_helps(words, at))
        return ZR_SUPPORT;
    bool object = verb.role == ZR_GUIDE || verb.role == ZR_SUPPORT; /* 支持企业, 指导企业 */
    return verb.core && !object ? verb.role : ZR_RESPONSIBLE;
}

/* Keeps the names that begin [start, end) and are `size` clean bytes, as one expression of the node. */
static bool keep_remit(zr_hunt *hunt, uint32_t node, size_t start, size_t end, size_t size)
{
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_reading reading = zr_reading_new(hunt->pool, &clean, ZR_RESPONSIBLE, ZR_BY_PROSE);
    size_t names = without_noun(zr_span_cut(clean.text, 0, size)).size;
    zr_prose_names(&reading, 0, names, role_of(zr_span_cut(clean.text, size, clean.text.size)));
    static const char *const sets[] = {"有关", "相关", NULL};
    bool set = zr_has(clean.text, size, "，") && zr_holds_any(zr_span_cut(clean.text, 0, names), sets);
    bool weak = reading.weak && !(reading.units && zr_colon_at(clean.text, size));
    if (zr_reading_names(&reading) == 0 || weak || set) { /* 有关部门，开展… ends what a line began */
        zr_reading_drop(&reading);
        return false;
    }
    zr_hunt_keep_for(hunt, &reading, start, end, node);
    return true;
}

static bool has_remit_title(const zr_outline *outline, uint32_t node)
{
    const zr_node *at = &outline->nodes[node];
    return at->kind == ZR_NODE_ITEM && at->start >= outline->body_start && at->title_end > at->title_start &&
           are_charged(at->title);
}

/* 市科技局：张三，88886666: whom to call. */
static bool tells_contact(zr_span words)
{
    enum { PHONE = 7 };
    size_t digits = 0;
    for (size_t i = 0; i < words.size && digits < PHONE; i++)
        digits = words.data[i] >= '0' && words.data[i] <= '9' ? digits + 1 : 0;
    return digits == PHONE || zr_holds(words, "地址") || zr_holds(words, "电话");
}

/* 教育部门：是指…, 县资源局：系…的简称: what a name means. */
static bool tells_meaning(zr_span words)
{
    static const char *const heads[] = {"是", "指", "即", "系", "泛指", "特指"};
    static const char *const others[] = {"指导", "指挥", "指定", "指派", "即时", "即日", "系统"};
    return zr_longest_at(heads, sizeof heads / sizeof *heads, words, 0) &&
           !zr_longest_at(others, sizeof others / sizeof *others, words, 0);
}

/* The words behind a name and the mark at their head are nothing to do. */
static bool tells_no_deed(zr_span words)
{
    size_t mark = zr_colon_at(words, 0);
    mark = mark ? mark : stop_at(words, 0);
    zr_span behind = zr_span_cut(words, mark, words.size);
    return tells_contact(words) || tells_meaning(behind) ||
           zr_tells_fault(behind, zr_verb_read(behind, 0).size);
}

/* Does a node say more than its title, and no telephone? */
static bool has_deed(zr_span text, const zr_node *node)
{
    return node->own_end >= node->title_end + SHORTEST_WORDS &&
           !tells_no_deed(zr_span_cut(text, node->title_end, node->own_end));
}

/* （一）市发展改革委：负责统筹规划。 */
static bool read_title(zr_hunt *hunt, uint32_t index)
{
    const zr_node *node = &hunt->pool->outline->nodes[index];
    if (!has_deed(hunt->text, node))
        return false;
    return keep_remit(hunt, index, node->title_start, node->own_end, node->title.size);
}

/* What parts a name from what its body does, at `at`: a colon, or before a verb a stop (县环保局。负责监督),
 * a comma or a gap (法规处  负责审查). Bytes, or 0. */
static size_t parting_at(zr_span text, size_t at)
{
    size_t size = zr_colon_at(text, at);
    if (size)
        return size;
    size = stop_at(text, at);
    if (size)
        return zr_verb_read(text, at + size).core ? size : 0;
    size = zr_blanks_at(text, at);
    zr_verb verb = zr_verb_read(text, at + size);
    return size && (verb.core || verb.manner) ? size : 0;
}

/* Bytes of a blank, or of a sign before a line's words: a list's mark, or a star or dash alone. */
static size_t sign_at(zr_span text, size_t at)
{
    size_t size = zr_blanks_at(text, at);
    size = size ? size : zr_bullet_at(text, at);
    return size ? size : zr_has(text, at, "-") || zr_has(text, at, "*") ? 1 : 0;
}

/* The names at the head of a line, up to what parts them from the words behind: where they begin and their
 * bytes, 0 if there are none. */
static size_t line_head(zr_span text, size_t *start, size_t end)
{
    size_t sign;
    text = zr_span_cut(text, 0, end);
    while (*start < end && (sign = sign_at(text, *start)) != 0)
        *start += sign;
    size_t at = *start;
    while (at < end && at - *start <= LONGEST) {
        size_t plain = zr_utf8_ideographs(text, at, *start + LONGEST + 3 - at);
        if (!plain && (zr_colon_at(text, at) || zr_blanks_at(text, at) || stop_at(text, at)))
            break;
        at += plain ? plain : zr_step(text, at);
    }
    size_t mark = at < end ? parting_at(text, at) : 0;
    bool words = mark && end - at > SHORTEST_WORDS + mark && zr_char_at(text, at + mark) >= 0x4E00;
    zr_span names = zr_span_cut(text, *start, at);
    return words && !tells_no_deed(zr_span_cut(text, at, at + NEAR < end ? at + NEAR : end)) &&
                   (are_charged(names) || (zr_colon_at(text, at) && are_charged_and_more(names)))
               ? at - *start
               : 0;
}

/* Where the next words begin that may tell one: behind a stop or a colon in the line, or on the next line. */
static size_t next_words(zr_span text, size_t at, size_t line_end)
{
    zr_span line = zr_span_cut(text, 0, line_end);
    while (at < line_end) {
        size_t plain = zr_utf8_ideographs(line, at, line_end - at);
        if (!plain && (zr_has(text, at, "。") || zr_colon_at(text, at)))
            break;
        at += plain ? plain : zr_step(text, at);
    }
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
    size_t line_end = at;
    for (size_t first = at; at < end; at = next_words(hunt->text, at, line_end)) {
        bool fresh = at == first || at > line_end;
        line_end = fresh ? zr_line_end(hunt->text, at, end) : line_end;
        size_t start = at, head = line_head(hunt->text, &start, line_end);
        if (size && (head || fresh))
            count += use_remit(hunt, index, open, at - (fresh && at > open), size, how);
        size = head ? head : fresh ? 0 : size;
        open = head ? start : open;
    }
    if (size)
        count += use_remit(hunt, index, open, end, size, how);
    return count;
}

void zr_remits_find(zr_hunt *hunt, uint32_t first, uint32_t end, bool *told)
{
    const zr_outline *outline = hunt->pool->outline;
    uint32_t titles = 0;
    for (uint32_t i = first; i < end; i++)
        titles += has_remit_title(outline, i);
    for (uint32_t i = first; i < end && !hunt->pool->failed; i++) {
        const zr_node *node = &outline->nodes[i];
        bool plan = node->kind == ZR_NODE_PLAN;
        if (!plan && (node->kind != ZR_NODE_ITEM || node->start < outline->body_start))
            continue;
        if (!plan && titles >= LEAST && has_remit_title(outline, i))
            told[i] = read_title(hunt, i);
        else if (read_remits(hunt, i, COUNT) >= LEAST)
            told[i] = read_remits(hunt, i, KEEP) > 0;
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
    zr_span names = without_noun(title);
    return names.size < title.size && !zr_tells_anybody(names) && !zr_holds_any(names, sets) &&
           (zr_names_body(names) || is_line(names));
}

/* 二、市财政局: a heading over items that is nothing but names. */
static bool is_remit_heading(const zr_outline *outline, uint32_t node)
{
    return outline->nodes[node].parent != ZR_NONE && zr_outline_has_items(outline, node) &&
           has_remit_title(outline, node);
}

void zr_remits_find_headings(zr_hunt *hunt, bool alone)
{
    const zr_outline *outline = hunt->pool->outline;
    const uint8_t *answered = zr_answered_nodes(hunt);
    uint32_t *beside = zr_arena_take(hunt->pool->arena, outline->node_count, sizeof *beside);
    for (uint32_t i = 0; beside && i < outline->node_count; i++) {
        if (is_remit_heading(outline, i))
            beside[outline->nodes[i].parent]++;
    }
    for (uint32_t i = 0; beside && answered && i < outline->node_count && !hunt->pool->failed; i++) {
        const zr_node *node = &outline->nodes[i];
        bool open = !(answered[i] & (ZR_ANSWERED | ZR_ANSWERED_BELOW)) && is_remit_heading(outline, i);
        if (open && (alone ? tells_remit(node->title) : beside[node->parent] >= LEAST))
            keep_remit(hunt, i, node->title_start, node->title_end, node->title.size);
    }
}
