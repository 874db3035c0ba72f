/* What kind of measure a heading announces: principles, goals and safeguards by their usual titles. */
#include "document/shape_kind.h"

enum { LONGEST_NAME = 10 /* characters: 目标责任考核机制建设 is a task, not a goal */ };

static bool has(zr_span words, const char *word)
{
    return zr_span_find(words, zr_span_of(word), 0) != SIZE_MAX;
}

static bool names_goal(zr_span title)
{
    return zr_span_ends(title, "目标") || zr_span_ends(title, "目标任务") ||
           zr_span_ends(title, "目标要求") || zr_span_ends(title, "指标");
}

static bool names_principle(zr_span title)
{
    static const char *const names[] = {"指导思想", "总体要求", "总体思路",
                                        "基本思路", "工作思路", "总体考虑"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (zr_span_ends(title, names[i]))
            return true;
    }
    return zr_span_ends(title, "原则") || zr_span_ends(title, "原则和目标");
}

/* The kind that a short title announces; ZR_TASK for none. */
static zr_kind announced(zr_span title)
{
    if (zr_span_characters(title) > LONGEST_NAME)
        return ZR_TASK;
    if (names_goal(title))
        return ZR_GOAL;
    return names_principle(title) ? ZR_PRINCIPLE : ZR_TASK;
}

static bool is_safeguard(const zr_node *node)
{
    return node->heading && node->depth == 0 && has(node->title, "保障") &&
           zr_span_characters(node->title) <= LONGEST_NAME;
}

zr_kind zr_kind_of_node(const zr_outline *outline, uint32_t node, bool stated)
{
    if (stated)
        return ZR_TASK;
    if (is_safeguard(&outline->nodes[node]))
        return ZR_SAFEGUARD;
    for (uint32_t i = node; i != ZR_NONE; i = outline->nodes[i].parent) {
        zr_kind kind = outline->nodes[i].kind == ZR_NODE_ITEM ? announced(outline->nodes[i].title) : ZR_TASK;
        if (kind != ZR_TASK)
            return kind;
    }
    return ZR_TASK;
}
