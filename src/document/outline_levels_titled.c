/* Items that have a title and no number: Markdown headings, tasks that a field announces. */
#include "document/outline_levels.h"

void zr_levels_take_heading(zr_levels *at, const zr_line *line)
{
    uint32_t depth = at->depth;
    while (depth > 0 && (line->heading == 0 || at->open[depth - 1].heading == 0 ||
                         at->open[depth - 1].heading >= line->heading))
        depth--;
    uint32_t node = zr_tree_add(at->tree, (zr_node){.kind = ZR_NODE_ITEM,
                                                    .parent = depth ? at->open[depth - 1].node : at->plan,
                                                    .depth = (uint8_t)depth,
                                                    .start = line->start,
                                                    .body = line->start});
    if (node == ZR_NONE)
        return;
    at->open[depth] = (zr_level_open){(zr_label){0}, node, line->heading};
    at->depth = depth + 1;
}

void zr_levels_take_named(zr_levels *at, const zr_line *field, zr_span title)
{
    size_t start = (size_t)(title.data - at->text.data), end = start + title.size;
    bool beside = at->depth && at->open[at->depth - 1].label.style == ZR_STYLE_NONE &&
                  at->open[at->depth - 1].heading == 0;
    uint32_t depth = at->depth - beside;
    if (depth >= ZR_LEVELS)
        return;
    uint32_t node = zr_tree_add(at->tree, (zr_node){.kind = ZR_NODE_ITEM,
                                                    .parent = depth ? at->open[depth - 1].node : at->plan,
                                                    .depth = (uint8_t)depth,
                                                    .title = title,
                                                    .title_start = start,
                                                    .title_end = end,
                                                    .start = field->start,
                                                    .body = end});
    if (node == ZR_NONE)
        return;
    at->open[depth] = (zr_level_open){(zr_label){0}, node, 0};
    at->depth = depth + 1;
}
