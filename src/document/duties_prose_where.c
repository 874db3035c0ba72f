/* Where sentences assign: in a document that has no other way of assigning, item by item; else only in a
 * closing paragraph that shares out the work among several. What they say is read by duties_prose.c. */
#include "document/duties_prose.h"

#include "base/words.h"
#include "document/duties_answered.h"
#include "document/duties_bodies.h"
#include "document/duties_carry.h"
#include "document/duties_covered.h"
#include "document/duties_everybody.h"
#include "document/duties_hunt.h"
#include "document/duties_items.h"
#include "document/duties_leveled.h"
#include "document/duties_levels.h"
#include "document/duties_net.h"
#include "document/duties_plain.h"
#include "document/duties_remits.h"
#include "document/duties_sentence.h"
#include "document/duties_teams.h"
#include "document/letters.h"
#include "document/shape_end.h"

#include <string.h>

enum {
    SHORT_TITLE = 20,
    SHARERS_LEAST = 3 /* subjects that make a closing paragraph one that shares out the work */
};

/* Does a line end at `at`, or an empty one? */
static bool breaks_at(zr_span text, size_t at)
{
    return zr_has(text, at, "\n") || zr_has(text, at, "\r\n");
}

/* Is the title a line of its own that no stop ends? Its words begin no sentence. */
static bool ends_own_line(zr_span text, size_t title, size_t body)
{
    zr_span line = zr_span_cut(text, title, body), words = zr_span_trim(line);
    bool own = memchr(line.data, '\n', line.size) || breaks_at(text, body);
    return body > title && own && !zr_span_ends(words, "。") && !zr_span_ends(words, "，") &&
           !zr_span_ends(words, "、") && zr_span_characters(words) <= SHORT_TITLE;
}

/* Where a node's own words begin: the first sentence may be all its title. */
static size_t words_start(const zr_hunt *hunt, const zr_node *node)
{
    size_t start = node->title_start > node->start ? node->title_start : node->start;
    return ends_own_line(hunt->text, start, node->body) ? node->body : start;
}

/* The paragraph's end: that of a line which a stop ends, or a blank one follows. */
static size_t paragraph_end(zr_span text, size_t at, size_t end)
{
    zr_span words = {0}; /* of the last line that has some */
    for (size_t line = at; at < end; line = ++at) {
        at = zr_line_end(text, at, end);
        zr_span own = zr_span_trim(zr_span_cut(text, line, at));
        words = own.size ? own : words;
        size_t page = zr_page_goes_on(text, line, at, end);
        if (page) {
            at += page - 1;
            continue;
        }
        bool blank = at + 1 < end && breaks_at(text, at + 1);
        if (words.size && (blank || zr_span_ends(words, "。") || zr_span_ends(words, "）")))
            return at;
    }
    return end;
}

/* A node's own words behind its label: who sits in teams, and with `all` whom any sentence tells. Does
 * anybody? */
static bool read_node(zr_hunt *hunt, uint32_t index, bool all)
{
    const zr_node *node = &hunt->pool->outline->nodes[index];
    if (node->heading && node->own_end <= node->body)
        return false;
    size_t start = words_start(hunt, node), before = hunt->pool->found_count;
    size_t end = zr_last_item_end(hunt->pool->outline, index, hunt->text);
    end = end < node->own_end ? end : node->own_end;
    for (size_t stop; start < end; start = stop + 1) {
        stop = paragraph_end(hunt->text, start, end);
        start = zr_team_find(hunt, index, start, stop);
        if (all)
            zr_prose_stretch(hunt, start, stop, 1, index);
    }
    return hunt->pool->found_count > before;
}

static bool begins_document(const zr_outline *outline, uint32_t node)
{
    return outline->nodes[node].kind == ZR_NODE_PLAN && outline->nodes[node].document;
}

/* Of the nodes [first, end) of a document the first behind the last that has an expression, and behind the
 * items of that. */
static uint32_t behind_notes(const zr_outline *outline, const size_t *ends, uint32_t first, uint32_t end)
{
    uint32_t last = end;
    while (last > first && !ends[last - 1])
        last--;
    size_t stop = last > first ? outline->nodes[last - 1].end : 0;
    while (last < end && (outline->nodes[last].start < stop || outline->nodes[last].kind != ZR_NODE_ITEM))
        last++;
    return last;
}

/* The items of every document in this text: where none of its nodes has an expression, all their sentences,
 * and so below a heading that shares out the work; else sentences of nothing but names and verbs, where
 * nobody answers yet. `ends` by node. */
static void read_items(zr_hunt *hunt, const size_t *ends)
{
    const zr_outline *outline = hunt->pool->outline;
    bool *told = zr_arena_take(hunt->pool->arena, outline->node_count, sizeof *told);
    bool *shared = zr_arena_take(hunt->pool->arena, outline->node_count, sizeof *shared);
    if (!told || !shared)
        return;
    for (uint32_t first = 0, end; first < outline->node_count; first = end) {
        bool found = ends[first] != 0;
        for (end = first + 1; end < outline->node_count && !begins_document(outline, end); end++)
            found |= ends[end] != 0;
        uint32_t behind = found ? behind_notes(outline, ends, first, end) : first;
        zr_remits_find_sections(hunt, first, behind, ends, told, shared);
        zr_remits_find(hunt, behind, end, told);
        for (uint32_t i = first; i < end && !hunt->pool->failed; i++) {
            const zr_node *node = &outline->nodes[i];
            bool body = node->start >= outline->body_start && !told[i];
            if (!found && node->kind == ZR_NODE_PLAN && !told[i])
                zr_paragraphs_find(hunt, i);
            else if (node->kind == ZR_NODE_ITEM && body && !ends[i] &&
                     read_node(hunt, i, !found || shared[i]))
                continue;
            else if (found && node->kind == ZR_NODE_ITEM && body)
                zr_plain_find(hunt, i, ends[i]);
        }
    }
}

/* By node: where its last expression ends, or 0. */
static const size_t *last_expressions(const zr_hunt *hunt)
{
    size_t *ends = zr_arena_take(hunt->pool->arena, hunt->pool->outline->node_count, sizeof *ends);
    for (size_t i = 0; ends && i < hunt->pool->found_count; i++) {
        const zr_expression *expression = &hunt->pool->found[i].expression;
        if (expression->measure != ZR_NONE && expression->end > ends[expression->measure])
            ends[expression->measure] = expression->end;
    }
    return ends;
}

static uint32_t plan_of(const zr_outline *outline, uint32_t node)
{
    for (int step = 0; step < 256 && node != ZR_NONE && outline->nodes[node].kind != ZR_NODE_PLAN; step++)
        node = outline->nodes[node].parent;
    return node;
}

/* Where the words behind the last item begin: on a line of their own behind its last note, or behind its end.
 */
static size_t closing_start(const zr_hunt *hunt, uint32_t node, size_t note, size_t end)
{
    if (note == 0 || note >= end)
        return zr_last_item_end(hunt->pool->outline, node, hunt->text);
    return zr_line_end(hunt->text, note, end);
}

/* Is a body told to do something, and no set of all of them (各县区要…)? */
static bool tells_body(zr_hunt *hunt, size_t start, size_t end)
{
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_clause_walk walk = {0};
    zr_subject subject;
    for (size_t from = 0; zr_subject_find(&subject, &walk, clean.text, from, clean.text.size, false);
         from = zr_prose_next_clause(clean.text, subject.behind, clean.text.size)) {
        if (zr_names_body(zr_span_cut(clean.text, subject.start, subject.end)))
            return true;
    }
    return false;
}

/* Behind the last item of a plan that nothing but sentences shares out: those that tell bodies. */
static void read_closing_sentences(zr_hunt *hunt, size_t start, size_t end, uint32_t plan)
{
    for (size_t stop; start < end; start = stop + zr_step(hunt->text, stop)) {
        stop = zr_plain_sentence_end(hunt->text, start, end);
        if (tells_body(hunt, start, stop))
            zr_prose_stretch(hunt, start, stop, 1, plan);
        if (stop >= end)
            return;
    }
}

/* The paragraph behind the last item of a plan: `last` is its last node. What has notes of its own is no
 * closing paragraph: only what stands on the lines behind them. */
static void read_behind(zr_hunt *hunt, uint32_t last, const size_t *ends, size_t body, bool notes)
{
    const zr_outline *outline = hunt->pool->outline;
    const zr_node *node = &outline->nodes[last];
    uint32_t plan = plan_of(outline, last);
    size_t end = plan == ZR_NONE ? node->end : outline->nodes[plan].end;
    end = end < body ? end : body;
    if (node->kind == ZR_NODE_ROW || node->start >= end)
        return;
    size_t start = closing_start(hunt, last, ends[last], end);
    size_t own = plan == ZR_NONE ? 0 : ends[plan];
    if (own > start && own < end)
        start = zr_line_end(hunt->text, own, end);
    if (start < end && notes)
        zr_prose_stretch(hunt, start, end, SHARERS_LEAST, plan);
    else if (start < end)
        read_closing_sentences(hunt, start, end, plan);
}

/* 六、保障措施 above one paragraph and no items, where nobody answers yet: the closing paragraph has a
 * heading of its own. Does it share out the work? */
static bool read_last_section(zr_hunt *hunt, uint32_t last, size_t note)
{
    const zr_node *node = &hunt->pool->outline->nodes[last];
    if (note || node->kind != ZR_NODE_ITEM || node->depth != 0 || !node->heading)
        return false;
    size_t before = hunt->pool->found_count;
    zr_prose_stretch(hunt, node->body, node->own_end, SHARERS_LEAST, last);
    return hunt->pool->found_count > before;
}

/* Where sentences are the only way of assigning (no `notes`), one subject is enough; so it is in the
 * paragraphs behind a last section that shares out the work. */
static void read_closings(zr_hunt *hunt, bool notes)
{
    const zr_outline *outline = hunt->pool->outline;
    size_t body =
        outline->body_end && outline->body_end < hunt->text.size ? outline->body_end : hunt->text.size;
    const size_t *ends = last_expressions(hunt);
    for (uint32_t i = 0; ends && i < outline->node_count; i++) {
        if (!zr_ends_plan(outline, i) || outline->nodes[i].kind == ZR_NODE_PLAN)
            continue;
        bool shared = read_last_section(hunt, i, ends[i]);
        read_behind(hunt, i, ends, body, notes && !shared);
    }
}

void zr_prose_find(zr_hunt *hunt)
{
    bool notes = hunt->pool->found_count > 0;
    zr_remits_find_headings(hunt, false);
    const size_t *ends = last_expressions(hunt);
    if (ends)
        read_items(hunt, ends);
    if (!notes)
        zr_remits_find_headings(hunt, true);
    read_closings(hunt, notes);
}

/* 市财政局, 国务院办公厅; not 贯彻落实州委、州政府, nor a government that pays: 市政府给予奖励. */
static bool are_offices(zr_span names)
{
    static const char *const heads[] = {"国务院", "国家", "中央", NULL};
    int rank;
    bool whole = names.size <= strlen("市政府") && zr_span_ends(names, "政府");
    return !whole && (zr_level_read_at(names, 0, &rank) || zr_starts_any(names, heads)) &&
           zr_net_lists(names);
}

/* Where sentences of the words tell bodies to do something; with `sure` only those that can be nothing else.
 */
static void keep_subjects(zr_hunt *hunt, const zr_clean *clean, bool sure)
{
    zr_span text = clean->text;
    zr_clause_walk walk = {.leveled = sure};
    for (size_t from = 0; from < text.size;) {
        size_t stop = zr_prose_sentence_end(text, from);
        zr_subject subject;
        while (from < stop && zr_subject_find(&subject, &walk, text, from, stop, sure)) {
            zr_span names = zr_span_cut(text, subject.start, subject.end);
            zr_span first = zr_span_cut(names, 0, zr_letter_find(names, 0, ZR_L_CLAUSE));
            bool told = sure ? are_offices(names) : zr_names_body(names) || zr_are_towns(first);
            if (told && zr_role_noun_size(first) < first.size)
                zr_aside_keep(hunt, zr_clean_source(clean, subject.start));
            from = zr_prose_next_clause(text, subject.behind, stop);
        }
        from = stop < text.size ? stop + zr_step(text, stop) : stop;
    }
}

/* Where sentences of [start, end) tell somebody to do something; else where the first one asks everybody. */
static void tell_subjects(zr_hunt *hunt, size_t start, size_t end)
{
    zr_clean clean = zr_clean_make(hunt->text, start, end, hunt->pool->arena);
    zr_span text = clean.text;
    size_t before = hunt->asides.count, asked = text.size, ends = 0;
    keep_subjects(hunt, &clean, false);
    for (size_t from = 0; hunt->asides.count == before && !ends && from < text.size;) {
        size_t stop = zr_prose_sentence_end(text, from);
        if (zr_everybody_asked(text, from, stop, &asked))
            ends = stop;
        from = stop < text.size ? stop + zr_step(text, stop) : stop;
    }
    if (ends)
        zr_hunt_doubt(hunt, ZR_F_ASKS_ALL, zr_clean_source(&clean, asked),
                      zr_clean_source(&clean, zr_clause_end(zr_span_cut(text, 0, ends), asked)));
}

/* 由市财政局会同市审计局推进 beside the note that tells who answers: the words between expressions. */
static void tell_beside(zr_hunt *hunt, const zr_covered *covered, size_t start, size_t end)
{
    enum { SHORTEST = 18 }; /* bytes of a body and what it does */
    for (size_t i = zr_covered_first(covered, start); start < end; i++) {
        bool more = i < covered->count && covered->items[i].start < end;
        size_t stop = more ? covered->items[i].start : end;
        if (stop >= start + SHORTEST && zr_leveled_may_stand(hunt->text, start, stop)) {
            zr_clean clean = zr_clean_make(hunt->text, start, stop, hunt->pool->arena);
            keep_subjects(hunt, &clean, true);
        }
        start = more ? covered->items[i].end : end;
    }
}

/* Behind the last item of a plan: bodies that its closing paragraphs tell to do something, where too few
 * share the work to be counted. The first that no stop ends is a signature, or of the page. */
static void tell_closing(zr_hunt *hunt, uint32_t last)
{
    static const char *const copies[] = {"抄送：", "抄送:", "公开方式", "主送：", NULL};
    const zr_outline *outline = hunt->pool->outline;
    size_t end = zr_plan_end(outline, last, hunt->text.size), stop;
    for (size_t start = outline->nodes[last].end; start < end; start = stop + 1) {
        stop = paragraph_end(hunt->text, start, end);
        zr_clean clean = zr_clean_make(hunt->text, start, stop, hunt->pool->arena);
        if (clean.text.size && (zr_holds_any(clean.text, copies) || !zr_span_ends(clean.text, "。")))
            return;
        keep_subjects(hunt, &clean, false);
    }
}

void zr_prose_asides(zr_hunt *hunt)
{
    const zr_outline *outline = hunt->pool->outline;
    const uint8_t *answered = zr_answered_nodes(hunt);
    zr_covered covered = zr_covered_make(hunt->pool);
    for (uint32_t i = 0; answered && covered.items && i < outline->node_count && !hunt->pool->failed; i++) {
        const zr_node *node = &outline->nodes[i];
        bool item = node->kind == ZR_NODE_ITEM && node->start >= outline->body_start;
        tell_closing(hunt, i);
        size_t start = item ? words_start(hunt, node) : node->own_end;
        if (start >= node->own_end)
            continue;
        if (answered[i]) {
            tell_beside(hunt, &covered, start, node->own_end);
            continue;
        }
        zr_remits_tell(hunt, i);
        tell_subjects(hunt, start, node->own_end);
    }
}
