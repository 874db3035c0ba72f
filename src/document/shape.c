/* Nodes of the outline → sections and measures.
 *
 * 1. which nodes carry duties, have items, are clauses of the paragraph above
 * 2. in document order: sections, measures, and measures for paragraphs that assign outside every item
 * 3. expressions go from nodes to measures */
#include "document/shape.h"

#include "document/bullets.h"
#include "document/duties_words.h"
#include "document/outline_label.h"
#include "document/outline_title.h"
#include "document/shape_clauses.h"
#include "document/shape_end.h"
#include "document/shape_kind.h"
#include "document/shape_title.h"

#include <string.h>

/* How a node carries duties: a bit each. */
enum { STATED = 1, IN_PROSE = 2 };

typedef struct shaper {
    zr_shape *out;
    zr_span text;
    const zr_outline *outline;
    const zr_duties *duties;
    zr_arena *arena;
    uint32_t *section;       /* of a node: the section it is or stands in, or ZR_NONE */
    uint32_t *measure;       /* of a node: its measure, or ZR_NONE */
    uint32_t *of_expression; /* its measure */
    uint32_t *items;         /* of a node: how many it has that are not clauses */
    uint8_t *inside;         /* of a node: its first item stands in the middle of a line */
    uint32_t *busy;          /* of a node: how many of its items carry duties */
    uint8_t *has_duty;
    uint8_t *is_clause;
    uint8_t *style;      /* zr_style of its label */
    uint32_t expression; /* next one that may stand outside every item */
    bool two_bare_plans; /* measures under several plans without a label */
    uint32_t plans;      /* how many hold measures */
    uint32_t notice_end; /* nodes before this one are of a covering notice: nobody answers for its items */
} shaper;

static const zr_node *node_at(const shaper *at, uint32_t index)
{
    return &at->outline->nodes[index];
}

static zr_style style_of(const shaper *at, uint32_t index)
{
    return (zr_style)at->style[index];
}

/* Every label is read once. */
static void read_styles(shaper *at)
{
    for (uint32_t i = 0; i < at->outline->node_count; i++) {
        const zr_node *node = node_at(at, i);
        at->style[i] = (uint8_t)(node->label.size ? zr_label_of_line(node->label).style : ZR_STYLE_NONE);
    }
}

static void mark_duties(shaper *at)
{
    for (uint32_t i = 0; i < at->duties->expression_count; i++) {
        const zr_expression *expression = &at->duties->expressions[i];
        if (expression->measure < at->outline->node_count)
            at->has_duty[expression->measure] |=
                zr_duties_in_prose(at->duties, expression) ? IN_PROSE : STATED;
    }
}

static void count_plans(shaper *at)
{
    uint32_t bare = 0;
    for (uint32_t i = 0; i < at->outline->node_count; i++) {
        if (node_at(at, i)->kind != ZR_NODE_PLAN || !at->items[i])
            continue;
        at->plans++;
        bare += node_at(at, i)->label.size == 0;
    }
    at->two_bare_plans = bare >= 2;
}

/* 关于做好甲工作的通知, whose items ask something of everybody, over a plan that says who does what. */
static void find_notice(shaper *at)
{
    const zr_outline *outline = at->outline;
    uint32_t next = 1;
    while (next < outline->node_count && node_at(at, next)->kind != ZR_NODE_PLAN)
        next++;
    bool notice = next < outline->node_count && node_at(at, 0)->kind == ZR_NODE_PLAN &&
                  zr_span_ends(node_at(at, 0)->title, "通知"),
         assigns = false;
    for (uint32_t i = 0; i < outline->node_count && notice; i++) {
        notice = i >= next || !at->has_duty[i];
        assigns |= i >= next && (at->has_duty[i] & STATED);
    }
    at->notice_end = notice && assigns ? next : 0;
}

static zr_kind kind_of(const shaper *at, uint32_t index)
{
    if (at->items[index])
        return ZR_GROUP;
    if (index < at->notice_end)
        return ZR_PRINCIPLE;
    return zr_kind_of_node(at->outline, at->text, index, (at->has_duty[index] & STATED) != 0);
}

static bool is_plan_section(const shaper *at, uint32_t index)
{
    const zr_node *node = node_at(at, index);
    return at->items[index] && at->plans > 1 && node->title.size && (node->label.size || at->two_bare_plans);
}

static bool is_chapter(zr_style style)
{
    return style == ZR_STYLE_PART || style == ZR_STYLE_CHAPTER || style == ZR_STYLE_SECTION;
}

static bool is_section(const shaper *at, uint32_t index)
{
    const zr_node *node = node_at(at, index);
    if (node->kind == ZR_NODE_PLAN)
        return is_plan_section(at, index);
    if (node->kind != ZR_NODE_ITEM || !at->items[index] || at->has_duty[index] || at->inside[index])
        return false;
    if (node->label.size && node_at(at, index + 1)->listed)
        return false; /* its number is the only one that its items have */
    zr_style style = style_of(at, index);
    if (node->depth == 0 || is_chapter(style))
        return style != ZR_STYLE_ARTICLE;
    return style == ZR_STYLE_COMMA && is_chapter(style_of(at, node->parent));
}

/* 第一章 总则, 附件1 清单, 1. 任务; but 一、任务. */
static bool is_spaced(const shaper *at, uint32_t index)
{
    const zr_node *node = node_at(at, index);
    zr_style style = style_of(at, index);
    unsigned char last = (unsigned char)node->label.data[node->label.size - 1];
    bool marked = last < 0x80 || zr_span_ends(node->label, "：") || zr_span_ends(node->label, "、");
    return node->kind == ZR_NODE_PLAN || style == ZR_STYLE_NONE || is_chapter(style) || last == '.' ||
           (last >= '0' && last <= '9') || (style == ZR_STYLE_NAMED && !marked);
}

static void add_section(shaper *at, uint32_t index)
{
    const zr_node *node = node_at(at, index);
    bool space = node->label.size && node->title.size && is_spaced(at, index);
    zr_section section = {.parent = node->parent == ZR_NONE ? ZR_NONE : at->section[node->parent],
                          .start = node->start};
    section.heading = zr_arena_join(at->arena, node->label, zr_span_of(space ? " " : ""), node->title);
    at->section[index] = at->out->section_count;
    at->out->sections[at->out->section_count++] = section;
}

static void add_measure(shaper *at, uint32_t index)
{
    const zr_node *node = node_at(at, index);
    uint32_t parent = node->parent;
    at->section[index] = parent == ZR_NONE ? ZR_NONE : at->section[parent];
    at->measure[index] = at->out->measure_count;
    at->out->measures[at->out->measure_count++] =
        (zr_measure){.label = node->label,
                     .title = node->title,
                     .kind = kind_of(at, index),
                     .parent = parent == ZR_NONE ? ZR_NONE : at->measure[parent],
                     .section = at->section[index],
                     .start = node->start,
                     .end = zr_last_item_end(at->outline, index, at->text)};
}

static bool ends_paragraph(zr_span text, size_t newline)
{
    zr_span before = zr_span_trim(zr_span_cut(text, newline > 16 ? newline - 16 : 0, newline));
    return before.size == 0 || text.data[newline - 1] == '\n' || zr_span_ends(before, "。") ||
           zr_span_ends(before, "）") || zr_span_ends(before, "〕") || zr_span_ends(before, "：");
}

/* The paragraph that holds [start, end), within [floor, ceiling). */
static void find_paragraph(zr_span text, size_t *start, size_t *end, size_t floor, size_t ceiling)
{
    size_t from = *start, to = *end;
    while (from > floor && !(text.data[from - 1] == '\n' && ends_paragraph(text, from - 1)))
        from--;
    while (to < ceiling && !(text.data[to] == '\n' && ends_paragraph(text, to)))
        to++;
    zr_span words = zr_span_trim(zr_span_cut(text, from, to));
    *start = (size_t)(words.data - text.data);
    *end = *start + words.size;
}

/* Where the items before and behind a byte leave off: the paragraph lies between. */
static size_t end_of_items_before(const shaper *at, uint32_t next_node, const zr_node *plan, size_t start)
{
    size_t floor = plan->start;
    if (next_node > 0 && node_at(at, next_node - 1)->kind != ZR_NODE_PLAN) {
        size_t end = node_at(at, next_node - 1)->end;
        floor = end <= start ? end : floor;
    }
    if (at->out->measure_count) {
        size_t end = at->out->measures[at->out->measure_count - 1].end;
        floor = end <= start && end > floor ? end : floor;
    }
    return floor;
}

/* Sentences of one paragraph that each tell somebody something are a measure each, with the sentences behind
 * them that tell nobody: where that of the next expression to be shaped ends, before `ceiling`. */
static size_t end_of_sentences(const shaper *at, const zr_expression *expression, size_t ceiling)
{
    uint32_t next = at->expression + 1;
    if (!zr_duties_in_prose(at->duties, expression) || next >= at->duties->expression_count ||
        !zr_duties_in_prose(at->duties, &at->duties->expressions[next]) ||
        at->duties->expressions[next].start >= ceiling)
        return ceiling;
    size_t end = at->duties->expressions[next].start;
    while (end > expression->end && !zr_has_before(at->text, expression->end, end, "。") &&
           at->text.data[end - 1] != '\n')
        end--;
    return end;
}

/* An unlabelled measure for the paragraph of an expression that no item holds, or the one just made for it.
 */
static uint32_t measure_of_paragraph(shaper *at, uint32_t next_node, const zr_expression *expression)
{
    uint32_t count = at->out->measure_count;
    if (count && at->out->measures[count - 1].label.size == 0 &&
        at->out->measures[count - 1].kind == ZR_TASK && expression->start < at->out->measures[count - 1].end)
        return count - 1;
    uint32_t plan = expression->measure < at->outline->node_count ? expression->measure : 0;
    size_t start = expression->start, end = expression->end;
    size_t floor = end_of_items_before(at, next_node, node_at(at, plan), start);
    size_t ceiling = next_node < at->outline->node_count ? node_at(at, next_node)->start : at->text.size;
    ceiling = end_of_sentences(at, expression, ceiling > end ? ceiling : end);
    find_paragraph(at->text, &start, &end, floor, ceiling > end ? ceiling : end);
    size_t words = start + zr_bullet_at(at->text, start);
    at->out->measures[at->out->measure_count++] =
        (zr_measure){.title = zr_title_of_words(zr_span_cut(at->text, words, end), at->arena),
                     .kind = ZR_TASK,
                     .parent = ZR_NONE,
                     .section = at->section[plan],
                     .start = start,
                     .end = end};
    return count;
}

/* Expressions on plans up to byte `limit`. */
static void take_outsiders(shaper *at, uint32_t next_node, size_t limit)
{
    for (; at->expression < at->duties->expression_count; at->expression++) {
        const zr_expression *expression = &at->duties->expressions[at->expression];
        uint32_t node = expression->measure;
        if (expression->start >= limit)
            return;
        if (node >= at->outline->node_count || node_at(at, node)->kind == ZR_NODE_PLAN)
            at->of_expression[at->expression] = measure_of_paragraph(at, next_node, expression);
    }
}

static void take_node(shaper *at, uint32_t index)
{
    at->section[index] = at->measure[index] = ZR_NONE;
    uint32_t parent = node_at(at, index)->parent;
    if (at->is_clause[index]) {
        at->measure[index] = at->measure[parent];
        at->section[index] = at->section[parent];
    } else if (is_section(at, index)) {
        add_section(at, index);
    } else if (node_at(at, index)->kind != ZR_NODE_PLAN) {
        add_measure(at, index);
    }
}

static void map_expressions(shaper *at)
{
    for (uint32_t i = 0; i < at->duties->expression_count; i++) {
        zr_expression expression = at->duties->expressions[i];
        uint32_t node = expression.measure;
        expression.measure = at->of_expression[i];
        if (expression.measure == ZR_NONE) {
            expression.measure = at->measure[node];
            if (at->measure[node] != ZR_NONE)
                zr_shape_trim_title(&at->out->measures[at->measure[node]], node_at(at, node), at->text,
                                    expression.start, at->arena);
        }
        at->out->expressions[i] = expression;
    }
}

static zr_status make_room(shaper *at, zr_error *err)
{
    uint32_t nodes = at->outline->node_count, expressions = at->duties->expression_count;
    zr_arena *arena = at->arena;
    *at->out = (zr_shape){.sections = zr_arena_take(arena, nodes, sizeof *at->out->sections),
                          .measures = zr_arena_take(arena, (size_t)nodes + expressions, sizeof(zr_measure)),
                          .expressions = zr_arena_take(arena, expressions, sizeof(zr_expression))};
    at->section = zr_arena_take(arena, nodes, sizeof(uint32_t));
    at->measure = zr_arena_take(arena, nodes, sizeof(uint32_t));
    at->of_expression = zr_arena_take(arena, expressions, sizeof(uint32_t));
    at->items = zr_arena_take(arena, nodes, sizeof(uint32_t));
    at->inside = zr_arena_take(arena, nodes, 1);
    at->busy = zr_arena_take(arena, nodes, sizeof(uint32_t));
    at->has_duty = zr_arena_take(arena, nodes, 1);
    at->is_clause = zr_arena_take(arena, nodes, 1);
    at->style = zr_arena_take(arena, nodes, 1);
    if (arena->failed)
        return zr_fail_memory(err);
    for (uint32_t i = 0; i < expressions; i++)
        at->of_expression[i] = ZR_NONE;
    return ZR_OK;
}

zr_status zr_shape_find(zr_shape *out, zr_span text, const zr_outline *outline, const zr_duties *duties,
                        zr_arena *arena, zr_error *err)
{
    shaper at = {.out = out, .text = text, .outline = outline, .duties = duties, .arena = arena};
    zr_status status = make_room(&at, err);
    if (status != ZR_OK)
        return status;
    read_styles(&at);
    mark_duties(&at);
    zr_clauses_mark(&(zr_clauses){.text = text,
                                  .outline = outline,
                                  .style = at.style,
                                  .has_duty = at.has_duty,
                                  .is_clause = at.is_clause,
                                  .inside = at.inside,
                                  .items = at.items,
                                  .busy = at.busy});
    count_plans(&at);
    find_notice(&at);
    for (uint32_t i = 0; i < outline->node_count; i++) {
        take_outsiders(&at, i, outline->nodes[i].start);
        take_node(&at, i);
    }
    take_outsiders(&at, outline->node_count, SIZE_MAX);
    map_expressions(&at);
    return arena->failed ? zr_fail_memory(err) : ZR_OK;
}

void zr_siblings_before(uint32_t *before, const zr_measure *measures, uint32_t count)
{
    uint32_t *last = before + count; /* child; [0]: without parent */
    for (uint32_t i = 0; i <= count; i++)
        last[i] = ZR_NONE;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t parent = measures[i].parent, *sibling = &last[parent < i ? parent + 1 : 0];
        bool same = *sibling != ZR_NONE && measures[*sibling].section == measures[i].section;
        before[i] = same ? *sibling : ZR_NONE;
        *sibling = i;
    }
}
