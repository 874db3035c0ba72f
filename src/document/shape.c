/* Nodes of the outline → sections and measures. */
#include "document/shape.h"

#include <string.h>

typedef struct shaper {
    zr_shape *out;
    zr_span text;
    const zr_outline *outline;
    const zr_duties *duties;
    uint32_t *section;  /* of a node: its section, or ZR_NONE */
    uint32_t *measure;  /* of a node: its measure, or ZR_NONE */
    uint8_t *has_items; /* of a node */
    uint8_t *has_duty;
    zr_arena *arena;
} shaper;

static bool is_section(const shaper *at, uint32_t index)
{
    const zr_node *node = &at->outline->nodes[index];
    if (node->kind == ZR_NODE_PLAN)
        return at->has_items[index];
    return node->kind == ZR_NODE_ITEM && node->depth == 0 && at->has_items[index] && !at->has_duty[index];
}

static bool contains(zr_span text, const char *word)
{
    return zr_span_find(text, zr_span_of(word), 0) != SIZE_MAX;
}

static zr_kind kind_of(const shaper *at, uint32_t index)
{
    if (at->has_items[index])
        return ZR_GROUP;
    for (uint32_t i = index; i != ZR_NONE; i = at->outline->nodes[i].parent) {
        zr_span title = at->outline->nodes[i].title;
        if (contains(title, "原则"))
            return ZR_PRINCIPLE;
        if (contains(title, "目标"))
            return ZR_GOAL;
        if (i == index && (contains(title, "指导思想") || contains(title, "总体要求")))
            return ZR_PRINCIPLE;
        if (i == index && contains(title, "保障"))
            return ZR_SAFEGUARD;
    }
    return ZR_TASK;
}

static uint32_t line_of(const shaper *at, size_t offset)
{
    uint32_t line = 1;
    for (size_t i = 0; i < offset; i++)
        line += at->text.data[i] == '\n';
    return line;
}

static void add_section(shaper *at, uint32_t index)
{
    const zr_node *node = &at->outline->nodes[index];
    uint32_t parent = node->parent == ZR_NONE ? ZR_NONE : at->section[node->parent];
    const char *space = node->kind == ZR_NODE_PLAN && node->label.size && node->title.size ? " " : "";
    zr_span heading = zr_arena_print(at->arena, "%.*s%s%.*s", (int)node->label.size, node->label.data, space,
                                     (int)node->title.size, node->title.data);
    at->section[index] = at->out->section_count;
    at->out->sections[at->out->section_count++] =
        (zr_section){.heading = heading, .parent = parent, .line = line_of(at, node->start)};
}

static void add_measure(shaper *at, uint32_t index)
{
    const zr_node *node = &at->outline->nodes[index];
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
                     .end = node->end};
}

static void mark_nodes(shaper *at)
{
    for (uint32_t i = 0; i < at->outline->node_count; i++) {
        at->measure[i] = at->section[i] = ZR_NONE;
        if (at->outline->nodes[i].parent != ZR_NONE)
            at->has_items[at->outline->nodes[i].parent] = 1;
    }
    for (uint32_t i = 0; i < at->duties->expression_count; i++) {
        if (at->duties->expressions[i].measure != ZR_NONE)
            at->has_duty[at->duties->expressions[i].measure] = 1;
    }
}

static void map_expressions(shaper *at)
{
    for (uint32_t i = 0; i < at->duties->expression_count; i++) {
        zr_expression expression = at->duties->expressions[i];
        uint32_t node = expression.measure;
        expression.measure = node == ZR_NONE ? ZR_NONE : at->measure[node];
        at->out->expressions[i] = expression;
    }
}

zr_status zr_shape_find(zr_shape *out, zr_span text, const zr_outline *outline, const zr_duties *duties,
                        zr_arena *arena, zr_error *err)
{
    uint32_t count = outline->node_count;
    *out =
        (zr_shape){.sections = zr_arena_take(arena, count, sizeof *out->sections),
                   .measures = zr_arena_take(arena, count + duties->expression_count, sizeof *out->measures),
                   .expressions = zr_arena_take(arena, duties->expression_count, sizeof *out->expressions)};
    shaper at = {out,
                 text,
                 outline,
                 duties,
                 zr_arena_take(arena, count, sizeof(uint32_t)),
                 zr_arena_take(arena, count, sizeof(uint32_t)),
                 zr_arena_take(arena, count, 1),
                 zr_arena_take(arena, count, 1),
                 arena};
    if (arena->failed)
        return zr_fail_memory(err);
    mark_nodes(&at);
    for (uint32_t i = 0; i < count; i++) {
        if (is_section(&at, i))
            add_section(&at, i);
        else if (outline->nodes[i].kind != ZR_NODE_PLAN)
            add_measure(&at, i);
    }
    map_expressions(&at);
    return arena->failed ? zr_fail_memory(err) : ZR_OK;
}
